//! What a signed request says of itself, as a server reads it.

use super::secret::same;
use super::{Secret, hash};
use std::error::Error;
use std::fmt;

/// The two signatures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// ACS3-HMAC-SHA256.
    Acs3,
    /// RPC version 1, HMAC-SHA1.
    Rpc,
}

impl Scheme {
    /// The text of a signature.
    pub(super) fn signature(self, secret: &Secret, string_to_sign: &str) -> String {
        match self {
            Self::Acs3 => hash::hmac_sha256(secret.expose(), string_to_sign),
            Self::Rpc => {
                let mut key =
                    zeroize::Zeroizing::new(String::with_capacity(secret.expose().len() + 1));
                key.push_str(secret.expose());
                key.push('&');
                hash::hmac_sha1(&key, string_to_sign)
            }
        }
    }
}

/// What a request claims: who sent it, when, and that this signature proves it. Nothing of it is
/// true before [`Claim::verify`] says so. `Debug` shows neither token nor signed text.
#[derive(Clone)]
#[non_exhaustive]
pub struct Claim<'a> {
    /// How it is signed.
    pub scheme: Scheme,
    /// Who says to have sent it.
    pub access_key_id: &'a str,
    /// Token of a temporary key.
    pub security_token: Option<&'a str>,
    /// When it was signed, as sent; should be a [`Timestamp`](super::Timestamp).
    pub time: &'a str,
    /// The nonce.
    pub nonce: &'a str,
    /// The signature, as sent.
    pub signature: &'a str,
    pub(super) canonical: String,
    pub(super) string_to_sign: String,
}

impl Claim<'_> {
    /// Whether the request was signed with this secret; nothing that is signed has changed since.
    ///
    /// # Errors
    /// It was not.
    pub fn verify(&self, secret: &Secret) -> Result<(), Mismatch> {
        let expected = self.scheme.signature(secret, &self.string_to_sign);
        if same(&expected, self.signature) {
            Ok(())
        } else {
            Err(Mismatch(()))
        }
    }

    /// What the client should have signed, by the request that came. The service tells it to
    /// clients whose signature does not match. Under RPC it holds the security token.
    pub fn string_to_sign(&self) -> &str {
        &self.string_to_sign
    }

    /// What [`Claim::string_to_sign`] was made from: the canonical request of ACS3, the canonical
    /// query of RPC. It holds the security token.
    pub fn canonical(&self) -> &str {
        &self.canonical
    }
}

impl fmt::Debug for Claim<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claim")
            .field("scheme", &self.scheme)
            .field("access_key_id", &self.access_key_id)
            .field("time", &self.time)
            .field("nonce", &self.nonce)
            .finish_non_exhaustive()
    }
}

/// A signature was not made with this secret, or not of this request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mismatch(());

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the signature does not match the request and the key")
    }
}

impl Error for Mismatch {}

/// Why a request claims nothing that could be verified.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ClaimError {
    /// A parameter or a header that every signed request has is not there. The name is the one on
    /// the wire.
    Missing(&'static str),
    /// A parameter or a header says what this code does not know, such as another algorithm.
    Unsupported(&'static str),
    /// A parameter or a header is not of its form.
    Malformed(&'static str),
    /// A header that counts is not among the signed ones, so that anyone could have changed it.
    Unsigned(String),
    /// The hash that the client sent is not that of the body.
    Body,
}

impl fmt::Display for ClaimError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(name) => write!(f, "{name} is missing"),
            Self::Unsupported(name) => write!(f, "{name} has a value that is not supported"),
            Self::Malformed(name) => write!(f, "{name} is malformed"),
            Self::Unsigned(name) => write!(f, "the header {name} is not signed"),
            Self::Body => f.write_str("x-acs-content-sha256 is not the hash of the body"),
        }
    }
}

impl Error for ClaimError {}
