//! `AllocateEipAddress` and `AllocateEipAddressPro`: make an EIP.

use super::desk::Counter;
use super::refuse::{self, given};
use super::{Answer, outside, regions, values};
use crate::ids;
use crate::state::{Charge, Eip, Metering, Released, State};
use crate::states::EipStatus;
use crate::time::Moment;
use alicloud_core::{Fault, OpenEnum, Operation, OperationError, OperationMeta, Shaped};
use alicloud_vpc::{AllocateEipAddress, AllocateEipAddressResponse};
use alicloud_vpc::{AllocateEipAddressPro, AllocateEipAddressProResponse, InternetChargeType};
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

/// What is asked for, in either operation.
struct Order<'a> {
    operation: &'static OperationMeta,
    /// Code where the account has all it may have.
    quota: &'static str,
    region: Option<&'a str>,
    bandwidth: Option<&'a str>,
    isp: &'a str,
    metering: Metering,
    /// Present for a subscription.
    term: Option<Term>,
    resource_group: Option<&'a str>,
    name: &'a str,
    description: &'a str,
    /// Address or id that is wanted back.
    wanted: Option<&'a str>,
}

/// How long a subscription runs.
struct Term {
    yearly: bool,
    /// In months or years.
    period: Option<i64>,
    /// Most years.
    most: i64,
    /// Whether it is paid at once.
    auto_pay: bool,
}

/// What was made.
struct Made {
    /// Absent where an order waits to be paid.
    eip: Option<(Arc<str>, Ipv4Addr)>,
    order: Option<i64>,
    resource_group: String,
}

pub(super) fn plain(
    counter: &mut Counter<'_>,
    request: &AllocateEipAddress,
) -> Answer<AllocateEipAddressResponse> {
    let prepaid = is(request.instance_charge_type.as_ref(), "PrePaid");
    let order = Order {
        operation: AllocateEipAddress::META,
        // A subscription over the quota fails as an order.
        quota: if prepaid {
            "ORDER.QUANTITY_INVALID"
        } else {
            "QuotaExceeded.Eip"
        },
        region: given(request.region_id.as_ref()),
        bandwidth: given(request.bandwidth.as_ref()),
        isp: request.isp.as_ref().map_or("", OpenEnum::as_text),
        metering: metering(request.internet_charge_type.as_ref()),
        term: prepaid.then(|| Term {
            yearly: is(request.pricing_cycle.as_ref(), "Year"),
            period: request.period,
            most: 5,
            auto_pay: request.auto_pay == Some(true),
        }),
        resource_group: given(request.resource_group_id.as_ref()),
        name: given(request.name.as_ref()).unwrap_or_default(),
        description: given(request.description.as_ref()).unwrap_or_default(),
        wanted: None,
    };
    let made = allocate::<<AllocateEipAddress as Operation>::Error>(counter, &order)?;
    let mut answer = AllocateEipAddressResponse::blank();
    if let Some((id, address)) = made.eip {
        answer.allocation_id = Some(id.to_string());
        answer.eip_address = Some(address.to_string());
    }
    answer.order_id = made.order;
    answer.resource_group_id = Some(made.resource_group);
    Ok(answer)
}

pub(super) fn wanted(
    counter: &mut Counter<'_>,
    request: &AllocateEipAddressPro,
) -> Answer<AllocateEipAddressProResponse> {
    let address = given(request.ip_address.as_ref());
    let id = given(request.instance_id.as_ref());
    let one = address.is_none() || id.is_none();
    let operation = AllocateEipAddressPro::META;
    counter
        .trail
        .check("IpAddress or InstanceId, not both", one, || {
            (
                "both are there".to_owned(),
                values::fault(operation, "InstanceId"),
            )
        })?;
    let prepaid = is(request.instance_charge_type.as_ref(), "PrePaid");
    let order = Order {
        operation,
        quota: "QuotaExceeded.Eip",
        region: given(request.region_id.as_ref()),
        bandwidth: given(request.bandwidth.as_ref()),
        isp: request.isp.as_ref().map_or("", OpenEnum::as_text),
        metering: metering(request.internet_charge_type.as_ref()),
        term: prepaid.then(|| Term {
            yearly: is(request.pricing_cycle.as_ref(), "Year"),
            period: request.period,
            most: 3,
            auto_pay: request.auto_pay == Some(true),
        }),
        resource_group: given(request.resource_group_id.as_ref()),
        name: "",
        description: "",
        wanted: address.or(id),
    };
    let made = allocate::<<AllocateEipAddressPro as Operation>::Error>(counter, &order)?;
    let mut answer = AllocateEipAddressProResponse::blank();
    if let Some((id, address)) = made.eip {
        answer.allocation_id = Some(id.to_string());
        answer.eip_address = Some(address.to_string());
    }
    answer.order_id = made.order;
    answer.resource_group_id = Some(made.resource_group);
    Ok(answer)
}

