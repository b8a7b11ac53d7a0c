// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `SetHighDefinitionMonitorLogStatus`: Turns the high-definition monitoring of an elastic IP address (EIP) on or off.

use alicloud_core::{
    Operation, OperationError, OperationMeta, Shaped, Source, UnknownCode, UnknownFields,
    UnknownValue,
};

/// Turns the high-definition monitoring of an elastic IP address (EIP) on or off.
///
/// High-definition monitoring records traffic by the second into a Logstore of Log Service, which must exist before. DescribeHighDefinitionMonitorLogAttribute tells the Logstore of an EIP.
///
/// ```
/// use alicloud_vpc as vpc;
///
/// let request = vpc::SetHighDefinitionMonitorLogStatus::log_project("hdmonitor-cn-hangzhou-example")
///     .log_store("hdmonitor")
///     .instance_id("eip-bp10example0000000001")
///     .status(vpc::SetHighDefinitionMonitorLogStatusStatus::On)
///     .instance_type("EIP");
/// ```
///
/// # Errors
/// - [`InvalidInstanceId`](SetHighDefinitionMonitorLogStatusError::InvalidInstanceId): There is no such EIP.
/// - [`ProjectOrLogstoreNotExist`](SetHighDefinitionMonitorLogStatusError::ProjectOrLogstoreNotExist): Log Service lacks the project or the Logstore.
/// - [`SourceProjectNotExist`](SetHighDefinitionMonitorLogStatusError::SourceProjectNotExist): The project or Logstore that the data is to come from is missing.
/// - [`Unauthorized`](SetHighDefinitionMonitorLogStatusError::Unauthorized): A RAM user or role made the call.
/// - [`ParameterInvalid`](SetHighDefinitionMonitorLogStatusError::ParameterInvalid): A parameter has a malformed or unsuitable value.
/// - [`InvalidAction.NotSupport`](SetHighDefinitionMonitorLogStatusError::InvalidActionNotSupport): The region does not offer this call.
/// - [`RuleExist`](SetHighDefinitionMonitorLogStatusError::RuleExist): Monitoring is set up like this already.
/// - [`InvalidHdMonitorStatus`](SetHighDefinitionMonitorLogStatusError::InvalidHdMonitorStatus): The monitoring is in a state that does not fit **Status**.
/// - [`HdMonitorEipNumberOverLimit`](SetHighDefinitionMonitorLogStatusError::HdMonitorEipNumberOverLimit): The account monitors as many EIPs as it may.
/// - [`InvalidAllocationId.NotFound`](SetHighDefinitionMonitorLogStatusError::InvalidAllocationIdNotFound): No EIP with this ID exists in the region.
///
/// Source: SetHighDefinitionMonitorLogStatus.md, SHA-256 `d7a99657693aa20ef5bd6934511ecff7248605f468c6e2392193845d1a5d5f96`.
#[derive(Clone)]
#[must_use]
#[non_exhaustive]
pub struct SetHighDefinitionMonitorLogStatus {
    /// Region of the EIP.
    ///
    /// The page requires it; a client fills it where it is not set.
    ///
    /// Example: `cn-hangzhou`.
    ///
    /// Parameter `RegionId`, SetHighDefinitionMonitorLogStatus.md line 12.
    #[doc(alias = "RegionId")]
    pub region_id: Option<String>,
    /// Project of Log Service that receives the log.
    ///
    /// Example: `hdmonitor-cn-hangzhou-example`.
    ///
    /// Parameter `LogProject`, SetHighDefinitionMonitorLogStatus.md line 13.
    #[doc(alias = "LogProject")]
    pub log_project: String,
    /// Logstore of that project.
    ///
    /// Example: `hdmonitor`.
    ///
    /// Parameter `LogStore`, SetHighDefinitionMonitorLogStatus.md line 14.
    #[doc(alias = "LogStore")]
    pub log_store: String,
    /// ID of the EIP.
    ///
    /// Example: `eip-bp10example0000000001`.
    ///
    /// Parameter `InstanceId`, SetHighDefinitionMonitorLogStatus.md line 15.
    #[doc(alias = "InstanceId")]
    pub instance_id: String,
    /// Kind of resource that **InstanceId** names. Default value: **EIP**.
    ///
    /// Example: `EIP`.
    ///
    /// Parameter `InstanceType`, SetHighDefinitionMonitorLogStatus.md line 16.
    #[doc(alias = "InstanceType")]
    pub instance_type: Option<String>,
    /// What to do. Valid values: **ON**: monitor; **OFF**: stop monitoring.
    ///
    /// Example: `ON`.
    ///
    /// Parameter `Status`, SetHighDefinitionMonitorLogStatus.md line 17.
    #[doc(alias = "Status")]
    pub status: SetHighDefinitionMonitorLogStatusStatus,
}

impl SetHighDefinitionMonitorLogStatus {
    /// Project of Log Service that receives the log.
    #[doc(alias = "LogProject")]
    pub fn log_project(
        value: impl Into<String>,
    ) -> SetHighDefinitionMonitorLogStatusNeedsLogStore {
        let mut request = <Self as alicloud_core::Shaped>::blank();
        request.log_project = value.into();
        SetHighDefinitionMonitorLogStatusNeedsLogStore {
            request,
        }
    }

