//! No secret in any output: what is sent, echoed, read or printed is searched for in every error and `Debug`.

use super::world::*;
use super::*;

/// Each has what percent-encoding changes, so that an encoded echo is found as well.
const SECRETS: [&str; 5] = [
    "s3cr+t/key=",
    "t0k+n/value=",
    "0idc+t/ken=",
    "query+s/cret=",
    "c0mmand+s/cret=",
];

/// Asserts that a text holds no secret, in plain or encoded once or twice.
fn assert_clean(text: &str) {
    for secret in SECRETS {
        let once = alicloud_core::sign::query::encode(secret);
        let twice = alicloud_core::sign::query::encode(&once);
        for form in [secret, &once, &twice] {
            assert!(!text.contains(form), "`{form}` is in: {text}");
        }
    }
}

fn assert_error_clean(world: &World, provider: &dyn Provider) {
    let error = world.fetch(provider).unwrap_err();
    assert_clean(&error.to_string());
    assert_clean(&format!(
        "{error:?} {error:#?} {:?} {:?}",
        error.place(),
        error.remedy()
    ));
}

#[test]
fn debug_of_everything() {
    let [secret, token, _, query, command] = SECRETS;
    let credential = Credential::new("id", secret, "test").with_security_token(token);
    assert!(format!("{credential:?}").contains("id"));
    let key = Static::new("id", secret).security_token(token);
    let environment = Environment::empty().with("ALIBABA_CLOUD_ACCESS_KEY_SECRET", secret);
    let uri = CredentialsUri::new(format!("http://me:{token}@h/c?{query}"));
    let process = ExternalProcess::new(command);
    let output = RunOutput::new(Some(0), secret);
    let chain = Chain::empty().then(key.clone());
    let role = AssumeRole::new(key.clone(), "arn");
    assert_clean(&format!(
        "{credential:#?}{key:?}{environment:?}{uri:?}{process:?}{output:?}{chain:?}{role:?}"
    ));
    assert_clean(&format!("{:?}", Cache::new(key)));
}

#[test]
fn services_that_echo_what_they_got() {
    let [secret, token, oidc, query, _] = SECRETS;
    // Echoes the form and all secrets, as the gateway does when a signature does not match.
    let echo = |code: u16| {
        move |request: &crate::transport::HttpRequest| {
            let body = String::from_utf8_lossy(&request.body).into_owned();
            let all = format!(
                "{body} {} {} {}",
                alicloud_core::sign::query::encode(&body),
                request.url,
                SECRETS.join(" ")
            );
            let answer = serde_json::json!({"Code": "SignatureDoesNotMatch", "Message": all, "RequestId": "R"});
            status(code, answer.to_string())
        }
    };
    for code in [200, 400, 500] {
        let world = World::new().network(echo(code));
        let key = || Static::new("id", secret).security_token(token);
        let error = world.fetch(&AssumeRole::new(key(), "arn")).unwrap_err();
        for form in [secret, token] {
            let once = alicloud_core::sign::query::encode(form);
            assert!(
                !error.to_string().contains(form) && !format!("{error:?}").contains(&once),
                "{error}"
            );
        }
        let file = world.file("token", oidc);
        let error = world
            .fetch(&AssumeRoleWithOidc::new("arn", "p", file))
            .unwrap_err();
        assert!(
            !error.to_string().contains(oidc) && !error.to_string().contains("0idc%2Bt"),
            "{error}"
        );
        let error = world
            .fetch(&CredentialsUri::new(format!("http://h/c?{query}")))
            .unwrap_err();
        assert!(!error.to_string().contains(query), "{error}");
    }
}

#[test]
fn each_form_of_an_echo_is_found() {
    let once = alicloud_core::sign::query::encode(SECRETS[0]);
    let twice = alicloud_core::sign::query::encode(&once);
    for echo in [SECRETS[0], &once, &twice] {
        let body =
            serde_json::json!({ "Code": "Refused", "Message": format!("<{echo}>") }).to_string();
        let world = World::new().network(move |_| status(400, body.clone()));
        let error = world.error(&AssumeRole::new(Static::new("id", SECRETS[0]), "arn"));
        assert!(
            error.ends_with("answered with HTTP 400, Refused: <…>"),
            "{error}"
        );
    }
}

#[test]
fn what_the_gateway_signed_is_not_repeated() {
    let body = r#"{"Code":"SignatureDoesNotMatch","Message":"Specified signature is not matched with our calculation. server string to sign is:POST&%2F&AccessKeyId"}"#;
    let world = World::new().network(move |_| status(400, body));
    let error = world.error(&AssumeRole::new(Static::new("id", "secret"), "arn"));
    let end = "SignatureDoesNotMatch: Specified signature is not matched with our calculation.; check the access key's secret";
    assert!(error.ends_with(end), "{error}");
}

