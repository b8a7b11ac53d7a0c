//! The service behind the gateway: what each operation does to a world.

mod trail;

pub(crate) use trail::{Check, Touched, Trail};

use crate::state::State;
use crate::time::Moment;
use alicloud_core::{Record, Refusal};
use alicloud_vpc as vpc;
use std::cell::RefCell;
use std::sync::Arc;

/// On whose behalf a call is made. The gateway has verified it.
#[derive(Debug, Clone)]
pub(crate) struct Caller {
    pub(crate) account: Arc<str>,
}

/// How a call went.
pub(crate) struct Served {
    pub(crate) result: Result<Box<dyn Record + Send>, Refusal>,
    pub(crate) trail: Trail,
}

/// Serves one call: reads its parameters, checks, changes the state. Parameters are those of the
/// operation: nothing of signature and format.
pub(crate) fn serve(
    state: &mut State,
    now: Moment,
    caller: &Caller,
    action: &str,
    parameters: &[(String, String)],
) -> Served {
    let desk = Desk(RefCell::new(Counter {
        state,
        now,
        caller,
        trail: Trail::default(),
    }));
    let result = vpc::service::dispatch(&desk, action, parameters);
    let trail = desk.0.into_inner().trail;
    Served { result, trail }
}

/// Where a call is served.
struct Desk<'a>(RefCell<Counter<'a>>);

/// What an operation works with.
struct Counter<'a> {
    state: &'a mut State,
    now: Moment,
    caller: &'a Caller,
    trail: Trail,
}

impl vpc::service::Service for Desk<'_> {}
