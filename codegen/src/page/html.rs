//! HTML as it stands in Markdown: tables of it, and marks inside cells. Both become what Markdown would
//! have written, so that nothing behind this file knows of it.

use std::borrow::Cow;
use std::ops::Range;

use super::markdown::MAX_COLUMNS;
use crate::prose;

/// Deeper than any list in a cell.
const MAX_LISTS: usize = 8;

/// More cells than any row of a page has; what a row has beyond them is not read.
const MAX_CELLS: usize = 200;

/// More rows than a cell of any page spans.
const MAX_ROWS: usize = 200;

/// More bytes than a tag or a comment between tags has. What is longer is none: each `<` of a page costs no more.
const MAX_TAG: usize = 2048;

/// Bytes that the copies of cells that span rows may have in a table of any size; see [`spread`].
const MIN_COPIES: usize = 4096;

/// A tag with its bytes.
#[derive(Debug, Clone)]
struct Tag<'a> {
    /// In lower case.
    name: String,
    is_end: bool,
    attributes: &'a str,
    span: Range<usize>,
}

impl Tag<'_> {
    /// Value of an attribute, without its quotes.
    fn attribute(&self, name: &str) -> Option<&str> {
        let lower = self.attributes.to_ascii_lowercase();
        let starts = lower.match_indices(name).map(|(at, _)| at);
        let mut values = starts.filter_map(|at| {
            let is_word = at == 0 || lower.as_bytes()[at - 1].is_ascii_whitespace();
            let rest = self.attributes[at + name.len()..].trim_start();
            rest.strip_prefix('=').filter(|_| is_word)
        });
        let value = values.next()?.trim_start();
        match value.chars().next()? {
            quote @ ('"' | '\'') => value[1..].split(quote).next(),
            _ => value.split_whitespace().next(),
        }
    }

    fn span_of(&self, name: &str, most: usize) -> usize {
        let span = self.attribute(name).and_then(|it| it.parse().ok());
        span.unwrap_or(1).clamp(1, most)
    }
}

/// The tag or comment that begins at a byte; a comment has no name.
fn tag_at(text: &str, at: usize) -> Option<Tag<'_>> {
    let rest = text.get(at..)?.strip_prefix('<')?;
    if let Some(comment) = rest.strip_prefix("!--") {
        let mut most = comment.len().min(MAX_TAG);
        while !comment.is_char_boundary(most) {
            most -= 1;
        }
        let length = comment[..most].find("-->")?;
        return Some(Tag {
            name: String::new(),
            is_end: false,
            attributes: "",
            span: at..at + "<!--".len() + length + "-->".len(),
        });
    }
    let (is_end, inner) = match rest.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, rest),
    };
    let length = inner
        .bytes()
        .take(12)
        .position(|b| !b.is_ascii_alphanumeric())?;
    if !inner.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let close = length + attributes_length(&inner[length..])?;
    let attributes = &inner[length..close];
    let is_parted = attributes.is_empty() || attributes.starts_with(['/', ' ', '\t', '\n', '\r']);
    is_parted.then(|| Tag {
        name: inner[..length].to_ascii_lowercase(),
        is_end,
        attributes: attributes.trim_end_matches('/').trim(),
        span: at..at + 1 + usize::from(is_end) + close + 1,
    })
}

/// Bytes up to the `>` that ends a tag: one in a quoted value does not, and another tag ends none.
fn attributes_length(text: &str) -> Option<usize> {
    let mut quote = None;
    let mut before = b' ';
    for (at, byte) in text.bytes().enumerate().take(MAX_TAG) {
        match quote {
            Some(open) => quote = (byte != open).then_some(open),
            None if byte == b'>' => return Some(at),
            None if byte == b'<' => return None,
            None => {
                let opens = before == b'=' && matches!(byte, b'"' | b'\'');
                quote = opens.then_some(byte);
            }
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    None
}

/// Whether a tag only lays out or marks text; words such as `<InstanceId>` stand for something.
fn is_known(name: &str) -> bool {
    const NAMES: [&str; 49] = [
        "",
        "a",
        "b",
        "big",
        "blockquote",
        "br",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "dd",
        "del",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "font",
        "hr",
        "i",
        "img",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "s",
        "samp",
        "section",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "u",
        "ul",
        "wbr",
    ];
    NAMES.binary_search(&name).is_ok()
}

/// How the text between tags is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Text {
    /// As Markdown, code and escapes included.
    Markdown,
    /// As it stands.
    Plain,
}

/// A cell of a Markdown table with its HTML written as Markdown.
pub(super) fn in_markdown(cell: &str) -> Cow<'_, str> {
    let mut starts = cell.match_indices('<').map(|(at, _)| at);
    if starts.any(|at| tag_at(cell, at).is_some_and(|tag| is_known(&tag.name))) {
        Cow::Owned(Writer::new(Text::Markdown).write(cell))
    } else {
        Cow::Borrowed(cell)
    }
}

