// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `DescribeEipGatewayInfo`: Tells gateway and subnet mask of the elastic IP addresses (EIPs) on a network interface.

use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UnknownCode, UnknownFields,
};

/// Tells gateway and subnet mask of the elastic IP addresses (EIPs) on a network interface.
///
/// Works only for EIPs that are bound to a secondary ENI (elastic network interface) in the mode **MULTI_BINDED**, where the EIPs are visible on the interface and the guest system must configure them.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::DescribeEipGatewayInfo::instance_id("eni-8vb0example000000001");
/// ```
///
/// # Errors
/// - [`Forbbiden`](DescribeEipGatewayInfoError::Forbbiden): The caller's policies do not allow the call.
///
/// Source: DescribeEipGatewayInfo.md, SHA-256 `a5dec3c2305dc0cab165d1a0b75bb7a0730f70f9e9b84feca539cb5dcd13e96b`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct DescribeEipGatewayInfo {
    /// ID of the secondary ENI to which the EIPs are bound.
    ///
    /// Example: `eni-8vb0example000000001`.
    ///
    /// Parameter `InstanceId`, DescribeEipGatewayInfo.md line 12.
    #[doc(alias = "InstanceId")]
    pub instance_id: String,
    /// Region of the EIPs. DescribeRegions lists the regions.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-zhangjiakou`.
    ///
    /// Parameter `RegionId`, DescribeEipGatewayInfo.md line 13.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
}

impl DescribeEipGatewayInfo {
    /// ID of the secondary ENI to which the EIPs are bound.
    #[doc(alias = "InstanceId")]
    pub fn instance_id(value: impl Into<String>) -> Self {
        let mut request = <Self as alicloud_core::Shaped>::blank();
        request.instance_id = value.into();
        request
    }

    /// Region of the EIPs.
    #[doc(alias = "RegionId")]
    pub fn region_id(mut self, value: impl Into<String>) -> Self {
        self.region_id = Some(value.into());
        self
    }
}

alicloud_core::record!(DescribeEipGatewayInfo {
    0: instance_id = RequiredText("InstanceId") required,
    1: region_id = Text("RegionId"),
});

/// Answer of [`DescribeEipGatewayInfo`].
#[derive(Clone)]
#[non_exhaustive]
pub struct DescribeEipGatewayInfoResponse {
    /// Status of the call.
    ///
    /// Example: `200`.
    ///
    /// Field `Code`, DescribeEipGatewayInfo.md line 19.
    #[doc(alias = "Code")]
    pub code: Option<String>,
    /// The EIPs on the interface, one entry each.
    ///
    /// Field `EipInfos`, DescribeEipGatewayInfo.md line 21.
    #[doc(alias = "EipInfos")]
    pub eip_infos: Vec<EipInfo>,
    /// Outcome of the call in a word.
    ///
    /// Example: `successful`.
    ///
    /// Field `Message`, DescribeEipGatewayInfo.md line 25.
    #[doc(alias = "Message")]
    pub message: Option<String>,
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000006`.
    ///
    /// Field `RequestId`, DescribeEipGatewayInfo.md line 26.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    unknown: UnknownFields,
}

impl DescribeEipGatewayInfoResponse {
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

alicloud_core::record!(DescribeEipGatewayInfoResponse unknown {
    0: code = Text("Code"),
    1: eip_infos = Records("EipInfos" in "EipInfo", EipInfo),
    2: message = Text("Message"),
    3: request_id = Text("RequestId"),
});

/// The EIPs on the interface, one entry each.
#[derive(Clone)]
#[non_exhaustive]
pub struct EipInfo {
    /// The EIP.
    ///
    /// Example: `198.51.100.20`.
    ///
    /// Field `Ip`, DescribeEipGatewayInfo.md line 22.
    #[doc(alias = "Ip")]
    pub ip: Option<String>,
    /// Its gateway.
    ///
    /// Example: `198.51.100.1`.
    ///
    /// Field `IpGw`, DescribeEipGatewayInfo.md line 23.
    #[doc(alias = "IpGw")]
    pub ip_gw: Option<String>,
    /// Its subnet mask.
    ///
    /// Example: `255.255.255.0`.
    ///
    /// Field `IpMask`, DescribeEipGatewayInfo.md line 24.
    #[doc(alias = "IpMask")]
    pub ip_mask: Option<String>,
    unknown: UnknownFields,
}

impl EipInfo {
    /// Keys that are not documented, and values that do not fit their field.
    #[inline]
    pub fn unknown_fields(&self) -> &UnknownFields {
        &self.unknown
    }
}

alicloud_core::record!(EipInfo unknown {
    0: ip = Text("Ip"),
    1: ip_gw = Text("IpGw"),
    2: ip_mask = Text("IpMask"),
});

/// Documented errors of [`DescribeEipGatewayInfo`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum DescribeEipGatewayInfoError {
    /// The caller's policies do not allow the call. Have the permission granted.
    ///
    /// `Forbbiden`: HTTP 403, `User not authorized to operate on the specified resource.`
    Forbbiden,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(DescribeEipGatewayInfoError {
    Forbbiden = "Forbbiden" [(403, "User not authorized to operate on the specified resource.", "The caller's policies do not allow the call. Have the permission granted.")],
});

impl Operation for DescribeEipGatewayInfo {
    type Response = DescribeEipGatewayInfoResponse;
    type Error = DescribeEipGatewayInfoError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "DescribeEipGatewayInfo",
            "Vpc",
            "2016-04-28",
            <DescribeEipGatewayInfo as Shaped>::SHAPE,
            <DescribeEipGatewayInfoResponse as Shaped>::SHAPE,
            <DescribeEipGatewayInfoError as OperationError>::ROWS,
            Source::new(
                "DescribeEipGatewayInfo.md",
                "a5dec3c2305dc0cab165d1a0b75bb7a0730f70f9e9b84feca539cb5dcd13e96b",
            ),
        )
        .with_region("RegionId")
        .read_only();
}
