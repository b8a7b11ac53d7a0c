//! The seam between the client and the wire: what a request and an answer are, and who carries them.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

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

/// Why no answer came.
#[derive(Debug)]
#[non_exhaustive]
pub struct TransportError {
    /// Whether the request cannot have reached the service, so that sending it again repeats nothing.
    pub before_sending: bool,
    /// Whether a timeout ended it.
    pub timeout: bool,
    /// What happened, without the URL's query and without headers.
    pub message: String,
}

/// The future that a transport answers with.
pub type Exchange<'a> =
    Pin<Box<dyn Future<Output = Result<HttpResponse, TransportError>> + Send + 'a>>;

/// Carries requests to a service: over HTTP, or to a mock in the same process.
pub trait Transport: Send + Sync + 'static {
    /// Sends one request and waits for its answer. Dropping the future cancels it.
    fn send(&self, request: HttpRequest) -> Exchange<'_>;
}
