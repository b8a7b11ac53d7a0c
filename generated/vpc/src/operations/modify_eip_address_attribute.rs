// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `ModifyEipAddressAttribute`: Changes name, description and peak bandwidth of a pay-as-you-go elastic IP address (EIP).

use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UnknownCode, UnknownFields,
};

/// Changes name, description and peak bandwidth of a pay-as-you-go elastic IP address (EIP).
///
/// What the request leaves out stays as it is. A subscription EIP cannot be changed this way. The EIP must be **Available** or **InUse**, not between the two.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::ModifyEipAddressAttribute::allocation_id("eip-bp10example0000000001")
///     .bandwidth("100")
///     .name("web-front");
/// ```
///
/// # Errors
/// - [`InsufficientBalance.Eip`](ModifyEipAddressAttributeError::InsufficientBalanceEip): The account cannot pay for the change.
/// - [`InvalidAllocationId.NotFound`](ModifyEipAddressAttributeError::InvalidAllocationIdNotFound): No EIP with this ID exists in the region.
/// - [`InvalidParameter`](ModifyEipAddressAttributeError::InvalidParameter): **Bandwidth** is not a number or out of range.
/// - [`InternalError`](ModifyEipAddressAttributeError::InternalError): The service failed for a reason of its own.
/// - [`IncorrectEipStatus`](ModifyEipAddressAttributeError::IncorrectEipStatus): The EIP is between two states.
/// - [`Forbidden.RegionNotFound`](ModifyEipAddressAttributeError::ForbiddenRegionNotFound): There is no such region.
///
/// Source: ModifyEipAddressAttribute.md, SHA-256 `3e22e6647b4d66d991a0eb8375c2d471a2133f4efee831fe51d72f597e5ca0f3`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct ModifyEipAddressAttribute {
    /// ID of the pay-as-you-go EIP to change.
    ///
    /// Example: `eip-bp10example0000000001`.
    ///
    /// Parameter `AllocationId`, ModifyEipAddressAttribute.md line 12.
    #[doc(alias = "AllocationId")]
    pub allocation_id: String,
    /// New peak bandwidth. Valid values: **1** to **500**. That is for an EIP metered by bandwidth; one metered by traffic takes 1 to 200. Unit: Mbit/s.
    ///
    /// Example: `100`.
    ///
    /// Parameter `Bandwidth`, ModifyEipAddressAttribute.md line 13.
    #[doc(alias = "Bandwidth")]
    pub bandwidth: Option<String>,
    /// Region of the EIP.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `RegionId`, ModifyEipAddressAttribute.md line 14.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
    /// New name. Begins with a letter or a Chinese character, but not with `http://` or `https://`; digits, periods (.), underscores (_) and hyphens (-) may follow. The value must be 2 to 128 characters in length.
    ///
    /// Example: `web-front`.
    ///
    /// Parameter `Name`, ModifyEipAddressAttribute.md line 15.
    #[doc(alias = "Name")]
    pub name: Option<String>,
    /// New description. Begins with a letter or a Chinese character, but not with `http://` or `https://`. The value must be 2 to 256 characters in length.
    ///
    /// Example: `address of the web front`.
    ///
    /// Parameter `Description`, ModifyEipAddressAttribute.md line 16.
    #[doc(alias = "Description")]
    pub description: Option<String>,
}

impl ModifyEipAddressAttribute {
    /// ID of the pay-as-you-go EIP to change.
    #[doc(alias = "AllocationId")]
    pub fn allocation_id(value: impl Into<String>) -> Self {
        let mut request = <Self as alicloud_core::Shaped>::blank();
        request.allocation_id = value.into();
        request
    }

    /// New peak bandwidth.
    #[doc(alias = "Bandwidth")]
    pub fn bandwidth(mut self, value: impl Into<String>) -> Self {
        self.bandwidth = Some(value.into());
        self
    }

    /// Region of the EIP.
    #[doc(alias = "RegionId")]
    pub fn region_id(mut self, value: impl Into<String>) -> Self {
        self.region_id = Some(value.into());
        self
    }

    /// New name.
    #[doc(alias = "Name")]
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// New description.
    #[doc(alias = "Description")]
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.description = Some(value.into());
        self
    }
}

alicloud_core::record!(ModifyEipAddressAttribute {
    0: allocation_id = RequiredText("AllocationId") required,
    1: bandwidth = Text("Bandwidth"),
    2: region_id = Text("RegionId"),
    3: name = Text("Name"),
    4: description = Text("Description"),
});

