//! Calls: what is sent, what comes of the answers, what is repeated and what is not.
#![cfg(feature = "vpc")]

mod support;

use alicloud_client::transport::{HttpResponse, TransportError};
use alicloud_client::{
    AnyError, BoxError, CallOptions, Cause, Client, Error, Interceptor, Outgoing, RawRequest,
    RetryPolicy, Scheme, vpc,
};
use alicloud_core::sign::{Secret, acs3, rpc};
use std::time::Duration;
use support::*;

const EMPTY: &str = r#"{"RequestId":"R-0","EipAddresses":{"EipAddress":[]},"TotalCount":0}"#;

fn read() -> vpc::DescribeEipAddresses {
    vpc::DescribeEipAddresses::new()
}

/// It has a `ClientToken`.
fn safe_write() -> vpc::AllocateEipAddress {
    vpc::AllocateEipAddress::new()
}

/// It has none.
fn write() -> vpc::ReleaseEipAddress {
    vpc::ReleaseEipAddress::allocation_id("eip-1")
}

#[tokio::test]
async fn a_call_is_signed_and_its_answer_typed() {
    let (script, clock) = (Script::new([ok(EMPTY)]), Ticks::default());
    let answer = client(&script, &clock).send(read()).await.unwrap();
    assert_eq!(answer.request_id(), "R-0");

    let sent = &script.sent()[0];
    assert_eq!(sent.method, "POST");
    assert_eq!(
        sent.url,
        "https://vpc.aliyuncs.com/?RegionId=cn-hangzhou"
            .replace("vpc.aliyuncs.com", sent.header("host").unwrap())
    );
    assert_eq!(sent.header("x-acs-action"), Some("DescribeEipAddresses"));
    assert_eq!(sent.header("x-acs-version"), Some("2016-04-28"));
    assert_eq!(sent.header("x-acs-date"), Some("2026-01-02T03:04:05Z"));
    let agent = sent.header("user-agent").unwrap();
    assert!(agent.starts_with("alicloud-client/"), "{agent}");

    let query = script.parameters(0);
    let request = acs3::Request {
        method: sent.method,
        path: "/",
        query: &query,
        headers: &sent.headers,
        body: &sent.body,
    };
    let claim = acs3::claim(&request).unwrap();
    assert_eq!(claim.access_key_id, "testid");
    claim.verify(&Secret::from("testsecret")).unwrap();
}

#[tokio::test]
async fn the_older_signature_is_a_choice() {
    let (script, clock) = (Script::new([ok(EMPTY)]), Ticks::default());
    let client = builder(&script, &clock).signature(Scheme::Rpc);
    client.build().unwrap().send(read()).await.unwrap();
    let parameters = script.parameters(0);
    let claim = rpc::claim("POST", &parameters).unwrap();
    claim.verify(&Secret::from("testsecret")).unwrap();
    assert_eq!(script.parameter(0, "Format").as_deref(), Some("JSON"));
    assert_eq!(script.sent()[0].header("authorization"), None);
}

#[tokio::test]
async fn long_parameters_travel_in_the_body_and_are_signed() {
    let name = "ä".repeat(3000);
    for scheme in [Scheme::Acs3, Scheme::Rpc] {
        let (script, clock) = (Script::new([ok(EMPTY)]), Ticks::default());
        let client = builder(&script, &clock).signature(scheme).build().unwrap();
        client.send(read().eip_name(&name)).await.unwrap();
        let sent = &script.sent()[0];
        assert!(!sent.url.contains('?'), "{}", sent.url);
        assert_eq!(script.parameter(0, "EipName").as_deref(), Some(&*name));
        let parameters = script.parameters(0);
        let claim = match scheme {
            Scheme::Rpc => rpc::claim("POST", &parameters).unwrap(),
            Scheme::Acs3 => acs3::claim(&acs3::Request {
                method: "POST",
                path: "/",
                query: &[],
                headers: &sent.headers,
                body: &sent.body,
            })
            .unwrap(),
        };
        claim.verify(&Secret::from("testsecret")).unwrap();
    }
}

