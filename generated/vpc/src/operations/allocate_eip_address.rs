// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `AllocateEipAddress`: Creates an elastic IP address (EIP) in a region and charges the account for it.

use crate::values::{InstanceChargeType, InternetChargeType, Isp, Netmode, PricingCycle};
use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UnknownCode, UnknownFields,
};

/// Creates an elastic IP address (EIP) in a region and charges the account for it.
///
/// The service picks the address; it cannot be chosen here (AllocateEipAddressPro can ask for a certain one). Read the vendor's price list first, because billing starts with this call. The new EIP is in the **Available** state once DescribeEipAddresses lists it.
///
/// - At the transport layer an EIP carries ICMP, TCP and UDP. IGMP and SCTP are not carried.
///
/// - A subscription EIP (**PrePaid**) is bought by an order, whose ID the answer names.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::AllocateEipAddress::new()
///     .bandwidth("5")
///     .period(1);
/// ```
///
/// # Errors
/// - [`Forbbiden`](AllocateEipAddressError::Forbbiden): The caller's policies do not allow the call.
/// - [`QuotaExceeded.Eip`](AllocateEipAddressError::QuotaExceededEip): The account holds as many EIPs as it may.
/// - [`InvalidParameter`](AllocateEipAddressError::InvalidParameter): **InternetChargeType** has an unknown value or does not fit **InstanceChargeType**.
/// - [`InsufficientBalance`](AllocateEipAddressError::InsufficientBalance): The account cannot pay for the EIP.
/// - [`ReserveIpFail`](AllocateEipAddressError::ReserveIpFail): No address could be reserved.
/// - [`InvalidRegion.NotSupport`](AllocateEipAddressError::InvalidRegionNotSupport): The region does not offer this call.
/// - [`InvalidResourceGroupId`](AllocateEipAddressError::InvalidResourceGroupId): There is no such resource group.
/// - [`OperationConflict`](AllocateEipAddressError::OperationConflict): Another request of the account is being worked on.
/// - [`ORDER.QUANTITY_INVALID`](AllocateEipAddressError::OrderQuantityInvalid): The order would take the account past its EIP quota.
///
/// Source: AllocateEipAddress.md, SHA-256 `ce5ebeb13dbd831e4a582843a3253e6214bbf219bd4b642412c41c3e9e113c8d`.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct AllocateEipAddress {
    /// Region in which the EIP is created. DescribeRegions lists the regions.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `RegionId`, AllocateEipAddress.md line 15.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
    /// Peak bandwidth of the EIP. Valid values: **1** to **200**. Default value: **5**. Unit: Mbit/s.
    ///
    /// Example: `5`.
    ///
    /// Parameter `Bandwidth`, AllocateEipAddress.md line 16.
    #[doc(alias = "Bandwidth")]
    pub bandwidth: Option<String>,
    /// How long a subscription runs, counted in units of **PricingCycle**. Valid values: **1** to **9**. With **PricingCycle** set to **Month** the range is 1 to 9, with **Year** it is 1 to 5. This parameter is required when **InstanceChargeType** is set to **PrePaid**. Leave it out for a pay-as-you-go EIP.
    ///
    /// Example: `1`.
    ///
    /// Parameter `Period`, AllocateEipAddress.md line 17.
    #[doc(alias = "Period")]
    pub period: Option<i64>,
    /// Kind of line; only a pay-as-you-go EIP can choose it. Valid values: **BGP**: BGP (Multi-ISP) line, offered in all regions; **BGP_PRO**: BGP (Multi-ISP) Pro line with lower latency towards the Chinese mainland, offered in China (Hong Kong) only; **ChinaTelecom**: single China Telecom line, for accounts on the single-line allow list; **ChinaUnicom**: single China Unicom line, for accounts on that list; **ChinaMobile**: single China Mobile line, for accounts on that list; **BGP_FinanceCloud**: line of the China East 1 Finance region, mandatory there.
    ///
    /// Example: `BGP`.
    ///
    /// Parameter `ISP`, AllocateEipAddress.md line 18.
    #[doc(alias = "ISP")]
    pub isp: Option<Isp>,
    /// Code of a promotion. Leave it out.
    ///
    /// Example: `123456`.
    ///
    /// Parameter `ActivityId`, AllocateEipAddress.md line 19.
    #[doc(alias = "ActivityId")]
    pub activity_id: Option<i64>,
    /// Network that the EIP faces, always the Internet. Set the value to **public**.
    ///
    /// Example: `public`.
    ///
    /// Parameter `Netmode`, AllocateEipAddress.md line 20.
    #[doc(alias = "Netmode")]
    pub netmode: Option<Netmode>,
    /// What happens to the order of a subscription EIP. Valid values: **false**: the order waits until somebody pays it in the order center; **true**: the order is paid from the account balance at once. This parameter is required when **InstanceChargeType** is set to **PrePaid**. A pay-as-you-go EIP does not need it.
    ///
    /// Example: `false`.
    ///
    /// Parameter `AutoPay`, AllocateEipAddress.md line 21.
    #[doc(alias = "AutoPay")]
    pub auto_pay: Option<bool>,
    /// Unit in which a subscription is billed. Valid values: **Month** (default): by the month; **Year**: by the year. This parameter is required when **InstanceChargeType** is set to **PrePaid**. A pay-as-you-go EIP does not need it.
    ///
    /// Example: `Month`.
    ///
    /// Parameter `PricingCycle`, AllocateEipAddress.md line 22.
    #[doc(alias = "PricingCycle")]
    pub pricing_cycle: Option<PricingCycle>,
    /// How the EIP is paid for. Valid values: **PrePaid**: subscription; **PostPaid** (default): pay-as-you-go. A subscription needs **InternetChargeType** set to **PayByBandwidth**, pay-as-you-go goes with **PayByBandwidth** and **PayByTraffic** alike.
    ///
    /// Example: `PostPaid`.
    ///
    /// Parameter `InstanceChargeType`, AllocateEipAddress.md line 23.
    #[doc(alias = "InstanceChargeType")]
    pub instance_charge_type: Option<InstanceChargeType>,
    /// What is metered. Valid values: **PayByBandwidth** (default): the bandwidth that is set; **PayByTraffic**: the data that is transferred. With **InstanceChargeType** set to **PrePaid** only **PayByBandwidth** is accepted, with **PostPaid** either value.
    ///
    /// Example: `PayByTraffic`.
    ///
    /// Parameter `InternetChargeType`, AllocateEipAddress.md line 24.
    #[doc(alias = "InternetChargeType")]
    pub internet_charge_type: Option<InternetChargeType>,
    /// Resource group that the EIP joins.
    ///
    /// Example: `rg-example00000001`.
    ///
    /// Parameter `ResourceGroupId`, AllocateEipAddress.md line 25.
    #[doc(alias = "ResourceGroupId")]
    pub resource_group_id: Option<String>,
    /// Makes a repeated call safe, so that a retry does not buy a second EIP: choose a value on the client, a different one for every distinct request. ASCII characters only. The value cannot exceed 64 characters in length.
    ///
    /// Example: `5f0c1a52-7d3e-4b68-9a10-000000000002`.
    ///
    /// Parameter `ClientToken`, AllocateEipAddress.md line 26.
    #[doc(alias = "ClientToken")]
    pub client_token: Option<String>,
    /// Name of the EIP. Not available for a subscription EIP. This parameter takes effect only when **InstanceChargeType** is set to **PostPaid**.
    ///
    /// Example: `web-front`.
    ///
    /// Parameter `Name`, AllocateEipAddress.md line 27.
    #[doc(alias = "Name")]
    pub name: Option<String>,
    /// Free text about the EIP. Not available for a subscription EIP. This parameter takes effect only when **InstanceChargeType** is set to **PostPaid**.
    ///
    /// Example: `address of the web front`.
    ///
    /// Parameter `Description`, AllocateEipAddress.md line 28.
    #[doc(alias = "Description")]
    pub description: Option<String>,
}

