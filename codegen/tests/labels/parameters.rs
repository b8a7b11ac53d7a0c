//! Rows of request tables: what a row requires and what its description states, kind by kind.

use std::collections::{BTreeMap, BTreeSet};

use alicloud_codegen::characters;
use alicloud_codegen::model::{Number, Operation, Parameter, Requirement};
use serde::Deserialize;

use crate::corpus::words;
use crate::figures::{Figure, Score, sum};

/// A row as a person read it; README.md has the rules.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Label {
    pub(crate) page: String,
    name: String,
    pub(crate) line: u32,
    pub(crate) drawn: String,
    required: Requirement,
    default: Option<String>,
    #[serde(rename = "enum")]
    values: Vec<String>,
    min: Option<f64>,
    max: Option<f64>,
    min_length: Option<u64>,
    max_length: Option<u64>,
    max_items: Option<u64>,
    index_max: Option<u64>,
    required_when: Option<bool>,
    unit: Option<String>,
    separator: Option<String>,
    deprecated: bool,
    exclusive_with: Vec<String>,
    time_format: Option<String>,
    prefix: Option<Prefix>,
    charset: Option<Vec<String>>,
    notes: String,
}

/// What a value begins with.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Prefix {
    must: Vec<String>,
    not: Vec<String>,
}

/// A kind of fact: as the label states it and as the reader has it, in one spelling.
struct Kind {
    name: &'static str,
    stated: fn(&Label) -> Option<String>,
    read: fn(&Parameter) -> Option<String>,
}

const KINDS: &[Kind] = &[
    Kind {
        name: "required",
        stated: |label| Some(format!("{:?}", label.required)),
        read: |row| Some(format!("{:?}", row.required)),
    },
    Kind {
        name: "default",
        stated: |label| label.default.as_deref().map(loosely),
        read: |row| row.facts.default.as_deref().map(loosely),
    },
    Kind {
        name: "enum",
        stated: |label| set(label.values.iter().map(String::as_str)),
        read: |row| set(row.facts.values.iter().map(|it| it.value.as_str())),
    },
    Kind {
        name: "min",
        stated: |label| label.min.map(|it| it.to_string()),
        read: |row| row.facts.min.as_ref().and_then(number),
    },
    Kind {
        name: "max",
        stated: |label| label.max.map(|it| it.to_string()),
        read: |row| row.facts.max.as_ref().and_then(number),
    },
    Kind {
        name: "min_length",
        stated: |label| label.min_length.map(|it| it.to_string()),
        read: |row| row.facts.min_length.map(|it| it.to_string()),
    },
    Kind {
        name: "max_length",
        stated: |label| label.max_length.map(|it| it.to_string()),
        read: |row| row.facts.max_length.map(|it| it.to_string()),
    },
    Kind {
        name: "max_items",
        stated: |label| label.max_items.map(|it| it.to_string()),
        read: |row| row.facts.max_items.map(|it| it.to_string()),
    },
    Kind {
        name: "index_max",
        stated: |label| label.index_max.map(|it| it.to_string()),
        read: |row| row.facts.index_max.map(|it| it.to_string()),
    },
    Kind {
        name: "required_when",
        stated: |label| flag(label.required_when == Some(true)),
        read: |row| flag(row.facts.required_when.is_some()),
    },
    Kind {
        name: "unit",
        stated: |label| label.unit.clone(),
        read: |row| row.facts.unit.clone(),
    },
    Kind {
        name: "separator",
        stated: |label| label.separator.clone(),
        read: |row| row.facts.separator.clone(),
    },
    Kind {
        name: "deprecated",
        stated: |label| flag(label.deprecated),
        read: |row| flag(row.facts.deprecated),
    },
    Kind {
        name: "exclusive_with",
        stated: |label| set(label.exclusive_with.iter().map(|name| own_name(name))),
        read: |row| set(row.facts.exclusive_with.iter().map(|name| own_name(name))),
    },
    Kind {
        name: "time_format",
        stated: |label| label.time_format.clone(),
        // A name of a form is no pattern.
        read: |row| {
            let form = row.facts.time_format.clone();
            form.filter(|form| !form.starts_with(['I', 'U']))
        },
    },
    Kind {
        name: "prefix",
        stated: |label| {
            let prefix = label.prefix.as_ref()?;
            Some(beginnings(&prefix.must, &prefix.not))
        },
        read: |row| {
            let (must, not) = (&row.facts.prefixes, &row.facts.forbidden_prefixes);
            (!must.is_empty() || !not.is_empty()).then(|| beginnings(must, not))
        },
    },
    Kind {
        name: "charset",
        // What a value begins with it holds, listed again or not.
        stated: |label| {
            let begins = label.prefix.iter().flat_map(|prefix| &prefix.must);
            let listed = label.charset.as_ref()?;
            set(listed.iter().chain(begins).map(|entry| class(entry)))
        },
        read: |row| {
            let all = row.facts.characters.iter().chain(&row.facts.prefixes);
            set(all.map(|entry| class(entry))).filter(|_| !row.facts.characters.is_empty())
        },
    },
];

/// How labels and reader agree.
pub(crate) struct Agreement {
    /// On each kind of fact.
    pub(crate) kinds: Score,
    /// On whole rows, by how they were drawn and by where they stand.
    pub(crate) rows: Score,
    /// Where they do not, a line each.
    pub(crate) differences: Vec<String>,
}

