//! A credential in environment variables.

use crate::credentials::check::{Origin, Parts};
use crate::credentials::{
    BoxFuture, Context, Credential, CredentialsError, CredentialsErrorKind, Place, Provider,
};
use std::future::ready;

/// A credential in `ALIBABA_CLOUD_ACCESS_KEY_ID`, `ALIBABA_CLOUD_ACCESS_KEY_SECRET` and, for a
/// temporary one, `ALIBABA_CLOUD_SECURITY_TOKEN`.
#[derive(Debug, Clone, Copy, Default)]
pub struct EnvironmentVariables;

const NAMES: [&str; 3] = [
    "ALIBABA_CLOUD_ACCESS_KEY_ID",
    "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
    "ALIBABA_CLOUD_SECURITY_TOKEN",
];

impl EnvironmentVariables {
    /// The provider.
    pub fn new() -> Self {
        Self
    }

    fn read(context: &Context<'_>) -> Result<Credential, CredentialsError> {
        let [id, secret, token] = NAMES;
        let environment = context.environment;
        let parts = Parts {
            id: environment.get(id)?,
            secret: environment.get(secret)?,
            token: environment.get(token)?,
            expires_at: None,
        };
        if parts.id.is_none() && parts.secret.is_none() {
            return Err(CredentialsError::new(
                CredentialsErrorKind::NotApplicable,
                "env",
                "is not set",
            )
            .at(Place::Variable(id))
            .help("set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET"));
        }
        let origin = Origin {
            provider: "env",
            kind: CredentialsErrorKind::Misconfigured,
            names: NAMES,
            place: &Place::Variable,
            help: "set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or unset both",
        };
        origin.credential(parts)
    }
}

impl Provider for EnvironmentVariables {
    fn fetch<'a>(
        &'a self,
        context: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        Box::pin(ready(Self::read(context)))
    }

    fn name(&self) -> &'static str {
        "env"
    }
}
