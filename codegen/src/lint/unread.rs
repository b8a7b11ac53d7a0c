//! Descriptions that announce values, a range, a length or a count of which no fact was read: what the
//! reader does not understand, it says.

use super::page::Linted;
use super::rule;
use super::stats::Figures;
use crate::model::{Facts, Field, Operation};
use crate::prose::Prose;
use crate::read::announced::{self, Announced};

/// Checks all parameters and fields of an operation.
pub(super) fn check(operation: &Operation, page: &mut Linted<'_>, figures: &mut Figures) {
    let rows = operation.request.iter().filter(|row| row.name != "Action");
    for row in rows {
        check_row(
            page,
            figures,
            (&row.name, row.line),
            &row.description,
            &row.facts,
        );
    }
    let mut open: Vec<&Field> = operation.response.iter().rev().collect();
    while let Some(field) = open.pop() {
        open.extend(field.members.iter().rev());
        check_row(
            page,
            figures,
            (&field.name, field.line),
            &field.description,
            &field.facts,
        );
    }
}

fn check_row(
    page: &mut Linted<'_>,
    figures: &mut Figures,
    (name, line): (&str, u32),
    description: &str,
    facts: &Facts,
) {
    let announcements = announced::all(&Prose::markdown(description));
    figures.announced += announcements.len() as u64;
    for (kind, words) in announcements {
        if kind.is_read(facts) {
            figures.announced_read += 1;
            continue;
        }
        let what = match kind {
            Announced::Values => "accepted values",
            Announced::Range => "a range",
            Announced::Length => "a length",
            Announced::Count => "a count",
        };
        let message = format!("`{words}` announces {what} of `{name}`, and none was read");
        let help = "say it in one of the forms that the reader knows, or leave it to the words";
        page.word(
            rule::FACT_UNREAD,
            (line, description.len()),
            &words,
            (name, message, help),
        );
    }
}
