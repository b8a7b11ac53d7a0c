//! Pages against themselves: samples against tables, examples against facts, one language against
//! the other. What a page shows must be what it says, or either the page or the reading is wrong.

mod answer;
mod answers;
mod languages;
mod locales;
mod page;
mod places;
mod request;
mod rows;
pub mod rule;
mod sent_body;
pub(crate) mod stats;
#[cfg(test)]
mod tests;
mod unread;
mod values;
mod waivers;

use rayon::prelude::*;

use crate::model::Operation;
use crate::page::decode;
use crate::read::{Reading, Rows, read};
use crate::readings;

pub use languages::{Languages, Share};
pub(crate) use locales::is_locale;
pub use page::Finding;
pub use stats::{Agreement, Figures, Places, Stats, Sums};
pub use waivers::Waivers;

/// What was found about one page.
#[derive(Debug, Clone, PartialEq)]
pub struct PageLint {
    /// Path of the page, as it was given.
    pub page: String,
    /// The product that it belongs to.
    pub product: String,
    /// The operation, where the page describes one, without its samples and words.
    pub operation: Option<Operation>,
    /// What was found, in the order of the page.
    pub findings: Vec<Finding>,
    /// What was looked at.
    pub figures: Figures,
    /// The account of its rows.
    pub rows: Rows,
}

/// Reads one page alone and holds it against itself.
pub fn lint(path: &str, bytes: &[u8]) -> PageLint {
    lint_reading(readings::product_of(path), read(path, bytes), bytes)
}

/// Holds a page of a product against itself, as it was read.
pub fn lint_reading(product: String, reading: Reading, bytes: &[u8]) -> PageLint {
    let (text, _) = decode(bytes);
    let mut page = page::Linted::new(&text);
    let mut figures = Figures {
        pages: 1,
        ..Figures::default()
    };
    if let Some(operation) = &reading.operation {
        figures.operations = 1;
        rows::check(operation, &mut page);
        values::check(operation, &mut page, &mut figures);
        unread::check(operation, &mut page, &mut figures);
        request::check(operation, &mut page, &mut figures);
        (figures.json, figures.xml) = answer::check(operation, &mut page);
        figures.places = places::check(operation, &mut page);
    }
    let said = reading.diagnostics.into_iter().map(|diagnostic| Finding {
        diagnostic,
        subject: String::new(),
    });
    let mut findings = page.findings;
    findings.extend(said);
    sort(&mut findings);
    let operation = reading.operation.map(|operation| Operation {
        samples: Vec::new(),
        notes: Vec::new(),
        ..operation
    });
    PageLint {
        product,
        page: reading.page,
        operation,
        findings,
        figures,
        rows: reading.rows,
    }
}

/// Compares pages in two languages of one operation, paired by path or else by name, and adds what differs to
/// the first of each pair. Counts those that have no partner.
/// `text` gives the text of a page by its place in the list.
pub fn compare_languages(pages: &mut [PageLint], text: impl Fn(usize) -> String + Sync) {
    let named = pages.iter().map(|page| {
        let operation = page.operation.as_ref();
        (page.page.as_str(), operation.map(|it| it.name.as_str()))
    });
    let pairs = locales::pairs(&named.collect::<Vec<_>>());
    let found: Vec<_> = pairs
        .found
        .par_iter()
        .filter_map(|&(first, second)| {
            let (a, b) = (
                pages[first].operation.as_ref()?,
                pages[second].operation.as_ref()?,
            );
            let mut figures = Figures::default();
            let findings = locales::compare((a, &text(first)), b, &mut figures);
            Some((first, findings, figures))
        })
        .collect();
    for at in pairs.alone {
        pages[at].figures.alone = 1;
    }
    for (at, findings, figures) in found {
        let page = &mut pages[at];
        page.findings.extend(findings);
        sort(&mut page.findings);
        page.figures.add(&figures);
    }
}

fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| {
        let key = |finding: &Finding| (finding.diagnostic.span.start, finding.diagnostic.id);
        key(a)
            .cmp(&key(b))
            .then_with(|| a.diagnostic.message.cmp(&b.diagnostic.message))
    });
}
