//! What all clones of a client have in common.

use crate::clock::{Clock, Random, hex};
use crate::credentials::{Context, Credential, CredentialsError, Environment, Provider, Runner, Signer};
use crate::interceptor::Interceptor;
use crate::options::CallOptions;
use crate::retry::{Budget, RetryPolicy};
use crate::transport::{HttpResponse, Transport};
use alicloud_core::sign::{Keys, Scheme, Stamp, Timestamp, query, rpc};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime};

/// Limits where the caller names none: those of the vendor's SDKs, and for the whole call one
/// that leaves room for a few attempts.
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(10);
const TIMEOUT: Duration = Duration::from_secs(60);

pub(crate) struct Shared {
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) provider: Arc<dyn Provider>,
    pub(crate) environment: Environment,
    pub(crate) runner: Arc<dyn Runner>,
    pub(crate) retry: RetryPolicy,
    pub(crate) budget: Budget,
    pub(crate) endpoints: Endpoints,
    pub(crate) interceptors: Vec<Arc<dyn Interceptor>>,
    pub(crate) user_agent: String,
    pub(crate) connect_timeout: Duration,
    pub(crate) scheme: Scheme,
    /// Seconds by which the service's clock is ahead of this machine's.
    pub(crate) skew: AtomicI64,
}

/// Where a product is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Endpoint {
    /// `https://vpc.cn-beijing.aliyuncs.com`.
    pub(crate) origin: String,
    /// `vpc.cn-beijing.aliyuncs.com`.
    pub(crate) host: String,
}

impl Endpoint {
    /// From a host, or a URL without a path; `https` where it says nothing.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let (scheme, host) = match text.split_once("://") {
            Some((scheme @ ("http" | "https"), host)) => (scheme, host),
            Some((scheme, _)) => {
                return Err(format!(
                    "`{scheme}` in `{text}` is neither `http` nor `https`"
                ));
            }
            None => ("https", text),
        };
        let host = host.strip_suffix('/').unwrap_or(host);
        let fits = |c: char| c.is_ascii_alphanumeric() || "-._:[]".contains(c);
        if host.is_empty() || !host.chars().all(fits) {
            return Err(format!(
                "`{text}` is no host: give it as `vpc.cn-beijing.aliyuncs.com` or `http://127.0.0.1:8080`"
            ));
        }
        Ok(Self {
            origin: format!("{scheme}://{host}"),
            host: host.to_owned(),
        })
    }
}

/// Where products are called.
#[derive(Debug, Default)]
pub(crate) struct Endpoints {
    /// For all products.
    pub(crate) all: Option<Endpoint>,
    /// For one product, by its code in lower case.
    pub(crate) of: Vec<(String, Endpoint)>,
    /// Whether hosts inside the vendor's network are preferred.
    pub(crate) internal: bool,
}

impl Shared {
    pub(crate) fn endpoint(&self, product: &str, region: &str) -> Result<Endpoint, String> {
        let endpoints = &self.endpoints;
        let of = endpoints
            .of
            .iter()
            .find(|(code, _)| code.eq_ignore_ascii_case(product));
        if let Some(endpoint) = of.map(|(_, endpoint)| endpoint).or(endpoints.all.as_ref()) {
            return Ok(endpoint.clone());
        }
        check_region(region)?;
        let product = product.to_ascii_lowercase();
        let inner = if endpoints.internal { "-vpc" } else { "" };
        Endpoint::parse(&format!("{product}{inner}.{region}.aliyuncs.com"))
    }

    pub(crate) fn timeout(&self, options: &CallOptions) -> Duration {
        options.timeout.unwrap_or(TIMEOUT)
    }

    /// For a connection and for an attempt.
    pub(crate) fn attempt_timeouts(&self, options: &CallOptions) -> (Duration, Duration) {
        let attempt = options.attempt_timeout.unwrap_or(ATTEMPT_TIMEOUT);
        (self.connect_timeout, attempt)
    }

    /// The service's time, as far as it is known.
    pub(crate) fn time(&self) -> Timestamp {
        let time = Timestamp::from(self.clock.now());
        Timestamp::from_unix(
            time.unix()
                .saturating_add(self.skew.load(Ordering::Relaxed)),
        )
    }

    /// Takes over the clock of an answer; says whether that changes anything.
    pub(crate) fn correct_clock(&self, answer: &HttpResponse) -> bool {
        let date = answer
            .header("date")
            .and_then(|date| httpdate::parse_http_date(date).ok());
        let Some(date) = date else { return false };
        let own = Timestamp::from(self.clock.now()).unix();
        let skew = Timestamp::from(date).unix().saturating_sub(own);
        self.skew.swap(skew, Ordering::Relaxed) != skew
    }

    /// The credential of the next attempt.
    pub(crate) async fn credential(&self, renew: bool) -> Result<Credential, CredentialsError> {
        let _ = renew;
        let context = Context::new(
            &*self.transport,
            &self.environment,
            self.clock.now(),
            &*self.runner,
            self,
        );
        self.provider.fetch(&context).await
    }
}

/// Signs the calls of providers.
impl Signer for Shared {
    fn sign(
        &self,
        credential: &Credential,
        parameters: Vec<(String, String)>,
        now: SystemTime,
    ) -> Vec<(String, String)> {
        let _ = now;
        let keys = Keys {
            access_key_id: &credential.access_key_id,
            access_key_secret: &credential.access_key_secret,
            security_token: credential.security_token.as_ref(),
        };
        // Without a nonce the service refuses, and says so.
        let nonce = hex(&*self.random).unwrap_or_default();
        let stamp = Stamp {
            time: self.time(),
            nonce: &nonce,
        };
        query::decode(&rpc::sign("POST", &parameters, keys, stamp)).unwrap_or(parameters)
    }
}

/// Whether a text can be a region; it becomes part of a host.
pub(crate) fn check_region(region: &str) -> Result<(), String> {
    if region.is_empty() {
        return Err("no region is set: name one when the client is built, by \
                    `CallOptions::region`, or in the request"
            .into());
    }
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    match region.chars().find(|c| !fits(*c)) {
        Some(wrong) => Err(format!(
            "`{region}` is no region, for {wrong:?} is in it: regions are named like `cn-hangzhou`"
        )),
        None => Ok(()),
    }
}
