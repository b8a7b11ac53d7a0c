//! A page becomes an operation.

use crate::diagnostic::Diagnostic;
use crate::model::Operation;

/// What reading one page gave.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// Path of the page, as it was given.
    pub page: String,
    /// The operation; absent where the page describes none, with a diagnostic that says why.
    pub operation: Option<Operation>,
    /// Everything that was noticed, in page order.
    pub diagnostics: Vec<Diagnostic>,
    /// Rows in and rows out.
    pub rows: Rows,
}

/// The account of table rows: every row read ends in exactly one of the other counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rows {
    /// Rows of the page's request, response and error tables.
    pub read: u32,
    /// Rows that became a parameter.
    pub parameters: u32,
    /// Rows that became a response field.
    pub fields: u32,
    /// Rows that became an error.
    pub errors: u32,
    /// Rows that became a diagnostic, or that only open a container.
    pub explained: u32,
}

/// Reads one page. Never fails: what cannot be read becomes a diagnostic.
pub fn read(path: &str, bytes: &[u8]) -> Reading {
    let _ = bytes;
    Reading {
        page: path.to_owned(),
        ..Reading::default()
    }
}
