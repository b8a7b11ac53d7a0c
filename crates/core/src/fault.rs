//! What the service says when it refuses.

use crate::{ErrorClass, ErrorRow, OperationError, Shaped, UnknownFields, json};
use std::fmt;

/// A refusal as it travels: the error envelope and the HTTP status. [`ServiceError`] adds the
/// operation's own enum.
#[derive(Clone, PartialEq)]
pub struct Fault {
    status: u16,
    envelope: Box<Envelope>,
}

#[derive(Clone)]
struct Envelope {
    code: Option<String>,
    message: Option<String>,
    request_id: Option<String>,
    host_id: Option<String>,
    recommend: Option<String>,
    unknown: UnknownFields,
}

impl Fault {
    /// A refusal of one's own.
    pub fn new(status: u16, code: impl Into<String>, message: impl Into<String>) -> Self {
        let mut envelope = Box::new(Envelope::blank());
        envelope.code = Some(code.into());
        envelope.message = Some(message.into());
        Self { status, envelope }
    }

    /// Reads the body of an answer; absent where it is no error envelope.
    pub fn decode(status: u16, body: &[u8]) -> Option<Self> {
        let mut envelope = Box::new(json::decode::<Envelope>(body).ok()?);
        let lower = |key: &str| Some(envelope.unknown.get(key)?.as_str()?.to_owned());
        let (code, message, id) = (lower("code"), lower("message"), lower("requestId"));
        envelope.code = envelope.code.or(code);
        envelope.message = envelope.message.or(message);
        envelope.request_id = envelope.request_id.or(id);
        envelope.code.is_some().then_some(Self { status, envelope })
    }

    /// The body of the answer.
    pub fn encode(&self) -> String {
        json::write(&*self.envelope)
    }

    /// HTTP status.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Code, such as `InvalidInstanId.NotFound`.
    pub fn code(&self) -> &str {
        self.envelope.code.as_deref().unwrap_or_default()
    }

    /// What status and code speak of.
    pub fn class(&self) -> ErrorClass {
        ErrorClass::of(self.status, self.code())
    }

    /// Message.
    pub fn message(&self) -> &str {
        self.envelope.message.as_deref().unwrap_or_default()
    }

    /// Identifies the call towards the vendor's support; empty where the answer has none.
    pub fn request_id(&self) -> &str {
        self.envelope.request_id.as_deref().unwrap_or_default()
    }

    /// Host that answered.
    pub fn host_id(&self) -> Option<&str> {
        self.envelope.host_id.as_deref()
    }

    /// Page of the vendor that may help.
    pub fn recommend(&self) -> Option<&str> {
        self.envelope.recommend.as_deref()
    }

    /// Keys of the envelope that are not documented.
    pub fn unknown_fields(&self) -> &UnknownFields {
        &self.envelope.unknown
    }

    /// The same with this request id.
    #[must_use]
    pub fn with_request_id(mut self, id: impl Into<String>) -> Self {
        self.envelope.request_id = Some(id.into());
        self
    }

    /// The same with this host.
    #[must_use]
    pub fn with_host_id(mut self, host: impl Into<String>) -> Self {
        self.envelope.host_id = Some(host.into());
        self
    }

    /// The same with this page of help.
    #[must_use]
    pub fn with_recommend(mut self, page: impl Into<String>) -> Self {
        self.envelope.recommend = Some(page.into());
        self
    }

    /// The same with this message.
    #[must_use]
    pub fn with_message(mut self, message: impl Into<String>) -> Self {
        self.envelope.message = Some(message.into());
        self
    }
}

impl From<&ErrorRow> for Fault {
    fn from(row: &ErrorRow) -> Self {
        let status = if row.status == 0 { 400 } else { row.status };
        Self::new(status, row.code, row.message)
    }
}

impl<E: OperationError> From<E> for Fault {
    fn from(error: E) -> Self {
        error.fault()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: {} (HTTP {}",
            self.code(),
            self.message(),
            self.status()
        )?;
        if !self.request_id().is_empty() {
            write!(f, ", request {}", self.request_id())?;
        }
        f.write_str(")")
    }
}

impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fault")
            .field("status", &self.status())
            .field("code", &self.code())
            .field("message", &self.message())
            .field("request_id", &self.request_id())
            .field("host_id", &self.host_id())
            .field("recommend", &self.recommend())
            .field("unknown", self.unknown_fields())
            .finish()
    }
}

impl std::error::Error for Fault {}

/// A refusal of one operation: its code as that operation's enum, and what came with it.
#[derive(Debug, Clone, PartialEq)]
pub struct ServiceError<E> {
    kind: E,
    fault: Fault,
}

impl<E: OperationError> From<Fault> for ServiceError<E> {
    fn from(fault: Fault) -> Self {
        Self {
            kind: E::from_code(fault.code()),
            fault,
        }
    }
}

impl<E: OperationError> ServiceError<E> {
    /// The code as the operation's enum.
    pub fn kind(&self) -> &E {
        &self.kind
    }

    /// The documented row that the message picks.
    pub fn meaning(&self) -> Option<&'static ErrorRow> {
        self.kind.meaning(self.message())
    }
}

impl<E> ServiceError<E> {
    /// HTTP status.
    pub fn status(&self) -> u16 {
        self.fault.status()
    }

    /// Code, such as `InvalidInstanId.NotFound`.
    pub fn code(&self) -> &str {
        self.fault.code()
    }

    /// Message.
    pub fn message(&self) -> &str {
        self.fault.message()
    }

    /// Identifies the call towards the vendor's support; empty where the answer has none.
    pub fn request_id(&self) -> &str {
        self.fault.request_id()
    }

    /// The refusal without its type.
    pub fn fault(&self) -> &Fault {
        &self.fault
    }

    /// The refusal without its type.
    pub fn into_fault(self) -> Fault {
        self.fault
    }
}

impl<E> fmt::Display for ServiceError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fault.fmt(f)
    }
}

impl<E: fmt::Debug> std::error::Error for ServiceError<E> {}

// Some gateways send lower-case keys; `Fault::decode` takes them from the unknown fields.
crate::record!(Envelope unknown {
    0: code = Text("Code"),
    1: message = Text("Message"),
    2: request_id = Text("RequestId"),
    3: host_id = Text("HostId"),
    4: recommend = Text("Recommend"),
});
