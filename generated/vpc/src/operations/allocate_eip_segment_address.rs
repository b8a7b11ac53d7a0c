// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `AllocateEipSegmentAddress`: Creates a group of elastic IP addresses (EIPs) that follow one another.

use crate::values::InternetChargeType;
use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UnknownCode, UnknownFields,
    UnknownValue,
};

/// Creates a group of elastic IP addresses (EIPs) that follow one another.
///
/// The answer names the group. DescribeEipSegment shows its progress and its address block; the members appear in DescribeEipAddresses under **SegmentInstanceId**. A member cannot be released alone: ReleaseEipSegmentAddress releases the group.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::AllocateEipSegmentAddress::eip_mask(vpc::EipMask::Value28)
///     .bandwidth("5")
///     .netmode(vpc::AllocateEipSegmentAddressNetmode::Public);
/// ```
///
/// # Errors
/// - [`Forbbiden`](AllocateEipSegmentAddressError::Forbbiden): The caller's policies do not allow the call.
/// - [`QuotaExceeded.Eip`](AllocateEipSegmentAddressError::QuotaExceededEip): The group would take the account past its EIP quota.
/// - [`InvalidParameter`](AllocateEipSegmentAddressError::InvalidParameter): **InternetChargeType** has an unknown value or does not fit **Netmode**.
/// - [`InsufficientBalance`](AllocateEipSegmentAddressError::InsufficientBalance): The account cannot pay for the group.
/// - [`ReserveIpFail`](AllocateEipSegmentAddressError::ReserveIpFail): No block of this size could be reserved.
/// - [`InvalidRegion.NotSupport`](AllocateEipSegmentAddressError::InvalidRegionNotSupport): The region does not offer this call.
/// - [`InvalidResourceGroupId`](AllocateEipSegmentAddressError::InvalidResourceGroupId): There is no such resource group.
/// - [`OperationConflict`](AllocateEipSegmentAddressError::OperationConflict): Another request of the account is being worked on.
///
/// Source: AllocateEipSegmentAddress.md, SHA-256 `b6b809aa83ec0582fd1079e758d221b3c148cc987fbf028bf3f705ae2e81663d`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct AllocateEipSegmentAddress {
    /// Prefix length of the block, which settles its size. Valid values: **28**: 16 EIPs; **27**: 32 EIPs; **26**: 64 EIPs; **25**: 128 EIPs; **24**: 256 EIPs. The group can turn out smaller by 1, 3 or 4 EIPs that the service keeps back.
    ///
    /// Example: `28`.
    ///
    /// Parameter `EipMask`, AllocateEipSegmentAddress.md line 12.
    #[doc(alias = "EipMask")]
    pub eip_mask: EipMask,
    /// Region in which the group is created. DescribeRegions lists the regions.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `RegionId`, AllocateEipSegmentAddress.md line 13.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
    /// Makes a repeated call safe: choose a value on the client, a different one for every distinct request. ASCII characters only. The value cannot exceed 64 characters in length.
    ///
    /// Example: `5f0c1a52-7d3e-4b68-9a10-000000000005`.
    ///
    /// Parameter `ClientToken`, AllocateEipSegmentAddress.md line 14.
    #[doc(alias = "ClientToken")]
    pub client_token: Option<String>,
    /// Peak bandwidth of every EIP of the group. Default value: **5**. Unit: Mbit/s.
    ///
    /// Example: `5`.
    ///
    /// Parameter `Bandwidth`, AllocateEipSegmentAddress.md line 15.
    #[doc(alias = "Bandwidth")]
    pub bandwidth: Option<String>,
    /// Network that bound resources reach through the EIPs. Valid values: **public** (default): the Internet; **hybrid**: a hybrid cloud, for accounts on an allow list that the vendor's account manager keeps.
    ///
    /// Example: `public`.
    ///
    /// Parameter `Netmode`, AllocateEipSegmentAddress.md line 16.
    #[doc(alias = "Netmode")]
    pub netmode: Option<AllocateEipSegmentAddressNetmode>,
    /// What is metered. Valid values: **PayByBandwidth** (default): the bandwidth that is set; **PayByTraffic**: the data that is transferred. With **Netmode** set to **hybrid** only **PayByBandwidth** is accepted.
    ///
    /// Example: `PayByBandwidth`.
    ///
    /// Parameter `InternetChargeType`, AllocateEipSegmentAddress.md line 17.
    #[doc(alias = "InternetChargeType")]
    pub internet_charge_type: Option<InternetChargeType>,
    /// Resource group that the EIPs join.
    ///
    /// Example: `rg-example00000001`.
    ///
    /// Parameter `ResourceGroupId`, AllocateEipSegmentAddress.md line 18.
    #[doc(alias = "ResourceGroupId")]
    pub resource_group_id: Option<String>,
}

