//! Requests to `/_mock/`.

use super::*;
use serde_json::Value;

fn cloud() -> Cloud {
    let cloud = Cloud::new();
    cloud.add(DEFAULT, World::demo()).unwrap();
    cloud
}

fn ask(cloud: &Cloud, method: &str, path: &str, body: &str) -> (u16, String) {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let reply = answer(cloud, method, path, query, body.as_bytes());
    (reply.status, String::from_utf8(reply.body).unwrap())
}

fn json(cloud: &Cloud, method: &str, path: &str, body: &str) -> Value {
    let (status, text) = ask(cloud, method, path, body);
    assert!(status < 300, "{status} {text}");
    serde_json::from_str(&text).unwrap()
}

#[test]
fn a_world_from_making_it_to_taking_it_away() {
    let cloud = cloud();
    let made = json(
        &cloud,
        "POST",
        "worlds?name=mine",
        "[[ecs]]\nid = \"i-1\"\n",
    );
    assert_eq!(made["keys"][0]["id"], "mock-key-id.mine");
    assert_eq!(made["keys"][0]["secret"], "mock-key-secret");
    assert!(cloud.world_of("mock-key-id.mine").is_some());
    let list = json(&cloud, "GET", "worlds", "");
    assert_eq!(list[1]["name"], "mine");
    assert!(!list.to_string().contains("mock-key-secret"));
    let world = json(&cloud, "GET", "world?key=mock-key-id.mine", "");
    assert_eq!(world["targets"]["i-1"]["status"], "Running");
    json(&cloud, "DELETE", "worlds/mine", "");
    assert_eq!(ask(&cloud, "GET", "world?world=mine", "").0, 404);
}

#[test]
fn worlds_without_a_name_are_numbered() {
    let cloud = cloud();
    assert_eq!(json(&cloud, "POST", "worlds", "")["name"], "world-1");
    assert_eq!(json(&cloud, "POST", "worlds", "{}")["name"], "world-2");
}

#[test]
fn snapshots_forks_and_differences() {
    let cloud = cloud();
    let (_, snapshot) = ask(&cloud, "GET", "snapshot", "");
    json(&cloud, "POST", "fork?name=copy", "");
    let world = cloud.world(DEFAULT).unwrap();
    world.associate("eip-mock0001", "i-mock0001").unwrap();
    let changed = json(&cloud, "GET", "diff?world=default&with=copy", "");
    assert!(
        changed.to_string().contains("eips[eip-mock0001].status"),
        "{changed}"
    );
    json(&cloud, "POST", "restore?world=default", &snapshot);
    let changed = json(&cloud, "GET", "diff?world=default&with=copy", "");
    assert_eq!(changed, serde_json::json!([]));
    // Its keys are those of the world that it was taken of.
    let (status, error) = ask(&cloud, "POST", "worlds?name=again", &snapshot);
    assert_eq!(status, 409);
    assert!(
        error.contains("`mock-key-id` opens another world"),
        "{error}"
    );
}

#[test]
fn the_clock_is_turned() {
    let cloud = cloud();
    let world = cloud.world(DEFAULT).unwrap();
    world.associate("eip-mock0001", "i-mock0001").unwrap();
    assert_eq!(json(&cloud, "GET", "clock", "")["passing"], 1);
    let clock = json(
        &cloud,
        "POST",
        "clock",
        r#"{"advance": 2.5, "pace": "manual"}"#,
    );
    assert_eq!(clock["now"], "2026-01-01T00:00:02Z");
    assert_eq!(json(&cloud, "GET", "eips", "")[0]["status"], "InUse");
    assert_eq!(json(&cloud, "POST", "step", "")["ended"], Value::Null);
    let clock = json(&cloud, "POST", "clock", r#"{"run": true}"#);
    assert_eq!(clock["running"], true);
    for (body, runs) in [("", true), ("clock-runs = false", false)] {
        let made = json(&cloud, "POST", "worlds", body);
        let path = format!("clock?world={}", made["name"].as_str().unwrap());
        assert_eq!(json(&cloud, "GET", &path, "")["running"], runs);
    }
    for body in [r#"{"advance": -1}"#, r#"{"advanced": 1}"#, ""] {
        assert_eq!(ask(&cloud, "POST", "clock", body).0, 400, "{body}");
    }
}

#[test]
fn faults_journal_and_explanations() {
    let cloud = cloud();
    let plan =
        r#"{"operation": "AssociateEipAddress", "effect": {"refuse": "InvalidBindingStatus"}}"#;
    assert_eq!(json(&cloud, "POST", "faults", plan)["id"], 1);
    assert_eq!(json(&cloud, "GET", "faults", "")[0]["used"], false);
    let world = cloud.world(DEFAULT).unwrap();
    world.associate("eip-mock0001", "i-mock0001").unwrap_err();
    assert_eq!(json(&cloud, "GET", "faults", "")[0]["used"], true);
    let journal = json(&cloud, "GET", "journal", "");
    let id = journal[0]["request_id"].as_str().unwrap();
    let explanation = json(&cloud, "GET", &format!("explain/{id}"), "");
    assert_eq!(explanation["row"]["code"], "InvalidBindingStatus");
    let (_, text) = ask(&cloud, "GET", &format!("explain/{id}?as=text"), "");
    assert!(text.contains("planned fault #1"), "{text}");
    json(&cloud, "DELETE", "faults", "");
    json(&cloud, "DELETE", "journal", "");
    assert_eq!(json(&cloud, "GET", "journal", ""), serde_json::json!([]));
}

#[test]
fn what_is_not_there_is_told() {
    let cloud = cloud();
    let wrong = [
        ask(&cloud, "GET", "jounal", ""),
        ask(&cloud, "PUT", "worlds", ""),
        ask(&cloud, "GET", "world?world=defalt", ""),
        ask(&cloud, "POST", "worlds?name=x", "[[ecs]]\nid = 1\n"),
        ask(&cloud, "POST", "faults", r#"{"effect": "rest"}"#),
        ask(&cloud, "GET", "explain/none", ""),
        ask(&cloud, "GET", "diff", ""),
    ];
    let lines = wrong.map(|(status, text)| format!("{status} {text}"));
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn every_path_is_in_the_list() {
    let cloud = cloud();
    insta::assert_snapshot!(ask(&cloud, "GET", "help", "").1);
    let (status, page) = ask(&cloud, "GET", "", "");
    assert_eq!(status, 200);
    assert!(
        !page.contains("http"),
        "the console needs nothing from elsewhere"
    );
}
