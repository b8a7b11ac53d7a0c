//! The door through which the engine reaches into a generated struct.
//!
//! Both directions hand out one field at a time, by its number in the [`Shape`]. Generated code is
//! a `match` on that number and nothing more; the engine is not generic, so it is compiled once.

use crate::{Choice, Choices, Shape, UnknownFields, Value};
use std::collections::BTreeMap;

/// A struct that the engine can read and write. Everything [`Shaped`] is one.
pub trait Record {
    /// Its description.
    fn shape(&self) -> &'static Shape;

    /// The field of this number, to be written out.
    fn view(&self, index: usize) -> View<'_>;

    /// The field of this number, to be filled.
    fn slot(&mut self, index: usize) -> Slot<'_>;

    /// Keys of an answer that its page does not list.
    fn unknown(&self) -> Option<&UnknownFields> {
        match self.view(usize::MAX) {
            View::Unknown(unknown) => Some(unknown),
            _ => None,
        }
    }

    /// The same, to be filled; a record without them ignores such keys.
    fn unknown_mut(&mut self) -> Option<&mut UnknownFields> {
        match self.slot(usize::MAX) {
            Slot::Unknown(unknown) => Some(unknown),
            _ => None,
        }
    }

    /// Its JSON, where it is known: writers take it as it is.
    fn written(&self) -> Option<&str> {
        None
    }
}

/// What generated code says of a struct; [`record!`](crate::record) makes it of a table.
pub trait Shaped: Record + Send + Sync + Sized + 'static {
    /// Its description.
    const SHAPE: &'static Shape;

    /// One with nothing filled in, for the engine to fill: required texts are empty, numbers 0.
    fn blank() -> Self;

    /// The field of this number, to be written out; at the greatest number what is not documented.
    fn field(&self, index: usize) -> View<'_>;

    /// The same, to be filled.
    fn field_mut(&mut self, index: usize) -> Slot<'_>;
}

impl<T: Shaped> Record for T {
    #[inline]
    fn shape(&self) -> &'static Shape {
        T::SHAPE
    }

    #[inline]
    fn view(&self, index: usize) -> View<'_> {
        self.field(index)
    }

    #[inline]
    fn slot(&mut self, index: usize) -> Slot<'_> {
        self.field_mut(index)
    }
}

