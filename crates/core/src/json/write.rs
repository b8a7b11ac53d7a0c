//! The writer: what is absent is left out; lists and maps are written even when they are empty, lists
//! in their wrapper, as the service does.

use crate::{Entries, Field, Record, UnknownFields, Value, View};
use std::fmt::Write;
use std::iter;

/// Writes a record as one JSON object, or as its body where that is its only field.
pub fn write(record: &dyn Record) -> String {
    let mut out = String::with_capacity(256);
    write_to(&mut out, record);
    out
}

/// The same to the end of a text, whose memory can be used again.
pub fn write_to(out: &mut String, record: &dyn Record) {
    match record.shape().body() {
        Some(field) => body(out, record, field),
        None => object(out, record),
    }
}

/// Writes the only field. What did not fit it is written where it holds nothing.
fn body(out: &mut String, record: &dyn Record, field: &Field) {
    let view = record.view(0);
    let rest = record.unknown().and_then(|rest| rest.get(field.wire));
    match rest.filter(|_| view.is_empty()) {
        Some(rest) => json(out, rest),
        None if view.is_absent() => out.push_str("{}"),
        None => member(out, view, record.unknown(), field.wire),
    }
}

fn object(out: &mut String, record: &dyn Record) {
    if let Some(text) = record.written() {
        return out.push_str(text);
    }
    out.push('{');
    let start = out.len();
    let shape = record.shape();
    let unknown = record.unknown().filter(|unknown| !unknown.is_empty());
    // A value that did not fit its field is written where the field holds nothing, so that no key
    // is written twice.
    let replaced = |wire: &str, view: View<'_>| {
        unknown.is_some_and(|unknown| view.is_empty() && unknown.get(wire).is_some())
    };
    for (index, field) in shape.fields.iter().enumerate() {
        let view = record.view(index);
        if view.is_absent() || replaced(field.wire, view) {
            continue;
        }
        name(out, start, field.wire);
        if let (Some(wrapper), true) = (field.wrapper, view.count().is_some()) {
            out.push('{');
            let start = out.len();
            name(out, start, wrapper);
            value(out, view);
            out.push('}');
        } else {
            member(out, view, unknown, field.wire);
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

/// Writes the value of a field; behind free keys also what was kept because it is no record.
fn member(out: &mut String, view: View<'_>, unknown: Option<&UnknownFields>, wire: &str) {
    let View::Map(entries) = view else {
        return value(out, view);
    };
    let kept = unknown.and_then(|unknown| unknown.get(wire)?.as_object());
    keyed(out, entries, kept.into_iter().flatten());
}

fn keyed<'a>(
    out: &mut String,
    entries: &dyn Entries,
    kept: impl Iterator<Item = (&'a String, &'a Value)>,
) {
    out.push('{');
    let start = out.len();
    entries.each(&mut |name, record| {
        key(out, start, name);
        object(out, record);
    });
    for (name, value) in kept.filter(|(name, _)| entries.get(name).is_none()) {
        key(out, start, name);
        json(out, value);
    }
    out.push('}');
}

/// A name of a shape: it holds nothing that is escaped.
fn name(out: &mut String, start: usize, name: &'static str) {
    if out.len() > start {
        out.push(',');
    }
    out.push('"');
    out.push_str(name);
    out.push_str("\":");
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
        View::Map(entries) => keyed(out, entries, iter::empty()),
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
    // Almost every text goes out in one piece. What is escaped is ASCII, so the rest stays whole.
    let mut rest = text;
    let special = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
    while let Some(at) = rest.bytes().position(special) {
        let (plain, tail) = rest.split_at(at);
        out.push_str(plain);
        match tail.as_bytes()[0] {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            control => {
                let _ = write!(out, "\\u{control:04x}");
            }
        }
        rest = &tail[1..];
    }
    out.push_str(rest);
    out.push('"');
}
