//! Descriptions that make worlds, and what is said of those that do not.

use super::*;
use crate::World;
use crate::states::EipStatus;

const EVERYTHING: &str = include_str!("../../worlds/everything.toml");

fn wrong(text: &str) -> String {
    match World::from_toml(text) {
        Ok(_) => "no problem".to_owned(),
        Err(error) => error.to_string(),
    }
}

#[test]
fn the_demo_world_is_as_its_file_says() {
    let world = World::demo();
    let content = world.content();
    let targets: Vec<&str> = content.state.targets.keys().map(AsRef::as_ref).collect();
    assert_eq!(
        targets,
        [
            "eni-mock0001",
            "havip-mock0001",
            "i-mock0001",
            "i-mock0002",
            "i-mock0003",
            "i-mock0004",
            "i-mock0005",
            "lb-mock0001",
            "ngw-mock0001",
        ]
    );
    let vpc = Some("vpc-mock0001");
    assert!(
        content
            .state
            .targets
            .values()
            .all(|target| target.vpc.as_deref() == vpc)
    );
    let key = &content.beginning.keys[0];
    assert_eq!(&*key.id, "mock-key-id");
    assert_eq!(key.secret.expose(), "mock-key-secret");
    drop(content);
    assert_eq!(world.eip_status(0), EipStatus::Available);
    assert_eq!(world.eip(0), "eip-mock0001");
}

#[test]
fn a_file_may_say_everything() {
    let world = World::from_toml(EVERYTHING).unwrap();
    let snapshot = world.snapshot().to_json();
    let pretty: serde_json::Value = serde_json::from_str(&snapshot).unwrap();
    insta::assert_json_snapshot!(pretty);
}

