//! Equality of generated structs, made once over their tables, as [`debug_record`](crate::debug_record)
//! is: derived, it would be a function over all fields for each of them.

use crate::{Record, View};

/// Whether two records of one shape hold the same.
#[doc(hidden)]
pub fn same_records(a: &dyn Record, b: &dyn Record) -> bool {
    (0..a.shape().fields.len()).all(|index| same(a.view(index), b.view(index)))
        && a.unknown() == b.unknown()
}

fn same(a: View<'_>, b: View<'_>) -> bool {
    match (a, b) {
        (View::None, View::None) => true,
        (View::Text(a), View::Text(b)) => a == b,
        (View::RequiredText(a), View::RequiredText(b)) => a == b,
        (View::Integer(a), View::Integer(b)) => a == b,
        (View::RequiredInteger(a), View::RequiredInteger(b)) => a == b,
        (View::Float(a), View::Float(b)) => a == b,
        (View::RequiredFloat(a), View::RequiredFloat(b)) => Some(a) == Some(b),
        (View::Boolean(a), View::Boolean(b)) => a == b,
        (View::RequiredBoolean(a), View::RequiredBoolean(b)) => a == b,
        // Only what is not documented is unknown, so texts tell values apart.
        (View::Choice(a), View::Choice(b)) => a.text() == b.text(),
        (View::Record(a), View::Record(b)) => both(a.get(), b.get()),
        (View::Json(a), View::Json(b)) => a == b,
        (View::Texts(a), View::Texts(b)) => a == b,
        (View::Integers(a), View::Integers(b)) => a == b,
        (View::Floats(a), View::Floats(b)) => a == b,
        (View::Booleans(a), View::Booleans(b)) => a == b,
        (View::Choices(a), View::Choices(b)) => {
            a.count() == b.count() && (0..a.count()).all(|at| a.text(at) == b.text(at))
        }
        (View::Records(a), View::Records(b)) => {
            a.count() == b.count() && (0..a.count()).all(|at| both(a.get(at), b.get(at)))
        }
        (View::Map(a), View::Map(b)) => {
            let mut is_same = a.count() == b.count();
            a.each(&mut |key, record| is_same = is_same && both(Some(record), b.get(key)));
            is_same
        }
        _ => false,
    }
}

fn both(a: Option<&dyn Record>, b: Option<&dyn Record>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => same_records(a, b),
        (None, None) => true,
        _ => false,
    }
}
