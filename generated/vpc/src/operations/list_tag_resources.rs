// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `ListTagResources`: Lists the tags of resources, such as elastic IP addresses (EIPs), one pair of resource and tag an entry.

use alicloud_core::{
    Operation, OperationError, OperationMeta, Paged, Paging, Shaped, Source, UnknownCode,
    UnknownFields,
};

/// Lists the tags of resources, such as elastic IP addresses (EIPs), one pair of resource and tag an entry.
///
/// Look up by resource, by tag or by both; one of the two must be there. Long lists come in pages that are chained by **NextToken**.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::ListTagResources::resource_type("EIP")
///     .next_token("caeba0bbb2be03f84eb48b6900000001")
///     .max_results(50);
/// ```
///
/// # Errors
/// - [`InvalidTagKey`](ListTagResourcesError::InvalidTagKey): A key is empty or malformed.
/// - [`InvalidTagValue`](ListTagResourcesError::InvalidTagValue): A value is malformed.
/// - [`MissingParam`](ListTagResourcesError::MissingParam): A needed parameter is missing; the service fills in which.
/// - [`InvalidInstanceType.NotFound`](ListTagResourcesError::InvalidInstanceTypeNotFound): **ResourceType** names no kind of resource that carries tags.
/// - [`InvalidInstanceIds.NotFound`](ListTagResourcesError::InvalidInstanceIdsNotFound): At least one resource does not exist in the region.
/// - [`Forbidden.TagKeys`](ListTagResourcesError::ForbiddenTagKeys): The caller may not work with one of these keys.
/// - [`QuotaExceeded.TagNum`](ListTagResourcesError::QuotaExceededTagNum): A resource would carry more tags than allowed.
/// - [`Forbidden.NotAllowedCategary`](ListTagResourcesError::ForbiddenNotAllowedCategary): A key is kept for system tags.
/// - [`Forbidden.TagKey.Duplicated`](ListTagResourcesError::ForbiddenTagKeyDuplicated): A key occurs twice.
/// - [`SizeLimitExceeded.TagNum`](ListTagResourcesError::SizeLimitExceededTagNum): The request names too many tags.
/// - [`SizeLimitExceeded.ResourceId`](ListTagResourcesError::SizeLimitExceededResourceId): The request names too many resources.
/// - [`BothEmpty.TagsAndResources`](ListTagResourcesError::BothEmptyTagsAndResources): The request names neither a resource nor a tag.
/// - [`MissingParam.ResourceType`](ListTagResourcesError::MissingParamResourceType): **ResourceType** is missing.
/// - [`Forbidden`](ListTagResourcesError::Forbidden): The caller's policies do not allow the call.
///
/// Source: ListTagResources.md, SHA-256 `5e6ba022dd22fe5a5bb162bbb2ae4cb7eb5cf59d7c6c23d957d434bcb86a5b78`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct ListTagResources {
    /// Kind of the resources; for EIPs it is `EIP`.
    ///
    /// Example: `EIP`.
    ///
    /// Parameter `ResourceType`, ListTagResources.md line 12.
    #[doc(alias = "ResourceType")]
    pub resource_type: String,
    /// Where to go on: the **NextToken** of the answer before. Leave it out on the first call.
    ///
    /// Example: `caeba0bbb2be03f84eb48b6900000001`.
    ///
    /// Parameter `NextToken`, ListTagResources.md line 13.
    #[doc(alias = "NextToken")]
    pub next_token: Option<String>,
    /// How many entries a page holds. Maximum value: **50**.
    ///
    /// Example: `50`.
    ///
    /// Parameter `MaxResults`, ListTagResources.md line 14.
    #[doc(alias = "MaxResults")]
    pub max_results: Option<i64>,
    /// ID of a resource whose tags are listed. Valid values of N: **1** to **50**.
    ///
    /// Example: `eip-bp10example0000000001`.
    ///
    /// Parameter `ResourceId`, ListTagResources.md line 15.
    #[doc(alias = "ResourceId")]
    pub resource_ids: Vec<String>,
    /// Region of the resources.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `RegionId`, ListTagResources.md line 16.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
    /// Holds `Key` and `Value`.
    ///
    /// Greatest number of entries: 20.
    ///
    /// Parameter `Tag`, ListTagResources.md line 17.
    #[doc(alias = "Tag")]
    pub tags: Vec<ListTagResourcesTag>,
}

