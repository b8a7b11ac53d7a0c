//! What the journal keeps, asserts and explains.

use super::*;
use crate::faults::FaultPlan;
use alicloud_vpc as vpc;

/// A world that was asked a few things.
fn asked() -> World {
    let world = World::demo();
    world.associate("eip-mock0001", "i-mock0002").unwrap();
    world.associate("eip-mock0001", "i-mock0003").unwrap_err();
    world
        .ask(
            "DescribeEipAddresses",
            &[
                ("RegionId", "cn-hangzhou"),
                ("Colour", "red"),
                ("Signature", "s3cret"),
            ],
        )
        .unwrap();
    world
}

#[test]
fn a_call_with_its_types() {
    let entries = asked().journal();
    let request = entries[0].request::<vpc::AssociateEipAddress>().unwrap();
    assert_eq!(request.instance_id, "i-mock0002");
    assert!(entries[0].request::<vpc::ReleaseEipAddress>().is_none());
    let changes: Vec<_> = entries[0].changes().collect();
    assert_eq!(changes[0].id, "eip-mock0001");
    assert_eq!(changes[0].before.unwrap().name(), "Available");
    assert_eq!(changes[0].after.unwrap().name(), "Associating");
    assert_eq!(entries[1].code(), Some("IncorrectEipStatus"));
    assert!(entries[1].answer::<vpc::AssociateEipAddress>().is_none());
    let answer = entries[2].answer::<vpc::DescribeEipAddresses>().unwrap();
    assert_eq!(answer.total_count, Some(1));
    assert!(
        entries[2]
            .unknown_parameters()
            .contains(&"Colour".to_owned())
    );
}

#[test]
fn secrets_are_not_kept() {
    let world = asked();
    let json = serde_json::to_string(&world.journal()).unwrap();
    assert!(!json.contains("s3cret"), "{json}");
    assert!(!world.har().to_string().contains("s3cret"));
}

#[test]
fn as_json_and_as_har() {
    let world = asked();
    insta::assert_json_snapshot!("journal", serde_json::to_value(world.journal()).unwrap());
    insta::assert_json_snapshot!("har", super::har::har(&world.journal()[..1]));
}

#[test]
fn it_is_bounded() {
    let mut journal = Journal::new(MAX_ENTRIES);
    let record = vec![b'x'; MAX_BYTES / 100];
    for _ in 0..107 {
        journal.push(&record);
    }
    assert_eq!(journal.calls.len(), 100);
    assert_eq!(journal.forgotten, 7);

    let key = crate::setup::Key::new("key", "secret");
    let world = World::builder().key(key).journal(2).build().unwrap();
    for _ in 0..3 {
        world.allocate();
    }
    assert_eq!(world.journal().len(), 2);
    assert_eq!(world.forgotten_calls(), 1);
}

#[test]
fn assertions_that_hold() {
    let world = asked();
    world
        .expect(Call::to("AssociateEipAddress").with("InstanceId", "i-mock0002"))
        .once();
    world
        .expect(Call::of::<vpc::AssociateEipAddress>())
        .times(2);
    world.expect(Call::to("ReleaseEipAddress")).never();
    world
        .expect(Call::to("AssociateEipAddress").refused("IncorrectEipStatus"))
        .once();
    world
        .expect(Call::to("AssociateEipAddress").succeeded().without("Mode"))
        .at_least(1);
    world
        .expect(Call::of::<vpc::AssociateEipAddress>())
        .before(&Call::of::<vpc::DescribeEipAddresses>());
}

#[test]
fn assertions_that_do_not() {
    let world = asked();
    let expect = |call| world.expect(call);
    let associate = || Call::to("AssociateEipAddress");
    let unmet = [
        expect(associate().with("InstanceId", "i-mock0001")).try_times(1),
        expect(associate().with("InstanceId", "i-mock0003").succeeded()).try_times(1),
        expect(associate()).try_times(1),
        expect(Call::to("ReleaseEipAddress")).try_times(1),
        expect(Call::to("DescribeEipAddresses")).try_before(&associate()),
        expect(associate()).try_before(&Call::to("ReleaseEipAddress")),
    ];
    let unmet = unmet.map(|unmet| unmet.unwrap_err().to_string());
    insta::assert_snapshot!(unmet.join("\n\n"));
}

#[test]
fn a_refusal_is_explained() {
    let world = asked();
    let entries = world.journal();
    let explanation = world.explain(entries[1].request_id()).unwrap();
    insta::assert_snapshot!("refusal", explanation.to_string());
    insta::assert_json_snapshot!("refusal_json", explanation);
    assert!(world.explain("no such id").is_none());
}

#[test]
fn a_planned_fault_is_explained() {
    let world = World::demo();
    let plan = FaultPlan::on("AssociateEipAddress").refuse("InvalidBindingStatus");
    world.plan(plan).unwrap();
    world.associate("eip-mock0001", "i-mock0001").unwrap_err();
    insta::assert_snapshot!(world.journal()[0].explain().to_string());
}
