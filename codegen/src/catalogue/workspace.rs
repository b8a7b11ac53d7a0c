//! What stands beside the crates: the workspace, and what is known of the run.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::{Catalogue, Product};
use crate::files::shown;
use crate::output::MARKER;
use crate::product::TAKEN;

/// What is known of each product; it also tells what an earlier run made.
const PRODUCTS: &str = "products.json";
/// What became no code, for people; scripts have the same as JSON.
pub const OMITTED: &str = "not-generated.txt";
const OMITTED_DATA: &str = "not-generated.json";
const MANIFEST: &str = "Cargo.toml";
/// What Cargo leaves in a workspace.
const CARGO: [&str; 2] = ["Cargo.lock", "target"];

/// Names of crates, each after its folder and unlike any other.
pub(super) fn crate_names<'a>(folders: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut taken: BTreeSet<String> = TAKEN.iter().map(|&name| name.to_owned()).collect();
    folders
        .map(|folder| {
            let words: Vec<String> = folder
                .split(|c: char| !c.is_ascii_alphanumeric())
                .filter(|word| !word.is_empty())
                .map(str::to_ascii_lowercase)
                .collect();
            let mut name = format!("alicloud-{}", words.join("-"));
            if words.is_empty() {
                name.push_str("product");
            }
            while !taken.insert(name.clone()) {
                name.push_str("-api");
            }
            name
        })
        .collect()
}

/// Adds the files that speak of all crates.
pub(super) fn complete(catalogue: &mut Catalogue, core: &Path) {
    let made = |product: &&Product| product.operations > 0;
    let members: Vec<&str> = catalogue
        .products
        .iter()
        .filter(made)
        .map(|product| product.folder.as_str())
        .collect();
    let manifest = manifest(&members, core);
    let lines: Vec<String> = catalogue.omitted.iter().map(ToString::to_string).collect();
    let mut lines = lines.join("\n");
    if !lines.is_empty() {
        lines.push('\n');
    }
    let files = [
        (MANIFEST, manifest),
        (PRODUCTS, pretty(&json!(catalogue.products))),
        (OMITTED, lines),
        (OMITTED_DATA, pretty(&json!(catalogue.omitted))),
    ];
    let files = files.map(|(path, text)| (path.to_owned(), text));
    catalogue.tree.extend(files);
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

fn manifest(members: &[&str], core: &Path) -> String {
    // Basic strings of TOML escape as JSON does.
    format!(
        r#"# Made by `cargo xtask regen --pages`; changes are lost.
[workspace]
resolver = "3"
members = {members}

[workspace.package]
version = "0.1.0"
edition = "2024"
license = "Apache-2.0"

[workspace.dependencies]
alicloud-core = {{ path = {core}, version = "0.1.0" }}

[workspace.lints.rust]
unsafe_code = "forbid"
missing_docs = "warn"
unreachable_pub = "warn"

[profile.dev]
debug = false
"#,
        members = json!(members),
        core = json!(shown(core)),
    )
}

/// The first thing in a folder that no run put there, nor Cargo; where everything is ours the folder
/// may be replaced.
pub fn foreign(out: &Path) -> Option<String> {
    let entries = fs::read_dir(out).ok()?;
    let mut names: Vec<String> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    let record = fs::read(out.join(PRODUCTS)).unwrap_or_default();
    let record: Value = serde_json::from_slice(&record).unwrap_or_default();
    let folders: BTreeSet<&str> = record
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|product| product.get("folder")?.as_str())
        .collect();
    let own = [MARKER, MANIFEST, PRODUCTS, OMITTED, OMITTED_DATA];
    names
        .iter()
        .map(String::as_str)
        .find(|name| !own.contains(name) && !CARGO.contains(name) && !folders.contains(name))
        .map(str::to_owned)
}
