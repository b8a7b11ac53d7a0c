// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `DescribeEipAddresses`: Lists the elastic IP addresses (EIPs) of a region, narrowed by filters and cut into pages.

use crate::values::{InstanceType, InternetChargeType, Isp, Mode};
use alicloud_core::{
    Operation, OperationError, OperationMeta, Paged, Paging, Shaped, Source, UnknownCode,
    UnknownFields, UnknownValue,
};

/// Lists the elastic IP addresses (EIPs) of a region, narrowed by filters and cut into pages.
///
/// Several filters may be combined; an EIP is listed when it meets all of them. Where nothing matches, the call succeeds with an empty list, so an EIP that has been released simply no longer shows up. This is the call to poll after AssociateEipAddress, UnassociateEipAddress and ReleaseEipAddress; an EIP on its way out is `Releasing` for a short while.
///
/// How many EIPs a resource can hold: one for an ECS instance, an SLB instance or a HAVIP, several for a NAT gateway, and for a secondary ENI as many as its binding mode permits.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::DescribeEipAddresses::new()
///     .include_reservation_data(true)
///     .status(vpc::DescribeEipAddressesStatus::Available);
/// ```
///
/// # Errors
/// - [`Forbidden.RegionNotFound`](DescribeEipAddressesError::ForbiddenRegionNotFound): There is no such region.
/// - [`InvalidLockReason.NotFound`](DescribeEipAddressesError::InvalidLockReasonNotFound): **LockReason** is none of the accepted values.
/// - [`InvalidIAssociatedInstanceType.ValueNotSupported`](DescribeEipAddressesError::InvalidIAssociatedInstanceTypeValueNotSupported): **AssociatedInstanceType** is none of the accepted values.
/// - [`InvalidChargeType.ValueNotSupported`](DescribeEipAddressesError::InvalidChargeTypeValueNotSupported): **ChargeType** is none of the accepted values.
/// - [`InvalidResourceGroupId`](DescribeEipAddressesError::InvalidResourceGroupId): There is no such resource group.
/// - [`OperationUnsupported.ResourceGroupId`](DescribeEipAddressesError::OperationUnsupportedResourceGroupId): Resource groups are not open in this region.
///
/// Source: DescribeEipAddresses.md, SHA-256 `d69c1d76dd1b97819951fd3613763eb6088eaf9138615114812fee657ecfe60a`.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct DescribeEipAddresses {
    /// Region whose EIPs are listed. DescribeRegions lists the regions.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `RegionId`, DescribeEipAddresses.md line 14.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
    /// Whether orders that wait to take effect are shown. Valid values: **false** (default): they are left out; **true**: they are shown in the fields that begin with Reservation.
    ///
    /// Example: `true`.
    ///
    /// Parameter `IncludeReservationData`, DescribeEipAddresses.md line 15.
    #[doc(alias = "IncludeReservationData")]
    pub include_reservation_data: Option<bool>,
    /// Lists EIPs in this state only. Valid values: **Associating**: being bound; **Unassociating**: being unbound; **InUse**: bound to a resource; **Available**: free to be bound.
    ///
    /// Example: `Available`.
    ///
    /// Parameter `Status`, DescribeEipAddresses.md line 16.
    #[doc(alias = "Status")]
    pub status: Option<DescribeEipAddressesStatus>,
    /// Lists the EIPs with these IP addresses. You can enter up to 50 IP addresses. Separate multiple IP addresses with commas (,). May be combined with **AllocationId**, each with its own 50 entries.
    ///
    /// Example: `203.0.113.10`.
    ///
    /// Parameter `EipAddress`, DescribeEipAddresses.md line 17.
    #[doc(alias = "EipAddress")]
    pub eip_address: Option<String>,
    /// Lists the EIPs with these IDs. You can enter up to 50 IDs. Separate multiple IDs with commas (,). May be combined with **EipAddress**, each with its own 50 entries.
    ///
    /// Example: `eip-bp10example0000000001`.
    ///
    /// Parameter `AllocationId`, DescribeEipAddresses.md line 18.
    #[doc(alias = "AllocationId")]
    pub allocation_id: Option<String>,
    /// Lists the members of this group of contiguous EIPs.
    ///
    /// Example: `eipsg-bp10example0000000001`.
    ///
    /// Parameter `SegmentInstanceId`, DescribeEipAddresses.md line 19.
    #[doc(alias = "SegmentInstanceId")]
    pub segment_instance_id: Option<String>,
    /// Lists the EIPs of this resource group.
    ///
    /// Example: `rg-example00000001`.
    ///
    /// Parameter `ResourceGroupId`, DescribeEipAddresses.md line 20.
    #[doc(alias = "ResourceGroupId")]
    pub resource_group_id: Option<String>,
    /// Which page to return. Default value: **1**.
    ///
    /// Example: `1`.
    ///
    /// Parameter `PageNumber`, DescribeEipAddresses.md line 21.
    #[doc(alias = "PageNumber")]
    pub page_number: Option<i64>,
    /// How many EIPs a page holds. Maximum value: **100**. Default value: **10**.
    ///
    /// Example: `10`.
    ///
    /// Parameter `PageSize`, DescribeEipAddresses.md line 22.
    #[doc(alias = "PageSize")]
    pub page_size: Option<i64>,
    /// Lists EIPs of this kind of line. Valid values: **BGP**: BGP (Multi-ISP) line, offered in all regions; **BGP_PRO**: BGP (Multi-ISP) Pro line, offered in China (Hong Kong) only; **ChinaTelecom**: single China Telecom line, for accounts on the single-line allow list; **ChinaUnicom**: single China Unicom line, for accounts on that list; **ChinaMobile**: single China Mobile line, for accounts on that list; **BGP_FinanceCloud**: line of the China East 1 Finance region, mandatory there.
    ///
    /// Example: `BGP`.
    ///
    /// Parameter `ISP`, DescribeEipAddresses.md line 23.
    #[doc(alias = "ISP")]
    pub isp: Option<Isp>,
    /// Holds `Key` and `Value`.
    ///
    /// Parameter `Filter`, DescribeEipAddresses.md line 24.
    #[doc(alias = "Filter")]
    pub filters: Vec<DescribeEipAddressesFilter>,
    /// Lists EIPs that are locked for this reason. Valid values: **financial**: an unpaid bill; **security**: a security risk.
    ///
    /// Example: `financial`.
    ///
    /// Parameter `LockReason`, DescribeEipAddresses.md line 28.
    #[doc(alias = "LockReason")]
    pub lock_reason: Option<DescribeEipAddressesLockReason>,
    /// Kind of resource that **AssociatedInstanceId** names. Valid values: **EcsInstance** (default): ECS instance in a VPC; **SlbInstance**: SLB instance in a VPC; **Nat**: NAT gateway; **HaVip**: high-availability virtual IP; **NetworkInterface**: secondary ENI.
    ///
    /// Example: `EcsInstance`.
    ///
    /// Parameter `AssociatedInstanceType`, DescribeEipAddresses.md line 29.
    #[doc(alias = "AssociatedInstanceType")]
    pub associated_instance_type: Option<AssociatedInstanceType>,
    /// Lists the EIPs bound to this resource.
    ///
    /// Example: `i-bp10example000000001`.
    ///
    /// Parameter `AssociatedInstanceId`, DescribeEipAddresses.md line 30.
    #[doc(alias = "AssociatedInstanceId")]
    pub associated_instance_id: Option<String>,
    /// Lists EIPs that are paid for in this way. Valid values: **PostPaid**: pay-as-you-go; **PrePaid**: subscription.
    ///
    /// Example: `PostPaid`.
    ///
    /// Parameter `ChargeType`, DescribeEipAddresses.md line 31.
    #[doc(alias = "ChargeType")]
    pub charge_type: Option<ChargeType>,
    /// Whether the call is only a rehearsal. Valid values: **true**: access key, permissions and required parameters are checked and nothing is listed, a passed check is answered with the error code DryRunOperation and a failed one with its own error; **false** (default): after the checks the EIPs are listed with a 2xx status.
    ///
    /// Example: `false`.
    ///
    /// Parameter `DryRun`, DescribeEipAddresses.md line 32.
    #[doc(alias = "DryRun")]
    pub dry_run: Option<bool>,
    /// Lists EIPs with this name. Begins with a letter or a Chinese character; digits, underscores (_) and hyphens (-) may follow. The value must be 2 to 128 characters in length.
    ///
    /// Example: `web-front`.
    ///
    /// Parameter `EipName`, DescribeEipAddresses.md line 33.
    #[doc(alias = "EipName")]
    pub eip_name: Option<String>,
}