/// Answer of [`ModifyEipAddressAttribute`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ModifyEipAddressAttributeResponse {
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000011`.
    ///
    /// Field `RequestId`, ModifyEipAddressAttribute.md line 22.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    unknown: UnknownFields,
}

impl ModifyEipAddressAttributeResponse {
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

alicloud_core::record!(ModifyEipAddressAttributeResponse unknown {
    0: request_id = Text("RequestId"),
});

/// Documented errors of [`ModifyEipAddressAttribute`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum ModifyEipAddressAttributeError {
    /// The account cannot pay for the change. Add funds, then retry.
    ///
    /// `InsufficientBalance.Eip`: HTTP 400, `Your account does not have enough balance.`
    #[doc(alias = "InsufficientBalance.Eip")]
    InsufficientBalanceEip,
    /// `InvalidAllocationId.NotFound` has several meanings:
    /// - HTTP 404, `Specified allocation ID is not found`: No EIP with this ID exists in the region. Check **AllocationId** and **RegionId**.
    /// - HTTP 404, `Specified allocation ID is not found..`: Same cause as the row without full stops: no such EIP. Check **AllocationId** and **RegionId**.
    #[doc(alias = "InvalidAllocationId.NotFound")]
    InvalidAllocationIdNotFound,
    /// `InvalidParameter` has several meanings:
    /// - HTTP 400, `Specified value of "Bandwidth" is not supported.`: **Bandwidth** is not a number or out of range. Correct it.
    /// - HTTP 400, `The parameter is invalid.`: A parameter has a malformed or unsuitable value. Compare the request with the table above.
    InvalidParameter,
    /// The service failed for a reason of its own. Retry later.
    ///
    /// `InternalError`: HTTP 500, `The request processing has failed due to some unknown error.`
    InternalError,
    /// The EIP is between two states. Wait until it is **Available** or **InUse** and retry.
    ///
    /// `IncorrectEipStatus`: HTTP 400, `Current elastic IP status does not support this operation.`
    IncorrectEipStatus,
    /// There is no such region. Check **RegionId**.
    ///
    /// `Forbidden.RegionNotFound`: HTTP 404, `Specified region is not found during access authentication.`
    #[doc(alias = "Forbidden.RegionNotFound")]
    ForbiddenRegionNotFound,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(ModifyEipAddressAttributeError {
    InsufficientBalanceEip = "InsufficientBalance.Eip" [(400, "Your account does not have enough balance.", "The account cannot pay for the change. Add funds, then retry.")],
    InvalidAllocationIdNotFound = "InvalidAllocationId.NotFound" [
        (404, "Specified allocation ID is not found", "No EIP with this ID exists in the region. Check **AllocationId** and **RegionId**."),
        (404, "Specified allocation ID is not found..", "Same cause as the row without full stops: no such EIP. Check **AllocationId** and **RegionId**."),
    ],
    InvalidParameter = "InvalidParameter" [
        (400, "Specified value of \"Bandwidth\" is not supported.", "**Bandwidth** is not a number or out of range. Correct it."),
        (400, "The parameter is invalid.", "A parameter has a malformed or unsuitable value. Compare the request with the table above."),
    ],
    InternalError = "InternalError" [(500, "The request processing has failed due to some unknown error.", "The service failed for a reason of its own. Retry later.")],
    IncorrectEipStatus = "IncorrectEipStatus" [(400, "Current elastic IP status does not support this operation.", "The EIP is between two states. Wait until it is **Available** or **InUse** and retry.")],
    ForbiddenRegionNotFound = "Forbidden.RegionNotFound" [(404, "Specified region is not found during access authentication.", "There is no such region. Check **RegionId**.")],
});

impl Operation for ModifyEipAddressAttribute {
    type Response = ModifyEipAddressAttributeResponse;
    type Error = ModifyEipAddressAttributeError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "ModifyEipAddressAttribute",
            "Vpc",
            "2016-04-28",
            <ModifyEipAddressAttribute as Shaped>::SHAPE,
            <ModifyEipAddressAttributeResponse as Shaped>::SHAPE,
            <ModifyEipAddressAttributeError as OperationError>::ROWS,
            Source::new(
                "ModifyEipAddressAttribute.md",
                "3e22e6647b4d66d991a0eb8375c2d471a2133f4efee831fe51d72f597e5ca0f3",
            ),
        )
        .with_region("RegionId");
}
