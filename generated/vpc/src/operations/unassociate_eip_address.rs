// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `UnassociateEipAddress`: Unbinds an elastic IP address (EIP) from the resource that holds it.

use crate::values::InstanceType;
use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UnknownCode, UnknownFields,
};

/// Unbinds an elastic IP address (EIP) from the resource that holds it.
///
/// The answer arrives before the work is done. The EIP goes from **InUse** to **Unassociating** and then to **Available**; DescribeEipAddresses shows the state. It can be bound again or released once it is **Available**.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::UnassociateEipAddress::allocation_id("eip-bp10example0000000001")
///     .force(false)
///     .instance_id("i-bp10example000000001");
/// ```
///
/// # Errors
/// - [`InvalidAllocationId.NotFound`](UnassociateEipAddressError::InvalidAllocationIdNotFound): No EIP with this ID exists in the region.
/// - [`IncorrectEipStatus`](UnassociateEipAddressError::IncorrectEipStatus): The EIP is not bound or between two states.
/// - [`InvalidInstanceId.NotFound`](UnassociateEipAddressError::InvalidInstanceIdNotFound): No instance has this ID.
/// - [`IncorrectInstanceStatus`](UnassociateEipAddressError::IncorrectInstanceStatus): The resource is in the middle of a change.
/// - [`InvalidInstanceType.ValueNotSupported`](UnassociateEipAddressError::InvalidInstanceTypeValueNotSupported): **InstanceType** is none of the accepted values.
/// - [`IncorrectHaVipStatus`](UnassociateEipAddressError::IncorrectHaVipStatus): The HAVIP is being created, changed or deleted.
/// - [`OperationDenied`](UnassociateEipAddressError::OperationDenied): This EIP belongs to the default VPC and cannot be unbound by this call.
/// - [`Forbidden.RegionNotFound`](UnassociateEipAddressError::ForbiddenRegionNotFound): There is no such region.
/// - [`InvalidParameter`](UnassociateEipAddressError::InvalidParameter): A parameter has a malformed or unsuitable value.
/// - [`Forbbiden`](UnassociateEipAddressError::Forbbiden): The caller does not own the EIP or lacks permission for it.
/// - [`InvalidBindingStatus`](UnassociateEipAddressError::InvalidBindingStatus): The binding of the EIP is in the middle of a change.
///
/// Source: UnassociateEipAddress.md, SHA-256 `c5ff1d375a7ab14bf8d912d98305329aac2e4bcde74d43553ec3f0acd923e5d5`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct UnassociateEipAddress {
    /// ID of the EIP to unbind.
    ///
    /// Example: `eip-bp10example0000000001`.
    ///
    /// Parameter `AllocationId`, UnassociateEipAddress.md line 12.
    #[doc(alias = "AllocationId")]
    pub allocation_id: String,
    /// Whether to unbind from a NAT gateway that has DNAT or SNAT entries. Valid values: **false** (default): entries prevent it; **true**: it is done in spite of entries.
    ///
    /// Example: `false`.
    ///
    /// Parameter `Force`, UnassociateEipAddress.md line 13.
    #[doc(alias = "Force")]
    pub force: Option<bool>,
    /// Region of the EIP. DescribeRegions lists the regions.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `RegionId`, UnassociateEipAddress.md line 14.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
    /// ID of the resource that holds the EIP.
    ///
    /// Example: `i-bp10example000000001`.
    ///
    /// Parameter `InstanceId`, UnassociateEipAddress.md line 15.
    #[doc(alias = "InstanceId")]
    pub instance_id: Option<String>,
    /// Kind of that resource. Valid values: **EcsInstance** (default): ECS instance in a VPC; **SlbInstance**: SLB instance in a VPC; **NetworkInterface**: secondary ENI in a VPC; **Nat**: NAT gateway; **HaVip**: high-availability virtual IP.
    ///
    /// Example: `EcsInstance`.
    ///
    /// Parameter `InstanceType`, UnassociateEipAddress.md line 16.
    #[doc(alias = "InstanceType")]
    pub instance_type: Option<InstanceType>,
    /// Private address, on the ECS instance or secondary ENI, to which the EIP is mapped.
    ///
    /// Example: `192.0.2.10`.
    ///
    /// Parameter `PrivateIpAddress`, UnassociateEipAddress.md line 17.
    #[doc(alias = "PrivateIpAddress")]
    pub private_ip_address: Option<String>,
    /// Makes a repeated call safe: choose a value on the client, a different one for every distinct request. ASCII characters only. The value cannot exceed 64 characters in length.
    ///
    /// Example: `5f0c1a52-7d3e-4b68-9a10-000000000013`.
    ///
    /// Parameter `ClientToken`, UnassociateEipAddress.md line 18.
    #[doc(alias = "ClientToken")]
    pub client_token: Option<String>,
}

