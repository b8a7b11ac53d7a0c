//! `regen`: all or nothing, drift, what is said of faults.

use std::fs::{self, File};

use serde_json::Value;

use crate::support::{SETTINGS, lamps, page, regen, snapshot, xtask};

#[test]
fn regen_then_check_is_clean_and_each_change_is_drift() {
    let home = lamps();
    assert_eq!(regen(&home, &["--check"]).0, Some(1));
    assert_eq!(regen(&home, &[]).0, Some(0));
    assert_eq!(regen(&home, &["--check"]).0, Some(0));

    let model = home.path().join("generated/lamp/model/StartLamp.json");
    let good = fs::read_to_string(&model).unwrap();
    let names_drift = |line: &str| {
        let (code, text) = regen(&home, &["--check"]);
        assert_eq!(code, Some(1), "{text}");
        assert!(
            text.contains(line)
                && text.contains("run `cargo xtask regen --spec spec --out generated`"),
            "{text}"
        );
    };
    fs::write(&model, good.replacen('L', "l", 1)).unwrap();
    names_drift("changed: generated/lamp/model/StartLamp.json");
    fs::remove_file(&model).unwrap();
    names_drift("missing: generated/lamp/model/StartLamp.json");
    fs::write(&model, &good).unwrap();
    fs::write(home.path().join("generated/lamp/new.rs"), "").unwrap();
    names_drift("extra: generated/lamp/new.rs");
    assert_eq!(regen(&home, &[]).0, Some(0));
    assert_eq!(regen(&home, &["--check"]).0, Some(0));
}

#[test]
fn a_product_without_pages_in_spec_is_stale() {
    let home = lamps();
    regen(&home, &[]);
    fs::create_dir(home.path().join("generated/fan")).unwrap();
    fs::write(home.path().join("generated/fan/Cargo.toml"), "").unwrap();
    assert_eq!(regen(&home, &["--check", "lamp"]).0, Some(0));
    assert_eq!(regen(&home, &["--check"]).0, Some(1));
    assert_eq!(regen(&home, &["lamp"]).0, Some(0));
    assert!(home.path().join("generated/fan").exists());
    assert_eq!(regen(&home, &[]).0, Some(0));
    assert!(!home.path().join("generated/fan").exists());
}

#[test]
fn any_fault_leaves_the_output_untouched_and_all_are_named() {
    let home = lamps();
    regen(&home, &[]);
    let spec = home.path().join("spec/lamp-2020-01-01");
    fs::write(
        spec.join("StartLamp.md"),
        page("StartLamp").replace("lamp-1", "lamp-2"),
    )
    .unwrap();
    fs::write(spec.join("Again.md"), page("StopLamp")).unwrap();
    fs::write(spec.join("Overview.md"), "# Overview\n\nWords alone.\n").unwrap();
    fs::write(spec.join("Empty.md"), "").unwrap();
    fs::write(spec.join("Bytes.md"), b"# B\xff\xfe\n").unwrap();
    fs::write(
        spec.join("DimLamp.md"),
        page("DimLamp").replace("The lamp.", "TODO(words): what it is."),
    )
    .unwrap();
    File::create(spec.join("Huge.md"))
        .unwrap()
        .set_len(100_000_000)
        .unwrap();
    fs::write(spec.join("notes.html"), "").unwrap();
    let before = snapshot(&home.path().join("generated"));
    let (code, text) = regen(&home, &[]);
    assert_eq!(code, Some(2), "{text}");
    for part in [
        "Again.md",
        "page-name",
        "page-twice",
        "Overview.md",
        "Empty.md",
        "Bytes.md",
        "DimLamp.md:10",
        "todo-words",
        "Huge.md",
        "file-too-large",
        "notes.html",
        "product-file",
        "nothing was written",
    ] {
        assert!(text.contains(part), "{part} is not in:\n{text}");
    }
    assert!(!text.contains('\u{1b}'));
    assert_eq!(snapshot(&home.path().join("generated")), before);
    assert_eq!(regen(&home, &["--check"]).0, Some(2));
}

