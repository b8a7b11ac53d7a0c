// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `AssociateEipAddress`: Binds an elastic IP address (EIP) to a cloud resource.

use crate::values::{InstanceType, Mode};
use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UnknownCode, UnknownFields,
};

/// Binds an elastic IP address (EIP) to a cloud resource.
///
/// The answer arrives before the work is done. The EIP goes from **Available** to **Associating** and, once bound, to **InUse**. Until then only queries are accepted for it. Poll DescribeEipAddresses to see the state; the record names the bound resource as soon as this call returns.
///
/// - A binding target is a NAT gateway, a secondary elastic network interface (ENI), an ECS instance, an SLB instance or a high-availability virtual IP (HAVIP). It must sit inside a VPC and in the EIP's region.
///
/// - An account that bought a NAT bandwidth package before a cut-off date cannot bind EIPs to NAT gateways by itself. The sources differ on that date: the older edition of the vendor's page says 26 January 2018 and asks for a support ticket, the later edition says 3 November 2017 and points to an FAQ article.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::AssociateEipAddress::allocation_id("eip-2ze0example0000000001")
///     .instance_id("i-2ze0example000000001")
///     .instance_region_id("cn-hangzhou")
///     .instance_type(vpc::InstanceType::EcsInstance);
/// ```
///
/// # Errors
/// - [`InvalidAssociation.Duplicated`](AssociateEipAddressError::InvalidAssociationDuplicated): The resource already has an EIP or is attached to a GA instance.
/// - [`OperationDenied`](AssociateEipAddressError::OperationDenied): The instance is in the classic network.
/// - [`InvalidParameter.Mismatch`](AssociateEipAddressError::InvalidParameterMismatch): EIP and ECS instance belong to different regions.
/// - [`IncorrectEipStatus`](AssociateEipAddressError::IncorrectEipStatus): The EIP is in use or between two states.
/// - [`InvalidInstanId.NotFound`](AssociateEipAddressError::InvalidInstanIdNotFound): No instance has this ID.
/// - [`IncorrectInstanceStatus`](AssociateEipAddressError::IncorrectInstanceStatus): The instance is starting, stopping or otherwise changing.
/// - [`InvalidInstanceType.ValueNotSupported`](AssociateEipAddressError::InvalidInstanceTypeValueNotSupported): **InstanceType** is none of the accepted values.
/// - [`IncorrectHaVipStatus`](AssociateEipAddressError::IncorrectHaVipStatus): The HAVIP is being created, changed or deleted.
/// - [`InvalidParameter`](AssociateEipAddressError::InvalidParameter): A parameter has a malformed or unsuitable value.
/// - [`Forbbiden`](AssociateEipAddressError::Forbbiden): The caller does not own the EIP or lacks permission for it.
/// - [`InvalidBindingStatus`](AssociateEipAddressError::InvalidBindingStatus): The binding of the EIP is in the middle of a change.
/// - [`BIND_INSTANCE_HAVE_PORTMAP_OR_BIND_EIP`](AssociateEipAddressError::BindInstanceHavePortmapOrBindEip): A port forwarding rule (DNAT) of a NAT gateway points to the ECS instance, or it already has an EIP.
/// - [`BIND_INSTANCE_OWENER_ERROR`](AssociateEipAddressError::BindInstanceOwenerError): The caller may not manage this EIP with this instance.
/// - [`InvalidAllocationId.NotFound`](AssociateEipAddressError::InvalidAllocationIdNotFound): No EIP with this ID exists in the region.
/// - [`InvalidParams.NotFound`](AssociateEipAddressError::InvalidParamsNotFound): The receiving resource was not found.
/// - [`ServiceUnavailable`](AssociateEipAddressError::ServiceUnavailable): The service is briefly out of order.
/// - [`OperationDenied.CloudBoxResourceExist`](AssociateEipAddressError::OperationDeniedCloudBoxResourceExist): The VPC holds CloudBox resources, which rule out EIPs.
/// - [`OperationDenied.CloudBoxVSwitchExist`](AssociateEipAddressError::OperationDeniedCloudBoxVSwitchExist): One of the vSwitches of the VPC is of the CloudBox type.
///
/// Source: AssociateEipAddress.md, SHA-256 `1c9123985a7c76aea593461df1da531b10890747d5200f97649a2b77e394d2c0`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct AssociateEipAddress {
    /// ID of the EIP to bind. It must be in the **Available** state.
    ///
    /// Example: `eip-2ze0example0000000001`.
    ///
    /// Parameter `AllocationId`, AssociateEipAddress.md line 15.
    #[doc(alias = "AllocationId")]
    pub allocation_id: String,
    /// ID of the resource that receives the EIP: a NAT gateway, SLB instance, ECS instance, secondary ENI or HAVIP, matching **InstanceType**.
    ///
    /// Example: `i-2ze0example000000001`.
    ///
    /// Parameter `InstanceId`, AssociateEipAddress.md line 16.
    #[doc(alias = "InstanceId")]
    pub instance_id: String,
    /// Region of the EIP.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `RegionId`, AssociateEipAddress.md line 17.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
    /// Region of the receiving resource. This parameter is required when the EIP belongs to a shared-bandwidth Global Accelerator (GA) instance.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `InstanceRegionId`, AssociateEipAddress.md line 18.
    #[doc(alias = "InstanceRegionId")]
    pub instance_region_id: Option<String>,
    /// Kind of resource that receives the EIP. Valid values: **Nat**: NAT gateway; **SlbInstance**: SLB instance; **EcsInstance** (default): ECS instance; **NetworkInterface**: secondary ENI; **HaVip**: high-availability virtual IP.
    ///
    /// Example: `EcsInstance`.
    ///
    /// Parameter `InstanceType`, AssociateEipAddress.md line 19.
    #[doc(alias = "InstanceType")]
    pub instance_type: Option<InstanceType>,
    /// Private address, taken from the range of the vSwitch, to which the EIP is mapped. Left out, the system picks one from the VPC and vSwitch of the resource.
    ///
    /// Example: `192.0.2.10`.
    ///
    /// Parameter `PrivateIpAddress`, AssociateEipAddress.md line 20.
    #[doc(alias = "PrivateIpAddress")]
    pub private_ip_address: Option<String>,
    /// How the EIP appears on the network interface. Valid values: **NAT** (default): ordinary address translation; **MULTI_BINDED**: several EIPs visible on one ENI; **BINDED**: cut-through, the EIP itself is visible on the ENI. This parameter is required when **InstanceType** is set to **NetworkInterface**.
    ///
    /// Example: `NAT`.
    ///
    /// Parameter `Mode`, AssociateEipAddress.md line 21.
    #[doc(alias = "Mode")]
    pub mode: Option<Mode>,
    /// Makes a repeated call safe: choose a value on the client, a different one for every distinct request, and send it again with a retry. ASCII characters only. The value must be 1 to 64 characters in length.
    ///
    /// Example: `5f0c1a52-7d3e-4b68-9a10-000000000001`.
    ///
    /// Parameter `ClientToken`, AssociateEipAddress.md line 22.
    #[doc(alias = "ClientToken")]
    pub client_token: Option<String>,
}

