//! Worlds that are kept, put back, forked and compared.

use super::*;
use crate::states::EipStatus::{Associating, Available, InUse};
use proptest::prelude::*;
use std::time::Duration;

/// A world in which something is going on.
fn busy() -> World {
    let world = World::demo();
    let eip = world.allocate();
    world.associate(&eip, "i-mock0001").unwrap();
    world.associate("eip-mock0001", "i-mock0001").unwrap_err();
    world
}

#[test]
fn a_snapshot_is_the_same_bytes_when_it_was_put_back() {
    let world = busy();
    let json = world.snapshot().to_json();
    let snapshot = Snapshot::from_json(&json).unwrap();
    let other = World::from_snapshot(&snapshot);
    assert_eq!(other.snapshot().to_json(), json);
    // And it goes on as the first one does.
    for world in [&world, &other] {
        world.clock().advance(Duration::from_secs(2));
        world.allocate();
    }
    assert_eq!(other.snapshot().to_json(), world.snapshot().to_json());
    assert_ne!(world.snapshot().to_json(), json);
}

#[test]
fn texts_that_are_no_snapshot() {
    let json = busy().snapshot().to_json();
    let tests = [
        ("", "EOF while parsing a value at line 1 column 0"),
        (&json[..json.len() - 1], "EOF while parsing an object"),
        (
            &*json.replace("world 1", "world 2"),
            "the format is `alicloud-mock world 2`",
        ),
        (
            &*json.replacen("\"calls\"", "\"call\"", 1),
            "unknown field `call`",
        ),
    ];
    for (text, wanted) in tests {
        let error = Snapshot::from_json(text).unwrap_err().to_string();
        assert!(error.contains(wanted), "{error}");
    }
}

#[test]
fn reset_goes_back_to_the_beginning() {
    let world = busy();
    let first = world.snapshot().to_json();
    world.clock().advance(Duration::from_secs(60));
    world.reset();
    assert_eq!(
        world.snapshot().to_json(),
        World::demo().snapshot().to_json()
    );
    assert!(world.journal().is_empty());
    let eip = world.allocate();
    world.associate(&eip, "i-mock0001").unwrap();
    world.associate("eip-mock0001", "i-mock0001").unwrap_err();
    assert_eq!(world.snapshot().to_json(), first);
}

#[test]
fn restore_goes_back_to_a_snapshot() {
    let world = World::demo();
    let snapshot = world.snapshot();
    world.associate("eip-mock0001", "i-mock0001").unwrap();
    assert_eq!(world.eip_status(0), Associating);
    world.restore(&snapshot);
    assert_eq!(world.eip_status(0), Available);
    assert_eq!(world.journal().len(), 1);
}

#[test]
fn a_fork_shares_nothing_that_changes() {
    let world = busy();
    let fork = world.fork();
    assert!(world.diff(&fork).is_empty());
    fork.associate("eip-mock0001", "i-mock0002").unwrap();
    fork.clock().advance(Duration::from_secs(2));
    assert_eq!(fork.eip_status(0), InUse);
    assert_eq!(fork.eip_status(1), InUse);
    assert_eq!(world.eip_status(0), Available);
    assert_eq!(world.eip_status(1), Associating);
    let text: Vec<String> = world.diff(&fork).iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(text.join("\n"));
}

#[test]
fn time_ends_passing_states_and_so_does_a_step() {
    let world = World::demo();
    let second = world.allocate();
    world.associate("eip-mock0001", "i-mock0001").unwrap();
    world.associate(&second, "i-mock0002").unwrap();
    world.clock().advance(Duration::from_millis(1999));
    assert_eq!(world.eip_status(0), Associating);
    assert_eq!(world.step().as_deref(), Some("eip-mock0001"));
    assert_eq!(world.eip_status("eip-mock0001"), InUse);
    assert_eq!(world.eip_status(&second), Associating);
    assert_eq!(world.settle_all(), 1);
    assert_eq!(world.eip_status(&second), InUse);
    assert_eq!(world.step(), None);
}

/// What someone may do to a world.
#[derive(Debug, Clone)]
enum Deed {
    Allocate,
    Associate(usize, usize),
    Unassociate(usize),
    Release(usize),
    Pass(u64),
}

impl Deed {
    fn any() -> impl Strategy<Value = Self> {
        prop_oneof![
            Just(Self::Allocate),
            (0..4_usize, 1..6_usize).prop_map(|(eip, to)| Self::Associate(eip, to)),
            (0..4_usize).prop_map(Self::Unassociate),
            (0..4_usize).prop_map(Self::Release),
            (0..3000_u64).prop_map(Self::Pass),
        ]
    }

    /// What it is answered, in short.
    fn done(&self, world: &World) -> String {
        let eip = |place| {
            world
                .find_eip(place)
                .map_or(String::new(), |eip: EipView| eip.id)
        };
        let answer = match *self {
            Self::Allocate => world.ask("AllocateEipAddress", &[]),
            Self::Associate(place, to) => world.associate(&eip(place), &format!("i-mock000{to}")),
            Self::Unassociate(place) => {
                world.ask("UnassociateEipAddress", &[("AllocationId", &eip(place))])
            }
            Self::Release(place) => {
                world.ask("ReleaseEipAddress", &[("AllocationId", &eip(place))])
            }
            Self::Pass(millis) => {
                world.clock().advance(Duration::from_millis(millis));
                return String::new();
            }
        };
        match answer {
            Ok(answer) => answer.to_string(),
            Err(fault) => fault.to_string(),
        }
    }
}

proptest! {
    /// A world that was written, read and put back is the world itself, whatever was done to it
    /// before and is done after; so is a fork.
    #[test]
    fn a_world_that_was_put_back_goes_on_as_it_would_have(
        before in prop::collection::vec(Deed::any(), 0..12),
        after in prop::collection::vec(Deed::any(), 0..12),
    ) {
        let world = World::demo();
        for deed in &before {
            deed.done(&world);
        }
        let json = world.snapshot().to_json();
        let again = World::from_snapshot(&Snapshot::from_json(&json).unwrap());
        prop_assert_eq!(again.snapshot().to_json(), json);
        let fork = world.fork();
        for deed in &after {
            let answer = deed.done(&world);
            prop_assert_eq!(deed.done(&again), &answer[..]);
            prop_assert_eq!(deed.done(&fork), answer);
        }
        let json = world.snapshot().to_json();
        prop_assert_eq!(again.snapshot().to_json(), &json[..]);
        prop_assert_eq!(fork.snapshot().to_json(), json);
    }
}

#[test]
#[should_panic(expected = "there is no EIP 3: the world has 2")]
fn a_place_that_is_not_there_is_named() {
    busy().eip(3);
}
