//! The kinds of facts that descriptions state, a line each.

use crate::model::Facts;

/// A kind of fact.
#[derive(Debug)]
pub(super) struct Kind {
    /// Its key in data.
    pub(super) id: &'static str,
    /// A word or two for a column.
    pub(super) title: &'static str,
    /// What is counted.
    pub(super) says: &'static str,
    /// Whether it is stated.
    pub(super) is_stated: fn(&Facts) -> bool,
}

/// Writes the list as a table.
macro_rules! kinds {
    ($($id:literal $title:literal $says:literal $is_stated:expr;)+) => {
        /// All kinds, in the order in which they are shown.
        pub(super) const KINDS: &[Kind] =
            &[$(Kind { id: $id, title: $title, says: $says, is_stated: $is_stated },)+];
    };
}

kinds! {
    "values" "accepted values" "parameters with a closed list of accepted values" |it| !it.values.is_empty();
    "default" "default" "parameters with a default" |it| it.default.is_some();
    "bounds" "bounds" "parameters with a least or a greatest value" |it| it.min.is_some() || it.max.is_some();
    "lengths" "length" "parameters with a least or a greatest number of characters" |it| it.min_length.is_some() || it.max_length.is_some();
    "items" "most entries" "parameters that say how many entries they may have" |it| it.max_items.is_some();
    "index" "index" "parameters with a greatest N of `X.N`" |it| it.index_max.is_some();
    "condition" "required when" "parameters with a condition under which they are required" |it| it.required_when.is_some();
    "unit" "unit" "parameters with a unit" |it| it.unit.is_some();
    "separator" "separator" "parameters with a separator of several values in one text" |it| it.separator.is_some();
    "time" "time format" "parameters with the form of a point in time" |it| it.time_format.is_some();
    "characters" "characters" "parameters with the characters that they may or may not hold" |it| !it.characters.is_empty() || !it.forbidden_parts.is_empty();
    "prefixes" "beginning" "parameters with how their value begins or does not begin" |it| !it.prefixes.is_empty() || !it.forbidden_prefixes.is_empty();
    "exclusive" "exclusive" "parameters with others that cannot be sent together with them" |it| !it.exclusive_with.is_empty();
    "cases" "cases" "parameters with facts that hold for one value of another parameter" |it| !it.conditional.is_empty();
    "deprecated" "deprecated" "parameters that are deprecated or not available" |it| it.deprecated;
}
