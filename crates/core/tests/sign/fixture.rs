//! Signatures that Python's `hmac` and `hashlib` computed, of requests of our own.

use alicloud_core::Value;
use alicloud_core::sign::{Keys, Scheme, Secret, Stamp, acs3, query, rpc};

struct Case {
    value: Value,
    secret: Secret,
    token: Option<Secret>,
    parameters: Vec<(String, String)>,
}

impl Case {
    fn all() -> Vec<Self> {
        let cases: Vec<Value> = serde_json::from_str(include_str!("fixture.json")).unwrap();
        assert_eq!(cases.len(), 5);
        let parameter = |pair: &Value| {
            let text = |at: usize| pair[at].as_str().unwrap().to_owned();
            (text(0), text(1))
        };
        let case = |value: Value| Self {
            secret: value["access_key_secret"].as_str().unwrap().into(),
            token: value["security_token"].as_str().map(Secret::from),
            parameters: value["parameters"]
                .as_array()
                .unwrap()
                .iter()
                .map(parameter)
                .collect(),
            value,
        };
        cases.into_iter().map(case).collect()
    }

    fn text(&self, path: &str) -> &str {
        self.value.pointer(path).and_then(Value::as_str).unwrap()
    }

    fn keys(&self) -> Keys<'_> {
        Keys {
            access_key_id: self.text("/access_key_id"),
            access_key_secret: &self.secret,
            security_token: self.token.as_ref(),
        }
    }

    fn stamp(&self) -> Stamp<'_> {
        Stamp {
            time: self.text("/time").parse().unwrap(),
            nonce: self.text("/nonce"),
        }
    }
}

#[test]
fn rpc_is_as_computed_elsewhere() {
    for case in Case::all() {
        let mut parameters = case.parameters.clone();
        parameters.extend(query::decode(case.text("/body")).unwrap());
        let sent = rpc::sign(case.text("/method"), &parameters, case.keys(), case.stamp());
        let received = query::decode(&sent).unwrap();
        let claim = rpc::claim(case.text("/method"), &received).unwrap();
        assert_eq!(claim.scheme, Scheme::Rpc);
        assert_eq!(claim.string_to_sign(), case.text("/rpc/string_to_sign"));
        assert_eq!(claim.signature, case.text("/rpc/signature"));
        assert_eq!(claim.time, case.text("/time"));
        assert_eq!(claim.nonce, case.text("/nonce"));
        assert_eq!(
            claim.security_token,
            case.token.as_ref().map(Secret::expose)
        );
        claim.verify(&case.secret).unwrap();
        assert!(claim.verify(&"another".into()).is_err());
        // The parameters of the last attempt may be signed again.
        assert_eq!(
            rpc::sign(case.text("/method"), &received, case.keys(), case.stamp()),
            sent
        );
    }
}

#[test]
fn acs3_is_as_computed_elsewhere() {
    for case in Case::all() {
        let (system, query) = case.parameters.split_at(2);
        let mut headers = vec![
            ("Host".to_owned(), " things.example.com ".to_owned()),
            ("user-agent".to_owned(), "not signed".to_owned()),
            ("x-acs-action".to_owned(), system[0].1.clone()),
            ("X-Acs-Version".to_owned(), system[1].1.clone()),
            ("x-acs-date".to_owned(), "of the last attempt".to_owned()),
        ];
        let body = case.text("/body");
        if !body.is_empty() {
            let form = "application/x-www-form-urlencoded";
            headers.push(("content-type".to_owned(), form.to_owned()));
        }
        let request = acs3::Request {
            method: case.text("/method"),
            path: "/",
            query,
            headers: &headers,
            body: body.as_bytes(),
        };
        let signed = acs3::sign(&request, case.keys(), case.stamp());
        assert_eq!(signed.query, query::canonical(query));
        let authorization = format!(
            "ACS3-HMAC-SHA256 Credential={},SignedHeaders={},Signature={}",
            case.text("/access_key_id"),
            case.text("/acs3/signed_headers"),
            case.text("/acs3/signature"),
        );
        assert_eq!(
            signed.headers.last().unwrap(),
            &("authorization", authorization)
        );

        let mut received = headers.clone();
        received.retain(|(name, _)| name != "x-acs-date");
        received.extend(
            signed
                .headers
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value)),
        );
        let received = acs3::Request {
            headers: &received,
            ..request
        };
        let claim = acs3::claim(&received).unwrap();
        assert_eq!(claim.scheme, Scheme::Acs3);
        assert_eq!(claim.string_to_sign(), case.text("/acs3/string_to_sign"));
        assert_eq!(claim.time, case.text("/time"));
        assert_eq!(claim.nonce, case.text("/nonce"));
        assert_eq!(
            claim.security_token,
            case.token.as_ref().map(Secret::expose)
        );
        claim.verify(&case.secret).unwrap();
        assert!(claim.verify(&"another".into()).is_err());
    }
}

/// The service joins the values of a header that stands more than once, sorted.
#[test]
fn repeated_headers_are_joined() {
    let secret = Secret::from("own-secret");
    let keys = Keys {
        access_key_id: "own-id",
        access_key_secret: &secret,
        security_token: None,
    };
    let time = "2027-03-04T05:06:07Z".parse().unwrap();
    let mut headers = Vec::new();
    for (name, value) in [
        ("X-Acs-More", "b"),
        ("host", "h"),
        ("x-acs-more", " c "),
        ("x-acs-MORE", "a"),
    ] {
        headers.push((name.to_owned(), value.to_owned()));
    }
    let request = acs3::Request {
        method: "GET",
        path: "/",
        query: &[],
        headers: &headers,
        body: b"",
    };
    let signed = acs3::sign(&request, keys, Stamp { time, nonce: "n" });
    let mut headers = headers.clone();
    headers.extend(
        signed
            .headers
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value)),
    );
    let received = acs3::Request {
        headers: &headers,
        ..request
    };
    let claim = acs3::claim(&received).unwrap();
    claim.verify(&secret).unwrap();
    assert!(
        claim.canonical().contains("\nx-acs-more:a,b,c\n"),
        "{}",
        claim.canonical()
    );
    assert!(
        claim
            .canonical()
            .contains("\nhost;x-acs-content-sha256;x-acs-date;x-acs-more;x-acs-signature-nonce\n")
    );
}
