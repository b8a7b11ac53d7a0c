//! What tells the place of a response field, a line each.

use crate::model::NestingReason;

/// A reason for the place of a field.
#[derive(Debug)]
pub(super) struct Told {
    /// Its key in data.
    pub(super) id: &'static str,
    /// A word or two for a column.
    pub(super) title: &'static str,
    /// What is counted.
    pub(super) says: &'static str,
    pub(super) by: Option<NestingReason>,
}

/// Writes the list as a table.
macro_rules! reasons {
    ($($id:literal $title:literal $says:literal $by:expr;)+) => {
        /// All reasons, in the order in which they are shown; the page itself comes first.
        pub(super) const REASONS: &[Told] =
            &[$(Told { id: $id, title: $title, says: $says, by: $by },)+];
    };
}

reasons! {
    "page" "the page" "fields whose place the page states" None;
    "json" "JSON sample" "fields placed where the JSON sample shows them" Some(NestingReason::JsonSample);
    "xml" "XML sample" "fields placed where the XML sample alone shows them" Some(NestingReason::XmlSample);
    "type" "type's words" "fields placed by the type of the row before" Some(NestingReason::TypeText);
    "singular" "singular" "fields placed by a key that is their container's name in the singular" Some(NestingReason::SingularName);
    "common" "in every answer" "fields that stand at the top of every answer" Some(NestingReason::CommonField);
    "names" "order of names" "fields placed where the order of names begins anew" Some(NestingReason::NameOrder);
    "rows" "order of rows" "fields placed by the order of rows alone" Some(NestingReason::RowOrder);
}
