//! The role of the machine, from its metadata service.

use crate::credentials::answer::Service;
use crate::credentials::wire::{self, Patience};
use crate::credentials::{
    BoxFuture, Context, Credential, CredentialsError, CredentialsErrorKind, Place, Provider,
};
use crate::transport::HttpResponse;
use std::fmt;

/// The RAM role of an ECS instance, from its metadata service. The service's token (v2) is used where
/// it gives one; else it is asked without, unless that is forbidden here or by
/// `ALIBABA_CLOUD_IMDSV1_DISABLED=true`.
#[derive(Debug, Clone, Default)]
pub struct EcsRamRole {
    role: Option<String>,
    token_required: bool,
    origin: Option<String>,
}

const NAME: &str = "ecs_ram_role";
const ORIGIN: &str = "http://100.100.100.200";
const DISABLED: &str = "ALIBABA_CLOUD_ECS_METADATA_DISABLED";
const ROLE: &str = "ALIBABA_CLOUD_ECS_METADATA";
const TOKEN_REQUIRED: &str = "ALIBABA_CLOUD_IMDSV1_DISABLED";
/// Seconds that a token lasts; the vendor's SDKs ask for as many.
const TOKEN_SECONDS: &str = "21600";

/// What happened to a request for text.
enum Failure {
    Silent(CredentialsError),
    Status(u16),
}

impl EcsRamRole {
    /// The role named by `ALIBABA_CLOUD_ECS_METADATA`, or else the one that the service names.
    pub fn new() -> Self {
        Self::default()
    }

    /// This role.
    #[must_use]
    pub fn role(mut self, name: impl Into<String>) -> Self {
        self.role = Some(name.into());
        self
    }

    /// Never asks without a token.
    #[must_use]
    pub fn require_token(mut self) -> Self {
        self.token_required = true;
        self
    }

    /// Asks here instead of `http://100.100.100.200`.
    #[must_use]
    pub fn endpoint(mut self, origin: impl Into<String>) -> Self {
        self.origin = Some(origin.into());
        self
    }

    async fn ask(&self, context: &Context<'_>) -> Result<Credential, CredentialsError> {
        let environment = context.environment;
        if environment.flag(DISABLED)? {
            return Err(CredentialsError::new(
                CredentialsErrorKind::NotApplicable,
                NAME,
                "is true",
            )
            .at(Place::Variable(DISABLED)));
        }
        let token_required = self.token_required || environment.flag(TOKEN_REQUIRED)?;
        let origin = self
            .origin
            .as_deref()
            .unwrap_or(ORIGIN)
            .trim_end_matches('/');
        let metadata = Metadata { context, origin };

        let token = match metadata.token().await {
            Ok(token) => Some(token),
            Err(_) if !token_required => None,
            Err(failure) => return Err(metadata.failed(failure, "a token")),
        };
        let named = match self.role.as_deref().filter(|role| !role.is_empty()) {
            Some(role) => Some(role),
            None => environment.get(ROLE)?,
        };
        let listed;
        let role = if let Some(role) = named {
            role
        } else {
            listed = metadata.role(token.as_deref(), token_required).await?;
            &listed
        };
        if !is_role(role) {
            return Err(metadata.error(
                CredentialsErrorKind::NotApplicable,
                "did not answer with the name of a role",
            ));
        }
        let path = format!("{SECURITY_CREDENTIALS}{role}");
        match metadata.get(&path, token.as_deref(), token_required).await {
            Ok(response) => metadata.service().flat(&response),
            Err(Failure::Status(404)) => Err(metadata
                .error(
                    CredentialsErrorKind::Misconfigured,
                    format!("the instance has no RAM role `{role}`"),
                )
                .help("attach the role to the instance, or name the one that is attached")),
            Err(failure) if token.is_some() => {
                Err(metadata.failed(failure, "the role's credential").wanted())
            }
            Err(failure) => Err(metadata.failed(failure, "the role's credential")),
        }
    }
}

