//! Answers and refusals as XML: one line, entries of a list as elements of their wrapper.

use alicloud_core::{Fault, Record, Value, View};
use std::fmt::Write;

/// An answer: `<DescribeRegionsResponse>…`.
pub(super) fn answer(out: &mut String, action: &str, answer: &dyn Record) {
    let root = [action, "Response"].concat();
    element(out, &root, |out| record(out, answer));
}

/// An answer that is no record, in the same form: a list repeats its name.
pub(super) fn example(action: &str, answer: &Value) -> String {
    fn members(out: &mut String, value: &Value) {
        let Value::Object(object) = value else {
            return json(out, value);
        };
        for (name, member) in object {
            let name = element_name(name);
            match member {
                Value::Array(entries) => {
                    for entry in entries {
                        element(out, &name, |out| members(out, entry));
                    }
                }
                member => element(out, &name, |out| members(out, member)),
            }
        }
    }
    let mut out = String::with_capacity(512);
    let root = [action, "Response"].concat();
    element(&mut out, &root, |out| members(out, answer));
    out
}

/// A refusal: `<Error>…`.
pub(super) fn refusal(fault: &Fault) -> String {
    let mut out = String::with_capacity(512);
    element(&mut out, "Error", |out| {
        leaf(out, "RequestId", fault.request_id());
        leaf(out, "HostId", fault.host_id().unwrap_or_default());
        leaf(out, "Code", fault.code());
        leaf(out, "Message", fault.message());
        if let Some(page) = fault.recommend() {
            leaf(out, "Recommend", page);
        }
    });
    out
}

fn element(out: &mut String, name: &str, inside: impl FnOnce(&mut String)) {
    out.extend(["<", name, ">"]);
    inside(out);
    out.extend(["</", name, ">"]);
}

fn leaf(out: &mut String, name: &str, text: &str) {
    element(out, name, |out| escape(out, text));
}

fn record(out: &mut String, record: &dyn Record) {
    for (index, field) in record.shape().fields.iter().enumerate() {
        let view = record.view(index);
        if view.is_absent() {
            continue;
        }
        match (view.count(), field.wrapper) {
            (Some(count), Some(entry)) => element(out, field.wire, |out| {
                list(out, entry, count, view);
            }),
            // A list without a wrapper repeats its own name.
            (Some(count), None) => list(out, field.wire, count, view),
            (None, _) => element(out, field.wire, |out| value(out, view)),
        }
    }
}

fn list(out: &mut String, name: &str, count: usize, list: View<'_>) {
    for index in 0..count {
        element(out, name, |out| match list {
            View::Records(records) => {
                if let Some(entry) = records.get(index) {
                    record(out, entry);
                }
            }
            View::Texts(texts) => escape(out, &texts[index]),
            View::Choices(choices) => escape(out, choices.text(index).unwrap_or_default()),
            View::Integers(numbers) => show(out, numbers[index]),
            View::Floats(numbers) => show(out, numbers[index]),
            View::Booleans(values) => show(out, values[index]),
            _ => {}
        });
    }
}

fn value(out: &mut String, view: View<'_>) {
    match view {
        View::Record(member) => {
            if let Some(inner) = member.get() {
                record(out, inner);
            }
        }
        View::Map(entries) => entries.each(&mut |key, entry| {
            element(out, &element_name(key), |out| record(out, entry));
        }),
        View::Json(Some(value)) => json(out, value),
        View::Integer(Some(number)) | View::RequiredInteger(number) => show(out, number),
        View::Float(Some(number)) | View::RequiredFloat(number) => show(out, number),
        View::Boolean(Some(value)) | View::RequiredBoolean(value) => show(out, value),
        view => escape(out, view.as_text().unwrap_or_default()),
    }
}

fn json(out: &mut String, value: &Value) {
    match value {
        Value::Null => {}
        Value::String(text) => escape(out, text),
        Value::Array(entries) => {
            for entry in entries {
                element(out, "Item", |out| json(out, entry));
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                element(out, &element_name(name), |out| json(out, member));
            }
        }
        scalar => show(out, scalar),
    }
}

/// A key as the name of an element: what cannot stand in one becomes `_`.
fn element_name(key: &str) -> String {
    let fits = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let mut name: String = key.chars().map(|c| if fits(c) { c } else { '_' }).collect();
    if !name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') {
        name.insert(0, '_');
    }
    name
}

fn show(out: &mut String, value: impl std::fmt::Display) {
    // Writing to a string does not fail.
    let _ = write!(out, "{value}");
}

fn escape(out: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\n' | '\t' => out.push(character),
            // A parser would make a line feed of it.
            '\r' => out.push_str("&#13;"),
            // No XML 1.0 text may hold them, in whatever form.
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => out.push(char::REPLACEMENT_CHARACTER),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alicloud_vpc as vpc;

    #[test]
    fn an_answer() {
        let body = br#"{"RequestId": "R", "TotalCount": 1, "EipAddresses": {"EipAddress": [
            {"Name": "a<b>&\"'c", "Tags": {"Tag": [{"Key": "k", "Value": "v"}]}, "SecondLimited": false, "Colour": "red"}
        ]}}"#;
        let record =
            alicloud_core::json::decode::<vpc::DescribeEipAddressesResponse>(body).unwrap();
        let mut out = String::new();
        answer(&mut out, "DescribeEipAddresses", &record);
        insta::assert_snapshot!("an_answer", out);
    }

    #[test]
    fn a_refusal() {
        let fault = Fault::new(400, "SignatureDoesNotMatch", "is:GET&%2F&\u{1}\r")
            .with_request_id("R")
            .with_host_id("vpc.aliyuncs.com");
        assert_eq!(
            refusal(&fault),
            "<Error><RequestId>R</RequestId><HostId>vpc.aliyuncs.com</HostId>\
             <Code>SignatureDoesNotMatch</Code><Message>is:GET&amp;%2F&amp;\u{FFFD}&#13;</Message></Error>"
        );
    }

    #[test]
    fn names_of_elements() {
        assert_eq!(element_name("a b"), "a_b");
        assert_eq!(element_name("1"), "_1");
        assert_eq!(element_name(""), "_");
    }
}
