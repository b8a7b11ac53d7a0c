//! The desk: where a call meets its operation, and what holds for all of them: policies, accepted
//! values, idempotency tokens, rehearsals, request ids.

use super::listing::Entries;
use super::{Answer, Caller, Trail, allocate, associate, deletion_protection, describe};
use super::{gateway_info, geolocations, hd_monitor, modify, monitor_data, outside, regions};
use super::{release, resource_group, segments, sts, tags, unassociate, values};
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
    /// EIPs of the answer, where they are listed.
    pub(super) entries: Entries,
}

impl Desk<'_> {
    /// Serves a request: as a rehearsal where it asks for one, and what has an effect once for each
    /// idempotency token.
    fn serve<O: Operation>(
        &self,
        request: &O,
        handle: fn(&mut Counter<'_>, &O) -> Answer<O::Response>,
    ) -> Answer<O::Response> {
        let mut counter = self.0.borrow_mut();
        counter.admit(request)?;
        let answer = if flag(request, O::META.dry_run) {
            counter.rehearse(request, handle)
        } else if O::META.read_only {
            handle(&mut counter, request)
        } else {
            counter.once(request, handle)
        };
        Ok(counter.signed(answer?))
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
        let denied = state.denies(caller, O::META.name);
        trail.check("the account's policies allow the call", !denied, || {
            let saw = format!("{} is denied to {}", O::META.name, caller.account);
            let mut rows = O::Error::ROWS.iter();
            let documented = rows.find(|row| row.message.contains("not authorized"));
            (saw, Fault::from(documented.unwrap_or(&outside::DENIED)))
        })?;
        values::check(O::META, request, trail)
    }

    /// Serves a request that is to have no effect; refuses it where all is well.
    fn rehearse<O: Operation>(
        &mut self,
        request: &O,
        handle: fn(&mut Self, &O) -> Answer<O::Response>,
    ) -> Answer<O::Response> {
        let before = self.state.clone();
        let result = handle(self, request);
        *self.state = before;
        result?;
        Err(Fault::from(&outside::DRY_RUN))
    }

    /// Serves a request, or gives the answer that an earlier call with the same idempotency token
    /// had.
    fn once<O: Operation>(
        &mut self,
        request: &O,
        handle: fn(&mut Self, &O) -> Answer<O::Response>,
    ) -> Answer<O::Response> {
        let token = text(request, O::META.idempotency_token);
        if token.is_empty() {
            return handle(self, request);
        }
        // Account and operation hold no line breaks, so the key is unambiguous.
        let key = format!("{}\n{}\n{token}", self.caller.account, O::META.name);
        let print = ids::fingerprint(&json::write(request));
        if let Some(earlier) = self.state.tokens.get(&key, self.now) {
            let same = earlier.request == print;
            let what = "the request is that of its idempotency token";
            self.trail.check(what, same, || {
                let saw = format!("another request was sent with the token {token}");
                (saw, Fault::from(&outside::TOKEN_REUSED))
            })?;
            // What was written reads back.
            if let Ok(answer) = json::decode::<O::Response>(earlier.answer.as_bytes()) {
                self.trail.replayed = true;
                return Ok(answer);
            }
        }
        let answer = handle(self, request)?;
        let answered = Answered {
            key: key.into(),
            request: print,
            answer: json::write(&answer).into(),
            expires: self.now.after(self.state.settings.token_life),
        };
        self.state.tokens.insert(answered, self.now);
        Ok(answer)
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
    ($product:ident: $($method:ident: $operation:ident -> $response:ident, $handle:path;)+) => {
        impl $product::service::Service for Desk<'_> {
            $(fn $method(
                &self,
                request: $product::$operation,
            ) -> Answer<$product::$response> {
                self.serve(&request, $handle)
            })+
        }
    };
}

service! {
    alicloud_sts:
    assume_role: AssumeRole -> AssumeRoleResponse, sts::assume_role;
    get_caller_identity: GetCallerIdentity -> GetCallerIdentityResponse, sts::get_caller_identity;
}

service! {
    vpc:
    allocate_eip_address: AllocateEipAddress -> AllocateEipAddressResponse, allocate::plain;
    allocate_eip_address_pro: AllocateEipAddressPro -> AllocateEipAddressProResponse, allocate::wanted;
    allocate_eip_segment_address:
        AllocateEipSegmentAddress -> AllocateEipSegmentAddressResponse, segments::allocate;
    associate_eip_address: AssociateEipAddress -> AssociateEipAddressResponse, associate::associate;
    deletion_protection: DeletionProtection -> DeletionProtectionResponse, deletion_protection::protect;
    describe_eip_addresses: DescribeEipAddresses -> DescribeEipAddressesResponse, describe::describe;
    describe_eip_gateway_info: DescribeEipGatewayInfo -> DescribeEipGatewayInfoResponse, gateway_info::describe;
    describe_eip_monitor_data: DescribeEipMonitorData -> DescribeEipMonitorDataResponse, monitor_data::describe;
    describe_eip_segment: DescribeEipSegment -> DescribeEipSegmentResponse, segments::describe;
    describe_high_definition_monitor_log_attribute:
        DescribeHighDefinitionMonitorLogAttribute
            -> DescribeHighDefinitionMonitorLogAttributeResponse, hd_monitor::describe;
    describe_regions: DescribeRegions -> DescribeRegionsResponse, regions::describe;
    list_ip_geolocations: ListIpGeolocations -> ListIpGeolocationsResponse, geolocations::list;
    list_tag_resources: ListTagResources -> ListTagResourcesResponse, tags::list;
    modify_eip_address_attribute:
        ModifyEipAddressAttribute -> ModifyEipAddressAttributeResponse, modify::modify;
    move_resource_group: MoveResourceGroup -> MoveResourceGroupResponse, resource_group::join;
    release_eip_address: ReleaseEipAddress -> ReleaseEipAddressResponse, release::release;
    release_eip_segment_address:
        ReleaseEipSegmentAddress -> ReleaseEipSegmentAddressResponse, segments::release;
    set_high_definition_monitor_log_status:
        SetHighDefinitionMonitorLogStatus -> SetHighDefinitionMonitorLogStatusResponse, hd_monitor::set;
    tag_resources: TagResources -> TagResourcesResponse, tags::tag;
    un_tag_resources: UnTagResources -> UnTagResourcesResponse, tags::untag;
    unassociate_eip_address: UnassociateEipAddress -> UnassociateEipAddressResponse, unassociate::unassociate;
}
