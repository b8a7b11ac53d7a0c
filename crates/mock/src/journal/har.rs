//! The journal as HAR 1.2, the form that browsers' tools and proxies read. No signature, key or
//! token is in it.

use super::Entry;
use crate::gateway::{FIDELITY, trace_id};
use alicloud_core::sign::query;
use serde_json::{Value, json};

/// The calls as HAR.
pub(crate) fn har(entries: &[Entry]) -> Value {
    json!({
        "log": {
            "version": "1.2",
            "creator": { "name": env!("CARGO_PKG_NAME"), "version": env!("CARGO_PKG_VERSION") },
            "entries": entries.iter().map(entry).collect::<Vec<_>>(),
        }
    })
}

fn entry(entry: &Entry) -> Value {
    let mut parameters = vec![("Action".to_owned(), entry.action().to_owned())];
    parameters.extend_from_slice(entry.parameters());
    let body = String::from_utf8_lossy(entry.body());
    json!({
        "startedDateTime": entry.at().to_string(),
        "time": 0,
        "request": {
            "method": entry.method(),
            "url": format!("http://localhost/?{}", query::canonical(&parameters)),
            "httpVersion": "HTTP/1.1",
            "cookies": [],
            "headers": pairs(entry.headers()),
            "queryString": pairs(&parameters),
            "headersSize": -1,
            "bodySize": -1,
        },
        "response": {
            "status": entry.status(),
            "statusText": entry.code().unwrap_or("OK"),
            "httpVersion": "HTTP/1.1",
            "cookies": [],
            "headers": pairs(&answered(entry)),
            "content": { "size": entry.body().len(), "mimeType": entry.content_type(), "text": body },
            "redirectURL": "",
            "headersSize": -1,
            "bodySize": entry.body().len(),
        },
        "cache": {},
        "timings": { "send": 0, "wait": 0, "receive": 0 },
    })
}

/// The headers of the answer, as a server sends them; those of HTTP itself are not told.
fn answered(entry: &Entry) -> Vec<(&'static str, String)> {
    let (id, trace) = (entry.request_id().to_owned(), trace_id(entry.request_id()));
    let mut headers = vec![("content-type", entry.content_type().to_owned())];
    if entry.is_example() {
        headers.push((FIDELITY.0, FIDELITY.1.to_owned()));
    }
    headers.extend([
        ("access-control-allow-origin", "*".to_owned()),
        ("x-acs-request-id", id),
        ("x-acs-trace-id", trace),
    ]);
    headers
}

/// Names and values as HAR has them.
fn pairs<N: AsRef<str>>(pairs: &[(N, String)]) -> Value {
    let pairs = pairs.iter();
    pairs
        .map(|(name, value)| json!({ "name": name.as_ref(), "value": value }))
        .collect()
}
