//! Pages flattened to plain text, as copied out of a PDF: sections are bare lines, a table row is
//! words on a line, its description follows in paragraphs. Cells are told apart by the vocabulary
//! of types and of yes and no, so this reader, unlike [`super::markdown`], has to know words.

use std::borrow::Cow;

use super::{Block, Layout, Page, Row, Table, strip_attributes};
use crate::vocabulary::{self, Column, Topic};

/// Whether a text holds a flattened table.
pub(super) fn looks_like(text: &str) -> bool {
    let mut lines = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .peekable();
    while let Some(line) = lines.next() {
        if section(line).is_some() && lines.peek().is_some_and(|next| header(next).is_some()) {
            return true;
        }
    }
    false
}

/// Cuts the page's text into blocks.
pub(super) fn cut(page: &mut Page<'_>) {
    let text = page.text;
    let mut state = State::Words;
    let mut paragraph: Option<(usize, usize)> = None;
    let mut start = 0;
    let mut after_blank = true;
    for raw in text.split_inclusive('\n') {
        let at = start;
        start += raw.len();
        let line = raw.trim();
        if line.is_empty() {
            after_blank = true;
            if matches!(state, State::Words) {
                close_paragraph(page, &mut paragraph);
            }
            continue;
        }
        let offset = at + (raw.len() - raw.trim_start().len());
        let end = offset + line.len();
        if after_blank && section(line).is_some() {
            close_paragraph(page, &mut paragraph);
            page.blocks.push(Block::Heading {
                level: 2,
                text: strip_attributes(line),
            });
            state = State::Words;
        } else if let (State::Words, Some(columns)) = (&state, header(line)) {
            close_paragraph(page, &mut paragraph);
            page.blocks.push(Block::Table(Table {
                header: columns
                    .iter()
                    .map(|&(_, cell)| Cow::Borrowed(cell))
                    .collect(),
                span: offset..end,
                rows: Vec::new(),
                layout: Layout::Flat,
            }));
            state = State::Table(columns.into_iter().map(|(column, _)| column).collect());
        } else if let State::Table(columns) = &state {
            let cells = row(line, columns);
            if let Some(Block::Table(table)) = page.blocks.last_mut() {
                match cells {
                    Some(cells) => table.rows.push(Row {
                        cells,
                        span: offset..end,
                        ragged: false,
                    }),
                    None => continue_row(text, table, columns, offset, end),
                }
            }
        } else {
            // A bullet is a paragraph of its own.
            if line.starts_with('•') {
                close_paragraph(page, &mut paragraph);
            }
            paragraph = Some((paragraph.map_or(offset, |(from, _)| from), end));
        }
        after_blank = false;
    }
    close_paragraph(page, &mut paragraph);
}

enum State {
    Words,
    Table(Vec<Column>),
}

fn close_paragraph(page: &mut Page<'_>, paragraph: &mut Option<(usize, usize)>) {
    if let Some((from, to)) = paragraph.take() {
        page.blocks.push(Block::Paragraph {
            text: &page.text[from..to],
        });
    }
}

/// What a bare line announces, if it is a section's heading.
fn section(line: &str) -> Option<Topic> {
    let line = strip_attributes(line);
    let short = line.split_whitespace().count() <= 3 && line.chars().count() <= 32;
    let closed = line.ends_with(['.', ':', '。', '：', ',']) || line.starts_with(['•', '└']);
    let capital = line
        .chars()
        .next()
        .is_some_and(|c| c.is_uppercase() || is_cjk(c));
    if !short || closed || !capital || line.contains(['/', '=', '_']) {
        return None;
    }
    let known = vocabulary::fold(line);
    let exact = [
        "request parameters",
        "response parameters",
        "request example",
        "response example",
        "error codes",
        "examples",
        "example",
        "error code",
        "errors",
        "sample requests",
        "sample responses",
        "request syntax",
        "response syntax",
        "request headers",
        "response headers",
        "request header",
        "request body",
        "response elements",
        "request elements",
        "return parameters",
        "parameters",
        "errors codes",
        "common errors",
        "debugging",
        "description",
        "descriptions",
        "请求参数",
        "返回数据",
        "返回参数",
        "响应参数",
        "请求示例",
        "返回示例",
        "响应示例",
        "示例",
        "错误码",
        "请求头",
        "请求语法",
        "响应元素",
        "请求元素",
        "描述",
        "调试",
        "接口错误码",
    ];
    exact
        .contains(&known.as_str())
        .then(|| vocabulary::topic(line))
        .flatten()
}

/// Columns of a header line: nothing but column names, two at least, a name or a code among them.
fn header(line: &str) -> Option<Vec<(Column, &str)>> {
    let words = words(line);
    // `Parameter type` is a column elsewhere; here it is two, so a first column of one word is tried too.
    let columns = columns(line, &words, 4)
        .filter(|columns| names_rows(columns))
        .or_else(|| columns(line, &words, 1))?;
    (columns.len() >= 2 && names_rows(&columns)).then_some(columns)
}

