//! What told the places of response fields, and those that nothing tells for sure.

use super::page::Linted;
use super::rule;
use super::stats::Places;
use crate::facts::paths;
use crate::model::{Confidence, Operation};

/// Counts the fields that have rows, and says which may as well stand elsewhere.
pub(super) fn check(operation: &Operation, page: &mut Linted<'_>) -> Places {
    let mut places = Places::default();
    for (path, field) in paths(operation) {
        if field.line == 0 {
            continue; // no row of the page speaks of it
        }
        places.count(field.nesting);
        let confidence = field.nesting.map(|nesting| nesting.confidence);
        if confidence == Some(Confidence::Low) {
            page.row(
                rule::FIELD_UNSURE,
                field.line,
                &path,
                format!("the order of the rows alone puts this field at `{path}`"),
                "write its full path, or show it in the sample",
            );
        }
    }
    places
}