/// A field to be written out. The variants mirror [`Slot`].
#[allow(
    missing_docs,
    reason = "each variant is a reference to the type it names"
)]
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum View<'a> {
    /// There is no such field.
    None,
    Text(&'a Option<String>),
    RequiredText(&'a String),
    Integer(&'a Option<i64>),
    RequiredInteger(&'a i64),
    Float(&'a Option<f64>),
    RequiredFloat(&'a f64),
    Boolean(&'a Option<bool>),
    RequiredBoolean(&'a bool),
    Choice(&'a dyn Choice),
    Record(&'a dyn Member),
    Json(&'a Option<Value>),
    Texts(&'a Vec<String>),
    Integers(&'a Vec<i64>),
    Floats(&'a Vec<f64>),
    Booleans(&'a Vec<bool>),
    Choices(&'a dyn Choices),
    Records(&'a dyn Members),
    Map(&'a dyn Entries),
    Unknown(&'a UnknownFields),
}

impl View<'_> {
    /// Whether the field is not set. A list never counts as not set, nor does a map.
    pub fn is_absent(&self) -> bool {
        match self {
            Self::None
            | Self::Text(None)
            | Self::Integer(None)
            | Self::Float(None)
            | Self::Boolean(None)
            | Self::Json(None) => true,
            Self::Choice(choice) => choice.text().is_none(),
            Self::Record(member) => member.get().is_none(),
            _ => false,
        }
    }
}

impl<'a> View<'a> {
    /// How many values a list has.
    pub fn count(&self) -> Option<usize> {
        match self {
            Self::Texts(texts) => Some(texts.len()),
            Self::Integers(numbers) => Some(numbers.len()),
            Self::Floats(numbers) => Some(numbers.len()),
            Self::Booleans(values) => Some(values.len()),
            Self::Choices(choices) => Some(choices.count()),
            Self::Records(records) => Some(records.count()),
            _ => None,
        }
    }

    /// Whether nothing is in the field: it is not set, or a list or map without an entry.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Map(entries) => entries.count() == 0,
            view => view.is_absent() || view.count() == Some(0),
        }
    }

    /// The text of a field that holds one.
    pub fn as_text(self) -> Option<&'a str> {
        match self {
            Self::Text(text) => text.as_deref(),
            Self::RequiredText(text) => Some(text),
            Self::Choice(choice) => choice.text(),
            _ => None,
        }
    }
}

/// A field to be filled.
#[allow(
    missing_docs,
    reason = "each variant is a reference to the type it names"
)]
#[non_exhaustive]
pub enum Slot<'a> {
    /// There is no such field.
    None,
    Text(&'a mut Option<String>),
    RequiredText(&'a mut String),
    Integer(&'a mut Option<i64>),
    RequiredInteger(&'a mut i64),
    Float(&'a mut Option<f64>),
    RequiredFloat(&'a mut f64),
    Boolean(&'a mut Option<bool>),
    RequiredBoolean(&'a mut bool),
    Choice(&'a mut dyn Choice),
    Record(&'a mut dyn Member),
    Json(&'a mut Option<Value>),
    Texts(&'a mut Vec<String>),
    Integers(&'a mut Vec<i64>),
    Floats(&'a mut Vec<f64>),
    Booleans(&'a mut Vec<bool>),
    Choices(&'a mut dyn Choices),
    Records(&'a mut dyn Members),
    Map(&'a mut dyn Entries),
    Unknown(&'a mut UnknownFields),
}

impl Slot<'_> {
    /// The same slot for a shorter time.
    pub(crate) fn reborrow(&mut self) -> Slot<'_> {
        match self {
            Self::None => Slot::None,
            Self::Text(slot) => Slot::Text(slot),
            Self::RequiredText(slot) => Slot::RequiredText(slot),
            Self::Integer(slot) => Slot::Integer(slot),
            Self::RequiredInteger(slot) => Slot::RequiredInteger(slot),
            Self::Float(slot) => Slot::Float(slot),
            Self::RequiredFloat(slot) => Slot::RequiredFloat(slot),
            Self::Boolean(slot) => Slot::Boolean(slot),
            Self::RequiredBoolean(slot) => Slot::RequiredBoolean(slot),
            Self::Choice(slot) => Slot::Choice(*slot),
            Self::Record(slot) => Slot::Record(*slot),
            Self::Json(slot) => Slot::Json(slot),
            Self::Texts(slot) => Slot::Texts(slot),
            Self::Integers(slot) => Slot::Integers(slot),
            Self::Floats(slot) => Slot::Floats(slot),
            Self::Booleans(slot) => Slot::Booleans(slot),
            Self::Choices(slot) => Slot::Choices(*slot),
            Self::Records(slot) => Slot::Records(*slot),
            Self::Map(slot) => Slot::Map(*slot),
            Self::Unknown(slot) => Slot::Unknown(slot),
        }
    }

    /// Whether it holds several values.
    pub(crate) fn is_list(&self) -> bool {
        matches!(
            self,
            Self::Texts(_)
                | Self::Integers(_)
                | Self::Floats(_)
                | Self::Booleans(_)
                | Self::Choices(_)
                | Self::Records(_)
        )
    }

    /// Empties a list.
    pub(crate) fn clear(&mut self) {
        match self {
            Self::Texts(slot) => slot.clear(),
            Self::Integers(slot) => slot.clear(),
            Self::Floats(slot) => slot.clear(),
            Self::Booleans(slot) => slot.clear(),
            Self::Choices(slot) => slot.clear(),
            Self::Records(slot) => slot.clear(),
            _ => {}
        }
    }

    /// Stores what a text says; adds it where the slot is a list.
    pub(crate) fn parse(&mut self, text: &str) -> Result<(), ()> {
        match self {
            Self::Text(slot) => **slot = Some(text.to_owned()),
            Self::RequiredText(slot) => text.clone_into(slot),
            Self::Integer(slot) => **slot = Some(integer(text)?),
            Self::RequiredInteger(slot) => **slot = integer(text)?,
            Self::Float(slot) => **slot = Some(float(text)?),
            Self::RequiredFloat(slot) => **slot = float(text)?,
            Self::Boolean(slot) => **slot = Some(boolean(text)?),
            Self::RequiredBoolean(slot) => **slot = boolean(text)?,
            Self::Choice(slot) => slot.set(text),
            Self::Texts(slot) => slot.push(text.to_owned()),
            Self::Integers(slot) => slot.push(integer(text)?),
            Self::Floats(slot) => slot.push(float(text)?),
            Self::Booleans(slot) => slot.push(boolean(text)?),
            Self::Choices(slot) => slot.push(text),
            Self::Json(slot) => **slot = Some(text.into()),
            Self::None | Self::Record(_) | Self::Records(_) | Self::Map(_) | Self::Unknown(_) => {
                return Err(());
            }
        }
        Ok(())
    }
}

/// `7`, also where it is written `7.0`.
fn integer(text: &str) -> Result<i64, ()> {
    let text = text.trim();
    let whole = match text.split_once('.') {
        Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => whole,
        _ => text,
    };
    whole.parse().map_err(drop)
}

/// A number that JSON can write, so neither infinite nor `NaN`.
fn float(text: &str) -> Result<f64, ()> {
    let number: f64 = text.trim().parse().map_err(drop)?;
    if number.is_finite() {
        Ok(number)
    } else {
        Err(())
    }
}

/// The official SDKs for Python send `True` and `False`.
fn boolean(text: &str) -> Result<bool, ()> {
    match text.trim() {
        text if text.eq_ignore_ascii_case("true") => Ok(true),
        text if text.eq_ignore_ascii_case("false") => Ok(false),
        _ => Err(()),
    }
}

/// A field that holds one record.
pub trait Member {
    /// The record, if there is one.
    fn get(&self) -> Option<&dyn Record>;
    /// The record, made blank if there is none.
    fn open(&mut self) -> &mut dyn Record;
}

impl<T: Shaped> Member for Option<T> {
    fn get(&self) -> Option<&dyn Record> {
        self.as_ref().map(|record| record as &dyn Record)
    }

    fn open(&mut self) -> &mut dyn Record {
        self.get_or_insert_with(T::blank)
    }
}

impl<T: Shaped> Member for T {
    fn get(&self) -> Option<&dyn Record> {
        Some(self)
    }

    fn open(&mut self) -> &mut dyn Record {
        self
    }
}

/// A field that holds several records.
pub trait Members {
    /// How many there are.
    fn count(&self) -> usize;
    /// The one at this place.
    fn get(&self, index: usize) -> Option<&dyn Record>;
    /// Adds a blank one.
    fn grow(&mut self) -> &mut dyn Record;
    /// Removes all.
    fn clear(&mut self);
}

impl<T: Shaped> Members for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn get(&self, index: usize) -> Option<&dyn Record> {
        <[T]>::get(self, index).map(|record| record as &dyn Record)
    }

    fn grow(&mut self) -> &mut dyn Record {
        let last = self.len();
        self.push(T::blank());
        &mut self[last]
    }

    fn clear(&mut self) {
        self.clear();
    }
}

/// A field that holds records by keys that no page fixes.
pub trait Entries {
    /// How many there are.
    fn count(&self) -> usize;
    /// The one behind this key.
    fn get(&self, key: &str) -> Option<&dyn Record>;
    /// All of them, in the order of their keys.
    fn each<'a>(&'a self, see: &mut dyn FnMut(&'a str, &'a dyn Record));
    /// The one behind this key, made blank if there is none.
    fn open(&mut self, key: String) -> &mut dyn Record;
    /// Removes all.
    fn clear(&mut self);
}

impl<T: Shaped> Entries for BTreeMap<String, T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn get(&self, key: &str) -> Option<&dyn Record> {
        Self::get(self, key).map(|record| record as &dyn Record)
    }

    fn each<'a>(&'a self, see: &mut dyn FnMut(&'a str, &'a dyn Record)) {
        for (key, record) in self {
            see(key, record);
        }
    }

    fn open(&mut self, key: String) -> &mut dyn Record {
        self.entry(key).or_insert_with(T::blank)
    }

    fn clear(&mut self) {
        Self::clear(self);
    }
}
