// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `MoveResourceGroup`: Moves a resource, such as an elastic IP address (EIP), into another resource group.

use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UnknownCode, UnknownFields,
};

/// Moves a resource, such as an elastic IP address (EIP), into another resource group.
///
/// The move is done when the call returns.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::MoveResourceGroup::resource_id("eip-bp10example0000000001")
///     .resource_type("EIP")
///     .new_resource_group_id("rg-example00000002");
/// ```
///
/// # Errors
/// - [`InvalidResourceGroupId`](MoveResourceGroupError::InvalidResourceGroupId): There is no such resource group.
/// - [`InvalidResourceId.NotFound`](MoveResourceGroupError::InvalidResourceIdNotFound): There is no such resource.
/// - [`IllegalParam.ResourceType`](MoveResourceGroupError::IllegalParamResourceType): **ResourceType** names no kind of resource that can be moved.
/// - [`OperationFailed.InstanceStatusNotAllowed`](MoveResourceGroupError::OperationFailedInstanceStatusNotAllowed): The resource is in the middle of a change.
/// - [`IncorrectStatus.Vpc`](MoveResourceGroupError::IncorrectStatusVpc): The named resource is in a state that prevents the move; the service fills in kind and ID.
/// - [`InvalidBandwidthPackageId.NotFound`](MoveResourceGroupError::InvalidBandwidthPackageIdNotFound): There is no such bandwidth package.
///
/// Source: MoveResourceGroup.md, SHA-256 `a69253186b1d359eda0d18397d95c1cb04726a627ef03557d513f05c774862c4`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct MoveResourceGroup {
    /// ID of the resource to move.
    ///
    /// Example: `eip-bp10example0000000001`.
    ///
    /// Parameter `ResourceId`, MoveResourceGroup.md line 12.
    #[doc(alias = "ResourceId")]
    pub resource_id: String,
    /// Kind of the resource; for an EIP it is `EIP`.
    ///
    /// Example: `EIP`.
    ///
    /// Parameter `ResourceType`, MoveResourceGroup.md line 13.
    #[doc(alias = "ResourceType")]
    pub resource_type: String,
    /// Resource group that the resource joins.
    ///
    /// Example: `rg-example00000002`.
    ///
    /// Parameter `NewResourceGroupId`, MoveResourceGroup.md line 14.
    #[doc(alias = "NewResourceGroupId")]
    pub new_resource_group_id: String,
    /// Region of the resource.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `RegionId`, MoveResourceGroup.md line 15.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
}

impl MoveResourceGroup {
    /// ID of the resource to move.
    #[doc(alias = "ResourceId")]
    pub fn resource_id(value: impl Into<String>) -> MoveResourceGroupNeedsResourceType {
        let mut request = <Self as alicloud_core::Shaped>::blank();
        request.resource_id = value.into();
        MoveResourceGroupNeedsResourceType {
            request,
        }
    }

    /// Region of the resource.
    #[doc(alias = "RegionId")]
    pub fn region_id(mut self, value: impl Into<String>) -> Self {
        self.region_id = Some(value.into());
        self
    }
}

/// A [`MoveResourceGroup`] that still needs its `resource_type`.
#[must_use]
pub struct MoveResourceGroupNeedsResourceType {
    request: MoveResourceGroup,
}

impl MoveResourceGroupNeedsResourceType {
    /// Kind of the resource; for an EIP it is `EIP`.
    #[doc(alias = "ResourceType")]
    pub fn resource_type(
        mut self,
        value: impl Into<String>,
    ) -> MoveResourceGroupNeedsNewResourceGroupId {
        self.request.resource_type = value.into();
        MoveResourceGroupNeedsNewResourceGroupId {
            request: self.request,
        }
    }
}

/// A [`MoveResourceGroup`] that still needs its `new_resource_group_id`.
#[must_use]
pub struct MoveResourceGroupNeedsNewResourceGroupId {
    request: MoveResourceGroup,
}

impl MoveResourceGroupNeedsNewResourceGroupId {
    /// Resource group that the resource joins.
    #[doc(alias = "NewResourceGroupId")]
    pub fn new_resource_group_id(
        mut self,
        value: impl Into<String>,
    ) -> MoveResourceGroup {
        self.request.new_resource_group_id = value.into();
        self.request
    }
}

