//! Access to the cells of a row by column.

use super::outline::Placed;
use crate::page::Row;
use crate::page::{Form, Page};
use crate::prose::{self, Prose};
use crate::vocabulary::{self, Column};

/// A row with its table's columns.
pub(super) struct Cells<'r, 'p, 'a> {
    pub(super) placed: &'r Placed<'p, 'a>,
    pub(super) row: &'r Row<'a>,
}

impl<'r> Cells<'r, '_, '_> {
    /// Raw text of a column; empty where the table has no such column.
    pub(super) fn raw(&self, column: Column) -> &'r str {
        self.placed
            .at(column)
            .and_then(|at| self.row.cells.get(at))
            .map_or("", |cell| cell.as_ref())
    }

    /// Value of a column as it is sent.
    pub(super) fn value(&self, column: Column) -> String {
        prose::literal(self.raw(column))
    }

    /// Name of the row, and how deep `└` marks put it. Marks beyond any real depth count no more.
    pub(super) fn name(&self) -> (usize, String) {
        let raw = self.value(Column::Name);
        let own = raw.trim_start_matches(['└', ' ']);
        let marks = raw[..raw.len() - own.len()].matches('└').count();
        let name: String = own.chars().filter(|c| !c.is_control()).collect();
        let name = without_marks(&name).to_owned();
        (marks.min(super::MAX_DEPTH), name)
    }

    /// How far a `└` mark of the first cell is indented; `None` where the row begins with none.
    pub(super) fn indent(&self, page: &Page<'_>) -> Option<usize> {
        let row = page.text.get(self.row.span.clone())?;
        let cell = row.trim_start_matches(['|', '\t']);
        let own = cell.trim_start();
        let blanks = cell[..cell.len() - own.len()].chars().count();
        own.starts_with('└').then_some(blanks)
    }

    /// Value of a column, unless the cell stands for nothing.
    pub(super) fn some(&self, column: Column) -> Option<String> {
        let value = self.value(column);
        (!vocabulary::is_blank_word(&value)).then_some(value)
    }

    /// Description, with what stands in columns of its own said in words.
    pub(super) fn prose(&self, page: &Page<'_>) -> Prose {
        let raw = self.raw(Column::Description);
        match page.form {
            Form::Markdown => Prose::markdown(raw),
            Form::Flat => Prose::plain(raw),
        }
    }
}

/// A name without the mark of a note that stands behind it: `Name¹`, `Name*`, `Name [1]`, `Name[^1]`.
/// `Filter.*` and `x-meta-*` are names.
pub(super) fn without_marks(name: &str) -> &str {
    let raised = |c: char| "⁰¹²³⁴⁵⁶⁷⁸⁹†‡".contains(c);
    let own = name.trim_end_matches(raised).trim_end();
    let starred = own.trim_end_matches('*');
    let is_noted = starred.ends_with(|c: char| c.is_ascii_alphanumeric());
    let own = if is_noted { starred } else { own };
    let noted = own.strip_suffix(']').and_then(|it| it.rsplit_once('['));
    let is_number =
        |it: &str| !it.is_empty() && it.len() < 3 && it.bytes().all(|b| b.is_ascii_digit());
    match noted {
        Some((before, note)) if note.strip_prefix('^').is_some_and(is_number) => before.trim_end(),
        Some((before, note)) if before.ends_with(' ') && is_number(note) => before.trim_end(),
        _ => own,
    }
}
