//! What is counted, page by page: of one product, or of all.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::KINDS;
use crate::diagnostic::Severity;
use crate::lint::{Figures, PageLint};
use crate::model::{Confidence, ErrorRow, Facts, Field, Nesting, NestingReason};
use crate::read::Rows;
use crate::readings::home;

/// The account of table rows, summed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Account {
    pub(super) read: u64,
    pub(super) parameters: u64,
    pub(super) fields: u64,
    pub(super) errors: u64,
    pub(super) explained: u64,
    /// The breaches of all pages; one page does not make up for another.
    pub(super) unexplained: u64,
}

/// How many parameters and fields state a fact of one kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Stated {
    pub(super) parameters: u64,
    pub(super) fields: u64,
}

/// What error tables became.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Errors {
    pub(super) rows: u64,
    pub(super) with_status: u64,
    pub(super) with_message: u64,
    /// Pages that have one row at least.
    pub(super) pages: u64,
    pub(super) codes: BTreeSet<String>,
    /// Pages that lead to a page of errors common to several operations.
    pub(super) linked: u64,
}

/// The sums of one product, or of all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Folders of pages: one a language and site.
    pub(super) folders: BTreeSet<String>,
    /// Operations by product and name, whatever the number of their pages.
    pub(super) operations: BTreeSet<(String, String)>,
    /// Operations of all folders that become code.
    pub(super) callable: u64,
    pub(super) rows: Account,
    pub(super) parameters: u64,
    pub(super) fields: u64,
    /// Parameters that state a fact of any kind.
    pub(super) stating: u64,
    /// Fields by what told their place: nothing but the page, or a reason.
    pub(super) nesting: BTreeMap<Option<Nesting>, u64>,
    /// By the place of the kind in [`KINDS`].
    pub(super) facts: [Stated; KINDS.len()],
    pub(super) errors: Errors,
    /// How the pages agree with their own samples, examples and translations.
    pub(super) lint: Figures,
    /// Findings by severity.
    pub(super) findings: BTreeMap<Severity, u64>,
}

impl Tally {
    /// Adds a page of a product.
    pub(super) fn add(&mut self, product: &str, page: &PageLint) {
        self.lint.add(&page.figures);
        self.rows.add(&page.rows);
        for finding in &page.findings {
            let severity = finding.diagnostic.severity;
            *self.findings.entry(severity).or_default() += 1;
        }
        self.folders.insert(folder(page));
        let Some(operation) = &page.operation else {
            return;
        };
        let name = (product.to_owned(), operation.name.clone());
        self.operations.insert(name);
        for row in &operation.request {
            self.parameters += 1;
            self.stating += u64::from(!row.facts.is_empty());
            for stated in self.stated(&row.facts) {
                stated.parameters += 1;
            }
        }
        let mut open: Vec<&Field> = operation.response.iter().collect();
        while let Some(field) = open.pop() {
            open.extend(&field.members);
            self.fields += 1;
            *self.nesting.entry(field.nesting).or_default() += 1;
            for stated in self.stated(&field.facts) {
                stated.fields += 1;
            }
        }
        self.errors.add(&operation.errors);
        self.errors.linked += u64::from(!operation.common_errors.is_empty());
    }

    /// The counts of the kinds that are stated.
    fn stated(&mut self, facts: &Facts) -> impl Iterator<Item = &mut Stated> {
        let kinds = self.facts.iter_mut().zip(KINDS);
        kinds
            .filter(|(_, kind)| (kind.is_stated)(facts))
            .map(|(stated, _)| stated)
    }

    /// Fields whose place was told by this, with any or with one confidence.
    pub(super) fn placed(&self, by: Option<NestingReason>, sure: Option<Confidence>) -> u64 {
        let own = self.nesting.iter().filter(|(nesting, _)| {
            nesting.map(|it| it.reason) == by
                && (sure.is_none() || nesting.map(|it| it.confidence) == sure)
        });
        own.map(|(_, count)| count).sum()
    }

    /// Findings of one severity.
    pub(super) fn findings(&self, severity: Severity) -> u64 {
        self.findings.get(&severity).copied().unwrap_or_default()
    }
}

/// The folder of a page's product in its language and site.
pub(super) fn folder(page: &PageLint) -> String {
    match home(&page.page) {
        (language, Some(folder)) if folder == page.product => format!("{language}{folder}"),
        ("", _) => ".".to_owned(),
        (language, _) => language.trim_end_matches('/').to_owned(),
    }
}

impl Account {
    fn add(&mut self, rows: &Rows) {
        self.read += u64::from(rows.read);
        self.parameters += u64::from(rows.parameters);
        self.fields += u64::from(rows.fields);
        self.errors += u64::from(rows.errors);
        self.explained += u64::from(rows.explained);
        self.unexplained += u64::from(rows.unexplained());
    }
}

impl Errors {
    fn add(&mut self, rows: &[ErrorRow]) {
        self.pages += u64::from(!rows.is_empty());
        for row in rows {
            self.rows += 1;
            self.with_status += u64::from(row.status.is_some());
            self.with_message += u64::from(!row.message.is_empty());
            self.codes.insert(row.code.clone());
        }
    }
}
