//! Providers asked one after the other.

use super::{
    AssumeRoleWithOidc, CliProfile, CredentialsFile, CredentialsUri, EcsRamRole,
    EnvironmentVariables,
};
use crate::credentials::{
    BoxFuture, Context, Credential, CredentialsError, CredentialsErrorKind, Provider,
};
use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Providers asked one after the other, until one applies; from then on only that one is asked.
///
/// One that does not apply (nothing is set up for it) is passed over. One that is set up but fails ends
/// the search with its error: to go on would mean to act as somebody else than was asked for.
pub struct Chain {
    providers: Vec<Box<dyn Provider>>,
    found: AtomicUsize,
}

/// No provider has been found yet.
const NONE: usize = usize::MAX;

impl Chain {
    /// A chain without providers.
    pub fn empty() -> Self {
        Self {
            providers: Vec::new(),
            found: AtomicUsize::new(NONE),
        }
    }

    /// Adds a provider at the end.
    #[must_use]
    pub fn then(mut self, provider: impl Provider + 'static) -> Self {
        self.providers.push(Box::new(provider));
        self
    }

    async fn search(&self, context: &Context<'_>) -> Result<Credential, CredentialsError> {
        if let Some(provider) = self.providers.get(self.found.load(Ordering::Relaxed)) {
            return provider.fetch(context).await;
        }
        let mut tried = Vec::new();
        for (index, provider) in self.providers.iter().enumerate() {
            match provider.fetch(context).await {
                Ok(credential) => {
                    self.found.store(index, Ordering::Relaxed);
                    return Ok(credential);
                }
                Err(error) if error.kind() == CredentialsErrorKind::NotApplicable => {
                    tried.push(error);
                }
                Err(error) => return Err(error.after(tried)),
            }
        }
        Err(CredentialsError::new(CredentialsErrorKind::Exhausted, "default", "no provider of the chain applies")
            .help("set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or run `aliyun configure`")
            .after(tried))
    }
}

/// The vendor's order: environment, OIDC, CLI profile, credentials file, ECS RAM role, credentials URI.
impl Default for Chain {
    fn default() -> Self {
        Self::empty()
            .then(EnvironmentVariables::new())
            .then(AssumeRoleWithOidc::from_environment())
            .then(CliProfile::new())
            .then(CredentialsFile::new())
            .then(EcsRamRole::new())
            .then(CredentialsUri::from_environment())
    }
}

impl Provider for Chain {
    fn fetch<'a>(
        &'a self,
        context: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        Box::pin(self.search(context))
    }

    fn name(&self) -> &'static str {
        "default"
    }
}

impl fmt::Debug for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list()
            .entries(self.providers.iter().map(Provider::name))
            .finish()
    }
}
