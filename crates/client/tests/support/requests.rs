//! The calls of most tests: one that reads, one that can be repeated, and one that cannot; and how to
//! make others.

use alicloud_client::vpc;

/// Makes a record an operation that no page describes, with the answer of [`read`]; what follows its name
/// tells more of it.
macro_rules! operation {
    ($record:ident $($more:tt)*) => {
        impl alicloud_core::Operation for $record {
            type Response = alicloud_client::vpc::DescribeEipAddressesResponse;
            type Error = alicloud_client::vpc::DescribeEipAddressesError;
            const META: &'static alicloud_core::OperationMeta = &alicloud_core::OperationMeta::new(
                stringify!($record),
                "Vpc",
                "2016-04-28",
                <Self as alicloud_core::Shaped>::SHAPE,
                <Self::Response as alicloud_core::Shaped>::SHAPE,
                &[],
                alicloud_core::Source::new("", ""),
            )
            $($more)*;
        }
    };
}
pub(crate) use operation;

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
