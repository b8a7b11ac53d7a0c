//! The page under the lint: its text, what was found in it, and where words of it stand.

use std::ops::Range;

use super::rule::Rule;
use crate::diagnostic::Diagnostic;

/// One message about one thing of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it says and where.
    pub diagnostic: Diagnostic,
    /// Parameter, field path, key or code that it speaks of; empty where it is the page.
    pub subject: String,
}

/// Collects the findings of one page.
pub(super) struct Linted<'a> {
    text: &'a str,
    lines: Vec<usize>,
    pub(super) findings: Vec<Finding>,
}

impl<'a> Linted<'a> {
    /// `text` is that which the page was read from.
    pub(super) fn new(text: &'a str) -> Self {
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            text,
            lines: std::iter::once(0).chain(ends).collect(),
            findings: Vec::new(),
        }
    }

    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// A finding about the row that begins at a line.
    pub(super) fn row(
        &mut self,
        rule: Rule,
        line: u32,
        subject: &str,
        message: String,
        help: &str,
    ) {
        let start = self.start(line);
        let end = self.text[start..]
            .find('\n')
            .map_or(self.text.len(), |end| start + end);
        self.find(rule, start..end, subject, message, help);
    }

    /// A finding about a word of the sample that begins at a line; the sample itself where the word
    /// is not found.
    pub(super) fn word(
        &mut self,
        rule: Rule,
        sample: (u32, usize),
        word: &str,
        (subject, message, help): (&str, String, &str),
    ) {
        let (line, length) = sample;
        let start = self.start(line);
        // Lines of samples lose their trailing blanks, so the text of the page is a little longer.
        let mut end = (start + length * 2).min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        let found = self.text[start..end].find(word);
        let span = found.map_or(start..start, |at| start + at..start + at + word.len());
        self.find(rule, span, subject, message, help);
    }

    pub(super) fn find(
        &mut self,
        rule: Rule,
        span: Range<usize>,
        subject: &str,
        message: String,
        help: &str,
    ) {
        let line = self
            .lines
            .partition_point(|&start| start <= span.start)
            .max(1);
        let column = self.text[self.lines[line - 1]..span.start].chars().count() + 1;
        let number = |n| u32::try_from(n).unwrap_or(u32::MAX);
        self.findings.push(Finding {
            diagnostic: Diagnostic {
                id: rule.id,
                severity: rule.severity,
                line: number(line),
                column: number(column),
                span,
                message,
                help: help.to_owned(),
            },
            subject: subject.to_owned(),
        });
    }

    fn start(&self, line: u32) -> usize {
        let line = usize::try_from(line.saturating_sub(1)).unwrap_or(usize::MAX);
        self.lines.get(line).copied().unwrap_or(0)
    }
}