/// Order of the checks, and refusals by the gateway's words where the page has none: inferred.
fn allocate<E: OperationError>(counter: &mut Counter<'_>, order: &Order<'_>) -> Answer<Made> {
    let own = |parameter| values::fault(order.operation, parameter);
    let region = open_region::<E>(counter, order.region)?;
    let metering = order.metering;
    let fits = order.term.is_none() || metering == Metering::PayByBandwidth;
    counter.trail.check(
        "InternetChargeType goes with InstanceChargeType",
        fits,
        || {
            (
                "a subscription by traffic".to_owned(),
                own("InternetChargeType"),
            )
        },
    )?;
    let most = match order.term {
        Some(_) => 1000,
        None => most_bandwidth(metering),
    };
    let bandwidth = bandwidth(counter, order.operation, order.bandwidth, most)?;
    line(counter, order, &region)?;
    if let Some(term) = &order.term {
        let most = if term.yearly { term.most } else { 9 };
        let fits = term
            .period
            .is_some_and(|period| (1..=most).contains(&period));
        counter.trail.check("Period fits PricingCycle", fits, || {
            (format!("{:?}", term.period), own("Period"))
        })?;
    }
    let resource_group = resource_group::<E>(counter, order.resource_group)?;
    afford::<E>(counter)?;
    within_quota::<E>(counter, order.quota, 1)?;
    let back = asked_back::<E>(counter, order.wanted, &region)?;
    let exhausted = counter.state.limits(&region).exhausted;
    counter
        .trail
        .check("an address is left to give", !exhausted, || {
            (
                format!("none is left in {region}"),
                refuse::code::<E>("ReserveIpFail"),
            )
        })?;

    let Counter {
        state, now, caller, ..
    } = counter;
    let group = resource_group.clone().map_or_else(
        || ids::default_resource_group(&caller.account),
        |group| group.to_string(),
    );
    let number = order.term.as_ref().map(|_| order_number(state));
    if order.term.as_ref().is_some_and(|term| !term.auto_pay) {
        return Ok(Made {
            eip: None,
            order: number,
            resource_group: group,
        });
    }
    let (id, address) = if let Some(back) = back {
        state.released.retain(|released| released.id != back.id);
        (back.id.clone(), back.address)
    } else {
        let address = state.new_address();
        let address = counter
            .trail
            .find("an address is left to give", address, || {
                (
                    "all are taken".to_owned(),
                    refuse::code::<E>("ReserveIpFail"),
                )
            })?;
        (state.new_id("eip", &region), address)
    };
    let charge = match &order.term {
        Some(term) => Charge::PrePaid(end(*now, term)),
        None => Charge::PostPaid,
    };
    let mut eip = Eip {
        id: id.clone(),
        serial: state.count("serial"),
        account: caller.account.clone(),
        region,
        address,
        status: EipStatus::Available,
        passing: None,
        binding: None,
        created: *now,
        bandwidth,
        metering,
        charge,
        deletion_protection: false,
        name: Box::default(),
        resource_group,
        segment: None,
        extras: None,
    };
    if order.term.is_none() {
        eip.name = order.name.into();
        if !order.description.is_empty() {
            order
                .description
                .clone_into(&mut eip.extras_mut().description);
        }
    }
    if !matches!(order.isp, "" | "BGP") {
        order.isp.clone_into(&mut eip.extras_mut().isp);
    }
    counter.trail.touch(&id, None, Some(eip.status));
    state.eips.insert(eip);
    Ok(Made {
        eip: Some((id, address)),
        order: number,
        resource_group: group,
    })
}

/// Whether a choice is this one.
fn is<E: OpenEnum>(choice: Option<&E>, text: &str) -> bool {
    choice.is_some_and(|choice| choice.as_text() == text)
}

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

/// Most bandwidth of a pay-as-you-go EIP, in Mbit/s.
pub(super) fn most_bandwidth(metering: Metering) -> u32 {
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

/// `ISP`: lines that are not for everybody, everywhere.
fn line(counter: &mut Counter<'_>, order: &Order<'_>, region: &str) -> Answer<()> {
    let account = counter.state.accounts.get(&counter.caller.account);
    let fits = match order.isp {
        "" | "BGP" => true,
        "BGP_PRO" => region == "cn-hongkong",
        "BGP_FinanceCloud" => region == "cn-hangzhou-finance",
        line => account.is_some_and(|account| account.lines.contains(line)),
    };
    counter.trail.check(
        "the line is offered to the account in the region",
        fits,
        || {
            let saw = format!("{} in {region}", order.isp);
            (saw, values::fault(order.operation, "ISP"))
        },
    )
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
    use crate::states::SegmentStatus;
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

/// An EIP that is asked back by its address or its former id. That it comes back with that id is
/// inferred.
fn asked_back<E: OperationError>(
    counter: &mut Counter<'_>,
    wanted: Option<&str>,
    region: &Arc<str>,
) -> Answer<Option<Arc<Released>>> {
    let Some(wanted) = wanted else {
        return Ok(None);
    };
    let address: Option<Ipv4Addr> = wanted.parse().ok();
    let released = counter.state.released.iter().rev();
    let back = released.into_iter().find(|released| {
        let same = Some(released.address) == address || *released.id == *wanted;
        same && released.account == counter.caller.account && released.region == *region
    });
    let back = back.filter(|back| counter.state.eips.at(back.address).is_none());
    let back = back.cloned();
    let found = counter.trail.find("the wanted EIP is free", back, || {
        let saw = format!("{wanted} was not released by the account, or somebody has it");
        (saw, refuse::code::<E>("ReserveIpFail"))
    });
    found.map(Some)
}

/// The number of a new order.
pub(super) fn order_number(state: &mut State) -> i64 {
    let count = i64::try_from(state.count("order")).unwrap_or_default();
    200_000_000_000_000 + count
}

/// When a subscription ends: months of 30 days, years of 365.
fn end(now: Moment, term: &Term) -> Moment {
    const DAY: u64 = 86_400;
    let unit = if term.yearly { 365 } else { 30 };
    let units = u64::try_from(term.period.unwrap_or(1)).unwrap_or(1);
    now.after(Duration::from_secs(units * unit * DAY))
}
