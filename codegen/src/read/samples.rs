//! Samples of a page, told apart by their content, and the JSON answer among them.

use super::identity;
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
        || identity::request_line(text).is_some()
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

/// What keeps a sample that looks like a JSON answer from being one.
pub(super) fn json_error(text: &str) -> Option<String> {
    let looks = kind(text) == SampleKind::Json;
    let parsed = serde_json::from_str::<serde::de::IgnoredAny>(body(text));
    parsed
        .err()
        .filter(|_| looks)
        .map(|error| error.to_string())
}

/// The JSON answer: the last JSON sample that parses; request bodies come before answers.
pub(super) fn answer(samples: &[Sample]) -> Option<serde_json::Value> {
    samples
        .iter()
        .rev()
        .filter(|sample| sample.kind == SampleKind::Json)
        .find_map(|sample| {
            serde_json::from_str::<serde_json::Value>(body(&sample.text))
                .ok()
                .filter(|value| value.is_object() || value.is_array())
        })
        .map(unwrap)
}

/// Some samples show the answer below a key of its own: `{"LightLampResponse": {…}}`.
pub(crate) fn unwrap(answer: serde_json::Value) -> serde_json::Value {
    match answer {
        serde_json::Value::Object(mut map) if map.len() == 1 => {
            let key = map
                .keys()
                .next()
                .filter(|key| key.ends_with("Response"))
                .cloned();
            match key.and_then(|key| map.remove(&key)) {
                Some(inner) => inner,
                None => serde_json::Value::Object(map),
            }
        }
        other => other,
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
