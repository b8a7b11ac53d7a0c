//! Why a call failed.

use crate::transport::TransportError;
use alicloud_core::{ErrorClass, ErrorRow, Fault, OperationError, ServiceError};
use std::borrow::Cow;
use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

/// An error of any other library.
pub type BoxError = Box<dyn StdError + Send + Sync>;

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

/// Why a call failed, whatever the operation. Every [`Error`] becomes one by `?`.
pub struct AnyError(Box<Inner>);

struct Inner {
    cause: Cause,
    action: Box<str>,
    attempts: u32,
    status: Option<u16>,
    request_id: Option<Box<str>>,
}

/// What it was that failed.
#[derive(Debug)]
#[non_exhaustive]
pub enum Cause {
    /// The service refused.
    Service(Fault),
    /// No answer came.
    Transport(TransportError),
    /// An answer came that is none of the service: what is wrong with it.
    Answer(BoxError),
    /// There are no credentials, or they could not be refreshed.
    Credentials(BoxError),
    /// The request could not be made: what is wrong with it.
    Request(BoxError),
    /// The call's time was over before an attempt could be made; the limit.
    Deadline(Duration),
    /// What was waited for came into a state that does not lead to the wanted one.
    Failed {
        /// The state.
        state: String,
    },
    /// What was waited for did not come into the wanted state in time.
    TimedOut {
        /// The last state that was seen.
        state: Option<String>,
        /// How long was waited.
        waited: Duration,
    },
}

impl AnyError {
    pub(crate) fn new(action: &str, cause: Cause) -> Self {
        Self(Box::new(Inner {
            cause,
            action: action.into(),
            attempts: 0,
            status: None,
            request_id: None,
        }))
    }

    pub(crate) fn request(action: &str, problem: impl Into<BoxError>) -> Self {
        Self::new(action, Cause::Request(problem.into()))
    }

    pub(crate) fn with_attempts(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    pub(crate) fn with_answer(mut self, status: u16, request_id: Option<&str>) -> Self {
        self.0.status = Some(status);
        self.0.request_id = request_id.map(Into::into);
        self
    }

    /// Name of the operation.
    pub fn action(&self) -> &str {
        &self.0.action
    }

    /// What it was that failed.
    pub fn cause(&self) -> &Cause {
        &self.0.cause
    }

    /// How often the request was sent.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Code of a refusal, as it came: `InvalidInstanId.NotFound`.
    pub fn code(&self) -> Option<&str> {
        self.fault().map(Fault::code)
    }

    /// Message of a refusal, as it came.
    pub fn message(&self) -> Option<&str> {
        self.fault().map(Fault::message)
    }

    /// Identifies the call towards the vendor's support, where the service answered.
    pub fn request_id(&self) -> Option<&str> {
        let id = self.fault().map(Fault::request_id);
        id.filter(|id| !id.is_empty())
            .or(self.0.request_id.as_deref())
    }

    /// HTTP status, where there was an answer.
    pub fn status(&self) -> Option<u16> {
        self.fault().map(Fault::status).or(self.0.status)
    }

    /// What the service said, where it refused.
    pub fn fault(&self) -> Option<&Fault> {
        match &self.0.cause {
            Cause::Service(fault) => Some(fault),
            _ => None,
        }
    }

    /// Whether the same call can succeed later. That it was not repeated yet may be because it was
    /// no use any more, or because a second write could have been one too many.
    pub fn is_retryable(&self) -> bool {
        match &self.0.cause {
            Cause::Service(fault) => fault.class().is_retryable(),
            Cause::Transport(_) | Cause::Deadline(_) | Cause::TimedOut { .. } => true,
            Cause::Answer(_) => self.0.status.is_none_or(|status| status >= 500),
            Cause::Credentials(_) | Cause::Request(_) | Cause::Failed { .. } => false,
        }
    }

    /// What the code of a refusal speaks of.
    pub fn class(&self) -> Option<ErrorClass> {
        self.fault().map(Fault::class)
    }

    /// Whether the service refuses so many calls.
    pub fn is_throttling(&self) -> bool {
        self.class() == Some(ErrorClass::Throttling)
    }

    /// Whether something that the request names is not there.
    pub fn is_not_found(&self) -> bool {
        self.class() == Some(ErrorClass::NotFound)
    }

    /// Whether another operation on the same resource is not done yet.
    pub fn is_conflict(&self) -> bool {
        self.class() == Some(ErrorClass::Conflict)
    }

    /// Whether the resource is in a state that does not allow the call.
    pub fn is_wrong_state(&self) -> bool {
        self.class() == Some(ErrorClass::WrongState)
    }

    /// Whether a time limit ended the call: of an attempt, of the whole call, or of waiting.
    pub fn is_timeout(&self) -> bool {
        match self.cause() {
            Cause::Transport(error) => error.timeout,
            Cause::Deadline(_) | Cause::TimedOut { .. } => true,
            _ => false,
        }
    }

    /// What to do about it.
    pub fn help(&self) -> Cow<'_, str> {
        match &self.0.cause {
            Cause::Service(fault) => service_help(fault),
            Cause::Transport(error) if error.before_sending => {
                "check the name of the host, the network and the proxy; nothing was sent".into()
            }
            Cause::Transport(_) => "the service may have acted all the same: \
                 look at the state of the resource before you repeat a write"
                .into(),
            Cause::Answer(_) => "check the endpoint: \
                 a proxy or another server seems to answer in place of the service"
                .into(),
            Cause::Credentials(_) => "name credentials that are valid; \
                 the message says where they were looked for"
                .into(),
            Cause::Request(_) => "correct the request or the client's configuration".into(),
            Cause::Deadline(limit) => format!("allow the call more time than {limit:?}").into(),
            Cause::Failed { .. } => "the resource will not come into the wanted state by \
                 itself: find out why it left the way there"
                .into(),
            Cause::TimedOut { .. } => "wait longer, or look at what keeps the resource".into(),
        }
    }
}

