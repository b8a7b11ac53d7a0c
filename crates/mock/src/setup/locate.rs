//! Where in a text a field stands.

use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fmt::Write;
use toml::de::{DeTable, DeValue};

/// A place in a text, from 1; columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) column: usize,
}

impl Place {
    /// The place of a byte.
    pub(super) fn of(text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let line = before.rfind('\n').map_or(0, |end| end + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before[line..].chars().count() + 1,
        }
    }
}

/// A step into a description.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step<'f> {
    Field(&'f str),
    Entry(usize),
}

/// A way as people write it: `ecs[2].vswitch`.
pub(super) fn name(way: &[Step<'_>]) -> String {
    let mut name = String::new();
    for step in way {
        match step {
            Step::Field(field) => {
                if !name.is_empty() {
                    name.push('.');
                }
                name.push_str(field);
            }
            // Writing to a string does not fail.
            Step::Entry(index) => drop(write!(name, "[{index}]")),
        }
    }
    name
}

/// Where the end of this way stands, or the last part of it that is there.
pub(super) fn in_toml(text: &str, way: &[Step<'_>]) -> Option<Place> {
    let table = DeTable::parse(text).ok()?;
    let mut byte = table.span().start;
    let mut value = None;
    for step in way {
        let next = match (
            step,
            value.map(|value: &toml::Spanned<DeValue<'_>>| value.get_ref()),
        ) {
            (Step::Field(field), None) => table.get_ref().get(*field),
            (Step::Field(field), Some(DeValue::Table(table))) => table.get(*field),
            (Step::Entry(index), Some(DeValue::Array(array))) => array.get(*index),
            _ => None,
        };
        let Some(next) = next else { break };
        byte = next.span().start;
        value = Some(next);
    }
    Some(Place::of(text, byte))
}

/// The same in JSON.
pub(super) fn in_json(text: &str, way: &[Step<'_>]) -> Option<Place> {
    let mut here: &RawValue = serde_json::from_str(text).ok()?;
    for step in way {
        let next = match step {
            Step::Field(field) => serde_json::from_str::<BTreeMap<String, &RawValue>>(here.get())
                .ok()
                .and_then(|members| members.get(*field).copied()),
            Step::Entry(index) => serde_json::from_str::<Vec<&RawValue>>(here.get())
                .ok()
                .and_then(|entries| entries.get(*index).copied()),
        };
        let Some(next) = next else { break };
        here = next;
    }
    // The raw values are parts of the text.
    let byte = (here.get().as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    Some(Place::of(text, byte))
}
