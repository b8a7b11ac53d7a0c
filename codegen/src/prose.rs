//! What is inside a cell: Markdown text becomes paragraphs, bullets and code, with the places that
//! are set in bold. Blocks are found by line here, since cells begin bullets in mid-line and indent
//! them at will; what is inside a block is read by pulldown-cmark.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use regex::Regex;

/// A description, cut into blocks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prose {
    /// Blocks in order.
    pub blocks: Vec<Block>,
}

/// One paragraph, bullet or code block.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Plain text, white space folded.
    pub text: String,
    /// Bytes of `text` that are bold.
    pub strong: Vec<Range<usize>>,
    /// Bytes of `text` that are code.
    pub code: Vec<Range<usize>>,
}

/// Kinds of blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BlockKind {
    /// Running text.
    #[default]
    Paragraph,
    /// A list item; the number is its indentation in columns.
    Bullet(u16),
    /// A code block.
    Code,
}

impl Prose {
    /// Reads Markdown.
    pub fn markdown(raw: &str) -> Self {
        Self::read(raw, true)
    }

    /// Reads plain text with `•` bullets.
    pub fn plain(raw: &str) -> Self {
        Self::read(raw, false)
    }

    fn read(raw: &str, markdown: bool) -> Self {
        let mut prose = Self::default();
        let raw = if markdown {
            break_inline_bullets(raw)
        } else {
            Cow::Borrowed(raw)
        };
        let mut open: Option<(BlockKind, String)> = None;
        let mut fenced = false;
        for line in raw.lines() {
            let trimmed = line.trim();
            if markdown && trimmed.starts_with("```") {
                prose.close(&mut open, markdown);
                fenced = !fenced;
                continue;
            }
            if fenced {
                let text = open.get_or_insert_with(|| (BlockKind::Code, String::new()));
                text.1.push_str(trimmed);
                text.1.push('\n');
                continue;
            }
            if trimmed.is_empty() {
                prose.close(&mut open, markdown);
                continue;
            }
            if let Some(rest) = bullet(trimmed, markdown) {
                prose.close(&mut open, markdown);
                let indent = line.len() - line.trim_start().len();
                open = Some((
                    BlockKind::Bullet(u16::try_from(indent).unwrap_or(u16::MAX)),
                    rest.to_owned(),
                ));
            } else if let Some((_, text)) = &mut open {
                text.push('\n');
                text.push_str(trimmed);
            } else {
                open = Some((BlockKind::Paragraph, trimmed.to_owned()));
            }
        }
        prose.close(&mut open, markdown);
        prose
    }

    fn close(&mut self, open: &mut Option<(BlockKind, String)>, markdown: bool) {
        let Some((kind, raw)) = open.take() else {
            return;
        };
        let block = if kind == BlockKind::Code {
            Block {
                kind,
                text: raw.trim().to_owned(),
                ..Block::default()
            }
        } else if markdown {
            inline(kind, &raw)
        } else {
            Block {
                kind,
                text: squeeze(&raw),
                ..Block::default()
            }
        };
        if !block.text.is_empty() {
            self.blocks.push(block);
        }
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// All text, blocks separated by line breaks.
    pub fn text(&self) -> String {
        let texts: Vec<&str> = self
            .blocks
            .iter()
            .map(|block| block.text.as_str())
            .collect();
        texts.join("\n")
    }

    /// Plain Markdown again: one form for every way of writing.
    pub fn to_markdown(&self) -> String {
        let mut out = String::new();
        let mut before: Option<BlockKind> = None;
        for block in &self.blocks {
            if let Some(before) = before {
                let both_bullets = matches!(
                    (before, block.kind),
                    (BlockKind::Bullet(_), BlockKind::Bullet(_))
                );
                out.push_str(if both_bullets { "\n" } else { "\n\n" });
            }
            match block.kind {
                BlockKind::Bullet(_) => {
                    out.push_str("- ");
                    block.push_marked(&mut out);
                }
                BlockKind::Paragraph => block.push_marked(&mut out),
                BlockKind::Code => {
                    out.push_str("```text\n");
                    out.push_str(&block.text);
                    out.push_str("\n```");
                }
            }
            before = Some(block.kind);
        }
        out
    }
}

impl Block {
    /// Whether some bytes of the text are bold.
    pub fn is_strong(&self, range: &Range<usize>) -> bool {
        self.strong
            .iter()
            .any(|strong| strong.start <= range.start && range.end <= strong.end)
    }

