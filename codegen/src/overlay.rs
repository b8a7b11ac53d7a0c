//! `overlay.toml`: corrections of faulty pages, each with a reason, each of which must still apply.
//!
//! ```toml
//! [[correction]]
//! operation = "StartLamp"
//! parameter = "Mode"            # or field = "Lamps.Lamp[].Id", or error = "Code" (and message = "…")
//! was = { required = "yes" }    # what the page says; keys as in the model, "" where it says nothing
//! set = { required = "no" }     # what holds instead
//! reason = "The service answers without it."
//! link = "https://…"            # where there is one
//! ```

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use toml::Spanned;

use crate::diagnostic::Diagnostic;
use crate::model::{Field, Operation, Type};
use crate::product::{at, toml_fault};

/// The keys that say where an item was read or what it holds; a correction cannot mean them.
const FIXED: [&str; 2] = ["line", "members"];
/// The keys that an item always has; an empty text is a text there, elsewhere it is "not stated".
const ALWAYS: [&str; 6] = ["name", "type", "type_text", "required", "code", "value"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Overlay {
    #[serde(default)]
    correction: Vec<Spanned<Correction>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Correction {
    operation: String,
    parameter: Option<String>,
    field: Option<String>,
    error: Option<String>,
    message: Option<String>,
    was: Map<String, Value>,
    set: Map<String, Value>,
    reason: String,
    #[serde(rename = "link")]
    _link: Option<String>,
}

/// What to do with a correction of an operation that was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absent {
    /// All pages were read, so there is no such operation.
    Fault,
    /// Its page may be one of those that could not be read and have their own message.
    Skip,
}

/// Applies the corrections in `text`, in their order. One that does not apply is a diagnostic, and
/// the others are still tried.
pub fn apply(text: &str, operations: &mut [Operation], absent: Absent) -> Vec<Diagnostic> {
    let overlay: Overlay = match toml::from_str(text) {
        Ok(overlay) => overlay,
        Err(error) => return vec![toml_fault(text, "overlay-form", &error)],
    };
    let mut faults = Vec::new();
    for entry in overlay.correction {
        let span = entry.span();
        if let Err(Fault { id, message, help }) = apply_one(&entry.into_inner(), operations, absent)
        {
            faults.push(at(text, id, span, message, help));
        }
    }
    faults
}

struct Fault {
    id: &'static str,
    message: String,
    help: String,
}

fn fault<T>(id: &'static str, message: String, help: &str) -> Result<T, Fault> {
    Err(Fault {
        id,
        message,
        help: help.to_owned(),
    })
}

fn apply_one(
    correction: &Correction,
    operations: &mut [Operation],
    absent: Absent,
) -> Result<(), Fault> {
    const FORM: &str = "overlay-form";
    if correction.reason.trim().is_empty() {
        return fault(
            FORM,
            "the correction has no reason".into(),
            "say why the page is wrong and how that is known",
        );
    }
    if correction.was.is_empty() || correction.set.is_empty() {
        return fault(
            FORM,
            "`was` and `set` each need a key".into(),
            "name what the page says and what holds instead",
        );
    }
    if let Some(key) = FIXED
        .iter()
        .find(|key| correction.set.contains_key(**key) || correction.was.contains_key(**key))
    {
        return fault(
            FORM,
            format!("`{key}` cannot be corrected"),
            "correct the item that it belongs to",
        );
    }
    let Some(operation) = operations
        .iter_mut()
        .find(|operation| operation.name == correction.operation)
    else {
        return match absent {
            Absent::Skip => Ok(()),
            Absent::Fault => fault(
                "overlay-target",
                format!(
                    "there is no page of the operation `{}`",
                    correction.operation
                ),
                "add the page or remove the correction",
            ),
        };
    };
    match (&correction.parameter, &correction.field, &correction.error) {
        (Some(name), None, None) if correction.message.is_none() => {
            let found = operation.request.iter_mut().filter(|row| row.name == *name).collect();
            change(one(found, &format!("parameter `{name}`"), operation_name(correction))?, correction)
        }
        (None, Some(path), None) if correction.message.is_none() => {
            let mut found = Vec::new();
            fields(&mut operation.response, "", path, &mut found);
            change(one(found, &format!("response field `{path}`"), operation_name(correction))?, correction)
        }
        (None, None, Some(code)) => {
            let message = correction.message.as_deref();
            let found = operation.errors.iter_mut().filter(|row| row.code == *code && message.is_none_or(|text| row.message == text)).collect();
            change(one(found, &format!("error `{code}`"), operation_name(correction))?, correction)
        }
        _ => fault(FORM, "a correction is about one `parameter`, one `field` or one `error` (`message` tells errors apart)".into(), "name exactly one of them"),
    }
}

fn operation_name(correction: &Correction) -> &str {
    &correction.operation
}

/// Fields with this path, as the facts format writes it.
fn fields<'a>(level: &'a mut [Field], prefix: &str, path: &str, found: &mut Vec<&'a mut Field>) {
    for field in level {
        let own = format!("{prefix}{}", field.name);
        if own == path {
            found.push(field);
        } else {
            let inside = if field.kind == Type::List { "[]." } else { "." };
            let deeper = format!("{own}{inside}");
            if path.starts_with(&deeper) {
                fields(&mut field.members, &deeper, path, found);
            }
        }
    }
}

