//! From a description to a world's content.

use super::error::near;
use super::locate::{self, Place, Step};
use super::{Account, Key, Pace, Problem, Setup, SetupError, Target, VSwitch, Vpc};
use crate::state::{self, State, TargetKind};
use crate::time::Moment;
use crate::World;
use alicloud_core::sign::{Secret, Timestamp};
use imbl::OrdMap;
use std::net::Ipv4Addr;
use std::sync::Arc;

use Step::{Entry, Field};

/// How a world begins, and what it goes back to when it is reset. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Beginning {
    pub(crate) state: State,
    pub(crate) keys: Arc<[Arc<state::Key>]>,
    pub(crate) region: Arc<str>,
    pub(crate) clock: Moment,
    /// Calls so far; request ids follow from it.
    pub(crate) calls: u64,
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
        builder.accounts(&self.accounts);
        builder.keys(&self.keys);
        builder.vpcs(&self.vpcs);
        builder.vswitches(&self.vswitches);
        builder.targets("ecs", TargetKind::EcsInstance, &self.ecs);
        builder.targets("slb", TargetKind::SlbInstance, &self.slb);
        builder.targets("nat", TargetKind::Nat, &self.nat);
        builder.targets("havip", TargetKind::HaVip, &self.havip);
        builder.targets("eni", TargetKind::NetworkInterface, &self.eni);
        if !builder.problems.is_empty() {
            return Err(SetupError {
                file: None,
                problems: builder.problems,
            });
        }
        Ok(Beginning {
            state: builder.state,
            keys: builder.keys.into(),
            region: builder.region,
            clock: builder.clock,
            calls: 0,
        })
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
            self.vswitches
                .push(VSwitch::new("vsw-mock0001", "192.168.0.0/24"));
        }
    }
}

/// What a description leaves out.
const ACCOUNT: &str = "1000000000000001";
const KEY_ID: &str = "mock-key-id";
const KEY_SECRET: &str = "mock-key-secret";
const REGION: &str = "cn-hangzhou";

/// First host of a vSwitch that targets get; the ones before it are the network's own.
const FIRST_HOST: u32 = 10;

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
        if let Some(quota) = setup.eip_quota {
            settings.eip_quota = quota;
        }
        settings.pace = setup.pace.unwrap_or_default().into();
        if let Some(time) = &setup.clock {
            match time.parse::<Timestamp>() {
                Ok(time) => self.clock = Moment::from_millis(time.unix().saturating_mul(1000)),
                Err(_) => self.problem(
                    &[Field("clock")],
                    format!("`{time}` is not a time"),
                    Some("write it as `2026-01-01T00:00:00Z`".to_owned()),
                ),
            }
        }
    }

    fn accounts(&mut self, accounts: &[Account]) {
        for (index, account) in accounts.iter().enumerate() {
            let way = [Field("accounts"), Entry(index), Field("id")];
            if self.fresh(&way, &account.id, |state, id| state.accounts.contains_key(id)) {
                let content = state::Account {
                    old_nat_bandwidth_package: account.old_nat_bandwidth_package,
                };
                self.state.accounts.insert(account.id.as_str().into(), content);
            }
        }
        // The first one given, not the first by name.
        if let Some(first) = accounts.first() {
            self.owner = first.id.as_str().into();
        }
    }

    fn keys(&mut self, keys: &[Key]) {
        for (index, key) in keys.iter().enumerate() {
            let way = |field| [Field("keys"), Entry(index), Field(field)];
            let account = self.account(&way("account"), key.account.as_deref());
            if key.id.is_empty() || key.secret.is_empty() {
                let message = "id and secret of a key must not be empty".to_owned();
                self.problem(&way("id"), message, None);
            }
            if self.keys.iter().any(|other| *other.id == *key.id) {
                let message = format!("there are two of `{}`", key.id);
                self.problem(&way("id"), message, Some("remove one".to_owned()));
            }
            self.keys.push(Arc::new(state::Key {
                id: key.id.as_str().into(),
                secret: Secret::from(key.secret.as_str()),
                account,
                token: key.token.as_deref().map(Secret::from),
                active: key.active,
            }));
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
            if range(&vswitch.cidr).is_none() {
                let message = format!("`{}` is not a range of addresses", vswitch.cidr);
                let help = "write it as `192.168.0.0/24`".to_owned();
                self.problem(&way("cidr"), message, Some(help));
            }
            let present = |state: &State, id: &str| state.vswitches.contains_key(id);
            if self.fresh(&way("id"), &vswitch.id, present) {
                let content = state::VSwitch {
                    vpc,
                    cidr: vswitch.cidr.clone(),
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
            let mut addresses = Vec::new();
            for (place, address) in target.addresses.iter().enumerate() {
                match address.parse() {
                    Ok(address) => addresses.push(address),
                    Err(_) => {
                        let way = [Field(list), Entry(index), Field("addresses"), Entry(place)];
                        let message = format!("`{address}` is not an IPv4 address");
                        self.problem(&way, message, None);
                    }
                }
            }
            if addresses.is_empty() {
                addresses.extend(vswitch.as_deref().and_then(|id| self.free_address(id)));
            }
            let present = |state: &State, id: &str| state.targets.contains_key(id);
            if self.fresh(&way("id"), &target.id, present) {
                let id: Arc<str> = target.id.as_str().into();
                let status = target.status.as_deref().unwrap_or(usual_status(kind));
                let content = state::Target {
                    id: id.clone(),
                    kind,
                    account,
                    region,
                    status: status.to_owned(),
                    vpc,
                    vswitch,
                    addresses,
                };
                self.state.targets.insert(id, content.into());
            }
        }
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
        let found = self.state.vswitches.iter().find(|(_, vswitch)| here(vswitch));
        if let Some((id, _)) = found {
            return Some(id.clone());
        }
        // A region in which no network was described gets one of its own.
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
            cidr: "192.168.0.0/24".to_owned(),
            cloud_box: false,
        };
        self.state.vswitches.insert(vswitch.clone(), content);
        Some(vswitch)
    }

    /// The first address of a vSwitch that no target has; nothing where all are taken.
    fn free_address(&self, vswitch: &str) -> Option<Ipv4Addr> {
        let (first, size) = range(&self.state.vswitches.get(vswitch)?.cidr)?;
        let neighbours = self.state.targets.values();
        let taken: Vec<Ipv4Addr> = neighbours
            .filter(|target| target.vswitch.as_deref() == Some(vswitch))
            .flat_map(|target| target.addresses.iter().copied())
            .collect();
        (FIRST_HOST.min(size / 2)..size.saturating_sub(1))
            .map(|host| Ipv4Addr::from(first + host))
            .find(|address| !taken.contains(address))
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
            Some(format!("there is: {}", names.join(", ")))
        })
    })
}

/// The state in which a target takes an EIP.
fn usual_status(kind: TargetKind) -> &'static str {
    match kind {
        TargetKind::EcsInstance => "Running",
        TargetKind::SlbInstance => "active",
        TargetKind::Nat | TargetKind::HaVip => "Available",
        TargetKind::NetworkInterface => "InUse",
    }
}

/// First address and number of addresses of a range such as `192.168.0.0/24`.
fn range(cidr: &str) -> Option<(u32, u32)> {
    let (address, length) = cidr.split_once('/')?;
    let address: Ipv4Addr = address.parse().ok()?;
    let length: u32 = length.parse().ok()?;
    let size = 1u32.checked_shl(32_u32.checked_sub(length)?)?;
    let first = u32::from(address);
    first.is_multiple_of(size).then_some((first, size))
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
