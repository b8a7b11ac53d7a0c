//! How far two languages of one operation agree, item by item: the counts behind the findings of
//! `locales`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::{Facts, Operation, Parameter};

/// Items that both pages could agree on, and those on which they do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Share {
    /// Items that one of the two pages states at least.
    pub stated: u64,
    /// Items that both state alike.
    pub alike: u64,
}

impl Share {
    fn count(&mut self, is_alike: bool) {
        self.stated += 1;
        self.alike += u64::from(is_alike);
    }

    fn add(&mut self, other: Self) {
        self.stated += other.stated;
        self.alike += other.alike;
    }
}

/// What operations say in two languages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Languages {
    /// Names of parameters.
    pub names: Share,
    /// Whether a parameter that both pages have is required.
    pub required: Share,
    /// Lists of accepted values.
    pub values: Share,
    /// Bounds of values, lengths, counts and indices, all those of a parameter together.
    pub bounds: Share,
    /// Errors, by status and code.
    pub errors: Share,
}

impl Languages {
    /// Compares the pages of one operation.
    pub(super) fn of(first: &Operation, second: &Operation) -> Self {
        let mut found = Self::default();
        let (here, there) = (parameters(first), parameters(second));
        for name in here.keys().chain(there.keys()).collect::<BTreeSet<_>>() {
            let pair = here.get(name).zip(there.get(name));
            found.names.count(pair.is_some());
            let Some((a, b)) = pair else { continue };
            found.required.count(a.required == b.required);
            let values = |row: &Parameter| -> BTreeSet<String> {
                let values = row.facts.values.iter();
                values.map(|value| value.value.clone()).collect()
            };
            let (of_a, of_b) = (values(a), values(b));
            if !of_a.is_empty() || !of_b.is_empty() {
                found.values.count(of_a == of_b);
            }
            let (of_a, of_b) = (bounds(&a.facts), bounds(&b.facts));
            if of_a != Facts::default() || of_b != Facts::default() {
                found.bounds.count(of_a == of_b);
            }
        }
        let errors = |operation: &Operation| -> BTreeSet<(Option<u16>, String)> {
            let rows = operation.errors.iter();
            rows.map(|row| (row.status, row.code.clone())).collect()
        };
        let (here, there) = (errors(first), errors(second));
        for error in here.union(&there) {
            found
                .errors
                .count(here.contains(error) && there.contains(error));
        }
        found
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.names.add(other.names);
        self.required.add(other.required);
        self.values.add(other.values);
        self.bounds.add(other.bounds);
        self.errors.add(other.errors);
    }

    /// What is compared, by name.
    pub(super) fn shares(&self) -> [(&'static str, Share); 5] {
        [
            ("names", self.names),
            ("required", self.required),
            ("values", self.values),
            ("bounds", self.bounds),
            ("errors", self.errors),
        ]
    }
}

/// Parameters by name; of two rows with one name the first counts.
fn parameters(operation: &Operation) -> BTreeMap<&str, &Parameter> {
    let mut rows = BTreeMap::new();
    for row in &operation.request {
        rows.entry(row.name.as_str()).or_insert(row);
    }
    rows
}

/// The bounds among the facts.
fn bounds(facts: &Facts) -> Facts {
    Facts {
        min: facts.min.clone(),
        max: facts.max.clone(),
        min_length: facts.min_length,
        max_length: facts.max_length,
        max_items: facts.max_items,
        index_max: facts.index_max,
        ..Facts::default()
    }
}
