//! All EIPs of a world and the ways to find one. What it costs to find one, or a page of them, does
//! hardly depend on how many there are.

use super::{Eip, HashMap};
use imbl::{OrdMap, Vector};
use serde::{Deserialize, Serialize, Serializer};
use std::net::Ipv4Addr;
use std::ops::Range;
use std::sync::Arc;

/// All EIPs of a world: by id, by address, by target, and in order of creation.
///
/// The hash maps are never walked: nothing depends on their order.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "Vec<Eip>")]
pub(crate) struct Eips {
    by_id: HashMap<Arc<str>, Arc<Eip>>,
    by_address: HashMap<Ipv4Addr, Arc<str>>,
    by_target: HashMap<Arc<str>, Arc<[Arc<str>]>>,
    /// By account, then by region, in order of creation.
    listed: OrdMap<Arc<str>, OrdMap<Arc<str>, Vector<Entry>>>,
}

/// A place in a list.
#[derive(Debug, Clone)]
struct Entry {
    serial: u64,
    id: Arc<str>,
}

impl Eips {
    /// How many there are.
    #[cfg(any(feature = "server", test))]
    pub(crate) fn len(&self) -> usize {
        self.by_id.len()
    }

    /// The one with this id.
    pub(crate) fn get(&self, id: &str) -> Option<&Arc<Eip>> {
        self.by_id.get(id)
    }

    /// The one with this address.
    pub(crate) fn at(&self, address: Ipv4Addr) -> Option<&Arc<Eip>> {
        self.get(self.by_address.get(&address)?)
    }

    /// Those bound to a target, in the order in which they came.
    pub(crate) fn on(&self, target: &str) -> impl Iterator<Item = &Arc<Eip>> {
        let ids = self.by_target.get(target);
        let ids = ids.into_iter().flat_map(|ids| ids.iter());
        ids.filter_map(|id| self.get(id))
    }

    /// How many an account has, in all regions.
    pub(crate) fn count(&self, account: &str) -> usize {
        let regions = self.listed.get(account);
        let regions = regions.into_iter().flat_map(OrdMap::values);
        regions.map(Vector::len).sum()
    }

    /// How many an account has in a region.
    pub(crate) fn count_in(&self, account: &str, region: &str) -> usize {
        self.list(account, region).map_or(0, Vector::len)
    }

    /// Some of an account's in a region, by their places in order of creation.
    pub(crate) fn page(
        &self,
        account: &str,
        region: &str,
        places: Range<usize>,
    ) -> impl Iterator<Item = &Arc<Eip>> {
        let list = self.list(account, region);
        let page = list.into_iter().flat_map(move |list| {
            let end = places.end.min(list.len());
            list.focus().narrow(places.start.min(end)..end).into_iter()
        });
        page.filter_map(|entry| self.get(&entry.id))
    }

    /// All of an account's in a region, in order of creation.
    pub(crate) fn list_in(&self, account: &str, region: &str) -> impl Iterator<Item = &Arc<Eip>> {
        self.page(account, region, 0..usize::MAX)
    }

    /// All of the world, by account, region and order of creation.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Arc<Eip>> {
        let lists = self.listed.values().flat_map(OrdMap::values);
        lists.flatten().filter_map(|entry| self.get(&entry.id))
    }

    /// Adds one; replaces the one of the same id.
    pub(crate) fn insert(&mut self, eip: Eip) {
        self.remove(&eip.id);
        let id = &eip.id;
        self.by_address.insert(eip.address, id.clone());
        if let Some(target) = eip.target() {
            self.bind(target.clone(), id.clone());
        }
        let list = self.listed.entry(eip.account.clone()).or_default();
        let list = list.entry(eip.region.clone()).or_default();
        let entry = Entry {
            serial: eip.serial,
            id: id.clone(),
        };
        match list.binary_search_by_key(&eip.serial, |entry| entry.serial) {
            Ok(place) => drop(list.set(place, entry)),
            Err(place) if place == list.len() => list.push_back(entry),
            Err(place) => list.insert(place, entry),
        }
        self.by_id.insert(id.clone(), Arc::new(eip));
    }

    /// Changes one; all but id, serial, account, region and address.
    pub(crate) fn change(&mut self, id: &str, change: impl FnOnce(&mut Eip)) {
        let Some(eip) = self.by_id.get_mut(id) else {
            return;
        };
        let before = eip.target().cloned();
        let eip = Arc::make_mut(eip);
        change(eip);
        let (after, id) = (eip.target().cloned(), eip.id.clone());
        if before != after {
            if let Some(target) = before {
                self.unbind(&target, &id);
            }
            if let Some(target) = after {
                self.bind(target, id);
            }
        }
    }

    /// Removes one.
    pub(crate) fn remove(&mut self, id: &str) -> Option<Arc<Eip>> {
        let eip = self.by_id.remove(id)?;
        self.by_address.remove(&eip.address);
        if let Some(target) = eip.target() {
            self.unbind(target, id);
        }
        let regions = self.listed.get_mut(&eip.account);
        if let Some(list) = regions.and_then(|regions| regions.get_mut(&eip.region))
            && let Ok(place) = list.binary_search_by_key(&eip.serial, |entry| entry.serial)
        {
            list.remove(place);
        }
        Some(eip)
    }

    fn list(&self, account: &str, region: &str) -> Option<&Vector<Entry>> {
        self.listed.get(account)?.get(region)
    }

    fn bind(&mut self, target: Arc<str>, id: Arc<str>) {
        let mut ids = self
            .by_target
            .get(&target)
            .map_or(vec![], |ids| ids.to_vec());
        ids.push(id);
        self.by_target.insert(target, ids.into());
    }

    fn unbind(&mut self, target: &str, id: &str) {
        let Some(ids) = self.by_target.get(target) else {
            return;
        };
        let rest = ids.iter().filter(|each| ***each != *id).cloned();
        let rest: Arc<[_]> = rest.collect();
        if rest.is_empty() {
            self.by_target.remove(target);
        } else {
            self.by_target.insert(target.into(), rest);
        }
    }
}

impl From<Vec<Eip>> for Eips {
    fn from(list: Vec<Eip>) -> Self {
        let mut eips = Self::default();
        for eip in list {
            eips.insert(eip);
        }
        eips
    }
}

/// As a list; the rest follows from it.
impl Serialize for Eips {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(Arc::as_ref))
    }
}