    /// The text with its bold and code marks put back.
    /// A part of it, with its own marks.
    pub(crate) fn part(&self, place: Range<usize>) -> Self {
        let moved = |ranges: &[Range<usize>]| -> Vec<Range<usize>> {
            let inside = ranges
                .iter()
                .filter(|range| range.start >= place.start && range.end <= place.end);
            inside
                .map(|range| range.start - place.start..range.end - place.start)
                .collect()
        };
        Self {
            kind: self.kind,
            text: self.text[place.clone()].to_owned(),
            strong: moved(&self.strong),
            code: moved(&self.code),
        }
    }

    /// Both, one behind the other.
    pub(crate) fn followed_by(mut self, next: &Self) -> Self {
        let at = self.text.len();
        let moved = |range: &Range<usize>| range.start + at..range.end + at;
        self.text.push_str(&next.text);
        self.strong.extend(next.strong.iter().map(moved));
        self.code.extend(next.code.iter().map(moved));
        self
    }

    fn push_marked(&self, out: &mut String) {
        let mut marks: Vec<(usize, bool, &str)> = Vec::new();
        for range in &self.strong {
            marks.push((range.start, true, "**"));
            marks.push((range.end, false, "**"));
        }
        for range in &self.code {
            marks.push((range.start, true, "`"));
            marks.push((range.end, false, "`"));
        }
        marks.sort_by_key(|&(at, open, _)| (at, open));
        let mut from = 0;
        for (at, _, mark) in marks {
            out.push_str(&self.text[from..at]);
            out.push_str(mark);
            from = at;
        }
        out.push_str(&self.text[from..]);
    }
}

/// Text of a bullet, if a line is one.
fn bullet(line: &str, markdown: bool) -> Option<&str> {
    let marks: &[&str] = if markdown {
        &["-   ", "- ", "* ", "+ ", "• ", "•"]
    } else {
        &["• ", "•", "◦ "]
    };
    for mark in marks {
        if let Some(rest) = line.strip_prefix(mark) {
            return Some(rest.trim_start());
        }
    }
    None
}

/// Older pages begin the first bullet behind the sentence before it: `… values: -   A: …`.
fn break_inline_bullets(raw: &str) -> Cow<'_, str> {
    let raw = break_starred(raw);
    if !raw.contains("-   ") {
        return raw;
    }
    let mut out = String::with_capacity(raw.len() + 8);
    for line in raw.split_inclusive('\n') {
        let mut from = 0;
        let indent = line.len() - line.trim_start().len();
        let is_bullet = line[indent..].starts_with("- ");
        for (at, _) in line.match_indices("-   ") {
            // Words stand before it on the line, and they are not themselves a bullet's.
            if at > from && !line[..at].ends_with('-') && !is_bullet && at > indent {
                // The blanks before it are its indentation, as on the lines of the others.
                let words = line[from..at].trim_end();
                out.push_str(words);
                out.push_str("\n\n");
                from += words.len();
            }
        }
        out.push_str(&line[from..]);
    }
    Cow::Owned(out)
}

/// A few write all bullets on one line, with stars: `… values: * A: … * B: …`.
fn break_starred(raw: &str) -> Cow<'_, str> {
    static STARRED: LazyLock<Regex> = LazyLock::new(|| {
        let pattern = r"[ \t]+\* (?P<value>[A-Za-z0-9_.-]+ ?(?:[(（][^()（）\n]*[)）])? ?[:：])";
        Regex::new(pattern).unwrap_or_else(|error| unreachable!("{error}"))
    });
    if !raw.contains(" * ") || STARRED.find_iter(raw).nth(1).is_none() {
        return Cow::Borrowed(raw);
    }
    STARRED.replace_all(raw, "\n\n-   $value")
}