alicloud_core::record!(MoveResourceGroup {
    0: resource_id = RequiredText("ResourceId") required,
    1: resource_type = RequiredText("ResourceType") required,
    2: new_resource_group_id = RequiredText("NewResourceGroupId") required,
    3: region_id = Text("RegionId"),
});

/// Answer of [`MoveResourceGroup`].
#[derive(Clone)]
#[non_exhaustive]
pub struct MoveResourceGroupResponse {
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000018`.
    ///
    /// Field `RequestId`, MoveResourceGroup.md line 21.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    unknown: UnknownFields,
}

impl MoveResourceGroupResponse {
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

alicloud_core::record!(MoveResourceGroupResponse unknown {
    0: request_id = Text("RequestId"),
});

/// Documented errors of [`MoveResourceGroup`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum MoveResourceGroupError {
    /// There is no such resource group. Check **NewResourceGroupId**.
    ///
    /// `InvalidResourceGroupId`: HTTP 400, `The specified ResourceGroupId does not exist.`
    InvalidResourceGroupId,
    /// There is no such resource. Check **ResourceId**, **ResourceType** and **RegionId**.
    ///
    /// `InvalidResourceId.NotFound`: HTTP 400, `The specified ResourceId does not exist.`
    #[doc(alias = "InvalidResourceId.NotFound")]
    InvalidResourceIdNotFound,
    /// **ResourceType** names no kind of resource that can be moved. Correct it.
    ///
    /// `IllegalParam.ResourceType`: HTTP 400, `Invalid Resource Type value.`
    #[doc(alias = "IllegalParam.ResourceType")]
    IllegalParamResourceType,
    /// The resource is in the middle of a change. Wait and retry.
    ///
    /// `OperationFailed.InstanceStatusNotAllowed`: HTTP 400, `The current status of the resource does not support this operation.`
    #[doc(alias = "OperationFailed.InstanceStatusNotAllowed")]
    OperationFailedInstanceStatusNotAllowed,
    /// The named resource is in a state that prevents the move; the service fills in kind and ID. Wait and retry.
    ///
    /// `IncorrectStatus.Vpc`: HTTP 400, `The status of %s [%s] is incorrect.`
    #[doc(alias = "IncorrectStatus.Vpc")]
    IncorrectStatusVpc,
    /// There is no such bandwidth package. Check **ResourceId**.
    ///
    /// `InvalidBandwidthPackageId.NotFound`: HTTP 404, `The specified bandwidthPackage resourceId does not exist in our records.`
    #[doc(alias = "InvalidBandwidthPackageId.NotFound")]
    InvalidBandwidthPackageIdNotFound,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(MoveResourceGroupError {
    InvalidResourceGroupId = "InvalidResourceGroupId" [(400, "The specified ResourceGroupId does not exist.", "There is no such resource group. Check **NewResourceGroupId**.")],
    InvalidResourceIdNotFound = "InvalidResourceId.NotFound" [(400, "The specified ResourceId does not exist.", "There is no such resource. Check **ResourceId**, **ResourceType** and **RegionId**.")],
    IllegalParamResourceType = "IllegalParam.ResourceType" [(400, "Invalid Resource Type value.", "**ResourceType** names no kind of resource that can be moved. Correct it.")],
    OperationFailedInstanceStatusNotAllowed = "OperationFailed.InstanceStatusNotAllowed" [(400, "The current status of the resource does not support this operation.", "The resource is in the middle of a change. Wait and retry.")],
    IncorrectStatusVpc = "IncorrectStatus.Vpc" [(400, "The status of %s [%s] is incorrect.", "The named resource is in a state that prevents the move; the service fills in kind and ID. Wait and retry.")],
    InvalidBandwidthPackageIdNotFound = "InvalidBandwidthPackageId.NotFound" [(404, "The specified bandwidthPackage resourceId does not exist in our records.", "There is no such bandwidth package. Check **ResourceId**.")],
});

impl Operation for MoveResourceGroup {
    type Response = MoveResourceGroupResponse;
    type Error = MoveResourceGroupError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "MoveResourceGroup",
            "Vpc",
            "2016-04-28",
            <MoveResourceGroup as Shaped>::SHAPE,
            <MoveResourceGroupResponse as Shaped>::SHAPE,
            <MoveResourceGroupError as OperationError>::ROWS,
            Source::new(
                "MoveResourceGroup.md",
                "a69253186b1d359eda0d18397d95c1cb04726a627ef03557d513f05c774862c4",
            ),
        )
        .with_region("RegionId");
}