impl AssociateEipAddress {
    /// ID of the EIP to bind.
    #[doc(alias = "AllocationId")]
    pub fn allocation_id(
        value: impl Into<String>,
    ) -> AssociateEipAddressNeedsInstanceId {
        let mut request = <Self as alicloud_core::Shaped>::blank();
        request.allocation_id = value.into();
        AssociateEipAddressNeedsInstanceId {
            request,
        }
    }

    /// Region of the EIP.
    #[doc(alias = "RegionId")]
    pub fn region_id(mut self, value: impl Into<String>) -> Self {
        self.region_id = Some(value.into());
        self
    }

    /// Region of the receiving resource.
    #[doc(alias = "InstanceRegionId")]
    pub fn instance_region_id(mut self, value: impl Into<String>) -> Self {
        self.instance_region_id = Some(value.into());
        self
    }

    /// Kind of resource that receives the EIP.
    #[doc(alias = "InstanceType")]
    pub fn instance_type(mut self, value: impl Into<InstanceType>) -> Self {
        self.instance_type = Some(value.into());
        self
    }

    /// Private address, taken from the range of the vSwitch, to which the EIP is mapped.
    #[doc(alias = "PrivateIpAddress")]
    pub fn private_ip_address(mut self, value: impl Into<String>) -> Self {
        self.private_ip_address = Some(value.into());
        self
    }

