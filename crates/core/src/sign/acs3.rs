//! ACS3-HMAC-SHA256: method, path, query, chosen headers and body under HMAC-SHA256.

use super::query::{pairs, push_canonical};
use super::{Claim, ClaimError, Keys, Scheme, Stamp, hash};
use std::fmt;

const ALGORITHM: &str = "ACS3-HMAC-SHA256";

/// A request, as it is to be signed or as it came. It has no `Debug`, for a header may be a token.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// HTTP method, upper case.
    pub method: &'a str,
    /// Path, as sent.
    pub path: &'a str,
    /// Parameters of the query, not encoded.
    pub query: &'a [(String, String)],
    /// Headers; names in any case.
    pub headers: &'a [(String, String)],
    /// Body, as sent.
    pub body: &'a [u8],
}

/// What signing gives. `Debug` shows the names of headers alone.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Signed {
    /// The query, encoded and without `?`; to be sent as it is.
    pub query: String,
    /// Headers to send besides those of the request, `authorization` last. Names in lower case.
    pub headers: Vec<(&'static str, String)>,
}

impl fmt::Debug for Signed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.headers.iter().map(|(name, _)| name);
        f.debug_set().entries(names).finish()
    }
}

/// Headers that signing sets.
const SET: [&str; 6] = [
    "authorization",
    "x-acs-accesskey-id",
    "x-acs-content-sha256",
    "x-acs-date",
    "x-acs-security-token",
    "x-acs-signature-nonce",
];

/// Signs a request that has `host`, `x-acs-action` and `x-acs-version` among its headers. Signed
/// are `host`, `content-type` and all `x-acs-…`: others, such as `user-agent`, may be changed on
/// the way.
///
/// It sets `authorization`, `x-acs-content-sha256`, `x-acs-date`, `x-acs-signature-nonce` and, for
/// a temporary key, `x-acs-accesskey-id` and `x-acs-security-token`. Where the request has these
/// from an earlier attempt, they are not signed and must not be sent.
pub fn sign(request: &Request<'_>, keys: Keys<'_>, stamp: Stamp<'_>) -> Signed {
    let mut added = Vec::with_capacity(SET.len());
    added.push(("x-acs-content-sha256", hash::sha256(request.body)));
    added.push(("x-acs-date", stamp.time.to_string()));
    added.push(("x-acs-signature-nonce", stamp.nonce.to_owned()));
    if let Some(token) = keys.security_token {
        added.push(("x-acs-accesskey-id", keys.access_key_id.to_owned()));
        added.push(("x-acs-security-token", token.expose().to_owned()));
    }

    let mut headers = Vec::with_capacity(request.headers.len() + added.len());
    let set = |name: &str| SET.iter().any(|set| name.eq_ignore_ascii_case(set));
    headers.extend(pairs(request.headers).filter(|(name, _)| counts(name) && !set(name)));
    headers.extend(added.iter().map(|(name, value)| (*name, value.as_str())));
    headers.sort_unstable_by(|(one, _), (other, _)| lower(one).cmp(lower(other)));
    let mut names = String::with_capacity(256);
    let mut last = "";
    for (name, _) in &headers {
        if name.eq_ignore_ascii_case(last) {
            continue;
        }
        if !names.is_empty() {
            names.push(';');
        }
        names.extend(lower(name).map(char::from));
        last = name;
    }
    let (canonical, query) = canonical(request, &headers, &names, names.split(';'), &added[0].1);
    let query = canonical[query].to_owned();
    let signature = Scheme::Acs3.signature(keys.access_key_secret, &string_to_sign(&canonical));
    added.push((
        "authorization",
        authorization(keys.access_key_id, &names, &signature),
    ));
    Signed {
        query,
        headers: added,
    }
}

/// The `authorization` of a request over these of its headers, and nothing else: for callers who
/// set the headers of the signature themselves. Names are in lower case, joined by `;`.
pub fn authorize(request: &Request<'_>, signed_headers: &str, keys: Keys<'_>) -> String {
    let headers: Vec<_> = pairs(request.headers).collect();
    let hash = hash::sha256(request.body);
    let names = signed_headers.split(';');
    let (canonical, _) = canonical(request, &headers, signed_headers, names, &hash);
    let signature = Scheme::Acs3.signature(keys.access_key_secret, &string_to_sign(&canonical));
    authorization(keys.access_key_id, signed_headers, &signature)
}

/// Reads what a request claims. It is verified over the headers that its client has signed, be it
/// more than [`sign`] would.
///
/// # Errors
/// `authorization` is missing, of another algorithm or malformed, or names a header twice; a header of the signature is
/// missing; one that counts (`host`, `content-type`, `x-acs-…`) is there and not signed; the
/// hash of the body is not that of the body.
pub fn claim<'a>(request: &Request<'a>) -> Result<Claim<'a>, ClaimError> {
    let find = |wanted: &str| {
        let mut headers = pairs(request.headers);
        let found = headers.find(|(name, _)| name.eq_ignore_ascii_case(wanted));
        found.map(|(_, value)| value.trim())
    };
    let get = |name: &'static str| find(name).ok_or(ClaimError::Missing(name));
    let header = Authorization::read(get("authorization")?)?;

    let time = get("x-acs-date")?;
    let nonce = get("x-acs-signature-nonce")?;
    let mut names = Vec::with_capacity(16);
    names.extend(parts(header.signed_headers, b';'));
    if !are_unique(&names) {
        return Err(ClaimError::Malformed("authorization"));
    }
    let signed = |name: &str| names.iter().any(|signed| signed.eq_ignore_ascii_case(name));
    if let Some((name, _)) = pairs(request.headers).find(|(name, _)| counts(name) && !signed(name))
    {
        return Err(ClaimError::Unsigned(name.to_ascii_lowercase()));
    }
    let hash = hash::sha256(request.body);
    if find("x-acs-content-sha256").is_some_and(|sent| sent != hash) {
        return Err(ClaimError::Body);
    }
    let headers: Vec<_> = pairs(request.headers).collect();
    let names = names.into_iter();
    let (canonical, _) = canonical(request, &headers, header.signed_headers, names, &hash);
    Ok(Claim {
        scheme: Scheme::Acs3,
        access_key_id: header.access_key_id,
        security_token: find("x-acs-security-token"),
        time,
        nonce,
        signature: header.signature,
        string_to_sign: string_to_sign(&canonical),
        canonical,
    })
}