/// A heading without the tags around its words.
pub(super) fn unwrapped(mut heading: &str) -> &str {
    while let Some(tag) = tag_at(heading, 0).filter(|tag| is_known(&tag.name)) {
        heading = heading[tag.span.end..].trim_start();
    }
    while let Some(at) = heading.rfind('<').filter(|_| heading.ends_with('>')) {
        let tag = tag_at(heading, at);
        if !tag.is_some_and(|tag| is_known(&tag.name) && tag.span.end == heading.len()) {
            break;
        }
        heading = heading[..at].trim_end();
    }
    heading
}

/// Level and words of a line that is a heading in HTML.
pub(super) fn heading(line: &str) -> Option<(u8, &str)> {
    let open = tag_at(line, 0).filter(|tag| !tag.is_end)?;
    let level = match open.name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => level - b'0',
        _ => return None,
    };
    let at = line.rfind("</")?;
    let close = tag_at(line, at).filter(|tag| tag.is_end && tag.name == open.name)?;
    let is_whole = close.span.end == line.len() && open.span.end <= at;
    is_whole.then(|| (level, unwrapped(line[open.span.end..at].trim())))
}

/// Whether a line has tags and nothing else: no words that a reader would see.
pub(super) fn is_bare(line: &str) -> bool {
    let mut rest = line;
    while !rest.is_empty() {
        let tag = tag_at(rest, 0).filter(|tag| is_known(&tag.name));
        let Some(tag) = tag.filter(|tag| tag.is_end || tag.name != "table") else {
            return false;
        };
        rest = rest[tag.span.end..].trim_start();
    }
    !line.is_empty()
}

/// A table of HTML, its cells in Markdown.
pub(super) struct HtmlTable {
    pub(super) header: Vec<String>,
    pub(super) header_span: Range<usize>,
    pub(super) rows: Vec<(Vec<String>, Range<usize>)>,
    /// The byte behind its end.
    pub(super) end: usize,
}

/// Byte of the tag that opens a table, where it is the first thing on a line but for other tags.
pub(super) fn opens_table(line: &str) -> Option<usize> {
    let mut at = line.len() - line.trim_start().len();
    loop {
        let tag = tag_at(line, at)?;
        if tag.name == "table" && !tag.is_end {
            return Some(at);
        }
        if !is_known(&tag.name) {
            return None;
        }
        at = tag.span.end;
        at += line[at..].len() - line[at..].trim_start().len();
    }
}

