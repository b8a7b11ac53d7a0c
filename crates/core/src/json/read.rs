//! The reader: `serde_json` tokenises, the shape says where a value goes.
//!
//! It is lenient, because the service is: numbers and booleans come as texts and the other way
//! round, `null` means missing, a list may come without its wrapper and a single entry without its
//! list. What fits nowhere is kept in the record's unknown fields. Depth is bounded by
//! `serde_json`. A record whose only field is its whole body is that field: such an answer is a list
//! or has names of its own.

use crate::{Entries, Field, Record, Shape, Shaped, Slot, Value};
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::Map;
use std::fmt;

/// The bytes are no JSON, or not of the record's form, which as a rule is an object.
#[derive(Debug)]
pub struct DecodeError(serde_json::Error);

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the answer is not the JSON that was expected: {}",
            self.0
        )
    }
}

impl std::error::Error for DecodeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

/// Reads a new record.
///
/// # Errors
/// The bytes are no JSON object.
pub fn decode<T: Shaped>(bytes: &[u8]) -> Result<T, DecodeError> {
    let mut record = T::blank();
    read(bytes, &mut record)?;
    Ok(record)
}

/// Fills a record.
///
/// # Errors
/// The bytes are no JSON object; fields read before the fault are filled.
pub fn read(bytes: &[u8], record: &mut dyn Record) -> Result<(), DecodeError> {
    let mut input = serde_json::Deserializer::from_slice(bytes);
    let filled = match record.shape().body() {
        Some(field) => body(&mut input, record, field),
        None => input.deserialize_map(RecordVisitor(record)),
    };
    filled.and_then(|()| input.end()).map_err(DecodeError)
}

/// Reads what is no object with documented keys into the only field.
fn body<'de, D: Deserializer<'de>>(
    input: D,
    record: &mut dyn Record,
    field: &Field,
) -> Result<(), D::Error> {
    let slot = SlotVisitor {
        slot: record.slot(0),
        wrapper: None,
        entry: false,
    };
    if let Some(value) = slot.deserialize(input)? {
        if let Some(unknown) = record.unknown_mut() {
            unknown.insert(field.wire, *value);
        }
    }
    Ok(())
}

/// What could not be stored. Boxed because it is rare.
type Leftover = Option<Box<Value>>;

struct RecordVisitor<'a>(&'a mut dyn Record);

impl<'de> Visitor<'de> for RecordVisitor<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        fill(self.0, map)
    }
}

fn fill<'de, A: MapAccess<'de>>(record: &mut dyn Record, mut map: A) -> Result<(), A::Error> {
    let shape = record.shape();
    let mut guess = 0;
    while let Some(key) = map.next_key_seed(KeySeed { shape, guess })? {
        match key {
            Key::Field(index) => {
                guess = index + 1;
                let field = &shape.fields[index];
                let value = SlotVisitor {
                    slot: record.slot(index),
                    wrapper: field.wrapper,
                    entry: false,
                };
                if let Some(value) = map.next_value_seed(value)? {
                    if let Some(unknown) = record.unknown_mut() {
                        unknown.insert(field.wire, *value);
                    }
                }
            }
            Key::Unknown(key) => {
                let value = map.next_value()?;
                if let Some(unknown) = record.unknown_mut() {
                    unknown.insert(key, value);
                }
            }
        }
    }
    Ok(())
}

enum Key {
    Field(usize),
    Unknown(String),
}

struct KeySeed {
    shape: &'static Shape,
    guess: usize,
}

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, key: D) -> Result<Key, D::Error> {
        key.deserialize_str(self)
    }
}

impl Visitor<'_> for KeySeed {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, key: &str) -> Result<Key, E> {
        Ok(match self.shape.index(key, self.guess) {
            Some(index) => Key::Field(index),
            None => Key::Unknown(key.to_owned()),
        })
    }
}

struct SlotVisitor<'a> {
    slot: Slot<'a>,
    wrapper: Option<&'static str>,
    /// Whether the value is an entry of the list in the slot, not the list itself.
    entry: bool,
}

impl<'de> DeserializeSeed<'de> for SlotVisitor<'_> {
    type Value = Leftover;

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<Leftover, D::Error> {
        value.deserialize_any(self)
    }
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "it is what the visitors give back"
)]
fn leftover(value: impl Into<Value>) -> Leftover {
    Some(Box::new(value.into()))
}

