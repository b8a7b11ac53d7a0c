//! Many readings as a table for a person: a line a page where they are few, else a line a folder.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::diagnostic::Severity;
use crate::model::{Confidence, Field};
use crate::read::Reading;

/// Most pages that get a line of their own.
const PAGES: usize = 60;

/// Headings of the counts, in their order.
const COLUMNS: [&str; 10] = [
    "pages",
    "operations",
    "rows",
    "parameters",
    "fields",
    "unsure",
    "errors",
    "explained",
    "faults",
    "warnings",
];

type Counts = [u64; COLUMNS.len()];

/// The sums of what was read so far. Its size does not grow with the number of pages.
#[derive(Debug, Default)]
pub struct Summary {
    pages: Vec<(String, Counts)>,
    folders: BTreeMap<String, Counts>,
    total: Counts,
}

impl Summary {
    /// Adds one page.
    pub fn add(&mut self, reading: &Reading) {
        let of = |severity| {
            reading
                .diagnostics
                .iter()
                .filter(|d| d.severity == severity)
                .count() as u64
        };
        let rows = reading.rows;
        let counts = [
            1,
            u64::from(reading.operation.is_some()),
            rows.read.into(),
            rows.parameters.into(),
            rows.fields.into(),
            unsure(reading),
            rows.errors.into(),
            rows.explained.into(),
            of(Severity::Error),
            of(Severity::Warning),
        ];
        if self.pages.len() <= PAGES {
            self.pages.push((reading.page.clone(), counts));
        }
        let folder = reading
            .page
            .rsplit_once('/')
            .map_or(".", |(folder, _)| folder);
        sum(self.folders.entry(folder.to_owned()).or_default(), &counts);
        sum(&mut self.total, &counts);
    }

    /// The table, with a line of totals.
    pub fn render(&self) -> String {
        let is_short = self.pages.len() <= PAGES;
        let mut rows: Vec<(&str, &Counts)> = if is_short {
            self.pages
                .iter()
                .map(|(name, counts)| (name.as_str(), counts))
                .collect()
        } else {
            self.folders
                .iter()
                .map(|(name, counts)| (name.as_str(), counts))
                .collect()
        };
        rows.push(("total", &self.total));
        let mut table = vec![vec![if is_short { "page" } else { "folder" }.to_owned()]];
        table[0].extend(COLUMNS.map(str::to_owned));
        for (name, counts) in rows {
            let name = name
                .chars()
                .map(|c| if c.is_control() { '\u{fffd}' } else { c })
                .collect();
            table.push(
                std::iter::once(name)
                    .chain(counts.iter().map(u64::to_string))
                    .collect(),
            );
        }
        print(&table)
    }
}

/// Fields that may as well stand elsewhere.
fn unsure(reading: &Reading) -> u64 {
    let mut open: Vec<&Field> = match &reading.operation {
        Some(operation) => operation.response.iter().collect(),
        None => Vec::new(),
    };
    let mut unsure = 0;
    while let Some(field) = open.pop() {
        let confidence = field.nesting.map(|nesting| nesting.confidence);
        unsure += u64::from(confidence == Some(Confidence::Low));
        open.extend(&field.members);
    }
    unsure
}

fn sum(into: &mut Counts, counts: &Counts) {
    for (sum, count) in into.iter_mut().zip(counts) {
        *sum += count;
    }
}

/// Names to the left, numbers to the right.
fn print(table: &[Vec<String>]) -> String {
    let width = |column: usize| {
        table
            .iter()
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..=COLUMNS.len()).map(width).collect();
    let mut out = String::new();
    for row in table {
        let mut cells = row.iter().zip(&widths);
        if let Some((name, &width)) = cells.next() {
            let _ = write!(out, "{name:<width$}");
        }
        for (cell, &width) in cells {
            let _ = write!(out, "  {cell:>width$}");
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Rows;

    fn reading(page: &str) -> Reading {
        let unsure = Field {
            nesting: Some(crate::model::Nesting {
                reason: crate::model::NestingReason::RowOrder,
                confidence: Confidence::Low,
            }),
            ..Field::default()
        };
        Reading {
            page: page.into(),
            operation: Some(crate::model::Operation {
                response: vec![unsure],
                ..crate::model::Operation::default()
            }),
            rows: Rows {
                read: 12,
                parameters: 4,
                fields: 5,
                errors: 2,
                explained: 1,
            },
            ..Reading::default()
        }
    }

    #[test]
    fn few_pages_have_a_line_each() {
        let mut summary = Summary::default();
        summary.add(&reading("lamp/StartLamp.md"));
        summary.add(&Reading {
            page: "lamp/Overview.md".into(),
            ..Reading::default()
        });
        insta::assert_snapshot!(summary.render(), @r#"
            page               pages  operations  rows  parameters  fields  unsure  errors  explained  faults  warnings
            lamp/StartLamp.md      1           1    12           4       5       1       2          1       0         0
            lamp/Overview.md       1           0     0           0       0       0       0          0       0         0
            total                  2           1    12           4       5       1       2          1       0         0
            "#);
    }

    #[test]
    fn many_pages_have_a_line_a_folder() {
        let mut summary = Summary::default();
        for at in 0..100 {
            summary.add(&reading(&format!(
                "{}/{at}.md",
                if at % 2 == 0 { "even" } else { "odd" }
            )));
        }
        insta::assert_snapshot!(summary.render(), @r#"
        folder  pages  operations  rows  parameters  fields  unsure  errors  explained  faults  warnings
        even       50          50   600         200     250      50     100         50       0         0
        odd        50          50   600         200     250      50     100         50       0         0
        total     100         100  1200         400     500     100     200        100       0         0
        "#);
    }
}
