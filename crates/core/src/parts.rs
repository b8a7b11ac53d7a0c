//! The parts of an HTTP request in which the parameters of a [`Style::Roa`](crate::Style) operation
//! travel. What travels in a query or a header is text: lists and records are written as JSON there.

use crate::json::{key, value};
use crate::{BodyFormat, OperationMeta, Position, Record, View, xml};
use std::fmt::Write;

/// A request, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Parts {
    /// What stands in front of the endpoint's host, where something does.
    pub host: Option<String>,
    /// Path with its variables filled in and encoded.
    pub path: String,
    /// Query, not encoded: first what the path's template fixes, then parameters.
    pub query: Vec<(String, String)>,
    /// Headers, not encoded.
    pub headers: Vec<(String, String)>,
    /// Body, where there is one: JSON, or what the operation takes in its stead.
    pub body: Option<String>,
    /// Media type of that body.
    pub content_type: Option<&'static str>,
}

impl Parts {
    /// The parts of a request of this operation. A variable of the path that is not set is left empty.
    pub fn of(operation: &OperationMeta, request: &dyn Record) -> Self {
        let (path, fixed) = operation
            .path
            .split_once('?')
            .unwrap_or((operation.path, ""));
        let mut parts = Self::default();
        for pair in fixed.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            parts.query.push((name.to_owned(), value.to_owned()));
        }
        let mut variables = Vec::new();
        let mut members = String::new();
        let is_xml = operation.body == BodyFormat::Xml;
        for (index, field) in request.shape().fields.iter().enumerate() {
            let view = request.view(index);
            if view.is_absent() || view.count() == Some(0) && !field.required {
                continue;
            }
            match field.position {
                Position::Path => variables.push((field.wire, text(view))),
                Position::Host => parts.host = Some(text(view)),
                Position::Header => parts.headers.push((field.wire.to_owned(), text(view))),
                Position::Query | Position::Json => {
                    parts.query.push((field.wire.to_owned(), text(view)));
                }
                Position::Body | Position::WholeBody if operation.body == BodyFormat::Bytes => {}
                Position::Body if is_xml => xml::element(&mut members, field.wire, view),
                Position::Body => {
                    key(&mut members, 0, field.wire);
                    value(&mut members, view);
                }
                Position::WholeBody => {
                    let body = parts.body.get_or_insert_default();
                    body.clear();
                    value(body, view);
                }
            }
        }
        if !members.is_empty() {
            parts.body = Some(match operation.body {
                BodyFormat::Xml => format!("{}{members}", xml::PROLOG),
                BodyFormat::Json | BodyFormat::Bytes => format!("{{{members}}}"),
            });
        }
        parts.content_type = parts.body.as_ref().map(|_| match operation.body {
            BodyFormat::Xml => "application/xml",
            BodyFormat::Json | BodyFormat::Bytes => "application/json",
        });
        fill(&mut parts.path, path, &variables);
        parts
    }
}

/// A value as it stands in a path, a query or a header.
fn text(view: View<'_>) -> String {
    if let Some(text) = view.as_text() {
        return text.to_owned();
    }
    let mut out = String::new();
    value(&mut out, view);
    out
}

/// The template with the values of `{Name}`.
fn fill(out: &mut String, template: &str, variables: &[(&str, String)]) {
    let mut rest = template;
    while let Some((before, tail)) = rest.split_once('{') {
        let Some((name, after)) = tail.split_once('}') else {
            break;
        };
        out.push_str(before);
        let value = variables.iter().find(|(known, _)| *known == name);
        for byte in value.map_or("", |(_, value)| value).bytes() {
            match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                    out.push(byte.into());
                }
                // Writing to a string does not fail.
                _ => drop(write!(out, "%{byte:02X}")),
            }
        }
        rest = after;
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Shaped, Source, Style};

    struct Lamp {
        house: String,
        room: String,
        watts: Option<i64>,
        tags: Vec<String>,
        trace: Option<String>,
        colour: Option<String>,
    }

    crate::record!(Lamp {
        0: house = RequiredText("House") required @ Host,
        1: room = RequiredText("Room") required @ Path,
        2: watts = Integer("watts"),
        3: tags = Texts("tags") @ Body,
        4: trace = Text("x-trace") @ Header,
        5: colour = Text("colour") @ Body,
    });

    fn meta(path: &'static str) -> OperationMeta {
        let shape = Lamp::SHAPE;
        OperationMeta::new(
            "PutLamp",
            "Lamp",
            "1",
            shape,
            shape,
            &[],
            Source::new("", ""),
        )
        .with_style(Style::Roa, "PUT", path)
    }

    #[test]
    fn each_parameter_travels_at_its_place() {
        let lamp = Lamp {
            house: "h1".into(),
            room: "top floor/1".into(),
            watts: Some(4),
            tags: vec!["a".into(), "b".into()],
            trace: Some("t".into()),
            colour: None,
        };
        let parts = Parts::of(&meta("/rooms/{Room}/lamp?op=set"), &lamp);
        assert_eq!(parts.host.as_deref(), Some("h1"));
        assert_eq!(parts.path, "/rooms/top%20floor%2F1/lamp");
        assert_eq!(
            parts.query,
            [("op".into(), "set".into()), ("watts".into(), "4".into())]
        );
        assert_eq!(parts.headers, [("x-trace".into(), "t".into())]);
        assert_eq!(parts.body.as_deref(), Some(r#"{"tags":["a","b"]}"#));
        assert_eq!(parts.content_type, Some("application/json"));
    }

    #[test]
    fn nothing_in_the_body_is_no_body() {
        let parts = Parts::of(&meta("/a{Room}b{"), &Lamp::blank());
        assert_eq!((parts.path.as_str(), parts.body), ("/ab{", None));
    }

    #[test]
    fn a_body_may_be_xml() {
        let lamp = Lamp {
            tags: vec!["a".into(), "b".into()],
            colour: Some("red & blue".into()),
            ..Lamp::blank()
        };
        let parts = Parts::of(&meta("/lamps").with_xml_body(), &lamp);
        assert_eq!(parts.content_type, Some("application/xml"));
        assert_eq!(
            parts.body.as_deref(),
            Some(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><tags>a</tags><tags>b</tags><colour>red &amp; blue</colour>"
            )
        );
        assert_eq!(
            Parts::of(&meta("/lamps").with_xml_body(), &Lamp::blank()).content_type,
            None
        );
        // Bytes are none of the record's.
        let parts = Parts::of(&meta("/lamps").with_bytes_body(), &lamp);
        assert_eq!((parts.body, parts.content_type), (None, None));
    }

    struct Batch {
        lamps: Vec<String>,
    }

    crate::record!(Batch { 0: lamps = Texts("body") required @ WholeBody, });

    #[test]
    fn a_list_may_be_the_body() {
        let batch = Batch {
            lamps: vec!["a".into()],
        };
        let parts = Parts::of(&meta("/lamps"), &batch);
        assert_eq!(parts.body.as_deref(), Some(r#"["a"]"#));
    }
}
