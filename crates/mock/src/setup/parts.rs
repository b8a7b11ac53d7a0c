//! The parts of a description: accounts, keys, networks, targets.

use crate::time;
use serde::{Deserialize, Deserializer};
use std::time::Duration;

/// An account, which owns resources.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[must_use]
pub struct Account {
    pub(super) id: String,
    pub(super) old_nat_bandwidth_package: bool,
    pub(super) eip_quota: Option<u32>,
    pub(super) out_of_money: bool,
    pub(super) sub_user: bool,
    pub(super) denied: Vec<String>,
    pub(super) lines: Vec<String>,
}

impl Account {
    /// An account with this id.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            ..Self::default()
        }
    }

    /// The same, with a NAT bandwidth package from before the cut-off date, which keeps EIPs off
    /// its NAT gateways.
    pub fn old_nat_bandwidth_package(mut self) -> Self {
        self.old_nat_bandwidth_package = true;
        self
    }

    /// The same with at most so many EIPs.
    pub fn eip_quota(mut self, quota: u32) -> Self {
        self.eip_quota = Some(quota);
        self
    }

    /// The same, but it cannot pay for anything new.
    pub fn out_of_money(mut self) -> Self {
        self.out_of_money = true;
        self
    }

    /// The same with keys of a RAM user or role.
    pub fn sub_user(mut self) -> Self {
        self.sub_user = true;
        self
    }

    /// The same with a policy that forbids this operation.
    pub fn deny(mut self, operation: impl Into<String>) -> Self {
        self.denied.push(operation.into());
        self
    }

    /// The same with leave to use this single line, such as `ChinaTelecom`.
    pub fn line(mut self, isp: impl Into<String>) -> Self {
        self.lines.push(isp.into());
        self
    }
}

impl From<&str> for Account {
    fn from(id: &str) -> Self {
        Self::new(id)
    }
}

/// A role, which keys take on by `AssumeRole`. An account for which no role is described has every
/// role.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[must_use]
pub struct Role {
    pub(super) name: String,
    pub(super) account: Option<String>,
    #[serde(default)]
    pub(super) trusts: Vec<String>,
    pub(super) max_session: Option<u32>,
    #[serde(default)]
    pub(super) denied: Vec<String>,
}

impl Role {
    /// A role of the first account, which the account's own keys may take on.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            account: None,
            trusts: Vec::new(),
            max_session: None,
            denied: Vec::new(),
        }
    }

    /// The same, of this account.
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.account = Some(account.into());
        self
    }

    /// The same, which keys of this account may take on, too.
    pub fn trust(mut self, account: impl Into<String>) -> Self {
        self.trusts.push(account.into());
        self
    }

    /// The same with sessions of up to so many seconds, from 3,600 to 43,200; 3,600 unless it is set.
    pub fn max_session(mut self, seconds: u32) -> Self {
        self.max_session = Some(seconds);
        self
    }

    /// The same with a policy that forbids this operation.
    pub fn deny(mut self, operation: impl Into<String>) -> Self {
        self.denied.push(operation.into());
        self
    }
}

impl From<&str> for Role {
    fn from(name: &str) -> Self {
        Self::new(name)
    }
}

/// An access key.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[must_use]
pub struct Key {
    pub(super) id: String,
    pub(super) secret: String,
    pub(super) account: Option<String>,
    pub(super) token: Option<String>,
    #[serde(default = "yes")]
    pub(super) active: bool,
}

impl Key {
    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    pub(crate) fn secret(&self) -> &str {
        &self.secret
    }

    /// A key of the first account.
    pub fn new(id: impl Into<String>, secret: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            secret: secret.into(),
            account: None,
            token: None,
            active: true,
        }
    }

    /// The same, of this account.
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.account = Some(account.into());
        self
    }

    /// The same as a temporary key, which goes with this token.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// The same, disabled.
    pub fn inactive(mut self) -> Self {
        self.active = false;
        self
    }
}

