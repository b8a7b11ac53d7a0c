//! `ReleaseEipAddress`: gives an EIP back.

use super::desk::Counter;
use super::refuse::{self, given};
use super::{Answer, outside};
use crate::state::Charge;
use crate::states::EipStatus;
use alicloud_core::{Fault, Operation, Shaped};
use alicloud_vpc::ReleaseEipAddressError as Error;
use alicloud_vpc::{ReleaseEipAddress, ReleaseEipAddressResponse};

const OPERATION: &str = ReleaseEipAddress::META.name;

/// The order of the checks is inferred: owner, charge, guard, group, state.
pub(super) fn release(
    counter: &mut Counter<'_>,
    request: &ReleaseEipAddress,
) -> Answer<ReleaseEipAddressResponse> {
    let Counter {
        state,
        now,
        caller,
        trail,
        ..
    } = counter;
    let region = given(request.region_id.as_ref());
    refuse::region::<Error>(trail, region)?;
    let named = (&state.eips, &*request.allocation_id);
    let foreign = || Error::Forbbiden.into();
    let eip = refuse::owned::<Error>(trail, OPERATION, named, region, caller, foreign)?;
    trail.check(
        "the EIP is pay-as-you-go",
        eip.charge == Charge::PostPaid,
        || {
            (
                "it is a subscription".to_owned(),
                Error::ForbiddenChargeTypeIsPrepaid.into(),
            )
        },
    )?;
    trail.check("the EIP is not guarded", !eip.deletion_protection, || {
        let saw = "deletion protection is on".to_owned();
        (saw, Fault::from(&outside::GUARDED))
    })?;
    trail.check(
        "the EIP is not part of a group",
        eip.segment.is_none(),
        || {
            let saw = format!(
                "it is part of {}",
                eip.segment.as_deref().unwrap_or_default()
            );
            (saw, Fault::from(&outside::SEGMENT_MEMBER))
        },
    )?;
    refuse::by_state::<Error>(trail, OPERATION, eip.status)?;
    let id = eip.id.clone();
    trail.touch(&id, Some(eip.status), Some(EipStatus::Releasing));
    state.send(&id, EipStatus::Releasing, None, *now);
    Ok(ReleaseEipAddressResponse::blank())
}
