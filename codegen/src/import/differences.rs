//! What of an operation an import would lose.

use super::cells::{collapse, position};
use crate::facts::paths;
use crate::model::{ErrorRow, Facts, Field, Operation, Parameter, Requirement, Type, Value};

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
    note("method and path".into(), route(before), route(after));
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
            format!("{path} ({})", of_items(field.kind, field.items))
        };
        let body = operation.body;
        let body = (!body.is_struct())
            .then(|| format!("the answer ({})", of_items(body.kind, body.items)));
        let fields = paths(operation);
        body.into_iter().chain(fields.iter().map(one)).collect()
    };
    let errors = |operation: &Operation| -> Vec<String> {
        let one = |row: &ErrorRow| {
            let status = row
                .status
                .map_or("no status".to_owned(), |it| it.to_string());
            format!("{status} {} `{}`", row.code, row.message)
        };
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
            let parts = [("lost", only(&old, &new)), ("new", only(&new, &old))];
            let parts = parts.into_iter().filter(|(_, names)| !names.is_empty());
            let parts: Vec<_> = parts
                .map(|(word, names)| format!("{word} {names}"))
                .collect();
            out.push(match parts.as_slice() {
                [] => format!("{what}: in another order, or twice"),
                parts => format!("{what}: {}", parts.join("; ")),
            });
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
    let mut said = vec![of_items(row.kind, None)];
    said.push(
        match row.required {
            Requirement::Yes => "required",
            Requirement::No => "not required",
            Requirement::Conditional => "required at times",
        }
        .to_owned(),
    );
    said.extend(row.position.map(|it| format!("in {}", position(it))));
    let example = row.example.as_deref().map(collapse);
    said.extend(example.map(|it| format!("example `{it}`")));
    if row.facts.required_when.is_some() {
        said.push("with a condition".to_owned());
    }
    let facts = serde_json::to_string(&facts).unwrap_or_default();
    said.extend(Some(facts).filter(|it| it != "{}"));
    said.join(", ")
}

fn route(operation: &Operation) -> String {
    let parts = [&operation.method, &operation.path];
    let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    if parts.is_empty() {
        "nothing".to_owned()
    } else {
        parts.join(" ")
    }
}

/// `List of Struct`.
fn of_items(kind: Type, items: Option<Type>) -> String {
    let items = items.map(|items| format!(" of {items:?}"));
    format!("{kind:?}{}", items.unwrap_or_default())
}
