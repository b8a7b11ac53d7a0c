//! Changes of errors. What callers handle is a code and its statuses; the words of a message are words,
//! but one message more or less under a code and status is one cause more or less.

use std::collections::{BTreeMap, BTreeSet};

use super::Notes;
use super::change::Side;
use super::rule::Rule;
use crate::model::{ErrorRow, Operation};

/// The rows of a code by their status, which a page may leave out.
type Rows<'a> = BTreeMap<Option<u16>, Vec<&'a ErrorRow>>;

/// Compares the error rows of one operation.
pub(super) fn compare(old: &Operation, new: &Operation, notes: &mut Notes<'_>) {
    let (before, after) = (codes(old), codes(new));
    for (code, (row, rows)) in &after {
        match before.get(code) {
            None => notes.added(Rule::ErrorAdded, side(row, &statuses(rows))),
            Some((_, known)) => {
                changed(known, rows, notes);
                messages(known, rows, notes);
            }
        }
    }
    for (code, (row, rows)) in &before {
        if !after.contains_key(code) {
            notes.removed(Rule::ErrorRemoved, side(row, &statuses(rows)));
        }
    }
}

/// The codes of an operation with their first row and all of them; templates such as `%s` are codes too.
fn codes(operation: &Operation) -> BTreeMap<&str, (&ErrorRow, Rows<'_>)> {
    let mut codes: BTreeMap<&str, (&ErrorRow, Rows<'_>)> = BTreeMap::new();
    for row in &operation.errors {
        let (_, rows) = codes.entry(&row.code).or_insert((row, Rows::new()));
        rows.entry(row.status).or_default().push(row);
    }
    codes
}

fn statuses(rows: &Rows<'_>) -> BTreeSet<u16> {
    rows.keys().copied().flatten().collect()
}

/// Other statuses of a code that stands on both sides.
fn changed(before: &Rows<'_>, after: &Rows<'_>, notes: &mut Notes<'_>) {
    let (old, new) = (statuses(before), statuses(after));
    // A page that leaves the status out says nothing about it.
    if old.is_empty() || new.is_empty() {
        return;
    }
    let only = |these: &BTreeSet<u16>, those: &BTreeSet<u16>| -> Vec<u16> {
        these.difference(those).copied().collect()
    };
    let (gone, fresh) = (only(&old, &new), only(&new, &old));
    let first = |rows: &Rows<'_>, status: u16| {
        let rows = rows.get(&Some(status));
        let first = rows.and_then(|rows| rows.first());
        first.map(|row| side(row, &BTreeSet::from([status])))
    };
    if let (&[a], &[b]) = (gone.as_slice(), fresh.as_slice())
        && let (Some(a), Some(b)) = (first(before, a), first(after, b))
    {
        notes.changed(Rule::ErrorChanged, a, b);
        return;
    }
    for side in fresh.into_iter().filter_map(|it| first(after, it)) {
        notes.added(Rule::ErrorAdded, side);
    }
    for side in gone.into_iter().filter_map(|it| first(before, it)) {
        notes.removed(Rule::ErrorRemoved, side);
    }
}

/// Messages that one side alone has under a code and status, where the other side has no words of its
/// own: then they were not reworded.
fn messages(before: &Rows<'_>, after: &Rows<'_>, notes: &mut Notes<'_>) {
    for (status, old) in before {
        let Some(new) = after.get(status) else {
            continue;
        };
        let rows = || old.iter().chain(new);
        if rows().any(|row| row.message.is_empty()) {
            continue;
        }
        let (gone, fresh) = (only(old, new), only(new, old));
        if gone.is_empty() {
            for row in fresh {
                notes.added(Rule::MessageAdded, said(row));
            }
        } else if fresh.is_empty() {
            for row in gone {
                notes.removed(Rule::MessageRemoved, said(row));
            }
        }
    }
}

/// The first row of each message that is not among the others.
fn only<'a>(rows: &[&'a ErrorRow], others: &[&ErrorRow]) -> Vec<&'a ErrorRow> {
    let mut seen: BTreeSet<&str> = others.iter().map(|row| row.message.as_str()).collect();
    let is_new = |row: &&&'a ErrorRow| seen.insert(&row.message);
    rows.iter().filter(is_new).copied().collect()
}

fn side(row: &ErrorRow, statuses: &BTreeSet<u16>) -> Side {
    let statuses: Vec<_> = statuses.iter().map(u16::to_string).collect();
    Side::new(&row.code, row.line, statuses.join(", "))
}

/// A row by its message.
fn said(row: &ErrorRow) -> Side {
    let status = row.status.map(|it| format!("{it}: ")).unwrap_or_default();
    Side::new(&row.code, row.line, format!("{status}{}", row.message))
}