/// The table that begins at a byte. Where it has no end or no row, the byte to which it was looked for.
pub(super) fn table(text: &str, begin: usize) -> Result<HtmlTable, usize> {
    let mut raw: Vec<RawRow> = Vec::new();
    let mut open: Option<(usize, usize, usize)> = None;
    let mut depth = 0_usize;
    let mut at = begin;
    let end = loop {
        let rest = text.get(at..).unwrap_or_default();
        at += rest.find('<').ok_or(text.len())?;
        let Some(tag) = tag_at(text, at) else {
            if text[at..].starts_with("<!--") {
                return Err(at); // nothing tells how much it hides
            }
            at += 1;
            continue;
        };
        at = tag.span.end;
        if tag.name == "table" {
            if tag.is_end {
                depth = depth.saturating_sub(1);
            } else {
                depth += 1;
            }
        }
        let ends_all = depth == 0;
        if depth > 1 || (depth == 1 && tag.name == "table") {
            continue;
        }
        let is_cell = matches!(tag.name.as_str(), "td" | "th");
        let ends_row = tag.name == "tr" || ends_all;
        if (is_cell || ends_row || matches!(tag.name.as_str(), "thead" | "tbody"))
            && let Some((from, columns, rows)) = open.take()
            && let Some(row) = raw.last_mut()
        {
            row.cells.push((from..tag.span.start, columns, rows));
            row.span.end = tag.span.end;
        }
        if ends_all {
            break at;
        }
        if tag.name == "tr" && !tag.is_end {
            raw.push(RawRow {
                cells: Vec::new(),
                span: tag.span.clone(),
            });
        } else if is_cell && !tag.is_end {
            open = Some((
                at,
                tag.span_of("colspan", MAX_COLUMNS),
                tag.span_of("rowspan", MAX_ROWS),
            ));
        } else if tag.name == "tr"
            && let Some(row) = raw.last_mut()
        {
            row.span.end = tag.span.end;
        }
    };
    let copies = (end - begin).max(MIN_COPIES);
    let mut rows = spread(text, raw, copies).into_iter();
    let (header, header_span) = rows.next().ok_or(end)?;
    Ok(HtmlTable {
        header,
        header_span,
        rows: rows.collect(),
        end,
    })
}

/// A sample between `<pre>` and `</pre>`.
pub(super) struct Preformatted<'a> {
    pub(super) text: Cow<'a, str>,
    /// The byte behind its end.
    pub(super) end: usize,
}

/// Byte at which the last `</pre>` stands.
pub(super) fn last_pre_end(text: &str) -> Option<usize> {
    let mut ends = text.rmatch_indices("</").map(|(at, _)| at);
    ends.find(|&at| tag_at(text, at).is_some_and(|tag| tag.name == "pre"))
}

/// The sample that a line opens.
pub(super) fn preformatted<'a>(
    text: &'a str,
    start: usize,
    line: &str,
) -> Option<Preformatted<'a>> {
    let is = |tag: &Tag<'_>, name: &str, is_end| tag.name == name && tag.is_end == is_end;
    tag_at(line, 0).filter(|tag| is(tag, "pre", false))?;
    let begin = start + text.get(start..)?.find('<')?;
    let mut from = tag_at(text, begin)?.span.end;
    if let Some(code) = tag_at(text, from).filter(|tag| is(tag, "code", false)) {
        from = code.span.end;
    }
    let mut ends = text[from..].match_indices("</").map(|(at, _)| from + at);
    let close = ends.find_map(|at| tag_at(text, at).filter(|tag| is(tag, "pre", true)))?;
    let inner = text[from..close.span.start].trim();
    let inner = inner.strip_suffix("</code>").unwrap_or(inner).trim_end();
    let text = if inner.contains('&') {
        Cow::Owned(with_characters(inner))
    } else {
        Cow::Borrowed(inner)
    };
    let end = close.span.end;
    Some(Preformatted { text, end })
}

/// Text with the characters for which its entities stand. `&` joins what a request sends as well.
fn with_characters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (c, length) = prose::entity(rest).unwrap_or(('&', 1));
        out.push(c);
        rest = &rest[length..];
    }
    out.push_str(rest);
    out
}

struct RawRow {
    /// Bytes of each cell, and how many columns and rows it spans.
    cells: Vec<(Range<usize>, usize, usize)>,
    span: Range<usize>,
}

