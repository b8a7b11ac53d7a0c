//! `overlay.toml`: corrections of faulty pages, each with a reason, each of which must still apply.
//!
//! ```toml
//! [[correction]]
//! operation = "StartLamp"
//! parameter = "Mode"            # or field = "Lamps.Lamp[].Id", or error = "Code" (and message = "…"), or
//!                               # none of them: then it is about the operation itself
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
use crate::facts::paths;
use crate::meant::meant;
use crate::model::{ErrorRow, Field, Operation, Type};
use crate::product::{at, key_span, toml_fault};

/// The keys that say where an item was read or what it holds; a correction cannot mean them.
const FIXED: [&str; 3] = ["line", "members", "nesting"];
/// The keys of a correction's `was` and `set`, by what it is about; a test holds them against the
/// model. Those of [`FIXED`] are left out.
const OPERATION: &[&str] = &["read_only", "deprecated"];
const PARAMETER: &[&str] = &[
    "name",
    "type",
    "type_text",
    "required",
    "position",
    "example",
    "description",
    "facts",
];
const FIELD: &[&str] = &[
    "name",
    "type",
    "type_text",
    "items",
    "example",
    "description",
    "facts",
];
const ERROR: &[&str] = &["status", "code", "message", "description"];
const FACTS: [&str; 19] = [
    "default",
    "values",
    "min",
    "max",
    "min_length",
    "max_length",
    "max_items",
    "index_max",
    "required_when",
    "unit",
    "separator",
    "time_format",
    "time_zone",
    "characters",
    "prefixes",
    "forbidden_prefixes",
    "forbidden_parts",
    "exclusive_with",
    "deprecated",
];
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
    for (number, entry) in overlay.correction.into_iter().enumerate() {
        let span = entry.span();
        if let Err(fault) = apply_one(&entry.into_inner(), operations, absent) {
            let span = if fault.key.is_empty() {
                span
            } else {
                let number = number.to_string();
                let way = ["correction", &number];
                let keys = fault.key.split('.');
                key_span(text, &way.into_iter().chain(keys).collect::<Vec<_>>())
            };
            faults.push(at(text, fault.id, span, fault.message, fault.help));
        }
    }
    faults
}

struct Fault {
    id: &'static str,
    /// The key of the correction that is at fault, dotted; empty for all of it.
    key: String,
    message: String,
    help: String,
}

fn fault<T>(
    id: &'static str,
    key: impl Into<String>,
    message: String,
    help: &str,
) -> Result<T, Fault> {
    Err(Fault {
        id,
        key: key.into(),
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
            "reason",
            "the correction has no reason".into(),
            "say why the page is wrong and how that is known",
        );
    }
    if correction.was.is_empty() || correction.set.is_empty() {
        return fault(
            FORM,
            "",
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
            if correction.set.contains_key(*key) {
                format!("set.{key}")
            } else {
                format!("was.{key}")
            },
            format!("`{key}` cannot be corrected"),
            "correct the item that it belongs to",
        );
    }
    let Some(at) = operations
        .iter()
        .position(|operation| operation.name == correction.operation)
    else {
        let names = operations.iter().map(|operation| operation.name.as_str());
        return match absent {
            Absent::Skip => Ok(()),
            Absent::Fault => fault(
                "overlay-target",
                "operation",
                format!(
                    "there is no page of the operation `{}`{}",
                    correction.operation,
                    meant(&correction.operation, names)
                ),
                "add the page or remove the correction",
            ),
        };
    };
    let operation = &mut operations[at];
    let known = |what: &str, names: Vec<String>, given: &str| Target {
        key: what.to_owned(),
        what: match what {
            "field" => format!("response field `{given}`"),
            what => format!("{what} `{given}`"),
        },
        operation: correction.operation.clone(),
        meant: meant(given, names.iter().map(String::as_str)),
    };
    match (&correction.parameter, &correction.field, &correction.error) {
        (Some(name), None, None) if correction.message.is_none() => {
            let names = operation.request.iter().map(|row| row.name.clone());
            let target = known("parameter", names.collect(), name);
            let rows = operation.request.iter_mut();
            let found = rows.filter(|row| row.name == *name).collect();
            change(one(found, target)?, PARAMETER, correction)
        }
        (None, Some(path), None) if correction.message.is_none() => {
            let names = paths(operation).into_iter().map(|(path, _)| path);
            let target = known("field", names.collect(), path);
            let mut found = Vec::new();
            fields(
                &mut operation.response,
                operation.body.prefix(),
                path,
                &mut found,
            );
            change(one(found, target)?, FIELD, correction)
        }
        (None, None, Some(code)) => {
            let names = operation.errors.iter().map(|row| row.code.clone());
            let target = known("error", names.collect(), code);
            let message = correction.message.as_deref();
            let is_meant = |row: &&mut ErrorRow| {
                row.code == *code && message.is_none_or(|text| row.message == text)
            };
            let found = operation.errors.iter_mut().filter(is_meant).collect();
            change(one(found, target)?, ERROR, correction)
        }
        (None, None, None) if correction.message.is_none() => {
            change(operation, OPERATION, correction)
        }
        _ => fault(
            FORM,
            "",
            "a correction is about one `parameter`, one `field` or one `error` (`message` tells errors apart), or about the operation itself".into(),
            "name one of them, or none",
        ),
    }
}

