//! The desk: where a call meets its operation, and what holds for all of them: policies, accepted
//! values, idempotency tokens, rehearsals, request ids.

use super::{Answer, Caller, Trail, allocate, associate, deletion_protection, describe};
use super::{gateway_info, geolocations, hd_monitor, modify, monitor_data, outside, regions};
use super::{release, resource_group, segments, tags, unassociate, values};
use crate::ids;
use crate::state::{Answered, State};
use crate::time::Moment;
use alicloud_core::{Fault, Operation, OperationError, Record, Shaped, Slot, View, json};
use alicloud_vpc as vpc;
use std::cell::RefCell;

/// Where a call is served.
pub(super) struct Desk<'a>(pub(super) RefCell<Counter<'a>>);

/// What an operation works with.
pub(super) struct Counter<'a> {
    pub(super) state: &'a mut State,
    pub(super) now: Moment,
    pub(super) caller: &'a Caller,
    pub(super) request_id: &'a str,
    pub(super) trail: Trail,
}

impl Desk<'_> {
    /// Serves an operation that changes nothing but how often things were shown.
    fn read<O: Operation>(
        &self,
        request: &O,
        handle: fn(&mut Counter<'_>, &O) -> Answer<O::Response>,
    ) -> Answer<O::Response> {
        let mut counter = self.0.borrow_mut();
        counter.admit(request)?;
        if flag(request, O::META.dry_run) {
            let before = counter.state.clone();
            let result = handle(&mut counter, request);
            *counter.state = before;
            result?;
            return Err(Fault::from(&outside::DRY_RUN));
        }
        let answer = handle(&mut counter, request)?;
        Ok(counter.signed(answer))
    }

    /// Serves an operation that has an effect, once for each idempotency token.
    fn write<O: Operation>(
        &self,
        request: &O,
        handle: fn(&mut Counter<'_>, &O) -> Answer<O::Response>,
    ) -> Answer<O::Response> {
        let mut counter = self.0.borrow_mut();
        counter.admit(request)?;
        let token = text(request, O::META.idempotency_token);
        if token.is_empty() {
            let answer = handle(&mut counter, request)?;
            return Ok(counter.signed(answer));
        }
        // Account and operation hold no line breaks, so the key is unambiguous.
        let account = &counter.caller.account;
        let key = format!("{account}\n{}\n{token}", O::META.name);
        let print = ids::fingerprint(&json::write(request));
        let Counter {
            state, now, trail, ..
        } = &mut *counter;
        if let Some(earlier) = state.tokens.get(&key, *now) {
            trail.check(
                "the request is that of its idempotency token",
                earlier.request == print,
                || {
                    let saw = format!("another request was sent with the token {token}");
                    (saw, Fault::from(&outside::TOKEN_REUSED))
                },
            )?;
            // What was written reads back.
            if let Ok(answer) = json::decode::<O::Response>(earlier.answer.as_bytes()) {
                trail.replayed = true;
                return Ok(counter.signed(answer));
            }
        }
        let answer = handle(&mut counter, request)?;
        let now = counter.now;
        let answered = Answered {
            key: key.into(),
            request: print,
            answer: json::write(&answer).into(),
            expires: now.after(counter.state.settings.token_life),
        };
        counter.state.tokens.insert(answered, now);
        Ok(counter.signed(answer))
    }
}

impl Counter<'_> {
    /// What is checked of every request.
    fn admit<O: Operation>(&mut self, request: &O) -> Answer<()> {
        let Self {
            state,
            caller,
            trail,
            ..
        } = self;
        let account = state.accounts.get(&caller.account);
        let denied = account.is_some_and(|account| account.denied.contains(O::META.name));
        trail.check("the account's policies allow the call", !denied, || {
            let saw = format!("{} is denied to {}", O::META.name, caller.account);
            let mut rows = O::Error::ROWS.iter();
            let documented = rows.find(|row| row.message.contains("not authorized"));
            (saw, Fault::from(documented.unwrap_or(&outside::DENIED)))
        })?;
        values::check(O::META, request, trail)
    }

    /// The answer with the id of this call.
    fn signed<R: Shaped>(&self, mut answer: R) -> R {
        if let Some(index) = R::SHAPE.index("RequestId", 0)
            && let Slot::Text(slot) = answer.slot(index)
        {
            *slot = Some(self.request_id.to_owned());
        }
        answer
    }
}

