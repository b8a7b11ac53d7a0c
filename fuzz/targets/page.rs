//! Any bytes as a page: reading and linting end, account for every row, and point at places that exist.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../memory.rs"]
mod memory;

fuzz_target!(|bytes: &[u8]| memory::bounded(bytes.len(), || check(bytes)));

fn check(bytes: &[u8]) {
    let reading = alicloud_codegen::read::read("page.md", bytes);
    assert!(reading.rows.balance(), "{:?}", reading.rows);
    let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    let linted = alicloud_codegen::lint::lint("page.md", bytes);
    for diagnostic in linted.findings.iter().map(|finding| &finding.diagnostic) {
        assert!(text.get(diagnostic.span.clone()).is_some(), "{diagnostic:?} is outside the page");
    }
}
