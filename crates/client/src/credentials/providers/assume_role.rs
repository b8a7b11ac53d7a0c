//! A role taken on with the credential of another provider.

use crate::credentials::sts::Role;
use crate::credentials::{BoxFuture, Context, Credential, CredentialsError, Provider, StsEndpoint};
use std::sync::Arc;
use std::time::Duration;

/// A role taken on with the credential of another provider, which may be a role itself.
#[derive(Clone)]
pub struct AssumeRole {
    source: Arc<dyn Provider>,
    role: Role,
    external_id: Option<String>,
}

impl AssumeRole {
    /// Takes on the role of this ARN with what `source` provides.
    pub fn new(source: impl Provider + 'static, role_arn: impl Into<String>) -> Self {
        Self {
            source: Arc::new(source),
            role: Role::new(role_arn),
            external_id: None,
        }
    }

    /// Name of the session, as it appears in audit logs; `ALIBABA_CLOUD_ROLE_SESSION_NAME` or one made
    /// of the time if it is not given.
    #[must_use]
    pub fn session_name(mut self, name: impl Into<String>) -> Self {
        self.role.session_name = Some(name.into());
        self
    }

    /// Length of the session, 900 seconds or more; an hour if it is not given.
    #[must_use]
    pub fn duration(mut self, duration: Duration) -> Self {
        self.role.duration = Some(duration);
        self
    }

    /// Policy, as JSON, that narrows what the session may do.
    #[must_use]
    pub fn policy(mut self, policy: impl Into<String>) -> Self {
        self.role.policy = Some(policy.into());
        self
    }

    /// What the role's trust policy asks of callers from outside.
    #[must_use]
    pub fn external_id(mut self, id: impl Into<String>) -> Self {
        self.external_id = Some(id.into());
        self
    }

    /// Where STS is called.
    #[must_use]
    pub fn sts(mut self, endpoint: StsEndpoint) -> Self {
        self.role.endpoint = endpoint;
        self
    }
}

impl Provider for AssumeRole {
    fn fetch<'a>(
        &'a self,
        context: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        Box::pin(async move {
            let source = self
                .source
                .fetch(context)
                .await
                .map_err(CredentialsError::wanted)?;
            self.role
                .assume(context, self.name(), &source, self.external_id.as_deref())
                .await
        })
    }

    fn name(&self) -> &'static str {
        "ram_role_arn"
    }
}

impl std::fmt::Debug for AssumeRole {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AssumeRole")
            .field("source", &self.source.name())
            .field("role", &self.role)
            .finish_non_exhaustive()
    }
}
