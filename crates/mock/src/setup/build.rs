//! From a description to a world's content.

mod identities;

use super::error::near;
use super::locate::{self, Place, Step};
use super::{
    Account, Eip, Key, LogStore, Pace, Problem, Region, ResourceGroup, Setup, SetupError, Target,
    VSwitch, Vpc,
};
use crate::World;
use crate::journal::MAX_ENTRIES;
use crate::state::{self, Cidr, State, TargetKind};
use crate::states::{self, EipStatus};
use crate::time::Moment;
use alicloud_core::sign::Timestamp;
use imbl::OrdMap;
use std::collections::HashSet;
use std::net::Ipv4Addr;
use std::sync::Arc;

use Step::{Entry, Field};

/// How a world begins, and what it goes back to when it is reset. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Beginning {
    pub(crate) state: State,
    pub(crate) keys: Arc<[Arc<state::Key>]>,
    pub(crate) clock: Moment,
    /// Whether its clock runs.
    pub(crate) runs: bool,
    /// Calls so far; request ids follow from it.
    pub(crate) calls: u64,
    /// Most calls that the journal keeps.
    pub(crate) journal: usize,
}

impl Setup {
    /// Makes the world.
    ///
    /// # Errors
    /// Something in the description does not fit, such as a vSwitch that is not there; the error
    /// tells all of it.
    pub fn build(self) -> Result<World, SetupError> {
        self.begin(|_| None).map(World::new)
    }

    /// The content of the world; `locate` tells where in the text a field stands.
    pub(super) fn begin(
        mut self,
        locate: impl Fn(&[Step]) -> Option<Place>,
    ) -> Result<Beginning, SetupError> {
        self.complete();
        let mut builder = Builder {
            locate: &locate,
            state: State::default(),
            keys: Vec::new(),
            owner: Arc::default(),
            region: self.region.as_deref().unwrap_or(REGION).into(),
            clock: Moment::BEGINNING,
            problems: Vec::new(),
        };
        builder.settings(&self);
        builder.regions(&self.regions);
        builder.log_stores(&self.log_stores);
        builder.accounts(&self.accounts);
        builder.keys(&self.keys);
        builder.roles(&self.roles);
        builder.resource_groups(&self.resource_groups);
        builder.vpcs(&self.vpcs);
        builder.vswitches(&self.vswitches);
        builder.targets("ecs", TargetKind::EcsInstance, &self.ecs);
        builder.targets("slb", TargetKind::SlbInstance, &self.slb);
        builder.targets("nat", TargetKind::Nat, &self.nat);
        builder.targets("havip", TargetKind::HaVip, &self.havip);
        builder.targets("eni", TargetKind::NetworkInterface, &self.eni);
        builder.eips(&self.eips);
        if !builder.problems.is_empty() {
            let mut problems = builder.problems;
            problems.sort_by_key(|problem| (problem.line, problem.column));
            return Err(SetupError {
                file: None,
                problems,
            });
        }
        Ok(Beginning {
            state: builder.state,
            keys: builder.keys.into(),
            clock: builder.clock,
            runs: self.clock_runs.unwrap_or_default(),
            calls: 0,
            journal: self.journal.unwrap_or(MAX_ENTRIES),
        })
    }

    /// Fills what is left out as suits a cloud: a key that the name makes, and a clock that runs, as
    /// clients elsewhere cannot turn it while they wait.
    pub(super) fn in_cloud(mut self, name: &str) -> Self {
        self.clock_runs.get_or_insert(true);
        if self.keys.is_empty() {
            self.keys
                .push(Key::new(format!("{KEY_ID}.{name}"), KEY_SECRET));
        }
        self
    }

    /// Adds what every world needs: an account, a key, a network.
    fn complete(&mut self) {
        if self.accounts.is_empty() {
            self.accounts.push(Account::new(ACCOUNT));
        }
        if self.keys.is_empty() {
            self.keys.push(Key::new(KEY_ID, KEY_SECRET));
        }
        if self.vpcs.is_empty() {
            self.vpcs.push(Vpc::new("vpc-mock0001"));
        }
        if self.vswitches.is_empty() {
            self.vswitches.push(VSwitch::new("vsw-mock0001", RANGE));
        }
    }
}

/// What a description leaves out.
const ACCOUNT: &str = "1000000000000001";
const KEY_ID: &str = "mock-key-id";
const KEY_SECRET: &str = "mock-key-secret";
/// Id and secret of the key that everybody knows.
pub(crate) const DEMO_KEY: (&str, &str) = (KEY_ID, KEY_SECRET);
const REGION: &str = "cn-hangzhou";
const RANGE: &str = "192.168.0.0/24";

