//! Why a call of one operation failed.

use super::{AnyError, Cause};
use alicloud_core::{ErrorClass, ErrorRow, OperationError, ServiceError};
use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;

/// Why a call of one operation failed; what the service refused is the operation's own enum.
///
/// ```
/// # use alicloud_client::{vpc, Error};
/// fn advice(error: &Error<vpc::ReleaseEipAddressError>) -> &'static str {
///     match error.kind() {
///         Some(vpc::ReleaseEipAddressError::IncorrectEipStatus) => "detach it first",
///         _ if error.is_retryable() => "later",
///         _ => "look at the message",
///     }
/// }
/// ```
pub struct Error<E> {
    kind: Option<E>,
    error: AnyError,
}

impl<E: OperationError> From<AnyError> for Error<E> {
    fn from(error: AnyError) -> Self {
        let kind = error.code().map(E::from_code);
        Self { kind, error }
    }
}

impl<E> Error<E> {
    /// The error's code as the operation's enum, where the service refused.
    pub fn kind(&self) -> Option<&E> {
        self.kind.as_ref()
    }

    /// The error without the operation's enum.
    pub fn as_any(&self) -> &AnyError {
        &self.error
    }

    /// Code of a refusal, as it came: `InvalidInstanId.NotFound`.
    pub fn code(&self) -> Option<&str> {
        self.error.code()
    }

    /// Message of a refusal, as it came.
    pub fn message(&self) -> Option<&str> {
        self.error.message()
    }

    /// Identifies the call towards the vendor's support, where the service answered.
    pub fn request_id(&self) -> Option<&str> {
        self.error.request_id()
    }

    /// HTTP status, where there was an answer.
    pub fn status(&self) -> Option<u16> {
        self.error.status()
    }

    /// Whether the same call can succeed later.
    pub fn is_retryable(&self) -> bool {
        self.error.is_retryable()
    }

    /// What the code of a refusal speaks of.
    pub fn class(&self) -> Option<ErrorClass> {
        self.error.class()
    }

    /// Whether the service refuses so many calls.
    pub fn is_throttling(&self) -> bool {
        self.error.is_throttling()
    }

    /// Whether something that the request names is not there.
    pub fn is_not_found(&self) -> bool {
        self.error.is_not_found()
    }

    /// Whether another operation on the same resource is not done yet.
    pub fn is_conflict(&self) -> bool {
        self.error.is_conflict()
    }

    /// Whether the resource is in a state that does not allow the call.
    pub fn is_wrong_state(&self) -> bool {
        self.error.is_wrong_state()
    }

    /// Whether a time limit ended the call: of an attempt, of the whole call, or of waiting.
    pub fn is_timeout(&self) -> bool {
        self.error.is_timeout()
    }

    /// How often the request was sent.
    pub fn attempts(&self) -> u32 {
        self.error.attempts()
    }

    /// What it was that failed.
    pub fn cause(&self) -> &Cause {
        self.error.cause()
    }
}

impl<E: OperationError> Error<E> {
    /// Whether the service refused with this code of the operation.
    ///
    /// ```
    /// # use alicloud_client::{vpc, Error};
    /// use vpc::ReleaseEipAddressError as Refused;
    ///
    /// # fn example(error: &Error<Refused>) -> bool {
    /// error.is(&Refused::IncorrectEipStatus)
    /// # }
    /// ```
    pub fn is(&self, kind: &E) -> bool {
        self.kind() == Some(kind)
    }

    /// The row of the operation's documentation that code and message pick.
    pub fn meaning(&self) -> Option<&'static ErrorRow> {
        self.kind()?.meaning(self.message().unwrap_or_default())
    }

    /// What to do about it.
    pub fn help(&self) -> Cow<'_, str> {
        match self.meaning() {
            Some(row) if !row.description.is_empty() => row.description.into(),
            _ => self.error.help(),
        }
    }

    /// What the service said, with the operation's enum, where it refused.
    pub fn service(&self) -> Option<ServiceError<E>> {
        match self.cause() {
            Cause::Service(fault) => Some(fault.clone().into()),
            _ => None,
        }
    }
}

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl<E> fmt::Debug for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.error, f)
    }
}

impl<E> StdError for Error<E> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.error.source()
    }
}

impl<E> From<Error<E>> for AnyError {
    fn from(error: Error<E>) -> Self {
        error.error
    }
}
