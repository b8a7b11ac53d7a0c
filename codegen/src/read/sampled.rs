//! The shape of a sample answer: which keys stand where, the entries of every list merged into one.
//! Its size is bounded by the distinct keys, however long the sample's lists are.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::MAX_DEPTH;
use crate::model::Type;

/// What stands at one place of a sample.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sampled {
    list: bool,
    object: bool,
    scalar: Option<Type>,
    keys: BTreeMap<String, Sampled>,
}

impl Sampled {
    pub(super) fn of(json: &Json) -> Self {
        let mut sampled = Self::default();
        sampled.merge(json, 0);
        sampled
    }

    /// Merges another sample into this one.
    pub(super) fn add(&mut self, json: &Json) {
        self.merge(json, 0);
    }

    fn merge(&mut self, json: &Json, depth: usize) {
        if depth > MAX_DEPTH {
            return;
        }
        match json {
            Json::Object(map) => {
                self.object = true;
                for (key, value) in map {
                    // Some samples have blanks inside the quotes of a key.
                    self.keys
                        .entry(key.trim().to_owned())
                        .or_default()
                        .merge(value, depth + 1);
                }
            }
            Json::Array(entries) => {
                if self.list {
                    self.scalar.get_or_insert(Type::List);
                }
                self.list = true;
                for entry in entries {
                    self.merge(entry, depth + 1);
                }
            }
            Json::String(_) => _ = self.scalar.get_or_insert(Type::String),
            Json::Bool(_) => _ = self.scalar.get_or_insert(Type::Boolean),
            Json::Number(number) => {
                let kind = if number.is_f64() {
                    Type::Float
                } else {
                    Type::Long
                };
                self.scalar.get_or_insert(kind);
            }
            Json::Null => {}
        }
    }

    /// Whether a list stands here.
    pub(super) fn is_list(&self) -> bool {
        self.list
    }

    /// Whether an object stands here, or entries that are objects.
    pub(super) fn is_object(&self) -> bool {
        self.object
    }

    /// Type of the scalars that stand here, as entries of a list or alone.
    pub(super) fn scalar(&self) -> Option<Type> {
        self.scalar
    }

    /// What stands behind a key; pages and their samples may differ in case (`Ip`, `IP`).
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        self.keys.get(key).or_else(|| {
            let mut alike = self
                .keys
                .iter()
                .filter(|(other, _)| other.eq_ignore_ascii_case(key));
            let (_, only) = alike.next()?;
            alike.next().is_none().then_some(only)
        })
    }

    /// The key of an object that has no other.
    pub(super) fn only(&self) -> Option<(&str, &Self)> {
        let (key, value) = self.keys.iter().next()?;
        (self.keys.len() == 1).then_some((key.as_str(), value))
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_merged() {
        let json = serde_json::json!({"Lamps": {"Lamp": [{"Id": "a"}, {"Id": "b", "Watts": 4, "Tags": ["x"]}]}, "Id": 1});
        let sampled = Sampled::of(&json);
        let lamp = sampled
            .get("Lamps")
            .and_then(|lamps| lamps.get("Lamp"))
            .expect("it is there");
        assert!(lamp.is_list() && lamp.is_object());
        assert_eq!(
            lamp.get("Tags").and_then(Sampled::scalar),
            Some(Type::String)
        );
        assert_eq!(
            sampled.only_place("Watts"),
            Some(vec!["Lamps".to_owned(), "Lamp".to_owned()])
        );
        assert_eq!(sampled.only_place("Id"), None);
        assert!(lamp.get("WATTS").is_some());
        let both = Sampled::of(&serde_json::json!({"ip": 1, "IP": 1}));
        assert!(both.get("Ip").is_none() && both.get("IP").is_some());
    }
}
