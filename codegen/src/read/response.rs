//! Response tables become a tree of fields.
//!
//! The tables are flat: nothing says where a struct ends. Three things settle it, best first: paths
//! (`A.B[].C`) and `└` marks, the page's own JSON answer, and the order of the rows.

use super::cells::Cells;
use super::outline::Placed;
use super::request::KNOWN_TYPES;
use super::sampled::Sampled;
use super::{MAX_DEPTH, Reader, facts};
use crate::diagnostic::Severity;
use crate::model::{Field, Type};
use crate::vocabulary::{self, Column};

/// A tree under construction; node 0 is the answer itself.
pub(super) struct Builder {
    nodes: Vec<Node>,
    /// The nodes that are open, outermost first.
    open: Vec<usize>,
    answer: Option<Sampled>,
}

#[derive(Default)]
struct Node {
    field: Field,
    children: Vec<usize>,
    /// Where in the sample this node stands, as keys from the root; `None` where it is not there.
    place: Option<Vec<String>>,
    /// Name of what a list holds, from `Array of X`.
    item: Option<String>,
    depth: usize,
}

impl Builder {
    pub(super) fn new(answer: Option<Sampled>) -> Self {
        let root = Node {
            place: answer.is_some().then(Vec::new),
            ..Node::default()
        };
        Self {
            nodes: vec![root],
            open: vec![0],
            answer,
        }
    }

    pub(super) fn finish(mut self) -> Vec<Field> {
        self.settle_lists(0);
        self.take(0).members
    }

    fn take(&mut self, at: usize) -> Field {
        let children = std::mem::take(&mut self.nodes[at].children);
        let members = children.into_iter().map(|child| self.take(child)).collect();
        let mut field = std::mem::take(&mut self.nodes[at].field);
        field.members = members;
        field
    }

    /// A list whose sample is `{"Key": [..]}` and whose page lists no row for the key has a wrapper.
    fn settle_lists(&mut self, at: usize) {
        for child in self.nodes[at].children.clone() {
            self.settle_lists(child);
        }
        let node = &self.nodes[at];
        let container = !node.children.is_empty();
        match node.field.kind {
            Type::List => {
                let wrapped = node
                    .place
                    .as_deref()
                    .and_then(|place| self.sample(place))
                    .and_then(|sampled| only_member(sampled, &node.field.name));
                if let Some(key) = wrapped.filter(|key| !self.has_child(at, key)) {
                    self.wrap(at, key);
                } else if !container && self.nodes[at].field.items.is_none() {
                    let item = self.nodes[at].item.clone();
                    let scalar = item.as_deref().map(vocabulary::kind).map(|(kind, _)| kind);
                    self.nodes[at].field.items = scalar
                        .filter(|&kind| kind != Type::Unknown)
                        .or_else(|| self.sample_items(at));
                }
            }
            Type::Unknown if at != 0 && container => {
                let list = node
                    .place
                    .as_deref()
                    .and_then(|place| self.sample(place))
                    .is_some_and(Sampled::is_list);
                self.nodes[at].field.kind = if list { Type::List } else { Type::Struct };
            }
            // A type such as String with members below it was a struct all along.
            kind if at != 0
                && container
                && !matches!(kind, Type::Struct | Type::Map | Type::Json) =>
            {
                self.nodes[at].field.kind = Type::Struct;
            }
            _ => {}
        }
    }

    /// The child of this name.
    fn child(&self, at: usize, name: &str) -> Option<usize> {
        let mut children = self.nodes[at].children.iter().copied();
        children.find(|&child| self.nodes[child].field.name == name)
    }

    fn has_child(&self, at: usize, name: &str) -> bool {
        self.child(at, name).is_some()
    }

