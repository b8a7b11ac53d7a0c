// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `UnassociateEipAddress`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "UnassociateEipAddress",
        "UnassociateEipAddress.md",
        &[
            ParameterFacts::new("Action", 11)
                .required()
                .values(&["UnassociateEipAddress"]),
            ParameterFacts::new("AllocationId", 12).required(),
            ParameterFacts::new("Force", 13).default("false").values(&["false", "true"]),
            ParameterFacts::new("RegionId", 14).required(),
            ParameterFacts::new("InstanceId", 15),
            ParameterFacts::new("InstanceType", 16)
                .default("EcsInstance")
                .values(
                    &["EcsInstance", "SlbInstance", "NetworkInterface", "Nat", "HaVip"],
                ),
            ParameterFacts::new("PrivateIpAddress", 17),
            ParameterFacts::new("ClientToken", 18)
                .max_length(64)
                .characters(&["ASCII characters"]),
        ],
        &[
            ErrorFacts::new(
                Some(404),
                "InvalidAllocationId.NotFound",
                "Specified allocation ID is not found",
                46,
            ),
            ErrorFacts::new(
                Some(400),
                "IncorrectEipStatus",
                "Current elastic IP status does not support this operation.",
                47,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidInstanceId.NotFound",
                "Specified instance does not exist.",
                48,
            ),
            ErrorFacts::new(
                Some(400),
                "IncorrectInstanceStatus",
                "The current status of instance does not support this operation.",
                49,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidInstanceType.ValueNotSupported",
                "The specified value of InstanceType is not supported.",
                50,
            ),
            ErrorFacts::new(
                Some(400),
                "IncorrectHaVipStatus",
                "This operation is denied because satus of the specified HaVip is neither Available nor InUse.",
                51,
            ),
            ErrorFacts::new(
                Some(400),
                "OperationDenied",
                "Eip of default vpc not allow this operation",
                52,
            ),
            ErrorFacts::new(
                Some(404),
                "Forbidden.RegionNotFound",
                "Specified region is not found during access authentication.",
                53,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidParameter",
                "The specified parameter is not valid.",
                54,
            ),
            ErrorFacts::new(Some(400), "Forbbiden", "The eip instance owener error", 55),
            ErrorFacts::new(
                Some(400),
                "InvalidBindingStatus",
                "The eip binding status invalid.",
                56,
            ),
        ],
    )
    .with_answer(37, "{\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000013\"\n}");