/// Shows neither secret nor token.
impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Key")
            .field("id", &self.id)
            .field("account", &self.account)
            .field("active", &self.active)
            .finish_non_exhaustive()
    }
}

fn yes() -> bool {
    true
}

/// A VPC.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[must_use]
pub struct Vpc {
    pub(super) id: String,
    pub(super) account: Option<String>,
    pub(super) region: Option<String>,
    #[serde(default)]
    pub(super) cloud_box: bool,
}

impl Vpc {
    /// A VPC with this id.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            account: None,
            region: None,
            cloud_box: false,
        }
    }

    /// The same, of this account.
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.account = Some(account.into());
        self
    }

    /// The same in this region.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// The same with a CloudBox resource in it, which rules out EIPs.
    pub fn cloud_box(mut self) -> Self {
        self.cloud_box = true;
        self
    }
}

impl From<&str> for Vpc {
    fn from(id: &str) -> Self {
        Self::new(id)
    }
}

/// A vSwitch.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[must_use]
pub struct VSwitch {
    pub(super) id: String,
    pub(super) vpc: Option<String>,
    pub(super) cidr: String,
    #[serde(default)]
    pub(super) cloud_box: bool,
}

impl VSwitch {
    /// A vSwitch of the first VPC with this range, such as `192.168.0.0/24`.
    pub fn new(id: impl Into<String>, cidr: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            vpc: None,
            cidr: cidr.into(),
            cloud_box: false,
        }
    }

    /// The same in this VPC.
    pub fn vpc(mut self, vpc: impl Into<String>) -> Self {
        self.vpc = Some(vpc.into());
        self
    }

    /// The same of the CloudBox type, which rules out EIPs in its VPC.
    pub fn cloud_box(mut self) -> Self {
        self.cloud_box = true;
        self
    }
}

/// What an EIP may be bound to. Whatever is not set is as the rules of the page want it: an ECS
/// instance runs, an SLB instance is internal, and each stands in a VPC.
#[allow(
    clippy::struct_excessive_bools,
    reason = "independent facts of a resource"
)]
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[must_use]
pub struct Target {
    pub(super) id: String,
    pub(super) account: Option<String>,
    pub(super) region: Option<String>,
    pub(super) status: Option<String>,
    pub(super) vswitch: Option<String>,
    pub(super) classic: bool,
    pub(super) addresses: Vec<String>,
    pub(super) attached_to: Option<String>,
    pub(super) public_address: bool,
    pub(super) internet: bool,
    pub(super) port_mapped: bool,
    pub(super) accelerated: bool,
    pub(super) migrating: bool,
    pub(super) primary: bool,
    pub(super) nat_bind_mode: bool,
    pub(super) deletion_protection: bool,
    pub(super) snat: Vec<String>,
    pub(super) dnat: Vec<String>,
}

