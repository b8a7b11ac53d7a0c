//! Groups of contiguous EIPs: make, list, release.

use super::desk::Counter;
use super::pages::{self, Numbered};
use super::purchase;
use super::refuse::{self, given};
use super::{Answer, outside, regions};
use crate::state::{Charge, Metering, Segment};
use crate::states::{self, EipStatus, Outcome, SegmentStatus, Status};
use alicloud_core::{Fault, Operation, Shaped};
use alicloud_vpc as vpc;
use alicloud_vpc::ReleaseEipSegmentAddressError as ReleaseError;
use std::net::Ipv4Addr;
use std::sync::Arc;

/// `AllocateEipSegmentAddress`. Members are there once the group is `Allocated`.
pub(super) fn allocate(
    counter: &mut Counter<'_>,
    request: &vpc::AllocateEipSegmentAddress,
) -> Answer<vpc::AllocateEipSegmentAddressResponse> {
    type Error = vpc::AllocateEipSegmentAddressError;
    let operation = vpc::AllocateEipSegmentAddress::META;
    let region = purchase::open_region::<Error>(counter, given(request.region_id.as_ref()))?;
    let hybrid = request.netmode == Some(vpc::AllocateEipSegmentAddressNetmode::Hybrid);
    let metering = purchase::metering(request.internet_charge_type.as_ref());
    let by_traffic = metering == Metering::PayByTraffic;
    counter.trail.check(
        "InternetChargeType goes with Netmode",
        !(hybrid && by_traffic),
        || {
            let fault = refuse::saying(&Error::InvalidParameter, "InternetChargeType");
            ("a hybrid network by traffic".to_owned(), fault)
        },
    )?;
    let most = purchase::most_bandwidth(metering);
    let bandwidth =
        purchase::bandwidth(counter, operation, given(request.bandwidth.as_ref()), most)?;
    let resource_group =
        purchase::resource_group::<Error>(counter, given(request.resource_group_id.as_ref()))?;
    // The value is one of those that the page lists.
    let mask: u8 = request.eip_mask.as_str().parse().unwrap_or(28);
    let size = 1 << (32 - u32::from(mask.min(32)));
    purchase::afford::<Error>(counter)?;
    purchase::within_quota::<Error>(counter, "QuotaExceeded.Eip", size)?;
    let Counter {
        state,
        now,
        caller,
        trail,
        ..
    } = counter;
    let left = !state.limits(&region).exhausted;
    let first = if left { state.new_block(mask) } else { None };
    let first = trail.find("a block of the size is left to give", first, || {
        (
            format!("none is left in {region}"),
            Error::ReserveIpFail.into(),
        )
    })?;
    let id = state.new_id("eipsg", &region);
    let order = purchase::order_number(state);
    let segment = Segment {
        id: id.clone(),
        account: caller.account.clone(),
        region,
        status: SegmentStatus::Allocating,
        passing: None,
        created: *now,
        first,
        mask,
        bandwidth,
        metering,
        resource_group,
        members: Vec::new(),
    };
    state.segments.insert(id.clone(), Arc::new(segment));
    state.send_segment(&id, SegmentStatus::Allocating, *now);
    let mut answer = vpc::AllocateEipSegmentAddressResponse::blank();
    answer.eip_segment_instance_id = Some(id.to_string());
    answer.order_id = Some(order);
    Ok(answer)
}

/// `DescribeEipSegment`.
pub(super) fn describe(
    counter: &mut Counter<'_>,
    request: &vpc::DescribeEipSegment,
) -> Answer<vpc::DescribeEipSegmentResponse> {
    let Counter {
        state,
        caller,
        trail,
        ..
    } = counter;
    let region = given(request.region_id.as_ref());
    let known = region.is_none_or(|region| regions::find(region).is_some());
    trail.check("there is such a region", known, || {
        let saw = format!("no region {}", region.unwrap_or_default());
        (saw, Fault::from(&outside::NO_REGION))
    })?;
    let region = region.map_or_else(|| state.settings.region.clone(), Arc::from);
    let wanted = given(request.segment_instance_id.as_ref());
    let mut found: Vec<_> = match wanted {
        Some(wanted) => state.segments.get(wanted).into_iter().collect(),
        None => state.segments.values().collect(),
    };
    found.retain(|segment| segment.account == caller.account && segment.region == region);
    found.sort_by(|one, two| (one.created, &one.id).cmp(&(two.created, &two.id)));
    let page = Numbered::new(request.page_number, request.page_size);
    let mut answer = vpc::DescribeEipSegmentResponse::blank();
    answer.total_count = pages::total(found.len());
    answer.page_number = Some(page.number);
    answer.page_size = Some(page.size);
    let shown = pages::slice(&found, page.places());
    answer.eip_segments = shown.iter().map(|segment| show(segment)).collect();
    let shown: Vec<_> = shown.iter().map(|segment| segment.id.clone()).collect();
    state.shown(&shown);
    Ok(answer)
}

