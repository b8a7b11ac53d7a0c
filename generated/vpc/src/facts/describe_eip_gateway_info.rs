// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `DescribeEipGatewayInfo`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "DescribeEipGatewayInfo",
        "DescribeEipGatewayInfo.md",
        &[
            ParameterFacts::new("Action", 11)
                .required()
                .values(&["DescribeEipGatewayInfo"]),
            ParameterFacts::new("InstanceId", 12).required(),
            ParameterFacts::new("RegionId", 13).required(),
        ],
        &[
            ErrorFacts::new(
                Some(403),
                "Forbbiden",
                "User not authorized to operate on the specified resource.",
                59,
            ),
        ],
    )
    .with_answer(
        39,
        "{\n  \"Code\": \"200\",\n  \"EipInfos\": {\n    \"EipInfo\": [\n      {\n        \"Ip\": \"198.51.100.20\",\n        \"IpGw\": \"198.51.100.1\",\n        \"IpMask\": \"255.255.255.0\"\n      }\n    ]\n  },\n  \"Message\": \"successful\",\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000006\"\n}",
    );
