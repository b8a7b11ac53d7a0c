//! What went wrong in a page, where, and how to mend it.

use std::ops::Range;

/// How bad a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing is lost.
    Info,
    /// Something was left unread or looks wrong; reading goes on.
    Warning,
    /// The page cannot be used as it is.
    Error,
}

impl Severity {
    /// The word that stands for it in output.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One message about one place of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Rule that speaks, such as `row-cells`.
    pub id: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Line where the place begins, from 1.
    pub line: u32,
    /// Column (in characters) where the place begins, from 1.
    pub column: u32,
    /// Bytes of the page that it speaks of.
    pub span: Range<usize>,
    /// What is there and what was expected.
    pub message: String,
    /// How to mend it.
    pub help: String,
}
