//! One call.

use super::ExplainedCheck;
use crate::service::Trail;
use crate::states::EipStatus;
use crate::time::Moment;
use alicloud_core::{Fault, Operation, Value, parameters};
use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};
use std::sync::Arc;

/// One call: what was asked, what was answered, and why. A clone is cheap.
#[derive(Debug, Clone)]
pub struct Entry(Arc<Told>);

/// What the gateway tells the journal.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Note<'a> {
    pub(crate) request_id: &'a str,
    pub(crate) at: Moment,
    /// HTTP method.
    pub(crate) method: &'a str,
    /// The operation.
    pub(crate) action: &'a str,
    /// Those of the operation: nothing of signature and format.
    pub(crate) parameters: &'a [(String, String)],
    /// As they came; names in lower case.
    pub(crate) headers: &'a [(String, String)],
    pub(crate) status: u16,
    /// Of the answer.
    pub(crate) content_type: &'static str,
    /// Whether the answer is the page's example.
    pub(crate) example: bool,
    /// Of a refusal.
    pub(crate) fault: Option<&'a Fault>,
    /// As it left, before a planned fault of the wire spoiled it.
    pub(crate) body: &'a [u8],
    pub(crate) trail: &'a Trail,
    /// Number of the planned fault that hit.
    pub(crate) planned: Option<u32>,
}

/// The same, as the journal gives it back.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) request_id: String,
    pub(super) at: Moment,
    pub(super) method: String,
    pub(super) action: String,
    pub(super) parameters: Vec<(String, String)>,
    pub(super) headers: Vec<(String, String)>,
    pub(super) status: u16,
    pub(super) content_type: String,
    pub(super) example: bool,
    pub(super) fault: Option<Fault>,
    pub(super) body: Vec<u8>,
    pub(super) unread: Vec<String>,
    pub(super) checks: Vec<ExplainedCheck>,
    pub(super) touched: Vec<Touch>,
    pub(super) planned: Option<u32>,
}

/// A resource whose state a call changed.
#[derive(Debug)]
pub(super) struct Touch {
    pub(super) id: String,
    pub(super) before: Option<EipStatus>,
    pub(super) after: Option<EipStatus>,
}

/// What a call did to an EIP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change<'a> {
    /// Id of the EIP.
    pub id: &'a str,
    /// State before; absent where it was not there.
    pub before: Option<EipStatus>,
    /// State after; absent where it is gone.
    pub after: Option<EipStatus>,
}

impl Entry {
    pub(super) fn new(content: Told) -> Self {
        Self(Arc::new(content))
    }

    /// Identifies the call.
    pub fn request_id(&self) -> &str {
        &self.0.request_id
    }

    /// When it came, by the world's clock.
    pub fn at(&self) -> Moment {
        self.0.at
    }

    /// HTTP method.
    pub fn method(&self) -> &str {
        &self.0.method
    }

    /// The operation's name as it was sent.
    pub fn action(&self) -> &str {
        &self.0.action
    }

    /// The operation's parameters as they were sent.
    pub fn parameters(&self) -> &[(String, String)] {
        &self.0.parameters
    }

    /// The value of a parameter; the last one where it was sent twice.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        let mut sent = self.0.parameters.iter().rev();
        sent.find(|(sent, _)| sent == name)
            .map(|(_, value)| value.as_str())
    }

    /// The request by its type; nothing where it was another operation or the parameters do not
    /// make one.
    pub fn request<O: Operation>(&self) -> Option<O> {
        if O::META.name != self.0.action {
            return None;
        }
        let mut request = O::blank();
        let report = parameters::read(&self.0.parameters, &mut request);
        (report.missing.is_empty() && report.invalid.is_empty()).then_some(request)
    }

    /// Parameters that the operation does not have; the service passes over them.
    pub fn unknown_parameters(&self) -> &[String] {
        &self.0.unread
    }

    /// HTTP status.
    pub fn status(&self) -> u16 {
        self.0.status
    }

    /// Whether the answer is the page's example, as the operation has no behaviour here yet.
    pub fn is_example(&self) -> bool {
        self.0.example
    }

    /// The refusal; nothing where it succeeded.
    pub fn refusal(&self) -> Option<&Fault> {
        self.0.fault.as_ref()
    }

    /// The code of the refusal; nothing where it succeeded.
    pub fn code(&self) -> Option<&str> {
        self.refusal().map(Fault::code)
    }

    /// The answer's body as it left.
    pub fn body(&self) -> &[u8] {
        &self.0.body
    }

    /// The answer by its type; nothing where it was refused or written as XML.
    pub fn answer<O: Operation>(&self) -> Option<O::Response> {
        let own = O::META.name == self.0.action && self.0.fault.is_none();
        own.then(|| alicloud_core::json::decode(&self.0.body).ok())?
    }

    /// What it did to EIPs.
    pub fn changes(&self) -> impl Iterator<Item = Change<'_>> {
        self.0.touched.iter().map(|touched| Change {
            id: &touched.id,
            before: touched.before,
            after: touched.after,
        })
    }

    /// Number of the planned fault that hit it.
    pub fn planned_fault(&self) -> Option<u32> {
        self.0.planned
    }

    /// The headers of the request, names in lower case, as they came: those with keys, signatures
    /// and tokens without their values.
    pub fn headers(&self) -> &[(String, String)] {
        &self.0.headers
    }

    /// `Content-Type` of the answer.
    pub fn content_type(&self) -> &str {
        &self.0.content_type
    }

    pub(super) fn checks(&self) -> &[ExplainedCheck] {
        &self.0.checks
    }
}

/// The form of `/_mock/journal`.
impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let note = &*self.0;
        let mut out = serializer.serialize_struct("Entry", 12)?;
        out.serialize_field("request_id", &note.request_id)?;
        out.serialize_field("at", &note.at.to_string())?;
        out.serialize_field("method", &note.method)?;
        out.serialize_field("action", &note.action)?;
        out.serialize_field("parameters", &Pairs(&note.parameters))?;
        out.serialize_field("unknown_parameters", self.unknown_parameters())?;
        out.serialize_field("status", &note.status)?;
        out.serialize_field("code", &self.code())?;
        out.serialize_field("message", &self.refusal().map(Fault::message))?;
        let body = serde_json::from_slice::<Value>(&note.body);
        let body = body.unwrap_or_else(|_| String::from_utf8_lossy(&note.body).into());
        out.serialize_field("answer", &body)?;
        out.serialize_field("changes", &self.changes().collect::<Vec<_>>())?;
        out.serialize_field("planned_fault", &note.planned)?;
        out.end()
    }
}

impl Serialize for Change<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Change", 3)?;
        out.serialize_field("id", self.id)?;
        out.serialize_field("before", &self.before.map(EipStatus::name))?;
        out.serialize_field("after", &self.after.map(EipStatus::name))?;
        out.end()
    }
}

/// Parameters as an object, in the order in which they were sent.
struct Pairs<'a>(&'a [(String, String)]);

impl Serialize for Pairs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in self.0 {
            out.serialize_entry(name, value)?;
        }
        out.end()
    }
}
