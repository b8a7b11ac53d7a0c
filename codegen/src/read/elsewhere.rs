//! Types that another page describes.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::Type;
use crate::page::Page;
use crate::vocabulary;

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
pub(super) fn link_target(cell: &str) -> Option<&str> {
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
