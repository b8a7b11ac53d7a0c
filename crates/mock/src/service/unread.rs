//! Parameters that an operation does not have.

use alicloud_core::{Kind, Shape};

/// The names among these parameters that this shape has no place for.
pub(super) fn names(shape: &Shape, parameters: &[(String, String)]) -> Vec<String> {
    let names = parameters.iter().map(|(name, _)| name);
    names.filter(|name| !fits(shape, name)).cloned().collect()
}

fn fits(shape: &Shape, name: &str) -> bool {
    let (first, rest) = match name.split_once('.') {
        Some((first, rest)) => (first, Some(rest)),
        None => (name, None),
    };
    let Some(index) = shape.index(first, 0) else {
        return false;
    };
    match (shape.fields[index].kind, rest) {
        (Kind::Json, _) => true,
        (Kind::Record(shape), Some(rest)) => fits(shape, rest),
        (Kind::Records(shape), Some(rest)) => match rest.split_once('.') {
            Some((number, rest)) => is_number(number) && fits(shape, rest),
            None => false,
        },
        (
            Kind::Texts | Kind::Integers | Kind::Floats | Kind::Booleans | Kind::Choices(_),
            Some(number),
        ) => is_number(number),
        (Kind::Record(_) | Kind::Records(_), None) => false,
        (_, rest) => rest.is_none(),
    }
}

/// A place in a list, from 1.
fn is_number(text: &str) -> bool {
    !text.starts_with(['0', '+']) && text.parse::<u32>().is_ok()
}
