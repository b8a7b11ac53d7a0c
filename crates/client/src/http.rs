//! HTTP for the asynchronous client, over reqwest.

use crate::builder::Proxy;
use crate::error::BuildError;
use crate::transport::{
    Exchange, HttpRequest, HttpResponse, MAX_ANSWER, Transport, TransportError,
};
use reqwest::header::{HeaderName, HeaderValue};
use std::error::Error;
use std::sync::OnceLock;
use std::time::Duration;

/// How long an unused connection is kept. The service closes them some time, and a request that
/// meets that moment may or may not have arrived: it is better not to be there.
const IDLE: Duration = Duration::from_secs(30);

pub(crate) struct HttpTransport {
    proxy: Option<reqwest::Proxy>,
    no_proxy: bool,
    connect_timeout: Duration,
    /// Made when they are first used: reading the system's certificates takes time and memory.
    plain: OnceLock<Result<reqwest::Client, String>>,
    secure: OnceLock<Result<reqwest::Client, String>>,
}

impl HttpTransport {
    pub(crate) fn new(proxy: &Proxy, connect_timeout: Duration) -> Result<Self, BuildError> {
        let (proxy, no_proxy) = match proxy {
            Proxy::System => (None, false),
            Proxy::None => (None, true),
            // The URL may hold a password, so it is not repeated.
            Proxy::Url(url) => {
                let proxy = reqwest::Proxy::all(url.as_str()).map_err(|_| BuildError::proxy())?;
                (Some(proxy), false)
            }
        };
        Ok(Self {
            proxy,
            no_proxy,
            connect_timeout,
            plain: OnceLock::new(),
            secure: OnceLock::new(),
        })
    }

    fn client(&self, url: &str) -> Result<&reqwest::Client, TransportError> {
        let client = if url.starts_with("https:") {
            self.secure.get_or_init(|| self.build(true))
        } else {
            self.plain.get_or_init(|| self.build(false))
        };
        client
            .as_ref()
            .map_err(|problem| TransportError::new(problem.clone()).before_sending())
    }

    fn build(&self, secure: bool) -> Result<reqwest::Client, String> {
        let mut builder = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .connect_timeout(self.connect_timeout)
            .pool_idle_timeout(IDLE)
            .tcp_nodelay(true)
            .referer(false);
        if let Some(proxy) = &self.proxy {
            builder = builder.proxy(proxy.clone());
        }
        if self.no_proxy {
            builder = builder.no_proxy();
        }
        builder = tls(builder, secure)?;
        let built = builder.build();
        built.map_err(|error| format!("HTTP cannot be set up: {}", chain(&error)))
    }

    async fn exchange(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        if tokio::runtime::Handle::try_current().is_err() {
            let problem = "there is no tokio runtime here: call from within one, or use the \
                           blocking client";
            return Err(TransportError::new(problem).before_sending());
        }
        let client = self.client(&request.url)?;
        let mut answer = client.execute(convert(request)?).await.map_err(failure)?;
        let headers = answer.headers().iter().map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            (name.as_str().to_owned(), value)
        });
        let headers = headers.collect();
        let length = answer.content_length().unwrap_or(0);
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        let mut body = Vec::with_capacity(length.min(1 << 20));
        while let Some(chunk) = answer.chunk().await.map_err(failure)? {
            if body.len() + chunk.len() > MAX_ANSWER {
                return Err(TransportError::new("the answer is longer than 64 MiB"));
            }
            body.extend_from_slice(&chunk);
        }
        Ok(HttpResponse {
            status: answer.status().as_u16(),
            headers,
            body,
        })
    }
}

impl Transport for HttpTransport {
    fn send(&self, request: HttpRequest) -> Exchange<'_> {
        Box::pin(self.exchange(request))
    }
}

fn convert(request: HttpRequest) -> Result<reqwest::Request, TransportError> {
    let problem = |what: &str| TransportError::new(what.to_owned()).before_sending();
    let url = reqwest::Url::parse(&request.url).map_err(|_| problem("the URL is malformed"))?;
    let method = reqwest::Method::from_bytes(request.method.as_bytes())
        .map_err(|_| problem("the HTTP method is malformed"))?;
    let mut out = reqwest::Request::new(method, url);
    let headers = out.headers_mut();
    headers.reserve(request.headers.len());
    for (name, value) in request.headers {
        let malformed = || problem(&format!("the header `{name}` is malformed"));
        let key = HeaderName::from_bytes(name.as_bytes()).map_err(|_| malformed())?;
        let value = HeaderValue::try_from(value).map_err(|_| malformed())?;
        headers.insert(key, value);
    }
    *out.timeout_mut() = Some(request.timeout);
    if !request.body.is_empty() {
        *out.body_mut() = Some(request.body.into());
    }
    Ok(out)
}

fn failure(error: reqwest::Error) -> TransportError {
    let (connect, timeout) = (error.is_connect() || error.is_builder(), error.is_timeout());
    let error = error.without_url();
    let mut failure = TransportError::new(match (connect, timeout) {
        (true, true) => "no connection in time".into(),
        (false, true) => "no answer in time".into(),
        (true, false) => format!("no connection: {}", chain(&error)),
        (false, false) => format!("the connection failed: {}", chain(&error)),
    });
    failure.before_sending = connect;
    failure.timeout = timeout;
    failure
}

/// The causes of an error, the last one first said.
fn chain(error: &dyn Error) -> String {
    let mut text = String::new();
    let mut next = Some(error);
    while let Some(error) = next {
        let part = error.to_string();
        if !text.ends_with(&part) {
            if !text.is_empty() {
                text.push_str(": ");
            }
            text.push_str(&part);
        }
        next = error.source();
    }
    text
}

#[cfg(feature = "rustls")]
fn tls(builder: reqwest::ClientBuilder, secure: bool) -> Result<reqwest::ClientBuilder, String> {
    Ok(builder.tls_backend_preconfigured(crate::tls::config(secure)?))
}

#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
#[allow(clippy::unnecessary_wraps, reason = "as with rustls")]
fn tls(builder: reqwest::ClientBuilder, _: bool) -> Result<reqwest::ClientBuilder, String> {
    Ok(builder.tls_backend_native())
}

#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
fn tls(builder: reqwest::ClientBuilder, secure: bool) -> Result<reqwest::ClientBuilder, String> {
    match secure {
        true => Err("this build has no TLS: turn on the feature `rustls` or `native-tls`".into()),
        false => Ok(builder),
    }
}
