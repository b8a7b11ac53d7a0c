// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `UnTagResources`: Takes tags off resources, such as elastic IP addresses (EIPs).

use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UnknownCode, UnknownFields,
};

/// Takes tags off resources, such as elastic IP addresses (EIPs).
///
/// Name the keys to take off, or set **All** to clear the resources.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::UnTagResources::resource_type("EIP")
///     .resource_ids(["eip-bp10example0000000001"])
///     .all(false)
///     .tag_keys(["env"]);
/// ```
///
/// # Errors
/// - [`InvalidTagKey`](UnTagResourcesError::InvalidTagKey): A key is empty or malformed.
/// - [`InvalidTagValue`](UnTagResourcesError::InvalidTagValue): A value is malformed.
/// - [`MissingParam`](UnTagResourcesError::MissingParam): A needed parameter is missing; the service fills in which.
/// - [`InvalidInstanceType.NotFound`](UnTagResourcesError::InvalidInstanceTypeNotFound): **ResourceType** names no kind of resource that carries tags.
/// - [`InvalidInstanceIds.NotFound`](UnTagResourcesError::InvalidInstanceIdsNotFound): At least one resource does not exist in the region.
/// - [`Forbidden.TagKeys`](UnTagResourcesError::ForbiddenTagKeys): The caller may not work with one of these keys.
/// - [`QuotaExceeded.TagNum`](UnTagResourcesError::QuotaExceededTagNum): A resource would carry more tags than allowed.
/// - [`Forbidden.NotAllowedCategary`](UnTagResourcesError::ForbiddenNotAllowedCategary): A key is kept for system tags.
/// - [`Forbidden.TagKey.Duplicated`](UnTagResourcesError::ForbiddenTagKeyDuplicated): A key occurs twice.
/// - [`SizeLimitExceeded.TagNum`](UnTagResourcesError::SizeLimitExceededTagNum): The request names too many tags.
/// - [`SizeLimitExceeded.ResourceId`](UnTagResourcesError::SizeLimitExceededResourceId): The request names too many resources.
/// - [`Forbidden`](UnTagResourcesError::Forbidden): The caller's policies do not allow the call.
///
/// Source: UnTagResources.md, SHA-256 `9b5f3c779056647ad61c9c98dfc33cbde0ba2e317ce26751619bf2fea919101c`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct UnTagResources {
    /// Kind of the resources; for EIPs it is `EIP`.
    ///
    /// Example: `EIP`.
    ///
    /// Parameter `ResourceType`, UnTagResources.md line 12.
    #[doc(alias = "ResourceType")]
    pub resource_type: String,
    /// Whether every tag is taken off, not just the keys that are named. Valid values: **true**: take off every tag; **false**: take off the named keys only.
    ///
    /// Example: `false`.
    ///
    /// Parameter `All`, UnTagResources.md line 13.
    #[doc(alias = "All")]
    pub all: Option<bool>,
    /// ID of a resource that loses tags. Valid values of N: **1** to **50**.
    ///
    /// Example: `eip-bp10example0000000001`.
    ///
    /// Parameter `ResourceId`, UnTagResources.md line 14.
    #[doc(alias = "ResourceId")]
    pub resource_ids: Vec<String>,
    /// Key of a tag to take off. Valid values of N: **1** to **20**.
    ///
    /// Example: `env`.
    ///
    /// Parameter `TagKey`, UnTagResources.md line 15.
    #[doc(alias = "TagKey")]
    pub tag_keys: Vec<String>,
    /// Region of the resources.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `RegionId`, UnTagResources.md line 16.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
}

impl UnTagResources {
    /// Kind of the resources; for EIPs it is `EIP`.
    #[doc(alias = "ResourceType")]
    pub fn resource_type(value: impl Into<String>) -> UnTagResourcesNeedsResourceIds {
        let mut request = <Self as alicloud_core::Shaped>::blank();
        request.resource_type = value.into();
        UnTagResourcesNeedsResourceIds {
            request,
        }
    }

    /// Whether every tag is taken off, not just the keys that are named.
    #[doc(alias = "All")]
    #[inline]
    pub fn all(mut self, value: bool) -> Self {
        self.all = Some(value);
        self
    }

    /// Key of a tag to take off.
    #[doc(alias = "TagKey")]
    pub fn tag_keys(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.tag_keys = value.into_iter().map(Into::into).collect();
        self
    }

    /// Region of the resources.
    #[doc(alias = "RegionId")]
    pub fn region_id(mut self, value: impl Into<String>) -> Self {
        self.region_id = Some(value.into());
        self
    }
}

/// A [`UnTagResources`] that still needs its `resource_ids`.
#[must_use]
pub struct UnTagResourcesNeedsResourceIds {
    request: UnTagResources,
}

