//! Response tables become a tree of fields.
//!
//! The tables are flat: nothing says where a struct ends. Three things settle it, best first: paths
//! (`A.B[].C`), `└` marks and named parents, the page's own sample answers, and the order of the
//! rows. What the page does not state itself is recorded with each field ([`Nesting`]).

mod builder;
mod common;
mod names;
mod place;
mod settle;
#[cfg(test)]
mod tests;
mod tree;

use std::collections::BTreeSet;

use super::cells::Cells;
use super::elsewhere::type_elsewhere;
use super::outline::Placed;
use super::parent::{self, Parents};
use super::request::{KNOWN_TYPES, is_common_parameters};
use super::{MAX_DEPTH, Reader, facts};
use crate::diagnostic::Severity;
use crate::model::{Body, Confidence, Field, Nesting, NestingReason, Type};
use crate::page::Row;
use crate::prose;
use crate::vocabulary::{self, Column};
pub(super) use names::tells_keys;
use names::{explicit_path, item_of_next, tells_list};
pub(super) use tree::Builder;
use tree::Node;

/// Reads the rows of one response table.
pub(super) fn read(reader: &mut Reader<'_, '_>, placed: &Placed<'_, '_>, builder: &mut Builder) {
    // Where some rows are written as full paths, a bare name stands at the top.
    let by_path = placed.table.rows.iter().any(|row| {
        let (_, name) = Cells { placed, row }.name();
        name.contains("[].") && explicit_path(&name).is_some()
    });
    let parents = parents(reader, placed);
    let marks = marks(reader, placed);
    builder.begin(&placed.lead, &marks);
    for (at, row) in placed.table.rows.iter().enumerate() {
        let cells = Cells { placed, row };
        let (depth, name) = marks[at].clone();
        builder.next_row = marks.get(at + 1).map(|(_, next)| next.clone());
        let type_text = cells.value(Column::Type);
        if name.is_empty() {
            builder.open_keys();
            let (id, severity) = if type_text.is_empty() {
                ("name-missing", Severity::Error)
            } else {
                ("root-row", Severity::Info)
            };
            reader.explain(
                row,
                id,
                severity,
                "this row names no field",
                "write the field's name in the first cell",
            );
            continue;
        }
        if is_common_parameters(&name) {
            reader.explain(
                row,
                "common-parameters",
                Severity::Info,
                "this row stands for the common fields of answers",
                "nothing to do: every answer has them",
            );
            continue;
        }
        // The same words again are a slip where members of the same container follow, unless samples show
        // the field in several places.
        let is_again = at > 0 && is_same(&placed.table.rows[at - 1], row) && !builder.ends_answer();
        if is_again && builder.places.holders(&name).nth(1).is_none() {
            builder.pass(&name);
            reader.twice(row, &name);
            continue;
        }
        let (mut kind, mut item) = vocabulary::kind(cells.raw(Column::Type));
        let cell = (name.as_str(), cells.raw(Column::Type));
        let is_elsewhere = type_elsewhere(reader.page, &mut reader.diagnostics, cell, &mut kind);
        if is_elsewhere {
            reader.note_elsewhere(reader.page.line(row.span.start), cell.1);
        }
        if kind == Type::List
            && item.is_none()
            && let Some((_, next)) = marks.get(at + 1)
        {
            item = item_of_next(&name, next);
        }
        let described = cells.raw(Column::Description);
        let linked = builder.has_lone_tables().then(|| linked(described));
        let linked = linked.flatten();
        let type_name = type_name(cells.raw(Column::Type), kind, item.as_deref());
        let type_name = type_name.or_else(|| linked.map(str::to_owned));
        let is_linked = linked.is_some_and(|label| type_name.as_deref() == Some(label));
        let one = name.strip_suffix('s').filter(|_| kind == Type::List);
        let is_titled = is_linked
            || type_name.iter().any(|name| builder.is_titled(name))
            || one.is_some_and(|one| builder.is_titled(one));
        if kind == Type::Unknown && !is_titled && !vocabulary::is_blank_word(&type_text) {
            let span = reader.page.span_of(cells.raw(Column::Type));
            reader.report(
                "type-unknown",
                Severity::Error,
                span,
                format!("`{type_text}` is no known type"),
                KNOWN_TYPES,
            );
        }
        let prose = cells.prose(reader.page);
        let description = prose.to_markdown();
        // A row of nothing but a name, as levels have that only hold the entries of a list.
        let is_level = vocabulary::is_blank_word(&type_text)
            && cells.some(Column::Example).is_none()
            && vocabulary::is_blank_word(&description);
        // Without a type, a value of what the text calls a list is an entry.
        let is_told_list = kind == Type::Unknown
            && vocabulary::is_blank_word(&type_text)
            && cells.some(Column::Example).is_some()
            && tells_list(&description);
        let may_hold = match kind {
            Type::List | Type::Struct => true,
            Type::Unknown => cells.some(Column::Example).is_none(),
            _ => false,
        };
        // Some keys have dots of their own.
        let path = explicit_path(&name).filter(|(above, _)| !builder.places.has_dotted(above));
        let ((parent, mut nesting), name) = if let Some((above, last)) = path {
            ((builder.node_at(above), None), last.to_owned())
        } else if by_path {
            ((0, None), name)
        } else if let Some(parent) = parent::stated(&description)
            .and_then(|parent| parents.meant(&name, parent, |name| builder.is_known(name)))
        {
            let found = match parents.way(&name, &parent) {
                Some(way) => builder.led_to(way, &name),
                None => (builder.stated_parent(parent), None),
            };
            (found, name)
        } else if let Some(whole) = parents.whole().filter(|_| depth == 0) {
            (builder.beside_stated(whole, &name), name)
        } else {
            let is_bare = kind == Type::Unknown && vocabulary::is_blank_word(&type_text);
            let list = builder.list_before(&name).filter(|_| is_bare);
            let list = list.or_else(|| builder.list_of(&name).filter(|_| is_level));
            let by_name = Nesting {
                reason: NestingReason::SingularName,
                confidence: Confidence::Medium,
            };
            let found = list.map(|list| (list, Some(by_name)));
            let found = found.unwrap_or_else(|| builder.parent_of(&name, depth, may_hold));
            (found, name)
        };
        builder.pass(&name);
        let is_bare = vocabulary::is_blank_word(&type_text);
        let (mut level, mut is_left_out) = (None, false);
        if kind == Type::Unknown && is_bare && is_item_row(builder, parent, &name) {
            kind = item_kind(builder, parent, &name, is_level);
            if kind == Type::Unknown {
                // The sample shows the list without a wrapper: the row only names what it holds.
                reader.explain(
                    row,
                    "item-row",
                    Severity::Info,
                    "this row names the entries of the list above it",
                    "nothing to do",
                );
                continue;
            }
            if is_level {
                let was_shown = builder.nodes[parent].spot.is_some();
                level = builder.entries_of(parent, &name);
                is_left_out = was_shown && builder.nodes[parent].spot.is_none();
            }
            nesting = Some(builder.item_nesting(parent, &name));
        }
        let known = builder.child(parent, &name);
        let made = known.filter(|&at| builder.nodes[at].field.line == 0);
        if known.is_some() && made.is_none() {
            reader.twice(row, &name);
            continue;
        }
        if is_told_list && kind == Type::Unknown {
            kind = Type::List;
        }
        let field = Field {
            name: name.clone(),
            alias: None, // told once all rows are read
            kind,
            type_text,
            secret: false, // told once all rows are read
            // Structs of other pages are open: any member may stand in them.
            items: (is_elsewhere && kind == Type::List).then_some(Type::Struct),
            members: Vec::new(),
            example: cells.some(Column::Example),
            facts: facts::of_field(&name, kind, &prose),
            description,
            nesting,
            line: reader.page.line(row.span.start),
        };
        let at = if let Some(at) = made {
            builder.adopt(at, field, item);
            at
        } else {
            let node = Node {
                free: matches!(kind, Type::Map | Type::Struct | Type::Unknown)
                    && tells_keys(described),
                spot: builder
                    .sample_of(parent, &name)
                    .or_else(|| builder.alike_of(parent, &name).filter(|_| may_hold))
                    .or(level),
                closed: is_elsewhere
                    || is_told_list
                    || is_titled
                    || matches!(kind, Type::Struct | Type::List | Type::Unknown)
                        && builder.is_announced(&name),
                field,
                is_linked,
                type_name,
                item,
                depth,
                ..Node::default()
            };
            let at = builder.push(parent, node);
            if is_left_out {
                builder.nodes[parent].left_out = Some(at);
            }
            at
        };
        builder.open_below(parent, at);
        reader.rows.fields += 1;
    }
}