/// Rows with a cell a column: one that spans rows stands in each, one that spans columns in the first.
/// Where its copies would be longer than told, they are empty: a short page makes no long table.
fn spread(text: &str, raw: Vec<RawRow>, mut copies: usize) -> Vec<(Vec<String>, Range<usize>)> {
    // For each column what still spans the rows that follow.
    let mut spanning: Vec<(usize, String)> = Vec::new();
    let mut rows = Vec::with_capacity(raw.len());
    for row in raw.into_iter().filter(|row| !row.cells.is_empty()) {
        let mut cells: Vec<String> = Vec::with_capacity(row.cells.len());
        let mut own = row.cells.into_iter();
        // Columns that the cell before spans, and rows.
        let mut pending = (0, 1);
        while cells.len() <= MAX_CELLS {
            let column = cells.len();
            if let Some((left, words)) = spanning.get_mut(column).filter(|(left, _)| *left > 0) {
                *left -= 1;
                let left = copies.checked_sub(words.len());
                cells.push(left.map_or_else(String::new, |_| words.clone()));
                copies = left.unwrap_or(copies);
                continue;
            }
            let words = if pending.0 > 0 {
                pending.0 -= 1;
                String::new()
            } else if let Some((place, columns, rows)) = own.next() {
                pending = (columns - 1, rows);
                Writer::new(Text::Plain).write(&text[place])
            } else {
                break;
            };
            if pending.1 > 1 && column < MAX_COLUMNS {
                spanning.resize(spanning.len().max(column + 1), (0, String::new()));
                spanning[column] = (pending.1 - 1, words.clone());
            }
            cells.push(words);
        }
        rows.push((cells, row.span));
    }
    rows
}

/// Writes Markdown for what HTML marks.
struct Writer {
    text: Text,
    out: String,
    lists: usize,
    /// Where the bold, the code and the link at hand begin.
    bold: Option<usize>,
    code: Option<usize>,
    link: Option<(usize, String)>,
    raised: Option<usize>,
    fenced: bool,
}

impl Writer {
    fn new(text: Text) -> Self {
        Self {
            text,
            out: String::new(),
            lists: 0,
            bold: None,
            code: None,
            link: None,
            raised: None,
            fenced: false,
        }
    }

    fn write(mut self, cell: &str) -> String {
        let mut from = 0;
        let mut at = 0;
        let mut quoted = false;
        while let Some(found) = cell[at..].find(['<', '`', '\\']) {
            at += found;
            let byte = cell.as_bytes()[at];
            if byte != b'<' && self.text == Text::Markdown {
                quoted ^= byte == b'`';
                at += 1;
                if byte == b'\\' && !quoted {
                    at += cell[at..].chars().next().map_or(0, char::len_utf8);
                }
                continue;
            }
            let tag = Some(at).filter(|_| byte == b'<' && !quoted);
            let tag = tag.and_then(|at| tag_at(cell, at));
            let Some(tag) = tag.filter(|tag| is_known(&tag.name)) else {
                at += 1;
                continue;
            };
            self.say(&cell[from..at]);
            self.tag(&tag);
            at = tag.span.end;
            from = at;
        }
        self.say(&cell[from..]);
        self.out.trim().to_owned()
    }

    fn say(&mut self, words: &str) {
        if self.text == Text::Markdown || self.fenced {
            self.out.push_str(words);
            return;
        }
        // Lines and runs of blanks mean nothing in HTML.
        let mut blank = words.starts_with(char::is_whitespace);
        for word in words.split_whitespace() {
            if blank && !self.out.ends_with(['\n', ' ']) {
                self.out.push(' ');
            }
            blank = true;
            for c in word.chars() {
                let is_mark = matches!(c, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '~');
                if is_mark && self.code.is_none() {
                    self.out.push('\\');
                }
                self.out.push(c);
            }
        }
        if words.ends_with(char::is_whitespace) && !self.out.ends_with(['\n', ' ']) {
            self.out.push(' ');
        }
    }

