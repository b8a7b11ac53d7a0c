//! `AllocateEipAddress` and `AllocateEipAddressPro`: make an EIP.

use super::desk::Counter;
use super::purchase::{self, metering};
use super::refuse::{self, given};
use super::{Answer, values};
use crate::ids;
use crate::state::{Charge, Eip, Metering, Released};
use crate::time::Moment;
use alicloud_core::{OpenEnum, Operation, OperationError, OperationMeta, Shaped};
use alicloud_vpc::{AllocateEipAddress, AllocateEipAddressResponse};
use alicloud_vpc::{AllocateEipAddressPro, AllocateEipAddressProResponse};
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
    let region = purchase::open_region::<E>(counter, order.region)?;
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
        Some(_) => purchase::MOST_OF_SUBSCRIPTION,
        None => purchase::most_bandwidth(metering),
    };
    let bandwidth = purchase::bandwidth(counter, order.operation, order.bandwidth, most)?;
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
    let resource_group = purchase::resource_group::<E>(counter, order.resource_group)?;
    purchase::afford::<E>(counter)?;
    purchase::within_quota::<E>(counter, order.quota, 1)?;
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
    let number = order.term.as_ref().map(|_| purchase::order_number(state));
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
    let (account, serial) = (caller.account.clone(), state.count("serial"));
    let mut eip = Eip::new(id.clone(), serial, account, region, address, *now);
    eip.bandwidth = bandwidth;
    eip.metering = metering;
    eip.charge = charge;
    eip.resource_group = resource_group;
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

/// The region that has a line of its own, and no other.
const FINANCE: &str = "cn-hangzhou-finance";

/// `ISP`: lines that are not for everybody, everywhere.
fn line(counter: &mut Counter<'_>, order: &Order<'_>, region: &str) -> Answer<()> {
    let account = counter.state.accounts.get(&counter.caller.account);
    let fits = match order.isp {
        "BGP_FinanceCloud" => region == FINANCE,
        _ if region == FINANCE => false,
        "" | "BGP" => true,
        "BGP_PRO" => region == "cn-hongkong",
        line => account.is_some_and(|account| account.lines.contains(line)),
    };
    counter.trail.check(
        "the line is offered to the account in the region",
        fits,
        || {
            let saw = format!("`{}` in {region}", order.isp);
            (saw, values::fault(order.operation, "ISP"))
        },
    )?;
    // The page of the other operation lets a subscription choose, too.
    let bound = order.operation.name == AllocateEipAddress::META.name && order.term.is_some();
    let usual = matches!(order.isp, "" | "BGP" | "BGP_FinanceCloud");
    counter
        .trail
        .check("a subscription chooses no line", !bound || usual, || {
            let saw = format!("`{}`", order.isp);
            (saw, values::fault(order.operation, "ISP"))
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

/// When a subscription ends: months of 30 days, years of 365.
fn end(now: Moment, term: &Term) -> Moment {
    const DAY: u64 = 86_400;
    let unit = if term.yearly { 365 } else { 30 };
    let units = u64::try_from(term.period.unwrap_or(1)).unwrap_or(1);
    now.after(Duration::from_secs(units * unit * DAY))
}
