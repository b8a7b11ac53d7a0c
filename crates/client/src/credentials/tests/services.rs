//! STS, the metadata service and a credentials URI.

use super::world::*;
use super::*;
use crate::transport::HttpRequest;
use alicloud_core::sign::rpc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

fn oidc(world: &World) -> AssumeRoleWithOidc {
    AssumeRoleWithOidc::new("arn", "provider", world.file("token", "oidc-token\n"))
}

#[test]
fn a_role_by_oidc() {
    let world = World::new().network(|_| ok(STS));
    let provider = oidc(&world)
        .session_name("n")
        .duration(Duration::from_secs(900))
        .policy("{}");
    assert_temporary(&world.fetch(&provider).unwrap(), "oidc_role_arn");
    let request = &world.requests()[0];
    assert_eq!(
        (request.method, &*request.url),
        ("POST", "https://sts.aliyuncs.com/")
    );
    let expected = [
        ("Action", "AssumeRoleWithOIDC"),
        ("Version", "2015-04-01"),
        ("Format", "JSON"),
        ("RoleArn", "arn"),
        ("RoleSessionName", "n"),
        ("DurationSeconds", "900"),
        ("Policy", "{}"),
        ("OIDCProviderArn", "provider"),
        ("OIDCToken", "oidc-token"),
    ];
    assert_eq!(
        form(request),
        expected.map(|(name, value)| (name.to_owned(), value.to_owned()))
    );
}

