//! What people give that cannot be right: each is one clear error that names where it was said, what is
//! wrong and how to mend it, and nothing is sent.
#![cfg(feature = "vpc")]

mod support;

use alicloud_client::credentials::Environment;
use alicloud_client::{AnyError, Builder, Client, vpc};
use std::fmt::Write as _;
use std::path::Path;
use support::*;

/// A client in a world with nothing but a home folder.
fn builder_in(home: &Path, script: &Script) -> Builder {
    Client::builder()
        .environment(Environment::empty().with_home(home))
        .transport(script.clone())
        .clock(Ticks::default())
        .random(Counter::default())
}

/// What a builder or its first call says, without the path of the home folder.
fn said(home: &Path, builder: Builder, script: &Script) -> String {
    let error = match builder.build() {
        Err(error) => format!("BUILD {error}"),
        Ok(client) => {
            let outcome = pollster::block_on(client.send(vpc::DescribeEipAddresses::new()));
            format!("CALL {}", outcome.expect_err("it is wrong"))
        }
    };
    assert!(script.sent().is_empty(), "something was sent: {error}");
    error.replace(&*home.to_string_lossy(), "~")
}

#[test]
fn settings_of_the_program() {
    let home = tempfile::tempdir().unwrap();
    let script = Script::default();
    let builder = || {
        let builder = builder_in(home.path(), &script).region("cn-hangzhou");
        builder.access_key("testid", "testsecret")
    };
    let mut text = String::new();
    let mut add = |name: &str, builder: Builder| {
        writeln!(text, "{name}: {}", said(home.path(), builder, &script)).unwrap();
    };
    add("region, empty", builder().region(""));
    add("region with blanks", builder().region("cn hangzhou"));
    add("region, misspelt", builder().region("cn-hangzou"));
    add("endpoint, empty", builder().endpoint(""));
    add(
        "endpoint with a path",
        builder().endpoint("https://a.example/x"),
    );
    add(
        "endpoint with a password",
        builder().endpoint("https://me:key@a.example"),
    );
    add(
        "endpoint of a product",
        builder().endpoint_of("Vpc", "ftp://a.example"),
    );
    add("header with a blank", builder().header("x y", "z"));
    add(
        "header over two lines",
        builder().header("x-y", "a\r\nb: c"),
    );
    add("user agent", builder().user_agent("my\nprogram"));
    add("key, empty", builder().access_key("", "testsecret"));
    add(
        "key with a blank",
        builder().access_key(" testid", "testsecret"),
    );
    add("secret, empty", builder().access_key("testid", ""));
    add(
        "secret over two lines",
        builder().access_key("testid", "test\nsecret"),
    );
    insta::assert_snapshot!(text, @r#"
    region, empty: BUILD region: `` is empty; name one such as `cn-hangzhou`
    region with blanks: BUILD region: `cn hangzhou` has a blank in it; name one such as `cn-hangzhou`
    region, misspelt: CALL DescribeEipAddresses was not sent: there is no region `cn-hangzou`; near are `cn-hangzhou`, `cn-guangzhou`; for a region that is newer than this library, give the endpoint itself; correct the request or the client's configuration
    endpoint, empty: BUILD endpoint: `` is empty; give a host such as `vpc.cn-beijing.aliyuncs.com`, or `http://127.0.0.1:8080`
    endpoint with a path: BUILD endpoint: `https://a.example/x` is more than a host; give a host such as `vpc.cn-beijing.aliyuncs.com`, or `http://127.0.0.1:8080`
    endpoint with a password: BUILD endpoint: `https://…@a.example` is more than a host; give a host such as `vpc.cn-beijing.aliyuncs.com`, or `http://127.0.0.1:8080`
    endpoint of a product: BUILD endpoint_of: `ftp://a.example` has a scheme other than http and https; give a host such as `vpc.cn-beijing.aliyuncs.com`, or `http://127.0.0.1:8080`
    header with a blank: BUILD header: `x y` or its value cannot be a header; a name takes letters, digits and `-_.`, a value one line
    header over two lines: BUILD header: `x-y` or its value cannot be a header; a name takes letters, digits and `-_.`, a value one line
    user agent: BUILD user_agent: '\n' cannot stand in a header; printable ASCII can
    key, empty: CALL DescribeEipAddresses: no credentials: no credential from static_ak: `access key id`: is empty; give the program's own; name credentials that are valid; the message says where they were looked for
    key with a blank: CALL DescribeEipAddresses: no credentials: no credential from static_ak: `access key id`: begins or ends with a blank; give the program's own; name credentials that are valid; the message says where they were looked for
    secret, empty: CALL DescribeEipAddresses: no credentials: no credential from static_ak: `access key secret`: is empty; give the program's own; name credentials that are valid; the message says where they were looked for
    secret over two lines: CALL DescribeEipAddresses: no credentials: no credential from static_ak: `access key secret`: has a control character; give the program's own; name credentials that are valid; the message says where they were looked for
    "#);
}

#[cfg(feature = "http")]
#[test]
fn a_proxy_that_is_no_url() {
    for url in ["", "http://", "me:testsecret@[host"] {
        let error = Client::builder().proxy(url).build().unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("proxy: it is no URL: give it as"),
            "{error}"
        );
        assert!(!error.to_string().contains("testsecret"), "{error}");
    }
}

