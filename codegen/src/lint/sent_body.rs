//! Bodies of sample requests against the parameters: each member that is sent is listed, and its value
//! is one that the row allows.

use std::collections::BTreeMap;

use super::page::Linted;
use super::rule;
use super::stats::Figures;
use super::values;
use crate::model::{BodyFormat, Operation, Parameter, Position, Sample, Type};
use crate::read::body::is_whole_body;
use crate::read::node::{self, Node};
use crate::read::{markup, spelling, template};
use crate::vocabulary;
use crate::wire_name::is_index;

/// More members than any body has.
const MOST: usize = 2_000;

/// Checks the body of one sample request, if it has one.
pub(super) fn check(
    operation: &Operation,
    sample: &Sample,
    page: &mut Linted<'_>,
    figures: &mut Figures,
) {
    let body = match operation.request_body {
        BodyFormat::Xml => markup::body(&sample.text),
        BodyFormat::Json => template::body(&sample.text).map(node::of_json),
        BodyFormat::Bytes => None,
    };
    let rows = rows(operation);
    let (Some(body), false) = (body, rows.is_empty()) else {
        return;
    };
    // A row may stand for the body as a whole.
    let root = rows.keys().find(|name| is_whole_body(name)).cloned();
    let root = root.filter(|root| match &body {
        Node::Object(members) => members.iter().all(|(key, _)| key != root),
        _ => true,
    });
    let mut body_of = Sent {
        rows,
        sample,
        xml: operation.request_body == BodyFormat::Xml,
        page,
        figures,
        left: MOST,
    };
    body_of.members(&body, root.as_deref().unwrap_or_default());
}

/// The rows of the body by their names, without what marks lists; of containers that no row describes
/// `None`.
fn rows(operation: &Operation) -> BTreeMap<String, Option<&Parameter>> {
    let mut rows: BTreeMap<String, Option<&Parameter>> = BTreeMap::new();
    for row in &operation.request {
        if !matches!(row.position, Some(Position::Body | Position::Form)) {
            continue;
        }
        let mut name = String::new();
        for part in row.name.split('.').filter(|part| !is_index(part)) {
            if !name.is_empty() {
                rows.entry(name.clone()).or_default();
                name.push('.');
            }
            name.push_str(part.trim_end_matches("[]"));
        }
        rows.entry(name).or_default().get_or_insert(row);
    }
    rows
}

struct Sent<'l, 'p, 'o> {
    rows: BTreeMap<String, Option<&'o Parameter>>,
    sample: &'l Sample,
    /// Whether the body is written as XML.
    xml: bool,
    page: &'l mut Linted<'p>,
    figures: &'l mut Figures,
    /// How many members more are looked at.
    left: usize,
}

impl Sent<'_, '_, '_> {
    /// Checks what stands below a path; entries of a list stand at its own.
    fn members(&mut self, node: &Node, path: &str) {
        match node {
            Node::Object(members) => {
                for (key, values) in members {
                    let name = match path {
                        "" => key.clone(),
                        path => format!("{path}.{key}"),
                    };
                    for value in values {
                        self.member(key, &name, value);
                    }
                }
            }
            Node::List(entries) => {
                for entry in entries {
                    self.members(entry, path);
                }
            }
            Node::Scalar(..) | Node::Null => {}
        }
    }

    fn member(&mut self, key: &str, name: &str, value: &Node) {
        let Some(left) = self.left.checked_sub(1) else {
            return;
        };
        self.left = left;
        self.figures.sent += 1;
        let place = (self.sample.line, self.sample.text.len());
        let Some(row) = self.rows.get(name).copied() else {
            let message = format!("the sample's body has `{name}`, which the tables do not list");
            let help = "add a row for it, or leave it out of the sample";
            self.page
                .word(rule::SAMPLE_MEMBER, place, key, (name, message, help));
            return;
        };
        self.figures.sent_known += 1;
        let begin = format!("{name}.");
        let mut below = self.rows.range(begin.clone()..);
        if below
            .next()
            .is_some_and(|(other, _)| other.starts_with(&begin))
        {
            self.members(value, name);
        } else if let Some(row) = row {
            match value {
                Node::Scalar(_, text) => self.value(row, key, text),
                _ => self.shape(row, key, name, value),
            }
        }
    }

    /// Checks that what has members or entries does not stand where the row has a value.
    fn shape(&mut self, row: &Parameter, key: &str, name: &str, value: &Node) {
        let is_object = |node: &Node| matches!(node, Node::Object(_));
        let is_list = row.kind == Type::List || row.name.split('.').any(is_numbered);
        let shown = match value {
            // In XML a list stands in an element of its own.
            Node::Object(_) if self.xml && is_list => return,
            Node::Object(_) => "an object",
            Node::List(entries) if entries.iter().any(is_object) => "a list of objects",
            Node::List(_) if !is_list => "a list",
            _ => return,
        };
        let stated = match row.kind {
            Type::List => vocabulary::entry(&row.type_text),
            kind => kind,
        };
        if !is_scalar(stated) {
            return;
        }
        let kind = &row.type_text;
        let message = format!("the sample's body has {shown} at `{name}`, which is `{kind}`");
        let help = "correct the type and add rows for the members, or mend the sample";
        let place = (self.sample.line, self.sample.text.len());
        self.page
            .word(rule::SAMPLE_SHAPE, place, key, (name, message, help));
    }

    /// Checks a value, unless it only stands for one.
    fn value(&mut self, row: &Parameter, key: &str, text: &str) {
        if is_placeholder(key, text) {
            return;
        }
        let place = (self.sample.line, self.sample.text.len());
        for (_, why) in values::faults(row.kind, &row.facts, text) {
            let message = format!("the sample's body has `{key}: {text}`, and `{text}` {why}");
            let help = "mend the sample or the description";
            self.page.word(
                rule::SAMPLE_REQUEST_VALUE,
                place,
                key,
                (&row.name, message, help),
            );
        }
    }
}

/// Whether a part of a name marks a list: `Tag.N`, `tags[]`.
fn is_numbered(part: &str) -> bool {
    is_index(part) || part.ends_with("[]")
}

/// Whether values of a type have neither members nor entries.
fn is_scalar(kind: Type) -> bool {
    matches!(
        kind,
        Type::String | Type::Integer | Type::Long | Type::Float | Type::Boolean
    )
}

/// Whether a text stands for a value: a type, the name again, several values, words.
fn is_placeholder(key: &str, text: &str) -> bool {
    let (key, plain) = (spelling::plain(key), spelling::plain(text));
    vocabulary::kind(text).0 != Type::Unknown
        || plain.is_empty()
        || plain.chars().all(char::is_alphabetic) && plain.contains(&key)
        || text.contains(['|', '…', ' '])
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn what_only_stands_for_a_value_is_told_from_a_value() {
        for (key, text) in [
            ("RuleId", "RuleId"),
            ("RuleId", "rule-id"),
            ("Rule", "the-rule"),
            ("Watts", "Integer"),
            ("Watts", "4|8"),
        ] {
            assert!(is_placeholder(key, text), "{key}: {text}");
        }
        for (key, text) in [("Condition", "on"), ("BulbState", "state"), ("Watts", "4")] {
            assert!(!is_placeholder(key, text), "{key}: {text}");
        }
    }
}
