// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `SetHighDefinitionMonitorLogStatus`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "SetHighDefinitionMonitorLogStatus",
        "SetHighDefinitionMonitorLogStatus.md",
        &[
            ParameterFacts::new("Action", 11)
                .required()
                .values(&["SetHighDefinitionMonitorLogStatus"]),
            ParameterFacts::new("RegionId", 12).required(),
            ParameterFacts::new("LogProject", 13).required(),
            ParameterFacts::new("LogStore", 14).required(),
            ParameterFacts::new("InstanceId", 15).required(),
            ParameterFacts::new("InstanceType", 16).default("EIP"),
            ParameterFacts::new("Status", 17).required().values(&["ON", "OFF"]),
        ],
        &[
            ErrorFacts::new(
                Some(400),
                "InvalidInstanceId",
                "Instance does not exist.",
                47,
            ),
            ErrorFacts::new(
                Some(400),
                "ProjectOrLogstoreNotExist",
                "The specified project or logstore does not exist.",
                48,
            ),
            ErrorFacts::new(
                Some(400),
                "SourceProjectNotExist",
                "The Source Project or logstore does not exist.",
                49,
            ),
            ErrorFacts::new(
                Some(400),
                "Unauthorized",
                "This api does not support sub user or role.",
                50,
            ),
            ErrorFacts::new(Some(400), "ParameterInvalid", "Invalid parameter.", 51),
            ErrorFacts::new(
                Some(400),
                "InvalidAction.NotSupport",
                "This region does not support this action.",
                52,
            ),
            ErrorFacts::new(Some(400), "RuleExist", "The rule has already existed.", 53),
            ErrorFacts::new(
                Some(400),
                "InvalidHdMonitorStatus",
                "Current instance status is not valid for this action.",
                54,
            ),
            ErrorFacts::new(
                Some(400),
                "HdMonitorEipNumberOverLimit",
                "This user has reached the maximum Eip number of high definination.",
                55,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidAllocationId.NotFound",
                "Specified allocation id is not found.",
                56,
            ),
        ],
    )
    .with_answer(
        37,
        "{\n  \"Success\": \"true\",\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000016\"\n}",
    );