/// What a correction is about.
struct Target {
    key: String,
    what: String,
    operation: String,
    /// The name that was meant, where one is close.
    meant: String,
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

fn one<T>(mut found: Vec<&mut T>, target: Target) -> Result<&mut T, Fault> {
    let Target {
        key,
        what,
        operation,
        meant,
    } = target;
    match (found.len(), found.pop()) {
        (1, Some(item)) => Ok(item),
        (0, _) => fault(
            "overlay-target",
            key,
            format!("`{operation}` has no {what}{meant}"),
            "name it as the page does; if the page has changed, mend or remove the correction",
        ),
        (count, _) => fault(
            "overlay-target",
            key,
            format!("`{operation}` has {count} rows for the {what}"),
            "mend the page, or tell errors apart by `message`",
        ),
    }
}

/// Checks `was`, merges `set`, and takes the result back into the item.
fn change<T: Serialize + DeserializeOwned + PartialEq>(
    item: &mut T,
    keys: &[&str],
    correction: &Correction,
) -> Result<(), Fault> {
    for (place, given) in [("was", &correction.was), ("set", &correction.set)] {
        known_keys(given, keys, place)?;
        if let Some(Value::Object(facts)) = given.get("facts") {
            known_keys(facts, &FACTS, &format!("{place}.facts"))?;
        }
    }
    let cannot = |error: serde_json::Error| Fault {
        id: "overlay-form",
        key: "set".into(),
        message: format!("`set` is no item of the model: {error}"),
        help: "keys and values are those of codegen/schema/operation.schema.json".into(),
    };
    let mut value = serde_json::to_value(&*item).map_err(cannot)?;
    let Some(now) = value.as_object_mut() else {
        return Ok(());
    };
    let mut differs = Vec::new();
    compare(now, &correction.was, "", &mut differs);
    if let Some((key, _)) = differs.first() {
        let says: Vec<&str> = differs.iter().map(|(_, says)| says.as_str()).collect();
        return fault(
            "overlay-was",
            format!("was.{key}"),
            format!(
                "the correction no longer applies: the page now says {}",
                says.join(", ")
            ),
            "remove the correction if the page is right now, else mend `was`",
        );
    }
    merge(now, &correction.set);
    let changed: T = serde_json::from_value(value).map_err(cannot)?;
    if changed == *item {
        return fault(
            "overlay-set",
            "set",
            "`set` changes nothing: the page says so already".into(),
            "remove the correction",
        );
    }
    *item = changed;
    Ok(())
}

/// Refuses a key that no item of this kind has.
fn known_keys(given: &Map<String, Value>, keys: &[&str], place: &str) -> Result<(), Fault> {
    let Some(key) = given.keys().find(|key| !keys.contains(&key.as_str())) else {
        return Ok(());
    };
    let within = if FACTS.contains(&key.as_str()) {
        format!("; it stands in `facts`: write `facts.{key}`")
    } else {
        meant(key, keys.iter().copied())
    };
    fault(
        "overlay-form",
        format!("{place}.{key}"),
        format!("`{key}` is no key of `{place}`{within}"),
        &format!("the keys are {}", keys.join(", ")),
    )
}

/// What `now` says where it differs from `was`.
fn compare(
    now: &Map<String, Value>,
    was: &Map<String, Value>,
    prefix: &str,
    differs: &mut Vec<(String, String)>,
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
            let says = match found {
                Some(found) => format!("`{path} = {found}`"),
                None => format!("nothing for `{path}`"),
            };
            differs.push((path, says));
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
    use crate::model::{Facts, Parameter, Requirement, Value as Accepted};

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
    fn corrects_the_operation_itself() {
        let (operations, faults) = run(&entry("", "read_only = false", "read_only = true"));
        assert_eq!(faults, [""; 0]);
        assert!(operations[0].read_only);
        let (operations, faults) = run(&[
            entry("", "read_only = true", "read_only = false"),
            entry("", "required = \"yes\"", "required = \"no\""),
            entry(
                "message = \"Too hot.\"",
                "read_only = false",
                "read_only = true",
            ),
        ]
        .concat());
        assert_eq!(operations, super::tests::operations());
        insta::assert_snapshot!(faults.join("\n"), @r"
        4:9 overlay-was: the correction no longer applies: the page now says nothing for `read_only`
        10:9 overlay-form: `required` is no key of `was`
        13:1 overlay-form: a correction is about one `parameter`, one `field` or one `error` (`message` tells errors apart), or about the operation itself
        ");
    }

    #[test]
    fn one_that_does_not_apply_says_what_the_page_says_now() {
        let (operations, faults) = run(&entry(
            "parameter = \"Mode\"",
            "required = \"no\", facts.default = \"x\"",
            "required = \"yes\"",
        ));
        assert_eq!(operations, super::tests::operations());
        insta::assert_snapshot!(faults.join("\n"), @r#"4:32 overlay-was: the correction no longer applies: the page now says nothing for `facts.default`, `required = "yes"`"#);
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
        3:1 overlay-target: `StartLamp` has no parameter `Mood`; did you mean `Mode`?
        9:1 overlay-target: `StartLamp` has 2 rows for the error `Denied`
        17:1 overlay-set: `set` changes nothing: the page says so already
        19:1 overlay-form: a correction is about one `parameter`, one `field` or one `error` (`message` tells errors apart), or about the operation itself
        30:1 overlay-form: `set` is no item of the model: unknown variant `maybe`, expected one of `yes`, `no`, `conditional`
        36:9 overlay-form: `colour` is no key of `set`
        42:9 overlay-form: `line` cannot be corrected
        44:1 overlay-form: `was` and `set` each need a key
        55:1 overlay-form: the correction has no reason
        57:1 overlay-target: there is no page of the operation `StopLamp`; did you mean `StartLamp`?
        "#);
    }

    #[test]
    fn a_slip_is_answered_with_the_name_that_was_meant() {
        let text = [
            entry(
                "parameter = \"mode\"",
                "required = \"yes\"",
                "required = \"no\"",
            ),
            entry(
                "field = \"Lamps[].Ids\"",
                "type = \"string\"",
                "type = \"long\"",
            ),
            entry("error = \"Denid\"", "status = 400", "status = 403"),
            entry(
                "parameter = \"Mode\"",
                "requird = \"yes\"",
                "required = \"no\"",
            ),
            entry(
                "parameter = \"Mode\"",
                "required = \"yes\"",
                "facts.defalt = \"Warm\"",
            ),
            entry(
                "parameter = \"Mode\"",
                "default = \"\"",
                "default = \"Warm\"",
            ),
        ]
        .concat();
        let (operations, faults) = run(&text);
        assert_eq!(operations, super::tests::operations());
        insta::assert_snapshot!(faults.join("\n"), @"
        3:1 overlay-target: `StartLamp` has no parameter `mode`; did you mean `Mode`?
        9:1 overlay-target: `StartLamp` has no response field `Lamps[].Ids`; did you mean `Lamps[].Id`?
        15:1 overlay-target: `StartLamp` has no error `Denid`; did you mean `Denied`?
        22:9 overlay-form: `requird` is no key of `was`; did you mean `required`?
        29:15 overlay-form: `defalt` is no key of `set.facts`; did you mean `default`?
        34:9 overlay-form: `default` is no key of `was`; it stands in `facts`: write `facts.default`
        ");
    }

    #[test]
    fn the_keys_are_those_of_the_model() {
        let keys = |kind: &str| -> Vec<String> {
            let schema: Value = serde_json::from_str(&crate::schema::operation()).unwrap();
            let keys = schema["$defs"][kind]["properties"].as_object().unwrap();
            let free = keys.keys().filter(|key| !FIXED.contains(&key.as_str()));
            let mut keys: Vec<String> = free.cloned().collect();
            keys.sort();
            keys
        };
        let operation: Value = serde_json::from_str(&crate::schema::operation()).unwrap();
        for key in OPERATION {
            assert_eq!(operation["properties"][key]["type"], "boolean", "{key}");
        }
        for (kind, own) in [
            ("Parameter", PARAMETER),
            ("Field", FIELD),
            ("ErrorRow", ERROR),
            ("Facts", &FACTS),
        ] {
            let mut own = own.to_vec();
            own.sort_unstable();
            assert_eq!(own, keys(kind), "{kind}");
        }
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
