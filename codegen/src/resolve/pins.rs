//! Names of types that were given out before, with the places where each is used. A name is kept to
//! its places, so that a new page or an edited one renames no type under its callers.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::Deserialize;

/// What stands above the names.
const HEAD: &str = "\
# The public types of this product, each with the places where it is used. `cargo xtask regen` writes this
# file, keeps each name to its places, and refuses to rename one unless it is called with --rename.
[types]
";

/// Types by name, each with its places: `enum LightLamp.Mode`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pins {
    #[serde(default)]
    types: BTreeMap<String, BTreeSet<String>>,
}

impl Pins {
    /// Reads what [`Self::text`] wrote.
    ///
    /// # Errors
    /// What the TOML parser says.
    pub fn parse(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// The names of these places.
    pub(super) fn new(given: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut types = BTreeMap::<String, BTreeSet<String>>::new();
        for (place, name) in given {
            types.entry(name).or_default().insert(place);
        }
        Self { types }
    }

    /// As a file.
    pub fn text(&self) -> String {
        let mut out = HEAD.to_owned();
        for (name, places) in &self.types {
            let places: Vec<String> = places.iter().map(|it| format!("    {it:?},\n")).collect();
            let _ = writeln!(out, "{name} = [\n{}]", places.concat());
        }
        out
    }

    /// The name that was given to a place; none where it had several.
    pub(super) fn name(&self, place: &str) -> Option<&str> {
        match self.names(place).as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    fn names(&self, place: &str) -> Vec<&str> {
        let own = self.types.iter();
        let own = own.filter(|(_, places)| places.contains(place));
        own.map(|(name, _)| name.as_str()).collect()
    }

    /// Names that places had before and have no longer, with what they have now and the places.
    pub fn renamed<'p>(&'p self, now: &'p Self) -> BTreeMap<(&'p str, &'p str), Vec<&'p str>> {
        let mut renamed = BTreeMap::<_, Vec<&str>>::new();
        for (old, places) in &self.types {
            for place in places {
                let names = now.names(place);
                if let Some(&new) = names.first()
                    && !names.contains(&old.as_str())
                {
                    renamed.entry((old.as_str(), new)).or_default().push(place);
                }
            }
        }
        renamed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pins(given: &[(&str, &str)]) -> Pins {
        let own = |&(place, name): &(&str, &str)| (place.to_owned(), name.to_owned());
        Pins::new(given.iter().map(own))
    }

    #[test]
    fn a_file_comes_back() {
        let before = pins(&[
            ("enum A.Mode", "Mode"),
            ("enum B.Mode", "Mode"),
            ("request A.Tag", "Tag"),
        ]);
        insta::assert_snapshot!(before.text().strip_prefix(HEAD).unwrap(), @r#"
        Mode = [
            "enum A.Mode",
            "enum B.Mode",
        ]
        Tag = [
            "request A.Tag",
        ]
        "#);
        assert_eq!(Pins::parse(&before.text()).unwrap(), before);
        assert!(Pins::parse("[tpyes]\n").is_err());
    }

    #[test]
    fn what_comes_and_goes_is_no_renaming() {
        let before = pins(&[
            ("enum A.Mode", "Mode"),
            ("enum B.Mode", "Mode"),
            ("enum C.X", "X"),
        ]);
        let after = pins(&[
            ("enum A.Mode", "Mode"),
            ("enum B.Mode", "BMode"),
            ("enum D.X", "X"),
        ]);
        let renamed = before.renamed(&after);
        assert_eq!(renamed.len(), 1);
        assert_eq!(renamed[&("Mode", "BMode")], ["enum B.Mode"]);
        assert_eq!(before.renamed(&before).len(), 0);
    }
}