impl UnassociateEipAddress {
    /// ID of the EIP to unbind.
    #[doc(alias = "AllocationId")]
    pub fn allocation_id(value: impl Into<String>) -> Self {
        let mut request = <Self as alicloud_core::Shaped>::blank();
        request.allocation_id = value.into();
        request
    }

    /// Whether to unbind from a NAT gateway that has DNAT or SNAT entries.
    #[doc(alias = "Force")]
    #[inline]
    pub fn force(mut self, value: bool) -> Self {
        self.force = Some(value);
        self
    }

    /// Region of the EIP.
    #[doc(alias = "RegionId")]
    pub fn region_id(mut self, value: impl Into<String>) -> Self {
        self.region_id = Some(value.into());
        self
    }

    /// ID of the resource that holds the EIP.
    #[doc(alias = "InstanceId")]
    pub fn instance_id(mut self, value: impl Into<String>) -> Self {
        self.instance_id = Some(value.into());
        self
    }

    /// Kind of that resource.
    #[doc(alias = "InstanceType")]
    pub fn instance_type(mut self, value: impl Into<InstanceType>) -> Self {
        self.instance_type = Some(value.into());
        self
    }

    /// Private address, on the ECS instance or secondary ENI, to which the EIP is mapped.
    #[doc(alias = "PrivateIpAddress")]
    pub fn private_ip_address(mut self, value: impl Into<String>) -> Self {
        self.private_ip_address = Some(value.into());
        self
    }

    /// Makes a repeated call safe: choose a value on the client, a different one for every distinct request.
    #[doc(alias = "ClientToken")]
    pub fn client_token(mut self, value: impl Into<String>) -> Self {
        self.client_token = Some(value.into());
        self
    }
}

alicloud_core::record!(UnassociateEipAddress {
    0: allocation_id = RequiredText("AllocationId") required,
    1: force = Boolean("Force"),
    2: region_id = Text("RegionId"),
    3: instance_id = Text("InstanceId"),
    4: instance_type = Choice("InstanceType", InstanceType),
    5: private_ip_address = Text("PrivateIpAddress"),
    6: client_token = Text("ClientToken"),
});