impl AllocateEipSegmentAddress {
    /// Prefix length of the block, which settles its size.
    #[doc(alias = "EipMask")]
    pub fn eip_mask(value: impl Into<EipMask>) -> Self {
        let mut request = <Self as alicloud_core::Shaped>::blank();
        request.eip_mask = value.into();
        request
    }

    /// Region in which the group is created.
    #[doc(alias = "RegionId")]
    pub fn region_id(mut self, value: impl Into<String>) -> Self {
        self.region_id = Some(value.into());
        self
    }

    /// Makes a repeated call safe: choose a value on the client, a different one for every distinct request.
    #[doc(alias = "ClientToken")]
    pub fn client_token(mut self, value: impl Into<String>) -> Self {
        self.client_token = Some(value.into());
        self
    }

    /// Peak bandwidth of every EIP of the group.
    #[doc(alias = "Bandwidth")]
    pub fn bandwidth(mut self, value: impl Into<String>) -> Self {
        self.bandwidth = Some(value.into());
        self
    }

    /// Network that bound resources reach through the EIPs.
    #[doc(alias = "Netmode")]
    pub fn netmode(
        mut self,
        value: impl Into<AllocateEipSegmentAddressNetmode>,
    ) -> Self {
        self.netmode = Some(value.into());
        self
    }

    /// What is metered.
    #[doc(alias = "InternetChargeType")]
    pub fn internet_charge_type(mut self, value: impl Into<InternetChargeType>) -> Self {
        self.internet_charge_type = Some(value.into());
        self
    }

    /// Resource group that the EIPs join.
    #[doc(alias = "ResourceGroupId")]
    pub fn resource_group_id(mut self, value: impl Into<String>) -> Self {
        self.resource_group_id = Some(value.into());
        self
    }
}

alicloud_core::record!(AllocateEipSegmentAddress {
    0: eip_mask = RequiredChoice("EipMask", EipMask) required,
    1: region_id = Text("RegionId"),
    2: client_token = Text("ClientToken"),
    3: bandwidth = Text("Bandwidth"),
    4: netmode = Choice("Netmode", AllocateEipSegmentAddressNetmode),
    5: internet_charge_type = Choice("InternetChargeType", InternetChargeType),
    6: resource_group_id = Text("ResourceGroupId"),
});

