//! Pages that are laid out otherwise say the same: each page of `spec/`, and each fixture in Markdown, is
//! rewritten without a change of what it says, and must give the same facts.

mod cells;
mod headings;
mod lines;
mod page;
mod tables;

use std::path::Path;

use alicloud_codegen::facts;
use alicloud_codegen::files::pages;
use alicloud_codegen::read::read;
use serde_json::Value;

/// A way to write a page otherwise.
type Rewrite = (&'static str, fn(&str) -> String);

/// What a page says, but for where and in which marks it does so.
fn said(text: &str) -> Value {
    let reading = read("LightLamp.md", text.as_bytes());
    assert!(reading.rows.balance());
    let line = facts::line(&reading).expect("facts are plain data");
    let mut facts: Value = serde_json::from_str(&line).expect("it is JSON");
    let object = facts.as_object_mut().expect("a page is an object");
    for key in ["diagnostics", "rows"] {
        object.remove(key);
    }
    plain(&mut facts);
    facts
}

/// Takes off lines, and what tells of the page's own words.
fn plain(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for key in ["line", "type_text"] {
                members.remove(key);
            }
            members.values_mut().for_each(plain);
        }
        Value::Array(entries) => entries.iter_mut().for_each(plain),
        _ => {}
    }
}

/// Pages with their names and facts.
fn originals() -> Vec<(String, String, Value)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut originals = Vec::new();
    for folder in ["../spec", "tests/pages"] {
        let (files, reports) = pages(&root.join(folder));
        assert!(reports.is_empty(), "the folder is here");
        for file in files
            .into_iter()
            .filter(|file| file.path.extension().is_some_and(|it| it == "md"))
        {
            let text = std::fs::read_to_string(&file.path).expect("it is text");
            let facts = said(&text);
            originals.push((file.key, text, facts));
        }
    }
    assert!(originals.len() > 20);
    originals
}

/// Demands of each page that each rewriting leaves its facts as they are.
fn keep_facts(rewrites: &[Rewrite]) {
    let mut changed = Vec::new();
    let originals = originals();
    for (name, rewrite) in rewrites {
        let mut rewritten = 0;
        for (page, text, before) in &originals {
            let other = rewrite(text);
            rewritten += usize::from(other != *text);
            let after = said(&other);
            if *before != after {
                let (before, after) = (lines(before), lines(&after));
                let lost = before.iter().find(|line| !after.contains(line));
                let new = after.iter().find(|line| !before.contains(line));
                changed.push(format!("{name}: {page}\n    {lost:?}\n    {new:?}"));
            }
        }
        assert!(rewritten > 0, "{name} rewrites nothing");
    }
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}

/// Facts as lines, to tell where they differ.
fn lines(facts: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    for (key, value) in facts.as_object().into_iter().flatten() {
        match value {
            Value::Array(entries) => {
                lines.extend(entries.iter().map(|entry| format!("{key}: {entry}")));
            }
            value => lines.push(format!("{key}: {value}")),
        }
    }
    lines
}

#[test]
fn tables() {
    keep_facts(tables::REWRITES);
}

#[test]
fn cells() {
    keep_facts(cells::REWRITES);
}

#[test]
fn headings() {
    keep_facts(headings::REWRITES);
}

#[test]
fn lines_between() {
    keep_facts(lines::REWRITES);
}
