//! What holds for all requests: idempotency tokens, rehearsals, request ids, unread parameters.

use super::{HERE, Town};
use alicloud_core::Refusal;
use std::time::Duration;

const TOKEN: (&str, &str) = ("ClientToken", "t-1");

#[test]
fn a_token_gives_the_same_answer_under_a_new_request_id() {
    let mut town = Town::new();
    let call = [("RegionId", HERE), TOKEN];
    let mut first = town.done("AllocateEipAddress", &call);
    town.wait(599);
    let served = town.serve("AllocateEipAddress", &call);
    assert!(served.trail.replayed);
    let mut second = town.done("AllocateEipAddress", &call);
    assert_ne!(first["RequestId"], second["RequestId"]);
    (first["RequestId"], second["RequestId"]) = (().into(), ().into());
    assert_eq!(first, second);
    assert_eq!(town.state.eips.len(), 1);
    town.wait(1);
    town.done("AllocateEipAddress", &call);
    assert_eq!(town.state.eips.len(), 2);
}

#[test]
fn a_token_is_for_one_request() {
    let mut town = Town::new();
    town.done("AllocateEipAddress", &[("RegionId", HERE), TOKEN]);
    let other = [("RegionId", HERE), TOKEN, ("Bandwidth", "6")];
    let told = town.refused("AllocateEipAddress", &other);
    assert!(
        told.starts_with("400 IdempotentParameterMismatch: "),
        "{told}"
    );
    // Of one account and one operation.
    town.done("AllocateEipAddressPro", &[("RegionId", HERE), TOKEN]);
    town.account = "other";
    town.done("AllocateEipAddress", &other);
    assert_eq!(town.state.eips.len(), 3);
}

#[test]
fn a_failure_does_not_use_a_token_up() {
    let mut town = Town::new();
    let eip = town.eip();
    let call = [("AllocationId", eip.as_str()), ("InstanceId", "i-1"), TOKEN];
    town.target("i-1", |target| target.status = "Starting".into());
    town.refused("AssociateEipAddress", &call);
    town.target("i-1", |target| target.status = "Running".into());
    town.done("AssociateEipAddress", &call);
    // It is not checked again, only told again.
    town.done("AssociateEipAddress", &call);
}

#[test]
fn tokens_do_not_pile_up() {
    let mut town = Town::new();
    town.state.settings.token_life = Duration::from_secs(3600);
    let eip = town.eip();
    let tokens = |town: &Town| {
        let text = serde_json::to_value(&town.state.tokens).unwrap();
        text.as_array().unwrap().len()
    };
    for n in 0..10_010 {
        let token = n.to_string();
        let call = [
            ("InstanceId", eip.as_str()),
            ("Type", "EIP"),
            (
                "ProtectionEnable",
                if n % 2 == 0 { "true" } else { "false" },
            ),
            ("ClientToken", &token),
        ];
        town.done("DeletionProtection", &call);
    }
    assert_eq!(tokens(&town), 10_000);
    town.wait(3600);
    let call = [("RegionId", HERE), ("ClientToken", "last")];
    town.done("AllocateEipAddress", &call);
    assert_eq!(tokens(&town), 1);
}

#[test]
fn tokens_have_a_form() {
    let mut town = Town::new();
    let eip = town.eip();
    let long = "x".repeat(65);
    let call = [
        ("AllocationId", eip.as_str()),
        ("InstanceId", "i-1"),
        ("ClientToken", &long),
    ];
    let told = town.refused("AssociateEipAddress", &call);
    assert_eq!(
        told,
        "400 InvalidParameter: The specified parameter is not valid."
    );
    let call = [("RegionId", HERE), ("ClientToken", "tök")];
    let told = town.refused("AllocateEipAddress", &call);
    assert_eq!(
        told,
        "400 InvalidClientToken: Specified parameter ClientToken is not valid."
    );
}

/// A read with a token is answered from what is there.
#[test]
fn reads_do_not_keep_answers() {
    let mut town = Town::new();
    let (segment, _) = town.segment();
    let call = [("SegmentInstanceId", segment.as_str()), TOKEN];
    let status = |town: &mut Town| {
        let answer = town.done("DescribeEipSegment", &call);
        answer["EipSegments"]["EipSegment"][0]["Status"].clone()
    };
    assert_eq!(status(&mut town), "Allocated");
    town.done("ReleaseEipSegmentAddress", &call[..1]);
    assert_eq!(status(&mut town), "Releasing");
}

#[test]
fn rehearsals() {
    let mut town = Town::new().pace(super::Pace::AfterDescribes(2));
    let eip = town.eip();
    town.bind(&eip, "EcsInstance", "i-1").unwrap();
    let before = town.content();
    let rehearse = ("DryRun", "true");
    for _ in 0..5 {
        let told = town.refused("DescribeEipAddresses", &[rehearse]);
        assert_eq!(
            told,
            "400 DryRunOperation: Request validation has been passed with DryRun flag set.",
        );
    }
    assert_eq!(town.content(), before);
    let told = town.refused(
        "DescribeEipAddresses",
        &[rehearse, ("RegionId", "cn-nowhere")],
    );
    assert!(told.starts_with("404 Forbidden.RegionNotFound"), "{told}");
    let told = town.done("DescribeEipAddresses", &[("DryRun", "false")]);
    assert_eq!(told["TotalCount"], 1);
}

#[test]
fn parameters_that_nobody_reads() {
    let mut town = Town::new();
    let call = [
        ("RegionId", HERE),
        ("Colour", "red"),
        ("Filter.1.Key", "CreationStartTime"),
        ("Filter.1.Value", "2026-01-01T00:00Z"),
        ("Filter.x.Key", "a"),
        ("Filter.1.Size", "b"),
        ("Filter", "c"),
        ("Status.1", "d"),
    ];
    let served = town.serve("DescribeEipAddresses", &call);
    assert!(served.result.is_ok());
    let unread = [
        "Colour",
        "Filter.x.Key",
        "Filter.1.Size",
        "Filter",
        "Status.1",
    ];
    assert_eq!(served.trail.unread, unread);
    town.state.settings.strict = true;
    let told = town.refused("DescribeEipAddresses", &call[..2]);
    assert_eq!(
        told,
        "400 InvalidColour: Specified parameter Colour is not valid."
    );
    town.done("DescribeEipAddresses", &call[..1]);
}

#[test]
fn what_the_gateway_words() {
    let mut town = Town::new();
    let served = town.serve("ReleaseEipAddress", &[]);
    match served.result.err() {
        Some(Refusal::Parameters(report)) => assert_eq!(report.missing, ["AllocationId"]),
        other => panic!("{other:?}"),
    }
    let last = served.trail.checks.last().unwrap();
    assert_eq!(last.saw.as_deref(), Some("AllocationId is missing"));
    let served = town.serve("DescribeEipAddresses", &[("PageSize", "ten")]);
    assert!(matches!(served.result.err(), Some(Refusal::Parameters(_))));
    let served = town.serve("PaintEipAddress", &[]);
    assert!(matches!(served.result.err(), Some(Refusal::UnknownAction)));
}
