//! Rules of targets: private addresses, network interfaces, NAT gateways, locks.

use super::{HERE, Told, Town};
use crate::state::{BindingMode, Lock};

/// Binds to the network interface.
fn on_eni(town: &mut Town, eip: &str, mode: &str, address: &str) -> Told {
    town.call(
        "AssociateEipAddress",
        &[
            ("AllocationId", eip),
            ("InstanceId", "eni-1"),
            ("InstanceType", "NetworkInterface"),
            ("Mode", mode),
            ("PrivateIpAddress", address),
        ],
    )
}

fn code(told: Told) -> String {
    told.err()
        .map(|fault| fault.code().to_owned())
        .unwrap_or_default()
}

fn private(town: &Town, eip: &str) -> String {
    let binding = town.state.eips.get(eip).unwrap().binding.clone();
    binding.unwrap().private_address.to_string()
}

#[test]
fn an_eip_for_each_private_address() {
    let mut town = Town::new();
    town.target("eni-1", |eni| eni.addresses.push([192, 168, 0, 99].into()));
    let (one, two, three) = (town.eip(), town.eip(), town.eip());
    assert_eq!(code(on_eni(&mut town, &one, "NAT", "192.168.0.99")), "");
    assert_eq!(private(&town, &one), "192.168.0.99");
    let told = on_eni(&mut town, &two, "NAT", "192.168.0.99");
    assert_eq!(code(told), "InvalidAssociation.Duplicated");
    let told = on_eni(&mut town, &two, "NAT", "192.168.0.98");
    assert_eq!(code(told), "OperationFailed.PrivateIpAddressNotExist");
    assert_eq!(
        code(on_eni(&mut town, &two, "NAT", "10.0.0.1")),
        "InvalidParameter"
    );
    assert_eq!(
        code(on_eni(&mut town, &two, "NAT", "here")),
        "InvalidParameter"
    );
    assert_eq!(code(on_eni(&mut town, &two, "NAT", "")), "");
    assert_eq!(private(&town, &two), "192.168.0.15");
    assert_eq!(
        code(on_eni(&mut town, &three, "NAT", "")),
        "InvalidEip.EipQuotaExceeded"
    );
}

#[test]
fn an_eip_that_is_visible_on_its_interface() {
    let mut town = Town::new();
    let (one, two) = (town.eip(), town.eip());
    town.target("eni-1", |eni| eni.traits.attached_to = Some("i-1".into()));
    assert_eq!(code(on_eni(&mut town, &one, "BINDED", "")), "Eni.Attached");
    assert_eq!(
        code(on_eni(&mut town, &one, "MULTI_BINDED", "")),
        "Eni.Attached"
    );
    town.target("eni-1", |eni| {
        eni.traits.attached_to = None;
        eni.addresses.push([192, 168, 0, 99].into());
    });
    assert_eq!(code(on_eni(&mut town, &one, "BINDED", "")), "Eni.HasSubIp");
    town.target("eni-1", |eni| eni.addresses.truncate(1));
    assert_eq!(code(on_eni(&mut town, &one, "BINDED", "")), "");
    assert_eq!(
        code(on_eni(&mut town, &two, "BINDED", "")),
        "InvalidAssociation.Duplicated"
    );
    assert_eq!(code(on_eni(&mut town, &two, "NAT", "")), "Mode.Conflict");
    assert_eq!(
        code(on_eni(&mut town, &two, "SIDEWAYS", "")),
        "InvalidParameter"
    );
    town.target("eni-1", |eni| eni.traits.primary = true);
    assert_eq!(code(on_eni(&mut town, &two, "NAT", "")), "InvalidParameter");
}

#[test]
fn several_eips_that_are_visible_on_their_interface() {
    let mut town = Town::new();
    let eips: Vec<_> = (0..11).map(|_| town.eip()).collect();
    for eip in &eips[..10] {
        assert_eq!(code(on_eni(&mut town, eip, "MULTI_BINDED", "")), "");
    }
    let told = on_eni(&mut town, &eips[10], "MULTI_BINDED", "");
    assert_eq!(code(told), "QuotaExceed.MultiBindedEip");
    let told = town.done("DescribeEipGatewayInfo", &[("InstanceId", "eni-1")]);
    let entries = told["EipInfos"]["EipInfo"].as_array().unwrap();
    assert_eq!(entries.len(), 10);
    assert_eq!(entries[0]["Ip"], town.show(&eips[0])["IpAddress"]);
    assert_eq!(entries[0]["IpGw"], "203.0.113.1");
    assert_eq!(entries[0]["IpMask"], "255.255.255.0");
    assert_eq!(
        (&told["Code"], &told["Message"]),
        (&"200".into(), &"successful".into())
    );
    // Only this mode is listed.
    town.change(&eips[0], |eip| {
        let mut binding = (**eip.binding.as_ref().unwrap()).clone();
        binding.mode = BindingMode::Nat;
        eip.binding = Some(binding.into());
    });
    let told = town.done("DescribeEipGatewayInfo", &[("InstanceId", "eni-1")]);
    assert_eq!(told["EipInfos"]["EipInfo"].as_array().unwrap().len(), 9);
}

