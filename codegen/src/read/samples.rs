//! Samples of a page, told apart by their content, and the JSON answer among them.

use serde_json::Value;

use super::markup::{self, Answer};
use super::node::{self, Node};
use super::sampled::Sampled;
use super::{target, template};
use crate::model::{Sample, SampleKind};
use crate::page::{Block, Page};
use crate::vocabulary::{self, Topic};

/// All fenced blocks of a page. What stands under `Request syntax` is what is sent.
pub(super) fn of(page: &Page<'_>) -> Vec<Sample> {
    let mut samples = Vec::new();
    let mut topic = None;
    for block in &page.blocks {
        match block {
            Block::Heading { text, .. } => topic = vocabulary::topic(text),
            Block::Fence { text } if !text.trim().is_empty() => {
                let kind = match kind(text) {
                    SampleKind::Json | SampleKind::Xml if topic == Some(Topic::RequestSyntax) => {
                        SampleKind::Request
                    }
                    kind => kind,
                };
                samples.push(Sample {
                    kind,
                    text: trim_lines(text),
                    line: page.line(page.span_of(text).start),
                });
            }
            _ => {}
        }
    }
    samples
}

/// What a sample is; labels on the pages lie, contents do not.
fn kind(text: &str) -> SampleKind {
    let start = text.trim_start();
    if start.contains("Action=")
        || start.starts_with("http") && !start.starts_with("http/1") && !start.starts_with("HTTP/1")
        || target::request_line(text).is_some()
    {
        return SampleKind::Request;
    }
    let body = body(text);
    match body.trim_start().chars().next() {
        Some('{' | '[') => SampleKind::Json,
        Some('<') => SampleKind::Xml,
        _ => SampleKind::Other,
    }
}

/// The text behind a status line and headers, if it begins with them.
pub(crate) fn body(text: &str) -> &str {
    let start = text.trim_start();
    if let Some(body) = titled_body(start) {
        return body;
    }
    if !start.starts_with("HTTP/")
        && !start.lines().next().is_some_and(|line| {
            line.contains(": ") && !line.trim_start().starts_with(['{', '"', '<'])
        })
    {
        return start;
    }
    let mut from = 0;
    for line in start.split_inclusive('\n') {
        if line.trim_start().starts_with(['{', '[', '<']) {
            return &start[from..];
        }
        from += line.len();
    }
    start
}

/// The text behind a line that says `Body:`; headers stand before it, sometimes in braces.
fn titled_body(text: &str) -> Option<&str> {
    let mut from = 0;
    for line in text.split_inclusive('\n') {
        from += line.len();
        let title = line.trim().trim_end_matches([':', '：']);
        if title.len() < line.trim().len() && title.trim_end().eq_ignore_ascii_case("body") {
            let rest = text[from..].trim_start();
            return rest.starts_with(['{', '[', '<']).then_some(rest);
        }
    }
    None
}

/// What keeps a sample that looks like a JSON answer from being one.
pub(super) fn json_error(text: &str) -> Option<String> {
    let looks = kind(text) == SampleKind::Json;
    let parsed = serde_json::from_str::<serde::de::IgnoredAny>(body(text));
    parsed
        .err()
        .filter(|_| looks)
        .map(|error| error.to_string())
}

/// What keeps a sample that looks like XML from being it.
pub(crate) fn xml_error(text: &str) -> Option<String> {
    // More elements than any sample has.
    const MAX_NODES: u32 = 20_000;
    let wrapped = format!("<answer>{}</answer>", without_prolog(text.trim()));
    let options = roxmltree::ParsingOptions {
        nodes_limit: MAX_NODES,
        ..roxmltree::ParsingOptions::default()
    };
    let parsed = roxmltree::Document::parse_with_options(&wrapped, options);
    parsed.err().map(|error| error.to_string())
}

/// The text behind a prolog; `<? xml …? >` is none, but is meant as one.
fn without_prolog(text: &str) -> &str {
    let Some(rest) = text.strip_prefix("<?") else {
        return text;
    };
    let behind = |(at, _)| rest[at + 1..].trim_start().strip_prefix('>');
    rest.match_indices('?').find_map(behind).unwrap_or(text)
}

