// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `ListIpGeolocations`: Lists where in the world public IP addresses of the vendor are located.

use alicloud_core::{
    Operation, OperationError, OperationMeta, Paged, Paging, Shaped, Source, UnknownCode,
    UnknownFields, UnknownValue,
};

/// Lists where in the world public IP addresses of the vendor are located.
///
/// It is an operation of another product, version 2020-10-16 of Netana, that the vendor documents beside the EIP operations.
///
/// - It knows the vendor's own address pools only. The vendor sells a separate GeoIP database for all other addresses.
///
/// - Running it from OpenAPI Explorer needs a permission that is granted by support ticket.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::ListIpGeolocations::new()
///     .country_code("CN")
///     .city_code("HK");
/// ```
///
/// # Errors
/// - [`OperationFailed.QueryIpPoolFailed`](ListIpGeolocationsError::OperationFailedQueryIpPoolFailed): The service could not read its address pools.
/// - [`OperationFailed.InvokeApi`](ListIpGeolocationsError::OperationFailedInvokeApi): A call inside the service failed.
/// - [`OperationFailed.InternalError`](ListIpGeolocationsError::OperationFailedInternalError): The service failed for a reason of its own.
/// - [`IllegalParam.Ipv4Prefix`](ListIpGeolocationsError::IllegalParamIpv4Prefix): **Ipv4Prefix** is neither an IPv4 address nor a block.
/// - [`IllegalParam.ResourcePoolName`](ListIpGeolocationsError::IllegalParamResourcePoolName): **ResourcePoolName** is none of the accepted values.
/// - [`OperationFailed.NoPermission`](ListIpGeolocationsError::OperationFailedNoPermission): The caller's policies do not allow the call.
///
/// Source: ListIpGeolocations.md, SHA-256 `0133a6f5b8fdfa915fd43a234d4bbdf80b7ab87370bbfdd956a4b6258bb541ff`.
#[derive(Clone, Default)]
#[must_use]
#[non_exhaustive]
pub struct ListIpGeolocations {
    /// Lists addresses in this country, an ISO 3166 code.
    ///
    /// Example: `CN`.
    ///
    /// Parameter `CountryCode`, ListIpGeolocations.md line 15.
    #[doc(alias = "CountryCode")]
    pub country_code: Option<String>,
    /// Lists addresses in this city, an ISO 3166 code.
    ///
    /// Example: `HK`.
    ///
    /// Parameter `CityCode`, ListIpGeolocations.md line 16.
    #[doc(alias = "CityCode")]
    pub city_code: Option<String>,
    /// IPv4 block to look up in CIDR notation. An address without a prefix length is a block of one: `203.0.113.7` means `203.0.113.7/32`.
    ///
    /// Example: `203.0.113.0/24`.
    ///
    /// Parameter `Ipv4Prefix`, ListIpGeolocations.md line 17.
    #[doc(alias = "Ipv4Prefix")]
    pub ipv4_prefix: Option<String>,
    /// Address pool to look in. Valid values: **Alibaba_Cloud** and **Alibaba_CDN**.
    ///
    /// Example: `Alibaba_Cloud`.
    ///
    /// Parameter `ResourcePoolName`, ListIpGeolocations.md line 18.
    #[doc(alias = "ResourcePoolName")]
    pub resource_pool_name: Option<ResourcePoolName>,
    /// Where to go on: the **NextToken** of the answer before. Leave it out on the first call.
    ///
    /// Example: `caeba0bbb2be03f84eb48b6900000001`.
    ///
    /// Parameter `NextToken`, ListIpGeolocations.md line 19.
    #[doc(alias = "NextToken")]
    pub next_token: Option<String>,
    /// How many entries a page holds. Maximum value: **100**. Default value: **20**.
    ///
    /// Example: `50`.
    ///
    /// Parameter `MaxResults`, ListIpGeolocations.md line 20.
    #[doc(alias = "MaxResults")]
    pub max_results: Option<i64>,
}

impl ListIpGeolocations {
    /// Nothing is required.
    #[inline]
    pub fn new() -> Self {
        Self::default()
    }

    /// Lists addresses in this country, an ISO 3166 code.
    #[doc(alias = "CountryCode")]
    pub fn country_code(mut self, value: impl Into<String>) -> Self {
        self.country_code = Some(value.into());
        self
    }

    /// Lists addresses in this city, an ISO 3166 code.
    #[doc(alias = "CityCode")]
    pub fn city_code(mut self, value: impl Into<String>) -> Self {
        self.city_code = Some(value.into());
        self
    }

