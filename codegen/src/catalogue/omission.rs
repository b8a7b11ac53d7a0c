//! What became no code, and why.

use std::fmt;
use std::path::Path;

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Operation;
use crate::product::whole;
use crate::report::FileReport;

/// A page, or the operation on it, that became no code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Omission {
    /// Path of the page, relative to the folder of pages, with `/`.
    pub page: String,
    /// Line that the reason speaks of; 0 for the whole page.
    pub line: u32,
    /// The operation, where the page names one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// Why.
    pub reason: String,
}

impl fmt::Display for Omission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.page)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if let Some(operation) = &self.operation {
            write!(f, ": {operation}")?;
        }
        write!(f, ": {}", self.reason)
    }
}

impl Omission {
    /// A page as a whole.
    pub(super) fn page(key: &str, reason: impl Into<String>) -> Self {
        Self {
            page: key.to_owned(),
            line: 0,
            operation: None,
            reason: reason.into(),
        }
    }

    /// A page on which no operation was found; the reading says why.
    pub(super) fn unread(key: &str, diagnostics: &[Diagnostic]) -> Self {
        let errors = || diagnostics.iter().filter(|d| d.severity == Severity::Error);
        let mut all = diagnostics.iter();
        let told = all
            .find(|d| matches!(d.id, "not-an-operation" | "type-page"))
            .or_else(|| errors().next());
        Self::page(
            key,
            told.map_or("the page describes no operation", |d| d.message.as_str()),
        )
    }

    /// An operation of a folder.
    pub(super) fn operation(
        folder: &str,
        operation: &Operation,
        line: u32,
        reason: impl Into<String>,
    ) -> Self {
        Self {
            line,
            operation: Some(operation.name.clone()),
            ..Self::page(&format!("{folder}/{}", operation.source.page), reason)
        }
    }
}

/// What stops the whole run.
pub(super) fn fault(path: &str, message: String, help: String) -> FileReport {
    whole(Path::new(path), "catalogue", message, help)
}
