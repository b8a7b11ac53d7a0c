//! RPC version 1: all parameters, of the query and of a form body, under HMAC-SHA1. Headers and
//! path are not signed.

use super::query::{encode, pairs, push_canonical, push_encoded};
use super::{Claim, ClaimError, Keys, Scheme, Stamp};

const METHOD: &str = "HMAC-SHA1";
const VERSION: &str = "1.0";

/// Parameters that signing sets.
const SET: [&str; 7] = [
    "AccessKeyId",
    "SecurityToken",
    "Signature",
    "SignatureMethod",
    "SignatureNonce",
    "SignatureVersion",
    "Timestamp",
];

/// Signs parameters, `Action` and `Version` among them, and gives all of them and what signing adds
/// encoded: the query of a `GET`, the query or the form body of a `POST`. What signing adds replaces
/// parameters of the same name, so that the parameters of an earlier attempt can be signed again.
///
/// ```
/// use alicloud_core::sign::{Keys, Secret, Stamp, query, rpc};
///
/// let secret = Secret::from("testsecret");
/// let keys = Keys { access_key_id: "testid", access_key_secret: &secret, security_token: None };
/// let stamp = Stamp { time: "2026-01-02T03:04:05Z".parse()?, nonce: "4ec47282" };
/// let parameters = [
///     ("Action".to_owned(), "DescribeRegions".to_owned()),
///     ("Version".to_owned(), "2016-04-28".to_owned()),
/// ];
/// let sent = rpc::sign("GET", &parameters, keys, stamp);
///
/// let received = query::decode(&sent)?;
/// rpc::claim("GET", &received)?.verify(&secret)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn sign(
    method: &str,
    parameters: &[(String, String)],
    keys: Keys<'_>,
    stamp: Stamp<'_>,
) -> String {
    let time = stamp.time.to_string();
    let mut all: Vec<_> = Vec::with_capacity(parameters.len() + SET.len());
    all.extend(pairs(parameters).filter(|(name, _)| !SET.contains(name)));
    all.extend([
        ("AccessKeyId", keys.access_key_id),
        ("SignatureMethod", METHOD),
        ("SignatureNonce", stamp.nonce),
        ("SignatureVersion", VERSION),
        ("Timestamp", &time),
    ]);
    if let Some(token) = keys.security_token {
        all.push(("SecurityToken", token.expose()));
    }
    let mut query = String::new();
    push_canonical(&mut query, all);
    let signature = Scheme::Rpc.signature(keys.access_key_secret, &string_to_sign(method, &query));
    query.push_str("&Signature=");
    push_encoded(&mut query, &signature);
    query
}

/// Reads what decoded parameters, those of the query before those of the body, claim.
///
/// # Errors
/// A parameter of the signature is missing, or names another method or version.
pub fn claim<'a>(
    method: &str,
    parameters: &'a [(String, String)],
) -> Result<Claim<'a>, ClaimError> {
    // As elsewhere, the last one of a name counts; all but the signature are signed.
    let find = |wanted: &str| {
        let found = pairs(parameters).rfind(|(name, _)| *name == wanted);
        found.map(|(_, value)| value)
    };
    let get = |name: &'static str| find(name).ok_or(ClaimError::Missing(name));
    let access_key_id = get("AccessKeyId")?;
    let signature = get("Signature")?;
    for (name, supported) in [("SignatureMethod", METHOD), ("SignatureVersion", VERSION)] {
        if get(name)? != supported {
            return Err(ClaimError::Unsupported(name));
        }
    }
    let mut canonical = String::new();
    let signed = pairs(parameters).filter(|(name, _)| *name != "Signature");
    push_canonical(&mut canonical, signed.collect());
    Ok(Claim {
        scheme: Scheme::Rpc,
        access_key_id,
        security_token: find("SecurityToken"),
        time: get("Timestamp")?,
        nonce: get("SignatureNonce")?,
        signature,
        string_to_sign: string_to_sign(method, &canonical),
        canonical,
    })
}

fn string_to_sign(method: &str, canonical: &str) -> String {
    [method, "&%2F&", &encode(canonical)].concat()
}
