// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `AllocateEipAddressPro`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "AllocateEipAddressPro",
        "AllocateEipAddressPro.md",
        &[
            ParameterFacts::new("Action", 11)
                .required()
                .values(&["AllocateEipAddressPro"]),
            ParameterFacts::new("RegionId", 12).required(),
            ParameterFacts::new("IpAddress", 13),
            ParameterFacts::new("InstanceId", 14),
            ParameterFacts::new("Bandwidth", 15).default("5"),
            ParameterFacts::new("Period", 16).min(1.0).max(9.0),
            ParameterFacts::new("ISP", 17)
                .default("BGP")
                .values(
                    &[
                        "BGP",
                        "ChinaTelecom",
                        "ChinaUnicom",
                        "ChinaMobile",
                        "BGP_FinanceCloud",
                    ],
                ),
            ParameterFacts::new("Netmode", 18).default("public").values(&["public"]),
            ParameterFacts::new("AutoPay", 19).values(&["false", "true"]),
            ParameterFacts::new("PricingCycle", 20)
                .default("Month")
                .values(&["Month", "Year"]),
            ParameterFacts::new("InstanceChargeType", 21)
                .default("PostPaid")
                .values(&["PrePaid", "PostPaid"]),
            ParameterFacts::new("InternetChargeType", 22)
                .default("PayByBandwidth")
                .values(&["PayByBandwidth", "PayByTraffic"]),
            ParameterFacts::new("ResourceGroupId", 23),
            ParameterFacts::new("ClientToken", 24)
                .min_length(1)
                .max_length(64)
                .characters(&["ASCII characters"]),
        ],
        &[
            ErrorFacts::new(
                Some(403),
                "Forbbiden",
                "User not authorized to operate on the specified resource.",
                60,
            ),
            ErrorFacts::new(
                Some(400),
                "QuotaExceeded.Eip",
                "Elastic IP address quota exceeded",
                61,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidParameter",
                "Specified value of \"InternetChargeType\" is not valid",
                62,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidParameter",
                "Specified value of \"Bandwidth\" is not valid.",
                63,
            ),
            ErrorFacts::new(
                Some(400),
                "InsufficientBalance",
                "Your account does not have enough balance.",
                64,
            ),
            ErrorFacts::new(
                Some(400),
                "QuotaExceeded.Eip",
                "Elastic IP address quota exceeded.",
                65,
            ),
            ErrorFacts::new(Some(400), "ReserveIpFail", "Reserve eip failed.", 66),
            ErrorFacts::new(
                Some(400),
                "InvalidRegion.NotSupport",
                "The specified region does not support.",
                67,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidResourceGroupId",
                "The specified ResourceGroupId does not exist.",
                68,
            ),
        ],
    )
    .with_answer(
        47,
        "{\n  \"AllocationId\": \"eip-bp10example0000000001\",\n  \"EipAddress\": \"203.0.113.10\",\n  \"OrderId\": 200000000000004,\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000004\",\n  \"ResourceGroupId\": \"rg-example00000001\"\n}",
    );