    /// Region of the EIP.
    #[doc(alias = "RegionId")]
    pub fn region_id(mut self, value: impl Into<String>) -> Self {
        self.region_id = Some(value.into());
        self
    }

    /// Kind of resource that **InstanceId** names.
    #[doc(alias = "InstanceType")]
    pub fn instance_type(mut self, value: impl Into<String>) -> Self {
        self.instance_type = Some(value.into());
        self
    }
}

/// A [`SetHighDefinitionMonitorLogStatus`] that still needs its `log_store`.
#[must_use]
pub struct SetHighDefinitionMonitorLogStatusNeedsLogStore {
    request: SetHighDefinitionMonitorLogStatus,
}

impl SetHighDefinitionMonitorLogStatusNeedsLogStore {
    /// Logstore of that project.
    #[doc(alias = "LogStore")]
    pub fn log_store(
        mut self,
        value: impl Into<String>,
    ) -> SetHighDefinitionMonitorLogStatusNeedsInstanceId {
        self.request.log_store = value.into();
        SetHighDefinitionMonitorLogStatusNeedsInstanceId {
            request: self.request,
        }
    }
}

/// A [`SetHighDefinitionMonitorLogStatus`] that still needs its `instance_id`.
#[must_use]
pub struct SetHighDefinitionMonitorLogStatusNeedsInstanceId {
    request: SetHighDefinitionMonitorLogStatus,
}

impl SetHighDefinitionMonitorLogStatusNeedsInstanceId {
    /// ID of the EIP.
    #[doc(alias = "InstanceId")]
    pub fn instance_id(
        mut self,
        value: impl Into<String>,
    ) -> SetHighDefinitionMonitorLogStatusNeedsStatus {
        self.request.instance_id = value.into();
        SetHighDefinitionMonitorLogStatusNeedsStatus {
            request: self.request,
        }
    }
}

/// A [`SetHighDefinitionMonitorLogStatus`] that still needs its `status`.
#[must_use]
pub struct SetHighDefinitionMonitorLogStatusNeedsStatus {
    request: SetHighDefinitionMonitorLogStatus,
}

impl SetHighDefinitionMonitorLogStatusNeedsStatus {
    /// What to do.
    #[doc(alias = "Status")]
    pub fn status(
        mut self,
        value: impl Into<SetHighDefinitionMonitorLogStatusStatus>,
    ) -> SetHighDefinitionMonitorLogStatus {
        self.request.status = value.into();
        self.request
    }
}

alicloud_core::record!(SetHighDefinitionMonitorLogStatus {
    0: region_id = Text("RegionId"),
    1: log_project = RequiredText("LogProject") required,
    2: log_store = RequiredText("LogStore") required,
    3: instance_id = RequiredText("InstanceId") required,
    4: instance_type = Text("InstanceType"),
    5: status = RequiredChoice("Status", SetHighDefinitionMonitorLogStatusStatus) required,
});

/// Answer of [`SetHighDefinitionMonitorLogStatus`].
#[derive(Clone)]
#[non_exhaustive]
pub struct SetHighDefinitionMonitorLogStatusResponse {
    /// Whether the call did its work.
    ///
    /// Example: `true`.
    ///
    /// Field `Success`, SetHighDefinitionMonitorLogStatus.md line 23.
    #[doc(alias = "Success")]
    pub success: Option<String>,
    /// Identifies the call in support requests.
    ///
    /// Example: `3B1F0C52-6B0E-5D0A-9C55-000000000016`.
    ///
    /// Field `RequestId`, SetHighDefinitionMonitorLogStatus.md line 24.
    ///
    /// As it was sent; the function of this name is for reports and logs.
    #[doc(alias = "RequestId")]
    pub request_id: Option<String>,
    unknown: UnknownFields,
}

