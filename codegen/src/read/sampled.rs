//! The shape of a sample answer: which keys stand where, the entries of every list merged into one.
//! Its size is bounded by the distinct keys, however long the sample's lists are.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::MAX_DEPTH;
use super::node::{Kind, Node};
use crate::model::Type;

/// The name that XML gives to the entries of a list that have none of their own.
const ENTRY: &str = "element";

/// More places than one name has in any sample.
const MAX_PLACES: usize = 64;

/// What stands at one place of a sample.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own: the entries of a list may be objects"
)]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Sampled {
    list: bool,
    object: bool,
    scalar: Option<Type>,
    /// Whether the keys of this object are free: what stands behind all of them is merged.
    map: bool,
    /// Whether only an XML sample shows this place. XML does not tell a list of one entry from the
    /// entry.
    xml: bool,
    keys: BTreeMap<String, Sampled>,
}

impl Sampled {
    pub(super) fn of(sample: &Node) -> Self {
        let mut sampled = Self::default();
        sampled.merge(sample, 0);
        sampled
    }

    /// The shape of an XML sample.
    pub(super) fn of_xml(sample: &Node) -> Self {
        let mut sampled = Self {
            xml: true,
            ..Self::default()
        };
        sampled.merge(sample, 0);
        sampled
    }

    /// Merges another sample into this one.
    pub(super) fn add(&mut self, sample: &Node) {
        self.merge(sample, 0);
    }

    fn merge(&mut self, sample: &Node, depth: usize) {
        if depth > MAX_DEPTH {
            return;
        }
        match sample {
            Node::Object(keys) => match keys.as_slice() {
                [(key, entries)] if self.xml && key == ENTRY => {
                    self.list = true;
                    for entry in entries {
                        self.merge(entry, depth + 1);
                    }
                }
                keys => {
                    self.object = true;
                    for (key, values) in keys {
                        let inner = self.keys.entry(key.clone()).or_default();
                        inner.xml = self.xml;
                        inner.list |= values.len() > 1;
                        for value in values {
                            inner.merge(value, depth + 1);
                        }
                    }
                }
            },
            Node::List(entries) => {
                self.list = true;
                for entry in entries {
                    if matches!(entry, Node::List(_)) {
                        self.scalar.get_or_insert(Type::List);
                    }
                    self.merge(entry, depth + 1);
                }
            }
            Node::Scalar(kind, text) => {
                // A text in XML is of any type, unless it is no number and no truth.
                let is_open = *kind == Kind::Content
                    && (text.parse::<f64>().is_ok() || text.parse::<bool>().is_ok());
                if is_open {
                    return;
                }
                let kind = match kind {
                    Kind::Text | Kind::Content => Type::String,
                    Kind::Boolean => Type::Boolean,
                    Kind::Integer => Type::Long,
                    Kind::Float => Type::Float,
                };
                self.scalar.get_or_insert(kind);
            }
            Node::Null => {}
        }
    }

    /// Takes from another sample of the same answer what this one leaves out: what is behind keys
    /// whose values are empty here, and keys whose names stand nowhere here. Where the two
    /// contradict each other, this one is right.
    pub(super) fn fill(&mut self, other: &Self) {
        let mut known = BTreeSet::new();
        self.names(&mut known);
        self.fill_unknown(other, &known);
    }

    fn names(&self, names: &mut BTreeSet<String>) {
        for (key, value) in &self.keys {
            names.insert(key.to_lowercase());
            value.names(names);
        }
    }

