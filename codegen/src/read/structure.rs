//! Types that have pages of their own, as such a page describes them.

use std::mem::take;
use std::ops::Range;

use super::elsewhere::{self, Elsewhere};
use super::outline::Placed;
use super::request::{self, Role};
use super::table::row_count;
use super::{MAX_ROWS, Reader, Rows, identity, response};
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{Body, Field, Parameter, Style};
use crate::prose;
use crate::vocabulary::Column;

/// A type that is described on a page which nothing anchors to an operation.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Structure {
    /// The heading above its table and the title of the page; one of them is its name.
    pub(super) titles: Vec<String>,
    /// Its members, where a parameter has the type.
    pub(super) parameters: Vec<Parameter>,
    /// Its members, where a field of an answer has it.
    pub(super) fields: Vec<Field>,
    /// Members whose types have pages of their own in turn.
    pub(super) elsewhere: Vec<Elsewhere>,
    /// Whether its table is the only one of the page and stands below the title, with no word of a request.
    pub(super) is_alone: bool,
}

impl Reader<'_, '_> {
    /// The types that the tables of a page describe, if they are any. What is to be said of their rows,
    /// and their account, are for a page that is nothing else.
    pub(super) fn read_structures(
        &mut self,
        tables: &[Placed<'_, '_>],
        title: Option<&str>,
    ) -> (Vec<Diagnostic>, Rows) {
        let begin = self.diagnostics.len();
        for placed in tables {
            let is_type = placed.has(Column::Name) && placed.has(Column::Type);
            if !is_type || self.rows.read + row_count(placed) > MAX_ROWS {
                continue;
            }
            self.rows.read += row_count(placed);
            let (said, rows) = (self.diagnostics.len(), self.rows);
            request::read(self, placed, &Role::Parameters, Style::Unknown);
            // Each row is read twice and counted once, as a field.
            self.diagnostics.truncate(said);
            self.rows = rows;
            self.elsewhere.clear();
            let mut builder = response::Builder::new(None, Body::default());
            response::read(self, placed, &mut builder);
            let heading = placed.lead.last().map(|words| prose::literal(words));
            self.structures.push(Structure {
                titles: heading
                    .into_iter()
                    .chain(title.map(str::to_owned))
                    .collect(),
                parameters: take(&mut self.operation.request),
                fields: builder.finish().1,
                elsewhere: take(&mut self.elsewhere),
                is_alone: tables.len() == 1 && placed.topic.is_none() && placed.heading.is_empty(),
            });
        }
        self.spans.clear();
        let mut said = self.diagnostics.split_off(begin);
        // A type that lies elsewhere is told of at the rows of operations that lead to it.
        said.retain(|it| it.id != elsewhere::ID);
        (said, take(&mut self.rows))
    }
}

/// What is said of a page that describes a type.
pub(super) fn type_page(title: Range<usize>) -> Diagnostic {
    Diagnostic {
        id: "type-page",
        severity: Severity::Info,
        line: 1,
        column: 1,
        span: title,
        message: "this page describes a type, not an operation".to_owned(),
        help: "nothing to do: operations that link here have its members".to_owned(),
    }
}

/// Whether a page that is no operation's is one of a type: its title is a name, and its only table
/// lists names and types, some at least.
pub(super) fn is_of_type(
    title: Option<&str>,
    tables: &[Placed<'_, '_>],
    described: &[Structure],
) -> bool {
    let lists = |placed: &Placed<'_, '_>| {
        let has = |column| placed.has(column);
        let tells_calls = has(Column::Required) || has(Column::Position) || has(Column::Code);
        has(Column::Name) && has(Column::Type) && !tells_calls
    };
    matches!(tables, [only] if lists(only))
        && title.is_some_and(identity::is_name)
        && described.iter().any(|it| !it.fields.is_empty())
}
