//! A client step by step.

#[cfg(feature = "blocking")]
use crate::blocking;
use crate::client::Client;
use crate::clock::{Clock, Random, SystemClock, SystemRandom};
use crate::credentials::{
    Cache, Chain, Environment, Place, Printable, ProcessRunner, Provider, Runner, Secret, Static,
    shown,
};
use crate::endpoints::{EndpointError, Network, Settings, check_spelling, origin};
use crate::error::BuildError;
use crate::interceptor::Interceptor;
use crate::options::CallOptions;
#[cfg(any(feature = "http", feature = "blocking"))]
use crate::proxy::{Proxies, Proxy};
use crate::retry::{Budget, RetryPolicy};
use crate::shared::{Endpoint, Endpoints, Shared};
use crate::transport::Transport;
use alicloud_core::sign::Scheme;
use std::sync::atomic::AtomicI64;
use std::sync::{Arc, RwLock};
use std::time::Duration;

/// A client step by step. Whatever is not said is as the vendor's tools have it.
///
/// ```
/// use alicloud_client::{Client, RetryPolicy};
/// use std::time::Duration;
///
/// let client = Client::builder()
///     .region("cn-hangzhou")
///     .access_key("an-id", "a-secret")
///     .timeout(Duration::from_secs(30))
///     .retry(RetryPolicy::new().max_attempts(3))
///     .build()?;
/// # Ok::<(), alicloud_client::BuildError>(())
/// ```
#[must_use = "a builder does nothing until it builds"]
pub struct Builder {
    pub(crate) options: CallOptions,
    provider: Option<Arc<dyn Provider>>,
    environment: Option<Environment>,
    runner: Arc<dyn Runner>,
    endpoint: Option<String>,
    endpoints: Vec<(String, String)>,
    network: Option<Network>,
    scheme: Scheme,
    retry: RetryPolicy,
    interceptors: Vec<Arc<dyn Interceptor>>,
    user_agent: Option<String>,
    transport: Option<Arc<dyn Transport>>,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    connect_timeout: Duration,
    #[cfg(any(feature = "http", feature = "blocking"))]
    proxy: Proxy,
    #[cfg(any(feature = "http", feature = "blocking"))]
    roots: Vec<Vec<u8>>,
    #[cfg(feature = "reqwest")]
    reqwest: bool,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            options: CallOptions::default(),
            provider: None,
            environment: None,
            runner: Arc::new(ProcessRunner),
            endpoint: None,
            endpoints: Vec::new(),
            network: None,
            scheme: Scheme::Acs3,
            retry: RetryPolicy::default(),
            interceptors: Vec::new(),
            user_agent: None,
            transport: None,
            clock: Arc::new(SystemClock::default()),
            random: Arc::new(SystemRandom),
            connect_timeout: Duration::from_secs(5),
            #[cfg(any(feature = "http", feature = "blocking"))]
            proxy: Proxy::default(),
            #[cfg(any(feature = "http", feature = "blocking"))]
            roots: Vec::new(),
            #[cfg(feature = "reqwest")]
            reqwest: false,
        }
    }
}