#[test]
fn services_and_programs_that_answer_half() {
    let [secret, token, ..] = SECRETS;
    let answers = [
        format!(r#"{{"AccessKeyId":"","AccessKeySecret":"{secret}","SecurityToken":"{token}"}}"#),
        format!(
            r#"{{"AccessKeyId":"i","AccessKeySecret":["{secret}"],"SecurityToken":"{token}"}}"#
        ),
        format!(
            r#"{{"AccessKeyId":"i","AccessKeySecret":"{secret}\n","SecurityToken":"{token}"}}"#
        ),
        format!(
            r#"{{"AccessKeyId":"i","AccessKeySecret":"{secret}","SecurityToken":"{token}","Expiration":"{secret}"}}"#
        ),
        format!(r#"{{"AccessKeyId":"i","AccessKeySecret":"{secret}","SecurityToken":"{token}""#),
        format!("{secret} {token}"),
    ];
    for answer in answers {
        for code in [200, 500] {
            let flat = answer.clone();
            let world = World::new().network(move |_| status(code, flat.clone()));
            assert_error_clean(&world, &CredentialsUri::new("http://h/c"));
            let wrapped = format!(r#"{{"Credentials":{answer}}}"#);
            let world = World::new().network(move |_| status(code, wrapped.clone()));
            assert_error_clean(&world, &AssumeRole::new(Static::new("id", secret), "arn"));
        }
        let printed = answer
            .replace("AccessKeyId", "access_key_id")
            .replace("AccessKeySecret", "access_key_secret");
        let world = World::new().programs(move |_, _| {
            Ok(RunOutput::new(
                Some(0),
                printed.replace("Expiration", "expiration"),
            ))
        });
        let result = world.fetch(&ExternalProcess::new("tool"));
        assert_clean(&format!("{result:?}"));
    }
}

#[test]
fn files_and_variables_that_are_half_right() {
    let [secret, token, .., command] = SECRETS;
    let world = World::new();
    for text in [
        format!(
            r#"{{"current":"p","profiles":[{{"name":"p","mode":"AK","access_key_id":"","access_key_secret":"{secret}"}}]}}"#
        ),
        format!(
            r#"{{"current":"p","profiles":[{{"name":"p","mode":"AK","access_key_id":"i","access_key_secret":["{secret}"]}}]}}"#
        ),
        format!(
            r#"{{"current":"p","profiles":[{{"name":"p","mode":"AK","access_key_id":"i","access_key_secret":" {secret}"}}]}}"#
        ),
        format!(
            r#"{{"current":"p","profiles":[{{"name":"p","mode":"{secret}","sts_token":"{token}"}}]}}"#
        ),
        format!(
            r#"{{"current":"p","profiles":[{{"name":"p","mode":"External","process_command":"tool {command}"}}]}}"#
        ),
        format!(r#"{{"access_key_secret":"{secret}"x}}"#),
        format!(r#""{secret}""#),
    ] {
        let path = world.file("config", text);
        assert_error_clean(&world, &CliProfile::new().file(path));
    }
    for text in [
        format!("{secret}\n"),
        format!("[default]\n{secret}"),
        format!("[default]\ntype={secret}"),
        format!("[default]\ntype=access_key\naccess_key_secret={secret}"),
    ] {
        let path = world.file("credentials", text);
        let error = world.fetch(&CredentialsFile::new().file(path)).unwrap_err();
        assert_clean(&format!("{error} {error:?}"));
    }
    let half = World::new()
        .variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", secret)
        .variable("ALIBABA_CLOUD_SECURITY_TOKEN", token);
    assert_error_clean(&half, &Chain::default());
    assert_error_clean(&half, &Static::new("", secret));
}

#[test]
fn what_others_say_is_made_visible() {
    let world =
        World::new().network(|_| status(400, r#"{"Code":"A\u001b[31m","Message":"one\ntwo"}"#));
    let error = world.error(&CredentialsUri::new("http://h/c"));
    assert!(error.contains(r"A\u{1b}[31m: one\ntwo"), "{error}");
    let long =
        World::new().network(|_| status(400, format!(r#"{{"Code":"{}"}}"#, "x".repeat(100_000))));
    assert!(long.error(&CredentialsUri::new("http://h/c")).len() < 1000);
}