impl Reader<'_, '_> {
    /// Explains a row that says again what another one has said.
    fn twice(&mut self, row: &Row<'_>, name: &str) {
        self.explain(
            row,
            "field-duplicate",
            Severity::Warning,
            &format!("the field `{name}` is described twice at one place"),
            "keep one of the two rows, or write its full path",
        );
    }
}

/// What the answer is as a whole, where the first row of its first table names no field but has a type.
pub(super) fn body(placed: &Placed<'_, '_>) -> Body {
    let first = placed.table.rows.first().and_then(|row| {
        let cells = Cells { placed, row };
        let is_whole = cells.name().1.is_empty();
        is_whole.then(|| vocabulary::kind(cells.raw(Column::Type)))
    });
    match first {
        Some((kind @ (Type::List | Type::Map), item)) => {
            let items = item.map(|item| vocabulary::kind(&item).0);
            Body {
                kind,
                items: items.filter(|&items| !matches!(items, Type::Unknown | Type::Struct)),
            }
        }
        _ => Body::default(),
    }
}

/// Whether two rows are the same word for word.
fn is_same(one: &Row<'_>, other: &Row<'_>) -> bool {
    one.cells.len() == other.cells.len()
        && std::iter::zip(&one.cells, &other.cells).all(|(a, b)| a.trim() == b.trim())
}

