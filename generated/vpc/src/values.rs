// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! Values that several operations accept or answer with.

use alicloud_core::UnknownValue;

/// Documented values of `InstanceChargeType`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Hash)]
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

/// Documented values of `InstanceType`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum InstanceType {
    /// NAT gateway
    Nat,
    /// SLB instance
    SlbInstance,
    /// ECS instance
    EcsInstance,
    /// secondary ENI
    NetworkInterface,
    /// high-availability virtual IP
    HaVip,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(InstanceType {
    Nat = "Nat",
    SlbInstance = "SlbInstance",
    EcsInstance = "EcsInstance",
    NetworkInterface = "NetworkInterface",
    HaVip = "HaVip",
});

/// Documented values of `InternetChargeType`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Hash)]
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

/// Documented values of `ISP`. The service may know more: they are kept in `Unknown`.
#[doc(alias = "ISP")]
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum Isp {
    /// BGP (Multi-ISP) line, offered in all regions
    #[doc(alias = "BGP")]
    Bgp,
    /// BGP (Multi-ISP) Pro line with lower latency towards the Chinese mainland, offered in China (Hong Kong) only
    #[doc(alias = "BGP_PRO")]
    BgpPro,
    /// single China Telecom line, for accounts on the single-line allow list
    ChinaTelecom,
    /// single China Unicom line, for accounts on that list
    ChinaUnicom,
    /// single China Mobile line, for accounts on that list
    ChinaMobile,
    /// line of the China East 1 Finance region, mandatory there
    #[doc(alias = "BGP_FinanceCloud")]
    BgpFinanceCloud,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(Isp {
    Bgp = "BGP",
    BgpPro = "BGP_PRO",
    ChinaTelecom = "ChinaTelecom",
    ChinaUnicom = "ChinaUnicom",
    ChinaMobile = "ChinaMobile",
    BgpFinanceCloud = "BGP_FinanceCloud",
});

/// Documented values of `Mode`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum Mode {
    /// ordinary address translation
    #[doc(alias = "NAT")]
    Nat,
    /// several EIPs visible on one ENI
    #[doc(alias = "MULTI_BINDED")]
    MultiBinded,
    /// cut-through, the EIP itself is visible on the ENI
    #[doc(alias = "BINDED")]
    Binded,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(Mode {
    Nat = "NAT",
    MultiBinded = "MULTI_BINDED",
    Binded = "BINDED",
});

/// Documented values of `Netmode`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum Netmode {
    /// `public`
    #[doc(alias = "public")]
    Public,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(Netmode {
    Public = "public",
});

/// Documented values of `PricingCycle`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Hash)]
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
