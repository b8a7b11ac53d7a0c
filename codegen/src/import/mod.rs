//! A vendor's page becomes a page for `spec/`: all facts, none of the vendor's prose, and a marked
//! place wherever a person has to write the words.

mod body;
mod cells;
mod differences;
mod phrases;
#[cfg(test)]
mod tests;

use std::fmt::Write as _;

use serde_json::{Map, Value as Json};

use crate::facts::paths;
use crate::model::{BodyFormat, Field, Operation, Parameter, Position, Requirement, Style, Type};
use cells::{collapse, fenced, header, line, position, text, type_name};
use phrases::described;

pub use differences::differences;

/// The mark of a place where words are missing. A page with it is refused by `regen`.
pub const TODO: &str = "TODO(words)";

/// The page, in the form of `spec/`.
pub fn page(operation: &Operation) -> String {
    let mut out = format!(
        "# {}\n\n{TODO}: what the operation does, in one line.\n",
        text(&operation.name)
    );
    if operation.deprecated {
        out.push_str("\nThis operation is deprecated.\n");
    }
    if !operation.notes.is_empty() {
        let _ = write!(
            out,
            "\n{TODO}: limits, and what to know before and after the call.\n"
        );
    }
    request_line(operation, &mut out);
    request(operation, &mut out);
    response(operation, &mut out);
    examples(operation, &mut out);
    errors(operation, &mut out);
    out
}

/// Method and path of an operation that is addressed by them.
fn request_line(operation: &Operation, out: &mut String) {
    if operation.style != Style::Roa && operation.path.is_none() {
        return;
    }
    let method = operation.method.as_deref().unwrap_or("GET");
    let path = operation.path.as_deref().unwrap_or("/");
    let mut syntax = format!("{method} {path} HTTP/1.1");
    let is_json = operation.style == Style::Roa && operation.request_body == BodyFormat::Json;
    if let Some(body) = body::template(&operation.request).filter(|_| is_json) {
        let body = serde_json::to_string_pretty(&body).unwrap_or_default();
        let _ = write!(syntax, "\n\n{body}");
    }
    let _ = write!(out, "\n## Request syntax\n\n{}", fenced("", &syntax));
}

fn request(operation: &Operation, out: &mut String) {
    if operation.request.is_empty() {
        return;
    }
    let is_placed = operation.request.iter().any(|row| row.position.is_some());
    out.push_str("\n## Request parameters\n\n");
    let mut head = vec!["Parameter", "Type", "Required", "Example", "Description"];
    if is_placed {
        head.insert(2, "Position");
    }
    header(&head, out);
    for row in &operation.request {
        let mut cells = vec![
            text(&row.name),
            type_name(row.kind, &row.type_text, None),
            match row.required {
                Requirement::Yes => "Yes",
                Requirement::No => "No",
                Requirement::Conditional => "Conditional",
            }
            .to_owned(),
            text(row.example.as_deref().unwrap_or_default()),
            described(&row.facts, operation),
        ];
        if is_placed {
            cells.insert(2, row.position.map(position).unwrap_or_default().to_owned());
        }
        line(&cells, out);
    }
}

fn response(operation: &Operation, out: &mut String) {
    if operation.response.is_empty() && operation.body.is_struct() {
        return;
    }
    out.push_str("\n## Response parameters\n\n");
    header(&["Parameter", "Type", "Example", "Description"], out);
    if !operation.body.is_struct() {
        // A row without a name is the body itself.
        let kind = operation.body.kind;
        let body = Field {
            kind,
            items: operation.body.items,
            ..Field::default()
        };
        let kind = type_name(kind, "", Some(&body));
        line(&[String::new(), kind, String::new(), String::new()], out);
    }
    for (path, field) in paths(operation) {
        line(
            &[
                text(path.trim_start_matches("{}.")),
                type_name(field.kind, &field.type_text, Some(field)),
                text(field.example.as_deref().unwrap_or_default()),
                described(&field.facts, operation),
            ],
            out,
        );
    }
}

