// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `DescribeEipSegment`: what its page says.

use alicloud_core::facts::{OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "DescribeEipSegment",
        "DescribeEipSegment.md",
        &[
            ParameterFacts::new("Action", 11).required().values(&["DescribeEipSegment"]),
            ParameterFacts::new("RegionId", 12).required(),
            ParameterFacts::new("ClientToken", 13)
                .max_length(64)
                .characters(&["ASCII characters"]),
            ParameterFacts::new("SegmentInstanceId", 14),
            ParameterFacts::new("PageNumber", 15).default("1"),
            ParameterFacts::new("PageSize", 16).default("10").min(1.0).max(50.0),
        ],
        &[],
    )
    .with_answer(
        48,
        "{\n  \"EipSegments\": {\n    \"EipSegment\": [\n      {\n        \"CreationTime\": \"2024-03-06T12:30:07Z\",\n        \"Description\": \"addresses of the mail cluster\",\n        \"InstanceId\": \"eipsg-bp10example0000000001\",\n        \"IpCount\": \"16\",\n        \"Name\": \"mail\",\n        \"RegionId\": \"cn-hangzhou\",\n        \"Segment\": \"203.0.113.32/28\",\n        \"Status\": \"Allocated\"\n      }\n    ]\n  },\n  \"PageNumber\": 1,\n  \"PageSize\": 10,\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000008\",\n  \"TotalCount\": 1\n}",
    );