impl DescribeEipAddresses {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Region whose EIPs are listed.
    #[doc(alias = "RegionId")]
    pub fn region_id(mut self, value: impl Into<String>) -> Self {
        self.region_id = Some(value.into());
        self
    }

    /// Whether orders that wait to take effect are shown.
    #[doc(alias = "IncludeReservationData")]
    #[inline]
    pub fn include_reservation_data(mut self, value: bool) -> Self {
        self.include_reservation_data = Some(value);
        self
    }

    /// Lists EIPs in this state only.
    #[doc(alias = "Status")]
    pub fn status(mut self, value: impl Into<DescribeEipAddressesStatus>) -> Self {
        self.status = Some(value.into());
        self
    }

    /// Lists the EIPs with these IP addresses.
    #[doc(alias = "EipAddress")]
    pub fn eip_address(mut self, value: impl Into<String>) -> Self {
        self.eip_address = Some(value.into());
        self
    }

    /// Lists the EIPs with these IDs.
    #[doc(alias = "AllocationId")]
    pub fn allocation_id(mut self, value: impl Into<String>) -> Self {
        self.allocation_id = Some(value.into());
        self
    }

    /// Lists the members of this group of contiguous EIPs.
    #[doc(alias = "SegmentInstanceId")]
    pub fn segment_instance_id(mut self, value: impl Into<String>) -> Self {
        self.segment_instance_id = Some(value.into());
        self
    }

    /// Lists the EIPs of this resource group.
    #[doc(alias = "ResourceGroupId")]
    pub fn resource_group_id(mut self, value: impl Into<String>) -> Self {
        self.resource_group_id = Some(value.into());
        self
    }

    /// Which page to return.
    #[doc(alias = "PageNumber")]
    pub fn page_number(mut self, value: impl Into<i64>) -> Self {
        self.page_number = Some(value.into());
        self
    }

    /// How many EIPs a page holds.
    #[doc(alias = "PageSize")]
    pub fn page_size(mut self, value: impl Into<i64>) -> Self {
        self.page_size = Some(value.into());
        self
    }

    /// Lists EIPs of this kind of line.
    #[doc(alias = "ISP")]
    pub fn isp(mut self, value: impl Into<Isp>) -> Self {
        self.isp = Some(value.into());
        self
    }

