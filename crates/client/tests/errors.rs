//! What an error says of itself: its code as the operation's enum, its class, its help.
#![cfg(feature = "vpc")]

mod support;

use alicloud_client::transport::TransportError;
use alicloud_client::{AnyError, ErrorClass, vpc};
use std::time::Duration;
use support::*;
use vpc::ReleaseEipAddressError as Refused;

type Error = alicloud_client::Error<Refused>;

async fn error(outcome: Outcome) -> Error {
    let (script, clock) = (Script::new([outcome]), Ticks::default());
    let request = vpc::ReleaseEipAddress::allocation_id("eip-1");
    client(&script, &clock).send(request).await.unwrap_err()
}

/// The classes that an error is of.
fn classes(error: &AnyError) -> Vec<&'static str> {
    [
        ("throttling", error.is_throttling()),
        ("not found", error.is_not_found()),
        ("conflict", error.is_conflict()),
        ("wrong state", error.is_wrong_state()),
        ("timeout", error.is_timeout()),
        ("retryable", error.is_retryable()),
    ]
    .into_iter()
    .filter_map(|(name, is)| is.then_some(name))
    .collect()
}

#[tokio::test]
async fn a_code_is_asked_for_in_one_step() {
    let refused = error(refused(400, "IncorrectEipStatus")).await;
    assert!(refused.is(&Refused::IncorrectEipStatus));
    assert!(!refused.is(&Refused::InvalidAllocationIdNotFound));
    assert!(!error(lost()).await.is(&Refused::IncorrectEipStatus));
}

#[tokio::test]
async fn a_code_that_is_not_documented_has_a_class_too() {
    for (status, code, expected) in [
        (400, "Throttling.User", &["throttling", "retryable"][..]),
        (404, "InvalidAllocationId.NotFound", &["not found"]),
        (400, "TaskConflict", &["conflict", "retryable"]),
        (400, "IncorrectEipStatus", &["wrong state"]),
        (503, "Whatever", &["retryable"]),
        (403, "Forbidden", &[]),
    ] {
        let error = error(refused(status, code)).await;
        assert_eq!(classes(error.as_any()), expected, "{code}");
        let own = [
            error.is_throttling(),
            error.is_not_found(),
            error.is_conflict(),
            error.is_wrong_state(),
        ];
        let of = [
            ErrorClass::Throttling,
            ErrorClass::NotFound,
            ErrorClass::Conflict,
            ErrorClass::WrongState,
        ];
        assert_eq!(own, of.map(|class| error.class() == Some(class)), "{code}");
    }
}

#[tokio::test]
async fn a_state_is_waited_for_rather_than_called_again() {
    let error = error(refused(400, "IncorrectEipStatus")).await;
    assert_eq!(error.attempts(), 1);
    assert!(AnyError::from(error).help().contains("wait"));
}

#[tokio::test]
async fn a_time_limit_is_told_from_other_failures() {
    let late = Err(TransportError::new("no answer in time").timed_out());
    let error = error(late).await;
    assert_eq!(classes(error.as_any()), ["timeout", "retryable"]);
    assert!(error.is_timeout() && error.class().is_none());

    let script = Script::new([ok(
        r#"{"EipAddresses":{"EipAddress":[{"AllocationId":"eip-1"}]}}"#,
    )]);
    let client = support::client(&script, &Ticks::default());
    let error = client
        .wait_until(vpc::eip_in_use("eip-1").timeout(Duration::ZERO))
        .await
        .unwrap_err();
    assert!(error.is_timeout());
}