    /// Puts a list below a struct of the same name.
    fn wrap(&mut self, at: usize, key: String) {
        let mut place = self.nodes[at].place.clone();
        if let Some(place) = &mut place {
            place.push(key.clone());
        }
        let field = Field {
            name: key,
            kind: Type::List,
            line: 0,
            ..Field::default()
        };
        let children = std::mem::take(&mut self.nodes[at].children);
        let item = self.nodes[at].item.take();
        self.nodes.push(Node {
            field,
            children,
            place,
            item,
            depth: 0,
        });
        let inner = self.nodes.len() - 1;
        self.nodes[at].children = vec![inner];
        self.nodes[at].field.kind = Type::Struct;
        if self.nodes[inner].children.is_empty() {
            let item = self.nodes[inner].item.clone();
            let scalar = item
                .as_deref()
                .map(vocabulary::kind)
                .map(|(kind, _)| kind)
                .filter(|&kind| kind != Type::Unknown);
            self.nodes[inner].field.items = scalar.or_else(|| self.sample_items(inner));
        }
    }

    /// Type of a scalar list's entries, from the sample.
    fn sample_items(&self, at: usize) -> Option<Type> {
        let sampled = self.sample(self.nodes[at].place.as_deref()?)?;
        sampled.scalar().filter(|_| sampled.is_list())
    }

    /// The sample at a place, entries of lists merged by taking the first that has the next key.
    fn sample(&self, place: &[String]) -> Option<&Sampled> {
        place
            .iter()
            .try_fold(self.answer.as_ref()?, |sampled, key| sampled.get(key))
    }

    fn sample_of(&self, at: usize, name: &str) -> Option<Vec<String>> {
        let place = self.nodes[at].place.as_deref()?;
        self.sample(place)?.get(name)?;
        let mut place = place.to_vec();
        place.push(name.to_owned());
        Some(place)
    }

    fn is_container(&self, at: usize) -> bool {
        let node = &self.nodes[at];
        at == 0
            || matches!(
                node.field.kind,
                Type::List | Type::Struct | Type::Map | Type::Unknown
            )
            || node
                .place
                .as_deref()
                .and_then(|place| self.sample(place))
                .is_some_and(Sampled::is_object)
    }

    /// Finds the node that a row belongs to; a wrapper that only the sample shows is made.
    fn parent_of(&mut self, name: &str, depth: usize) -> usize {
        let found = self.row_parent(name, depth);
        if found == 0 || self.sample_of(found, name).is_some() {
            return found;
        }
        let Some(key) = self.wrapper_of(found, name) else {
            return found;
        };
        if let Some(&inner) = self.nodes[found]
            .children
            .iter()
            .find(|&&child| self.nodes[child].field.name == key)
        {
            return inner;
        }
        let place = self.sample_of(found, &key);
        let field = Field {
            name: key,
            kind: Type::List,
            ..Field::default()
        };
        let depth = self.nodes[found].depth;
        let item = self.nodes[found].item.take();
        self.nodes[found].field.kind = Type::Struct;
        let inner = self.push(
            found,
            Node {
                field,
                place,
                item,
                depth,
                ..Node::default()
            },
        );
        self.open_below(found, inner);
        inner
    }

    /// The only key of a node's sample, where the name stands behind it.
    fn wrapper_of(&self, at: usize, name: &str) -> Option<String> {
        let sampled = self.sample(self.nodes[at].place.as_deref()?)?;
        let (key, inner) = sampled.only()?;
        inner.get(name).map(|_| key.to_owned())
    }

