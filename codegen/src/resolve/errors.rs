//! Error rows become codes, each with all its rows.

use super::variants::variants;
use super::{ErrorCode, Problem};
use crate::diagnostic::Severity;
use crate::model::{ErrorRow, Operation};

/// The documented codes and the rows whose code is a template (`%s`), in page order. A template
/// names no code, so it has no variant.
pub(super) fn resolve(
    operation: &Operation,
    notes: &mut Vec<Problem>,
) -> (Vec<ErrorCode>, Vec<ErrorRow>) {
    let (mut codes, mut templates) = (Vec::<ErrorCode>::new(), Vec::new());
    for row in &operation.errors {
        if row.code.contains('%') || row.code.is_empty() {
            notes.push(Problem {
                severity: Severity::Warning,
                operation: operation.name.clone(),
                page: operation.source.page.clone(),
                line: row.line,
                message: format!(
                    "error code `{}` is a template: it stands in the table, but has no variant",
                    row.code
                ),
                help: "name the codes that stand for it, if they are known".to_owned(),
            });
            templates.push(row.clone());
            continue;
        }
        if let Some(known) = codes.iter_mut().find(|known| known.code == row.code) {
            let repeats =
                |other: &ErrorRow| other.status == row.status && other.message == row.message;
            if !known.rows.iter().any(repeats) {
                known.rows.push(row.clone());
            }
            continue;
        }
        codes.push(ErrorCode {
            variant: String::new(),
            code: row.code.clone(),
            rows: vec![row.clone()],
        });
    }
    let wires: Vec<&str> = codes.iter().map(|code| code.code.as_str()).collect();
    let names = variants(&wires, "Code");
    for (code, name) in codes.iter_mut().zip(names) {
        code.variant = name;
    }
    (codes, templates)
}
