//! A sample answer as a tree, whether it is written in JSON or in XML.

use std::collections::HashMap;

use serde_json::Value;

/// What stands at one place of a sample.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Node {
    /// Keys in their order; in XML one may stand several times.
    Object(Vec<(String, Vec<Node>)>),
    /// A JSON array.
    List(Vec<Node>),
    /// A value; in XML every one is a text.
    Scalar(Kind, String),
    /// Nothing.
    Null,
}

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// In quotes.
    Text,
    /// A number without a fraction.
    Integer,
    /// A number with one.
    Float,
    /// `true` or `false`.
    Boolean,
    /// The content of an XML element, which has no type.
    Content,
}

/// Deeper than any answer nests.
const MAX_DEPTH: usize = 64;
/// More elements than any sample has.
const MAX_NODES: u32 = 20_000;

/// The tree of a JSON document, whose depth the parser has bounded.
pub(crate) fn of_json(json: Value) -> Node {
    match json {
        Value::Null => Node::Null,
        Value::Bool(is) => Node::Scalar(Kind::Boolean, is.to_string()),
        Value::Number(number) if number.is_f64() => Node::Scalar(Kind::Float, number.to_string()),
        Value::Number(number) => Node::Scalar(Kind::Integer, number.to_string()),
        Value::String(text) => Node::Scalar(Kind::Text, text),
        Value::Array(entries) => Node::List(entries.into_iter().map(of_json).collect()),
        Value::Object(map) => {
            // Some samples have blanks inside the quotes of a key.
            let pair =
                |(key, value): (String, Value)| (key.trim().to_owned(), vec![of_json(value)]);
            Node::Object(map.into_iter().map(pair).collect())
        }
    }
}

/// The tree of an XML document; the element around the answer is left out, unless it is a field of the
/// answer. Documents without such an element are read too.
pub(crate) fn of_xml(text: &str, is_field: impl Fn(&str) -> bool) -> Result<Node, String> {
    let wrapped = format!("<answer>{}</answer>", without_prolog(text.trim()));
    let options = roxmltree::ParsingOptions {
        nodes_limit: MAX_NODES,
        ..roxmltree::ParsingOptions::default()
    };
    let document = roxmltree::Document::parse_with_options(&wrapped, options)
        .map_err(|error| error.to_string())?;
    let root = document.root_element();
    let mut elements = root.children().filter(roxmltree::Node::is_element);
    let inner = match (elements.next(), elements.next()) {
        (Some(only), None) if !is_field(only.tag_name().name()) => only,
        _ => root,
    };
    Ok(element(inner, 0))
}

/// The text behind a prolog; `<? xml …? >` is none, but is meant as one.
fn without_prolog(text: &str) -> &str {
    let Some(rest) = text.strip_prefix("<?") else {
        return text;
    };
    let behind = |(at, _)| rest[at + 1..].trim_start().strip_prefix('>');
    rest.match_indices('?').find_map(behind).unwrap_or(text)
}

fn element(node: roxmltree::Node<'_, '_>, depth: usize) -> Node {
    let mut keys: Vec<(String, Vec<Node>)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    if depth < MAX_DEPTH {
        for child in node.children().filter(roxmltree::Node::is_element) {
            let (name, value) = (child.tag_name().name(), element(child, depth + 1));
            let at = *places.entry(name).or_insert(keys.len());
            match keys.get_mut(at) {
                Some((_, values)) => values.push(value),
                None => keys.push((name.to_owned(), vec![value])),
            }
        }
    }
    if !keys.is_empty() {
        return Node::Object(keys);
    }
    let text: String = node.children().filter_map(|child| child.text()).collect();
    match text.trim() {
        "" => Node::Null,
        text => Node::Scalar(Kind::Content, text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn no(_: &str) -> bool {
        false
    }

    #[test]
    fn json_and_xml_are_alike() {
        let json = serde_json::json!({"Lamps": {"Lamp": [{"Id": "a"}, {"Id": "b"}]}, "Lit": null});
        insta::assert_compact_debug_snapshot!(of_json(json), @r#"Object([("Lamps", [Object([("Lamp", [List([Object([("Id", [Scalar(Text, "a")])]), Object([("Id", [Scalar(Text, "b")])])])])])]), ("Lit", [Null])])"#);
        let xml = "<? xml version=\"1.0\"?>\n<LightLampResponse>\n<Lamps><Lamp><Id>a</Id></Lamp><Lamp><Id>b</Id></Lamp></Lamps><Lit/></LightLampResponse>";
        insta::assert_compact_debug_snapshot!(of_xml(xml, no).unwrap(), @r#"Object([("Lamps", [Object([("Lamp", [Object([("Id", [Scalar(Content, "a")])]), Object([("Id", [Scalar(Content, "b")])])])])]), ("Lit", [Null])])"#);
    }

    #[test]
    fn an_answer_may_stand_without_its_element() {
        insta::assert_compact_debug_snapshot!(of_xml("<Id>a</Id>\n<Watts>4</Watts>", no).unwrap(), @r#"Object([("Id", [Scalar(Content, "a")]), ("Watts", [Scalar(Content, "4")])])"#);
        insta::assert_compact_debug_snapshot!(of_xml("<RequestId>a</RequestId>", |name| name == "RequestId").unwrap(), @r#"Object([("RequestId", [Scalar(Content, "a")])])"#);
    }

    #[test]
    fn a_prolog_may_be_written_with_blanks() {
        for prolog in [
            "<?xml version=\"1.0\"?>",
            "<? xml version=\"1.0\"? >",
            "<?xml? ?>",
        ] {
            let answer = of_xml(&format!("{prolog}\n<R><Id>a</Id></R>"), no);
            let id = Node::Scalar(Kind::Content, "a".to_owned());
            assert_eq!(answer, Ok(Node::Object(vec![("Id".to_owned(), vec![id])])));
        }
    }

    #[test]
    fn what_is_no_xml_is_said() {
        assert!(of_xml("<a><b></a>", no).is_err());
        let deep = format!("{}x{}", "<a>".repeat(500), "</a>".repeat(500));
        assert!(matches!(of_xml(&deep, no), Ok(Node::Object(_)) | Err(_)));
        let bomb = "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>";
        assert!(of_xml(bomb, no).is_err());
    }
}
