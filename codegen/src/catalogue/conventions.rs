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
        let version = most(|it| it.version.as_deref(), "version").unwrap_or_else(|| Told {
            value: String::new(),
            reason: "no page states one".to_owned(),
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
        Self {
            crate_name,
            code,
            version,
            style,
            region_parameter: parameter(operations, "regionid"),
            idempotency_parameter: parameter(operations, "clienttoken"),
            dry_run_parameter: parameter(operations, "dryrun"),
        }
    }

    /// Fills in what a page leaves to its product.
    pub(super) fn complete(&self, operation: &mut Operation) {
        if operation.product.is_none() {
            operation.product = Some(self.code.value.clone());
        }
        // A page of another product does not take this one's version.
        if operation.version.is_none() && operation.product.as_ref() == Some(&self.code.value) {
            operation.version = Some(self.version.value.clone());
        }
        if operation.style == Style::Unknown {
            operation.style = self.style.value;
        }
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
