//! Markdown as the vendor writes it: table cells over many lines, tables with one cell a
//! paragraph, tables without a delimiter row. A GFM parser loses half of such rows without a word,
//! so rows are found here, by counting pipes; what is inside a cell is left to [`crate::prose`].

use std::borrow::Cow;
use std::ops::Range;

use super::{Block, Layout, Page, Row, Table, html, strip_attributes};
use crate::diagnostic::Severity;
use crate::vocabulary;

/// More columns than any table of these pages has.
pub(super) const MAX_COLUMNS: usize = 32;

/// How often a page may be looked through for ends of tables in HTML that have none.
const MAX_VAIN: usize = 4;

/// Whether a text has headings or tables in Markdown.
pub(super) fn looks_like(text: &str) -> bool {
    text.lines().any(|line| {
        heading(line).is_some()
            || (line.starts_with('|') && line.len() > 1)
            || html::opens_table(line).is_some()
    })
}

/// Cuts the page's text into blocks.
pub(super) fn cut(page: &mut Page<'_>) {
    let lines = split(page.text);
    let mut cutter = Cutter {
        at: 0,
        unclosed: None,
        vain: page.text.len() * MAX_VAIN,
        last_pre_end: html::last_pre_end(page.text),
        last_comment_end: lines.iter().rposition(|line| line.text.contains("-->")),
        page,
        lines,
    };
    cutter.run();
}

/// A line with its bytes, without its end.
#[derive(Debug, Clone, Copy)]
struct Line<'a> {
    start: usize,
    text: &'a str,
}

impl<'a> Line<'a> {
    fn trimmed(self) -> &'a str {
        self.text.trim()
    }

    fn end(self) -> usize {
        self.start + self.text.len()
    }

    fn is_blank(self) -> bool {
        self.trimmed().is_empty()
    }

    fn is_row(self) -> bool {
        self.text.trim_start().starts_with('|')
    }
}

fn split(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|raw| {
            let line = Line {
                start,
                text: raw.trim_end_matches(['\n', '\r']),
            };
            start += raw.len();
            line
        })
        .collect()
}

struct Cutter<'p, 'a> {
    page: &'p mut Page<'a>,
    lines: Vec<Line<'a>>,
    at: usize,
    /// A mark that was looked for down to the end of the page in vain.
    unclosed: Option<char>,
    /// Bytes that may still be looked through for tables in HTML that have no end.
    vain: usize,
    /// Byte of the last end of a sample in HTML.
    last_pre_end: Option<usize>,
    /// Line with the last end of a comment.
    last_comment_end: Option<usize>,
}

