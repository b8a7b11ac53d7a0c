//! Any text as parameters of a request: reading ends, and what was read is written as it was read.
#![no_main]

use alicloud_core::{Shaped, parameters};
use alicloud_vpc::TagResources;
use libfuzzer_sys::fuzz_target;

#[path = "../memory.rs"]
mod memory;

fuzz_target!(|text: &str| memory::bounded(text.len(), || check(text)));

fn check(text: &str) {
    let given: Vec<(String, String)> = text
        .split('&')
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let mut request = TagResources::blank();
    let _ = parameters::read(&given, &mut request);
    let written = parameters::write(&request);
    let mut again = TagResources::blank();
    let _ = parameters::read(&written, &mut again);
    assert_eq!(parameters::write(&again), written);
}
