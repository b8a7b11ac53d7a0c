//! The hashes of both signatures, as text.

use base64ct::{Base64, Base64UrlUnpadded, Encoding as _};
use hmac::digest::Output;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use sha2::{Digest as _, Sha256};

/// SHA-256 of nothing: most requests have no body.
const OF_NOTHING: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/// SHA-256 in lower-case hex.
pub(super) fn sha256(data: &[u8]) -> String {
    if data.is_empty() {
        return OF_NOTHING.to_owned();
    }
    hex(&Sha256::digest(data))
}

/// HMAC-SHA256 in lower-case hex.
pub(super) fn hmac_sha256(key: &str, text: &str) -> String {
    hex(&keyed::<Hmac<Sha256>>(key, text))
}

/// HMAC-SHA256 in base64 for URLs, without padding: 43 characters.
pub(super) fn hmac_sha256_url(key: &str, text: &str) -> String {
    Base64UrlUnpadded::encode_string(&keyed::<Hmac<Sha256>>(key, text))
}

fn hex(hash: &Output<Sha256>) -> String {
    // On the stack first: the library's own text is zeroed memory, which costs more to get.
    let mut text = [0; 64];
    let text = base16ct::lower::encode_str(hash, &mut text);
    text.unwrap_or_default().to_owned()
}

/// HMAC-SHA1 in base64.
pub(super) fn hmac_sha1(key: &str, text: &str) -> String {
    Base64::encode_string(&keyed::<Hmac<Sha1>>(key, text))
}

#[expect(
    clippy::expect_used,
    reason = "HMAC is defined for keys of any length, the empty one too; the `Result` is the trait's"
)]
fn keyed<M: Mac + KeyInit>(key: &str, text: &str) -> Output<M> {
    let mut mac = <M as KeyInit>::new_from_slice(key.as_bytes()).expect("HMAC takes any key");
    mac.update(text.as_bytes());
    mac.finalize().into_bytes()
}