impl<'a> Cutter<'_, 'a> {
    fn run(&mut self) {
        self.at = self.front_matter();
        while let Some(&line) = self.lines.get(self.at) {
            if line.is_blank() {
                self.at += 1;
            } else if let Some((level, text)) = heading(line.text) {
                self.page.blocks.push(Block::Heading { level, text });
                self.at += 1;
            } else if let Some(text) = self.tight_title(line) {
                self.page.blocks.push(Block::Heading { level: 1, text });
                self.at += 1;
            } else if let Some(level) = self.underlined(line) {
                self.page.blocks.push(Block::Heading {
                    level,
                    text: strip_attributes(line.trimmed()),
                });
                self.at += 2;
            } else if let Some(mark) = fence(line.trimmed()) {
                self.fence(mark);
            } else if line.is_row() {
                self.table();
            } else if let Some(header) = self.open_header(self.at) {
                self.open_table(header);
            } else if !self.html_table(line)
                && !self.preformatted(line)
                && !self.comment(line)
                && !self.indented(line)
            {
                self.paragraph();
            }
        }
    }

    /// The line behind what a page says of itself to the program that shows it: `key: value` between rules.
    fn front_matter(&self) -> usize {
        let is_rule = |line: &&Line<'_>| line.text.trim_end() == "---";
        if !self.lines.first().is_some_and(|line| is_rule(&line)) {
            return 0;
        }
        let inner = self.lines.iter().skip(1).take_while(|line| !is_rule(line));
        let told = |line: &Line<'_>| {
            line.text.starts_with([' ', '\t', '-', '#'])
                || line.text.contains(':')
                || line.is_blank()
        };
        let length = inner.clone().count();
        let is_told =
            length + 1 < self.lines.len() && inner.clone().all(|line| told(line) && !line.is_row());
        if is_told { length + 2 } else { 0 }
    }

    /// `#LightLamp`, where it is the first line of a page that has words.
    fn tight_title(&self, line: Line<'a>) -> Option<&'a str> {
        let text = line.trimmed().strip_prefix('#')?;
        let is_title = self.page.blocks.is_empty() && text.starts_with(char::is_alphabetic);
        is_title.then(|| html::unwrapped(strip_attributes(text)))
    }

    /// Level of a heading that is underlined: `Title` above `=====`, `Section` above `-----`.
    fn underlined(&self, line: Line<'_>) -> Option<u8> {
        let rule = self.lines.get(self.at + 1)?.trimmed();
        let all = |mark: u8| rule.len() >= 3 && rule.bytes().all(|b| b == mark);
        if line.is_row() || is_bullet(line.trimmed()) {
            return None;
        }
        if all(b'=') {
            Some(1)
        } else {
            all(b'-').then_some(2)
        }
    }

    /// A paragraph, or one list item: up to an empty line or the start of something else.
    fn paragraph(&mut self) {
        let first = self.at;
        self.at += 1;
        while let Some(&line) = self.lines.get(self.at) {
            let text = line.trimmed();
            if text.is_empty()
                || line.is_row()
                || heading(line.text).is_some()
                || fence(text).is_some()
                || is_bullet(text)
                || html::opens_table(line.text).is_some()
                || self.open_header(self.at).is_some()
            {
                break;
            }
            self.at += 1;
        }
        let text = self.slice(first..self.at).trim();
        self.page.blocks.push(Block::Paragraph { text });
    }

    /// A table in HTML, with what stands behind it on its last line. Whether it was one.
    fn html_table(&mut self, line: Line<'a>) -> bool {
        let text: &'a str = self.page.text;
        let mut line = line;
        let mut is_read = false;
        loop {
            let begin = html::opens_table(line.text).map(|at| line.start + at);
            let Some(end) = begin.and_then(|begin| self.html_table_at(begin)) else {
                break;
            };
            is_read = true;
            self.at = self.lines.partition_point(|line| line.start < end);
            let last = self.lines[self.at - 1].end();
            line = Line {
                start: end,
                text: text.get(end..last).unwrap_or_default(),
            };
        }
        let rest = line.trimmed();
        if is_read && let Some((level, text)) = html::heading(rest) {
            self.page.blocks.push(Block::Heading { level, text });
        } else if is_read && !rest.is_empty() && !html::is_bare(rest) {
            self.page.blocks.push(Block::Paragraph { text: rest });
        }
        is_read
    }

    /// The table in HTML at a byte, and the byte behind its end.
    fn html_table_at(&mut self, begin: usize) -> Option<usize> {
        if self.vain == 0 {
            return None;
        }
        let found = match html::table(self.page.text, begin) {
            Ok(found) => found,
            Err(reached) => {
                self.vain = self.vain.saturating_sub(reached - begin);
                return None;
            }
        };
        let columns = found.header.len();
        if columns > MAX_COLUMNS {
            self.too_wide(columns, found.header_span);
            return Some(found.end);
        }
        let owned = |cells: Vec<String>| cells.into_iter().map(Cow::Owned).collect::<Vec<_>>();
        let mut rows = Vec::with_capacity(found.rows.len());
        for (mut cells, span) in found.rows {
            while cells.len() > columns && cells.last().is_some_and(|cell| is_blank(cell)) {
                cells.pop();
            }
            let ragged = cells.len() != columns;
            if ragged {
                self.row_cells(cells.len(), columns, span.clone());
            }
            rows.push(Row {
                cells: owned(cells),
                span,
                ragged,
            });
        }
        self.page.blocks.push(Block::Table(Table {
            header: owned(found.header),
            span: found.header_span,
            rows,
            layout: Layout::Grid,
        }));
        Some(found.end)
    }

    /// A sample in `<pre>`. Whether it was one.
    fn preformatted(&mut self, line: Line<'a>) -> bool {
        if self.last_pre_end.is_none_or(|end| end < line.start) {
            return false;
        }
        let Some(found) = html::preformatted(self.page.text, line.start, line.trimmed()) else {
            return false;
        };
        let behind = self.lines.partition_point(|line| line.start < found.end);
        self.at = behind.max(self.at + 1);
        self.page.blocks.push(Block::Fence { text: found.text });
        true
    }

    /// A sample that is only indented, as code may be: what begins like one. Whether it was one.
    fn indented(&mut self, line: Line<'a>) -> bool {
        let follows_blank = self.at == 0 || self.lines[self.at - 1].is_blank();
        let is_deep =
            |line: &Line<'_>| line.text.starts_with("    ") || line.text.starts_with('\t');
        if !follows_blank || !is_deep(&line) || !begins_sample(line.trimmed()) {
            return false;
        }
        let rest = self.lines.iter().skip(self.at);
        let length = rest
            .take_while(|line| line.is_blank() || is_deep(line))
            .count();
        let text = self.slice(self.at..self.at + length).trim_end().into();
        self.page.blocks.push(Block::Fence { text });
        self.at += length;
        true
    }

    /// A comment, or tags that hold no words: nothing that a reader of the page sees. Whether it was.
    fn comment(&mut self, line: Line<'a>) -> bool {
        let text = line.trimmed();
        let comment = text.strip_prefix("<!--");
        let end = comment.and_then(|comment| comment.find("-->"));
        if comment.is_some() && !text.contains("-->") {
            if self.last_comment_end.is_none_or(|end| end <= self.at) {
                return false;
            }
            let rest = self.lines.iter().skip(self.at + 1);
            let Some(length) = rest.map(|line| line.text).position(|it| it.contains("-->")) else {
                return false;
            };
            self.at += length + 2;
        } else if html::is_bare(text) || end.is_some_and(|at| at + "<!---->".len() == text.len()) {
            self.at += 1;
        } else {
            return false;
        }
        true
    }

    fn slice(&self, lines: Range<usize>) -> &'a str {
        let text: &'a str = self.page.text;
        match (
            self.lines.get(lines.start),
            self.lines.get(lines.end.wrapping_sub(1)),
        ) {
            (Some(first), Some(last)) if lines.start < lines.end => &text[first.start..last.end()],
            _ => "",
        }
    }

    /// A fenced block. One that is never closed ends at the next heading, and is reported.
    fn fence(&mut self, mark: &str) {
        let open = self.at;
        let sign = mark.chars().next();
        let close = (open + 1..self.lines.len())
            .filter(|_| self.unclosed.is_none() || self.unclosed != sign)
            .find(|&i| {
                let text = self.lines[i].trimmed();
                text.starts_with(mark) && text.trim_start_matches(&mark[..1]).is_empty()
            });
        if close.is_none() && mark.len() == 3 {
            self.unclosed = sign;
        }
        let end = close.unwrap_or_else(|| {
            let line = self.lines[open];
            self.page.diagnostics.push(self.page.diagnostic(
                "fence-unclosed",
                Severity::Error,
                line.start..line.end(),
                "this fence is never closed; it is taken to end before the next heading",
                format!("add a line with {mark} after the sample"),
            ));
            (open + 1..self.lines.len())
                .find(|&i| heading(self.lines[i].text).is_some())
                .unwrap_or(self.lines.len())
        });
        // A fence that opens inside of one tells that this one was never closed.
        let inner = (open + 1..end).find(|&i| {
            let text = self.lines[i].trimmed();
            text.strip_prefix(mark)
                .is_some_and(|info| !info.trim().is_empty() && !info.contains('`'))
        });
        if let Some(inner) = inner.filter(|_| close.is_some()) {
            let line = self.lines[open];
            self.page.diagnostics.push(self.page.diagnostic(
                "fence-unclosed",
                Severity::Error,
                line.start..line.end(),
                "another fence opens before this one is closed; it is taken to end there",
                format!("add a line with {mark} after the sample"),
            ));
            self.page.blocks.push(Block::Fence {
                text: self.slice(open + 1..inner).into(),
            });
            self.at = inner;
            return;
        }
        let text = self.slice(open + 1..end).into();
        self.page.blocks.push(Block::Fence { text });
        self.at = if close.is_some() { end + 1 } else { end };
    }

    /// A table, from its first line to the last row that belongs to it.
    fn table(&mut self) {
        let found = self.header_at(self.at);
        if found.is_none() && self.continues_table() {
            return;
        }
        let header = found.unwrap_or_else(|| Header {
            cells: cells_of(self.lines[self.at].trimmed()),
            body: self.at + 1,
            layout: Layout::NoDelimiter,
            closed: self.lines[self.at].trimmed().ends_with('|'),
        });
        let first = self.lines[self.at];
        let last = self.lines[header.body - 1];
        if header.cells.len() > MAX_COLUMNS {
            self.too_wide(header.cells.len(), first.start..last.end());
            self.at = header.body;
            return;
        }
        let mut table = Table {
            header: header.cells,
            span: first.start..last.end(),
            rows: Vec::new(),
            layout: header.layout,
        };
        self.at = header.body;
        loop {
            let next = (self.at..self.lines.len()).find(|&i| !self.lines[i].is_blank());
            let Some(next) = next.filter(|&i| self.lines[i].is_row()) else {
                break;
            };
            if self.header_at(next).is_some() {
                break; // the next table
            }
            if table.layout == Layout::NoDelimiter && next > self.at {
                break; // without a delimiter row only touching lines are surely one table
            }
            self.at = next;
            let row = self.row(table.header.len(), header.closed);
            table.rows.push(row);
        }
        self.page.blocks.push(Block::Table(table));
    }

    fn too_wide(&mut self, columns: usize, span: Range<usize>) {
        self.page.diagnostics.push(self.page.diagnostic(
            "table-too-wide",
            Severity::Error,
            span,
            format!("this table has {columns} columns, more than {MAX_COLUMNS}; it is not read"),
            "check its delimiter row",
        ));
    }

    fn row_cells(&mut self, found: usize, columns: usize, span: Range<usize>) {
        self.page.diagnostics.push(self.page.diagnostic(
            "row-cells",
            Severity::Error,
            span,
            format!("this row has {found} cells where its table has {columns} columns"),
            "give the row one cell a column, empty ones too; write a `|` inside a cell as `\\|`",
        ));
    }

    /// The header of a table whose lines begin with no pipe, with its delimiter row below it.
    fn open_header(&self, at: usize) -> Option<Vec<Cow<'a, str>>> {
        let (line, rule) = (*self.lines.get(at)?, *self.lines.get(at + 1)?);
        let rule = rule.trimmed();
        if !rule.contains('|') || line.is_row() || pipes_in(line.text) == 0 {
            return None;
        }
        let count = rule_cells(rule)?;
        let cells = cells_of(line.trimmed());
        (cells.len() == count && count <= MAX_COLUMNS).then_some(cells)
    }

    /// A table whose lines begin with no pipe: each row is one line, an empty one ends it.
    fn open_table(&mut self, header: Vec<Cow<'a, str>>) {
        let columns = header.len();
        let line = self.lines[self.at];
        self.at += 2;
        let mut rows = Vec::new();
        while let Some(&line) = self.lines.get(self.at) {
            if pipes_in(line.text) == 0 || heading(line.text).is_some() {
                break;
            }
            self.at += 1;
            let text = line.trimmed();
            let mut cells = cells_of(text);
            // Here pipes at the ends may have empty cells beside them.
            if cells.len() < columns && text.starts_with('|') {
                cells.insert(0, Cow::Borrowed(""));
            }
            if cells.len() < columns && text.ends_with('|') {
                cells.push(Cow::Borrowed(""));
            }
            if cells.len() > columns {
                merge_surplus(text, &mut cells, columns);
            }
            let span = self.page.span_of(text);
            let ragged = cells.len() != columns;
            if ragged {
                self.row_cells(cells.len(), columns, span.clone());
            }
            rows.push(Row {
                cells,
                span,
                ragged,
            });
        }
        self.page.blocks.push(Block::Table(Table {
            header,
            span: line.start..line.end(),
            rows,
            layout: Layout::Grid,
        }));
    }

    /// Rows that a gap or a paragraph parts from their table still belong to it: they have its width,
    /// and their first line names no columns. Whether they were taken.
    fn continues_table(&mut self) -> bool {
        let cells = cells_of(self.lines[self.at].trimmed());
        let names = cells
            .iter()
            .filter(|cell| vocabulary::column(cell).is_some())
            .count();
        let since = self
            .page
            .blocks
            .iter()
            .rev()
            .take_while(|block| !matches!(block, Block::Heading { .. }));
        let width = since.filter_map(|block| match block {
            Block::Table(table) => Some(table.header.len()),
            _ => None,
        });
        let Some(width) = width
            .take(1)
            .find(|&width| names < 2 && width == cells.len())
        else {
            return false;
        };
        let mut rows = Vec::new();
        while self.lines.get(self.at).is_some_and(|line| line.is_row())
            && self.header_at(self.at).is_none()
        {
            rows.push(self.row(width, true));
        }
        let table = self
            .page
            .blocks
            .iter_mut()
            .rev()
            .find_map(|block| match block {
                Block::Table(table) => Some(table),
                _ => None,
            });
        if let Some(table) = table {
            table.rows.append(&mut rows);
        }
        true
    }

    /// The header that begins at a line, if a delimiter row follows it with as many cells.
    fn header_at(&self, first: usize) -> Option<Header<'a>> {
        // An exploded header has a line or two a cell; no table here has more than 16 columns.
        let limit = (first + 50).min(self.lines.len());
        let mut delimiter = None;
        for i in first..limit {
            let line = self.lines[i];
            if let Some(count) = delimiter_cells(line.trimmed()) {
                delimiter = Some((i, count));
                break;
            }
            if heading(line.text).is_some() || !(line.is_blank() || line.is_row()) {
                return None;
            }
        }
        let (at, count) = delimiter?;
        if at == first {
            return None;
        }
        let text = self.slice(first..at);
        let cells = cells_of(text.trim());
        let touching = at == first + 1;
        if cells.len() != count && !touching {
            return None;
        }
        Some(Header {
            cells,
            body: at + 1,
            layout: if touching {
                Layout::Grid
            } else {
                Layout::Exploded
            },
            closed: self.lines[at].trimmed().ends_with('|'),
        })
    }

    /// One logical row: lines are added until they hold enough pipes and the last one closes it.
    fn row(&mut self, columns: usize, closed: bool) -> Row<'a> {
        let first = self.at;
        let mut pipes = 0;
        let mut complete = false;
        let mut last = first;
        while let Some(&line) = self.lines.get(self.at) {
            if self.at > first && (heading(line.text).is_some() || self.interrupts(columns)) {
                break;
            }
            pipes += pipes_in(line.text);
            if !line.is_blank() {
                last = self.at;
            }
            self.at += 1;
            let ends = line.trimmed().ends_with('|') && !line.trimmed().ends_with("\\|");
            if pipes > columns && (ends || !closed) || (!closed && pipes >= columns) {
                complete = true;
                break;
            }
        }
        self.at = last + 1;
        let text = self.slice(first..last + 1).trim();
        let mut cells = cells_of(text);
        // Some exploded rows end with one empty cell too many.
        if cells.len() == columns + 1 && cells.last().is_some_and(|cell| is_blank(cell)) {
            cells.pop();
        }
        let surplus = cells.len() > columns && columns > 0;
        if surplus {
            merge_surplus(text, &mut cells, columns);
        }
        let span = self.page.span_of(text);
        let ragged = !complete || cells.len() != columns;
        if surplus && !ragged {
            self.page.diagnostics.push(self.page.diagnostic(
                "row-pipes",
                Severity::Error,
                span.clone(),
                format!("this row has more `|` than its table has columns ({columns}); the surplus was put into one cell"),
                "write a `|` inside a cell as `\\|`",
            ));
        }
        if ragged && cells.len() == columns {
            self.page.diagnostics.push(self.page.diagnostic(
                "row-cells",
                Severity::Error,
                span.clone(),
                "this row is never closed by a `|`",
                "close its last cell with `|`",
            ));
        } else if ragged {
            self.row_cells(cells.len(), columns, span.clone());
        }
        Row {
            cells,
            span,
            ragged,
        }
    }

    /// Whether the line at hand is a whole row of its own, so that the row before it is too short or
    /// never closed. No cell of these pages holds a table.
    fn interrupts(&self, columns: usize) -> bool {
        let line = self.lines[self.at].trimmed();
        columns > 1 && line.starts_with('|') && line.ends_with('|') && pipes_in(line) > columns
    }
}

