//! What each operation does when all is well.

use super::{ELSEWHERE, HERE, Pace, Town};
use alicloud_core::Value;

fn texts<'a>(list: &'a Value, key: &str) -> Vec<&'a str> {
    let list = list.as_array().unwrap().iter();
    list.map(|entry| entry[key].as_str().unwrap()).collect()
}

#[test]
fn allocate() {
    let mut town = Town::new();
    let answer = town.done(
        "AllocateEipAddress",
        &[
            ("RegionId", HERE),
            ("Bandwidth", "100"),
            ("InternetChargeType", "PayByTraffic"),
            ("Name", "web"),
            ("Description", "front"),
            // Terraform sends what it does not set.
            ("InstanceId", ""),
            ("ResourceGroupId", ""),
        ],
    );
    let id = answer["AllocationId"].as_str().unwrap();
    assert!(id.starts_with("eip-bp1") && id.len() == 25, "{id}");
    assert!(answer.get("OrderId").is_none());
    let shown = town.show(id);
    insta::assert_json_snapshot!(shown);
}

#[test]
fn a_subscription() {
    let mut town = Town::new();
    let order = [
        ("RegionId", HERE),
        ("InstanceChargeType", "PrePaid"),
        ("PricingCycle", "Month"),
        ("Period", "2"),
    ];
    let waits = town.done("AllocateEipAddress", &order);
    assert_eq!(waits["OrderId"], 200_000_000_000_000_i64);
    assert!(waits.get("AllocationId").is_none());
    let paid = [&order[..], &[("AutoPay", "true"), ("Name", "not taken")]].concat();
    let answer = town.done("AllocateEipAddress", &paid);
    let shown = town.show(answer["AllocationId"].as_str().unwrap());
    assert_eq!(shown["ChargeType"], "PrePaid");
    assert_eq!(shown["ExpiredTime"], "2026-03-02T00:00Z");
    assert_eq!(shown["Name"], "");
    let long = [("Period", "6"), ("PricingCycle", "Year")];
    let long = [&order[..2], &long[..]].concat();
    let told = town.refused("AllocateEipAddress", &long);
    assert_eq!(
        told,
        "400 InvalidPeriod: Specified parameter Period is not valid."
    );
}

#[test]
fn lines() {
    let mut town = Town::new();
    let mut ask = |region, isp| {
        let call = [("RegionId", region), ("ISP", isp)];
        town.call("AllocateEipAddress", &call)
            .map_err(|fault| fault.code().to_owned())
    };
    let refused = Err("InvalidISP".to_owned());
    assert!(ask(HERE, "BGP").is_ok());
    assert_eq!(ask(HERE, "BGP_PRO"), refused);
    assert!(ask("cn-hongkong", "BGP_PRO").is_ok());
    assert_eq!(ask(HERE, "ChinaTelecom"), refused);
    assert_eq!(ask(HERE, "Pigeons"), refused);
    // The finance cloud has a line of its own.
    for (isp, fits) in [("BGP_FinanceCloud", true), ("BGP", false), ("", false)] {
        assert_eq!(ask("cn-hangzhou-finance", isp).is_ok(), fits, "{isp}");
        assert_eq!(ask(HERE, isp).is_ok(), !fits, "{isp}");
    }
    town.account(|account| account.lines = ["ChinaTelecom".into()].into());
    let call = [("RegionId", HERE), ("ISP", "ChinaTelecom")];
    let answer = town.done("AllocateEipAddress", &call);
    let shown = town.show(answer["AllocationId"].as_str().unwrap());
    assert_eq!(shown["ISP"], "ChinaTelecom");
    // A subscription has no choice.
    let term = [
        ("InstanceChargeType", "PrePaid"),
        ("PricingCycle", "Month"),
        ("Period", "1"),
    ];
    let told = town.refused("AllocateEipAddress", &[&call[..], &term].concat());
    assert!(told.starts_with("400 InvalidISP"), "{told}");
    town.done("AllocateEipAddressPro", &[&call[..], &term].concat());
    town.done("AllocateEipAddress", &[&[call[0]], &term[..]].concat());
}