/// The name of a type that a table of its own may describe: `Bulb` of `Array of Bulb`, of `Bulb` and
/// of `[Bulb](there)`.
fn type_name(cell: &str, kind: Type, item: Option<&str>) -> Option<String> {
    let link = cell
        .split_once("](")
        .and_then(|(label, _)| label.rsplit_once('['));
    let name = match (link, item) {
        (Some((_, label)), _) => prose::literal(label),
        (None, Some(item)) => item.to_owned(),
        (None, None) if kind == Type::Unknown => prose::literal(cell),
        (None, None) => return None,
    };
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let is_plain = vocabulary::kind(&name).0 != Type::Unknown;
    (name.len() > 2 && name.chars().all(is_name) && !is_plain).then_some(name)
}

/// What a description has a link to on the page itself, where that may be a type: `[Bulb](#)`.
fn linked(description: &str) -> Option<&str> {
    let (before, _) = description.split_once("](#")?;
    let (_, label) = before.rsplit_once('[')?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    (label.len() > 2 && label.chars().all(is_name)).then_some(label)
}

/// Whether a row without a type names what the list above it holds.
fn is_item_row(builder: &Builder, parent: usize, name: &str) -> bool {
    let node = &builder.nodes[parent];
    let same = node
        .item
        .as_deref()
        .is_some_and(|item| vocabulary::fold(item) == vocabulary::fold(name));
    // A wrapper that was made for the sample's sake has found its list already.
    let is_made = node.field.line == 0;
    let is_list = same || node.field.kind == Type::List || builder.is_plural(parent, name);
    parent != 0 && !is_made && node.children.is_empty() && is_list
}

/// What such a row is: a list inside a wrapper, unless it says something of the entries and the sample
/// shows these without a wrapper. Samples often leave out levels; a row of nothing but a name is one.
fn item_kind(builder: &mut Builder, parent: usize, name: &str, is_level: bool) -> Type {
    match builder.sample(parent) {
        // XML shows a list of one entry as the entry.
        Some(sampled)
            if !is_level
                && (sampled.list || sampled.xml && sampled.object)
                && builder.sample_of(parent, name).is_none() =>
        {
            Type::Unknown
        }
        _ => {
            builder.nodes[parent].field.kind = Type::Struct;
            builder.nodes[parent].closed = true;
            Type::List
        }
    }
}

/// The parents that the rows of a table state.
fn parents(reader: &Reader<'_, '_>, placed: &Placed<'_, '_>) -> Parents {
    let mut parents = Parents::default();
    for row in &placed.table.rows {
        let cells = Cells { placed, row };
        let description = cells.prose(reader.page).to_markdown();
        parents.add(&cells.name().1, &description);
    }
    parents
}

/// Depth and name of each row. Where marks are indented differently, that tells the depth.
fn marks(reader: &Reader<'_, '_>, placed: &Placed<'_, '_>) -> Vec<(usize, String)> {
    let cells = || {
        let rows = placed.table.rows.iter();
        rows.map(|row| Cells { placed, row })
    };
    let mut rows: Vec<_> = cells().map(|cells| cells.name()).collect();
    let indents: Vec<_> = cells().map(|cells| cells.indent(reader.page)).collect();
    let levels: BTreeSet<usize> = indents.iter().flatten().copied().collect();
    let deepest = rows.iter().map(|(depth, _)| *depth).max();
    if levels.len() > 1 && deepest == Some(1) {
        for ((depth, _), indent) in rows.iter_mut().zip(&indents) {
            let level = indent.map_or(0, |indent| levels.range(..=indent).count());
            *depth = level.min(MAX_DEPTH);
        }
    }
    rows
}
