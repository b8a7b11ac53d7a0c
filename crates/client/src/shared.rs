//! What all clones of a client have in common.

use crate::clock::{Clock, Random, hex};
use crate::credentials::{
    Cache, Context, Credential, CredentialsError, Environment, Runner, Signer,
};
use crate::endpoints::{Network, host};
use crate::error::BoxError;
use crate::interceptor::Interceptor;
use crate::retry::{Budget, RetryPolicy};
use crate::transport::{HttpResponse, Transport};
use alicloud_core::sign::{Scheme, Stamp, Timestamp, query, rpc};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

pub(crate) struct Shared {
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
    pub(crate) credentials: Cache,
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
    /// From scheme and host.
    pub(crate) fn at(origin: String) -> Self {
        let host = origin.split_once("://").map_or("", |(_, host)| host);
        Self {
            host: host.to_owned(),
            origin,
        }
    }

    /// The host of this name below it.
    pub(crate) fn below(&self, name: &str) -> Self {
        let scheme = self.origin.split_once("://").map_or("https", |(it, _)| it);
        Self::at(format!("{scheme}://{name}.{}", self.host))
    }
}

/// Where products are called.
#[derive(Debug, Default)]
pub(crate) struct Endpoints {
    /// For all products.
    pub(crate) all: Option<Arc<Endpoint>>,
    /// For one product, by its code.
    pub(crate) of: Vec<(String, Arc<Endpoint>)>,
    pub(crate) network: Network,
    /// Those that were looked up, by product and region.
    pub(crate) known: RwLock<Vec<(String, String, Arc<Endpoint>)>>,
}

/// More than a program calls, as a rule; what is beyond is looked up each time.
const MAX_KNOWN: usize = 64;

impl Endpoints {
    pub(crate) fn find(&self, product: &str, region: &str) -> Result<Arc<Endpoint>, BoxError> {
        let mut of = self.of.iter();
        let of = of.find(|(code, _)| code.eq_ignore_ascii_case(product));
        if let Some(endpoint) = of.map(|(_, endpoint)| endpoint).or(self.all.as_ref()) {
            return Ok(Arc::clone(endpoint));
        }
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        let found = known.iter().find(|(p, r, _)| p == product && r == region);
        if let Some((_, _, endpoint)) = found {
            return Ok(Arc::clone(endpoint));
        }
        drop(known);
        if region.is_empty() {
            return Err("no region is set: name one when the client is built, by \
                        `CallOptions::region`, in the request or in ALIBABA_CLOUD_REGION_ID"
                .into());
        }
        let host = host(product, region, self.network)?;
        let endpoint = Arc::new(Endpoint::at(format!("https://{host}")));
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() < MAX_KNOWN {
            known.push((product.into(), region.into(), Arc::clone(&endpoint)));
        }
        Ok(endpoint)
    }
}

impl Shared {
    /// The service's time, as far as it is known.
    pub(crate) fn time(&self) -> Timestamp {
        let time = Timestamp::from(self.clock.now());
        Timestamp::from_unix(
            time.unix()
                .saturating_add(self.skew.load(Ordering::Relaxed)),
        )
    }

    /// Takes over the clock of an answer; says whether that differs from the skew that a request was
    /// signed with, which may be older than what another call has learnt since.
    pub(crate) fn correct_clock(&self, answer: &HttpResponse, signed_with: i64) -> bool {
        let date = answer
            .header("date")
            .and_then(|date| httpdate::parse_http_date(date).ok());
        let Some(date) = date else { return false };
        let own = Timestamp::from(self.clock.now()).unix();
        let skew = Timestamp::from(date).unix().saturating_sub(own);
        self.skew.store(skew, Ordering::Relaxed);
        skew != signed_with
    }

    /// A credential that is at hand.
    pub(crate) fn fresh_credential(&self) -> Option<Arc<Credential>> {
        self.credentials.fresh(self.clock.now())
    }

    /// A credential; fetched over this transport where none is at hand.
    pub(crate) async fn credential(
        &self,
        transport: &dyn Transport,
    ) -> Result<Arc<Credential>, CredentialsError> {
        let (runner, environment) = (&*self.runner, &self.environment);
        let context = Context::new(transport, environment, self.clock.now(), runner, self);
        self.credentials.get(&context).await
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
        let keys = credential.keys();
        // Without a nonce the service refuses, and says so.
        let nonce = hex(&*self.random).unwrap_or_default();
        let stamp = Stamp {
            time: self.time(),
            nonce: &nonce,
        };
        query::decode(&rpc::sign("POST", &parameters, keys, stamp)).unwrap_or(parameters)
    }
}
