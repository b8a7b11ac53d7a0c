//! A sample answer as a tree, whether it is written in JSON or in XML.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_a_tree() {
        let json = serde_json::json!({"Lamps": {"Lamp": [{"Id": "a"}, {"Id": "b"}]}, "Lit": null});
        insta::assert_compact_debug_snapshot!(of_json(json), @r#"Object([("Lamps", [Object([("Lamp", [List([Object([("Id", [Scalar(Text, "a")])]), Object([("Id", [Scalar(Text, "b")])])])])])]), ("Lit", [Null])])"#);
    }
}
