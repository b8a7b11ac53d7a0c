//! The calls of most tests: one that reads, one that can be repeated, and one that cannot.

use alicloud_client::vpc;

/// An answer to [`read`].
pub const EMPTY: &str = r#"{"RequestId":"R-0","EipAddresses":{"EipAddress":[]},"TotalCount":0}"#;

pub fn read() -> vpc::DescribeEipAddresses {
    vpc::DescribeEipAddresses::new()
}

/// It has a `ClientToken`.
pub fn safe_write() -> vpc::AllocateEipAddress {
    vpc::AllocateEipAddress::new()
}

/// It has none.
pub fn write() -> vpc::ReleaseEipAddress {
    vpc::ReleaseEipAddress::allocation_id("eip-1")
}