pub(crate) fn score<'a>(
    labels: impl IntoIterator<Item = &'a Label>,
    operations: &BTreeMap<&str, Operation>,
) -> Agreement {
    let mut kinds = vec![Figure::default(); KINDS.len()];
    let (mut draws, mut places) = (Figures::default(), Figures::default());
    let mut differences = Vec::new();
    for label in labels {
        let row = operations
            .get(label.page.as_str())
            .and_then(|operation| row(operation, label));
        let found = compare(label, row, &mut kinds);
        let place = label.page.split('/').next().unwrap_or_default();
        draws
            .entry(label.drawn.as_str())
            .or_default()
            .check(found.is_empty());
        places.entry(place).or_default().check(found.is_empty());
        differences.extend(found);
    }
    let named = KINDS.iter().zip(&kinds);
    let mut score: Score = named
        .map(|(kind, it)| (kind.name.to_owned(), *it))
        .collect();
    // Without what the table's column says: the facts of descriptions.
    score.push(("all facts".to_owned(), sum(kinds.iter().skip(1))));
    let draws = draws
        .into_iter()
        .map(|(name, it)| (format!("drawn by {name}"), it));
    let places = places
        .into_iter()
        .map(|(name, it)| (format!("in {name}"), it));
    Agreement {
        kinds: score,
        rows: draws.chain(places).collect(),
        differences,
    }
}

/// Counts all kinds of one row and tells of those that are not as labelled.
fn compare(label: &Label, row: Option<&Parameter>, figures: &mut [Figure]) -> Vec<String> {
    let uncertain = uncertain(&label.notes);
    let mut differences = Vec::new();
    for (kind, figure) in KINDS.iter().zip(figures) {
        if uncertain.contains(&kind.name) {
            continue;
        }
        let stated = (kind.stated)(label);
        // A row that was not found at all has no requirement either.
        let read = row.map_or_else(
            || (kind.name == "required").then(|| "no such row".to_owned()),
            |row| (kind.read)(row),
        );
        if !figure.count(stated.as_ref(), read.as_ref()) {
            let show = |fact: Option<String>| fact.unwrap_or_else(|| "none".to_owned());
            differences.push(format!(
                "{}:{} {}: {} is {}, read {}",
                label.page,
                label.line,
                label.name,
                kind.name,
                show(stated),
                show(read)
            ));
        }
    }
    differences
}

type Figures<'a> = BTreeMap<&'a str, Figure>;

/// The row of this name that is nearest to the label's line.
fn row<'a>(operation: &'a Operation, label: &Label) -> Option<&'a Parameter> {
    let last = |name: &str| {
        let name = words(name);
        // A repeated element of a body ends in brackets, which no page writes.
        let name = name.trim_start_matches(['└', ' ']).trim_end_matches("[]");
        name.rsplit('.').next().unwrap_or_default().to_owned()
    };
    let rows = || operation.request.iter();
    let mut found: Vec<_> = rows()
        .filter(|row| words(&row.name) == words(&label.name))
        .collect();
    if found.is_empty() {
        found = rows()
            .filter(|row| last(&row.name) == last(&label.name))
            .collect();
    }
    let near = found.iter().find(|row| row.line.abs_diff(label.line) <= 1);
    near.or(found.first()).copied()
}

/// The kinds that a note leaves open: the words before its colon.
fn uncertain(notes: &str) -> Vec<&str> {
    let keys = notes.split(':').next().unwrap_or_default();
    keys.split(", ").filter(|key| !key.is_empty()).collect()
}

fn flag(it: bool) -> Option<String> {
    it.then(|| "stated".to_owned())
}

fn loosely(text: &str) -> String {
    words(text).to_lowercase()
}

/// As it is for the label: the scale of a number is not stated.
fn number(number: &Number) -> Option<String> {
    number.as_f64().map(|it| it.to_string())
}

/// The name of a parameter without those of its parents.
fn own_name(name: &str) -> &str {
    let name = name.strip_suffix(".N").unwrap_or(name);
    name.rsplit('.').next().unwrap_or(name)
}

/// A kind of characters in the labels' word for it.
fn class(entry: &str) -> &str {
    match entry {
        characters::LETTERS => "letter",
        characters::LOWERCASE => "lowercase",
        characters::UPPERCASE => "uppercase",
        characters::DIGITS => "digit",
        characters::CHINESE => "chinese",
        characters::ASCII => "ascii",
        sign => sign,
    }
}

fn beginnings(must: &[String], not: &[String]) -> String {
    let shown = |entries: &[String]| set(entries.iter().map(|it| class(it))).unwrap_or_default();
    format!("{} not {}", shown(must), shown(not))
}

/// In no order, as the order is the page's.
fn set<'a>(values: impl Iterator<Item = &'a str>) -> Option<String> {
    let values: BTreeSet<_> = values.map(words).collect();
    (!values.is_empty()).then(|| format!("{values:?}"))
}

#[test]
fn notes_name_kinds() {
    let labels: Vec<Label> = crate::corpus::labels(include_str!("parameters.jsonl"));
    for label in labels {
        for key in uncertain(&label.notes) {
            assert!(KINDS.iter().any(|kind| kind.name == key), "{key}");
        }
    }
}
