//! Request tables become parameters.

use super::cells::Cells;
use super::described::Described;
use super::elsewhere::type_elsewhere;
use super::outline::Placed;
use super::route::WITH_BODY;
use super::{Reader, facts, protocol};
use crate::diagnostic::Severity;
use crate::model::{Facts, Parameter, Position, Requirement, Style, Type, Value};
use crate::page::{Page, Row};
use crate::prose::Prose;
use crate::vocabulary::{self, Column, fold};

/// What a type cell may say.
pub(super) const KNOWN_TYPES: &str =
    "use String, Integer, Long, Float, Boolean, List, Array of X, Struct, Map or JSON";

/// What a request table describes.
pub(super) enum Role {
    /// Parameters of the operation.
    Parameters,
    /// Members of a parameter that is described elsewhere on the page.
    Members(String),
    /// Values of a parameter that takes several of them in one text.
    Values(String),
}

/// Reads the rows of one request table.
pub(super) fn read(
    reader: &mut Reader<'_, '_>,
    placed: &Placed<'_, '_>,
    role: &Role,
    style: Style,
) {
    if let Role::Values(name) = role {
        values(reader, placed, name);
        return;
    }
    let mut tree: Vec<String> = Vec::new();
    for row in &placed.table.rows {
        let cells = Cells { placed, row };
        let (depth, own) = cells.name();
        if row.ragged && own.is_empty() {
            reader.rows.explained += 1; // the cutter has reported the row
            continue;
        }
        if own.is_empty() {
            // A body's root has a type and no name: its members follow under their own names.
            let root = !cells.value(Column::Type).is_empty();
            let (id, message) = if root {
                (
                    "root-row",
                    "this row describes the body itself; the rows after it are its members",
                )
            } else {
                ("name-missing", "this row names no parameter")
            };
            reader.explain(
                row,
                id,
                if root {
                    Severity::Info
                } else {
                    Severity::Error
                },
                message,
                "write the parameter's name in the first cell",
            );
            continue;
        }
        if is_common_parameters(&own) {
            reader.explain(
                row,
                "common-parameters",
                Severity::Info,
                "this row stands for the common request parameters",
                "nothing to do: the client sends them",
            );
            continue;
        }
        if reader.lists_protocol
            && depth == 0
            && matches!(role, Role::Parameters)
            && protocol::has(&own)
        {
            reader.explain(
                row,
                "common-parameters",
                Severity::Info,
                "this row is one of the common request parameters",
                "nothing to do: the client sends them",
            );
            continue;
        }
        tree.truncate(depth);
        let mut name = tree
            .iter()
            .map(String::as_str)
            .chain([own.as_str()])
            .collect::<Vec<_>>()
            .join(".");
        tree.push(own);
        if let Role::Members(parent) = role {
            name = format!("{parent}.{name}");
        }
        let place = position_of(reader, placed, style);
        let described = &reader.described;
        let diagnostics = &mut reader.diagnostics;
        let parameter = parameter(reader.page, &cells, name, place, described, diagnostics);
        reader.spans.insert(parameter.line, row.span.clone());
        reader.operation.request.push(parameter);
        reader.note_elsewhere(reader.page.line(row.span.start), cells.raw(Column::Type));
        reader.rows.parameters += 1;
    }
}

/// Rows that describe the values which a parameter takes, where its description lists none.
fn values(reader: &mut Reader<'_, '_>, placed: &Placed<'_, '_>, name: &str) {
    let mut listed = Vec::new();
    for row in &placed.table.rows {
        let cells = Cells { placed, row };
        let value = cells.name().1;
        let meaning = cells.prose(reader.page).to_markdown();
        if !value.is_empty() {
            listed.push(Value { value, meaning });
        }
        let message = format!("this row describes a value of `{name}`");
        reader.explain(row, "value-row", Severity::Info, &message, "nothing to do");
    }
    let mut rows = reader.operation.request.iter_mut();
    if let Some(row) = rows.find(|row| row.name == name)
        && row.facts.values.is_empty()
    {
        row.facts.values = listed;
    }
}

