//! A credential: what a request is signed with.

use super::Secret;
use alicloud_core::sign::Keys;
use std::time::SystemTime;

/// What a request is signed with. `Debug` shows no secret.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Credential {
    /// Names the key; it travels with every request.
    pub access_key_id: String,
    /// Signs; it never travels.
    pub access_key_secret: Secret,
    /// Travels with every request where the credential is a temporary one.
    pub security_token: Option<Secret>,
    /// When the credential ends; absent where it lasts until the service refuses it.
    pub expires_at: Option<SystemTime>,
    /// Where it came from, in the vendor's words: `env`, `static_ak`, `ram_role_arn`, …
    pub provider: &'static str,
}

impl Credential {
    /// A credential that does not end.
    pub fn new(
        access_key_id: impl Into<String>,
        access_key_secret: impl Into<Secret>,
        provider: &'static str,
    ) -> Self {
        Self {
            access_key_id: access_key_id.into(),
            access_key_secret: access_key_secret.into(),
            security_token: None,
            expires_at: None,
            provider,
        }
    }

    /// Makes it a temporary one.
    #[must_use]
    pub fn with_security_token(mut self, token: impl Into<Secret>) -> Self {
        self.security_token = Some(token.into());
        self
    }

    /// Says when it ends.
    #[must_use]
    pub fn with_expiry(mut self, expires_at: SystemTime) -> Self {
        self.expires_at = Some(expires_at);
        self
    }

    pub(crate) fn keys(&self) -> Keys<'_> {
        Keys {
            access_key_id: &self.access_key_id,
            access_key_secret: &self.access_key_secret,
            security_token: self.security_token.as_ref(),
        }
    }
}