#[tokio::test]
async fn the_region_is_filled_in_unless_the_request_names_one() {
    let (script, clock) = (Script::new([ok(EMPTY)]), Ticks::default());
    let client = client(&script, &clock);
    client.send(read()).await.unwrap();
    client.send(read().region_id("cn-beijing")).await.unwrap();
    let other = client.with(CallOptions::new().region("cn-shanghai"));
    other.send(read()).await.unwrap();
    let regions: Vec<_> = (0..3)
        .map(|at| script.parameter(at, "RegionId").unwrap())
        .collect();
    assert_eq!(regions, ["cn-hangzhou", "cn-beijing", "cn-shanghai"]);
    assert_eq!(
        script.sent()[1].header("host"),
        Some("vpc.cn-beijing.aliyuncs.com")
    );
}

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
    use alicloud_client::transport::{Exchange, HttpRequest, Transport};
    use std::sync::Arc;
    use tokio::sync::Barrier;

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

#[tokio::test]
async fn an_error_says_all_that_is_known() {
    let body = r#"{"Code":"IncorrectEipStatus","Message":"Current elastic IP status does not support this operation.","RequestId":"0ED8D006","HostId":"vpc.aliyuncs.com"}"#;
    let (script, clock) = (
        Script::new([Ok(HttpResponse::new(400, body))]),
        Ticks::default(),
    );
    let error = client(&script, &clock).send(write()).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "IncorrectEipStatus: Current elastic IP status does not support this operation. \
         (HTTP 400, request 0ED8D006)"
    );
    assert_eq!(
        error.kind(),
        Some(&vpc::ReleaseEipAddressError::IncorrectEipStatus)
    );
    assert_eq!(error.code(), Some("IncorrectEipStatus"));
    assert_eq!(error.request_id(), Some("0ED8D006"));
    assert_eq!(error.status(), Some(400));
    assert!(!error.is_retryable());
    assert!(!error.help().is_empty());
    assert!(matches!(error.cause(), Cause::Service(_)));
    // Whoever prints an error with its causes reads it once.
    assert!(std::error::Error::source(&error).is_none());
    let any: AnyError = error.into();
    assert_eq!(any.action(), "ReleaseEipAddress");
}

#[tokio::test]
async fn what_is_no_answer_of_the_service_is_said() {
    let html =
        Ok(HttpResponse::new(407, "<html>proxy</html>").with_header("content-type", "text/html"));
    let (script, clock) = (Script::new([html]), Ticks::default());
    let error = client(&script, &clock).send(read()).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "DescribeEipAddresses: an HTML page (text/html, 18 bytes) (HTTP 407); check the endpoint: \
         a proxy or another server seems to answer in place of the service"
    );
}

#[tokio::test]
async fn any_operation_can_be_called_by_name() {
    let answers = [
        ok(r#"{"RequestId":"R-7","Vpcs":{"Vpc":[{"VpcId":"vpc-1"}]}}"#),
        refused(404, "InvalidVpc.NotFound"),
    ];
    let (script, clock) = (Script::new(answers), Ticks::default());
    let client = client(&script, &clock);
    let answer = client
        .raw("Vpc", "2016-04-28", "DescribeVpcs", &[("PageSize", "50")])
        .await
        .unwrap();
    assert_eq!(answer.request_id(), "R-7");
    assert_eq!(answer.body()["Vpcs"]["Vpc"][0]["VpcId"], "vpc-1");
    assert_eq!(script.parameter(0, "PageSize").as_deref(), Some("50"));
    assert_eq!(
        script.parameter(0, "RegionId").as_deref(),
        Some("cn-hangzhou")
    );
    let error = client
        .raw("Vpc", "2016-04-28", "DeleteVpc", &[])
        .await
        .unwrap_err();
    assert_eq!(error.code(), Some("InvalidVpc.NotFound"));
    let error = client
        .raw("Vpc", "2016-04-28", "Delete Vpc", &[])
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "Delete Vpc was not sent: `Delete Vpc` is no action: it takes letters, digits and `-` \
         alone"
    );
}

#[tokio::test]
async fn interceptors_change_what_is_signed_and_can_end_a_call() {
    struct Mark;
    impl Interceptor for Mark {
        fn before_sign(&self, request: &mut Outgoing<'_>) -> Result<(), BoxError> {
            if request.action() == "ReleaseEipAddress" {
                return Err("not on a Friday".into());
            }
            request.header("x-acs-mark", request.attempt().to_string());
            request.parameters().push(("Owner".into(), "me".into()));
            Ok(())
        }
    }
    let (script, clock) = (Script::new([lost(), ok(EMPTY)]), Ticks::default());
    let client = builder(&script, &clock).interceptor(Mark).build().unwrap();
    client.send(read()).await.unwrap();
    assert_eq!(script.parameter(1, "Owner").as_deref(), Some("me"));
    let sent = script.sent();
    assert_eq!(sent[1].header("x-acs-mark"), Some("2"));
    assert!(
        sent[1]
            .header("authorization")
            .unwrap()
            .contains("x-acs-mark")
    );
    let error = client.send(write()).await.unwrap_err();
    assert!(error.to_string().contains("not on a Friday"), "{error}");
    assert_eq!(script.sent().len(), 2);
}

