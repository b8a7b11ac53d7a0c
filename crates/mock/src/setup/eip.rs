//! EIPs that are there from the beginning.

use super::LogStore;
use serde::Deserialize;
use std::collections::BTreeMap;

/// An EIP that is there from the beginning.
#[allow(clippy::struct_excessive_bools, reason = "independent facts of an EIP")]
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[must_use]
pub struct Eip {
    pub(super) id: Option<String>,
    pub(super) account: Option<String>,
    pub(super) region: Option<String>,
    pub(super) address: Option<String>,
    pub(super) name: String,
    pub(super) description: String,
    pub(super) bandwidth: Option<u32>,
    pub(super) by_traffic: bool,
    pub(super) paid_until: Option<String>,
    pub(super) isp: String,
    pub(super) tags: BTreeMap<String, String>,
    pub(super) resource_group: Option<String>,
    pub(super) target: Option<String>,
    pub(super) private_address: Option<String>,
    pub(super) deletion_protection: bool,
    pub(super) financial_lock: bool,
    pub(super) security_lock: bool,
    pub(super) default_vpc: bool,
    pub(super) service_managed: bool,
    pub(super) bandwidth_package: Option<BandwidthPackage>,
    pub(super) hd_monitor: Option<LogStore>,
    pub(super) zone: String,
    pub(super) pool: String,
    pub(super) protection: Vec<String>,
}

/// A shared bandwidth package.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct BandwidthPackage {
    pub(super) id: String,
    pub(super) bandwidth: u32,
}

macro_rules! texts {
    ($($name:ident: $what:literal;)+) => {
        $(
            #[doc = $what]
            pub fn $name(mut self, value: impl Into<String>) -> Self {
                self.$name = Some(value.into());
                self
            }
        )+
    };
}

macro_rules! flags {
    ($($name:ident: $what:literal;)+) => {
        $(
            #[doc = $what]
            pub fn $name(mut self) -> Self {
                self.$name = true;
                self
            }
        )+
    };
}

impl Eip {
    /// A free EIP; id and address follow from the seed unless they are set.
    pub fn new() -> Self {
        Self::default()
    }

    texts! {
        id: "The same with this id.";
        account: "The same, of this account.";
        region: "The same in this region.";
        address: "The same with this public address.";
        resource_group: "The same in this resource group.";
        target: "The same, bound to this target.";
        private_address: "The same, mapped to this private address of its target; otherwise to the primary one.";
        paid_until: "The same as a subscription until this time, such as `2027-01-01T00:00:00Z`.";
    }

    flags! {
        by_traffic: "The same, metered by traffic.";
        deletion_protection: "The same, guarded against release.";
        financial_lock: "The same, locked for an unpaid bill.";
        security_lock: "The same, locked for a security risk.";
        default_vpc: "The same, of the default VPC, which rules binding out.";
        service_managed: "The same, made by a cloud service.";
    }

    /// The same with this name.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// The same with this description.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = description.into();
        self
    }

    /// The same on this kind of line, such as `BGP_PRO`.
    pub fn isp(mut self, isp: impl Into<String>) -> Self {
        self.isp = isp.into();
        self
    }

    /// The same in this zone, for a line that is tied to one.
    pub fn zone(mut self, zone: impl Into<String>) -> Self {
        self.zone = zone.into();
        self
    }

    /// The same, taken from this pool of addresses.
    pub fn pool(mut self, pool: impl Into<String>) -> Self {
        self.pool = pool.into();
        self
    }

    /// The same with this protection beyond the basic one, such as `AntiDDoS_Enhanced`.
    pub fn protection(mut self, kind: impl Into<String>) -> Self {
        self.protection.push(kind.into());
        self
    }

    /// The same with this tag.
    pub fn tag(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.tags.insert(key.into(), value.into());
        self
    }

    /// The same in this shared bandwidth package of so many Mbit/s.
    pub fn bandwidth_package(mut self, id: impl Into<String>, bandwidth: u32) -> Self {
        let id = id.into();
        self.bandwidth_package = Some(BandwidthPackage { id, bandwidth });
        self
    }

    /// The same, monitored by the second; the place in Log Service is made where it is not there.
    pub fn hd_monitor(mut self, store: LogStore) -> Self {
        self.hd_monitor = Some(store);
        self
    }

    /// The same with this bandwidth in Mbit/s.
    pub fn bandwidth(mut self, bandwidth: u32) -> Self {
        self.bandwidth = Some(bandwidth);
        self
    }
}