impl Target {
    /// A target with this id.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            ..Self::default()
        }
    }

    /// The same, of this account.
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.account = Some(account.into());
        self
    }

    /// The same in this region.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// The same in this state, such as `Starting`.
    pub fn status(mut self, status: impl Into<String>) -> Self {
        self.status = Some(status.into());
        self
    }

    /// The same in this vSwitch; otherwise it stands in the first one of its region.
    pub fn vswitch(mut self, vswitch: impl Into<String>) -> Self {
        self.vswitch = Some(vswitch.into());
        self
    }

    /// The same in the classic network, so in no VPC.
    pub fn classic(mut self) -> Self {
        self.classic = true;
        self
    }

    /// The same with one more private address; the first is the primary one. Without any, it gets
    /// a free one of its vSwitch.
    pub fn address(mut self, address: impl Into<String>) -> Self {
        self.addresses.push(address.into());
        self
    }

    /// A network interface that is attached to this instance.
    pub fn attached_to(mut self, instance: impl Into<String>) -> Self {
        self.attached_to = Some(instance.into());
        self
    }

    /// An ECS instance with a public address of its own, which rules an EIP out.
    pub fn public_address(mut self) -> Self {
        self.public_address = true;
        self
    }

    /// A load balancer that faces the Internet, which rules an EIP out.
    pub fn internet(mut self) -> Self {
        self.internet = true;
        self
    }

    /// The target of a port mapping (DNAT entry) of a NAT gateway.
    pub fn port_mapped(mut self) -> Self {
        self.port_mapped = true;
        self
    }

    /// One that has joined a Global Accelerator instance.
    pub fn accelerated(mut self) -> Self {
        self.accelerated = true;
        self
    }

    /// One that is being moved between hosts.
    pub fn migrating(mut self) -> Self {
        self.migrating = true;
        self
    }

    /// A network interface that came with its instance.
    pub fn primary(mut self) -> Self {
        self.primary = true;
        self
    }

    /// A NAT gateway that gives each EIP a private address of its vSwitch.
    pub fn nat_bind_mode(mut self) -> Self {
        self.nat_bind_mode = true;
        self
    }

    /// A NAT gateway that is guarded against release.
    pub fn deletion_protection(mut self) -> Self {
        self.deletion_protection = true;
        self
    }

    /// A NAT gateway with an SNAT entry that uses this public address.
    pub fn snat(mut self, address: impl Into<String>) -> Self {
        self.snat.push(address.into());
        self
    }

    /// A NAT gateway with a DNAT entry that uses this public address.
    pub fn dnat(mut self, address: impl Into<String>) -> Self {
        self.dnat.push(address.into());
        self
    }
}

impl From<&str> for Target {
    fn from(id: &str) -> Self {
        Self::new(id)
    }
}

/// When a passing state, such as `Associating`, ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Pace {
    /// After some seconds of the world's own time; its clock stands still until it is advanced.
    #[default]
    Timed,
    /// After this much of the world's own time.
    After(#[serde(deserialize_with = "seconds")] Duration),
    /// At once, before the answer.
    Immediate,
    /// When it was described so many times.
    AfterDescribes(u32),
    /// When it is told to: [`World::step`](crate::World::step).
    Manual,
}

fn seconds<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Duration, D::Error> {
    time::seconds(f64::deserialize(deserializer)?).map_err(serde::de::Error::custom)
}

/// A region that lacks something.
#[allow(
    clippy::struct_excessive_bools,
    reason = "independent facts of a region"
)]
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[must_use]
pub struct Region {
    pub(super) id: String,
    pub(super) no_eips: bool,
    pub(super) no_resource_groups: bool,
    pub(super) no_hd_monitor: bool,
    pub(super) exhausted: bool,
}

impl Region {
    /// A region that lacks nothing yet.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            ..Self::default()
        }
    }

    /// It offers no EIPs.
    pub fn no_eips(mut self) -> Self {
        self.no_eips = true;
        self
    }

    /// It has no resource groups.
    pub fn no_resource_groups(mut self) -> Self {
        self.no_resource_groups = true;
        self
    }

    /// It has no high-definition monitoring.
    pub fn no_hd_monitor(mut self) -> Self {
        self.no_hd_monitor = true;
        self
    }

    /// It has no address left to give.
    pub fn exhausted(mut self) -> Self {
        self.exhausted = true;
        self
    }
}

/// A group in which resources are kept together.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[must_use]
pub struct ResourceGroup {
    pub(super) id: String,
    #[serde(default)]
    pub(super) name: String,
    pub(super) account: Option<String>,
}

impl ResourceGroup {
    /// A group of the first account.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: String::new(),
            account: None,
        }
    }

    /// The same with this name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// The same, of this account.
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.account = Some(account.into());
        self
    }
}

/// A place in Log Service, where high-definition monitoring may write.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[must_use]
pub struct LogStore {
    pub(super) project: String,
    pub(super) store: String,
}

impl LogStore {
    /// A store of a project.
    pub fn new(project: impl Into<String>, store: impl Into<String>) -> Self {
        Self {
            project: project.into(),
            store: store.into(),
        }
    }
}
