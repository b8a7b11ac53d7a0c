//! Refusals that are known from elsewhere than an operation's own page: the vendor's
//! machine-readable description, public logs, or other operations. Each says how sure it is.

use crate::Confidence::{self, Documented, Inferred, Metadata, Observed};
use alicloud_core::{ErrorRow, Fault};

/// A refusal that no page of the operation lists.
pub(crate) struct Outside {
    pub(crate) row: &'static ErrorRow,
    /// How sure it is that the service answers so.
    pub(crate) confidence: Confidence,
}

macro_rules! outside {
    ($($(#[doc = $doc:literal])+ $name:ident = $status:literal $code:literal $message:literal $confidence:ident;)+) => {
        $($(#[doc = $doc])+ pub(super) const $name: ErrorRow =
            ErrorRow::new($status, $code, $message, concat!($($doc),+));)+

        /// All of them.
        pub(crate) const OUTSIDE: &[Outside] = &[
            $(Outside { row: &$name, confidence: $confidence }),+
        ];
    };
}

outside! {
    /// A rehearsal has passed.
    DRY_RUN = 400 "DryRunOperation"
        "Request validation has been passed with DryRun flag set." Documented;
    /// An idempotency token came with another request before; six operations of the product
    /// declare it, the EIP's do not.
    TOKEN_REUSED = 400 "IdempotentParameterMismatch"
        "The request uses the same client token as a previous, but non-identical request. Do not reuse a client token with different requests, unless the requests are identical."
        Inferred;
    /// The account's policies forbid the call.
    DENIED = 403 "Forbidden.RAM"
        "User not authorized to operate on the specified resource, or this API doesn't support RAM."
        Observed;
    /// There is no such region.
    NO_REGION = 404 "InvalidRegionId.NotFound"
        "The specified RegionId does not exist in our records." Metadata;
    /// There is no such region to allocate in.
    NO_REGION_TO_ALLOCATE = 404 "InvalidRegionId.NotFound"
        "Specified value of \"RegionId\" is not supported." Metadata;
    /// There is no such region of the instance.
    NO_INSTANCE_REGION = 404 "InvalidRegionId.NotFound"
        "Specified value of InstanceRegionId is not supported." Metadata;
    /// A bill is unpaid.
    FINANCIAL_LOCK = 400 "Forbidden.FinancialLocked"
        "The ip business status is invalid." Documented;
    /// There is a security risk.
    SECURITY_LOCK = 400 "InvalidEIPStatus.BizDisabled" "The EIP has been locked." Documented;
    /// The account held a NAT bandwidth package before the cut-off date.
    OLD_NAT_PACKAGE = 400 "Forbidden.EipCanNotBindGatgw" "Eip can not bind on natgw." Inferred;
    /// Another EIP is on its way to the target, or from it.
    TASK_CONFLICT = 400 "TaskConflict" "The eip operate too frequent, TaskConflict." Observed;
    /// The NAT gateway has as many EIPs as it may.
    NAT_EIPS = 400 "QuotaExceeded.NumberOfEip" "Binded eip Quota exceed on this NatGw." Metadata;
    /// The NAT gateway has as many EIPs metered by traffic as it may.
    NAT_TRAFFIC_EIPS = 400 "QuotaExceeded.NumberOfTrafficEip"
        "The number of traffic eip on natgw exceed limitation." Metadata;
    /// The vSwitch has no free address for the NAT gateway.
    NO_PRIVATE_ADDRESS = 400 "OperationDenied.NoAvailablePrivateIp"
        "The operation is failed because of vSwitch has not availalbe private ip" Metadata;
    /// The ECS instance has a public address of its own.
    PUBLIC_ADDRESS = 400 "EIP_CAN_NOT_ASSOCIATE_WITH_PUBLIC_IP"
        "instance already bind natpublicip,cannot bind eip." Observed;
    /// The ECS instance is being moved between hosts.
    MIGRATING = 400 "OperationFailed.EcsMigrating"
        "The operation is failed because of ECS is migrating." Metadata;
    /// The network interface does not have the private address.
    NO_SUCH_PRIVATE_ADDRESS = 400 "OperationFailed.PrivateIpAddressNotExist"
        "The operation failed because the PrivateIpAddress is not found." Metadata;
    /// Each private address of the network interface has an EIP.
    ENI_FULL = 400 "InvalidEip.EipQuotaExceeded"
        "The specified eni assigned eip is more than privateIp." Metadata;
    /// The network interface is attached to an instance.
    ENI_ATTACHED = 400 "Eni.Attached"
        "The eni should be detached from ecs when associating with direct eip." Metadata;
    /// The network interface has secondary private addresses.
    ENI_ADDRESSES = 400 "Eni.HasSubIp" "Eni has sub ip can not bind direct eip." Metadata;
    /// The network interface shows as many EIPs as it may.
    ENI_MULTI = 400 "QuotaExceed.MultiBindedEip"
        "The number of multi binded eip is over limit." Metadata;
    /// The network interface has EIPs in another mode.
    MODE_CONFLICT = 400 "Mode.Conflict" "The eni can bind only one mode of eip." Metadata;
    /// SNAT entries of the NAT gateway use the EIP.
    USED_BY_SNAT = 400 "InvalidIpStatus.HasBeenUsedBySnatTable"
        "The removed ip address has been used by snat table." Observed;
    /// DNAT entries of the NAT gateway use the EIP.
    USED_BY_DNAT = 400 "InvalidIpStatus.HasBeenUsedByForwardEntry"
        "The specified address has been used by forwardTable." Metadata;
    /// The EIP is guarded against release.
    GUARDED = 400 "InvalidOperation.DeletionProtection"
        "The instance cannnot delete because of deletion protecion." Metadata;
    /// The EIP is part of a group.
    SEGMENT_MEMBER = 400 "Forbidden.ReleaseSegmentEip"
        "Release single segment eip is forbidden." Metadata;
    /// The EIP is in a shared bandwidth package.
    IN_PACKAGE = 404 "Forbidden.InCommonBandwidthPackage"
        "Specified allocation ID in common bandwidth package." Metadata;
    /// The EIP is a subscription. The marks are as the description has them.
    PREPAID = 400 "Forbidden.ChargeTypeIsPrepaid"
        "It?s forbidden to change prepaid EIP?s bandwidth by API.  It can be changed on Aliyun web console."
        Metadata;
    /// There is no such filter.
    FILTER_KEY = 404 "InvalidFilterKey.NotFound" "The specified Filterkey is not supported." Metadata;
    /// The value of a filter is no time.
    FILTER_VALUE = 404 "InvalidFilterValue" "The specified FilterValue is not supported." Metadata;
    /// There is no such EIP to be monitored.
    NO_INSTANCE = 400 "InvalidInstanceId" "Instance does not exist." Metadata;
    /// The EIP is not monitored.
    NO_HD_MONITOR = 400 "InvalidHdMonitorStatus"
        "Current instance status is not valid for this action." Metadata;
    /// The region has no monitoring by the second.
    NO_HD_REGION = 400 "InvalidAction.NotSupport"
        "This region does not support this action." Metadata;
}

/// The refusal with this code; one without a message where it is not known.
pub(super) fn fault(code: &str) -> Fault {
    let known = OUTSIDE.iter().find(|known| known.row.code == code);
    known.map_or_else(|| Fault::new(400, code, ""), |known| known.row.into())
}

/// What is known of a refusal that no page of its operation lists.
pub(crate) fn known(code: &str, message: &str) -> Option<&'static Outside> {
    let mut known = OUTSIDE.iter();
    known.find(|known| known.row.code == code && known.row.message == message)
}