fn names_rows(columns: &[(Column, &str)]) -> bool {
    columns
        .iter()
        .any(|(column, _)| matches!(column, Column::Name | Column::Code))
}

/// Cuts a line into column names, each as long as can be, the first one of a bounded length.
fn columns<'a>(line: &'a str, words: &[&'a str], first: usize) -> Option<Vec<(Column, &'a str)>> {
    let mut columns = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest = if at == 0 { first } else { 4 };
        let (column, cell, len) = (1..=longest.min(words.len() - at)).rev().find_map(|len| {
            let cell = join(line, &words[at..at + len]);
            vocabulary::exact_column(cell).map(|column| (column, cell, len))
        })?;
        columns.push((column, cell));
        at += len;
    }
    Some(columns)
}

/// Words of a line, each with its place.
fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

/// The piece of the line from the first word's start to the last word's end.
fn join<'a>(line: &'a str, words: &[&'a str]) -> &'a str {
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return "";
    };
    let from = first.as_ptr() as usize - line.as_ptr() as usize;
    let to = last.as_ptr() as usize - line.as_ptr() as usize + last.len();
    &line[from..to]
}

/// The cells of a row, or `None` where the line does not begin one.
fn row<'a>(line: &'a str, columns: &[Column]) -> Option<Vec<Cow<'a, str>>> {
    let words = words(line);
    let error_table = columns.contains(&Column::Code);
    let request = columns.contains(&Column::Required);
    let mut cells: Vec<&'a str> = Vec::with_capacity(columns.len());
    let mut at = 0;
    for (i, &column) in columns.iter().enumerate() {
        let rest = &words[at.min(words.len())..];
        let next = columns.get(i + 1).copied();
        let taken = match column {
            Column::Name => name_words(rest)?,
            Column::Code => code_words(rest, next)?,
            Column::Type => type_words(rest).or((!request).then_some(0))?,
            Column::Required => (1..=2)
                .rev()
                .find(|&n| {
                    n <= rest.len() && vocabulary::requirement(join(line, &rest[..n])).is_some()
                })
                .or_else(|| rest.first().filter(|word| **word == "-").map(|_| 1))?,
            Column::Position => rest
                .first()
                .filter(|word| vocabulary::position(word).is_some())
                .map(|_| 1)?,
            Column::Status => rest.first().filter(|word| is_status(word)).map(|_| 1)?,
            Column::Message if next == Some(Column::Status) => {
                rest.iter().rposition(|word| is_status(word))?
            }
            Column::Message if next == Some(Column::Description) => message_words(rest),
            Column::Example if next == Some(Column::Description) && !request && !error_table => {
                example_words(rest)
            }
            _ => rest.len(),
        };
        cells.push(join(line, &rest[..taken]));
        at += taken;
    }
    (at == words.len()).then(|| cells.into_iter().map(Cow::Borrowed).collect())
}

/// A line that begins no row belongs to the description of the row before it.
fn continue_row<'a>(
    text: &'a str,
    table: &mut Table<'a>,
    columns: &[Column],
    offset: usize,
    end: usize,
) {
    let Some(row) = table.rows.last_mut() else {
        return;
    };
    // Errors and fields stand on one line each; what follows them are words about the section.
    if columns.contains(&Column::Code) {
        return;
    }
    let Some(at) = columns
        .iter()
        .position(|&column| column == Column::Description)
    else {
        return;
    };
    let Some(cell) = row.cells.get_mut(at) else {
        return;
    };
    let base = text.as_ptr() as usize;
    let from = if cell.is_empty() {
        offset
    } else {
        cell.as_ptr() as usize - base
    };
    *cell = Cow::Borrowed(&text[from..end]);
    row.span.end = end;
}

/// A name is one word; `└` may stand apart from it.
fn name_words(rest: &[&str]) -> Option<usize> {
    let first = rest.first()?;
    if *first == "└" {
        return (rest.len() > 1).then_some(2);
    }
    let name = first.trim_start_matches('└');
    let plain = name.chars().all(|c| {
        c.is_alphanumeric()
            || matches!(
                c,
                '.' | '_' | '-' | '[' | ']' | '<' | '>' | '#' | ':' | '(' | ')'
            )
    });
    (plain && !name.is_empty() && !name.ends_with(['.', ':', ','])).then_some(1)
}

/// A code is one word with letters, unless the service itself puts blanks into it.
fn code_words(rest: &[&str], next: Option<Column>) -> Option<usize> {
    let first = rest.first()?;
    if is_cjk_word(first)
        || first.ends_with(',')
        || (first.ends_with('.') && first.len() > 1 && !first.contains('_'))
    {
        return None;
    }
    // Where the status follows the code directly, every word before it is the code.
    if next == Some(Column::Status) {
        return rest
            .iter()
            .position(|word| is_status(word))
            .filter(|&n| n > 0);
    }
    Some(1)
}

