// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `ReleaseEipAddress`: Gives an elastic IP address (EIP) back and ends its billing.

use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UnknownCode, UnknownFields,
};

/// Gives an elastic IP address (EIP) back and ends its billing.
///
/// The answer arrives before the work is done: the EIP is `Releasing` for a while and then disappears from DescribeEipAddresses, which lists nothing for it rather than failing.
///
/// - The EIP must be **Available**. Unbind it first and wait for that state.
///
/// - It must be pay-as-you-go. A subscription EIP cannot be released; it ends with its term.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::ReleaseEipAddress::allocation_id("eip-bp10example0000000001");
/// ```
///
/// # Errors
/// - [`InvalidAllocationId.NotFound`](ReleaseEipAddressError::InvalidAllocationIdNotFound): No EIP with this ID exists in the region, perhaps because it is released already.
/// - [`IncorrectEipStatus`](ReleaseEipAddressError::IncorrectEipStatus): The EIP is in use or between two states.
/// - [`InternalError`](ReleaseEipAddressError::InternalError): The service failed for a reason of its own.
/// - [`Forbidden.RegionNotFound`](ReleaseEipAddressError::ForbiddenRegionNotFound): There is no such region.
/// - [`Forbidden.ChargeTypeIsPrepaid`](ReleaseEipAddressError::ForbiddenChargeTypeIsPrepaid): The EIP is a subscription.
/// - [`Forbbiden`](ReleaseEipAddressError::Forbbiden): The caller does not own the EIP or lacks permission for it.
/// - [`TaskConflict.AssociateGlobalAccelerationInstance`](ReleaseEipAddressError::TaskConflictAssociateGlobalAccelerationInstance): Calls for this EIP follow each other too quickly.
///
/// Source: ReleaseEipAddress.md, SHA-256 `e148247276ea9c199459d2eb4f2ee2203fd95ad1a32c744ced7dbd2004f562c4`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct ReleaseEipAddress {
    /// ID of the EIP to give back.
    ///
    /// Example: `eip-bp10example0000000001`.
    ///
    /// Parameter `AllocationId`, ReleaseEipAddress.md line 15.
    #[doc(alias = "AllocationId")]
    pub allocation_id: String,
    /// Region of the EIP. DescribeRegions lists the regions.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `RegionId`, ReleaseEipAddress.md line 16.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
}

impl ReleaseEipAddress {
    /// ID of the EIP to give back.
    #[doc(alias = "AllocationId")]
    pub fn allocation_id(value: impl Into<String>) -> Self {
        let mut request = <Self as alicloud_core::Shaped>::blank();
        request.allocation_id = value.into();
        request
    }

    /// Region of the EIP.
    #[doc(alias = "RegionId")]
    pub fn region_id(mut self, value: impl Into<String>) -> Self {
        self.region_id = Some(value.into());
        self
    }
}

alicloud_core::record!(ReleaseEipAddress {
    0: allocation_id = RequiredText("AllocationId") required,
    1: region_id = Text("RegionId"),
});

/// Answer of [`ReleaseEipAddress`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ReleaseEipAddressResponse {
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000012`.
    ///
    /// Field `RequestId`, ReleaseEipAddress.md line 22.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    unknown: UnknownFields,
}

impl ReleaseEipAddressResponse {
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

alicloud_core::record!(ReleaseEipAddressResponse unknown {
    0: request_id = Text("RequestId"),
});

/// Documented errors of [`ReleaseEipAddress`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum ReleaseEipAddressError {
    /// No EIP with this ID exists in the region, perhaps because it is released already. Check **AllocationId** and **RegionId**.
    ///
    /// `InvalidAllocationId.NotFound`: HTTP 404, `Specified allocation ID is not found`.
    #[doc(alias = "InvalidAllocationId.NotFound")]
    InvalidAllocationIdNotFound,
    /// The EIP is in use or between two states. Unbind it, wait until it is **Available** and retry.
    ///
    /// `IncorrectEipStatus`: HTTP 400, `Current elastic IP status does not support this operation.`
    IncorrectEipStatus,
    /// The service failed for a reason of its own. Retry later.
    ///
    /// `InternalError`: HTTP 500, `The request processing has failed due to some unknown error.`
    InternalError,
    /// There is no such region. Check **RegionId**.
    ///
    /// `Forbidden.RegionNotFound`: HTTP 404, `Specified region is not found during access authentication.`
    #[doc(alias = "Forbidden.RegionNotFound")]
    ForbiddenRegionNotFound,
    /// The EIP is a subscription. Let it expire.
    ///
    /// `Forbidden.ChargeTypeIsPrepaid`: HTTP 400, `It's forbidden to release a prepaid EIP`.
    #[doc(alias = "Forbidden.ChargeTypeIsPrepaid")]
    ForbiddenChargeTypeIsPrepaid,
    /// The caller does not own the EIP or lacks permission for it. Check account and policies.
    ///
    /// `Forbbiden`: HTTP 400, `The eip instance owener error`.
    Forbbiden,
    /// Calls for this EIP follow each other too quickly. Pause and retry.
    ///
    /// `TaskConflict.AssociateGlobalAccelerationInstance`: HTTP 400, `Operate too frequent.`
    #[doc(alias = "TaskConflict.AssociateGlobalAccelerationInstance")]
    TaskConflictAssociateGlobalAccelerationInstance,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(ReleaseEipAddressError {
    InvalidAllocationIdNotFound = "InvalidAllocationId.NotFound" [(404, "Specified allocation ID is not found", "No EIP with this ID exists in the region, perhaps because it is released already. Check **AllocationId** and **RegionId**.")],
    IncorrectEipStatus = "IncorrectEipStatus" [(400, "Current elastic IP status does not support this operation.", "The EIP is in use or between two states. Unbind it, wait until it is **Available** and retry.")],
    InternalError = "InternalError" [(500, "The request processing has failed due to some unknown error.", "The service failed for a reason of its own. Retry later.")],
    ForbiddenRegionNotFound = "Forbidden.RegionNotFound" [(404, "Specified region is not found during access authentication.", "There is no such region. Check **RegionId**.")],
    ForbiddenChargeTypeIsPrepaid = "Forbidden.ChargeTypeIsPrepaid" [(400, "It's forbidden to release a prepaid EIP", "The EIP is a subscription. Let it expire.")],
    Forbbiden = "Forbbiden" [(400, "The eip instance owener error", "The caller does not own the EIP or lacks permission for it. Check account and policies.")],
    TaskConflictAssociateGlobalAccelerationInstance = "TaskConflict.AssociateGlobalAccelerationInstance" [(400, "Operate too frequent.", "Calls for this EIP follow each other too quickly. Pause and retry.")],
});

impl Operation for ReleaseEipAddress {
    type Response = ReleaseEipAddressResponse;
    type Error = ReleaseEipAddressError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "ReleaseEipAddress",
            "Vpc",
            "2016-04-28",
            <ReleaseEipAddress as Shaped>::SHAPE,
            <ReleaseEipAddressResponse as Shaped>::SHAPE,
            <ReleaseEipAddressError as OperationError>::ROWS,
            Source::new(
                "ReleaseEipAddress.md",
                "e148247276ea9c199459d2eb4f2ee2203fd95ad1a32c744ced7dbd2004f562c4",
            ),
        )
        .with_region("RegionId");
}
