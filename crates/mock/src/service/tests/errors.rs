//! Every row of every table of errors: reached by a state or a request, or listed with the reason
//! why it is not.

use super::{ELSEWHERE, HERE, Town};
use crate::state::{BandwidthPackage, Charge, LogStore, RegionLimits, ResourceGroup};
use crate::time::Moment;
use alicloud_vpc::service::OPERATIONS;
use std::collections::BTreeSet;

/// A call that a row refuses; the town is made ready for it.
type Recipe = fn(&mut Town) -> Vec<(&'static str, String)>;

/// Operation, code, words of the message where the code has several rows, recipe.
const RECIPES: &[(&str, &str, &str, Recipe)] = &[
    ("AllocateEipAddress", "Forbbiden", "", |town| {
        town.deny("AllocateEipAddress");
        vec![]
    }),
    (
        "AllocateEipAddress",
        "QuotaExceeded.Eip",
        "exceeded",
        |town| {
            town.state.settings.eip_quota = 0;
            vec![]
        },
    ),
    (
        "AllocateEipAddress",
        "InvalidParameter",
        "InternetChargeType",
        |_| vec![("InternetChargeType", "PayByWish".into())],
    ),
    (
        "AllocateEipAddress",
        "InvalidParameter",
        "Bandwidth",
        |_| vec![("Bandwidth", "201".into())],
    ),
    ("AllocateEipAddress", "InsufficientBalance", "", |town| {
        town.account(|account| account.out_of_money = true);
        vec![]
    }),
    ("AllocateEipAddress", "ReserveIpFail", "", |town| {
        town.limit(|limits| limits.exhausted = true);
        vec![]
    }),
    (
        "AllocateEipAddress",
        "InvalidRegion.NotSupport",
        "",
        |town| {
            town.limit(|limits| limits.no_eips = true);
            vec![]
        },
    ),
    ("AllocateEipAddress", "InvalidResourceGroupId", "", |_| {
        vec![("ResourceGroupId", "rg-none".into())]
    }),
    ("AllocateEipAddress", "ORDER.QUANTITY_INVALID", "", |town| {
        town.state.settings.eip_quota = 0;
        vec![
            ("InstanceChargeType", "PrePaid".into()),
            ("Period", "1".into()),
        ]
    }),
    ("AllocateEipAddressPro", "Forbbiden", "", |town| {
        town.deny("AllocateEipAddressPro");
        vec![]
    }),
    (
        "AllocateEipAddressPro",
        "QuotaExceeded.Eip",
        "exceeded",
        |town| {
            town.account(|account| account.eip_quota = Some(0));
            vec![]
        },
    ),
    (
        "AllocateEipAddressPro",
        "InvalidParameter",
        "InternetChargeType",
        |_| {
            vec![
                ("InstanceChargeType", "PrePaid".into()),
                ("InternetChargeType", "PayByTraffic".into()),
            ]
        },
    ),
    (
        "AllocateEipAddressPro",
        "InvalidParameter",
        "Bandwidth",
        |_| vec![("Bandwidth", "much".into())],
    ),
    ("AllocateEipAddressPro", "InsufficientBalance", "", |town| {
        town.account(|account| account.out_of_money = true);
        vec![]
    }),
    ("AllocateEipAddressPro", "ReserveIpFail", "", |town| {
        let eip = town.eip();
        let held = town.show(&eip)["IpAddress"].as_str().unwrap().to_owned();
        vec![("IpAddress", held)]
    }),
    (
        "AllocateEipAddressPro",
        "InvalidRegion.NotSupport",
        "",
        |town| {
            town.limit(|limits| limits.no_eips = true);
            vec![]
        },
    ),
    (
        "AllocateEipAddressPro",
        "InvalidResourceGroupId",
        "",
        |town| {
            let group = ResourceGroup {
                account: "other".into(),
                name: String::new(),
            };
            town.state.resource_groups.insert("rg-other".into(), group);
            vec![("ResourceGroupId", "rg-other".into())]
        },
    ),
    ("AllocateEipSegmentAddress", "Forbbiden", "", |town| {
        town.deny("AllocateEipSegmentAddress");
        vec![("EipMask", "28".into())]
    }),
    (
        "AllocateEipSegmentAddress",
        "QuotaExceeded.Eip",
        "exceeded",
        |_| vec![("EipMask", "27".into())],
    ),
    (
        "AllocateEipSegmentAddress",
        "InvalidParameter",
        "InternetChargeType",
        |_| {
            vec![
                ("EipMask", "28".into()),
                ("Netmode", "hybrid".into()),
                ("InternetChargeType", "PayByTraffic".into()),
            ]
        },
    ),
    (
        "AllocateEipSegmentAddress",
        "InvalidParameter",
        "Bandwidth",
        |_| vec![("EipMask", "28".into()), ("Bandwidth", "0".into())],
    ),
    (
        "AllocateEipSegmentAddress",
        "InsufficientBalance",
        "",
        |town| {
            town.account(|account| account.out_of_money = true);
            vec![("EipMask", "28".into())]
        },
    ),
    ("AllocateEipSegmentAddress", "ReserveIpFail", "", |town| {
        town.limit(|limits| limits.exhausted = true);
        vec![("EipMask", "28".into())]
    }),
    (
        "AllocateEipSegmentAddress",
        "InvalidRegion.NotSupport",
        "",
        |town| {
            town.limit(|limits| limits.no_eips = true);
            vec![("EipMask", "28".into())]
        },
    ),
    (
        "AllocateEipSegmentAddress",
        "InvalidResourceGroupId",
        "",
        |_| {
            vec![
                ("EipMask", "28".into()),
                ("ResourceGroupId", "rg-none".into()),
            ]
        },
    ),
    (
        "AssociateEipAddress",
        "InvalidAssociation.Duplicated",
        "",
        |town| {
            let first = town.eip();
            town.bind(&first, "EcsInstance", "i-1").unwrap();
            town.binding("EcsInstance", "i-1")
        },
    ),
    (
        "AssociateEipAddress",
        "OperationDenied",
        "not in VPC",
        |town| {
            town.target("i-1", |target| target.vpc = None);
            town.binding("EcsInstance", "i-1")
        },
    ),
    (
        "AssociateEipAddress",
        "InvalidParameter.Mismatch",
        "",
        |town| town.binding("EcsInstance", "i-1-far"),
    ),
    ("AssociateEipAddress", "IncorrectEipStatus", "", |town| {
        let call = town.binding("EcsInstance", "i-1");
        town.bind(&call[0].1.clone(), "EcsInstance", "i-2").unwrap();
        call
    }),
    (
        "AssociateEipAddress",
        "InvalidInstanId.NotFound",
        "",
        |town| town.binding("EcsInstance", "i-none"),
    ),
    (
        "AssociateEipAddress",
        "IncorrectInstanceStatus",
        "",
        |town| {
            town.target("i-1", |target| target.status = "Starting".into());
            town.binding("EcsInstance", "i-1")
        },
    ),
    (
        "AssociateEipAddress",
        "InvalidInstanceType.ValueNotSupported",
        "",
        |town| town.binding("Mainframe", "i-1"),
    ),
    ("AssociateEipAddress", "IncorrectHaVipStatus", "", |town| {
        town.target("havip-1", |target| target.status = "Creating".into());
        town.binding("HaVip", "havip-1")
    }),
    ("AssociateEipAddress", "InvalidParameter", "", |town| {
        let mut call = town.binding("EcsInstance", "i-1");
        call.push(("PrivateIpAddress", "10.0.0.1".into()));
        call
    }),
    (
        "AssociateEipAddress",
        "OperationDenied",
        "default vpc",
        |town| {
            let call = town.binding("EcsInstance", "i-1");
            town.change(&call[0].1, |eip| eip.extras_mut().default_vpc = true);
            call
        },
    ),
    ("AssociateEipAddress", "Forbbiden", "", |town| {
        town.account = "other";
        let call = town.binding("EcsInstance", "i-1");
        town.account = "mine";
        call
    }),
    ("AssociateEipAddress", "InvalidBindingStatus", "", |town| {
        let first = town.eip();
        town.bind(&first, "EcsInstance", "i-1").unwrap();
        town.wait(2);
        town.done("UnassociateEipAddress", &[("AllocationId", &first)]);
        town.binding("EcsInstance", "i-1")
    }),
    (
        "AssociateEipAddress",
        "BIND_INSTANCE_HAVE_PORTMAP_OR_BIND_EIP",
        "",
        |town| {
            town.target("i-1", |target| target.traits.port_mapped = true);
            town.binding("EcsInstance", "i-1")
        },
    ),
    (
        "AssociateEipAddress",
        "BIND_INSTANCE_OWENER_ERROR",
        "",
        |town| town.binding("EcsInstance", "i-1-other"),
    ),
    (
        "AssociateEipAddress",
        "InvalidAllocationId.NotFound",
        "",
        |_| {
            vec![
                ("AllocationId", "eip-none".into()),
                ("InstanceId", "i-1".into()),
            ]
        },
    ),
    (
        "AssociateEipAddress",
        "InvalidParams.NotFound",
        "",
        |town| town.binding("Nat", "ngw-none"),
    ),
    (
        "AssociateEipAddress",
        "OperationDenied.CloudBoxResourceExist",
        "",
        |town| {
            town.state.vpcs.get_mut("vpc").unwrap().cloud_box = true;
            town.binding("EcsInstance", "i-1")
        },
    ),
    (
        "AssociateEipAddress",
        "OperationDenied.CloudBoxVSwitchExist",
        "",
        |town| {
            town.state.vswitches.get_mut("vsw").unwrap().cloud_box = true;
            town.binding("EcsInstance", "i-1")
        },
    ),
    (
        "DeletionProtection",
        "DeletionProtection.ResourceNotExist",
        "",
        |_| guard("NATGW", "ngw-none", true),
    ),
    (
        "DeletionProtection",
        "DeletionProtection.PrePaidNotSupport",
        "",
        |town| {
            let eip = town.eip();
            town.change(&eip, |eip| eip.charge = Charge::PrePaid(Moment::NEVER));
            guard("EIP", &eip, true)
        },
    ),
    (
        "DeletionProtection",
        "DeletionProtection.TypeNotSupport",
        "",
        |town| guard("CLOUD", &town.eip(), true),
    ),
    (
        "DeletionProtection",
        "DeletionProtection.AlreadyEnabled",
        "",
        |town| {
            let eip = town.eip();
            town.change(&eip, |eip| eip.deletion_protection = true);
            guard("EIP", &eip, true)
        },
    ),
    (
        "DeletionProtection",
        "DeletionProtection.OwnerError",
        "",
        |_| guard("NATGW", "ngw-1-other", true),
    ),
    (
        "DeletionProtection",
        "InvalidAllocationId.NotFound",
        "",
        |_| guard("EIP", "eip-none", true),
    ),
    (
        "DeletionProtection",
        "DeletionProtection.NotExist",
        "",
        |town| guard("EIP", &town.eip(), false),
    ),
    (
        "DescribeEipAddresses",
        "Forbidden.RegionNotFound",
        "",
        |_| vec![("RegionId", "cn-nowhere".into())],
    ),
    (
        "DescribeEipAddresses",
        "InvalidLockReason.NotFound",
        "",
        |_| vec![("LockReason", "mood".into())],
    ),
    (
        "DescribeEipAddresses",
        "InvalidIAssociatedInstanceType.ValueNotSupported",
        "",
        |_| vec![("AssociatedInstanceType", "Mainframe".into())],
    ),
    (
        "DescribeEipAddresses",
        "InvalidChargeType.ValueNotSupported",
        "",
        |_| vec![("ChargeType", "Barter".into())],
    ),
    ("DescribeEipAddresses", "InvalidResourceGroupId", "", |_| {
        vec![("ResourceGroupId", "rg-none".into())]
    }),
    (
        "DescribeEipAddresses",
        "OperationUnsupported.ResourceGroupId",
        "",
        |town| {
            town.limit(|limits| limits.no_resource_groups = true);
            vec![("ResourceGroupId", "rg-none".into())]
        },
    ),
    ("DescribeEipGatewayInfo", "Forbbiden", "", |town| {
        town.deny("DescribeEipGatewayInfo");
        vec![("InstanceId", "eni-1".into())]
    }),
    (
        "DescribeEipMonitorData",
        "InvalidInstanceId.NotFound",
        "",
        |town| {
            let eip = town.eip();
            town.bind(&eip, "EcsInstance", "i-1").unwrap();
            town.state.targets.remove("i-1");
            span(&eip)
        },
    ),
    (
        "DescribeEipMonitorData",
        "InvalidStartTime.Malformed",
        "",
        |town| {
            let mut call = span(&town.eip());
            call[1].1 = "yesterday".into();
            call
        },
    ),
    (
        "DescribeEipMonitorData",
        "InvalidEndTime.Malformed",
        "",
        |town| {
            let mut call = span(&town.eip());
            call[2].1 = "2026-01-01T01:00Z".into();
            call
        },
    ),
    (
        "DescribeEipMonitorData",
        "InvalidPeriod.ValueNotSupported",
        "",
        |town| {
            let mut call = span(&town.eip());
            call.push(("Period", "61".into()));
            call
        },
    ),
    (
        "DescribeEipMonitorData",
        "InvalidStartTime.TooEarly",
        "",
        |town| {
            let mut call = span(&town.eip());
            call[1].1 = "2025-11-01T00:00:00Z".into();
            call
        },
    ),
    (
        "DescribeEipMonitorData",
        "InvalidAllocationId.NotFound",
        "",
        |_| span("eip-none"),
    ),
    (
        "DescribeEipMonitorData",
        "OperationDenied.TooManyDataQueried",
        "",
        |town| {
            let mut call = span(&town.eip());
            call[1].1 = "2025-12-20T00:00:00Z".into();
            call
        },
    ),
    (
        "DescribeEipMonitorData",
        "Forbidden.RegionNotFound",
        "",
        |town| {
            let mut call = span(&town.eip());
            call.push(("RegionId", "cn-nowhere".into()));
            call
        },
    ),
    (
        "DescribeEipMonitorData",
        "InvalidIpInstanceId.NotFound",
        "",
        |town| {
            let mut call = span(&town.eip());
            call.push(("RegionId", ELSEWHERE.into()));
            call
        },
    ),
    ("ListIpGeolocations", "IllegalParam.Ipv4Prefix", "", |_| {
        vec![("Ipv4Prefix", "203.0.113.0/33".into())]
    }),
    (
        "ListIpGeolocations",
        "IllegalParam.ResourcePoolName",
        "",
        |_| vec![("ResourcePoolName", "Sea".into())],
    ),
    (
        "ListIpGeolocations",
        "OperationFailed.NoPermission",
        "",
        |town| {
            town.deny("ListIpGeolocations");
            vec![]
        },
    ),
    ("ListTagResources", "InvalidTagKey", "", |_| {
        listing(&[("Tag.1.Key", "")])
    }),
    ("ListTagResources", "InvalidTagValue", "", |_| {
        listing(&[("Tag.1.Key", "a"), ("Tag.1.Value", "http://b")])
    }),
    (
        "ListTagResources",
        "InvalidInstanceType.NotFound",
        "",
        |_| vec![("ResourceType", "CAR".into()), ("Tag.1.Key", "a".into())],
    ),
    (
        "ListTagResources",
        "InvalidInstanceIds.NotFound",
        "",
        |_| listing(&[("ResourceId.1", "eip-none")]),
    ),
    ("ListTagResources", "Forbidden.TagKeys", "", |_| {
        listing(&[("Tag.1.Key", "acs:a")])
    }),
    (
        "ListTagResources",
        "Forbidden.NotAllowedCategary",
        "",
        |_| listing(&[("Tag.1.Key", "aliyun:a")]),
    ),
    (
        "ListTagResources",
        "Forbidden.TagKey.Duplicated",
        "",
        |_| listing(&[("Tag.1.Key", "a"), ("Tag.2.Key", "a")]),
    ),
    ("ListTagResources", "SizeLimitExceeded.TagNum", "", |_| {
        let mut call = listing(&[]);
        call.extend(names("Tag", ".Key", 22));
        call
    }),
    (
        "ListTagResources",
        "SizeLimitExceeded.ResourceId",
        "",
        |_| {
            let mut call = listing(&[]);
            call.extend(names("ResourceId", "", 52));
            call
        },
    ),
    ("ListTagResources", "BothEmpty.TagsAndResources", "", |_| {
        listing(&[])
    }),
    (
        "ListTagResources",
        "MissingParam.ResourceType",
        "",
        |_| vec![],
    ),
    ("ListTagResources", "Forbidden", "", |town| {
        town.deny("ListTagResources");
        listing(&[])
    }),
    (
        "ModifyEipAddressAttribute",
        "InsufficientBalance.Eip",
        "",
        |town| {
            let eip = town.eip();
            town.account(|account| account.out_of_money = true);
            vec![("AllocationId", eip), ("Bandwidth", "50".into())]
        },
    ),
    (
        "ModifyEipAddressAttribute",
        "InvalidAllocationId.NotFound",
        "not found",
        |_| vec![("AllocationId", "eip-none".into())],
    ),
    (
        "ModifyEipAddressAttribute",
        "InvalidParameter",
        "Bandwidth",
        |town| vec![("AllocationId", town.eip()), ("Bandwidth", "501".into())],
    ),
    (
        "ModifyEipAddressAttribute",
        "IncorrectEipStatus",
        "",
        |town| {
            let eip = town.eip();
            town.bind(&eip, "EcsInstance", "i-1").unwrap();
            vec![("AllocationId", eip), ("Name", "web".into())]
        },
    ),
    (
        "ModifyEipAddressAttribute",
        "InvalidParameter",
        "The parameter",
        |town| vec![("AllocationId", town.eip()), ("Name", "7web".into())],
    ),
    (
        "ModifyEipAddressAttribute",
        "Forbidden.RegionNotFound",
        "",
        |town| {
            vec![
                ("AllocationId", town.eip()),
                ("RegionId", "cn-nowhere".into()),
            ]
        },
    ),
    ("MoveResourceGroup", "InvalidResourceGroupId", "", |town| {
        moving(&town.eip(), "EIP", "rg-none")
    }),
    (
        "MoveResourceGroup",
        "InvalidResourceId.NotFound",
        "",
        |town| {
            town.group();
            moving("eip-none", "EIP", "rg-mine")
        },
    ),
    (
        "MoveResourceGroup",
        "IllegalParam.ResourceType",
        "",
        |town| moving(&town.eip(), "CAR", "rg-mine"),
    ),
    (
        "MoveResourceGroup",
        "OperationFailed.InstanceStatusNotAllowed",
        "",
        |town| {
            town.group();
            let eip = town.eip();
            town.bind(&eip, "EcsInstance", "i-1").unwrap();
            moving(&eip, "EIP", "rg-mine")
        },
    ),
    (
        "ReleaseEipAddress",
        "InvalidAllocationId.NotFound",
        "",
        |town| {
            // In another region it is not there.
            vec![("AllocationId", town.eip()), ("RegionId", ELSEWHERE.into())]
        },
    ),
    ("ReleaseEipAddress", "IncorrectEipStatus", "", |town| {
        let eip = town.eip();
        town.bind(&eip, "EcsInstance", "i-1").unwrap();
        vec![("AllocationId", eip)]
    }),
    (
        "ReleaseEipAddress",
        "Forbidden.RegionNotFound",
        "",
        |town| {
            vec![
                ("AllocationId", town.eip()),
                ("RegionId", "cn-nowhere".into()),
            ]
        },
    ),
    (
        "ReleaseEipAddress",
        "Forbidden.ChargeTypeIsPrepaid",
        "",
        |town| {
            let eip = town.eip();
            town.change(&eip, |eip| eip.charge = Charge::PrePaid(Moment::NEVER));
            vec![("AllocationId", eip)]
        },
    ),
    ("ReleaseEipAddress", "Forbbiden", "", |town| {
        let eip = town.eip();
        town.account = "other";
        vec![("AllocationId", eip)]
    }),
    (
        "ReleaseEipSegmentAddress",
        "IncorrectEipStatus",
        "",
        |town| {
            let (segment, member) = town.segment();
            town.bind(&member, "EcsInstance", "i-1").unwrap();
            vec![("SegmentInstanceId", segment)]
        },
    ),
    (
        "ReleaseEipSegmentAddress",
        "Forbidden.ChargeTypeIsPrepaid",
        "",
        |town| {
            let (segment, member) = town.segment();
            town.change(&member, |eip| eip.charge = Charge::PrePaid(Moment::NEVER));
            vec![("SegmentInstanceId", segment)]
        },
    ),
    ("ReleaseEipSegmentAddress", "Forbidden", "", |town| {
        let (segment, _) = town.segment();
        town.account = "other";
        vec![("SegmentInstanceId", segment)]
    }),
    (
        "ReleaseEipSegmentAddress",
        "InvalidOperation.DeletionProtection",
        "",
        |town| {
            let (segment, member) = town.segment();
            town.change(&member, |eip| eip.deletion_protection = true);
            vec![("SegmentInstanceId", segment)]
        },
    ),
    (
        "ReleaseEipSegmentAddress",
        "OperationFailed.InstanceNotExist",
        "",
        |_| vec![("SegmentInstanceId", "eipsg-none".into())],
    ),
    (
        "ReleaseEipSegmentAddress",
        "OperationFailed.EipNumInconsistent",
        "",
        |town| {
            let (segment, member) = town.segment();
            town.state.eips.remove(&member);
            vec![("SegmentInstanceId", segment)]
        },
    ),
    (
        "ReleaseEipSegmentAddress",
        "OperationFailed.EipStatusInvalid",
        "",
        |town| {
            let (segment, _) = town.segment();
            town.done(
                "ReleaseEipSegmentAddress",
                &[("SegmentInstanceId", &segment)],
            );
            vec![("SegmentInstanceId", segment)]
        },
    ),
    (
        "ReleaseEipSegmentAddress",
        "OperationFailed.EipInBwp",
        "",
        |town| {
            let (segment, member) = town.segment();
            town.change(&member, |eip| {
                eip.extras_mut().bandwidth_package = Some(BandwidthPackage {
                    id: "cbwp-1".into(),
                    bandwidth: 50,
                });
            });
            vec![("SegmentInstanceId", segment)]
        },
    ),
    (
        "ReleaseEipSegmentAddress",
        "InvalidAllocationId.NotFound",
        "",
        |town| vec![("SegmentInstanceId", town.eip())],
    ),
    (
        "ReleaseEipSegmentAddress",
        "Forbidden.RegionNotFound",
        "",
        |_| {
            vec![
                ("SegmentInstanceId", "eipsg-none".into()),
                ("RegionId", "cn-nowhere".into()),
            ]
        },
    ),
    (
        "SetHighDefinitionMonitorLogStatus",
        "InvalidInstanceId",
        "",
        |_| monitor("eip-none", "project", "ON"),
    ),
    (
        "SetHighDefinitionMonitorLogStatus",
        "ProjectOrLogstoreNotExist",
        "",
        |town| monitor(&town.eip(), "none", "ON"),
    ),
    (
        "SetHighDefinitionMonitorLogStatus",
        "SourceProjectNotExist",
        "",
        |town| {
            let eip = town.monitored();
            monitor(&eip, "none", "OFF")
        },
    ),
    (
        "SetHighDefinitionMonitorLogStatus",
        "Unauthorized",
        "",
        |town| {
            town.account(|account| account.sub_user = true);
            monitor(&town.eip(), "project", "ON")
        },
    ),
    (
        "SetHighDefinitionMonitorLogStatus",
        "ParameterInvalid",
        "",
        |town| monitor(&town.eip(), "project", "MAYBE"),
    ),
    (
        "SetHighDefinitionMonitorLogStatus",
        "InvalidAction.NotSupport",
        "",
        |town| {
            town.limit(|limits| limits.no_hd_monitor = true);
            monitor(&town.eip(), "project", "ON")
        },
    ),
    (
        "SetHighDefinitionMonitorLogStatus",
        "RuleExist",
        "",
        |town| {
            let eip = town.monitored();
            monitor(&eip, "project", "ON")
        },
    ),
    (
        "SetHighDefinitionMonitorLogStatus",
        "InvalidHdMonitorStatus",
        "",
        |town| monitor(&town.eip(), "project", "OFF"),
    ),
    (
        "SetHighDefinitionMonitorLogStatus",
        "HdMonitorEipNumberOverLimit",
        "",
        |town| {
            town.state.settings.hd_monitor_quota = 1;
            town.monitored();
            monitor(&town.eip(), "project", "ON")
        },
    ),
    (
        "SetHighDefinitionMonitorLogStatus",
        "InvalidAllocationId.NotFound",
        "",
        |town| {
            let mut call = monitor(&town.eip(), "project", "ON");
            call.push(("RegionId", ELSEWHERE.into()));
            call
        },
    ),
    ("TagResources", "InvalidTagKey", "", |town| {
        town.tagging("", "v")
    }),
    ("TagResources", "InvalidTagValue", "", |town| {
        town.tagging("k", "https://v")
    }),
    ("TagResources", "InvalidInstanceType.NotFound", "", |town| {
        let mut call = town.tagging("k", "v");
        call[0].1 = "CAR".into();
        call
    }),
    ("TagResources", "InvalidInstanceIds.NotFound", "", |town| {
        let mut call = town.tagging("k", "v");
        call[1].1 = "eip-none".into();
        call
    }),
    ("TagResources", "Forbidden.TagKeys", "", |town| {
        town.tagging("acs:k", "v")
    }),
    ("TagResources", "QuotaExceeded.TagNum", "", |town| {
        town.state.settings.tag_quota = 0;
        town.tagging("k", "v")
    }),
    ("TagResources", "Forbidden.NotAllowedCategary", "", |town| {
        town.tagging("aliyun", "v")
    }),
    ("TagResources", "Forbidden.TagKey.Duplicated", "", |town| {
        let mut call = town.tagging("k", "v");
        call.extend([("Tag.2.Key", "k".into()), ("Tag.2.Value", "w".into())]);
        call
    }),
    ("TagResources", "SizeLimitExceeded.TagNum", "", |town| {
        let mut call = town.tagging("k", "v");
        call.extend(names("Tag", ".Key", 21));
        call.extend(names("Tag", ".Value", 21));
        call
    }),
    ("TagResources", "SizeLimitExceeded.ResourceId", "", |town| {
        let mut call = town.tagging("k", "v");
        call.extend(names("ResourceId", "", 52));
        call
    }),
    ("TagResources", "MissingParameter.TagValue", "", |town| {
        let mut call = town.tagging("k", "v");
        call.truncate(3);
        call
    }),
    ("TagResources", "MissingParameter.TagKey", "", |town| {
        let mut call = town.tagging("k", "v");
        call.remove(2);
        call
    }),
    ("TagResources", "MissingParam.Tags", "", |town| {
        let mut call = town.tagging("k", "v");
        call.truncate(2);
        call
    }),
    ("TagResources", "Forbidden", "", |town| {
        town.deny("TagResources");
        town.tagging("k", "v")
    }),
    ("UnTagResources", "InvalidTagKey", "", |town| {
        town.untagging(&[""])
    }),
    ("UnTagResources", "MissingParam", "", |town| {
        town.untagging(&[])
    }),
    (
        "UnTagResources",
        "InvalidInstanceType.NotFound",
        "",
        |town| {
            let mut call = town.untagging(&["k"]);
            call[0].1 = "CAR".into();
            call
        },
    ),
    (
        "UnTagResources",
        "InvalidInstanceIds.NotFound",
        "",
        |town| {
            let mut call = town.untagging(&["k"]);
            call[1].1 = "eip-none".into();
            call
        },
    ),
    ("UnTagResources", "Forbidden.TagKeys", "", |town| {
        town.untagging(&["acs:k"])
    }),
    (
        "UnTagResources",
        "Forbidden.NotAllowedCategary",
        "",
        |town| town.untagging(&["aliyun"]),
    ),
    (
        "UnTagResources",
        "Forbidden.TagKey.Duplicated",
        "",
        |town| town.untagging(&["k", "k"]),
    ),
    ("UnTagResources", "SizeLimitExceeded.TagNum", "", |town| {
        town.untagging(&["k"; 21])
    }),
    (
        "UnTagResources",
        "SizeLimitExceeded.ResourceId",
        "",
        |town| {
            let mut call = town.untagging(&["k"]);
            call.extend(names("ResourceId", "", 52));
            call
        },
    ),
    ("UnTagResources", "Forbidden", "", |town| {
        town.deny("UnTagResources");
        town.untagging(&["k"])
    }),
    (
        "UnassociateEipAddress",
        "InvalidAllocationId.NotFound",
        "",
        |_| vec![("AllocationId", "eip-none".into())],
    ),
    ("UnassociateEipAddress", "IncorrectEipStatus", "", |town| {
        vec![("AllocationId", town.eip())]
    }),
    (
        "UnassociateEipAddress",
        "InvalidInstanceId.NotFound",
        "",
        |town| {
            vec![
                ("AllocationId", town.bound("EcsInstance", "i-1")),
                ("InstanceId", "i-none".into()),
            ]
        },
    ),
    (
        "UnassociateEipAddress",
        "IncorrectInstanceStatus",
        "",
        |town| {
            let eip = town.bound("EcsInstance", "i-1");
            town.target("i-1", |target| target.status = "Stopping".into());
            vec![("AllocationId", eip)]
        },
    ),
    (
        "UnassociateEipAddress",
        "InvalidInstanceType.ValueNotSupported",
        "",
        |town| {
            vec![
                ("AllocationId", town.bound("EcsInstance", "i-1")),
                ("InstanceType", "Mainframe".into()),
            ]
        },
    ),
    (
        "UnassociateEipAddress",
        "IncorrectHaVipStatus",
        "",
        |town| {
            let eip = town.bound("HaVip", "havip-1");
            town.target("havip-1", |target| target.status = "Deleting".into());
            vec![("AllocationId", eip)]
        },
    ),
    ("UnassociateEipAddress", "OperationDenied", "", |town| {
        let eip = town.bound("EcsInstance", "i-1");
        town.change(&eip, |eip| eip.extras_mut().default_vpc = true);
        vec![("AllocationId", eip)]
    }),
    (
        "UnassociateEipAddress",
        "Forbidden.RegionNotFound",
        "",
        |town| {
            vec![
                ("AllocationId", town.bound("EcsInstance", "i-1")),
                ("RegionId", "cn-nowhere".into()),
            ]
        },
    ),
    ("UnassociateEipAddress", "InvalidParameter", "", |town| {
        vec![
            ("AllocationId", town.bound("EcsInstance", "i-1")),
            ("PrivateIpAddress", "192.168.0.77".into()),
        ]
    }),
    ("UnassociateEipAddress", "Forbbiden", "", |town| {
        let eip = town.bound("EcsInstance", "i-1");
        town.account = "other";
        vec![("AllocationId", eip)]
    }),
    (
        "UnassociateEipAddress",
        "InvalidBindingStatus",
        "",
        |town| {
            vec![
                ("AllocationId", town.bound("EcsInstance", "i-1")),
                ("InstanceId", "i-2".into()),
            ]
        },
    ),
];

const SAME: &str = "a row before it has the same code and nearly the same message";
const FAILURE: &str = "a failure inside the service: a planned fault only";
const HASTE: &str = "other calls at the same time: a planned fault only";

/// Rows that no state and no request reaches: operation, code, words of the message, reason.
const UNREACHED: &[(&str, &str, &str, &str)] = &[
    ("AllocateEipAddress", "QuotaExceeded.Eip", "exceeded.", SAME),
    ("AllocateEipAddress", "OperationConflict", "", HASTE),
    (
        "AllocateEipAddressPro",
        "QuotaExceeded.Eip",
        "exceeded.",
        SAME,
    ),
    (
        "AllocateEipSegmentAddress",
        "QuotaExceeded.Eip",
        "exceeded.",
        SAME,
    ),
    ("AllocateEipSegmentAddress", "OperationConflict", "", HASTE),
    ("AssociateEipAddress", "ServiceUnavailable", "", FAILURE),
    (
        "ListIpGeolocations",
        "OperationFailed.QueryIpPoolFailed",
        "",
        FAILURE,
    ),
    (
        "ListIpGeolocations",
        "OperationFailed.InvokeApi",
        "",
        FAILURE,
    ),
    (
        "ListIpGeolocations",
        "OperationFailed.InternalError",
        "",
        FAILURE,
    ),
    (
        "ListTagResources",
        "MissingParam",
        "",
        "what could be missing has codes of its own",
    ),
    (
        "ListTagResources",
        "QuotaExceeded.TagNum",
        "",
        "a list adds no tag",
    ),
    (
        "ListTagResources",
        "BothEmpty.TagsAndResources",
        "403",
        "the row of status 400 has the same code and message",
    ),
    ("ModifyEipAddressAttribute", "InternalError", "", FAILURE),
    (
        "ModifyEipAddressAttribute",
        "InvalidAllocationId.NotFound",
        "..",
        SAME,
    ),
    (
        "MoveResourceGroup",
        "IncorrectStatus.Vpc",
        "",
        "of resources that this mock does not have",
    ),
    (
        "MoveResourceGroup",
        "InvalidBandwidthPackageId.NotFound",
        "",
        "of resources that this mock does not have",
    ),
    ("ReleaseEipAddress", "InternalError", "", FAILURE),
    (
        "ReleaseEipAddress",
        "TaskConflict.AssociateGlobalAccelerationInstance",
        "",
        HASTE,
    ),
    (
        "ReleaseEipSegmentAddress",
        "TaskConflict.AssociateGlobalAccelerationInstance",
        "",
        HASTE,
    ),
    (
        "ReleaseEipSegmentAddress",
        "Forbidden.EipInBwp",
        "",
        "OperationFailed.EipInBwp says the same",
    ),
    ("ReleaseEipSegmentAddress", "InternalError", "", FAILURE),
    (
        "TagResources",
        "MissingParam",
        "",
        "what could be missing has codes of its own",
    ),
    (
        "TagResources",
        "InvalidTagScope.NotFound",
        "",
        "no parameter names a scope",
    ),
    ("UnTagResources", "InvalidTagValue", "", "no value is sent"),
    (
        "UnTagResources",
        "QuotaExceeded.TagNum",
        "",
        "it adds no tag",
    ),
];

/// Names of list entries, more than may be sent with the first one.
fn names(start: &'static str, end: &'static str, to: usize) -> Vec<(&'static str, String)> {
    let name = |n| -> &'static str { format!("{start}.{n}{end}").leak() };
    (2..=to).map(|n| (name(n), format!("k{n}"))).collect()
}

fn own(call: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let own = call
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()));
    own.collect()
}

