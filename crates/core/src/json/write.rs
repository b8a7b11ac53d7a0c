//! The writer: what is absent is left out; lists are written even when they are empty, in their
//! wrapper, as the service does.

use crate::{Record, UnknownFields, Value, View};
use std::fmt::Write;

/// Writes a record as one JSON object.
pub fn write(record: &dyn Record) -> String {
    let mut out = String::new();
    object(&mut out, record);
    out
}

fn object(out: &mut String, record: &dyn Record) {
    out.push('{');
    let start = out.len();
    let (shape, unknown) = (record.shape(), record.unknown());
    // A value that did not fit its field is written where the field holds nothing, so that no key
    // is written twice.
    let replaced = |wire: &str, view: View<'_>| {
        let nothing = view.is_absent() || view.count() == Some(0);
        nothing && unknown.is_some_and(|unknown| unknown.get(wire).is_some())
    };
    for (index, field) in shape.fields.iter().enumerate() {
        let view = record.view(index);
        if view.is_absent() || replaced(field.wire, view) {
            continue;
        }
        key(out, start, field.wire);
        if let (Some(wrapper), true) = (field.wrapper, view.count().is_some()) {
            out.push('{');
            let start = out.len();
            key(out, start, wrapper);
            value(out, view);
            out.push('}');
        } else {
            value(out, view);
        }
    }
    for (name, value) in unknown.into_iter().flat_map(UnknownFields::iter) {
        let field = shape.index(name, 0);
        if field.is_none_or(|index| replaced(name, record.view(index))) {
            key(out, start, name);
            json(out, value);
        }
    }
    out.push('}');
}

/// A key, after a comma where something stands between `start` and it.
pub(crate) fn key(out: &mut String, start: usize, name: &str) {
    if out.len() > start {
        out.push(',');
    }
    text(out, name);
    out.push(':');
}

/// Writes one value.
pub(crate) fn value(out: &mut String, view: View<'_>) {
    match view {
        View::Records(records) => list(out, records.count(), |out, index| {
            if let Some(record) = records.get(index) {
                object(out, record);
            }
        }),
        View::Texts(texts) => list(out, texts.len(), |out, index| text(out, &texts[index])),
        View::Integers(numbers) => list(out, numbers.len(), |out, index| {
            json(out, &numbers[index].into());
        }),
        View::Floats(numbers) => list(out, numbers.len(), |out, index| {
            json(out, &numbers[index].into());
        }),
        View::Booleans(values) => list(out, values.len(), |out, index| {
            json(out, &values[index].into());
        }),
        View::Choices(choices) => list(out, choices.count(), |out, index| {
            text(out, choices.text(index).unwrap_or_default());
        }),
        View::Record(member) => {
            if let Some(record) = member.get() {
                object(out, record);
            }
        }
        View::Json(Some(value)) => json(out, value),
        View::Integer(Some(number)) | View::RequiredInteger(number) => json(out, &(*number).into()),
        View::Float(Some(number)) | View::RequiredFloat(number) => json(out, &(*number).into()),
        View::Boolean(Some(value)) | View::RequiredBoolean(value) => json(out, &(*value).into()),
        view => text(out, view.as_text().unwrap_or_default()),
    }
}

fn list(out: &mut String, count: usize, mut entry: impl FnMut(&mut String, usize)) {
    out.push('[');
    for index in 0..count {
        if index > 0 {
            out.push(',');
        }
        entry(out, index);
    }
    out.push(']');
}

fn json(out: &mut String, value: &Value) {
    // Writing to a string does not fail.
    let _ = write!(out, "{value}");
}

fn text(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if control < ' ' => {
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
}
