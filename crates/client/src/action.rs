//! What is called: an operation of a generated crate, or any other by its name.

use crate::required;
use alicloud_core::{
    BodyFormat, Field, Kind, Operation, OperationMeta, Parts, Position, Shape, Style, Value,
    only_reads, parameters,
};
use serde_json::Map;

/// What a caller wants called.
#[derive(Debug, Clone)]
pub(crate) struct Invocation {
    pub(crate) action: Action,
    /// Parameters of the query; those of an RPC operation may go into a form.
    pub(crate) parameters: Vec<(String, String)>,
    /// Why it is not to be sent.
    pub(crate) problem: Option<String>,
}

impl Invocation {
    /// Of a typed request.
    pub(crate) fn of<O: Operation>(request: &O) -> Self {
        Self::with_body(request, None)
    }

    /// The same with a body of bytes and its media type, where the operation takes one.
    pub(crate) fn with_body<O: Operation>(request: &O, body: Option<(String, Vec<u8>)>) -> Self {
        let takes_bytes = O::META.style == Style::Roa && O::META.body == BodyFormat::Bytes;
        let problem = required::problem(request).or(match (takes_bytes, &body) {
            (true, None) => Some(NO_BODY.to_owned()),
            (false, Some(_)) => Some(OWN_BODY.to_owned()),
            _ => None,
        });
        let (action, parameters) = if O::META.style == Style::Rpc {
            (Action::Known(O::META), parameters::write(request))
        } else {
            let mut parts = Parts::of(O::META, request);
            let query = std::mem::take(&mut parts.query);
            (
                Action::Routed(Box::new(Routed {
                    meta: O::META,
                    parts,
                    bytes: body,
                })),
                query,
            )
        };
        Self {
            action,
            parameters,
            problem,
        }
    }

    /// What is sent under this name, wherever it travels.
    pub(crate) fn sent(&self, name: &str) -> Option<String> {
        let found = self.parameters.iter().find(|(key, _)| key == name);
        match (found, &self.action) {
            (Some((_, value)), _) => Some(value.clone()),
            (None, Action::Routed(routed)) => routed.sent(name),
            _ => None,
        }
    }

    /// Sets a parameter where it travels.
    pub(crate) fn set(&mut self, name: &str, value: String) {
        if let Action::Routed(routed) = &mut self.action
            && let Some(field) = routed.field(name)
            && field.position != Position::Query
        {
            routed.set(field, value);
            return;
        }
        self.parameters.retain(|(other, _)| other != name);
        self.parameters.push((name.to_owned(), value));
    }

    /// Whether a second call has no effect that the first one has not: it only reads, or only
    /// checks, or is known by its token.
    pub(crate) fn is_repeatable(&self) -> bool {
        let sent = |name: &str| self.sent(name).filter(|value| !value.is_empty());
        let is_known = |token: Option<&str>| token.and_then(sent).is_some();
        let of = |meta: &OperationMeta| {
            let checks = meta.dry_run.and_then(sent).as_deref() == Some("true");
            meta.read_only || checks || is_known(meta.idempotency_token)
        };
        match &self.action {
            Action::Known(meta) => of(meta),
            Action::Routed(routed) => of(routed.meta),
            Action::Raw(raw) => raw
                .repeatable
                .unwrap_or_else(|| only_reads(&raw.name) || is_known(Some(CLIENT_TOKEN))),
        }
    }
}

/// What a call needs to know of its operation.
#[derive(Debug, Clone)]
pub(crate) enum Action {
    /// Generated from a page.
    Known(&'static OperationMeta),
    /// The same, where a method and a path name it.
    Routed(Box<Routed>),
    /// Named by the caller.
    Raw(Box<RawAction>),
}

/// A body that the caller has encoded, with its media type.
fn of_caller(body: Option<&(String, Vec<u8>)>) -> Option<(&str, &[u8])> {
    body.map(|(kind, bytes)| (kind.as_str(), bytes.as_slice()))
}

/// An operation that a path names, with all of its request but the query.
#[derive(Debug, Clone)]
pub(crate) struct Routed {
    meta: &'static OperationMeta,
    parts: Parts,
    /// Media type and body that its caller has encoded.
    bytes: Option<(String, Vec<u8>)>,
}

const NO_BODY: &str =
    "the operation takes a body that its caller encodes; send it by `send_with_body`";
const OWN_BODY: &str = "the operation makes its body itself; send it by `send`";

impl Routed {
    fn field(&self, name: &str) -> Option<&'static Field> {
        let mut fields = self.meta.request.fields.iter();
        fields.find(|field| field.wire == name)
    }

