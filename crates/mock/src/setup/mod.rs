//! What a world begins with: the same description from a file, over HTTP, or built in Rust.
//!
#![cfg_attr(feature = "client", doc = include_str!("../../docs/worlds.md"))]

mod build;
mod demo;
mod eip;
mod error;
mod form;
mod locate;
mod more_keys;
mod parts;
mod read;

pub use eip::Eip;
pub use error::{Problem, SetupError};

pub(crate) use error::near;
pub use parts::{Account, Key, LogStore, Pace, Region, ResourceGroup, Role, Target, VSwitch, Vpc};
#[cfg(any(feature = "server", test))]
pub(crate) use read::for_cloud;

pub(crate) use build::{Beginning, DEMO_KEY};
pub(crate) use demo::demo;

use serde::Deserialize;

/// What a world begins with; [`World::builder`](crate::World::builder) makes one.
///
/// Whatever is left out is filled: an account, a key (`mock-key-id` with `mock-key-secret`), a VPC
/// with a vSwitch for targets that name none.
///
/// ```
/// use alicloud_mock::{World, setup::Target};
///
/// let world = World::builder()
///     .ecs("i-web")
///     .ecs(Target::new("i-old").classic())
///     .nat("ngw-1")
///     .build()?;
/// # Ok::<(), alicloud_mock::SetupError>(())
/// ```
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[must_use]
pub struct Setup {
    seed: u64,
    region: Option<String>,
    clock: Option<String>,
    clock_runs: Option<bool>,
    pace: Option<Pace>,
    strict: bool,
    journal: Option<usize>,
    eip_quota: Option<u32>,
    nat_eip_quota: Option<u32>,
    nat_traffic_eip_quota: Option<u32>,
    multi_binded_quota: Option<u32>,
    hd_monitor_quota: Option<u32>,
    tag_quota: Option<u32>,
    regions: Vec<Region>,
    resource_groups: Vec<ResourceGroup>,
    log_stores: Vec<LogStore>,
    accounts: Vec<Account>,
    keys: Vec<Key>,
    roles: Vec<Role>,
    vpcs: Vec<Vpc>,
    vswitches: Vec<VSwitch>,
    ecs: Vec<Target>,
    slb: Vec<Target>,
    nat: Vec<Target>,
    havip: Vec<Target>,
    eni: Vec<Target>,
    eips: Vec<Eip>,
}

impl Setup {
    /// What ids, addresses and request ids follow from; 0 unless it is set.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Region of everything that names no other; `cn-hangzhou` unless it is set.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// When the world begins, such as `2026-01-01T00:00:00Z`.
    pub fn clock(mut self, time: impl Into<String>) -> Self {
        self.clock = Some(time.into());
        self
    }

    /// Has the clock run beside the wall clock from the beginning. Otherwise it stands still, except
    /// in a world that is made over HTTP.
    pub fn clock_runs(mut self, runs: bool) -> Self {
        self.clock_runs = Some(runs);
        self
    }

    /// When passing states end.
    pub fn pace(mut self, pace: Pace) -> Self {
        self.pace = Some(pace);
        self
    }

    /// Refuses parameters that the page does not list, which the real service passes over.
    pub fn strict(mut self) -> Self {
        self.strict = true;
        self
    }

    /// Most calls that the journal keeps; 10,000 unless it is set.
    pub fn journal(mut self, calls: usize) -> Self {
        self.journal = Some(calls);
        self
    }

    /// Most EIPs of an account; 20 unless it is set.
    pub fn eip_quota(mut self, quota: u32) -> Self {
        self.eip_quota = Some(quota);
        self
    }

    /// Most EIPs of a NAT gateway; 20 unless it is set.
    pub fn nat_eip_quota(mut self, quota: u32) -> Self {
        self.nat_eip_quota = Some(quota);
        self
    }

    /// Most EIPs of a NAT gateway that are metered by traffic; 10 unless it is set.
    pub fn nat_traffic_eip_quota(mut self, quota: u32) -> Self {
        self.nat_traffic_eip_quota = Some(quota);
        self
    }

    /// Most EIPs that one network interface shows in the mode `MULTI_BINDED`; 10 unless it is set.
    pub fn multi_binded_quota(mut self, quota: u32) -> Self {
        self.multi_binded_quota = Some(quota);
        self
    }

    /// Most EIPs of an account that are monitored by the second; 10 unless it is set.
    pub fn hd_monitor_quota(mut self, quota: u32) -> Self {
        self.hd_monitor_quota = Some(quota);
        self
    }

    /// Most tags of a resource; 20 unless it is set.
    pub fn tag_quota(mut self, quota: u32) -> Self {
        self.tag_quota = Some(quota);
        self
    }

    /// Describes what a region lacks; all others lack nothing.
    pub fn limit_region(mut self, region: Region) -> Self {
        self.regions.push(region);
        self
    }

    /// Adds a resource group.
    pub fn resource_group(mut self, group: ResourceGroup) -> Self {
        self.resource_groups.push(group);
        self
    }

    /// Adds a place in Log Service.
    pub fn log_store(mut self, store: LogStore) -> Self {
        self.log_stores.push(store);
        self
    }

    /// Adds an account; the first owns everything that names no other.
    pub fn account(mut self, account: impl Into<Account>) -> Self {
        self.accounts.push(account.into());
        self
    }

    /// Adds an access key.
    pub fn key(mut self, key: Key) -> Self {
        self.keys.push(key);
        self
    }

    /// Adds a role.
    pub fn role(mut self, role: impl Into<Role>) -> Self {
        self.roles.push(role.into());
        self
    }

    /// Adds a VPC.
    pub fn vpc(mut self, vpc: impl Into<Vpc>) -> Self {
        self.vpcs.push(vpc.into());
        self
    }

    /// Adds a vSwitch.
    pub fn vswitch(mut self, vswitch: VSwitch) -> Self {
        self.vswitches.push(vswitch);
        self
    }

    /// Adds an ECS instance.
    pub fn ecs(mut self, target: impl Into<Target>) -> Self {
        self.ecs.push(target.into());
        self
    }

    /// Adds an SLB instance.
    pub fn slb(mut self, target: impl Into<Target>) -> Self {
        self.slb.push(target.into());
        self
    }

    /// Adds a NAT gateway.
    pub fn nat(mut self, target: impl Into<Target>) -> Self {
        self.nat.push(target.into());
        self
    }

    /// Adds a HaVip.
    pub fn havip(mut self, target: impl Into<Target>) -> Self {
        self.havip.push(target.into());
        self
    }

    /// Adds a network interface.
    pub fn eni(mut self, target: impl Into<Target>) -> Self {
        self.eni.push(target.into());
        self
    }

    /// Adds an EIP.
    pub fn eip(mut self, eip: Eip) -> Self {
        self.eips.push(eip);
        self
    }
}

#[cfg(test)]
mod tests;
