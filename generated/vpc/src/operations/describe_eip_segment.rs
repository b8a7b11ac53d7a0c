// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `DescribeEipSegment`: Lists groups of contiguous elastic IP addresses (EIPs) in a region, page by page.

use alicloud_core::{
    Operation, OperationError, OperationMeta, Paged, Paging, Shaped, Source,
    UndocumentedError, UnknownFields, UnknownValue,
};

/// Lists groups of contiguous elastic IP addresses (EIPs) in a region, page by page.
///
/// Poll it after AllocateEipSegmentAddress until the group is **Allocated**, and after ReleaseEipSegmentAddress until it is **Released**.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::DescribeEipSegment::new()
///     .segment_instance_id("eipsg-bp10example0000000001")
///     .page_number(1);
/// ```
///
/// Source: DescribeEipSegment.md, SHA-256 `0c35882793beeae08f321d624d4d42c875b9f8fc6e89b5396bba987e20b060f1`.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct DescribeEipSegment {
    /// Region whose groups are listed. DescribeRegions lists the regions.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `RegionId`, DescribeEipSegment.md line 12.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
    /// Marks repetitions of one request: choose a value on the client, a different one for every distinct request. ASCII characters only. The value cannot exceed 64 characters in length.
    ///
    /// Example: `5f0c1a52-7d3e-4b68-9a10-000000000008`.
    ///
    /// Parameter `ClientToken`, DescribeEipSegment.md line 13.
    #[doc(alias = "ClientToken")]
    pub client_token: Option<String>,
    /// Lists this group only.
    ///
    /// Example: `eipsg-bp10example0000000001`.
    ///
    /// Parameter `SegmentInstanceId`, DescribeEipSegment.md line 14.
    #[doc(alias = "SegmentInstanceId")]
    pub segment_instance_id: Option<String>,
    /// Which page to return, counted from 1. Default value: **1**.
    ///
    /// Example: `1`.
    ///
    /// Parameter `PageNumber`, DescribeEipSegment.md line 15.
    #[doc(alias = "PageNumber")]
    pub page_number: Option<i64>,
    /// How many groups a page holds. Valid values: **1** to **50**. Default value: **10**.
    ///
    /// Example: `10`.
    ///
    /// Parameter `PageSize`, DescribeEipSegment.md line 16.
    #[doc(alias = "PageSize")]
    pub page_size: Option<i64>,
}

impl DescribeEipSegment {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Region whose groups are listed.
    #[doc(alias = "RegionId")]
    pub fn region_id(mut self, value: impl Into<String>) -> Self {
        self.region_id = Some(value.into());
        self
    }

    /// Marks repetitions of one request: choose a value on the client, a different one for every distinct request.
    #[doc(alias = "ClientToken")]
    pub fn client_token(mut self, value: impl Into<String>) -> Self {
        self.client_token = Some(value.into());
        self
    }

    /// Lists this group only.
    #[doc(alias = "SegmentInstanceId")]
    pub fn segment_instance_id(mut self, value: impl Into<String>) -> Self {
        self.segment_instance_id = Some(value.into());
        self
    }

    /// Which page to return, counted from 1.
    #[doc(alias = "PageNumber")]
    pub fn page_number(mut self, value: impl Into<i64>) -> Self {
        self.page_number = Some(value.into());
        self
    }

    /// How many groups a page holds.
    #[doc(alias = "PageSize")]
    pub fn page_size(mut self, value: impl Into<i64>) -> Self {
        self.page_size = Some(value.into());
        self
    }
}

alicloud_core::record!(DescribeEipSegment {
    0: region_id = Text("RegionId"),
    1: client_token = Text("ClientToken"),
    2: segment_instance_id = Text("SegmentInstanceId"),
    3: page_number = Integer("PageNumber"),
    4: page_size = Integer("PageSize"),
});

