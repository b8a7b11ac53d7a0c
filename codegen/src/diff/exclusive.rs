//! Parameters that cannot be sent together on one side, and can on the other.

use std::collections::BTreeSet;

use super::Notes;
use super::change::Side;
use super::rule::Rule;
use super::shape::key;
use super::words;
use crate::model::Parameter;

pub(super) fn compare(old: &[&Parameter], new: &[&Parameter], notes: &mut Notes<'_>) {
    for (row, other, name) in only(new, old) {
        notes.changed(Rule::ExclusionAdded, side(other, ""), side(row, name));
    }
    for (row, other, name) in only(old, new) {
        notes.changed(Rule::ExclusionRemoved, side(row, name), side(other, ""));
    }
}

fn side(row: &Parameter, with: &str) -> Side {
    let says = if with.is_empty() {
        String::new()
    } else {
        format!("not together with {with}")
    };
    Side::new(&row.name, row.line, says)
}

/// What rows here exclude and those there do not: the row here, the row there, and the name of what it
/// excludes. Either of two parameters may say so, so a pair counts once; both must be on both sides.
fn only<'a>(
    here: &[&'a Parameter],
    there: &[&'a Parameter],
) -> Vec<(&'a Parameter, &'a Parameter, &'a str)> {
    let find = |name: &str| {
        let name = key(name);
        there.iter().copied().find(|row| key(&row.name) == name)
    };
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for &row in here {
        for name in &row.facts.exclusive_with {
            let (Some(one), Some(_)) = (find(&row.name), find(name)) else {
                continue;
            };
            let mut pair = [key(&row.name), key(name)];
            pair.sort_unstable();
            if !excludes(there, &pair) && seen.insert(pair) {
                found.push((row, one, name.as_str()));
            }
        }
    }
    found
}

/// Whether facts of rows, or words that no rule of the reader understood, keep a pair apart.
fn excludes(rows: &[&Parameter], pair: &[String; 2]) -> bool {
    let of = |name: &String| -> Vec<&Parameter> {
        let rows = rows.iter().copied();
        rows.filter(|row| key(&row.name) == *name).collect()
    };
    let says = |row: &Parameter, other: &Parameter| {
        let mut with = row.facts.exclusive_with.iter();
        with.any(|it| key(it) == key(&other.name)) || words::excludes(&row.description, &other.name)
    };
    let [ones, others] = pair.each_ref().map(of);
    let is_apart = |&one: &&Parameter| {
        let mut others = others.iter();
        others.any(|other| says(one, other) || says(other, one))
    };
    ones.iter().any(is_apart)
}
