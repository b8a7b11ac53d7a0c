// Made by `cargo xtask regen` from pages of a reference; changes are lost.
//! `AllocateEipAddress`: what its page says.

use alicloud_core::facts::{ErrorFacts, OperationFacts, ParameterFacts};

pub(super) const FACTS: OperationFacts = OperationFacts::new(
        "AllocateEipAddress",
        "AllocateEipAddress.md",
        &[
            ParameterFacts::new("Action", 14).required().values(&["AllocateEipAddress"]),
            ParameterFacts::new("RegionId", 15).required(),
            ParameterFacts::new("Bandwidth", 16).default("5").min(1.0).max(200.0),
            ParameterFacts::new("Period", 17).min(1.0).max(9.0),
            ParameterFacts::new("ISP", 18)
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
            ParameterFacts::new("ActivityId", 19),
            ParameterFacts::new("Netmode", 20).values(&["public"]),
            ParameterFacts::new("AutoPay", 21).values(&["false", "true"]),
            ParameterFacts::new("PricingCycle", 22)
                .default("Month")
                .values(&["Month", "Year"]),
            ParameterFacts::new("InstanceChargeType", 23)
                .default("PostPaid")
                .values(&["PrePaid", "PostPaid"]),
            ParameterFacts::new("InternetChargeType", 24)
                .default("PayByBandwidth")
                .values(&["PayByBandwidth", "PayByTraffic"]),
            ParameterFacts::new("ResourceGroupId", 25),
            ParameterFacts::new("ClientToken", 26)
                .max_length(64)
                .characters(&["ASCII characters"]),
            ParameterFacts::new("Name", 27),
            ParameterFacts::new("Description", 28),
        ],
        &[
            ErrorFacts::new(
                Some(403),
                "Forbbiden",
                "User not authorized to operate on the specified resource.",
                64,
            ),
            ErrorFacts::new(
                Some(400),
                "QuotaExceeded.Eip",
                "Elastic IP address quota exceeded",
                65,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidParameter",
                "Specified value of \"InternetChargeType\" is not valid",
                66,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidParameter",
                "Specified value of \"Bandwidth\" is not valid.",
                67,
            ),
            ErrorFacts::new(
                Some(400),
                "InsufficientBalance",
                "Your account does not have enough balance.",
                68,
            ),
            ErrorFacts::new(
                Some(400),
                "QuotaExceeded.Eip",
                "Elastic IP address quota exceeded.",
                69,
            ),
            ErrorFacts::new(Some(400), "ReserveIpFail", "Reserve eip failed.", 70),
            ErrorFacts::new(
                Some(400),
                "InvalidRegion.NotSupport",
                "The specified region does not support.",
                71,
            ),
            ErrorFacts::new(
                Some(400),
                "InvalidResourceGroupId",
                "The specified ResourceGroupId does not exist.",
                72,
            ),
            ErrorFacts::new(
                Some(409),
                "OperationConflict",
                "Request was denied due to conflict with a previos request.",
                73,
            ),
            ErrorFacts::new(
                Some(400),
                "ORDER.QUANTITY_INVALID",
                "User quota has exceeded the limit.",
                74,
            ),
        ],
    )
    .with_answer(
        51,
        "{\n  \"EipAddress\": \"203.0.113.10\",\n  \"AllocationId\": \"eip-bp10example0000000001\",\n  \"OrderId\": 200000000000001,\n  \"RequestId\": \"3B1F0C52-6B0E-5D0A-9C55-000000000002\",\n  \"ResourceGroupId\": \"rg-example00000001\"\n}",
    );
