//! A credential that the program gives.

use crate::credentials::check::{Origin, Parts};
use crate::credentials::{
    BoxFuture, Context, Credential, CredentialsError, CredentialsErrorKind, Place, Provider, Secret,
};
use std::future::ready;

/// A credential that the program gives.
#[derive(Debug, Clone)]
pub struct Static {
    id: String,
    secret: Secret,
    token: Option<Secret>,
}

impl Static {
    /// A key.
    pub fn new(access_key_id: impl Into<String>, access_key_secret: impl Into<Secret>) -> Self {
        Self {
            id: access_key_id.into(),
            secret: access_key_secret.into(),
            token: None,
        }
    }

    /// The token of a temporary key.
    #[must_use]
    pub fn security_token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into());
        self
    }
}

impl Provider for Static {
    fn fetch<'a>(
        &'a self,
        _: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        let origin = Origin {
            provider: self.name(),
            kind: CredentialsErrorKind::Misconfigured,
            names: ["access key id", "access key secret", "security token"],
            place: &|name| Place::Argument(name),
            help: "give the program's own",
        };
        let token = self.token.as_ref().map(Secret::expose);
        let parts = Parts {
            id: Some(&self.id),
            secret: Some(self.secret.expose()),
            token,
            expires_at: None,
        };
        Box::pin(ready(origin.credential(parts)))
    }

    fn name(&self) -> &'static str {
        if self.token.is_some() {
            "static_sts"
        } else {
            "static_ak"
        }
    }
}

/// A credential that was read and checked already.
pub(super) struct Ready(pub(super) Credential);

impl Provider for Ready {
    fn fetch<'a>(
        &'a self,
        _: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        Box::pin(ready(Ok(self.0.clone())))
    }

    fn name(&self) -> &'static str {
        self.0.provider
    }
}
