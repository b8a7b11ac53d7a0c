// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `ModifyEipAddressAttribute`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "ModifyEipAddressAttribute",
        "ModifyEipAddressAttribute.md",
        &[
            ParameterFacts::new("Action", 11)
                .required()
                .values(&["ModifyEipAddressAttribute"]),
            ParameterFacts::new("AllocationId", 12).required(),
            ParameterFacts::new("Bandwidth", 13).min(1.0).max(500.0),
            ParameterFacts::new("RegionId", 14).required(),
            ParameterFacts::new("Name", 15).min_length(2).max_length(128),
            ParameterFacts::new("Description", 16).min_length(2).max_length(256),
        ],
        &[
            ErrorFacts::new(
                Some(400),
                "InsufficientBalance.Eip",
                "Your account does not have enough balance.",
                44,
            ),
            ErrorFacts::new(
                Some(404),
                "InvalidAllocationId.NotFound",
                "Specified allocation ID is not found",
                45,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidParameter",
                "Specified value of \"Bandwidth\" is not supported.",
                46,
            ),
            ErrorFacts::new(
                Some(500),
                "InternalError",
                "The request processing has failed due to some unknown error.",
                47,
            ),
            ErrorFacts::new(
                Some(400),
                "IncorrectEipStatus",
                "Current elastic IP status does not support this operation.",
                48,
            ),
            ErrorFacts::new(
                Some(404),
                "InvalidAllocationId.NotFound",
                "Specified allocation ID is not found..",
                49,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidParameter",
                "The parameter is invalid.",
                50,
            ),
            ErrorFacts::new(
                Some(404),
                "Forbidden.RegionNotFound",
                "Specified region is not found during access authentication.",
                51,
            ),
        ],
    )
    .with_answer(35, "{\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000011\"\n}");
