//! Calls: what is sent, and what comes of the answers.
#![cfg(feature = "vpc")]

mod support;

use alicloud_client::transport::HttpResponse;
use alicloud_client::{
    AnyError, BoxError, CallOptions, Cause, Client, Error, Interceptor, Outgoing, Scheme, vpc,
};
use alicloud_core::sign::{Secret, acs3, rpc};
use support::requests::{EMPTY, read, write};
use support::*;

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
