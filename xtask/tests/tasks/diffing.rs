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
    let model = "generated/lamp/model/StopLamp.json";
    fs::write(lamps.path().join(model), "{}").unwrap();
    let (code, _, error) = diff(&lamps, &["generated", "corrected"]);
    assert_eq!(code, Some(2));
    assert!(error.contains("this is no model"), "{error}");
}