    /// How the EIP appears on the network interface.
    #[doc(alias = "Mode")]
    pub fn mode(mut self, value: impl Into<Mode>) -> Self {
        self.mode = Some(value.into());
        self
    }

    /// Makes a repeated call safe: choose a value on the client, a different one for every distinct request, and send it again with a retry.
    #[doc(alias = "ClientToken")]
    pub fn client_token(mut self, value: impl Into<String>) -> Self {
        self.client_token = Some(value.into());
        self
    }
}

/// A [`AssociateEipAddress`] that still needs its `instance_id`.
#[must_use]
pub struct AssociateEipAddressNeedsInstanceId {
    request: AssociateEipAddress,
}

impl AssociateEipAddressNeedsInstanceId {
    /// ID of the resource that receives the EIP: a NAT gateway, SLB instance, ECS instance, secondary ENI or HAVIP, matching **InstanceType**.
    #[doc(alias = "InstanceId")]
    pub fn instance_id(mut self, value: impl Into<String>) -> AssociateEipAddress {
        self.request.instance_id = value.into();
        self.request
    }
}

alicloud_core::record!(AssociateEipAddress {
    0: allocation_id = RequiredText("AllocationId") required,
    1: instance_id = RequiredText("InstanceId") required,
    2: region_id = Text("RegionId"),
    3: instance_region_id = Text("InstanceRegionId"),
    4: instance_type = Choice("InstanceType", InstanceType),
    5: private_ip_address = Text("PrivateIpAddress"),
    6: mode = Choice("Mode", Mode),
    7: client_token = Text("ClientToken"),
});

/// Answer of [`AssociateEipAddress`].
#[derive(Clone)]
#[non_exhaustive]
pub struct AssociateEipAddressResponse {
    /// Identifies the call in support requests.
    ///
    /// Example: `0ED8D006-F706-4D23-88ED-E11ED28DCAC0`.
    ///
    /// Field `RequestId`, AssociateEipAddress.md line 28.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    unknown: UnknownFields,
}

