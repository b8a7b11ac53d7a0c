//! A world: one isolated universe of accounts, networks, targets and EIPs.

use crate::ids;
use crate::service::{self, Caller, Served};
use crate::state::State;
use crate::time::Clock;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A world; a clone is another handle of the same one.
#[derive(Debug, Clone)]
pub struct World(Arc<Mutex<Content>>);

#[derive(Debug)]
pub(crate) struct Content {
    pub(crate) state: State,
    pub(crate) clock: Clock,
    /// Calls so far; request ids follow from it.
    pub(crate) calls: u64,
}

impl World {
    pub(crate) fn content(&self) -> MutexGuard<'_, Content> {
        // A panic while it was held leaves no half-done change: checks come before effects.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Serves a call that the gateway has let in; gives its request id, too.
    pub(crate) fn call(
        &self,
        caller: &Caller,
        action: &str,
        parameters: &[(String, String)],
    ) -> (String, Served) {
        let mut content = self.content();
        let content = &mut *content;
        let id = ids::request_id(content.state.settings.seed, content.calls);
        content.calls += 1;
        let now = content.clock.now();
        let state = &mut content.state;
        let served = service::serve(state, now, caller, &id, action, parameters);
        (id, served)
    }
}
