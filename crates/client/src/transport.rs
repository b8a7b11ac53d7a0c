//! The seam between the client and the wire: what a request and an answer are, and who carries them.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

/// Longest answer that is read.
#[cfg(any(feature = "http", feature = "blocking"))]
pub(crate) const MAX_ANSWER: usize = 64 << 20;

/// A request, signed and ready to be sent.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HttpRequest {
    /// `GET` or `POST`, upper case.
    pub method: &'static str,
    /// Absolute URL with its query.
    pub url: String,
    /// Header names in lower case, with their values.
    pub headers: Vec<(String, String)>,
    /// Body; empty where there is none.
    pub body: Vec<u8>,
    /// How long to wait for a connection.
    pub connect_timeout: Duration,
    /// How long to wait for the whole answer.
    pub timeout: Duration,
}

impl HttpRequest {
    /// A request without headers and body, with the timeouts of the vendor's SDKs: 5 s to connect,
    /// 10 s for the answer.
    pub fn new(method: &'static str, url: impl Into<String>) -> Self {
        Self {
            method,
            url: url.into(),
            headers: Vec::new(),
            body: Vec::new(),
            connect_timeout: Duration::from_secs(5),
            timeout: Duration::from_secs(10),
        }
    }

    /// The value of a header; its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        find(&self.headers, name)
    }
}

/// Shows where a request goes, and neither its query nor the values of its headers: both may hold
/// what signs it.
impl fmt::Debug for HttpRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.headers.iter().map(|(name, _)| name);
        f.debug_struct("HttpRequest")
            .field("method", &self.method)
            .field("url", &self.url.split('?').next().unwrap_or_default())
            .field("headers", &names.collect::<Vec<_>>())
            .field("body", &format_args!("{} bytes", self.body.len()))
            .field("connect_timeout", &self.connect_timeout)
            .field("timeout", &self.timeout)
            .finish()
    }
}

/// An answer.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HttpResponse {
    /// HTTP status.
    pub status: u16,
    /// Header names in lower case, with their values.
    pub headers: Vec<(String, String)>,
    /// Body, decompressed.
    pub body: Vec<u8>,
}

impl HttpResponse {
    /// An answer without headers.
    pub fn new(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: body.into(),
        }
    }

    /// The same with this header.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_ascii_lowercase(), value.into()));
        self
    }

    /// The value of a header; its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        find(&self.headers, name)
    }
}

/// Shows no body: answers of the token service hold keys.
impl fmt::Debug for HttpResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpResponse")
            .field("status", &self.status)
            .field("headers", &self.headers)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}

fn find<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let found = headers.iter().find(|(key, _)| key == name);
    found.map(|(_, value)| value.as_str())
}

/// Why no answer came.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TransportError {
    /// Whether the request cannot have reached the service, so that sending it again repeats nothing.
    pub before_sending: bool,
    /// Whether a timeout ended it.
    pub timeout: bool,
    /// What happened, without the URL's query and without headers.
    pub message: String,
}

impl TransportError {
    /// A failure after which the service may or may not have acted.
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            before_sending: false,
            timeout: false,
            message: message.into(),
        }
    }

    /// The same, but the request cannot have reached the service.
    #[must_use]
    pub fn before_sending(mut self) -> Self {
        self.before_sending = true;
        self
    }

    /// The same, ended by a timeout.
    #[must_use]
    pub fn timed_out(mut self) -> Self {
        self.timeout = true;
        self
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for TransportError {}

/// The future that a transport answers with.
pub type Exchange<'a> =
    Pin<Box<dyn Future<Output = Result<HttpResponse, TransportError>> + Send + 'a>>;

/// Carries requests to a service: over HTTP, or to a mock in the same process.
///
/// A transport keeps the timeouts of the request: it is what a call's deadline rests on. It follows
/// no redirect and sends a request once only; whether it may be sent again is for the client to know.
pub trait Transport: Send + Sync + 'static {
    /// Sends one request and waits for its answer. Dropping the future cancels it.
    fn send(&self, request: HttpRequest) -> Exchange<'_>;
}

impl<T: Transport + ?Sized> Transport for std::sync::Arc<T> {
    fn send(&self, request: HttpRequest) -> Exchange<'_> {
        (**self).send(request)
    }
}
