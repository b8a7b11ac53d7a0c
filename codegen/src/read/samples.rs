//! Samples of a page, told apart by their content, and the JSON answer among them.

use serde_json::Value;

use super::node::Node;
use super::sampled::Sampled;
use super::{node, target, template};
use crate::model::{Sample, SampleKind};
use crate::page::{Block, Page};

/// All fenced blocks of a page.
pub(super) fn of(page: &Page<'_>) -> Vec<Sample> {
    page.blocks
        .iter()
        .filter_map(|block| match block {
            Block::Fence { text } if !text.trim().is_empty() => Some(Sample {
                kind: kind(text),
                text: trim_lines(text),
                line: page.line(page.span_of(text).start),
            }),
            _ => None,
        })
        .collect()
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

/// The shape of the answer that the samples show: the last JSON sample that parses, with what only
/// the XML sample tells; without one the XML sample; without that JSON read as far as it makes
/// sense. The last ones, because request bodies come before answers; so a broken one behind it is the
/// answer where it shows more fields.
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
    let xml = last(SampleKind::Xml).filter(is_answer).find_map(|sample| {
        let text = body(&sample.text);
        let xml = node::of_xml(text, &is_field);
        // Some have the quotes of prose around their attributes.
        let xml = xml.or_else(|_| node::of_xml(&text.replace(['“', '”'], "\""), &is_field));
        xml.ok()
    });
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
    match (json, xml) {
        // What a gateway shows beside the answer may still tell what stands at its top.
        (Some(mut json), Some(xml)) => {
            json.fill(&Sampled::of_xml(&xml));
            Some(json)
        }
        (Some(json), None) => Some(json),
        (None, Some(xml)) => {
            let mut xml = Sampled::of_xml(&without_gateway(xml, &is_field));
            if let Some(json) = broken() {
                xml.fill(&json);
            }
            Some(xml)
        }
        (None, None) => broken(),
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
        SampleKind::Xml => node::of_xml(text, |_| false).ok(),
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
