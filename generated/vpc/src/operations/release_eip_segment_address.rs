// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `ReleaseEipSegmentAddress`: Gives a whole group of contiguous elastic IP addresses (EIPs) back.

use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UnknownCode, UnknownFields,
};

/// Gives a whole group of contiguous elastic IP addresses (EIPs) back.
///
/// All members go at once, so each must be **Available**, outside any shared bandwidth package and without deletion protection. The answer arrives before the work is done; DescribeEipSegment shows **Releasing**, then **Released**.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::ReleaseEipSegmentAddress::segment_instance_id("eipsg-bp10example0000000001");
/// ```
///
/// # Errors
/// - [`IncorrectEipStatus`](ReleaseEipSegmentAddressError::IncorrectEipStatus): A member is in use or between two states.
/// - [`Forbidden.ChargeTypeIsPrepaid`](ReleaseEipSegmentAddressError::ForbiddenChargeTypeIsPrepaid): A member is a subscription.
/// - [`Forbidden`](ReleaseEipSegmentAddressError::Forbidden): The caller does not own the EIPs or lacks permission for them.
/// - [`TaskConflict.AssociateGlobalAccelerationInstance`](ReleaseEipSegmentAddressError::TaskConflictAssociateGlobalAccelerationInstance): Calls for these EIPs follow each other too quickly.
/// - [`InvalidOperation.DeletionProtection`](ReleaseEipSegmentAddressError::InvalidOperationDeletionProtection): Deletion protection is on.
/// - [`OperationFailed.InstanceNotExist`](ReleaseEipSegmentAddressError::OperationFailedInstanceNotExist): There is no such group.
/// - [`OperationFailed.EipNumInconsistent`](ReleaseEipSegmentAddressError::OperationFailedEipNumInconsistent): The group does not hold the number of EIPs it should.
/// - [`OperationFailed.EipStatusInvalid`](ReleaseEipSegmentAddressError::OperationFailedEipStatusInvalid): A member is in a state that prevents release.
/// - [`OperationFailed.EipInBwp`](ReleaseEipSegmentAddressError::OperationFailedEipInBwp): A member belongs to a shared bandwidth package.
/// - [`Forbidden.EipInBwp`](ReleaseEipSegmentAddressError::ForbiddenEipInBwp): A member belongs to a shared bandwidth package.
/// - [`InvalidAllocationId.NotFound`](ReleaseEipSegmentAddressError::InvalidAllocationIdNotFound): The ID is unknown in the region.
/// - [`Forbidden.RegionNotFound`](ReleaseEipSegmentAddressError::ForbiddenRegionNotFound): There is no such region.
/// - [`InternalError`](ReleaseEipSegmentAddressError::InternalError): The service failed for a reason of its own.
///
/// Source: ReleaseEipSegmentAddress.md, SHA-256 `7874ed1c8320e4c0010d8e64ec30876244f53767c26dfd8bcbc168629d82a6a3`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct ReleaseEipSegmentAddress {
    /// Region of the group.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `RegionId`, ReleaseEipSegmentAddress.md line 12.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
    /// ID of the group to give back.
    ///
    /// Example: `eipsg-bp10example0000000001`.
    ///
    /// Parameter `SegmentInstanceId`, ReleaseEipSegmentAddress.md line 13.
    #[doc(alias = "SegmentInstanceId")]
    pub segment_instance_id: String,
    /// Makes a repeated call safe: choose a value on the client, a different one for every distinct request.
    ///
    /// Example: `5f0c1a52-7d3e-4b68-9a10-000000000015`.
    ///
    /// Parameter `ClientToken`, ReleaseEipSegmentAddress.md line 14.
    #[doc(alias = "ClientToken")]
    pub client_token: Option<String>,
}

impl ReleaseEipSegmentAddress {
    /// ID of the group to give back.
    #[doc(alias = "SegmentInstanceId")]
    pub fn segment_instance_id(value: impl Into<String>) -> Self {
        let mut request = <Self as alicloud_core::Shaped>::blank();
        request.segment_instance_id = value.into();
        request
    }

