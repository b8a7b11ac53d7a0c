// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `ListTagResources`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "ListTagResources",
        "ListTagResources.md",
        &[
            ParameterFacts::new("Action", 11).required().values(&["ListTagResources"]),
            ParameterFacts::new("ResourceType", 12).required(),
            ParameterFacts::new("NextToken", 13),
            ParameterFacts::new("MaxResults", 14).max(50.0),
            ParameterFacts::new("ResourceId.N", 15).max_index(50),
            ParameterFacts::new("RegionId", 16).required(),
            ParameterFacts::new("Tag.N.Key", 17).max_index(20),
            ParameterFacts::new("Tag.N.Value", 18).max_index(20),
        ],
        &[
            ErrorFacts::new(
                Some(400),
                "InvalidTagKey",
                "The tag keys are not valid.",
                64,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidTagValue",
                "The tag values are not valid.",
                65,
            ),
            ErrorFacts::new(Some(400), "MissingParam", "%s", 66),
            ErrorFacts::new(
                Some(400),
                "InvalidInstanceType.NotFound",
                "The instance type is not found",
                67,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidInstanceIds.NotFound",
                "The instanceIds are not found",
                68,
            ),
            ErrorFacts::new(
                Some(400),
                "Forbidden.TagKeys",
                "The request do not allow to operate the tag keys",
                69,
            ),
            ErrorFacts::new(
                Some(400),
                "QuotaExceeded.TagNum",
                "Custom Tags quota exceeded",
                70,
            ),
            ErrorFacts::new(
                Some(400),
                "Forbidden.NotAllowedCategary",
                "The System tag is not valid",
                71,
            ),
            ErrorFacts::new(
                Some(400),
                "Forbidden.TagKey.Duplicated",
                "The specified tag key already exists.",
                72,
            ),
            ErrorFacts::new(
                Some(400),
                "SizeLimitExceeded.TagNum",
                "The maximum number of tags is exceeded.",
                73,
            ),
            ErrorFacts::new(
                Some(400),
                "SizeLimitExceeded.ResourceId",
                "The maximum number of resource IDs is exceeded.",
                74,
            ),
            ErrorFacts::new(
                Some(400),
                "BothEmpty.TagsAndResources",
                "The specified Tags and ResourcesIds are not allow to both empty.",
                75,
            ),
            ErrorFacts::new(
                Some(400),
                "MissingParam.ResourceType",
                "The param of ResourceType is missing.",
                76,
            ),
            ErrorFacts::new(
                Some(403),
                "Forbidden",
                "User not authorized to operate on the specified resource.",
                77,
            ),
            ErrorFacts::new(
                Some(403),
                "BothEmpty.TagsAndResources",
                "The specified Tags and ResourcesIds are not allow to both empty.",
                78,
            ),
        ],
    )
    .with_answer(
        44,
        "{\n  \"NextToken\": \"caeba0bbb2be03f84eb48b6900000002\",\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000021\",\n  \"TagResources\": {\n    \"TagResource\": [\n      {\n        \"ResourceType\": \"EIP\",\n        \"TagValue\": \"test\",\n        \"ResourceId\": \"eip-bp10example0000000001\",\n        \"TagKey\": \"env\"\n      }\n    ]\n  }\n}",
    );
