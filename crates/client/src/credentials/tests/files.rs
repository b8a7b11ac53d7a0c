//! Profiles of the tool and sections of the credentials file.

use super::world::*;
use super::*;
use proptest::prelude::*;
use std::sync::OnceLock;

const CONFIG: &str = ".aliyun/config.json";
const FILE: &str = ".alibabacloud/credentials";

/// A world with one profile of these fields, named `p`, and one with a plain key, named `key`.
fn profile(fields: &str) -> World {
    let world = World::new();
    let key = r#"{"name":"key","mode":"AK","access_key_id":"id","access_key_secret":"secret"}"#;
    world.file(
        CONFIG,
        format!(r#"{{"current":"p","profiles":[{{"name":"p",{fields}}},{key}]}}"#),
    );
    world
}

/// A world with one section of these fields.
fn section(fields: &str) -> World {
    let world = World::new();
    world.file(FILE, format!("[default]\n{fields}\n"));
    world
}

#[test]
fn plain_and_temporary_keys() {
    let world = profile(r#""mode":"ak","access_key_id":"id","access_key_secret":"secret""#);
    assert_eq!(
        world.fetch(&CliProfile::new()).unwrap().provider,
        "static_ak"
    );
    let world =
        profile(r#""mode":"StsToken","access_key_id":"i","access_key_secret":"s","sts_token":"t""#);
    assert_eq!(
        world
            .fetch(&CliProfile::new())
            .unwrap()
            .security_token
            .unwrap()
            .expose(),
        "t"
    );
    // Where no mode is said, the fields tell.
    let world = profile(r#""access_key_id":"i","access_key_secret":"s","sts_token":"t""#);
    assert_eq!(
        world.fetch(&CliProfile::new()).unwrap().provider,
        "static_sts"
    );
    let named = world.variable("ALIBABA_CLOUD_PROFILE", "key");
    assert_eq!(named.fetch(&CliProfile::new()).unwrap().access_key_id, "id");
    assert_eq!(
        named
            .fetch(&CliProfile::new().profile("p"))
            .unwrap()
            .access_key_id,
        "i"
    );
}

#[test]
fn a_role_of_a_profile() {
    let fields = r#""mode":"RamRoleArn","access_key_id":"i","access_key_secret":"s","ram_role_arn":"arn",
        "ram_session_name":"n","expired_seconds":1800,"policy":"{}","external_id":"x","sts_region":"eu-west-1","enable_vpc":true"#;
    let world = profile(fields).network(|_| ok(STS));
    assert_temporary(&world.fetch(&CliProfile::new()).unwrap(), "ram_role_arn");
    let request = &world.requests()[0];
    assert_eq!(request.url, "https://sts-vpc.eu-west-1.aliyuncs.com/");
    let all = [
        ("RoleArn", "arn"),
        ("RoleSessionName", "n"),
        ("DurationSeconds", "1800"),
        ("Policy", "{}"),
        ("ExternalId", "x"),
    ];
    for (name, value) in all {
        assert_eq!(parameter(request, name).as_deref(), Some(value), "{name}");
    }
}

#[test]
fn profiles_that_lead_to_others() {
    let fields = r#""mode":"ChainableRamRoleArn","source_profile":"key","ram_role_arn":"arn""#;
    let world = profile(fields).network(|_| ok(STS));
    assert_temporary(&world.fetch(&CliProfile::new()).unwrap(), "ram_role_arn");
    assert_eq!(
        parameter(&world.requests()[0], "AccessKeyId").as_deref(),
        Some("id")
    );

    let world =
        profile(r#""mode":"ChainableRamRoleArn","source_profile":"p","ram_role_arn":"arn""#);
    assert!(
        world
            .error(&CliProfile::new())
            .contains("field `source_profile`: leads in a circle: `p`, `p`; run")
    );
    let world =
        profile(r#""mode":"ChainableRamRoleArn","source_profile":"q","ram_role_arn":"arn""#);
    assert!(
        world
            .error(&CliProfile::new())
            .contains("there is no profile `q` (there are: `p`, `key`)")
    );
}

#[test]
fn profiles_that_lead_too_far() {
    let step = |number: usize| {
        let next = number + 1;
        format!(
            r#"{{"name":"{number}","mode":"ChainableRamRoleArn","source_profile":"{next}","ram_role_arn":"a"}}"#
        )
    };
    let steps: Vec<_> = (0..5000).map(step).collect();
    let world = World::new();
    world.file(
        CONFIG,
        format!(r#"{{"current":"0","profiles":[{}]}}"#, steps.join(",")),
    );
    let error = world.error(&CliProfile::new());
    assert!(
        error.contains("leads through more than 16 profiles"),
        "{error}"
    );
}

#[test]
fn other_modes_of_profiles() {
    let metadata = |request: &crate::transport::HttpRequest| match request.method {
        "PUT" => ok("token"),
        _ => ok(FLAT),
    };
    let world = profile(r#""mode":"EcsRamRole","ram_role_name":"r""#).network(metadata);
    assert_temporary(&world.fetch(&CliProfile::new()).unwrap(), "ecs_ram_role");
    let world =
        profile(r#""mode":"CredentialsURI","credentials_uri":"http://h/c""#).network(|_| ok(FLAT));
    assert_temporary(&world.fetch(&CliProfile::new()).unwrap(), "credential_uri");
    let world = profile(r#""mode":"External","process_command":"tool a""#).programs(|_, _| {
        Ok(RunOutput::new(
            Some(0),
            r#"{"access_key_id":"i","access_key_secret":"s"}"#,
        ))
    });
    assert_eq!(
        world.fetch(&CliProfile::new()).unwrap().provider,
        "external"
    );
    let world = profile(
        r#""mode":"OAuth","access_key_id":"i","access_key_secret":"s","sts_token":"t","sts_expiration":1800000001"#,
    );
    assert_eq!(world.fetch(&CliProfile::new()).unwrap().provider, "oauth");
    let world = profile(
        r#""mode":"CloudSSO","access_key_id":"i","access_key_secret":"s","sts_token":"t","sts_expiration":1799999999"#,
    );
    assert!(world.error(&CliProfile::new()).ends_with(
        "the saved session has ended; run `aliyun configure --profile p --mode CloudSSO`"
    ));
    let world =
        profile(r#""mode":"RamRoleArnWithRoleName","ram_role_name":"r","ram_role_arn":"arn""#)
            .network(move |request| {
                if request.url.starts_with("https://sts.") {
                    ok(STS)
                } else {
                    metadata(request)
                }
            });
    assert_temporary(&world.fetch(&CliProfile::new()).unwrap(), "ram_role_arn");
    assert_eq!(
        parameter(world.requests().last().unwrap(), "SecurityToken").as_deref(),
        Some("sts-token")
    );
    let world = profile(
        r#""mode":"OIDC","ram_role_arn":"arn","oidc_provider_arn":"pa","oidc_token_file":"/nowhere""#,
    );
    assert!(
        world
            .error(&CliProfile::new())
            .contains("/nowhere: does not exist")
    );
}

#[test]
fn wrong_profiles_name_file_and_field() {
    for (fields, wanted) in [
        (
            r#""mode":"AK","access_key_id":"","access_key_secret":"s""#,
            "field `access_key_id`: is empty; run `aliyun configure --profile p --mode AK`",
        ),
        (
            r#""mode":"AK","access_key_id":"i""#,
            "field `access_key_secret`: is missing; run",
        ),
        (
            r#""mode":"AK","access_key_id":5,"access_key_secret":"s""#,
            "field `access_key_id`: is not text",
        ),
        (
            r#""mode":"Magic""#,
            "field `mode`: names a way to sign in that",
        ),
        (
            r#""mode":"EcsRamRole","ram_role_name":[]"#,
            "field `ram_role_name`: is not text",
        ),
        (
            r#""mode":"RamRoleArn","access_key_id":"i","access_key_secret":"s","ram_role_arn":"a","expired_seconds":10"#,
            "field `expired_seconds`: is less than 900",
        ),
        (
            r#""mode":"RamRoleArn","access_key_id":"i","access_key_secret":"s","ram_role_arn":"a","sts_region":"cn hangzhou""#,
            "field `sts_region`: has a blank in it",
        ),
        (
            r#""mode":"RamRoleArn","access_key_id":"i","access_key_secret":"s","ram_role_arn":"a","enable_vpc":"yes""#,
            "field `enable_vpc`: is neither true nor false",
        ),
    ] {
        let world = profile(fields);
        let error = world.error(&CliProfile::new());
        assert!(
            error.starts_with(
                "no credential from cli_profile: ~/.aliyun/config.json, profile `p`, "
            ),
            "{error}"
        );
        assert!(error.contains(wanted), "{error}");
        assert_eq!(
            world.fetch(&CliProfile::new()).unwrap_err().kind(),
            CredentialsErrorKind::Misconfigured
        );
    }
    // A profile that the tool has made and nobody has filled in is none.
    let fresh = profile(r#""mode":"","access_key_id":"""#);
    assert_eq!(
        fresh.fetch(&CliProfile::new()).unwrap_err().kind(),
        CredentialsErrorKind::NotApplicable
    );
}

#[test]
fn malformed_json_names_line_and_column() {
    let world = World::new();
    world.file(CONFIG, "{\n  \"current\": \"p\",,\n}");
    assert!(
        world
            .error(&CliProfile::new())
            .contains("~/.aliyun/config.json:2:18: is not JSON: "),
        "{}",
        world.error(&CliProfile::new())
    );
    world.file(CONFIG, b"{\n \"x\": \"\xff");
    assert!(
        world
            .error(&CliProfile::new())
            .contains("~/.aliyun/config.json:2:8: is not UTF-8; save it as UTF-8")
    );
    world.file(CONFIG, "[]");
    assert!(
        world
            .error(&CliProfile::new())
            .contains("is not a JSON object")
    );
    world.file(CONFIG, r#"{"current":"x","profiles":{}}"#);
    assert!(
        world
            .error(&CliProfile::new())
            .contains("field `profiles`: is not a list")
    );
    world.file(CONFIG, r#"{"current":"x"}"#);
    assert!(
        world
            .error(&CliProfile::new())
            .contains("field `current`: there is no profile `x` (there are: none)")
    );
    world.file(CONFIG, "\u{feff}{}");
    assert!(
        world
            .error(&CliProfile::new())
            .contains("there is no profile `default`")
    );
    world.file(CONFIG, vec![b' '; (1 << 20) + 1]);
    assert!(
        world
            .error(&CliProfile::new())
            .contains("is longer than 1 MiB")
    );
}

#[test]
fn files_that_are_folders() {
    let world = World::new();
    world.folder(CONFIG);
    world.folder(FILE);
    assert_eq!(
        world.error(&CliProfile::new()),
        "no credential from cli_profile: ~/.aliyun/config.json: is a folder; name the file itself, or remove the folder"
    );
    assert!(
        world
            .error(&CredentialsFile::new())
            .contains("~/.alibabacloud/credentials: is a folder")
    );
}

#[test]
fn files_that_are_not_there() {
    let world = World::new();
    for provider in [&CliProfile::new() as &dyn Provider, &CredentialsFile::new()] {
        assert_eq!(
            world.fetch(provider).unwrap_err().kind(),
            CredentialsErrorKind::NotApplicable
        );
    }
    assert!(
        world
            .error(&CliProfile::new().file("/nowhere"))
            .contains("/nowhere: does not exist; name a file")
    );
    let world = world.variable("ALIBABA_CLOUD_CREDENTIALS_FILE", "/nowhere");
    let error = world.fetch(&CredentialsFile::new()).unwrap_err();
    assert_eq!(error.kind(), CredentialsErrorKind::Misconfigured);
    assert!(
        error
            .to_string()
            .contains("let ALIBABA_CLOUD_CREDENTIALS_FILE name a file that exists"),
        "{error}"
    );
    let world = World::new().variable("ALIBABA_CLOUD_CLI_PROFILE_DISABLED", "True");
    world.file(CONFIG, "{");
    assert!(
        world
            .error(&CliProfile::new())
            .contains("ALIBABA_CLOUD_CLI_PROFILE_DISABLED: is true")
    );
    let mut homeless = World::new();
    homeless.environment = Environment::empty();
    assert!(
        homeless
            .error(&CliProfile::new())
            .contains("the home folder is not known")
    );
}

#[test]
fn sections() {
    let world = section("type = access_key\naccess_key_id = id # mine\naccess_key_secret = secret");
    assert_eq!(
        world.fetch(&CredentialsFile::new()).unwrap().access_key_id,
        "id"
    );
    let world = section("type=ram_role_arn\naccess_key_id=i\naccess_key_secret=s\nrole_arn=arn\nrole_session_name=n\npolicy={}").network(|_| ok(STS));
    assert_temporary(
        &world.fetch(&CredentialsFile::new()).unwrap(),
        "ram_role_arn",
    );
    assert_eq!(
        parameter(&world.requests()[0], "Policy").as_deref(),
        Some("{}")
    );
    let world = section("type=ecs_ram_role\nrole_name=r").network(|_| ok(FLAT));
    assert_temporary(
        &world.fetch(&CredentialsFile::new()).unwrap(),
        "ecs_ram_role",
    );
    // Somebody asked for the machine's role by name: a chain must not go on without it.
    let world = section("type=ecs_ram_role\nrole_name=r");
    assert_eq!(
        world.fetch(&CredentialsFile::new()).unwrap_err().kind(),
        CredentialsErrorKind::Unavailable
    );
    let world = World::new();
    world.file(
        ".alibabacloud/credentials.ini",
        "[x]\ntype=access_key\naccess_key_id=i\naccess_key_secret=s",
    );
    let world = world.variable("ALIBABA_CLOUD_PROFILE", "x");
    assert!(world.fetch(&CredentialsFile::new()).is_ok());
    assert!(
        world
            .error(&CredentialsFile::new().profile("y"))
            .contains("there is no section `y` (there are: `x`)")
    );
    let world = section(
        "type=oidc_role_arn\nrole_arn=a\noidc_provider_arn=p\noidc_token_file_path=/nowhere",
    );
    assert!(
        world
            .error(&CredentialsFile::new())
            .contains("/nowhere: does not exist")
    );
}

#[test]
fn wrong_sections_name_file_and_field() {
    for (fields, wanted) in [
        (
            "access_key_id = i",
            "credentials, profile `default`, field `type`: is missing",
        ),
        ("type = magic", "field `type`: is none of access_key,"),
        (
            "type = rsa_key_pair",
            "field `type`: `rsa_key_pair` is a type that this library does not support; use",
        ),
        (
            "type = access_key\naccess_key_id =",
            "field `access_key_id`: is empty",
        ),
        (
            "type = access_key\naccess_key_id = i",
            "field `access_key_secret`: is missing",
        ),
        (
            "type = ram_role_arn\naccess_key_id = i\naccess_key_secret = s",
            "field `role_arn`: is missing",
        ),
        (
            "nonsense",
            "credentials:2:1: neither `[section]` nor `name = value`",
        ),
    ] {
        let error = section(fields).error(&CredentialsFile::new());
        assert!(
            error.starts_with("no credential from profile: ~/.alibabacloud/credentials"),
            "{error}"
        );
        assert!(error.contains(wanted), "{error}");
    }
}

/// One world for all runs of a property.
fn shared_world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(World::new)
}

proptest! {
    #[test]
    fn any_bytes_give_a_credential_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..200), json in "[\\[\\]{}\":,a-z0-9\\\\ \\n]{0,80}") {
        let world = shared_world();
        for bytes in [bytes, json.into_bytes()] {
            let path = world.file("any", &bytes);
            let _ = world.fetch(&CliProfile::new().file(&path));
            let _ = world.fetch(&CredentialsFile::new().file(&path));
        }
    }

    #[test]
    fn any_profile_gives_a_credential_or_an_error(mode in "AK|StsToken|RamRoleArn|ChainableRamRoleArn|OIDC|External|CloudSSO|", field in "mode|access_key_id|sts_expiration|ram_role_arn|source_profile|expired_seconds", value in "\"[a-z]{0,3}\"|[0-9]{1,20}|null|\\[\\]|true") {
        let world = shared_world();
        let text = format!(r#"{{"current":"p","profiles":[{{"name":"p","mode":"{mode}","{field}":{value}}},5]}}"#);
        let path = world.file("profile", text);
        prop_assert!(world.fetch(&CliProfile::new().file(&path)).is_err());
    }
}
