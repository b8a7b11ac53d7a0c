//! `MoveResourceGroup`: moves an EIP into another resource group.

use super::desk::Counter;
use super::refuse::{self, given};
use super::{Answer, purchase};
use alicloud_core::{Operation, Shaped};
use alicloud_vpc::MoveResourceGroupError as Error;
use alicloud_vpc::{MoveResourceGroup, MoveResourceGroupResponse};

const OPERATION: &str = MoveResourceGroup::META.name;

pub(super) fn join(
    counter: &mut Counter<'_>,
    request: &MoveResourceGroup,
) -> Answer<MoveResourceGroupResponse> {
    let region = given(request.region_id.as_ref());
    refuse::region::<Error>(&mut counter.trail, region)?;
    // Clients write it in either way.
    let movable = request.resource_type.eq_ignore_ascii_case("EIP");
    counter
        .trail
        .check("ResourceType can be moved", movable, || {
            let saw = format!("`{}`", request.resource_type);
            (saw, Error::IllegalParamResourceType.into())
        })?;
    let named = Some(request.new_resource_group_id.as_str());
    let group = purchase::resource_group::<Error>(counter, named)?;
    let Counter {
        state,
        caller,
        trail,
        ..
    } = counter;
    let eip = refuse::within(state.eips.get(&request.resource_id), region);
    let eip = eip.filter(|eip| eip.account == caller.account);
    let eip = trail.find(
        "there is such a resource of the caller in the region",
        eip,
        || {
            let saw = format!("no resource {}", request.resource_id);
            (saw, refuse::absent::<Error>(OPERATION))
        },
    )?;
    refuse::by_state::<Error>(trail, OPERATION, eip.status)?;
    let id = eip.id.clone();
    state.eips.change(&id, |eip| eip.resource_group = group);
    Ok(MoveResourceGroupResponse::blank())
}