impl AllocateEipAddress {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Region in which the EIP is created.
    #[doc(alias = "RegionId")]
    pub fn region_id(mut self, value: impl Into<String>) -> Self {
        self.region_id = Some(value.into());
        self
    }

    /// Peak bandwidth of the EIP.
    #[doc(alias = "Bandwidth")]
    pub fn bandwidth(mut self, value: impl Into<String>) -> Self {
        self.bandwidth = Some(value.into());
        self
    }

    /// How long a subscription runs, counted in units of **PricingCycle**.
    #[doc(alias = "Period")]
    pub fn period(mut self, value: impl Into<i64>) -> Self {
        self.period = Some(value.into());
        self
    }

    /// Kind of line; only a pay-as-you-go EIP can choose it.
    #[doc(alias = "ISP")]
    pub fn isp(mut self, value: impl Into<Isp>) -> Self {
        self.isp = Some(value.into());
        self
    }

    /// Code of a promotion.
    #[doc(alias = "ActivityId")]
    pub fn activity_id(mut self, value: impl Into<i64>) -> Self {
        self.activity_id = Some(value.into());
        self
    }

    /// Network that the EIP faces, always the Internet.
    #[doc(alias = "Netmode")]
    pub fn netmode(mut self, value: impl Into<Netmode>) -> Self {
        self.netmode = Some(value.into());
        self
    }

