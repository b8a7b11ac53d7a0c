// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `DeletionProtection`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "DeletionProtection",
        "DeletionProtection.md",
        &[
            ParameterFacts::new("Action", 11).required().values(&["DeletionProtection"]),
            ParameterFacts::new("RegionId", 12).required(),
            ParameterFacts::new("ProtectionEnable", 13)
                .required()
                .values(&["true", "false"]),
            ParameterFacts::new("Type", 14).required().values(&["EIP", "CBWP", "NATGW"]),
            ParameterFacts::new("InstanceId", 15).required(),
            ParameterFacts::new("ClientToken", 16),
        ],
        &[
            ErrorFacts::new(
                Some(400),
                "DeletionProtection.ResourceNotExist",
                "The resource is not exist.",
                44,
            ),
            ErrorFacts::new(
                Some(400),
                "DeletionProtection.PrePaidNotSupport",
                "The prepaid resource is not support.",
                45,
            ),
            ErrorFacts::new(
                Some(400),
                "DeletionProtection.TypeNotSupport",
                "The resource is not support.",
                46,
            ),
            ErrorFacts::new(
                Some(400),
                "DeletionProtection.AlreadyEnabled",
                "The resource deletion protection is already enabled.",
                47,
            ),
            ErrorFacts::new(
                Some(400),
                "DeletionProtection.OwnerError",
                "The resource owner error.",
                48,
            ),
            ErrorFacts::new(
                Some(404),
                "InvalidAllocationId.NotFound",
                "Specified allocation ID is not found",
                49,
            ),
            ErrorFacts::new(
                Some(404),
                "DeletionProtection.NotExist",
                "The resource deletion protection is not found",
                50,
            ),
        ],
    )
    .with_answer(35, "{\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000017\"\n}");
