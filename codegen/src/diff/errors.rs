//! Changes of error codes. A message is words; a code and its statuses are what callers handle.

use std::collections::{BTreeMap, BTreeSet};

use super::Notes;
use super::change::Side;
use super::rule::Rule;
use crate::model::{ErrorRow, Operation};

/// The statuses of a code, and the first row of each.
type Statuses<'a> = BTreeMap<u16, &'a ErrorRow>;

/// Compares the error rows of one operation.
pub(super) fn compare(old: &Operation, new: &Operation, notes: &mut Notes<'_>) {
    let (before, after) = (codes(old), codes(new));
    for (row, statuses) in after.values() {
        match before.get(row.code.as_str()) {
            None => notes.added(Rule::ErrorAdded, side(row, statuses.keys())),
            Some((_, known)) => changed(known, statuses, notes),
        }
    }
    for (row, statuses) in before.values() {
        if !after.contains_key(row.code.as_str()) {
            notes.removed(Rule::ErrorRemoved, side(row, statuses.keys()));
        }
    }
}

/// The codes of an operation; templates such as `%s` are codes too.
fn codes(operation: &Operation) -> BTreeMap<&str, (&ErrorRow, Statuses<'_>)> {
    let mut codes: BTreeMap<&str, (&ErrorRow, Statuses<'_>)> = BTreeMap::new();
    for row in &operation.errors {
        let (_, statuses) = codes.entry(&row.code).or_insert((row, Statuses::new()));
        if let Some(status) = row.status {
            statuses.entry(status).or_insert(row);
        }
    }
    codes
}

/// A code that stands on both sides.
fn changed(before: &Statuses<'_>, after: &Statuses<'_>, notes: &mut Notes<'_>) {
    // A page that leaves the status out says nothing about it.
    if before.is_empty() || after.is_empty() {
        return;
    }
    let (old, new): (BTreeSet<_>, BTreeSet<_>) = (before.keys().collect(), after.keys().collect());
    let (gone, fresh): (Vec<_>, Vec<_>) = (
        old.difference(&new).copied().collect(),
        new.difference(&old).copied().collect(),
    );
    if let ([a], [b]) = (gone.as_slice(), fresh.as_slice()) {
        let side = |rows: &Statuses<'_>, status: &u16| side(rows[status], [status]);
        notes.changed(Rule::ErrorChanged, side(before, a), side(after, b));
        return;
    }
    for status in fresh {
        notes.added(Rule::ErrorAdded, side(after[status], [status]));
    }
    for status in gone {
        notes.removed(Rule::ErrorRemoved, side(before[status], [status]));
    }
}

fn side<'s>(row: &ErrorRow, statuses: impl IntoIterator<Item = &'s u16>) -> Side {
    let statuses: Vec<_> = statuses.into_iter().map(u16::to_string).collect();
    Side::new(&row.code, row.line, statuses.join(", "))
}
