//! Any bytes as the only page of a product: what was read of it is named and printed as a crate, or it is said why not.
#![no_main]

use alicloud_codegen::emit::emit;
use alicloud_codegen::resolve::{Pins, ProductInfo, resolve};
use libfuzzer_sys::fuzz_target;

#[path = "../memory.rs"]
mod memory;

fuzz_target!(|bytes: &[u8]| memory::bounded(bytes.len(), || check(bytes)));

fn check(bytes: &[u8]) {
    let Some(operation) = alicloud_codegen::read::read("page.md", bytes).operation else { return };
    let info = ProductInfo {
        code: "Garden".to_owned(),
        version: "2020-02-02".to_owned(),
        crate_name: "cloud-garden".to_owned(),
        title: "Garden".to_owned(),
        region_parameter: Some("RegionId".to_owned()),
        idempotency_parameter: Some("ClientToken".to_owned()),
        dry_run_parameter: Some("DryRun".to_owned()),
        numbered_fields: true,
        resources: Vec::new(),
        pins: Pins::default(),
    };
    match resolve(info, vec![operation]) {
        Ok(resolved) => assert!(emit(&resolved).is_ok_and(|tree| tree.contains_key("src/lib.rs"))),
        Err(problems) => assert!(problems.iter().all(|problem| !problem.message.is_empty())),
    }
}
