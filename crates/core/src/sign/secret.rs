//! A text that is not shown.

use super::hash;
use ctutils::CtEq as _;
use std::fmt;
use zeroize::Zeroizing;

/// A secret text: a key or a token. It has no `Display`, its `Debug` shows nothing, comparing takes
/// as long wherever the texts differ, and its memory is overwritten when it is dropped.
///
/// ```
/// use alicloud_core::sign::Secret;
///
/// let secret = Secret::from("s3cret".to_owned());
/// assert_eq!(format!("{secret:?}"), "Secret(..)");
/// assert_eq!(secret.expose(), "s3cret");
/// ```
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The text itself. Whoever asks for it answers for where it goes.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The secret that follows from this one and a text: their HMAC-SHA256, in 43 characters of
    /// base64 for URLs. Whoever does not have this secret cannot make it, and it does not tell it.
    ///
    /// ```
    /// use alicloud_core::sign::Secret;
    ///
    /// // Case 2 of RFC 4231.
    /// let derived = Secret::from("Jefe").derive("what do ya want for nothing?");
    /// assert_eq!(derived.expose(), "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM");
    /// ```
    #[must_use]
    pub fn derive(&self, text: &str) -> Self {
        hash::hmac_sha256_url(self.expose(), text).into()
    }
}

/// Takes the memory over, without a copy.
impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        same(self.expose(), other.expose())
    }
}

impl Eq for Secret {}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// Whether two texts are the same; the time it takes says no more than their lengths.
pub(super) fn same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).to_bool()
}
