// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `DescribeEipMonitorData`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "DescribeEipMonitorData",
        "DescribeEipMonitorData.md",
        &[
            ParameterFacts::new("Action", 11)
                .required()
                .values(&["DescribeEipMonitorData"]),
            ParameterFacts::new("AllocationId", 12).required(),
            ParameterFacts::new("EndTime", 13)
                .required()
                .time_format("YYYY-MM-DDThh:mm:ssZ")
                .time_zone("UTC"),
            ParameterFacts::new("StartTime", 14)
                .required()
                .time_format("YYYY-MM-DDThh:mm:ssZ")
                .time_zone("UTC"),
            ParameterFacts::new("RegionId", 15).required(),
            ParameterFacts::new("Period", 16)
                .default("60")
                .values(&["60", "300", "900", "3600"]),
        ],
        &[
            ErrorFacts::new(
                Some(404),
                "InvalidInstanceId.NotFound",
                "The InstanceId provided does not exist in our records.",
                64,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidStartTime.Malformed",
                "The specified parameter \"StartTime\" is not valid.",
                65,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidEndTime.Malformed",
                "The specified parameter \"EndTime\" is not valid.",
                66,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidPeriod.ValueNotSupported",
                "The specified parameter \"Period\" is not valid.",
                67,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidStartTime.TooEarly",
                "The specified parameter \"StartTime\" is too early.",
                68,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidAllocationId.NotFound",
                "Specified allocation id is not found.",
                69,
            ),
            ErrorFacts::new(
                Some(400),
                "OperationDenied.TooManyDataQueried",
                "Specified operation is denied as too many data to return.",
                70,
            ),
            ErrorFacts::new(
                Some(404),
                "Forbidden.RegionNotFound",
                "Specified region is not found during access authentication.",
                71,
            ),
            ErrorFacts::new(
                Some(404),
                "InvalidIpInstanceId.NotFound",
                "The specified Eip InstanceId does not exist in our records.",
                72,
            ),
        ],
    )
    .with_answer(
        43,
        "{\n  \"EipMonitorDatas\": {\n    \"EipMonitorData\": [\n      {\n        \"EipBandwidth\": 10,\n        \"EipFlow\": 600,\n        \"EipPackets\": 12,\n        \"EipRX\": 250,\n        \"EipTX\": 350,\n        \"TimeStamp\": \"2024-01-05T01:06:00Z\"\n      }\n    ]\n  },\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000007\"\n}",
    );