fn guard(kind: &str, id: &str, enable: bool) -> Vec<(&'static str, String)> {
    own(&[
        ("Type", kind),
        ("InstanceId", id),
        ("ProtectionEnable", if enable { "true" } else { "false" }),
    ])
}

fn span(eip: &str) -> Vec<(&'static str, String)> {
    own(&[
        ("AllocationId", eip),
        ("StartTime", "2026-01-01T00:00:00Z"),
        ("EndTime", "2026-01-01T01:00:00Z"),
    ])
}

fn listing(more: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    own(&[&[("ResourceType", "EIP")], more].concat())
}

fn moving(eip: &str, kind: &str, group: &str) -> Vec<(&'static str, String)> {
    own(&[
        ("ResourceId", eip),
        ("ResourceType", kind),
        ("NewResourceGroupId", group),
    ])
}

fn monitor(eip: &str, project: &str, status: &str) -> Vec<(&'static str, String)> {
    own(&[
        ("InstanceId", eip),
        ("LogProject", project),
        ("LogStore", "store"),
        ("Status", status),
    ])
}

impl Town {
    fn deny(&mut self, operation: &str) {
        self.account(|account| drop(account.denied.insert(operation.to_owned())));
    }

    fn limit(&mut self, change: impl FnOnce(&mut RegionLimits)) {
        change(self.state.regions.entry(HERE.into()).or_default());
    }

