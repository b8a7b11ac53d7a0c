//! What is repeated and what is not: tokens and nonces over attempts, how often and how late, and
//! what an answer teaches of the clock and the key.
#![cfg(feature = "vpc")]

mod support;

use alicloud_client::credentials::{BoxFuture, Context, Credential, CredentialsError, Provider};
use alicloud_client::transport::{Exchange, HttpRequest, HttpResponse, Transport, TransportError};
use alicloud_client::{CallOptions, Client, RawRequest, RetryPolicy};
use std::future::ready;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use support::requests::{EMPTY, read, safe_write, write};
use support::*;
use tokio::sync::Barrier;

#[tokio::test]
async fn a_token_is_the_same_over_all_attempts_and_a_nonce_is_not() {
    let answers = [lost(), refused(503, "ServiceUnavailable"), ok("{}")];
    let (script, clock) = (Script::new(answers), Ticks::default());
    client(&script, &clock).send(safe_write()).await.unwrap();
    let tokens: Vec<_> = (0..3)
        .map(|at| script.parameter(at, "ClientToken").unwrap())
        .collect();
    assert_eq!(tokens[0].len(), 32);
    assert!(tokens.iter().all(|token| *token == tokens[0]), "{tokens:?}");
    let sent = script.sent();
    let nonce = |at: usize| sent[at].header("x-acs-signature-nonce").unwrap().to_owned();
    assert_ne!(nonce(0), nonce(1));
    assert_ne!(nonce(1), nonce(2));
    assert_eq!(sent[2].header("x-acs-retry-attempts"), Some("2"));
    // Full jitter, whose upper end the test's randomness takes.
    assert_eq!(clock.slept(), [200, 400].map(Duration::from_millis));
}

#[tokio::test]
async fn a_token_of_the_caller_is_kept() {
    let (script, clock) = (Script::new([ok("{}")]), Ticks::default());
    let request = safe_write().client_token("mine");
    client(&script, &clock).send(request).await.unwrap();
    assert_eq!(script.parameter(0, "ClientToken").as_deref(), Some("mine"));
}

/// What comes of a call whose first attempt ends so, and whose second would succeed.
async fn attempts(outcome: Outcome, which: &str) -> usize {
    let (script, clock) = (Script::new([outcome, ok("{}")]), Ticks::default());
    let client = client(&script, &clock);
    match which {
        "read" => drop(client.send(read()).await),
        "safe" => drop(client.send(safe_write()).await),
        _ => drop(client.send(write()).await),
    }
    script.sent().len()
}

#[tokio::test]
async fn only_what_is_safe_is_repeated() {
    let html = || Ok(HttpResponse::new(502, "<html>bad gateway</html>"));
    let timeout = || Err(TransportError::new("no answer in time").timed_out());
    // Nobody knows whether the service has acted.
    for doubtful in [
        lost(),
        timeout(),
        html(),
        refused(500, "InternalError"),
        refused(503, "ServiceUnavailable"),
        ok("<html>"),
        ok(""),
    ] {
        assert_eq!(attempts(doubtful.clone(), "read").await, 2, "{doubtful:?}");
        assert_eq!(attempts(doubtful.clone(), "safe").await, 2, "{doubtful:?}");
        assert_eq!(attempts(doubtful.clone(), "write").await, 1, "{doubtful:?}");
    }
    // It has not.
    for harmless in [
        unreachable(),
        refused(400, "Throttling.User"),
        refused(409, "OperationConflict"),
        refused(400, "SignatureNonceUsed"),
    ] {
        assert_eq!(attempts(harmless.clone(), "write").await, 2, "{harmless:?}");
    }
    // It never will.
    for hopeless in [
        refused(404, "InvalidAllocationId.NotFound"),
        refused(403, "Forbidden"),
        refused(400, "SignatureDoesNotMatch"),
    ] {
        assert_eq!(attempts(hopeless.clone(), "read").await, 1, "{hopeless:?}");
    }
}

