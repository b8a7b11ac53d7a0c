//! From a description to a world's content.

mod eips;
mod identities;
mod network;
mod targets;

use super::error::near;
use super::locate::{self, Place, Step};
use super::{
    Account, Key, LogStore, Pace, Problem, Region, ResourceGroup, Setup, SetupError, VSwitch, Vpc,
};
use crate::World;
use crate::journal::MAX_ENTRIES;
use crate::service::{accepted, regions};
use crate::state::{self, State, TargetKind};
use crate::time::Moment;
use alicloud_core::sign::Timestamp;
use imbl::OrdMap;
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
        locate: impl Fn(&[Step<'_>]) -> Option<Place>,
    ) -> Result<Beginning, SetupError> {
        self.complete();
        let mut builder = Builder {
            locate: &locate,
            state: State::default(),
            keys: Vec::new(),
            owner: Arc::default(),
            region: REGION.into(),
            clock: Moment::BEGINNING,
            problems: Vec::new(),
        };
        builder.region = builder.region(&[Field("region")], self.region.as_deref());
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
    locate: &'a dyn Fn(&[Step<'_>]) -> Option<Place>,
    state: State,
    keys: Vec<Arc<state::Key>>,
    /// Account of everything that names none.
    owner: Arc<str>,
    region: Arc<str>,
    clock: Moment,
    problems: Vec<Problem>,
}

impl Builder<'_> {
    fn problem(&mut self, way: &[Step<'_>], message: String, help: Option<String>) {
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

    fn moment(&mut self, way: &[Step<'_>], time: &str) -> Moment {
        if let Ok(time) = time.parse::<Timestamp>() {
            return Moment::from_millis(time.unix().saturating_mul(1000));
        }
        let help = "write it as `2026-01-01T00:00:00Z`".to_owned();
        self.problem(way, format!("`{time}` is not a time"), Some(help));
        Moment::BEGINNING
    }

    fn regions(&mut self, regions: &[Region]) {
        for (index, region) in regions.iter().enumerate() {
            let way = [Field("regions"), Entry(index), Field("id")];
            let id = self.region(&way, Some(&region.id));
            let limits = state::RegionLimits {
                no_eips: region.no_eips,
                no_resource_groups: region.no_resource_groups,
                no_hd_monitor: region.no_hd_monitor,
                exhausted: region.exhausted,
            };
            self.state.regions.insert(id, limits);
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

    fn address(&mut self, way: &[Step<'_>], address: &str) -> Option<Ipv4Addr> {
        let parsed = address.parse();
        if parsed.is_err() {
            self.problem(way, format!("`{address}` is not an IPv4 address"), None);
        }
        parsed.ok()
    }

    /// Whether this id is not taken; notes a problem where it is.
    fn fresh(
        &mut self,
        way: &[Step<'_>],
        id: &str,
        present: impl Fn(&State, &str) -> bool,
    ) -> bool {
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

    fn account(&mut self, way: &[Step<'_>], id: Option<&str>) -> Arc<str> {
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

    /// The region that is named, which must be there; the world's own where none is.
    fn region(&mut self, way: &[Step<'_>], named: Option<&str>) -> Arc<str> {
        let Some(id) = named else {
            return self.region.clone();
        };
        if regions::find(id).is_none() {
            let help = near(id, regions::ids());
            let help = help.unwrap_or_else(|| "DescribeRegions lists all".to_owned());
            self.problem(way, format!("there is no region `{id}`"), Some(help));
        }
        id.into()
    }

    /// Notes a problem where a value is none that the page of an operation accepts.
    fn accept(&mut self, way: &[Step<'_>], (operation, parameter): (&str, &str), value: &str) {
        if let Err(help) = accepted(operation, parameter, value) {
            let message = format!("`{value}` is no {parameter}");
            self.problem(way, message, Some(help));
        }
    }
}

/// Kinds of lines, as the page lists them.
const LINES: (&str, &str) = ("DescribeEipAddresses", "ISP");

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
