//! Sample requests against the request tables.

use std::collections::{BTreeMap, BTreeSet};

use super::page::Linted;
use super::rule;
use super::sent_body;
use super::stats::Figures;
use super::values;
use crate::diff::key;
use crate::model::{Operation, Parameter, Position, Requirement, Sample, SampleKind, Style, Type};
use crate::read::protocol;
use crate::vocabulary;

/// More parameters than any sample sends.
const MOST: usize = 1_000;

/// Checks all sample requests of an operation.
pub(super) fn check(operation: &Operation, page: &mut Linted<'_>, figures: &mut Figures) {
    let mut rows: BTreeMap<String, &Parameter> = BTreeMap::new();
    for row in &operation.request {
        rows.entry(key(&row.name)).or_insert(row);
    }
    for sample in &operation.samples {
        if sample.kind != SampleKind::Request {
            continue;
        }
        if sample.text.contains('=') {
            one(operation, sample, &rows, page, figures);
        }
        if operation.style == Style::Roa {
            sent_body::check(operation, sample, page, figures);
        }
    }
}

fn one(
    operation: &Operation,
    sample: &Sample,
    rows: &BTreeMap<String, &Parameter>,
    page: &mut Linted<'_>,
    figures: &mut Figures,
) {
    let sent = pairs(&sample.text);
    if sent.is_empty() {
        return;
    }
    figures.requests += 1;
    let place = (sample.line, sample.text.len());
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for (name, value) in &sent {
        let word = format!("{name}=");
        if name == "Action" {
            // Words about common parameters may follow without a sign between.
            let value = value.split(['<', '?']).next().unwrap_or(value).trim();
            if value != operation.name {
                let message = format!(
                    "the sample calls `{value}`, the page describes `{}`",
                    operation.name
                );
                page.word(
                    rule::SAMPLE_ACTION,
                    place,
                    &word,
                    (name, message, "call this operation"),
                );
            }
            continue;
        }
        let row = find(rows, name);
        if row.is_none() && protocol::has(name) {
            continue;
        }
        figures.sent += 1;
        let Some(row) = row else {
            let message = format!("the sample sends `{name}`, which the tables do not list");
            let help = "add a row for it, or leave it out of the sample";
            page.word(rule::SAMPLE_PARAMETER, place, &word, (name, message, help));
            continue;
        };
        figures.sent_known += 1;
        seen.insert(&row.name);
        if key(&row.name).trim_end_matches(".N") != key(name).trim_end_matches(".N") {
            let message = format!("the sample sends `{name}`, the tables have `{}`", row.name);
            let help = "write it as it is sent";
            page.word(
                rule::SAMPLE_PARAMETER_CASE,
                place,
                &word,
                (&row.name, message, help),
            );
        }
        // Encoded values are left alone; templates have a type or the name again in place of a value.
        let is_template =
            vocabulary::kind(value).0 != Type::Unknown || value.replace('\\', "") == *name;
        if value.contains(['%', '+']) || is_template {
            continue;
        }
        for (_, why) in values::faults(row.kind, &row.facts, value) {
            let message = format!("the sample sends `{name}={value}`, and `{value}` {why}");
            let help = "mend the sample or the description";
            page.word(
                rule::SAMPLE_REQUEST_VALUE,
                place,
                &word,
                (&row.name, message, help),
            );
        }
    }
    exclusive(operation, sample, &seen, page);
    let missing = operation.request.iter().filter(|row| {
        row.required == Requirement::Yes
            && row.name != "Action"
            && !seen.contains(row.name.as_str())
    });
    for row in missing {
        // A host or a path is no pair; a body is not looked into.
        if matches!(row.position, None | Some(Position::Query)) {
            let message = format!("the sample leaves out `{}`, which is required", row.name);
            page.row(
                rule::SAMPLE_PARAMETER_MISSING,
                sample.line,
                &row.name,
                message,
                "send it",
            );
        }
    }
}

/// Parameters of one sample that exclude each other; each pair is said once.
fn exclusive(operation: &Operation, sample: &Sample, sent: &BTreeSet<&str>, page: &mut Linted<'_>) {
    let mut said: BTreeSet<(&str, &str)> = BTreeSet::new();
    let is_sent = |row: &&Parameter| sent.contains(row.name.as_str());
    for row in operation.request.iter().filter(is_sent) {
        for other in &row.facts.exclusive_with {
            let (a, b) = (row.name.as_str(), other.as_str());
            if sent.contains(b) && said.insert((a.min(b), a.max(b))) {
                let message = format!("the sample sends `{a}` and `{b}`, which exclude each other");
                let help = "send one of them";
                page.row(rule::SAMPLE_EXCLUSIVE, sample.line, a, message, help);
            }
        }
    }
}

/// The row of a name that is sent: `Tag.1.Key` for `Tag.N.Key`, `Id.1` for a list `Id`; else one
/// that differs in case alone.
fn find<'a>(rows: &BTreeMap<String, &'a Parameter>, name: &str) -> Option<&'a Parameter> {
    let key = key(name);
    let exact = rows
        .get(&key)
        .or_else(|| rows.get(key.strip_suffix(".N")?))
        .copied();
    exact.or_else(|| {
        let plain = |key: &str| key.trim_end_matches(".N").to_lowercase();
        let wanted = plain(&key);
        let mut alike = rows.iter().filter(|(other, _)| plain(other) == wanted);
        alike.next().map(|(_, row)| *row)
    })
}

/// Names and values of the query of a sample, which may go on over several lines.
fn pairs(text: &str) -> Vec<(String, String)> {
    // Headers and a body stand behind the request line.
    let mut query = String::new();
    for line in text.lines().map(str::trim) {
        let is_header =
            !query.is_empty() && !line.starts_with('&') && !query.ends_with(['&', '?', '=']);
        if is_header || line.starts_with(['{', '<']) && !line.contains('=') {
            break;
        }
        let line = line.split_once(" HTTP/").map_or(line, |(line, _)| line);
        query.push_str(line);
    }
    let Some((_, query)) = query.split_once('?') else {
        return Vec::new();
    };
    let query = query.replace("&amp;", "&");
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=')?;
        let name = name.trim();
        let is_name = !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'));
        is_name.then(|| (name.to_owned(), value.trim().to_owned()))
    };
    query.split('&').filter_map(pair).take(MOST).collect()
}

#[cfg(test)]
mod tests {
    use super::pairs;

    #[test]
    fn queries_in_many_forms() {
        let shown = |text| {
            let pairs = pairs(text).into_iter();
            pairs
                .map(|(name, value)| format!("{name}={value}"))
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(
            shown(
                "http(s)://[Endpoint]/?Action=LightLamp\n&LampId=lamp-1\n&<Common request parameters>"
            ),
            "Action=LightLamp LampId=lamp-1"
        );
        assert_eq!(
            shown("GET /lamps?Mode=Warm HTTP/1.1\nHost: x?y=1\n\n{\"a\": \"b=c\"}"),
            "Mode=Warm"
        );
        assert_eq!(
            shown("https://x/?Action=A&\nId.1=a&amp;Id.2=b"),
            "Action=A Id.1=a Id.2=b"
        );
        assert_eq!(shown("no query = here"), "");
    }
}