impl UnTagResourcesNeedsResourceIds {
    /// ID of a resource that loses tags.
    #[doc(alias = "ResourceId")]
    pub fn resource_ids(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> UnTagResources {
        self.request.resource_ids = value.into_iter().map(Into::into).collect();
        self.request
    }
}

alicloud_core::record!(UnTagResources {
    0: resource_type = RequiredText("ResourceType") required,
    1: all = Boolean("All"),
    2: resource_ids = Texts("ResourceId") required,
    3: tag_keys = Texts("TagKey"),
    4: region_id = Text("RegionId"),
});

/// Answer of [`UnTagResources`].
#[derive(Clone)]
#[non_exhaustive]
pub struct UnTagResourcesResponse {
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000020`.
    ///
    /// Field `RequestId`, UnTagResources.md line 22.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    unknown: UnknownFields,
}

impl UnTagResourcesResponse {
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

alicloud_core::record!(UnTagResourcesResponse unknown {
    0: request_id = Text("RequestId"),
});

/// Documented errors of [`UnTagResources`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum UnTagResourcesError {
    /// A key is empty or malformed. Correct it.
    ///
    /// `InvalidTagKey`: HTTP 400, `The tag keys are not valid.`
    InvalidTagKey,
    /// A value is malformed. Correct it.
    ///
    /// `InvalidTagValue`: HTTP 400, `The tag values are not valid.`
    InvalidTagValue,
    /// A needed parameter is missing; the service fills in which. Add it.
    ///
    /// `MissingParam`: HTTP 400, `%s`.
    MissingParam,
    /// **ResourceType** names no kind of resource that carries tags. Correct it.
    ///
    /// `InvalidInstanceType.NotFound`: HTTP 400, `The instance type is not found`.
    #[doc(alias = "InvalidInstanceType.NotFound")]
    InvalidInstanceTypeNotFound,
    /// At least one resource does not exist in the region. Check **ResourceId.N** and **RegionId**.
    ///
    /// `InvalidInstanceIds.NotFound`: HTTP 400, `The instanceIds are not found`.
    #[doc(alias = "InvalidInstanceIds.NotFound")]
    InvalidInstanceIdsNotFound,
    /// The caller may not work with one of these keys. Choose other keys.
    ///
    /// `Forbidden.TagKeys`: HTTP 400, `The request do not allow to operate the tag keys`.
    #[doc(alias = "Forbidden.TagKeys")]
    ForbiddenTagKeys,
    /// A resource would carry more tags than allowed. Remove some first.
    ///
    /// `QuotaExceeded.TagNum`: HTTP 400, `Custom Tags quota exceeded`.
    #[doc(alias = "QuotaExceeded.TagNum")]
    QuotaExceededTagNum,
    /// A key is kept for system tags. Choose another.
    ///
    /// `Forbidden.NotAllowedCategary`: HTTP 400, `The System tag is not valid`.
    #[doc(alias = "Forbidden.NotAllowedCategary")]
    ForbiddenNotAllowedCategary,
    /// A key occurs twice. Send each key once.
    ///
    /// `Forbidden.TagKey.Duplicated`: HTTP 400, `The specified tag key already exists.`
    #[doc(alias = "Forbidden.TagKey.Duplicated")]
    ForbiddenTagKeyDuplicated,
    /// The request names too many tags. Split it.
    ///
    /// `SizeLimitExceeded.TagNum`: HTTP 400, `The maximum number of tags is exceeded.`
    #[doc(alias = "SizeLimitExceeded.TagNum")]
    SizeLimitExceededTagNum,
    /// The request names too many resources. Split it.
    ///
    /// `SizeLimitExceeded.ResourceId`: HTTP 400, `The maximum number of resource IDs is exceeded.`
    #[doc(alias = "SizeLimitExceeded.ResourceId")]
    SizeLimitExceededResourceId,
    /// The caller's policies do not allow the call. Have the permission granted.
    ///
    /// `Forbidden`: HTTP 403, `User not authorized to operate on the specified resource.`
    Forbidden,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(UnTagResourcesError {
    InvalidTagKey = "InvalidTagKey" [(400, "The tag keys are not valid.", "A key is empty or malformed. Correct it.")],
    InvalidTagValue = "InvalidTagValue" [(400, "The tag values are not valid.", "A value is malformed. Correct it.")],
    MissingParam = "MissingParam" [(400, "%s", "A needed parameter is missing; the service fills in which. Add it.")],
    InvalidInstanceTypeNotFound = "InvalidInstanceType.NotFound" [(400, "The instance type is not found", "**ResourceType** names no kind of resource that carries tags. Correct it.")],
    InvalidInstanceIdsNotFound = "InvalidInstanceIds.NotFound" [(400, "The instanceIds are not found", "At least one resource does not exist in the region. Check **ResourceId.N** and **RegionId**.")],
    ForbiddenTagKeys = "Forbidden.TagKeys" [(400, "The request do not allow to operate the tag keys", "The caller may not work with one of these keys. Choose other keys.")],
    QuotaExceededTagNum = "QuotaExceeded.TagNum" [(400, "Custom Tags quota exceeded", "A resource would carry more tags than allowed. Remove some first.")],
    ForbiddenNotAllowedCategary = "Forbidden.NotAllowedCategary" [(400, "The System tag is not valid", "A key is kept for system tags. Choose another.")],
    ForbiddenTagKeyDuplicated = "Forbidden.TagKey.Duplicated" [(400, "The specified tag key already exists.", "A key occurs twice. Send each key once.")],
    SizeLimitExceededTagNum = "SizeLimitExceeded.TagNum" [(400, "The maximum number of tags is exceeded.", "The request names too many tags. Split it.")],
    SizeLimitExceededResourceId = "SizeLimitExceeded.ResourceId" [(400, "The maximum number of resource IDs is exceeded.", "The request names too many resources. Split it.")],
    Forbidden = "Forbidden" [(403, "User not authorized to operate on the specified resource.", "The caller's policies do not allow the call. Have the permission granted.")],
});

impl Operation for UnTagResources {
    type Response = UnTagResourcesResponse;
    type Error = UnTagResourcesError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "UnTagResources",
            "Vpc",
            "2016-04-28",
            <UnTagResources as Shaped>::SHAPE,
            <UnTagResourcesResponse as Shaped>::SHAPE,
            <UnTagResourcesError as OperationError>::ROWS,
            Source::new(
                "UnTagResources.md",
                "9b5f3c779056647ad61c9c98dfc33cbde0ba2e317ce26751619bf2fea919101c",
            ),
        )
        .with_region("RegionId");
}