struct Header<'a> {
    cells: Vec<Cow<'a, str>>,
    /// First line of the body.
    body: usize,
    layout: Layout,
    /// Whether rows end with a pipe.
    closed: bool,
}

/// Level and text of an ATX heading, without kramdown attributes and closing marks.
fn heading(line: &str) -> Option<(u8, &str)> {
    let line = line
        .strip_prefix("   ")
        .or(line.strip_prefix("  "))
        .or(line.strip_prefix(' '))
        .unwrap_or(line);
    let level = line.bytes().take_while(|&b| b == b'#').count();
    if level == 0 {
        return html::heading(line.trim_end());
    }
    if level > 6 {
        return None;
    }
    let rest = &line[level..];
    // Many forget the blank behind the marks; a single one with a word is a tag or a colour as well.
    let is_parted = rest.starts_with([' ', '\t', '\u{a0}']);
    if !is_parted && (level == 1 || !rest.starts_with(char::is_alphabetic)) {
        return None;
    }
    let rest = strip_attributes(rest.trim())
        .trim_end_matches('#')
        .trim_end();
    u8::try_from(level)
        .ok()
        .map(|level| (level, html::unwrapped(rest)))
}

/// The mark that opens a fence.
fn fence(line: &str) -> Option<&str> {
    let byte = line.bytes().next().filter(|b| matches!(b, b'`' | b'~'))?;
    let run = line.bytes().take_while(|&b| b == byte).count();
    let mark = line.get(..run)?;
    // A line such as ```code``` is inline code, not a fence.
    (run >= 3 && !line[run..].contains('`')).then_some(mark)
}

