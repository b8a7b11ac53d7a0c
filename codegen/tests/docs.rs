//! What docs/ says of pages and products is true: its examples generate, its phrases are read.

use std::fs;
use std::path::Path;

use alicloud_codegen::generate::generate;
use alicloud_codegen::read::read;

fn document(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../docs")
        .join(name);
    fs::read_to_string(path).expect("the document is there")
}

/// The fenced blocks that open with exactly `fence`.
fn blocks<'a>(text: &'a str, fence: &str) -> Vec<&'a str> {
    let close: String = fence.chars().take_while(|&c| c == '`').collect();
    text.split(&format!("\n{fence}\n"))
        .skip(1)
        .filter_map(|rest| rest.split_once(&format!("\n{close}\n")))
        .map(|(block, _)| block)
        .collect()
}

#[test]
fn the_examples_generate() {
    let (pages, product) = (document("pages.md"), document("product.md"));
    let [page] = blocks(&pages, "````markdown")[..] else {
        panic!("one page was expected");
    };
    let [settings, overlay] = blocks(&product, "```toml")[..] else {
        panic!("product.toml and overlay.toml were expected");
    };
    let home = tempfile::tempdir().expect("a folder");
    let folder = home.path().join("lamp-2020-01-01");
    fs::create_dir(&folder).expect("a folder");
    // The page of the example is one; the parameters of others are named by another.
    let other = page.replace("LightLamp", "DimLamp").replacen(
        "| Mode ",
        "| ClientToken | String | No | token-1 | A token. |\n| DryRun | Boolean | No | true | Checks alone. |\n| Mode ",
        1,
    );
    for (name, text) in [
        ("LightLamp.md", page),
        ("DimLamp.md", &other),
        ("product.toml", settings),
        ("overlay.toml", overlay),
    ] {
        fs::write(folder.join(name), format!("{text}\n")).expect("a file");
    }
    let generated = generate(home.path(), &[]).expect("the examples generate");
    assert_eq!(generated.reports, []);
    assert_eq!(generated.operations, 2);
}

#[test]
fn every_phrase_is_read() {
    let text = document("pages.md");
    let (_, table) = text
        .split_once("## Phrases that carry facts")
        .expect("a section");
    let rows: Vec<_> = table
        .lines()
        .filter_map(|line| {
            line.strip_prefix("| `")?
                .strip_suffix(" |")?
                .split_once("` | ")
        })
        .collect();
    assert!(rows.len() > 12, "{rows:?}");
    let mut unread = Vec::new();
    for (key, phrase) in &rows {
        let name = if *key == "index_max" { "It.N" } else { "It" };
        let kind = if ["min", "max"].contains(key) {
            "Integer"
        } else {
            "String"
        };
        let page = format!(
            "# LightLamp\n\nLights.\n\n## Request parameters\n\n| Parameter | Type | Required | Example | Description |\n\
             |---|---|---|---|---|\n| Action | String | Yes | LightLamp | Set the value to **LightLamp**. |\n\
             | Mode | String | No | Warm | A mode. |\n| {name} | {kind} | No | | It. {phrase} |\n"
        );
        let operation = read("LightLamp.md", page.as_bytes())
            .operation
            .expect("an operation");
        let facts = serde_json::to_value(&operation.request[2].facts).expect("facts are JSON");
        if facts.get(key).is_none() {
            unread.push(format!("{key}: {phrase}: {facts}"));
        }
    }
    assert_eq!(unread, [""; 0]);
}
