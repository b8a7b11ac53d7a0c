//! HTTP for the asynchronous client, over hyper and its pool of connections.
//!
//! A request is written once. The pool takes another connection where the service has closed one
//! before the first byte of the request went out, which repeats nothing; it does no more than that.

mod connect;
#[cfg(feature = "gzip")]
mod gzip;
#[cfg(feature = "reqwest")]
pub(crate) mod reqwest;
mod tls;

use crate::error::BuildError;
use crate::proxy::Proxies;
use crate::tls::Root;
use crate::transport::{
    Exchange, HttpRequest, HttpResponse, MAX_ANSWER, Transport, TransportError,
};
use connect::{CONNECTED_BY, Connector, Failure};
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Body as _, Bytes, Incoming};
use hyper::header::{CONTENT_LENGTH, HeaderMap, HeaderName, HeaderValue, PROXY_AUTHORIZATION};
use hyper::{Method, Request, Response, Uri};
use hyper_util::client::legacy::{Client, Error as PoolError};
use hyper_util::rt::{TokioExecutor, TokioTimer};
use std::error::Error;
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

/// How long an unused connection is kept. The service closes them some time, and a request that
/// meets that moment may or may not have arrived: it is better not to be there.
const IDLE: Duration = Duration::from_secs(30);

/// Where a timeout is longer than this machine's clock can tell.
const LONG: Duration = Duration::from_secs(365 * 24 * 3600);

pub(crate) struct HttpTransport {
    connector: Connector,
    pool: Client<Connector, Full<Bytes>>,
}

impl HttpTransport {
    pub(crate) fn new(proxies: &Proxies, roots: Vec<Root>) -> Result<Self, BuildError> {
        let connector = Connector::new(proxies, tls::Tls::new(roots))?;
        let pool = Client::builder(TokioExecutor::new())
            .pool_idle_timeout(IDLE)
            .pool_timer(TokioTimer::new())
            .build(connector.clone());
        Ok(Self { connector, pool })
    }

    async fn exchange(&self, request: HttpRequest) -> Result<HttpResponse, TransportError> {
        in_runtime()?;
        let now = Instant::now();
        let after = |time| now.checked_add(time).unwrap_or_else(|| now + LONG);
        let connected_by = after(request.connect_timeout);
        let answered_by = after(request.timeout);
        let mut request = convert(request)?;
        if let Some(value) = self.connector.proxy_authorization(request.uri()) {
            request.headers_mut().insert(PROXY_AUTHORIZATION, value);
        }
        let answered = async {
            let answer = self.pool.request(request).await;
            let answer = answer.map_err(|error| failure(&error))?;
            read(answer).await
        };
        let answered = CONNECTED_BY.scope(connected_by, timeout_at(answered_by, answered));
        answered
            .await
            .unwrap_or_else(|_| Err(TransportError::new("no answer in time").timed_out()))
    }
}

impl Transport for HttpTransport {
    fn send(&self, request: HttpRequest) -> Exchange<'_> {
        Box::pin(self.exchange(request))
    }
}

/// Headers of every call, which need no look at their letters.
static NAMES: [HeaderName; 10] = [
    hyper::header::HOST,
    hyper::header::ACCEPT,
    hyper::header::USER_AGENT,
    hyper::header::AUTHORIZATION,
    HeaderName::from_static("x-acs-action"),
    HeaderName::from_static("x-acs-version"),
    HeaderName::from_static("x-acs-credentials-provider"),
    HeaderName::from_static("x-acs-content-sha256"),
    HeaderName::from_static("x-acs-date"),
    HeaderName::from_static("x-acs-signature-nonce"),
];

fn in_runtime() -> Result<(), TransportError> {
    let problem =
        "there is no tokio runtime here: call from within one, or use the blocking client";
    tokio::runtime::Handle::try_current()
        .map(drop)
        .map_err(|_| TransportError::new(problem).before_sending())
}

fn convert(request: HttpRequest) -> Result<Request<Full<Bytes>>, TransportError> {
    let problem = |what: &str| TransportError::new(what.to_owned()).before_sending();
    let mut out = Request::new(Full::default());
    *out.uri_mut() = Uri::try_from(request.url).map_err(|_| problem("the URL is malformed"))?;
    *out.method_mut() = Method::from_bytes(request.method.as_bytes())
        .map_err(|_| problem("the HTTP method is malformed"))?;
    let mut headers = HeaderMap::with_capacity(request.headers.len() + 2);
    for (name, value) in request.headers {
        let malformed = || problem(&format!("the header `{name}` is malformed"));
        let known = NAMES.iter().find(|known| known.as_str() == name);
        let key = match known {
            Some(known) => known.clone(),
            None => HeaderName::from_bytes(name.as_bytes()).map_err(|_| malformed())?,
        };
        let value = HeaderValue::try_from(value).map_err(|_| malformed())?;
        headers.insert(key, value);
    }
    #[cfg(feature = "gzip")]
    headers
        .entry(hyper::header::ACCEPT_ENCODING)
        .or_insert(HeaderValue::from_static("gzip"));
    // hyper says nothing of the length of an empty body, and some servers insist on it (RFC 9110, 8.6).
    if request.body.is_empty() && request.method == "POST" {
        headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
    *out.headers_mut() = headers;
    if !request.body.is_empty() {
        *out.body_mut() = request.body.into();
    }
    Ok(out)
}

async fn read(answer: Response<Incoming>) -> Result<HttpResponse, TransportError> {
    let (parts, mut incoming) = answer.into_parts();
    let said = usize::try_from(incoming.size_hint().lower()).unwrap_or(usize::MAX);
    if said > MAX_ANSWER {
        return Err(too_long());
    }
    let mut body = Vec::with_capacity(said.min(1 << 20));
    while let Some(frame) = incoming.frame().await {
        let frame = frame.map_err(|error| {
            TransportError::new(format!("the connection failed: {}", causes(&error)))
        })?;
        let Some(data) = frame.data_ref() else {
            continue;
        };
        if body.len() + data.len() > MAX_ANSWER {
            return Err(too_long());
        }
        body.extend_from_slice(data);
    }
    let mut answer = HttpResponse::new(parts.status.as_u16(), body);
    answer.headers = texts(&parts.headers);
    #[cfg(feature = "gzip")]
    gzip::unpack(&mut answer, MAX_ANSWER)?;
    Ok(answer)
}

fn texts(headers: &HeaderMap) -> Vec<(String, String)> {
    let texts = headers.iter().map(|(name, value)| {
        let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
        (name.as_str().to_owned(), value)
    });
    texts.collect()
}

fn too_long() -> TransportError {
    TransportError::new("the answer is longer than 64 MiB")
}

fn failure(error: &PoolError) -> TransportError {
    let connecting = error.is_connect();
    let source: Option<&dyn Error> = error.source();
    match source.and_then(|source| source.downcast_ref::<Failure>()) {
        Some(failure) if failure.timeout => TransportError::new(&*failure.message)
            .before_sending()
            .timed_out(),
        Some(failure) => TransportError::new(format!("no connection: {failure}")).before_sending(),
        None => {
            let why = source.map_or_else(|| error.to_string(), causes);
            let mut failure = TransportError::new(format!("the connection failed: {why}"));
            failure.before_sending = connecting;
            failure
        }
    }
}

/// An error and its causes.
fn causes(error: &dyn Error) -> String {
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