    fn binding(&mut self, kind: &str, target: &str) -> Vec<(&'static str, String)> {
        let eip = self.eip();
        own(&[
            ("AllocationId", &eip),
            ("InstanceId", target),
            ("InstanceType", kind),
        ])
    }

    fn group(&mut self) {
        let group = ResourceGroup {
            account: "mine".into(),
            name: String::new(),
        };
        self.state.resource_groups.insert("rg-mine".into(), group);
    }

    fn monitored(&mut self) -> String {
        let store = LogStore {
            project: "project".into(),
            store: "store".into(),
        };
        self.state.log_stores.insert(store);
        let eip = self.eip();
        let call = monitor(&eip, "project", "ON");
        let call: Vec<_> = call.iter().map(|(n, v)| (*n, v.as_str())).collect();
        self.done("SetHighDefinitionMonitorLogStatus", &call);
        eip
    }

    fn tagging(&mut self, key: &str, value: &str) -> Vec<(&'static str, String)> {
        let eip = self.eip();
        own(&[
            ("ResourceType", "EIP"),
            ("ResourceId.1", &eip),
            ("Tag.1.Key", key),
            ("Tag.1.Value", value),
        ])
    }

    fn untagging(&mut self, keys: &[&str]) -> Vec<(&'static str, String)> {
        let eip = self.eip();
        let mut call = own(&[("ResourceType", "EIP"), ("ResourceId.1", &eip)]);
        for (n, key) in (1..).zip(keys) {
            let name: &'static str = format!("TagKey.{n}").leak();
            call.push((name, (*key).to_owned()));
        }
        call
    }
}