impl Builder {
    /// Region of the calls; also what `RegionId` is filled with.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.options = self.options.region(region);
        self
    }

    /// Where credentials come from, instead of the default chain.
    pub fn credentials(mut self, provider: impl Provider + 'static) -> Self {
        self.provider = Some(Arc::new(provider));
        self
    }

    /// An access key that does not end. Keep it out of the source code.
    pub fn access_key(self, id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        self.credentials(Static::new(id, secret))
    }

    /// Environment variables and home folder, instead of those of the process.
    pub fn environment(mut self, environment: Environment) -> Self {
        self.environment = Some(environment);
        self
    }

    /// What runs programs that print credentials.
    pub fn runner(mut self, runner: impl Runner + 'static) -> Self {
        self.runner = Arc::new(runner);
        self
    }

    /// Host of all products, or URL without a path: `http://127.0.0.1:8080`.
    pub fn endpoint(mut self, endpoint: impl Into<String>) -> Self {
        self.endpoint = Some(endpoint.into());
        self
    }

    /// Host of one product, or URL without a path.
    pub fn endpoint_of(mut self, product: impl Into<String>, endpoint: impl Into<String>) -> Self {
        self.endpoints.push((product.into(), endpoint.into()));
        self
    }

    /// Network that the calls come from: inside a VPC, hosts of its own are called.
    pub fn network(mut self, network: Network) -> Self {
        self.network = Some(network);
        self
    }

    /// How requests are signed: ACS3-HMAC-SHA256 unless the older one is chosen.
    pub fn signature(mut self, scheme: Scheme) -> Self {
        self.scheme = scheme;
        self
    }

    /// How often and how fast calls are repeated.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// How long a call may take with all its attempts and the time between them: 60 s.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.options = self.options.timeout(limit);
        self
    }

    /// How long one attempt may take: 10 s.
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.options = self.options.attempt_timeout(limit);
        self
    }

    /// How long a connection may take: 5 s.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    /// Adds a header to all requests. Headers that begin with `x-acs-` are signed.
    pub fn header(mut self, name: impl AsRef<str>, value: impl Into<String>) -> Self {
        self.options = self.options.header(name, value);
        self
    }

    /// Ends the name that the client gives itself: `my-program/1.2`.
    pub fn user_agent(mut self, suffix: impl Into<String>) -> Self {
        self.user_agent = Some(suffix.into());
        self
    }

    /// Adds one who sees every attempt. They see it in the order in which they were added.
    pub fn interceptor(mut self, interceptor: impl Interceptor) -> Self {
        self.interceptors.push(Arc::new(interceptor));
        self
    }

    /// HTTP proxy, with user and password where it wants them: `http://user:password@host:3128`.
    /// Without it, the environment counts: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`, also in
    /// lower case. This machine and its metadata service are never called through a proxy.
    #[cfg(any(feature = "http", feature = "blocking"))]
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Proxy::Url(url.into());
        self
    }

    /// No proxy, whatever the environment says.
    #[cfg(any(feature = "http", feature = "blocking"))]
    pub fn no_proxy(mut self) -> Self {
        self.proxy = Proxy::None;
        self
    }

    /// Trusts these certificates, too, beside those that the system trusts: the root of a proxy that
    /// looks into TLS, in PEM.
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    pub fn root_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.roots.push(pem.into());
        self
    }

    /// HTTP over reqwest instead of hyper alone: dearer, and for programs that have it anyway.
    #[cfg(feature = "reqwest")]
    pub fn reqwest(mut self) -> Self {
        self.reqwest = true;
        self
    }

    /// What carries requests, instead of HTTP: a mock in the same process, or a stack of one's own.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// The clock, for tests.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Where nonces, idempotency tokens and jitter come from, for tests.
    pub fn random(mut self, random: impl Random) -> Self {
        self.random = Arc::new(random);
        self
    }

    /// The client.
    ///
    /// # Errors
    /// A setting is malformed; the error names it.
    pub fn build(mut self) -> Result<Client, BuildError> {
        let transport = match self.transport.take() {
            Some(transport) => transport,
            None => self.http()?,
        };
        let (shared, options) = self.shared(transport)?;
        Ok(Client::assemble(shared, options))
    }

    /// The blocking client.
    ///
    /// # Errors
    /// As [`build`](Self::build).
    #[cfg(feature = "blocking")]
    pub fn build_blocking(mut self) -> Result<blocking::Client, BuildError> {
        if let Some(transport) = self.transport.take() {
            return self.over(Arc::new(blocking::Waited(transport)));
        }
        let proxies = self.proxies()?;
        let roots = crate::tls::roots(&self.roots)?;
        self.over(Arc::new(blocking::HttpTransport::new(&proxies, &roots)?))
    }

    /// The blocking client, over a stack of one's own.
    ///
    /// # Errors
    /// As [`build`](Self::build).
    #[cfg(feature = "blocking")]
    pub fn build_blocking_over(
        self,
        transport: impl blocking::Transport,
    ) -> Result<blocking::Client, BuildError> {
        self.over(Arc::new(transport))
    }

    #[cfg(feature = "blocking")]
    fn over(self, transport: Arc<dyn blocking::Transport>) -> Result<blocking::Client, BuildError> {
        let inline = Arc::new(blocking::Inline(Arc::clone(&transport)));
        let (shared, options) = self.shared(inline)?;
        Ok(blocking::Client::assemble(shared, options, transport))
    }

    #[cfg(feature = "http")]
    fn http(&mut self) -> Result<Arc<dyn Transport>, BuildError> {
        let proxies = self.proxies()?;
        let roots = crate::tls::roots(&self.roots)?;
        #[cfg(feature = "reqwest")]
        if self.reqwest {
            use crate::http::reqwest::ReqwestTransport;
            let http = ReqwestTransport::new(&proxies, roots, self.connect_timeout)?;
            return Ok(Arc::new(http));
        }
        Ok(Arc::new(crate::http::HttpTransport::new(&proxies, roots)?))
    }

    #[cfg(any(feature = "http", feature = "blocking"))]
    fn proxies(&mut self) -> Result<Proxies, BuildError> {
        let environment = self.environment.get_or_insert_with(Environment::of_process);
        Proxies::new(&self.proxy, environment)
    }

    #[cfg(not(feature = "http"))]
    #[allow(clippy::unused_self, reason = "as with HTTP")]
    fn http(&mut self) -> Result<Arc<dyn Transport>, BuildError> {
        Err(BuildError::new(
            "transport",
            "this build has no HTTP: turn on the feature `rustls`, or give a transport",
        ))
    }

    pub(crate) fn shared(
        self,
        transport: Arc<dyn Transport>,
    ) -> Result<(Shared, CallOptions), BuildError> {
        let environment = self.environment.unwrap_or_else(Environment::of_process);
        let settings = settings(
            self.options.region.as_deref(),
            self.endpoint.as_deref(),
            self.network,
            &environment,
        )?;
        let mut options = self.options;
        options.region = settings.region_id().map(str::to_owned);
        if let Some((region, place)) = &settings.region {
            check_spelling(region).map_err(|problem| {
                let help = "name one such as `cn-hangzhou`";
                BuildError::new("region", said(place, region, &problem, help))
            })?;
        }
        for (name, value) in &options.headers.0 {
            let word = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
            let text = |c: char| c == '\t' || !c.is_ascii_control();
            if name.is_empty() || !name.chars().all(word) || !value.chars().all(text) {
                let problem = format!(
                    "`{name}` or its value cannot be a header; a name takes letters, digits and `-_.`, \
                     a value one line"
                );
                return Err(BuildError::new("header", problem));
            }
        }
        let parse = |setting, text: &str, place: &Place| {
            let origin = origin(text).map_err(|problem| {
                let help = "give a host such as `vpc.cn-beijing.aliyuncs.com`, or \
                            `http://127.0.0.1:8080`";
                // It may hold a password, where none belongs.
                BuildError::new(setting, said(place, &shown(text), &problem, help))
            })?;
            Ok(Arc::new(Endpoint::at(origin)))
        };
        let all = settings.endpoint.as_ref();
        let all = all.map(|(text, place)| parse("endpoint", text, place));
        let all = all.transpose()?;
        let of = self.endpoints.into_iter().map(|(product, text)| {
            let endpoint = parse("endpoint_of", &text, &Place::Argument("endpoint_of"))?;
            Ok((product, endpoint))
        });
        let of = of.collect::<Result<_, BuildError>>()?;
        let user_agent = user_agent(self.user_agent.as_deref())?;
        let provider = self.provider.unwrap_or_else(|| Arc::new(Chain::default()));
        let shared = Shared {
            transport,
            clock: self.clock,
            random: self.random,
            credentials: Cache::new(provider),
            environment,
            runner: self.runner,
            budget: Budget::new(self.retry.budget),
            retry: self.retry,
            endpoints: Endpoints {
                all,
                of,
                network: settings.network_or_default(),
                known: RwLock::default(),
            },
            interceptors: self.interceptors,
            user_agent,
            connect_timeout: self.connect_timeout,
            scheme: self.scheme,
            skew: AtomicI64::new(0),
        };
        Ok((shared, options))
    }
}

