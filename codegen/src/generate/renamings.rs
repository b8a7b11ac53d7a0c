//! Types that would get other names, told with what they hold, so that a person sees which edit it was.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::product::{OVERLAY, Product};
use crate::resolve::{Pins, Resolved};
use crate::toml_text::{at, key_span};

/// Most values or members that a message names.
const SHOWN: usize = 8;

/// What the types of a product hold, and where its operations are described.
#[derive(Debug, Default)]
pub(super) struct Types {
    /// Values or members by the name of their type.
    held: BTreeMap<String, String>,
    /// Pages by operation.
    pages: BTreeMap<String, String>,
}

impl Types {
    pub(super) fn of(resolved: &Resolved) -> Self {
        let own = || resolved.operations.iter();
        let enums = own().flat_map(|it| &it.enums).chain(&resolved.enums);
        let enums = enums.map(|it| {
            let values = it.variants.iter().map(|variant| variant.value.as_str());
            (it.name.clone(), some(&values.collect::<Vec<_>>()))
        });
        let structs = own().flat_map(|it| &it.structs).chain(&resolved.structs);
        let structs = structs.map(|it| {
            let members = it.fields.iter().map(|field| field.wire.as_str());
            (it.name.clone(), some(&members.collect::<Vec<_>>()))
        });
        let pages = own().map(|it| (it.model.name.clone(), it.model.source.page.clone()));
        Self {
            held: enums.chain(structs).collect(),
            pages: pages.collect(),
        }
    }

    /// `enum StopLamp.Mode (StopLamp.md)`.
    fn place(&self, place: &str) -> String {
        let operation = place.split_once(' ').map_or(place, |(_, path)| path);
        let operation = operation.split('.').next().unwrap_or_default();
        match self.pages.get(operation) {
            Some(page) => format!("{place} ({page})"),
            None => place.to_owned(),
        }
    }

    /// `; there it has Warm, Dark`.
    fn holds(&self, name: &str, where_: &str) -> String {
        match self.held.get(name).filter(|held| !held.is_empty()) {
            Some(held) => format!("; {where_} has {held}"),
            None => String::new(),
        }
    }
}

/// The first names of a list, and how many more there are.
fn some(names: &[&str]) -> String {
    let first: Vec<_> = names.iter().take(SHOWN).copied().collect();
    match names.len().saturating_sub(SHOWN) {
        0 => first.join(", "),
        more => format!("{} and {more} more", first.join(", ")),
    }
}

/// Types that callers know by another name.
pub(super) fn renamings(
    product: &Product,
    (before, now): (&Pins, &Pins),
    types: &Types,
) -> Vec<Diagnostic> {
    let text = product.names.as_deref().unwrap_or_default();
    let told = before.renamed(now).into_iter().map(|((old, new), places)| {
        let places: Vec<_> = places.into_iter().map(|it| types.place(it)).collect();
        let places: Vec<_> = places.iter().map(String::as_str).collect();
        at(
            text,
            "name-changed",
            key_span(text, &["types", old]),
            format!(
                "`{old}` becomes `{new}` where it is {}{}{}",
                some(&places),
                types.holds(new, "there it"),
                types.holds(old, &format!("elsewhere `{old}`")),
            ),
            format!(
                "let the pages say the same, or correct one in {OVERLAY}; where callers are to write another name, give --rename"
            ),
        )
    });
    told.collect()
}