#[test]
fn a_released_address_comes_back() {
    let mut town = Town::new().pace(Pace::Immediate);
    let eip = town.eip();
    let address = town.show(&eip)["IpAddress"].as_str().unwrap().to_owned();
    let by_address = [("RegionId", HERE), ("IpAddress", address.as_str())];
    let told = town.refused("AllocateEipAddressPro", &by_address);
    assert_eq!(told, "400 ReserveIpFail: Reserve eip failed.");
    town.done("ReleaseEipAddress", &[("AllocationId", &eip)]);
    town.account = "other";
    town.refused("AllocateEipAddressPro", &by_address);
    town.account = "mine";
    let answer = town.done("AllocateEipAddressPro", &by_address);
    assert_eq!(answer["EipAddress"], address);
    assert_eq!(answer["AllocationId"], eip);
    town.done("ReleaseEipAddress", &[("AllocationId", &eip)]);
    let by_id = [("RegionId", HERE), ("InstanceId", eip.as_str())];
    assert_eq!(
        town.done("AllocateEipAddressPro", &by_id)["EipAddress"],
        address
    );
    let any = town.done("AllocateEipAddressPro", &[("RegionId", HERE)]);
    assert_ne!(any["EipAddress"], address);
    let both = [&by_id[..], &by_address[1..]].concat();
    let told = town.refused("AllocateEipAddressPro", &both);
    assert_eq!(
        told,
        "400 InvalidInstanceId: Specified parameter InstanceId is not valid."
    );
}

#[test]
fn groups() {
    let mut town = Town::new();
    town.eip();
    let call = [("RegionId", HERE), ("EipMask", "28"), ("Bandwidth", "9")];
    let answer = town.done("AllocateEipSegmentAddress", &call);
    let id = answer["EipSegmentInstanceId"].as_str().unwrap().to_owned();
    let members = |town: &mut Town| {
        let call = [("SegmentInstanceId", id.as_str()), ("PageSize", "100")];
        town.done("DescribeEipAddresses", &call)
    };
    assert_eq!(members(&mut town)["TotalCount"], 0);
    // They count before they are there.
    town.account(|account| account.eip_quota = Some(17));
    let told = town.refused("AllocateEipAddress", &[("RegionId", HERE)]);
    assert_eq!(
        told,
        "400 QuotaExceeded.Eip: Elastic IP address quota exceeded"
    );
    town.wait(2);
    let list = town.done("DescribeEipSegment", &[("RegionId", HERE)]);
    let shown = &list["EipSegments"]["EipSegment"][0];
    assert_eq!(shown["Segment"], "203.0.113.16/28");
    assert_eq!(
        (&shown["Status"], &shown["IpCount"]),
        (&"Allocated".into(), &"16".into())
    );
    let list = members(&mut town);
    let addresses = texts(&list["EipAddresses"]["EipAddress"], "IpAddress");
    assert_eq!(addresses.len(), 16);
    assert_eq!(
        (addresses[0], addresses[15]),
        ("203.0.113.16", "203.0.113.31")
    );
    let member = list["EipAddresses"]["EipAddress"][3]["AllocationId"]
        .as_str()
        .unwrap();
    let told = town.refused("ReleaseEipAddress", &[("AllocationId", member)]);
    assert_eq!(
        told,
        "400 Forbidden.ReleaseSegmentEip: Release single segment eip is forbidden."
    );
    let named = [("SegmentInstanceId", id.as_str())];
    town.done("ReleaseEipSegmentAddress", &named);
    assert_eq!(town.status(member), "Releasing");
    town.wait(1);
    assert_eq!(members(&mut town)["TotalCount"], 0);
    let list = town.done("DescribeEipSegment", &named);
    assert_eq!(list["EipSegments"]["EipSegment"][0]["Status"], "Released");
}

