//! Filters and pages of `DescribeEipAddresses`.

use super::{HERE, Town};
use crate::state::{Charge, Lock, Reservation};
use crate::time::Moment;

fn list(town: &mut Town, more: &[(&str, &str)]) -> Vec<String> {
    let call = [&[("RegionId", HERE)], more].concat();
    let answer = town.done("DescribeEipAddresses", &call);
    let eips = answer["EipAddresses"]["EipAddress"].as_array().unwrap();
    assert!(answer["TotalCount"].as_u64().unwrap() >= eips.len() as u64);
    let names = eips
        .iter()
        .map(|eip| eip["Name"].as_str().unwrap().to_owned());
    names.collect()
}

/// Five EIPs, a minute apart, each with something of its own.
fn town() -> (Town, Vec<String>) {
    let mut town = Town::new();
    let mut ids = Vec::new();
    for name in ["e0", "e1", "e2", "e3", "e4"] {
        let call = [("RegionId", HERE), ("Name", name)];
        let answer = town.done("AllocateEipAddress", &call);
        ids.push(answer["AllocationId"].as_str().unwrap().to_owned());
        town.wait(60);
    }
    town.bind(&ids[1], "Nat", "ngw-1").unwrap();
    town.wait(2);
    town.bind(&ids[3], "Nat", "ngw-1").unwrap();
    town.bind(&ids[4], "HaVip", "havip-1").unwrap();
    town.change(&ids[0], |eip| {
        eip.charge = Charge::PrePaid(Moment::from_millis(0));
        eip.extras_mut().reservation = Some(Reservation {
            active: Moment::BEGINNING,
            bandwidth: 12,
            metering: crate::state::Metering::PayByBandwidth,
            order_type: "RENEWCHANGE".into(),
        });
    });
    town.change(&ids[2], |eip| {
        eip.extras_mut().locks = vec![Lock::Security];
        eip.extras_mut().isp = "BGP_PRO".into();
    });
    (town, ids)
}

#[test]
fn each_filter_alone() {
    let (mut town, ids) = town();
    let town = &mut town;
    assert_eq!(list(town, &[]), ["e0", "e1", "e2", "e3", "e4"]);
    let two = format!("{}, {},eip-none", ids[3], ids[0]);
    assert_eq!(list(town, &[("AllocationId", &two)]), ["e0", "e3"]);
    let address = town.show(&ids[2])["IpAddress"].as_str().unwrap().to_owned();
    assert_eq!(list(town, &[("EipAddress", &address)]), ["e2"]);
    assert_eq!(list(town, &[("EipAddress", "nonsense")]), [""; 0]);
    assert_eq!(list(town, &[("Status", "Available")]), ["e0", "e2"]);
    assert_eq!(list(town, &[("Status", "Releasing")]), [""; 0]);
    assert_eq!(list(town, &[("EipName", "e1")]), ["e1"]);
    assert_eq!(list(town, &[("ISP", "BGP_PRO")]), ["e2"]);
    assert_eq!(list(town, &[("ISP", "BGP")]), ["e0", "e1", "e3", "e4"]);
    assert_eq!(list(town, &[("ChargeType", "PrePaid")]), ["e0"]);
    assert_eq!(list(town, &[("LockReason", "security")]), ["e2"]);
    assert_eq!(list(town, &[("LockReason", "financial")]), [""; 0]);
    assert_eq!(
        list(town, &[("AssociatedInstanceId", "ngw-1")]),
        ["e1", "e3"]
    );
    assert_eq!(list(town, &[("AssociatedInstanceType", "HaVip")]), ["e4"]);
    let group = crate::ids::default_resource_group("mine");
    assert_eq!(list(town, &[("ResourceGroupId", &group)]).len(), 5);
    assert_eq!(list(town, &[("SegmentInstanceId", "eipsg-none")]), [""; 0]);
    let from = [
        ("Filter.1.Key", "CreationStartTime"),
        ("Filter.1.Value", "2026-01-01T00:03Z"),
    ];
    assert_eq!(list(town, &from), ["e3", "e4"]);
    let to = [
        ("Filter.2.Key", "CreationEndTime"),
        ("Filter.2.Value", "2026-01-01T00:00:00Z"),
    ];
    assert_eq!(list(town, &to), ["e0"]);
}

