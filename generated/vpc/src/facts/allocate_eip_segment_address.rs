// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `AllocateEipSegmentAddress`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "AllocateEipSegmentAddress",
        "AllocateEipSegmentAddress.md",
        &[
            ParameterFacts::new("Action", 11)
                .required()
                .values(&["AllocateEipSegmentAddress"]),
            ParameterFacts::new("EipMask", 12)
                .required()
                .values(&["28", "27", "26", "25", "24"]),
            ParameterFacts::new("RegionId", 13).required(),
            ParameterFacts::new("ClientToken", 14)
                .max_length(64)
                .characters(&["ASCII characters"]),
            ParameterFacts::new("Bandwidth", 15).default("5"),
            ParameterFacts::new("Netmode", 16)
                .default("public")
                .values(&["public", "hybrid"]),
            ParameterFacts::new("InternetChargeType", 17)
                .default("PayByBandwidth")
                .values(&["PayByBandwidth", "PayByTraffic"]),
            ParameterFacts::new("ResourceGroupId", 18),
        ],
        &[
            ErrorFacts::new(
                Some(403),
                "Forbbiden",
                "User not authorized to operate on the specified resource.",
                50,
            ),
            ErrorFacts::new(
                Some(400),
                "QuotaExceeded.Eip",
                "Elastic IP address quota exceeded",
                51,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidParameter",
                "Specified value of \"InternetChargeType\" is not valid",
                52,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidParameter",
                "Specified value of \"Bandwidth\" is not valid.",
                53,
            ),
            ErrorFacts::new(
                Some(400),
                "InsufficientBalance",
                "Your account does not have enough balance.",
                54,
            ),
            ErrorFacts::new(
                Some(400),
                "QuotaExceeded.Eip",
                "Elastic IP address quota exceeded.",
                55,
            ),
            ErrorFacts::new(Some(400), "ReserveIpFail", "Reserve eip failed.", 56),
            ErrorFacts::new(
                Some(400),
                "InvalidRegion.NotSupport",
                "The specified region does not support.",
                57,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidResourceGroupId",
                "The specified ResourceGroupId does not exist.",
                58,
            ),
            ErrorFacts::new(
                Some(409),
                "OperationConflict",
                "Request was denied due to conflict with a previos request.",
                59,
            ),
        ],
    )
    .with_answer(
        39,
        "{\n  \"EipSegmentInstanceId\": \"eipsg-bp10example0000000001\",\n  \"OrderId\": 200000000000005,\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000005\"\n}",
    );
