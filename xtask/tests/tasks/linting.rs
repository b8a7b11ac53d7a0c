//! `lint`: findings, waivers, exit codes.

use serde_json::Value;

use crate::support::{home, lint, page};

#[test]
fn lint_says_what_contradicts_and_waivers_let_it_stand() {
    let clean = page("StartLamp");
    let faulty = page("StopLamp").replace(
        "| LampId | String | Yes | lamp-1 | The lamp. |",
        "| LampId | Integer | Yes | lamp-1 | The lamp. |",
    );
    let waiver = |page: &str, reason: &str| {
        format!(
            "[[waiver]]\nrule = \"example-violates-type\"\npage = \"{page}\"\nreason = \"{reason}\"\n"
        )
    };
    let home = home(&[
        ("spec/lamp/StartLamp.md", &clean),
        ("spec/lamp/StopLamp.md", &faulty),
        ("good.toml", &waiver("lamp/StopLamp.md", "It shows a name.")),
        ("unused.toml", &waiver("lamp/StartLamp.md", "Gone.")),
        ("bare.toml", &waiver("lamp/StopLamp.md", "")),
        (
            "whole.toml",
            &waiver("spec/lamp/StopLamp.md", "It shows a name."),
        ),
        ("slip.toml", &waiver("lamp/StpLamp.md", "It shows a name.")),
        (
            "rule.toml",
            &waiver("lamp/StopLamp.md", "So.").replace("-type", "-tpye"),
        ),
        ("twice.toml", &waiver("lamp/StopLamp.md", "So.").repeat(2)),
    ]);
    let (code, text, _) = lint(&home, &["spec/lamp/StartLamp.md"]);
    assert_eq!(
        (code, text.as_str()),
        (Some(0), "0 findings in 1 operation\n")
    );
    let (code, text, _) = lint(&home, &["spec"]);
    assert_eq!(code, Some(1));
    assert!(text.contains("warning[example-violates-type]"), "{text}");
    assert!(text.contains("--> spec/lamp/StopLamp.md:10:1"), "{text}");
    let (code, text, error) = lint(&home, &["spec", "--waivers", "good.toml"]);
    assert_eq!(
        (code, text.as_str()),
        (Some(0), "0 findings in 2 operations\n")
    );
    assert_eq!(error, "1 finding waived\n");
    let (code, _, error) = lint(&home, &["spec/lamp/StartLamp.md", "--waivers", "good.toml"]);
    assert_eq!(code, Some(1), "{error}");
    assert!(error.contains("error[waiver-unused]"), "{error}");
    // Scripts find it on standard output, as any finding, and in the totals.
    let alone = [
        "spec/lamp/StartLamp.md",
        "--waivers",
        "good.toml",
        "--format",
        "json",
    ];
    let (code, text, error) = lint(&home, &alone);
    assert_eq!((code, error.as_str()), (Some(1), ""));
    let finding: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(finding["rule"], "waiver-unused");
    assert_eq!(finding["severity"], "error");
    assert_eq!(
        (&finding["page"], &finding["line"]),
        (&"good.toml".into(), &1.into())
    );
    let (_, text, _) = lint(&home, &[&alone[..], &["--stats"]].concat());
    let stats: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(stats["total"]["rules"]["waiver-unused"], 1);
    let (code, text, error) = lint(&home, &["spec", "--waivers", "bare.toml"]);
    assert_eq!((code, text.as_str()), (Some(2), ""));
    assert!(error.contains("error[waiver-reason]"), "{error}");
    // Wherever the command starts, the path that it shows is the path that a waiver may name.
    let (code, _, error) = lint(&home, &["spec/lamp", "--waivers", "whole.toml"]);
    assert_eq!((code, error.as_str()), (Some(0), "1 finding waived\n"));
    // What waives nothing is a finding, whatever the slip; what is no file of waivers is a failure.
    for (file, slip) in [
        ("slip.toml", "did you mean `lamp/StopLamp.md`?"),
        ("rule.toml", "did you mean `example-violates-type`?"),
    ] {
        let (code, _, error) = lint(&home, &["spec", "--waivers", file]);
        assert_eq!(code, Some(1), "{error}");
        assert!(
            error.contains("error[waiver-unused]") && error.contains(slip),
            "{error}"
        );
    }
    let (code, _, error) = lint(&home, &["spec", "--waivers", "twice.toml"]);
    assert_eq!(code, Some(2), "{error}");
    assert!(
        error.contains("error[waiver-twice]: the waiver of line 1 stands here again"),
        "{error}"
    );
    for arguments in [["no/such", "--stats"], ["spec", "--waivers=no.toml"]] {
        assert_eq!(lint(&home, &arguments).0, Some(2), "{arguments:?}");
    }
}

#[test]
fn lint_prints_for_scripts() {
    let faulty = page("StopLamp").replace("| Yes | lamp-1 |", "| No | lamp-1 |");
    let home = home(&[
        ("pages/en-US/lamp/StopLamp.md", &page("StopLamp")),
        ("pages/zh-CN/lamp/StopLamp.md", &faulty),
    ]);
    let (code, text, _) = lint(&home, &["pages", "--format", "json"]);
    assert_eq!(code, Some(1));
    let finding: Value = serde_json::from_str(text.trim()).unwrap();
    assert_eq!(finding["rule"], "locale-required");
    assert_eq!(finding["page"], "en-US/lamp/StopLamp.md");
    assert_eq!(finding["subject"], "LampId");
    let (_, text, _) = lint(&home, &["pages", "--stats", "--format", "json"]);
    let stats: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(stats["products"]["lamp"]["rules"]["locale-required"], 1);
    assert_eq!(stats["total"]["figures"]["operations"], 2);
    let (_, text, _) = lint(&home, &["pages", "--stats"]);
    assert!(text.contains("locale-required"), "{text}");
}

#[test]
fn languages_are_paired_over_several_paths_and_a_product_has_its_folder() {
    let faulty = page("StopLamp").replace("| Yes | lamp-1 |", "| No | lamp-1 |");
    let home = home(&[
        ("pages/en-US/lamp/StopLamp.md", &page("StopLamp")),
        ("pages/zh-CN/lamp/StopLamp.md", &faulty),
        ("fan/en-US/StopFan.md", &page("StopFan")),
    ]);
    let paths = ["pages/en-US/lamp", "pages/zh-CN/lamp"];
    let (code, text, _) = lint(&home, &[paths[0], paths[1], "--format", "json"]);
    assert_eq!(code, Some(1));
    let finding: Value = serde_json::from_str(text.trim()).unwrap();
    assert_eq!(finding["rule"], "locale-required");
    assert_eq!(finding["page"], "en-US/lamp/StopLamp.md");
    for (paths, product) in [
        (&paths[..], "lamp"),
        (&paths[..1], "lamp"),
        (&["fan/en-US"], "fan"),
        (&["fan"], "fan"),
    ] {
        let (_, text, _) = lint(&home, &[paths, &["--stats", "--format", "json"]].concat());
        let stats: Value = serde_json::from_str(&text).unwrap();
        let products: Vec<_> = stats["products"].as_object().unwrap().keys().collect();
        assert_eq!(products, [product], "{paths:?}");
    }
}