    /// What the request has under this name, outside its query.
    fn sent(&self, name: &str) -> Option<String> {
        match self.field(name)?.position {
            Position::Header => {
                let mut headers = self.parts.headers.iter();
                let (_, value) = headers.find(|(header, _)| header == name)?;
                Some(value.clone())
            }
            Position::Body => match self.members()?.get(name)? {
                Value::String(text) => Some(text.clone()),
                value => Some(value.to_string()),
            },
            _ => None,
        }
    }

    /// Sets a parameter outside the query. One of the path or the host is the caller's.
    fn set(&mut self, field: &Field, value: String) {
        let name = field.wire.to_owned();
        match field.position {
            Position::Header => {
                self.parts.headers.retain(|(header, _)| *header != name);
                self.parts.headers.push((name, value));
            }
            // A body that is no object in JSON has no place for it.
            Position::Body if self.takes_members() => {
                let number = value.parse::<i64>().ok();
                let number = number.filter(|_| matches!(field.kind, Kind::Integer));
                let mut members = self.members().unwrap_or_default();
                members.insert(name, number.map_or(Value::String(value), Value::from));
                self.parts.body = Some(Value::Object(members).to_string());
                self.parts.content_type = Some("application/json");
            }
            _ => {}
        }
    }

    fn takes_members(&self) -> bool {
        self.meta.body == BodyFormat::Json
            && (self.parts.body.is_none() || self.members().is_some())
    }

    fn members(&self) -> Option<Map<String, Value>> {
        serde_json::from_str(self.parts.body.as_deref()?).ok()
    }
}

/// An operation that no generated crate describes.
#[derive(Debug, Clone)]
pub(crate) struct RawAction {
    pub(crate) product: String,
    pub(crate) version: String,
    pub(crate) name: String,
    pub(crate) method: &'static str,
    pub(crate) path: String,
    /// Whether the client's region is sent along.
    pub(crate) region: bool,
    /// What the caller says.
    pub(crate) repeatable: Option<bool>,
    /// Content type and body.
    pub(crate) body: Option<(String, Vec<u8>)>,
}

/// The parameter that makes a repeated call harmless, as the whole API names it.
const CLIENT_TOKEN: &str = "ClientToken";

impl Action {
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Known(meta) => meta.name,
            Self::Routed(routed) => routed.meta.name,
            Self::Raw(raw) => &raw.name,
        }
    }

    pub(crate) fn product(&self) -> &str {
        match self {
            Self::Known(meta) => meta.product,
            Self::Routed(routed) => routed.meta.product,
            Self::Raw(raw) => &raw.product,
        }
    }

    pub(crate) fn version(&self) -> &str {
        match self {
            Self::Known(meta) => meta.version,
            Self::Routed(routed) => routed.meta.version,
            Self::Raw(raw) => &raw.version,
        }
    }

    /// The request's fields; of a call by its name, nobody knows them.
    pub(crate) fn request(&self) -> Option<&'static Shape> {
        match self {
            Self::Known(meta) => Some(meta.request),
            Self::Routed(routed) => Some(routed.meta.request),
            Self::Raw(_) => None,
        }
    }

    pub(crate) fn method(&self) -> &'static str {
        match self {
            Self::Known(meta) => meta.method,
            Self::Routed(routed) => routed.meta.method,
            Self::Raw(raw) => raw.method,
        }
    }

    pub(crate) fn path(&self) -> &str {
        match self {
            Self::Known(meta) => meta.path,
            Self::Routed(routed) => &routed.parts.path,
            Self::Raw(raw) => &raw.path,
        }
    }

    pub(crate) fn body(&self) -> Option<(&str, &[u8])> {
        match self {
            Self::Known(_) => None,
            Self::Routed(routed) => of_caller(routed.bytes.as_ref()).or_else(|| {
                let body = routed.parts.body.as_deref()?;
                Some((routed.parts.content_type?, body.as_bytes()))
            }),
            Self::Raw(raw) => of_caller(raw.body.as_ref()),
        }
    }

    /// Headers of its own.
    pub(crate) fn headers(&self) -> &[(String, String)] {
        match self {
            Self::Routed(routed) => &routed.parts.headers,
            _ => &[],
        }
    }

    /// What stands in front of the endpoint's host.
    pub(crate) fn host(&self) -> Option<&str> {
        match self {
            Self::Routed(routed) => routed.parts.host.as_deref(),
            _ => None,
        }
    }

    /// The parameter that names the region.
    pub(crate) fn region(&self) -> Option<&'static str> {
        match self {
            Self::Known(meta) => meta.region,
            Self::Routed(routed) => routed.meta.region,
            Self::Raw(raw) => raw.region.then_some("RegionId"),
        }
    }

    /// The parameter that the client fills to make a repeated call harmless.
    pub(crate) fn token(&self) -> Option<&'static str> {
        match self {
            Self::Known(meta) => meta.idempotency_token,
            Self::Routed(routed) => routed.meta.idempotency_token,
            Self::Raw(_) => None,
        }
    }
}