/// Whether a line begins a request, or an answer in JSON or XML.
fn begins_sample(line: &str) -> bool {
    let methods = [
        "GET /", "POST /", "PUT /", "DELETE /", "HEAD /", "PATCH /", "HTTP/1.",
    ];
    let behind = |mark: char| line.strip_prefix(mark).map(str::trim_start);
    match line.chars().next() {
        Some('{') => true,
        Some('[') => {
            behind('[').is_some_and(|rest| rest.is_empty() || rest.starts_with(['{', '"']))
        }
        Some('<') => behind('<').is_some_and(|rest| {
            rest.starts_with("?xml")
                || rest.starts_with(|c: char| c.is_ascii_alphabetic()) && line.ends_with('>')
        }),
        _ => {
            line.starts_with("http") && line.contains("Action=")
                || methods.iter().any(|it| line.starts_with(it))
        }
    }
}

fn is_bullet(line: &str) -> bool {
    line.starts_with("-  ")
        || line.starts_with("- ")
        || line.starts_with("* ")
        || line.starts_with("+ ")
}

/// Number of cells of a delimiter row such as `|---|:--:|`.
fn delimiter_cells(line: &str) -> Option<usize> {
    rule_cells(line.starts_with('|').then_some(line)?)
}

/// Number of cells of a delimiter row, with a pipe at its ends or without.
fn rule_cells(line: &str) -> Option<usize> {
    let inner = line.strip_prefix('|').unwrap_or(line);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let mut count = 0;
    for cell in inner.split('|') {
        let cell = cell.trim();
        let dashes = cell.strip_prefix(':').unwrap_or(cell);
        let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
        if dashes.is_empty() || dashes.bytes().any(|b| b != b'-') {
            return None;
        }
        count += 1;
    }
    Some(count)
}

