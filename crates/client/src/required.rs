//! What a request needs and has not: the compiler sees that a required parameter is given, not that it
//! holds something.

use alicloud_core::{Kind, Shape};

/// What is wrong with the parameters of a request; nothing where all that it needs is there.
pub(crate) fn problem(shape: &Shape, parameters: &[(String, String)]) -> Option<String> {
    let mut required = shape.fields.iter().filter(|field| field.required);
    required.find_map(|field| {
        let wire = field.wire;
        match field.kind {
            Kind::Text | Kind::Choice(_) => {
                let empty = |(name, value): &(String, String)| name == wire && value.is_empty();
                let found = parameters.iter().any(empty);
                found.then(|| format!("`{wire}` is empty, and the operation needs it"))
            }
            Kind::Texts | Kind::Choices(_) | Kind::Records(_) => {
                let entry = |(name, _): &(String, String)| {
                    let rest = name.strip_prefix(wire);
                    rest.is_some_and(|rest| rest.starts_with('.'))
                };
                let missing = !parameters.iter().any(entry);
                missing.then(|| format!("`{wire}` has no entry, and the operation needs one"))
            }
            _ => None,
        }
    })
}
