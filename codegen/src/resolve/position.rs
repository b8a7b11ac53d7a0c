//! Where the parameters of a request travel.

use super::Place;
use super::tree::Node;
use crate::model::{Operation, Position, Style};
use crate::read::route::is_whole_body;

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
/// stands for the query, and for all of RPC.
pub(super) fn position(operation: &Operation, node: &Node<'_>) -> Option<Place> {
    if operation.style != Style::Roa {
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
    TRANSPORT.iter().any(|known| known.eq_ignore_ascii_case(name))
}
