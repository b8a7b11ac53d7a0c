//! Everything that a world knows, as plain data: cheap to clone, so that worlds can be forked,
//! compared and put back.

mod account;
mod eip;
mod network;
mod settings;
mod target;

pub(crate) use account::{Account, Key};
pub(crate) use eip::{Binding, Eip, Eips};
pub(crate) use network::{VSwitch, Vpc};
pub(crate) use settings::{Pace, Settings};
pub(crate) use target::{Target, TargetKind};

use crate::ids;
use crate::time::Moment;
use imbl::OrdMap;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A world's content. Maps are persistent: a clone shares what is not changed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct State {
    pub(crate) settings: Settings,
    pub(crate) accounts: OrdMap<Arc<str>, Account>,
    pub(crate) vpcs: OrdMap<Arc<str>, Vpc>,
    pub(crate) vswitches: OrdMap<Arc<str>, VSwitch>,
    pub(crate) targets: OrdMap<Arc<str>, Arc<Target>>,
    pub(crate) eips: Eips,
    /// What settles when: moment and order of arrival to the EIP.
    pub(crate) schedule: OrdMap<(Moment, u64), Arc<str>>,
    /// How many ids of each kind were given.
    pub(crate) counts: OrdMap<Arc<str>, u64>,
}

impl State {
    /// The next number of this kind, from 0.
    pub(crate) fn count(&mut self, kind: &str) -> u64 {
        let next = self.counts.get(kind).copied().unwrap_or_default();
        self.counts.insert(kind.into(), next + 1);
        next
    }

    /// A new id of this kind in this region.
    pub(crate) fn new_id(&mut self, kind: &str, region: &str) -> Arc<str> {
        let count = self.count(kind);
        ids::id(self.settings.seed, kind, region, count).into()
    }
}
