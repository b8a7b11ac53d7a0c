//! Any bytes as an answer or an error: decoding ends, and what was decoded can be written and decoded again.
#![no_main]

use alicloud_core::{Fault, json};
use alicloud_vpc::DescribeEipAddressesResponse;
use libfuzzer_sys::fuzz_target;

#[path = "../memory.rs"]
mod memory;

fuzz_target!(|bytes: &[u8]| memory::bounded(bytes.len(), || check(bytes)));

fn check(bytes: &[u8]) {
    let _ = Fault::decode(400, bytes);
    if let Ok(answer) = json::decode::<DescribeEipAddressesResponse>(bytes) {
        let written = json::write(&answer);
        let again = json::decode::<DescribeEipAddressesResponse>(written.as_bytes());
        assert!(again.is_ok(), "{written}");
    }
}
