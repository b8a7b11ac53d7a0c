//! What a correction was and sets, held against an item and merged into it.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{Correction, Fault, fault};
use crate::meant::meant;

/// The keys that say where an item was read or what it holds; a correction cannot mean them.
pub(super) const FIXED: [&str; 3] = ["line", "members", "nesting"];

/// The keys of a correction's `was` and `set`, by what it is about; a test holds them against the
/// model. Those of [`FIXED`] are left out.
pub(super) const OPERATION: &[&str] = &["read_only", "deprecated"];

pub(super) const PARAMETER: &[&str] = &[
    "name",
    "type",
    "type_text",
    "secret",
    "required",
    "position",
    "example",
    "description",
    "facts",
];

pub(super) const FIELD: &[&str] = &[
    "name",
    "alias",
    "type",
    "type_text",
    "secret",
    "items",
    "example",
    "description",
    "facts",
];

pub(super) const ERROR: &[&str] = &["status", "code", "message", "description"];

pub(super) const FACTS: [&str; 20] = [
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
    "conditional",
];

/// The keys that an item always has; an empty text is a text there, elsewhere it is "not stated".
pub(super) const ALWAYS: [&str; 6] = ["name", "type", "type_text", "required", "code", "value"];

/// Checks `was`, merges `set`, and takes the result back into the item.
pub(super) fn change<T: Serialize + DeserializeOwned + PartialEq>(
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