#[test]
fn modify() {
    let mut town = Town::new();
    let eip = town.eip();
    let call = [
        ("AllocationId", eip.as_str()),
        ("Bandwidth", "500"),
        ("Name", "前端-1"),
        ("Description", "for the web"),
    ];
    town.done("ModifyEipAddressAttribute", &call);
    town.done("ModifyEipAddressAttribute", &call[..1]);
    let shown = town.show(&eip);
    assert_eq!(shown["Bandwidth"], "500");
    assert_eq!(shown["Name"], "前端-1");
    assert_eq!(shown["Descritpion"], "for the web");
    town.change(&eip, |eip| {
        eip.metering = crate::state::Metering::PayByTraffic;
    });
    let told = town.refused("ModifyEipAddressAttribute", &call[..2]);
    assert_eq!(
        told,
        "400 InvalidParameter: Specified value of \"Bandwidth\" is not supported."
    );
}

#[test]
fn what_is_listed_of_binding_and_tags() {
    let mut town = Town::new();
    let id = town.eip();
    let told = |town: &mut Town| {
        let eip = town.show(&id);
        let names = ["InstanceId", "Mode", "PrivateIpAddress", "VpcId"];
        names.map(|name| eip[name].as_str().unwrap().to_owned())
    };
    assert_eq!(told(&mut town), ["", "", "", ""]);
    town.bind(&id, "NetworkInterface", "eni-1").unwrap();
    let [instance, mode, address, vpc] = told(&mut town);
    assert_eq!((&*instance, &*mode, &*vpc), ("eni-1", "NAT", ""));
    assert!(address.starts_with("192.168.0."), "{address}");
    town.change(&id, |eip| {
        eip.extras_mut().description = "a front".into();
        eip.extras_mut().tags = [("env".into(), "test".into())].into();
        eip.extras_mut().zone = "cn-hangzhou-a".into();
        eip.extras_mut().pool = "pippool-1".into();
        eip.extras_mut().protection = vec!["AntiDDoS_Enhanced".into()];
    });
    let eip = town.show(&id);
    assert_eq!(eip["Zone"].as_str(), Some("cn-hangzhou-a"));
    assert_eq!(eip["PublicIpAddressPoolId"].as_str(), Some("pippool-1"));
    let kinds = &eip["SecurityProtectionTypes"]["SecurityProtectionType"];
    assert_eq!(kinds[0].as_str(), Some("AntiDDoS_Enhanced"));
    assert_eq!(eip["Description"].as_str(), Some("a front"));
    assert_eq!(eip["Descritpion"].as_str(), Some("a front"));
    let tag = &eip["Tags"]["Tag"][0];
    assert_eq!(
        (tag["Key"].as_str(), tag["Value"].as_str()),
        (Some("env"), Some("test"))
    );
}

