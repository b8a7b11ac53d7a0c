//! Types that another page describes: where a page says so, what such pages describe, and both brought
//! together once all pages of a product are read.

use std::collections::BTreeMap;
use std::mem::take;

use super::members::is_member_of;
use super::outline::Placed;
use super::request::{self, Role};
use super::table::row_count;
use super::{MAX_ROWS, Reader, Reading, Rows};
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{Parameter, Position, Style, Type};
use crate::page::Page;
use crate::prose;
use crate::vocabulary::{self, Column, fold};

/// A parameter whose type is described on another page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// Which of the operation's parameters.
    row: usize,
    /// Name of the type.
    name: String,
    /// Where the link leads.
    target: String,
}

/// A type that is described on a page which is no operation's.
#[derive(Debug, Clone, PartialEq)]
pub struct Structure {
    /// The heading above its table and the title of the page; one of them is its name.
    titles: Vec<String>,
    /// Its members.
    members: Vec<Parameter>,
}

impl Reader<'_, '_> {
    /// Notes that the last parameter's type is a link to another page.
    pub(super) fn note_elsewhere(&mut self, cell: &str) {
        let Some(row) = self.operation.request.len().checked_sub(1) else {
            return;
        };
        let is_open = matches!(self.operation.request[row].kind, Type::Struct | Type::List);
        if let Some(target) = link_target(cell).filter(|_| is_open) {
            let (label, _) = cell.split_once("](").unwrap_or_default();
            let name = prose::literal(label.rsplit('[').next().unwrap_or_default());
            let target = target.to_owned();
            self.elsewhere.push(Elsewhere { row, name, target });
        }
    }

    /// The types that the tables of a page describe which is no operation's.
    pub(super) fn read_structures(&mut self, tables: &[Placed<'_, '_>], title: Option<&str>) {
        let said = self.diagnostics.len();
        for placed in tables {
            let is_type = placed.has(Column::Name) && placed.has(Column::Type);
            if !is_type || self.rows.parameters + row_count(placed) > MAX_ROWS {
                continue;
            }
            request::read(self, placed, &Role::Parameters, Style::Unknown);
            let heading = placed.lead.last().map(|words| prose::literal(words));
            self.structures.push(Structure {
                titles: heading
                    .into_iter()
                    .chain(title.map(str::to_owned))
                    .collect(),
                members: take(&mut self.operation.request),
            });
        }
        // What else the page is read as reports its rows and counts them.
        self.diagnostics.truncate(said);
        self.elsewhere.clear();
        self.spans.clear();
        self.rows = Rows::default();
    }
}

/// Gives parameters the members that other pages among these describe. Pages are known by their file
/// names, types by their names; a page with one type needs no name.
pub fn join(readings: &mut [Reading]) {
    let pages: BTreeMap<String, Vec<Structure>> = readings
        .iter_mut()
        .filter(|reading| !reading.structures.is_empty())
        .map(|reading| (stem(&reading.page), take(&mut reading.structures)))
        .collect();
    for reading in readings {
        let Some(operation) = &mut reading.operation else {
            continue;
        };
        // From the last one, so that what is put in moves none of those to come.
        for it in take(&mut reading.elsewhere).into_iter().rev() {
            let described = pages.get(&stem(&it.target));
            let Some(members) = described.and_then(|types| members_of(types, &it.name)) else {
                continue;
            };
            let rows = &mut operation.request;
            let Some(parent) = rows.get(it.row) else {
                continue;
            };
            if rows.iter().any(|row| is_member_of(&row.name, &parent.name))
                || rows.len() + members.len() > MAX_ROWS as usize
            {
                continue;
            }
            let is_list = parent.kind == Type::List && parent.position == Some(Position::Body);
            let mark = if is_list { "[]" } else { "" };
            let (name, line, position) = (parent.name.clone(), parent.line, parent.position);
            let members = members.iter().map(|member| Parameter {
                name: format!("{name}{mark}.{}", member.name),
                position,
                line,
                ..member.clone()
            });
            rows.splice(it.row + 1..it.row + 1, members.collect::<Vec<_>>());
        }
    }
}

/// The members of the type of this name.
fn members_of<'s>(types: &'s [Structure], name: &str) -> Option<&'s [Parameter]> {
    let has_name = |of: &&Structure| of.titles.iter().any(|title| fold(title) == fold(name));
    let found = match types {
        [only] => Some(only),
        _ => types.iter().find(has_name),
    };
    found.map(|of| of.members.as_slice())
}

/// The file name of a path or link, by its letters and digits alone: folders of pages spell it in
/// several ways.
fn stem(path: &str) -> String {
    let path = path.split('#').next().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or_default();
    let stem = file.strip_suffix(".md").unwrap_or(file);
    super::route::plain(stem)
}

/// A type that is a link is described elsewhere: an open struct, or a list of such. Says so, and
/// whether it is one.
pub(super) fn type_elsewhere(
    page: &Page<'_>,
    diagnostics: &mut Vec<Diagnostic>,
    (name, cell): (&str, &str),
    kind: &mut Type,
) -> bool {
    let Some(target) = link_target(cell) else {
        return false;
    };
    let entry = vocabulary::kind(cell).1;
    match (*kind, entry.map(|entry| vocabulary::kind(&entry).0)) {
        (Type::Unknown, _) => *kind = Type::Struct,
        (Type::List, Some(Type::Unknown)) => {}
        _ => return false,
    }
    let message = format!("the members of `{name}` are described elsewhere: `{target}`");
    diagnostics.push(page.diagnostic(
        "type-elsewhere",
        Severity::Info,
        page.span_of(cell),
        message,
        "list them on this page, below the row",
    ));
    true
}

/// Where the first link of a cell leads; parentheses in it may nest.
fn link_target(cell: &str) -> Option<&str> {
    let (_, rest) = cell.split_once("](")?;
    let mut depth = 0_u32;
    let end = rest.find(|c| {
        let ends = c == ')' && depth == 0;
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        ends
    })?;
    Some(&rest[..end]).filter(|target| !target.is_empty())
}
