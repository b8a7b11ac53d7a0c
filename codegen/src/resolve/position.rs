//! Where the parameters of a request travel.

use super::Place;
use super::tree::Node;
use crate::model::{Operation, Parameter, Position, Style, Type};
use crate::read::body::is_whole_body;

/// Headers that whoever sends a request makes of it.
const TRANSPORT: [&str; 8] = [
    "authorization",
    "connection",
    "content-length",
    "content-md5",
    "content-type",
    "date",
    "host",
    "user-agent",
];

/// Where a parameter travels: as its rows say, else where its method carries such things. `None`
/// stands for the usual: the query, or the struct that it is a member of.
pub(super) fn position(operation: &Operation, node: &Node<'_>, top: bool) -> Option<Place> {
    if operation.style != Style::Roa {
        return (top && is_json(node)).then_some(Place::Json);
    }
    if !top {
        return None;
    }
    let stated = stated(node).unwrap_or(match operation.method.as_deref() {
        Some("POST" | "PUT" | "PATCH") => Position::Body,
        _ => Position::Query,
    });
    match stated {
        Position::Query => None,
        Position::Path => Some(Place::Path),
        Position::Header => Some(Place::Header),
        Position::Host => Some(Place::Host),
        Position::Body if is_whole_body(&node.wire) => Some(Place::WholeBody),
        Position::Body | Position::Form => Some(Place::Body),
    }
}

/// What the row of a place says, or else that of a member.
fn stated(node: &Node<'_>) -> Option<Position> {
    match node.row {
        Some(row) => row.position,
        None => node.members.iter().find_map(stated),
    }
}

/// Whether the client makes a header itself.
pub(super) fn is_transport(name: &str) -> bool {
    TRANSPORT
        .iter()
        .any(|known| known.eq_ignore_ascii_case(name))
}

/// Whether what has members is one text with JSON in it: its row has the type of a text and its
/// type, example or description speaks of JSON. Numbers in a name (`X.N.Y`) say that it is none.
pub(super) fn is_json(node: &Node<'_>) -> bool {
    let text = |row: &&Parameter| {
        !matches!(
            row.kind,
            Type::List | Type::Struct | Type::Map | Type::Unknown
        ) && (row.kind == Type::Json
            || begins(row, &['{', '['])
            || row.description.contains("JSON"))
    };
    !node.list && !node.members.is_empty() && node.row.as_ref().is_some_and(text)
}

/// Whether the text of a row is a list in JSON.
pub(super) fn holds_list(row: &Parameter) -> bool {
    begins(row, &['['])
        || row.type_text.to_lowercase().contains("array")
        || !begins(row, &['{']) && row.description.contains("JSON array")
}

fn begins(row: &Parameter, marks: &[char]) -> bool {
    let example = row.example.as_deref().unwrap_or_default();
    example.trim_start_matches(['"', ' ']).starts_with(marks)
}
