// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `DescribeEipAddresses`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "DescribeEipAddresses",
        "DescribeEipAddresses.md",
        &[
            ParameterFacts::new("Action", 13)
                .required()
                .values(&["DescribeEipAddresses"]),
            ParameterFacts::new("RegionId", 14).required(),
            ParameterFacts::new("IncludeReservationData", 15)
                .default("false")
                .values(&["false", "true"]),
            ParameterFacts::new("Status", 16)
                .values(&["Associating", "Unassociating", "InUse", "Available"]),
            ParameterFacts::new("EipAddress", 17).separator(",").max_items(50),
            ParameterFacts::new("AllocationId", 18).separator(",").max_items(50),
            ParameterFacts::new("SegmentInstanceId", 19),
            ParameterFacts::new("ResourceGroupId", 20),
            ParameterFacts::new("PageNumber", 21).default("1"),
            ParameterFacts::new("PageSize", 22).default("10").max(100.0),
            ParameterFacts::new("ISP", 23)
                .values(
                    &[
                        "BGP",
                        "BGP_PRO",
                        "ChinaTelecom",
                        "ChinaUnicom",
                        "ChinaMobile",
                        "BGP_FinanceCloud",
                    ],
                ),
            ParameterFacts::new("Filter.1.Key", 24).values(&["CreationStartTime"]),
            ParameterFacts::new("Filter.2.Key", 25).values(&["CreationEndTime"]),
            ParameterFacts::new("Filter.1.Value", 26)
                .time_format("YYYY-MM-DDThh:mmZ")
                .time_zone("UTC"),
            ParameterFacts::new("Filter.2.Value", 27)
                .time_format("YYYY-MM-DDThh:mmZ")
                .time_zone("UTC"),
            ParameterFacts::new("LockReason", 28).values(&["financial", "security"]),
            ParameterFacts::new("AssociatedInstanceType", 29)
                .values(
                    &["EcsInstance", "SlbInstance", "Nat", "HaVip", "NetworkInterface"],
                ),
            ParameterFacts::new("AssociatedInstanceId", 30),
            ParameterFacts::new("ChargeType", 31).values(&["PostPaid", "PrePaid"]),
            ParameterFacts::new("DryRun", 32)
                .default("false")
                .values(&["true", "false"]),
            ParameterFacts::new("EipName", 33).min_length(2).max_length(128),
        ],
        &[
            ErrorFacts::new(
                Some(404),
                "Forbidden.RegionNotFound",
                "Specified region is not found during access authentication.",
                238,
            ),
            ErrorFacts::new(
                Some(404),
                "InvalidLockReason.NotFound",
                "The specified LockReason is not found",
                239,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidIAssociatedInstanceType.ValueNotSupported",
                "The specified value of AssociatedInstanceType is not supported.",
                240,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidChargeType.ValueNotSupported",
                "The specified ChargeType is not supported.",
                241,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidResourceGroupId",
                "The specified ResourceGroupId does not exist.",
                242,
            ),
            ErrorFacts::new(
                Some(400),
                "OperationUnsupported.ResourceGroupId",
                "ResourceGroup is not supported in this region.",
                243,
            ),
        ],
    )
    .with_answer(
        107,
        "{\n  \"EipAddresses\": {\n    \"EipAddress\": [\n      {\n        \"AllocationId\": \"eip-bp10example0000000001\",\n        \"AllocationTime\": \"2024-01-22T09:13:38Z\",\n        \"AvailableRegions\": {\n          \"AvailableRegion\": [\"cn-hangzhou\"]\n        },\n        \"Bandwidth\": \"50\",\n        \"BandwidthPackageBandwidth\": \"50\",\n        \"BandwidthPackageId\": \"cbwp-bp10example0000000001\",\n        \"BandwidthPackageType\": \"CommonBandwidthPackage\",\n        \"BizType\": \"Default\",\n        \"BusinessStatus\": \"Normal\",\n        \"ChargeType\": \"PostPaid\",\n        \"DeletionProtection\": true,\n        \"Descritpion\": \"address of the web front\",\n        \"Description\": \"address of the web front\",\n        \"EipBandwidth\": \"101\",\n        \"ExpiredTime\": \"\",\n        \"HDMonitorStatus\": \"false\",\n        \"HasReservationData\": \"false\",\n        \"ISP\": \"BGP\",\n        \"InstanceId\": \"i-bp10example000000001\",\n        \"InstanceRegionId\": \"cn-hangzhou\",\n        \"InstanceType\": \"EcsInstance\",\n        \"InternetChargeType\": \"PayByBandwidth\",\n        \"IpAddress\": \"203.0.113.10\",\n        \"Mode\": \"NAT\",\n        \"Name\": \"web-front\",\n        \"Netmode\": \"public\",\n        \"OperationLocks\": {\n          \"LockReason\": []\n        },\n        \"PrivateIpAddress\": \"192.168.0.10\",\n        \"PublicIpAddressPoolId\": \"\",\n        \"RegionId\": \"cn-hangzhou\",\n        \"ReservationActiveTime\": \"\",\n        \"ReservationBandwidth\": \"\",\n        \"ReservationInternetChargeType\": \"\",\n        \"ReservationOrderType\": \"\",\n        \"ResourceGroupId\": \"rg-example00000001\",\n        \"SecondLimited\": false,\n        \"SecurityProtectionTypes\": {\n          \"SecurityProtectionType\": []\n        },\n        \"SegmentInstanceId\": \"eipsg-bp10example0000000001\",\n        \"ServiceManaged\": 0,\n        \"Status\": \"InUse\",\n        \"Tags\": {\n          \"Tag\": [\n            {\n              \"Key\": \"env\",\n              \"Value\": \"test\"\n            }\n          ]\n        },\n        \"VpcId\": \"\",\n        \"Zone\": \"\"\n      },\n      {\n        \"AllocationId\": \"eip-bp10example0000000002\",\n        \"AllocationTime\": \"2024-01-29T01:37:38Z\",\n        \"AvailableRegions\": {\n          \"AvailableRegion\": [\"cn-hangzhou\"]\n        },\n        \"Bandwidth\": \"5\",\n        \"BandwidthPackageBandwidth\": \"\",\n        \"BandwidthPackageId\": \"\",\n        \"BandwidthPackageType\": \"\",\n        \"BizType\": \"Default\",\n        \"BusinessStatus\": \"FinancialLocked\",\n        \"ChargeType\": \"PrePaid\",\n        \"DeletionProtection\": false,\n        \"Descritpion\": \"\",\n        \"Description\": \"\",\n        \"EipBandwidth\": \"5\",\n        \"ExpiredTime\": \"2024-04-29T02:00Z\",\n        \"HDMonitorStatus\": \"false\",\n        \"HasReservationData\": \"true\",\n        \"ISP\": \"BGP\",\n        \"InstanceId\": \"\",\n        \"InstanceRegionId\": \"\",\n        \"InstanceType\": \"\",\n        \"InternetChargeType\": \"PayByBandwidth\",\n        \"IpAddress\": \"198.51.100.20\",\n        \"Mode\": \"\",\n        \"Name\": \"\",\n        \"Netmode\": \"public\",\n        \"OperationLocks\": {\n          \"LockReason\": [\n            {\n              \"LockReason\": \"financial\"\n            }\n          ]\n        },\n        \"PrivateIpAddress\": \"\",\n        \"PublicIpAddressPoolId\": \"\",\n        \"RegionId\": \"cn-hangzhou\",\n        \"ReservationActiveTime\": \"2024-04-28T16:00:00Z\",\n        \"ReservationBandwidth\": \"12\",\n        \"ReservationInternetChargeType\": \"PayByBandwidth\",\n        \"ReservationOrderType\": \"RENEWCHANGE\",\n        \"ResourceGroupId\": \"rg-example00000001\",\n        \"SecondLimited\": false,\n        \"SecurityProtectionTypes\": {\n          \"SecurityProtectionType\": []\n        },\n        \"SegmentInstanceId\": \"\",\n        \"ServiceManaged\": 0,\n        \"Status\": \"Available\",\n        \"Tags\": {\n          \"Tag\": []\n        },\n        \"VpcId\": \"\",\n        \"Zone\": \"\"\n      }\n    ]\n  },\n  \"TotalCount\": 2,\n  \"PageNumber\": 1,\n  \"PageSize\": 10,\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000003\"\n}",
    );