#[test]
fn a_nat_gateway_takes_several() {
    let mut town = Town::new();
    town.state.settings.eip_quota = 100;
    for _ in 0..10 {
        let answer = town.done(
            "AllocateEipAddress",
            &[("RegionId", HERE), ("InternetChargeType", "PayByTraffic")],
        );
        let eip = answer["AllocationId"].as_str().unwrap().to_owned();
        town.bind(&eip, "Nat", "ngw-1").unwrap();
        town.wait(2);
    }
    let call = [("RegionId", HERE), ("InternetChargeType", "PayByTraffic")];
    let answer = town.done("AllocateEipAddress", &call);
    let eip = answer["AllocationId"].as_str().unwrap().to_owned();
    let told = town.bind(&eip, "Nat", "ngw-1");
    assert_eq!(code(told), "QuotaExceeded.NumberOfTrafficEip");
    for _ in 0..10 {
        let eip = town.eip();
        town.bind(&eip, "Nat", "ngw-1").unwrap();
        town.wait(2);
    }
    let eip = town.eip();
    assert_eq!(
        code(town.bind(&eip, "Nat", "ngw-1")),
        "QuotaExceeded.NumberOfEip"
    );
    town.account(|account| account.old_nat_bandwidth_package = true);
    let told = town.bind(&eip, "Nat", "ngw-1");
    assert_eq!(code(told), "Forbidden.EipCanNotBindGatgw");
    // Other targets are not concerned.
    assert_eq!(code(town.bind(&eip, "EcsInstance", "i-1")), "");
}

#[test]
fn a_nat_gateway_may_need_a_private_address_for_each() {
    let mut town = Town::new();
    let switch = town.state.vswitches.get_mut("vsw").unwrap();
    switch.cidr = "192.168.0.8/29".parse().unwrap();
    town.target("ngw-1", |gateway| gateway.traits.nat_bind_mode = true);
    // .9 is free; .10 to .12 are others'; the rest is the vendor's.
    let (one, two) = (town.eip(), town.eip());
    town.bind(&one, "Nat", "ngw-1").unwrap();
    town.wait(2);
    assert_eq!(private(&town, &one), "192.168.0.9");
    let told = town.bind(&two, "Nat", "ngw-1");
    assert_eq!(code(told), "OperationDenied.NoAvailablePrivateIp");
}

#[test]
fn entries_of_a_nat_gateway_hold_an_eip() {
    let mut town = Town::new();
    let eip = town.bound("Nat", "ngw-1");
    let address = town.state.eips.get(&eip).unwrap().address;
    let id = ("AllocationId", eip.as_str());
    town.target("ngw-1", |gateway| gateway.traits.snat.push(address));
    let told = town.refused("UnassociateEipAddress", &[id]);
    assert!(
        told.starts_with("400 InvalidIpStatus.HasBeenUsedBySnatTable: "),
        "{told}"
    );
    town.target("ngw-1", |gateway| {
        gateway.traits.dnat = std::mem::take(&mut gateway.traits.snat);
    });
    let told = town.refused("UnassociateEipAddress", &[id, ("Force", "false")]);
    assert!(
        told.starts_with("400 InvalidIpStatus.HasBeenUsedByForwardEntry: "),
        "{told}"
    );
    town.done("UnassociateEipAddress", &[id, ("Force", "true")]);
    assert!(town.state.targets["ngw-1"].traits.dnat.is_empty());
}

#[test]
fn what_keeps_a_target_from_an_eip() {
    for (change, refused) in [
        (
            (|target| target.traits.public_address = true) as fn(&mut crate::state::Target),
            "EIP_CAN_NOT_ASSOCIATE_WITH_PUBLIC_IP",
        ),
        (
            |target| target.traits.migrating = true,
            "OperationFailed.EcsMigrating",
        ),
        (
            |target| target.traits.accelerated = true,
            "InvalidAssociation.Duplicated",
        ),
        (|target| target.traits.internet = true, "OperationDenied"),
    ] {
        let mut town = Town::new();
        let eip = town.eip();
        town.target("i-1", change);
        assert_eq!(code(town.bind(&eip, "EcsInstance", "i-1")), refused);
    }
}

#[test]
fn a_locked_eip() {
    let mut town = Town::new();
    let eip = town.eip();
    for (lock, refused) in [
        (Lock::Financial, "Forbidden.FinancialLocked"),
        (Lock::Security, "InvalidEIPStatus.BizDisabled"),
    ] {
        town.change(&eip, |eip| eip.extras_mut().locks = vec![lock]);
        assert_eq!(code(town.bind(&eip, "EcsInstance", "i-1")), refused);
    }
    assert_eq!(town.show(&eip)["BusinessStatus"], "FinancialLocked");
    // No evidence against it: it can be given back.
    town.done("ReleaseEipAddress", &[("AllocationId", &eip)]);
}

#[test]
fn modes_are_for_interfaces() {
    let mut town = Town::new();
    let eip = town.eip();
    let mut call = [
        ("AllocationId", eip.as_str()),
        ("InstanceId", "i-1"),
        ("Mode", "BINDED"),
        ("InstanceRegionId", "cn-nowhere"),
    ];
    assert_eq!(
        code(town.call("AssociateEipAddress", &call[..3])),
        "InvalidParameter"
    );
    call[2].1 = "NAT";
    let told = town.refused("AssociateEipAddress", &call);
    assert_eq!(
        told,
        "404 InvalidRegionId.NotFound: Specified value of InstanceRegionId is not supported.",
    );
    town.done("AssociateEipAddress", &call[..3]);
}