const SECURITY_CREDENTIALS: &str = "/latest/meta-data/ram/security-credentials/";

/// Whether text can be a role's name; what answers on a foreign network may be anything.
fn is_role(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

struct Metadata<'a> {
    context: &'a Context<'a>,
    origin: &'a str,
}

impl Metadata<'_> {
    fn service(&self) -> Service<'static> {
        Service {
            provider: NAME,
            address: wire::shown(self.origin),
            secrets: &[],
        }
    }

    fn error(&self, kind: CredentialsErrorKind, problem: impl Into<String>) -> CredentialsError {
        self.service().error(kind, problem)
    }

    /// No metadata service answers: this is no ECS instance, or it is cut off.
    fn failed(&self, failure: Failure, wanted: impl fmt::Display) -> CredentialsError {
        match failure {
            Failure::Silent(error) => error,
            Failure::Status(status) => self.error(
                CredentialsErrorKind::Unavailable,
                format!("answered with HTTP {status} when asked for {wanted}"),
            ),
        }
    }

    async fn token(&self) -> Result<String, Failure> {
        let header = (
            "x-aliyun-ecs-metadata-token-ttl-seconds".to_owned(),
            TOKEN_SECONDS.to_owned(),
        );
        let response = self.send("PUT", "/latest/api/token", vec![header]).await?;
        // A header's value: anything else than visible ASCII is no token.
        match text(&response) {
            Some(token) if token.bytes().all(|byte| byte.is_ascii_graphic()) => Ok(token),
            _ => Err(Failure::Status(response.status)),
        }
    }

    /// The name of the instance's role.
    async fn role(
        &self,
        token: Option<&str>,
        token_required: bool,
    ) -> Result<String, CredentialsError> {
        match self.get(SECURITY_CREDENTIALS, token, token_required).await {
            Ok(response) => Ok(text(&response).unwrap_or_default()),
            Err(Failure::Status(404)) => Err(self
                .error(
                    CredentialsErrorKind::NotApplicable,
                    "the instance has no RAM role",
                )
                .help("attach a role to the instance")),
            // It gave a token: there is such a service, and it fails.
            Err(failure) if token.is_some() => {
                Err(self.failed(failure, "the role's name").wanted())
            }
            Err(failure) => Err(self.failed(failure, "the role's name")),
        }
    }

    /// With the token, and where that fails without it, as the vendor's SDKs do.
    async fn get(
        &self,
        path: &str,
        token: Option<&str>,
        token_required: bool,
    ) -> Result<HttpResponse, Failure> {
        if let Some(token) = token {
            let header = ("x-aliyun-ecs-metadata-token".to_owned(), token.to_owned());
            let first = self.send("GET", path, vec![header]).await;
            if first.is_ok() || token_required {
                return first;
            }
            // Where both fail, the first failure tells more.
            let second = self.send("GET", path, Vec::new()).await;
            return if second.is_ok() { second } else { first };
        }
        self.send("GET", path, Vec::new()).await
    }

    async fn send(
        &self,
        method: &'static str,
        path: &str,
        headers: Vec<(String, String)>,
    ) -> Result<HttpResponse, Failure> {
        let url = format!("{}{path}", self.origin);
        match wire::exchange(
            self.context,
            method,
            url,
            headers,
            Vec::new(),
            Patience::METADATA,
        )
        .await
        {
            Ok(response) if response.status == 200 => Ok(response),
            Ok(response) => Err(Failure::Status(response.status)),
            Err(error) => {
                let problem = format!("no metadata service answers: {}", error.message);
                Err(Failure::Silent(
                    self.error(CredentialsErrorKind::NotApplicable, problem),
                ))
            }
        }
    }
}

fn text(response: &HttpResponse) -> Option<String> {
    let text = std::str::from_utf8(&response.body).ok()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

impl Provider for EcsRamRole {
    fn fetch<'a>(
        &'a self,
        context: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        Box::pin(self.ask(context))
    }

    fn name(&self) -> &'static str {
        NAME
    }
}