    fn tag(&mut self, tag: &Tag<'_>) {
        match tag.name.as_str() {
            "br" | "p" | "div" | "section" | "blockquote" | "tr" | "dl" | "dd" | "dt"
            | "details" | "summary" | "caption" | "hr" | "table" => self.part(),
            "ul" | "ol" => {
                self.lists = if tag.is_end {
                    self.lists.saturating_sub(1)
                } else {
                    (self.lists + 1).min(MAX_LISTS)
                };
                if self.lists == 0 {
                    self.part();
                }
            }
            "li" if !tag.is_end => {
                self.part();
                let depth = self.lists.saturating_sub(1);
                self.out.push_str(&"    ".repeat(depth));
                self.out.push_str("-   ");
            }
            "td" | "th" if !self.out.ends_with(['\n', ' ']) => self.out.push(' '),
            "b" | "strong" if tag.is_end => {
                if let Some(from) = self.bold.take() {
                    self.mark(from, "**");
                }
            }
            "b" | "strong" => self.bold = Some(self.out.len()),
            "code" | "kbd" | "samp" if self.fenced => {}
            "code" | "kbd" | "samp" if tag.is_end => {
                if let Some(from) = self.code.take() {
                    self.mark(from, "`");
                }
            }
            "code" | "kbd" | "samp" => self.code = Some(self.out.len()),
            "a" if tag.is_end => {
                if let Some((from, target)) = self.link.take()
                    && from < self.out.len()
                {
                    self.out.insert(from, '[');
                    self.out.push_str("](");
                    self.out.push_str(&target);
                    self.out.push(')');
                }
            }
            "a" => {
                let target = tag.attribute("href").map(str::to_owned);
                self.link = target.map(|target| (self.out.len(), target));
            }
            "sup" if tag.is_end => {
                if let Some(from) = self.raised.take() {
                    let raised: Option<String> =
                        self.out[from..].trim().chars().map(raised).collect();
                    if let Some(raised) = raised {
                        self.out.replace_range(from.., &raised);
                    }
                }
            }
            "sup" => self.raised = Some(self.out.len()),
            "pre" => {
                self.part();
                self.out.push_str("```\n");
                if tag.is_end {
                    self.out.push('\n');
                }
                self.fenced = !tag.is_end;
            }
            _ => {}
        }
    }

    /// Parts what follows from what stands before it.
    fn part(&mut self) {
        if self.is_empty_item() {
            return; // a paragraph of its own in an item of a list
        }
        let end = self.out.trim_end().len();
        self.out.truncate(end);
        if end > 0 {
            self.out.push_str("\n\n");
        }
        // A mark that is open is set in the paragraph where it ends.
        let length = self.out.len();
        for from in [&mut self.bold, &mut self.code].into_iter().flatten() {
            *from = length.min(*from);
        }
    }

    fn is_empty_item(&self) -> bool {
        let line = self.out.rsplit('\n').next().unwrap_or_default();
        line.trim() == "-"
    }

    /// Sets marks around what was written since, but for blanks and marks of a sentence at its ends.
    fn mark(&mut self, from: usize, mark: &str) {
        let Some(inner) = self.out.get(from..).map(str::to_owned) else {
            return;
        };
        let words = inner.trim();
        let words = match mark {
            "**" => words.trim_end_matches([':', '：', ',', '，', ';', '；', '。', ' ']),
            _ => words,
        };
        if words.is_empty() || words.contains("\n\n") || words.contains(mark) {
            return;
        }
        let lead = inner.len() - inner.trim_start().len();
        self.out.insert_str(from + lead + words.len(), mark);
        self.out.insert_str(from + lead, mark);
    }
}

