//! Everything that a world knows, as plain data: cheap to clone, so that worlds can be forked,
//! compared and put back.

mod account;
mod eip;
mod eips;
mod network;
mod passing;
mod segment;
mod settings;
mod target;
mod tokens;

pub(crate) use account::{Account, Key, Role};
#[cfg(test)]
pub(crate) use eip::Reservation;
pub(crate) use eip::{
    BandwidthPackage, Binding, BindingMode, Charge, Eip, Extras, Lock, LogStore, Metering,
};
pub(crate) use eips::Eips;
pub(crate) use network::{Cidr, VSwitch, Vpc};
pub(crate) use passing::{Passing, Traveller};
pub(crate) use segment::Segment;
pub(crate) use settings::{Pace, Settings};
pub(crate) use target::{Target, TargetKind, Traits};
pub(crate) use tokens::{Answered, Tokens};

use account::IMPLIED_ROLE;

use crate::ids;
use crate::products;
use crate::service::Caller;
use crate::time::Moment;
use foldhash::fast::RandomState;
use imbl::shared_ptr::DefaultSharedPtr;
use imbl::{GenericHashMap, OrdMap, OrdSet, Vector};
use serde::{Deserialize, Serialize};
use std::net::Ipv4Addr;
use std::sync::Arc;

/// A map that is never walked, so that nothing depends on its order.
type HashMap<K, V> = GenericHashMap<K, V, RandomState, DefaultSharedPtr>;

/// Most released EIPs that can be asked back; the oldest are forgotten first.
const MOST_RELEASED: usize = 1_000;

/// Most released groups that are still listed; the oldest vanish first.
const MOST_BURIED: usize = 100;

/// A world's content. Maps are persistent: a clone shares what is not changed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct State {
    pub(crate) settings: Settings,
    pub(crate) accounts: OrdMap<Arc<str>, Account>,
    /// Roles by account and name. An account that is not here has every role.
    #[serde(skip_serializing_if = "OrdMap::is_empty")]
    pub(crate) roles: OrdMap<Arc<str>, OrdMap<Arc<str>, Role>>,
    /// What regions lack; those that lack nothing are not here.
    pub(crate) regions: OrdMap<Arc<str>, RegionLimits>,
    pub(crate) resource_groups: OrdMap<Arc<str>, ResourceGroup>,
    /// Places in Log Service, all accounts'.
    pub(crate) log_stores: OrdSet<LogStore>,
    pub(crate) vpcs: OrdMap<Arc<str>, Vpc>,
    pub(crate) vswitches: OrdMap<Arc<str>, VSwitch>,
    pub(crate) targets: OrdMap<Arc<str>, Arc<Target>>,
    pub(crate) eips: Eips,
    pub(crate) segments: OrdMap<Arc<str>, Arc<Segment>>,
    /// What was released of late and can be asked back, oldest first.
    pub(crate) released: Vector<Arc<Released>>,
    /// Groups that were released, oldest first.
    pub(crate) buried: Vector<Arc<str>>,
    /// What settles when: moment and order of arrival.
    #[serde(with = "pairs")]
    pub(crate) schedule: OrdMap<(Moment, u64), Traveller>,
    pub(crate) tokens: Tokens,
    /// How many ids of each kind were given.
    pub(crate) counts: OrdMap<Arc<str>, u64>,
}

/// A group in which resources are kept together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ResourceGroup {
    pub(crate) account: Arc<str>,
    pub(crate) name: String,
}

/// What a region lacks.
#[allow(
    clippy::struct_excessive_bools,
    reason = "independent facts of a region"
)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct RegionLimits {
    pub(crate) no_eips: bool,
    pub(crate) no_resource_groups: bool,
    pub(crate) no_hd_monitor: bool,
    /// No address is left to give.
    pub(crate) exhausted: bool,
}

/// An EIP that was released and can be asked back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Released {
    pub(crate) id: Arc<str>,
    pub(crate) address: Ipv4Addr,
    pub(crate) account: Arc<str>,
    pub(crate) region: Arc<str>,
}