#[test]
fn json_and_rust_say_the_same() {
    let toml = World::from_toml("region = \"cn-beijing\"\n[[ecs]]\nid = \"i-1\"\nclassic = true\n");
    let json =
        World::from_json(r#"{"region": "cn-beijing", "ecs": [{"id": "i-1", "classic": true}]}"#);
    let rust = World::builder()
        .region("cn-beijing")
        .ecs(Target::new("i-1").classic())
        .build();
    let toml = toml.unwrap().snapshot().to_json();
    assert_eq!(json.unwrap().snapshot().to_json(), toml);
    assert_eq!(rust.unwrap().snapshot().to_json(), toml);
}

#[test]
fn what_is_left_out_is_filled() {
    let world = World::builder()
        .ecs("i-1")
        .ecs(Target::new("i-2").region("cn-beijing"));
    let world = world.build().unwrap();
    let content = world.content();
    let targets: Vec<_> = content.state.targets.values().collect();
    assert_eq!(targets[0].vswitch.as_deref(), Some("vsw-mock0001"));
    assert_eq!(targets[0].addresses[0].to_string(), "192.168.0.1");
    assert_eq!(targets[1].vswitch.as_deref(), Some("vsw-cn-beijing"));
}

#[test]
fn everything_that_is_wrong_is_told_with_its_place() {
    insta::assert_snapshot!(wrong(
        r#"
clock = "yesterday"

[[accounts]]
id = "1"

[[vswitches]]
id = "vsw-1"
cidr = "192.168.0.0"
vpc = "vpc-moc0001"

[[vswitches]]
id = "vsw-2"
cidr = "192.168.0.0/33"

[[ecs]]
id = "i-1"
vswitch = "vsw-9"
account = "2"

[[ecs]]
id = "i-1"
addresses = ["10.0.0.1", "here"]

[[slb]]
id = "lb-1"
status = "activ"

[[keys]]
id = ""
secret = "s"

[[eips]]
target = "i-2"
address = "300.0.0.1"
"#
    ));
}

#[test]
fn roles_that_nobody_could_take_on_are_told() {
    let text = r#"
[[accounts]]
id = "1001"
denied = ["ReleaseEipAdress"]

[[roles]]
name = "read er"

[[roles]]
name = "guest"
trusts = ["1001", "1002"]
denied = ["AssumeRol", "AllocateEipAddress", "Fly"]
"#;
    assert_eq!(
        wrong(text).lines().collect::<Vec<_>>(),
        [
            "4:11: accounts[0].denied[0]: there is no operation `ReleaseEipAdress`; did you mean `ReleaseEipAddress`?",
            "7:8: roles[0].name: `read er` is no name of a role; write 1 to 64 letters, digits, `-`, `_` and `.`",
            "11:19: roles[1].trusts[1]: there is no account `1002`; did you mean `1001`?",
            "12:11: roles[1].denied[0]: there is no operation `AssumeRol`; did you mean `AssumeRole`?",
            "12:46: roles[1].denied[2]: there is no operation `Fly`",
        ]
    );
    let long = format!("[[roles]]\nname = \"{}\"\n", "x".repeat(65));
    assert!(wrong(&long).contains("is no name of a role"));
    let longest = format!("[[roles]]\nname = \"{}\"\n", "x".repeat(64));
    assert_eq!(wrong(&longest), "no problem");
}

#[test]
fn values_are_those_of_the_pages() {
    let text = r#"
region = "cn-hangzou"

[[regions]]
id = "moon"

[[accounts]]
id = "1"
denied = ["GetCallerIdentity"]
lines = ["ChinaTelecom", "China Telecom"]

[[vpcs]]
id = "vpc-1"
region = "cn-bejing"

[[ecs]]
id = "i-1"
region = ""

[[eips]]
region = "us-east-2"
isp = "BGP_PR"

[[eips]]
bandwidth = 0
isp = "DSL"

[[eips]]
bandwidth = 201
by-traffic = true

[[eips]]
bandwidth = 501

[[eips]]
bandwidth = 1001
paid-until = "2027-01-01T00:00:00Z"
"#;
    insta::assert_snapshot!(wrong(text));
    let most = r#"
region = "eu-central-1"
eips = [
    { bandwidth = 200, by-traffic = true, isp = "ChinaUnicom" },
    { bandwidth = 500, isp = "BGP" },
    { bandwidth = 1000, paid-until = "2027-01-01T00:00:00Z" },
    { bandwidth = 1, region = "cn-zhengzhou-jva" },
]
"#;
    assert_eq!(wrong(most), "no problem");
}

#[test]
fn eips_are_bound_as_they_could_be() {
    let text = r#"
[[ecs]]
id = "i-1"

[[ecs]]
id = "i-far"
region = "cn-beijing"

[[eips]]
id = "eip-1"
target = "i-1"

[[eips]]
target = "i-1"

[[eips]]
target = "i-far"

[[accounts]]
id = "1"

[[accounts]]
id = "2"

[[ecs]]
id = "i-other"
account = "2"

[[eips]]
target = "i-other"
"#;
    assert_eq!(
        wrong(text).lines().collect::<Vec<_>>(),
        [
            "14:10: eips[1].target: `i-1` has `eip-1` already, and takes one EIP; bind one of them elsewhere",
            "17:10: eips[2].target: `i-far` is in cn-beijing, the EIP in cn-hangzhou; bind it to a target of its region",
            "30:10: eips[3].target: `i-other` is of account 2, the EIP of 1; bind it to a target of its account",
        ]
    );
    let text = r#"
havip = [{ id = "havip-1" }]
nat = [{ id = "ngw-1" }]
eips = [{ target = "havip-1" }, { target = "ngw-1" }, { target = "ngw-1" }]
"#;
    let world = World::from_toml(text).unwrap();
    let content = world.content();
    assert_eq!(content.state.targets["havip-1"].status, "InUse");
}

#[test]
fn unknown_names_are_told_with_near_ones() {
    let texts = [
        "[[ecs]]\nid = \"i-1\"\nadress = [\"10.0.0.1\"]\n",
        "pace = \"timd\"\n",
        "pace = { after = -1 }\n",
        "seed = \"one\"\n",
        "seed = 1\nseed =",
    ];
    insta::assert_snapshot!(texts.map(wrong).join("\n"));
}

#[test]
fn faults_of_form_are_told_together() {
    let text = r#"
quota = 1
eip-quota = "many"

[[ecs]]
id = "i-1"
adress = ["10.0.0.1"]
clasic = true
region = 7

[[ecs]]
vswitch = "vsw-1"

[[nats]]
id = "ngw-1"

[[nats]]
id = "ngw-2"
"#;
    insta::assert_snapshot!(wrong(text));
    let json = r#"{"ecs": [{"id": "i-1", "clasic": true, "region": 7}],
  "eip-quota": "many"}"#;
    insta::assert_snapshot!(World::from_json(json).unwrap_err().to_string());
    // What is hostile costs no more than what is long.
    let many: Vec<_> = (0..9_000).map(|at| format!("a{at} = {at}\n")).collect();
    let many = many.concat();
    assert_eq!(wrong(&many).lines().count(), 20);
    let entry = format!("[[ecs]]\nid = \"i-1\"\n{many}");
    assert_eq!(wrong(&entry).lines().count(), 20);
    assert_eq!(
        wrong(&format!("{many}{}", "# x\n".repeat(60_000)))
            .lines()
            .count(),
        1
    );
}

#[test]
fn json_has_places_too() {
    let text = "{\n  \"ecs\": [\n    {\"id\": \"i-1\"},\n    {\"id\": \"i-2\", \"vswitch\": \"vsw-9\"}\n  ]\n}";
    let texts = [text, "{\n \"ec\": []}"];
    let wrong = texts.map(|text| World::from_json(text).unwrap_err().to_string());
    insta::assert_snapshot!(wrong.join("\n"));
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let error = World::load("no-such-world.toml").unwrap_err().to_string();
    assert!(
        error.starts_with("no-such-world.toml: cannot read: "),
        "{error}"
    );
}
