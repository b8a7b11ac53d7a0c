//! The chain: its order, where it ends, what it tells.

use super::world::*;
use super::*;

#[test]
fn the_official_order() {
    assert_eq!(
        format!("{:?}", Chain::default()),
        r#"["env", "oidc_role_arn", "cli_profile", "profile", "ecs_ram_role", "credential_uri"]"#
    );
}

#[test]
fn nothing_applies() {
    let world = World::new();
    let error = world.fetch(&Chain::default()).unwrap_err();
    assert_eq!(error.kind(), CredentialsErrorKind::Exhausted);
    assert_eq!(error.tried().len(), 6);
    assert_eq!(
        world.error(&Chain::default()),
        "no credential from default: no provider of the chain applies
  tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
  tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
  tried 3. cli_profile: ~/.aliyun/config.json: does not exist
  tried 4. profile: ~/.alibabacloud/credentials: does not exist
  tried 5. ecs_ram_role: http://100.100.100.200: no metadata service answers: connection refused
  tried 6. credential_uri: environment variable ALIBABA_CLOUD_CREDENTIALS_URI: is not set
  help: set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or run `aliyun configure`"
    );
}

#[test]
fn each_comes_before_the_next() {
    let mut world = World::new().network(|request| match request.url.as_str() {
        url if url.starts_with("http://uri/") || url.ends_with("/r") => ok(FLAT),
        url if url.starts_with("https://sts.") => ok(STS),
        _ if request.method == "PUT" => ok("t"),
        _ => ok("r"),
    });
    let found = |world: &World| world.fetch(&Chain::default()).unwrap().provider;
    world = world
        .variable("ALIBABA_CLOUD_CREDENTIALS_URI", "http://uri/")
        .variable("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "true");
    assert_eq!(found(&world), "credential_uri");
    world = world.variable("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "");
    assert_eq!(found(&world), "ecs_ram_role");
    world.file(
        ".alibabacloud/credentials",
        "[default]\ntype=access_key\naccess_key_id=of-file\naccess_key_secret=s",
    );
    assert_eq!(
        world.fetch(&Chain::default()).unwrap().access_key_id,
        "of-file"
    );
    world.file(".aliyun/config.json", r#"{"profiles":[{"name":"default","mode":"AK","access_key_id":"of-tool","access_key_secret":"s"}]}"#);
    assert_eq!(
        world.fetch(&Chain::default()).unwrap().access_key_id,
        "of-tool"
    );
    let token = world.file("token", "t");
    world = world
        .variable("ALIBABA_CLOUD_ROLE_ARN", "a")
        .variable("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "p")
        .variable("ALIBABA_CLOUD_OIDC_TOKEN_FILE", token.to_str().unwrap());
    assert_eq!(found(&world), "oidc_role_arn");
    world = world
        .variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "i")
        .variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "s");
    assert_eq!(found(&world), "env");
}

#[test]
fn what_is_set_up_wrongly_ends_it() {
    let world = World::new()
        .variable("ALIBABA_CLOUD_CREDENTIALS_URI", "http://uri/")
        .network(|_| ok(FLAT));
    world.file(".aliyun/config.json", "{");
    let error = world.fetch(&Chain::default()).unwrap_err();
    assert_eq!(
        (error.kind(), error.provider()),
        (CredentialsErrorKind::Misconfigured, "cli_profile")
    );
    let tried: Vec<_> = error
        .tried()
        .iter()
        .map(CredentialsError::provider)
        .collect();
    assert_eq!(tried, ["env", "oidc_role_arn"]);
    assert!(world.requests().is_empty());
}

#[test]
fn who_was_found_stays() {
    let mut world = World::new();
    let chain = Chain::default();
    world.file(
        ".alibabacloud/credentials",
        "[default]\ntype=access_key\naccess_key_id=i\naccess_key_secret=s",
    );
    assert_eq!(world.fetch(&chain).unwrap().access_key_id, "i");
    world = world
        .variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "other")
        .variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "s");
    assert_eq!(world.fetch(&chain).unwrap().access_key_id, "i");
    assert_eq!(
        world.fetch(&Chain::default()).unwrap().access_key_id,
        "other"
    );
}

#[test]
fn a_failure_fixes_nothing() {
    let chain = Chain::default();
    assert!(World::new().fetch(&chain).is_err());
    let world = World::new()
        .variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "i")
        .variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "s");
    assert_eq!(world.fetch(&chain).unwrap().provider, "env");
}
