// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `AllocateEipAddressPro`: Creates an elastic IP address (EIP) and asks for a certain address, such as one that was released before.

use crate::values::{InstanceChargeType, InternetChargeType, Netmode, PricingCycle};
use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UnknownCode, UnknownFields,
    UnknownValue,
};

/// Creates an elastic IP address (EIP) and asks for a certain address, such as one that was released before.
///
/// Name the wanted EIP by its IP address or by its former ID; with neither, any free address is assigned, as AllocateEipAddress does. A released address can be had back only while nobody else holds it.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::AllocateEipAddressPro::new()
///     .ip_address("203.0.113.10")
///     .instance_id("eip-bp10example0000000001");
/// ```
///
/// # Errors
/// - [`Forbbiden`](AllocateEipAddressProError::Forbbiden): The caller's policies do not allow the call.
/// - [`QuotaExceeded.Eip`](AllocateEipAddressProError::QuotaExceededEip): The account holds as many EIPs as it may.
/// - [`InvalidParameter`](AllocateEipAddressProError::InvalidParameter): **InternetChargeType** has an unknown value or does not fit **InstanceChargeType**.
/// - [`InsufficientBalance`](AllocateEipAddressProError::InsufficientBalance): The account cannot pay for the EIP.
/// - [`ReserveIpFail`](AllocateEipAddressProError::ReserveIpFail): The wanted address could not be reserved, for instance because somebody else holds it.
/// - [`InvalidRegion.NotSupport`](AllocateEipAddressProError::InvalidRegionNotSupport): The region does not offer this call.
/// - [`InvalidResourceGroupId`](AllocateEipAddressProError::InvalidResourceGroupId): There is no such resource group.
///
/// Source: AllocateEipAddressPro.md, SHA-256 `ee80626058768fb998271d19f0828bf6e70df016b4ceb25f19f6358a65e8a1d5`.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct AllocateEipAddressPro {
    /// Region of the wanted EIP. DescribeRegions lists the regions.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `RegionId`, AllocateEipAddressPro.md line 12.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
    /// IP address that is wanted. Give this or **InstanceId**, not both; without either the system chooses.
    ///
    /// Example: `203.0.113.10`.
    ///
    /// Parameter `IpAddress`, AllocateEipAddressPro.md line 13.
    #[doc(alias = "IpAddress")]
    pub ip_address: Option<String>,
    /// ID of the EIP that is wanted. Give this or **IpAddress**, not both; without either the system chooses.
    ///
    /// Example: `eip-bp10example0000000001`.
    ///
    /// Parameter `InstanceId`, AllocateEipAddressPro.md line 14.
    #[doc(alias = "InstanceId")]
    pub instance_id: Option<String>,
    /// Peak bandwidth of the EIP. Default value: **5**. Unit: Mbit/s.
    ///
    /// Example: `5`.
    ///
    /// Parameter `Bandwidth`, AllocateEipAddressPro.md line 15.
    #[doc(alias = "Bandwidth")]
    pub bandwidth: Option<String>,
    /// How long a subscription runs, counted in units of **PricingCycle**. Valid values: **1** to **9**. With **PricingCycle** set to **Month** the range is 1 to 9, with **Year** it is 1 to 3. This parameter is required when **InstanceChargeType** is set to **PrePaid**. Leave it out for a pay-as-you-go EIP.
    ///
    /// Example: `1`.
    ///
    /// Parameter `Period`, AllocateEipAddressPro.md line 16.
    #[doc(alias = "Period")]
    pub period: Option<i64>,
    /// Kind of line. Valid values: **BGP** (default): BGP (Multi-ISP) line; **ChinaTelecom**: single China Telecom line, for accounts on the single-line allow list; **ChinaUnicom**: single China Unicom line, for accounts on that list; **ChinaMobile**: single China Mobile line, for accounts on that list; **BGP_FinanceCloud**: line of the China East 1 Finance region, mandatory there.
    ///
    /// Example: `BGP`.
    ///
    /// Parameter `ISP`, AllocateEipAddressPro.md line 17.
    #[doc(alias = "ISP")]
    pub isp: Option<AllocateEipAddressProIsp>,
    /// Network that the EIP faces, always the Internet. Set the value to **public**. Default value: **public**.
    ///
    /// Example: `public`.
    ///
    /// Parameter `Netmode`, AllocateEipAddressPro.md line 18.
    #[doc(alias = "Netmode")]
    pub netmode: Option<Netmode>,
    /// What happens to the order of a subscription EIP. Valid values: **false**: the order waits until somebody pays it in the order center; **true**: the order is paid from the account balance at once. This parameter is required when **InstanceChargeType** is set to **PrePaid**. Leave it out for a pay-as-you-go EIP.
    ///
    /// Example: `true`.
    ///
    /// Parameter `AutoPay`, AllocateEipAddressPro.md line 19.
    #[doc(alias = "AutoPay")]
    pub auto_pay: Option<bool>,
    /// Unit in which a subscription is billed. Valid values: **Month** (default): by the month; **Year**: by the year. This parameter is required when **InstanceChargeType** is set to **PrePaid**. A pay-as-you-go EIP does not need it.
    ///
    /// Example: `Month`.
    ///
    /// Parameter `PricingCycle`, AllocateEipAddressPro.md line 20.
    #[doc(alias = "PricingCycle")]
    pub pricing_cycle: Option<PricingCycle>,
    /// How the EIP is paid for. Valid values: **PrePaid**: subscription; **PostPaid** (default): pay-as-you-go. A subscription needs **InternetChargeType** set to **PayByBandwidth**, pay-as-you-go goes with **PayByBandwidth** and **PayByTraffic** alike.
    ///
    /// Example: `PostPaid`.
    ///
    /// Parameter `InstanceChargeType`, AllocateEipAddressPro.md line 21.
    #[doc(alias = "InstanceChargeType")]
    pub instance_charge_type: Option<InstanceChargeType>,
    /// What is metered. Valid values: **PayByBandwidth** (default): the bandwidth that is set; **PayByTraffic**: the data that is transferred. With **InstanceChargeType** set to **PrePaid** only **PayByBandwidth** is accepted, with **PostPaid** either value.
    ///
    /// Example: `PayByBandwidth`.
    ///
    /// Parameter `InternetChargeType`, AllocateEipAddressPro.md line 22.
    #[doc(alias = "InternetChargeType")]
    pub internet_charge_type: Option<InternetChargeType>,
    /// Resource group that the EIP joins.
    ///
    /// Example: `rg-example00000001`.
    ///
    /// Parameter `ResourceGroupId`, AllocateEipAddressPro.md line 23.
    #[doc(alias = "ResourceGroupId")]
    pub resource_group_id: Option<String>,
    /// Makes a repeated call safe, so that a retry does not buy a second EIP: choose a value on the client, a different one for every distinct request. ASCII characters only. The value must be 1 to 64 characters in length.
    ///
    /// Example: `5f0c1a52-7d3e-4b68-9a10-000000000004`.
    ///
    /// Parameter `ClientToken`, AllocateEipAddressPro.md line 24.
    #[doc(alias = "ClientToken")]
    pub client_token: Option<String>,
}