    fn row_parent(&mut self, name: &str, depth: usize) -> usize {
        if depth > 0 {
            // `└`: below the last row that stands one level higher.
            let last = self
                .open
                .iter()
                .rev()
                .find(|&&at| at == 0 || self.nodes[at].depth < depth);
            return last.copied().unwrap_or(0);
        }
        let marked = self.open.iter().any(|&at| self.nodes[at].depth > 0);
        if marked {
            return 0;
        }
        // The innermost open node in whose sample the name stands and that has no such row yet.
        let by_sample = self.open.iter().rev().copied().find(|&at| {
            self.is_container(at) && self.sample_of(at, name).is_some() && !self.has_child(at, name)
        });
        if let Some(at) = by_sample {
            return at;
        }
        // Behind a wrapper that the table leaves out.
        let wrapped = self.open.iter().rev().copied().find(|&at| {
            let key = self.wrapper_of(at, name);
            at != 0 && key.is_some_and(|key| self.is_free(at, &[key], name))
        });
        if let Some(at) = wrapped {
            return at;
        }
        // A name that stands elsewhere in the sample, below a row that is known.
        if let Some(at) = (0..self.nodes.len()).rev().find(|&at| {
            self.is_container(at) && self.sample_of(at, name).is_some() && !self.has_child(at, name)
        }) {
            return at;
        }
        if vocabulary::fold(name) == "requestid" {
            return 0;
        }
        // A name that stands at one place of the sample only, below keys that no row names.
        if let Some(place) = self
            .answer
            .as_ref()
            .and_then(|answer| answer.only_place(name))
            .filter(|place| !place.is_empty() && self.is_free(0, place, name))
        {
            return self.node_at_place(&place);
        }
        // Not in the sample: where the row before it was, or inside it, if it opened something.
        self.open
            .iter()
            .rev()
            .copied()
            .skip(self.open.len().saturating_sub(MAX_DEPTH))
            .find(|&at| at == 0 || (self.opens(at) && !self.has_child(at, name)))
            .unwrap_or(0)
    }

    /// Whether no row of this name stands yet behind some keys below a node.
    fn is_free(&self, at: usize, keys: &[String], name: &str) -> bool {
        let inner = keys.iter().try_fold(at, |at, key| self.child(at, key));
        inner.is_none_or(|inner| !self.has_child(inner, name))
    }

    /// The node at a place of the sample; containers that no row names are made.
    fn node_at_place(&mut self, place: &[String]) -> usize {
        let mut at = 0;
        for key in place {
            let found = self.child(at, key);
            at = found.unwrap_or_else(|| {
                let place = self.sample_of(at, key);
                let list = place
                    .as_deref()
                    .and_then(|place| self.sample(place))
                    .is_some_and(Sampled::is_list);
                let kind = if list { Type::List } else { Type::Struct };
                let field = Field {
                    name: key.clone(),
                    kind,
                    ..Field::default()
                };
                self.push(
                    at,
                    Node {
                        field,
                        place,
                        ..Node::default()
                    },
                )
            });
        }
        at
    }

    /// Whether rows may follow inside a node although no sample says so.
    fn opens(&self, at: usize) -> bool {
        let node = &self.nodes[at];
        let scalars = node.item.as_deref().is_some_and(|item| {
            !matches!(
                vocabulary::kind(item).0,
                Type::Unknown | Type::Struct | Type::Map
            )
        });
        let sampled = node.place.as_deref().and_then(|place| self.sample(place));
        match node.field.kind {
            Type::List => {
                !scalars
                    && sampled.is_none_or(Sampled::is_object)
                    && (node.item.is_some()
                        || node.field.type_text.is_empty()
                        || sampled.is_some_and(Sampled::is_object))
            }
            Type::Struct | Type::Unknown => sampled.is_none_or(Sampled::is_object),
            _ => false,
        }
    }

    fn push(&mut self, parent: usize, node: Node) -> usize {
        self.nodes.push(node);
        let at = self.nodes.len() - 1;
        self.nodes[parent].children.push(at);
        at
    }

    /// Closes everything that does not lead to a node, then opens it.
    fn open_below(&mut self, parent: usize, at: usize) {
        if let Some(end) = self.open.iter().position(|&open| open == parent) {
            self.open.truncate(end + 1);
        } else {
            self.open = self.path_to(parent);
        }
        self.open.push(at);
    }

    fn path_to(&self, at: usize) -> Vec<usize> {
        let mut path = vec![at];
        while let Some(parent) = self
            .nodes
            .iter()
            .position(|node| node.children.contains(&path[0]))
        {
            path.insert(0, parent);
        }
        path
    }

    /// The node of a path such as `A.B[]`, made where a page names it only in a path.
    fn node_at(&mut self, path: &str) -> usize {
        let mut at = 0;
        for part in path.split('.').filter(|part| !part.is_empty()) {
            let name = part.trim_end_matches("[]");
            let found = self.child(at, name);
            at = found.unwrap_or_else(|| {
                let kind = if part.ends_with("[]") {
                    Type::List
                } else {
                    Type::Struct
                };
                let field = Field {
                    name: name.to_owned(),
                    kind,
                    ..Field::default()
                };
                let place = self.sample_of(at, name);
                self.push(
                    at,
                    Node {
                        field,
                        place,
                        ..Node::default()
                    },
                )
            });
        }
        at
    }
}