#[test]
fn the_environment() {
    let home = tempfile::tempdir().unwrap();
    let script = Script::default();
    let mut text = String::new();
    let mut add = |name: &str, variables: &[(&str, &str)]| {
        let mut environment = Environment::empty().with_home(home.path());
        for (name, value) in variables {
            environment = environment.with(*name, *value);
        }
        let builder = builder_in(home.path(), &script).environment(environment);
        writeln!(text, "{name}: {}", said(home.path(), builder, &script)).unwrap();
    };
    let region = ("ALIBABA_CLOUD_REGION_ID", "cn-hangzhou");
    add("nothing at all", &[]);
    add(
        "region with blanks",
        &[("ALIBABA_CLOUD_REGION", "cn hangzhou")],
    );
    add("endpoint", &[("ALIBABA_CLOUD_ENDPOINT", "a b")]);
    add(
        "half a key",
        &[region, ("ALIBABA_CLOUD_ACCESS_KEY_ID", "id")],
    );
    add(
        "the other half",
        &[region, ("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "s3cret")],
    );
    let file = "ALIBABA_CLOUD_CREDENTIALS_FILE";
    add(
        "key file is not there",
        &[region, (file, "/nowhere/credentials")],
    );
    let folder = home.path().join("keys");
    std::fs::create_dir(&folder).unwrap();
    add(
        "key file is a folder",
        &[region, (file, &folder.to_string_lossy())],
    );
    let uri = "ALIBABA_CLOUD_CREDENTIALS_URI";
    let no_metadata = ("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "true");
    add("no address", &[region, no_metadata, (uri, "here")]);
    add("no credentials", &[region, no_metadata]);
    insta::assert_snapshot!(text, @r#"
    nothing at all: CALL DescribeEipAddresses was not sent: no region is set: name one when the client is built, by `CallOptions::region`, in the request or in ALIBABA_CLOUD_REGION_ID; correct the request or the client's configuration
    region with blanks: BUILD region: environment variable ALIBABA_CLOUD_REGION: `cn hangzhou` has a blank in it; name one such as `cn-hangzhou`
    endpoint: BUILD endpoint: environment variable ALIBABA_CLOUD_ENDPOINT: `a b` has a blank in it; give a host such as `vpc.cn-beijing.aliyuncs.com`, or `http://127.0.0.1:8080`
    half a key: CALL DescribeEipAddresses: no credentials: no credential from env: environment variable ALIBABA_CLOUD_ACCESS_KEY_SECRET: is missing; set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or unset both; name credentials that are valid; the message says where they were looked for
    the other half: CALL DescribeEipAddresses: no credentials: no credential from env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is missing; set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or unset both; name credentials that are valid; the message says where they were looked for
    key file is not there: CALL DescribeEipAddresses: no credentials: no credential from profile: /nowhere/credentials: does not exist
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      tried 3. cli_profile: ~/.aliyun/config.json: does not exist
      help: let ALIBABA_CLOUD_CREDENTIALS_FILE name a file that exists, or unset it; name credentials that are valid; the message says where they were looked for
    key file is a folder: CALL DescribeEipAddresses: no credentials: no credential from profile: ~/keys: is a folder
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      tried 3. cli_profile: ~/.aliyun/config.json: does not exist
      help: name the file itself, or remove the folder; name credentials that are valid; the message says where they were looked for
    no address: CALL DescribeEipAddresses: no credentials: no credential from credential_uri: environment variable ALIBABA_CLOUD_CREDENTIALS_URI: is not an HTTP address
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      tried 3. cli_profile: ~/.aliyun/config.json: does not exist
      tried 4. profile: ~/.alibabacloud/credentials: does not exist
      tried 5. ecs_ram_role: environment variable ALIBABA_CLOUD_ECS_METADATA_DISABLED: is true
      help: give an address such as `http://localhost:8000/credentials`; name credentials that are valid; the message says where they were looked for
    no credentials: CALL DescribeEipAddresses: no credentials: no credential from default: no provider of the chain applies
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      tried 3. cli_profile: ~/.aliyun/config.json: does not exist
      tried 4. profile: ~/.alibabacloud/credentials: does not exist
      tried 5. ecs_ram_role: environment variable ALIBABA_CLOUD_ECS_METADATA_DISABLED: is true
      tried 6. credential_uri: environment variable ALIBABA_CLOUD_CREDENTIALS_URI: is not set
      help: set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or run `aliyun configure`; name credentials that are valid; the message says where they were looked for
    "#);
}

#[test]
fn the_file_of_the_tool() {
    let home = tempfile::tempdir().unwrap();
    let script = Script::default();
    std::fs::create_dir(home.path().join(".aliyun")).unwrap();
    let file = home.path().join(".aliyun/config.json");
    let mut text = String::new();
    let mut add = |name: &str, config: &str| {
        std::fs::write(&file, config).unwrap();
        let builder = builder_in(home.path(), &script).region("cn-hangzhou");
        writeln!(text, "{name}: {}", said(home.path(), builder, &script)).unwrap();
    };
    let profile =
        |fields: &str| format!(r#"{{"current":"p","profiles":[{{"name":"p",{fields}}}]}}"#);
    add("malformed", "{\n  \"current\": \"p\",,\n}");
    add("cut off", "{\"current\": \"p\"");
    add("a list", "[]");
    add(
        "a profile that is not there",
        r#"{"current":"q","profiles":[]}"#,
    );
    add("unknown mode", &profile(r#""mode":"Magic""#));
    for mode in ["RsaKeyPair", "BearerToken", "anonymous"] {
        add(mode, &profile(&format!(r#""mode":"{mode}""#)));
    }
    for mode in ["CloudSSO", "OAuth"] {
        let fields = format!(r#""mode":"{mode}","access_key_id":"i","sts_expiration":1"#);
        add(mode, &profile(&fields));
    }
    add(
        "missing field",
        &profile(r#""mode":"AK","access_key_id":"i""#),
    );
    add(
        "number for text",
        &profile(r#""mode":"AK","access_key_id":7,"access_key_secret":"s""#),
    );
    let again = r#""mode":"ChainableRamRoleArn","ram_role_arn":"a","source_profile":"p""#;
    add("circle", &profile(again));
    insta::assert_snapshot!(text, @r#"
    malformed: CALL DescribeEipAddresses: no credentials: no credential from cli_profile: ~/.aliyun/config.json:2:18: is not JSON: key must be a string
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      help: mend the file, or run `aliyun configure` to make it anew; name credentials that are valid; the message says where they were looked for
    cut off: CALL DescribeEipAddresses: no credentials: no credential from cli_profile: ~/.aliyun/config.json:1:15: is not JSON: EOF while parsing an object
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      help: mend the file, or run `aliyun configure` to make it anew; name credentials that are valid; the message says where they were looked for
    a list: CALL DescribeEipAddresses: no credentials: no credential from cli_profile: ~/.aliyun/config.json: is not a JSON object
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      help: run `aliyun configure` to make it anew; name credentials that are valid; the message says where they were looked for
    a profile that is not there: CALL DescribeEipAddresses: no credentials: no credential from cli_profile: ~/.aliyun/config.json, field `current`: there is no profile `q` (there are: none)
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      help: name one of them, or run `aliyun configure --profile q`; name credentials that are valid; the message says where they were looked for
    unknown mode: CALL DescribeEipAddresses: no credentials: no credential from cli_profile: ~/.aliyun/config.json, profile `p`, field `mode`: names a way to sign in that this library does not know (it knows AK, StsToken, RamRoleArn, EcsRamRole, RamRoleArnWithRoleName, ChainableRamRoleArn, OIDC, CredentialsURI, External, CloudSSO, OAuth)
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      help: run `aliyun configure --profile p`; name credentials that are valid; the message says where they were looked for
    RsaKeyPair: CALL DescribeEipAddresses: no credentials: no credential from cli_profile: ~/.aliyun/config.json, profile `p`, field `mode`: `RsaKeyPair` is a mode of the tool that this library does not support
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      help: use a profile of mode AK, or of mode RamRoleArn for a temporary key; name credentials that are valid; the message says where they were looked for
    BearerToken: CALL DescribeEipAddresses: no credentials: no credential from cli_profile: ~/.aliyun/config.json, profile `p`, field `mode`: `BearerToken` is a mode of the tool that this library does not support
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      help: a bearer token signs nothing: use a profile of mode AK or StsToken; name credentials that are valid; the message says where they were looked for
    anonymous: CALL DescribeEipAddresses: no credentials: no credential from cli_profile: ~/.aliyun/config.json, profile `p`, field `mode`: `Anonymous` is a mode of the tool that this library does not support
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      help: every call is signed: use a profile with a key, such as one of mode AK; name credentials that are valid; the message says where they were looked for
    CloudSSO: CALL DescribeEipAddresses: no credentials: no credential from cli_profile: ~/.aliyun/config.json, profile `p`, field `sts_expiration`: the saved session has ended
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      help: run `aliyun configure --profile p --mode CloudSSO`; name credentials that are valid; the message says where they were looked for
    OAuth: CALL DescribeEipAddresses: no credentials: no credential from cli_profile: ~/.aliyun/config.json, profile `p`, field `sts_expiration`: the saved session has ended
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      help: run `aliyun configure --profile p --mode OAuth`; name credentials that are valid; the message says where they were looked for
    missing field: CALL DescribeEipAddresses: no credentials: no credential from cli_profile: ~/.aliyun/config.json, profile `p`, field `access_key_secret`: is missing
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      help: run `aliyun configure --profile p --mode AK`; name credentials that are valid; the message says where they were looked for
    number for text: CALL DescribeEipAddresses: no credentials: no credential from cli_profile: ~/.aliyun/config.json, profile `p`, field `access_key_id`: is not text
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      help: write it in quotes; name credentials that are valid; the message says where they were looked for
    circle: CALL DescribeEipAddresses: no credentials: no credential from cli_profile: ~/.aliyun/config.json, profile `p`, field `source_profile`: leads in a circle: `p`, `p`
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      help: run `aliyun configure --profile p --mode ChainableRamRoleArn`; name credentials that are valid; the message says where they were looked for
    "#);
}

#[test]
fn the_credentials_file() {
    let home = tempfile::tempdir().unwrap();
    let script = Script::default();
    std::fs::create_dir(home.path().join(".alibabacloud")).unwrap();
    let file = home.path().join(".alibabacloud/credentials");
    let mut text = String::new();
    let mut add = |name: &str, fields: &str| {
        std::fs::write(&file, fields).unwrap();
        let builder = builder_in(home.path(), &script).region("cn-hangzhou");
        writeln!(text, "{name}: {}", said(home.path(), builder, &script)).unwrap();
    };
    add("no section", "access_key_id = i");
    add("nonsense", "[default]\nnonsense");
    add("no type", "[default]\naccess_key_id = i");
    add("unknown type", "[default]\ntype = magic");
    add("known type", "[default]\ntype = rsa_key_pair");
    add(
        "missing field",
        "[default]\ntype = access_key\naccess_key_id = i",
    );
    insta::assert_snapshot!(text, @r#"
    no section: CALL DescribeEipAddresses: no credentials: no credential from profile: ~/.alibabacloud/credentials:1:1: a field before the first `[section]`
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      tried 3. cli_profile: ~/.aliyun/config.json: does not exist
      help: mend the line, or begin it with `;`; name credentials that are valid; the message says where they were looked for
    nonsense: CALL DescribeEipAddresses: no credentials: no credential from profile: ~/.alibabacloud/credentials:2:1: neither `[section]` nor `name = value`
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      tried 3. cli_profile: ~/.aliyun/config.json: does not exist
      help: mend the line, or begin it with `;`; name credentials that are valid; the message says where they were looked for
    no type: CALL DescribeEipAddresses: no credentials: no credential from profile: ~/.alibabacloud/credentials, profile `default`, field `type`: is missing
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      tried 3. cli_profile: ~/.aliyun/config.json: does not exist
      help: give the field in section `default` of the file; name credentials that are valid; the message says where they were looked for
    unknown type: CALL DescribeEipAddresses: no credentials: no credential from profile: ~/.alibabacloud/credentials, profile `default`, field `type`: is none of access_key, ecs_ram_role, ram_role_arn, oidc_role_arn
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      tried 3. cli_profile: ~/.aliyun/config.json: does not exist
      help: give the field in section `default` of the file; name credentials that are valid; the message says where they were looked for
    known type: CALL DescribeEipAddresses: no credentials: no credential from profile: ~/.alibabacloud/credentials, profile `default`, field `type`: `rsa_key_pair` is a type that this library does not support
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      tried 3. cli_profile: ~/.aliyun/config.json: does not exist
      help: use access_key, or ram_role_arn for a temporary key; name credentials that are valid; the message says where they were looked for
    missing field: CALL DescribeEipAddresses: no credentials: no credential from profile: ~/.alibabacloud/credentials, profile `default`, field `access_key_secret`: is missing
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      tried 3. cli_profile: ~/.aliyun/config.json: does not exist
      help: give the field in section `default` of the file; name credentials that are valid; the message says where they were looked for
    "#);
}

/// A file that is there and cannot be read, whoever asks.
#[cfg(target_os = "linux")]
#[test]
fn a_file_that_cannot_be_read() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join(".aliyun")).unwrap();
    std::os::unix::fs::symlink("/proc/self/mem", home.path().join(".aliyun/config.json")).unwrap();
    let script = Script::default();
    let builder = builder_in(home.path(), &script).region("cn-hangzhou");
    insta::assert_snapshot!(said(home.path(), builder, &script), @r#"
    CALL DescribeEipAddresses: no credentials: no credential from cli_profile: ~/.aliyun/config.json: cannot be read: Input/output error (os error 5)
      tried 1. env: environment variable ALIBABA_CLOUD_ACCESS_KEY_ID: is not set
      tried 2. oidc_role_arn: environment variable ALIBABA_CLOUD_ROLE_ARN: is not set
      help: see what the file is, or name another; name credentials that are valid; the message says where they were looked for
    "#);
}

#[test]
fn requests() {
    let script = Script::new([ok("{}")]);
    let client = client(&script, &Ticks::default());
    let mut text = String::new();
    let mut add = |error: AnyError| writeln!(text, "{error}").unwrap();
    let no_id = client.send(vpc::ReleaseEipAddress::allocation_id(""));
    add(pollster::block_on(no_id).unwrap_err().into());
    let no_instance = vpc::AssociateEipAddress::allocation_id("eip-1").instance_id("");
    add(pollster::block_on(client.send(no_instance))
        .unwrap_err()
        .into());
    let region = vpc::DescribeEipAddresses::new().region_id("cn hangzhou");
    add(pollster::block_on(client.send(region)).unwrap_err().into());
    let raw = |product, version, action| client.raw(product, version, action, &[]);
    add(pollster::block_on(raw("", "2016-04-28", "DescribeVpcs")).unwrap_err());
    add(pollster::block_on(raw("Vpc", "2016 04", "DescribeVpcs")).unwrap_err());
    add(pollster::block_on(raw("Vpc", "2016-04-28", "Describe Vpcs")).unwrap_err());
    insta::assert_snapshot!(text, @r#"
    ReleaseEipAddress was not sent: `AllocationId` is empty, and the operation needs it; correct the request or the client's configuration
    AssociateEipAddress was not sent: `InstanceId` is empty, and the operation needs it; correct the request or the client's configuration
    DescribeEipAddresses was not sent: region `cn hangzhou` has a blank in it; near are `cn-hangzhou`, `cn-guangzhou`; for a region that is newer than this library, give the endpoint itself; correct the request or the client's configuration
    DescribeVpcs was not sent: `` is no product: it takes letters, digits and `-` alone; correct the request or the client's configuration
    DescribeVpcs was not sent: `2016 04` is no version: it takes letters, digits and `-` alone; correct the request or the client's configuration
    Describe Vpcs was not sent: `Describe Vpcs` is no action: it takes letters, digits and `-` alone; correct the request or the client's configuration
    "#);
    assert!(script.sent().is_empty());
}

#[test]
fn the_tool_s_file_is_read_only_where_nothing_else_says_the_region() {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir(home.path().join(".aliyun")).unwrap();
    std::fs::write(home.path().join(".aliyun/config.json"), "{").unwrap();
    let script = Script::default();
    let builder = || builder_in(home.path(), &script).access_key("testid", "testsecret");
    assert!(builder().build().is_err());
    builder().region("cn-hangzhou").build().unwrap();
    builder().endpoint("http://127.0.0.1:1").build().unwrap();
    for variable in [
        "ALIBABA_CLOUD_REGION",
        "ALIBABA_CLOUD_REGION_ID",
        "ALIBABA_CLOUD_ENDPOINT",
    ] {
        let environment = Environment::empty().with_home(home.path());
        let environment = environment.with(variable, "cn-beijing");
        builder().environment(environment).build().unwrap();
    }
}
