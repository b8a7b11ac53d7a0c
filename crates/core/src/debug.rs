//! `Debug` of generated types, made once over their tables: derived, it would be a seventh of what
//! the compiler has to do for them.

use crate::{Record, UnknownFields, View};
use std::fmt::{Debug, Formatter, Result};

/// What stands for a secret.
const HIDDEN: &str = "***";

/// Shows a record with the fields that are set, by their wire names, and no secret: also not one
/// that does not fit its field and so is among the unknown ones.
#[doc(hidden)]
pub fn debug_record(record: &dyn Record, f: &mut Formatter<'_>) -> Result {
    let shape = record.shape();
    let mut out = f.debug_struct(shape.name);
    for (index, field) in shape.fields.iter().enumerate() {
        let view = record.view(index);
        if view.is_empty() {
            continue;
        }
        if field.secret {
            out.field(field.wire, &format_args!("{HIDDEN}"));
        } else {
            out.field(field.wire, &view);
        }
    }
    for (key, value) in record.unknown().into_iter().flat_map(UnknownFields::iter) {
        let mut fields = shape.fields.iter();
        if fields.any(|field| field.secret && field.wire == key) {
            out.field(key, &format_args!("{HIDDEN}"));
        } else {
            out.field(key, value);
        }
    }
    out.finish()
}

/// Shows a variant by its text on the wire.
#[doc(hidden)]
pub fn debug_text(known: &str, unknown: Option<&str>, f: &mut Formatter<'_>) -> Result {
    match unknown {
        Some(text) => f.debug_tuple("Unknown").field(&text).finish(),
        None => f.write_str(known),
    }
}

impl Debug for View<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        match *self {
            Self::Integer(Some(value)) | Self::RequiredInteger(value) => value.fmt(f),
            Self::Float(Some(value)) | Self::RequiredFloat(value) => value.fmt(f),
            Self::Boolean(Some(value)) | Self::RequiredBoolean(value) => value.fmt(f),
            Self::Json(Some(value)) => value.fmt(f),
            Self::Texts(texts) => texts.fmt(f),
            Self::Integers(numbers) => numbers.fmt(f),
            Self::Floats(numbers) => numbers.fmt(f),
            Self::Booleans(values) => values.fmt(f),
            Self::Choices(choices) => {
                let entries = (0..choices.count()).filter_map(|at| choices.text(at));
                f.debug_list().entries(entries).finish()
            }
            Self::Record(member) => member
                .get()
                .map_or(Ok(()), |record| debug_record(record, f)),
            Self::Records(records) => {
                let entries = (0..records.count()).filter_map(|at| records.get(at));
                f.debug_list().entries(entries.map(Shown)).finish()
            }
            Self::Map(entries) => {
                let mut out = f.debug_map();
                entries.each(&mut |key, record| {
                    out.entry(&key, &Shown(record));
                });
                out.finish()
            }
            view => view.as_text().unwrap_or_default().fmt(f),
        }
    }
}

struct Shown<'a>(&'a dyn Record);

impl Debug for Shown<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        debug_record(self.0, f)
    }
}