    fn fill_unknown(&mut self, other: &Self, known: &BTreeSet<String>) {
        // XML shows a list of one entry as the entry.
        if self.xml {
            self.list |= other.list;
        }
        if self.keys.is_empty() {
            if self.scalar.is_none() {
                self.keys.clone_from(&other.keys);
                self.object |= other.object;
                self.scalar = other.scalar;
            }
            return;
        }
        let alike = self.spellings();
        for (key, theirs) in &other.keys {
            let ours = if self.keys.contains_key(key) {
                Some(key)
            } else {
                alike
                    .get(&key.to_ascii_lowercase())
                    .and_then(Option::as_ref)
            };
            if let Some(ours) = ours.and_then(|key| self.keys.get_mut(key)) {
                ours.fill_unknown(theirs, known);
            } else if let Some(theirs) = theirs.without(key, known) {
                self.keys.insert(key.clone(), theirs);
            }
        }
    }

    /// How this sample writes a key, by the key in lower case; `None` where in several ways.
    fn spellings(&self) -> BTreeMap<String, Option<String>> {
        let mut alike = BTreeMap::new();
        for key in self.keys.keys() {
            let only = alike.entry(key.to_ascii_lowercase());
            only.and_modify(|only| *only = None)
                .or_insert_with(|| Some(key.clone()));
        }
        alike
    }

    /// What stands behind a key, less what has a known name; `None` where nothing is left.
    fn without(&self, key: &str, known: &BTreeSet<String>) -> Option<Self> {
        if known.contains(&key.to_lowercase()) {
            return None;
        }
        let mut left = self.clone();
        left.keys = self
            .keys
            .iter()
            .filter_map(|(key, value)| Some((key.clone(), value.without(key, known)?)))
            .collect();
        (self.keys.is_empty() || !left.keys.is_empty()).then_some(left)
    }

    /// Whether only an XML sample shows this place.
    pub(super) fn is_xml(&self) -> bool {
        self.xml
    }

    /// Whether a list stands here.
    pub(super) fn is_list(&self) -> bool {
        self.list
    }

    /// Whether an object with free keys stands here.
    pub(super) fn is_map(&self) -> bool {
        self.map
    }

    /// Whether an object stands here, or entries that are objects.
    pub(crate) fn is_object(&self) -> bool {
        self.object
    }

    /// Type of the scalars that stand here, as entries of a list or alone.
    pub(crate) fn scalar(&self) -> Option<Type> {
        self.scalar
    }

