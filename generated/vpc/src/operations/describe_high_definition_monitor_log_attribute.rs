// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `DescribeHighDefinitionMonitorLogAttribute`: Tells where the high-definition monitoring of an elastic IP address (EIP) writes its log.

use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UndocumentedError,
    UnknownFields, UnknownValue,
};

/// Tells where the high-definition monitoring of an elastic IP address (EIP) writes its log.
///
/// High-definition monitoring records traffic by the second into a Logstore of Log Service. SetHighDefinitionMonitorLogStatus turns it on and off.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::DescribeHighDefinitionMonitorLogAttribute::instance_id("eip-bp10example0000000001")
///     .instance_type(vpc::DescribeHighDefinitionMonitorLogAttributeInstanceType::Eip);
/// ```
///
/// Source: DescribeHighDefinitionMonitorLogAttribute.md, SHA-256 `b92a18dbceed6c0d49d74ffbf003492b76ba18ab7b82f502822aaefce1401f18`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct DescribeHighDefinitionMonitorLogAttribute {
    /// ID of the monitored EIP.
    ///
    /// Example: `eip-bp10example0000000001`.
    ///
    /// Parameter `InstanceId`, DescribeHighDefinitionMonitorLogAttribute.md line 12.
    #[doc(alias = "InstanceId")]
    pub instance_id: String,
    /// Region of the EIP. DescribeRegions lists the regions.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `RegionId`, DescribeHighDefinitionMonitorLogAttribute.md line 13.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
    /// Kind of resource that **InstanceId** names. Set the value to **EIP**.
    ///
    /// Example: `EIP`.
    ///
    /// Parameter `InstanceType`, DescribeHighDefinitionMonitorLogAttribute.md line 14.
    #[doc(alias = "InstanceType")]
    pub instance_type: Option<DescribeHighDefinitionMonitorLogAttributeInstanceType>,
}

impl DescribeHighDefinitionMonitorLogAttribute {
    /// ID of the monitored EIP.
    #[doc(alias = "InstanceId")]
    pub fn instance_id(value: impl Into<String>) -> Self {
        let mut request = <Self as alicloud_core::Shaped>::blank();
        request.instance_id = value.into();
        request
    }

    /// Region of the EIP.
    #[doc(alias = "RegionId")]
    pub fn region_id(mut self, value: impl Into<String>) -> Self {
        self.region_id = Some(value.into());
        self
    }

    /// Kind of resource that **InstanceId** names.
    #[doc(alias = "InstanceType")]
    pub fn instance_type(
        mut self,
        value: impl Into<DescribeHighDefinitionMonitorLogAttributeInstanceType>,
    ) -> Self {
        self.instance_type = Some(value.into());
        self
    }
}

alicloud_core::record!(DescribeHighDefinitionMonitorLogAttribute {
    0: instance_id = RequiredText("InstanceId") required,
    1: region_id = Text("RegionId"),
    2: instance_type = Choice("InstanceType", DescribeHighDefinitionMonitorLogAttributeInstanceType),
});

/// Answer of [`DescribeHighDefinitionMonitorLogAttribute`].
#[derive(Clone)]
#[non_exhaustive]
pub struct DescribeHighDefinitionMonitorLogAttributeResponse {
    /// ID of the monitored EIP.
    ///
    /// Example: `eip-bp10example0000000001`.
    ///
    /// Field `InstanceId`, DescribeHighDefinitionMonitorLogAttribute.md line 20.
    #[doc(alias = "InstanceId")]
    pub instance_id: Option<String>,
    /// Kind of the monitored resource. Valid values: **EIP**: elastic IP address, the only kind.
    ///
    /// Example: `EIP`.
    ///
    /// Field `InstanceType`, DescribeHighDefinitionMonitorLogAttribute.md line 21.
    #[doc(alias = "InstanceType")]
    pub instance_type: Option<DescribeHighDefinitionMonitorLogAttributeInstanceType>,
    /// Project of Log Service that holds the log.
    ///
    /// Example: `hdmonitor-cn-hangzhou-example`.
    ///
    /// Field `LogProject`, DescribeHighDefinitionMonitorLogAttribute.md line 22.
    #[doc(alias = "LogProject")]
    pub log_project: Option<String>,
    /// Logstore of that project.
    ///
    /// Example: `hdmonitor`.
    ///
    /// Field `LogStore`, DescribeHighDefinitionMonitorLogAttribute.md line 23.
    #[doc(alias = "LogStore")]
    pub log_store: Option<String>,
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000009`.
    ///
    /// Field `RequestId`, DescribeHighDefinitionMonitorLogAttribute.md line 24.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    /// Whether the call did its work. Valid values: **true**: it did; **false**: it did not.
    ///
    /// Example: `true`.
    ///
    /// Field `Success`, DescribeHighDefinitionMonitorLogAttribute.md line 25.
    #[doc(alias = "Success")]
    pub success: Option<DescribeHighDefinitionMonitorLogAttributeSuccess>,
    unknown: UnknownFields,
}

impl DescribeHighDefinitionMonitorLogAttributeResponse {
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

alicloud_core::record!(DescribeHighDefinitionMonitorLogAttributeResponse unknown {
    0: instance_id = Text("InstanceId"),
    1: instance_type = Choice("InstanceType", DescribeHighDefinitionMonitorLogAttributeInstanceType),
    2: log_project = Text("LogProject"),
    3: log_store = Text("LogStore"),
    4: request_id = Text("RequestId"),
    5: success = Choice("Success", DescribeHighDefinitionMonitorLogAttributeSuccess),
});

/// Documented values of `InstanceType`. The service may know more: they are kept in `Unknown`.
#[doc(alias = "InstanceType")]
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum DescribeHighDefinitionMonitorLogAttributeInstanceType {
    /// `EIP`
    #[doc(alias = "EIP")]
    Eip,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(DescribeHighDefinitionMonitorLogAttributeInstanceType {
    Eip = "EIP",
});

/// Documented values of `Success`. The service may know more: they are kept in `Unknown`.
#[doc(alias = "Success")]
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum DescribeHighDefinitionMonitorLogAttributeSuccess {
    /// it did
    #[doc(alias = "true")]
    True,
    /// it did not
    #[doc(alias = "false")]
    False,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(DescribeHighDefinitionMonitorLogAttributeSuccess {
    True = "true",
    False = "false",
});

/// Errors of [`DescribeHighDefinitionMonitorLogAttribute`]. Its page documents none: all are kept in `Unknown`.
pub type DescribeHighDefinitionMonitorLogAttributeError = UndocumentedError;

impl Operation for DescribeHighDefinitionMonitorLogAttribute {
    type Response = DescribeHighDefinitionMonitorLogAttributeResponse;
    type Error = DescribeHighDefinitionMonitorLogAttributeError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "DescribeHighDefinitionMonitorLogAttribute",
            "Vpc",
            "2016-04-28",
            <DescribeHighDefinitionMonitorLogAttribute as Shaped>::SHAPE,
            <DescribeHighDefinitionMonitorLogAttributeResponse as Shaped>::SHAPE,
            <DescribeHighDefinitionMonitorLogAttributeError as OperationError>::ROWS,
            Source::new(
                "DescribeHighDefinitionMonitorLogAttribute.md",
                "b92a18dbceed6c0d49d74ffbf003492b76ba18ab7b82f502822aaefce1401f18",
            ),
        )
        .with_region("RegionId")
        .read_only();
}
