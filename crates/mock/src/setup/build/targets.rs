//! What EIPs may be bound to.

use super::{Builder, RANGE, known};
use crate::setup::locate::Step::{self, Entry, Field};
use crate::setup::{Target, near};
use crate::state::{self, State, TargetKind};
use crate::states;
use std::collections::HashSet;
use std::net::Ipv4Addr;
use std::sync::Arc;

impl Builder<'_> {
    pub(super) fn targets(&mut self, list: &'static str, kind: TargetKind, targets: &[Target]) {
        for (index, target) in targets.iter().enumerate() {
            let way = |field| [Field(list), Entry(index), Field(field)];
            let account = self.account(&way("account"), target.account.as_deref());
            let region = self.region(&way("region"), target.region.as_deref());
            let vswitch = self.vswitch_of(&way("vswitch"), target, &region);
            let vpc = vswitch
                .as_ref()
                .and_then(|id| self.state.vswitches.get(id))
                .map(|vswitch| vswitch.vpc.clone());
            let mut addresses = self.addresses(&way("addresses"), &target.addresses);
            let traits = state::Traits {
                public_address: target.public_address,
                internet: target.internet,
                port_mapped: target.port_mapped,
                accelerated: target.accelerated,
                migrating: target.migrating,
                attached_to: target.attached_to.as_deref().map(Into::into),
                primary: target.primary,
                nat_bind_mode: target.nat_bind_mode,
                snat: self.addresses(&way("snat"), &target.snat),
                dnat: self.addresses(&way("dnat"), &target.dnat),
                guarded: target.deletion_protection,
            };
            if addresses.is_empty() {
                addresses.extend(vswitch.as_deref().and_then(|id| self.free_address(id)));
            }
            let status = self.status(&way("status"), kind, target.status.as_deref());
            let present = |state: &State, id: &str| state.targets.contains_key(id);
            if self.fresh(&way("id"), &target.id, present) {
                let id: Arc<str> = target.id.as_str().into();
                let content = state::Target {
                    id: id.clone(),
                    kind,
                    account,
                    region,
                    status,
                    vpc,
                    vswitch,
                    addresses,
                    traits,
                };
                self.state.targets.insert(id, content.into());
            }
        }
    }

    fn addresses(&mut self, way: &[Step<'static>; 3], addresses: &[String]) -> Vec<Ipv4Addr> {
        let [list, entry, field] = *way;
        let places = addresses.iter().enumerate();
        places
            .filter_map(|(place, address)| {
                self.address(&[list, entry, field, Entry(place)], address)
            })
            .collect()
    }

    /// A state of the kind's table; its first one, in which it takes an EIP, where none is named.
    fn status(&mut self, way: &[Step<'_>], kind: TargetKind, named: Option<&str>) -> String {
        let known = || kind.rule().states.iter().map(|rule| rule.status);
        let status = named.or_else(|| known().next()).unwrap_or_default();
        if states::target_rule(kind, status).is_none() {
            let all: Vec<&str> = known().collect();
            let list = || format!("there is: {}", all.join(", "));
            let help = near(status, known()).unwrap_or_else(list);
            let message = format!("`{status}` is no state of {}", kind.name());
            self.problem(way, message, Some(help));
        }
        status.to_owned()
    }

    /// The vSwitch that a target names, or the first one of its region.
    fn vswitch_of(&mut self, way: &[Step<'_>], target: &Target, region: &str) -> Option<Arc<str>> {
        if target.classic {
            if target.vswitch.is_some() {
                let message = "what is in the classic network is in no vSwitch".to_owned();
                let help = "remove `classic` or `vswitch`".to_owned();
                self.problem(way, message, Some(help));
            }
            return None;
        }
        if let Some(id) = &target.vswitch {
            match known(&self.state.vswitches, id) {
                Ok(id) => return Some(id),
                Err(help) => {
                    self.problem(way, format!("there is no vSwitch `{id}`"), help);
                    return None;
                }
            }
        }
        let here = |vswitch: &state::VSwitch| {
            let vpc = self.state.vpcs.get(&vswitch.vpc);
            vpc.is_some_and(|vpc| *vpc.region == *region)
        };
        let found = self
            .state
            .vswitches
            .iter()
            .find(|(_, vswitch)| here(vswitch));
        if let Some((id, _)) = found {
            return Some(id.clone());
        }
        // A region in which no network was described gets one of its own.
        let cidr = RANGE.parse().ok()?;
        let (vpc, vswitch) = (format!("vpc-{region}"), format!("vsw-{region}"));
        let (vpc, vswitch): (Arc<str>, Arc<str>) = (vpc.into(), vswitch.into());
        let content = state::Vpc {
            account: self.owner.clone(),
            region: region.into(),
            cloud_box: false,
        };
        self.state.vpcs.insert(vpc.clone(), content);
        let content = state::VSwitch {
            vpc,
            cidr,
            cloud_box: false,
        };
        self.state.vswitches.insert(vswitch.clone(), content);
        Some(vswitch)
    }

    /// The first address of a vSwitch that no target has; nothing where all are taken.
    fn free_address(&self, vswitch: &str) -> Option<Ipv4Addr> {
        let cidr = self.state.vswitches.get(vswitch)?.cidr;
        let neighbours = self.state.targets.values();
        let taken: HashSet<Ipv4Addr> = neighbours
            .filter(|target| target.vswitch.as_deref() == Some(vswitch))
            .flat_map(|target| target.addresses.iter().copied())
            .collect();
        cidr.usable().find(|address| !taken.contains(address))
    }
}
