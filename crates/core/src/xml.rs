//! Records as XML, as some services take bodies: a field is an element, a list repeats it.

use crate::{Record, Value, View};
use std::fmt::Write;

/// What stands before the element of a body.
pub(crate) const PROLOG: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

/// Writes a field as an element of its name, a list as one for each of its entries.
pub(crate) fn element(out: &mut String, name: &str, view: View<'_>) {
    match view {
        View::Records(records) => each(out, name, records.count(), |out, index| {
            if let Some(entry) = records.get(index) {
                members(out, entry);
            }
        }),
        View::Texts(texts) => each(out, name, texts.len(), |out, at| text(out, &texts[at])),
        View::Integers(all) => each(out, name, all.len(), |out, at| plain(out, all[at])),
        View::Floats(all) => each(out, name, all.len(), |out, at| plain(out, all[at])),
        View::Booleans(all) => each(out, name, all.len(), |out, at| plain(out, all[at])),
        View::Choices(choices) => each(out, name, choices.count(), |out, at| {
            text(out, choices.text(at).unwrap_or_default());
        }),
        View::Json(Some(value)) => json(out, name, value),
        view => around(out, name, |out| match view {
            View::Record(member) => {
                if let Some(record) = member.get() {
                    members(out, record);
                }
            }
            View::Map(entries) => entries.each(&mut |key, entry| {
                around(out, key, |out| members(out, entry));
            }),
            View::Integer(Some(number)) | View::RequiredInteger(number) => plain(out, number),
            View::Float(Some(number)) | View::RequiredFloat(number) => plain(out, number),
            View::Boolean(Some(value)) | View::RequiredBoolean(value) => plain(out, value),
            view => text(out, view.as_text().unwrap_or_default()),
        }),
    }
}

/// The fields of a record, one element after the other.
fn members(out: &mut String, record: &dyn Record) {
    for (index, field) in record.shape().fields.iter().enumerate() {
        let view = record.view(index);
        if !view.is_absent() {
            element(out, field.wire, view);
        }
    }
}

/// A value of no fixed form: members of an object are elements, entries of a list repeat theirs.
fn json(out: &mut String, name: &str, value: &Value) {
    if let Value::Array(entries) = value {
        return entries.iter().for_each(|entry| json(out, name, entry));
    }
    around(out, name, |out| match value {
        Value::Object(object) => {
            for (name, member) in object {
                json(out, name, member);
            }
        }
        Value::String(it) => text(out, it),
        Value::Null | Value::Array(_) => {}
        Value::Bool(_) | Value::Number(_) => plain(out, value),
    });
}

fn each(out: &mut String, name: &str, count: usize, mut entry: impl FnMut(&mut String, usize)) {
    for index in 0..count {
        around(out, name, |out| entry(out, index));
    }
}

fn around(out: &mut String, name: &str, inside: impl FnOnce(&mut String)) {
    out.push('<');
    tag(out, name);
    out.push('>');
    inside(out);
    out.push_str("</");
    tag(out, name);
    out.push('>');
}

/// The name of an element. A key of a free value that is no such name leaves the body not well formed,
/// so that it is refused rather than taken for other elements.
fn tag(out: &mut String, name: &str) {
    for c in name.chars() {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '_' | '-' | '.' | ':' => out.push(c),
            c if c.is_alphanumeric() => out.push(c),
            c => reference(out, c),
        }
    }
}

/// A character by its number.
fn reference(out: &mut String, c: char) {
    plain(out, format_args!("&#{};", u32::from(c)));
}

fn plain(out: &mut String, value: impl std::fmt::Display) {
    // Writing to a string does not fail.
    let _ = write!(out, "{value}");
}

/// Text with its marks written so that they are none. Most control characters cannot stand in XML: by
/// its number one is refused by the service, where leaving it out would name another thing.
fn text(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\t' | '\n' => out.push(c),
            c if c < ' ' => reference(out, c),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Shaped;

    struct Lamp {
        name: Option<String>,
        watts: Option<i64>,
        lit: Option<bool>,
        bulbs: Vec<Bulb>,
        rooms: Vec<String>,
        rest: Option<Value>,
    }

    struct Bulb {
        load: f64,
    }

    crate::record!(Lamp {
        0: name = Text("Name"),
        1: watts = Integer("Watts"),
        2: lit = Boolean("Lit"),
        3: bulbs = Records("Bulb", Bulb),
        4: rooms = Texts("Room"),
        5: rest = Json("Rest"),
    });
    crate::record!(Bulb { 0: load = RequiredFloat("Load") required, });

    fn written(lamp: Lamp) -> String {
        let mut out = String::new();
        element(&mut out, "Lamp", View::Record(&Some(lamp)));
        out
    }

    #[test]
    fn fields_are_elements_and_lists_repeat_them() {
        let lamp = Lamp {
            name: Some("a < b & c".into()),
            watts: Some(4),
            lit: Some(true),
            bulbs: vec![Bulb { load: 0.5 }, Bulb { load: 2.0 }],
            rooms: vec!["hall".into(), String::new()],
            rest: Some(serde_json::json!({"On": false, "Tag": [{"Key": "k"}, 1, null]})),
        };
        assert_eq!(
            written(lamp),
            "<Lamp><Name>a &lt; b &amp; c</Name><Watts>4</Watts><Lit>true</Lit><Bulb><Load>0.5</Load></Bulb>\
             <Bulb><Load>2</Load></Bulb><Room>hall</Room><Room></Room><Rest><On>false</On><Tag><Key>k</Key></Tag>\
             <Tag>1</Tag><Tag></Tag></Rest></Lamp>"
        );
    }

    #[test]
    fn no_character_of_a_text_is_lost() {
        let lamp = Lamp {
            name: Some("a\u{1}b\r\t\u{7f}\u{e9}".into()),
            ..Lamp::blank()
        };
        assert_eq!(
            written(lamp),
            "<Lamp><Name>a&#1;b&#13;\t\u{7f}\u{e9}</Name></Lamp>"
        );
    }

    #[test]
    fn a_key_that_is_no_name_makes_no_elements() {
        let lamp = Lamp {
            rest: Some(serde_json::json!({"a><On>1</On><a": 2, "b c=\"d\"": 3})),
            ..Lamp::blank()
        };
        assert_eq!(
            written(lamp),
            "<Lamp><Rest><a&#62;&#60;On&#62;1&#60;&#47;On&#62;&#60;a>2</a&#62;&#60;On&#62;1&#60;&#47;On&#62;&#60;a>\
             <b&#32;c&#61;&#34;d&#34;>3</b&#32;c&#61;&#34;d&#34;></Rest></Lamp>"
        );
    }

    #[test]
    fn what_is_not_set_is_no_element() {
        assert_eq!(written(Lamp::blank()), "<Lamp></Lamp>");
    }
}
