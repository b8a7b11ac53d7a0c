//! `DescribeEipAddresses`: lists EIPs.

use super::desk::Counter;
use super::pages::{self, Numbered};
use super::refuse::{self, given};
use super::{Answer, Trail, outside, shown};
use crate::ids;
use crate::state::{Charge, Eip, Lock, Metering, State};
use crate::time::Moment;
use alicloud_core::sign::Timestamp;
use alicloud_core::{Fault, OpenEnum, Shaped};
use alicloud_vpc as vpc;
use alicloud_vpc::DescribeEipAddressesError as Error;
use alicloud_vpc::{DescribeEipAddresses, DescribeEipAddressesResponse};
use std::fmt::Write as _;
use std::net::Ipv4Addr;
use std::sync::Arc;

pub(super) fn describe(
    counter: &mut Counter<'_>,
    request: &DescribeEipAddresses,
) -> Answer<DescribeEipAddressesResponse> {
    let Counter {
        state,
        caller,
        trail,
        entries,
        ..
    } = counter;
    let region = given(request.region_id.as_ref());
    refuse::region::<Error>(trail, region)?;
    let region = region.map_or_else(|| state.settings.region.clone(), Arc::from);
    let account = &caller.account;
    let filter = Filter::new(state, trail, account, &region, request)?;
    let page = Numbered::new(request.page_number, request.page_size);
    let ours = |eip: &&Arc<Eip>| eip.account == *account && *eip.region == *region;
    let takes = |eip: &&Arc<Eip>| filter.takes(eip);
    let matching: Option<Vec<_>> = match filter.candidates(state) {
        Some(few) => Some(few.into_iter().filter(ours).filter(takes).collect()),
        None if filter.is_open() => None,
        None => Some(state.eips.list_in(account, &region).filter(takes).collect()),
    };
    let (total, found) = match matching {
        Some(all) => (all.len(), pages::slice(&all, page.places()).to_vec()),
        None => (
            state.eips.count_in(account, &region),
            state.eips.page(account, &region, page.places()).collect(),
        ),
    };
    let with_reservation = request.include_reservation_data == Some(true);
    let shown = found.iter().map(|eip| {
        shown::entry(eip, with_reservation, || {
            let group = ids::default_resource_group(account);
            show(state, eip, &group, with_reservation)
        })
    });
    *entries = shown.collect();
    let mut answer = DescribeEipAddressesResponse::blank();
    answer.total_count = pages::total(total);
    answer.page_number = Some(page.number);
    answer.page_size = Some(page.size);
    if state.settings.pace.counts() {
        let shown: Vec<_> = found.iter().map(|eip| eip.id.clone()).collect();
        state.shown(&shown);
    }
    Ok(answer)
}

/// What an EIP must be to be listed.
struct Filter<'a> {
    ids: Option<&'a str>,
    addresses: Option<&'a str>,
    status: Option<&'a str>,
    segment: Option<&'a str>,
    resource_group: Option<&'a str>,
    /// The account's default resource group, where groups count.
    default_group: Option<String>,
    isp: Option<&'a str>,
    lock: Option<Lock>,
    target_kind: Option<&'a str>,
    target: Option<&'a str>,
    prepaid: Option<bool>,
    name: Option<&'a str>,
    from: Option<Moment>,
    to: Option<Moment>,
    state: &'a State,
}

impl<'a> Filter<'a> {
    fn new(
        state: &'a State,
        trail: &mut Trail,
        account: &Arc<str>,
        region: &str,
        request: &'a DescribeEipAddresses,
    ) -> Answer<Self> {
        let resource_group = given(request.resource_group_id.as_ref());
        let default_group = resource_group.map(|_| ids::default_resource_group(account));
        if let Some(group) = resource_group {
            let open = !state.limits(region).no_resource_groups;
            trail.check("the region has resource groups", open, || {
                (
                    format!("{region} has none"),
                    Error::OperationUnsupportedResourceGroupId.into(),
                )
            })?;
            let mut groups = state.resource_groups.get(group).into_iter();
            let known = default_group.as_deref() == Some(group)
                || groups.any(|group| group.account == *account);
            trail.check("there is such a resource group", known, || {
                (
                    format!("no resource group {group}"),
                    Error::InvalidResourceGroupId.into(),
                )
            })?;
        }
        let (mut from, mut to) = (None, None);
        for filter in &request.filters {
            let key = filter
                .key
                .as_ref()
                .map(alicloud_vpc::DescribeEipAddressesKey::as_str);
            let bound = match key {
                Some("CreationStartTime") => Some(&mut from),
                Some("CreationEndTime") => Some(&mut to),
                _ => None,
            };
            let bound = trail.find("there is such a filter", bound, || {
                let saw = format!("`{}`", key.unwrap_or_default());
                (saw, Fault::from(&outside::FILTER_KEY))
            })?;
            let value = given(filter.value.as_ref()).unwrap_or_default();
            let time = trail.find("the value of the filter is a time", time(value), || {
                (format!("`{value}`"), Fault::from(&outside::FILTER_VALUE))
            })?;
            *bound = Some(time);
        }
        Ok(Self {
            ids: given(request.allocation_id.as_ref()),
            addresses: given(request.eip_address.as_ref()),
            status: text(request.status.as_ref()),
            segment: given(request.segment_instance_id.as_ref()),
            resource_group,
            default_group,
            isp: text(request.isp.as_ref()),
            lock: text(request.lock_reason.as_ref()).map(|reason| match reason {
                "financial" => Lock::Financial,
                _ => Lock::Security,
            }),
            target_kind: text(request.associated_instance_type.as_ref()),
            target: given(request.associated_instance_id.as_ref()),
            prepaid: text(request.charge_type.as_ref()).map(|charge| charge == "PrePaid"),
            name: given(request.eip_name.as_ref()),
            from,
            to,
            state,
        })
    }