/// The shape of the answer that the samples show: the last JSON sample that parses, with what only
/// the XML sample tells; without one the XML samples; without those JSON, then XML, read as far as it
/// makes sense. The last ones, because request bodies come before answers; so a broken one behind it
/// is the answer where it shows more fields.
pub(super) fn shape(
    samples: &[Sample],
    operation: &str,
    is_field: impl Fn(&str) -> bool,
) -> Option<Sampled> {
    let last = |kind| {
        let samples = samples.iter().rev().filter(move |it| it.kind == kind);
        samples.filter(|it| !is_refusal(it))
    };
    let parse = |sample: &Sample| {
        let json = serde_json::from_str::<Value>(body(&sample.text)).ok()?;
        (json.is_object() || json.is_array()).then(|| of_json(json, operation, &is_field))
    };
    let is_answer = |it: &&Sample| !body(&it.text).starts_with("<table");
    let read = |sample: &Sample| markup::answer(body(&sample.text), &is_field);
    let xml: Vec<_> = last(SampleKind::Xml)
        .filter(is_answer)
        .filter_map(read)
        .collect();
    let (xml, broken_xml): (Vec<_>, Vec<_>) = xml.into_iter().partition(|it| it.is_whole);
    let broken = || {
        let json = last(SampleKind::Json).find_map(|sample| template::body(&sample.text))?;
        let shape = of_json(json, operation, &is_field);
        shape.has_key(&is_field).then_some(shape)
    };
    let mut samples = last(SampleKind::Json).enumerate();
    let parsed = samples.find_map(|(behind, sample)| Some((behind, parse(sample)?)));
    let json = parsed.map(|(behind, parsed)| {
        let fields = |shape: &Sampled| shape.count_names(&is_field);
        let later = (behind > 0).then(broken).flatten();
        later
            .filter(|later| fields(later) > fields(&parsed))
            .unwrap_or(parsed)
    });
    match (json, xml.split_first()) {
        // What a gateway shows beside the answer may still tell what stands at its top.
        (Some(mut json), Some((last, _))) => {
            json.fill(&Sampled::of_xml(&last.node));
            Some(json)
        }
        (Some(json), None) => Some(json),
        (None, Some((last, more))) => {
            let shape = |it: &Answer| Sampled::of_xml(&without_gateway(it.node.clone(), &is_field));
            let mut xml = shape(last);
            // Which elements repeat only one of several may show.
            for more in more.iter().filter(|it| it.name == last.name) {
                xml.fill(&shape(more));
            }
            if let Some(json) = broken() {
                xml.fill(&json);
            }
            Some(xml)
        }
        (None, None) => broken().or_else(|| {
            let shown = broken_xml.iter().map(|it| Sampled::of_xml(&it.node));
            shown.into_iter().find(|shape| shape.has_key(&is_field))
        }),
    }
}

/// Whether a sample shows how the gateway refuses a call, which is no answer of the operation.
pub(crate) fn is_refusal(sample: &Sample) -> bool {
    const KEYS: [&str; 3] = ["Code", "Message", "HostId"];
    if !KEYS.iter().all(|key| sample.text.contains(key)) {
        return false;
    }
    let text = body(&sample.text);
    let node = match sample.kind {
        SampleKind::Json => serde_json::from_str(text).ok().map(node::of_json),
        SampleKind::Xml => markup::answer(text, |_| false).map(|it| it.node),
        SampleKind::Request | SampleKind::Other => None,
    };
    let has = |key: &&str| match &node {
        Some(Node::Object(keys)) => keys.iter().any(|(other, _)| other == key),
        _ => false,
    };
    KEYS.iter().all(has)
}

fn of_json(json: Value, operation: &str, is_field: impl Fn(&str) -> bool) -> Sampled {
    let answer = node::of_json(unwrap(json, operation));
    Sampled::of(&without_gateway(answer, is_field))
}

/// Some samples show the answer below a key of its own: `{"LightLampResponse": {…}}`, or below the
/// operation's name.
pub(crate) fn unwrap(answer: Value, operation: &str) -> Value {
    match answer {
        Value::Object(mut map) if map.len() == 1 => {
            let key = map
                .iter()
                .next()
                .filter(|(key, value)| {
                    value.is_object() && (key.ends_with("Response") || key.as_str() == operation)
                })
                .map(|(key, _)| key.clone());
            match key.and_then(|key| map.remove(&key)) {
                Some(inner) => inner,
                None => Value::Object(map),
            }
        }
        other => other,
    }
}

/// Some samples show the answer as it came through a gateway, which puts it below a key that no row
/// names: the ID of the request, which all answers have, stands there.
pub(crate) fn without_gateway(answer: Node, is_field: impl Fn(&str) -> bool) -> Node {
    const ID: &str = "RequestId";
    let Node::Object(mut keys) = answer else {
        return answer;
    };
    let has_id = |node: &Node| match node {
        Node::Object(keys) => keys
            .iter()
            .any(|(key, values)| key == ID && matches!(values.as_slice(), [Node::Scalar(..)])),
        _ => false,
    };
    let is_whole = |(key, values): &(String, Vec<Node>)| {
        matches!(values.as_slice(), [only] if has_id(only)) && !is_field(key)
    };
    let is_outside = keys.len() > 1 && is_field(ID) && !keys.iter().any(|(key, _)| key == ID);
    match keys.iter().position(is_whole).filter(|_| is_outside) {
        Some(at) => keys.swap_remove(at).1.swap_remove(0),
        None => Node::Object(keys),
    }
}

fn trim_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.trim_matches(['\n', '\r']).lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    let len = out.trim_end().len();
    out.truncate(len);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_xml_is_said() {
        assert_eq!(
            xml_error("<? xml version=\"1.0\"? >\n<R><Id>a</Id></R>"),
            None
        );
        assert_eq!(xml_error("<Id>a</Id>\n<Watts>4</Watts>"), None);
        assert!(xml_error("<a><b></a>").is_some());
        let bomb = "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>";
        assert!(xml_error(bomb).is_some());
    }
}
