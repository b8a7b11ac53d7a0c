//! The Security Token Service: its host, and calls that change one identity into another.

use super::answer::Service;
use super::wire::{self, Patience};
use super::{Context, Credential, CredentialsError, CredentialsErrorKind, Place};
use crate::endpoints;
use std::borrow::Cow;
use std::time::{Duration, UNIX_EPOCH};

/// Where STS is called: the host that is given here or, where nothing is, by
/// `ALIBABA_CLOUD_STS_ENDPOINT` (over plain HTTP if it says so itself or by
/// `ALIBABA_CLOUD_STS_HTTP_SCHEME=HTTP`); else the central one unless a region is given here or by
/// `ALIBABA_CLOUD_STS_REGION`; inside the VPC if given here or by
/// `ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED=true` (which needs a region). What is given here goes before
/// the environment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StsEndpoint {
    host: Option<String>,
    region: Option<String>,
    internal: Option<bool>,
}

impl StsEndpoint {
    /// As the environment says.
    pub fn new() -> Self {
        Self::default()
    }

    /// The host of a region.
    #[must_use]
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// Whether the VPC-internal host is called.
    #[must_use]
    pub fn internal(mut self, internal: bool) -> Self {
        self.internal = Some(internal);
        self
    }

    /// This host, or scheme and host, such as `http://127.0.0.1:8080`.
    #[must_use]
    pub fn host(mut self, host: impl Into<String>) -> Self {
        self.host = Some(host.into());
        self
    }

    /// Scheme and host, without a slash at the end.
    fn origin(
        &self,
        context: &Context<'_>,
        provider: &'static str,
    ) -> Result<String, CredentialsError> {
        let host = if *self == Self::default() {
            let told = told(context, provider)?;
            told.map(|host| (host, Place::Variable(ENDPOINT)))
        } else {
            let given = self.host.as_deref();
            given.map(|host| (host.into(), Place::Argument("host")))
        };
        if let Some((host, place)) = host {
            return endpoints::origin(&host).map_err(|problem| {
                CredentialsError::new(CredentialsErrorKind::Misconfigured, provider, problem)
                    .at(place)
                    .help("give a host such as `sts.aliyuncs.com`")
            });
        }
        let (region, place) = match &self.region {
            Some(region) => (Some(region.as_str()), Place::Argument("sts region")),
            None => (context.environment.get(REGION)?, Place::Variable(REGION)),
        };
        let Some(region) = region else {
            return Ok("https://sts.aliyuncs.com".into());
        };
        endpoints::check_spelling(region).map_err(|problem| {
            CredentialsError::new(CredentialsErrorKind::Misconfigured, provider, problem)
                .at(place)
                .help("give a region such as `cn-hangzhou`")
        })?;
        let internal = match self.internal {
            Some(internal) => internal,
            None => context
                .environment
                .flag("ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED")?,
        };
        Ok(format!(
            "https://sts{}.{region}.aliyuncs.com",
            if internal { "-vpc" } else { "" }
        ))
    }
}

/// The host that the environment tells, with the scheme that it tells.
fn told<'a>(
    context: &Context<'a>,
    provider: &'static str,
) -> Result<Option<Cow<'a, str>>, CredentialsError> {
    let scheme = match context.environment.get(SCHEME)? {
        None => None,
        Some(text) if text.eq_ignore_ascii_case("https") => Some("https"),
        Some(text) if text.eq_ignore_ascii_case("http") => Some("http"),
        Some(text) => {
            let problem = format!("`{text}` is no scheme");
            let kind = CredentialsErrorKind::Misconfigured;
            return Err(CredentialsError::new(kind, provider, problem)
                .at(Place::Variable(SCHEME))
                .help("give `HTTPS` or `HTTP`, or unset it"));
        }
    };
    let host = context.environment.get(ENDPOINT)?;
    Ok(host.map(|host| match scheme {
        Some(scheme) if !host.contains("://") => format!("{scheme}://{host}").into(),
        _ => host.into(),
    }))
}

/// As the vendor sets it in pods, beside the region: a host alone.
const ENDPOINT: &str = "ALIBABA_CLOUD_STS_ENDPOINT";
/// As the vendor's tool for roles in pods reads it.
const SCHEME: &str = "ALIBABA_CLOUD_STS_HTTP_SCHEME";
const REGION: &str = "ALIBABA_CLOUD_STS_REGION";

/// What both ways of taking on a role have in common.
#[derive(Debug, Clone)]
pub(super) struct Role {
    pub(super) arn: String,
    pub(super) session_name: Option<String>,
    pub(super) duration: Option<Duration>,
    pub(super) policy: Option<String>,
    pub(super) endpoint: StsEndpoint,
}

