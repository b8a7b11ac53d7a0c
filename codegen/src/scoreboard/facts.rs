//! The kinds of facts that descriptions state, a line each.

use crate::model::Facts;

/// A kind of fact.
#[derive(Debug)]
pub(super) struct Kind {
    /// Its key in data.
    pub(super) id: &'static str,
    /// A word or two for a column.
    pub(super) title: &'static str,
    /// What the text states.
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
    "values" "accepted values" "a closed list of accepted values: an enum" |it| !it.values.is_empty();
    "default" "default" "what the service takes when none is sent" |it| it.default.is_some();
    "bounds" "bounds" "a least or a greatest value" |it| it.min.is_some() || it.max.is_some();
    "lengths" "length" "a least or a greatest number of characters" |it| it.min_length.is_some() || it.max_length.is_some();
    "items" "most entries" "how many entries one parameter may have" |it| it.max_items.is_some();
    "index" "index" "the greatest N of `X.N`" |it| it.index_max.is_some();
    "condition" "required when" "the condition under which it is required" |it| it.required_when.is_some();
    "unit" "unit" "the unit of the value" |it| it.unit.is_some();
    "separator" "separator" "what separates several values in one text" |it| it.separator.is_some();
    "deprecated" "deprecated" "that it is deprecated or not available" |it| it.deprecated;
}