fn show(segment: &Segment) -> vpc::EipSegment {
    let mut entry = vpc::EipSegment::blank();
    entry.creation_time = Some(segment.created.to_string());
    entry.description = Some(String::new());
    entry.instance_id = Some(segment.id.to_string());
    entry.ip_count = Some(segment.size().to_string());
    entry.name = Some(String::new());
    entry.region_id = Some(segment.region.to_string());
    let first: Ipv4Addr = segment.first;
    entry.segment = Some(format!("{first}/{}", segment.mask));
    entry.status = Some(segment.status.name().into());
    entry
}

/// `ReleaseEipSegmentAddress`. The order of the checks is inferred.
pub(super) fn release(
    counter: &mut Counter<'_>,
    request: &vpc::ReleaseEipSegmentAddress,
) -> Answer<vpc::ReleaseEipSegmentAddressResponse> {
    let operation = vpc::ReleaseEipSegmentAddress::META.name;
    let Counter {
        state,
        now,
        caller,
        trail,
        ..
    } = counter;
    let region = given(request.region_id.as_ref());
    refuse::region::<ReleaseError>(trail, region)?;
    // An id that is no group's, such as that of a single EIP.
    let grouped = request.segment_instance_id.starts_with("eipsg-");
    trail.check("the id is that of a group", grouped, || {
        let saw = format!("`{}`", request.segment_instance_id);
        (saw, ReleaseError::InvalidAllocationIdNotFound.into())
    })?;
    let segment = state.segments.get(request.segment_instance_id.as_str());
    let segment = segment.filter(|segment| region.is_none_or(|it| *segment.region == *it));
    let segment = trail.find("there is such a group in the region", segment, || {
        let saw = format!("no group {}", request.segment_instance_id);
        let fault = match states::segment_outcome(operation, None) {
            Some(Outcome::Refuse(code)) => refuse::code::<ReleaseError>(code),
            _ => Fault::new(500, "InternalError", ""),
        };
        (saw, fault)
    })?;
    trail.check(
        "the group is the caller's",
        segment.account == caller.account,
        || {
            let saw = format!("it is that of account {}", segment.account);
            (saw, ReleaseError::Forbidden.into())
        },
    )?;
    let outcome = states::segment_outcome(operation, Some(segment.status));
    let refused = match outcome {
        Some(Outcome::Refuse(code)) => Some(code),
        _ => None,
    };
    trail.check("the group's state allows it", refused.is_none(), || {
        let saw = format!("the group is {}", segment.status.name());
        (
            saw,
            refuse::code::<ReleaseError>(refused.unwrap_or_default()),
        )
    })?;
    let members: Vec<_> = segment.members.iter().collect();
    let there = members.iter().filter_map(|id| state.eips.get(id));
    let there: Vec<_> = there.collect();
    let complete = there.len() == members.len() && there.len() == segment.size() as usize;
    trail.check("the group has all its members", complete, || {
        let saw = format!("it has {} of {}", there.len(), segment.size());
        (saw, ReleaseError::OperationFailedEipNumInconsistent.into())
    })?;
    for eip in &there {
        trail.check(
            "each member is pay-as-you-go",
            eip.charge == Charge::PostPaid,
            || {
                let saw = format!("{} is a subscription", eip.id);
                (saw, ReleaseError::ForbiddenChargeTypeIsPrepaid.into())
            },
        )?;
        trail.check("no member is guarded", !eip.deletion_protection, || {
            let saw = format!("{} is", eip.id);
            (saw, ReleaseError::InvalidOperationDeletionProtection.into())
        })?;
        let packed = eip.extras().bandwidth_package.is_some();
        trail.check("no member is in a bandwidth package", !packed, || {
            (
                format!("{} is", eip.id),
                ReleaseError::OperationFailedEipInBwp.into(),
            )
        })?;
        let free = eip.status == EipStatus::Available;
        trail.check("each member is free", free, || {
            let saw = format!("{} is {}", eip.id, eip.status.name());
            (saw, ReleaseError::IncorrectEipStatus.into())
        })?;
    }
    let (id, members) = (segment.id.clone(), segment.members.clone());
    // The members go with the group; until then nothing else can be done with them.
    for member in &members {
        state
            .eips
            .change(member, |eip| eip.status = EipStatus::Releasing);
        trail.touch(
            member,
            Some(EipStatus::Available),
            Some(EipStatus::Releasing),
        );
    }
    state.send_segment(&id, SegmentStatus::Releasing, *now);
    Ok(vpc::ReleaseEipSegmentAddressResponse::blank())
}
