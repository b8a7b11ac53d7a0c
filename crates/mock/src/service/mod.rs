//! The service behind the gateway: what each operation does to a world.

mod allocate;
mod associate;
mod binding;
mod deletion_protection;
mod describe;
mod desk;
mod gateway_info;
mod geolocations;
mod hd_monitor;
mod modify;
mod monitor_data;
mod outside;
mod pages;
mod purchase;
mod refuse;
mod regions;
mod release;
mod resource_group;
mod segments;
mod settling;
mod shown;
mod tags;
mod trail;
mod unassociate;
mod unread;
mod values;

pub(crate) use outside::known as known_from_elsewhere;
pub(crate) use trail::{Touched, Trail};

use crate::state::State;
use crate::time::Moment;
use alicloud_core::{Fault, Record, Refusal};
use alicloud_vpc as vpc;
use desk::{Counter, Desk};
use shown::Entries;
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
    request_id: &str,
    action: &str,
    parameters: &[(String, String)],
) -> Served {
    state.settle_due(now);
    let mut trail = Trail::default();
    // Most calls are checked for about as much; to grow twice costs more.
    trail.checks.reserve(8);
    let operation = vpc::service::OPERATIONS.iter();
    let operation = operation.copied().find(|meta| meta.name == action);
    if let Some(operation) = operation {
        trail.unread = unread::names(operation.request, parameters);
        if let Err(fault) = values::strict(state, &mut trail) {
            let result = Err(Refusal::Fault(fault));
            return Served { result, trail };
        }
    }
    let desk = Desk(RefCell::new(Counter {
        state,
        now,
        caller,
        request_id,
        trail,
        entries: Entries::default(),
    }));
    let result = vpc::service::dispatch(&desk, action, parameters);
    let Counter {
        state,
        mut trail,
        entries,
        ..
    } = desk.0.into_inner();
    let mut result = result.map(|answer| entries.within(answer));
    if let (Some(operation), Err(Refusal::Parameters(report))) = (operation, &result)
        && let Some(fault) = values::documented(operation, report, &mut trail)
    {
        result = Err(Refusal::Fault(fault));
    }
    state.settle_due(now);
    Served { result, trail }
}

/// What an operation comes to.
type Answer<T> = Result<T, Fault>;

#[cfg(test)]
mod tests;