/// Answer of [`DescribeEipSegment`].
#[derive(Clone)]
#[non_exhaustive]
pub struct DescribeEipSegmentResponse {
    /// The groups of this page.
    ///
    /// Field `EipSegments`, DescribeEipSegment.md line 23.
    #[doc(alias = "EipSegments")]
    pub eip_segments: Vec<EipSegment>,
    /// The page that was returned.
    ///
    /// Example: `1`.
    ///
    /// Field `PageNumber`, DescribeEipSegment.md line 32.
    #[doc(alias = "PageNumber")]
    pub page_number: Option<i64>,
    /// Number of groups a page holds.
    ///
    /// Example: `10`.
    ///
    /// Field `PageSize`, DescribeEipSegment.md line 33.
    #[doc(alias = "PageSize")]
    pub page_size: Option<i64>,
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000008`.
    ///
    /// Field `RequestId`, DescribeEipSegment.md line 34.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    /// Number of groups that match, over all pages.
    ///
    /// Example: `1`.
    ///
    /// Field `TotalCount`, DescribeEipSegment.md line 35.
    #[doc(alias = "TotalCount")]
    pub total_count: Option<i64>,
    unknown: UnknownFields,
}

impl DescribeEipSegmentResponse {
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

alicloud_core::record!(DescribeEipSegmentResponse unknown {
    0: eip_segments = Records("EipSegments" in "EipSegment", EipSegment),
    1: page_number = Integer("PageNumber"),
    2: page_size = Integer("PageSize"),
    3: request_id = Text("RequestId"),
    4: total_count = Integer("TotalCount"),
});

/// The groups of this page.
#[derive(Clone)]
#[non_exhaustive]
pub struct EipSegment {
    /// When the group was created. ISO 8601, UTC, in the form YYYY-MM-DDThh:mm:ssZ.
    ///
    /// Example: `2024-03-06T12:30:07Z`.
    ///
    /// Field `CreationTime`, DescribeEipSegment.md line 24.
    #[doc(alias = "CreationTime")]
    pub creation_time: Option<String>,
    /// Description of the group.
    ///
    /// Example: `addresses of the mail cluster`.
    ///
    /// Field `Description`, DescribeEipSegment.md line 25.
    #[doc(alias = "Description")]
    pub description: Option<String>,
    /// ID of the group.
    ///
    /// Example: `eipsg-bp10example0000000001`.
    ///
    /// Field `InstanceId`, DescribeEipSegment.md line 26.
    #[doc(alias = "InstanceId")]
    pub instance_id: Option<String>,
    /// Number of EIPs in the group.
    ///
    /// Example: `16`.
    ///
    /// Field `IpCount`, DescribeEipSegment.md line 27.
    #[doc(alias = "IpCount")]
    pub ip_count: Option<String>,
    /// Name of the group.
    ///
    /// Example: `mail`.
    ///
    /// Field `Name`, DescribeEipSegment.md line 28.
    #[doc(alias = "Name")]
    pub name: Option<String>,
    /// Region of the group.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Field `RegionId`, DescribeEipSegment.md line 29.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
    /// Address block of the group, with its prefix length.
    ///
    /// Example: `203.0.113.32/28`.
    ///
    /// Field `Segment`, DescribeEipSegment.md line 30.
    #[doc(alias = "Segment")]
    pub segment: Option<String>,
    /// State of the group. Valid values: **Allocating**: being created; **Allocated**: ready; **Releasing**: being released; **Released**: gone.
    ///
    /// Example: `Allocated`.
    ///
    /// Field `Status`, DescribeEipSegment.md line 31.
    #[doc(alias = "Status")]
    pub status: Option<DescribeEipSegmentStatus>,
    unknown: UnknownFields,
}

impl EipSegment {
    /// Keys that are not documented, and values that do not fit their field.
    #[inline]
    pub fn unknown_fields(&self) -> &UnknownFields {
        &self.unknown
    }
}

alicloud_core::record!(EipSegment unknown {
    0: creation_time = Text("CreationTime"),
    1: description = Text("Description"),
    2: instance_id = Text("InstanceId"),
    3: ip_count = Text("IpCount"),
    4: name = Text("Name"),
    5: region_id = Text("RegionId"),
    6: segment = Text("Segment"),
    7: status = Choice("Status", DescribeEipSegmentStatus),
});

/// Documented values of `Status`. The service may know more: they are kept in `Unknown`.
#[doc(alias = "Status")]
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum DescribeEipSegmentStatus {
    /// being created
    Allocating,
    /// ready
    Allocated,
    /// being released
    Releasing,
    /// gone
    Released,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(DescribeEipSegmentStatus {
    Allocating = "Allocating",
    Allocated = "Allocated",
    Releasing = "Releasing",
    Released = "Released",
});

/// Errors of [`DescribeEipSegment`]. Its page documents none: all are kept in `Unknown`.
pub type DescribeEipSegmentError = UndocumentedError;

impl Operation for DescribeEipSegment {
    type Response = DescribeEipSegmentResponse;
    type Error = DescribeEipSegmentError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "DescribeEipSegment",
            "Vpc",
            "2016-04-28",
            <DescribeEipSegment as Shaped>::SHAPE,
            <DescribeEipSegmentResponse as Shaped>::SHAPE,
            <DescribeEipSegmentError as OperationError>::ROWS,
            Source::new(
                "DescribeEipSegment.md",
                "0c35882793beeae08f321d624d4d42c875b9f8fc6e89b5396bba987e20b060f1",
            ),
        )
        .with_region("RegionId")
        .with_idempotency_token("ClientToken")
        .with_paging(Paging::numbered("PageNumber", "PageSize", "TotalCount"))
        .read_only();
}

impl Paged for DescribeEipSegment {
    type Item = EipSegment;
    #[inline]
    fn into_items(page: DescribeEipSegmentResponse) -> Vec<EipSegment> {
        page.eip_segments
    }
}