impl AllocateEipAddressPro {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Region of the wanted EIP.
    #[doc(alias = "RegionId")]
    pub fn region_id(mut self, value: impl Into<String>) -> Self {
        self.region_id = Some(value.into());
        self
    }

    /// IP address that is wanted.
    #[doc(alias = "IpAddress")]
    pub fn ip_address(mut self, value: impl Into<String>) -> Self {
        self.ip_address = Some(value.into());
        self
    }

    /// ID of the EIP that is wanted.
    #[doc(alias = "InstanceId")]
    pub fn instance_id(mut self, value: impl Into<String>) -> Self {
        self.instance_id = Some(value.into());
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

    /// Kind of line.
    #[doc(alias = "ISP")]
    pub fn isp(mut self, value: impl Into<AllocateEipAddressProIsp>) -> Self {
        self.isp = Some(value.into());
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
}

alicloud_core::record!(AllocateEipAddressPro {
    0: region_id = Text("RegionId"),
    1: ip_address = Text("IpAddress"),
    2: instance_id = Text("InstanceId"),
    3: bandwidth = Text("Bandwidth"),
    4: period = Integer("Period"),
    5: isp = Choice("ISP", AllocateEipAddressProIsp),
    6: netmode = Choice("Netmode", Netmode),
    7: auto_pay = Boolean("AutoPay"),
    8: pricing_cycle = Choice("PricingCycle", PricingCycle),
    9: instance_charge_type = Choice("InstanceChargeType", InstanceChargeType),
    10: internet_charge_type = Choice("InternetChargeType", InternetChargeType),
    11: resource_group_id = Text("ResourceGroupId"),
    12: client_token = Text("ClientToken"),
});

/// Answer of [`AllocateEipAddressPro`].
#[derive(Clone)]
#[non_exhaustive]
pub struct AllocateEipAddressProResponse {
    /// ID of the EIP; the other operations take it.
    ///
    /// Example: `eip-bp10example0000000001`.
    ///
    /// Field `AllocationId`, AllocateEipAddressPro.md line 30.
    #[doc(alias = "AllocationId")]
    pub allocation_id: Option<String>,
    /// The IP address that was assigned.
    ///
    /// Example: `203.0.113.10`.
    ///
    /// Field `EipAddress`, AllocateEipAddressPro.md line 31.
    #[doc(alias = "EipAddress")]
    pub eip_address: Option<String>,
    /// Number of the order.
    ///
    /// Example: `200000000000004`.
    ///
    /// Field `OrderId`, AllocateEipAddressPro.md line 32.
    #[doc(alias = "OrderId")]
    pub order_id: Option<i64>,
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000004`.
    ///
    /// Field `RequestId`, AllocateEipAddressPro.md line 33.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    /// Resource group of the EIP.
    ///
    /// Example: `rg-example00000001`.
    ///
    /// Field `ResourceGroupId`, AllocateEipAddressPro.md line 34.
    #[doc(alias = "ResourceGroupId")]
    pub resource_group_id: Option<String>,
    unknown: UnknownFields,
}

impl AllocateEipAddressProResponse {
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

alicloud_core::record!(AllocateEipAddressProResponse unknown {
    0: allocation_id = Text("AllocationId"),
    1: eip_address = Text("EipAddress"),
    2: order_id = Integer("OrderId"),
    3: request_id = Text("RequestId"),
    4: resource_group_id = Text("ResourceGroupId"),
});

/// Documented values of `ISP`. The service may know more: they are kept in `Unknown`.
#[doc(alias = "ISP")]
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum AllocateEipAddressProIsp {
    /// BGP (Multi-ISP) line
    #[doc(alias = "BGP")]
    Bgp,
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

alicloud_core::open_enum!(AllocateEipAddressProIsp {
    Bgp = "BGP",
    ChinaTelecom = "ChinaTelecom",
    ChinaUnicom = "ChinaUnicom",
    ChinaMobile = "ChinaMobile",
    BgpFinanceCloud = "BGP_FinanceCloud",
});

/// Documented errors of [`AllocateEipAddressPro`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum AllocateEipAddressProError {
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
    /// The wanted address could not be reserved, for instance because somebody else holds it. Ask for another or let the system choose.
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
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(AllocateEipAddressProError {
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
    ReserveIpFail = "ReserveIpFail" [(400, "Reserve eip failed.", "The wanted address could not be reserved, for instance because somebody else holds it. Ask for another or let the system choose.")],
    InvalidRegionNotSupport = "InvalidRegion.NotSupport" [(400, "The specified region does not support.", "The region does not offer this call. Use another one.")],
    InvalidResourceGroupId = "InvalidResourceGroupId" [(400, "The specified ResourceGroupId does not exist.", "There is no such resource group. Check **ResourceGroupId**.")],
});

impl Operation for AllocateEipAddressPro {
    type Response = AllocateEipAddressProResponse;
    type Error = AllocateEipAddressProError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "AllocateEipAddressPro",
            "Vpc",
            "2016-04-28",
            <AllocateEipAddressPro as Shaped>::SHAPE,
            <AllocateEipAddressProResponse as Shaped>::SHAPE,
            <AllocateEipAddressProError as OperationError>::ROWS,
            Source::new(
                "AllocateEipAddressPro.md",
                "ee80626058768fb998271d19f0828bf6e70df016b4ceb25f19f6358a65e8a1d5",
            ),
        )
        .with_region("RegionId")
        .with_idempotency_token("ClientToken");
}
