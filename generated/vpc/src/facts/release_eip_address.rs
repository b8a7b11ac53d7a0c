// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `ReleaseEipAddress`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "ReleaseEipAddress",
        "ReleaseEipAddress.md",
        &[
            ParameterFacts::new("Action", 14).required().values(&["ReleaseEipAddress"]),
            ParameterFacts::new("AllocationId", 15).required(),
            ParameterFacts::new("RegionId", 16).required(),
        ],
        &[
            ErrorFacts::new(
                Some(404),
                "InvalidAllocationId.NotFound",
                "Specified allocation ID is not found",
                44,
            ),
            ErrorFacts::new(
                Some(400),
                "IncorrectEipStatus",
                "Current elastic IP status does not support this operation.",
                45,
            ),
            ErrorFacts::new(
                Some(500),
                "InternalError",
                "The request processing has failed due to some unknown error.",
                46,
            ),
            ErrorFacts::new(
                Some(404),
                "Forbidden.RegionNotFound",
                "Specified region is not found during access authentication.",
                47,
            ),
            ErrorFacts::new(
                Some(400),
                "Forbidden.ChargeTypeIsPrepaid",
                "It's forbidden to release a prepaid EIP",
                48,
            ),
            ErrorFacts::new(Some(400), "Forbbiden", "The eip instance owener error", 49),
            ErrorFacts::new(
                Some(400),
                "TaskConflict.AssociateGlobalAccelerationInstance",
                "Operate too frequent.",
                50,
            ),
        ],
    )
    .with_answer(35, "{\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000012\"\n}");
