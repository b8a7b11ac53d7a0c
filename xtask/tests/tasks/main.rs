//! The built program, as a person or a pipeline meets it: output, files, exit codes.

mod apart;
mod diffing;
mod generating;
mod importing;
mod linting;
mod raw_pages;
mod reading;
mod support;

use std::fs;
use std::path::Path;

use support::{SETTINGS, home, page, xtask};

#[test]
fn alone_it_prints_help() {
    let output = xtask(Path::new("."), &[]);
    assert_eq!(output.status.code(), Some(2));
    let text = String::from_utf8(output.stderr).unwrap();
    for task in ["regen", "read", "import", "measure", "Exit codes"] {
        assert!(text.contains(task), "{text}");
    }
}

#[test]
fn every_task_shows_examples_and_exit_codes() {
    for task in [
        &["regen"][..],
        &["read"],
        &["import"],
        &["lint"],
        &["diff"],
        &["scoreboard"],
        &["api"],
        &["fuzz"],
        &["soak"],
        &["measure", "catalogue"],
        &["measure", "compile"],
        &["measure", "build"],
    ] {
        let output = xtask(Path::new("."), &[task, &["--help"]].concat());
        assert_eq!(output.status.code(), Some(0));
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(
            text.contains("Examples:") && text.contains("Exit codes:"),
            "{text}"
        );
    }
}

#[test]
fn nothing_read_is_no_success() {
    let home = home(&[("none/notes.html", ""), ("other/notes.html", "")]);
    for arguments in [
        &["read", "none"][..],
        &["lint", "none"],
        &["import", "none", "--product", "lamp", "--out", "spec"],
        &["scoreboard", "none"],
        &["diff", "none", "other"],
    ] {
        let output = xtask(home.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains("none"), "{told}");
    }
}

/// 2 is what could not be done, in every task.
#[test]
fn a_page_that_is_no_text_is_a_failure_everywhere() {
    let home = home(&[
        ("pages/lamp/StartLamp.md", &page("StartLamp")),
        ("pages/lamp/product.toml", SETTINGS),
    ]);
    let bytes = [page("StopLamp").as_bytes(), b"\xff\n"].concat();
    fs::write(home.path().join("pages/lamp/StopLamp.md"), bytes).unwrap();
    for arguments in [
        &["read", "pages"][..],
        &["lint", "pages"],
        &["scoreboard", "pages"],
        &["diff", "pages", "pages"],
        &["import", "pages", "--product", "lamp", "--out", "spec"],
        &["regen", "--spec", "pages", "--out", "crates"],
    ] {
        let output = xtask(home.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let told = [output.stdout, output.stderr].concat();
        assert!(
            String::from_utf8(told).unwrap().contains("StopLamp.md"),
            "{arguments:?}"
        );
    }
}
