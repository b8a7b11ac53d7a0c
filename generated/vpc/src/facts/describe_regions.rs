// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `DescribeRegions`: what its page says.

use alicloud_core::facts::{OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "DescribeRegions",
        "DescribeRegions.md",
        &[
            ParameterFacts::new("Action", 11).required().values(&["DescribeRegions"]),
            ParameterFacts::new("ProductType", 12),
            ParameterFacts::new("AcceptLanguage", 13).values(&["zh-CN", "en-US"]),
        ],
        &[],
    )
    .with_answer(
        37,
        "{\n  \"Regions\": {\n    \"Region\": [\n      {\n        \"RegionId\": \"cn-hangzhou\",\n        \"LocalName\": \"China (Hangzhou)\",\n        \"RegionEndpoint\": \"vpc.aliyuncs.com\"\n      },\n      {\n        \"RegionId\": \"cn-zhangjiakou\",\n        \"LocalName\": \"China (Zhangjiakou)\",\n        \"RegionEndpoint\": \"vpc.cn-zhangjiakou.aliyuncs.com\"\n      }\n    ]\n  },\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000014\"\n}",
    );
