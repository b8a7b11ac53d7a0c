//! The scoreboard: how much of many pages is read, and how far that can be trusted, by product.
//!
//! What is counted is in `tally`, what of it is shown in `figures`, what others have found out about
//! the readings in `judges`. The rest only prints: as Markdown, as an HTML page with plots, as the
//! section of another document. No clock, no path of a machine: the same pages give the same bytes.

mod facts;
mod figures;
mod html;
mod judges;
mod markdown;
mod nesting;
mod section;
mod tally;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::catalogue::{Omission, omissions};
use crate::diagnostic::Severity;
use crate::lint::{Finding, PageLint};
use crate::model::Operation;

pub use judges::{Judge, Verdict};
pub use section::{SectionError, insert};
pub use tally::Tally;

/// Everything that a scoreboard shows.
#[derive(Debug, Default)]
pub struct Board {
    /// The products by name: one a name of folder, its languages counted together.
    products: BTreeMap<String, Tally>,
    total: Tally,
    /// Pages on which no operation was found, by path, with the reason.
    others: Vec<(String, String)>,
    /// Operations that become no code.
    omitted: Vec<Omission>,
    /// What others say of the readings.
    judges: Vec<Judge>,
}

impl Board {
    /// The board of pages that have been read and compared.
    pub fn new(pages: Vec<PageLint>, judges: Vec<Judge>) -> Self {
        let mut board = Self {
            judges,
            ..Self::default()
        };
        let mut folders: BTreeMap<String, (String, Vec<Operation>)> = BTreeMap::new();
        for page in pages {
            let (product, folder) = (page.product.clone(), tally::folder(&page));
            board.total.add(&product, &page);
            let own = board.products.entry(product.clone()).or_default();
            own.add(&product, &page);
            let Some(mut operation) = page.operation else {
                let why = reason(&page.findings).to_owned();
                board.others.push((page.page, why));
                continue;
            };
            let within = page.page.strip_prefix(&folder).unwrap_or(&page.page);
            within
                .trim_start_matches('/')
                .clone_into(&mut operation.source.page);
            let entry = folders.entry(folder);
            let (_, operations) = entry.or_insert((product, Vec::new()));
            operations.push(operation);
        }
        board.others.sort();
        for (folder, (product, operations)) in folders {
            let count = operations.len() as u64;
            let omitted = omissions(&folder, operations);
            let own = board.products.entry(product).or_default();
            for tally in [own, &mut board.total] {
                tally.callable += count.saturating_sub(omitted.len() as u64);
            }
            board.omitted.extend(omitted);
        }
        board
    }

    /// All figures for scripts: of all products and of each, those of the judges, the lists.
    pub fn json(&self) -> Value {
        let figures = |tally: &Tally| -> Value {
            let groups = figures::groups().into_iter().map(|group| {
                let own = group.figures.iter();
                let own = own.map(|figure| (figure.id.to_owned(), json!(figure.of(tally))));
                (group.id.to_owned(), own.collect::<Value>())
            });
            groups.collect()
        };
        let products = self.products.iter();
        json!({
            "total": figures(&self.total),
            "products": products.map(|(name, tally)| (name.clone(), figures(tally))).collect::<Value>(),
            "judges": self.judges,
            "not_operations": self.others.iter().map(|(page, why)| json!({"page": page, "reason": why})).collect::<Value>(),
            "not_generated": self.omitted,
        })
    }

    /// The page as Markdown.
    pub fn markdown(&self) -> String {
        markdown::page(self)
    }

    /// The most telling figures as Markdown, for a section of another document.
    pub fn summary(&self) -> String {
        markdown::summary(self)
    }

    /// The page as HTML, whole in itself.
    pub fn html(&self) -> String {
        html::page(self)
    }
}

/// Why a page describes no operation.
fn reason(findings: &[Finding]) -> &str {
    let errors = || {
        let all = findings.iter().map(|finding| &finding.diagnostic);
        all.filter(|it| it.severity == Severity::Error)
    };
    let told = errors().find(|it| it.id == "not-an-operation");
    told.or_else(|| errors().next())
        .map_or("", |it| it.message.as_str())
}