#[test]
fn a_correction_applies_or_fails_the_run() {
    let home = lamps();
    let overlay = home.path().join("spec/lamp-2020-01-01/overlay.toml");
    let entry = "[[correction]]\noperation = \"StartLamp\"\nparameter = \"LampId\"\n\
                 was = { required = \"yes\" }\nset = { required = \"no\" }\nreason = \"seen in a trace\"\n";
    fs::write(&overlay, entry).unwrap();
    assert_eq!(regen(&home, &[]).0, Some(0));
    let model: Value = serde_json::from_slice(
        &fs::read(home.path().join("generated/lamp/model/StartLamp.json")).unwrap(),
    )
    .unwrap();
    assert_eq!(model["request"][1]["required"], "no");
    fs::write(
        &overlay,
        format!("# stale\n{}", entry.replace("\"yes\"", "\"conditional\"")),
    )
    .unwrap();
    let (code, text) = regen(&home, &[]);
    assert_eq!(code, Some(2));
    assert!(
        text.contains("overlay.toml:5:9")
            && text.contains("the page now says `required = \"yes\"`"),
        "{text}"
    );
}

#[test]
fn a_foreign_folder_is_refused() {
    let home = lamps();
    fs::create_dir(home.path().join("generated")).unwrap();
    fs::write(home.path().join("generated/letter.txt"), "dear").unwrap();
    assert_eq!(regen(&home, &[]).0, Some(2));
    assert!(home.path().join("generated/letter.txt").exists());
}

#[test]
fn a_killed_swap_is_mended_at_the_next_start() {
    let home = lamps();
    regen(&home, &[]);
    let before = snapshot(&home.path().join("generated"));
    fs::rename(
        home.path().join("generated"),
        home.path().join(".generated.old"),
    )
    .unwrap();
    fs::create_dir(home.path().join(".generated.new")).unwrap();
    assert_eq!(regen(&home, &["--check"]).0, Some(0));
    assert_eq!(snapshot(&home.path().join("generated")), before);
    assert!(!home.path().join(".generated.new").exists());
}

#[test]
fn a_whole_folder_that_differs_is_named_once() {
    let home = lamps();
    let (code, text) = regen(&home, &["--check"]);
    assert_eq!(code, Some(1), "{text}");
    insta::assert_snapshot!(text, @"
    missing: generated (18 files)
    missing: spec/lamp-2020-01-01/names.toml
    19 files are not what the pages say; run `cargo xtask regen --spec spec --out generated`
    ");
    regen(&home, &[]);
    fs::remove_dir_all(home.path().join("generated/lamp/model")).unwrap();
    for file in ["generated/fan/Cargo.toml", "generated/fan/src/lib.rs"] {
        let file = home.path().join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, "").unwrap();
    }
    let (_, text) = regen(&home, &["--check"]);
    insta::assert_snapshot!(text, @"
    extra: generated/fan (2 files)
    missing: generated/lamp/model (2 files)
    4 files are not what the pages say; run `cargo xtask regen --spec spec --out generated`
    ");
}

#[test]
fn a_failed_check_does_not_speak_of_writing() {
    let home = lamps();
    fs::write(home.path().join("spec/lamp-2020-01-01/Empty.md"), "").unwrap();
    let (code, text) = regen(&home, &["--check"]);
    assert_eq!(code, Some(2));
    assert!(!text.contains("written"), "{text}");
    assert!(text.contains("1 error in 1 file\n"), "{text}");
}

#[test]
fn numbers_agree_and_nothing_is_left_beside_the_output() {
    let home = lamps();
    let (_, text) = regen(&home, &[]);
    let numbers: Vec<usize> = text
        .lines()
        .last()
        .unwrap()
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|number| number.parse().ok())
        .collect();
    assert_eq!(numbers[1], numbers[2], "{text}");
    let mut names: Vec<_> = fs::read_dir(home.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    names.sort();
    assert_eq!(names, ["generated", "spec"]);
}

#[test]
fn settings_that_no_page_bears_out_are_refused() {
    let home = lamps();
    let path = home.path().join("spec/lamp-2020-01-01/product.toml");
    fs::write(&path, format!("region_parameter = \"LampIdd\"\n{SETTINGS}")).unwrap();
    let (code, text) = regen(&home, &[]);
    assert_eq!(code, Some(2), "{text}");
    assert!(
        text.contains("product.toml:1:1") && text.contains("did you mean `LampId`?"),
        "{text}"
    );
    fs::remove_file(home.path().join("spec/lamp-2020-01-01/StopLamp.md")).unwrap();
    let (code, text) = regen(&home, &[]);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("warning[product-settings]"), "{text}");

    fs::write(&path, SETTINGS.replace("2020-01-01", "2021-01-01")).unwrap();
    let (code, text) = regen(&home, &[]);
    assert_eq!(code, Some(0), "{text}");
    assert!(
        text.contains("warning[product-version]") && text.contains("product.toml:2:1"),
        "{text}"
    );
}

