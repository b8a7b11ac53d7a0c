// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `DeletionProtection`: Guards a pay-as-you-go resource against release, or lifts the guard.

use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UnknownCode, UnknownFields,
    UnknownValue,
};

/// Guards a pay-as-you-go resource against release, or lifts the guard.
///
/// While the guard is on, releasing the resource fails with `InvalidOperation.DeletionProtection`. DescribeEipAddresses shows the setting of an elastic IP address (EIP). A subscription cannot be guarded.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::DeletionProtection::protection_enable(true)
///     .r#type(vpc::DeletionProtectionType::Eip)
///     .instance_id("eip-bp10example0000000001");
/// ```
///
/// # Errors
/// - [`DeletionProtection.ResourceNotExist`](DeletionProtectionError::DeletionProtectionResourceNotExist): There is no such resource.
/// - [`DeletionProtection.PrePaidNotSupport`](DeletionProtectionError::DeletionProtectionPrePaidNotSupport): The resource is a subscription, which cannot be guarded.
/// - [`DeletionProtection.TypeNotSupport`](DeletionProtectionError::DeletionProtectionTypeNotSupport): **Type** names no kind of resource that can be guarded.
/// - [`DeletionProtection.AlreadyEnabled`](DeletionProtectionError::DeletionProtectionAlreadyEnabled): The guard is on already.
/// - [`DeletionProtection.OwnerError`](DeletionProtectionError::DeletionProtectionOwnerError): The resource belongs to another account.
/// - [`InvalidAllocationId.NotFound`](DeletionProtectionError::InvalidAllocationIdNotFound): No EIP with this ID exists in the region.
/// - [`DeletionProtection.NotExist`](DeletionProtectionError::DeletionProtectionNotExist): No guard is on that could be lifted.
///
/// Source: DeletionProtection.md, SHA-256 `c493ef52ad4d3be805e391f77f92336944e066a2ac8e58b315d48edf3d67548a`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct DeletionProtection {
    /// Region of the resource.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `RegionId`, DeletionProtection.md line 12.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
    /// Whether the resource shall be guarded. Valid values: **true**: guard it; **false**: lift the guard.
    ///
    /// Example: `true`.
    ///
    /// Parameter `ProtectionEnable`, DeletionProtection.md line 13.
    #[doc(alias = "ProtectionEnable")]
    pub protection_enable: bool,
    /// Kind of the resource. Valid values: **EIP**: elastic IP address; **CBWP**: shared bandwidth package; **NATGW**: NAT gateway.
    ///
    /// Example: `EIP`.
    ///
    /// Parameter `Type`, DeletionProtection.md line 14.
    #[doc(alias = "Type")]
    pub r#type: DeletionProtectionType,
    /// ID of the resource.
    ///
    /// Example: `eip-bp10example0000000001`.
    ///
    /// Parameter `InstanceId`, DeletionProtection.md line 15.
    #[doc(alias = "InstanceId")]
    pub instance_id: String,
    /// Makes a repeated call safe: choose a value on the client, a different one for every distinct request.
    ///
    /// Example: `5f0c1a52-7d3e-4b68-9a10-000000000017`.
    ///
    /// Parameter `ClientToken`, DeletionProtection.md line 16.
    #[doc(alias = "ClientToken")]
    pub client_token: Option<String>,
}

impl DeletionProtection {
    /// Whether the resource shall be guarded.
    #[doc(alias = "ProtectionEnable")]
    pub fn protection_enable(value: bool) -> DeletionProtectionNeedsType {
        let mut request = <Self as alicloud_core::Shaped>::blank();
        request.protection_enable = value;
        DeletionProtectionNeedsType {
            request,
        }
    }

    /// Region of the resource.
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

/// A [`DeletionProtection`] that still needs its `type`.
#[must_use]
pub struct DeletionProtectionNeedsType {
    request: DeletionProtection,
}

impl DeletionProtectionNeedsType {
    /// Kind of the resource.
    #[doc(alias = "Type")]
    pub fn r#type(
        mut self,
        value: impl Into<DeletionProtectionType>,
    ) -> DeletionProtectionNeedsInstanceId {
        self.request.r#type = value.into();
        DeletionProtectionNeedsInstanceId {
            request: self.request,
        }
    }
}

/// A [`DeletionProtection`] that still needs its `instance_id`.
#[must_use]
pub struct DeletionProtectionNeedsInstanceId {
    request: DeletionProtection,
}

impl DeletionProtectionNeedsInstanceId {
    /// ID of the resource.
    #[doc(alias = "InstanceId")]
    pub fn instance_id(mut self, value: impl Into<String>) -> DeletionProtection {
        self.request.instance_id = value.into();
        self.request
    }
}

alicloud_core::record!(DeletionProtection {
    0: region_id = Text("RegionId"),
    1: protection_enable = RequiredBoolean("ProtectionEnable") required,
    2: r#type = RequiredChoice("Type", DeletionProtectionType) required,
    3: instance_id = RequiredText("InstanceId") required,
    4: client_token = Text("ClientToken"),
});