/// The text of a parameter; empty where there is none.
fn text<'a>(request: &'a dyn Record, parameter: Option<&str>) -> &'a str {
    let index = parameter.and_then(|parameter| request.shape().index(parameter, 0));
    let view = index.map_or(View::None, |index| request.view(index));
    view.as_text().unwrap_or_default()
}

/// Whether a parameter is `true`.
fn flag(request: &dyn Record, parameter: Option<&str>) -> bool {
    let index = parameter.and_then(|parameter| request.shape().index(parameter, 0));
    matches!(
        index.map_or(View::None, |index| request.view(index)),
        View::Boolean(Some(true)) | View::RequiredBoolean(true)
    )
}

/// Methods that hand a request to its function.
macro_rules! service {
    ($($method:ident: $operation:ident -> $response:ident, $way:ident $handle:path;)+) => {
        impl vpc::service::Service for Desk<'_> {
            $(fn $method(
                &self,
                request: vpc::$operation,
            ) -> Answer<vpc::$response> {
                self.$way(&request, $handle)
            })+
        }
    };
}

service! {
    allocate_eip_address: AllocateEipAddress -> AllocateEipAddressResponse,
        write allocate::plain;
    allocate_eip_address_pro: AllocateEipAddressPro -> AllocateEipAddressProResponse,
        write allocate::wanted;
    allocate_eip_segment_address:
        AllocateEipSegmentAddress -> AllocateEipSegmentAddressResponse,
        write segments::allocate;
    associate_eip_address: AssociateEipAddress -> AssociateEipAddressResponse,
        write associate::associate;
    deletion_protection: DeletionProtection -> DeletionProtectionResponse,
        write deletion_protection::protect;
    describe_eip_addresses: DescribeEipAddresses -> DescribeEipAddressesResponse,
        read describe::describe;
    describe_eip_gateway_info: DescribeEipGatewayInfo -> DescribeEipGatewayInfoResponse,
        read gateway_info::describe;
    describe_eip_monitor_data: DescribeEipMonitorData -> DescribeEipMonitorDataResponse,
        read monitor_data::describe;
    describe_eip_segment: DescribeEipSegment -> DescribeEipSegmentResponse,
        read segments::describe;
    describe_high_definition_monitor_log_attribute:
        DescribeHighDefinitionMonitorLogAttribute
            -> DescribeHighDefinitionMonitorLogAttributeResponse,
        read hd_monitor::describe;
    describe_regions: DescribeRegions -> DescribeRegionsResponse,
        read regions::describe;
    list_ip_geolocations: ListIpGeolocations -> ListIpGeolocationsResponse,
        read geolocations::list;
    list_tag_resources: ListTagResources -> ListTagResourcesResponse,
        read tags::list;
    modify_eip_address_attribute:
        ModifyEipAddressAttribute -> ModifyEipAddressAttributeResponse,
        write modify::modify;
    move_resource_group: MoveResourceGroup -> MoveResourceGroupResponse,
        write resource_group::join;
    release_eip_address: ReleaseEipAddress -> ReleaseEipAddressResponse,
        write release::release;
    release_eip_segment_address:
        ReleaseEipSegmentAddress -> ReleaseEipSegmentAddressResponse,
        write segments::release;
    set_high_definition_monitor_log_status:
        SetHighDefinitionMonitorLogStatus -> SetHighDefinitionMonitorLogStatusResponse,
        write hd_monitor::set;
    tag_resources: TagResources -> TagResourcesResponse,
        write tags::tag;
    un_tag_resources: UnTagResources -> UnTagResourcesResponse,
        write tags::untag;
    unassociate_eip_address: UnassociateEipAddress -> UnassociateEipAddressResponse,
        write unassociate::unassociate;
}