fn one<'a, T>(mut found: Vec<&'a mut T>, what: &str, operation: &str) -> Result<&'a mut T, Fault> {
    match (found.len(), found.pop()) {
        (1, Some(item)) => Ok(item),
        (0, _) => fault(
            "overlay-target",
            format!("`{operation}` has no {what}"),
            "the page has changed: mend or remove the correction",
        ),
        (count, _) => fault(
            "overlay-target",
            format!("`{operation}` has {count} rows for the {what}"),
            "mend the page, or tell errors apart by `message`",
        ),
    }
}

/// Checks `was`, merges `set`, and takes the result back into the item.
fn change<T: Serialize + DeserializeOwned + PartialEq>(
    item: &mut T,
    correction: &Correction,
) -> Result<(), Fault> {
    let cannot = |error: serde_json::Error| Fault {
        id: "overlay-form",
        message: format!("`set` is no item of the model: {error}"),
        help: "keys and values are those of codegen/schema/operation.schema.json".into(),
    };
    let mut value = serde_json::to_value(&*item).map_err(cannot)?;
    let Some(now) = value.as_object_mut() else {
        return Ok(());
    };
    let mut differs = Vec::new();
    compare(now, &correction.was, "", &mut differs);
    if !differs.is_empty() {
        return fault(
            "overlay-was",
            format!(
                "the correction no longer applies: the page now says {}",
                differs.join(", ")
            ),
            "remove the correction if the page is right now, else mend `was`",
        );
    }
    merge(now, &correction.set);
    let changed: T = serde_json::from_value(value).map_err(cannot)?;
    if changed == *item {
        return fault(
            "overlay-set",
            "`set` changes nothing: the page says so already".into(),
            "remove the correction",
        );
    }
    *item = changed;
    Ok(())
}

/// What `now` says where it differs from `was`.
fn compare(
    now: &Map<String, Value>,
    was: &Map<String, Value>,
    prefix: &str,
    differs: &mut Vec<String>,
) {
    let nothing = Map::new();
    for (key, expected) in was {
        let path = format!("{prefix}{key}");
        let found = now.get(key);
        if let Value::Object(expected) = expected {
            let inner = found.and_then(Value::as_object).unwrap_or(&nothing);
            compare(inner, expected, &format!("{path}."), differs);
        } else if !found.map_or(is_nothing(expected), |found| {
            *found == with_meanings(expected, Some(found))
        }) {
            differs.push(found.map_or_else(
                || match now.get("facts").and_then(|facts| facts.get(key)) {
                    Some(_) => {
                        format!("nothing for `{path}` (it stands in `facts`: write `facts.{path}`)")
                    }
                    None => format!("nothing for `{path}`"),
                },
                |found| format!("`{path} = {found}`"),
            ));
        }
    }
}