fn parameter(
    page: &Page<'_>,
    cells: &Cells<'_, '_, '_>,
    name: String,
    place: Option<Position>,
    described: &Described,
    diagnostics: &mut Vec<crate::diagnostic::Diagnostic>,
) -> Parameter {
    let row: &Row<'_> = cells.row;
    let type_text = cells.value(Column::Type);
    let (mut kind, _) = vocabulary::kind(cells.raw(Column::Type));
    let cell = (name.as_str(), cells.raw(Column::Type));
    type_elsewhere(page, diagnostics, cell, &mut kind);
    if kind == Type::Unknown && described.has(&type_text) {
        kind = Type::Struct;
    }
    if kind == Type::Unknown
        && (!vocabulary::is_blank_word(&type_text)
            || type_text.is_empty() && cells.placed.has(Column::Type))
    {
        let (span, message) = if type_text.is_empty() {
            (
                row.span.clone(),
                format!("the parameter `{name}` has no type"),
            )
        } else {
            (
                page.span_of(cells.raw(Column::Type)),
                format!("`{type_text}` is no known type"),
            )
        };
        diagnostics.push(page.diagnostic(
            "type-unknown",
            Severity::Error,
            span,
            message,
            KNOWN_TYPES,
        ));
    }
    if name.chars().any(char::is_whitespace) {
        diagnostics.push(page.diagnostic(
            "name-odd",
            Severity::Error,
            page.span_of(cells.raw(Column::Name)),
            format!("`{name}` cannot be sent as a name"),
            "write the name as it is sent, without blanks",
        ));
    }
    let prose = cells.prose(page);
    let mut facts = facts::of_parameter(&name, kind, &prose);
    let example = cells.some(Column::Example);
    facts::contradicted::drop_supported(&prose, &mut facts, example.as_deref());
    facts::contradicted::drop_figure(kind, &prose, &mut facts, example.as_deref());
    extra_columns(cells, &name, kind, &mut facts);
    let required = requirement(cells, &prose, &mut facts).unwrap_or_else(|| {
        diagnostics.push(page.diagnostic(
            "required-unknown",
            Severity::Error,
            row.span.clone(),
            match cells.value(Column::Required).as_str() {
                "" => format!("the Required cell of `{name}` is empty"),
                said => format!("`{said}` does not say whether `{name}` is required"),
            },
            "write Yes, No, or the sentence that tells when",
        ));
        Requirement::No
    });
    let left_out = (required == Requirement::Yes)
        .then(|| facts::left_out(&prose))
        .flatten();
    let required = left_out.map_or(required, |sentence| {
        diagnostics.push(page.diagnostic(
            "required-disputed",
            Severity::Info,
            row.span.clone(),
            format!("`{name}` is required by its column; its description says: {sentence}"),
            "say it once",
        ));
        Requirement::Conditional
    });
    let position = vocabulary::position(cells.raw(Column::Position)).or(place);
    Parameter {
        name,
        kind,
        type_text,
        secret: false, // told once all rows are read
        required,
        position,
        example,
        description: prose.to_markdown(),
        facts,
        line: page.line(row.span.start),
    }
}

/// Accepted and default values that have columns of their own.
fn extra_columns(cells: &Cells<'_, '_, '_>, name: &str, kind: Type, facts: &mut Facts) {
    if let Some(default) = cells.some(Column::Default) {
        facts.default = Some(default);
    }
    if facts.values.is_empty() && !cells.raw(Column::Values).is_empty() {
        let words = Prose::markdown(&format!("Valid values: {}", cells.raw(Column::Values)));
        let listed = facts::of_parameter(name, kind, &words).values;
        // Where no column is for examples, this one may hold them: one value is no list.
        if listed.len() > 1 || cells.placed.has(Column::Example) {
            facts.values = listed;
        }
    }
    let example = cells.some(Column::Example);
    facts::contradicted::drop(kind, facts, example.as_deref());
}

/// What the `Required` column says; a sentence in it is a condition. Older tables have no such
/// column and begin the description with `Required.`. `None` where a cell says neither.
fn requirement(cells: &Cells<'_, '_, '_>, prose: &Prose, facts: &mut Facts) -> Option<Requirement> {
    let text = cells.value(Column::Required);
    if let Some(required) = vocabulary::requirement(&text) {
        let header = cells.placed.header(Column::Required);
        return Some(match required {
            Requirement::Yes if vocabulary::asks_for_leave(header, &text) => Requirement::No,
            Requirement::No if vocabulary::asks_for_leave(header, &text) => Requirement::Yes,
            required => required,
        });
    }
    if !cells.placed.has(Column::Required) {
        let first = prose
            .blocks
            .first()
            .map(|block| fold(&block.text))
            .unwrap_or_default();
        let says = ["required.", "required,", "必选", "必填"]
            .iter()
            .any(|word| first.starts_with(word));
        return Some(if says {
            Requirement::Yes
        } else {
            Requirement::No
        });
    }
    if !text.is_empty() && vocabulary::is_blank_word(&text) {
        return Some(Requirement::No); // a dash
    }
    says_when(&text).then(|| {
        facts.required_when.get_or_insert(text);
        Requirement::Conditional
    })
}

/// Whether a sentence of the `Required` column tells of a condition or a choice; in tables whose cells
/// are mixed up it may tell of anything.
fn says_when(text: &str) -> bool {
    let folded = fold(text);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    let has_word = words.any(|word| {
        matches!(
            word,
            "if" | "when" | "unless" | "only" | "either" | "one" | "required" | "must" | "optional"
        )
    });
    let marks = [
        "必", "须", "若", "如果", "当", "时", "互斥", "至少", "不能", "之一", "可选",
    ];
    has_word || marks.iter().any(|mark| folded.contains(mark))
}

/// Position from the heading, where there is no column for it. Where the body has a heading of its
/// own, what is called a parameter stands in the query.
fn position_of(reader: &Reader<'_, '_>, placed: &Placed<'_, '_>, style: Style) -> Option<Position> {
    if placed.of_headers() {
        return Some(Position::Header);
    }
    if placed.of_body() {
        return Some(Position::Body);
    }
    if style == Style::Rpc {
        return Some(Position::Query);
    }
    let method = reader.operation.method.as_deref().unwrap_or_default();
    if !WITH_BODY.contains(&method) {
        return None;
    }
    if placed.of_elements() {
        return Some(Position::Body);
    }
    let heading = fold(placed.heading);
    let is_parameter = heading.contains("param") || heading.contains("参数");
    (reader.lists_body && is_parameter).then_some(Position::Query)
}

/// Whether a row stands for parameters that all operations have in common.
pub(super) fn is_common_parameters(name: &str) -> bool {
    let folded = fold(name);
    folded.contains("common request param")
        || folded.contains("common response param")
        || folded.contains("公共返回参数")
        || folded.contains("公共响应参数")
        || folded.contains("common param")
        || folded.contains("公共请求参数")
        || folded.contains("公共参数")
}
