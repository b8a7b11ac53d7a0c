//! What a page contradicts or breaks in itself: names, second operations, samples.

use std::collections::BTreeSet;

use super::elements::Misplaced;
use super::facts::Unknown;
use super::identity::{self, Identity};
use super::outline::Placed;
use super::{Reader, first_line, samples};
use crate::diagnostic::Severity;
use crate::page::Block;
use crate::prose;
use crate::vocabulary::{self, Topic, fold};

impl Reader<'_, '_> {
    /// A page with two `Action` rows or two titles describes two operations; only the first is read well.
    pub(super) fn one_operation(&mut self, tables: &[Placed<'_, '_>]) {
        let page = self.page;
        let mut titles = page.blocks.iter().filter_map(|block| match block {
            Block::Heading { level: 1, text } if identity::is_name(&prose::literal(text)) => {
                Some(page.span_of(text))
            }
            _ => None,
        });
        let second = identity::actions(tables)
            .nth(1)
            .map(|row| row.span.clone())
            .or_else(|| titles.nth(1));
        if let Some(span) = second {
            self.report(
                "two-operations",
                Severity::Error,
                span,
                "a second operation begins here",
                "write one page an operation",
            );
        }
    }

    /// Elements of the body that stand elsewhere than words put them.
    pub(super) fn check_parents(&mut self, misplaced: &[Misplaced]) {
        for it in misplaced {
            let span = self.spans.get(&it.line).cloned().unwrap_or_default();
            let message = format!(
                "`{}` is said to stand in {}, and stands at `{}`",
                it.name, it.stated, it.place
            );
            self.report(
                "parent-unknown",
                Severity::Warning,
                span,
                message,
                "name an element that a row lists or a sample shows, or all names that lead to it",
            );
        }
    }

    /// Rows that say of one parameter twice, once every row has its place.
    pub(super) fn check_duplicates(&mut self) {
        let mut seen = BTreeSet::new();
        let rows = self.operation.request.iter();
        let twice: Vec<_> = rows
            .filter(|row| !seen.insert((row.name.clone(), row.position)))
            // A second `Action` is a second operation, which is said of the page.
            .filter(|row| row.name != "Action")
            .filter_map(|row| Some((row.name.clone(), self.spans.get(&row.line)?.clone())))
            .collect();
        for (name, span) in twice {
            self.report(
                "parameter-duplicate",
                Severity::Error,
                span,
                format!("the parameter `{name}` is described twice"),
                "keep one of the two rows, or give each its own name",
            );
        }
    }

    /// What is told of cases that name nothing is not kept, so it is said.
    pub(super) fn explain_cases(&mut self, unknown: Vec<Unknown>) {
        for case in unknown {
            let Some(span) = self.spans.get(&case.line).cloned() else {
                continue;
            };
            let message = case.message();
            self.report(Unknown::ID, Severity::Info, span, message, Unknown::HELP);
        }
    }

    pub(super) fn cross_check(&mut self, identity: &Identity, name: &str) {
        let same = |other: &str| fold(other) == fold(name);
        if let Some(title) = identity
            .title
            .as_deref()
            .filter(|title| identity::is_name(title) && !same(title))
        {
            let message = format!("the title says `{title}`, the `Action` row says `{name}`");
            self.report(
                "action-name-mismatch",
                Severity::Error,
                0..first_line(self.page.text),
                message,
                "give both the name that is sent",
            );
        }
        let spellings = identity.spellings(name);
        if spellings.len() > 1 {
            let told: Vec<_> = spellings
                .iter()
                .map(|(spelling, count)| format!("`{spelling}` ({count})"))
                .collect();
            let message = format!(
                "action, title, link and sample spell the name in several ways: {}; `{name}` is taken",
                told.join(", ")
            );
            self.report(
                "name-spelling",
                Severity::Warning,
                0..first_line(self.page.text),
                message,
                "write it everywhere as it is sent",
            );
        }
        if let Some(api) = identity
            .link
            .as_ref()
            .and_then(|link| link.api.as_deref())
            .filter(|api| !same(api))
        {
            let message = format!("the explorer's link names `{api}`, the page describes `{name}`");
            self.report(
                "link-name-mismatch",
                Severity::Warning,
                0..first_line(self.page.text),
                message,
                "correct the link",
            );
        }
    }

    /// A sample that looks like JSON and is none settles no nesting, nor is a table in HTML read that has no end.
    pub(super) fn check_samples(&mut self) {
        let page = self.page;
        let mut topic = None;
        for block in &page.blocks {
            match block {
                Block::Heading { text, .. } => topic = vocabulary::topic(text),
                // Templates under `Request syntax` only look like JSON.
                Block::Fence { text } if topic == Some(Topic::Examples) => {
                    if let Some(error) = samples::json_error(text) {
                        self.report(
                            "sample-json",
                            Severity::Error,
                            page.span_of(text.trim()),
                            format!("this sample is no JSON: {error}"),
                            "mend the sample; the nesting of response fields is checked against it",
                        );
                    }
                }
                Block::Paragraph { text } if text.starts_with("<table") => {
                    let span = page.span_of(text);
                    self.report(
                        "table-html",
                        Severity::Error,
                        span,
                        "this table in HTML never ends; it is not read",
                        "close it with `</table>`",
                    );
                }
                _ => {}
            }
        }
    }
}
