// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `TagResources`: Puts tags on resources, such as elastic IP addresses (EIPs).

use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UnknownCode, UnknownFields,
};

/// Puts tags on resources, such as elastic IP addresses (EIPs).
///
/// Every tag is put on every resource. A tag is a key with a value; a resource has at most one value for a key.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::TagResources::resource_type("EIP")
///     .resource_ids(["eip-bp10example0000000001"])
///     .tags([vpc::TagResourcesTag::key("env").value("test")]);
/// ```
///
/// # Errors
/// - [`InvalidTagKey`](TagResourcesError::InvalidTagKey): A key is empty or malformed.
/// - [`InvalidTagValue`](TagResourcesError::InvalidTagValue): A value is malformed.
/// - [`MissingParam`](TagResourcesError::MissingParam): A needed parameter is missing; the service fills in which.
/// - [`InvalidInstanceType.NotFound`](TagResourcesError::InvalidInstanceTypeNotFound): **ResourceType** names no kind of resource that carries tags.
/// - [`InvalidInstanceIds.NotFound`](TagResourcesError::InvalidInstanceIdsNotFound): At least one resource does not exist in the region.
/// - [`Forbidden.TagKeys`](TagResourcesError::ForbiddenTagKeys): The caller may not work with one of these keys.
/// - [`QuotaExceeded.TagNum`](TagResourcesError::QuotaExceededTagNum): A resource would carry more tags than allowed.
/// - [`InvalidTagScope.NotFound`](TagResourcesError::InvalidTagScopeNotFound): The scope of a tag is unknown.
/// - [`Forbidden.NotAllowedCategary`](TagResourcesError::ForbiddenNotAllowedCategary): A key is kept for system tags.
/// - [`Forbidden.TagKey.Duplicated`](TagResourcesError::ForbiddenTagKeyDuplicated): A key occurs twice.
/// - [`SizeLimitExceeded.TagNum`](TagResourcesError::SizeLimitExceededTagNum): The request names too many tags.
/// - [`SizeLimitExceeded.ResourceId`](TagResourcesError::SizeLimitExceededResourceId): The request names too many resources.
/// - [`MissingParameter.TagValue`](TagResourcesError::MissingParameterTagValue): A tag has a key but no value.
/// - [`MissingParameter.TagKey`](TagResourcesError::MissingParameterTagKey): A tag has a value but no key.
/// - [`MissingParam.Tags`](TagResourcesError::MissingParamTags): The request names no tag.
/// - [`Forbidden`](TagResourcesError::Forbidden): The caller's policies do not allow the call.
///
/// Source: TagResources.md, SHA-256 `264e4417bbe99435c17a88faf09ebd3cc3964e9751b3f2ff6fd6fb8d224bb090`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct TagResources {
    /// Kind of the resources; for EIPs it is `EIP`.
    ///
    /// Example: `EIP`.
    ///
    /// Parameter `ResourceType`, TagResources.md line 12.
    #[doc(alias = "ResourceType")]
    pub resource_type: String,
    /// ID of a resource to tag. Valid values of N: **1** to **50**.
    ///
    /// Example: `eip-bp10example0000000001`.
    ///
    /// Parameter `ResourceId`, TagResources.md line 13.
    #[doc(alias = "ResourceId")]
    pub resource_ids: Vec<String>,
    /// Region of the resources.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `RegionId`, TagResources.md line 14.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
    /// Holds `Key` and `Value`.
    ///
    /// Greatest number of entries: 20.
    ///
    /// Parameter `Tag`, TagResources.md line 15.
    #[doc(alias = "Tag")]
    pub tags: Vec<TagResourcesTag>,
}

impl TagResources {
    /// Kind of the resources; for EIPs it is `EIP`.
    #[doc(alias = "ResourceType")]
    pub fn resource_type(value: impl Into<String>) -> TagResourcesNeedsResourceIds {
        let mut request = <Self as alicloud_core::Shaped>::blank();
        request.resource_type = value.into();
        TagResourcesNeedsResourceIds {
            request,
        }
    }

