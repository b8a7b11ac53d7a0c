//! What is asked of every purchase: a region that offers EIPs, bandwidth, a resource group, money
//! and room in the account's quota.

use super::desk::Counter;
use super::{Answer, outside, refuse, regions, values};
use crate::ids;
use crate::state::{Metering, State};
use crate::states::SegmentStatus;
use alicloud_core::{Fault, OperationError, OperationMeta};
use alicloud_vpc::InternetChargeType;
use std::sync::Arc;

/// The region, which must exist and offer EIPs.
pub(super) fn open_region<E: OperationError>(
    counter: &mut Counter<'_>,
    region: Option<&str>,
) -> Answer<Arc<str>> {
    let state = &counter.state;
    let region = region.map_or_else(|| state.settings.region.clone(), Arc::from);
    let known = regions::find(&region).is_some();
    counter.trail.check("there is such a region", known, || {
        (
            format!("no region {region}"),
            Fault::from(&outside::NO_REGION_TO_ALLOCATE),
        )
    })?;
    let open = !state.limits(&region).no_eips;
    counter.trail.check("the region offers EIPs", open, || {
        (
            format!("{region} does not"),
            refuse::code::<E>("InvalidRegion.NotSupport"),
        )
    })?;
    Ok(region)
}

pub(super) fn metering(choice: Option<&InternetChargeType>) -> Metering {
    match choice {
        Some(InternetChargeType::PayByTraffic) => Metering::PayByTraffic,
        _ => Metering::PayByBandwidth,
    }
}

/// Most bandwidth of a subscription, in Mbit/s.
pub(crate) const MOST_OF_SUBSCRIPTION: u32 = 1000;

/// Most bandwidth of a pay-as-you-go EIP, in Mbit/s.
pub(crate) fn most_bandwidth(metering: Metering) -> u32 {
    match metering {
        Metering::PayByBandwidth => 500,
        Metering::PayByTraffic => 200,
    }
}

/// `Bandwidth`: 5 unless it is set.
pub(super) fn bandwidth(
    counter: &mut Counter<'_>,
    operation: &OperationMeta,
    text: Option<&str>,
    most: u32,
) -> Answer<u32> {
    let bandwidth = text.map_or(Some(5), |text| text.parse().ok());
    let bandwidth = bandwidth.filter(|bandwidth| (1..=most).contains(bandwidth));
    counter
        .trail
        .find("Bandwidth is in its range", bandwidth, || {
            let saw = format!("`{}`, not 1 to {most}", text.unwrap_or_default());
            (saw, values::fault(operation, "Bandwidth"))
        })
}

/// The resource group, which must be the account's; absent where none is named.
pub(super) fn resource_group<E: OperationError>(
    counter: &mut Counter<'_>,
    named: Option<&str>,
) -> Answer<Option<Arc<str>>> {
    let Some(named) = named else {
        return Ok(None);
    };
    let account = &counter.caller.account;
    if named == ids::default_resource_group(account) {
        return Ok(None);
    }
    let groups = &counter.state.resource_groups;
    let known = groups.get_key_value(named);
    let known = known.filter(|(_, group)| group.account == *account);
    let known = known.map(|(id, _)| id.clone());
    let found = counter
        .trail
        .find("there is such a resource group", known, || {
            let saw = format!("no resource group {named}");
            (saw, refuse::code::<E>("InvalidResourceGroupId"))
        });
    found.map(Some)
}

/// The account can pay.
pub(super) fn afford<E: OperationError>(counter: &mut Counter<'_>) -> Answer<()> {
    let account = counter.state.accounts.get(&counter.caller.account);
    let broke = account.is_some_and(|account| account.out_of_money);
    counter.trail.check("the account can pay", !broke, || {
        let saw = format!("{} is out of money", counter.caller.account);
        (saw, refuse::code::<E>("InsufficientBalance"))
    })
}

/// So many EIPs more are within the account's quota. Groups that are being made count.
pub(super) fn within_quota<E: OperationError>(
    counter: &mut Counter<'_>,
    code: &str,
    more: u32,
) -> Answer<()> {
    let state = &counter.state;
    let account = &counter.caller.account;
    let quota = state
        .accounts
        .get(account)
        .and_then(|account| account.eip_quota);
    let quota = quota.unwrap_or(state.settings.eip_quota);
    let groups = state.segments.values().filter(|segment| {
        segment.status == SegmentStatus::Allocating && segment.account == *account
    });
    let coming: u64 = groups.map(|segment| u64::from(segment.size())).sum();
    let count = state.eips.count(account) as u64 + coming;
    let room = count + u64::from(more) <= u64::from(quota);
    counter
        .trail
        .check("the account may have more EIPs", room, || {
            (
                format!("it has {count} of {quota}"),
                refuse::code::<E>(code),
            )
        })
}

/// The number of a new order.
pub(super) fn order_number(state: &mut State) -> i64 {
    let count = i64::try_from(state.count("order")).unwrap_or_default();
    200_000_000_000_000 + count
}
