//! Totals: findings by rule and product, and how far pages agree with their own samples.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use super::PageLint;
use super::languages::Languages;
use crate::diagnostic::Diagnostic;
use crate::model::{Confidence, Nesting, NestingReason};
use crate::percent::percent;

/// How sample answers of one form agree with the tables.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Agreement {
    /// Samples that parse.
    pub samples: u64,
    /// Fields that the tables of their pages list.
    pub fields: u64,
    /// Fields whose name occurs in the sample.
    pub named: u64,
    /// Fields that the sample shows where the tables have them.
    pub placed: u64,
    /// Those that the sample writes otherwise than the tables do, and clients take all the same.
    pub respelled: u64,
    /// Keys of the samples, each place once.
    pub keys: u64,
    /// Keys that the tables list.
    pub listed: u64,
    /// Values behind listed keys.
    pub scalars: u64,
    /// Values that lenient decoding takes.
    pub accepted: u64,
    /// Containers where the tables have a value, or the reverse.
    pub clashes: u64,
}

impl Agreement {
    /// A line on the samples of one form: what is placed by the very name, and what does not fit.
    fn render(&self, form: &str) -> String {
        let exact = percent(self.placed - self.respelled, self.named);
        let missing = self.fields - self.named;
        let misplaced = self.named - self.placed;
        let unlisted = self.keys - self.listed;
        format!(
            "{form} samples: {}; of {} fields that they name, {exact} stand there by their very name, {} by another spelling, {misplaced} elsewhere; {missing} fields missing, {unlisted} keys unlisted, {} shapes clash\n",
            self.samples, self.named, self.respelled, self.clashes
        )
    }

    fn add(&mut self, other: &Self) {
        self.samples += other.samples;
        self.fields += other.fields;
        self.named += other.named;
        self.placed += other.placed;
        self.respelled += other.respelled;
        self.keys += other.keys;
        self.listed += other.listed;
        self.scalars += other.scalars;
        self.accepted += other.accepted;
        self.clashes += other.clashes;
    }
}

/// What told the places of response fields.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Places {
    /// The page itself: a path, a mark, or nothing open in which they could stand.
    pub stated: u64,
    /// The JSON sample.
    pub json_sample: u64,
    /// The XML sample alone.
    pub xml_sample: u64,
    /// The type of the row before.
    pub type_text: u64,
    /// A name in the singular.
    pub singular_name: u64,
    /// They are common to all answers.
    pub common_field: u64,
    /// The order of their names.
    pub name_order: u64,
    /// The order of the rows.
    pub row_order: u64,
    /// Of all these, the places of low confidence.
    pub low: u64,
}

impl Places {
    /// Counts one field.
    pub(super) fn count(&mut self, nesting: Option<Nesting>) {
        let count = match nesting.map(|nesting| nesting.reason) {
            None => &mut self.stated,
            Some(NestingReason::JsonSample) => &mut self.json_sample,
            Some(NestingReason::XmlSample) => &mut self.xml_sample,
            Some(NestingReason::TypeText) => &mut self.type_text,
            Some(NestingReason::SingularName) => &mut self.singular_name,
            Some(NestingReason::CommonField) => &mut self.common_field,
            Some(NestingReason::NameOrder) => &mut self.name_order,
            Some(NestingReason::RowOrder) => &mut self.row_order,
        };
        *count += 1;
        let confidence = nesting.map(|nesting| nesting.confidence);
        self.low += u64::from(confidence == Some(Confidence::Low));
    }

    fn add(&mut self, other: &Self) {
        self.stated += other.stated;
        self.json_sample += other.json_sample;
        self.xml_sample += other.xml_sample;
        self.type_text += other.type_text;
        self.singular_name += other.singular_name;
        self.common_field += other.common_field;
        self.name_order += other.name_order;
        self.row_order += other.row_order;
        self.low += other.low;
    }

    /// A line of the counts.
    fn render(&self) -> String {
        let counts = [
            ("stated", self.stated),
            ("JSON sample", self.json_sample),
            ("XML sample", self.xml_sample),
            ("type text", self.type_text),
            ("singular name", self.singular_name),
            ("common field", self.common_field),
            ("name order", self.name_order),
            ("row order", self.row_order),
            ("of low confidence", self.low),
        ];
        let words = counts.map(|(what, count)| format!("{what} {count}"));
        format!("places of response fields: {}\n", words.join(", "))
    }
}

/// What was looked at, and how much of it fits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// Pages.
    pub pages: u64,
    /// Pages that describe an operation.
    pub operations: u64,
    /// JSON answers.
    pub json: Agreement,
    /// XML answers.
    pub xml: Agreement,
    /// What told the places of response fields.
    pub places: Places,
    /// Sample requests.
    pub requests: u64,
    /// Parameters that they send, without those common to all requests.
    pub sent: u64,
    /// Those that the tables list.
    pub sent_known: u64,
    /// Examples in tables.
    pub examples: u64,
    /// Those that fit their row.
    pub examples_fit: u64,
    /// Values, ranges, lengths and counts that descriptions announce.
    pub announced: u64,
    /// Those of which a fact was read.
    pub announced_read: u64,
    /// Operations in two languages.
    pub pairs: u64,
    /// Those whose two pages say the same.
    pub pairs_agree: u64,
    /// Pages in a language whose operation has none in another.
    pub alone: u64,
    /// What the pages of the pairs say alike.
    pub languages: Languages,
}

