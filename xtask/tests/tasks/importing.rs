//! `import`: from a vendor's page to one that generates.

use std::fs;

use serde_json::Value;

use crate::support::{home, lamps, page, read, regen, xtask};

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

    let slip = [&import[..3], &["lamp", "--out", "spec"]].concat();
    let said = String::from_utf8(xtask(home.path(), &slip).stderr).unwrap();
    assert!(
        said.starts_with("spec/lamp does not exist yet; products there are lamp-2020-01-01\n"),
        "{said}"
    );
    fs::remove_dir_all(home.path().join("spec/lamp")).unwrap();

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
    assert!(text.starts_with("spec/new does not exist yet\n"), "{text}");
    for part in [
        "spec/new/product.toml",
        "code = \"Lamp\"",
        "version = ",
        "crate = ",
    ] {
        assert!(text.contains(part), "{text}");
    }

    let ragged = page("DimLamp").replace("| lamp-1 | The lamp. |", "|");
    fs::write(home.path().join("DimLamp.md"), ragged).unwrap();
    let (code, text) = import(&["--force"]);
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("--lossy"), "{text}");
    assert_eq!(import(&["--force", "--lossy"]).0, Some(0));
}