    /// Whether every EIP is listed.
    fn is_open(&self) -> bool {
        let texts = [
            self.ids,
            self.addresses,
            self.status,
            self.segment,
            self.resource_group,
            self.isp,
            self.target_kind,
            self.target,
            self.name,
        ];
        texts.iter().all(Option::is_none)
            && self.lock.is_none()
            && self.prepaid.is_none()
            && self.from.is_none()
            && self.to.is_none()
    }

    /// The few EIPs among which the wanted ones are, in order of creation, where an index tells.
    fn candidates(&self, state: &'a State) -> Option<Vec<&'a Arc<Eip>>> {
        let eips = &state.eips;
        let mut found: Vec<_> = if let Some(ids) = self.ids {
            items(ids).filter_map(|id| eips.get(id)).collect()
        } else if let Some(addresses) = self.addresses {
            let addresses = items(addresses).filter_map(|address| address.parse().ok());
            addresses.filter_map(|address| eips.at(address)).collect()
        } else if let Some(target) = self.target {
            eips.on(target).collect()
        } else if let Some(segment) = self.segment {
            let segment = state.segments.get(segment);
            let members = segment.into_iter().flat_map(|segment| &segment.members);
            members.filter_map(|id| eips.get(id)).collect()
        } else {
            return None;
        };
        if found.len() > 1 {
            found.sort_by_key(|eip| eip.serial);
            found.dedup_by_key(|eip| eip.serial);
        }
        Some(found)
    }

    /// Whether an EIP of the account and region is listed.
    fn takes(&self, eip: &Eip) -> bool {
        let group = || {
            eip.resource_group
                .as_deref()
                .or(self.default_group.as_deref())
        };
        let is = |wanted: Option<&str>, value: &str| wanted.is_none_or(|wanted| wanted == value);
        is(self.status, eip.status.name())
            && is(self.segment, eip.segment.as_deref().unwrap_or_default())
            && self
                .resource_group
                .is_none_or(|wanted| group() == Some(wanted))
            && is(self.isp, eip.isp())
            && is(self.name, &eip.name)
            && is(self.target, eip.target().map_or("", |target| target))
            && self
                .ids
                .is_none_or(|ids| items(ids).any(|id| *id == *eip.id))
            && self.addresses.is_none_or(|addresses| {
                let mut addresses = items(addresses);
                addresses.any(|address| address.parse() == Ok::<Ipv4Addr, _>(eip.address))
            })
            && self
                .lock
                .is_none_or(|lock| eip.extras().locks.contains(&lock))
            && self
                .prepaid
                .is_none_or(|prepaid| prepaid == (eip.charge != Charge::PostPaid))
            && self.target_kind.is_none_or(|kind| {
                let target = eip
                    .target()
                    .and_then(|target| self.state.targets.get(target));
                target.is_some_and(|target| target.kind.name() == kind)
            })
            && self.from.is_none_or(|from| eip.created >= from)
            && self.to.is_none_or(|to| eip.created <= to)
    }
}

/// Entries of a text with commas.
fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim)
}

/// A choice as text; an empty one counts as none.
fn text<E: OpenEnum>(choice: Option<&E>) -> Option<&str> {
    choice
        .map(OpenEnum::as_text)
        .filter(|text| !text.is_empty())
}

/// `2026-01-02T03:04Z`; with seconds, too.
fn time(text: &str) -> Option<Moment> {
    let full = match text.strip_suffix('Z') {
        Some(minute) if minute.len() == 16 => format!("{minute}:00Z"),
        _ => text.to_owned(),
    };
    let time: Timestamp = full.parse().ok()?;
    Some(Moment::from_millis(time.unix().saturating_mul(1000)))
}