    /// Holds `Key` and `Value`.
    #[doc(alias = "Filter")]
    pub fn filters(
        mut self,
        value: impl IntoIterator<Item = DescribeEipAddressesFilter>,
    ) -> Self {
        self.filters = value.into_iter().collect();
        self
    }

    /// Lists EIPs that are locked for this reason.
    #[doc(alias = "LockReason")]
    pub fn lock_reason(
        mut self,
        value: impl Into<DescribeEipAddressesLockReason>,
    ) -> Self {
        self.lock_reason = Some(value.into());
        self
    }

    /// Kind of resource that **AssociatedInstanceId** names.
    #[doc(alias = "AssociatedInstanceType")]
    pub fn associated_instance_type(
        mut self,
        value: impl Into<AssociatedInstanceType>,
    ) -> Self {
        self.associated_instance_type = Some(value.into());
        self
    }

    /// Lists the EIPs bound to this resource.
    #[doc(alias = "AssociatedInstanceId")]
    pub fn associated_instance_id(mut self, value: impl Into<String>) -> Self {
        self.associated_instance_id = Some(value.into());
        self
    }

    /// Lists EIPs that are paid for in this way.
    #[doc(alias = "ChargeType")]
    pub fn charge_type(mut self, value: impl Into<ChargeType>) -> Self {
        self.charge_type = Some(value.into());
        self
    }

    /// Whether the call is only a rehearsal.
    #[doc(alias = "DryRun")]
    #[inline]
    pub fn dry_run(mut self, value: bool) -> Self {
        self.dry_run = Some(value);
        self
    }

    /// Lists EIPs with this name.
    #[doc(alias = "EipName")]
    pub fn eip_name(mut self, value: impl Into<String>) -> Self {
        self.eip_name = Some(value.into());
        self
    }
}

alicloud_core::record!(DescribeEipAddresses {
    0: region_id = Text("RegionId"),
    1: include_reservation_data = Boolean("IncludeReservationData"),
    2: status = Choice("Status", DescribeEipAddressesStatus),
    3: eip_address = Text("EipAddress"),
    4: allocation_id = Text("AllocationId"),
    5: segment_instance_id = Text("SegmentInstanceId"),
    6: resource_group_id = Text("ResourceGroupId"),
    7: page_number = Integer("PageNumber"),
    8: page_size = Integer("PageSize"),
    9: isp = Choice("ISP", Isp),
    10: filters = Records("Filter", DescribeEipAddressesFilter),
    11: lock_reason = Choice("LockReason", DescribeEipAddressesLockReason),
    12: associated_instance_type = Choice("AssociatedInstanceType", AssociatedInstanceType),
    13: associated_instance_id = Text("AssociatedInstanceId"),
    14: charge_type = Choice("ChargeType", ChargeType),
    15: dry_run = Boolean("DryRun"),
    16: eip_name = Text("EipName"),
});