/// Reads the rows of one response table.
pub(super) fn read(reader: &mut Reader<'_, '_>, placed: &Placed<'_, '_>, builder: &mut Builder) {
    // Where some rows are written as full paths, a bare name stands at the top.
    let by_path = placed.table.rows.iter().any(|row| {
        let (_, name) = Cells { placed, row }.name();
        name.contains("[].") && explicit_path(&name).is_some()
    });
    for row in &placed.table.rows {
        let cells = Cells { placed, row };
        let (depth, name) = cells.name();
        let type_text = cells.value(Column::Type);
        if name.is_empty() {
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
        let (mut kind, item) = vocabulary::kind(cells.raw(Column::Type));
        if kind == Type::Unknown && !vocabulary::is_blank_word(&type_text) {
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
        let path = explicit_path(&name);
        let (parent, name) = match path {
            Some((above, last)) => (builder.node_at(above), last.to_owned()),
            None if by_path => (0, name),
            None => (builder.parent_of(&name, depth), name),
        };
        if kind == Type::Unknown && type_text.is_empty() && is_item_row(builder, parent, &name) {
            kind = item_kind(builder, parent, &name);
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
        }
        if builder.has_child(parent, &name) {
            let span = row.span.clone();
            reader.report(
                "field-duplicate",
                Severity::Warning,
                span,
                format!("the field `{name}` is described twice at one place"),
                "keep one of the two rows, or write its full path",
            );
            reader.rows.explained += 1;
            continue;
        }
        let field = Field {
            name: name.clone(),
            kind,
            type_text,
            items: None,
            members: Vec::new(),
            example: cells.some(Column::Example),
            facts: facts::of_field(&name, kind, &prose),
            description: prose.to_markdown(),
            line: reader.page.line(row.span.start),
        };
        let place = builder.sample_of(parent, &name);
        let at = builder.push(
            parent,
            Node {
                field,
                children: Vec::new(),
                place,
                item,
                depth,
            },
        );
        builder.open_below(parent, at);
        reader.rows.fields += 1;
    }
}

/// Parent and last name of a name that is a path.
fn explicit_path(name: &str) -> Option<(&str, &str)> {
    let (above, last) = name.rsplit_once('.')?;
    let plain = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '[' | ']'))
    };
    let shallow = above.split('.').count() < MAX_DEPTH;
    (shallow && above.split('.').all(plain) && plain(last)).then_some((above, last))
}

/// Whether a row without a type names what the list above it holds.
fn is_item_row(builder: &Builder, parent: usize, name: &str) -> bool {
    let node = &builder.nodes[parent];
    let same = node
        .item
        .as_deref()
        .is_some_and(|item| vocabulary::fold(item) == vocabulary::fold(name));
    parent != 0 && node.children.is_empty() && (same || node.field.kind == Type::List)
}

/// What such a row is: a list inside a wrapper, unless the sample shows the entries themselves.
fn item_kind(builder: &mut Builder, parent: usize, name: &str) -> Type {
    let sample = builder.nodes[parent]
        .place
        .as_deref()
        .and_then(|place| builder.sample(place));
    match sample {
        Some(sampled) if sampled.is_list() && sampled.get(name).is_none() => Type::Unknown,
        _ => {
            builder.nodes[parent].field.kind = Type::Struct;
            Type::List
        }
    }
}

/// The key of an object that only wraps a list. Samples often show a list of one entry as the
/// entry itself; then the name tells: `AvailableRegions: {AvailableRegion: "x"}`.
fn only_member(sampled: &Sampled, name: &str) -> Option<String> {
    let (key, value) = sampled.only().filter(|_| !sampled.is_list())?;
    let plural = name.len() > key.len() && name.starts_with(key.trim_end_matches('y'));
    (value.is_list() || plural).then(|| key.to_owned())
}
