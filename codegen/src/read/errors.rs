//! Error tables become error rows.

use std::collections::HashSet;

use super::cells::Cells;
use super::outline::Placed;
use super::{Reader, codes};
use crate::diagnostic::Severity;
use crate::model::ErrorRow;
use crate::page::Row;
use crate::vocabulary::Column;

/// Most codes of one cell; each has the message and the description of its row.
const MOST_CODES: usize = 16;

/// Reads the rows of one error table.
pub(super) fn read(reader: &mut Reader<'_, '_>, placed: &Placed<'_, '_>) {
    let listed = reader.operation.errors.iter().map(key);
    let mut known: HashSet<Key> = listed.collect();
    for row in &placed.table.rows {
        let cells = Cells { placed, row };
        let lines = |column| codes::lines(cells.raw(column));
        let (of_codes, of_messages) = (lines(Column::Code), lines(Column::Message));
        let mut codes = codes::of(&of_codes);
        let status_text = cells.value(Column::Status);
        if codes.is_empty() {
            reader.explain(
                row,
                "code-missing",
                Severity::Error,
                "this row names no error code",
                "write the code in its cell, as the service sends it",
            );
            continue;
        }
        if codes.iter().all(|code| is_success(code)) {
            reader.explain(
                row,
                "code-of-success",
                Severity::Info,
                "this row tells of success",
                "list only what a caller has to handle as an error",
            );
            continue;
        }
        let status = status(&status_text);
        if status.is_none() && placed.has(Column::Status) {
            reader.report(
                "status-unknown",
                Severity::Error,
                row.span.clone(),
                format!("`{status_text}` is no HTTP status"),
                "write a number such as 400",
            );
        }
        if codes.len() > MOST_CODES {
            reader.report(
                "error-codes-many",
                Severity::Error,
                row.span.clone(),
                format!(
                    "this row names {} codes; the first {MOST_CODES} are read",
                    codes.len()
                ),
                "write a row for each code",
            );
        }
        // As many lines of messages as of codes say one of each.
        let are_pairs = codes.len() == of_codes.len() && codes.len() == of_messages.len();
        codes.truncate(MOST_CODES);
        let description = cells.prose(reader.page).to_markdown();
        for (at, mut code) in codes.into_iter().enumerate() {
            code.retain(|c| !c.is_control());
            let message = if are_pairs {
                of_messages[at].clone()
            } else {
                of_messages.join(" ")
            };
            add(
                reader,
                &mut known,
                row,
                ErrorRow {
                    status,
                    code,
                    message,
                    description: description.clone(),
                    line: reader.page.line(row.span.start),
                },
            );
        }
        reader.rows.errors += 1;
    }
}

/// What tells an error from others.
type Key = (Option<u16>, String, String);

fn key(error: &ErrorRow) -> Key {
    (error.status, error.code.clone(), error.message.clone())
}

/// Adds an error of a row; one that is listed already is told of.
fn add(reader: &mut Reader<'_, '_>, known: &mut HashSet<Key>, row: &Row<'_>, error: ErrorRow) {
    if !known.insert(key(&error)) {
        reader.report(
            "error-duplicate",
            Severity::Warning,
            row.span.clone(),
            format!(
                "the error `{}` stands twice with the same status and message",
                error.code
            ),
            "keep one of the two rows",
        );
    }
    reader.operation.errors.push(error);
}

/// Whether a code is the HTTP status of success, as tables have that list statuses for codes.
fn is_success(code: &str) -> bool {
    matches!(code.as_bytes(), [b'2', rest @ ..] if rest.len() == 2 && rest.iter().all(u8::is_ascii_digit))
}

/// The status that a cell names: `400`, `400 BadRequest`, `HTTP 400`. Of several, such as `206 or 400`
/// where an answer may break off after it began, the one of an error.
pub(super) fn status(text: &str) -> Option<u16> {
    let mut statuses = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 3)
        .filter_map(|digits| digits.parse().ok())
        .filter(|status| (100..600).contains(status));
    let first = statuses.clone().next();
    statuses.find(|status| *status >= 400).or(first)
}

#[cfg(test)]
mod tests {
    use super::{is_success, status};

    #[test]
    fn statuses() {
        assert_eq!(status("400"), Some(400));
        assert_eq!(status("404 NotFound"), Some(404));
        assert_eq!(status("206或者400"), Some(400));
        assert_eq!(status("500 or 206"), Some(500));
        assert_eq!(status("304"), Some(304));
        assert_eq!(status("4003"), None);
        assert_eq!(status("InternalError"), None);
    }

    #[test]
    fn codes_of_success() {
        assert!(is_success("200"));
        assert!(!is_success("400"));
        assert!(!is_success("2001"));
        assert!(!is_success("2xx"));
    }
}