impl<'de> Visitor<'de> for SlotVisitor<'_> {
    type Value = Leftover;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Leftover, E> {
        Ok(store_text(self.slot, text))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Leftover, E> {
        match self.slot {
            Slot::Boolean(slot) => *slot = Some(value),
            Slot::RequiredBoolean(slot) => *slot = value,
            Slot::Booleans(slot) => slot.push(value),
            Slot::Json(slot) => *slot = Some(value.into()),
            slot => {
                let stored = store_text(slot, if value { "true" } else { "false" });
                return Ok(stored.and_then(|_| leftover(value)));
            }
        }
        Ok(None)
    }

    fn visit_i64<E>(self, value: i64) -> Result<Leftover, E> {
        match self.slot {
            Slot::Integer(slot) => *slot = Some(value),
            Slot::RequiredInteger(slot) => *slot = value,
            Slot::Integers(slot) => slot.push(value),
            Slot::Json(slot) => *slot = Some(value.into()),
            slot => {
                let stored = store_text(slot, &value.to_string());
                return Ok(stored.and_then(|_| leftover(value)));
            }
        }
        Ok(None)
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Leftover, E> {
        if let Ok(value) = i64::try_from(value) {
            return self.visit_i64(value);
        }
        if let Slot::Json(slot) = self.slot {
            *slot = Some(value.into());
            return Ok(None);
        }
        let stored = store_text(self.slot, &value.to_string());
        Ok(stored.and_then(|_| leftover(value)))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Leftover, E> {
        match self.slot {
            Slot::Float(slot) => *slot = Some(value),
            Slot::RequiredFloat(slot) => *slot = value,
            Slot::Floats(slot) => slot.push(value),
            Slot::Json(slot) => *slot = Some(value.into()),
            slot => {
                let stored = store_text(slot, &Value::from(value).to_string());
                return Ok(stored.and_then(|_| leftover(value)));
            }
        }
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Leftover, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Leftover, A::Error> {
        let mut slot = self.slot;
        if self.entry || !slot.is_list() {
            let mut values = Vec::new();
            while let Some(value) = entries.next_element::<Value>()? {
                values.push(value);
            }
            if let Slot::Json(slot) = slot {
                *slot = Some(values.into());
                return Ok(None);
            }
            return Ok(leftover(values));
        }
        slot.clear();
        let mut rest = Vec::new();
        loop {
            let entry = SlotVisitor {
                slot: slot.reborrow(),
                wrapper: None,
                entry: true,
            };
            match entries.next_element_seed(entry)? {
                Some(None) => {}
                Some(Some(value)) => rest.push(*value),
                None if rest.is_empty() => return Ok(None),
                None => return Ok(leftover(rest)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Leftover, A::Error> {
        match (self.slot, self.wrapper) {
            (Slot::Record(slot), _) => fill(slot.open(), map).map(|()| None),
            (Slot::Records(slot), None) => {
                if !self.entry {
                    slot.clear();
                }
                fill(slot.grow(), map).map(|()| None)
            }
            (slot, Some(wrapper)) if slot.is_list() => unwrap(slot, wrapper, map),
            (Slot::Map(slot), _) => keyed(slot, map),
            (slot, _) => {
                let members = members(map)?;
                if let Slot::Json(slot) = slot {
                    *slot = Some(members.into());
                    return Ok(None);
                }
                Ok(leftover(members))
            }
        }
    }
}

/// Takes the list out of its wrapper. An object without the wrapper's key is the only entry of a
/// list that lost both wrapper and brackets.
fn unwrap<'de, A: MapAccess<'de>>(
    mut slot: Slot<'_>,
    wrapper: &'static str,
    mut map: A,
) -> Result<Leftover, A::Error> {
    slot.clear();
    let (mut rest, mut found) = (Map::new(), false);
    while let Some(key) = map.next_key::<String>()? {
        let value = if key.eq_ignore_ascii_case(wrapper) {
            let list = SlotVisitor {
                slot: slot.reborrow(),
                wrapper: None,
                entry: false,
            };
            let value = map.next_value_seed(list)?;
            // An entry may have a member of the wrapper's name: `LockReason` in `LockReason`.
            found |= !matches!(value.as_deref(), Some(value) if !value.is_array());
            value.map(|value| *value)
        } else {
            Some(map.next_value()?)
        };
        if let Some(value) = value {
            rest.insert(key, value);
        }
    }
    if rest.is_empty() {
        return Ok(None);
    }
    match slot {
        Slot::Records(slot) if !found => {
            slot.clear();
            let entry = Value::Object(rest).deserialize_map(RecordVisitor(slot.grow()));
            entry.map(|()| None).map_err(A::Error::custom)
        }
        _ => Ok(leftover(rest)),
    }
}

/// Fills records by keys of their own; gives back what is no object. Null is nothing, as in lists.
fn keyed<'de, A: MapAccess<'de>>(
    entries: &mut dyn Entries,
    mut map: A,
) -> Result<Leftover, A::Error> {
    entries.clear();
    let mut rest = Map::new();
    while let Some((key, value)) = map.next_entry::<String, Value>()? {
        match value {
            Value::Object(_) => {
                let filled = value.deserialize_map(RecordVisitor(entries.open(key)));
                filled.map_err(A::Error::custom)?;
            }
            Value::Null => {}
            other => drop(rest.insert(key, other)),
        }
    }
    Ok((!rest.is_empty()).then(|| Box::new(rest.into())))
}

fn members<'de, A: MapAccess<'de>>(mut map: A) -> Result<Map<String, Value>, A::Error> {
    let mut members = Map::new();
    while let Some((key, value)) = map.next_entry()? {
        members.insert(key, value);
    }
    Ok(members)
}

/// Stores a text, or a number or boolean written as one; gives back what does not fit.
fn store_text(slot: Slot<'_>, text: &str) -> Leftover {
    match slot {
        Slot::Text(slot) => *slot = Some(text.to_owned()),
        Slot::Json(slot) => *slot = Some(text.into()),
        mut slot => return slot.parse(text).map_or_else(|()| leftover(text), |()| None),
    }
    None
}