    /// IPv4 block to look up in CIDR notation.
    #[doc(alias = "Ipv4Prefix")]
    pub fn ipv4_prefix(mut self, value: impl Into<String>) -> Self {
        self.ipv4_prefix = Some(value.into());
        self
    }

    /// Address pool to look in.
    #[doc(alias = "ResourcePoolName")]
    pub fn resource_pool_name(mut self, value: impl Into<ResourcePoolName>) -> Self {
        self.resource_pool_name = Some(value.into());
        self
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
}

alicloud_core::record!(ListIpGeolocations {
    0: country_code = Text("CountryCode"),
    1: city_code = Text("CityCode"),
    2: ipv4_prefix = Text("Ipv4Prefix"),
    3: resource_pool_name = Choice("ResourcePoolName", ResourcePoolName),
    4: next_token = Text("NextToken"),
    5: max_results = Integer("MaxResults"),
});

/// Answer of [`ListIpGeolocations`].
#[derive(Clone)]
#[non_exhaustive]
pub struct ListIpGeolocationsResponse {
    /// The blocks of this page with their locations.
    ///
    /// Field `IpGeolocationModels`, ListIpGeolocations.md line 27.
    #[doc(alias = "IpGeolocationModels")]
    pub ip_geolocation_models: Vec<IpGeolocationModel>,
    /// Number of entries a page holds.
    ///
    /// Example: `50`.
    ///
    /// Field `MaxResults`, ListIpGeolocations.md line 32.
    #[doc(alias = "MaxResults")]
    pub max_results: Option<i64>,
    /// Send it to get the next page; empty after the last.
    ///
    /// Example: `caeba0bbb2be03f84eb48b6900000002`.
    ///
    /// Field `NextToken`, ListIpGeolocations.md line 33.
    #[doc(alias = "NextToken")]
    pub next_token: Option<String>,
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000010`.
    ///
    /// Field `RequestId`, ListIpGeolocations.md line 34.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    /// Number of addresses that match, over all pages.
    ///
    /// Example: `100`.
    ///
    /// Field `TotalCount`, ListIpGeolocations.md line 35.
    #[doc(alias = "TotalCount")]
    pub total_count: Option<i64>,
    unknown: UnknownFields,
}

impl ListIpGeolocationsResponse {
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

alicloud_core::record!(ListIpGeolocationsResponse unknown {
    0: ip_geolocation_models = Records("IpGeolocationModels" in "IpGeolocationModel", IpGeolocationModel),
    1: max_results = Integer("MaxResults"),
    2: next_token = Text("NextToken"),
    3: request_id = Text("RequestId"),
    4: total_count = Integer("TotalCount"),
});

/// The blocks of this page with their locations.
#[derive(Clone)]
#[non_exhaustive]
pub struct IpGeolocationModel {
    /// City of the block, an ISO 3166 code.
    ///
    /// Example: `HK`.
    ///
    /// Field `CityCode`, ListIpGeolocations.md line 28.
    #[doc(alias = "CityCode")]
    pub city_code: Option<String>,
    /// Country of the block, an ISO 3166 code.
    ///
    /// Example: `CN`.
    ///
    /// Field `CountryCode`, ListIpGeolocations.md line 29.
    #[doc(alias = "CountryCode")]
    pub country_code: Option<String>,
    /// The IPv4 block in CIDR notation.
    ///
    /// Example: `203.0.113.0/24`.
    ///
    /// Field `Ipv4Prefix`, ListIpGeolocations.md line 30.
    #[doc(alias = "Ipv4Prefix")]
    pub ipv4_prefix: Option<String>,
    /// Address pool of the block.
    ///
    /// Example: `Alibaba_Cloud`.
    ///
    /// Field `ResourcePoolName`, ListIpGeolocations.md line 31.
    #[doc(alias = "ResourcePoolName")]
    pub resource_pool_name: Option<String>,
    unknown: UnknownFields,
}

impl IpGeolocationModel {
    /// Keys that are not documented, and values that do not fit their field.
    #[inline]
    pub fn unknown_fields(&self) -> &UnknownFields {
        &self.unknown
    }
}

alicloud_core::record!(IpGeolocationModel unknown {
    0: city_code = Text("CityCode"),
    1: country_code = Text("CountryCode"),
    2: ipv4_prefix = Text("Ipv4Prefix"),
    3: resource_pool_name = Text("ResourcePoolName"),
});

/// Documented values of `ResourcePoolName`. The service may know more: they are kept in `Unknown`.
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum ResourcePoolName {
    /// `Alibaba_Cloud`
    #[doc(alias = "Alibaba_Cloud")]
    AlibabaCloud,
    /// `Alibaba_CDN`
    #[doc(alias = "Alibaba_CDN")]
    AlibabaCdn,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(ResourcePoolName {
    AlibabaCloud = "Alibaba_Cloud",
    AlibabaCdn = "Alibaba_CDN",
});

/// Documented errors of [`ListIpGeolocations`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum ListIpGeolocationsError {
    /// The service could not read its address pools. Retry later.
    ///
    /// `OperationFailed.QueryIpPoolFailed`: HTTP 400, `Failed to query IP resource pool.`
    #[doc(alias = "OperationFailed.QueryIpPoolFailed")]
    OperationFailedQueryIpPoolFailed,
    /// A call inside the service failed. Retry later.
    ///
    /// `OperationFailed.InvokeApi`: HTTP 400, `Failed to invoke the API operation.`
    #[doc(alias = "OperationFailed.InvokeApi")]
    OperationFailedInvokeApi,
    /// The service failed for a reason of its own. Retry later.
    ///
    /// `OperationFailed.InternalError`: HTTP 400, `An internal error occurred.`
    #[doc(alias = "OperationFailed.InternalError")]
    OperationFailedInternalError,
    /// **Ipv4Prefix** is neither an IPv4 address nor a block. Correct it.
    ///
    /// `IllegalParam.Ipv4Prefix`: HTTP 400, `The parameter Ipv4Prefix is invalid.`
    #[doc(alias = "IllegalParam.Ipv4Prefix")]
    IllegalParamIpv4Prefix,
    /// **ResourcePoolName** is none of the accepted values. Correct it.
    ///
    /// `IllegalParam.ResourcePoolName`: HTTP 400, `The parameter ResourcePoolName is invalid.`
    #[doc(alias = "IllegalParam.ResourcePoolName")]
    IllegalParamResourcePoolName,
    /// The caller's policies do not allow the call. Have the permission granted.
    ///
    /// `OperationFailed.NoPermission`: HTTP 400, `You are not authorized to call the API operation.`
    #[doc(alias = "OperationFailed.NoPermission")]
    OperationFailedNoPermission,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(ListIpGeolocationsError {
    OperationFailedQueryIpPoolFailed = "OperationFailed.QueryIpPoolFailed" [(400, "Failed to query IP resource pool.", "The service could not read its address pools. Retry later.")],
    OperationFailedInvokeApi = "OperationFailed.InvokeApi" [(400, "Failed to invoke the API operation.", "A call inside the service failed. Retry later.")],
    OperationFailedInternalError = "OperationFailed.InternalError" [(400, "An internal error occurred.", "The service failed for a reason of its own. Retry later.")],
    IllegalParamIpv4Prefix = "IllegalParam.Ipv4Prefix" [(400, "The parameter Ipv4Prefix is invalid.", "**Ipv4Prefix** is neither an IPv4 address nor a block. Correct it.")],
    IllegalParamResourcePoolName = "IllegalParam.ResourcePoolName" [(400, "The parameter ResourcePoolName is invalid.", "**ResourcePoolName** is none of the accepted values. Correct it.")],
    OperationFailedNoPermission = "OperationFailed.NoPermission" [(400, "You are not authorized to call the API operation.", "The caller's policies do not allow the call. Have the permission granted.")],
});

impl Operation for ListIpGeolocations {
    type Response = ListIpGeolocationsResponse;
    type Error = ListIpGeolocationsError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "ListIpGeolocations",
            "Netana",
            "2020-10-16",
            <ListIpGeolocations as Shaped>::SHAPE,
            <ListIpGeolocationsResponse as Shaped>::SHAPE,
            <ListIpGeolocationsError as OperationError>::ROWS,
            Source::new(
                "ListIpGeolocations.md",
                "0133a6f5b8fdfa915fd43a234d4bbdf80b7ab87370bbfdd956a4b6258bb541ff",
            ),
        )
        .with_paging(Paging::token("NextToken").with_size("MaxResults"))
        .read_only();
}

impl Paged for ListIpGeolocations {
    type Item = IpGeolocationModel;
    #[inline]
    fn into_items(page: ListIpGeolocationsResponse) -> Vec<IpGeolocationModel> {
        page.ip_geolocation_models
    }
}