    /// What happens to the order of a subscription EIP.
    #[doc(alias = "AutoPay")]
    #[inline]
    pub fn auto_pay(mut self, value: bool) -> Self {
        self.auto_pay = Some(value);
        self
    }

    /// Unit in which a subscription is billed.
    #[doc(alias = "PricingCycle")]
    pub fn pricing_cycle(mut self, value: impl Into<PricingCycle>) -> Self {
        self.pricing_cycle = Some(value.into());
        self
    }

    /// How the EIP is paid for.
    #[doc(alias = "InstanceChargeType")]
    pub fn instance_charge_type(mut self, value: impl Into<InstanceChargeType>) -> Self {
        self.instance_charge_type = Some(value.into());
        self
    }

    /// What is metered.
    #[doc(alias = "InternetChargeType")]
    pub fn internet_charge_type(mut self, value: impl Into<InternetChargeType>) -> Self {
        self.internet_charge_type = Some(value.into());
        self
    }

    /// Resource group that the EIP joins.
    #[doc(alias = "ResourceGroupId")]
    pub fn resource_group_id(mut self, value: impl Into<String>) -> Self {
        self.resource_group_id = Some(value.into());
        self
    }

    /// Makes a repeated call safe, so that a retry does not buy a second EIP: choose a value on the client, a different one for every distinct request.
    #[doc(alias = "ClientToken")]
    pub fn client_token(mut self, value: impl Into<String>) -> Self {
        self.client_token = Some(value.into());
        self
    }

    /// Name of the EIP.
    #[doc(alias = "Name")]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Free text about the EIP.
    #[doc(alias = "Description")]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }
}

alicloud_core::record!(AllocateEipAddress {
    0: region_id = Text("RegionId"),
    1: bandwidth = Text("Bandwidth"),
    2: period = Integer("Period"),
    3: isp = Choice("ISP", Isp),
    4: activity_id = Integer("ActivityId"),
    5: netmode = Choice("Netmode", Netmode),
    6: auto_pay = Boolean("AutoPay"),
    7: pricing_cycle = Choice("PricingCycle", PricingCycle),
    8: instance_charge_type = Choice("InstanceChargeType", InstanceChargeType),
    9: internet_charge_type = Choice("InternetChargeType", InternetChargeType),
    10: resource_group_id = Text("ResourceGroupId"),
    11: client_token = Text("ClientToken"),
    12: name = Text("Name"),
    13: description = Text("Description"),
});

