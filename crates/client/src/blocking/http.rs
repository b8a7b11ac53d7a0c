//! HTTP for the blocking client, over ureq.

use super::Transport;
use crate::builder::Proxy;
use crate::error::BuildError;
use crate::transport::{HttpRequest, HttpResponse, MAX_ANSWER, TransportError};
use std::io::{ErrorKind, Read};
use std::time::Duration;
use ureq::{Agent, Error, Timeout};

/// How long an unused connection is kept; as in the asynchronous client.
const IDLE: Duration = Duration::from_secs(30);

pub(crate) struct HttpTransport(Agent);

impl HttpTransport {
    pub(crate) fn new(proxy: &Proxy) -> Result<Self, BuildError> {
        let mut config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_idle_age(IDLE)
            .user_agent("")
            .accept("");
        match proxy {
            Proxy::System => {}
            Proxy::None => config = config.proxy(None),
            // The URL may hold a password, so it is not repeated.
            Proxy::Url(url) => {
                let proxy = ureq::Proxy::new(url).map_err(|_| BuildError::proxy())?;
                config = config.proxy(Some(proxy));
            }
        }
        config = tls(config);
        Ok(Self(config.build().new_agent()))
    }
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
        let built = self
            .0
            .configure_request(built)
            .timeout_global(Some(request.timeout))
            .timeout_connect(Some(request.connect_timeout))
            .build();
        let answer = self.0.run(built).map_err(|error| failure(&error))?;
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
    let (connect, timeout) = match error {
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
    let mut failure = TransportError::new(match (connect, timeout) {
        (true, true) => "no connection in time".into(),
        (false, true) => "no answer in time".into(),
        (true, false) => format!("no connection: {error}"),
        (false, false) => format!("the connection failed: {error}"),
    });
    failure.before_sending = connect;
    failure.timeout = timeout;
    failure
}

type Config = ureq::config::ConfigBuilder<ureq::typestate::AgentScope>;

#[cfg(feature = "rustls")]
fn tls(config: Config) -> Config {
    use ureq::tls::{RootCerts, TlsConfig};
    let tls = TlsConfig::builder()
        .root_certs(RootCerts::PlatformVerifier)
        .unversioned_rustls_crypto_provider(crate::tls::provider());
    config.tls_config(tls.build())
}

#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
fn tls(config: Config) -> Config {
    use ureq::tls::{RootCerts, TlsConfig, TlsProvider};
    let tls = TlsConfig::builder()
        .provider(TlsProvider::NativeTls)
        .root_certs(RootCerts::PlatformVerifier);
    config.tls_config(tls.build())
}

#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
fn tls(config: Config) -> Config {
    config
}
