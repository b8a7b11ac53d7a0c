//! EIPs that are there from the beginning.

use super::{Builder, LINES, known};
use crate::service::{MOST_OF_SUBSCRIPTION, most_bandwidth};
use crate::setup::Eip;
use crate::setup::locate::Step::{self, Entry, Field};
use crate::state;
use crate::states::{EipStatus, Takes};
use std::net::Ipv4Addr;
use std::sync::Arc;

impl Builder<'_> {
    pub(super) fn eips(&mut self, eips: &[Eip]) {
        for (index, eip) in eips.iter().enumerate() {
            let way = |field| [Field("eips"), Entry(index), Field(field)];
            let account = self.account(&way("account"), eip.account.as_deref());
            let region = self.region(&way("region"), eip.region.as_deref());
            let home = (&*account, &*region);
            let binding = self.binding(&way("target"), &way("private-address"), eip, home);
            let target = binding.as_ref().map(|binding| binding.target.clone());
            let charge = match &eip.paid_until {
                Some(time) => state::Charge::PrePaid(self.moment(&way("paid-until"), time)),
                None => state::Charge::PostPaid,
            };
            let resource_group = eip.resource_group.as_ref().and_then(|id| {
                let group = known(&self.state.resource_groups, id);
                group
                    .map_err(|help| {
                        let message = format!("there is no resource group `{id}`");
                        self.problem(&way("resource-group"), message, help);
                    })
                    .ok()
            });
            let id = match &eip.id {
                Some(id) => id.as_str().into(),
                None => self.state.new_id("eip", &region),
            };
            if !self.fresh(&way("id"), &id, |state, id| state.eips.get(id).is_some()) {
                continue;
            }
            let address = match &eip.address {
                Some(address) => self.address(&way("address"), address),
                None => self.state.new_address(),
            };
            let Some(address) = address else { continue };
            if let Some(other) = self.state.eips.at(address) {
                let message = format!("`{}` has the address {address} already", other.id);
                self.problem(&way("address"), message, None);
                continue;
            }
            let metering = if eip.by_traffic {
                state::Metering::PayByTraffic
            } else {
                state::Metering::PayByBandwidth
            };
            let bandwidth = eip.bandwidth.unwrap_or(5);
            let most = match charge {
                state::Charge::PrePaid(_) => MOST_OF_SUBSCRIPTION,
                state::Charge::PostPaid => most_bandwidth(metering),
            };
            if !(1..=most).contains(&bandwidth) {
                let message = format!("{bandwidth} is not from 1 to {most} Mbit/s");
                self.problem(&way("bandwidth"), message, None);
            }
            if !eip.isp.is_empty() {
                self.accept(&way("isp"), LINES, &eip.isp);
            }
            let mut locks = Vec::new();
            locks.extend(eip.financial_lock.then_some(state::Lock::Financial));
            locks.extend(eip.security_lock.then_some(state::Lock::Security));
            let extras = state::Extras {
                description: eip.description.clone(),
                isp: eip.isp.clone(),
                tags: eip.tags.clone(),
                locks,
                default_vpc: eip.default_vpc,
                service_managed: eip.service_managed,
                zone: eip.zone.clone(),
                pool: eip.pool.clone(),
                protection: eip.protection.clone(),
                hd_monitor: self.monitored(eip),
                bandwidth_package: eip.bandwidth_package.as_ref().map(|package| {
                    state::BandwidthPackage {
                        id: package.id.clone(),
                        bandwidth: package.bandwidth,
                    }
                }),
                ..state::Extras::default()
            };
            let serial = self.state.count("serial");
            self.state.eips.insert(state::Eip {
                id,
                serial,
                account,
                region,
                address,
                status: if binding.is_some() {
                    EipStatus::InUse
                } else {
                    EipStatus::Available
                },
                passing: None,
                binding,
                created: self.clock,
                bandwidth,
                metering,
                charge,
                deletion_protection: eip.deletion_protection,
                name: eip.name.as_str().into(),
                resource_group,
                segment: None,
                extras: (extras != state::Extras::default()).then(|| extras.into()),
            });
            if let Some(target) = target {
                self.state.mark(&target);
            }
        }
    }

    /// Where an EIP is monitored from the beginning.
    fn monitored(&mut self, eip: &Eip) -> Option<state::LogStore> {
        let store = eip.hd_monitor.as_ref()?;
        self.log_stores(std::slice::from_ref(store));
        Some(state::LogStore {
            project: store.project.clone(),
            store: store.store.clone(),
        })
    }

    /// What an EIP is bound to from the beginning: a target of its account and region that has room.
    fn binding(
        &mut self,
        target_way: &[Step<'_>],
        address_way: &[Step<'_>],
        eip: &Eip,
        (account, region): (&str, &str),
    ) -> Option<Arc<state::Binding>> {
        let id = eip.target.as_ref()?;
        let target = match known(&self.state.targets, id) {
            Ok(id) => self.state.targets.get(&id).cloned()?,
            Err(help) => {
                self.problem(target_way, format!("there is no target `{id}`"), help);
                return None;
            }
        };
        if *target.account != *account {
            let message = format!(
                "`{id}` is of account {}, the EIP of {account}",
                target.account
            );
            let help = "bind it to a target of its account".to_owned();
            self.problem(target_way, message, Some(help));
        }
        if *target.region != *region {
            let message = format!("`{id}` is in {}, the EIP in {region}", target.region);
            let help = "bind it to a target of its region".to_owned();
            self.problem(target_way, message, Some(help));
        }
        let other = self.state.eips.on(id).next();
        let other = other.filter(|_| target.kind.rule().takes == Takes::One);
        if let Some(other) = other {
            let message = format!("`{id}` has `{}` already, and takes one EIP", other.id);
            self.problem(
                target_way,
                message,
                Some("bind one of them elsewhere".to_owned()),
            );
        }
        let private_address = match &eip.private_address {
            Some(address) => self.address(address_way, address)?,
            None => target
                .addresses
                .first()
                .copied()
                .unwrap_or(Ipv4Addr::UNSPECIFIED),
        };
        Some(Arc::new(state::Binding {
            target: target.id.clone(),
            private_address,
            mode: state::BindingMode::default(),
        }))
    }
}