impl ListTagResources {
    /// Kind of the resources; for EIPs it is `EIP`.
    #[doc(alias = "ResourceType")]
    pub fn resource_type(value: impl Into<String>) -> Self {
        let mut request = <Self as alicloud_core::Shaped>::blank();
        request.resource_type = value.into();
        request
    }

    /// Where to go on: the **NextToken** of the answer before.
    #[doc(alias = "NextToken")]
    pub fn next_token(mut self, value: impl Into<String>) -> Self {
        self.next_token = Some(value.into());
        self
    }

    /// How many entries a page holds.
    #[doc(alias = "MaxResults")]
    pub fn max_results(mut self, value: impl Into<i64>) -> Self {
        self.max_results = Some(value.into());
        self
    }

    /// ID of a resource whose tags are listed.
    #[doc(alias = "ResourceId")]
    pub fn resource_ids(
        mut self,
        value: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.resource_ids = value.into_iter().map(Into::into).collect();
        self
    }

    /// Region of the resources.
    #[doc(alias = "RegionId")]
    pub fn region_id(mut self, value: impl Into<String>) -> Self {
        self.region_id = Some(value.into());
        self
    }

    /// Holds `Key` and `Value`.
    #[doc(alias = "Tag")]
    pub fn tags(mut self, value: impl IntoIterator<Item = ListTagResourcesTag>) -> Self {
        self.tags = value.into_iter().collect();
        self
    }
}

alicloud_core::record!(ListTagResources {
    0: resource_type = RequiredText("ResourceType") required,
    1: next_token = Text("NextToken"),
    2: max_results = Integer("MaxResults"),
    3: resource_ids = Texts("ResourceId"),
    4: region_id = Text("RegionId"),
    5: tags = Records("Tag", ListTagResourcesTag),
});