impl Figures {
    /// Adds those of another page.
    pub(crate) fn add(&mut self, other: &Self) {
        self.pages += other.pages;
        self.operations += other.operations;
        self.json.add(&other.json);
        self.xml.add(&other.xml);
        self.places.add(&other.places);
        self.requests += other.requests;
        self.sent += other.sent;
        self.sent_known += other.sent_known;
        self.examples += other.examples;
        self.examples_fit += other.examples_fit;
        self.announced += other.announced;
        self.announced_read += other.announced_read;
        self.pairs += other.pairs;
        self.pairs_agree += other.pairs_agree;
        self.alone += other.alone;
        self.languages.add(&other.languages);
    }
}

/// The sums of one product, or of all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Sums {
    /// What was looked at.
    pub figures: Figures,
    /// Findings by rule; waived ones do not count.
    pub rules: BTreeMap<&'static str, u64>,
}

/// Totals by product, in the order of their names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Stats {
    /// One entry a folder of pages; locales of one product are counted together.
    pub products: BTreeMap<String, Sums>,
    /// The sums of all.
    pub total: Sums,
}

impl Stats {
    /// Adds one page.
    pub fn add(&mut self, page: &PageLint) {
        let PageLint {
            product,
            figures,
            findings,
            ..
        } = page;
        let product = self.products.entry(product.clone()).or_default();
        for sums in [product, &mut self.total] {
            sums.figures.add(figures);
            for finding in findings {
                *sums.rules.entry(finding.diagnostic.id).or_default() += 1;
            }
        }
    }

    /// Adds findings that are about no page.
    pub fn add_findings(&mut self, findings: &[Diagnostic]) {
        for finding in findings {
            *self.total.rules.entry(finding.id).or_default() += 1;
        }
    }

    /// Tables: what agrees, by product; what told the places of fields; what two languages say alike,
    /// where there are two; and findings by rule, with the products that have most.
    pub fn render(&self) -> String {
        let mut rows = vec![
            [
                "product",
                "pages",
                "operations",
                "json fields",
                "placed",
                "json keys",
                "listed",
                "json values",
                "taken",
                "xml fields",
                "placed",
                "xml keys",
                "listed",
                "xml values",
                "taken",
                "sent",
                "known",
                "examples",
                "fit",
                "announced",
                "read",
                "languages",
                "agree",
                "findings",
            ]
            .map(str::to_owned)
            .to_vec(),
        ];
        let named = self
            .products
            .iter()
            .map(|(name, sums)| (name.as_str(), sums));
        for (name, sums) in named.chain([("total", &self.total)]) {
            let figures = &sums.figures;
            let counts = [figures.pages, figures.operations].map(|it| it.to_string());
            let mut row = [[name.to_owned()].as_slice(), &counts].concat();
            let mut share = |part: u64, whole: u64| {
                row.push(whole.to_string());
                row.push(percent(part, whole));
            };
            for form in [&figures.json, &figures.xml] {
                share(form.placed, form.named);
                share(form.listed, form.keys);
                share(form.accepted, form.scalars);
            }
            share(figures.sent_known, figures.sent);
            share(figures.examples_fit, figures.examples);
            share(figures.announced_read, figures.announced);
            share(figures.pairs_agree, figures.pairs);
            row.push(sums.rules.values().sum::<u64>().to_string());
            rows.push(row);
        }
        let mut out = table(&rows);
        out.push('\n');
        let figures = &self.total.figures;
        for (form, agreement) in [("JSON", &figures.json), ("XML", &figures.xml)] {
            out.push_str(&agreement.render(form));
        }
        out.push_str(&figures.places.render());
        if figures.pairs + figures.alone > 0 {
            out.push('\n');
            out.push_str(&table(&self.languages()));
        }
        let mut rules = vec![
            ["rule", "findings", "products with most"]
                .map(str::to_owned)
                .to_vec(),
        ];
        for (rule, count) in &self.total.rules {
            let mut most: Vec<(u64, &str)> = self
                .products
                .iter()
                .filter_map(|(name, sums)| Some((*sums.rules.get(rule)?, name.as_str())))
                .collect();
            most.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
            let most: Vec<_> = most
                .iter()
                .take(3)
                .map(|(count, name)| format!("{name} {count}"))
                .collect();
            rules.push(vec![(*rule).to_owned(), count.to_string(), most.join(", ")]);
        }
        out.push('\n');
        out.push_str(&table(&rules));
        out
    }

    /// What the two languages say alike, by product.
    fn languages(&self) -> Vec<Vec<String>> {
        let words = ["two languages", "operations", "pages alone"]
            .map(str::to_owned)
            .to_vec();
        let shares = Languages::default().shares();
        let head = shares.map(|(name, _)| [name.to_owned(), "alike".to_owned()]);
        let mut rows = vec![[words, head.concat()].concat()];
        let named = self
            .products
            .iter()
            .map(|(name, sums)| (name.as_str(), sums));
        for (name, sums) in named.chain([("total", &self.total)]) {
            let figures = &sums.figures;
            if figures.pairs + figures.alone == 0 {
                continue;
            }
            let counts = [figures.pairs, figures.alone].map(|count| count.to_string());
            let mut row = [vec![name.to_owned()], counts.to_vec()].concat();
            for (_, share) in figures.languages.shares() {
                row.push(share.stated.to_string());
                row.push(percent(share.alike, share.stated));
            }
            rows.push(row);
        }
        rows
    }
}

/// Names to the left, numbers to the right; a last column of words is left as it is.
fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| {
        rows.iter()
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut out = String::new();
    for row in rows {
        let mut line = String::new();
        for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let cell: String = cell
                .chars()
                .map(|c| if c.is_control() { '\u{fffd}' } else { c })
                .collect();
            let is_words = column == 0 || cell.contains(' ') && column + 1 == columns;
            let gap = if column == 0 { "" } else { "  " };
            let _ = if is_words {
                write!(line, "{gap}{cell:<width$}")
            } else {
                write!(line, "{gap}{cell:>width$}")
            };
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}