/// Text with runs of white space folded to a blank.
pub fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Bold does not end between a sign of a sentence and a word: `**取值：**A` is meant as `**取值**：A`.
/// `None` where all bold ends.
fn with_ended_bold(text: &str) -> Option<String> {
    const SIGNS: [char; 7] = [':', '：', '，', '。', '；', '、', ','];
    let parts: Vec<&str> = text.split("**").collect();
    let is_open = |at: usize| {
        let next = parts.get(at + 1).and_then(|part| part.chars().next());
        let is_word = next.is_some_and(char::is_alphanumeric);
        at % 2 == 1
            && parts[at].ends_with(SIGNS)
            && !parts[at].starts_with(char::is_whitespace)
            && is_word
    };
    if parts.len().is_multiple_of(2) || !(0..parts.len()).any(is_open) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    for (at, part) in parts.iter().enumerate() {
        let words = if is_open(at) {
            part.trim_end_matches(SIGNS)
        } else {
            part
        };
        if at > 0 && !(at % 2 == 0 && is_open(at - 1)) {
            out.push_str("**");
        }
        out.push_str(words);
        if is_open(at) {
            out.push_str("**");
            out.push_str(&part[words.len()..]);
        }
    }
    Some(out)
}

/// Text without what no reader sees, code that is bold as mere code, and the signs of ranges that are
/// seldom used as the usual one.
fn plain_marks(raw: &str) -> Cow<'_, str> {
    static BOLD_CODE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"\*\*(`[^`*\n]+`)\*\*").unwrap_or_else(|error| unreachable!("{error}"))
    });
    static RANGE: LazyLock<Regex> = LazyLock::new(|| {
        let pattern =
            r"(?P<from>\d[*`]{0,2})\s*(?:−|‒|〜|——|──|…{1,2}|\.{2,3})\s*(?P<to>[*`]{0,2}-?\d)";
        Regex::new(pattern).unwrap_or_else(|error| unreachable!("{error}"))
    });
    let mut text = Cow::Borrowed(raw);
    if raw.contains(['\u{200b}', '\u{feff}']) {
        text = Cow::Owned(raw.replace(['\u{200b}', '\u{feff}'], ""));
    }
    if text.contains("**`") {
        text = Cow::Owned(BOLD_CODE.replace_all(&text, "$1").into_owned());
    }
    if let Some(ended) = with_ended_bold(&text) {
        text = Cow::Owned(ended);
    }
    if text.contains(['−', '‒', '〜', '—', '─', '…']) || text.contains("..") {
        text = Cow::Owned(RANGE.replace_all(&text, "$from~$to").into_owned());
    }
    text
}

/// Inline Markdown of one block.
fn inline(kind: BlockKind, raw: &str) -> Block {
    let mut block = Block {
        kind,
        ..Block::default()
    };
    let raw = &*plain_marks(raw);
    if !raw.contains(['\\', '*', '_', '`', '[', '<', '&', '~', '!']) {
        block.text = squeeze(raw);
        return block;
    }
    // A word in front keeps the text from being taken for a heading, a list or a table.
    let guarded = format!("x {raw}");
    let mut strong_from = None;
    let mut skip = "x ".len();
    let mut text = String::with_capacity(raw.len());
    let mut push = |block: &mut Block, piece: &str| {
        let piece = if skip > 0 {
            let cut = skip.min(piece.len());
            skip -= cut;
            piece.get(cut..).unwrap_or("")
        } else {
            piece
        };
        text.clear();
        for (i, word) in piece.split(char::is_whitespace).enumerate() {
            if i > 0 && !block.text.is_empty() && !block.text.ends_with(' ') {
                block.text.push(' ');
            }
            block.text.push_str(word);
        }
    };
    for event in Parser::new_ext(&guarded, Options::empty()) {
        match event {
            Event::Text(piece) | Event::Html(piece) | Event::InlineHtml(piece) => {
                push(&mut block, &piece);
            }
            Event::Code(piece) => {
                let from = block.text.len();
                push(&mut block, &piece);
                block.code.push(from..block.text.len());
            }
            Event::SoftBreak | Event::HardBreak => push(&mut block, " "),
            Event::Start(Tag::Strong) => strong_from = Some(block.text.len()),
            Event::End(TagEnd::Strong) => {
                if let Some(from) = strong_from.take() {
                    block.strong.push(from..block.text.len());
                }
            }
            _ => {}
        }
    }
    let trimmed = block.text.trim_end().len();
    block.text.truncate(trimmed);
    for range in block.strong.iter_mut().chain(&mut block.code) {
        range.end = range.end.min(trimmed);
        range.start = range.start.min(range.end);
        let inner = &block.text[range.clone()];
        let lead = inner.len() - inner.trim_start().len();
        let tail = inner.len() - inner.trim_end().len();
        if lead + tail <= inner.len() {
            *range = range.start + lead..range.end - tail;
        }
    }
    block.strong.retain(|range| !range.is_empty());
    block.code.retain(|range| !range.is_empty());
    block
}

