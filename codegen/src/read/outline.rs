//! What each block of a page stands under, and what each table is.

use std::ops::Range;

use super::cells::Cells;
use crate::page::{Block, Page, Table};
use crate::prose;
use crate::vocabulary::{self, Column, Topic};

/// A table with what it stands under.
pub(super) struct Placed<'p, 'a> {
    pub(super) table: &'p Table<'a>,
    pub(super) topic: Option<Topic>,
    /// The heading that told the topic.
    pub(super) heading: &'a str,
    /// Words just before the table, nearest first: paragraphs up to the table or heading before.
    pub(super) lead: Vec<&'a str>,
    pub(super) columns: Vec<Option<Column>>,
}

impl Placed<'_, '_> {
    pub(super) fn has(&self, column: Column) -> bool {
        self.columns.contains(&Some(column))
    }

    /// Where a column stands.
    pub(super) fn at(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|&c| c == Some(column))
    }

    /// Header cell of a column; empty where the table has no such column.
    pub(super) fn header(&self, column: Column) -> &str {
        self.at(column)
            .and_then(|at| self.table.header.get(at))
            .map_or("", |cell| cell.as_ref())
    }

    /// Whether the heading speaks of HTTP headers, or all rows have names that only headers have.
    pub(super) fn of_headers(&self) -> bool {
        let heading = vocabulary::fold(self.heading);
        let rows = &self.table.rows;
        let is_header = |row| Cells { placed: self, row }.name().1.starts_with("x-");
        let has_headers = || !rows.is_empty() && rows.iter().all(is_header);
        heading.contains("header") || heading.contains('头') || has_headers()
    }

    /// Whether the heading speaks of a body.
    pub(super) fn of_body(&self) -> bool {
        let heading = vocabulary::fold(self.heading);
        heading.contains("body") || heading.contains('体')
    }

    /// Whether the heading speaks of elements, as bodies in XML have them.
    pub(super) fn of_elements(&self) -> bool {
        let heading = vocabulary::fold(self.heading);
        heading.contains("element") || heading.contains("元素")
    }

    /// Whether no words stand before the table, but those of its heading.
    pub(super) fn is_bare(&self) -> bool {
        match self.lead.as_slice() {
            [] => true,
            [only] => std::ptr::eq(*only, self.heading),
            _ => false,
        }
    }

    /// Bytes of the header, for diagnostics.
    pub(super) fn span(&self) -> Range<usize> {
        self.table.span.clone()
    }
}

/// How many paragraphs before a table may speak of it.
const LEAD: usize = 6;

