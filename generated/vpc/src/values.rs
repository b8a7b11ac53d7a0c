// Made by `cargo xtask regen` from the pages under spec/; changes are lost.
//! Values that several operations accept or answer with.

use alicloud_core::UnknownValue;

/// Documented values of `InstanceChargeType`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InstanceChargeType {
    /// subscription
    PrePaid,
    /// pay-as-you-go
    PostPaid,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(InstanceChargeType {
    PrePaid = "PrePaid",
    PostPaid = "PostPaid",
});

/// Documented values of `InternetChargeType`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InternetChargeType {
    /// the bandwidth that is set
    PayByBandwidth,
    /// the data that is transferred
    PayByTraffic,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(InternetChargeType {
    PayByBandwidth = "PayByBandwidth",
    PayByTraffic = "PayByTraffic",
});

/// Documented values of `PricingCycle`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PricingCycle {
    /// by the month
    Month,
    /// by the year
    Year,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(PricingCycle {
    Month = "Month",
    Year = "Year",
});
