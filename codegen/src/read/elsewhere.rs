//! Types that another page describes: where a page says so.

use super::Reader;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Type;
use crate::page::Page;
use crate::prose;
use crate::vocabulary;

/// What says so.
pub(super) const ID: &str = "type-elsewhere";

/// A parameter or field whose type is described on another page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// Line of its row.
    pub line: u32,
    /// Name of the type.
    pub name: String,
    /// Where the link leads, as the page writes it.
    pub target: String,
}

impl Reader<'_, '_> {
    /// Notes the page to which the type of a row leads.
    pub(super) fn note_elsewhere(&mut self, line: u32, cell: &str) {
        if let Some(target) = link_target(cell) {
            let (label, _) = cell.split_once("](").unwrap_or_default();
            self.elsewhere.push(Elsewhere {
                line,
                name: prose::literal(label.rsplit('[').next().unwrap_or_default()),
                target: target.to_owned(),
            });
        }
    }
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
    diagnostics.push(page.diagnostic(
        ID,
        Severity::Info,
        page.span_of(cell),
        message(name, target),
        "list them on this page, below the row",
    ));
    true
}

/// What is said of a type whose page was not read with this one.
pub(super) fn message(name: &str, target: &str) -> String {
    format!("the members of `{name}` are described elsewhere: `{target}`")
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
