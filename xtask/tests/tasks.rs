//! The built program, as a person or a pipeline meets it: output, files, exit codes.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

const SETTINGS: &str = "code = \"Lamp\"\nversion = \"2020-01-01\"\ncrate = \"alicloud-lamp\"\ntitle = \"Lamps\"\n[pages]\nstyle = \"RPC\"\n";

/// A page in the form of `spec/`.
fn page(name: &str) -> String {
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

fn home(files: &[(&str, &str)]) -> TempDir {
    let dir = TempDir::new().unwrap();
    for (name, text) in files {
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    dir
}

/// One product with two operations.
fn lamps() -> TempDir {
    home(&[
        ("spec/lamp-2020-01-01/product.toml", SETTINGS),
        ("spec/lamp-2020-01-01/StartLamp.md", &page("StartLamp")),
        ("spec/lamp-2020-01-01/StopLamp.md", &page("StopLamp")),
    ])
}

fn xtask(home: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .current_dir(home)
        .env_remove("CARGO_MANIFEST_DIR")
        .args(arguments)
        .output()
        .unwrap()
}

fn regen(home: &TempDir, more: &[&str]) -> (Option<i32>, String) {
    let mut arguments = vec!["regen", "--spec", "spec", "--out", "generated"];
    arguments.extend(more);
    let output = xtask(home.path(), &arguments);
    (
        output.status.code(),
        String::from_utf8(output.stderr).unwrap(),
    )
}

fn read(home: &TempDir, more: &[&str]) -> (Option<i32>, Vec<Value>, String) {
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
        &["scoreboard"],
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
    assert_eq!(
        read(
            &home,
            &["StartLamp.md", "--out", "no/such/folder/facts.jsonl"]
        )
        .0,
        Some(2)
    );
}

#[test]
fn an_imported_page_waits_for_words_then_generates() {
    let home = lamps();
    fs::write(home.path().join("DimLamp.md"), page("DimLamp")).unwrap();
    let import = [
        "import",
        "DimLamp.md",
        "--product",
        "lamp-2020-01-01",
        "--out",
        "spec",
    ];
    let output = xtask(home.path(), &import);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!(
        xtask(home.path(), &import).status.code(),
        Some(2),
        "an existing page was replaced"
    );

    let path = home.path().join("spec/lamp-2020-01-01/DimLamp.md");
    let text = fs::read_to_string(&path).unwrap();
    assert!(
        !text.contains("Changes a lamp") && !text.contains("Name another lamp"),
        "{text}"
    );
    let (code, messages) = regen(&home, &[]);
    assert_eq!(code, Some(2));
    assert_eq!(
        messages.matches("todo-words").count(),
        text.matches("TODO(words)").count()
    );
    fs::write(&path, text.replace("TODO(words)", "Words")).unwrap();
    assert_eq!(regen(&home, &[]).0, Some(0));

    let facts = |path: &str| {
        let mut facts = read(&home, &[path]).1.remove(0);
        for key in ["summary", "diagnostics"] {
            facts[key] = Value::Null;
        }
        for list in ["request", "errors"] {
            for row in facts[list].as_array_mut().unwrap() {
                row["line"] = Value::Null;
            }
        }
        facts
    };
    assert_eq!(
        facts("DimLamp.md"),
        facts("spec/lamp-2020-01-01/DimLamp.md")
    );
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
fn import_names_what_a_new_product_needs_and_refuses_faulty_pages() {
    let home = home(&[("DimLamp.md", &page("DimLamp"))]);
    let import = |more: &[&str]| {
        let arguments = ["import", "DimLamp.md", "--product", "new", "--out", "spec"];
        let output = xtask(home.path(), &[&arguments, more].concat());
        (
            output.status.code(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let (code, text) = import(&[]);
    assert_eq!(code, Some(0), "{text}");
    for part in ["spec/new/product.toml", "code = ", "version = ", "crate = "] {
        assert!(text.contains(part), "{text}");
    }

    let ragged = page("DimLamp").replace("| lamp-1 | The lamp. |", "|");
    fs::write(home.path().join("DimLamp.md"), ragged).unwrap();
    let (code, text) = import(&["--force"]);
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("--lossy"), "{text}");
    assert_eq!(import(&["--force", "--lossy"]).0, Some(0));
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

/// Every file below a folder with its bytes.
fn snapshot(root: &Path) -> Vec<(String, Vec<u8>)> {
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

#[test]
fn raw_pages_become_a_workspace_outside_the_repository() {
    let with_version = "[Explorer](https://api.example.com/#product=Lamp&api=StartLamp&type=RPC&version=2020-01-01)";
    let start = page("StartLamp").replace("Changes a lamp.", with_version);
    let pages = home(&[
        ("lamps/StartLamp.md", &start),
        ("lamps/Words.md", "# Words\n"),
    ]);
    let repository = home(&[("crates/core/Cargo.toml", "")]);
    let elsewhere = TempDir::new().unwrap();
    let out = elsewhere.path().join("crates");
    let run = |out: &Path, more: &[&str]| {
        let paths = [pages.path(), out].map(|path| path.to_str().unwrap().to_owned());
        let mut arguments = vec!["regen", "--pages", &paths[0], "--out", &paths[1]];
        arguments.extend(more);
        let output = xtask(repository.path(), &arguments);
        (
            output.status.code(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let (code, said) = run(&out, &[]);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("1 operation of 1 product from 2 pages"),
        "{said}"
    );
    assert!(out.join("lamps/src/operations/start_lamp.rs").exists());
    assert!(!out.join("lamps/src/operations/words.rs").exists());

    assert_eq!(run(&out, &["--check"]).0, Some(0));
    fs::write(out.join("lamps/src/lib.rs"), "//! By hand.\n").unwrap();
    assert_eq!(run(&out, &["--check"]).0, Some(1));
    assert_eq!(run(&out, &[]).0, Some(0));
    assert_eq!(run(&out, &["--check"]).0, Some(0));

    // Neither into the repository, nor over anything else; and nothing where a product is misspelt.
    let (code, said) = run(&repository.path().join("new/crates"), &[]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("inside the repository"), "{said}");
    assert!(!repository.path().join("new").exists());
    fs::write(out.join("letter.txt"), "Dear").unwrap();
    let (code, said) = run(&out, &[]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("`letter.txt`"), "{said}");
    let (code, said) = run(&elsewhere.path().join("other"), &["lamp"]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("folders with pages: lamps"), "{said}");
    assert!(!elsewhere.path().join("other").exists());
}

fn diff(home: &TempDir, more: &[&str]) -> (Option<i32>, String, String) {
    let output = xtask(home.path(), &[&["diff"], more].concat());
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

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

fn lint(home: &TempDir, more: &[&str]) -> (Option<i32>, String, String) {
    let output = xtask(home.path(), &[&["lint"], more].concat());
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

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
    let (code, text, error) = lint(&home, &["spec", "--waivers", "bare.toml"]);
    assert_eq!((code, text.as_str()), (Some(2), ""));
    assert!(error.contains("error[waiver-reason]"), "{error}");
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
fn nothing_read_is_no_success() {
    let home = home(&[("none/notes.html", ""), ("other/notes.html", "")]);
    for arguments in [
        &["lint", "none"][..],
        &["scoreboard", "none"],
        &["diff", "none", "other"],
    ] {
        let output = xtask(home.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains("none"), "{told}");
    }
}