/// A value as it stands in a cell: escapes, emphasis and links' targets taken off, nothing else.
pub fn literal(cell: &str) -> String {
    let cell = cell.trim();
    let cell = unwrap(cell);
    if !cell.contains(['\\', '[', '&', '\n', '\u{a0}', '\u{200b}', '\u{feff}', '`']) {
        return squeeze(cell);
    }
    let mut out = String::with_capacity(cell.len());
    let mut chars = cell.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => match chars.peek() {
                Some(&(_, next)) if next.is_ascii_punctuation() => {
                    out.push(next);
                    chars.next();
                }
                _ => out.push(c),
            },
            '[' => match link(&cell[at..]) {
                Some((text, len)) => {
                    out.push_str(&literal(text));
                    while chars.peek().is_some_and(|&(i, _)| i < at + len) {
                        chars.next();
                    }
                }
                None => out.push(c),
            },
            '&' => match entity(&cell[at..]) {
                Some((value, len)) => {
                    out.push(value);
                    while chars.peek().is_some_and(|&(i, _)| i < at + len) {
                        chars.next();
                    }
                }
                None => out.push(c),
            },
            '\u{200b}' | '\u{feff}' => {}
            _ => out.push(c),
        }
    }
    squeeze(&out)
}

/// The character for which an entity at the start of a piece stands, and its length.
pub(crate) fn entity(piece: &str) -> Option<(char, usize)> {
    const NAMED: [(&str, char); 14] = [
        ("lt", '<'),
        ("gt", '>'),
        ("amp", '&'),
        ("quot", '"'),
        ("apos", '\''),
        ("nbsp", ' '),
        ("ndash", '–'),
        ("mdash", '—'),
        ("hellip", '…'),
        ("lsquo", '‘'),
        ("rsquo", '’'),
        ("ldquo", '“'),
        ("rdquo", '”'),
        ("middot", '·'),
    ];
    let piece = &piece[..piece.floor_char_boundary(12)];
    let name = piece.strip_prefix('&')?.split_once(';')?.0;
    let value = match name.strip_prefix('#') {
        Some(digits) => {
            let hex = digits.strip_prefix(['x', 'X']);
            let code = hex.map_or_else(|| digits.parse(), |it| u32::from_str_radix(it, 16));
            char::from_u32(code.ok()?)?
        }
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((value, name.len() + 2))
}

/// Takes the emphasis off a value that is wholly bold, set aside or code.
fn unwrap(mut cell: &str) -> &str {
    while let Some(inner) = ["**", "__", "`", "*", "_"]
        .iter()
        .find_map(|mark| inside(cell, mark))
    {
        cell = inner;
    }
    cell
}

/// What stands between two marks, if they are about the whole of it.
fn inside<'a>(cell: &'a str, mark: &str) -> Option<&'a str> {
    let inner = cell.strip_prefix(mark)?.strip_suffix(mark)?;
    let trimmed = inner.trim();
    // A line between letters marks nothing.
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let within = |at: usize| {
        let before = trimmed[..at].trim_end_matches(['\\', '_']);
        let after = trimmed[at + mark.len()..].trim_start_matches('_');
        mark == "_" && letter(before.chars().next_back()) && letter(after.chars().next())
    };
    let mut marks = trimmed.match_indices(mark);
    if trimmed.is_empty() || !marks.all(|(at, _)| within(at)) || trimmed.ends_with('\\') {
        return None;
    }
    // A star or a line alone may be part of a value; around emphasis stands no blank.
    let is_sure = matches!(mark, "**" | "`") && !trimmed.chars().all(|c| c == '*');
    let edge = |c: Option<char>| {
        c.is_some_and(|c| c.is_alphanumeric() || ".。!！?？`)）(（%\"“”'".contains(c))
    };
    let is_emphasis = edge(inner.chars().next()) && edge(inner.chars().next_back());
    (is_sure || is_emphasis && !inner.contains('*')).then_some(trimmed)
}