#[test]
fn oidc_by_the_environment_needs_all_three() {
    let world = World::new().network(|_| ok(STS));
    let file = world.file("token", "t");
    let provider = AssumeRoleWithOidc::from_environment();
    let world = world
        .variable("ALIBABA_CLOUD_ROLE_ARN", "arn")
        .variable("ALIBABA_CLOUD_OIDC_TOKEN_FILE", file.to_str().unwrap());
    let error = world.fetch(&provider).unwrap_err();
    assert_eq!(error.kind(), CredentialsErrorKind::NotApplicable);
    assert_eq!(
        error.place(),
        Some(&Place::Variable("ALIBABA_CLOUD_OIDC_PROVIDER_ARN"))
    );
    let world = world
        .variable("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "p")
        .variable("ALIBABA_CLOUD_ROLE_SESSION_NAME", "mine")
        .variable("ALIBABA_CLOUD_STS_REGION", "cn-beijing");
    assert_temporary(&world.fetch(&provider).unwrap(), "oidc_role_arn");
    assert_eq!(
        parameter(&world.requests()[0], "RoleSessionName").as_deref(),
        Some("mine")
    );
    assert_eq!(
        world.requests()[0].url,
        "https://sts.cn-beijing.aliyuncs.com/"
    );
    let world = world.variable(
        "ALIBABA_CLOUD_OIDC_TOKEN_FILE",
        std::env::temp_dir().to_str().unwrap(),
    );
    assert!(world.error(&provider).contains(": is a folder"));
    let world = world
        .variable("ALIBABA_CLOUD_STS_REGION", "cn beijing")
        .variable("ALIBABA_CLOUD_OIDC_TOKEN_FILE", file.to_str().unwrap());
    assert!(
        world
            .error(&provider)
            .contains("environment variable ALIBABA_CLOUD_STS_REGION: has a blank in it")
    );
}

#[test]
fn an_empty_token_file() {
    let world = World::new();
    world.file("token", " \n");
    let provider =
        AssumeRoleWithOidc::new("arn", "p", world.environment.home().unwrap().join("token"));
    assert!(
        world
            .error(&provider)
            .contains("~/token: is empty; let ALIBABA_CLOUD_OIDC_TOKEN_FILE name")
    );
}

#[test]
fn a_role_by_a_role_by_a_key() {
    let world = World::new().network(|_| ok(STS));
    let provider = AssumeRole::new(
        AssumeRole::new(Static::new("id", "secret"), "first"),
        "second",
    )
    .sts(StsEndpoint::new().host("http://127.0.0.1:1/"));
    assert_temporary(&world.fetch(&provider).unwrap(), "ram_role_arn");
    assert_eq!(
        world.lines(),
        ["POST https://sts.aliyuncs.com/", "POST http://127.0.0.1:1/"]
    );
    // What goes out is what the service would verify.
    let requests = world.requests();
    for (request, secret) in requests.iter().zip(["secret", "sts-secret"]) {
        rpc::claim("POST", &form(request))
            .unwrap()
            .verify(&Secret::from(secret))
            .unwrap();
    }
    assert_eq!(
        parameter(&requests[1], "RoleArn").as_deref(),
        Some("second")
    );
    assert_eq!(
        parameter(&requests[1], "SecurityToken").as_deref(),
        Some("sts-token")
    );
    assert_eq!(
        parameter(&requests[1], "RoleSessionName").as_deref(),
        Some("alicloud-client-1800000000")
    );
}

#[test]
fn where_sts_is_called() {
    let asked = |variables: &[(&str, &str)], sts: StsEndpoint| {
        let world = World::new().network(|_| ok(STS));
        let world = variables
            .iter()
            .fold(world, |world, (name, value)| world.variable(name, value));
        let provider = AssumeRole::new(Static::new("id", "secret"), "arn").sts(sts);
        world.fetch(&provider).unwrap();
        world.lines().remove(0)
    };
    let pod = [
        (
            "ALIBABA_CLOUD_STS_ENDPOINT",
            "sts-vpc.cn-beijing.aliyuncs.com",
        ),
        ("ALIBABA_CLOUD_STS_REGION", "cn-shanghai"),
    ];
    let none = StsEndpoint::new;
    assert_eq!(
        asked(&pod, none()),
        "POST https://sts-vpc.cn-beijing.aliyuncs.com/"
    );
    assert_eq!(
        asked(&pod[1..], none()),
        "POST https://sts.cn-shanghai.aliyuncs.com/"
    );
    assert_eq!(
        asked(&pod, none().region("cn-chengdu")),
        "POST https://sts.cn-chengdu.aliyuncs.com/"
    );
    for (internal, host) in [
        (true, "sts-vpc.cn-shanghai.aliyuncs.com"),
        (false, "sts.cn-shanghai.aliyuncs.com"),
    ] {
        assert_eq!(
            asked(&pod, none().internal(internal)),
            format!("POST https://{host}/")
        );
    }
    let mock = [("ALIBABA_CLOUD_STS_ENDPOINT", "http://127.0.0.1:1")];
    assert_eq!(asked(&mock, none()), "POST http://127.0.0.1:1/");
    for (scheme, start) in [("HTTP", "http"), ("http", "http"), ("HTTPS", "https")] {
        let scheme = ("ALIBABA_CLOUD_STS_HTTP_SCHEME", scheme);
        let host = ("ALIBABA_CLOUD_STS_ENDPOINT", "127.0.0.1:1");
        assert_eq!(
            asked(&[host, scheme], none()),
            format!("POST {start}://127.0.0.1:1/")
        );
        // What the host says itself goes first, and without one nothing is asked for.
        assert_eq!(
            asked(&[mock[0], scheme], none()),
            "POST http://127.0.0.1:1/"
        );
        assert_eq!(asked(&[scheme], none()), "POST https://sts.aliyuncs.com/");
    }
    assert_eq!(
        asked(&mock, none().host("sts.aliyuncs.com")),
        "POST https://sts.aliyuncs.com/"
    );
    let world = World::new().variable("ALIBABA_CLOUD_STS_ENDPOINT", "a/b");
    let error = world.error(&AssumeRole::new(Static::new("id", "secret"), "arn"));
    assert!(
        error.contains("environment variable ALIBABA_CLOUD_STS_ENDPOINT: is more than a host"),
        "{error}"
    );
    let world = World::new().variable("ALIBABA_CLOUD_STS_HTTP_SCHEME", "ftp");
    let error = world.error(&AssumeRole::new(Static::new("id", "secret"), "arn"));
    assert!(
        error.contains("environment variable ALIBABA_CLOUD_STS_HTTP_SCHEME: `ftp` is no scheme"),
        "{error}"
    );
}

#[test]
fn wrong_roles_are_not_sent() {
    let world = World::new().network(|_| ok(STS));
    let key = || Static::new("id", "secret");
    assert!(
        world
            .error(&AssumeRole::new(key(), " "))
            .contains("`role ARN`: is empty")
    );
    assert!(
        world
            .error(&AssumeRole::new(key(), "a").duration(Duration::from_secs(899)))
            .contains("`duration`: is shorter than 900 seconds")
    );
    assert!(
        world
            .error(&AssumeRole::new(key(), "a").sts(StsEndpoint::new().region("CN")))
            .contains("`sts region`: is not made of lower-case")
    );
    assert!(
        world
            .error(&AssumeRole::new(key(), "a").sts(StsEndpoint::new().host("a/b")))
            .contains("`host`: is more than a host")
    );
    assert!(
        world
            .error(&AssumeRole::new(Static::new("", ""), "a"))
            .contains("`access key id`: is empty")
    );
    // A source that does not apply is no reason to act as somebody else.
    assert_eq!(
        world
            .fetch(&AssumeRole::new(EnvironmentVariables::new(), "a"))
            .unwrap_err()
            .kind(),
        CredentialsErrorKind::Unavailable
    );
    assert!(world.requests().is_empty());
}

#[test]
fn refusals_of_sts() {
    let provider = AssumeRole::new(Static::new("id", "secret"), "arn");
    let answers: [(u16, &str, CredentialsErrorKind, &str); 8] = [
        (
            403,
            r#"{"Code":"NoPermission","Message":"No.","RequestId":"R-1"}"#,
            CredentialsErrorKind::Refused,
            "https://sts.aliyuncs.com: answered with HTTP 403, NoPermission: No. (request R-1); allow the caller sts:AssumeRole",
        ),
        (
            400,
            r#"{"Code":"Throttling.User"}"#,
            CredentialsErrorKind::Unavailable,
            "Throttling.User",
        ),
        (
            503,
            "<html>",
            CredentialsErrorKind::Unavailable,
            "answered with HTTP 503 and no error code",
        ),
        (
            302,
            "",
            CredentialsErrorKind::Refused,
            "answered with HTTP 302",
        ),
        (
            200,
            "<html>",
            CredentialsErrorKind::Unavailable,
            "the answer is not a JSON object",
        ),
        (
            200,
            "{}",
            CredentialsErrorKind::Unavailable,
            "field `Credentials` of the answer is missing",
        ),
        (
            200,
            r#"{"Credentials":{"AccessKeyId":"i","AccessKeySecret":"s"}}"#,
            CredentialsErrorKind::Unavailable,
            "https://sts.aliyuncs.com, field `SecurityToken` of its answer: is missing",
        ),
        (
            200,
            r#"{"Credentials":{"Expiration":"soon"}}"#,
            CredentialsErrorKind::Unavailable,
            "field `Expiration` of the answer is not a time",
        ),
    ];
    for (code, body, kind, wanted) in answers {
        let world = World::new().network(move |_| status(code, body));
        let error = world.fetch(&provider).unwrap_err();
        assert_eq!(error.kind(), kind, "{error}");
        assert!(error.to_string().contains(wanted), "{error}");
    }
    let error = World::new().error(&provider);
    assert_eq!(
        error,
        "no credential from ram_role_arn: https://sts.aliyuncs.com: did not answer: connection refused"
    );
}

/// A metadata service with the role `r`.
fn metadata(
    request: &HttpRequest,
) -> Result<crate::transport::HttpResponse, crate::transport::TransportError> {
    let has = |name: &str, value: &str| {
        request
            .headers
            .iter()
            .any(|(key, given)| key == name && given == value)
    };
    match (request.method, request.url.as_str()) {
        ("PUT", "http://100.100.100.200/latest/api/token")
            if has("x-aliyun-ecs-metadata-token-ttl-seconds", "21600") =>
        {
            ok("v2-token")
        }
        ("GET", _) if !has("x-aliyun-ecs-metadata-token", "v2-token") => status(403, ""),
        ("GET", "http://100.100.100.200/latest/meta-data/ram/security-credentials/") => ok("r\n"),
        ("GET", "http://100.100.100.200/latest/meta-data/ram/security-credentials/r") => ok(FLAT),
        _ => status(404, "<html>"),
    }
}

#[test]
fn the_machines_role() {
    let world = World::new().network(metadata);
    assert_temporary(&world.fetch(&EcsRamRole::new()).unwrap(), "ecs_ram_role");
    assert_eq!(world.requests().len(), 3);
    assert_eq!(world.requests()[0].timeout, Duration::from_secs(1));
    let world = World::new()
        .network(metadata)
        .variable("ALIBABA_CLOUD_ECS_METADATA", "r");
    assert_temporary(&world.fetch(&EcsRamRole::new()).unwrap(), "ecs_ram_role");
    assert_eq!(world.requests().len(), 2);
    let error = world.error(&EcsRamRole::new().role("other"));
    assert!(
        error.contains("the instance has no RAM role `other`"),
        "{error}"
    );
}

#[test]
fn a_machine_without_tokens() {
    let old = |request: &HttpRequest| match request.method {
        "PUT" => status(404, ""),
        _ if request.url.ends_with('/') => ok("r"),
        _ => ok(FLAT),
    };
    let world = World::new().network(old);
    assert_temporary(&world.fetch(&EcsRamRole::new()).unwrap(), "ecs_ram_role");
    assert!(world.requests()[1].headers.is_empty());
    assert!(
        world
            .error(&EcsRamRole::new().require_token())
            .contains("answered with HTTP 404 when asked for a token")
    );
    let world = world.variable("ALIBABA_CLOUD_IMDSV1_DISABLED", "TRUE");
    assert!(world.fetch(&EcsRamRole::new()).is_err());
    // A token that is not taken: the same is asked without.
    let world = World::new().network(|request| match request.method {
        "PUT" => ok("token"),
        _ if !request.headers.is_empty() => status(500, ""),
        _ if request.url.ends_with('/') => ok("r"),
        _ => ok(FLAT),
    });
    assert_temporary(&world.fetch(&EcsRamRole::new()).unwrap(), "ecs_ram_role");
    assert!(world.fetch(&EcsRamRole::new().require_token()).is_err());
}

#[test]
fn no_machine_of_the_cloud() {
    let kind = |world: &World| world.fetch(&EcsRamRole::new()).unwrap_err().kind();
    assert_eq!(kind(&World::new()), CredentialsErrorKind::NotApplicable);
    assert!(
        World::new()
            .error(&EcsRamRole::new())
            .contains("http://100.100.100.200: no metadata service answers: connection refused")
    );
    let off = World::new()
        .network(metadata)
        .variable("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "true");
    assert_eq!(
        (kind(&off), off.requests().len()),
        (CredentialsErrorKind::NotApplicable, 0)
    );
    // Something else answers at that address, or the instance has no role.
    assert_eq!(
        kind(&World::new().network(|_| ok("<html>x</html>"))),
        CredentialsErrorKind::NotApplicable
    );
    let world = World::new().network(|request| {
        if request.method == "PUT" {
            ok("t")
        } else {
            status(404, "")
        }
    });
    assert_eq!(kind(&world), CredentialsErrorKind::NotApplicable);
    assert!(
        world
            .error(&EcsRamRole::new())
            .contains("the instance has no RAM role; attach a role")
    );
    // It has one, but does not hand it out.
    let world = World::new().network(|request| match request.method {
        "PUT" => ok("t"),
        _ if request.url.ends_with('/') => ok("r"),
        _ => ok(r#"{"Code":"Failed"}"#),
    });
    assert_eq!(kind(&world), CredentialsErrorKind::Refused);
    let calls = AtomicUsize::new(0);
    let world = World::new().network(move |request| {
        match (request.method, calls.fetch_add(1, Ordering::Relaxed)) {
            ("PUT", _) => ok("t"),
            _ => Err(unreachable("reset")),
        }
    });
    assert_eq!(kind(&world), CredentialsErrorKind::Unavailable);
}

#[test]
fn an_address() {
    let world = World::new()
        .network(|_| ok(FLAT))
        .variable("ALIBABA_CLOUD_CREDENTIALS_URI", "http://h:1/c?key=k");
    assert_temporary(
        &world.fetch(&CredentialsUri::from_environment()).unwrap(),
        "credential_uri",
    );
    assert_eq!(world.lines(), ["GET http://h:1/c?key=k"]);
    let plain = World::new()
        .network(|_| ok(r#"{"AccessKeyId":"i","AccessKeySecret":"s","SecurityToken":"t"}"#));
    assert_eq!(
        plain
            .fetch(&CredentialsUri::new("http://h"))
            .unwrap()
            .expires_at,
        None
    );
    for wrong in [
        "",
        "h/c",
        "ftp://h",
        "http://",
        "http:///c",
        "http://h/a b",
        "file:///etc/passwd",
    ] {
        let error = plain.error(&CredentialsUri::new(wrong));
        assert!(
            error.contains("`uri`: is not an HTTP address"),
            "{wrong}: {error}"
        );
    }
    assert_eq!(
        World::new()
            .fetch(&CredentialsUri::from_environment())
            .unwrap_err()
            .kind(),
        CredentialsErrorKind::NotApplicable
    );
    let failed = World::new().network(|_| ok(r#"{"Code":"Nope","Message":"m"}"#));
    assert!(
        failed
            .error(&CredentialsUri::new("http://h/c"))
            .contains("http://h/c: answered with HTTP 200, Nope: m")
    );
}