/// Answer of [`UnassociateEipAddress`].
#[derive(Clone)]
#[non_exhaustive]
pub struct UnassociateEipAddressResponse {
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000013`.
    ///
    /// Field `RequestId`, UnassociateEipAddress.md line 24.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    unknown: UnknownFields,
}

impl UnassociateEipAddressResponse {
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

alicloud_core::record!(UnassociateEipAddressResponse unknown {
    0: request_id = Text("RequestId"),
});

/// Documented errors of [`UnassociateEipAddress`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum UnassociateEipAddressError {
    /// No EIP with this ID exists in the region. Check **AllocationId** and **RegionId**.
    ///
    /// `InvalidAllocationId.NotFound`: HTTP 404, `Specified allocation ID is not found`.
    #[doc(alias = "InvalidAllocationId.NotFound")]
    InvalidAllocationIdNotFound,
    /// The EIP is not bound or between two states. Wait until it is **InUse** and retry; an **Available** one needs nothing.
    ///
    /// `IncorrectEipStatus`: HTTP 400, `Current elastic IP status does not support this operation.`
    IncorrectEipStatus,
    /// No instance has this ID. Check **InstanceId**.
    ///
    /// `InvalidInstanceId.NotFound`: HTTP 400, `Specified instance does not exist.`
    #[doc(alias = "InvalidInstanceId.NotFound")]
    InvalidInstanceIdNotFound,
    /// The resource is in the middle of a change. Wait and retry.
    ///
    /// `IncorrectInstanceStatus`: HTTP 400, `The current status of instance does not support this operation.`
    IncorrectInstanceStatus,
    /// **InstanceType** is none of the accepted values. Correct it.
    ///
    /// `InvalidInstanceType.ValueNotSupported`: HTTP 400, `The specified value of InstanceType is not supported.`
    #[doc(alias = "InvalidInstanceType.ValueNotSupported")]
    InvalidInstanceTypeValueNotSupported,
    /// The HAVIP is being created, changed or deleted. Wait until it is **Available** or **InUse**.
    ///
    /// `IncorrectHaVipStatus`: HTTP 400, `This operation is denied because satus of the specified HaVip is neither Available nor InUse.`
    IncorrectHaVipStatus,
    /// This EIP belongs to the default VPC and cannot be unbound by this call.
    ///
    /// `OperationDenied`: HTTP 400, `Eip of default vpc not allow this operation`.
    OperationDenied,
    /// There is no such region. Check **RegionId**.
    ///
    /// `Forbidden.RegionNotFound`: HTTP 404, `Specified region is not found during access authentication.`
    #[doc(alias = "Forbidden.RegionNotFound")]
    ForbiddenRegionNotFound,
    /// A parameter has a malformed or unsuitable value. Compare the request with the table above.
    ///
    /// `InvalidParameter`: HTTP 400, `The specified parameter is not valid.`
    InvalidParameter,
    /// The caller does not own the EIP or lacks permission for it. Check account and policies.
    ///
    /// `Forbbiden`: HTTP 400, `The eip instance owener error`.
    Forbbiden,
    /// The binding of the EIP is in the middle of a change. Wait and retry.
    ///
    /// `InvalidBindingStatus`: HTTP 400, `The eip binding status invalid.`
    InvalidBindingStatus,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(UnassociateEipAddressError {
    InvalidAllocationIdNotFound = "InvalidAllocationId.NotFound" [(404, "Specified allocation ID is not found", "No EIP with this ID exists in the region. Check **AllocationId** and **RegionId**.")],
    IncorrectEipStatus = "IncorrectEipStatus" [(400, "Current elastic IP status does not support this operation.", "The EIP is not bound or between two states. Wait until it is **InUse** and retry; an **Available** one needs nothing.")],
    InvalidInstanceIdNotFound = "InvalidInstanceId.NotFound" [(400, "Specified instance does not exist.", "No instance has this ID. Check **InstanceId**.")],
    IncorrectInstanceStatus = "IncorrectInstanceStatus" [(400, "The current status of instance does not support this operation.", "The resource is in the middle of a change. Wait and retry.")],
    InvalidInstanceTypeValueNotSupported = "InvalidInstanceType.ValueNotSupported" [(400, "The specified value of InstanceType is not supported.", "**InstanceType** is none of the accepted values. Correct it.")],
    IncorrectHaVipStatus = "IncorrectHaVipStatus" [(400, "This operation is denied because satus of the specified HaVip is neither Available nor InUse.", "The HAVIP is being created, changed or deleted. Wait until it is **Available** or **InUse**.")],
    OperationDenied = "OperationDenied" [(400, "Eip of default vpc not allow this operation", "This EIP belongs to the default VPC and cannot be unbound by this call.")],
    ForbiddenRegionNotFound = "Forbidden.RegionNotFound" [(404, "Specified region is not found during access authentication.", "There is no such region. Check **RegionId**.")],
    InvalidParameter = "InvalidParameter" [(400, "The specified parameter is not valid.", "A parameter has a malformed or unsuitable value. Compare the request with the table above.")],
    Forbbiden = "Forbbiden" [(400, "The eip instance owener error", "The caller does not own the EIP or lacks permission for it. Check account and policies.")],
    InvalidBindingStatus = "InvalidBindingStatus" [(400, "The eip binding status invalid.", "The binding of the EIP is in the middle of a change. Wait and retry.")],
});

impl Operation for UnassociateEipAddress {
    type Response = UnassociateEipAddressResponse;
    type Error = UnassociateEipAddressError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "UnassociateEipAddress",
            "Vpc",
            "2016-04-28",
            <UnassociateEipAddress as Shaped>::SHAPE,
            <UnassociateEipAddressResponse as Shaped>::SHAPE,
            <UnassociateEipAddressError as OperationError>::ROWS,
            Source::new(
                "UnassociateEipAddress.md",
                "c5ff1d375a7ab14bf8d912d98305329aac2e4bcde74d43553ec3f0acd923e5d5",
            ),
        )
        .with_region("RegionId")
        .with_idempotency_token("ClientToken");
}
