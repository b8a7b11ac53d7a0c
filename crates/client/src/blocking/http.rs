//! HTTP for the blocking client, over ureq.

use super::Transport;
use crate::error::BuildError;
use crate::proxy::{Named, Proxies, is_near};
use crate::tls::Root;
use crate::transport::{HttpRequest, HttpResponse, MAX_ANSWER, TransportError};
use std::io::{ErrorKind, Read};
use std::time::Duration;
use ureq::{Agent, Error, Proxy, Timeout};

/// How long an unused connection is kept; as in the asynchronous client.
const IDLE: Duration = Duration::from_secs(30);

pub(crate) struct HttpTransport {
    agent: Agent,
    http: Option<Proxy>,
    https: Option<Proxy>,
}

impl HttpTransport {
    pub(crate) fn new(proxies: &Proxies, roots: &[Root]) -> Result<Self, BuildError> {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_idle_age(IDLE)
            .user_agent("")
            .accept("")
            .proxy(None);
        let make = |named: &Option<Named>| {
            let named = named.as_ref()?;
            Some(proxy(named, &proxies.except).map_err(|_| named.malformed()))
        };
        Ok(Self {
            agent: tls(config, roots).build().new_agent(),
            http: make(&proxies.http).transpose()?,
            https: make(&proxies.https).transpose()?,
        })
    }

    fn proxy(&self, uri: &ureq::http::Uri) -> Option<&Proxy> {
        let proxy = match uri.scheme_str() {
            Some("https") => self.https.as_ref(),
            _ => self.http.as_ref(),
        };
        proxy.filter(|_| !uri.host().is_some_and(is_near))
    }
}

/// ureq takes hosts that are called directly for a proxy in parts, not for one as a URL.
fn proxy(named: &Named, except: &str) -> Result<Proxy, Error> {
    let whole = Proxy::new(&named.url)?;
    let mut parts = Proxy::builder(whole.protocol())
        .host(whole.host())
        .port(whole.port());
    if let Some(user) = whole.username() {
        parts = parts.username(user);
    }
    if let Some(password) = whole.password() {
        parts = parts.password(password);
    }
    let except = except.split(',').map(str::trim);
    for host in except.filter(|host| !host.is_empty()) {
        parts = parts.no_proxy(host);
    }
    parts.build()
}

impl Transport for HttpTransport {
    fn send(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        let mut builder = ureq::http::Request::builder()
            .method(request.method)
            .uri(&request.url);
        for (name, value) in &request.headers {
            builder = builder.header(name, value);
        }
        let malformed = |error| {
            TransportError::new(format!("the request is malformed: {error}")).before_sending()
        };
        let built = builder.body(request.body).map_err(malformed)?;
        let proxy = self.proxy(built.uri()).cloned();
        let built = self
            .agent
            .configure_request(built)
            .timeout_global(Some(request.timeout))
            .timeout_connect(Some(request.connect_timeout))
            .proxy(proxy)
            .build();
        let answer = self.agent.run(built).map_err(|error| failure(&error))?;
        let (parts, body) = answer.into_parts();
        let headers = parts.headers.iter().map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            (name.as_str().to_owned(), value)
        });
        let headers = headers.collect();
        let mut bytes = Vec::new();
        let most = u64::try_from(MAX_ANSWER).unwrap_or(u64::MAX);
        let mut reader = body
            .into_with_config()
            .limit(u64::MAX)
            .reader()
            .take(most + 1);
        reader.read_to_end(&mut bytes).map_err(|error| {
            // What failed while reading came after sending.
            let mut failure = failure(&Error::from(error));
            failure.before_sending = false;
            failure
        })?;
        if bytes.len() > MAX_ANSWER {
            return Err(TransportError::new("the answer is longer than 64 MiB"));
        }
        let mut response = HttpResponse::new(parts.status.as_u16(), bytes);
        response.headers = headers;
        Ok(response)
    }
}

fn failure(error: &Error) -> TransportError {
    let certificate = certificate_problem(error);
    let (connect, timeout) = match error {
        _ if certificate.is_some() => (true, false),
        Error::Timeout(Timeout::Resolve | Timeout::Connect) => (true, true),
        Error::Timeout(_) => (false, true),
        Error::HostNotFound
        | Error::ConnectionFailed
        | Error::ConnectProxyFailed(_)
        | Error::InvalidProxyUrl
        | Error::BadUri(_)
        | Error::Http(_)
        | Error::TlsRequired => (true, false),
        Error::Io(error) => (error.kind() == ErrorKind::ConnectionRefused, false),
        _ => (false, false),
    };
    let why = certificate.unwrap_or_else(|| error.to_string());
    let mut failure = TransportError::new(match (connect, timeout) {
        (true, true) => "no connection in time".into(),
        (false, true) => "no answer in time".into(),
        (true, false) => format!("no connection: {why}"),
        (false, false) => format!("the connection failed: {why}"),
    });
    failure.before_sending = connect;
    failure.timeout = timeout;
    failure
}

/// A certificate is looked at before anything is sent.
#[cfg(feature = "rustls")]
fn certificate_problem(error: &Error) -> Option<String> {
    let found = match error {
        Error::Rustls(error) => Some(error),
        Error::Io(error) => error.get_ref().and_then(|inner| inner.downcast_ref()),
        _ => None,
    };
    let found = found.filter(|error| matches!(error, rustls::Error::InvalidCertificate(_)));
    found.map(|error| format!("TLS: {}", crate::tls::rustls::problem(error)))
}

#[cfg(not(feature = "rustls"))]
fn certificate_problem(_: &Error) -> Option<String> {
    None
}

type Config = ureq::config::ConfigBuilder<ureq::typestate::AgentScope>;

#[cfg(any(feature = "rustls", feature = "native-tls"))]
fn tls(config: Config, roots: &[Root]) -> Config {
    let tls = ureq::tls::TlsConfig::builder().root_certs(trusted(roots));
    #[cfg(feature = "rustls")]
    let tls = tls.unversioned_rustls_crypto_provider(crate::tls::rustls::provider());
    #[cfg(not(feature = "rustls"))]
    let tls = tls.provider(ureq::tls::TlsProvider::NativeTls);
    config.tls_config(tls.build())
}

/// ureq knows either what the system trusts or a list, so that a list holds what the system trusts.
#[cfg(any(feature = "rustls", feature = "native-tls"))]
fn trusted(roots: &[Root]) -> ureq::tls::RootCerts {
    use ureq::tls::{Certificate, RootCerts};
    if roots.is_empty() {
        return RootCerts::PlatformVerifier;
    }
    let system = rustls_native_certs::load_native_certs().certs;
    let system = system.iter().map(AsRef::as_ref);
    let all = system.chain(roots.iter().map(Vec::as_slice));
    let all: Vec<_> = all
        .map(|root| Certificate::from_der(root).to_owned())
        .collect();
    RootCerts::new_with_certs(&all)
}

#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
fn tls(config: Config, _: &[Root]) -> Config {
    config
}