/// Shortest session that STS gives.
const SHORTEST: Duration = Duration::from_secs(900);
/// Length of a session where none is asked for.
const USUAL: Duration = Duration::from_secs(3600);

impl Role {
    pub(super) fn new(arn: impl Into<String>) -> Self {
        Self {
            arn: arn.into(),
            session_name: None,
            duration: None,
            policy: None,
            endpoint: StsEndpoint::new(),
        }
    }

    /// Parameters of an action that takes on the role.
    fn parameters(
        &self,
        action: &str,
        context: &Context<'_>,
        provider: &'static str,
    ) -> Result<Vec<(String, String)>, CredentialsError> {
        let wrong = |argument, problem: &str, help: &'static str| {
            CredentialsError::new(CredentialsErrorKind::Misconfigured, provider, problem)
                .at(Place::Argument(argument))
                .help(help)
        };
        if self.arn.trim().is_empty() {
            return Err(wrong(
                "role ARN",
                "is empty",
                "give an ARN such as `acs:ram::123456789012:role/reader`",
            ));
        }
        let duration = self.duration.unwrap_or(USUAL);
        if duration < SHORTEST {
            return Err(wrong(
                "duration",
                "is shorter than 900 seconds",
                "give 900 seconds or more",
            ));
        }
        let given = match self.session_name.as_deref().filter(|name| !name.is_empty()) {
            Some(name) => Some(name),
            None => context.environment.get("ALIBABA_CLOUD_ROLE_SESSION_NAME")?,
        };
        let session_name = given.map_or_else(
            || {
                let seconds = context
                    .now
                    .duration_since(UNIX_EPOCH)
                    .unwrap_or_default()
                    .as_secs();
                format!("alicloud-client-{seconds}")
            },
            str::to_owned,
        );
        let mut parameters = vec![
            ("Action", action.to_owned()),
            ("Version", "2015-04-01".to_owned()),
            ("Format", "JSON".to_owned()),
            ("RoleArn", self.arn.clone()),
            ("RoleSessionName", session_name),
            ("DurationSeconds", duration.as_secs().to_string()),
        ];
        if let Some(policy) = self.policy.as_ref().filter(|policy| !policy.is_empty()) {
            parameters.push(("Policy", policy.clone()));
        }
        Ok(parameters
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect())
    }

    /// Takes on the role with a credential.
    pub(super) async fn assume(
        &self,
        context: &Context<'_>,
        provider: &'static str,
        source: &Credential,
        external_id: Option<&str>,
    ) -> Result<Credential, CredentialsError> {
        let mut parameters = self.parameters("AssumeRole", context, provider)?;
        if let Some(id) = external_id.filter(|id| !id.is_empty()) {
            parameters.push(("ExternalId".into(), id.to_owned()));
        }
        let secrets = [
            source.access_key_secret.expose(),
            source
                .security_token
                .as_ref()
                .map_or("", |token| token.expose()),
        ];
        let parameters = context.signer.sign(source, parameters, context.now);
        self.call(context, provider, &parameters, &secrets).await
    }

    /// Takes on the role with a token of an identity provider; the call is not signed.
    pub(super) async fn assume_with_oidc(
        &self,
        context: &Context<'_>,
        provider: &'static str,
        provider_arn: &str,
        token: &str,
    ) -> Result<Credential, CredentialsError> {
        let mut parameters = self.parameters("AssumeRoleWithOIDC", context, provider)?;
        parameters.push(("OIDCProviderArn".into(), provider_arn.to_owned()));
        parameters.push(("OIDCToken".into(), token.to_owned()));
        self.call(context, provider, &parameters, &[token]).await
    }

    /// Sends everything in the body: a token in a URL would end in logs.
    async fn call(
        &self,
        context: &Context<'_>,
        provider: &'static str,
        parameters: &[(String, String)],
        secrets: &[&str],
    ) -> Result<Credential, CredentialsError> {
        let origin = self.endpoint.origin(context, provider)?;
        let service = Service {
            provider,
            address: origin.clone(),
            secrets,
        };
        let headers = vec![
            ("accept".to_owned(), "application/json".to_owned()),
            (
                "content-type".to_owned(),
                "application/x-www-form-urlencoded".to_owned(),
            ),
        ];
        let sent = wire::exchange(
            context,
            "POST",
            format!("{origin}/"),
            headers,
            wire::form(parameters),
            Patience::SERVICE,
        );
        let response = sent.await.map_err(|error| service.silent(&error))?;
        service.sts(&response)
    }
}