/// Answer of [`AllocateEipAddress`].
#[derive(Clone)]
#[non_exhaustive]
pub struct AllocateEipAddressResponse {
    /// The IP address that was assigned.
    ///
    /// Example: `203.0.113.10`.
    ///
    /// Field `EipAddress`, AllocateEipAddress.md line 34.
    #[doc(alias = "EipAddress")]
    pub eip_address: Option<String>,
    /// ID of the new EIP; the other operations take it.
    ///
    /// Example: `eip-bp10example0000000001`.
    ///
    /// Field `AllocationId`, AllocateEipAddress.md line 35.
    #[doc(alias = "AllocationId")]
    pub allocation_id: Option<String>,
    /// Number of the order. Present only when **InstanceChargeType** is **PrePaid**.
    ///
    /// Example: `200000000000001`.
    ///
    /// Field `OrderId`, AllocateEipAddress.md line 36.
    #[doc(alias = "OrderId")]
    pub order_id: Option<i64>,
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000002`.
    ///
    /// Field `RequestId`, AllocateEipAddress.md line 37.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    /// Resource group of the EIP.
    ///
    /// Example: `rg-example00000001`.
    ///
    /// Field `ResourceGroupId`, AllocateEipAddress.md line 38.
    #[doc(alias = "ResourceGroupId")]
    pub resource_group_id: Option<String>,
    unknown: UnknownFields,
}

impl AllocateEipAddressResponse {
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

alicloud_core::record!(AllocateEipAddressResponse unknown {
    0: eip_address = Text("EipAddress"),
    1: allocation_id = Text("AllocationId"),
    2: order_id = Integer("OrderId"),
    3: request_id = Text("RequestId"),
    4: resource_group_id = Text("ResourceGroupId"),
});

/// Documented errors of [`AllocateEipAddress`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum AllocateEipAddressError {
    /// The caller's policies do not allow the call. Have the permission granted.
    ///
    /// `Forbbiden`: HTTP 403, `User not authorized to operate on the specified resource.`
    Forbbiden,
    /// `QuotaExceeded.Eip` has several meanings:
    /// - HTTP 400, `Elastic IP address quota exceeded`: The account holds as many EIPs as it may. Release some or have the quota raised; a NAT gateway lets instances share one EIP.
    /// - HTTP 400, `Elastic IP address quota exceeded.`: Same cause as the row without the full stop: too many EIPs. Release some or have the quota raised.
    #[doc(alias = "QuotaExceeded.Eip")]
    QuotaExceededEip,
    /// `InvalidParameter` has several meanings:
    /// - HTTP 400, `Specified value of "InternetChargeType" is not valid`: **InternetChargeType** has an unknown value or does not fit **InstanceChargeType**. Correct it.
    /// - HTTP 400, `Specified value of "Bandwidth" is not valid.`: **Bandwidth** is not a number or out of range. Correct it.
    InvalidParameter,
    /// The account cannot pay for the EIP. Add funds, then retry.
    ///
    /// `InsufficientBalance`: HTTP 400, `Your account does not have enough balance.`
    InsufficientBalance,
    /// No address could be reserved. Retry later.
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
    /// The order would take the account past its EIP quota. Have the quota raised in the quota center.
    ///
    /// `ORDER.QUANTITY_INVALID`: HTTP 400, `User quota has exceeded the limit.`
    #[doc(alias = "ORDER.QUANTITY_INVALID")]
    OrderQuantityInvalid,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(AllocateEipAddressError {
    Forbbiden = "Forbbiden" [(403, "User not authorized to operate on the specified resource.", "The caller's policies do not allow the call. Have the permission granted.")],
    QuotaExceededEip = "QuotaExceeded.Eip" [
        (400, "Elastic IP address quota exceeded", "The account holds as many EIPs as it may. Release some or have the quota raised; a NAT gateway lets instances share one EIP."),
        (400, "Elastic IP address quota exceeded.", "Same cause as the row without the full stop: too many EIPs. Release some or have the quota raised."),
    ],
    InvalidParameter = "InvalidParameter" [
        (400, "Specified value of \"InternetChargeType\" is not valid", "**InternetChargeType** has an unknown value or does not fit **InstanceChargeType**. Correct it."),
        (400, "Specified value of \"Bandwidth\" is not valid.", "**Bandwidth** is not a number or out of range. Correct it."),
    ],
    InsufficientBalance = "InsufficientBalance" [(400, "Your account does not have enough balance.", "The account cannot pay for the EIP. Add funds, then retry.")],
    ReserveIpFail = "ReserveIpFail" [(400, "Reserve eip failed.", "No address could be reserved. Retry later.")],
    InvalidRegionNotSupport = "InvalidRegion.NotSupport" [(400, "The specified region does not support.", "The region does not offer this call. Use another one.")],
    InvalidResourceGroupId = "InvalidResourceGroupId" [(400, "The specified ResourceGroupId does not exist.", "There is no such resource group. Check **ResourceGroupId**.")],
    OperationConflict = "OperationConflict" [(409, "Request was denied due to conflict with a previos request.", "Another request of the account is being worked on. Pause and retry.")],
    OrderQuantityInvalid = "ORDER.QUANTITY_INVALID" [(400, "User quota has exceeded the limit.", "The order would take the account past its EIP quota. Have the quota raised in the quota center.")],
});

impl Operation for AllocateEipAddress {
    type Response = AllocateEipAddressResponse;
    type Error = AllocateEipAddressError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "AllocateEipAddress",
            "Vpc",
            "2016-04-28",
            <AllocateEipAddress as Shaped>::SHAPE,
            <AllocateEipAddressResponse as Shaped>::SHAPE,
            <AllocateEipAddressError as OperationError>::ROWS,
            Source::new(
                "AllocateEipAddress.md",
                "ce5ebeb13dbd831e4a582843a3253e6214bbf219bd4b642412c41c3e9e113c8d",
            ),
        )
        .with_region("RegionId")
        .with_idempotency_token("ClientToken");
}