/// An EIP as the answer has it: texts that it lacks are empty.
fn show(state: &State, eip: &Eip, default_group: &str, with_reservation: bool) -> vpc::EipAddress {
    let extras = eip.extras();
    let empty = || Some(String::new());
    let some = |text: &str| Some(text.to_owned());
    let mut entry = vpc::EipAddress::blank();
    entry.allocation_id = some(&eip.id);
    entry.allocation_time = Some(eip.created.to_string());
    entry.available_regions = vec![eip.region.to_string()];
    let package = extras.bandwidth_package.as_ref();
    let own = eip.bandwidth.to_string();
    entry.bandwidth = match package {
        Some(package) => Some(package.bandwidth.to_string()),
        None => Some(own.clone()),
    };
    entry.eip_bandwidth = Some(own);
    entry.bandwidth_package_bandwidth =
        package.map_or_else(empty, |package| Some(package.bandwidth.to_string()));
    entry.bandwidth_package_id = package.map_or_else(empty, |package| some(&package.id));
    entry.bandwidth_package_type = Some(match package {
        Some(_) => vpc::BandwidthPackageType::CommonBandwidthPackage,
        None => "".into(),
    });
    entry.biz_type = Some(vpc::BizType::Default);
    entry.business_status = Some(if extras.locks.is_empty() {
        vpc::BusinessStatus::Normal
    } else {
        vpc::BusinessStatus::FinancialLocked
    });
    let (charge, expired) = match eip.charge {
        Charge::PostPaid => (vpc::ChargeType::PostPaid, String::new()),
        Charge::PrePaid(until) => (vpc::ChargeType::PrePaid, minute(until)),
    };
    entry.charge_type = Some(charge);
    entry.expired_time = Some(expired);
    entry.deletion_protection = Some(eip.deletion_protection);
    entry.descritpion = some(&extras.description);
    entry.description = some(&extras.description);
    entry.hd_monitor_status = Some(if extras.hd_monitor.is_some() {
        vpc::HdMonitorStatus::True
    } else {
        vpc::HdMonitorStatus::False
    });
    entry.isp = some(eip.isp());
    let binding = eip.binding.as_deref();
    let target = binding.and_then(|binding| state.targets.get(&binding.target));
    entry.instance_id = some(binding.map_or("", |binding| &binding.target));
    entry.instance_region_id = some(binding.map_or("", |_| &eip.region));
    entry.instance_type = Some(target.map_or("", |target| target.kind.name()).into());
    entry.internet_charge_type = Some(match eip.metering {
        Metering::PayByBandwidth => vpc::InternetChargeType::PayByBandwidth,
        Metering::PayByTraffic => vpc::InternetChargeType::PayByTraffic,
    });
    entry.ip_address = Some(address(eip.address));
    // That both are empty while it is free is inferred from the other fields of a binding.
    entry.mode = Some(binding.map_or("", |binding| binding.mode.name()).into());
    entry.private_ip_address =
        binding.map_or_else(empty, |binding| Some(binding.private_address.to_string()));
    entry.name = some(&eip.name);
    entry.netmode = some("public");
    for lock in &extras.locks {
        let mut reason = vpc::LockReason::blank();
        reason.lock_reason = Some(match lock {
            Lock::Financial => vpc::DescribeEipAddressesLockReason::Financial,
            Lock::Security => vpc::DescribeEipAddressesLockReason::Security,
        });
        entry.operation_locks.push(reason);
    }
    entry.public_ip_address_pool_id = some(&extras.pool);
    entry.region_id = some(&eip.region);
    let reservation = extras.reservation.as_ref().filter(|_| with_reservation);
    entry.has_reservation_data = some(if reservation.is_some() {
        "true"
    } else {
        "false"
    });
    entry.reservation_active_time =
        reservation.map_or_else(empty, |waiting| Some(waiting.active.to_string()));
    entry.reservation_bandwidth =
        reservation.map_or_else(empty, |waiting| Some(waiting.bandwidth.to_string()));
    entry.reservation_internet_charge_type = Some(match reservation.map(|it| it.metering) {
        Some(Metering::PayByBandwidth) => vpc::ReservationInternetChargeType::PayByBandwidth,
        Some(Metering::PayByTraffic) => vpc::ReservationInternetChargeType::PayByTraffic,
        None => "".into(),
    });
    let order = reservation.map_or("", |waiting| &waiting.order_type);
    entry.reservation_order_type = Some(order.into());
    entry.resource_group_id = some(eip.resource_group.as_deref().unwrap_or(default_group));
    entry.second_limited = Some(false);
    entry
        .security_protection_types
        .clone_from(&extras.protection);
    entry.segment_instance_id = some(eip.segment.as_deref().unwrap_or_default());
    entry.service_managed = Some(i64::from(extras.service_managed));
    entry.status = Some(eip.status.name().into());
    for (key, value) in &extras.tags {
        let mut tag = vpc::Tag::blank();
        tag.key = some(key);
        tag.value = some(value);
        entry.tags.push(tag);
    }
    // Told of EIPs on a bare address alone, a kind of target that is not there yet.
    entry.vpc_id = empty();
    entry.zone = some(&extras.zone);
    entry
}

/// An address as text: it has 15 characters at most, so that the text need not grow.
fn address(address: Ipv4Addr) -> String {
    let mut text = String::with_capacity(15);
    // Writing to a string does not fail.
    let _ = write!(text, "{address}");
    text
}

/// `2026-01-02T03:04Z`.
fn minute(time: Moment) -> String {
    let mut text = time.to_string();
    text.truncate(16);
    text.push('Z');
    text
}