#[test]
fn tags() {
    let mut town = Town::new();
    let (one, two) = (town.eip(), town.eip());
    town.done(
        "TagResources",
        &[
            ("RegionId", HERE),
            ("ResourceType", "EIP"),
            ("ResourceId.1", &one),
            ("ResourceId.2", &two),
            ("Tag.1.Key", "env"),
            ("Tag.1.Value", "test"),
            ("Tag.2.Key", "team"),
            ("Tag.2.Value", "blue"),
        ],
    );
    let list = |town: &mut Town, more: &[(&str, &str)]| {
        let call = [&[("RegionId", HERE), ("ResourceType", "EIP")], more].concat();
        let answer = town.done("ListTagResources", &call);
        let entries = answer["TagResources"]["TagResource"].clone();
        let token = answer["NextToken"].as_str().unwrap().to_owned();
        (texts(&entries, "TagKey").join(" "), token)
    };
    let both = [("ResourceId.1", one.as_str()), ("ResourceId.2", &two)];
    assert_eq!(
        list(&mut town, &both),
        ("env team env team".into(), String::new())
    );
    let (first, token) = list(&mut town, &[&both[..], &[("MaxResults", "3")]].concat());
    assert_eq!(first, "env team env");
    let (rest, end) = list(&mut town, &[&both[..], &[("NextToken", &token)]].concat());
    assert_eq!((rest.as_str(), end.as_str()), ("team", ""));
    let mut forged = token.clone();
    forged.replace_range(20..21, if &token[20..21] == "0" { "1" } else { "0" });
    for forged in [
        forged.as_str(),
        "",
        "x",
        &format!("{token}0"),
        "éééééééééééééééé",
    ] {
        let call = [("ResourceType", "EIP"), both[0], ("NextToken", forged)];
        let told = town.call("ListTagResources", &call);
        assert_eq!(told.is_ok(), forged.is_empty(), "{forged}");
    }
    assert_eq!(list(&mut town, &[("Tag.1.Key", "env")]).0, "env env");
    let other = [("Tag.1.Key", "env"), ("Tag.1.Value", "live")];
    assert_eq!(list(&mut town, &other).0, "");
    let off = [
        ("ResourceType", "EIP"),
        ("ResourceId.1", one.as_str()),
        ("TagKey.1", "env"),
    ];
    town.done("UnTagResources", &off);
    assert_eq!(list(&mut town, &both[..1]).0, "team");
    let all = [
        ("ResourceType", "EIP"),
        ("ResourceId.1", two.as_str()),
        // The others go, too.
        ("TagKey.1", "env"),
        ("All", "true"),
    ];
    town.done("UnTagResources", &all);
    assert_eq!(list(&mut town, &both[1..]).0, "");
}

#[test]
fn traffic() {
    let mut town = Town::new();
    let eip = town.eip();
    town.wait(7200);
    let mut ask = |from, to, period| {
        let call = [
            ("AllocationId", eip.as_str()),
            ("StartTime", from),
            ("EndTime", to),
            ("Period", period),
        ];
        let answer = town.done("DescribeEipMonitorData", &call);
        answer["EipMonitorDatas"]["EipMonitorData"].clone()
    };
    let data = ask("2026-01-01T00:10:30Z", "2026-01-01T00:13:00Z", "60");
    let times = texts(&data, "TimeStamp");
    assert_eq!(times, ["2026-01-01T00:12:00Z", "2026-01-01T00:13:00Z"]);
    for entry in data.as_array().unwrap() {
        let figure = |key: &str| entry[key].as_i64().unwrap();
        assert_eq!(figure("EipFlow"), figure("EipTX") + figure("EipRX"));
        assert_eq!(figure("EipBandwidth"), figure("EipFlow") / 60);
        assert!(figure("EipBandwidth") <= 5 * 125_000);
    }
    assert_ne!(data[0]["EipFlow"], data[1]["EipFlow"]);
    assert_eq!(
        ask("2026-01-01T00:10:30Z", "2026-01-01T00:13:00Z", "60"),
        data
    );
    let early = ask("2025-12-31T20:00:00Z", "2026-01-01T00:00:00Z", "3600");
    assert_eq!(early.as_array().unwrap().len(), 4);
    assert_eq!(early[3]["EipFlow"], 0);
    let long = ask("2025-12-31T20:00:00Z", "2026-01-01T02:00:00Z", "60");
    assert_eq!(long.as_array().unwrap().len(), 200);
}