/// Answer of [`DeletionProtection`].
#[derive(Clone)]
#[non_exhaustive]
pub struct DeletionProtectionResponse {
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000017`.
    ///
    /// Field `RequestId`, DeletionProtection.md line 22.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    unknown: UnknownFields,
}

impl DeletionProtectionResponse {
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

alicloud_core::record!(DeletionProtectionResponse unknown {
    0: request_id = Text("RequestId"),
});

/// Documented values of `Type`. The service may know more: they are kept in `Unknown`.
#[doc(alias = "Type")]
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum DeletionProtectionType {
    /// elastic IP address
    #[doc(alias = "EIP")]
    Eip,
    /// shared bandwidth package
    #[doc(alias = "CBWP")]
    Cbwp,
    /// NAT gateway
    #[doc(alias = "NATGW")]
    Natgw,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(DeletionProtectionType {
    Eip = "EIP",
    Cbwp = "CBWP",
    Natgw = "NATGW",
});

/// Documented errors of [`DeletionProtection`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum DeletionProtectionError {
    /// There is no such resource. Check **InstanceId**, **Type** and **RegionId**.
    ///
    /// `DeletionProtection.ResourceNotExist`: HTTP 400, `The resource is not exist.`
    #[doc(alias = "DeletionProtection.ResourceNotExist")]
    DeletionProtectionResourceNotExist,
    /// The resource is a subscription, which cannot be guarded.
    ///
    /// `DeletionProtection.PrePaidNotSupport`: HTTP 400, `The prepaid resource is not support.`
    #[doc(alias = "DeletionProtection.PrePaidNotSupport")]
    DeletionProtectionPrePaidNotSupport,
    /// **Type** names no kind of resource that can be guarded. Correct it.
    ///
    /// `DeletionProtection.TypeNotSupport`: HTTP 400, `The resource is not support.`
    #[doc(alias = "DeletionProtection.TypeNotSupport")]
    DeletionProtectionTypeNotSupport,
    /// The guard is on already. Nothing needs doing.
    ///
    /// `DeletionProtection.AlreadyEnabled`: HTTP 400, `The resource deletion protection is already enabled.`
    #[doc(alias = "DeletionProtection.AlreadyEnabled")]
    DeletionProtectionAlreadyEnabled,
    /// The resource belongs to another account. Check **InstanceId**.
    ///
    /// `DeletionProtection.OwnerError`: HTTP 400, `The resource owner error.`
    #[doc(alias = "DeletionProtection.OwnerError")]
    DeletionProtectionOwnerError,
    /// No EIP with this ID exists in the region. Check **InstanceId** and **RegionId**.
    ///
    /// `InvalidAllocationId.NotFound`: HTTP 404, `Specified allocation ID is not found`.
    #[doc(alias = "InvalidAllocationId.NotFound")]
    InvalidAllocationIdNotFound,
    /// No guard is on that could be lifted. Nothing needs doing.
    ///
    /// `DeletionProtection.NotExist`: HTTP 404, `The resource deletion protection is not found`.
    #[doc(alias = "DeletionProtection.NotExist")]
    DeletionProtectionNotExist,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(DeletionProtectionError {
    DeletionProtectionResourceNotExist = "DeletionProtection.ResourceNotExist" [(400, "The resource is not exist.", "There is no such resource. Check **InstanceId**, **Type** and **RegionId**.")],
    DeletionProtectionPrePaidNotSupport = "DeletionProtection.PrePaidNotSupport" [(400, "The prepaid resource is not support.", "The resource is a subscription, which cannot be guarded.")],
    DeletionProtectionTypeNotSupport = "DeletionProtection.TypeNotSupport" [(400, "The resource is not support.", "**Type** names no kind of resource that can be guarded. Correct it.")],
    DeletionProtectionAlreadyEnabled = "DeletionProtection.AlreadyEnabled" [(400, "The resource deletion protection is already enabled.", "The guard is on already. Nothing needs doing.")],
    DeletionProtectionOwnerError = "DeletionProtection.OwnerError" [(400, "The resource owner error.", "The resource belongs to another account. Check **InstanceId**.")],
    InvalidAllocationIdNotFound = "InvalidAllocationId.NotFound" [(404, "Specified allocation ID is not found", "No EIP with this ID exists in the region. Check **InstanceId** and **RegionId**.")],
    DeletionProtectionNotExist = "DeletionProtection.NotExist" [(404, "The resource deletion protection is not found", "No guard is on that could be lifted. Nothing needs doing.")],
});

impl Operation for DeletionProtection {
    type Response = DeletionProtectionResponse;
    type Error = DeletionProtectionError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "DeletionProtection",
            "Vpc",
            "2016-04-28",
            <DeletionProtection as Shaped>::SHAPE,
            <DeletionProtectionResponse as Shaped>::SHAPE,
            <DeletionProtectionError as OperationError>::ROWS,
            Source::new(
                "DeletionProtection.md",
                "c493ef52ad4d3be805e391f77f92336944e066a2ac8e58b315d48edf3d67548a",
            ),
        )
        .with_region("RegionId")
        .with_idempotency_token("ClientToken");
}