fn raised(c: char) -> Option<char> {
    let digits = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let digit = c
        .to_digit(10)
        .and_then(|digit| usize::try_from(digit).ok())?;
    digits.get(digit).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(html: &str) -> String {
        Writer::new(Text::Plain).write(html)
    }

    #[test]
    fn marks_of_html_become_those_of_markdown() {
        assert_eq!(
            plain(
                "<p>How.\n  Valid values:</p><ul>\n<li><b>WARM </b>: a*b</li><li><p><code>cold_1</code>: c</p><ul><li>x</li></ul></li></ul><p>Or <a class='l' href=\"#t\">none</a>.</p>"
            ),
            "How. Valid values:\n\n-   **WARM** : a\\*b\n\n-   `cold_1`: c\n\n    -   x\n\nOr [none](#t)."
        );
        assert_eq!(
            plain("a<br>b<BR/>&lt;c&gt; 10<sup>3</sup>"),
            "a\n\nb\n\n&lt;c&gt; 10³"
        );
        assert_eq!(plain("<strong>取值：</strong>A"), "**取值**：A");
    }

    #[test]
    fn a_cell_of_markdown_keeps_its_own_marks() {
        assert_eq!(in_markdown("**a**<br />-   b\\_c"), "**a**\n\n-   b\\_c");
        for cell in [
            "`<br>` of",
            "the <InstanceId> of <Tag>",
            "a < b and c > d",
            "\\<b>",
            "<element>",
        ] {
            assert_eq!(in_markdown(cell), cell);
        }
    }

    #[test]
    fn cells_may_span_rows_and_columns() {
        let text = "<table><tr><th>A<th>B<th>C</tr>\n<tr><td rowspan=2>1<td colspan='2'>2</td></tr><tr><td>3</td><td>4</td></tr></table>.";
        let table = table(text, 0).unwrap();
        assert_eq!(table.header, ["A", "B", "C"]);
        let rows: Vec<_> = table.rows.into_iter().map(|(cells, _)| cells).collect();
        assert_eq!(rows, [["1", "2", ""], ["1", "3", "4"]]);
        assert_eq!(&text[table.end..], ".");
        assert!(super::table("<table><tr><td>a", 0).is_err());
    }

    #[test]
    fn a_cell_may_span_both_ways() {
        let rows = "<tr><td>A<td>B<td>C</tr><tr><td rowspan=2 colspan=2>1<td>2</tr><tr><td>3</tr>";
        let table = table(&format!("<table>{rows}</table>"), 0).unwrap();
        let rows: Vec<_> = table.rows.into_iter().map(|(cells, _)| cells).collect();
        assert_eq!(rows, [["1", "", "2"], ["1", "", "3"]]);
    }

    #[test]
    fn cells_that_span_many_rows_are_copied_within_bounds() {
        let wide = "<td rowspan=9999 colspan=9999>".to_owned() + &"words ".repeat(500);
        let text = format!("<table><tr>{wide}{}</table>", "<tr><td>a".repeat(300));
        let rows = table(&text, 0).unwrap().rows;
        assert_eq!(rows.len(), 300);
        assert!(rows.iter().all(|(cells, _)| cells.len() <= 33));
        let copies = rows
            .iter()
            .filter(|(cells, _)| cells[0].starts_with("words"));
        assert_eq!(copies.count(), 1);
        // The rows behind those that it spans are their own.
        assert_eq!(rows[199].0, ["a"]);
    }

    #[test]
    fn a_tag_ends_where_its_own_bracket_stands() {
        let end = |text: &str| tag_at(text, 0).map(|tag| tag.span.end);
        assert_eq!(end("<a title=\"a > b\" href='#'>c"), Some(26));
        assert_eq!(end("<p isn't>c's"), Some(9));
        assert_eq!(end("<a <b>"), None);
        let long = |length| format!("<a title='{}'>", "é".repeat(length));
        assert_eq!(end(&long(100)), Some(212));
        assert_eq!(end(&long(2000)), None);
        assert_eq!(end(&format!("<!--{}-->", "é".repeat(2000))), None);
        assert_eq!(end("<!-- é -->"), Some(11));
    }

    #[test]
    fn a_table_in_a_cell_is_no_word() {
        let cell = "Valid values:<table><tr><td>A</td></tr></table>";
        assert_eq!(plain(cell), "Valid values:\n\nA");
        assert_eq!(in_markdown("a<table>b</table>"), "a\n\nb");
        // What opens one is not passed over where it cannot be read.
        assert!(!is_bare("<table>") && is_bare("</table>"));
    }

    #[test]
    fn headings_lose_their_tags() {
        assert_eq!(
            unwrapped("<a name=\"x\"></a>Errors <a id='y'></a>"),
            "Errors"
        );
        assert_eq!(unwrapped("<b>Errors</b>"), "Errors");
        assert_eq!(unwrapped("What <x> is"), "What <x> is");
        assert_eq!(
            heading("<h2 id=\"a\"><b>Errors</b></h2>"),
            Some((2, "Errors"))
        );
        assert_eq!(heading("<hr/>"), None);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_to_its_end(text in "(<|>|/|table|tr|td|li|b|a href=|\"|é|sup|pre|`|\\\\|\n| ){0,40}") {
            let _ = table(&format!("<table>{text}</table>"), 0);
            let _ = (in_markdown(&text), unwrapped(&text).len(), heading(&text), is_bare(&text), opens_table(&text));
        }
    }
}
