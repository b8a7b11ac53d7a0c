//! Types that further tables describe: under their names; or without a word before them, and then the
//! first such table belongs to the type that is mentioned first, in a type cell or as a link within the
//! page.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::Cells;
use super::identity;
use super::outline::Placed;
use super::purpose::{Purpose, purpose};
use crate::model::{Parameter, Type};
use crate::prose;
use crate::vocabulary::{self, Column};

/// Which type each such table describes.
#[derive(Debug, Default)]
pub(super) struct Described {
    /// Names of the types, by the byte where the table begins.
    types: BTreeMap<usize, String>,
    /// The first parameter that has or holds each of them; `None` until one is read.
    holders: BTreeMap<String, Option<String>>,
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
        let names = described.types.values();
        described.holders = names.map(|name| (name.clone(), None)).collect();
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
        let mut known = BTreeSet::new();
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
                if known.insert(name.clone()) {
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
        self.holders.contains_key(name)
    }

    /// The first parameter that has the type of this name or holds it.
    pub(super) fn holder(&self, name: &str) -> Option<&str> {
        self.holders.get(name)?.as_deref()
    }

    /// Takes in a parameter: the types that it is the first to have or, as its description says, to
    /// hold. Each word is looked up once, so that many types cost no more than the words.
    pub(super) fn take_in(&mut self, parameter: &Parameter) -> Vec<String> {
        if self.holders.is_empty() {
            return Vec::new();
        }
        let own = type_name(&parameter.type_text);
        let is_mark = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
        let words = parameter.description.split(is_mark);
        let mut found = Vec::new();
        for name in own.as_deref().into_iter().chain(words) {
            #[cfg(test)]
            super::places::work::count();
            if let Some(holder @ None) = self.holders.get_mut(name) {
                *holder = Some(parameter.name.clone());
                found.push(name.to_owned());
            }
        }
        found
    }
}

/// The name of a type that stands alone before a table, as a heading or as an item of a list.
fn title(placed: &Placed<'_, '_>) -> Option<String> {
    let words = placed.lead.first()?.trim();
    let title = prose::literal(words.strip_prefix('-').unwrap_or(words).trim());
    is_type_name(&title).then_some(title)
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

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use crate::read::places::work;
    use crate::read::read;

    /// A page with types that mention each other in a circle, and as many tables below them.
    fn circle(count: usize) -> String {
        let head = "|Parameter|Type|Required|Description|\n|---|---|---|---|\n";
        let mut page =
            format!("# LightLamp\n\n## Request parameters\n\n{head}|Action|String|Yes|Which.|\n\n");
        for at in 0..count {
            let next = (at + 1) % count;
            let _ = write!(
                page,
                "### Bulb{at}\n\n{head}|Next|Bulb{next}|No|Another.|\n\n"
            );
        }
        for at in 0..count {
            let _ = write!(
                page,
                "More words.\n\n{head}|Watts{at}|Integer|No|Power.|\n\n"
            );
        }
        page
    }

    #[test]
    fn types_in_a_circle_cost_their_number() {
        let cost = |count| {
            let page = circle(count);
            let cost = work::of(|| {
                let reading = read("LightLamp.md", page.as_bytes());
                assert!(reading.rows.balance() && reading.operation.is_some());
            });
            f64::from(u32::try_from(cost).expect("few lookups"))
        };
        let growth = cost(160) / cost(40);
        assert!(growth < 5.0, "{growth}");
    }

    #[test]
    fn a_type_is_described_once_a_parameter_has_it() {
        let head = "|Parameter|Type|Required|Description|\n|---|---|---|---|\n";
        let page = format!(
            "# LightLamp\n\n## Request parameters\n\n### Socket\n\n{head}|Size|String|No|Size.|\n\n\
             ### Bulb\n\n{head}|Socket|Socket|No|Where.|\n\n\
             ### Lamp\n\n{head}|Action|String|Yes|Which.|\n|Bulb|Bulb|No|What shines.|\n"
        );
        let operation = read("LightLamp.md", page.as_bytes()).operation;
        let rows = operation.expect("it is an operation").request;
        let names: Vec<_> = rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, ["Action", "Bulb", "Bulb.Socket", "Bulb.Socket.Size"]);
    }
}