fn merge(now: &mut Map<String, Value>, set: &Map<String, Value>) {
    for (key, value) in set {
        if let Value::Object(inner) = value {
            let entry = now
                .entry(key.clone())
                .or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(entry) = entry {
                merge(entry, inner);
                continue;
            }
        }
        if is_nothing(value) && !ALWAYS.contains(&key.as_str()) {
            now.remove(key);
        } else {
            let value = with_meanings(value, now.get(key));
            now.insert(key.clone(), value);
        }
    }
}

/// Whether the value stands for "the page does not state it".
fn is_nothing(value: &Value) -> bool {
    match value {
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Bool(flag) => !flag,
        Value::Null => true,
        Value::Number(_) | Value::Object(_) => false,
    }
}

/// Accepted values may be given as plain texts; each keeps the meaning that the page gives it.
fn with_meanings(value: &Value, now: Option<&Value>) -> Value {
    let Value::Array(list) = value else {
        return value.clone();
    };
    if list.is_empty() || !list.iter().all(Value::is_string) {
        return value.clone();
    }
    let known = now.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let entry = |text: &Value| {
        known
            .iter()
            .find(|known| known["value"] == *text)
            .cloned()
            .unwrap_or_else(|| serde_json::json!({ "value": text }))
    };
    Value::Array(list.iter().map(entry).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ErrorRow, Facts, Parameter, Requirement, Value as Accepted};

    fn operations() -> Vec<Operation> {
        let error = |message: &str| ErrorRow {
            status: Some(400),
            code: "Denied".into(),
            message: message.into(),
            ..ErrorRow::default()
        };
        vec![Operation {
            name: "StartLamp".into(),
            request: vec![Parameter {
                name: "Mode".into(),
                kind: Type::String,
                required: Requirement::Yes,
                facts: Facts {
                    values: vec![Accepted {
                        value: "Warm".into(),
                        meaning: "yellow".into(),
                    }],
                    ..Facts::default()
                },
                line: 3,
                ..Parameter::default()
            }],
            response: vec![Field {
                name: "Lamps".into(),
                kind: Type::List,
                members: vec![Field {
                    name: "Id".into(),
                    kind: Type::String,
                    ..Field::default()
                }],
                ..Field::default()
            }],
            errors: vec![error("Too hot."), error("Too cold.")],
            ..Operation::default()
        }]
    }

    fn run(text: &str) -> (Vec<Operation>, Vec<String>) {
        let mut operations = operations();
        let faults = apply(text, &mut operations, Absent::Fault);
        (
            operations,
            faults
                .iter()
                .map(|fault| {
                    format!(
                        "{}:{} {}: {}",
                        fault.line, fault.column, fault.id, fault.message
                    )
                })
                .collect(),
        )
    }

    fn entry(target: &str, was: &str, set: &str) -> String {
        format!(
            "[[correction]]\noperation = \"StartLamp\"\n{target}\nwas = {{ {was} }}\nset = {{ {set} }}\nreason = \"seen in a trace\"\n"
        )
    }

    #[test]
    fn corrects_a_parameter_a_field_and_an_error() {
        let text = [
            entry(
                "parameter = \"Mode\"",
                "required = \"yes\", facts.default = \"\"",
                "required = \"no\", facts.default = \"Warm\"",
            ),
            entry(
                "parameter = \"Mode\"",
                "facts.values = [\"Warm\"]",
                "facts.values = [\"Warm\", \"Cold\"]",
            ),
            entry(
                "field = \"Lamps[].Id\"",
                "type = \"string\"",
                "type = \"long\"",
            ),
            entry(
                "error = \"Denied\"\nmessage = \"Too hot.\"",
                "status = 400",
                "status = 403",
            ),
        ]
        .concat();
        let (operations, faults) = run(&text);
        assert_eq!(faults, [""; 0]);
        let operation = &operations[0];
        assert_eq!(operation.request[0].required, Requirement::No);
        assert_eq!(operation.request[0].facts.default.as_deref(), Some("Warm"));
        assert_eq!(operation.request[0].facts.values[0].meaning, "yellow");
        assert_eq!(operation.request[0].facts.values[1].value, "Cold");
        assert_eq!(operation.request[0].line, 3);
        assert_eq!(operation.response[0].members[0].kind, Type::Long);
        assert_eq!(
            operation
                .errors
                .iter()
                .map(|row| row.status)
                .collect::<Vec<_>>(),
            [Some(403), Some(400)]
        );
    }

    #[test]
    fn one_that_does_not_apply_says_what_the_page_says_now() {
        let (operations, faults) = run(&entry(
            "parameter = \"Mode\"",
            "required = \"no\", facts.default = \"x\"",
            "required = \"yes\"",
        ));
        assert_eq!(operations, super::tests::operations());
        insta::assert_snapshot!(faults.join("\n"), @r#"1:1 overlay-was: the correction no longer applies: the page now says nothing for `facts.default`, `required = "yes"`"#);
    }

    #[test]
    fn faults_name_their_entry() {
        let text = [
            entry(
                "parameter = \"Mood\"",
                "required = \"yes\"",
                "required = \"no\"",
            ),
            entry("error = \"Denied\"", "status = 400", "status = 403"),
            entry(
                "parameter = \"Mode\"",
                "required = \"yes\"",
                "required = \"yes\"",
            ),
            entry(
                "parameter = \"Mode\"\nfield = \"Lamps\"",
                "required = \"yes\"",
                "required = \"no\"",
            ),
            entry(
                "parameter = \"Mode\"",
                "required = \"yes\"",
                "required = \"maybe\"",
            ),
            entry(
                "parameter = \"Mode\"",
                "required = \"yes\"",
                "colour = \"red\"",
            ),
            entry("parameter = \"Mode\"", "required = \"yes\"", "line = 4"),
            entry("parameter = \"Mode\"", "", "required = \"no\""),
            entry(
                "parameter = \"Mode\"",
                "required = \"yes\"",
                "required = \"no\"",
            )
            .replace("seen in a trace", " "),
            entry(
                "parameter = \"Mode\"",
                "required = \"yes\"",
                "required = \"no\"",
            )
            .replace("StartLamp", "StopLamp"),
        ]
        .concat();
        let (operations, faults) = run(&text);
        assert_eq!(operations, super::tests::operations());
        insta::assert_snapshot!(faults.join("\n"), @r#"
        1:1 overlay-target: `StartLamp` has no parameter `Mood`
        7:1 overlay-target: `StartLamp` has 2 rows for the error `Denied`
        13:1 overlay-set: `set` changes nothing: the page says so already
        19:1 overlay-form: a correction is about one `parameter`, one `field` or one `error` (`message` tells errors apart)
        26:1 overlay-form: `set` is no item of the model: unknown variant `maybe`, expected one of `yes`, `no`, `conditional`
        32:1 overlay-form: `set` is no item of the model: unknown field `colour`, expected one of `name`, `type`, `type_text`, `required`, `position`, `example`, `description`, `facts`, `line`
        38:1 overlay-form: `line` cannot be corrected
        44:1 overlay-form: `was` and `set` each need a key
        50:1 overlay-form: the correction has no reason
        56:1 overlay-target: there is no page of the operation `StopLamp`
        "#);
    }

    #[test]
    fn an_operation_whose_page_failed_is_not_blamed() {
        let text = entry(
            "parameter = \"Mode\"",
            "required = \"yes\"",
            "required = \"no\"",
        );
        assert_eq!(apply(&text, &mut [], Absent::Skip), []);
        assert_eq!(apply(&text, &mut [], Absent::Fault).len(), 1);
    }

    #[test]
    fn a_wrong_file_is_one_fault() {
        let (_, faults) = run("[[correction]]\noperation = 1\n");
        assert_eq!(faults.len(), 1);
        assert!(faults[0].starts_with("2:13 overlay-form"), "{faults:?}");
    }
}
