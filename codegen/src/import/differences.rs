//! What of an operation an import would lose.

use super::cells::collapse;
use crate::facts::paths;
use crate::model::{ErrorRow, Facts, Field, Operation, Parameter, Value};

/// The facts in which two readings of one operation differ; none after a faithful import.
pub fn differences(before: &Operation, after: &Operation) -> Vec<String> {
    let mut out = Vec::new();
    let mut note = |what: String, before: String, after: String| {
        if before != after {
            out.push(format!("{what}: {before} became {after}"));
        }
    };
    note("name".into(), before.name.clone(), after.name.clone());
    note(
        "deprecated".into(),
        before.deprecated.to_string(),
        after.deprecated.to_string(),
    );
    note(
        "method and path".into(),
        format!("{:?} {:?}", before.method, before.path),
        format!("{:?} {:?}", after.method, after.path),
    );
    let names = |operation: &Operation| {
        operation
            .request
            .iter()
            .map(|row| row.name.clone())
            .collect::<Vec<_>>()
            .join(", ")
    };
    note("parameters".into(), names(before), names(after));
    for (old, new) in before
        .request
        .iter()
        .zip(&after.request)
        .filter(|(old, new)| old.name == new.name)
    {
        note(
            format!("parameter `{}`", old.name),
            parameter_facts(old),
            parameter_facts(new),
        );
    }
    let fields = |operation: &Operation| -> Vec<String> {
        let one = |(path, field): &(String, &Field)| {
            format!("{path} ({:?} {:?})", field.kind, field.items)
        };
        let body = (!operation.body.is_struct()).then(|| format!("{:?}", operation.body));
        let fields = paths(operation);
        body.into_iter().chain(fields.iter().map(one)).collect()
    };
    let errors = |operation: &Operation| -> Vec<String> {
        let one = |row: &ErrorRow| format!("{:?} {} {:?}", row.status, row.code, row.message);
        operation.errors.iter().map(one).collect()
    };
    for (what, old, new) in [
        ("response", fields(before), fields(after)),
        ("errors", errors(before), errors(after)),
    ] {
        if old != new {
            let only = |of: &[String], other: &[String]| {
                of.iter()
                    .filter(|item| !other.contains(item))
                    .cloned()
                    .collect::<Vec<_>>()
                    .join(", ")
            };
            out.push(format!(
                "{what}: lost [{}], new [{}]",
                only(&old, &new),
                only(&new, &old)
            ));
        }
    }
    out
}

/// What must survive an import of a parameter; of a condition only that there is one, because its
/// words are the vendor's.
fn parameter_facts(row: &Parameter) -> String {
    let facts = Facts {
        required_when: None,
        values: row
            .facts
            .values
            .iter()
            .map(|value| Value {
                value: value.value.clone(),
                meaning: String::new(),
            })
            .collect(),
        ..row.facts.clone()
    };
    format!(
        "{:?} {:?} {:?} {:?} conditional: {} {}",
        row.kind,
        row.required,
        row.position,
        row.example.as_deref().map(collapse),
        row.facts.required_when.is_some(),
        serde_json::to_string(&facts).unwrap_or_default(),
    )
}