    /// Region of the resources.
    #[doc(alias = "RegionId")]
    pub fn region_id(mut self, value: impl Into<String>) -> Self {
        self.region_id = Some(value.into());
        self
    }
}

/// A [`TagResources`] that still needs its `resource_ids`.
#[must_use]
pub struct TagResourcesNeedsResourceIds {
    request: TagResources,
}

impl TagResourcesNeedsResourceIds {
    /// ID of a resource to tag.
    #[doc(alias = "ResourceId")]
    pub fn resource_ids(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> TagResourcesNeedsTags {
        self.request.resource_ids = value.into_iter().map(Into::into).collect();
        TagResourcesNeedsTags {
            request: self.request,
        }
    }
}

/// A [`TagResources`] that still needs its `tags`.
#[must_use]
pub struct TagResourcesNeedsTags {
    request: TagResources,
}

impl TagResourcesNeedsTags {
    /// Holds `Key` and `Value`.
    #[doc(alias = "Tag")]
    pub fn tags(
        mut self,
        value: impl IntoIterator<Item = TagResourcesTag>,
    ) -> TagResources {
        self.request.tags = value.into_iter().collect();
        self.request
    }
}

alicloud_core::record!(TagResources {
    0: resource_type = RequiredText("ResourceType") required,
    1: resource_ids = Texts("ResourceId") required,
    2: region_id = Text("RegionId"),
    3: tags = Records("Tag", TagResourcesTag) required,
});

/// Answer of [`TagResources`].
#[derive(Clone)]
#[non_exhaustive]
pub struct TagResourcesResponse {
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000019`.
    ///
    /// Field `RequestId`, TagResources.md line 22.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    unknown: UnknownFields,
}

impl TagResourcesResponse {
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

alicloud_core::record!(TagResourcesResponse unknown {
    0: request_id = Text("RequestId"),
});

/// Part of a request.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct TagResourcesTag {
    /// Key of a tag. Valid values of N: **1** to **20**.
    ///
    /// Example: `env`.
    ///
    /// Parameter `Key`, TagResources.md line 15.
    #[doc(alias = "Key")]
    pub key: String,
    /// Value that goes with **Tag.N.Key**. Valid values of N: **1** to **20**.
    ///
    /// Example: `test`.
    ///
    /// Parameter `Value`, TagResources.md line 16.
    #[doc(alias = "Value")]
    pub value: String,
}

impl TagResourcesTag {
    /// Key of a tag.
    #[doc(alias = "Key")]
    pub fn key(value: impl Into<String>) -> TagResourcesTagNeedsValue {
        let mut request = <Self as alicloud_core::Shaped>::blank();
        request.key = value.into();
        TagResourcesTagNeedsValue {
            request,
        }
    }
}

/// A [`TagResourcesTag`] that still needs its `value`.
#[must_use]
pub struct TagResourcesTagNeedsValue {
    request: TagResourcesTag,
}

impl TagResourcesTagNeedsValue {
    /// Value that goes with **Tag.N.Key**.
    #[doc(alias = "Value")]
    pub fn value(mut self, value: impl Into<String>) -> TagResourcesTag {
        self.request.value = value.into();
        self.request
    }
}

alicloud_core::record!(TagResourcesTag {
    0: key = RequiredText("Key") required,
    1: value = RequiredText("Value") required,
});

/// Documented errors of [`TagResources`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum TagResourcesError {
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
    /// The scope of a tag is unknown. Use ordinary custom tags.
    ///
    /// `InvalidTagScope.NotFound`: HTTP 400, `The tag scope is not found`.
    #[doc(alias = "InvalidTagScope.NotFound")]
    InvalidTagScopeNotFound,
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
    /// A tag has a key but no value. Add **Tag.N.Value**.
    ///
    /// `MissingParameter.TagValue`: HTTP 400, `The input parameter TagValue that is mandatory for processing this request is not supplied.`
    #[doc(alias = "MissingParameter.TagValue")]
    MissingParameterTagValue,
    /// A tag has a value but no key. Add **Tag.N.Key**.
    ///
    /// `MissingParameter.TagKey`: HTTP 400, `The input parameter TagKey that is mandatory for processing this request is not supplied.`
    #[doc(alias = "MissingParameter.TagKey")]
    MissingParameterTagKey,
    /// The request names no tag. Add **Tag.N.Key** and **Tag.N.Value**.
    ///
    /// `MissingParam.Tags`: HTTP 400, `You must specify the Tags parameter.`
    #[doc(alias = "MissingParam.Tags")]
    MissingParamTags,
    /// The caller's policies do not allow the call. Have the permission granted.
    ///
    /// `Forbidden`: HTTP 403, `User not authorized to operate on the specified resource.`
    Forbidden,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(TagResourcesError {
    InvalidTagKey = "InvalidTagKey" [(400, "The tag keys are not valid.", "A key is empty or malformed. Correct it.")],
    InvalidTagValue = "InvalidTagValue" [(400, "The tag values are not valid.", "A value is malformed. Correct it.")],
    MissingParam = "MissingParam" [(400, "%s", "A needed parameter is missing; the service fills in which. Add it.")],
    InvalidInstanceTypeNotFound = "InvalidInstanceType.NotFound" [(400, "The instance type is not found", "**ResourceType** names no kind of resource that carries tags. Correct it.")],
    InvalidInstanceIdsNotFound = "InvalidInstanceIds.NotFound" [(400, "The instanceIds are not found", "At least one resource does not exist in the region. Check **ResourceId.N** and **RegionId**.")],
    ForbiddenTagKeys = "Forbidden.TagKeys" [(400, "The request do not allow to operate the tag keys", "The caller may not work with one of these keys. Choose other keys.")],
    QuotaExceededTagNum = "QuotaExceeded.TagNum" [(400, "Custom Tags quota exceeded", "A resource would carry more tags than allowed. Remove some first.")],
    InvalidTagScopeNotFound = "InvalidTagScope.NotFound" [(400, "The tag scope is not found", "The scope of a tag is unknown. Use ordinary custom tags.")],
    ForbiddenNotAllowedCategary = "Forbidden.NotAllowedCategary" [(400, "The System tag is not valid", "A key is kept for system tags. Choose another.")],
    ForbiddenTagKeyDuplicated = "Forbidden.TagKey.Duplicated" [(400, "The specified tag key already exists.", "A key occurs twice. Send each key once.")],
    SizeLimitExceededTagNum = "SizeLimitExceeded.TagNum" [(400, "The maximum number of tags is exceeded.", "The request names too many tags. Split it.")],
    SizeLimitExceededResourceId = "SizeLimitExceeded.ResourceId" [(400, "The maximum number of resource IDs is exceeded.", "The request names too many resources. Split it.")],
    MissingParameterTagValue = "MissingParameter.TagValue" [(400, "The input parameter TagValue that is mandatory for processing this request is not supplied.", "A tag has a key but no value. Add **Tag.N.Value**.")],
    MissingParameterTagKey = "MissingParameter.TagKey" [(400, "The input parameter TagKey that is mandatory for processing this request is not supplied.", "A tag has a value but no key. Add **Tag.N.Key**.")],
    MissingParamTags = "MissingParam.Tags" [(400, "You must specify the Tags parameter.", "The request names no tag. Add **Tag.N.Key** and **Tag.N.Value**.")],
    Forbidden = "Forbidden" [(403, "User not authorized to operate on the specified resource.", "The caller's policies do not allow the call. Have the permission granted.")],
});

impl Operation for TagResources {
    type Response = TagResourcesResponse;
    type Error = TagResourcesError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "TagResources",
            "Vpc",
            "2016-04-28",
            <TagResources as Shaped>::SHAPE,
            <TagResourcesResponse as Shaped>::SHAPE,
            <TagResourcesError as OperationError>::ROWS,
            Source::new(
                "TagResources.md",
                "264e4417bbe99435c17a88faf09ebd3cc3964e9751b3f2ff6fd6fb8d224bb090",
            ),
        )
        .with_region("RegionId");
}