impl SetHighDefinitionMonitorLogStatusResponse {
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

alicloud_core::record!(SetHighDefinitionMonitorLogStatusResponse unknown {
    0: success = Text("Success"),
    1: request_id = Text("RequestId"),
});

/// Documented values of `Status`. The service may know more: they are kept in `Unknown`.
#[doc(alias = "Status")]
#[derive(Clone, PartialEq, Hash)]
#[non_exhaustive]
pub enum SetHighDefinitionMonitorLogStatusStatus {
    /// monitor
    #[doc(alias = "ON")]
    On,
    /// stop monitoring
    #[doc(alias = "OFF")]
    Off,
    /// A value that is not documented.
    Unknown(UnknownValue),
}

alicloud_core::open_enum!(SetHighDefinitionMonitorLogStatusStatus {
    On = "ON",
    Off = "OFF",
});

/// Documented errors of [`SetHighDefinitionMonitorLogStatus`]. The service may answer with others: they are kept in `Unknown`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum SetHighDefinitionMonitorLogStatusError {
    /// There is no such EIP. Check **InstanceId** and **RegionId**.
    ///
    /// `InvalidInstanceId`: HTTP 400, `Instance does not exist.`
    InvalidInstanceId,
    /// Log Service lacks the project or the Logstore. Create it, or check **LogProject** and **LogStore**.
    ///
    /// `ProjectOrLogstoreNotExist`: HTTP 400, `The specified project or logstore does not exist.`
    ProjectOrLogstoreNotExist,
    /// The project or Logstore that the data is to come from is missing. Check **LogProject** and **LogStore**.
    ///
    /// `SourceProjectNotExist`: HTTP 400, `The Source Project or logstore does not exist.`
    SourceProjectNotExist,
    /// A RAM user or role made the call. Use the account itself.
    ///
    /// `Unauthorized`: HTTP 400, `This api does not support sub user or role.`
    Unauthorized,
    /// A parameter has a malformed or unsuitable value. Compare the request with the table above.
    ///
    /// `ParameterInvalid`: HTTP 400, `Invalid parameter.`
    ParameterInvalid,
    /// The region does not offer this call. Use it with an EIP of another region.
    ///
    /// `InvalidAction.NotSupport`: HTTP 400, `This region does not support this action.`
    #[doc(alias = "InvalidAction.NotSupport")]
    InvalidActionNotSupport,
    /// Monitoring is set up like this already. Nothing needs doing.
    ///
    /// `RuleExist`: HTTP 400, `The rule has already existed.`
    RuleExist,
    /// The monitoring is in a state that does not fit **Status**. Look at the present state first.
    ///
    /// `InvalidHdMonitorStatus`: HTTP 400, `Current instance status is not valid for this action.`
    InvalidHdMonitorStatus,
    /// The account monitors as many EIPs as it may. Turn it off for another EIP first.
    ///
    /// `HdMonitorEipNumberOverLimit`: HTTP 400, `This user has reached the maximum Eip number of high definination.`
    HdMonitorEipNumberOverLimit,
    /// No EIP with this ID exists in the region. Check **InstanceId** and **RegionId**.
    ///
    /// `InvalidAllocationId.NotFound`: HTTP 400, `Specified allocation id is not found.`
    #[doc(alias = "InvalidAllocationId.NotFound")]
    InvalidAllocationIdNotFound,
    /// A code that is not documented.
    Unknown(UnknownCode),
}

alicloud_core::operation_error!(SetHighDefinitionMonitorLogStatusError {
    InvalidInstanceId = "InvalidInstanceId" [(400, "Instance does not exist.", "There is no such EIP. Check **InstanceId** and **RegionId**.")],
    ProjectOrLogstoreNotExist = "ProjectOrLogstoreNotExist" [(400, "The specified project or logstore does not exist.", "Log Service lacks the project or the Logstore. Create it, or check **LogProject** and **LogStore**.")],
    SourceProjectNotExist = "SourceProjectNotExist" [(400, "The Source Project or logstore does not exist.", "The project or Logstore that the data is to come from is missing. Check **LogProject** and **LogStore**.")],
    Unauthorized = "Unauthorized" [(400, "This api does not support sub user or role.", "A RAM user or role made the call. Use the account itself.")],
    ParameterInvalid = "ParameterInvalid" [(400, "Invalid parameter.", "A parameter has a malformed or unsuitable value. Compare the request with the table above.")],
    InvalidActionNotSupport = "InvalidAction.NotSupport" [(400, "This region does not support this action.", "The region does not offer this call. Use it with an EIP of another region.")],
    RuleExist = "RuleExist" [(400, "The rule has already existed.", "Monitoring is set up like this already. Nothing needs doing.")],
    InvalidHdMonitorStatus = "InvalidHdMonitorStatus" [(400, "Current instance status is not valid for this action.", "The monitoring is in a state that does not fit **Status**. Look at the present state first.")],
    HdMonitorEipNumberOverLimit = "HdMonitorEipNumberOverLimit" [(400, "This user has reached the maximum Eip number of high definination.", "The account monitors as many EIPs as it may. Turn it off for another EIP first.")],
    InvalidAllocationIdNotFound = "InvalidAllocationId.NotFound" [(400, "Specified allocation id is not found.", "No EIP with this ID exists in the region. Check **InstanceId** and **RegionId**.")],
});

impl Operation for SetHighDefinitionMonitorLogStatus {
    type Response = SetHighDefinitionMonitorLogStatusResponse;
    type Error = SetHighDefinitionMonitorLogStatusError;
    const META: &'static OperationMeta = &OperationMeta::new(
            "SetHighDefinitionMonitorLogStatus",
            "Vpc",
            "2016-04-28",
            <SetHighDefinitionMonitorLogStatus as Shaped>::SHAPE,
            <SetHighDefinitionMonitorLogStatusResponse as Shaped>::SHAPE,
            <SetHighDefinitionMonitorLogStatusError as OperationError>::ROWS,
            Source::new(
                "SetHighDefinitionMonitorLogStatus.md",
                "d7a99657693aa20ef5bd6934511ecff7248605f468c6e2392193845d1a5d5f96",
            ),
        )
        .with_region("RegionId");
}
