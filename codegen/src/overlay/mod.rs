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

mod change;
#[cfg(test)]
mod tests;

use serde::Deserialize;
use serde_json::{Map, Value};
use toml::Spanned;

use crate::diagnostic::Diagnostic;
use crate::facts::paths;
use crate::meant::meant;
use crate::model::{ErrorRow, Field, Operation, Type};
use crate::toml_text::{at, key_span, toml_fault};
use change::{ERROR, FIELD, FIXED, OPERATION, PARAMETER, change};

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
