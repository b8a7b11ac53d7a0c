//! One table goes to whoever reads its kind, or is said not to be understood.

use std::collections::{BTreeMap, BTreeSet};

use super::outline::Placed;
use super::purpose::{Purpose, purpose};
use super::request::Role;
use super::{MAX_ROWS, Reader, errors, request, response};
use crate::diagnostic::Severity;
use crate::model::Style;
use crate::vocabulary::fold;

pub(super) fn row_count(placed: &Placed<'_, '_>) -> u32 {
    u32::try_from(placed.table.rows.len()).unwrap_or(u32::MAX)
}

impl Reader<'_, '_> {
    /// All tables in page order, but that a type which a later table mentions is described after it.
    pub(super) fn tables(
        &mut self,
        tables: &[Placed<'_, '_>],
        style: Style,
        responses: &mut response::Builder,
    ) {
        let mut waiting: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, placed) in tables.iter().enumerate() {
            if let Some(name) = self.awaited(placed) {
                waiting.entry(name.to_owned()).or_default().push(at);
                continue;
            }
            let mut ready = BTreeSet::from([at]);
            while let Some(at) = ready.pop_first() {
                for name in self.table(&tables[at], style, responses) {
                    ready.extend(waiting.remove(&name).unwrap_or_default());
                }
            }
        }
        let rest: BTreeSet<usize> = waiting.into_values().flatten().collect();
        for at in rest {
            self.table(&tables[at], style, responses);
        }
    }

    /// The type that a table describes and no parameter before it has.
    fn awaited(&self, placed: &Placed<'_, '_>) -> Option<&str> {
        let name = self.described.by(placed)?;
        let waits =
            purpose(placed) == Some(Purpose::Request) && self.described.holder(name).is_none();
        waits.then_some(name)
    }

    /// Reads a table; the types that its parameters are the first to have.
    fn table(
        &mut self,
        placed: &Placed<'_, '_>,
        style: Style,
        responses: &mut response::Builder,
    ) -> Vec<String> {
        let from = self.operation.request.len();
        self.read_table(placed, style, responses);
        let new = self.operation.request.iter().skip(from);
        new.flat_map(|row| self.described.take_in(row)).collect()
    }

    fn read_table(
        &mut self,
        placed: &Placed<'_, '_>,
        style: Style,
        responses: &mut response::Builder,
    ) {
        let rows = row_count(placed);
        if self.rows.placed() + rows > MAX_ROWS {
            self.rows.explained += rows;
            let message = format!(
                "the tables of this page have more than {MAX_ROWS} rows; this one is not read"
            );
            self.report(
                "page-too-long",
                Severity::Error,
                placed.span(),
                message,
                "split the page, one operation a page",
            );
            return;
        }
        match purpose(placed) {
            Some(Purpose::Errors) => errors::read(self, placed),
            Some(Purpose::Response) if placed.of_headers() => {
                for row in &placed.table.rows {
                    self.explain(
                        row,
                        "response-header",
                        Severity::Info,
                        "this row tells of a header, which no answer's body holds",
                        "nothing to do: typed answers are bodies",
                    );
                }
            }
            Some(Purpose::Response) => response::read(self, placed, responses),
            Some(Purpose::Request) => {
                if let Some(role) = self.role(placed, style) {
                    if placed.topic.is_none()
                        && !placed.heading.is_empty()
                        && matches!(role, Role::Parameters)
                    {
                        let span = self.page.span_of(placed.heading);
                        self.report(
                            "heading-unknown",
                            Severity::Error,
                            span,
                            format!("`{}` is no known heading; the table below it is taken for request parameters", placed.heading),
                            "use a heading such as `Request parameters`, `Response parameters` or `Error codes`",
                        );
                    }
                    request::read(self, placed, &role, style);
                } else {
                    self.rows.explained += rows;
                    self.report(
                        "members-of-unknown",
                        Severity::Error,
                        placed.span(),
                        format!(
                            "nothing tells which parameter has the {rows} members in this table"
                        ),
                        "name the parameter in the sentence before the table",
                    );
                }
            }
            Some(Purpose::Foreign) => {}
            None => {
                self.rows.explained += rows;
                let columns: Vec<_> = placed.table.header.iter().map(|cell| fold(cell)).collect();
                self.report(
                    "table-unknown",
                    Severity::Error,
                    placed.span(),
                    format!("this table is not understood (columns: {})", columns.join(", ")),
                    "put it under `Request parameters`, `Response parameters` or `Error codes`, with columns such as Parameter, Type, Required, Example, Description or HTTP status code, Error code, Error message, Description; tables of other things may stand under `Description`",
                );
                return;
            }
        }
        if matches!(
            purpose(placed),
            Some(Purpose::Errors | Purpose::Response | Purpose::Request)
        ) {
            for (cell, column) in placed.table.header.iter().zip(&placed.columns) {
                if column.is_none() && !cell.is_empty() {
                    let span = self.page.span_of(cell);
                    self.report(
                        "column-unknown",
                        Severity::Error,
                        span,
                        format!("`{cell}` is no known column; its cells are not read"),
                        "use Parameter, Type, Required, Position, Example, Description, HTTP status code, Error code or Error message",
                    );
                }
            }
        }
    }
}