#[test]
fn what_to_do_is_said_of_unknown_products_and_of_notes() {
    let home = lamps();
    let (code, text) = regen(&home, &["fan"]);
    assert_eq!(code, Some(2));
    assert!(
        text.contains("lamp-2020-01-01") && text.contains("without a name"),
        "{text}"
    );
    fs::write(
        home.path().join("spec/lamp-2020-01-01/README.md"),
        "# Notes\n\nWords.\n",
    )
    .unwrap();
    let (code, text) = regen(&home, &[]);
    assert_eq!(code, Some(2));
    assert!(text.contains("move it out of the product folder"), "{text}");
}

#[test]
fn what_cannot_be_written_is_named_with_its_option() {
    let home = lamps();
    fs::write(home.path().join("letter.txt"), "Dear").unwrap();
    let run = |out: &str| {
        let output = xtask(home.path(), &["regen", "--spec", "spec", "--out", out]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(
            said.contains("--out") && !said.contains("os error"),
            "{said}"
        );
        said
    };
    assert!(run("letter.txt").contains("letter.txt is a file, not a folder"));
    assert!(run("letter.txt/crates").contains("letter.txt is a file, not a folder"));
    assert!(run("spec/crates").contains("lies in --spec spec"));
    assert!(run("spec").contains("lies in --spec spec"));
    assert_eq!(snapshot(home.path()).len(), 4);
}

#[test]
fn a_type_keeps_its_name_until_it_is_renamed_on_purpose() {
    let with_mode = |name: &str, values: &str| {
        let row =
            format!("| Mode | String | No | Warm | Colour. Valid values: {values}. |\n\n## Resp");
        page(name).replacen("\n## Resp", &row, 1)
    };
    let home = lamps();
    let spec = home.path().join("spec/lamp-2020-01-01");
    let write = |name: &str, values: &str| {
        fs::write(spec.join(format!("{name}.md")), with_mode(name, values)).unwrap();
    };
    write("StartLamp", "**Warm** and **Cold**");
    write("StopLamp", "**Warm** and **Cold**");
    assert_eq!(regen(&home, &[]).0, Some(0));
    let names = fs::read_to_string(spec.join("names.toml")).unwrap();
    assert!(
        names
            .contains("\nMode = [\n    \"enum StartLamp.Mode\",\n    \"enum StopLamp.Mode\",\n]\n"),
        "{names}"
    );
    // New pages that mean something else do not take it.
    for name in ["DimLamp", "FlashLamp", "TurnLamp"] {
        write(name, "**Slow**, **Quick**, and **Wild**");
    }
    assert_eq!(regen(&home, &["--check"]).0, Some(1));
    let (code, text) = regen(&home, &[]);
    assert_eq!(code, Some(0), "{text}");
    let values = fs::read_to_string(home.path().join("generated/lamp/src/values.rs")).unwrap();
    assert!(
        values.contains("Cold") && !values.contains("Wild"),
        "{values}"
    );
    assert_eq!(regen(&home, &["--check"]).0, Some(0));

    write("StopLamp", "**Warm** and **Dark**");
    let before = snapshot(home.path());
    let (code, text) = regen(&home, &[]);
    assert_eq!(code, Some(2), "{text}");
    let told = "error[name-changed]: `Mode` becomes `StopLampMode` where it is enum StopLamp.Mode (StopLamp.md); there it has Warm, Dark; elsewhere `Mode` has Warm, Cold\n";
    assert!(text.contains(told), "{text}");
    assert!(
        text.contains("names.toml:") && text.contains("--rename"),
        "{text}"
    );
    assert_eq!(snapshot(home.path()), before);
    assert_eq!(regen(&home, &["--rename"]).0, Some(0));
    assert_eq!(regen(&home, &["--check"]).0, Some(0));

    fs::write(spec.join("names.toml"), "[typs]\n").unwrap();
    let (code, text) = regen(&home, &[]);
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("error[names-form]"), "{text}");
}
