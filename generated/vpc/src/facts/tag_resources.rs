// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `TagResources`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "TagResources",
        "TagResources.md",
        &[
            ParameterFacts::new("Action", 11).required().values(&["TagResources"]),
            ParameterFacts::new("ResourceType", 12).required(),
            ParameterFacts::new("ResourceId.N", 13).required().max_index(50),
            ParameterFacts::new("RegionId", 14).required(),
            ParameterFacts::new("Tag.N.Key", 15).required().max_index(20),
            ParameterFacts::new("Tag.N.Value", 16).required().max_index(20),
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
                "InvalidTagScope.NotFound",
                "The tag scope is not found",
                51,
            ),
            ErrorFacts::new(
                Some(400),
                "Forbidden.NotAllowedCategary",
                "The System tag is not valid",
                52,
            ),
            ErrorFacts::new(
                Some(400),
                "Forbidden.TagKey.Duplicated",
                "The specified tag key already exists.",
                53,
            ),
            ErrorFacts::new(
                Some(400),
                "SizeLimitExceeded.TagNum",
                "The maximum number of tags is exceeded.",
                54,
            ),
            ErrorFacts::new(
                Some(400),
                "SizeLimitExceeded.ResourceId",
                "The maximum number of resource IDs is exceeded.",
                55,
            ),
            ErrorFacts::new(
                Some(400),
                "MissingParameter.TagValue",
                "The input parameter TagValue that is mandatory for processing this request is not supplied.",
                56,
            ),
            ErrorFacts::new(
                Some(400),
                "MissingParameter.TagKey",
                "The input parameter TagKey that is mandatory for processing this request is not supplied.",
                57,
            ),
            ErrorFacts::new(
                Some(400),
                "MissingParam.Tags",
                "You must specify the Tags parameter.",
                58,
            ),
            ErrorFacts::new(
                Some(403),
                "Forbidden",
                "User not authorized to operate on the specified resource.",
                59,
            ),
        ],
    )
    .with_answer(35, "{\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000019\"\n}");
