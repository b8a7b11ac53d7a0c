//! Requests as the vendor's SDKs put them on the wire: whatever they ask for, nothing of them is
//! refused but an operation that is not here. They lie beside the project, or where `SHARED` says;
//! without them this test says so and checks nothing.

use super::support::{House, Sent};
use crate::setup::Key;
use serde_json::Value;
use std::io::Write as _;
use std::path::Path;

/// The vectors of a file; none where there is no file.
fn vectors(file: &str) -> Option<Vec<Value>> {
    let repository = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    let folder = std::env::var_os("SHARED").unwrap_or_else(|| "../shared".into());
    let path = repository.join(folder).join("vectors").join(file);
    let Ok(text) = std::fs::read_to_string(&path) else {
        // Not `eprintln!`: the test harness swallows it where a test passes.
        let mut out = std::io::stderr();
        let _ = writeln!(out, "SKIPPED: there are no vectors at {}", path.display());
        return None;
    };
    let lines = text.lines().map(serde_json::from_str);
    Some(lines.collect::<Result<_, _>>().expect("one JSON a line"))
}

fn text<'a>(vector: &'a Value, key: &str) -> &'a str {
    vector[key].as_str().unwrap_or_default()
}

/// The request; absent where a vector has no bytes of the wire.
fn sent(vector: &Value) -> Option<Sent> {
    let url = vector["wire_url"].as_str()?;
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    let (host, target) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let headers = vector["headers"].as_object().into_iter().flatten();
    let mut headers: Vec<_> = headers
        .map(|(name, value)| (name.clone(), value.as_str().unwrap_or_default().to_owned()))
        .collect();
    let mut add = |name: &str, value: &str| {
        if !value.is_empty() && !headers.iter().any(|(each, _)| each == name) {
            headers.push((name.to_owned(), value.to_owned()));
        }
    };
    add("host", host);
    add("authorization", text(vector, "authorization"));
    let body = ["wire_body", "body"].map(|key| text(vector, key));
    let body = body.into_iter().find(|body| !body.is_empty());
    if vector["wire_body"].is_string() {
        add("content-type", "application/x-www-form-urlencoded");
    }
    Some(Sent {
        method: text(vector, "method").to_owned(),
        path: path.to_owned(),
        query: query.to_owned(),
        headers,
        body: body.unwrap_or_default().as_bytes().to_vec(),
    })
}

#[test]
fn requests_of_the_vendors_sdks_are_let_in() {
    for (file, expected) in [("rpc_v1.jsonl", 279), ("acs3_v3.jsonl", 139)] {
        let Some(vectors) = vectors(file) else {
            return;
        };
        let mut count = 0;
        for vector in &vectors {
            let Some(sent) = sent(vector) else {
                continue;
            };
            let mut key = Key::new(
                text(vector, "access_key_id"),
                text(vector, "access_key_secret"),
            );
            if let Some(token) = vector["security_token"].as_str() {
                key = key.token(token);
            }
            let code = House::with_keys([key]).code(&sent);
            let fine = matches!(code, None | Some("InvalidAction.NotFound"));
            assert!(fine, "{}: {code:?}", text(vector, "id"));
            count += 1;
        }
        assert_eq!(count, expected, "{file}");
    }
}
