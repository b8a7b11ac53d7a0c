//! Types that further tables describe: under their names; or without a word before them, and then the
//! first such table belongs to the type that is mentioned first, in a type cell or as a link within the
//! page.

use std::collections::BTreeMap;

use super::cells::Cells;
use super::identity;
use super::outline::Placed;
use super::purpose::{Purpose, purpose};
use super::spelling::mentions;
use crate::model::{Parameter, Type};
use crate::prose;
use crate::vocabulary::{self, Column};

/// Which type each such table describes.
#[derive(Debug, Default)]
pub(super) struct Described {
    /// Names of the types, by the byte where the table begins.
    types: BTreeMap<usize, String>,
}

impl Described {
    /// The types that tables under one heading describe, where there are as many tables without words
    /// before them as types are mentioned, and each is mentioned before it is described.
    pub(super) fn of(tables: &[Placed<'_, '_>]) -> Self {
        let mut described = Self::default();
        let same = |a: &Placed<'_, '_>, b: &Placed<'_, '_>| {
            std::ptr::eq(a.heading, b.heading) && purpose(a) == purpose(b) && purpose(a).is_some()
        };
        for group in tables.chunk_by(same) {
            described.add(group);
        }
        described.add_titled(tables);
        described
    }

    /// Request tables under the name of a type that a row of another one mentions.
    fn add_titled(&mut self, tables: &[Placed<'_, '_>]) {
        let requests = || {
            let is_request = |placed: &&Placed<'_, '_>| purpose(placed) == Some(Purpose::Request);
            tables.iter().filter(is_request)
        };
        let titled: Vec<_> = requests()
            .filter_map(|placed| Some((placed.span().start, title(placed)?)))
            .collect();
        if titled.is_empty() {
            return;
        }
        let mut names = BTreeMap::new();
        for placed in requests() {
            let begin = placed.span().start;
            let rows = placed.table.rows.iter();
            for name in rows.flat_map(|row| mentioned(placed, row)) {
                names.entry(name).or_insert_with(Vec::new).push(begin);
            }
        }
        for (begin, title) in titled {
            let by_others = |begins: &Vec<usize>| begins.iter().any(|other| *other != begin);
            if names.get(&title).is_some_and(by_others) {
                self.types.entry(begin).or_insert(title);
            }
        }
    }

    fn add(&mut self, tables: &[Placed<'_, '_>]) {
        let Some((_, further)) = tables.split_first() else {
            return;
        };
        if further.is_empty() || further.iter().any(|placed| !placed.is_bare()) {
            return;
        }
        let mut names: Vec<String> = Vec::new();
        for (before, placed) in tables.iter().enumerate() {
            if before > names.len() {
                return; // a table that describes what no one has mentioned
            }
            for name in placed
                .table
                .rows
                .iter()
                .flat_map(|row| mentioned(placed, row))
            {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        if names.len() == further.len() {
            let begin = |placed: &Placed<'_, '_>| placed.span().start;
            self.types.extend(further.iter().map(begin).zip(names));
        }
    }

    /// The type that a table describes.
    pub(super) fn by(&self, placed: &Placed<'_, '_>) -> Option<&str> {
        self.types.get(&placed.span().start).map(String::as_str)
    }

    /// Whether a table describes this type.
    pub(super) fn has(&self, name: &str) -> bool {
        self.types.values().any(|known| known == name)
    }
}

/// The name of a type that stands alone before a table, as a heading or as an item of a list.
fn title(placed: &Placed<'_, '_>) -> Option<String> {
    let words = placed.lead.first()?.trim();
    let title = prose::literal(words.strip_prefix('-').unwrap_or(words).trim());
    is_type_name(&title).then_some(title)
}

/// Whether a parameter has the type of this name, or holds it as its description says.
pub(super) fn refers(parameter: &Parameter, name: &str) -> bool {
    type_name(&parameter.type_text).as_deref() == Some(name)
        || mentions(&parameter.description, name)
}

/// The types that a row mentions.
fn mentioned(placed: &Placed<'_, '_>, row: &crate::page::Row<'_>) -> Vec<String> {
    let cells = Cells { placed, row };
    let mut names: Vec<String> = type_name(cells.raw(Column::Type)).into_iter().collect();
    let description = cells.raw(Column::Description);
    for (at, _) in description.match_indices("](#") {
        let label = description[..at].rsplit('[').next().unwrap_or_default();
        let label = prose::literal(label);
        if is_type_name(&label) {
            names.push(label);
        }
    }
    names
}

/// The name in a type cell that is no type of the language: `Lamp`, `Array of Lamp`.
fn type_name(cell: &str) -> Option<String> {
    let name = match vocabulary::kind(cell) {
        (Type::Unknown, _) => prose::literal(cell),
        (Type::List, Some(entry)) if vocabulary::kind(&entry).0 == Type::Unknown => entry,
        _ => return None,
    };
    is_type_name(&name).then_some(name)
}

fn is_type_name(word: &str) -> bool {
    identity::is_name(word) && word.starts_with(|c: char| c.is_ascii_uppercase())
}
