//! Looking at and changing what is sent; seeing what comes back.

use crate::error::BoxError;
use crate::transport::{HttpResponse, TransportError};
use std::time::Duration;

/// Sees every attempt: before it is signed and after its answer.
///
/// ```
/// use alicloud_client::{BoxError, Interceptor, Outgoing};
///
/// struct Audit;
///
/// impl Interceptor for Audit {
///     fn before_sign(&self, request: &mut Outgoing<'_>) -> Result<(), BoxError> {
///         request.header("x-request-source", "nightly job");
///         Ok(())
///     }
/// }
/// ```
pub trait Interceptor: Send + Sync + 'static {
    /// Sees and changes a request before it is signed.
    ///
    /// # Errors
    /// Ends the call; nothing is sent.
    fn before_sign(&self, request: &mut Outgoing<'_>) -> Result<(), BoxError> {
        let _ = request;
        Ok(())
    }

    /// Sees what came of an attempt.
    fn after_answer(&self, answer: &Incoming<'_>) {
        let _ = answer;
    }
}

/// A request that is about to be signed. It holds no credential.
pub struct Outgoing<'a> {
    pub(crate) action: &'a str,
    pub(crate) region: &'a str,
    pub(crate) attempt: u32,
    pub(crate) parameters: &'a mut Vec<(String, String)>,
    pub(crate) headers: &'a mut Vec<(String, String)>,
}

impl Outgoing<'_> {
    /// Name of the operation.
    pub fn action(&self) -> &str {
        self.action
    }

    /// Region of the call; empty where it has none.
    pub fn region(&self) -> &str {
        self.region
    }

    /// Which attempt it is; the first is 1.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// The parameters, not encoded. Changes count for this attempt.
    pub fn parameters(&mut self) -> &mut Vec<(String, String)> {
        self.parameters
    }

    /// Sets a header.
    pub fn header(&mut self, name: &str, value: impl Into<String>) {
        let name = name.to_ascii_lowercase();
        self.headers.retain(|(other, _)| *other != name);
        self.headers.push((name, value.into()));
    }
}

/// What came of an attempt.
pub struct Incoming<'a> {
    pub(crate) action: &'a str,
    pub(crate) region: &'a str,
    pub(crate) attempt: u32,
    pub(crate) duration: Duration,
    pub(crate) outcome: Result<&'a HttpResponse, &'a TransportError>,
}

impl Incoming<'_> {
    /// Name of the operation.
    pub fn action(&self) -> &str {
        self.action
    }

    /// Region of the call; empty where it has none.
    pub fn region(&self) -> &str {
        self.region
    }

    /// Which attempt it was; the first is 1.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// How long it took.
    pub fn duration(&self) -> Duration {
        self.duration
    }

    /// The answer, or why there is none.
    ///
    /// # Errors
    /// Why there is no answer.
    pub fn outcome(&self) -> Result<&HttpResponse, &TransportError> {
        self.outcome
    }
}
