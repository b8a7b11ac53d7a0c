// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `ListIpGeolocations`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "ListIpGeolocations",
        "ListIpGeolocations.md",
        &[
            ParameterFacts::new("Action", 14).values(&["ListIpGeolocations"]),
            ParameterFacts::new("CountryCode", 15),
            ParameterFacts::new("CityCode", 16),
            ParameterFacts::new("Ipv4Prefix", 17),
            ParameterFacts::new("ResourcePoolName", 18)
                .values(&["Alibaba_Cloud", "Alibaba_CDN"]),
            ParameterFacts::new("NextToken", 19),
            ParameterFacts::new("MaxResults", 20).default("20").max(100.0),
        ],
        &[
            ErrorFacts::new(
                Some(400),
                "OperationFailed.QueryIpPoolFailed",
                "Failed to query IP resource pool.",
                70,
            ),
            ErrorFacts::new(
                Some(400),
                "OperationFailed.InvokeApi",
                "Failed to invoke the API operation.",
                71,
            ),
            ErrorFacts::new(
                Some(400),
                "OperationFailed.InternalError",
                "An internal error occurred.",
                72,
            ),
            ErrorFacts::new(
                Some(400),
                "IllegalParam.Ipv4Prefix",
                "The parameter Ipv4Prefix is invalid.",
                73,
            ),
            ErrorFacts::new(
                Some(400),
                "IllegalParam.ResourcePoolName",
                "The parameter ResourcePoolName is invalid.",
                74,
            ),
            ErrorFacts::new(
                Some(400),
                "OperationFailed.NoPermission",
                "You are not authorized to call the API operation.",
                75,
            ),
        ],
    )
    .with_answer(
        48,
        "{\n  \"IpGeolocationModels\": {\n    \"IpGeolocationModel\": [\n      {\n        \"CityCode\": \"HK\",\n        \"CountryCode\": \"CN\",\n        \"Ipv4Prefix\": \"203.0.113.0/24\",\n        \"ResourcePoolName\": \"Alibaba_Cloud\"\n      }\n    ]\n  },\n  \"MaxResults\": 50,\n  \"NextToken\": \"caeba0bbb2be03f84eb48b6900000002\",\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000010\",\n  \"TotalCount\": 100\n}",
    );