/// Answer of [`AllocateEipSegmentAddress`].
#[derive(Clone)]
#[non_exhaustive]
pub struct AllocateEipSegmentAddressResponse {
    /// ID of the group.
    ///
    /// Example: `eipsg-bp10example0000000001`.
    ///
    /// Field `EipSegmentInstanceId`, AllocateEipSegmentAddress.md line 24.
    #[doc(alias = "EipSegmentInstanceId")]
    pub eip_segment_instance_id: Option<String>,
    /// Number of the order.
    ///
    /// Example: `200000000000005`.
    ///
    /// Field `OrderId`, AllocateEipSegmentAddress.md line 25.
    #[doc(alias = "OrderId")]
    pub order_id: Option<i64>,
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000005`.
    ///
    /// Field `RequestId`, AllocateEipSegmentAddress.md line 26.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    unknown: UnknownFields,
}

impl AllocateEipSegmentAddressResponse {
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

alicloud_core::record!(AllocateEipSegmentAddressResponse unknown {
    0: eip_segment_instance_id = Text("EipSegmentInstanceId"),
    1: order_id = Integer("OrderId"),
    2: request_id = Text("RequestId"),
});

/// Documented values of `EipMask`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum EipMask {
    /// 16 EIPs
    #[doc(alias = "28")]
    Value28,
    /// 32 EIPs
    #[doc(alias = "27")]
    Value27,
    /// 64 EIPs
    #[doc(alias = "26")]
    Value26,
    /// 128 EIPs
    #[doc(alias = "25")]
    Value25,
    /// 256 EIPs
    #[doc(alias = "24")]
    Value24,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(EipMask {
    Value28 = "28",
    Value27 = "27",
    Value26 = "26",
    Value25 = "25",
    Value24 = "24",
});

/// Documented values of `Netmode`. The service may know more: they are kept in `Unknown`.
#[doc(alias = "Netmode")]
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum AllocateEipSegmentAddressNetmode {
    /// the Internet
    #[doc(alias = "public")]
    Public,
    /// a hybrid cloud, for accounts on an allow list that the vendor's account manager keeps
    #[doc(alias = "hybrid")]
    Hybrid,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(AllocateEipSegmentAddressNetmode {
    Public = "public",
    Hybrid = "hybrid",
});

/// Documented errors of [`AllocateEipSegmentAddress`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum AllocateEipSegmentAddressError {
    /// The caller's policies do not allow the call. Have the permission granted.
    ///
    /// `Forbbiden`: HTTP 403, `User not authorized to operate on the specified resource.`
    Forbbiden,
    /// `QuotaExceeded.Eip` has several meanings:
    /// - HTTP 400, `Elastic IP address quota exceeded`: The group would take the account past its EIP quota. Choose a smaller group or have the quota raised.
    /// - HTTP 400, `Elastic IP address quota exceeded.`: Same cause as the row without the full stop: too many EIPs. Choose a smaller group or have the quota raised.
    #[doc(alias = "QuotaExceeded.Eip")]
    QuotaExceededEip,
    /// `InvalidParameter` has several meanings:
    /// - HTTP 400, `Specified value of "InternetChargeType" is not valid`: **InternetChargeType** has an unknown value or does not fit **Netmode**. Correct it.
    /// - HTTP 400, `Specified value of "Bandwidth" is not valid.`: **Bandwidth** is not a number or out of range. Correct it.
    InvalidParameter,
    /// The account cannot pay for the group. Add funds, then retry.
    ///
    /// `InsufficientBalance`: HTTP 400, `Your account does not have enough balance.`
    InsufficientBalance,
    /// No block of this size could be reserved. Choose a smaller one or retry later.
    ///
    /// `ReserveIpFail`: HTTP 400, `Reserve eip failed.`
    ReserveIpFail,
    /// The region does not offer this call. Use another one.
    ///
    /// `InvalidRegion.NotSupport`: HTTP 400, `The specified region does not support.`
    #[doc(alias = "InvalidRegion.NotSupport")]
    InvalidRegionNotSupport,
    /// There is no such resource group. Check **ResourceGroupId**.
    ///
    /// `InvalidResourceGroupId`: HTTP 400, `The specified ResourceGroupId does not exist.`
    InvalidResourceGroupId,
    /// Another request of the account is being worked on. Pause and retry.
    ///
    /// `OperationConflict`: HTTP 409, `Request was denied due to conflict with a previos request.`
    OperationConflict,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(AllocateEipSegmentAddressError {
    Forbbiden = "Forbbiden" [(403, "User not authorized to operate on the specified resource.", "The caller's policies do not allow the call. Have the permission granted.")],
    QuotaExceededEip = "QuotaExceeded.Eip" [
        (400, "Elastic IP address quota exceeded", "The group would take the account past its EIP quota. Choose a smaller group or have the quota raised."),
        (400, "Elastic IP address quota exceeded.", "Same cause as the row without the full stop: too many EIPs. Choose a smaller group or have the quota raised."),
    ],
    InvalidParameter = "InvalidParameter" [
        (400, "Specified value of \"InternetChargeType\" is not valid", "**InternetChargeType** has an unknown value or does not fit **Netmode**. Correct it."),
        (400, "Specified value of \"Bandwidth\" is not valid.", "**Bandwidth** is not a number or out of range. Correct it."),
    ],
    InsufficientBalance = "InsufficientBalance" [(400, "Your account does not have enough balance.", "The account cannot pay for the group. Add funds, then retry.")],
    ReserveIpFail = "ReserveIpFail" [(400, "Reserve eip failed.", "No block of this size could be reserved. Choose a smaller one or retry later.")],
    InvalidRegionNotSupport = "InvalidRegion.NotSupport" [(400, "The specified region does not support.", "The region does not offer this call. Use another one.")],
    InvalidResourceGroupId = "InvalidResourceGroupId" [(400, "The specified ResourceGroupId does not exist.", "There is no such resource group. Check **ResourceGroupId**.")],
    OperationConflict = "OperationConflict" [(409, "Request was denied due to conflict with a previos request.", "Another request of the account is being worked on. Pause and retry.")],
});

impl Operation for AllocateEipSegmentAddress {
    type Response = AllocateEipSegmentAddressResponse;
    type Error = AllocateEipSegmentAddressError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "AllocateEipSegmentAddress",
            "Vpc",
            "2016-04-28",
            <AllocateEipSegmentAddress as Shaped>::SHAPE,
            <AllocateEipSegmentAddressResponse as Shaped>::SHAPE,
            <AllocateEipSegmentAddressError as OperationError>::ROWS,
            Source::new(
                "AllocateEipSegmentAddress.md",
                "b6b809aa83ec0582fd1079e758d221b3c148cc987fbf028bf3f705ae2e81663d",
            ),
        )
        .with_region("RegionId")
        .with_idempotency_token("ClientToken");
}
