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
mod listing;
mod modify;
mod monitor_data;
mod outside;
mod pages;
mod purchase;
mod refuse;
pub(crate) mod regions;
mod release;
mod resource_group;
mod segments;
mod settling;
mod shown;
mod sts;
mod tags;
mod trail;
mod unassociate;
mod unread;
mod values;

pub(crate) use outside::known as known_from_elsewhere;
pub(crate) use purchase::{MOST_OF_SUBSCRIPTION, most_bandwidth};
pub(crate) use sts::{Session, is_role_name};
pub(crate) use trail::{Touched, Trail};
pub(crate) use values::accepted;

use crate::products;
use crate::state::{Key, State};
use crate::time::Moment;
use alicloud_core::sign::Timestamp;
use alicloud_core::{Fault, Record, Refusal};
use alicloud_vpc as vpc;
use desk::{Counter, Desk};
use listing::Entries;
use std::cell::RefCell;
use std::sync::Arc;

/// On whose behalf a call is made. The gateway has verified it.
#[derive(Debug, Clone)]
pub(crate) struct Caller {
    /// Who owns what the call makes: the account of the key, or of the role.
    pub(crate) account: Arc<str>,
    /// The key that is kept in the world: that of the signature, or that which took on the role.
    /// Absent where a call is made once more, from a file.
    pub(crate) key: Option<Arc<Key>>,
    /// The role in which the call is made.
    pub(crate) session: Option<Arc<Session>>,
    /// When it came by the wall clock, which temporary keys end by.
    pub(crate) wall: Timestamp,
}

impl Caller {
    /// The account, with nothing known of its key.
    pub(crate) fn of(account: Arc<str>) -> Self {
        Self {
            account,
            key: None,
            session: None,
            wall: Timestamp::from_unix(0),
        }
    }

    /// The owner of a key.
    pub(crate) fn with(key: &Arc<Key>) -> Self {
        Self {
            key: Some(key.clone()),
            ..Self::of(key.account.clone())
        }
    }
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
    let operation = products::operation(action);
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
    let result = match vpc::service::dispatch(&desk, action, parameters) {
        Err(Refusal::UnknownAction) => alicloud_sts::service::dispatch(&desk, action, parameters),
        result => result,
    };
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
