//! Error rows become codes, each with all its rows.

use super::{ErrorCode, Problem, names};
use crate::diagnostic::Severity;
use crate::model::Operation;

/// The documented codes, in page order. Templates (`%s`) name no code; they are only noted.
pub(super) fn resolve(operation: &Operation, notes: &mut Vec<Problem>) -> Vec<ErrorCode> {
    let mut codes: Vec<ErrorCode> = Vec::new();
    for row in &operation.errors {
        let variant = names::pascal(&row.code);
        if row.code.contains('%') || variant.is_empty() {
            notes.push(Problem {
                severity: Severity::Info,
                operation: operation.name.clone(),
                page: operation.source.page.clone(),
                line: row.line,
                message: format!("error code `{}` is a template; it has no variant", row.code),
                help: "name the codes that stand for it, if they are known".to_owned(),
            });
            continue;
        }
        if let Some(known) = codes.iter_mut().find(|known| known.code == row.code) {
            let repeats = |other: &crate::model::ErrorRow| {
                other.status == row.status && other.message == row.message
            };
            if !known.rows.iter().any(repeats) {
                known.rows.push(row.clone());
            }
            continue;
        }
        let taken =
            |name: &str| name == "Unknown" || codes.iter().any(|known| known.variant == name);
        let variant = unique(&variant, taken);
        codes.push(ErrorCode {
            variant,
            code: row.code.clone(),
            rows: vec![row.clone()],
        });
    }
    codes
}

/// The name, with a number behind it where it is taken.
pub(super) fn unique(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|number| format!("{name}{number}"));
    let mut candidates = std::iter::once(name.to_owned()).chain(numbered);
    candidates.find(|name| !taken(name)).unwrap_or_default()
}
