// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `UnTagResources`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "UnTagResources",
        "UnTagResources.md",
        &[
            ParameterFacts::new("Action", 11).required().values(&["UnTagResources"]),
            ParameterFacts::new("ResourceType", 12).required(),
            ParameterFacts::new("All", 13).values(&["true", "false"]),
            ParameterFacts::new("ResourceId.N", 14).required().max_index(50),
            ParameterFacts::new("TagKey.N", 15).max_index(20),
            ParameterFacts::new("RegionId", 16).required(),
        ],
        &[
            ErrorFacts::new(
                Some(400),
                "InvalidTagKey",
                "The tag keys are not valid.",
                44,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidTagValue",
                "The tag values are not valid.",
                45,
            ),
            ErrorFacts::new(Some(400), "MissingParam", "%s", 46),
            ErrorFacts::new(
                Some(400),
                "InvalidInstanceType.NotFound",
                "The instance type is not found",
                47,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidInstanceIds.NotFound",
                "The instanceIds are not found",
                48,
            ),
            ErrorFacts::new(
                Some(400),
                "Forbidden.TagKeys",
                "The request do not allow to operate the tag keys",
                49,
            ),
            ErrorFacts::new(
                Some(400),
                "QuotaExceeded.TagNum",
                "Custom Tags quota exceeded",
                50,
            ),
            ErrorFacts::new(
                Some(400),
                "Forbidden.NotAllowedCategary",
                "The System tag is not valid",
                51,
            ),
            ErrorFacts::new(
                Some(400),
                "Forbidden.TagKey.Duplicated",
                "The specified tag key already exists.",
                52,
            ),
            ErrorFacts::new(
                Some(400),
                "SizeLimitExceeded.TagNum",
                "The maximum number of tags is exceeded.",
                53,
            ),
            ErrorFacts::new(
                Some(400),
                "SizeLimitExceeded.ResourceId",
                "The maximum number of resource IDs is exceeded.",
                54,
            ),
            ErrorFacts::new(
                Some(403),
                "Forbidden",
                "User not authorized to operate on the specified resource.",
                55,
            ),
        ],
    )
    .with_answer(35, "{\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000020\"\n}");
