//! `diff`: exit codes, sources, forms.

use std::fs;

use serde_json::Value;

use crate::support::{diff, home, lamps, page, regen, xtask};

#[test]
fn diff_tells_by_its_exit_code_whether_something_breaks() {
    let before = page("StartLamp");
    let words = before.replace("Changes a lamp.", "Makes it bright.");
    let looser = before.replace("| LampId | String | Yes", "| LampId | String | No");
    let home = home(&[
        ("before/lamp/StartLamp.md", &before),
        ("words/lamp/StartLamp.md", &words),
        ("looser/lamp/StartLamp.md", &looser),
        ("notes/README.md", "# Notes\n\nNo operation.\n"),
    ]);
    let (code, text, _) = diff(&home, &["before", "words"]);
    assert_eq!(code, Some(0));
    assert_eq!(text, "nothing changed but words, if anything\n");
    let (code, text, _) = diff(&home, &["before", "looser"]);
    assert_eq!(code, Some(0));
    assert!(text.contains("param-optional  LampId"), "{text}");
    let (code, text, _) = diff(&home, &["looser", "before", "--format", "json"]);
    assert_eq!(code, Some(1));
    let report: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(report["breaking"], true);
    assert_eq!(report["changes"][0]["kind"], "param-required");
    assert_eq!(report["changes"][0]["page"], "lamp/StartLamp.md");
    let (code, text, error) = diff(&home, &["before", "notes", "--format", "markdown"]);
    assert_eq!(code, Some(1));
    assert!(text.contains("operation-removed"), "{text}");
    assert!(error.contains("notes/README.md"), "{error}");
    for missing in [
        ["before", "no/such"],
        ["before/lamp/StartLamp.md", "notes/README.md"],
    ] {
        let (code, text, _) = diff(&home, &missing);
        assert_eq!((code, text.as_str()), (Some(2), ""));
    }
}

/// Generated crates keep models, in which corrections are made.
#[test]
fn diff_reads_models_where_there_are_some() {
    let lamps = lamps();
    assert_eq!(regen(&lamps, &[]).0, Some(0));
    let pages = ["spec/lamp-2020-01-01", "generated"];
    assert_eq!(diff(&lamps, &pages).0, Some(0));
    let overlay = "[[correction]]\noperation = \"StopLamp\"\nparameter = \"LampId\"\nwas = { required = \"yes\" }\nset = { required = \"no\" }\nreason = \"It stops all.\"\n";
    fs::write(
        lamps.path().join("spec/lamp-2020-01-01/overlay.toml"),
        overlay,
    )
    .unwrap();
    let more = ["regen", "--spec", "spec", "--out", "corrected"];
    assert_eq!(xtask(lamps.path(), &more).status.code(), Some(0));
    let (code, text, _) = diff(&lamps, &["generated", "corrected/lamp"]);
    assert_eq!(code, Some(0));
    assert!(text.contains("param-optional  LampId"), "{text}");
    // Pages of a product are corrected too; one alone is not, and that is said.
    let (code, text, error) = diff(&lamps, &["spec", "corrected"]);
    assert_eq!(
        (code, text.as_str()),
        (Some(0), "nothing changed but words, if anything\n")
    );
    assert_eq!(error, "");
    let alone = "spec/lamp-2020-01-01/StopLamp.md";
    let (code, text, error) = diff(&lamps, &["corrected/lamp/model/StopLamp.json", alone]);
    assert_eq!(code, Some(1), "{text}");
    assert_eq!(
        error,
        "spec/lamp-2020-01-01/StopLamp.md: compared without spec/lamp-2020-01-01/overlay.toml; give the folder to have it applied\n"
    );
    let stale = overlay.replace("\"yes\"", "\"conditional\"");
    fs::write(
        lamps.path().join("spec/lamp-2020-01-01/overlay.toml"),
        stale,
    )
    .unwrap();
    let (code, _, error) = diff(&lamps, &["spec", "corrected"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("overlay.toml:4:9"), "{error}");
    let model = "generated/lamp/model/StopLamp.json";
    fs::write(lamps.path().join(model), "{}").unwrap();
    let (code, _, error) = diff(&lamps, &["generated", "corrected"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("this is no model"), "{error}");
}

/// Rows that nobody could read look as if they were gone.
#[test]
fn diff_says_what_it_could_not_read() {
    let ragged = page("StartLamp").replace("| lamp-1 | The lamp. |", "|");
    let home = home(&[
        ("before/StartLamp.md", &page("StartLamp")),
        ("after/StartLamp.md", &ragged),
        ("after/Words.md", "# Words\n"),
        ("empty.md", ""),
    ]);
    let (code, text, error) = diff(&home, &["before", "after", "--format", "json"]);
    assert_eq!(code, Some(0), "{text}");
    let report: Value = serde_json::from_str(&text).unwrap();
    let notes: Vec<_> = report["notes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it.as_str().unwrap())
        .collect();
    assert_eq!(notes, error.lines().collect::<Vec<_>>());
    insta::assert_snapshot!(error, @"
    after: 1 file describes no operation, such as after/Words.md:1 (this page has no table of request parameters for a named operation)
    after: 1 error in 1 page; what they speak of may be missing or misread here, such as after/StartLamp.md:10 (this row has 3 cells where its table has 5 columns); `cargo xtask lint after` shows all
    ");
    // What stands on both sides is said once, wherever its line is by now.
    let old = home.path().join("after/StartLamp.md");
    let page = fs::read_to_string(old).unwrap();
    fs::create_dir(home.path().join("now")).unwrap();
    let now = page.replace("\n\n## Request", "\n\nMore words.\n\n## Request");
    assert_ne!(now, page);
    fs::write(home.path().join("now/StartLamp.md"), now).unwrap();
    fs::write(home.path().join("now/Words.md"), "# Words\n").unwrap();
    let (code, _, error) = diff(&home, &["after", "now"]);
    assert_eq!(code, Some(0));
    insta::assert_snapshot!(error, @r"
    after and now: 1 file describes no operation, such as after/Words.md:1 (this page has no table of request parameters for a named operation)
    after and now: 1 error in 1 page; what they speak of may be missing or misread here, such as after/StartLamp.md:10 (this row has 3 cells where its table has 5 columns); `cargo xtask lint after` shows all
    ");
    let (code, text, error) = diff(&home, &["empty.md", "after/Words.md"]);
    assert_eq!((code, text.as_str()), (Some(2), ""));
    insta::assert_snapshot!(error, @"
    error[page-empty]: the page is empty
    --> empty.md:1:1
     = help: write the page, or delete the file

    1 error in 1 file
    error[not-an-operation]: this page has no table of request parameters for a named operation
     --> after/Words.md:1:1
      |
    1 | # Words
      | ^^^^^^^
      |
      = help: a page of an operation has a title with its name and a table of request parameters

    1 error in 1 file
    error: nothing was compared
    ");
}
