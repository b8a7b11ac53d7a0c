//! The samples of an operation that are answers.

use std::collections::BTreeSet;

use super::page::Linted;
use super::rule;
use crate::model::{Field, Operation, Sample, SampleKind, Type};
use crate::read::node::{self, Kind, Node};
use crate::read::{markup, samples};
use crate::vocabulary;

/// Longest sample that is looked into; the longest of real pages have a tenth of it.
const LONGEST: usize = 1 << 20;
/// A sample answer.
pub(super) struct Answer<'a> {
    pub(super) sample: &'a Sample,
    pub(super) node: Node,
    pub(super) is_xml: bool,
    /// Whether it has the words of types in place of values.
    pub(super) is_template: bool,
}

/// The samples that are answers, in page order: the last JSON that parses, those before it that
/// show a field of the tables at their top, and all XML.
pub(super) fn of<'a>(operation: &'a Operation, page: &mut Linted<'_>) -> Vec<Answer<'a>> {
    let mut answers: Vec<Answer<'a>> = Vec::new();
    let mut add = |sample: &'a Sample, node: Node| {
        answers.push(Answer {
            sample,
            is_template: is_template(&node),
            node,
            is_xml: sample.kind == SampleKind::Xml,
        });
    };
    let listed = listed(&operation.response);
    let is_field = |name: &str| listed.contains(&name.to_lowercase());
    let mut has_last = false;
    for sample in operation.samples.iter().rev() {
        let body = samples::body(&sample.text);
        if sample.text.len() > LONGEST {
            let message = format!("a sample of more than {LONGEST} bytes is not looked into");
            page.row(
                rule::SAMPLE_LONG,
                sample.line,
                "",
                message,
                "shorten its lists",
            );
            continue;
        }
        if samples::is_refusal(sample) {
            continue;
        }
        match sample.kind {
            SampleKind::Json => {
                let Ok(json) = serde_json::from_str::<serde_json::Value>(body) else {
                    // The reader has said so. What stands before it may be the body of a request.
                    has_last = true;
                    continue;
                };
                if !json.is_object() && !json.is_array() {
                    continue;
                }
                let json = samples::unwrap(json, &operation.name);
                let shows_field = || {
                    let first = json.get(0).unwrap_or(&json);
                    let mut fields = operation.response.iter();
                    fields.any(|field| first.get(&field.name).is_some())
                };
                if has_last && !shows_field() {
                    continue;
                }
                has_last = true;
                add(
                    sample,
                    samples::without_gateway(node::of_json(json), is_field),
                );
            }
            SampleKind::Xml if body.starts_with("<table") => {}
            SampleKind::Xml => {
                if let Some(error) = samples::xml_error(body) {
                    page.word(
                        rule::SAMPLE_XML,
                        (sample.line, sample.text.len()),
                        sample.text.lines().next().unwrap_or_default(),
                        (
                            "",
                            format!("this sample is no XML: {error}"),
                            "mend the sample",
                        ),
                    );
                    continue;
                }
                let is_at_top = |name: &str| {
                    let mut fields = operation.response.iter();
                    fields.any(|field| field.name == name)
                };
                if let Some(answer) = markup::answer(body, is_at_top) {
                    add(sample, samples::without_gateway(answer.node, is_field));
                }
            }
            SampleKind::Request | SampleKind::Other => {}
        }
    }
    answers.reverse();
    answers
}

/// Whether the texts of a sample are words for types, as templates of `Response syntax` have them.
fn is_template(node: &Node) -> bool {
    let mut texts = 0;
    let mut open = vec![node];
    while let Some(node) = open.pop() {
        match node {
            Node::Object(keys) => open.extend(keys.iter().flat_map(|(_, nodes)| nodes)),
            Node::List(entries) => open.extend(entries),
            Node::Scalar(Kind::Text | Kind::Content, text) if !text.is_empty() => {
                if vocabulary::kind(text).0 == Type::Unknown {
                    return false;
                }
                texts += 1;
            }
            Node::Scalar(..) | Node::Null => {}
        }
    }
    texts > 0
}

/// What messages that stand at a row call a sample: by its form, and by its line where there are more.
pub(super) fn spoken(answer: &Answer<'_>, answers: &[Answer<'_>]) -> String {
    let form = if answer.is_xml { "XML" } else { "JSON" };
    let of_form = answers.iter().filter(|it| it.is_xml == answer.is_xml);
    if of_form.count() > 1 {
        format!("the {form} sample in line {}", answer.sample.line)
    } else {
        format!("the {form} sample")
    }
}

/// All names of the tables, in lower case.
pub(super) fn listed(fields: &[Field]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut open: Vec<&Field> = fields.iter().collect();
    while let Some(field) = open.pop() {
        names.insert(field.name.to_lowercase());
        open.extend(&field.members);
    }
    names
}
