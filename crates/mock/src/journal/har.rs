//! The journal as HAR 1.2, the form that browsers' tools and proxies read. No signature, key or
//! token is in it.

use super::Entry;
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
    let pairs = parameters.iter();
    let query_string: Vec<_> = pairs
        .map(|(name, value)| json!({"name": name, "value": value}))
        .collect();
    let body = String::from_utf8_lossy(entry.body());
    let mime = if body.starts_with('<') {
        "text/xml"
    } else {
        "application/json"
    };
    json!({
        "startedDateTime": entry.at().to_string(),
        "time": 0,
        "request": {
            "method": entry.method(),
            "url": format!("http://localhost/?{}", query::canonical(&parameters)),
            "httpVersion": "HTTP/1.1",
            "cookies": [],
            "headers": [],
            "queryString": query_string,
            "headersSize": -1,
            "bodySize": -1,
        },
        "response": {
            "status": entry.status(),
            "statusText": entry.code().unwrap_or("OK"),
            "httpVersion": "HTTP/1.1",
            "cookies": [],
            "headers": [{ "name": "x-acs-request-id", "value": entry.request_id() }],
            "content": { "size": entry.body().len(), "mimeType": mime, "text": body },
            "redirectURL": "",
            "headersSize": -1,
            "bodySize": entry.body().len(),
        },
        "cache": {},
        "timings": { "send": 0, "wait": 0, "receive": 0 },
    })
}
