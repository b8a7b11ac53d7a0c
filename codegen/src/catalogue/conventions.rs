//! What holds for a product, told by the majority of its pages, each with its reason.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{Operation, Style};
use crate::resolve::{Pins, ProductInfo};
use crate::vocabulary::fold;

/// What holds for the operations of a product unless a page says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Conventions {
    /// Name of the crate.
    #[serde(rename = "crate")]
    pub crate_name: String,
    /// Product code as sent on the wire.
    pub code: Told<String>,
    /// API version; empty where no page states one.
    pub version: Told<String>,
    /// How operations are addressed where the page does not tell.
    pub style: Told<Style>,
    /// Parameter that names the region.
    pub region_parameter: Option<Told<String>>,
    /// Parameter that makes a repeated call harmless.
    pub idempotency_parameter: Option<Told<String>>,
    /// Parameter that asks for a check without an effect.
    pub dry_run_parameter: Option<Told<String>>,
    /// The version of each style and product code: pages of another one do not tell it.
    #[serde(skip)]
    versions: BTreeMap<(Style, String), (String, usize)>,
}

/// A convention and what told it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told<T> {
    /// What holds.
    pub value: T,
    /// What told it.
    pub reason: String,
}

impl Conventions {
    /// The conventions of these operations, which are those of a folder.
    pub(super) fn of(folder: &str, crate_name: String, operations: &[Operation]) -> Self {
        let all = operations.len();
        let most = |of: fn(&Operation) -> Option<&str>, what: &str| {
            majority(operations.iter().filter_map(of)).map(|(value, count)| Told {
                reason: format!("{count} of {all} pages state this {what}"),
                value: value.to_owned(),
            })
        };
        let code = most(|it| it.product.as_deref(), "code").unwrap_or_else(|| Told {
            value: folder.to_owned(),
            reason: "no page states one; this is the name of the folder".to_owned(),
        });
        let styles = operations.iter().map(|it| it.style);
        let style = majority(styles.filter(|style| *style != Style::Unknown)).map_or_else(
            || Told {
                value: Style::Unknown,
                reason: "no page tells".to_owned(),
            },
            |(value, count)| Told {
                value,
                reason: format!("{count} of {all} pages tell so"),
            },
        );
        let versions = versions(operations, style.value, &code.value);
        let version = versions
            .get(&(style.value, code.value.clone()))
            .map_or_else(
                || Told {
                    value: String::new(),
                    reason: "no page states one".to_owned(),
                },
                |(version, count)| Told {
                    value: version.clone(),
                    reason: format!("{count} of {all} pages state this version"),
                },
            );
        Self {
            crate_name,
            code,
            version,
            style,
            region_parameter: parameter(operations, "regionid"),
            idempotency_parameter: parameter(operations, "clienttoken"),
            dry_run_parameter: parameter(operations, "dryrun"),
            versions,
        }
    }

    /// Fills in what a page leaves to its product.
    pub(super) fn complete(&self, operation: &mut Operation) {
        let key = key(operation, self.style.value, &self.code.value);
        // Where no page like it states one, it has none: the product's is that of another style.
        let version = || self.versions.get(&key).map(|(version, _)| version.clone());
        operation
            .version
            .get_or_insert_with(|| version().unwrap_or_default());
        (operation.style, operation.product) = (key.0, Some(key.1));
    }

    pub(super) fn info(&self) -> ProductInfo {
        let name = |told: &Option<Told<String>>| told.as_ref().map(|told| told.value.clone());
        ProductInfo {
            code: self.code.value.clone(),
            version: self.version.value.clone(),
            crate_name: self.crate_name.clone(),
            title: self.code.value.clone(),
            region_parameter: name(&self.region_parameter),
            idempotency_parameter: name(&self.idempotency_parameter),
            dry_run_parameter: name(&self.dry_run_parameter),
            numbered_fields: true,
            resources: Vec::new(),
            pins: Pins::default(),
        }
    }
}

/// The version that most pages of each style and product state, and how many.
fn versions(
    operations: &[Operation],
    style: Style,
    code: &str,
) -> BTreeMap<(Style, String), (String, usize)> {
    let mut stated = BTreeMap::<_, Vec<&str>>::new();
    for operation in operations {
        if let Some(version) = &operation.version {
            let like = stated.entry(key(operation, style, code)).or_default();
            like.push(version);
        }
    }
    let most = |(key, versions): (_, Vec<&str>)| {
        let (version, count) = majority(versions.into_iter())?;
        Some((key, (version.to_owned(), count)))
    };
    stated.into_iter().filter_map(most).collect()
}

/// Style and product code of an operation, with those of most where its page does not tell.
fn key(operation: &Operation, style: Style, code: &str) -> (Style, String) {
    let style = match operation.style {
        Style::Unknown => style,
        told => told,
    };
    (
        style,
        operation.product.as_deref().unwrap_or(code).to_owned(),
    )
}

/// The spelling in which most operations have a parameter: `RegionId`, `region_id`.
fn parameter(operations: &[Operation], folded: &str) -> Option<Told<String>> {
    let names = operations.iter().filter_map(|operation| {
        let mut names = operation.request.iter().map(|row| row.name.as_str());
        names.find(|name| fold(name).replace(['_', '-'], "") == folded)
    });
    let (value, count) = majority(names)?;
    Some(Told {
        value: value.to_owned(),
        reason: format!(
            "{count} of {} operations have this parameter",
            operations.len()
        ),
    })
}

/// What stands most often, and how often; of equals the least, so that the order does not count.
fn majority<T: Ord>(values: impl Iterator<Item = T>) -> Option<(T, usize)> {
    let mut counts = BTreeMap::<T, usize>::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    // `max_by_key` takes the last of equals.
    counts.into_iter().rev().max_by_key(|(_, count)| *count)
}
