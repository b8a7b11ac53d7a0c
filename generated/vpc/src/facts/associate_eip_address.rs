// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `AssociateEipAddress`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "AssociateEipAddress",
        "AssociateEipAddress.md",
        &[
            ParameterFacts::new("Action", 14)
                .required()
                .values(&["AssociateEipAddress"]),
            ParameterFacts::new("AllocationId", 15).required(),
            ParameterFacts::new("InstanceId", 16).required(),
            ParameterFacts::new("RegionId", 17).required(),
            ParameterFacts::new("InstanceRegionId", 18),
            ParameterFacts::new("InstanceType", 19)
                .default("EcsInstance")
                .values(
                    &["Nat", "SlbInstance", "EcsInstance", "NetworkInterface", "HaVip"],
                ),
            ParameterFacts::new("PrivateIpAddress", 20),
            ParameterFacts::new("Mode", 21)
                .default("NAT")
                .values(&["NAT", "MULTI_BINDED", "BINDED"]),
            ParameterFacts::new("ClientToken", 22)
                .min_length(1)
                .max_length(64)
                .characters(&["ASCII characters"]),
        ],
        &[
            ErrorFacts::new(
                Some(400),
                "InvalidAssociation.Duplicated",
                "Specified instance already is associated.",
                50,
            ),
            ErrorFacts::new(
                Some(400),
                "OperationDenied",
                "Specified instance is not in VPC.",
                51,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidParameter.Mismatch",
                "Specified elastic IP address and ECS instance are not in the same region.",
                52,
            ),
            ErrorFacts::new(
                Some(400),
                "IncorrectEipStatus",
                "Current elastic IP status does not support this operation",
                53,
            ),
            ErrorFacts::new(
                Some(404),
                "InvalidInstanId.NotFound",
                "Specified instance does not exist.",
                54,
            ),
            ErrorFacts::new(
                Some(400),
                "IncorrectInstanceStatus",
                "Current instance status does not support this operation.",
                55,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidInstanceType.ValueNotSupported",
                "The specified value of InstanceType is not supported.",
                56,
            ),
            ErrorFacts::new(
                Some(400),
                "IncorrectHaVipStatus",
                "HaVip can be operated by this action only when it's status is Available or InUse.",
                57,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidParameter",
                "The specified parameter is not valid.",
                58,
            ),
            ErrorFacts::new(
                Some(400),
                "OperationDenied",
                "Eip of default vpc not allow this operation",
                59,
            ),
            ErrorFacts::new(Some(400), "Forbbiden", "The eip instance owener error", 60),
            ErrorFacts::new(
                Some(400),
                "InvalidBindingStatus",
                "The eip binding status invalid.",
                61,
            ),
            ErrorFacts::new(
                Some(400),
                "BIND_INSTANCE_HAVE_PORTMAP_OR_BIND_EIP",
                "The instance may have portMap or already bind eip.",
                62,
            ),
            ErrorFacts::new(
                Some(400),
                "BIND_INSTANCE_OWENER_ERROR",
                "Cannot operate the eip.",
                63,
            ),
            ErrorFacts::new(
                Some(404),
                "InvalidAllocationId.NotFound",
                "Specified allocation ID is not found",
                64,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidParams.NotFound",
                "instance not found",
                65,
            ),
            ErrorFacts::new(
                Some(503),
                "ServiceUnavailable",
                "The request has failed due to a temporary failure of the server.",
                66,
            ),
            ErrorFacts::new(
                Some(400),
                "OperationDenied.CloudBoxResourceExist",
                "The operation is not allowed because there are resources related to the cloud box in VPC.",
                67,
            ),
            ErrorFacts::new(
                Some(400),
                "OperationDenied.CloudBoxVSwitchExist",
                "The operation is not allowed because a cloud box type vSwitch exists in VPC.",
                68,
            ),
        ],
    )
    .with_answer(41, "{\n  \"RequestId\": \"0ED8D006-F706-4D23-88ED-E11ED28DCAC0\"\n}");
