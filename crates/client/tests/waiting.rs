//! Waiting for declared states: what ends it, well or not.
#![cfg(feature = "vpc")]

mod support;

use alicloud_client::{Absent, Cause, States, Wait, vpc};
use std::time::Duration;
use support::*;

/// An answer that lists these EIPs in these states.
fn eips(listed: &[(&str, &str)]) -> Outcome {
    let eips = listed
        .iter()
        .map(|(id, status)| format!(r#"{{"AllocationId":"{id}","Status":"{status}"}}"#));
    let eips: Vec<_> = eips.collect();
    ok(&format!(
        r#"{{"RequestId":"R","EipAddresses":{{"EipAddress":[{}]}}}}"#,
        eips.join(",")
    ))
}

fn eip(status: &str) -> Outcome {
    eips(&[("eip-1", status)])
}

fn none() -> Outcome {
    eips(&[])
}

/// How waiting ends, how often it was asked, and what was asked first.
async fn outcome(
    wait: Wait<vpc::DescribeEipAddresses>,
    answers: impl IntoIterator<Item = Outcome>,
) -> (Result<usize, String>, usize, Script) {
    let (script, clock) = (Script::new(answers), Ticks::default());
    let end = client(&script, &clock).wait_until(wait).await;
    let end = match end {
        Ok(answer) => Ok(answer.eip_addresses.len()),
        Err(error) => Err(match error.cause() {
            Cause::Failed { state } => format!("failed: {state}"),
            Cause::TimedOut { state, .. } => format!("late: {}", state.as_deref().unwrap_or("?")),
            _ => error.to_string(),
        }),
    };
    (end, script.sent().len(), script)
}

#[tokio::test]
async fn waiting_ends_in_the_wanted_state() {
    let answers = [
        eip("Available"),
        eip("Associating"),
        lost(),
        eip("Associating"),
        eip("InUse"),
    ];
    let (script, clock) = (Script::new(answers), Ticks::default());
    let wait = vpc::eip_in_use("eip-1");
    let answer = client(&script, &clock).wait_until(wait).await.unwrap();
    assert_eq!(answer.eip_addresses.len(), 1);
    // 200 ms are the repetition of the call that got lost.
    assert_eq!(
        clock.slept(),
        [1000, 2000, 200, 4000].map(Duration::from_millis)
    );
    assert_eq!(
        script.parameter(0, "AllocationId").as_deref(),
        Some("eip-1")
    );
}

#[tokio::test]
async fn waiting_ends_where_the_state_is_not_reached_any_more() {
    let failed = |state: &str| Err(format!("failed: {state}"));
    let answers = [eip("Associating"), eip("Releasing")];
    let (end, asked, _) = outcome(vpc::eip_in_use("eip-1"), answers).await;
    assert_eq!((end, asked), (failed("Releasing"), 2));
    let (end, asked, _) = outcome(vpc::eip_in_use("eip-1"), [none()]).await;
    assert_eq!((end, asked), (failed("gone"), 1));
}

#[tokio::test]
async fn what_was_just_made_may_not_be_listed_yet() {
    let answers = [none(), eip("Available")];
    let (end, asked, _) = outcome(vpc::eip_available("eip-1"), answers).await;
    assert_eq!((end, asked), (Ok(1), 2));
}

#[tokio::test]
async fn absence_can_be_what_is_waited_for() {
    let answers = [eip("Releasing"), none()];
    let (end, asked, _) = outcome(vpc::eip_released("eip-1"), answers).await;
    assert_eq!((end, asked), (Ok(0), 2));
}

/// Some services refuse to tell of what is not there, with a code.
#[tokio::test]
async fn absence_can_be_a_refusal() {
    let states = States::of("Status")
        .listed_in("EipAddresses")
        .absent_codes(&["InvalidAllocationId.NotFound"]);
    let gone = || [refused(404, "InvalidAllocationId.NotFound")];
    let wait = |absent| Wait::new(vpc::DescribeEipAddresses::new(), states.absent(absent));
    let (end, ..) = outcome(wait(Absent::Wanted), gone()).await;
    assert_eq!(end, Ok(0));
    let (end, ..) = outcome(wait(Absent::Failed), gone()).await;
    assert_eq!(end, Err("failed: gone".to_owned()));
}

#[tokio::test]
async fn all_of_several_resources_are_waited_for() {
    let answers = [
        eips(&[("eip-1", "InUse"), ("eip-2", "Associating")]),
        eips(&[("eip-2", "InUse"), ("eip-1", "InUse")]),
    ];
    let (end, asked, script) = outcome(vpc::eip_in_use("eip-1, eip-2,eip-1"), answers).await;
    assert_eq!((end, asked), (Ok(2), 2));
    // A page that holds as many as one request may name.
    assert_eq!(script.parameter(0, "PageSize").as_deref(), Some("50"));

    let one_is_gone = [eips(&[("eip-1", "InUse")])];
    let (end, ..) = outcome(vpc::eip_in_use("eip-1,eip-2"), one_is_gone).await;
    assert_eq!(end, Err("failed: gone".to_owned()));

    let answers = [eips(&[("eip-1", "Available")]), none()];
    let (end, asked, _) = outcome(vpc::eip_released("eip-1,eip-2"), answers).await;
    assert_eq!((end, asked), (Ok(0), 2));
}

#[tokio::test]
async fn other_resources_do_not_count() {
    let answers = [
        eips(&[("eip-9", "InUse"), ("eip-1", "Associating")]),
        eips(&[("eip-9", "Releasing"), ("eip-1", "InUse")]),
    ];
    let (end, asked, _) = outcome(vpc::eip_in_use("eip-1"), answers).await;
    assert_eq!((end, asked), (Ok(2), 2));
    let (end, ..) = outcome(vpc::eip_released("eip-1"), [eips(&[("eip-9", "InUse")])]).await;
    assert_eq!(end, Ok(1));
}

#[tokio::test]
async fn an_empty_id_is_said_and_not_believed() {
    for ids in ["", " ", "eip-1,"] {
        let (end, asked, _) = outcome(vpc::eip_released(ids), [none()]).await;
        let message = end.unwrap_err();
        assert!(message.contains("empty id"), "{message}");
        assert_eq!(asked, 0);
    }
}

#[tokio::test]
async fn waiting_has_an_end() {
    let (script, clock) = (Script::new([eip("Associating")]), Ticks::default());
    let wait = vpc::eip_in_use("eip-1").timeout(Duration::from_secs(60));
    let error = client(&script, &clock).wait_until(wait).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "DescribeEipAddresses: the state is still Associating after 45s; wait longer, or look at \
         what keeps the resource"
    );
    assert_eq!(clock.slept(), [1, 2, 4, 8, 15, 15].map(Duration::from_secs));
}

#[tokio::test]
async fn waiting_does_not_hide_what_is_wrong() {
    let (end, asked, _) = outcome(vpc::eip_in_use("eip-1"), [refused(403, "Forbidden")]).await;
    assert!(end.unwrap_err().starts_with("Forbidden: "));
    assert_eq!(asked, 1);
}
