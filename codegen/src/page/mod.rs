//! Bytes become a page: headings, paragraphs, fences and *logical* tables. No meaning yet.
//!
//! Two readers make the same [`Page`]: `markdown` for the vendor's Markdown and for `spec/`, and
//! `flat` for pages flattened to plain text. Everything borrows from the page's text, so that each
//! piece knows its bytes and therefore its line and column.

mod flat;
mod html;
mod markdown;

use std::borrow::Cow;
use std::ops::Range;

use sha2::{Digest, Sha256};

use crate::diagnostic::{Diagnostic, Severity};

/// A page, cut into blocks.
#[derive(Debug, Clone)]
pub struct Page<'a> {
    /// Path as it was given.
    pub path: &'a str,
    /// The text that everything borrows from.
    pub text: &'a str,
    /// Which reader made it.
    pub form: Form,
    /// Blocks in page order.
    pub blocks: Vec<Block<'a>>,
    /// What the cutting noticed.
    pub diagnostics: Vec<Diagnostic>,
    lines: Vec<usize>,
}

/// The form in which a page is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Markdown with tables.
    Markdown,
    /// Plain text, tables flattened to lines.
    Flat,
}

/// One block of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block<'a> {
    /// A heading, without its marks and attributes.
    Heading {
        /// 1 for the title.
        level: u8,
        /// Raw text.
        text: &'a str,
    },
    /// A paragraph or a list item.
    Paragraph {
        /// Raw text with its marks.
        text: &'a str,
    },
    /// A fenced block without its fences, or another sample that is set off as code.
    Fence {
        /// Raw text.
        text: Cow<'a, str>,
    },
    /// A table.
    Table(Table<'a>),
}

/// A logical table: its cells may span many lines of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<'a> {
    /// Header cells.
    pub header: Vec<Cow<'a, str>>,
    /// Bytes of the header.
    pub span: Range<usize>,
    /// Body rows.
    pub rows: Vec<Row<'a>>,
    /// How it is laid out.
    pub layout: Layout,
}

/// How a table is laid out on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Header line, delimiter row, rows; cells may span lines.
    Grid,
    /// One cell a paragraph.
    Exploded,
    /// Header line directly followed by rows.
    NoDelimiter,
    /// Words on a line.
    Flat,
}

/// One logical row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// Raw cells.
    pub cells: Vec<Cow<'a, str>>,
    /// Bytes of the whole row.
    pub span: Range<usize>,
    /// Whether the number of cells differs from the header's; such a row has been reported.
    pub ragged: bool,
}

/// Bytes of a page as text, or the reason why not.
///
/// Invalid UTF-8 is replaced where it stands and reported; an empty file is an error.
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, Vec<Diagnostic>) {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = String::from_utf8_lossy(bytes);
    let mut diagnostics = Vec::new();
    if let Err(error) = std::str::from_utf8(bytes) {
        let at = error.valid_up_to();
        let lines = line_starts(&text);
        let (line, column) = position(&text, &lines, at);
        diagnostics.push(Diagnostic {
            id: "not-utf8",
            severity: Severity::Error,
            line,
            column,
            span: at..(at + '\u{fffd}'.len_utf8()).min(text.len()),
            message: "this is not UTF-8; the bytes were replaced by U+FFFD".into(),
            help: "save the page as UTF-8".into(),
        });
    }
    (text, diagnostics)
}

/// SHA-256 of a page's bytes, in hex.
pub fn hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

impl<'a> Page<'a> {
    /// Cuts a page into blocks. Never fails: what is odd becomes a diagnostic.
    pub fn parse(path: &'a str, text: &'a str) -> Self {
        let form = if markdown::looks_like(text) || !flat::looks_like(text) {
            Form::Markdown
        } else {
            Form::Flat
        };
        let mut page = Page {
            path,
            text,
            form,
            blocks: Vec::new(),
            diagnostics: Vec::new(),
            lines: line_starts(text),
        };
        match form {
            Form::Markdown => markdown::cut(&mut page),
            Form::Flat => flat::cut(&mut page),
        }
        page
    }

    /// Line and column (in characters) of a byte, both from 1.
    pub fn position(&self, offset: usize) -> (u32, u32) {
        position(self.text, &self.lines, offset)
    }

    /// Line of a byte, from 1.
    pub fn line(&self, offset: usize) -> u32 {
        self.position(offset).0
    }

    /// Bytes of a piece that borrows from this page's text.
    pub fn span_of(&self, piece: &str) -> Range<usize> {
        let start = (piece.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        if start <= self.text.len() && start + piece.len() <= self.text.len() {
            start..start + piece.len()
        } else {
            0..0
        }
    }

    /// A diagnostic about some bytes of this page.
    pub fn diagnostic(
        &self,
        id: &'static str,
        severity: Severity,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Diagnostic {
        let (line, column) = self.position(span.start);
        Diagnostic {
            id,
            severity,
            line,
            column,
            span,
            message: message.into(),
            help: help.into(),
        }
    }
}

/// Takes `{#id .class}` and `{ .section}` off the end.
fn strip_attributes(text: &str) -> &str {
    let text = text.trim_end();
    match text.rfind('{') {
        Some(open)
            if text.ends_with('}')
                && text[open + 1..].trim_start().starts_with(['#', '.', ':']) =>
        {
            text[..open].trim_end()
        }
        _ => text,
    }
}

fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0)
        .chain(
            text.bytes()
                .enumerate()
                .filter(|&(_, b)| b == b'\n')
                .map(|(at, _)| at + 1),
        )
        .collect()
}

fn position(text: &str, lines: &[usize], offset: usize) -> (u32, u32) {
    let line = lines.partition_point(|&start| start <= offset).max(1);
    let start = lines[line - 1];
    let column = text
        .get(start..offset.min(text.len()))
        .map_or(0, |s| s.chars().count())
        + 1;
    (saturate(line), saturate(column))
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

fn saturate(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