#[test]
fn monitoring_by_the_second() {
    let mut town = Town::new();
    let eip = town.eip();
    let store = crate::state::LogStore {
        project: "p".into(),
        store: "s".into(),
    };
    town.state.log_stores.insert(store);
    let mut call = [
        ("InstanceId", eip.as_str()),
        ("LogProject", "p"),
        ("LogStore", "s"),
        ("Status", "ON"),
    ];
    let ask = &[("InstanceId", eip.as_str()), ("InstanceType", "EIP")];
    let answer = town.done("SetHighDefinitionMonitorLogStatus", &call);
    assert_eq!(answer["Success"], "true");
    assert_eq!(town.show(&eip)["HDMonitorStatus"], "true");
    let told = town.done("DescribeHighDefinitionMonitorLogAttribute", ask);
    assert_eq!(
        (&told["LogProject"], &told["LogStore"]),
        (&"p".into(), &"s".into())
    );
    call[3].1 = "OFF";
    town.done("SetHighDefinitionMonitorLogStatus", &call);
    assert_eq!(town.show(&eip)["HDMonitorStatus"], "false");
    let told = town.refused("DescribeHighDefinitionMonitorLogAttribute", ask);
    assert!(told.starts_with("400 InvalidHdMonitorStatus"), "{told}");
}

#[test]
fn regions() {
    let mut town = Town::new();
    let names = |town: &mut Town, language| {
        let answer = town.done("DescribeRegions", &[("AcceptLanguage", language)]);
        let regions = answer["Regions"]["Region"].clone();
        let place = texts(&regions, "RegionId")
            .iter()
            .position(|id| *id == HERE);
        let region = &regions[place.unwrap()];
        texts(&serde_json::json!([region]), "LocalName").concat()
            + texts(&serde_json::json!([region]), "RegionEndpoint")[0]
    };
    let endpoint = "vpc.aliyuncs.com";
    assert_eq!(
        names(&mut town, "en-US"),
        format!("China (Hangzhou){endpoint}")
    );
    assert_eq!(
        names(&mut town, "zh-CN"),
        format!("华东1（杭州）{endpoint}")
    );
    let ids: Vec<_> = super::super::regions::REGIONS
        .iter()
        .map(|region| region.id)
        .collect();
    assert!(ids.is_sorted(), "found by halving");
}

#[test]
fn geolocations() {
    let mut town = Town::new();
    let mut ask = |call: &[(&str, &str)]| {
        let answer = town.done("ListIpGeolocations", call);
        let blocks = answer["IpGeolocationModels"]["IpGeolocationModel"].clone();
        let token = answer["NextToken"].as_str().unwrap().to_owned();
        (texts(&blocks, "Ipv4Prefix").join(" "), token)
    };
    assert_eq!(ask(&[("Ipv4Prefix", "203.0.113.7")]).0, "203.0.113.0/24");
    assert_eq!(
        ask(&[("CountryCode", "CN"), ("CityCode", "BJ")]).0,
        "198.51.100.0/24"
    );
    assert_eq!(
        ask(&[("ResourcePoolName", "Alibaba_CDN")]).0,
        "192.0.2.0/24"
    );
    let (first, token) = ask(&[("MaxResults", "2")]);
    let (rest, end) = ask(&[("NextToken", &token)]);
    assert_eq!(first, "192.0.2.0/24 198.18.0.0/15");
    assert_eq!(rest, "198.51.100.0/24 203.0.113.0/24 240.0.0.0/4");
    assert_eq!(end, "");
}

#[test]
fn an_eip_is_in_its_own_region_alone() {
    let mut town = Town::new();
    let eip = town.eip();
    let there = [("RegionId", ELSEWHERE), ("AllocationId", eip.as_str())];
    assert_eq!(town.done("DescribeEipAddresses", &there)["TotalCount"], 0);
    let told = town.refused("ReleaseEipAddress", &there);
    assert_eq!(
        told,
        "404 InvalidAllocationId.NotFound: Specified allocation ID is not found"
    );
    town.account = "other";
    let here = [("RegionId", HERE), ("AllocationId", eip.as_str())];
    assert_eq!(town.done("DescribeEipAddresses", &here)["TotalCount"], 0);
}