/// Text and length of the link at the start of a piece. No link on these pages is longer than 4 KiB.
fn link(piece: &str) -> Option<(&str, usize)> {
    let piece = &piece[..piece.floor_char_boundary(4096)];
    let close = piece.find("](")?;
    let text = piece.get(1..close)?;
    // `[Lamps[].Id](…)`: brackets without words belong to a name.
    if text.replace("[]", "").contains(['[', ']']) {
        return None;
    }
    let mut depth = 0_u32;
    for (at, c) in piece[close + 1..].char_indices() {
        match c {
            '(' => depth += 1,
            ')' => {
                depth -= 1;
                if depth == 0 {
                    return Some((text, close + 1 + at + 1));
                }
            }
            '\n' => return None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bold_keeps_its_place() {
        let prose = Prose::markdown(
            "Pick a mode. Valid values:\n\n-   **NAT** \\(default\\): plain\n-   **MULTI\\_BINDED**: many",
        );
        assert_eq!(
            prose.to_markdown(),
            "Pick a mode. Valid values:\n\n- **NAT** (default): plain\n- **MULTI_BINDED**: many"
        );
        let block = &prose.blocks[2];
        assert_eq!(&block.text[block.strong[0].clone()], "MULTI_BINDED");
    }

    #[test]
    fn a_bullet_may_begin_in_mid_line() {
        let prose = Prose::markdown("The action. -   close: shut\n-   captcha: ask");
        let texts: Vec<_> = prose.blocks.iter().map(|b| b.text.as_str()).collect();
        assert_eq!(texts, ["The action.", "close: shut", "captcha: ask"]);
        let prose = Prose::markdown("The action.     -   close: shut\n    -   captcha: ask");
        assert_eq!(prose.blocks[1].kind, BlockKind::Bullet(5));
        assert_eq!(prose.blocks[2].kind, BlockKind::Bullet(4));
    }

    #[test]
    fn bullets_may_stand_on_one_line_with_stars() {
        let texts = |text| {
            let prose = Prose::markdown(text);
            let texts = prose.blocks.into_iter().map(|block| block.text);
            texts.collect::<Vec<_>>()
        };
        assert_eq!(
            texts("灯光。 取值： * WARM（默认值）：黄。   * COLD：蓝。"),
            ["灯光。 取值：", "WARM（默认值）：黄。", "COLD：蓝。"]
        );
        assert_eq!(
            texts("Watts: volts * amperes: a product."),
            ["Watts: volts * amperes: a product."]
        );
    }

    #[test]
    fn literals_lose_escapes_only() {
        assert_eq!(literal("BIND\\_INSTANCE\\_ERROR"), "BIND_INSTANCE_ERROR");
        assert_eq!(literal("\\[\\{\"port\":80\\}\\]"), "[{\"port\":80}]");
        assert_eq!(literal("eip-\\*\\*\\*\\*"), "eip-****");
        assert_eq!(literal("[tag](/x/API \\(Archive\\)/y.md)"), "tag");
        assert_eq!(literal("C:\\Users"), "C:\\Users");
    }

    #[test]
    fn odd_starts_stay_text() {
        assert_eq!(Prose::markdown("1. `one`").text(), "1. one");
        assert_eq!(
            Prose::markdown("# *not* a heading").text(),
            "# not a heading"
        );
    }
}
