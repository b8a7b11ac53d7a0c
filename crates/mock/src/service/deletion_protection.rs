//! `DeletionProtection`: guards an EIP or a NAT gateway against release.

use super::Answer;
use super::desk::Counter;
use super::refuse::{self, given};
use crate::state::{Charge, TargetKind};
use alicloud_core::{Operation, Shaped};
use alicloud_vpc as vpc;
use alicloud_vpc::DeletionProtectionError as Error;
use std::sync::Arc;

pub(super) fn protect(
    counter: &mut Counter<'_>,
    request: &vpc::DeletionProtection,
) -> Answer<vpc::DeletionProtectionResponse> {
    let operation = vpc::DeletionProtection::META.name;
    let region = given(request.region_id.as_ref());
    refuse::region::<Error>(&mut counter.trail, region)?;
    let enable = request.protection_enable;
    let Counter {
        state,
        caller,
        trail,
        ..
    } = counter;
    if request.r#type == vpc::DeletionProtectionType::Eip {
        let named = (&state.eips, &*request.instance_id);
        let foreign = || Error::DeletionProtectionOwnerError.into();
        let eip = refuse::owned::<Error>(trail, operation, named, region, caller, foreign)?;
        refuse::by_state::<Error>(trail, operation, eip.status)?;
        trail.check(
            "the EIP is pay-as-you-go",
            eip.charge == Charge::PostPaid,
            || {
                let saw = "it is a subscription".to_owned();
                (saw, Error::DeletionProtectionPrePaidNotSupport.into())
            },
        )?;
        switched(trail, eip.deletion_protection, enable)?;
        let id = eip.id.clone();
        state
            .eips
            .change(&id, |eip| eip.deletion_protection = enable);
        return Ok(vpc::DeletionProtectionResponse::blank());
    }
    // Shared bandwidth packages are not part of this mock: there is none.
    let gateway = request.r#type == vpc::DeletionProtectionType::Natgw;
    let target = state.targets.get(request.instance_id.as_str());
    let target = target.filter(|target| {
        gateway
            && target.kind == TargetKind::Nat
            && region.is_none_or(|region| *target.region == *region)
    });
    let target = trail.find("there is such a resource in the region", target, || {
        let saw = format!("no {} {}", request.r#type, request.instance_id);
        (saw, Error::DeletionProtectionResourceNotExist.into())
    })?;
    trail.check(
        "the resource is the caller's",
        target.account == caller.account,
        || {
            let saw = format!("it is that of account {}", target.account);
            (saw, Error::DeletionProtectionOwnerError.into())
        },
    )?;
    switched(trail, target.traits.guarded, enable)?;
    let id = target.id.clone();
    if let Some(target) = state.targets.get_mut(&id) {
        Arc::make_mut(target).traits.guarded = enable;
    }
    Ok(vpc::DeletionProtectionResponse::blank())
}

/// The guard is not yet as it is asked for.
fn switched(trail: &mut super::Trail, guarded: bool, enable: bool) -> Answer<()> {
    trail.check("the guard is to be changed", guarded != enable, || {
        if enable {
            let fault = Error::DeletionProtectionAlreadyEnabled.into();
            ("it is on already".to_owned(), fault)
        } else {
            (
                "it is off already".to_owned(),
                Error::DeletionProtectionNotExist.into(),
            )
        }
    })
}
