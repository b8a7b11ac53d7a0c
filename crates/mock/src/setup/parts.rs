//! The parts of a description: accounts, keys, networks, targets, EIPs.

use serde::{Deserialize, Deserializer};
use std::time::Duration;

/// An account, which owns resources.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[must_use]
pub struct Account {
    pub(super) id: String,
    #[serde(default)]
    pub(super) old_nat_bandwidth_package: bool,
}

impl Account {
    /// An account with this id.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            old_nat_bandwidth_package: false,
        }
    }

    /// The same, with a NAT bandwidth package from before the cut-off date, which keeps EIPs off
    /// its NAT gateways.
    pub fn old_nat_bandwidth_package(mut self) -> Self {
        self.old_nat_bandwidth_package = true;
        self
    }
}

impl From<&str> for Account {
    fn from(id: &str) -> Self {
        Self::new(id)
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
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[must_use]
pub struct Target {
    pub(super) id: String,
    pub(super) account: Option<String>,
    pub(super) region: Option<String>,
    pub(super) status: Option<String>,
    pub(super) vswitch: Option<String>,
    #[serde(default)]
    pub(super) classic: bool,
    #[serde(default)]
    pub(super) addresses: Vec<String>,
}

impl Target {
    /// A target with this id.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            account: None,
            region: None,
            status: None,
            vswitch: None,
            classic: false,
            addresses: Vec::new(),
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
}

impl From<&str> for Target {
    fn from(id: &str) -> Self {
        Self::new(id)
    }
}

/// An EIP that is there from the beginning.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[must_use]
pub struct Eip {
    pub(super) id: Option<String>,
    pub(super) account: Option<String>,
    pub(super) region: Option<String>,
    pub(super) address: Option<String>,
    pub(super) name: Option<String>,
    pub(super) bandwidth: Option<u32>,
}

impl Eip {
    /// A free EIP; id and address follow from the seed unless they are set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same with this id.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
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

    /// The same with this public address.
    pub fn address(mut self, address: impl Into<String>) -> Self {
        self.address = Some(address.into());
        self
    }

    /// The same with this name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The same with this bandwidth in Mbit/s.
    pub fn bandwidth(mut self, bandwidth: u32) -> Self {
        self.bandwidth = Some(bandwidth);
        self
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
    let seconds = f64::deserialize(deserializer)?;
    Duration::try_from_secs_f64(seconds).map_err(serde::de::Error::custom)
}
