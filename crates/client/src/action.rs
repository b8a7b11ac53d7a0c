//! What is called: an operation of a generated crate, or any other by its name.

use alicloud_core::{OperationMeta, only_reads};

/// What a call needs to know of its operation.
#[derive(Debug, Clone)]
pub(crate) enum Action {
    /// Generated from a page.
    Known(&'static OperationMeta),
    /// Named by the caller.
    Raw(Box<RawAction>),
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
    pub(crate) body: Option<(&'static str, Vec<u8>)>,
}

/// The parameter that makes a repeated call harmless, as the whole API names it.
const CLIENT_TOKEN: &str = "ClientToken";

impl Action {
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Known(meta) => meta.name,
            Self::Raw(raw) => &raw.name,
        }
    }

    pub(crate) fn product(&self) -> &str {
        match self {
            Self::Known(meta) => meta.product,
            Self::Raw(raw) => &raw.product,
        }
    }

    pub(crate) fn version(&self) -> &str {
        match self {
            Self::Known(meta) => meta.version,
            Self::Raw(raw) => &raw.version,
        }
    }

    pub(crate) fn method(&self) -> &'static str {
        match self {
            Self::Known(meta) => meta.method,
            Self::Raw(raw) => raw.method,
        }
    }

    pub(crate) fn path(&self) -> &str {
        match self {
            Self::Known(meta) => meta.path,
            Self::Raw(raw) => &raw.path,
        }
    }

    pub(crate) fn body(&self) -> Option<(&'static str, &[u8])> {
        match self {
            Self::Known(_) => None,
            Self::Raw(raw) => raw
                .body
                .as_ref()
                .map(|(kind, body)| (*kind, body.as_slice())),
        }
    }

    /// The parameter that names the region.
    pub(crate) fn region(&self) -> Option<&'static str> {
        match self {
            Self::Known(meta) => meta.region,
            Self::Raw(raw) => raw.region.then_some("RegionId"),
        }
    }

    /// The parameter that the client fills to make a repeated call harmless.
    pub(crate) fn token(&self) -> Option<&'static str> {
        match self {
            Self::Known(meta) => meta.idempotency_token,
            Self::Raw(_) => None,
        }
    }

    /// Whether a second call has no effect that the first one has not: it only reads, or only
    /// checks, or is known by its token.
    pub(crate) fn is_repeatable(&self, parameters: &[(String, String)]) -> bool {
        let sent = |name: &str| {
            let found = parameters.iter().find(|(key, _)| key == name);
            found
                .map(|(_, value)| value.as_str())
                .filter(|value| !value.is_empty())
        };
        let is_known = |token: Option<&str>| token.and_then(sent).is_some();
        match self {
            Self::Known(meta) => {
                let checks = meta.dry_run.and_then(sent) == Some("true");
                meta.read_only || checks || is_known(meta.idempotency_token)
            }
            Self::Raw(raw) => raw
                .repeatable
                .unwrap_or_else(|| only_reads(&raw.name) || is_known(Some(CLIENT_TOKEN))),
        }
    }
}