/// Answer of [`DescribeEipAddresses`].
#[derive(Clone)]
#[non_exhaustive]
pub struct DescribeEipAddressesResponse {
    /// The EIPs of this page.
    ///
    /// Field `EipAddresses`, DescribeEipAddresses.md line 40.
    #[doc(alias = "EipAddresses")]
    pub eip_addresses: Vec<EipAddress>,
    /// Number of EIPs that match, over all pages.
    ///
    /// Example: `2`.
    ///
    /// Field `TotalCount`, DescribeEipAddresses.md line 91.
    #[doc(alias = "TotalCount")]
    pub total_count: Option<i64>,
    /// The page that was returned.
    ///
    /// Example: `1`.
    ///
    /// Field `PageNumber`, DescribeEipAddresses.md line 92.
    #[doc(alias = "PageNumber")]
    pub page_number: Option<i64>,
    /// Number of EIPs a page holds.
    ///
    /// Example: `10`.
    ///
    /// Field `PageSize`, DescribeEipAddresses.md line 93.
    #[doc(alias = "PageSize")]
    pub page_size: Option<i64>,
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000003`.
    ///
    /// Field `RequestId`, DescribeEipAddresses.md line 94.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    unknown: UnknownFields,
}

impl DescribeEipAddressesResponse {
    /// Identifies the call towards the vendor's support, for reports and logs: empty where
    /// the answer has none, which the field tells apart.
    #[inline]
    pub fn request_id(&self) -> &str {
        self.request_id.as_deref().unwrap_or_default()
    }

    /// Keys that are not documented, and values that do not fit their field.
    #[inline]
    pub fn unknown_fields(&self) -> &UnknownFields {
        &self.unknown
    }
}

alicloud_core::record!(DescribeEipAddressesResponse unknown {
    0: eip_addresses = Records("EipAddresses" in "EipAddress", EipAddress),
    1: total_count = Integer("TotalCount"),
    2: page_number = Integer("PageNumber"),
    3: page_size = Integer("PageSize"),
    4: request_id = Text("RequestId"),
});

/// Part of a request.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct DescribeEipAddressesFilter {
    /// First filter: the earliest time of creation. Set the value to **CreationStartTime**.
    ///
    /// Second filter: the latest time of creation. Set the value to **CreationEndTime**.
    ///
    /// Example: `CreationStartTime`.
    ///
    /// Parameter `Key`, DescribeEipAddresses.md line 24.
    #[doc(alias = "Key")]
    pub key: Option<DescribeEipAddressesKey>,
    /// Earliest time of creation. ISO 8601, UTC, in the form YYYY-MM-DDThh:mmZ.
    ///
    /// Latest time of creation. ISO 8601, UTC, in the form YYYY-MM-DDThh:mmZ.
    ///
    /// Example: `2024-01-22T09:12Z`.
    ///
    /// Parameter `Value`, DescribeEipAddresses.md line 26.
    #[doc(alias = "Value")]
    pub value: Option<String>,
}

impl DescribeEipAddressesFilter {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// First filter: the earliest time of creation.
    #[doc(alias = "Key")]
    pub fn key(mut self, value: impl Into<DescribeEipAddressesKey>) -> Self {
        self.key = Some(value.into());
        self
    }

    /// Earliest time of creation.
    #[doc(alias = "Value")]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }
}

alicloud_core::record!(DescribeEipAddressesFilter {
    0: key = Choice("Key", DescribeEipAddressesKey),
    1: value = Text("Value"),
});

/// The locks on the EIP; empty if there is none.
#[derive(Clone)]
#[non_exhaustive]
pub struct LockReason {
    /// Why the EIP is locked. Valid values: **financial**: an unpaid bill; **security**: a security risk.
    ///
    /// Example: `financial`.
    ///
    /// Field `LockReason`, DescribeEipAddresses.md line 70.
    #[doc(alias = "LockReason")]
    pub lock_reason: Option<DescribeEipAddressesLockReason>,
    unknown: UnknownFields,
}

impl LockReason {
    /// Keys that are not documented, and values that do not fit their field.
    #[inline]
    pub fn unknown_fields(&self) -> &UnknownFields {
        &self.unknown
    }
}

alicloud_core::record!(LockReason unknown {
    0: lock_reason = Choice("LockReason", DescribeEipAddressesLockReason),
});

/// The tags of the EIP; empty if there is none.
#[derive(Clone)]
#[non_exhaustive]
pub struct Tag {
    /// Key of the tag.
    ///
    /// Example: `env`.
    ///
    /// Field `Key`, DescribeEipAddresses.md line 87.
    #[doc(alias = "Key")]
    pub key: Option<String>,
    /// Value that goes with the key.
    ///
    /// Example: `test`.
    ///
    /// Field `Value`, DescribeEipAddresses.md line 88.
    #[doc(alias = "Value")]
    pub value: Option<String>,
    unknown: UnknownFields,
}

impl Tag {
    /// Keys that are not documented, and values that do not fit their field.
    #[inline]
    pub fn unknown_fields(&self) -> &UnknownFields {
        &self.unknown
    }
}

alicloud_core::record!(Tag unknown {
    0: key = Text("Key"),
    1: value = Text("Value"),
});

/// The EIPs of this page.
#[derive(Clone)]
#[non_exhaustive]
pub struct EipAddress {
    /// ID of the EIP.
    ///
    /// Example: `eip-bp10example0000000001`.
    ///
    /// Field `AllocationId`, DescribeEipAddresses.md line 41.
    #[doc(alias = "AllocationId")]
    pub allocation_id: Option<String>,
    /// When the EIP was created. ISO 8601, UTC, in the form YYYY-MM-DDThh:mm:ssZ.
    ///
    /// Example: `2024-01-22T09:13:38Z`.
    ///
    /// Field `AllocationTime`, DescribeEipAddresses.md line 42.
    #[doc(alias = "AllocationTime")]
    pub allocation_time: Option<String>,
    /// Regions in which the EIP can be used.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Field `AvailableRegions`, DescribeEipAddresses.md line 44.
    #[doc(alias = "AvailableRegions")]
    pub available_regions: Vec<String>,
    /// Peak bandwidth in force. Unit: Mbit/s.
    ///
    /// Example: `5`.
    ///
    /// Field `Bandwidth`, DescribeEipAddresses.md line 45.
    #[doc(alias = "Bandwidth")]
    pub bandwidth: Option<String>,
    /// Bandwidth of the shared package that the EIP has joined.
    ///
    /// Example: `50`.
    ///
    /// Field `BandwidthPackageBandwidth`, DescribeEipAddresses.md line 46.
    #[doc(alias = "BandwidthPackageBandwidth")]
    pub bandwidth_package_bandwidth: Option<String>,
    /// ID of the shared bandwidth package that the EIP has joined.
    ///
    /// Example: `cbwp-bp10example0000000001`.
    ///
    /// Field `BandwidthPackageId`, DescribeEipAddresses.md line 47.
    #[doc(alias = "BandwidthPackageId")]
    pub bandwidth_package_id: Option<String>,
    /// Kind of the package. Valid values: **CommonBandwidthPackage**: shared bandwidth package, the only kind returned.
    ///
    /// Example: `CommonBandwidthPackage`.
    ///
    /// Field `BandwidthPackageType`, DescribeEipAddresses.md line 48.
    #[doc(alias = "BandwidthPackageType")]
    pub bandwidth_package_type: Option<BandwidthPackageType>,
    /// Where the EIP lives. Valid values: **Default**: in the cloud itself; **CloudBox**: in a cloud box.
    ///
    /// Example: `Default`.
    ///
    /// Field `BizType`, DescribeEipAddresses.md line 49.
    #[doc(alias = "BizType")]
    pub biz_type: Option<BizType>,
    /// Whether the EIP may be used. Valid values: **Normal**: it works; **FinancialLocked**: it is locked.
    ///
    /// Example: `Normal`.
    ///
    /// Field `BusinessStatus`, DescribeEipAddresses.md line 50.
    #[doc(alias = "BusinessStatus")]
    pub business_status: Option<BusinessStatus>,
    /// How the EIP is paid for. Valid values: **PrePaid**: subscription; **PostPaid**: pay-as-you-go.
    ///
    /// Example: `PostPaid`.
    ///
    /// Field `ChargeType`, DescribeEipAddresses.md line 51.
    #[doc(alias = "ChargeType")]
    pub charge_type: Option<ChargeType>,
    /// Whether the EIP is guarded against release. Valid values: **true**: guarded; **false**: not guarded.
    ///
    /// Example: `true`.
    ///
    /// Field `DeletionProtection`, DescribeEipAddresses.md line 52.
    #[doc(alias = "DeletionProtection")]
    pub deletion_protection: Option<bool>,
    /// Description of the EIP. The spelling is that of the wire.
    ///
    /// Example: `address of the web front`.
    ///
    /// Field `Descritpion`, DescribeEipAddresses.md line 53.
    #[doc(alias = "Descritpion")]
    pub descritpion: Option<String>,
    /// The same description, spelt as elsewhere.
    ///
    /// Example: `address of the web front`.
    ///
    /// Field `Description`, DescribeEipAddresses.md line 54.
    #[doc(alias = "Description")]
    pub description: Option<String>,
    /// Bandwidth of the EIP by itself: what holds before it joins a shared bandwidth package and after it leaves.
    ///
    /// Example: `101`.
    ///
    /// Field `EipBandwidth`, DescribeEipAddresses.md line 55.
    #[doc(alias = "EipBandwidth")]
    pub eip_bandwidth: Option<String>,
    /// When a subscription ends. ISO 8601, UTC, in the form YYYY-MM-DDThh:mmZ.
    ///
    /// Example: `2024-04-29T02:00Z`.
    ///
    /// Field `ExpiredTime`, DescribeEipAddresses.md line 56.
    #[doc(alias = "ExpiredTime")]
    pub expired_time: Option<String>,
    /// Whether monitoring by the second is on. Valid values: **false**: off; **true**: on. Some answers have been seen with `OFF` and `ON` instead.
    ///
    /// Example: `false`.
    ///
    /// Field `HDMonitorStatus`, DescribeEipAddresses.md line 57.
    #[doc(alias = "HDMonitorStatus")]
    pub hd_monitor_status: Option<HdMonitorStatus>,
    /// Whether a renewal waits to take effect; can be **true** only if the request sets **IncludeReservationData** to **true**.
    ///
    /// Example: `false`.
    ///
    /// Field `HasReservationData`, DescribeEipAddresses.md line 58.
    #[doc(alias = "HasReservationData")]
    pub has_reservation_data: Option<String>,
    /// Kind of line, or provider.
    ///
    /// Example: `BGP`.
    ///
    /// Field `ISP`, DescribeEipAddresses.md line 59.
    #[doc(alias = "ISP")]
    pub isp: Option<String>,
    /// ID of the resource to which the EIP is bound; empty while it is free.
    ///
    /// Example: `i-bp10example000000001`.
    ///
    /// Field `InstanceId`, DescribeEipAddresses.md line 60.
    #[doc(alias = "InstanceId")]
    pub instance_id: Option<String>,
    /// Region of that resource.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Field `InstanceRegionId`, DescribeEipAddresses.md line 61.
    #[doc(alias = "InstanceRegionId")]
    pub instance_region_id: Option<String>,
    /// Kind of that resource. Valid values: **EcsInstance**: ECS instance in a VPC; **SlbInstance**: SLB instance in a VPC; **Nat**: NAT gateway; **HaVip**: high-availability virtual IP; **NetworkInterface**: secondary ENI.
    ///
    /// Example: `EcsInstance`.
    ///
    /// Field `InstanceType`, DescribeEipAddresses.md line 62.
    #[doc(alias = "InstanceType")]
    pub instance_type: Option<InstanceType>,
    /// What is metered. Valid values: **PayByBandwidth**: bandwidth; **PayByTraffic**: data transferred.
    ///
    /// Example: `PayByBandwidth`.
    ///
    /// Field `InternetChargeType`, DescribeEipAddresses.md line 63.
    #[doc(alias = "InternetChargeType")]
    pub internet_charge_type: Option<InternetChargeType>,
    /// The IP address.
    ///
    /// Example: `203.0.113.10`.
    ///
    /// Field `IpAddress`, DescribeEipAddresses.md line 64.
    #[doc(alias = "IpAddress")]
    pub ip_address: Option<String>,
    /// How the EIP appears on the resource; empty while it is free. Valid values: **NAT**: it is translated and not seen there; **MULTI_BINDED**: it is seen on a secondary ENI that may hold several; **BINDED**: it is seen on a secondary ENI that holds it alone.
    ///
    /// Example: `NAT`.
    ///
    /// Field `Mode`, DescribeEipAddresses.md line 65.
    #[doc(alias = "Mode")]
    pub mode: Option<Mode>,
    /// Name of the EIP.
    ///
    /// Example: `web-front`.
    ///
    /// Field `Name`, DescribeEipAddresses.md line 66.
    #[doc(alias = "Name")]
    pub name: Option<String>,
    /// Network that the EIP faces.
    ///
    /// Example: `public`.
    ///
    /// Field `Netmode`, DescribeEipAddresses.md line 67.
    #[doc(alias = "Netmode")]
    pub netmode: Option<String>,
    /// The locks on the EIP; empty if there is none.
    ///
    /// Field `OperationLocks`, DescribeEipAddresses.md line 69.
    #[doc(alias = "OperationLocks")]
    pub operation_locks: Vec<LockReason>,
    /// Private address that the EIP stands for; empty while it is free.
    ///
    /// Example: `192.168.0.10`.
    ///
    /// Field `PrivateIpAddress`, DescribeEipAddresses.md line 71.
    #[doc(alias = "PrivateIpAddress")]
    pub private_ip_address: Option<String>,
    /// Pool from which the EIP was taken.
    ///
    /// Example: `pippool-bp10example0000000001`.
    ///
    /// Field `PublicIpAddressPoolId`, DescribeEipAddresses.md line 72.
    #[doc(alias = "PublicIpAddressPoolId")]
    pub public_ip_address_pool_id: Option<String>,
    /// Region of the EIP.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Field `RegionId`, DescribeEipAddresses.md line 73.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
    /// When the renewal takes effect.
    ///
    /// Example: `2024-04-28T16:00:00Z`.
    ///
    /// Field `ReservationActiveTime`, DescribeEipAddresses.md line 74.
    #[doc(alias = "ReservationActiveTime")]
    pub reservation_active_time: Option<String>,
    /// Bandwidth from then on.
    ///
    /// Example: `12`.
    ///
    /// Field `ReservationBandwidth`, DescribeEipAddresses.md line 75.
    #[doc(alias = "ReservationBandwidth")]
    pub reservation_bandwidth: Option<String>,
    /// What is metered from then on. Valid values: **PayByBandwidth**: bandwidth; **PayByTraffic**: data transferred.
    ///
    /// Example: `PayByBandwidth`.
    ///
    /// Field `ReservationInternetChargeType`, DescribeEipAddresses.md line 76.
    #[doc(alias = "ReservationInternetChargeType")]
    pub reservation_internet_charge_type: Option<ReservationInternetChargeType>,
    /// Kind of the waiting order. Valid values: **RENEWCHANGE**: renewal with a changed bandwidth; **TEMP_UPGRADE**: upgrade for a limited time; **UPGRADE**: upgrade.
    ///
    /// Example: `RENEWCHANGE`.
    ///
    /// Field `ReservationOrderType`, DescribeEipAddresses.md line 77.
    #[doc(alias = "ReservationOrderType")]
    pub reservation_order_type: Option<ReservationOrderType>,
    /// Resource group of the EIP.
    ///
    /// Example: `rg-example00000001`.
    ///
    /// Field `ResourceGroupId`, DescribeEipAddresses.md line 78.
    #[doc(alias = "ResourceGroupId")]
    pub resource_group_id: Option<String>,
    /// Whether a second level of rate limiting is set up. Valid values: **true**: yes; **false**: no.
    ///
    /// Example: `false`.
    ///
    /// Field `SecondLimited`, DescribeEipAddresses.md line 79.
    #[doc(alias = "SecondLimited")]
    pub second_limited: Option<bool>,
    /// Protection beyond the basic one against denial of service; empty if there is none.
    ///
    /// Example: `AntiDDoS_Enhanced`.
    ///
    /// Field `SecurityProtectionTypes`, DescribeEipAddresses.md line 81.
    #[doc(alias = "SecurityProtectionTypes")]
    pub security_protection_types: Vec<String>,
    /// Group of contiguous EIPs that the EIP is part of; filled for such EIPs only.
    ///
    /// Example: `eipsg-bp10example0000000001`.
    ///
    /// Field `SegmentInstanceId`, DescribeEipAddresses.md line 82.
    #[doc(alias = "SegmentInstanceId")]
    pub segment_instance_id: Option<String>,
    /// Whether a cloud service created the EIP by its own account. Valid values: **0**: no; **1**: yes.
    ///
    /// Example: `0`.
    ///
    /// Field `ServiceManaged`, DescribeEipAddresses.md line 83.
    #[doc(alias = "ServiceManaged")]
    pub service_managed: Option<i64>,
    /// State of the EIP. Valid values: **Associating**: being bound; **Unassociating**: being unbound; **InUse**: bound to a resource; **Available**: free to be bound.
    ///
    /// Example: `InUse`.
    ///
    /// Field `Status`, DescribeEipAddresses.md line 84.
    #[doc(alias = "Status")]
    pub status: Option<DescribeEipAddressesStatus>,
    /// The tags of the EIP; empty if there is none.
    ///
    /// Field `Tags`, DescribeEipAddresses.md line 86.
    #[doc(alias = "Tags")]
    pub tags: Vec<Tag>,
    /// VPC of the private address, where the EIP is bound to an address alone and not to a resource.
    ///
    /// Example: `vpc-bp10example0000000001`.
    ///
    /// Field `VpcId`, DescribeEipAddresses.md line 89.
    #[doc(alias = "VpcId")]
    pub vpc_id: Option<String>,
    /// Zone of the EIP, for the lines that are tied to one.
    ///
    /// Example: `cn-hangzhou-a`.
    ///
    /// Field `Zone`, DescribeEipAddresses.md line 90.
    #[doc(alias = "Zone")]
    pub zone: Option<String>,
    unknown: UnknownFields,
}

impl EipAddress {
    /// Keys that are not documented, and values that do not fit their field.
    #[inline]
    pub fn unknown_fields(&self) -> &UnknownFields {
        &self.unknown
    }
}

alicloud_core::record!(EipAddress unknown {
    0: allocation_id = Text("AllocationId"),
    1: allocation_time = Text("AllocationTime"),
    2: available_regions = Texts("AvailableRegions" in "AvailableRegion"),
    3: bandwidth = Text("Bandwidth"),
    4: bandwidth_package_bandwidth = Text("BandwidthPackageBandwidth"),
    5: bandwidth_package_id = Text("BandwidthPackageId"),
    6: bandwidth_package_type = Choice("BandwidthPackageType", BandwidthPackageType),
    7: biz_type = Choice("BizType", BizType),
    8: business_status = Choice("BusinessStatus", BusinessStatus),
    9: charge_type = Choice("ChargeType", ChargeType),
    10: deletion_protection = Boolean("DeletionProtection"),
    11: descritpion = Text("Descritpion"),
    12: description = Text("Description"),
    13: eip_bandwidth = Text("EipBandwidth"),
    14: expired_time = Text("ExpiredTime"),
    15: hd_monitor_status = Choice("HDMonitorStatus", HdMonitorStatus),
    16: has_reservation_data = Text("HasReservationData"),
    17: isp = Text("ISP"),
    18: instance_id = Text("InstanceId"),
    19: instance_region_id = Text("InstanceRegionId"),
    20: instance_type = Choice("InstanceType", InstanceType),
    21: internet_charge_type = Choice("InternetChargeType", InternetChargeType),
    22: ip_address = Text("IpAddress"),
    23: mode = Choice("Mode", Mode),
    24: name = Text("Name"),
    25: netmode = Text("Netmode"),
    26: operation_locks = Records("OperationLocks" in "LockReason", LockReason),
    27: private_ip_address = Text("PrivateIpAddress"),
    28: public_ip_address_pool_id = Text("PublicIpAddressPoolId"),
    29: region_id = Text("RegionId"),
    30: reservation_active_time = Text("ReservationActiveTime"),
    31: reservation_bandwidth = Text("ReservationBandwidth"),
    32: reservation_internet_charge_type = Choice("ReservationInternetChargeType", ReservationInternetChargeType),
    33: reservation_order_type = Choice("ReservationOrderType", ReservationOrderType),
    34: resource_group_id = Text("ResourceGroupId"),
    35: second_limited = Boolean("SecondLimited"),
    36: security_protection_types = Texts("SecurityProtectionTypes" in "SecurityProtectionType"),
    37: segment_instance_id = Text("SegmentInstanceId"),
    38: service_managed = Integer("ServiceManaged"),
    39: status = Choice("Status", DescribeEipAddressesStatus),
    40: tags = Records("Tags" in "Tag", Tag),
    41: vpc_id = Text("VpcId"),
    42: zone = Text("Zone"),
});

/// Documented values of `Status`. The service may know more: they are kept in `Unknown`.
#[doc(alias = "Status")]
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum DescribeEipAddressesStatus {
    /// being bound
    Associating,
    /// being unbound
    Unassociating,
    /// bound to a resource
    InUse,
    /// free to be bound
    Available,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(DescribeEipAddressesStatus {
    Associating = "Associating",
    Unassociating = "Unassociating",
    InUse = "InUse",
    Available = "Available",
});

/// Documented values of `Key`. The service may know more: they are kept in `Unknown`.
#[doc(alias = "Key")]
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum DescribeEipAddressesKey {
    /// `CreationStartTime`
    CreationStartTime,
    /// `CreationEndTime`
    CreationEndTime,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(DescribeEipAddressesKey {
    CreationStartTime = "CreationStartTime",
    CreationEndTime = "CreationEndTime",
});

/// Documented values of `LockReason`. The service may know more: they are kept in `Unknown`.
#[doc(alias = "LockReason")]
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum DescribeEipAddressesLockReason {
    /// an unpaid bill
    #[doc(alias = "financial")]
    Financial,
    /// a security risk
    #[doc(alias = "security")]
    Security,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(DescribeEipAddressesLockReason {
    Financial = "financial",
    Security = "security",
});

/// Documented values of `AssociatedInstanceType`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum AssociatedInstanceType {
    /// ECS instance in a VPC
    EcsInstance,
    /// SLB instance in a VPC
    SlbInstance,
    /// NAT gateway
    Nat,
    /// high-availability virtual IP
    HaVip,
    /// secondary ENI
    NetworkInterface,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(AssociatedInstanceType {
    EcsInstance = "EcsInstance",
    SlbInstance = "SlbInstance",
    Nat = "Nat",
    HaVip = "HaVip",
    NetworkInterface = "NetworkInterface",
});

/// Documented values of `ChargeType`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum ChargeType {
    /// pay-as-you-go
    PostPaid,
    /// subscription
    PrePaid,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(ChargeType {
    PostPaid = "PostPaid",
    PrePaid = "PrePaid",
});

/// Documented values of `BandwidthPackageType`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum BandwidthPackageType {
    /// shared bandwidth package, the only kind returned
    CommonBandwidthPackage,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(BandwidthPackageType {
    CommonBandwidthPackage = "CommonBandwidthPackage",
});

/// Documented values of `BizType`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum BizType {
    /// in the cloud itself
    Default,
    /// in a cloud box
    CloudBox,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(BizType {
    Default = "Default",
    CloudBox = "CloudBox",
});

/// Documented values of `BusinessStatus`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum BusinessStatus {
    /// it works
    Normal,
    /// it is locked
    FinancialLocked,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(BusinessStatus {
    Normal = "Normal",
    FinancialLocked = "FinancialLocked",
});

/// Documented values of `HDMonitorStatus`. The service may know more: they are kept in `Unknown`.
#[doc(alias = "HDMonitorStatus")]
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum HdMonitorStatus {
    /// off
    #[doc(alias = "false")]
    False,
    /// on
    #[doc(alias = "true")]
    True,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(HdMonitorStatus {
    False = "false",
    True = "true",
});

/// Documented values of `ReservationInternetChargeType`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum ReservationInternetChargeType {
    /// bandwidth
    PayByBandwidth,
    /// data transferred
    PayByTraffic,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(ReservationInternetChargeType {
    PayByBandwidth = "PayByBandwidth",
    PayByTraffic = "PayByTraffic",
});

/// Documented values of `ReservationOrderType`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum ReservationOrderType {
    /// renewal with a changed bandwidth
    #[doc(alias = "RENEWCHANGE")]
    Renewchange,
    /// upgrade for a limited time
    #[doc(alias = "TEMP_UPGRADE")]
    TempUpgrade,
    /// upgrade
    #[doc(alias = "UPGRADE")]
    Upgrade,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(ReservationOrderType {
    Renewchange = "RENEWCHANGE",
    TempUpgrade = "TEMP_UPGRADE",
    Upgrade = "UPGRADE",
});

/// Documented errors of [`DescribeEipAddresses`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum DescribeEipAddressesError {
    /// There is no such region. Check **RegionId**.
    ///
    /// `Forbidden.RegionNotFound`: HTTP 404, `Specified region is not found during access authentication.`
    #[doc(alias = "Forbidden.RegionNotFound")]
    ForbiddenRegionNotFound,
    /// **LockReason** is none of the accepted values. Correct it.
    ///
    /// `InvalidLockReason.NotFound`: HTTP 404, `The specified LockReason is not found`.
    #[doc(alias = "InvalidLockReason.NotFound")]
    InvalidLockReasonNotFound,
    /// **AssociatedInstanceType** is none of the accepted values. Correct it.
    ///
    /// `InvalidIAssociatedInstanceType.ValueNotSupported`: HTTP 400, `The specified value of AssociatedInstanceType is not supported.`
    #[doc(alias = "InvalidIAssociatedInstanceType.ValueNotSupported")]
    InvalidIAssociatedInstanceTypeValueNotSupported,
    /// **ChargeType** is none of the accepted values. Correct it.
    ///
    /// `InvalidChargeType.ValueNotSupported`: HTTP 400, `The specified ChargeType is not supported.`
    #[doc(alias = "InvalidChargeType.ValueNotSupported")]
    InvalidChargeTypeValueNotSupported,
    /// There is no such resource group. Check **ResourceGroupId**.
    ///
    /// `InvalidResourceGroupId`: HTTP 400, `The specified ResourceGroupId does not exist.`
    InvalidResourceGroupId,
    /// Resource groups are not open in this region. Drop **ResourceGroupId**.
    ///
    /// `OperationUnsupported.ResourceGroupId`: HTTP 400, `ResourceGroup is not supported in this region.`
    #[doc(alias = "OperationUnsupported.ResourceGroupId")]
    OperationUnsupportedResourceGroupId,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(DescribeEipAddressesError {
    ForbiddenRegionNotFound = "Forbidden.RegionNotFound" [(404, "Specified region is not found during access authentication.", "There is no such region. Check **RegionId**.")],
    InvalidLockReasonNotFound = "InvalidLockReason.NotFound" [(404, "The specified LockReason is not found", "**LockReason** is none of the accepted values. Correct it.")],
    InvalidIAssociatedInstanceTypeValueNotSupported = "InvalidIAssociatedInstanceType.ValueNotSupported" [(400, "The specified value of AssociatedInstanceType is not supported.", "**AssociatedInstanceType** is none of the accepted values. Correct it.")],
    InvalidChargeTypeValueNotSupported = "InvalidChargeType.ValueNotSupported" [(400, "The specified ChargeType is not supported.", "**ChargeType** is none of the accepted values. Correct it.")],
    InvalidResourceGroupId = "InvalidResourceGroupId" [(400, "The specified ResourceGroupId does not exist.", "There is no such resource group. Check **ResourceGroupId**.")],
    OperationUnsupportedResourceGroupId = "OperationUnsupported.ResourceGroupId" [(400, "ResourceGroup is not supported in this region.", "Resource groups are not open in this region. Drop **ResourceGroupId**.")],
});

impl Operation for DescribeEipAddresses {
    type Response = DescribeEipAddressesResponse;
    type Error = DescribeEipAddressesError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "DescribeEipAddresses",
            "Vpc",
            "2016-04-28",
            <DescribeEipAddresses as Shaped>::SHAPE,
            <DescribeEipAddressesResponse as Shaped>::SHAPE,
            <DescribeEipAddressesError as OperationError>::ROWS,
            Source::new(
                "DescribeEipAddresses.md",
                "d69c1d76dd1b97819951fd3613763eb6088eaf9138615114812fee657ecfe60a",
            ),
        )
        .with_region("RegionId")
        .with_dry_run("DryRun")
        .with_paging(Paging::numbered("PageNumber", "PageSize", "TotalCount"))
        .read_only();
}

impl Paged for DescribeEipAddresses {
    type Item = EipAddress;
    #[inline]
    fn into_items(page: DescribeEipAddressesResponse) -> Vec<EipAddress> {
        page.eip_addresses
    }
}
