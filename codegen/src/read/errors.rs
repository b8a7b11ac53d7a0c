//! Error tables become error rows.

use super::Reader;
use super::cells::Cells;
use super::outline::Placed;
use crate::diagnostic::Severity;
use crate::model::ErrorRow;
use crate::vocabulary::Column;

/// Reads the rows of one error table.
pub(super) fn read(reader: &mut Reader<'_, '_>, placed: &Placed<'_, '_>) {
    for row in &placed.table.rows {
        let cells = Cells { placed, row };
        let mut code = cells.value(Column::Code);
        let status_text = cells.value(Column::Status);
        if code.is_empty() {
            reader.explain(
                row,
                "code-missing",
                Severity::Error,
                "this row names no error code",
                "write the code in its cell, as the service sends it",
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
        code.retain(|c| !c.is_control());
        let error = ErrorRow {
            status,
            code,
            message: cells.value(Column::Message),
            description: cells.prose(reader.page).to_markdown(),
            line: reader.page.line(row.span.start),
        };
        let twin = reader.operation.errors.iter().any(|e| {
            e.status == error.status && e.code == error.code && e.message == error.message
        });
        if twin {
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
        reader.rows.errors += 1;
    }
}

/// The number that a status cell begins with: `400`, `400 BadRequest`, `HTTP 400`.
fn status(text: &str) -> Option<u16> {
    text.split(|c: char| !c.is_ascii_digit())
        .find(|digits| digits.len() == 3)
        .and_then(|digits| digits.parse().ok())
        .filter(|status| (100..600).contains(status))
}

#[cfg(test)]
mod tests {
    use super::status;

    #[test]
    fn statuses() {
        assert_eq!(status("400"), Some(400));
        assert_eq!(status("404 NotFound"), Some(404));
        assert_eq!(status("4003"), None);
        assert_eq!(status("InternalError"), None);
    }
}
