//! Refusals: documented codes with their messages, and what is checked on the way of most calls.

use super::{Answer, Caller, Trail, outside, regions};
use crate::state::{Eip, Eips};
use crate::states::{self, EipStatus, Outcome};
use alicloud_core::{Fault, OperationError};
use std::net::Ipv4Addr;
use std::sync::Arc;

/// The refusal with this code: as the operation's page has it, else as it is known from elsewhere.
pub(super) fn code<E: OperationError>(code: &str) -> Fault {
    let error = E::from_code(code);
    match error.unknown() {
        None => error.fault(),
        Some(_) => outside::fault(code),
    }
}

/// The refusal with this code whose message holds these words.
pub(super) fn saying<E: OperationError>(error: &E, words: &str) -> Fault {
    let mut rows = error.meanings().iter();
    let row = rows.find(|row| row.message.contains(words));
    row.map_or_else(|| error.fault(), Fault::from)
}

/// The text of a parameter; an empty one counts as none, as Terraform sends such.
pub(super) fn given(text: Option<&String>) -> Option<&str> {
    text.map(String::as_str).filter(|text| !text.is_empty())
}

/// Checks that there is a region of this name, where one is named.
pub(super) fn region<E: OperationError>(trail: &mut Trail, region: Option<&str>) -> Answer<()> {
    let known = region.is_none_or(|region| regions::find(region).is_some());
    trail.check("there is such a region", known, || {
        let saw = format!("no region {}", region.unwrap_or_default());
        let mut codes = ["Forbidden.RegionNotFound", "InvalidRegionId.NotFound"].into_iter();
        let documented = codes.find(|code| E::CODES.contains(code));
        let fault = documented.map_or_else(|| Fault::from(&outside::NO_REGION), code::<E>);
        (saw, fault)
    })
}

/// An EIP that is in this region, where one is named.
pub(super) fn within<'a>(eip: Option<&'a Arc<Eip>>, region: Option<&str>) -> Option<&'a Arc<Eip>> {
    eip.filter(|eip| region.is_none_or(|region| *eip.region == *region))
}

/// The EIP of this id that is in the region, where one is named, and the caller's; else the refusal
/// of the table of states, or this one to a caller who does not own it.
pub(super) fn owned<'a, E: OperationError>(
    trail: &mut Trail,
    operation: &str,
    (eips, id): (&'a Eips, &str),
    region: Option<&str>,
    caller: &Caller,
    foreign: impl FnOnce() -> Fault,
) -> Answer<&'a Arc<Eip>> {
    let eip = within(eips.get(id), region);
    let eip = trail.find("there is such an EIP in the region", eip, || {
        (format!("no EIP {id}"), absent::<E>(operation))
    })?;
    trail.check(
        "the EIP is the caller's",
        eip.account == caller.account,
        || {
            let saw = format!("it is that of account {}", eip.account);
            (saw, foreign())
        },
    )?;
    Ok(eip)
}

/// Checks by the table of states what an operation does to an EIP.
pub(super) fn by_state<E: OperationError>(
    trail: &mut Trail,
    operation: &str,
    status: EipStatus,
) -> Answer<()> {
    let outcome = states::eip_outcome(operation, Some(status));
    trail.check(
        "the EIP's state allows it",
        !matches!(outcome, Some(Outcome::Refuse(_))),
        || {
            let refused = match outcome {
                Some(Outcome::Refuse(refused)) => refused,
                _ => "",
            };
            (format!("the EIP is {}", status.name()), code::<E>(refused))
        },
    )
}

/// The refusal of an operation where there is no such EIP, by the table of states.
pub(super) fn absent<E: OperationError>(operation: &str) -> Fault {
    match states::eip_outcome(operation, None) {
        Some(Outcome::Refuse(refused)) => code::<E>(refused),
        _ => Fault::new(500, "InternalError", ""),
    }
}

/// Checks that an EIP is not locked.
pub(super) fn unlocked(trail: &mut Trail, eip: &Eip) -> Answer<()> {
    use crate::state::Lock;
    let locks = &eip.extras().locks;
    trail.check("the EIP is not locked", locks.is_empty(), || {
        let financial = locks.contains(&Lock::Financial);
        let row = if financial {
            &outside::FINANCIAL_LOCK
        } else {
            &outside::SECURITY_LOCK
        };
        (format!("locks {locks:?}"), Fault::from(row))
    })
}

/// An IPv4 address, where a text is given.
pub(super) fn address(text: Option<&str>) -> Result<Option<Ipv4Addr>, &str> {
    match text {
        None => Ok(None),
        Some(text) => text.parse().map(Some).map_err(|_| text),
    }
}
