//! Plans, and the calls that meet them.

use super::*;
use crate::World;
use alicloud_vpc as vpc;
use std::time::Duration;

const REGION: &[(&str, &str)] = &[("RegionId", "cn-hangzhou")];

fn allocate(world: &World) -> String {
    match world.ask("AllocateEipAddress", REGION) {
        Ok(_) => "ok".to_owned(),
        Err(fault) => fault.code().to_owned(),
    }
}

#[test]
fn a_fault_before_changes_nothing() {
    let world = World::demo();
    let before = world.snapshot();
    world.plan(FaultPlan::on("AllocateEipAddress")).unwrap();
    assert_eq!(allocate(&world), "ServiceUnavailable");
    assert!(before.diff(&world.snapshot()).is_empty());
    assert_eq!(allocate(&world), "ok");
    world.assert_faults_used();
}

#[test]
fn a_fault_after_has_taken_effect() {
    let world = World::demo();
    let plan = FaultPlan::on("AllocateEipAddress").after();
    world.plan(plan.refuse("Throttling.User")).unwrap();
    assert_eq!(allocate(&world), "Throttling.User");
    assert_eq!(world.eips().len(), 2);
}

#[test]
fn only_the_call_that_is_meant() {
    let world = World::demo();
    let plan = FaultPlan::on_calls_of::<vpc::AllocateEipAddress>().nth(2);
    let error = vpc::AllocateEipAddressError::QuotaExceededEip;
    world.plan(plan.error(&error)).unwrap();
    world
        .plan(FaultPlan::any().resource("eip-mock0001"))
        .unwrap();
    let answers: Vec<String> = (0..4).map(|_| allocate(&world)).collect();
    assert_eq!(answers, ["ok", "QuotaExceeded.Eip", "ok", "ok"]);
    let fault = world.associate("eip-mock0001", "i-mock0001").unwrap_err();
    assert_eq!(fault.code(), "ServiceUnavailable");
    assert!(world.associate("eip-mock0001", "i-mock0001").is_ok());
}

#[test]
fn every_so_many_and_at_random() {
    let world = World::builder().seed(5).eip_quota(1000).build().unwrap();
    world
        .plan(FaultPlan::on("AllocateEipAddress").every(3).times(2))
        .unwrap();
    let answers: Vec<bool> = (0..9).map(|_| allocate(&world) == "ok").collect();
    assert_eq!(
        answers,
        [true, true, false, true, true, false, true, true, true]
    );

    let chances = |seed| {
        let world = World::builder().seed(seed).eip_quota(1000).build().unwrap();
        world.plan(FaultPlan::any().chance(0.1)).unwrap();
        (0..200)
            .map(|_| allocate(&world) == "ok")
            .collect::<Vec<_>>()
    };
    let drawn = chances(5);
    assert_eq!(drawn, chances(5));
    assert_ne!(drawn, chances(6));
    let hits = drawn.iter().filter(|ok| !**ok).count();
    assert!((10..=30).contains(&hits), "{hits} of 200");
}

#[test]
fn two_plans_hit_one_call_after_the_other() {
    let world = World::demo();
    world.plan(FaultPlan::on("AllocateEipAddress")).unwrap();
    world
        .plan(FaultPlan::on("AllocateEipAddress").refuse("Throttling"))
        .unwrap();
    let answers: Vec<String> = (0..3).map(|_| allocate(&world)).collect();
    assert_eq!(answers, ["ServiceUnavailable", "Throttling", "ok"]);
}

#[test]
fn a_budget_is_full_again_when_its_span_is_over() {
    let world = World::demo();
    let plan = FaultPlan::on("AllocateEipAddress").throttle(2, Duration::from_secs(10));
    world.plan(plan).unwrap();
    let mut answers = Vec::new();
    for _ in 0..2 {
        answers.extend((0..3).map(|_| allocate(&world)));
        world.clock().advance(Duration::from_secs(10));
    }
    let throttled = "Throttling.User";
    assert_eq!(answers, ["ok", "ok", throttled, "ok", "ok", throttled]);
    assert_eq!(world.faults()[0].hits, 2);
}