#[tokio::test]
async fn the_caller_may_know_that_a_raw_call_is_repeatable() {
    let (script, clock) = (Script::new([lost(), ok("{}")]), Ticks::default());
    let request = RawRequest::new("Vpc", "2016-04-28", "ModifyThing").repeatable(true);
    client(&script, &clock).send_raw(request).await.unwrap();
    assert_eq!(script.sent().len(), 2);
}

#[tokio::test]
async fn attempts_end() {
    let (script, clock) = (Script::new([lost()]), Ticks::default());
    let client = client(&script, &clock);
    let error = client.send(read()).await.unwrap_err();
    assert_eq!((error.attempts(), script.sent().len()), (4, 4));
    assert_eq!(
        error.to_string(),
        "DescribeEipAddresses: https://vpc.cn-hangzhou.aliyuncs.com: the connection was reset \
         (4 attempts); the service may have acted all the same: \
         look at the state of the resource before you repeat a write"
    );
    assert!(error.is_retryable());
    let once = client.with(CallOptions::new().max_attempts(1));
    assert_eq!(once.send(read()).await.unwrap_err().attempts(), 1);
}

#[tokio::test]
async fn the_service_says_how_long_to_wait() {
    let slow = |name: &str, value: &str| {
        let body = r#"{"Code":"Throttling.User","Message":"slow down","RequestId":"R"}"#;
        Ok(HttpResponse::new(400, body)
            .with_header("date", "Fri, 02 Jan 2026 03:04:05 GMT")
            .with_header(name, value))
    };
    let answers = [
        slow("x-acs-retry-after", "250"),
        slow("Retry-After", "3"),
        slow("Retry-After", "Fri, 02 Jan 2026 03:04:12 GMT"),
        ok(EMPTY),
    ];
    let (script, clock) = (Script::new(answers), Ticks::default());
    client(&script, &clock).send(read()).await.unwrap();
    assert_eq!(clock.slept(), [250, 3000, 7000].map(Duration::from_millis));

    // Longer than the call may take: there is no use in waiting.
    let (script, clock) = (Script::new([slow("Retry-After", "3600")]), Ticks::default());
    let error = client(&script, &clock).send(read()).await.unwrap_err();
    assert_eq!(error.code(), Some("Throttling.User"));
    assert!(clock.slept().is_empty());
}

#[tokio::test]
async fn a_call_ends_at_its_deadline() {
    let (script, clock) = (Script::new([lost()]), Ticks::default());
    let policy = RetryPolicy::new()
        .max_attempts(100)
        .base(Duration::from_secs(1));
    let client = builder(&script, &clock)
        .retry(policy)
        .timeout(Duration::from_secs(10));
    let error = client.build().unwrap().send(read()).await.unwrap_err();
    // 1 + 2 + 4, and the next 8 would be too many.
    assert_eq!(clock.slept(), [1, 2, 4].map(Duration::from_secs));
    assert_eq!(error.attempts(), 4);
    let limits: Vec<_> = script
        .sent()
        .iter()
        .map(|sent| sent.timeout.as_secs())
        .collect();
    assert_eq!(limits, [10, 9, 7, 3]);
}

#[tokio::test]
async fn repetitions_of_a_client_have_a_budget() {
    let (script, clock) = (Script::new([lost()]), Ticks::default());
    let policy = RetryPolicy::new().budget(20);
    let client = builder(&script, &clock).retry(policy).build().unwrap();
    for _ in 0..3 {
        client.send(read()).await.unwrap_err();
    }
    // Three calls and four repetitions of 5 tokens each.
    assert_eq!(script.sent().len(), 7);
}

#[tokio::test]
async fn success_refills_the_budget() {
    let answers = [lost(), ok(EMPTY), lost(), ok(EMPTY), lost(), ok(EMPTY)];
    let (script, clock) = (Script::new(answers), Ticks::default());
    let client = builder(&script, &clock)
        .retry(RetryPolicy::new().budget(5))
        .build()
        .unwrap();
    for _ in 0..3 {
        client.send(read()).await.unwrap();
    }
}

