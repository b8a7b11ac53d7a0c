//! How far the pages of one operation in two languages say the same, one thing at a time.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::diff::key;
use crate::facts::paths;
use crate::model::{Facts, Operation, Parameter, Type};

/// Things that were compared, and those of them that agree.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Agreed {
    /// Names on either page, or facts that either page states of what both name.
    pub compared: u64,
    /// Those that are the same on both.
    pub agree: u64,
}

/// Writes the struct and the walk over its figures in one place.
macro_rules! languages {
    ($($(#[$doc:meta])+ $name:ident)+) => {
        /// What two languages agree on. Facts are compared for parameters that both pages have.
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
        pub struct Languages {
            $($(#[$doc])+ pub $name: Agreed,)+
        }

        impl Languages {
            /// Adds those of another pair.
            pub(crate) fn add(&mut self, other: &Self) {
                $(
                    self.$name.compared += other.$name.compared;
                    self.$name.agree += other.$name.agree;
                )+
            }

            /// All figures with their names.
            pub(super) fn each(&self) -> impl Iterator<Item = (&'static str, Agreed)> {
                [$((stringify!($name), self.$name),)+].into_iter()
            }
        }
    };
}

languages! {
    /// Names of parameters.
    names
    /// Whether a request must have the parameter.
    required
    /// Types, where both pages tell.
    types
    /// Accepted values, in any order.
    values
    /// Bounds of values, lengths, entries and indices.
    bounds
    /// Defaults.
    defaults
    /// Paths of response fields.
    fields
    /// Error rows: status and code.
    errors
}

impl Languages {
    /// Compares two pages.
    pub(super) fn of(first: &Operation, second: &Operation) -> Self {
        let mut found = Self::default();
        let (ours, theirs) = (rows(first), rows(second));
        found.names = of_sets(&ours.keys().collect(), &theirs.keys().collect());
        for (name, a) in &ours {
            if let Some(b) = theirs.get(name) {
                found.parameter(a, b);
            }
        }
        let fields = |it: &Operation| -> BTreeSet<String> {
            let paths = paths(&it.response).into_iter();
            paths.map(|(path, _)| path).collect()
        };
        found.fields = of_sets(&fields(first), &fields(second));
        let errors = |it: &Operation| -> BTreeSet<(Option<u16>, String)> {
            let rows = it.errors.iter();
            rows.map(|row| (row.status, row.code.clone())).collect()
        };
        found.errors = of_sets(&errors(first), &errors(second));
        found
    }

    fn parameter(&mut self, a: &Parameter, b: &Parameter) {
        self.required.note(true, a.required == b.required);
        let tell = a.kind != Type::Unknown && b.kind != Type::Unknown;
        self.types.note(tell, a.kind == b.kind);
        self.values.facts(a, b, |it| {
            let values = it.values.iter().map(|value| value.value.clone());
            values.collect::<BTreeSet<_>>()
        });
        self.bounds.facts(a, b, |it| {
            let numbers = (it.min.clone(), it.max.clone());
            let counts = [it.min_length, it.max_length, it.max_items, it.index_max];
            (numbers, counts)
        });
        self.defaults.facts(a, b, |it| it.default.clone());
    }
}

impl Agreed {
    fn note(&mut self, compared: bool, agree: bool) {
        self.compared += u64::from(compared);
        self.agree += u64::from(compared && agree);
    }

    /// Compares what either row states.
    fn facts<T: PartialEq>(&mut self, a: &Parameter, b: &Parameter, of: impl Fn(&Facts) -> T) {
        let nothing = of(&Facts::default());
        let (a, b) = (of(&a.facts), of(&b.facts));
        self.note(a != nothing || b != nothing, a == b);
    }
}

/// The parameters by their names; of equal names the first.
fn rows(operation: &Operation) -> BTreeMap<String, &Parameter> {
    let mut rows = BTreeMap::new();
    for row in &operation.request {
        rows.entry(key(&row.name)).or_insert(row);
    }
    rows
}

fn of_sets<T: Ord>(ours: &BTreeSet<T>, theirs: &BTreeSet<T>) -> Agreed {
    Agreed {
        compared: ours.union(theirs).count() as u64,
        agree: ours.intersection(theirs).count() as u64,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::fixture::{operation, parameter};

    fn page(request: serde_json::Value, codes: &[&str]) -> Operation {
        let errors: Vec<_> = codes
            .iter()
            .map(|code| json!({"status": 400, "code": code, "line": 1}))
            .collect();
        operation(json!({
            "name": "Light", "style": "RPC", "request": request, "response": [], "errors": errors,
            "source": {"page": "Light.md", "sha256": ""},
        }))
    }

    #[test]
    fn each_thing_has_its_own_figure() {
        let first = page(
            json!([
                parameter("Lamp", "string", "yes", json!({})),
                parameter(
                    "Tag.1.Key",
                    "string",
                    "no",
                    json!({"facts": {"max_length": 64}})
                ),
                parameter(
                    "Colour",
                    "string",
                    "no",
                    json!({"facts": {"values": [{"value": "Warm"}, {"value": "Cold"}]}})
                ),
                parameter("Old", "string", "no", json!({"facts": {"default": "1"}})),
            ]),
            &["NoOil", "NoLamp"],
        );
        let second = page(
            json!([
                parameter("Lamp", "long", "no", json!({})),
                parameter("Tag.N.Key", "unknown", "no", json!({})),
                parameter(
                    "Colour",
                    "string",
                    "no",
                    json!({"facts": {"values": [{"value": "Cold"}, {"value": "Warm"}], "default": "Warm"}})
                ),
            ]),
            &["NoLamp"],
        );
        let agreed = |compared, agree| Agreed { compared, agree };
        let found = Languages::of(&first, &second);
        assert_eq!(found.names, agreed(4, 3));
        assert_eq!(found.required, agreed(3, 2));
        assert_eq!(found.types, agreed(2, 1));
        assert_eq!(found.values, agreed(1, 1));
        assert_eq!(found.bounds, agreed(1, 0));
        // `Old` is on one page alone.
        assert_eq!(found.defaults, agreed(1, 0));
        assert_eq!(found.fields, agreed(0, 0));
        assert_eq!(found.errors, agreed(2, 1));
    }
}
