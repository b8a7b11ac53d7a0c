//! Pages of a product between which folders of others sort: each command reads them together and
//! keeps the order of the paths.

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{diff, home, lint, page, read, xtask};

/// An operation and a type with one member above two other products, in the folder `root`.
fn apart(root: &str, member: &str) -> Vec<(String, String)> {
    let bulb =
        format!("# Bulb\n\n|Name|Type|Description|\n|---|---|---|\n|{member}|Integer|Power.|\n");
    let lamp = page("openLamp").replace("| LampId | String |", "| LampId | [Bulb](Bulb.md) |");
    let files = [
        ("Bulb.md", bulb),
        ("fan/StopFan.md", page("StopFan")),
        ("lamp/StopLamp.md", page("StopLamp")),
        ("openLamp.md", lamp),
    ];
    files
        .map(|(key, text)| (format!("{root}/{key}"), text))
        .into()
}

fn written(files: &[(String, String)]) -> TempDir {
    let files: Vec<_> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    home(&files)
}

fn texts<'v>(all: &'v Value, key: &str) -> Vec<&'v str> {
    let all = all.as_array().unwrap().iter();
    all.map(|it| it[key].as_str().unwrap()).collect()
}

#[test]
fn read_joins_the_type_and_prints_by_path() {
    let home = written(&apart("pages", "Watts"));
    let (_, lines, _) = read(&home, &["pages"]);
    let lines = Value::Array(lines);
    let keys = [
        "Bulb.md",
        "fan/StopFan.md",
        "lamp/StopLamp.md",
        "openLamp.md",
    ];
    assert_eq!(texts(&lines, "page"), keys);
    let names = texts(&lines[3]["request"], "name");
    assert_eq!(names, ["Action", "LampId", "LampId.Watts"]);
}

#[test]
fn diff_sees_what_changed_in_the_type() {
    let home = written(&[apart("old", "Volts"), apart("new", "Watts")].concat());
    let (_, text, _) = diff(&home, &["old", "new", "--format", "json"]);
    let report: Value = serde_json::from_str(&text).unwrap();
    let subjects = texts(&report["changes"], "subject");
    assert_eq!(subjects, ["LampId.Watts", "LampId.Volts"]);
}

#[test]
fn lint_does_not_miss_the_type() {
    let home = written(&apart("pages", "Watts"));
    let (_, text, _) = lint(&home, &["pages", "--format", "json"]);
    let found = text.lines().map(|line| serde_json::from_str(line).unwrap());
    let found = Value::Array(found.collect());
    assert_eq!(texts(&found, "rule"), ["type-page"]);
    assert_eq!(texts(&found, "page"), ["Bulb.md"]);
}

#[test]
fn scoreboard_counts_the_members_of_the_type() {
    let home = written(&apart("pages", "Watts"));
    let output = xtask(home.path(), &["scoreboard", "pages", "--format", "json"]);
    let board: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(board["total"]["facts"]["parameters"], 7);
}
