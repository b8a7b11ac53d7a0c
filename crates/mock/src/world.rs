//! A world: one isolated universe of accounts, networks, targets and EIPs.

mod clock;
mod diff;
mod look;
mod snapshot;
mod summary;

pub use clock::WorldClock;
pub use diff::Difference;
pub use look::{EipView, Which};
pub use snapshot::{Snapshot, SnapshotError};

use crate::faults::{Faults, Planned};
use crate::ids;
use crate::journal::Journal;
use crate::keep::{self, Change, Keeper, Whole};
use crate::service::{self, Caller, Served};
use crate::setup::{self, Beginning, Setup};
use crate::state::{Key, Pace, State};
use crate::time::{Clock, Moment};
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
    pub(crate) journal: Journal,
    pub(crate) faults: Faults,
    /// What it goes back to when it is reset; its keys stay as they are.
    pub(crate) beginning: Beginning,
    /// Who keeps its changes.
    pub(crate) keeper: Option<Keeper>,
}

/// How the world answered a call that the gateway let in.
pub(crate) struct Answered {
    pub(crate) request_id: String,
    pub(crate) served: Served,
    /// By the world's clock.
    pub(crate) at: Moment,
    /// The planned fault that hit.
    pub(crate) planned: Option<Planned>,
}

impl World {
    /// The demo world: what it holds stands in `worlds/demo.toml`, beside this crate's source.
    pub fn demo() -> Self {
        Self::new(setup::demo())
    }

    /// Describes a world.
    pub fn builder() -> Setup {
        Setup::default()
    }

    pub(crate) fn new(beginning: Beginning) -> Self {
        Self(Arc::new(Mutex::new(Content {
            state: beginning.state.clone(),
            clock: if beginning.runs {
                Clock::running(beginning.clock)
            } else {
                Clock::still(beginning.clock)
            },
            calls: beginning.calls,
            journal: Journal::new(beginning.journal),
            faults: Faults::default(),
            beginning,
            keeper: None,
        })))
    }

    /// A world that is now like this and began like that.
    #[cfg(feature = "store")]
    pub(crate) fn again(beginning: Beginning, now: Beginning, running: bool) -> Self {
        let world = Self::new(beginning);
        {
            let mut content = world.content();
            content.state = now.state;
            content.calls = now.calls;
            content.clock = if running {
                Clock::running(now.clock)
            } else {
                Clock::still(now.clock)
            };
        }
        world
    }

    /// Has its changes kept from now on; all of it to begin with.
    pub(crate) fn keep(&self, keeper: Keeper) {
        let mut content = self.content();
        content.keeper = Some(keeper);
        content.note_whole();
    }

    /// Has its changes kept no more.
    pub(crate) fn forget(&self) {
        if let Some(Keeper { name, keep }) = self.content().keeper.take() {
            keep.note(&name, Change::Gone);
        }
    }

