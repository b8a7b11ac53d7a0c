//! `UnassociateEipAddress`: unbinds an EIP from its target.

use super::desk::Counter;
use super::refuse::{self, given};
use super::{Answer, outside};
use crate::state::TargetKind;
use crate::states::{self, EipStatus};
use alicloud_core::{Fault, Operation, Shaped};
use alicloud_vpc::UnassociateEipAddressError as Error;
use alicloud_vpc::{UnassociateEipAddress, UnassociateEipAddressResponse};
use std::sync::Arc;

const OPERATION: &str = UnassociateEipAddress::META.name;

pub(super) fn unassociate(
    counter: &mut Counter<'_>,
    request: &UnassociateEipAddress,
) -> Answer<UnassociateEipAddressResponse> {
    let Counter {
        state,
        now,
        caller,
        trail,
        ..
    } = counter;
    let region = given(request.region_id.as_ref());
    refuse::region::<Error>(trail, region)?;
    let wanted = refuse::address(given(request.private_ip_address.as_ref()));
    trail.check(
        "PrivateIpAddress is an IPv4 address",
        wanted.is_ok(),
        || {
            let saw = format!("`{}`", wanted.err().unwrap_or_default());
            (saw, Error::InvalidParameter.into())
        },
    )?;
    let named = (&state.eips, &*request.allocation_id);
    let foreign = || Error::Forbbiden.into();
    let eip = refuse::owned::<Error>(trail, OPERATION, named, region, caller, foreign)?;
    trail.check(
        "the EIP is not of the default VPC",
        !eip.extras().default_vpc,
        || ("it is".to_owned(), Error::OperationDenied.into()),
    )?;
    refuse::unlocked(trail, eip)?;
    refuse::by_state::<Error>(trail, OPERATION, eip.status)?;

    // What it is bound to. That another target than its own is refused with this code is inferred.
    let binding = eip.binding.as_deref();
    let target = binding.and_then(|binding| state.targets.get(&binding.target));
    if let Some(named) = given(request.instance_id.as_ref()) {
        let known = state.targets.contains_key(named);
        trail.check("there is such a target", known, || {
            (
                format!("no target {named}"),
                Error::InvalidInstanceIdNotFound.into(),
            )
        })?;
        let own = binding.is_some_and(|binding| *binding.target == *named);
        trail.check("the EIP is bound to the target", own, || {
            let target = binding.map_or("nothing", |binding| &binding.target);
            (
                format!("it is bound to {target}"),
                Error::InvalidBindingStatus.into(),
            )
        })?;
    }
    let kind = request.instance_type.as_ref();
    let kind = kind.and_then(|kind| TargetKind::from_name(kind.as_str()));
    let same = kind
        .zip(target)
        .is_none_or(|(kind, target)| kind == target.kind);
    trail.check("the target is of the kind", same, || {
        let kind = target.map_or("", |target| target.kind.name());
        (
            format!("it is of kind {kind}"),
            Error::InvalidParameter.into(),
        )
    })?;
    let wanted = wanted.unwrap_or_default();
    let own = wanted
        .is_none_or(|wanted| binding.is_some_and(|binding| binding.private_address == wanted));
    trail.check("the EIP is mapped to PrivateIpAddress", own, || {
        let own = binding.map(|binding| binding.private_address.to_string());
        let saw = format!("it is mapped to {}", own.unwrap_or_default());
        (saw, Error::InvalidParameter.into())
    })?;
    let address = eip.address;
    let id = eip.id.clone();
    if let Some(target) = target {
        let rule = states::target_rule(target.kind, &target.status);
        let refused = match rule {
            Some(rule) => rule.unassociate,
            None => Some(target.kind.rule().otherwise),
        };
        trail.check("the target's state admits it", refused.is_none(), || {
            let saw = format!("the target is {}", target.status);
            (saw, refuse::code::<Error>(refused.unwrap_or_default()))
        })?;
        let force = request.force == Some(true);
        let (snat, dnat) = (&target.traits.snat, &target.traits.dnat);
        for (what, entries, row) in [
            ("no SNAT entry uses the EIP", snat, &outside::USED_BY_SNAT),
            ("no DNAT entry uses the EIP", dnat, &outside::USED_BY_DNAT),
        ] {
            trail.check(what, force || !entries.contains(&address), || {
                (
                    "one does, and Force is not set".to_owned(),
                    Fault::from(row),
                )
            })?;
        }
        let used = snat.contains(&address) || dnat.contains(&address);
        let target = target.id.clone();
        if let (true, Some(target)) = (used, state.targets.get_mut(&target)) {
            let traits = &mut Arc::make_mut(target).traits;
            traits.snat.retain(|each| *each != address);
            traits.dnat.retain(|each| *each != address);
        }
    }
    trail.touch(&id, Some(EipStatus::InUse), Some(EipStatus::Unassociating));
    state.send(&id, EipStatus::Unassociating, None, *now);
    Ok(UnassociateEipAddressResponse::blank())
}
