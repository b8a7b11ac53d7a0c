//! What fetches a credential.

use super::{Context, Credential, CredentialsError};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// A future in a box.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Fetches a credential, anew each time it is asked; a [`Cache`](super::Cache) in front of it asks
/// only when it must.
pub trait Provider: Send + Sync {
    /// Fetches a credential.
    ///
    /// # Errors
    /// [`NotApplicable`](super::CredentialsErrorKind::NotApplicable) lets a chain ask the next provider; any
    /// other kind ends it.
    fn fetch<'a>(
        &'a self,
        context: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>>;

    /// Name for messages, in the vendor's words where it has one.
    fn name(&self) -> &'static str {
        "custom"
    }
}

impl<P: Provider + ?Sized> Provider for Arc<P> {
    fn fetch<'a>(
        &'a self,
        context: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        (**self).fetch(context)
    }

    fn name(&self) -> &'static str {
        (**self).name()
    }
}

impl<P: Provider + ?Sized> Provider for Box<P> {
    fn fetch<'a>(
        &'a self,
        context: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        (**self).fetch(context)
    }

    fn name(&self) -> &'static str {
        (**self).name()
    }
}
