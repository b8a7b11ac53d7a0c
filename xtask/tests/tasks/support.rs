//! What all of these tests use: small pages, folders of them, the program.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

pub(crate) const SETTINGS: &str = "code = \"Lamp\"\nversion = \"2020-01-01\"\ncrate = \"alicloud-lamp\"\ntitle = \"Lamps\"\n[pages]\nstyle = \"RPC\"\n";

/// A page in the form of `spec/`.
pub(crate) fn page(name: &str) -> String {
    format!(
        "# {name}\n\nChanges a lamp.\n\n## Request parameters\n\n\
         | Parameter | Type | Required | Example | Description |\n|---|---|---|---|---|\n\
         | Action | String | Yes | {name} | Names the operation. Set the value to **{name}**. |\n\
         | LampId | String | Yes | lamp-1 | The lamp. |\n\n\
         ## Response parameters\n\n| Parameter | Type | Example | Description |\n|---|---|---|---|\n\
         | RequestId | String | 0ED8 | Identifies the call. |\n\n\
         ## Error codes\n\n| HTTP status code | Error code | Error message | Description |\n|---|---|---|---|\n\
         | 404 | Forbbiden | No such lamp. | Name another lamp. |\n"
    )
}

pub(crate) fn home(files: &[(&str, &str)]) -> TempDir {
    let dir = TempDir::new().unwrap();
    for (name, text) in files {
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    dir
}

/// One product with two operations.
pub(crate) fn lamps() -> TempDir {
    home(&[
        ("spec/lamp-2020-01-01/product.toml", SETTINGS),
        ("spec/lamp-2020-01-01/StartLamp.md", &page("StartLamp")),
        ("spec/lamp-2020-01-01/StopLamp.md", &page("StopLamp")),
    ])
}

pub(crate) fn xtask(home: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .current_dir(home)
        .env_remove("CARGO_MANIFEST_DIR")
        .args(arguments)
        .output()
        .unwrap()
}

pub(crate) fn regen(home: &TempDir, more: &[&str]) -> (Option<i32>, String) {
    let mut arguments = vec!["regen", "--spec", "spec", "--out", "generated"];
    arguments.extend(more);
    let output = xtask(home.path(), &arguments);
    (
        output.status.code(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

pub(crate) fn read(home: &TempDir, more: &[&str]) -> (Option<i32>, Vec<Value>, String) {
    let mut arguments = vec!["read"];
    arguments.extend(more);
    let output = xtask(home.path(), &arguments);
    let text = String::from_utf8(output.stdout).unwrap();
    let lines = text
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect();
    (
        output.status.code(),
        lines,
        String::from_utf8(output.stderr).unwrap(),
    )
}

/// Every file below a folder with its bytes.
pub(crate) fn snapshot(root: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    let mut open = vec![root.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                files.push((
                    path.strip_prefix(root).unwrap().display().to_string(),
                    fs::read(&path).unwrap(),
                ));
            }
        }
    }
    files.sort();
    files
}

pub(crate) fn diff(home: &TempDir, more: &[&str]) -> (Option<i32>, String, String) {
    let output = xtask(home.path(), &[&["diff"], more].concat());
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

pub(crate) fn lint(home: &TempDir, more: &[&str]) -> (Option<i32>, String, String) {
    let output = xtask(home.path(), &[&["lint"], more].concat());
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}
