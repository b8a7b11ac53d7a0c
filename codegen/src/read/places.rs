//! The places of a sample answer, numbered and found by the names that stand there, so that a row of
//! a table is looked up at a cost that does not grow with the sample.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::sampled::Sampled;
use crate::model::Type;
use crate::vocabulary;

/// Most places of one name; a name says nothing where it stands at more.
const MAX_ALIKE: usize = 256;

/// Fields that tell which page of a list an answer is, and of how many.
const PAGING: [&str; 9] = [
    "currentpage",
    "maxresults",
    "nexttoken",
    "pagecount",
    "pageindex",
    "pagenumber",
    "pagesize",
    "totalcount",
    "totalpage",
];

/// Whether a field tells which page of a list an answer is.
pub(super) fn is_paging(name: &str) -> bool {
    PAGING.contains(&vocabulary::fold(name).as_str())
}

/// Number of a place; the answer itself is the first.
pub(super) type Spot = usize;

/// What stands at one place of a sample.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own: the entries of a list may be objects"
)]
#[derive(Debug, Default)]
pub(super) struct Place {
    pub(super) list: bool,
    pub(super) object: bool,
    /// Whether the keys are free and what stands here is what stands behind all of them.
    pub(super) map: bool,
    /// Type of the scalars that stand here, as entries of a list or alone.
    pub(super) scalar: Option<Type>,
    /// Whether only an XML sample shows this place.
    pub(super) xml: bool,
    /// Whether a value is shown here or somewhere below.
    pub(super) filled: bool,
    above: Spot,
    /// The key behind which this stands.
    pub(super) key: String,
    keys: BTreeMap<String, Spot>,
    /// By the key in lower case; `None` where several are written so.
    alike: HashMap<String, Option<Spot>>,
}

impl Place {
    /// The key of an object that has no other.
    pub(super) fn only(&self) -> Option<(&str, Spot)> {
        let (key, &spot) = self.keys.iter().next()?;
        (self.keys.len() == 1).then_some((key.as_str(), spot))
    }

    /// Whether this object has exactly this key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.keys.contains_key(key)
    }

    /// Whether one of the keys of this object is such a name.
    pub(super) fn has_key(&self, is: impl Fn(&str) -> bool) -> bool {
        self.keys.keys().any(|key| is(key))
    }
}

/// All places of a sample.
#[derive(Debug, Default)]
pub(super) struct Places {
    all: Vec<Place>,
    /// The places that have a key, by the key in lower case.
    holders: HashMap<String, Vec<Spot>>,
    /// What stands before the last dot of keys that have one.
    dotted: BTreeSet<String>,
    /// The places that show which page of a list this is, two at most.
    paged: Vec<Spot>,
}

impl Places {
    /// The places of a sample; none where there is no sample.
    pub(super) fn of(sampled: Option<Sampled>) -> Self {
        let mut places = Self::default();
        if let Some(sampled) = sampled {
            places.add(sampled, 0, String::new());
        }
        places
    }

    /// Adds a place with all below it, whose depth the sample has bounded.
    fn add(&mut self, sampled: Sampled, above: Spot, key: String) -> Spot {
        let spot = self.all.len();
        self.all.push(Place {
            list: sampled.is_list(),
            object: sampled.is_object(),
            map: sampled.is_map(),
            scalar: sampled.scalar(),
            xml: sampled.is_xml(),
            filled: sampled.scalar().is_some(),
            above,
            key,
            ..Place::default()
        });
        for (key, inner) in sampled.into_keys() {
            if is_paging(&key) && self.paged.len() < 2 && !self.paged.contains(&spot) {
                self.paged.push(spot);
            }
            if let Some((above, _)) = key.rsplit_once('.') {
                self.dotted.insert(above.to_owned());
            }
            let lower = key.to_ascii_lowercase();
            let holders = self.holders.entry(lower.clone()).or_default();
            if holders.len() < MAX_ALIKE && holders.last() != Some(&spot) {
                holders.push(spot);
            }
            let inner = self.add(inner, spot, key.clone());
            let is_filled = self.all[inner].filled;
            let place = &mut self.all[spot];
            place.filled |= is_filled;
            let only = place.alike.entry(lower);
            only.and_modify(|only| *only = None).or_insert(Some(inner));
            place.keys.insert(key, inner);
        }
        spot
    }

