//! The raw door: any operation of any product, by its name.

use crate::action::{Action, Invocation, RawAction};
use alicloud_core::Value;

/// A call that no generated crate describes.
///
/// ```
/// # use alicloud_client::RawRequest;
/// let request = RawRequest::new("Vpc", "2016-04-28", "DescribeVpcs").parameter("PageSize", "50");
/// // Operations that are named by method and path:
/// let request = RawRequest::new("CS", "2015-12-15", "DescribeClusters")
///     .method("GET")
///     .path("/clusters")
///     .without_region();
/// ```
#[derive(Clone)]
pub struct RawRequest {
    pub(crate) action: RawAction,
    pub(crate) parameters: Vec<(String, String)>,
}

impl RawRequest {
    /// A call of an operation, by `POST` to `/`.
    pub fn new(
        product: impl Into<String>,
        version: impl Into<String>,
        action: impl Into<String>,
    ) -> Self {
        Self {
            action: RawAction {
                product: product.into(),
                version: version.into(),
                name: action.into(),
                method: "POST",
                path: "/".into(),
                region: true,
                repeatable: None,
                body: None,
            },
            parameters: Vec::new(),
        }
    }

    /// Adds a parameter, under its full name: `Tag.1.Key`.
    #[must_use]
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.parameters.push((name.into(), value.into()));
        self
    }

    /// Adds parameters.
    #[must_use]
    pub fn parameters<N: Into<String>, V: Into<String>>(
        mut self,
        parameters: impl IntoIterator<Item = (N, V)>,
    ) -> Self {
        let parameters = parameters.into_iter();
        self.parameters
            .extend(parameters.map(|(name, value)| (name.into(), value.into())));
        self
    }

    /// Sets the HTTP method.
    #[must_use]
    pub fn method(mut self, method: &'static str) -> Self {
        self.action.method = method;
        self
    }

    /// Sets the path, encoded as it goes over the wire.
    #[must_use]
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.action.path = path.into();
        self
    }

    /// Sets a body; the parameters stay in the query.
    #[must_use]
    pub fn body(mut self, content_type: impl Into<String>, body: impl Into<Vec<u8>>) -> Self {
        self.action.body = Some((content_type.into(), body.into()));
        self
    }

    /// Does not fill in `RegionId`.
    #[must_use]
    pub fn without_region(mut self) -> Self {
        self.action.region = false;
        self
    }

    /// Says whether a second call has no effect that the first one has not. Without it, calls of
    /// operations that read by their name and calls with a `ClientToken` are taken for such.
    #[must_use]
    pub fn repeatable(mut self, repeatable: bool) -> Self {
        self.action.repeatable = Some(repeatable);
        self
    }

    /// What is wrong with it.
    fn problem(&self) -> Option<String> {
        let action = &self.action;
        let word = |text: &str| {
            !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        };
        let named = [
            ("product", &action.product),
            ("version", &action.version),
            ("action", &action.name),
        ];
        if let Some((what, text)) = named.into_iter().find(|(_, text)| !word(text)) {
            return Some(format!(
                "`{text}` is no {what}: it takes letters, digits and `-` alone"
            ));
        }
        let fits = |c: char| c.is_ascii_graphic() && !"?#".contains(c);
        if !action.path.starts_with('/') || !action.path.chars().all(fits) {
            return Some(format!(
                "`{}` is no path: it begins with `/`, has no query and is encoded",
                action.path
            ));
        }
        None
    }

    pub(crate) fn into_invocation(self) -> Invocation {
        Invocation {
            problem: self.problem(),
            action: Action::Raw(Box::new(self.action)),
            parameters: self.parameters,
        }
    }
}

/// Shows no value: any of them may be a secret.
impl std::fmt::Debug for RawRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names = self.parameters.iter().map(|(name, _)| name);
        f.debug_struct("RawRequest")
            .field("product", &self.action.product)
            .field("version", &self.action.version)
            .field("action", &self.action.name)
            .field("method", &self.action.method)
            .field("path", &self.action.path)
            .field("parameters", &names.collect::<Vec<_>>())
            .finish_non_exhaustive()
    }
}

/// The answer of a raw call.
#[derive(Clone, PartialEq)]
pub struct RawResponse {
    pub(crate) status: u16,
    pub(crate) body: Value,
}

/// Shows the names of the fields and no value: nothing tells which is a secret.
impl std::fmt::Debug for RawResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let fields = self.body.as_object().into_iter().flat_map(|it| it.keys());
        f.debug_struct("RawResponse")
            .field("status", &self.status)
            .field("request_id", &self.request_id())
            .field("fields", &fields.collect::<Vec<_>>())
            .finish()
    }
}

impl RawResponse {
    /// HTTP status.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Identifies the call towards the vendor's support; empty where the answer has none.
    pub fn request_id(&self) -> &str {
        self.get("RequestId").and_then(Value::as_str).unwrap_or("")
    }

    /// A field of the answer.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.body.get(name)
    }

    /// The answer; `null` where it has no body.
    pub fn body(&self) -> &Value {
        &self.body
    }

    /// The answer; `null` where it has no body.
    pub fn into_body(self) -> Value {
        self.body
    }

    pub(crate) fn decode(status: u16, body: &[u8]) -> Result<Self, serde_json::Error> {
        let body = match body.trim_ascii() {
            [] => Value::Null,
            body => serde_json::from_slice(body)?,
        };
        Ok(Self { status, body })
    }
}
