//! `read`: what is printed, in which order, and what is said of bad files.

use std::fs::{self, File};
use std::process::Command;

use serde_json::Value;

use crate::support::{home, lamps, page, read, regen, xtask};

#[test]
fn read_prints_pages_in_order_and_goes_on_after_bad_ones() {
    let home = home(&[
        ("pages/b.md", &page("StopLamp")),
        ("pages/a/z.md", &page("StartLamp")),
        ("pages/empty.txt", ""),
        ("pages/overview.md", "# Overview\n\nWords.\n"),
        ("pages/notes.html", ""),
    ]);
    let (code, lines, errors) = read(&home, &["pages"]);
    assert_eq!(code, Some(0), "{errors}");
    let pages: Vec<_> = lines
        .iter()
        .map(|line| line["page"].as_str().unwrap())
        .collect();
    assert_eq!(pages, ["a/z.md", "b.md", "empty.txt", "overview.md"]);
    assert_eq!(lines[0]["operation"], "StartLamp");
    assert_eq!(lines[0]["errors"][0]["code"], "Forbbiden");
    assert_eq!(lines[3]["operation"], Value::Null);
    assert_ne!(lines[3]["diagnostics"], Value::Array(vec![]));

    fs::write(home.path().join("pages/bytes.md"), b"\xff\xfe").unwrap();
    File::create(home.path().join("pages/huge.md"))
        .unwrap()
        .set_len(100_000_000)
        .unwrap();
    let (code, lines, errors) = read(&home, &["pages", "missing"]);
    assert_eq!(code, Some(2));
    assert_eq!(lines.len(), 6);
    let huge = lines.iter().find(|line| line["page"] == "huge.md").unwrap();
    assert_eq!(huge["diagnostics"][0]["id"], "file-too-large");
    assert!(
        errors.contains("huge.md") && errors.contains("bytes.md") && errors.contains("missing"),
        "{errors}"
    );
}

#[test]
fn read_prints_models_tables_and_files() {
    let home = home(&[
        ("StartLamp.md", &page("StartLamp")),
        ("Overview.md", "# Overview\n"),
    ]);
    let (_, models, _) = read(&home, &["StartLamp.md", "Overview.md", "--format", "model"]);
    assert_eq!(models.len(), 1);
    assert_eq!(models[0]["name"], "StartLamp");

    let output = xtask(home.path(), &["read", ".", "--format", "summary"]);
    let table = String::from_utf8(output.stdout).unwrap();
    assert!(
        table.lines().last().unwrap().starts_with("total"),
        "{table}"
    );
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("Overview.md")
    );

    assert_eq!(
        read(&home, &["StartLamp.md", "--out", "facts.jsonl"]).0,
        Some(0)
    );
    let facts: Value =
        serde_json::from_slice(&fs::read(home.path().join("facts.jsonl")).unwrap()).unwrap();
    assert_eq!(facts["page"], "StartLamp.md");
    let (code, _, said) = read(
        &home,
        &["StartLamp.md", "--out", "no/such/folder/facts.jsonl"],
    );
    assert_eq!(code, Some(2));
    assert_eq!(
        said,
        "error: nothing was written (--out): no/such/folder/facts.jsonl cannot be written: there is no folder no/such/folder\n"
    );
    // Nothing is left beside what was written.
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 3);
}

/// What is written lies where it belongs from the start, on the disk that has room for it.
#[test]
fn read_writes_in_no_other_folder() {
    let home = home(&[("StartLamp.md", &page("StartLamp"))]);
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .current_dir(home.path())
        .env("TMPDIR", home.path().join("no/such/folder"))
        .args(["read", "StartLamp.md", "--out", "facts.jsonl"])
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert!(home.path().join("facts.jsonl").is_file());
}

#[test]
fn lines_are_right_behind_a_byte_order_mark() {
    let home = lamps();
    let path = home.path().join("spec/lamp-2020-01-01/StopLamp.md");
    let ragged = page("StopLamp").replace("| lamp-1 | The lamp. |", "|");
    fs::write(&path, format!("\u{feff}{ragged}")).unwrap();
    let (_, text) = regen(&home, &[]);
    assert!(
        text.contains("\n10 | | LampId | String | Yes |\n   | ^^^^"),
        "{text}"
    );
}

#[test]
fn read_says_how_to_see_hidden_errors() {
    let ragged = page("DimLamp").replace("| lamp-1 | The lamp. |", "|");
    let home = home(&[("DimLamp.md", &ragged)]);
    let (code, _, errors) = read(&home, &["DimLamp.md"]);
    assert_eq!(code, Some(0));
    assert_eq!(errors.lines().count(), 1, "{errors}");
    assert!(errors.contains("--diagnostics"), "{errors}");
}
