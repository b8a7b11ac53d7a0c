//! A vendor's page becomes a page for `spec/`: all facts, none of the vendor's prose, and a marked
//! place wherever a person has to write the words.

use std::fmt::Write as _;

use serde_json::{Map, Value as Json};

use crate::characters;
use crate::facts::paths;
use crate::model::{
    ErrorRow, Facts, Field, Number, Operation, Parameter, Position, Requirement, Style, Type,
};

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
            .map(|value| crate::model::Value {
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

/// Method and path of an operation that is addressed by them.
fn request_line(operation: &Operation, out: &mut String) {
    if operation.style != Style::Roa && operation.path.is_none() {
        return;
    }
    let method = operation.method.as_deref().unwrap_or("GET");
    let path = operation.path.as_deref().unwrap_or("/");
    let _ = write!(
        out,
        "\n## Request syntax\n\n{}",
        fenced("", &format!("{method} {path} HTTP/1.1"))
    );
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
    let path = operation.path.as_deref().unwrap_or("/");
    out.push_str(&fenced(
        "",
        &format!("{method}https://[Endpoint]{path}?{}", query.join("&")),
    ));
    if !operation.response.is_empty() {
        out.push_str("\nSample answer\n\n");
        let one = answer(&operation.response);
        let answer = match operation.body.kind {
            Type::List => Json::Array(vec![one]),
            _ => one,
        };
        let answer = serde_json::to_string_pretty(&answer).unwrap_or_default();
        out.push_str(&fenced("json", &answer));
    }
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

/// The description of a row: a place for words, then its facts in the phrases that the reader knows.
fn described(facts: &Facts, operation: &Operation) -> String {
    let mut out = vec![];
    // A row whose only fact is its constant (`Action`) needs no more words than that.
    let is_constant = facts.values.len() == 1;
    if !is_constant {
        out.push(format!("{TODO}: what it is."));
    }
    out.extend(phrases(facts, operation));
    out.join(" ")
}

fn phrases(facts: &Facts, operation: &Operation) -> Vec<String> {
    let mut out = vec![];
    let values = &facts.values;
    let bold = |value: &str| format!("**{}**", text(value));
    let has_meanings = values.iter().any(|value| !value.meaning.is_empty());
    let mut default = facts.default.as_deref();
    match values.as_slice() {
        [] => {}
        [only] => out.push(format!("Set the value to {}.", bold(&only.value))),
        _ if has_meanings => {
            let entry = |value: &crate::model::Value| {
                let is_default = default == Some(value.value.as_str());
                format!(
                    "{}{}: {TODO}",
                    bold(&value.value),
                    if is_default { " (default)" } else { "" }
                )
            };
            out.push(format!(
                "Valid values: {}.",
                values.iter().map(entry).collect::<Vec<_>>().join("; ")
            ));
            default = default.filter(|default| values.iter().all(|value| value.value != *default));
        }
        [first, last] => out.push(format!(
            "Valid values: {} and {}.",
            bold(&first.value),
            bold(&last.value)
        )),
        [rest @ .., last] => {
            let rest: Vec<_> = rest.iter().map(|value| bold(&value.value)).collect();
            out.push(format!(
                "Valid values: {}, and {}.",
                rest.join(", "),
                bold(&last.value)
            ));
        }
    }
    match (&facts.min, &facts.max) {
        (Some(min), Some(max)) if values.is_empty() => {
            out.push(format!("Valid values: {} to {}.", number(min), number(max)));
        }
        (min, max) => {
            out.extend(
                min.as_ref()
                    .map(|min| format!("Minimum value: {}.", number(min))),
            );
            out.extend(
                max.as_ref()
                    .map(|max| format!("Maximum value: {}.", number(max))),
            );
        }
    }
    out.extend(
        facts
            .index_max
            .map(|most| format!("Valid values of N: **1** to **{most}**.")),
    );
    match (facts.min_length, facts.max_length) {
        (Some(min), Some(max)) => out.push(format!(
            "The value must be {min} to {max} characters in length."
        )),
        (None, Some(max)) => out.push(format!(
            "The value cannot exceed {max} characters in length."
        )),
        (Some(min), None) => out.push(format!(
            "The value must be at least {min} characters in length."
        )),
        (None, None) => {}
    }
    out.extend(
        facts
            .max_items
            .map(|most| format!("You can enter up to {most} IDs.")),
    );
    match facts.separator.as_deref() {
        Some(",") => out.push("Separate multiple IDs with commas (,).".into()),
        Some(";") => out.push("Separate multiple IDs with semicolons (;).".into()),
        Some(other) => out.push(format!("Separate multiple IDs with {}.", text(other))),
        None => {}
    }
    out.extend(default.map(|default| format!("Default value: {}.", bold(default))));
    out.extend(
        facts
            .unit
            .as_ref()
            .map(|unit| format!("Unit: {}.", text(unit))),
    );
    out.extend(
        facts
            .required_when
            .as_ref()
            .map(|sentence| condition(sentence, operation)),
    );
    rules(facts, &mut out);
    if facts.deprecated {
        out.push("This parameter is deprecated.".into());
    }
    out
}

/// The condition of a parameter in a settled phrase: the parameter that the sentence names and the
/// value of it, where both can be told; else a person has to say it.
fn condition(sentence: &str, operation: &Operation) -> String {
    let words: Vec<&str> = sentence
        .split(|c: char| !(c.is_alphanumeric() || "._-".contains(c)))
        .map(|word| word.trim_matches('.'))
        .collect();
    let named = |row: &&Parameter| words.contains(&row.name.as_str());
    for row in operation.request.iter().filter(named) {
        if let Some(value) = row
            .facts
            .values
            .iter()
            .find(|value| words.contains(&value.value.as_str()))
        {
            return format!(
                "This parameter is required when **{}** is set to **{}**.",
                text(&row.name),
                text(&value.value)
            );
        }
    }
    format!("This parameter is required when {TODO}: the condition.")
}

/// What a text must look like and what cannot go beside it, in phrases that the reader knows.
fn rules(facts: &Facts, out: &mut Vec<String>) {
    if let Some(form) = &facts.time_format {
        let zone = facts.time_zone.as_ref().map(|zone| format!(", {zone}"));
        let zone = zone.unwrap_or_default();
        out.push(match form.as_str() {
            "ISO 8601" => format!("{form}{zone}."),
            form if form.starts_with("Unix") => format!("A {form}."),
            form => format!("ISO 8601{zone}, in the form {form}."),
        });
    }
    let lists = [
        ("The value can contain only", &facts.characters, "and"),
        ("The value must start with", &facts.prefixes, "or"),
        (
            "The value cannot start with",
            &facts.forbidden_prefixes,
            "or",
        ),
        ("The value cannot contain", &facts.forbidden_parts, "or"),
    ];
    for (lead, entries, word) in lists {
        let words: Vec<_> = entries.iter().map(|entry| in_words(entry)).collect();
        match words.as_slice() {
            [] => {}
            [only] => out.push(format!("{lead} {only}.")),
            [rest @ .., last] => out.push(format!("{lead} {}, {word} {last}.", rest.join(", "))),
        }
    }
    for name in &facts.exclusive_with {
        let name = text(name);
        out.push(format!(
            "This parameter and **{name}** cannot be specified at the same time."
        ));
    }
}

/// A kind of characters, a sign with its name, or a text.
fn in_words(entry: &str) -> String {
    let mut letters = entry.chars();
    match (letters.next(), letters.next()) {
        _ if characters::is_kind(entry) => entry.to_owned(),
        (Some(sign), None) => match characters::sign_name(sign) {
            Some(name) if sign == ' ' => format!("{name}s"),
            Some(name) => format!("{name}s ({})", text(entry)),
            None => format!("“{}”", text(entry)),
        },
        _ => format!("“{}”", text(entry)),
    }
}

fn number(number: &Number) -> String {
    format!("**{number}**")
}

/// The type as the vendor writes it where that is English, else the name of the type read from it.
fn type_name(kind: Type, type_text: &str, field: Option<&Field>) -> String {
    let name = |kind: Type| match kind {
        Type::String => "String",
        // The page does not tell, and neither does this one.
        Type::Unknown => "",
        Type::Integer => "Integer",
        Type::Long => "Long",
        Type::Float => "Float",
        Type::Boolean => "Boolean",
        Type::List => "Array",
        Type::Struct => "Struct",
        Type::Map => "Map",
        Type::Json => "Json",
        Type::Bytes => "Bytes",
    };
    match field {
        // What a list holds; the paths of its members say that they are inside.
        Some(field) if field.kind == Type::List && field.members.is_empty() => match field.items {
            Some(items) => format!("Array of {}", name(items)),
            None => name(field.kind).to_owned(),
        },
        Some(field) if field.kind == Type::List => format!("Array of {}", text(&field.name)),
        Some(field) if !field.members.is_empty() => name(field.kind).to_owned(),
        _ if !type_text.is_empty() && type_text.is_ascii() => text(type_text),
        _ => name(kind).to_owned(),
    }
}

fn position(position: Position) -> &'static str {
    match position {
        Position::Query => "Query",
        Position::Path => "Path",
        Position::Body => "Body",
        Position::Header => "Header",
        Position::Host => "Host",
        Position::Form => "Form",
    }
}

fn header(columns: &[&str], out: &mut String) {
    let _ = write!(
        out,
        "| {} |\n|{}\n",
        columns.join(" | "),
        "---|".repeat(columns.len())
    );
}

fn line(cells: &[String], out: &mut String) {
    out.push('|');
    for cell in cells {
        out.push(' ');
        out.push_str(cell);
        out.push_str(if cell.is_empty() { "|" } else { " |" });
    }
    out.push('\n');
}

/// Text for a cell, so that Markdown reads back these very characters.
fn text(raw: &str) -> String {
    let raw = collapse(raw);
    let chars: Vec<char> = raw.chars().collect();
    let is_word = |at: Option<usize>| {
        at.and_then(|at| chars.get(at))
            .is_some_and(|c| c.is_alphanumeric())
    };
    let mut out = String::with_capacity(raw.len());
    for (at, &c) in chars.iter().enumerate() {
        let is_special = match c {
            '\\' | '`' | '*' | '|' | '<' | '~' | '&' => true,
            // `[]` in a path is no link.
            '[' => chars.get(at + 1) != Some(&']'),
            ']' => at == 0 || chars[at - 1] != '[',
            // Inside a word an underscore is no emphasis.
            '_' => !(is_word(at.checked_sub(1)) && is_word(Some(at + 1))),
            _ => false,
        };
        if is_special {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn collapse(raw: &str) -> String {
    raw.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A fenced block whose fence is longer than any in the text.
fn fenced(language: &str, body: &str) -> String {
    let longest = body.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}{language}\n{body}\n{fence}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Value;

    fn value(value: &str, meaning: &str) -> Value {
        Value {
            value: value.into(),
            meaning: meaning.into(),
        }
    }

    fn operation() -> Operation {
        let parameter = |name: &str, kind, required, example: &str, facts| Parameter {
            name: name.into(),
            kind,
            type_text: "String".into(),
            required,
            example: Some(example.into()),
            description: "Prose of the vendor.".into(),
            facts,
            ..Parameter::default()
        };
        Operation {
            name: "StartLamp".into(),
            summary: "Prose of the vendor.".into(),
            notes: vec!["More prose of the vendor.".into()],
            request: vec![
                parameter(
                    "Action",
                    Type::String,
                    Requirement::Yes,
                    "StartLamp",
                    Facts {
                        values: vec![value("StartLamp", "")],
                        ..Facts::default()
                    },
                ),
                parameter(
                    "Mode",
                    Type::String,
                    Requirement::No,
                    "Warm",
                    Facts {
                        default: Some("Warm".into()),
                        values: vec![value("Warm", "prose"), value("COLD_WHITE", "prose")],
                        ..Facts::default()
                    },
                ),
                parameter(
                    "Level",
                    Type::Integer,
                    Requirement::Conditional,
                    "5",
                    Facts {
                        min: Some(1.into()),
                        max: Some(10.into()),
                        unit: Some("lm".into()),
                        required_when: Some(
                            "Prose of the vendor: if Mode is set to Warm, it is needed.".into(),
                        ),
                        ..Facts::default()
                    },
                ),
                parameter(
                    "Zone.N",
                    Type::List,
                    Requirement::No,
                    "a|b",
                    Facts {
                        index_max: Some(20),
                        max_length: Some(64),
                        deprecated: true,
                        ..Facts::default()
                    },
                ),
            ],
            response: vec![
                Field {
                    name: "Lamps".into(),
                    kind: Type::Struct,
                    members: vec![Field {
                        name: "Lamp".into(),
                        kind: Type::List,
                        members: vec![Field {
                            name: "Lit".into(),
                            kind: Type::Boolean,
                            type_text: "Boolean".into(),
                            example: Some("true".into()),
                            ..Field::default()
                        }],
                        ..Field::default()
                    }],
                    ..Field::default()
                },
                Field {
                    name: "RequestId".into(),
                    kind: Type::String,
                    type_text: "String".into(),
                    ..Field::default()
                },
            ],
            errors: vec![ErrorRow {
                status: Some(400),
                code: "Forbbiden.Lamp_1".into(),
                message: "The `*` of <lamp> | _is_ wrong\\".into(),
                description: "Prose of the vendor.".into(),
                line: 1,
            }],
            ..Operation::default()
        }
    }

    #[test]
    fn a_page_has_all_facts_and_no_prose() {
        let page = page(&operation());
        assert!(!page.to_lowercase().contains("prose"), "{page}");
        insta::assert_snapshot!(page, @r#"
        # StartLamp

        TODO(words): what the operation does, in one line.

        TODO(words): limits, and what to know before and after the call.

        ## Request parameters

        | Parameter | Type | Required | Example | Description |
        |---|---|---|---|---|
        | Action | String | Yes | StartLamp | Set the value to **StartLamp**. |
        | Mode | String | No | Warm | TODO(words): what it is. Valid values: **Warm** (default): TODO(words); **COLD_WHITE**: TODO(words). |
        | Level | String | Conditional | 5 | TODO(words): what it is. Valid values: **1** to **10**. Unit: lm. This parameter is required when **Mode** is set to **Warm**. |
        | Zone.N | String | No | a\|b | TODO(words): what it is. Valid values of N: **1** to **20**. The value cannot exceed 64 characters in length. This parameter is deprecated. |

        ## Response parameters

        | Parameter | Type | Example | Description |
        |---|---|---|---|
        | Lamps | Struct | | TODO(words): what it is. |
        | Lamps.Lamp | Array of Lamp | | TODO(words): what it is. |
        | Lamps.Lamp[].Lit | Boolean | true | TODO(words): what it is. |
        | RequestId | String | | TODO(words): what it is. |

        ## Examples

        Sample request

        ```
        https://[Endpoint]/?Action=StartLamp
        ```

        Sample answer

        ```json
        {
          "Lamps": {
            "Lamp": [
              {
                "Lit": true
              }
            ]
          },
          "RequestId": ""
        }
        ```

        ## Error codes

        | HTTP status code | Error code | Error message | Description |
        |---|---|---|---|
        | 400 | Forbbiden.Lamp_1 | The \`\*\` of \<lamp> \| \_is\_ wrong\\ | TODO(words): cause, and what to do. |
        "#);
    }

    #[test]
    fn differences_name_what_changed() {
        let mut other = operation();
        assert_eq!(differences(&operation(), &other), [""; 0]);
        other.request[1].facts.default = None;
        other.errors.clear();
        let found = differences(&operation(), &other);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].starts_with("parameter `Mode`") && found[1].starts_with("errors"));
    }
}