impl State {
    /// The next number of this kind, from 0.
    pub(crate) fn count(&mut self, kind: &str) -> u64 {
        if let Some(count) = self.counts.get_mut(kind) {
            *count += 1;
            return *count - 1;
        }
        self.counts.insert(kind.into(), 1);
        0
    }

    /// A new id of this kind in this region.
    pub(crate) fn new_id(&mut self, kind: &str, region: &str) -> Arc<str> {
        let count = self.count(kind);
        ids::id(self.settings.seed, kind, region, count).into()
    }

    /// The next public address that nobody has; absent when all are taken.
    pub(crate) fn new_address(&mut self) -> Option<Ipv4Addr> {
        loop {
            let address = ids::public_address(self.count("address"))?;
            // Networks' first and last addresses are no one's.
            if !matches!(address.octets()[3], 0 | 255) && self.eips.at(address).is_none() {
                return Some(address);
            }
        }
    }

    /// The next public block with this prefix length of which nobody has an address.
    pub(crate) fn new_block(&mut self, length: u8) -> Option<Ipv4Addr> {
        let size = 1u64 << (32 - u32::from(length.clamp(16, 32)));
        loop {
            let count = self.counts.get("address").copied().unwrap_or_default();
            let start = count.next_multiple_of(size);
            let last = ids::public_address(start + size - 1)?;
            let first = ids::public_address(start)?;
            self.counts.insert("address".into(), start + size);
            let mut block = (u32::from(first)..=u32::from(last)).map(Ipv4Addr::from);
            if block.all(|address| self.eips.at(address).is_none()) {
                return Some(first);
            }
        }
    }

    /// Remembers a released EIP.
    pub(crate) fn remember(&mut self, eip: &Eip) {
        if self.released.len() >= MOST_RELEASED {
            self.released.pop_front();
        }
        self.released.push_back(Arc::new(Released {
            id: eip.id.clone(),
            address: eip.address,
            account: eip.account.clone(),
            region: eip.region.clone(),
        }));
    }

    /// Keeps a released group in the list for a while.
    pub(crate) fn bury(&mut self, segment: &Arc<str>) {
        self.buried.push_back(segment.clone());
        if self.buried.len() > MOST_BURIED
            && let Some(oldest) = self.buried.pop_front()
        {
            self.segments.remove(&oldest);
        }
    }

    /// A role of an account; absent where the account does not have it.
    pub(crate) fn role(&self, account: &str, name: &str) -> Option<&Role> {
        match self.roles.get(account) {
            Some(described) => described.get(name),
            None => self.accounts.contains_key(account).then_some(&IMPLIED_ROLE),
        }
    }

    /// Whether policies forbid the caller an operation: those of the account, or of the role. A role
    /// that has been taken away may do nothing, except for what needs no permission.
    pub(crate) fn denies(&self, caller: &Caller, operation: &str) -> bool {
        if products::is_open(operation) {
            return false;
        }
        let account = self.accounts.get(&caller.account);
        let session = caller.session.as_ref();
        account.is_some_and(|account| account.denied.contains(operation))
            || session.is_some_and(|session| {
                let role = self.role(&session.account, &session.role);
                role.is_none_or(|role| role.denied.contains(operation))
            })
    }

    /// What a region lacks.
    pub(crate) fn limits(&self, region: &str) -> RegionLimits {
        self.regions.get(region).copied().unwrap_or_default()
    }
}

/// A map whose keys are no texts, as a list of pairs.
mod pairs {
    use imbl::OrdMap;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<K, V, S>(map: &OrdMap<K, V>, serializer: S) -> Result<S::Ok, S::Error>
    where
        K: Ord + Serialize,
        V: Serialize,
        S: Serializer,
    {
        serializer.collect_seq(map)
    }

    pub(super) fn deserialize<'de, K, V, D>(deserializer: D) -> Result<OrdMap<K, V>, D::Error>
    where
        K: Ord + Clone + Deserialize<'de>,
        V: Clone + Deserialize<'de>,
        D: Deserializer<'de>,
    {
        Ok(Vec::<(K, V)>::deserialize(deserializer)?
            .into_iter()
            .collect())
    }
}

#[cfg(test)]
mod tests;