/// What the builder says, else the environment, else the profile of the vendor's command line tool,
/// which is looked at where nothing else says the region.
fn settings(
    region: Option<&str>,
    endpoint: Option<&str>,
    network: Option<Network>,
    environment: &Environment,
) -> Result<Settings, BuildError> {
    let mut said = Settings::new();
    if let Some(region) = region {
        said = said.region(region);
    }
    if let Some(endpoint) = endpoint {
        said = said.endpoint(endpoint);
    }
    if let Some(network) = network {
        said = said.network(network);
    }
    let problem = |setting| move |error: EndpointError| BuildError::new(setting, error.to_string());
    said = said.or(Settings::from_environment(environment).map_err(problem("environment"))?);
    if said.region_id().is_none() && said.endpoint_override().is_none() {
        said = said.or(Settings::from_profile(environment).map_err(problem("profile"))?);
    }
    Ok(said)
}

/// A problem of a text: where it was said, unless the setting's name tells, and how to mend it.
fn said(place: &Place, text: &str, problem: &str, help: &str) -> String {
    let text = Printable(text);
    match place {
        Place::Argument(_) => format!("`{text}` {problem}; {help}"),
        place => format!("{place}: `{text}` {problem}; {help}"),
    }
}

fn user_agent(suffix: Option<&str>) -> Result<String, BuildError> {
    let mut name = format!(
        "alicloud-client/{} ({}; {})",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH
    );
    if let Some(suffix) = suffix.filter(|suffix| !suffix.is_empty()) {
        if let Some(wrong) = suffix.chars().find(|c| !matches!(c, ' '..='~')) {
            let problem = format!("{wrong:?} cannot stand in a header; printable ASCII can");
            return Err(BuildError::new("user_agent", problem));
        }
        name.push(' ');
        name.push_str(suffix);
    }
    Ok(name)
}

impl std::fmt::Debug for Builder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Builder")
            .field("options", &self.options)
            .field("endpoint", &self.endpoint.as_deref().map(shown))
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}
