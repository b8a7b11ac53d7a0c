//! Descriptions that announce values, a range, a length, a count, a default or a condition of which no fact
//! was read: what the reader does not understand, it says.

use super::page::Linted;
use super::rule::{self, Rule};
use super::stats::Figures;
use crate::model::{Facts, Field, Operation, Parameter, Requirement};
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
        check_parameter(page, row);
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

/// What only parameters have: a default, and a condition under which they are required.
fn check_parameter(page: &mut Linted<'_>, row: &Parameter) {
    let prose = Prose::markdown(&row.description);
    let facts = &row.facts;
    let in_a_case = || {
        facts
            .conditional
            .iter()
            .any(|case| case.facts.default.is_some())
    };
    let default = (facts.default.is_none() && !in_a_case()).then(|| announced::default(&prose));
    let is_conditional = facts.required_when.is_some() || row.required == Requirement::Conditional;
    // What a JSON text needs is told of its members.
    let is_text = !row.description.to_ascii_lowercase().contains("json");
    let condition = (!is_conditional && is_text).then(|| announced::condition(&prose));
    let found: [(Rule, Option<String>, &str); 2] = [
        (
            rule::DEFAULT_UNREAD,
            default.flatten(),
            "announces a default of",
        ),
        (
            rule::CONDITION_UNREAD,
            condition.flatten(),
            "tells of a case that requires",
        ),
    ];
    for (rule, words, what) in found {
        let Some(words) = words else { continue };
        let message = format!("`{words}` {what} `{}`, and none was read", row.name);
        let help = "say it in one of the forms that the reader knows, or leave it to the words";
        page.word(
            rule,
            (row.line, row.description.len()),
            &words,
            (&row.name, message, help),
        );
    }
}