    /// What stands behind a key; pages and their samples may differ in case (`Ip`, `IP`).
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        let alike = || {
            let keys = self.keys.iter();
            let mut alike = keys.filter(|(other, _)| other.eq_ignore_ascii_case(key));
            let only = alike.next()?;
            alike.next().is_none().then_some(only.1)
        };
        self.keys.get(key).or_else(alike)
    }

    /// The keys that lead to the one place where a name stands; `None` where there are several.
    pub(super) fn only_place(&self, name: &str) -> Option<Vec<String>> {
        let mut places = Vec::new();
        self.places(name, &mut Vec::new(), &mut places);
        (places.len() == 1).then(|| places.swap_remove(0))
    }

    /// Collects places; two are enough to know that there are several.
    fn places<'s>(&'s self, name: &str, above: &mut Vec<&'s str>, places: &mut Vec<Vec<String>>) {
        if self.keys.contains_key(name) {
            places.push(above.iter().map(|&key| key.to_owned()).collect());
        }
        for (key, value) in &self.keys {
            if places.len() > 1 {
                return;
            }
            above.push(key);
            value.places(name, above, places);
            above.pop();
        }
    }

    /// Where each name stands: the keys that lead there, itself included.
    pub(super) fn all_places(&self) -> BTreeMap<&str, Vec<Vec<&str>>> {
        let mut places: BTreeMap<&str, Vec<Vec<&str>>> = BTreeMap::new();
        let mut open: Vec<(Vec<&str>, &Self)> = vec![(Vec::new(), self)];
        while let Some((above, inner)) = open.pop() {
            // What was pushed last comes first.
            for (key, value) in inner.keys.iter().rev() {
                open.push(([above.as_slice(), &[key]].concat(), value));
            }
            if let Some(&name) = above.last() {
                let own = places.entry(name).or_default();
                if own.len() < MAX_PLACES {
                    own.push(above);
                }
            }
        }
        places
    }

    /// The only key, where there is one alone.
    pub(super) fn only_key(&self) -> Option<&str> {
        let mut keys = self.keys.keys();
        let only = keys.next()?;
        keys.next().is_none().then_some(only)
    }

    /// The same with what stands behind free keys merged, wherever an object has them.
    pub(super) fn with_maps(mut self, rows: &Rows) -> Self {
        let keys = std::mem::take(&mut self.keys).into_iter();
        self.keys = keys
            .map(|(key, inner)| {
                let inner = if rows.has_free_keys(&key, &inner) {
                    let mut merged = inner.records().entries();
                    merged.map = true;
                    merged
                } else {
                    inner
                };
                (key, inner.with_maps(rows))
            })
            .collect();
        self
    }

    /// Whether only objects stand here and nowhere a list of them.
    fn is_plain_object(&self) -> bool {
        self.object && !self.list && self.scalar.is_none()
    }

    /// The same without keys behind which something else than an object stands.
    fn records(mut self) -> Self {
        self.keys.retain(|_, value| value.is_plain_object());
        self
    }

    /// What stands behind the keys, all of them merged.
    pub(super) fn entries(self) -> Self {
        let mut merged = Self {
            xml: self.xml,
            ..Self::default()
        };
        for value in self.keys.into_values() {
            merged.absorb(value);
        }
        merged
    }

    fn absorb(&mut self, other: Self) {
        self.list |= other.list;
        self.object |= other.object;
        self.scalar = self.scalar.or(other.scalar);
        for (key, value) in other.keys {
            match self.keys.entry(key) {
                Entry::Vacant(place) => {
                    place.insert(value);
                }
                Entry::Occupied(mut known) => known.get_mut().absorb(value),
            }
        }
    }

    /// The keys of an object, or of the entries of a list, with what stands behind them.
    pub(super) fn into_keys(self) -> BTreeMap<String, Self> {
        self.keys
    }

    /// How many such names stand somewhere in it.
    pub(super) fn count_names(&self, is: impl Fn(&str) -> bool) -> usize {
        let (mut names, mut open) = (BTreeSet::new(), vec![self]);
        while let Some(sampled) = open.pop() {
            names.extend(sampled.keys.keys().filter(|key| is(key)));
            open.extend(sampled.keys.values());
        }
        names.len()
    }

    /// Whether one of the keys of this object is such a name.
    pub(super) fn has_key(&self, is: impl Fn(&str) -> bool) -> bool {
        self.keys.keys().any(|key| is(key))
    }
}

/// What the rows of an answer tell of the objects in its samples.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// All names.
    pub(super) names: BTreeSet<String>,
    /// The same in lower case: a sample may write them in another one.
    folded: BTreeSet<String>,
    /// Those of rows that may be an object with fixed keys or with free ones.
    objects: BTreeSet<String>,
    /// Those of rows that tell that their keys are free.
    maps: BTreeSet<String>,
}

impl Rows {
    /// Adds a row; of a path its end counts, too.
    pub(super) fn add(&mut self, path: &str, kind: Type, is_map: impl Fn() -> bool) {
        let name = path.rsplit('.').next().unwrap_or(path);
        let name = name.trim_end_matches("[]");
        if matches!(kind, Type::Struct | Type::Map | Type::Unknown) {
            self.objects.insert(name.to_owned());
            self.maps.extend(is_map().then(|| name.to_owned()));
        }
        let folded = [name, path].map(str::to_ascii_lowercase);
        self.folded.extend(folded);
        self.names.extend([name.to_owned(), path.to_owned()]);
    }

