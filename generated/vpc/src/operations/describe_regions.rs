// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `DescribeRegions`: Lists the regions that offer a product, with the endpoint of each.

use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UndocumentedError,
    UnknownFields, UnknownValue,
};

/// Lists the regions that offer a product, with the endpoint of each.
///
/// It is the source of the values that **RegionId** takes everywhere else.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::DescribeRegions::new()
///     .product_type("VPC")
///     .accept_language(vpc::AcceptLanguage::EnUs);
/// ```
///
/// Source: DescribeRegions.md, SHA-256 `83e4909b129b6fb2603db62f821ccaeacad022a2a30fe8975576f77d51f9cd0c`.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct DescribeRegions {
    /// Product whose regions are listed, for instance `VPC`.
    ///
    /// Example: `VPC`.
    ///
    /// Parameter `ProductType`, DescribeRegions.md line 12.
    #[doc(alias = "ProductType")]
    pub product_type: Option<String>,
    /// Language of the names in the answer. Valid values: **zh-CN**: Chinese; **en-US**: English.
    ///
    /// Example: `en-US`.
    ///
    /// Parameter `AcceptLanguage`, DescribeRegions.md line 13.
    #[doc(alias = "AcceptLanguage")]
    pub accept_language: Option<AcceptLanguage>,
}

impl DescribeRegions {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Product whose regions are listed, for instance `VPC`.
    #[doc(alias = "ProductType")]
    pub fn product_type(mut self, value: impl Into<String>) -> Self {
        self.product_type = Some(value.into());
        self
    }

    /// Language of the names in the answer.
    #[doc(alias = "AcceptLanguage")]
    pub fn accept_language(mut self, value: impl Into<AcceptLanguage>) -> Self {
        self.accept_language = Some(value.into());
        self
    }
}

alicloud_core::record!(DescribeRegions {
    0: product_type = Text("ProductType"),
    1: accept_language = Choice("AcceptLanguage", AcceptLanguage),
});

/// Answer of [`DescribeRegions`].
#[derive(Clone)]
#[non_exhaustive]
pub struct DescribeRegionsResponse {
    /// The regions.
    ///
    /// Field `Regions`, DescribeRegions.md line 20.
    #[doc(alias = "Regions")]
    pub regions: Vec<Region>,
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000014`.
    ///
    /// Field `RequestId`, DescribeRegions.md line 24.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    unknown: UnknownFields,
}

impl DescribeRegionsResponse {
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

alicloud_core::record!(DescribeRegionsResponse unknown {
    0: regions = Records("Regions" in "Region", Region),
    1: request_id = Text("RequestId"),
});

/// The regions.
#[derive(Clone)]
#[non_exhaustive]
pub struct Region {
    /// ID of the region.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Field `RegionId`, DescribeRegions.md line 21.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
    /// Name of the region in the language that was asked for.
    ///
    /// Example: `China (Hangzhou)`.
    ///
    /// Field `LocalName`, DescribeRegions.md line 22.
    #[doc(alias = "LocalName")]
    pub local_name: Option<String>,
    /// Host that serves the region.
    ///
    /// Example: `vpc.aliyuncs.com`.
    ///
    /// Field `RegionEndpoint`, DescribeRegions.md line 23.
    #[doc(alias = "RegionEndpoint")]
    pub region_endpoint: Option<String>,
    unknown: UnknownFields,
}

impl Region {
    /// Keys that are not documented, and values that do not fit their field.
    #[inline]
    pub fn unknown_fields(&self) -> &UnknownFields {
        &self.unknown
    }
}

alicloud_core::record!(Region unknown {
    0: region_id = Text("RegionId"),
    1: local_name = Text("LocalName"),
    2: region_endpoint = Text("RegionEndpoint"),
});

/// Documented values of `AcceptLanguage`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum AcceptLanguage {
    /// Chinese
    #[doc(alias = "zh-CN")]
    ZhCn,
    /// English
    #[doc(alias = "en-US")]
    EnUs,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(AcceptLanguage {
    ZhCn = "zh-CN",
    EnUs = "en-US",
});

/// Errors of [`DescribeRegions`]. Its page documents none: all are kept in `Unknown`.
pub type DescribeRegionsError = UndocumentedError;

impl Operation for DescribeRegions {
    type Response = DescribeRegionsResponse;
    type Error = DescribeRegionsError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "DescribeRegions",
            "Vpc",
            "2016-04-28",
            <DescribeRegions as Shaped>::SHAPE,
            <DescribeRegionsResponse as Shaped>::SHAPE,
            <DescribeRegionsError as OperationError>::ROWS,
            Source::new(
                "DescribeRegions.md",
                "83e4909b129b6fb2603db62f821ccaeacad022a2a30fe8975576f77d51f9cd0c",
            ),
        )
        .read_only();
}