/// The longest run of words that names a type.
fn type_words(rest: &[&str]) -> Option<usize> {
    if let [array, of, item, ..] = rest
        && (array.eq_ignore_ascii_case("array") || array.eq_ignore_ascii_case("list"))
        && *of == "of"
        && !item.is_empty()
    {
        return Some(3);
    }
    let named = |n: usize| {
        n <= rest.len() && vocabulary::kind(&rest[..n].join(" ")).0 != crate::model::Type::Unknown
    };
    // `JSON array` is a type of two words; `String list` may be a type and the start of a sentence.
    (1..=2)
        .rev()
        .find(|&n| named(n) && (n == 1 || !named(1) || rest[0].eq_ignore_ascii_case("json")))
}

fn is_status(word: &str) -> bool {
    word.len() == 3
        && word.bytes().all(|b| b.is_ascii_digit())
        && matches!(word.as_bytes()[0], b'1'..=b'5')
}

fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

fn is_cjk_word(word: &str) -> bool {
    word.chars().any(is_cjk)
}

/// Words that open a sentence of a description and hardly ever stand inside a message.
fn opens_sentence(word: &str) -> bool {
    matches!(
        word.trim_end_matches(','),
        "The"
            | "You"
            | "Your"
            | "This"
            | "An"
            | "A"
            | "It"
            | "Check"
            | "No"
            | "Some"
            | "Indicates"
            | "Specifies"
            | "If"
            | "To"
            | "We"
            | "Make"
            | "Please"
            | "Only"
            | "One"
            | "When"
            | "All"
            | "Each"
            | "Whether"
            | "Because"
            | "There"
            | "Failed"
            | "Invalid"
            | "Cannot"
            | "Internal"
            | "Unable"
    )
}

/// How many words of `message description` are the message.
///
/// The table's line is lost, so the boundary is found by what these pages do: a description opens
/// with the stock phrase or in the other language, else it begins a new sentence.
fn message_words(rest: &[&str]) -> usize {
    let stock = |i: usize| {
        let at = |n: usize| rest.get(i + n).copied().unwrap_or("");
        at(0) == "The"
            && at(1) == "error"
            && matches!(at(2), "message" | "code")
            && matches!(at(3), "returned" | "that")
    };
    if let Some(at) = (0..rest.len()).find(|&i| stock(i)) {
        return at;
    }
    if let Some(at) = rest.iter().position(|word| is_cjk_word(word)) {
        return at;
    }
    // Two words are no message of their own: `Operation Denied. Unfinished order exists.`
    let mut boundaries = (3..rest.len()).filter(|&i| {
        let before = rest[i - 1];
        let capital = rest[i].chars().next().is_some_and(char::is_uppercase);
        let ends = before.ends_with(['.', '!', '?'])
            && !before.ends_with("e.g.")
            && !before.ends_with("i.e.");
        capital && (ends || opens_sentence(rest[i]))
    });
    boundaries.next().unwrap_or(rest.len())
}

/// How many words of `example description` are the example.
fn example_words(rest: &[&str]) -> usize {
    if let Some(at) = rest.iter().position(|word| is_cjk_word(word)) {
        return at;
    }
    let sentence = |i: usize| {
        let capital = rest[i].chars().next().is_some_and(char::is_uppercase);
        capital && opens_sentence(rest[i]) && rest.len() > i + 1
    };
    if let Some(at) = (0..rest.len()).find(|&i| sentence(i)) {
        return at;
    }
    // No sentence: one word of example, if words are left for the description.
    usize::from(rest.len() != 1 || !rest[0].chars().next().is_some_and(char::is_uppercase))
        .min(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Column::{Code, Description, Example, Message, Name, Required, Status, Type};

    #[test]
    fn bare_lines_are_sections() {
        assert_eq!(section("Request parameters"), Some(Topic::Request));
        assert_eq!(section("Errors { .section}"), Some(Topic::Errors));
        assert_eq!(section("The request parameters:"), None);
    }

    #[test]
    fn a_message_ends_where_a_new_sentence_begins() {
        let message = |line: &'static str| {
            let words = words(line);
            join(line, &words[..message_words(&words)])
        };
        assert_eq!(
            message("The lamp is lit. The lamp burns already."),
            "The lamp is lit."
        );
        assert_eq!(
            message("lamp status wrong The lamp cannot be lit."),
            "lamp status wrong"
        );
        assert_eq!(
            message("Request Denied. Old wick. The request is refused."),
            "Request Denied. Old wick."
        );
        assert_eq!(
            message("No lamp! The error message returned because there is none."),
            "No lamp!"
        );
        assert_eq!(message("Lamp is lit. 灯已亮。"), "Lamp is lit.");
    }

    #[test]
    fn header_lines_are_nothing_but_columns() {
        let columns = |line| {
            header(line).map(|columns| {
                columns
                    .into_iter()
                    .map(|(column, _)| column)
                    .collect::<Vec<_>>()
            })
        };
        assert_eq!(
            columns("Parameter Type Required? Example value Description"),
            Some(vec![Name, Type, Required, Example, Description])
        );
        assert_eq!(
            columns("HTTP status code Error code Error message Description"),
            Some(vec![Status, Code, Message, Description])
        );
        assert_eq!(columns("Name of the thing"), None);
    }
}