#[tokio::test]
async fn a_wrong_clock_is_corrected_once() {
    let body = r#"{"Code":"InvalidTimeStamp.Expired","Message":"expired","RequestId":"R"}"#;
    let late =
        || Ok(HttpResponse::new(400, body).with_header("date", "Fri, 02 Jan 2026 05:00:00 GMT"));
    let (script, clock) = (Script::new([late(), ok("{}"), ok("{}")]), Ticks::default());
    let client = client(&script, &clock);
    // Even a write: the service has refused it.
    client.send(write()).await.unwrap();
    client.send(write()).await.unwrap();
    let sent = script.sent();
    let dates: Vec<_> = sent
        .iter()
        .map(|sent| sent.header("x-acs-date").unwrap())
        .collect();
    assert_eq!(
        dates,
        [
            "2026-01-02T03:04:05Z",
            "2026-01-02T05:00:00Z",
            "2026-01-02T05:00:00Z"
        ]
    );
    assert!(clock.slept().is_empty());

    let (script, clock) = (Script::new([late()]), Ticks::default());
    let error = support::client(&script, &clock)
        .send(read())
        .await
        .unwrap_err();
    assert_eq!(script.sent().len(), 2);
    assert_eq!(error.help(), "set the clock of this machine");
}

#[tokio::test]
async fn a_clock_that_stays_wrong_is_an_error() {
    let late = |second: u32| {
        let body = r#"{"Code":"InvalidTimeStamp.Expired","Message":"expired","RequestId":"R"}"#;
        let date = format!("Fri, 02 Jan 2026 05:00:{second:02} GMT");
        Ok(HttpResponse::new(400, body).with_header("date", date))
    };
    let (script, clock) = (Script::new((0..9).map(late)), Ticks::default());
    let error = client(&script, &clock).send(read()).await.unwrap_err();
    assert_eq!((script.sent().len(), error.attempts()), (2, 2));
}

#[tokio::test]
async fn calls_in_flight_learn_the_clock_from_each_other() {
    /// Answers the first two requests once both are there.
    struct Gate(Arc<Barrier>);

    impl Transport for Gate {
        fn send(&self, request: HttpRequest) -> Exchange<'_> {
            Box::pin(async move {
                if request.header("x-acs-date") != Some("2026-01-02T03:04:05Z") {
                    return Ok(HttpResponse::new(200, EMPTY));
                }
                self.0.wait().await;
                let body = r#"{"Code":"InvalidTimeStamp.Expired","Message":"expired"}"#;
                let date = "Fri, 02 Jan 2026 05:00:00 GMT";
                Ok(HttpResponse::new(400, body).with_header("date", date))
            })
        }
    }

    let client = Client::builder()
        .region("cn-hangzhou")
        .access_key("testid", "testsecret")
        .transport(Gate(Arc::new(Barrier::new(2))))
        .clock(Ticks::default())
        .build()
        .unwrap();
    let (one, other) = tokio::join!(client.send(read()), client.send(read()));
    one.unwrap();
    other.unwrap();
}

/// Gives a new credential each time it is asked.
struct Series(AtomicU32);

impl Provider for Series {
    fn fetch<'a>(
        &'a self,
        _: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        let number = self.0.fetch_add(1, Ordering::Relaxed);
        let credential = Credential::new(format!("id-{number}"), "secret", "test");
        Box::pin(ready(Ok(credential.with_security_token("t"))))
    }
}

#[tokio::test]
async fn an_expired_credential_is_replaced_once() {
    let expired = || refused(400, "InvalidSecurityToken.Expired");
    let answers = [ok("{}"), expired(), ok("{}"), expired(), expired()];
    let (script, clock) = (Script::new(answers), Ticks::default());
    let client = builder(&script, &clock)
        .credentials(Series(0.into()))
        .build()
        .unwrap();
    client.send(write()).await.unwrap();
    client.send(write()).await.unwrap();
    let error = client.send(write()).await.unwrap_err();
    assert!(error.help().contains("STS token"), "{}", error.help());
    let ids = script
        .sent()
        .iter()
        .map(|sent| sent.header("x-acs-accesskey-id").unwrap().to_owned())
        .collect::<Vec<_>>();
    assert_eq!(ids, ["id-0", "id-0", "id-1", "id-1", "id-2"]);
}
