//! Where access keys are looked up.

use crate::service::Caller;
use crate::state::Key;
use crate::world::World;
use std::sync::Arc;

/// Knows access keys.
pub(crate) trait Directory {
    /// The key of this id, whose it is, and which world it opens.
    fn find(&self, key_id: &str) -> Option<Entry>;
}

/// What is known of a key.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) world: World,
    pub(crate) caller: Caller,
    pub(crate) key: Arc<Key>,
}