fn is_blank(cell: &str) -> bool {
    cell.chars().all(char::is_whitespace)
}

/// Bytes at which unescaped pipes stand.
fn pipe_offsets(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    let mut escaped = false;
    (0..bytes.len()).filter(move |&i| {
        let hit = bytes[i] == b'|' && !escaped;
        escaped = bytes[i] == b'\\' && !escaped;
        hit
    })
}

fn pipes_in(text: &str) -> usize {
    pipe_offsets(text).count()
}

/// The cells of a row's text, trimmed; the pipes at both ends only frame it.
fn cells_of(text: &str) -> Vec<Cow<'_, str>> {
    let mut cells = Vec::with_capacity(8);
    let mut start = 0;
    for at in pipe_offsets(text) {
        if at > 0 {
            cells.push(html::in_markdown(text[start..at].trim()));
        }
        start = at + 1;
    }
    if start < text.len() && !text[start..].trim().is_empty() {
        cells.push(html::in_markdown(text[start..].trim()));
    }
    cells
}

/// Pipes that the page forgot to escape: those inside code spans or links' brackets are put back
/// into their cell, what is left over belongs to the last column, where prose stands.
fn merge_surplus<'a>(text: &'a str, cells: &mut Vec<Cow<'a, str>>, columns: usize) {
    let offsets: Vec<usize> = pipe_offsets(text).collect();
    let mut surplus = cells.len() - columns;
    let mut kept = Vec::with_capacity(columns + 1);
    for &at in &offsets {
        let inner = at > 0 && at + 1 < text.len();
        if surplus > 0 && inner && inside_quotes(text, &offsets, at) {
            surplus -= 1;
            continue;
        }
        kept.push(at);
    }
    // The first pipe frames the row; the next `columns - 1` separate cells; the last one closes it.
    let mut merged = Vec::with_capacity(columns);
    let mut start = kept.first().map_or(0, |&at| usize::from(at == 0));
    for &at in kept
        .iter()
        .skip(usize::from(start == 1))
        .take(columns.saturating_sub(1))
    {
        merged.push(html::in_markdown(text[start..at].trim()));
        start = at + 1;
    }
    let rest = text[start..].trim_end();
    merged.push(html::in_markdown(
        rest.strip_suffix('|').unwrap_or(rest).trim(),
    ));
    *cells = merged;
}

/// Whether an odd number of back-ticks stands between the pipe before and this one, and one after.
fn inside_quotes(text: &str, offsets: &[usize], at: usize) -> bool {
    let index = offsets.partition_point(|&o| o < at);
    let from = index.checked_sub(1).map_or(0, |i| offsets[i] + 1);
    let to = offsets.get(index + 1).copied().unwrap_or(text.len());
    let ticks = |s: &str| s.bytes().filter(|&b| b == b'`').count();
    ticks(&text[from..at]) % 2 == 1 && ticks(&text[at..to]) >= 1
}
