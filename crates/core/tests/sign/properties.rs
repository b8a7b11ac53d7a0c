//! What holds for any request.

use alicloud_core::sign::{Claim, Keys, Secret, Stamp, Timestamp, acs3, query, rpc};
use proptest::prelude::*;
use proptest::sample::Index;

type Pairs = Vec<(String, String)>;

const ID: &str = "own-id";
const HEADERS: [(&str, &str); 3] = [
    ("host", "things.example.com"),
    ("x-acs-action", "ListThings"),
    ("x-acs-version", "2020-02-20"),
];

/// A request in the form of HTTP, to which anything can happen on its way.
fn wire(method: &str, query: &str, headers: &[(String, String)], body: &str) -> Vec<u8> {
    let headers = headers
        .iter()
        .map(|(name, value)| format!("{name}: {value}\n"));
    let headers: String = headers.collect();
    format!("{method} /?{query}\n{headers}\n{body}").into_bytes()
}

/// What a server reads: texts decoded, names in lower case, values without blanks around them.
#[derive(Debug, Clone, PartialEq)]
struct Received {
    method: String,
    path: String,
    query: Pairs,
    headers: Pairs,
    body: String,
}

fn receive(wire: &[u8]) -> Option<Received> {
    let text = std::str::from_utf8(wire).ok()?;
    let (head, body) = text.split_once("\n\n")?;
    let (line, headers) = head.split_once('\n').unwrap_or((head, ""));
    let (method, target) = line.split_once(' ')?;
    let (path, query) = target.split_once('?')?;
    let header = |line: &str| {
        let (name, value) = line.split_once(':')?;
        Some((name.to_ascii_lowercase(), value.trim().to_owned()))
    };
    Some(Received {
        method: method.to_owned(),
        path: path.to_owned(),
        query: query::decode(query).ok()?,
        headers: headers.lines().map(header).collect::<Option<_>>()?,
        body: body.to_owned(),
    })
}

impl Received {
    fn is_accepted(&self, acs3: bool, secret: &Secret) -> bool {
        let verify = |claim: Claim<'_>| {
            // Who signed is no part of an ACS3 signature; another id has another secret.
            claim.access_key_id == ID && claim.verify(secret).is_ok()
        };
        if !acs3 {
            return self.path == "/" && rpc::claim(&self.method, &self.query).is_ok_and(verify);
        }
        let request = acs3::Request {
            method: &self.method,
            path: &self.path,
            query: &self.query,
            headers: &self.headers,
            body: self.body.as_bytes(),
        };
        acs3::claim(&request).is_ok_and(verify)
    }
}

/// A signed request with parameters and a body, which RPC does not have.
fn signed(acs3: bool, secret: &Secret, token: bool, parameters: &Pairs, body: &str) -> Vec<u8> {
    let token = token.then(|| Secret::from("to+k en"));
    let keys = Keys {
        access_key_id: ID,
        access_key_secret: secret,
        security_token: token.as_ref(),
    };
    let time = Timestamp::from_unix(1_800_000_000);
    let stamp = Stamp { time, nonce: "n" };
    if !acs3 {
        return wire("GET", &rpc::sign("GET", parameters, keys, stamp), &[], "");
    }
    let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
    let mut headers = HEADERS.map(owned).to_vec();
    let request = acs3::Request {
        method: "POST",
        path: "/",
        query: parameters,
        headers: &headers,
        body: body.as_bytes(),
    };
    let signed = acs3::sign(&request, keys, stamp);
    headers.extend(
        signed
            .headers
            .iter()
            .map(|(name, value)| owned((name, value))),
    );
    wire("POST", &signed.query, &headers, body)
}

/// Parameters whose names are not those of the signature.
fn parameters() -> impl Strategy<Value = Pairs> {
    prop::collection::vec(("[a-z][\\PC+&=%. ]{0,8}", any::<String>()), 0..6)
}

proptest! {
    #[test]
    fn what_is_encoded_decodes(text in any::<String>(), parameters in parameters()) {
        let encoded = query::encode(&text);
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~%".contains(&byte);
        prop_assert!(encoded.bytes().all(plain));
        prop_assert_eq!(&query::decode(&format!("v={encoded}")).unwrap()[0].1, &text);

        let mut sorted = parameters.clone();
        sorted.sort_by(|one, other| one.0.cmp(&other.0));
        prop_assert_eq!(query::decode(&query::canonical(&parameters)).unwrap(), sorted);
    }

    #[test]
    fn no_query_panics(text in any::<String>(), like in "[a%+&=0-9fF\u{e9}]{0,20}") {
        let _ = query::decode(&text);
        let _ = query::decode(&like);
    }

    #[test]
    fn no_claim_panics(headers in prop::collection::vec(("(authorization|host|x-acs-date|x-acs-signature-nonce|\\PC*)", any::<String>()), 0..6), rest in "\\PC*") {
        let header = format!("ACS3-HMAC-SHA256 {rest}");
        let mut headers = headers;
        headers.insert(0, ("authorization".to_owned(), header));
        let request = acs3::Request { method: "", path: "", query: &headers, headers: &headers, body: b"" };
        let _ = acs3::claim(&request);
        let _ = rpc::claim(&rest, &headers);
    }

    #[test]
    fn what_is_signed_verifies(acs3: bool, token: bool, secret in any::<String>(), parameters in parameters(), body in "[^\n]*") {
        let secret = Secret::from(secret);
        let wire = signed(acs3, &secret, token, &parameters, &body);
        prop_assert!(receive(&wire).unwrap().is_accepted(acs3, &secret));
        prop_assert!(!receive(&wire).unwrap().is_accepted(acs3, &"another secret".into()));
    }

    #[test]
    fn a_changed_byte_is_refused(acs3: bool, token: bool, parameters in parameters(), body in "[a-z]{0,9}", at: Index, by in 1..=255_u8) {
        let secret = Secret::from("own-secret");
        let mut wire = signed(acs3, &secret, token, &parameters, &body);
        let sent = receive(&wire).unwrap();
        let at = at.index(wire.len());
        wire[at] ^= by;
        if let Some(received) = receive(&wire) {
            // Some bytes may be written in two ways, such as the case of a header's name.
            let same = received == sent;
            prop_assert_eq!(received.is_accepted(acs3, &secret), same);
        }
    }
}

/// The same for every byte and every value of one request of each kind.
#[test]
fn every_changed_byte_is_refused() {
    let secret = Secret::from("own-secret");
    let parameters = vec![("Name".to_owned(), "a b".to_owned())];
    for acs3 in [false, true] {
        let wire = signed(acs3, &secret, true, &parameters, "body");
        let sent = receive(&wire).unwrap();
        let mut refused = 0;
        for at in 0..wire.len() {
            for by in [1, 2, 4, 8, 16, 32, 64] {
                let mut wire = wire.clone();
                wire[at] ^= by;
                let received = receive(&wire).filter(|received| *received != sent);
                if let Some(received) = received {
                    assert!(!received.is_accepted(acs3, &secret), "{received:?}");
                    refused += 1;
                }
            }
        }
        assert!(refused > wire.len() * 5, "{refused} of {}", wire.len());
    }
}
