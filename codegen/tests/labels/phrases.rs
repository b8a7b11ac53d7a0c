//! The phrases of the labelled rows that state a fact, in this project's own words and in both
//! languages: what the reader makes of each can be seen without the corpus. A snapshot shows the
//! reader as it is, with what it misses; which of these facts the text states, README.md rules.

use std::fmt::Write as _;

use alicloud_codegen::model::{Facts, Parameter};
use alicloud_codegen::read::read;
use serde_json::Value;

#[test]
fn english() {
    insta::assert_snapshot!(facts(include_str!("phrases.md")));
}

#[test]
fn chinese() {
    insta::assert_snapshot!(facts(include_str!("phrases.zh.md")));
}

/// A line for each row: its name and what its description states.
fn facts(page: &str) -> String {
    let reading = read("phrases.md", page.as_bytes());
    let operation = reading.operation.expect("it is an operation");
    assert_eq!(reading.diagnostics, []);
    assert_eq!(reading.rows.parameters, reading.rows.read);
    let mut out = String::new();
    for Parameter { name, facts, .. } in &operation.request {
        let _ = writeln!(out, "{name}:{}", stated(facts));
    }
    out
}

fn stated(facts: &Facts) -> String {
    let mut out = String::new();
    let facts = serde_json::to_value(facts).expect("plain data");
    for (kind, value) in facts.as_object().into_iter().flatten() {
        let value = match value {
            // What the page says of a value is its own words.
            Value::Array(values) => values
                .iter()
                .map(|it| it.get("value").unwrap_or(it).to_string())
                .collect::<Vec<_>>()
                .join(" "),
            other => other.to_string(),
        };
        let _ = write!(out, " {kind} {value},");
    }
    out.trim_end_matches(',').to_owned()
}
