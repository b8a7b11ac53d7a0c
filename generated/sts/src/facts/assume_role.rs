// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `AssumeRole`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "AssumeRole",
        "AssumeRole.md",
        &[
            ParameterFacts::new("Action", 14).required().values(&["AssumeRole"]),
            ParameterFacts::new("RoleArn", 15).required(),
            ParameterFacts::new("RoleSessionName", 16)
                .required()
                .min_length(2)
                .max_length(64)
                .characters(&["letters", "digits", ".", "@", "-", "_"]),
            ParameterFacts::new("DurationSeconds", 17).default("3600").min(900.0),
            ParameterFacts::new("Policy", 18).min_length(1).max_length(2048),
            ParameterFacts::new("ExternalId", 19)
                .min_length(2)
                .max_length(1224)
                .characters(
                    &["letters", "digits", "_", "+", "=", ",", ".", "@", ":", "/", "-"],
                ),
            ParameterFacts::new("SourceIdentity", 20)
                .min_length(2)
                .max_length(64)
                .characters(&["letters", "digits", "_", "+", "=", ",", ".", "@", "-"])
                .forbidden_prefixes(&["acs:", "aliyun:", "alibabacloud:"]),
        ],
        &[
            ErrorFacts::new(
                Some(400),
                "InvalidParameter.RoleArn",
                "The parameter RoleArn is wrongly formed.",
                68,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidParameter.RoleSessionName",
                "The parameter RoleSessionName is wrongly formed.",
                69,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidParameter.DurationSeconds",
                "The Min/Max value of DurationSeconds is 15min/1hr.",
                70,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidParameter.ExternalId",
                "The parameter ExternalId is wrongly formed.",
                71,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidParameter.PolicyGrammar",
                "The parameter Policy has not passed grammar check.",
                72,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidParameter.PolicySize",
                "The size of Policy must be smaller than 2048 bytes.",
                73,
            ),
            ErrorFacts::new(
                Some(403),
                "NoPermission",
                "You are not authorized to do this action. You should be authorized by RAM.",
                74,
            ),
            ErrorFacts::new(
                Some(404),
                "EntityNotExist.Role",
                "The specified Role not exists .",
                75,
            ),
            ErrorFacts::new(
                Some(500),
                "InternalError",
                "STS Server Internal Error happened, please send the RequestId to us.",
                76,
            ),
        ],
    )
    .with_answer(
        48,
        "{\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000101\",\n  \"AssumedRoleUser\": {\n    \"AssumedRoleId\": \"300000000000000001:nightly\",\n    \"Arn\": \"acs:ram::1000000000000001:role/reader/nightly\"\n  },\n  \"Credentials\": {\n    \"AccessKeyId\": \"STS.NUexample000000000001\",\n    \"AccessKeySecret\": \"exampleSecretOfTheTemporaryKey\",\n    \"SecurityToken\": \"CAISexampleToken\",\n    \"Expiration\": \"2026-01-01T01:00:00Z\"\n  },\n  \"SourceIdentity\": \"alice\"\n}",
    );