    /// The only place that shows which page of a list this is.
    pub(super) fn only_paged(&self) -> Option<Spot> {
        match self.paged.as_slice() {
            &[only] => Some(only),
            _ => None,
        }
    }

    /// Whether keys of the sample have a dot behind this, so that it is no path to them.
    pub(super) fn has_dotted(&self, above: &str) -> bool {
        self.dotted.contains(above)
    }

    /// Whether there is no sample.
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// How many places there are.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn at(&self, spot: Spot) -> Option<&Place> {
        self.all.get(spot)
    }

    /// What stands behind a key; pages and their samples may differ in case (`Ip`, `IP`).
    pub(super) fn get(&self, spot: Spot, key: &str) -> Option<Spot> {
        #[cfg(test)]
        work::count();
        let place = self.all.get(spot)?;
        match place.keys.get(key) {
            Some(&exact) => Some(exact),
            None => *place.alike.get(&key.to_ascii_lowercase())?,
        }
    }

    /// The places that have such a key.
    pub(super) fn holders(&self, name: &str) -> impl Iterator<Item = Spot> {
        let spots = self.holders.get(&name.to_ascii_lowercase());
        let spots = spots.into_iter().flatten().copied();
        spots.filter(move |&spot| self.get(spot, name).is_some())
    }

    /// The keys that lead to the one place that has exactly this key; `None` where there are several.
    pub(super) fn only_holder(&self, name: &str) -> Option<Vec<String>> {
        let mut holders = self.holders(name).filter(|&spot| {
            let place = self.all.get(spot);
            place.is_some_and(|place| place.has(name))
        });
        let only = holders.next()?;
        if holders.next().is_some() {
            return None;
        }
        Some(self.keys_to(only))
    }

    /// The keys that lead to a place.
    pub(super) fn keys_to(&self, mut spot: Spot) -> Vec<String> {
        let mut keys = Vec::new();
        while let Some(place) = self.all.get(spot).filter(|_| spot != 0) {
            keys.push(place.key.clone());
            spot = place.above;
        }
        keys.reverse();
        keys
    }
}

/// How often something was looked up, for tests of how that grows.
#[cfg(test)]
pub(super) mod work {
    use std::cell::Cell;

    thread_local!(static LOOKUPS: Cell<u64> = const { Cell::new(0) });

    pub(in crate::read) fn count() {
        LOOKUPS.set(LOOKUPS.get() + 1);
    }

    /// How many lookups something takes.
    pub(in crate::read) fn of(something: impl FnOnce()) -> u64 {
        let before = LOOKUPS.get();
        something();
        LOOKUPS.get() - before
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::node;

    fn places(json: serde_json::Value) -> Places {
        Places::of(Some(Sampled::of(&node::of_json(json))))
    }

    #[test]
    fn names_are_found_where_they_stand() {
        let places =
            places(serde_json::json!({"Lamps": {"Lamp": [{"Id": "a"}, {"Watts": 4}]}, "Id": 1}));
        assert_eq!(
            places.only_holder("Watts"),
            Some(vec!["Lamps".to_owned(), "Lamp".to_owned()])
        );
        assert_eq!(places.only_holder("Id"), None);
        assert_eq!(places.only_holder("WATTS"), None);
        assert_eq!(places.holders("ID").count(), 2);
        let lamps = places.get(0, "Lamps").unwrap();
        let lamp = places.get(lamps, "lamp").unwrap();
        assert_eq!(places.at(lamps).unwrap().only(), Some(("Lamp", lamp)));
        assert!(places.at(lamp).unwrap().list && places.at(lamp).unwrap().filled);
    }

    #[test]
    fn keys_that_differ_in_case_alone_are_told_apart() {
        let places = places(serde_json::json!({"ip": 1, "IP": 1, "Port": null}));
        assert!(places.get(0, "Ip").is_none() && places.get(0, "IP").is_some());
        assert_eq!(places.holders("ip").count(), 1);
        let port = places.get(0, "port").unwrap();
        assert!(!places.at(port).unwrap().filled);
    }
}
