//! Any text as a request: what it claims is read, and what it claims of itself is true of nothing but its own bytes.
#![no_main]

use alicloud_core::sign::{Secret, Timestamp, acs3, query, rpc};
use libfuzzer_sys::fuzz_target;

#[path = "../memory.rs"]
mod memory;

fuzz_target!(|text: &str| memory::bounded(text.len(), || check(text)));

fn check(text: &str) {
    // A query, headers, and after an empty line the body.
    let (head, body) = text.split_once("\n\n").unwrap_or((text, ""));
    let mut lines = head.lines();
    let Ok(parameters) = query::decode(lines.next().unwrap_or_default()) else { return };
    let pairs = lines.filter_map(|line| line.split_once(':'));
    let headers: Vec<_> = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let request =
        acs3::Request { method: "POST", path: "/", query: &parameters, headers: &headers, body: body.as_bytes() };
    for claim in [acs3::claim(&request), rpc::claim("POST", &parameters)].into_iter().flatten() {
        let _ = claim.time.parse::<Timestamp>();
        assert!(claim.verify(&Secret::from("nobody guesses this")).is_err());
        assert!(!claim.string_to_sign().is_empty());
    }
    let canonical = query::canonical(&parameters);
    let again = query::decode(&canonical).expect("what was written can be read");
    assert_eq!(query::canonical(&again), canonical);
}
