//! A role taken on with a token of an OIDC identity provider, as pods do (RRSA).

use crate::credentials::sts::Role;
use crate::credentials::{
    BoxFuture, Context, Credential, CredentialsError, CredentialsErrorKind, Place, Provider,
    StsEndpoint, file,
};
use std::path::PathBuf;
use std::time::Duration;

/// A role taken on with a token of an OIDC identity provider. The token's file is read anew for
/// each fetch, since the platform replaces it.
#[derive(Debug, Clone)]
pub struct AssumeRoleWithOidc {
    /// Absent where the environment says all.
    given: Option<Given>,
}

#[derive(Debug, Clone)]
struct Given {
    role: Role,
    provider_arn: String,
    token_file: PathBuf,
}

const NAME: &str = "oidc_role_arn";
const ROLE: &str = "ALIBABA_CLOUD_ROLE_ARN";
const PROVIDER: &str = "ALIBABA_CLOUD_OIDC_PROVIDER_ARN";
const FILE: &str = "ALIBABA_CLOUD_OIDC_TOKEN_FILE";

impl AssumeRoleWithOidc {
    /// A role, an identity provider and the file with its token.
    pub fn new(
        role_arn: impl Into<String>,
        provider_arn: impl Into<String>,
        token_file: impl Into<PathBuf>,
    ) -> Self {
        let given = Given {
            role: Role::new(role_arn),
            provider_arn: provider_arn.into(),
            token_file: token_file.into(),
        };
        Self { given: Some(given) }
    }

    /// What `ALIBABA_CLOUD_ROLE_ARN`, `ALIBABA_CLOUD_OIDC_PROVIDER_ARN` and
    /// `ALIBABA_CLOUD_OIDC_TOKEN_FILE` say; it applies where all three are set.
    pub fn from_environment() -> Self {
        Self { given: None }
    }

    /// Name of the session, as it appears in audit logs.
    #[must_use]
    pub fn session_name(self, name: impl Into<String>) -> Self {
        self.edit(|role| role.session_name = Some(name.into()))
    }

    /// Length of the session, 900 seconds or more; an hour if it is not given.
    #[must_use]
    pub fn duration(self, duration: Duration) -> Self {
        self.edit(|role| role.duration = Some(duration))
    }

    /// Policy, as JSON, that narrows what the session may do.
    #[must_use]
    pub fn policy(self, policy: impl Into<String>) -> Self {
        self.edit(|role| role.policy = Some(policy.into()))
    }

    /// Where STS is called.
    #[must_use]
    pub fn sts(self, endpoint: StsEndpoint) -> Self {
        self.edit(|role| role.endpoint = endpoint)
    }

    /// Where the environment says all there is nothing to edit.
    fn edit(mut self, edit: impl FnOnce(&mut Role)) -> Self {
        if let Some(given) = &mut self.given {
            edit(&mut given.role);
        }
        self
    }

    async fn exchange(&self, context: &Context<'_>) -> Result<Credential, CredentialsError> {
        let environment = context.environment;
        let from_environment;
        let given = if let Some(given) = &self.given {
            given
        } else {
            let needed = |name| {
                environment.get(name)?.ok_or_else(|| {
                    CredentialsError::new(CredentialsErrorKind::NotApplicable, NAME, "is not set")
                        .at(Place::Variable(name))
                })
            };
            let (role, provider_arn) = (Role::new(needed(ROLE)?), needed(PROVIDER)?.to_owned());
            from_environment = Given {
                role,
                provider_arn,
                token_file: needed(FILE)?.into(),
            };
            &from_environment
        };
        let wrong = |place, problem: &str| {
            CredentialsError::new(CredentialsErrorKind::Misconfigured, NAME, problem)
                .at(place)
                .help(format!(
                    "let {FILE} name the file with the token of the pod or job"
                ))
        };
        let path = &given.token_file;
        let Some(token) = file::read(path, NAME)? else {
            return Err(wrong(Place::file(path), "does not exist"));
        };
        let token = token.trim();
        if token.is_empty() {
            return Err(wrong(Place::file(path), "is empty"));
        }
        if given.provider_arn.is_empty() {
            return Err(wrong(Place::Argument("OIDC provider ARN"), "is empty"));
        }
        given
            .role
            .assume_with_oidc(context, NAME, &given.provider_arn, token)
            .await
    }
}

impl Provider for AssumeRoleWithOidc {
    fn fetch<'a>(
        &'a self,
        context: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        Box::pin(self.exchange(context))
    }

    fn name(&self) -> &'static str {
        NAME
    }
}
