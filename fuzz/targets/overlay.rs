//! Any text as corrections: applying them ends.
#![no_main]

use alicloud_codegen::overlay::{Absent, apply};
use libfuzzer_sys::fuzz_target;

#[path = "../memory.rs"]
mod memory;

fuzz_target!(|text: &str| memory::bounded(text.len(), || check(text)));

fn check(text: &str) {
    let page = include_bytes!("../../codegen/tests/pages/well-formed.md");
    let mut operations: Vec<_> = alicloud_codegen::read::read("LightLamp.md", page).operation.into_iter().collect();
    let _ = apply(text, &mut operations, Absent::Fault);
}