/// What is refused must change nothing.
#[test]
fn every_row_of_the_tables_of_errors() {
    let mut reached = BTreeSet::new();
    for (operation, code, words, recipe) in RECIPES {
        let mut town = Town::new();
        let call = recipe(&mut town);
        let call: Vec<_> = call.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let before = town.content();
        let told = town.refused(operation, &call);
        assert_eq!(town.content(), before, "{operation} {code}");
        let rows = OPERATIONS.iter().filter(|meta| meta.name == *operation);
        let mut rows = rows.flat_map(|meta| meta.errors);
        let row = rows.find(|row| row.code == *code && row.message.contains(words));
        let row = row.unwrap_or_else(|| panic!("{operation} has no {code} {words}"));
        let message = row.message.replace("%s", "TagKey");
        assert_eq!(
            told,
            format!("{} {code}: {message}", row.status),
            "{operation}"
        );
        let trail = town.serve(operation, &call).trail;
        let last = trail.checks.last().unwrap();
        assert!(
            last.saw.is_some(),
            "{operation} {code} explains nothing: {trail:?}"
        );
        reached.insert((*operation, *code, row.message, row.status));
    }
    for meta in OPERATIONS {
        for row in meta.errors {
            let by_call = reached.contains(&(meta.name, row.code, row.message, row.status));
            let excused = UNREACHED.iter().any(|(operation, code, words, _)| {
                *operation == meta.name
                    && *code == row.code
                    && (row.message.ends_with(words) || row.status.to_string() == *words)
            });
            let (name, code) = (meta.name, row.code);
            assert!(
                by_call != excused,
                "{name} {code} {:?}: reached {by_call}",
                row.message
            );
        }
    }
}
