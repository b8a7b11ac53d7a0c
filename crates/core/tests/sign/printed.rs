//! What is printed of keys, signatures and claims, and what claims are refused for.

use alicloud_core::sign::{
    ClaimError, Keys, NonceSource, RandomNonces, Secret, Stamp, acs3, query, rpc,
};

type Pairs = Vec<(String, String)>;

const SECRET: &str = "Zecret";
const TOKEN: &str = "Token4711";

/// Headers of one signed request, parameters of another, and what can be printed of the way there.
fn signed() -> (Pairs, Pairs, String) {
    let (secret, token) = (Secret::from(SECRET), Secret::from(TOKEN));
    let keys = Keys {
        access_key_id: "own-id",
        access_key_secret: &secret,
        security_token: Some(&token),
    };
    let time = "2027-03-04T05:06:07Z".parse().unwrap();
    let stamp = Stamp { time, nonce: "n" };
    let mut headers = vec![
        ("host".to_owned(), "things.example.com".to_owned()),
        ("x-acs-action".to_owned(), "ListThings".to_owned()),
        ("x-acs-version".to_owned(), "2020-02-20".to_owned()),
    ];
    let request = request(&headers);
    let signed = acs3::sign(&request, keys, stamp);
    let printed = format!("{keys:?} {stamp:?} {signed:?} {secret:?}");
    headers.extend(
        signed
            .headers
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value)),
    );
    let parameters = query::decode(&rpc::sign("GET", &[], keys, stamp)).unwrap();
    (headers, parameters, printed)
}

fn request(headers: &[(String, String)]) -> acs3::Request<'_> {
    acs3::Request {
        method: "GET",
        path: "/",
        query: &[],
        headers,
        body: b"",
    }
}

#[test]
fn nothing_printed_shows_a_secret() {
    let (headers, parameters, printed) = signed();
    let mut printed = vec![printed];
    for claim in [
        acs3::claim(&request(&headers)),
        rpc::claim("GET", &parameters),
    ] {
        let claim = claim.unwrap();
        assert_eq!(claim.security_token, Some(TOKEN));
        let mismatch = claim.verify(&"another".into()).unwrap_err();
        printed.push(format!("{claim:?} {claim:#?} {mismatch:?} {mismatch}"));
    }
    for damaged in [
        "authorization",
        "x-acs-content-sha256",
        "x-acs-security-token",
    ] {
        let mut headers = headers.clone();
        let header = headers
            .iter_mut()
            .find(|(name, _)| name == damaged)
            .unwrap();
        header.1 = format!("{SECRET}{TOKEN}");
        match acs3::claim(&request(&headers)) {
            Ok(claim) => printed.push(format!("{claim:?}")),
            Err(error) => printed.push(format!("{error:?} {error}")),
        }
    }
    let printed = printed.concat();
    assert!(printed.contains("own-id"), "{printed}");
    assert!(
        !printed.contains(SECRET) && !printed.contains(TOKEN),
        "{printed}"
    );
}

#[test]
fn what_is_not_there_is_named() {
    let (headers, parameters, _) = signed();
    for name in ["authorization", "x-acs-date", "x-acs-signature-nonce"] {
        let mut headers = headers.clone();
        headers.retain(|(other, _)| other != name);
        assert_eq!(
            acs3::claim(&request(&headers)).unwrap_err(),
            ClaimError::Missing(name)
        );
    }
    for name in [
        "AccessKeyId",
        "Signature",
        "SignatureMethod",
        "SignatureNonce",
        "SignatureVersion",
        "Timestamp",
    ] {
        let mut parameters = parameters.clone();
        parameters.retain(|(other, _)| other != name);
        assert_eq!(
            rpc::claim("GET", &parameters).unwrap_err(),
            ClaimError::Missing(name)
        );
    }
}

#[test]
fn what_is_not_supported_or_not_well_formed_is_named() {
    use ClaimError::{Body, Malformed, Unsigned, Unsupported};
    let (headers, parameters, _) = signed();
    let claim = |wanted: &str, value: &str| {
        let mut headers = headers.clone();
        headers.retain(|(name, _)| name != wanted);
        headers.push((wanted.to_owned(), value.to_owned()));
        acs3::claim(&request(&headers)).unwrap_err()
    };
    for (value, error) in [
        ("", Malformed("authorization")),
        (
            "ACS3-HMAC-SM3 Credential=a,SignedHeaders=b,Signature=c",
            Unsupported("authorization"),
        ),
        (
            "ACS3-HMAC-SHA256 Credential=a,SignedHeaders=b",
            Malformed("authorization"),
        ),
        (
            "ACS3-HMAC-SHA256 Credential=a,Credential=a,SignedHeaders=b,Signature=c",
            Malformed("authorization"),
        ),
        (
            "ACS3-HMAC-SHA256 Credential=a,SignedHeaders=b,Signature=c,More=d",
            Malformed("authorization"),
        ),
        // Each name brings its values: with names told again a small request would grow by any factor.
        (
            "ACS3-HMAC-SHA256 Credential=a,SignedHeaders=host;x-acs-date;HOST,Signature=c",
            Malformed("authorization"),
        ),
        (
            "ACS3-HMAC-SHA256 Credential=a,SignedHeaders=x-acs-date,Signature=c",
            Unsigned("host".to_owned()),
        ),
    ] {
        assert_eq!(claim("authorization", value), error, "{value}");
    }
    assert_eq!(
        claim("X-ACS-More", "put in on the way"),
        Unsigned("x-acs-more".to_owned())
    );
    assert_eq!(
        claim("content-type", "put in on the way"),
        Unsigned("content-type".to_owned())
    );
    assert_eq!(claim("x-acs-content-sha256", "0"), Body);

    for name in ["SignatureMethod", "SignatureVersion"] {
        let mut parameters = parameters.clone();
        parameters.push((name.to_owned(), "2".to_owned()));
        assert_eq!(
            rpc::claim("GET", &parameters).unwrap_err(),
            Unsupported(name)
        );
    }
}

#[test]
fn nonces_are_fresh() {
    let nonces = [RandomNonces.nonce().unwrap(), RandomNonces.nonce().unwrap()];
    assert_ne!(nonces[0], nonces[1]);
    for nonce in nonces {
        assert!(nonce.len() == 32 && nonce.bytes().all(|byte| byte.is_ascii_hexdigit()));
    }
}
