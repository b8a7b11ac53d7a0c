// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `MoveResourceGroup`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "MoveResourceGroup",
        "MoveResourceGroup.md",
        &[
            ParameterFacts::new("Action", 11).required().values(&["MoveResourceGroup"]),
            ParameterFacts::new("ResourceId", 12).required(),
            ParameterFacts::new("ResourceType", 13).required(),
            ParameterFacts::new("NewResourceGroupId", 14).required(),
            ParameterFacts::new("RegionId", 15).required(),
        ],
        &[
            ErrorFacts::new(
                Some(400),
                "InvalidResourceGroupId",
                "The specified ResourceGroupId does not exist.",
                43,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidResourceId.NotFound",
                "The specified ResourceId does not exist.",
                44,
            ),
            ErrorFacts::new(
                Some(400),
                "IllegalParam.ResourceType",
                "Invalid Resource Type value.",
                45,
            ),
            ErrorFacts::new(
                Some(400),
                "OperationFailed.InstanceStatusNotAllowed",
                "The current status of the resource does not support this operation.",
                46,
            ),
            ErrorFacts::new(
                Some(400),
                "IncorrectStatus.Vpc",
                "The status of %s [%s] is incorrect.",
                47,
            ),
            ErrorFacts::new(
                Some(404),
                "InvalidBandwidthPackageId.NotFound",
                "The specified bandwidthPackage resourceId does not exist in our records.",
                48,
            ),
        ],
    )
    .with_answer(34, "{\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000018\"\n}");
