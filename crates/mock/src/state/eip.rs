//! An elastic IP address, as data.

use super::Passing;
use crate::states::EipStatus;
use crate::time::Moment;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::sync::Arc;

/// An elastic IP address.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Eip {
    pub(crate) id: Arc<str>,
    /// Order of creation over the whole world.
    pub(crate) serial: u64,
    pub(crate) account: Arc<str>,
    pub(crate) region: Arc<str>,
    pub(crate) address: Ipv4Addr,
    pub(crate) status: EipStatus,
    /// Present while the state passes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) passing: Option<Passing>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) binding: Option<Arc<Binding>>,
    pub(crate) created: Moment,
    /// In Mbit/s.
    pub(crate) bandwidth: u32,
    #[serde(default)]
    pub(crate) metering: Metering,
    #[serde(default)]
    pub(crate) charge: Charge,
    #[serde(default)]
    pub(crate) deletion_protection: bool,
    #[serde(default)]
    pub(crate) name: Box<str>,
    /// Absent where it is in the account's default group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) resource_group: Option<Arc<str>>,
    /// The group of contiguous EIPs that it is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) segment: Option<Arc<str>>,
    /// What few EIPs have; see [`Eip::extras`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) extras: Option<Arc<Extras>>,
}

/// What an EIP is bound to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Binding {
    pub(crate) target: Arc<str>,
    pub(crate) private_address: Ipv4Addr,
    #[serde(default)]
    pub(crate) mode: BindingMode,
}

/// How an EIP appears on its target, as `Mode` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) enum BindingMode {
    #[default]
    #[serde(rename = "NAT")]
    Nat,
    /// The EIP itself is visible on the network interface.
    #[serde(rename = "BINDED")]
    Binded,
    /// Several EIPs are visible on one network interface.
    #[serde(rename = "MULTI_BINDED")]
    MultiBinded,
}

/// What is metered, as `InternetChargeType` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) enum Metering {
    #[default]
    PayByBandwidth,
    PayByTraffic,
}

/// How an EIP is paid for, as `ChargeType` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) enum Charge {
    #[default]
    PostPaid,
    /// A subscription, until then.
    PrePaid(Moment),
}

/// Why an EIP is locked, as `LockReason` names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Lock {
    /// An unpaid bill.
    Financial,
    /// A security risk.
    Security,
}

/// What few EIPs have.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Extras {
    pub(crate) description: String,
    /// Kind of line; empty for `BGP`.
    pub(crate) isp: String,
    pub(crate) tags: BTreeMap<String, String>,
    pub(crate) locks: Vec<Lock>,
    /// Where its traffic is recorded by the second.
    pub(crate) hd_monitor: Option<LogStore>,
    /// Whether it belongs to the default VPC, which rules binding out.
    pub(crate) default_vpc: bool,
    /// Whether a cloud service made it.
    pub(crate) service_managed: bool,
    pub(crate) bandwidth_package: Option<BandwidthPackage>,
    pub(crate) reservation: Option<Reservation>,
    /// Zone of a line that is tied to one.
    pub(crate) zone: String,
    /// The pool that it was taken from.
    pub(crate) pool: String,
    /// Kinds of protection beyond the basic one.
    pub(crate) protection: Vec<String>,
}

/// A place in Log Service.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct LogStore {
    pub(crate) project: String,
    pub(crate) store: String,
}

/// A shared bandwidth package that an EIP has joined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct BandwidthPackage {
    pub(crate) id: String,
    /// In Mbit/s.
    pub(crate) bandwidth: u32,
}

/// A renewal of a subscription that waits to take effect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Reservation {
    pub(crate) active: Moment,
    /// In Mbit/s.
    pub(crate) bandwidth: u32,
    #[serde(default)]
    pub(crate) metering: Metering,
    /// Such as `RENEWCHANGE`.
    pub(crate) order_type: String,
}

impl Extras {
    const NONE: Self = Self {
        description: String::new(),
        isp: String::new(),
        tags: BTreeMap::new(),
        locks: Vec::new(),
        hd_monitor: None,
        default_vpc: false,
        service_managed: false,
        bandwidth_package: None,
        reservation: None,
        zone: String::new(),
        pool: String::new(),
        protection: Vec::new(),
    };
}

impl Eip {
    /// A free pay-as-you-go EIP of 5 Mbit/s with nothing else to it.
    pub(crate) fn new(
        id: Arc<str>,
        serial: u64,
        account: Arc<str>,
        region: Arc<str>,
        address: Ipv4Addr,
        created: Moment,
    ) -> Self {
        Self {
            id,
            serial,
            account,
            region,
            address,
            status: EipStatus::Available,
            passing: None,
            binding: None,
            created,
            bandwidth: 5,
            metering: Metering::PayByBandwidth,
            charge: Charge::PostPaid,
            deletion_protection: false,
            name: Box::default(),
            resource_group: None,
            segment: None,
            extras: None,
        }
    }

    /// What few EIPs have.
    pub(crate) fn extras(&self) -> &Extras {
        static NONE: Extras = Extras::NONE;
        self.extras.as_deref().unwrap_or(&NONE)
    }

    /// The same, to be changed.
    pub(crate) fn extras_mut(&mut self) -> &mut Extras {
        Arc::make_mut(self.extras.get_or_insert_default())
    }

    /// Kind of line.
    pub(crate) fn isp(&self) -> &str {
        match self.extras().isp.as_str() {
            "" => "BGP",
            isp => isp,
        }
    }

    /// What it is bound to.
    pub(crate) fn target(&self) -> Option<&Arc<str>> {
        self.binding.as_deref().map(|binding| &binding.target)
    }
}

impl BindingMode {
    /// As on the wire.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Nat => "NAT",
            Self::Binded => "BINDED",
            Self::MultiBinded => "MULTI_BINDED",
        }
    }
}