    /// Whether the keys of an object are free: no row has their names, and the members of the objects
    /// behind them are what rows name. Where no word tells it, several keys do with objects behind all of
    /// them in which a member is the same.
    fn has_free_keys(&self, name: &str, object: &Sampled) -> bool {
        let is_row = |key: &str| self.folded.contains(&key.to_ascii_lowercase());
        let values = || object.keys.values();
        if !object.is_plain_object() || object.has_key(is_row) {
            return false;
        }
        // Behind some keys of a map that the page tells, nothing may stand.
        if self.maps.contains(name) {
            let mut records = values().filter(|value| value.is_plain_object());
            return records.any(|value| value.count_names(is_row) > 0);
        }
        if !values().all(Sampled::is_plain_object) {
            return false;
        }
        let Some(first) = values().next().filter(|_| object.keys.len() > 1) else {
            return false;
        };
        let mut members = first.keys.keys().filter(|key| is_row(key));
        self.objects.contains(name)
            && members.any(|member| values().all(|value| value.keys.contains_key(member)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{markup, node};

    #[test]
    fn entries_are_merged() {
        let json = serde_json::json!({"Lamps": {"Lamp": [{"Id": "a"}, {"Id": "b", "Watts": 4, "Tags": ["x"]}]}, "Id": 1});
        let sampled = Sampled::of(&node::of_json(json));
        let lamp = sampled
            .get("Lamps")
            .and_then(|lamps| lamps.get("Lamp"))
            .expect("it is there");
        assert!(lamp.is_list() && lamp.is_object() && lamp.get("Watts").is_some());
        assert_eq!(
            lamp.get("Tags").and_then(Sampled::scalar),
            Some(Type::String)
        );
    }

    fn xml(text: &str) -> Sampled {
        Sampled::of_xml(&markup::answer(text, |_| false).expect("it is XML").node)
    }

    #[test]
    fn xml_shows_lists_by_their_entries() {
        let sampled = xml(
            "<R><Lamp><Id>a</Id></Lamp><Lamp><Watts>4</Watts></Lamp><Zones><element>z</element></Zones><One><Id>a</Id></One></R>",
        );
        let lamp = sampled.get("Lamp").expect("it is there");
        assert!(lamp.is_list() && lamp.is_object() && lamp.is_xml());
        assert!(
            lamp.get("Watts")
                .is_some_and(|watts| watts.scalar().is_none())
        );
        let zones = sampled.get("Zones").expect("it is there");
        assert!(zones.is_list() && !zones.is_object());
        assert_eq!(zones.scalar(), Some(Type::String));
        assert!(sampled.get("One").is_some_and(|one| !one.is_list()));
    }

    #[test]
    fn another_sample_fills_gaps_and_contradicts_nothing() {
        let json = serde_json::json!({"Lamps": [], "Page": {"Size": 1}, "Id": "x"});
        let mut sampled = Sampled::of(&node::of_json(json));
        sampled.fill(&xml(
            "<R><Lamps><Id>a</Id></Lamps><Size>1</Size><Page><Number>2</Number></Page><Odd><Id>x</Id></Odd></R>",
        ));
        assert!(sampled.get("Lamps").is_some_and(|lamps| {
            lamps.is_list() && lamps.get("Id").is_some_and(Sampled::is_xml)
        }));
        assert!(
            sampled
                .get("Page")
                .is_some_and(|page| page.get("Number").is_some())
        );
        assert!(sampled.get("Size").is_none(), "it stands elsewhere");
        assert!(
            sampled.get("Odd").is_none(),
            "all it holds stands elsewhere"
        );
    }

    #[test]
    fn another_sample_may_write_a_key_in_another_case() {
        let mut sampled = Sampled::of(&node::of_json(serde_json::json!({"lamps": {"Id": 1}})));
        sampled.fill(&xml("<R><Lamps><Watts>4</Watts></Lamps><x>1</x></R>"));
        let lamps = sampled.get("lamps").expect("it is there");
        assert!(lamps.get("Watts").is_some() && !sampled.has_key(|key| key == "Lamps"));
    }
}