impl AssociateEipAddressResponse {
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

alicloud_core::record!(AssociateEipAddressResponse unknown {
    0: request_id = Text("RequestId"),
});

/// Documented errors of [`AssociateEipAddress`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum AssociateEipAddressError {
    /// The resource already has an EIP or is attached to a GA instance. Detach that one first, then bind again.
    ///
    /// `InvalidAssociation.Duplicated`: HTTP 400, `Specified instance already is associated.`
    #[doc(alias = "InvalidAssociation.Duplicated")]
    InvalidAssociationDuplicated,
    /// `OperationDenied` has several meanings:
    /// - HTTP 400, `Specified instance is not in VPC.`: The instance is in the classic network. Pick one inside a VPC.
    /// - HTTP 400, `Eip of default vpc not allow this operation`: This EIP belongs to the default VPC and cannot be bound by this call. Use another EIP.
    OperationDenied,
    /// EIP and ECS instance belong to different regions. Use an EIP of the instance's region.
    ///
    /// `InvalidParameter.Mismatch`: HTTP 400, `Specified elastic IP address and ECS instance are not in the same region.`
    #[doc(alias = "InvalidParameter.Mismatch")]
    InvalidParameterMismatch,
    /// The EIP is in use or between two states. Wait until it is **Available** and retry.
    ///
    /// `IncorrectEipStatus`: HTTP 400, `Current elastic IP status does not support this operation`.
    IncorrectEipStatus,
    /// No instance has this ID. Check **InstanceId** and **InstanceType**.
    ///
    /// `InvalidInstanId.NotFound`: HTTP 404, `Specified instance does not exist.`
    #[doc(alias = "InvalidInstanId.NotFound")]
    InvalidInstanIdNotFound,
    /// The instance is starting, stopping or otherwise changing. An ECS instance must be running or stopped. Retry later.
    ///
    /// `IncorrectInstanceStatus`: HTTP 400, `Current instance status does not support this operation.`
    IncorrectInstanceStatus,
    /// **InstanceType** is none of the accepted values. Correct it.
    ///
    /// `InvalidInstanceType.ValueNotSupported`: HTTP 400, `The specified value of InstanceType is not supported.`
    #[doc(alias = "InvalidInstanceType.ValueNotSupported")]
    InvalidInstanceTypeValueNotSupported,
    /// The HAVIP is being created, changed or deleted. Wait until it is **Available** or **InUse**.
    ///
    /// `IncorrectHaVipStatus`: HTTP 400, `HaVip can be operated by this action only when it's status is Available or InUse.`
    IncorrectHaVipStatus,
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
    /// A port forwarding rule (DNAT) of a NAT gateway points to the ECS instance, or it already has an EIP. Delete the rule or unbind the EIP first.
    ///
    /// `BIND_INSTANCE_HAVE_PORTMAP_OR_BIND_EIP`: HTTP 400, `The instance may have portMap or already bind eip.`
    #[doc(alias = "BIND_INSTANCE_HAVE_PORTMAP_OR_BIND_EIP")]
    BindInstanceHavePortmapOrBindEip,
    /// The caller may not manage this EIP with this instance. Check that both belong to the same account.
    ///
    /// `BIND_INSTANCE_OWENER_ERROR`: HTTP 400, `Cannot operate the eip.`
    #[doc(alias = "BIND_INSTANCE_OWENER_ERROR")]
    BindInstanceOwenerError,
    /// No EIP with this ID exists in the region. Check **AllocationId** and **RegionId**.
    ///
    /// `InvalidAllocationId.NotFound`: HTTP 404, `Specified allocation ID is not found`.
    #[doc(alias = "InvalidAllocationId.NotFound")]
    InvalidAllocationIdNotFound,
    /// The receiving resource was not found. Check **InstanceId**.
    ///
    /// `InvalidParams.NotFound`: HTTP 400, `instance not found`.
    #[doc(alias = "InvalidParams.NotFound")]
    InvalidParamsNotFound,
    /// The service is briefly out of order. Retry after a pause.
    ///
    /// `ServiceUnavailable`: HTTP 503, `The request has failed due to a temporary failure of the server.`
    ServiceUnavailable,
    /// The VPC holds CloudBox resources, which rule out EIPs. Use a resource in another VPC.
    ///
    /// `OperationDenied.CloudBoxResourceExist`: HTTP 400, `The operation is not allowed because there are resources related to the cloud box in VPC.`
    #[doc(alias = "OperationDenied.CloudBoxResourceExist")]
    OperationDeniedCloudBoxResourceExist,
    /// One of the vSwitches of the VPC is of the CloudBox type. Use a resource in another VPC.
    ///
    /// `OperationDenied.CloudBoxVSwitchExist`: HTTP 400, `The operation is not allowed because a cloud box type vSwitch exists in VPC.`
    #[doc(alias = "OperationDenied.CloudBoxVSwitchExist")]
    OperationDeniedCloudBoxVSwitchExist,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(AssociateEipAddressError {
    InvalidAssociationDuplicated = "InvalidAssociation.Duplicated" [(400, "Specified instance already is associated.", "The resource already has an EIP or is attached to a GA instance. Detach that one first, then bind again.")],
    OperationDenied = "OperationDenied" [
        (400, "Specified instance is not in VPC.", "The instance is in the classic network. Pick one inside a VPC."),
        (400, "Eip of default vpc not allow this operation", "This EIP belongs to the default VPC and cannot be bound by this call. Use another EIP."),
    ],
    InvalidParameterMismatch = "InvalidParameter.Mismatch" [(400, "Specified elastic IP address and ECS instance are not in the same region.", "EIP and ECS instance belong to different regions. Use an EIP of the instance's region.")],
    IncorrectEipStatus = "IncorrectEipStatus" [(400, "Current elastic IP status does not support this operation", "The EIP is in use or between two states. Wait until it is **Available** and retry.")],
    InvalidInstanIdNotFound = "InvalidInstanId.NotFound" [(404, "Specified instance does not exist.", "No instance has this ID. Check **InstanceId** and **InstanceType**.")],
    IncorrectInstanceStatus = "IncorrectInstanceStatus" [(400, "Current instance status does not support this operation.", "The instance is starting, stopping or otherwise changing. An ECS instance must be running or stopped. Retry later.")],
    InvalidInstanceTypeValueNotSupported = "InvalidInstanceType.ValueNotSupported" [(400, "The specified value of InstanceType is not supported.", "**InstanceType** is none of the accepted values. Correct it.")],
    IncorrectHaVipStatus = "IncorrectHaVipStatus" [(400, "HaVip can be operated by this action only when it's status is Available or InUse.", "The HAVIP is being created, changed or deleted. Wait until it is **Available** or **InUse**.")],
    InvalidParameter = "InvalidParameter" [(400, "The specified parameter is not valid.", "A parameter has a malformed or unsuitable value. Compare the request with the table above.")],
    Forbbiden = "Forbbiden" [(400, "The eip instance owener error", "The caller does not own the EIP or lacks permission for it. Check account and policies.")],
    InvalidBindingStatus = "InvalidBindingStatus" [(400, "The eip binding status invalid.", "The binding of the EIP is in the middle of a change. Wait and retry.")],
    BindInstanceHavePortmapOrBindEip = "BIND_INSTANCE_HAVE_PORTMAP_OR_BIND_EIP" [(400, "The instance may have portMap or already bind eip.", "A port forwarding rule (DNAT) of a NAT gateway points to the ECS instance, or it already has an EIP. Delete the rule or unbind the EIP first.")],
    BindInstanceOwenerError = "BIND_INSTANCE_OWENER_ERROR" [(400, "Cannot operate the eip.", "The caller may not manage this EIP with this instance. Check that both belong to the same account.")],
    InvalidAllocationIdNotFound = "InvalidAllocationId.NotFound" [(404, "Specified allocation ID is not found", "No EIP with this ID exists in the region. Check **AllocationId** and **RegionId**.")],
    InvalidParamsNotFound = "InvalidParams.NotFound" [(400, "instance not found", "The receiving resource was not found. Check **InstanceId**.")],
    ServiceUnavailable = "ServiceUnavailable" [(503, "The request has failed due to a temporary failure of the server.", "The service is briefly out of order. Retry after a pause.")],
    OperationDeniedCloudBoxResourceExist = "OperationDenied.CloudBoxResourceExist" [(400, "The operation is not allowed because there are resources related to the cloud box in VPC.", "The VPC holds CloudBox resources, which rule out EIPs. Use a resource in another VPC.")],
    OperationDeniedCloudBoxVSwitchExist = "OperationDenied.CloudBoxVSwitchExist" [(400, "The operation is not allowed because a cloud box type vSwitch exists in VPC.", "One of the vSwitches of the VPC is of the CloudBox type. Use a resource in another VPC.")],
});

impl Operation for AssociateEipAddress {
    type Response = AssociateEipAddressResponse;
    type Error = AssociateEipAddressError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "AssociateEipAddress",
            "Vpc",
            "2016-04-28",
            <AssociateEipAddress as Shaped>::SHAPE,
            <AssociateEipAddressResponse as Shaped>::SHAPE,
            <AssociateEipAddressError as OperationError>::ROWS,
            Source::new(
                "AssociateEipAddress.md",
                "1c9123985a7c76aea593461df1da531b10890747d5200f97649a2b77e394d2c0",
            ),
        )
        .with_region("RegionId")
        .with_idempotency_token("ClientToken");
}
