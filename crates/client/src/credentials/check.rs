//! Whether what was read can be a credential.

use super::{Credential, CredentialsError, CredentialsErrorKind, Place, Secret};
use std::time::SystemTime;

/// Where the parts of a credential come from: the names of its fields there, and what kind of
/// problem it is when one is wrong.
pub(super) struct Origin<'a> {
    pub(super) provider: &'static str,
    pub(super) kind: CredentialsErrorKind,
    /// Names of id, secret and token.
    pub(super) names: [&'static str; 3],
    /// The place of a field.
    pub(super) place: &'a dyn Fn(&'static str) -> Place,
    pub(super) help: &'static str,
}

/// Parts as they were read.
#[derive(Clone, Copy, Default)]
pub(super) struct Parts<'a> {
    pub(super) id: Option<&'a str>,
    pub(super) secret: Option<&'a str>,
    pub(super) token: Option<&'a str>,
    pub(super) expires_at: Option<SystemTime>,
}

impl Origin<'_> {
    /// A credential of the parts.
    pub(super) fn credential(&self, parts: Parts<'_>) -> Result<Credential, CredentialsError> {
        let [id, secret, token] = self.names;
        let access_key_id = self.part(id, parts.id)?;
        if !access_key_id.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(self.wrong(id, "has a character that no key's id has"));
        }
        let access_key_secret = self.part(secret, parts.secret)?;
        let security_token = parts.token.filter(|token| !token.is_empty());
        if let Some(given) = security_token {
            self.part(token, Some(given))?;
        }
        Ok(Credential {
            access_key_id: access_key_id.to_owned(),
            access_key_secret: Secret::from(access_key_secret),
            security_token: security_token.map(Secret::from),
            expires_at: parts.expires_at,
            provider: self.provider,
        })
    }

    /// A temporary credential of the parts: the token must be there.
    pub(super) fn temporary(&self, parts: Parts<'_>) -> Result<Credential, CredentialsError> {
        self.part(self.names[2], parts.token)?;
        self.credential(parts)
    }

    /// A part, where it is there and can be sent.
    fn part<'a>(
        &self,
        name: &'static str,
        value: Option<&'a str>,
    ) -> Result<&'a str, CredentialsError> {
        let value = value.ok_or_else(|| self.wrong(name, "is missing"))?;
        if value.is_empty() {
            Err(self.wrong(name, "is empty"))
        } else if value.trim() != value {
            Err(self.wrong(name, "begins or ends with a blank"))
        } else if value.chars().any(char::is_control) {
            Err(self.wrong(name, "has a control character"))
        } else {
            Ok(value)
        }
    }

    fn wrong(&self, name: &'static str, problem: &str) -> CredentialsError {
        CredentialsError::new(self.kind, self.provider, problem)
            .at((self.place)(name))
            .help(self.help)
    }
}
