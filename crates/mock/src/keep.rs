//! What must outlive the process: changes of worlds, in the order in which they happened. Worlds
//! tell them here; who keeps them is another's business.

use crate::time::Moment;
use crate::world::Snapshot;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;

/// Keeps changes. It is told them while the world is locked, so it must not take long: what it is
/// told is safe only later.
pub(crate) trait Keep: Send + Sync + fmt::Debug {
    /// Notes a change of the world of this name.
    fn note(&self, world: &Arc<str>, change: Change);

    /// Whether the whole world should be noted once more, so that fewer calls need to be repeated.
    fn is_long(&self, world: &Arc<str>) -> bool;
}

/// A change of a world.
#[derive(Debug, Clone)]
pub(crate) enum Change {
    /// It begins, or is not what calls have made of it: this is all of it, and what it goes back to
    /// when it is reset.
    Whole(Box<Whole>),
    /// A call had an effect.
    Call(Box<Call>),
    /// Its clock was put forward.
    Time(Moment),
    /// It is no more.
    Gone,
}

/// A world as it is and as it began.
#[derive(Debug, Clone)]
pub(crate) struct Whole {
    pub(crate) now: Snapshot,
    pub(crate) beginning: Snapshot,
    /// Whether its clock runs.
    pub(crate) running: bool,
}

/// A call that had an effect: made once more on the same world, it has the same one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Call {
    pub(crate) at: Moment,
    /// Calls before it.
    pub(crate) calls: u64,
    pub(crate) account: Arc<str>,
    pub(crate) request_id: String,
    pub(crate) action: String,
    pub(crate) parameters: Vec<(String, String)>,
}

/// A world's way to its keeper.
#[derive(Debug, Clone)]
pub(crate) struct Keeper {
    pub(crate) name: Arc<str>,
    pub(crate) keep: Arc<dyn Keep>,
}
