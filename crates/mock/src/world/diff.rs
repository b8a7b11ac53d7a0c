//! What differs between two worlds.

use super::{Snapshot, World};
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fmt;

/// The parts of a value by their names.
type Members<'a> = BTreeMap<String, &'a Value>;

/// One difference.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Difference {
    /// Where, such as `eips[eip-bp1…].status`.
    pub at: String,
    /// What is in the first; nothing where it is only in the second.
    pub before: Option<Value>,
    /// What is in the second; nothing where it is only in the first.
    pub after: Option<Value>,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.before, &self.after) {
            (Some(before), Some(after)) => write!(f, "~ {}: {before} -> {after}", self.at),
            (None, Some(after)) => write!(f, "+ {}: {after}", self.at),
            (Some(before), None) => write!(f, "- {}: {before}", self.at),
            (None, None) => f.write_str(&self.at),
        }
    }
}

impl World {
    /// What is different in another world, in the order of the content.
    pub fn diff(&self, other: &Self) -> Vec<Difference> {
        self.snapshot().diff(&other.snapshot())
    }
}

impl Snapshot {
    /// What is different in another one, in the order of the content.
    pub fn diff(&self, other: &Self) -> Vec<Difference> {
        let tree = |snapshot: &Self| serde_json::to_value(&snapshot.0.state).unwrap_or_default();
        let mut differences = Vec::new();
        compare(
            &mut String::new(),
            &tree(self),
            &tree(other),
            &mut differences,
        );
        differences
    }
}

fn compare(at: &mut String, before: &Value, after: &Value, found: &mut Vec<Difference>) {
    if before == after {
        return;
    }
    match (members(before), members(after)) {
        (Some(first), Some(second)) => {
            for (name, before) in &first {
                descend(at, name, Some(before), second.get(name).copied(), found);
            }
            for (name, after) in second.iter().filter(|(name, _)| !first.contains_key(*name)) {
                descend(at, name, None, Some(after), found);
            }
        }
        _ => found.push(Difference {
            at: at.clone(),
            before: Some(before.clone()),
            after: Some(after.clone()),
        }),
    }
}

fn descend(
    at: &mut String,
    name: &str,
    before: Option<&Value>,
    after: Option<&Value>,
    found: &mut Vec<Difference>,
) {
    let length = at.len();
    if !name.starts_with('[') && !at.is_empty() {
        at.push('.');
    }
    at.push_str(name);
    match (before, after) {
        (Some(before), Some(after)) => compare(at, before, after, found),
        _ => found.push(Difference {
            at: at.clone(),
            before: before.cloned(),
            after: after.cloned(),
        }),
    }
    at.truncate(length);
}

/// What an object or a list consists of. Entries of a list are named by their id where they have
/// one, else by their place.
fn members(value: &Value) -> Option<Members<'_>> {
    match value {
        Value::Object(object) => Some(of_object(object)),
        Value::Array(list) => {
            let entries = list.iter().enumerate();
            Some(
                entries
                    .map(
                        |(place, entry)| match entry.get("id").and_then(Value::as_str) {
                            Some(id) => (format!("[{id}]"), entry),
                            None => (format!("[{place}]"), entry),
                        },
                    )
                    .collect(),
            )
        }
        _ => None,
    }
}

fn of_object(object: &Map<String, Value>) -> Members<'_> {
    object
        .iter()
        .map(|(name, value)| (name.clone(), value))
        .collect()
}