fn errors(operation: &Operation, out: &mut String) {
    if operation.errors.is_empty() {
        return;
    }
    out.push_str("\n## Error codes\n\n");
    header(
        &[
            "HTTP status code",
            "Error code",
            "Error message",
            "Description",
        ],
        out,
    );
    for row in &operation.errors {
        let status = row
            .status
            .map(|status| status.to_string())
            .unwrap_or_default();
        line(
            &[
                status,
                text(&row.code),
                text(&row.message),
                format!("{TODO}: cause, and what to do."),
            ],
            out,
        );
    }
    for link in &operation.common_errors {
        let _ = write!(
            out,
            "\nFor errors of all operations see [common errors]({link}).\n"
        );
    }
}

/// A request and an answer made from the example values; the vendor's own are left out.
fn examples(operation: &Operation, out: &mut String) {
    out.push_str("\n## Examples\n\nSample request\n\n");
    let value = |row: &Parameter| {
        collapse(row.example.as_deref().unwrap_or_default()).replace([' ', '&'], "+")
    };
    let query: Vec<String> = operation
        .request
        .iter()
        .filter(|row| {
            row.required == Requirement::Yes && row.position.is_none_or(|p| p == Position::Query)
        })
        .map(|row| format!("{}={}", row.name.replace(".N", ".1"), value(row)))
        .collect();
    let method = operation
        .method
        .as_deref()
        .filter(|_| operation.style == Style::Roa)
        .map(|method| format!("{method} "))
        .unwrap_or_default();
    let mut path = operation.path.clone().unwrap_or_else(|| "/".to_owned());
    for row in &operation.request {
        let value = value(row);
        if row.position == Some(Position::Path) && is_segment(&value) {
            path = path.replace(&format!("{{{}}}", row.name), &value);
        }
    }
    if !query.is_empty() {
        path.push(if path.contains('?') { '&' } else { '?' });
        path.push_str(&query.join("&"));
    }
    out.push_str(&fenced("", &format!("{method}https://[Endpoint]{path}")));
    if !operation.response.is_empty() {
        out.push_str("\nSample answer\n\n");
        let one = answer(&operation.response);
        let answer = match operation.body.kind {
            Type::List => Json::Array(vec![one]),
            Type::Map => serde_json::json!({"some-key": one}),
            _ => one,
        };
        let answer = serde_json::to_string_pretty(&answer).unwrap_or_default();
        out.push_str(&fenced("json", &answer));
    }
}

/// Whether an example can stand in a path.
fn is_segment(value: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~*:@".contains(c);
    !value.is_empty() && value.chars().all(is_plain)
}

/// An answer with every field, so that it settles how they nest.
fn answer(fields: &[Field]) -> Json {
    let value = |field: &Field| {
        let example = collapse(field.example.as_deref().unwrap_or_default());
        let one = |kind: Type| match kind {
            Type::Integer | Type::Long => Json::from(example.parse::<i64>().unwrap_or(1)),
            Type::Float => Json::from(
                example
                    .parse::<f64>()
                    .ok()
                    .filter(|n| n.is_finite())
                    .unwrap_or(0.5),
            ),
            Type::Boolean => Json::from(example.eq_ignore_ascii_case("true")),
            _ => Json::from(example.clone()),
        };
        match field.kind {
            Type::List if !field.members.is_empty() => Json::Array(vec![answer(&field.members)]),
            Type::List => Json::Array(field.items.map(one).into_iter().collect()),
            Type::Map if !field.members.is_empty() => {
                serde_json::json!({"some-key": answer(&field.members)})
            }
            Type::Struct | Type::Map => answer(&field.members),
            kind => one(kind),
        }
    };
    Json::Object(
        fields
            .iter()
            .map(|field| (field.name.clone(), value(field)))
            .collect::<Map<_, _>>(),
    )
}
