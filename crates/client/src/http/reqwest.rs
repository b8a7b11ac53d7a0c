//! HTTP over reqwest, for programs that have it anyway. It knows one time to connect for all
//! requests: that of the builder.

use super::{IDLE, causes, in_runtime, texts, too_long};
use crate::error::BuildError;
use crate::proxy::{Named, Proxies, is_near};
use crate::tls::Root;
use crate::transport::{
    Exchange, HttpRequest, HttpResponse, MAX_ANSWER, Transport, TransportError,
};
use reqwest::header::{HeaderName, HeaderValue};
use std::sync::OnceLock;
use std::time::Duration;

pub(crate) struct ReqwestTransport {
    proxies: Vec<reqwest::Proxy>,
    connect_timeout: Duration,
    roots: Vec<Root>,
    /// For hosts that may be behind a proxy, and for those that never are. Made when they are first
    /// used: reading the system's certificates takes time and memory.
    far: OnceLock<Result<reqwest::Client, String>>,
    near: OnceLock<Result<reqwest::Client, String>>,
}

impl ReqwestTransport {
    pub(crate) fn new(
        proxies: &Proxies,
        roots: Vec<Root>,
        connect_timeout: Duration,
    ) -> Result<Self, BuildError> {
        let except = reqwest::NoProxy::from_string(&proxies.except);
        let make = |named: &Option<Named>, kind: fn(&str) -> reqwest::Result<reqwest::Proxy>| {
            let named = named.as_ref()?;
            let proxy = kind(&named.url).map_err(|_| named.malformed());
            Some(proxy.map(|proxy| proxy.no_proxy(except.clone())))
        };
        let http = make(&proxies.http, |url| reqwest::Proxy::http(url));
        let https = make(&proxies.https, |url| reqwest::Proxy::https(url));
        Ok(Self {
            proxies: http.into_iter().chain(https).collect::<Result<_, _>>()?,
            connect_timeout,
            roots,
            far: OnceLock::new(),
            near: OnceLock::new(),
        })
    }

    fn client(&self, url: &reqwest::Url) -> Result<&reqwest::Client, TransportError> {
        let client = match url.host_str() {
            Some(host) if is_near(host) => self.near.get_or_init(|| self.build(&[])),
            _ => self.far.get_or_init(|| self.build(&self.proxies)),
        };
        client
            .as_ref()
            .map_err(|problem| TransportError::new(problem.clone()).before_sending())
    }

    fn build(&self, proxies: &[reqwest::Proxy]) -> Result<reqwest::Client, String> {
        let mut builder = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .connect_timeout(self.connect_timeout)
            .pool_idle_timeout(IDLE)
            .tcp_nodelay(true)
            .referer(false)
            .no_proxy();
        for proxy in proxies {
            builder = builder.proxy(proxy.clone());
        }
        let built = tls(builder, &self.roots)?.build();
        built.map_err(|error| format!("HTTP cannot be set up: {}", causes(&error)))
    }

    async fn exchange(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        in_runtime()?;
        let request = convert(request)?;
        let answer = self.client(request.url())?.execute(request).await;
        let mut answer = answer.map_err(failure)?;
        let length = usize::try_from(answer.content_length().unwrap_or(0)).unwrap_or(usize::MAX);
        if length > MAX_ANSWER {
            return Err(too_long());
        }
        let mut body = Vec::with_capacity(length.min(1 << 20));
        while let Some(chunk) = answer.chunk().await.map_err(failure)? {
            if body.len() + chunk.len() > MAX_ANSWER {
                return Err(too_long());
            }
            body.extend_from_slice(&chunk);
        }
        let mut out = HttpResponse::new(answer.status().as_u16(), body);
        out.headers = texts(answer.headers());
        Ok(out)
    }
}

impl Transport for ReqwestTransport {
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
    for (name, value) in request.headers {
        let malformed = || problem(&format!("the header `{name}` is malformed"));
        let key = HeaderName::from_bytes(name.as_bytes()).map_err(|_| malformed())?;
        headers.insert(key, HeaderValue::try_from(value).map_err(|_| malformed())?);
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
        (true, false) => format!("no connection: {}", causes(&error)),
        (false, false) => format!("the connection failed: {}", causes(&error)),
    });
    failure.before_sending = connect;
    failure.timeout = timeout;
    failure
}

#[cfg(feature = "rustls")]
fn tls(builder: reqwest::ClientBuilder, roots: &[Root]) -> Result<reqwest::ClientBuilder, String> {
    Ok(builder.tls_backend_preconfigured(crate::tls::rustls::config(roots)?))
}

#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
fn tls(builder: reqwest::ClientBuilder, roots: &[Root]) -> Result<reqwest::ClientBuilder, String> {
    let roots = roots
        .iter()
        .map(|root| reqwest::Certificate::from_der(root));
    let roots = roots
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| error.to_string())?;
    Ok(builder.tls_backend_native().tls_certs_merge(roots))
}

#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
fn tls(builder: reqwest::ClientBuilder, _: &[Root]) -> Result<reqwest::ClientBuilder, String> {
    Ok(builder)
}