fn service_help(fault: &Fault) -> Cow<'_, str> {
    let code = fault.code();
    if code.starts_with("SignatureDoesNotMatch") || code.starts_with("IncompleteSignature") {
        "check the AccessKey secret, and that no proxy changes the request".into()
    } else if code.starts_with("InvalidAccessKeyId") {
        "check the AccessKey id: it is unknown to the service or disabled".into()
    } else if code.starts_with("InvalidSecurityToken") {
        "get a new STS token: this one is expired or of another key".into()
    } else if code.starts_with("InvalidTimeStamp") {
        "set the clock of this machine".into()
    } else if code.starts_with("Throttling") {
        "make fewer calls a second, or ask the vendor for a higher quota".into()
    } else if let Some(page) = fault.recommend() {
        format!("see {page}").into()
    } else {
        match fault.class() {
            ErrorClass::Throttling | ErrorClass::Transient => "repeat the call later".into(),
            ErrorClass::Conflict => {
                "repeat the call when the other operation on the resource is done".into()
            }
            ErrorClass::WrongState => {
                "look at the state of the resource, and wait for one that allows the call".into()
            }
            _ => format!("look up `{code}` in the documentation of the operation").into(),
        }
    }
}

impl fmt::Display for AnyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let action = self.action();
        match &self.0.cause {
            Cause::Service(fault) => return fault.fmt(f),
            Cause::Transport(error) => write!(f, "{action}: {error}")?,
            Cause::Answer(error) => write!(f, "{action}: {error}")?,
            Cause::Credentials(error) => write!(f, "{action}: no credentials: {error}")?,
            Cause::Request(error) => write!(f, "{action} was not sent: {error}")?,
            Cause::Deadline(limit) => write!(f, "{action}: the time limit of {limit:?} is over")?,
            Cause::Failed { state } => {
                write!(f, "{action}: the resource came into the state {state}")?;
            }
            Cause::TimedOut { state, waited } => {
                let state = state.as_deref().unwrap_or("unknown");
                write!(f, "{action}: the state is still {state} after {waited:?}")?;
            }
        }
        let mut facts = Vec::new();
        facts.extend(self.0.status.map(|status| format!("HTTP {status}")));
        facts.extend(self.request_id().map(|id| format!("request {id}")));
        if self.0.attempts > 1 {
            facts.push(format!("{} attempts", self.0.attempts));
        }
        if !facts.is_empty() {
            write!(f, " ({})", facts.join(", "))?;
        }
        write!(f, "; {}", self.help())
    }
}

impl fmt::Debug for AnyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("action", &self.action())
            .field("cause", &self.0.cause)
            .field("status", &self.status())
            .field("request_id", &self.request_id())
            .field("attempts", &self.0.attempts)
            .finish()
    }
}

impl StdError for AnyError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.0.cause {
            Cause::Service(fault) => Some(fault),
            Cause::Transport(error) => Some(error),
            Cause::Answer(error) | Cause::Credentials(error) | Cause::Request(error) => {
                Some(&**error)
            }
            _ => None,
        }
    }
}

impl<E> From<Error<E>> for AnyError {
    fn from(error: Error<E>) -> Self {
        error.error
    }
}

/// Why a client could not be built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuildError {
    /// The setting at fault.
    pub setting: &'static str,
    /// What is wrong with it and how to mend it.
    pub problem: String,
}

impl BuildError {
    pub(crate) fn new(setting: &'static str, problem: impl Into<String>) -> Self {
        Self {
            setting,
            problem: problem.into(),
        }
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.setting, self.problem)
    }
}

impl StdError for BuildError {}