    /// Region of the group.
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
}

alicloud_core::record!(ReleaseEipSegmentAddress {
    0: region_id = Text("RegionId"),
    1: segment_instance_id = RequiredText("SegmentInstanceId") required,
    2: client_token = Text("ClientToken"),
});

/// Answer of [`ReleaseEipSegmentAddress`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ReleaseEipSegmentAddressResponse {
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000015`.
    ///
    /// Field `RequestId`, ReleaseEipSegmentAddress.md line 20.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    unknown: UnknownFields,
}

impl ReleaseEipSegmentAddressResponse {
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

alicloud_core::record!(ReleaseEipSegmentAddressResponse unknown {
    0: request_id = Text("RequestId"),
});

/// Documented errors of [`ReleaseEipSegmentAddress`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum ReleaseEipSegmentAddressError {
    /// A member is in use or between two states. Unbind it, wait until it is **Available** and retry.
    ///
    /// `IncorrectEipStatus`: HTTP 400, `Current elastic IP status does not support this operation.`
    IncorrectEipStatus,
    /// A member is a subscription. Let it expire.
    ///
    /// `Forbidden.ChargeTypeIsPrepaid`: HTTP 400, `It's forbidden to release a prepaid EIP`.
    #[doc(alias = "Forbidden.ChargeTypeIsPrepaid")]
    ForbiddenChargeTypeIsPrepaid,
    /// The caller does not own the EIPs or lacks permission for them. Check account and policies.
    ///
    /// `Forbidden`: HTTP 400, `The eip instance owener error`.
    Forbidden,
    /// Calls for these EIPs follow each other too quickly. Pause and retry.
    ///
    /// `TaskConflict.AssociateGlobalAccelerationInstance`: HTTP 400, `Operate too frequent.`
    #[doc(alias = "TaskConflict.AssociateGlobalAccelerationInstance")]
    TaskConflictAssociateGlobalAccelerationInstance,
    /// Deletion protection is on. Turn it off with DeletionProtection first.
    ///
    /// `InvalidOperation.DeletionProtection`: HTTP 400, `The instance cannnot delete because of deletion protecion.`
    #[doc(alias = "InvalidOperation.DeletionProtection")]
    InvalidOperationDeletionProtection,
    /// There is no such group. Check **SegmentInstanceId** and **RegionId**.
    ///
    /// `OperationFailed.InstanceNotExist`: HTTP 400, `Operation failed because eip segment instance not exist.`
    #[doc(alias = "OperationFailed.InstanceNotExist")]
    OperationFailedInstanceNotExist,
    /// The group does not hold the number of EIPs it should. Compare DescribeEipSegment with DescribeEipAddresses and ask support.
    ///
    /// `OperationFailed.EipNumInconsistent`: HTTP 400, `Operation failed because the number of eip is inconsistent.`
    #[doc(alias = "OperationFailed.EipNumInconsistent")]
    OperationFailedEipNumInconsistent,
    /// A member is in a state that prevents release. Bring all members to **Available**.
    ///
    /// `OperationFailed.EipStatusInvalid`: HTTP 400, `Operation failed because eip instance status invalid.`
    #[doc(alias = "OperationFailed.EipStatusInvalid")]
    OperationFailedEipStatusInvalid,
    /// A member belongs to a shared bandwidth package. Take it out first.
    ///
    /// `OperationFailed.EipInBwp`: HTTP 400, `Operation failed because eip instance has been added to the bandwidth package.`
    #[doc(alias = "OperationFailed.EipInBwp")]
    OperationFailedEipInBwp,
    /// A member belongs to a shared bandwidth package. Take it out first.
    ///
    /// `Forbidden.EipInBwp`: HTTP 400, `The EIP has been associated with an EIP bandwidth plan.`
    #[doc(alias = "Forbidden.EipInBwp")]
    ForbiddenEipInBwp,
    /// The ID is unknown in the region. Check **SegmentInstanceId** and **RegionId**.
    ///
    /// `InvalidAllocationId.NotFound`: HTTP 404, `Specified allocation ID is not found.`
    #[doc(alias = "InvalidAllocationId.NotFound")]
    InvalidAllocationIdNotFound,
    /// There is no such region. Check **RegionId**.
    ///
    /// `Forbidden.RegionNotFound`: HTTP 404, `Specified region is not found during access authentication.`
    #[doc(alias = "Forbidden.RegionNotFound")]
    ForbiddenRegionNotFound,
    /// The service failed for a reason of its own. Retry later.
    ///
    /// `InternalError`: HTTP 500, `The request processing has failed due to some unknown error.`
    InternalError,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(ReleaseEipSegmentAddressError {
    IncorrectEipStatus = "IncorrectEipStatus" [(400, "Current elastic IP status does not support this operation.", "A member is in use or between two states. Unbind it, wait until it is **Available** and retry.")],
    ForbiddenChargeTypeIsPrepaid = "Forbidden.ChargeTypeIsPrepaid" [(400, "It's forbidden to release a prepaid EIP", "A member is a subscription. Let it expire.")],
    Forbidden = "Forbidden" [(400, "The eip instance owener error", "The caller does not own the EIPs or lacks permission for them. Check account and policies.")],
    TaskConflictAssociateGlobalAccelerationInstance = "TaskConflict.AssociateGlobalAccelerationInstance" [(400, "Operate too frequent.", "Calls for these EIPs follow each other too quickly. Pause and retry.")],
    InvalidOperationDeletionProtection = "InvalidOperation.DeletionProtection" [(400, "The instance cannnot delete because of deletion protecion.", "Deletion protection is on. Turn it off with DeletionProtection first.")],
    OperationFailedInstanceNotExist = "OperationFailed.InstanceNotExist" [(400, "Operation failed because eip segment instance not exist.", "There is no such group. Check **SegmentInstanceId** and **RegionId**.")],
    OperationFailedEipNumInconsistent = "OperationFailed.EipNumInconsistent" [(400, "Operation failed because the number of eip is inconsistent.", "The group does not hold the number of EIPs it should. Compare DescribeEipSegment with DescribeEipAddresses and ask support.")],
    OperationFailedEipStatusInvalid = "OperationFailed.EipStatusInvalid" [(400, "Operation failed because eip instance status invalid.", "A member is in a state that prevents release. Bring all members to **Available**.")],
    OperationFailedEipInBwp = "OperationFailed.EipInBwp" [(400, "Operation failed because eip instance has been added to the bandwidth package.", "A member belongs to a shared bandwidth package. Take it out first.")],
    ForbiddenEipInBwp = "Forbidden.EipInBwp" [(400, "The EIP has been associated with an EIP bandwidth plan.", "A member belongs to a shared bandwidth package. Take it out first.")],
    InvalidAllocationIdNotFound = "InvalidAllocationId.NotFound" [(404, "Specified allocation ID is not found.", "The ID is unknown in the region. Check **SegmentInstanceId** and **RegionId**.")],
    ForbiddenRegionNotFound = "Forbidden.RegionNotFound" [(404, "Specified region is not found during access authentication.", "There is no such region. Check **RegionId**.")],
    InternalError = "InternalError" [(500, "The request processing has failed due to some unknown error.", "The service failed for a reason of its own. Retry later.")],
});

impl Operation for ReleaseEipSegmentAddress {
    type Response = ReleaseEipSegmentAddressResponse;
    type Error = ReleaseEipSegmentAddressError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "ReleaseEipSegmentAddress",
            "Vpc",
            "2016-04-28",
            <ReleaseEipSegmentAddress as Shaped>::SHAPE,
            <ReleaseEipSegmentAddressResponse as Shaped>::SHAPE,
            <ReleaseEipSegmentAddressError as OperationError>::ROWS,
            Source::new(
                "ReleaseEipSegmentAddress.md",
                "7874ed1c8320e4c0010d8e64ec30876244f53767c26dfd8bcbc168629d82a6a3",
            ),
        )
        .with_region("RegionId")
        .with_idempotency_token("ClientToken");
}
