// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `ReleaseEipSegmentAddress`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "ReleaseEipSegmentAddress",
        "ReleaseEipSegmentAddress.md",
        &[
            ParameterFacts::new("Action", 11)
                .required()
                .values(&["ReleaseEipSegmentAddress"]),
            ParameterFacts::new("RegionId", 12).required(),
            ParameterFacts::new("SegmentInstanceId", 13).required(),
            ParameterFacts::new("ClientToken", 14),
        ],
        &[
            ErrorFacts::new(
                Some(400),
                "IncorrectEipStatus",
                "Current elastic IP status does not support this operation.",
                42,
            ),
            ErrorFacts::new(
                Some(400),
                "Forbidden.ChargeTypeIsPrepaid",
                "It's forbidden to release a prepaid EIP",
                43,
            ),
            ErrorFacts::new(Some(400), "Forbidden", "The eip instance owener error", 44),
            ErrorFacts::new(
                Some(400),
                "TaskConflict.AssociateGlobalAccelerationInstance",
                "Operate too frequent.",
                45,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidOperation.DeletionProtection",
                "The instance cannnot delete because of deletion protecion.",
                46,
            ),
            ErrorFacts::new(
                Some(400),
                "OperationFailed.InstanceNotExist",
                "Operation failed because eip segment instance not exist.",
                47,
            ),
            ErrorFacts::new(
                Some(400),
                "OperationFailed.EipNumInconsistent",
                "Operation failed because the number of eip is inconsistent.",
                48,
            ),
            ErrorFacts::new(
                Some(400),
                "OperationFailed.EipStatusInvalid",
                "Operation failed because eip instance status invalid.",
                49,
            ),
            ErrorFacts::new(
                Some(400),
                "OperationFailed.EipInBwp",
                "Operation failed because eip instance has been added to the bandwidth package.",
                50,
            ),
            ErrorFacts::new(
                Some(400),
                "Forbidden.EipInBwp",
                "The EIP has been associated with an EIP bandwidth plan.",
                51,
            ),
            ErrorFacts::new(
                Some(404),
                "InvalidAllocationId.NotFound",
                "Specified allocation ID is not found.",
                52,
            ),
            ErrorFacts::new(
                Some(404),
                "Forbidden.RegionNotFound",
                "Specified region is not found during access authentication.",
                53,
            ),
            ErrorFacts::new(
                Some(500),
                "InternalError",
                "The request processing has failed due to some unknown error.",
                54,
            ),
        ],
    )
    .with_answer(33, "{\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000015\"\n}");
