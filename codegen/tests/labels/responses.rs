//! Answers: the paths of the JSON and the types that stand there.

use std::collections::{BTreeMap, BTreeSet};

use alicloud_codegen::facts::paths;
use alicloud_codegen::model::Type;
use serde::Deserialize;

use crate::corpus::{Corpus, Draw, labels};
use crate::figures::{Figure, Score};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Label {
    page: String,
    drawn: String,
    response: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    path: String,
    #[serde(rename = "type")]
    kind: Type,
    /// Table and sample contradict each other: neither this nor what lies below it counts.
    #[serde(default)]
    uncertain: bool,
    /// A wrapper that only a sample shows: a reading may have it or not.
    #[serde(default)]
    implied: bool,
}

/// The trees of a draw.
pub(crate) fn score(corpus: &Corpus, draw: Draw) -> Score {
    let mut labels: Vec<Label> = labels(include_str!("responses.jsonl"));
    labels.retain(|label| Draw::of(&label.drawn) == draw);
    let operations = corpus.read(labels.iter().map(|label| label.page.as_str()));
    let (mut all, mut typed, mut pages) = <(Figure, Figure, Figure)>::default();
    for label in &labels {
        let page = label.page.as_str();
        let read = operations.get(page).map(|it| paths(it));
        let mut found: BTreeMap<_, _> = read
            .iter()
            .flatten()
            .map(|(path, field)| (path.as_str(), field.kind))
            .collect();
        let mut stated = BTreeMap::new();
        for entry in &label.response {
            let path = entry.path.as_str();
            if entry.uncertain {
                found.retain(|it, _| !is_at_or_below(it, path));
            } else if !entry.implied || found.contains_key(path) {
                stated.insert(path, entry.kind);
            }
        }
        // The entry of a list is no path of its own.
        found.retain(|path, _| !path.ends_with("[]"));
        stated.retain(|path, _| !path.ends_with("[]"));
        let mut is_right = true;
        for path in found.keys().chain(stated.keys()).collect::<BTreeSet<_>>() {
            let (stated, found) = (stated.get(path), found.get(path));
            let is_there = all.count(stated.and(Some(&())), found.and(Some(&())));
            is_right &= is_there;
            if !is_there {
                println!("{page} {path}: is {stated:?}, read {found:?}");
            }
            let classes = (stated.copied().map(class), found.copied().map(class));
            let is_same = typed.count(classes.0.as_ref(), classes.1.as_ref());
            if is_there && !is_same {
                println!("{page} {path}: is of type {stated:?}, read {found:?}");
            }
        }
        pages.check(is_right);
    }
    vec![
        ("paths".to_owned(), all),
        ("paths with types".to_owned(), typed),
        ("whole pages".to_owned(), pages),
    ]
}

fn is_at_or_below(path: &str, top: &str) -> bool {
    path.strip_prefix(top)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// Types that JSON tells apart.
fn class(kind: Type) -> Type {
    match kind {
        Type::Long => Type::Integer,
        Type::Map => Type::Struct,
        other => other,
    }
}
