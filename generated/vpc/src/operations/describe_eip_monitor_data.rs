// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `DescribeEipMonitorData`: Returns the traffic of an elastic IP address (EIP) over a span of time.

use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UnknownCode, UnknownFields,
};

/// Returns the traffic of an elastic IP address (EIP) over a span of time.
///
/// One answer holds 200 entries at most, that is, 200 times **Period**; ask for a longer span in pieces. The vendor recommends the operation DescribeMetricList of CloudMonitor for new programs.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::DescribeEipMonitorData::allocation_id("eip-bp10example0000000001")
///     .end_time("2024-01-05T03:05:10Z")
///     .start_time("2024-01-05T01:05:05Z")
///     .period(60);
/// ```
///
/// # Errors
/// - [`InvalidInstanceId.NotFound`](DescribeEipMonitorDataError::InvalidInstanceIdNotFound): The instance behind the EIP is unknown or outside the VPC.
/// - [`InvalidStartTime.Malformed`](DescribeEipMonitorDataError::InvalidStartTimeMalformed): **StartTime** is not a time in the form above.
/// - [`InvalidEndTime.Malformed`](DescribeEipMonitorDataError::InvalidEndTimeMalformed): **EndTime** is not a time in the form above.
/// - [`InvalidPeriod.ValueNotSupported`](DescribeEipMonitorDataError::InvalidPeriodValueNotSupported): **Period** is none of the accepted values.
/// - [`InvalidStartTime.TooEarly`](DescribeEipMonitorDataError::InvalidStartTimeTooEarly): No data is kept from so long ago.
/// - [`InvalidAllocationId.NotFound`](DescribeEipMonitorDataError::InvalidAllocationIdNotFound): No EIP with this ID exists in the region.
/// - [`OperationDenied.TooManyDataQueried`](DescribeEipMonitorDataError::OperationDeniedTooManyDataQueried): The span holds too many entries.
/// - [`Forbidden.RegionNotFound`](DescribeEipMonitorDataError::ForbiddenRegionNotFound): There is no such region.
/// - [`InvalidIpInstanceId.NotFound`](DescribeEipMonitorDataError::InvalidIpInstanceIdNotFound): No EIP with this ID is known.
///
/// Source: DescribeEipMonitorData.md, SHA-256 `c2f96c3deca7ec3bf0896774b122c3dc18e3a91cd2aa94c063ee8776e3b78ef6`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct DescribeEipMonitorData {
    /// ID of the EIP.
    ///
    /// Example: `eip-bp10example0000000001`.
    ///
    /// Parameter `AllocationId`, DescribeEipMonitorData.md line 12.
    #[doc(alias = "AllocationId")]
    pub allocation_id: String,
    /// End of the span. ISO 8601, UTC, in the form YYYY-MM-DDThh:mm:ssZ. A time inside a minute is moved to the next full minute.
    ///
    /// Example: `2024-01-05T03:05:10Z`.
    ///
    /// Parameter `EndTime`, DescribeEipMonitorData.md line 13.
    #[doc(alias = "EndTime")]
    pub end_time: String,
    /// Beginning of the span. ISO 8601, UTC, in the form YYYY-MM-DDThh:mm:ssZ. A time inside a minute is moved to the next full minute.
    ///
    /// Example: `2024-01-05T01:05:05Z`.
    ///
    /// Parameter `StartTime`, DescribeEipMonitorData.md line 14.
    #[doc(alias = "StartTime")]
    pub start_time: String,
    /// Region of the EIP.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `RegionId`, DescribeEipMonitorData.md line 15.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
    /// Length of time that one entry covers. Valid values: **60** (default), **300**, **900**, and **3600**. Unit: seconds. A span of more than 200 such lengths is answered with 200 entries at most.
    ///
    /// Example: `60`.
    ///
    /// Parameter `Period`, DescribeEipMonitorData.md line 16.
    #[doc(alias = "Period")]
    pub period: Option<i64>,
}

impl DescribeEipMonitorData {
    /// ID of the EIP.
    #[doc(alias = "AllocationId")]
    pub fn allocation_id(
        value: impl Into<String>,
    ) -> DescribeEipMonitorDataNeedsEndTime {
        let mut request = <Self as alicloud_core::Shaped>::blank();
        request.allocation_id = value.into();
        DescribeEipMonitorDataNeedsEndTime {
            request,
        }
    }

    /// Region of the EIP.
    #[doc(alias = "RegionId")]
    pub fn region_id(mut self, value: impl Into<String>) -> Self {
        self.region_id = Some(value.into());
        self
    }

    /// Length of time that one entry covers.
    #[doc(alias = "Period")]
    pub fn period(mut self, value: impl Into<i64>) -> Self {
        self.period = Some(value.into());
        self
    }
}

/// A [`DescribeEipMonitorData`] that still needs its `end_time`.
#[must_use]
pub struct DescribeEipMonitorDataNeedsEndTime {
    request: DescribeEipMonitorData,
}