#[test]
fn filters_together() {
    let (mut town, ids) = town();
    let on = ("AssociatedInstanceId", "ngw-1");
    assert_eq!(list(&mut town, &[on, ("AllocationId", &ids[3])]), ["e3"]);
    assert_eq!(list(&mut town, &[on, ("Status", "InUse")]), ["e1"]);
    assert_eq!(
        list(&mut town, &[on, ("EipName", "e1"), ("ISP", "BGP")]),
        ["e1"]
    );
    assert_eq!(
        list(&mut town, &[on, ("PageSize", "1"), ("PageNumber", "2")]),
        ["e3"]
    );
}

#[test]
fn values_that_are_refused() {
    let (mut town, _) = town();
    let long = vec!["eip-x"; 51].join(",");
    for (name, value, code) in [
        ("PageSize", "0", "InvalidPageSize"),
        ("PageSize", "101", "InvalidPageSize"),
        ("PageNumber", "0", "InvalidPageNumber"),
        ("PageNumber", "-1", "InvalidPageNumber"),
        ("AllocationId", &long, "InvalidAllocationId"),
        ("Status", "Dreaming", "InvalidStatus"),
        ("ISP", "Pigeons", "InvalidISP"),
        ("EipName", "x", "InvalidEipName"),
        ("Filter.1.Key", "Colour", "InvalidFilterKey.NotFound"),
    ] {
        let told = town.call("DescribeEipAddresses", &[(name, value)]);
        assert_eq!(told.unwrap_err().code(), code, "{name} {value}");
    }
    let filter = [
        ("Filter.1.Key", "CreationStartTime"),
        ("Filter.1.Value", "noon"),
    ];
    let told = town.call("DescribeEipAddresses", &filter);
    assert_eq!(told.unwrap_err().code(), "InvalidFilterValue");
}

#[test]
fn reservations_are_shown_when_asked_for() {
    let (mut town, ids) = town();
    assert_eq!(town.show(&ids[0])["HasReservationData"], "false");
    let call = [
        ("AllocationId", ids[0].as_str()),
        ("IncludeReservationData", "true"),
    ];
    let answer = town.done("DescribeEipAddresses", &call);
    let shown = &answer["EipAddresses"]["EipAddress"][0];
    assert_eq!(shown["HasReservationData"], "true");
    assert_eq!(shown["ReservationBandwidth"], "12");
    assert_eq!(shown["ReservationActiveTime"], "2026-01-01T00:00:00Z");
}

#[test]
fn pages_are_complete_and_apart() {
    let mut town = Town::new();
    town.state.settings.eip_quota = 1000;
    let mut all: Vec<_> = (0..57).map(|_| town.eip()).collect();
    for place in [50, 20, 0] {
        let gone = all.remove(place);
        town.done("ReleaseEipAddress", &[("AllocationId", &gone)]);
    }
    town.wait(1);
    let mut found = Vec::new();
    for page in 1..=7 {
        let call = [("PageNumber", page.to_string()), ("PageSize", "9".into())];
        let call: Vec<_> = call.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let answer = town.done("DescribeEipAddresses", &call);
        assert_eq!(answer["TotalCount"], 54);
        let eips = answer["EipAddresses"]["EipAddress"].as_array().unwrap();
        let ids = eips
            .iter()
            .map(|eip| eip["AllocationId"].as_str().unwrap().to_owned());
        found.extend(ids);
    }
    assert_eq!(found, all);
    let far = [("PageNumber", "9223372036854775807"), ("PageSize", "100")];
    assert_eq!(list(&mut town, &far), [""; 0]);
}
