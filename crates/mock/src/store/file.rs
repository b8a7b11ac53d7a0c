//! The form of the file: its tables.

use crate::ids::fingerprint;
use crate::keep::Call;
use crate::time::Moment;
use redb::TableDefinition;
use serde::{Deserialize, Serialize};

/// The form itself.
pub(super) const FORMAT: &str = "alicloud-mock state 1";

/// What the file is: its `format`.
pub(super) const ABOUT: TableDefinition<'_, &str, &str> = TableDefinition::new("about");

/// A text with its fingerprint: a flipped bit is found when it is read.
pub(super) type Sealed<'a> = (u64, &'a str);

/// Worlds as they began, by name: snapshots.
pub(super) const BEGINNINGS: TableDefinition<'_, &str, Sealed<'_>> =
    TableDefinition::new("beginnings");

/// Worlds as they once were, by name: when that was by the wall clock, whether their clock runs,
/// and a snapshot.
pub(super) const WORLDS: TableDefinition<'_, &str, (u64, bool, Sealed<'_>)> =
    TableDefinition::new("worlds");

/// What happened since, by world and order.
pub(super) const EVENTS: TableDefinition<'_, (&str, u64), Sealed<'_>> =
    TableDefinition::new("events");

/// What happened to a world, with the wall clock's time in milliseconds since 1970.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum Event {
    Call { wall: u64, call: Box<Call> },
    Time { wall: u64, now: Moment },
}

/// Seals a text.
pub(super) fn sealed(text: &str) -> Sealed<'_> {
    (fingerprint(text), text)
}

/// The text, if it is what was sealed.
pub(super) fn unsealed((print, text): Sealed<'_>) -> Option<&str> {
    (fingerprint(text) == print).then_some(text)
}