/// Answer of [`ListTagResources`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ListTagResourcesResponse {
    /// Send it to get the next page; empty after the last.
    ///
    /// Example: `caeba0bbb2be03f84eb48b6900000002`.
    ///
    /// Field `NextToken`, ListTagResources.md line 24.
    #[doc(alias = "NextToken")]
    pub next_token: Option<String>,
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000021`.
    ///
    /// Field `RequestId`, ListTagResources.md line 25.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    /// The entries of this page.
    ///
    /// Field `TagResources`, ListTagResources.md line 27.
    #[doc(alias = "TagResources")]
    pub tag_resources: Vec<TagResource>,
    unknown: UnknownFields,
}

impl ListTagResourcesResponse {
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

alicloud_core::record!(ListTagResourcesResponse unknown {
    0: next_token = Text("NextToken"),
    1: request_id = Text("RequestId"),
    2: tag_resources = Records("TagResources" in "TagResource", TagResource),
});

/// Part of a request.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct ListTagResourcesTag {
    /// Key of a tag that listed resources carry. Valid values of N: **1** to **20**.
    ///
    /// Example: `env`.
    ///
    /// Parameter `Key`, ListTagResources.md line 17.
    #[doc(alias = "Key")]
    pub key: Option<String>,
    /// Value that goes with **Tag.N.Key**. Valid values of N: **1** to **20**.
    ///
    /// Example: `test`.
    ///
    /// Parameter `Value`, ListTagResources.md line 18.
    #[doc(alias = "Value")]
    pub value: Option<String>,
}

impl ListTagResourcesTag {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Key of a tag that listed resources carry.
    #[doc(alias = "Key")]
    pub fn key(mut self, value: impl Into<String>) -> Self {
        self.key = Some(value.into());
        self
    }

    /// Value that goes with **Tag.N.Key**.
    #[doc(alias = "Value")]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }
}

alicloud_core::record!(ListTagResourcesTag {
    0: key = Text("Key"),
    1: value = Text("Value"),
});

/// The entries of this page.
#[derive(Clone)]
#[non_exhaustive]
pub struct TagResource {
    /// Kind of the resource.
    ///
    /// Example: `EIP`.
    ///
    /// Field `ResourceType`, ListTagResources.md line 28.
    #[doc(alias = "ResourceType")]
    pub resource_type: Option<String>,
    /// Value of the tag.
    ///
    /// Example: `test`.
    ///
    /// Field `TagValue`, ListTagResources.md line 29.
    #[doc(alias = "TagValue")]
    pub tag_value: Option<String>,
    /// ID of the resource.
    ///
    /// Example: `eip-bp10example0000000001`.
    ///
    /// Field `ResourceId`, ListTagResources.md line 30.
    #[doc(alias = "ResourceId")]
    pub resource_id: Option<String>,
    /// Key of the tag.
    ///
    /// Example: `env`.
    ///
    /// Field `TagKey`, ListTagResources.md line 31.
    #[doc(alias = "TagKey")]
    pub tag_key: Option<String>,
    unknown: UnknownFields,
}

impl TagResource {
    /// Keys that are not documented, and values that do not fit their field.
    #[inline]
    pub fn unknown_fields(&self) -> &UnknownFields {
        &self.unknown
    }
}

alicloud_core::record!(TagResource unknown {
    0: resource_type = Text("ResourceType"),
    1: tag_value = Text("TagValue"),
    2: resource_id = Text("ResourceId"),
    3: tag_key = Text("TagKey"),
});

/// Documented errors of [`ListTagResources`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum ListTagResourcesError {
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
    /// `BothEmpty.TagsAndResources` has several meanings:
    /// - HTTP 400, `The specified Tags and ResourcesIds are not allow to both empty.`: The request names neither a resource nor a tag. Add one.
    /// - HTTP 403, `The specified Tags and ResourcesIds are not allow to both empty.`: The request names neither a resource nor a tag. The service answers this with either status.
    #[doc(alias = "BothEmpty.TagsAndResources")]
    BothEmptyTagsAndResources,
    /// **ResourceType** is missing. Add it.
    ///
    /// `MissingParam.ResourceType`: HTTP 400, `The param of ResourceType is missing.`
    #[doc(alias = "MissingParam.ResourceType")]
    MissingParamResourceType,
    /// The caller's policies do not allow the call. Have the permission granted.
    ///
    /// `Forbidden`: HTTP 403, `User not authorized to operate on the specified resource.`
    Forbidden,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(ListTagResourcesError {
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
    BothEmptyTagsAndResources = "BothEmpty.TagsAndResources" [
        (400, "The specified Tags and ResourcesIds are not allow to both empty.", "The request names neither a resource nor a tag. Add one."),
        (403, "The specified Tags and ResourcesIds are not allow to both empty.", "The request names neither a resource nor a tag. The service answers this with either status."),
    ],
    MissingParamResourceType = "MissingParam.ResourceType" [(400, "The param of ResourceType is missing.", "**ResourceType** is missing. Add it.")],
    Forbidden = "Forbidden" [(403, "User not authorized to operate on the specified resource.", "The caller's policies do not allow the call. Have the permission granted.")],
});

impl Operation for ListTagResources {
    type Response = ListTagResourcesResponse;
    type Error = ListTagResourcesError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "ListTagResources",
            "Vpc",
            "2016-04-28",
            <ListTagResources as Shaped>::SHAPE,
            <ListTagResourcesResponse as Shaped>::SHAPE,
            <ListTagResourcesError as OperationError>::ROWS,
            Source::new(
                "ListTagResources.md",
                "5e6ba022dd22fe5a5bb162bbb2ae4cb7eb5cf59d7c6c23d957d434bcb86a5b78",
            ),
        )
        .with_region("RegionId")
        .with_paging(Paging::token("NextToken").with_size("MaxResults"))
        .read_only();
}

impl Paged for ListTagResources {
    type Item = TagResource;
    #[inline]
    fn into_items(page: ListTagResourcesResponse) -> Vec<TagResource> {
        page.tag_resources
    }
}
