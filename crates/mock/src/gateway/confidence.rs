//! How sure it is that the service behaves so.

/// How sure it is that the service behaves so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Confidence {
    /// A reference page says it.
    Documented,
    /// Seen in a public log or thread.
    Observed,
    /// Nobody says it in public; it was chosen here.
    Inferred,
}
