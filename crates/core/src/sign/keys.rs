//! What a signature is made with, besides the request.

use super::{Secret, Timestamp};

/// Who signs. `Debug` shows the id alone.
#[derive(Debug, Clone, Copy)]
pub struct Keys<'a> {
    /// Names the key; no secret.
    pub access_key_id: &'a str,
    /// The key.
    pub access_key_secret: &'a Secret,
    /// Token of a temporary key.
    pub security_token: Option<&'a Secret>,
}

/// What makes a signature unlike any other. A repeated call needs a new one: the service refuses a
/// nonce that it has seen in the last 15 minutes, and a time that is as far from its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp<'a> {
    /// When it is signed.
    pub time: Timestamp,
    /// Any text that was never used before.
    pub nonce: &'a str,
}