/// Whether no two names are the same. Clients sort them, so that neighbours tell.
fn are_unique(names: &[&str]) -> bool {
    let ascend = |names: &[&str]| names.is_sorted_by(|a, b| lower(a).lt(lower(b)));
    ascend(names) || {
        let mut names = names.to_vec();
        names.sort_unstable_by(|a, b| lower(a).cmp(lower(b)));
        ascend(&names)
    }
}

/// Whether a header must be signed.
fn counts(name: &str) -> bool {
    let system = name
        .get(..6)
        .is_some_and(|start| start.eq_ignore_ascii_case("x-acs-"));
    system || name.eq_ignore_ascii_case("host") || name.eq_ignore_ascii_case("content-type")
}

fn lower(name: &str) -> impl Iterator<Item = u8> {
    name.bytes().map(|byte| byte.to_ascii_lowercase())
}

/// What is before and behind the first such byte, which is ASCII. The library's search is made for
/// long texts; these are short.
fn cut(text: &str, mark: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == mark)?;
    Some((&text[..at], &text[at + 1..]))
}

/// What is between such bytes.
fn parts(text: &str, mark: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let cut = cut(text, mark);
        rest = cut.map(|(_, rest)| rest);
        Some(cut.map_or(text, |(part, _)| part))
    })
}

/// The parts of `ACS3-HMAC-SHA256 Credential=…,SignedHeaders=…,Signature=…`.
struct Authorization<'a> {
    access_key_id: &'a str,
    signed_headers: &'a str,
    signature: &'a str,
}

impl<'a> Authorization<'a> {
    fn read(text: &'a str) -> Result<Self, ClaimError> {
        const NAME: &str = "authorization";
        let (algorithm, rest) = cut(text, b' ').ok_or(ClaimError::Malformed(NAME))?;
        if algorithm != ALGORITHM {
            return Err(ClaimError::Unsupported(NAME));
        }
        let (mut id, mut headers, mut signature) = (None, None, None);
        for part in rest.split(',') {
            let (name, value) = cut(part.trim(), b'=').ok_or(ClaimError::Malformed(NAME))?;
            let place = match name {
                "Credential" => &mut id,
                "SignedHeaders" => &mut headers,
                "Signature" => &mut signature,
                _ => return Err(ClaimError::Malformed(NAME)),
            };
            if place.replace(value).is_some() {
                return Err(ClaimError::Malformed(NAME));
            }
        }
        match (id, headers, signature) {
            (Some(access_key_id), Some(signed_headers), Some(signature)) => Ok(Self {
                access_key_id,
                signed_headers,
                signature,
            }),
            _ => Err(ClaimError::Malformed(NAME)),
        }
    }
}

fn authorization(access_key_id: &str, signed_headers: &str, signature: &str) -> String {
    [
        ALGORITHM,
        " Credential=",
        access_key_id,
        ",SignedHeaders=",
        signed_headers,
        ",Signature=",
        signature,
    ]
    .concat()
}

/// The canonical request, and where in it the query stands. The names are those of the signed
/// headers, one by one.
fn canonical<'a>(
    request: &Request<'_>,
    headers: &[(&str, &str)],
    signed_headers: &str,
    names: impl Iterator<Item = &'a str>,
    hash: &str,
) -> (String, std::ops::Range<usize>) {
    let mut out = String::with_capacity(1024);
    out.push_str(request.method);
    out.push('\n');
    out.push_str(request.path);
    out.push('\n');
    let start = out.len();
    push_canonical(&mut out, pairs(request.query).collect());
    let query = start..out.len();
    out.push('\n');
    for name in names {
        out.push_str(name);
        out.push(':');
        push_values(&mut out, headers, name);
        out.push('\n');
    }
    out.push('\n');
    out.push_str(signed_headers);
    out.push('\n');
    out.push_str(hash);
    (out, query)
}

/// The value of a header; those of one that stands more than once, sorted.
fn push_values(out: &mut String, headers: &[(&str, &str)], name: &str) {
    let mut values = headers
        .iter()
        .filter(|(other, _)| other.eq_ignore_ascii_case(name))
        .map(|(_, value)| value.trim());
    let (Some(first), second) = (values.next(), values.next()) else {
        return;
    };
    let Some(second) = second else {
        out.push_str(first);
        return;
    };
    let mut all = vec![first, second];
    all.extend(values);
    all.sort_unstable();
    out.push_str(&all.join(","));
}

fn string_to_sign(canonical: &str) -> String {
    [ALGORITHM, "\n", &hash::sha256(canonical.as_bytes())].concat()
}