#[test]
fn virtual_time_passes_before_the_call() {
    let world = World::demo();
    world.associate("eip-mock0001", "i-mock0001").unwrap();
    let plan = FaultPlan::on("UnassociateEipAddress").virtual_latency(Duration::from_secs(5));
    world.plan(plan).unwrap();
    let parameters = [
        ("AllocationId", "eip-mock0001"),
        ("InstanceId", "i-mock0001"),
    ];
    world.ask("UnassociateEipAddress", &parameters).unwrap();
}

#[test]
fn the_wire_is_told() {
    let world = World::demo();
    let caller = crate::service::Caller::with(&world.keys()[0]);
    let region = [("RegionId".to_owned(), "cn-hangzhou".to_owned())];
    let call = |plan: FaultPlan| {
        world.plan(plan).unwrap();
        let before = world.eips().len();
        let answered = world.call(&caller, "AllocateEipAddress", &region);
        let wire = answered.planned.and_then(|planned| planned.wire());
        (wire.unwrap(), world.eips().len() - before)
    };
    let plan = || FaultPlan::on("AllocateEipAddress");
    let late = Duration::from_millis(5);
    assert_eq!(call(plan().latency(late)), (WireFault::Latency(late), 1));
    assert_eq!(call(plan().stall()), (WireFault::Stall, 0));
    assert_eq!(call(plan().reset()), (WireFault::Reset, 0));
    assert_eq!(call(plan().reset().after()), (WireFault::Reset, 1));
    assert_eq!(call(plan().truncate(7)), (WireFault::Truncate(7), 1));
    assert_eq!(call(plan().garbage()), (WireFault::Garbage, 1));
    assert_eq!(call(plan().status(502)), (WireFault::Status(502), 0));
}

#[test]
fn only_codes_that_the_page_lists() {
    let world = World::demo();
    let tests = [
        FaultPlan::on("ReleaseEipAddress").refuse("InvalidAssociation.Duplicated"),
        FaultPlan::on("AssociateEipAddress").refuse("InvalidAssociation.Duplicate"),
        FaultPlan::on("AssociatEipAddress"),
        FaultPlan::any().nth(0),
        FaultPlan::any().chance(1.5),
        FaultPlan::any().undocumented(200, "Fine", ""),
        FaultPlan::any().status(0),
    ];
    let errors = tests.map(|plan| world.plan(plan).unwrap_err().to_string());
    insta::assert_snapshot!(errors.join("\n"));
    assert!(world.faults().is_empty());
    world
        .plan(FaultPlan::any().undocumented(418, "Teapot", "short and stout"))
        .unwrap();
    assert_eq!(allocate(&world), "Teapot");
}

#[test]
#[should_panic(
    expected = "#1 ReleaseEipAddress, call 2: IncorrectEipStatus: met 0 of 1 times, 1 calls fit"
)]
fn a_fault_that_was_not_met_fails_the_test() {
    let world = World::demo();
    let plan = FaultPlan::on("ReleaseEipAddress")
        .nth(2)
        .refuse("IncorrectEipStatus");
    world.plan(plan).unwrap();
    world
        .ask("ReleaseEipAddress", &[("AllocationId", "eip-mock0001")])
        .unwrap();
    world.assert_faults_used();
}

#[test]
fn plans_are_read_from_json() {
    let json = r#"{"operation": "AllocateEipAddress", "when": {"nth": 2}, "after": true, "effect": "reset"}"#;
    let plan: FaultPlan = serde_json::from_str(json).unwrap();
    assert_eq!(
        plan,
        FaultPlan::on("AllocateEipAddress").nth(2).after().reset()
    );
    let json = r#"{"effect": {"throttle": {"calls": 2, "seconds": 10}}, "times": 3}"#;
    let plan: FaultPlan = serde_json::from_str(json).unwrap();
    let same = FaultPlan::any()
        .throttle(2, Duration::from_secs(10))
        .times(3);
    assert_eq!(plan, same);
}