/// The tables of a page, each with what it stands under.
pub(super) fn tables<'p, 'a>(page: &'p Page<'a>) -> Vec<Placed<'p, 'a>> {
    let mut chain: Vec<(u8, Option<Topic>, &'a str)> = Vec::new();
    let mut lead: Vec<&'a str> = Vec::new();
    let mut local: Option<(Topic, &'a str)> = None;
    let mut section: Option<Topic> = None;
    let mut placed = Vec::new();
    let title = title_heading(page);
    for block in &page.blocks {
        match block {
            Block::Heading { level, text } => {
                while chain.last().is_some_and(|&(above, ..)| above >= *level) {
                    chain.pop();
                }
                // Others of its level are sections.
                let topic = if title.is_some_and(|title| std::ptr::eq(title, *text)) {
                    None
                } else {
                    vocabulary::topic(text)
                };
                section = topic.or(section);
                chain.push((*level, topic, text));
                lead.clear();
                local = None;
            }
            Block::Paragraph { text } if is_callout(text) => {}
            Block::Paragraph { text } => {
                lead.push(text);
                if let Some(topic) = label(text) {
                    local = Some((topic, text));
                } else if local.is_some_and(|(_, above)| item_label(above).is_some())
                    && item_label(text).is_some()
                {
                    local = None; // the next item of the list is not what the item before it is
                }
            }
            Block::Fence { .. } => {}
            Block::Table(table) => {
                let above = chain
                    .iter()
                    .rev()
                    .find_map(|&(_, topic, text)| topic.map(|topic| (topic, text)));
                let (topic, heading) = match (local, above) {
                    (Some((topic, text)), _) | (None, Some((topic, text))) => (Some(topic), text),
                    (None, None) => (
                        // Types of an answer's fields follow it under headings of their own.
                        section.filter(|&section| {
                            section == Topic::Response && lists_members(&columns(table, None))
                        }),
                        chain
                            .last()
                            .filter(|&&(level, ..)| level > 1)
                            .map_or("", |&(.., text)| text),
                    ),
                };
                let mut words: Vec<&'a str> = std::mem::take(&mut lead)
                    .into_iter()
                    .rev()
                    .take(LEAD)
                    .collect();
                words.extend(
                    chain
                        .last()
                        .filter(|&&(level, ..)| level > 1)
                        .map(|&(.., text)| text),
                );
                placed.push(Placed {
                    table,
                    topic,
                    heading,
                    lead: words,
                    columns: columns(table, topic),
                });
            }
        }
    }
    placed
}

/// Columns of a table. Where two columns describe and none holds the message, the first one does
/// (`Error code | Description | HTTP status code | Semantics`).
fn columns(table: &Table<'_>, topic: Option<Topic>) -> Vec<Option<Column>> {
    let mut columns: Vec<Option<Column>> = table
        .header
        .iter()
        .map(|cell| vocabulary::column(cell))
        .collect();
    if topic == Some(Topic::Errors) {
        for of in [Column::Code, Column::Status] {
            let mut cells = table.header.iter();
            if !columns.contains(&Some(of))
                && let Some(at) = cells.position(|cell| vocabulary::in_errors(cell) == Some(of))
            {
                columns[at] = Some(of);
            }
        }
    }
    let described: Vec<usize> = (0..columns.len())
        .filter(|&i| columns[i] == Some(Column::Description))
        .filter(|&i| !vocabulary::is_remark(&table.header[i]))
        .collect();
    if columns.contains(&Some(Column::Code))
        && !columns.contains(&Some(Column::Message))
        && described.len() == 2
    {
        columns[described[0]] = Some(Column::Message);
    }
    // `Description` of a parameter that is called "Message" or "Code" in a table of fields.
    if columns.contains(&Some(Column::Type))
        && !columns.contains(&Some(Column::Name))
        && let Some(at) = columns
            .iter()
            .position(|&c| matches!(c, Some(Column::Code | Column::Status)))
    {
        columns[at] = Some(Column::Name);
    }
    columns
}

/// Whether columns are those of a type's members: names and types, and no word of what a caller has to give.
fn lists_members(columns: &[Option<Column>]) -> bool {
    let has = |column| columns.contains(&Some(column));
    has(Column::Name) && has(Column::Type) && !has(Column::Required) && !has(Column::Position)
}

/// A paragraph that is a heading in all but form: `**Request body description**`, `-   Parameters`.
fn label(text: &str) -> Option<Topic> {
    let bold = text
        .strip_prefix("**")
        .and_then(|rest| rest.trim_end_matches([':', '：']).strip_suffix("**"))
        .map(|words| words.trim_end_matches([':', '：']));
    let words = item_label(text).or(bold.filter(|words| is_title(words)))?;
    vocabulary::topic(words).filter(|topic| {
        matches!(
            topic,
            Topic::Request
                | Topic::Response
                | Topic::Errors
                | Topic::Examples
                | Topic::RequestSyntax
                | Topic::ResponseSyntax
        )
    })
}

/// The words of a list item that is as short as a heading.
fn item_label(text: &str) -> Option<&str> {
    let words = text.strip_prefix("- ")?.trim();
    is_title(words).then_some(words)
}

/// Whether words are few and no sentence.
fn is_title(words: &str) -> bool {
    let short = words.split_whitespace().count() <= 5 && words.chars().count() <= 48;
    short && !words.ends_with(['.', '。', ':', '：'])
}

/// Whether a paragraph is a note that is set off from the text: it may stand before any table.
fn is_callout(text: &str) -> bool {
    let words = text.trim_start_matches(['>', ' ', '*', ':', '[', '!']);
    let is_set_off = text.starts_with(['>']) || text.starts_with(":::");
    let kinds = [
        "note",
        "important",
        "warning",
        "tip",
        "caution",
        "notice",
        "说明",
        "注意",
        "重要",
        "警告",
        "提示",
    ];
    let folded = vocabulary::fold(words);
    let named = kinds.iter().find_map(|kind| folded.strip_prefix(kind));
    is_set_off
        || text.starts_with("**") && named.is_some_and(|rest| rest.starts_with([':', '：', ' ']))
}

/// The title, as plain text.
pub(super) fn title(page: &Page<'_>) -> Option<String> {
    title_heading(page).map(prose::literal)
}

/// The heading that is the title: the first of level 1, or that before all others where none is as high.
pub(super) fn title_heading<'a>(page: &Page<'a>) -> Option<&'a str> {
    let mut headings = page.blocks.iter().filter_map(|block| match block {
        Block::Heading { level, text } => Some((*level, *text)),
        _ => None,
    });
    let (level, first) = headings.next()?;
    if level == 1 {
        return Some(first);
    }
    let highest = headings.clone().find(|(level, _)| *level == 1);
    let is_highest = headings.all(|(other, _)| other > level);
    highest
        .map(|(_, text)| text)
        .or(is_highest.then_some(first))
}