impl DescribeEipMonitorDataNeedsEndTime {
    /// End of the span.
    #[doc(alias = "EndTime")]
    pub fn end_time(
        mut self,
        value: impl Into<String>,
    ) -> DescribeEipMonitorDataNeedsStartTime {
        self.request.end_time = value.into();
        DescribeEipMonitorDataNeedsStartTime {
            request: self.request,
        }
    }
}

/// A [`DescribeEipMonitorData`] that still needs its `start_time`.
#[must_use]
pub struct DescribeEipMonitorDataNeedsStartTime {
    request: DescribeEipMonitorData,
}

impl DescribeEipMonitorDataNeedsStartTime {
    /// Beginning of the span.
    #[doc(alias = "StartTime")]
    pub fn start_time(mut self, value: impl Into<String>) -> DescribeEipMonitorData {
        self.request.start_time = value.into();
        self.request
    }
}

alicloud_core::record!(DescribeEipMonitorData {
    0: allocation_id = RequiredText("AllocationId") required,
    1: end_time = RequiredText("EndTime") required,
    2: start_time = RequiredText("StartTime") required,
    3: region_id = Text("RegionId"),
    4: period = Integer("Period"),
});

/// Answer of [`DescribeEipMonitorData`].
#[derive(Clone)]
#[non_exhaustive]
pub struct DescribeEipMonitorDataResponse {
    /// The entries, one for every **Period**.
    ///
    /// Field `EipMonitorDatas`, DescribeEipMonitorData.md line 23.
    #[doc(alias = "EipMonitorDatas")]
    pub eip_monitor_datas: Vec<EipMonitorData>,
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000007`.
    ///
    /// Field `RequestId`, DescribeEipMonitorData.md line 30.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    unknown: UnknownFields,
}

impl DescribeEipMonitorDataResponse {
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

alicloud_core::record!(DescribeEipMonitorDataResponse unknown {
    0: eip_monitor_datas = Records("EipMonitorDatas" in "EipMonitorData", EipMonitorData),
    1: request_id = Text("RequestId"),
});

/// The entries, one for every **Period**.
#[derive(Clone)]
#[non_exhaustive]
pub struct EipMonitorData {
    /// Average rate: **EipFlow** divided by **Period**, so by 60 unless the request says otherwise. Unit: Byte/s.
    ///
    /// Example: `10`.
    ///
    /// Field `EipBandwidth`, DescribeEipMonitorData.md line 24.
    #[doc(alias = "EipBandwidth")]
    pub eip_bandwidth: Option<i64>,
    /// Traffic in both directions together.
    ///
    /// Example: `600`.
    ///
    /// Field `EipFlow`, DescribeEipMonitorData.md line 25.
    #[doc(alias = "EipFlow")]
    pub eip_flow: Option<i64>,
    /// Number of packets.
    ///
    /// Example: `12`.
    ///
    /// Field `EipPackets`, DescribeEipMonitorData.md line 26.
    #[doc(alias = "EipPackets")]
    pub eip_packets: Option<i64>,
    /// Traffic that came in. Unit: Byte.
    ///
    /// Example: `250`.
    ///
    /// Field `EipRX`, DescribeEipMonitorData.md line 27.
    #[doc(alias = "EipRX")]
    pub eip_rx: Option<i64>,
    /// Traffic that went out. Unit: Byte.
    ///
    /// Example: `350`.
    ///
    /// Field `EipTX`, DescribeEipMonitorData.md line 28.
    #[doc(alias = "EipTX")]
    pub eip_tx: Option<i64>,
    /// Time of the entry. ISO 8601, UTC, in the form YYYY-MM-DDThh:mm:ssZ.
    ///
    /// Example: `2024-01-05T01:06:00Z`.
    ///
    /// Field `TimeStamp`, DescribeEipMonitorData.md line 29.
    #[doc(alias = "TimeStamp")]
    pub time_stamp: Option<String>,
    unknown: UnknownFields,
}

impl EipMonitorData {
    /// Keys that are not documented, and values that do not fit their field.
    #[inline]
    pub fn unknown_fields(&self) -> &UnknownFields {
        &self.unknown
    }
}

alicloud_core::record!(EipMonitorData unknown {
    0: eip_bandwidth = Integer("EipBandwidth"),
    1: eip_flow = Integer("EipFlow"),
    2: eip_packets = Integer("EipPackets"),
    3: eip_rx = Integer("EipRX"),
    4: eip_tx = Integer("EipTX"),
    5: time_stamp = Text("TimeStamp"),
});

/// Documented errors of [`DescribeEipMonitorData`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum DescribeEipMonitorDataError {
    /// The instance behind the EIP is unknown or outside the VPC. Check **AllocationId**.
    ///
    /// `InvalidInstanceId.NotFound`: HTTP 404, `The InstanceId provided does not exist in our records.`
    #[doc(alias = "InvalidInstanceId.NotFound")]
    InvalidInstanceIdNotFound,
    /// **StartTime** is not a time in the form above. Correct it.
    ///
    /// `InvalidStartTime.Malformed`: HTTP 400, `The specified parameter "StartTime" is not valid.`
    #[doc(alias = "InvalidStartTime.Malformed")]
    InvalidStartTimeMalformed,
    /// **EndTime** is not a time in the form above. Correct it.
    ///
    /// `InvalidEndTime.Malformed`: HTTP 400, `The specified parameter "EndTime" is not valid.`
    #[doc(alias = "InvalidEndTime.Malformed")]
    InvalidEndTimeMalformed,
    /// **Period** is none of the accepted values. Correct it.
    ///
    /// `InvalidPeriod.ValueNotSupported`: HTTP 400, `The specified parameter "Period" is not valid.`
    #[doc(alias = "InvalidPeriod.ValueNotSupported")]
    InvalidPeriodValueNotSupported,
    /// No data is kept from so long ago. Choose a later **StartTime**.
    ///
    /// `InvalidStartTime.TooEarly`: HTTP 400, `The specified parameter "StartTime" is too early.`
    #[doc(alias = "InvalidStartTime.TooEarly")]
    InvalidStartTimeTooEarly,
    /// No EIP with this ID exists in the region. Check **AllocationId** and **RegionId**.
    ///
    /// `InvalidAllocationId.NotFound`: HTTP 400, `Specified allocation id is not found.`
    #[doc(alias = "InvalidAllocationId.NotFound")]
    InvalidAllocationIdNotFound,
    /// The span holds too many entries. Shorten it or choose a longer **Period**.
    ///
    /// `OperationDenied.TooManyDataQueried`: HTTP 400, `Specified operation is denied as too many data to return.`
    #[doc(alias = "OperationDenied.TooManyDataQueried")]
    OperationDeniedTooManyDataQueried,
    /// There is no such region. Check **RegionId**.
    ///
    /// `Forbidden.RegionNotFound`: HTTP 404, `Specified region is not found during access authentication.`
    #[doc(alias = "Forbidden.RegionNotFound")]
    ForbiddenRegionNotFound,
    /// No EIP with this ID is known. Check **AllocationId**.
    ///
    /// `InvalidIpInstanceId.NotFound`: HTTP 404, `The specified Eip InstanceId does not exist in our records.`
    #[doc(alias = "InvalidIpInstanceId.NotFound")]
    InvalidIpInstanceIdNotFound,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(DescribeEipMonitorDataError {
    InvalidInstanceIdNotFound = "InvalidInstanceId.NotFound" [(404, "The InstanceId provided does not exist in our records.", "The instance behind the EIP is unknown or outside the VPC. Check **AllocationId**.")],
    InvalidStartTimeMalformed = "InvalidStartTime.Malformed" [(400, "The specified parameter \"StartTime\" is not valid.", "**StartTime** is not a time in the form above. Correct it.")],
    InvalidEndTimeMalformed = "InvalidEndTime.Malformed" [(400, "The specified parameter \"EndTime\" is not valid.", "**EndTime** is not a time in the form above. Correct it.")],
    InvalidPeriodValueNotSupported = "InvalidPeriod.ValueNotSupported" [(400, "The specified parameter \"Period\" is not valid.", "**Period** is none of the accepted values. Correct it.")],
    InvalidStartTimeTooEarly = "InvalidStartTime.TooEarly" [(400, "The specified parameter \"StartTime\" is too early.", "No data is kept from so long ago. Choose a later **StartTime**.")],
    InvalidAllocationIdNotFound = "InvalidAllocationId.NotFound" [(400, "Specified allocation id is not found.", "No EIP with this ID exists in the region. Check **AllocationId** and **RegionId**.")],
    OperationDeniedTooManyDataQueried = "OperationDenied.TooManyDataQueried" [(400, "Specified operation is denied as too many data to return.", "The span holds too many entries. Shorten it or choose a longer **Period**.")],
    ForbiddenRegionNotFound = "Forbidden.RegionNotFound" [(404, "Specified region is not found during access authentication.", "There is no such region. Check **RegionId**.")],
    InvalidIpInstanceIdNotFound = "InvalidIpInstanceId.NotFound" [(404, "The specified Eip InstanceId does not exist in our records.", "No EIP with this ID is known. Check **AllocationId**.")],
});

impl Operation for DescribeEipMonitorData {
    type Response = DescribeEipMonitorDataResponse;
    type Error = DescribeEipMonitorDataError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "DescribeEipMonitorData",
            "Vpc",
            "2016-04-28",
            <DescribeEipMonitorData as Shaped>::SHAPE,
            <DescribeEipMonitorDataResponse as Shaped>::SHAPE,
            <DescribeEipMonitorDataError as OperationError>::ROWS,
            Source::new(
                "DescribeEipMonitorData.md",
                "c2f96c3deca7ec3bf0896774b122c3dc18e3a91cd2aa94c063ee8776e3b78ef6",
            ),
        )
        .with_region("RegionId")
        .read_only();
}
