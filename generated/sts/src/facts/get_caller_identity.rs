// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `GetCallerIdentity`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "GetCallerIdentity",
        "GetCallerIdentity.md",
        &[ParameterFacts::new("Action", 11).required().values(&["GetCallerIdentity"])],
        &[
            ErrorFacts::new(
                Some(500),
                "InternalError",
                "STS Server Internal Error happened, please send the RequestId to us.",
                51,
            ),
        ],
    )
    .with_answer(
        36,
        "{\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000102\",\n  \"IdentityType\": \"AssumedRoleUser\",\n  \"AccountId\": \"1000000000000001\",\n  \"PrincipalId\": \"300000000000000001:nightly\",\n  \"UserId\": \"200000000000000001\",\n  \"RoleId\": \"300000000000000001\",\n  \"Arn\": \"acs:ram::1000000000000001:assumed-role/reader/nightly\"\n}",
    );