    pub(crate) fn content(&self) -> MutexGuard<'_, Content> {
        // A panic while it was held leaves no half-done change: checks come before effects.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn beginning(&self) -> Beginning {
        self.content().beginning.clone()
    }

    /// Its access keys, in the order in which they were described.
    pub(crate) fn keys(&self) -> Arc<[Arc<Key>]> {
        self.content().beginning.keys.clone()
    }

    /// Gives its keys new ids; only before it is added to a cloud.
    pub(crate) fn rename_keys(&self, rename: impl Fn(&str) -> String) {
        let mut content = self.content();
        let keys = content.beginning.keys.iter().map(|key| {
            Arc::new(Key {
                id: rename(&key.id).into(),
                ..Key::clone(key)
            })
        });
        content.beginning.keys = keys.collect();
    }

    /// Whether two handles are of the same world.
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// The region of everything that names no other.
    pub fn region(&self) -> Arc<str> {
        self.content().state.settings.region.clone()
    }

    /// A world of its own that is now as this one is, and shares nothing that changes. It costs the
    /// same however much is in it. It keeps keys and planned faults and begins an empty journal.
    #[must_use = "the fork is what is returned"]
    pub fn fork(&self) -> Self {
        let content = self.content();
        Self(Arc::new(Mutex::new(Content {
            state: content.state.clone(),
            clock: content.clock.clone(),
            calls: content.calls,
            journal: Journal::new(content.beginning.journal),
            faults: content.faults.clone(),
            beginning: content.beginning.clone(),
            keeper: None,
        })))
    }

    /// Goes back to the beginning: content, clock, ids, journal; planned faults are gone.
    pub fn reset(&self) {
        let mut content = self.content();
        let beginning = content.beginning.clone();
        *content = Content {
            state: beginning.state.clone(),
            clock: content.clock.restarted(beginning.clock),
            calls: beginning.calls,
            journal: Journal::new(beginning.journal),
            faults: Faults::default(),
            beginning,
            keeper: content.keeper.take(),
        };
        content.note_whole();
    }

    /// Counts a call that the gateway has not let in; gives its request id.
    pub(crate) fn refuse(&self) -> String {
        self.content().next_request_id()
    }

    /// Serves a call that the gateway has let in.
    pub(crate) fn call(
        &self,
        caller: &Caller,
        action: &str,
        parameters: &[(String, String)],
    ) -> Answered {
        let mut content = self.content();
        let content = &mut *content;
        let request_id = content.next_request_id();
        let planned = content.faults.hit(
            content.state.settings.seed,
            action,
            parameters,
            &mut content.clock,
        );
        if planned.is_some() {
            // It may have put the clock forward.
            content.note_time();
        }
        let now = content.clock.now();
        if let Some(result) = planned.as_ref().and_then(Planned::instead) {
            return Answered {
                request_id,
                served: Served {
                    result: Err(result),
                    trail: service::Trail::default(),
                },
                at: now,
                planned,
            };
        }
        let state = &mut content.state;
        let mut served = service::serve(state, now, caller, &request_id, action, parameters);
        if served.result.is_ok() && content.has_effect(action) {
            content.note_call(now, caller, &request_id, action, parameters);
        }
        if let Some(refusal) = planned.as_ref().and_then(Planned::afterwards) {
            served.result = Err(refusal);
        }
        Answered {
            request_id,
            served,
            at: now,
            planned,
        }
    }
}

impl Content {
    fn next_request_id(&mut self) -> String {
        let id = ids::request_id(self.state.settings.seed, self.calls);
        self.calls += 1;
        id
    }

    /// Whether a call that is answered changes something.
    fn has_effect(&self, action: &str) -> bool {
        // Then looking is what ends passing states.
        let watched = matches!(self.state.settings.pace, Pace::AfterDescribes(_));
        let mut operations = alicloud_vpc::service::OPERATIONS.iter();
        let operation = operations.find(|each| each.name == action);
        // No other service changes a world.
        self.keeper.is_some() && operation.is_some_and(|operation| watched || !operation.read_only)
    }

    /// Tells its keeper of a call that had an effect.
    fn note_call(
        &self,
        at: Moment,
        caller: &Caller,
        request_id: &str,
        action: &str,
        parameters: &[(String, String)],
    ) {
        let Some(Keeper { name, keep }) = &self.keeper else {
            return;
        };
        if keep.is_long(name) {
            return self.note_whole();
        }
        let call = keep::Call {
            at,
            calls: self.calls.saturating_sub(1),
            account: caller.account.clone(),
            request_id: request_id.to_owned(),
            action: action.to_owned(),
            parameters: parameters.to_vec(),
        };
        keep.note(name, Change::Call(Box::new(call)));
    }

    /// Tells its keeper that its clock was put forward.
    pub(crate) fn note_time(&self) {
        if let Some(Keeper { name, keep }) = &self.keeper {
            keep.note(name, Change::Time(self.clock.now()));
        }
    }

    /// Tells its keeper all of it.
    pub(crate) fn note_whole(&self) {
        if let Some(Keeper { name, keep }) = &self.keeper {
            let now = Beginning {
                state: self.state.clone(),
                keys: self.beginning.keys.clone(),
                clock: self.clock.now(),
                runs: self.clock.is_running(),
                calls: self.calls,
                journal: self.beginning.journal,
            };
            let whole = Whole {
                now: Snapshot(now),
                beginning: Snapshot(self.beginning.clone()),
                running: self.clock.is_running(),
            };
            keep.note(name, Change::Whole(Box::new(whole)));
        }
    }

    /// Ends the passing states whose time is over.
    pub(crate) fn settle(&mut self) {
        let now = self.clock.now();
        self.state.settle_due(now);
    }
}

#[cfg(test)]
mod tests;