struct Builder<'a> {
    locate: &'a dyn Fn(&[Step]) -> Option<Place>,
    state: State,
    keys: Vec<Arc<state::Key>>,
    /// Account of everything that names none.
    owner: Arc<str>,
    region: Arc<str>,
    clock: Moment,
    problems: Vec<Problem>,
}

impl Builder<'_> {
    fn problem(&mut self, way: &[Step], message: String, help: Option<String>) {
        let problem = Problem::new(locate::name(way), message);
        self.problems
            .push(problem.help(help).at((self.locate)(way)));
    }

    fn settings(&mut self, setup: &Setup) {
        let settings = &mut self.state.settings;
        settings.seed = setup.seed;
        settings.strict = setup.strict;
        settings.region = self.region.clone();
        let quotas = [
            (&mut settings.eip_quota, setup.eip_quota),
            (&mut settings.nat_eip_quota, setup.nat_eip_quota),
            (
                &mut settings.nat_traffic_eip_quota,
                setup.nat_traffic_eip_quota,
            ),
            (&mut settings.multi_binded_quota, setup.multi_binded_quota),
            (&mut settings.hd_monitor_quota, setup.hd_monitor_quota),
            (&mut settings.tag_quota, setup.tag_quota),
        ];
        for (quota, set) in quotas {
            *quota = set.unwrap_or(*quota);
        }
        settings.pace = setup.pace.unwrap_or_default().into();
        if let Some(time) = &setup.clock {
            self.clock = self.moment(&[Field("clock")], time);
        }
    }

    fn moment(&mut self, way: &[Step], time: &str) -> Moment {
        if let Ok(time) = time.parse::<Timestamp>() {
            return Moment::from_millis(time.unix().saturating_mul(1000));
        }
        let help = "write it as `2026-01-01T00:00:00Z`".to_owned();
        self.problem(way, format!("`{time}` is not a time"), Some(help));
        Moment::BEGINNING
    }

    fn regions(&mut self, regions: &[Region]) {
        for region in regions {
            let limits = state::RegionLimits {
                no_eips: region.no_eips,
                no_resource_groups: region.no_resource_groups,
                no_hd_monitor: region.no_hd_monitor,
                exhausted: region.exhausted,
            };
            self.state.regions.insert(region.id.as_str().into(), limits);
        }
    }

    fn log_stores(&mut self, stores: &[LogStore]) {
        for place in stores {
            self.state.log_stores.insert(state::LogStore {
                project: place.project.clone(),
                store: place.store.clone(),
            });
        }
    }

    fn resource_groups(&mut self, groups: &[ResourceGroup]) {
        for (index, group) in groups.iter().enumerate() {
            let way = |field| [Field("resource-groups"), Entry(index), Field(field)];
            let account = self.account(&way("account"), group.account.as_deref());
            let present = |state: &State, id: &str| state.resource_groups.contains_key(id);
            if self.fresh(&way("id"), &group.id, present) {
                let content = state::ResourceGroup {
                    account,
                    name: group.name.clone(),
                };
                self.state
                    .resource_groups
                    .insert(group.id.as_str().into(), content);
            }
        }
    }

    fn vpcs(&mut self, vpcs: &[Vpc]) {
        for (index, vpc) in vpcs.iter().enumerate() {
            let way = |field| [Field("vpcs"), Entry(index), Field(field)];
            let account = self.account(&way("account"), vpc.account.as_deref());
            let region = self.region(vpc.region.as_deref());
            if self.fresh(&way("id"), &vpc.id, |state, id| state.vpcs.contains_key(id)) {
                let content = state::Vpc {
                    account,
                    region,
                    cloud_box: vpc.cloud_box,
                };
                self.state.vpcs.insert(vpc.id.as_str().into(), content);
            }
        }
    }

    fn vswitches(&mut self, vswitches: &[VSwitch]) {
        for (index, vswitch) in vswitches.iter().enumerate() {
            let way = |field| [Field("vswitches"), Entry(index), Field(field)];
            let vpc = match &vswitch.vpc {
                Some(vpc) => known(&self.state.vpcs, vpc),
                None => self.state.vpcs.keys().next().cloned().ok_or(None),
            };
            let vpc = match vpc {
                Ok(vpc) => vpc,
                Err(help) => {
                    let name = vswitch.vpc.as_deref().unwrap_or_default();
                    self.problem(&way("vpc"), format!("there is no VPC `{name}`"), help);
                    continue;
                }
            };
            let cidr = match vswitch.cidr.parse::<Cidr>() {
                Ok(cidr) => cidr,
                Err(message) => {
                    let help = format!("write it as `{RANGE}`");
                    self.problem(&way("cidr"), message, Some(help));
                    continue;
                }
            };
            let present = |state: &State, id: &str| state.vswitches.contains_key(id);
            if self.fresh(&way("id"), &vswitch.id, present) {
                let content = state::VSwitch {
                    vpc,
                    cidr,
                    cloud_box: vswitch.cloud_box,
                };
                self.state
                    .vswitches
                    .insert(vswitch.id.as_str().into(), content);
            }
        }
    }

    fn targets(&mut self, list: &'static str, kind: TargetKind, targets: &[Target]) {
        for (index, target) in targets.iter().enumerate() {
            let way = |field| [Field(list), Entry(index), Field(field)];
            let account = self.account(&way("account"), target.account.as_deref());
            let region = self.region(target.region.as_deref());
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

    fn eips(&mut self, eips: &[Eip]) {
        for (index, eip) in eips.iter().enumerate() {
            let way = |field| [Field("eips"), Entry(index), Field(field)];
            let account = self.account(&way("account"), eip.account.as_deref());
            let region = self.region(eip.region.as_deref());
            let binding = self.binding(&way("target"), &way("private-address"), eip);
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
                bandwidth: eip.bandwidth.unwrap_or(5),
                metering: if eip.by_traffic {
                    state::Metering::PayByTraffic
                } else {
                    state::Metering::PayByBandwidth
                },
                charge,
                deletion_protection: eip.deletion_protection,
                name: eip.name.as_str().into(),
                resource_group,
                segment: None,
                extras: (extras != state::Extras::default()).then(|| extras.into()),
            });
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

    /// What an EIP is bound to from the beginning.
    fn binding(
        &mut self,
        target_way: &[Step],
        address_way: &[Step],
        eip: &Eip,
    ) -> Option<Arc<state::Binding>> {
        let id = eip.target.as_ref()?;
        let target = match known(&self.state.targets, id) {
            Ok(id) => self.state.targets.get(&id).cloned()?,
            Err(help) => {
                self.problem(target_way, format!("there is no target `{id}`"), help);
                return None;
            }
        };
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

    fn address(&mut self, way: &[Step], address: &str) -> Option<Ipv4Addr> {
        let parsed = address.parse();
        if parsed.is_err() {
            self.problem(way, format!("`{address}` is not an IPv4 address"), None);
        }
        parsed.ok()
    }

    fn addresses(&mut self, way: &[Step; 3], addresses: &[String]) -> Vec<Ipv4Addr> {
        let [list, entry, field] = *way;
        let places = addresses.iter().enumerate();
        places
            .filter_map(|(place, address)| {
                self.address(&[list, entry, field, Entry(place)], address)
            })
            .collect()
    }

    /// Whether this id is not taken; notes a problem where it is.
    fn fresh(&mut self, way: &[Step], id: &str, present: impl Fn(&State, &str) -> bool) -> bool {
        let message = if id.is_empty() {
            "an id must not be empty".to_owned()
        } else if present(&self.state, id) {
            format!("there are two of `{id}`")
        } else {
            return true;
        };
        self.problem(way, message, Some("give each its own id".to_owned()));
        false
    }

    fn account(&mut self, way: &[Step], id: Option<&str>) -> Arc<str> {
        let Some(id) = id else {
            return self.owner.clone();
        };
        match known(&self.state.accounts, id) {
            Ok(account) => account,
            Err(help) => {
                self.problem(way, format!("there is no account `{id}`"), help);
                id.into()
            }
        }
    }

    fn region(&self, region: Option<&str>) -> Arc<str> {
        region.map_or_else(|| self.region.clone(), Into::into)
    }

    /// A state of the kind's table; its first one, in which it takes an EIP, where none is named.
    fn status(&mut self, way: &[Step], kind: TargetKind, named: Option<&str>) -> String {
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
    fn vswitch_of(&mut self, way: &[Step], target: &Target, region: &str) -> Option<Arc<str>> {
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

/// The key of this name; a near one, as help, where there is none.
fn known<V>(map: &OrdMap<Arc<str>, V>, name: &str) -> Result<Arc<str>, Option<String>>
where
    V: Clone,
{
    let found = map.get_key_value(name).map(|(key, _)| key.clone());
    found.ok_or_else(|| {
        near(name, map.keys().map(AsRef::as_ref)).or_else(|| {
            let names: Vec<&str> = map.keys().map(AsRef::as_ref).take(5).collect();
            (!names.is_empty()).then(|| format!("there is: {}", names.join(", ")))
        })
    })
}

impl From<Pace> for state::Pace {
    fn from(pace: Pace) -> Self {
        match pace {
            Pace::Timed => Self::default(),
            Pace::After(time) => Self::Timed {
                associating: time,
                unassociating: time,
                releasing: time,
            },
            Pace::Immediate => Self::Immediate,
            Pace::AfterDescribes(times) => Self::AfterDescribes(times),
            Pace::Manual => Self::Manual,
        }
    }
}
