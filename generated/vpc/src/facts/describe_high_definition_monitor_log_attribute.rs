// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `DescribeHighDefinitionMonitorLogAttribute`: what its page says.

use alicloud_core::facts::{OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "DescribeHighDefinitionMonitorLogAttribute",
        "DescribeHighDefinitionMonitorLogAttribute.md",
        &[
            ParameterFacts::new("Action", 11)
                .required()
                .values(&["DescribeHighDefinitionMonitorLogAttribute"]),
            ParameterFacts::new("InstanceId", 12).required(),
            ParameterFacts::new("RegionId", 13).required(),
            ParameterFacts::new("InstanceType", 14).values(&["EIP"]),
        ],
        &[],
    )
    .with_answer(
        38,
        "{\n  \"InstanceId\": \"eip-bp10example0000000001\",\n  \"InstanceType\": \"EIP\",\n  \"LogProject\": \"hdmonitor-cn-hangzhou-example\",\n  \"LogStore\": \"hdmonitor\",\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000009\",\n  \"Success\": \"true\"\n}",
    );