#[tokio::test]
async fn headers_and_user_agent_are_the_callers_to_add() {
    let (script, clock) = (Script::new([ok(EMPTY)]), Ticks::default());
    let client = builder(&script, &clock)
        .header("X-Trace", "one")
        .user_agent("my-program/1.2")
        .build()
        .unwrap();
    client
        .with(CallOptions::new().header("x-trace", "two"))
        .send(read())
        .await
        .unwrap();
    let sent = &script.sent()[0];
    assert_eq!(sent.header("x-trace"), Some("two"));
    assert!(
        sent.header("user-agent")
            .unwrap()
            .ends_with(" my-program/1.2")
    );
}

#[test]
fn bad_settings_are_named() {
    let problem = |builder: alicloud_client::Builder| builder.build().unwrap_err().to_string();
    let builder = || Client::builder().access_key("id", "secret");
    let region = problem(builder().region("cn hangzhou"));
    assert!(region.starts_with("region: "), "{region}");
    assert!(problem(builder().endpoint("ftp://x")).starts_with("endpoint: "));
    assert!(problem(builder().endpoint("http://x/path?y")).starts_with("endpoint: "));
    assert!(problem(builder().user_agent("a\nb")).starts_with("user_agent: "));
    assert!(problem(builder().header("a b", "c")).starts_with("header: "));
    let proxy = problem(builder().proxy("http://user:hunter 2@:x"));
    assert!(
        proxy.starts_with("proxy: ") && !proxy.contains("hunter"),
        "{proxy}"
    );
}

#[tokio::test]
async fn without_a_region_nothing_is_sent() {
    let (script, clock) = (Script::new([ok(EMPTY)]), Ticks::default());
    let client = Client::builder()
        .access_key("id", "secret")
        .environment(alicloud_client::credentials::Environment::empty())
        .transport(script.clone())
        .clock(clock)
        .build()
        .unwrap();
    let error = client.send(read()).await.unwrap_err();
    assert!(error.to_string().contains("region"), "{error}");
    assert!(script.sent().is_empty());
}

#[test]
fn secrets_are_never_shown() {
    let client = Client::builder()
        .access_key("an-id", "very-secret")
        .region("cn-hangzhou");
    let shown = format!("{client:?}");
    assert!(!shown.contains("very-secret"), "{shown}");
    let client = client.header("x-password", "hidden-too").build().unwrap();
    let shown = format!("{client:?}");
    assert!(
        !shown.contains("very-secret") && !shown.contains("hidden-too"),
        "{shown}"
    );
}

#[test]
fn clients_and_futures_can_go_anywhere() {
    fn anywhere<T: Send + Sync + Clone + 'static>(_: &T) {}
    fn spawned<T: Send + 'static>(_: T) {}
    fn error<T: std::error::Error + Send + Sync + 'static>() {}
    let client = Client::builder()
        .region("cn-hangzhou")
        .access_key("a", "b")
        .build()
        .unwrap();
    anywhere(&client);
    spawned(client.send(read()));
    spawned(client.raw("Vpc", "2016-04-28", "DescribeVpcs", &[]));
    spawned(client.items(read()));
    error::<Error<vpc::ReleaseEipAddressError>>();
    error::<AnyError>();
}

#[tokio::test]
async fn a_dropped_call_leaves_the_client_as_it_was() {
    let (script, clock) = (Script::new([ok(EMPTY)]), Ticks::default());
    let client = client(&script, &clock);
    drop(client.send(read()));
    assert!(script.sent().is_empty());
    client.send(read()).await.unwrap();
}

/// Gives a new credential each time it is asked.
struct Series(std::sync::atomic::AtomicU32);

