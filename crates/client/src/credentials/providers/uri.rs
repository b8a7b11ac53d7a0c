//! A credential that an address answers with.

use crate::credentials::answer::Service;
use crate::credentials::wire::{self, Patience};
use crate::credentials::{
    BoxFuture, Context, Credential, CredentialsError, CredentialsErrorKind, Place, Provider,
};
use std::fmt;

/// A credential that an address answers with, in the form of the metadata service's answer.
/// `Debug` shows the address without its query.
#[derive(Clone)]
pub struct CredentialsUri {
    uri: Option<String>,
}

const NAME: &str = "credential_uri";
const VARIABLE: &str = "ALIBABA_CLOUD_CREDENTIALS_URI";

impl CredentialsUri {
    /// This address, `http://…` or `https://…`.
    pub fn new(uri: impl Into<String>) -> Self {
        Self {
            uri: Some(uri.into()),
        }
    }

    /// The address in `ALIBABA_CLOUD_CREDENTIALS_URI`.
    pub fn from_environment() -> Self {
        Self { uri: None }
    }

    async fn get(&self, context: &Context<'_>) -> Result<Credential, CredentialsError> {
        let (uri, place) = match &self.uri {
            Some(uri) => (uri.as_str(), Place::Argument("uri")),
            None => match context.environment.get(VARIABLE)? {
                Some(uri) => (uri, Place::Variable(VARIABLE)),
                None => {
                    return Err(CredentialsError::new(
                        CredentialsErrorKind::NotApplicable,
                        NAME,
                        "is not set",
                    )
                    .at(Place::Variable(VARIABLE)));
                }
            },
        };
        let host = uri
            .strip_prefix("http://")
            .or_else(|| uri.strip_prefix("https://"));
        let usable = uri
            .chars()
            .all(|character| !character.is_control() && !character.is_whitespace());
        if host.is_none_or(|host| host.is_empty() || host.starts_with(['/', '?', '#'])) || !usable {
            return Err(CredentialsError::new(
                CredentialsErrorKind::Misconfigured,
                NAME,
                "is not an HTTP address",
            )
            .at(place)
            .help("give an address such as `http://localhost:8000/credentials`"));
        }
        let query = uri.split_once('?').map_or("", |(_, query)| query);
        let service = Service {
            provider: NAME,
            address: wire::shown(uri),
            secrets: &[uri, query],
        };
        let headers = vec![("accept".to_owned(), "application/json".to_owned())];
        let sent = wire::exchange(
            context,
            "GET",
            uri.to_owned(),
            headers,
            Vec::new(),
            Patience::SERVICE,
        );
        let response = sent.await.map_err(|error| service.silent(&error))?;
        service.flat(&response)
    }
}

impl Provider for CredentialsUri {
    fn fetch<'a>(
        &'a self,
        context: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        Box::pin(self.get(context))
    }

    fn name(&self) -> &'static str {
        NAME
    }
}

impl fmt::Debug for CredentialsUri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CredentialsUri")
            .field("uri", &self.uri.as_deref().map(wire::shown))
            .finish()
    }
}
