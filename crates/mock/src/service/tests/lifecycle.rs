//! The life of an EIP: allocate, associate, unassociate, release, at every pace.

use super::{HERE, Pace, Town};

#[test]
fn effects_come_after_the_answer() {
    let mut town = Town::new();
    let eip = town.eip();
    assert_eq!(town.status(&eip), "Available");
    town.bind(&eip, "EcsInstance", "i-1").unwrap();
    let shown = town.show(&eip);
    assert_eq!(shown["Status"], "Associating");
    assert_eq!(shown["InstanceId"], "i-1");
    assert_eq!(shown["InstanceType"], "EcsInstance");
    town.wait(2);
    assert_eq!(town.status(&eip), "InUse");
    let id = [("AllocationId", eip.as_str()), ("RegionId", HERE)];
    town.done("UnassociateEipAddress", &id);
    let shown = town.show(&eip);
    assert_eq!(shown["Status"], "Unassociating");
    assert_eq!(shown["InstanceId"], "i-1");
    town.wait(2);
    let shown = town.show(&eip);
    assert_eq!(shown["Status"], "Available");
    assert_eq!(shown["InstanceId"], "");
    town.done("ReleaseEipAddress", &id);
    assert_eq!(town.status(&eip), "Releasing");
    town.wait(1);
    assert_eq!(town.status(&eip), "absent");
    assert_eq!(town.state.eips.len(), 0);
    assert!(town.state.schedule.is_empty());
}

#[test]
fn immediate_effects() {
    let mut town = Town::new().pace(Pace::Immediate);
    let eip = town.eip();
    town.bind(&eip, "EcsInstance", "i-1").unwrap();
    assert_eq!(town.status(&eip), "InUse");
    town.done("UnassociateEipAddress", &[("AllocationId", &eip)]);
    assert_eq!(town.status(&eip), "Available");
    town.done("ReleaseEipAddress", &[("AllocationId", &eip)]);
    assert_eq!(town.status(&eip), "absent");
}

#[test]
fn effects_after_describes() {
    let mut town = Town::new().pace(Pace::AfterDescribes(2));
    let eip = town.eip();
    town.bind(&eip, "EcsInstance", "i-1").unwrap();
    town.wait(1_000_000);
    assert_eq!(town.status(&eip), "Associating");
    assert_eq!(town.status(&eip), "Associating");
    assert_eq!(town.status(&eip), "InUse");
}

#[test]
fn effects_when_told_to() {
    let mut town = Town::new().pace(Pace::Manual);
    let (one, two) = (town.eip(), town.eip());
    town.bind(&one, "EcsInstance", "i-1").unwrap();
    town.bind(&two, "EcsInstance", "i-2").unwrap();
    town.wait(1_000_000);
    assert_eq!(town.status(&one), "Associating");
    let touched = town.state.step().unwrap();
    assert_eq!(*touched.id, *one);
    assert_eq!(
        (town.status(&one), town.status(&two)),
        ("InUse".into(), "Associating".into())
    );
    assert_eq!(*town.state.settle(&two).unwrap().id, *two);
    assert_eq!(town.status(&two), "InUse");
    assert!(town.state.step().is_none());
    assert!(town.state.settle(&two).is_none());
}