impl alicloud_client::credentials::Provider for Series {
    fn fetch<'a>(
        &'a self,
        _: &'a alicloud_client::credentials::Context<'a>,
    ) -> alicloud_client::credentials::BoxFuture<
        'a,
        Result<
            alicloud_client::credentials::Credential,
            alicloud_client::credentials::CredentialsError,
        >,
    > {
        let number = self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let credential =
            alicloud_client::credentials::Credential::new(format!("id-{number}"), "secret", "test");
        Box::pin(std::future::ready(Ok(credential.with_security_token("t"))))
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

#[tokio::test]
async fn region_and_key_come_from_the_environment() {
    use alicloud_client::credentials::Environment;
    let environment = Environment::empty()
        .with("ALIBABA_CLOUD_ACCESS_KEY_ID", "env-id")
        .with("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "env-secret")
        .with("ALIBABA_CLOUD_REGION_ID", "eu-central-1");
    let (script, clock) = (Script::new([ok(EMPTY)]), Ticks::default());
    let client = Client::builder()
        .environment(environment)
        .transport(script.clone())
        .clock(clock);
    let client = client.build().unwrap();
    assert_eq!(client.region(), Some("eu-central-1"));
    client.send(read()).await.unwrap();
    let sent = &script.sent()[0];
    assert_eq!(sent.header("host"), Some("vpc.eu-central-1.aliyuncs.com"));
    assert!(
        sent.header("authorization")
            .unwrap()
            .contains("Credential=env-id,")
    );
}

#[tokio::test]
async fn without_credentials_nothing_is_sent_and_all_places_are_named() {
    use alicloud_client::credentials::Environment;
    let (script, clock) = (Script::new([unreachable()]), Ticks::default());
    let environment = Environment::empty().with("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "true");
    let client = Client::builder()
        .region("cn-hangzhou")
        .environment(environment)
        .transport(script.clone())
        .clock(clock)
        .build()
        .unwrap();
    let error = client.send(read()).await.unwrap_err();
    assert!(matches!(error.cause(), Cause::Credentials(_)), "{error:?}");
    let text = error.to_string();
    assert!(text.contains("ALIBABA_CLOUD_ACCESS_KEY_ID"), "{text}");
    assert!(script.sent().is_empty());
}

#[tokio::test]
async fn a_region_that_does_not_exist_names_its_like() {
    let (script, clock) = (Script::new([ok(EMPTY)]), Ticks::default());
    let client = client(&script, &clock).with(CallOptions::new().region("cn-bejing"));
    let error = client.send(read()).await.unwrap_err();
    assert!(error.to_string().contains("`cn-beijing`"), "{error}");
    assert!(script.sent().is_empty());
}

#[tokio::test]
async fn a_role_is_assumed_with_a_signed_call() {
    use alicloud_client::credentials::{AssumeRole, Static};
    let role = AssumeRole::new(
        Static::new("own-id", "own-secret"),
        "acs:ram::123456789012:role/reader",
    );
    let answers = [
        ok(
            r#"{"RequestId":"S","Credentials":{"AccessKeyId":"STS.id","AccessKeySecret":"sts-secret","SecurityToken":"sts-token","Expiration":"2026-01-02T04:04:05Z"}}"#,
        ),
        ok(EMPTY),
        ok(EMPTY),
    ];
    for scheme in [Scheme::Acs3, Scheme::Rpc] {
        let (script, clock) = (Script::new(answers.clone()), Ticks::default());
        let client = builder(&script, &clock)
            .credentials(role.clone())
            .signature(scheme)
            .build()
            .unwrap();
        client.send(read()).await.unwrap();
        client.send(read()).await.unwrap();
        let sent = script.sent();
        assert_eq!(sent.len(), 3, "the role is assumed once");
        assert!(sent[0].url.starts_with("https://sts"), "{}", sent[0].url);
        let parameters = script.parameters(0);
        let claim = rpc::claim("POST", &parameters).unwrap();
        claim.verify(&Secret::from("own-secret")).unwrap();

        let parameters = script.parameters(1);
        let claim = match scheme {
            Scheme::Rpc => rpc::claim("POST", &parameters).unwrap(),
            Scheme::Acs3 => acs3::claim(&acs3::Request {
                method: "POST",
                path: "/",
                query: &parameters,
                headers: &sent[1].headers,
                body: b"",
            })
            .unwrap(),
        };
        assert_eq!(claim.access_key_id, "STS.id");
        assert_eq!(claim.security_token, Some("sts-token"));
        claim.verify(&Secret::from("sts-secret")).unwrap();
    }
}
