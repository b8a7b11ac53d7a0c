//! Response tables become a tree of fields.
//!
//! The tables are flat: nothing says where a struct ends. Three things settle it, best first: paths
//! (`A.B[].C`), `└` marks and named parents, the page's own sample answers, and the order of the
//! rows. What the page does not state itself is recorded with each field ([`Nesting`]).

use std::collections::{BTreeMap, BTreeSet};

use super::cells::Cells;
use super::elsewhere::type_elsewhere;
use super::members::mentions;
use super::outline::Placed;
use super::parent::{self, Parent};
use super::request::{KNOWN_TYPES, is_common_parameters};
use super::sampled::Sampled;
use super::{MAX_DEPTH, Reader, facts};
use crate::diagnostic::Severity;
use crate::model::{Confidence, Field, Nesting, NestingReason, Type};
use crate::prose::Prose;
use crate::vocabulary::{self, Column};

/// How many further tables are looked ahead to.
const MAX_AHEAD: usize = 64;
/// Most nodes of a tree; a page has fewer rows.
const MAX_NODES: usize = 20_000;

/// A tree under construction; node 0 is the answer itself.
pub(super) struct Builder {
    nodes: Vec<Node>,
    /// The nodes that are open, outermost first.
    open: Vec<usize>,
    answer: Option<Sampled>,
    /// How many rows of each name are still to come, the present one included.
    left: BTreeMap<String, usize>,
    /// Words before the tables that are still to come, the last table's first.
    ahead: Vec<String>,
    /// Whether marks go one level deep only, so that they tell what stands inside, but not in what.
    is_shallow: bool,
}

/// Most of the words before a table that are searched for names.
const MAX_LEAD: usize = 1_000;

/// Fields that answers of all operations have at their top, beside the ID of the request.
const ENVELOPE: [&str; 4] = ["code", "message", "success", "httpstatuscode"];

/// A container, and how it was found.
type Place = (usize, Option<Nesting>);

#[derive(Default)]
struct Node {
    field: Field,
    children: Vec<usize>,
    /// Where in the sample this node stands, as keys from the root; `None` where it is not there.
    place: Option<Vec<String>>,
    /// Name of what a list holds, from `Array of X`.
    item: Option<String>,
    depth: usize,
    /// Whether no row without a mark stands directly in it: it only wraps a list, or its members are
    /// described elsewhere.
    closed: bool,
    /// How many nodes stand above it.
    level: usize,
    /// The one right above it.
    above: usize,
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
            left: BTreeMap::new(),
            ahead: Vec::new(),
            is_shallow: false,
        }
    }

    /// Takes the words before all tables, in their order.
    pub(super) fn announce<'a>(&mut self, leads: impl Iterator<Item = &'a [&'a str]>) {
        self.ahead = leads
            .map(|lead| {
                let texts = lead.iter().map(|words| Prose::markdown(words).text());
                let words = texts.collect::<Vec<_>>().join("\n");
                words.chars().take(MAX_LEAD).collect()
            })
            .collect();
        self.ahead.reverse();
    }

    /// Whether the words before a further table name a container, whose members stand there.
    fn is_announced(&self, name: &str) -> bool {
        let next = self.ahead.iter().rev().take(MAX_AHEAD);
        next.into_iter().any(|words| mentions(words, name))
    }

    /// Begins a table: whose members it lists, where the words before it name a container, and what
    /// depths and names its rows have.
    fn begin(&mut self, lead: &[&str], rows: &[(usize, String)]) {
        self.ahead.pop();
        match lead.iter().find_map(|words| self.container_in(words)) {
            Some(at) => self.open = vec![at],
            None if self.open[0] != 0 => self.open = vec![0],
            None => {}
        }
        self.left.clear();
        for (_, name) in rows {
            *self.left.entry(name.clone()).or_default() += 1;
        }
        self.is_shallow = rows.iter().map(|(depth, _)| *depth).max() == Some(1);
    }

    /// A container that some words name and that no row has filled yet; of several the longest name.
    fn container_in(&self, words: &str) -> Option<usize> {
        let text = Prose::markdown(words).text();
        let is_empty = |node: &Node| {
            node.children.is_empty()
                && node.field.line > 0
                && node.field.example.is_none()
                && matches!(node.field.kind, Type::Struct | Type::List | Type::Unknown)
        };
        let named = |at: &usize| {
            let node = &self.nodes[*at];
            is_empty(node) && mentions(&text, &node.field.name)
        };
        let found = (1..self.nodes.len()).filter(named);
        found.max_by_key(|&at| self.nodes[at].field.name.len())
    }

    /// The list just before a row that only names what it holds: `Lamps`, then `Lamp` without a type.
    fn list_before(&self, name: &str) -> Option<usize> {
        let last = *self.open.last()?;
        let node = &self.nodes[last];
        let is_list = node.field.kind == Type::List && node.children.is_empty();
        (is_list && is_singular(name, &node.field.name)).then_some(last)
    }

    /// Counts a row as read.
    fn pass(&mut self, name: &str) {
        if let Some(left) = self.left.get_mut(name) {
            *left = left.saturating_sub(1);
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
                if let Some((key, nesting)) = wrapped.filter(|(key, _)| !self.has_child(at, key)) {
                    self.wrap(at, key, nesting);
                } else if !container && self.nodes[at].field.items.is_none() {
                    let item = self.nodes[at].item.clone();
                    let scalar = item.as_deref().map(vocabulary::kind).map(|(kind, _)| kind);
                    self.nodes[at].field.items = scalar
                        .filter(|&kind| kind != Type::Unknown)
                        .or_else(|| self.sample_items(at));
                }
            }
            Type::Unknown if at != 0 => {
                let sampled = node.place.as_deref().and_then(|place| self.sample(place));
                let wrapped = sampled.and_then(|sampled| only_member(sampled, &node.field.name));
                let is_list = sampled.is_some_and(Sampled::is_list);
                let is_object = container || sampled.is_some_and(Sampled::is_object);
                match wrapped {
                    Some((key, nesting)) if !self.has_child(at, &key) => {
                        self.wrap(at, key, nesting);
                    }
                    _ if is_list => {
                        let items = self.sample_items(at).filter(|_| !container);
                        self.nodes[at].field.kind = Type::List;
                        self.nodes[at].field.items = items;
                    }
                    _ if is_object => self.nodes[at].field.kind = Type::Struct,
                    _ if node.field.type_text.is_empty() && tells_list(&node.field.description) => {
                        self.nodes[at].field.kind = Type::List;
                    }
                    _ => {}
                }
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
    fn wrap(&mut self, at: usize, key: String, nesting: Nesting) {
        let mut place = self.nodes[at].place.clone();
        if let Some(place) = &mut place {
            place.push(key.clone());
        }
        let field = Field {
            name: key,
            kind: Type::List,
            nesting: Some(nesting),
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
            ..Node::default()
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

    /// A container in whose sample the name stands.
    fn shown(&self, at: usize, name: &str, confidence: Confidence) -> Place {
        if at == self.open[0] && self.is_settled() {
            return (at, None);
        }
        let sampled = self.sample_of(at, name);
        let sampled = sampled.as_deref().and_then(|place| self.sample(place));
        let reason = by_sample(sampled.is_some_and(Sampled::is_xml));
        (at, Some(Nesting { reason, confidence }))
    }

    /// Whether no container is open but the answer, so that a row can stand nowhere else.
    fn is_settled(&self) -> bool {
        self.open[1..].iter().all(|&at| !self.is_container(at))
    }

    /// Finds the node that a row belongs to; a wrapper that only the sample shows is made.
    fn parent_of(&mut self, name: &str, depth: usize) -> Place {
        let (found, nesting) = self.row_parent(name, depth);
        if found == 0 || self.sample_of(found, name).is_some() {
            return (found, nesting);
        }
        let key = self
            .wrapper_of(found, name)
            .or_else(|| self.wrapper_by_name(found, name));
        let Some(key) = key else {
            return (found, nesting);
        };
        let confidence = |inner: Option<&Sampled>| match inner.and_then(|it| it.get(name)) {
            Some(_) => Confidence::High,
            None => Confidence::Medium,
        };
        let place = self.sample_of(found, &key);
        let confidence = confidence(place.as_deref().and_then(|place| self.sample(place)));
        if let Some(inner) = self.child(found, &key) {
            return self.shown(inner, name, confidence);
        }
        let field = Field {
            name: key.clone(),
            kind: Type::List,
            nesting: self.shown(found, &key, Confidence::High).1,
            ..Field::default()
        };
        let depth = self.nodes[found].depth;
        let item = self.nodes[found].item.take();
        self.nodes[found].field.kind = Type::Struct;
        self.nodes[found].closed = true;
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
        self.shown(inner, name, confidence)
    }

    /// The only key of a node's sample, where the name stands behind it.
    fn wrapper_of(&self, at: usize, name: &str) -> Option<String> {
        let sampled = self.sample(self.nodes[at].place.as_deref()?)?;
        let (key, inner) = sampled.only()?;
        inner.get(name).map(|_| key.to_owned())
    }

    /// The same where the key is the node's own name in the singular and holds objects: all members
    /// stand behind it, shown or not.
    fn wrapper_by_name(&self, at: usize, name: &str) -> Option<String> {
        let sampled = self.sample(self.nodes[at].place.as_deref()?)?;
        let (key, inner) = sampled.only().filter(|_| !sampled.is_list())?;
        let wraps = inner.is_object() && is_singular(key, &self.nodes[at].field.name);
        (wraps && key != name && !self.is_to_come(key)).then(|| key.to_owned())
    }

    fn row_parent(&mut self, name: &str, depth: usize) -> Place {
        if depth > 0 {
            return self.marked_parent(name, depth);
        }
        let marked = self.open.iter().any(|&at| self.nodes[at].depth > 0);
        if marked {
            return (0, None);
        }
        // The innermost open node in whose sample the name stands and that has no such row yet,
        // perhaps behind a wrapper that the table leaves out; `parent_of` goes on to that.
        let by_sample = self
            .open
            .iter()
            .rev()
            .copied()
            .find(|&at| self.takes(at, name) || self.takes_wrapped(at, name));
        if let Some(at) = by_sample {
            return self
                .unshown_parent(at, name)
                .unwrap_or_else(|| self.shown(at, name, Confidence::High));
        }
        // A name that stands elsewhere in the sample, below a row that is known.
        if let Some(at) = (0..self.nodes.len()).rev().find(|&at| self.takes(at, name)) {
            return self
                .unshown_parent(0, name)
                .unwrap_or_else(|| self.shown(at, name, Confidence::Medium));
        }
        if vocabulary::fold(name) == "requestid" {
            let nesting = Nesting {
                reason: NestingReason::CommonField,
                confidence: Confidence::High,
            };
            return (0, (!self.is_settled()).then_some(nesting));
        }
        // A name that stands at one place of the sample only, below keys that no row names.
        if let Some(place) = self
            .answer
            .as_ref()
            .and_then(|answer| answer.only_place(name))
            .filter(|place| !place.is_empty() && self.is_free(0, place, name))
            .filter(|place| place.iter().all(|key| !self.is_to_come(key)))
        {
            return self.unshown_parent(0, name).unwrap_or_else(|| {
                let at = self.below(0, &place);
                self.shown(at, name, Confidence::Medium)
            });
        }
        self.envelope(name)
            .unwrap_or_else(|| self.parent_in_order(name))
    }

    /// The top of the answer for a field that tells how the call went, where others of them stand
    /// there and none stands in what is open.
    fn envelope(&self, name: &str) -> Option<Place> {
        let is = |name: &str| ENVELOPE.contains(&vocabulary::fold(name).as_str());
        let has = |at: usize| {
            let mut children = self.nodes[at].children.iter();
            children.any(|&child| is(&self.nodes[child].field.name))
        };
        let elsewhere = self.open[1..].iter().any(|&at| has(at));
        let nesting = Nesting {
            reason: NestingReason::CommonField,
            confidence: Confidence::Medium,
        };
        let at_top = is(name) && self.open[0] == 0 && has(0) && !elsewhere;
        let is_new = !self.has_child(0, name) && !self.is_settled();
        (at_top && is_new).then_some((0, Some(nesting)))
    }

    /// `└`: below the last row that stands one level higher. Where a table has one level of marks,
    /// they say no more than that, and the sample tells the rest.
    fn marked_parent(&self, name: &str, depth: usize) -> Place {
        let Some(from) = self
            .open
            .iter()
            .rposition(|&at| at == 0 || self.nodes[at].depth < depth)
        else {
            return (0, None);
        };
        let base = self.open[from];
        if !self.is_shallow || base == 0 {
            return (base, None);
        }
        let inside = &self.open[from + 1..];
        // What the sample shows as an object has members; the first follows its row.
        let opened = inside.last().copied().filter(|&at| {
            let sampled = self.nodes[at].place.as_deref();
            let sampled = sampled.and_then(|place| self.sample(place));
            self.nodes[at].children.is_empty()
                && sampled.is_some_and(Sampled::is_object)
                && self.answer.as_ref().is_some_and(|all| all.count(name) == 0)
        });
        if let Some(at) = opened {
            return (at, Some(in_rows(Confidence::Medium)));
        }
        let takes = |at| self.takes(at, name) || self.takes_wrapped(at, name);
        if let Some(at) = inside.iter().rev().copied().find(|&at| takes(at)) {
            return self.shown(at, name, Confidence::High);
        }
        if self.takes(base, name) {
            return (base, None);
        }
        // Nodes are made in the order of the rows: those behind the base are below it.
        match (base + 1..self.nodes.len())
            .rev()
            .find(|&at| self.takes(at, name))
        {
            Some(at) => self.shown(at, name, Confidence::Medium),
            None => (base, None),
        }
    }

    /// Whether the name stands in the sample of a container that has no such row yet.
    fn takes(&self, at: usize, name: &str) -> bool {
        self.is_container(at) && self.sample_of(at, name).is_some() && !self.has_child(at, name)
    }

    /// Whether the name stands in the sample of a container behind a wrapper that no row names.
    fn takes_wrapped(&self, at: usize, name: &str) -> bool {
        let key = self.wrapper_of(at, name);
        at != 0 && key.is_some_and(|key| !self.is_to_come(&key) && self.is_free(at, &[key], name))
    }

    /// Whether a row of this name follows.
    fn is_to_come(&self, name: &str) -> bool {
        self.left.get(name).is_some_and(|&left| left > 0)
    }

    /// An open container in which the sample does not show the name, inside another in which it does:
    /// it is the place of the row where more rows of that name follow than the sample has places for, as long
    /// as the names of its members go up.
    fn unshown_parent(&self, above: usize, name: &str) -> Option<Place> {
        let inside = self.open.iter().rev().take_while(|&&at| at != above);
        let home = inside.copied().find(|&at| {
            let sampled = self.nodes[at].place.as_deref();
            let sampled = sampled.and_then(|place| self.sample(place));
            // One that the sample fills takes it only where its names are in order so far.
            self.opens(at)
                && (!sampled.is_some_and(Sampled::is_filled) || self.is_listed_by_name(at))
                && !self.has_child(at, name)
                && self.is_next(at, name)
        })?;
        let places = self.answer.as_ref()?.count(name);
        let taken = self
            .nodes
            .iter()
            .filter(|node| node.place.is_some() && node.field.name == name)
            .count();
        let rows = self.left.get(name).copied().unwrap_or_default();
        (rows + taken > places).then(|| (home, Some(self.in_order(home, name))))
    }

    /// The place of a row that no sample shows: where the row before it was, or inside it, if it
    /// opened something; further out where only there the names go up.
    fn parent_in_order(&self, name: &str) -> Place {
        let base = self.open[0];
        let candidates: Vec<usize> = self
            .open
            .iter()
            .rev()
            .copied()
            .take(MAX_DEPTH)
            .filter(|&at| at == base || self.opens(at) && !self.has_child(at, name))
            .collect();
        let Some(&inner) = candidates.first() else {
            return (base, None);
        };
        if inner == base {
            return (base, None);
        }
        if self.is_listed_by_name(inner) && !self.is_next(inner, name) {
            let mut outer = candidates[1..].iter().copied();
            let outer =
                outer.find(|&at| at != base && self.is_sorted(at) && self.is_next(at, name));
            if let Some(at) = outer {
                let nesting = Nesting {
                    reason: NestingReason::NameOrder,
                    confidence: Confidence::Medium,
                };
                return (at, Some(nesting));
            }
        }
        (inner, Some(self.in_order(inner, name)))
    }

    /// How sure it is that a row belongs to a container that is open before it.
    fn in_order(&self, at: usize, name: &str) -> Nesting {
        let children = &self.nodes[at].children;
        in_rows(match children.len() {
            0 => Confidence::Medium,
            _ if self.is_listed_by_name(at) && self.is_next(at, name) => Confidence::Medium,
            _ => Confidence::Low,
        })
    }

    /// Whether a name comes behind those of a container's members.
    fn is_next(&self, at: usize, name: &str) -> bool {
        let last = self.nodes[at].children.last();
        last.is_none_or(|&last| is_before(&self.nodes[last].field.name, name))
    }

    /// Whether a container has several members and their names go up.
    fn is_listed_by_name(&self, at: usize) -> bool {
        self.nodes[at].children.len() > 1 && self.is_sorted(at)
    }

    fn is_sorted(&self, at: usize) -> bool {
        let name = |at: usize| self.nodes[at].field.name.as_str();
        let mut pairs = self.nodes[at].children.windows(2);
        pairs.all(|pair| is_before(name(pair[0]), name(pair[1])))
    }

    /// The container that a description names, made where no row has named it yet.
    fn stated_parent(&mut self, parent: Parent) -> usize {
        let Parent::In(names) = parent else {
            return 0;
        };
        let mut from = 0;
        if let Some(first) = names.first().filter(|name| !self.has_child(0, name)) {
            let known = self.nodes.iter().rposition(|it| it.field.name == *first);
            let sampled = self.answer.as_ref().and_then(|it| it.only_place(first));
            from = match (known, sampled) {
                (Some(at), _) => {
                    return self.below(at, &names[1..]);
                }
                (None, Some(place)) => self.below(0, &place),
                (None, None) => 0,
            };
        }
        self.below(from, &names)
    }

    /// The node at some keys below another; containers that no row names are made.
    fn below(&mut self, from: usize, keys: &[String]) -> usize {
        let mut at = from;
        for key in keys.iter().take(MAX_DEPTH) {
            at = self.child_or_made(at, key, None);
        }
        at
    }

    /// Whether no row of this name stands yet behind some keys below a node.
    fn is_free(&self, at: usize, keys: &[String], name: &str) -> bool {
        let inner = keys.iter().try_fold(at, |at, key| self.child(at, key));
        inner.is_none_or(|inner| !self.has_child(inner, name))
    }

    /// The child of this name, made where no row has named it yet: as the sample shows it, or as its
    /// path says.
    fn child_or_made(&mut self, at: usize, name: &str, kind: Option<Type>) -> usize {
        if let Some(child) = self.child(at, name) {
            return child;
        }
        // What paths alone name is no more than what rows do, some times over.
        if self.nodes.len() > MAX_NODES {
            return at;
        }
        let place = self.sample_of(at, name);
        let sampled = place.as_deref().and_then(|place| self.sample(place));
        let shown = sampled.map(|sampled| {
            if sampled.is_list() {
                Type::List
            } else {
                Type::Struct
            }
        });
        let nesting = sampled.filter(|_| kind.is_none()).map(|sampled| Nesting {
            reason: by_sample(sampled.is_xml()),
            confidence: Confidence::High,
        });
        let field = Field {
            name: name.to_owned(),
            kind: kind.or(shown).unwrap_or(Type::Struct),
            nesting,
            ..Field::default()
        };
        let node = Node {
            field,
            place,
            ..Node::default()
        };
        self.push(at, node)
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
        // An example is a value, also where no type says of what kind.
        let is_value = node.field.kind == Type::Unknown && node.field.example.is_some();
        if node.closed || is_value && !sampled.is_some_and(Sampled::is_object) {
            return false;
        }
        match node.field.kind {
            Type::List => {
                !scalars
                    && sampled.is_none_or(may_hold)
                    && (node.item.is_some()
                        || node.field.type_text.is_empty()
                        || sampled.is_some_and(Sampled::is_object))
            }
            Type::Struct | Type::Unknown => sampled.is_none_or(may_hold),
            _ => false,
        }
    }

    /// Adds a node below another; what would stand deeper than any answer stands at the top.
    fn push(&mut self, parent: usize, mut node: Node) -> usize {
        let level = self.nodes[parent].level + 1;
        let (parent, level) = match level {
            0..=MAX_DEPTH => (parent, level),
            _ => (0, 1),
        };
        node.level = level;
        node.above = parent;
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
        let mut at = at;
        while at != 0 {
            at = self.nodes[at].above;
            path.push(at);
        }
        path.reverse();
        path
    }

    /// The node of a path such as `A.B[]`, made where a page names it only in a path.
    fn node_at(&mut self, path: &str) -> usize {
        let mut at = 0;
        for part in path.split('.').filter(|part| !part.is_empty()) {
            let name = part.trim_end_matches("[]");
            let kind = if part.ends_with("[]") {
                Type::List
            } else {
                Type::Struct
            };
            at = self.child_or_made(at, name, Some(kind));
        }
        at
    }

    /// Why a row that names what a list holds stands in a list of its own inside that.
    fn item_nesting(&self, parent: usize, name: &str) -> Nesting {
        let sampled = self.sample_of(parent, name);
        let sampled = sampled.as_deref().and_then(|place| self.sample(place));
        let item = self.nodes[parent].item.as_deref().unwrap_or_default();
        let (reason, confidence) = match sampled {
            Some(sampled) => (by_sample(sampled.is_xml()), Confidence::High),
            None if vocabulary::fold(item) == vocabulary::fold(name) => {
                (NestingReason::TypeText, Confidence::Medium)
            }
            None => (NestingReason::SingularName, Confidence::Medium),
        };
        Nesting { reason, confidence }
    }

    /// Gives a row to a container that was made before the row came.
    fn adopt(&mut self, at: usize, field: Field, item: Option<String>) {
        let made = &mut self.nodes[at];
        let kind = match field.kind {
            Type::Unknown => made.field.kind,
            kind => kind,
        };
        made.field = Field { kind, ..field };
        made.item = item;
    }
}

/// Whether a sample shows an object, or leaves open what it shows.
fn may_hold(sampled: &Sampled) -> bool {
    sampled.is_object() || !sampled.is_filled()
}

fn by_sample(is_xml: bool) -> NestingReason {
    if is_xml {
        NestingReason::XmlSample
    } else {
        NestingReason::JsonSample
    }
}

fn in_rows(confidence: Confidence) -> Nesting {
    Nesting {
        reason: NestingReason::RowOrder,
        confidence,
    }
}

/// Whether a name comes before another in a list in alphabetical order, or is the same.
fn is_before(one: &str, other: &str) -> bool {
    let fold = |name: &str| name.to_lowercase();
    fold(one) <= fold(other)
}

/// Reads the rows of one response table.
pub(super) fn read(reader: &mut Reader<'_, '_>, placed: &Placed<'_, '_>, builder: &mut Builder) {
    // Where some rows are written as full paths, a bare name stands at the top.
    let by_path = placed.table.rows.iter().any(|row| {
        let (_, name) = Cells { placed, row }.name();
        name.contains("[].") && explicit_path(&name).is_some()
    });
    let marks = marks(reader, placed);
    builder.begin(&placed.lead, &marks);
    for (at, row) in placed.table.rows.iter().enumerate() {
        let cells = Cells { placed, row };
        let (depth, name) = marks[at].clone();
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
        let (mut kind, mut item) = vocabulary::kind(cells.raw(Column::Type));
        let cell = (name.as_str(), cells.raw(Column::Type));
        let is_elsewhere = type_elsewhere(reader.page, &mut reader.diagnostics, cell, &mut kind);
        if kind == Type::List
            && item.is_none()
            && let Some((_, next)) = marks.get(at + 1)
        {
            item = item_of_next(&name, next);
        }
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
        let description = prose.to_markdown();
        // Without a type, a value of what the text calls a list is an entry.
        let is_told_list = kind == Type::Unknown
            && vocabulary::is_blank_word(&type_text)
            && cells.some(Column::Example).is_some()
            && tells_list(&description);
        let path = explicit_path(&name);
        let ((parent, mut nesting), name) = if let Some((above, last)) = path {
            ((builder.node_at(above), None), last.to_owned())
        } else if by_path {
            ((0, None), name)
        } else if let Some(parent) = parent::stated(&description) {
            ((builder.stated_parent(parent), None), name)
        } else {
            let is_bare = kind == Type::Unknown && vocabulary::is_blank_word(&type_text);
            let list = builder.list_before(&name).filter(|_| is_bare);
            let by_name = Nesting {
                reason: NestingReason::SingularName,
                confidence: Confidence::Medium,
            };
            let found = list.map(|list| (list, Some(by_name)));
            let found = found.unwrap_or_else(|| builder.parent_of(&name, depth));
            (found, name)
        };
        builder.pass(&name);
        let is_bare = vocabulary::is_blank_word(&type_text);
        if kind == Type::Unknown && is_bare && is_item_row(builder, parent, &name) {
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
            nesting = Some(builder.item_nesting(parent, &name));
        }
        let known = builder.child(parent, &name);
        let made = known.filter(|&at| builder.nodes[at].field.line == 0);
        if known.is_some() && made.is_none() {
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
        if is_told_list && kind == Type::Unknown {
            kind = Type::List;
        }
        let field = Field {
            name: name.clone(),
            kind,
            type_text,
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
                place: builder.sample_of(parent, &name),
                closed: is_elsewhere
                    || is_told_list
                    || matches!(kind, Type::Struct | Type::List | Type::Unknown)
                        && builder.is_announced(&name),
                field,
                item,
                depth,
                ..Node::default()
            };
            builder.push(parent, node)
        };
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
    // A wrapper that was made for the sample's sake has found its list already.
    let is_made = node.field.line == 0;
    let is_list = same || node.field.kind == Type::List;
    parent != 0 && !is_made && node.children.is_empty() && is_list
}

/// What such a row is: a list inside a wrapper, unless the sample shows the entries themselves.
fn item_kind(builder: &mut Builder, parent: usize, name: &str) -> Type {
    let sample = builder.nodes[parent]
        .place
        .as_deref()
        .and_then(|place| builder.sample(place));
    match sample {
        // XML shows a list of one entry as the entry.
        Some(sampled)
            if (sampled.is_list() || sampled.is_xml() && sampled.is_object())
                && sampled.get(name).is_none() =>
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

/// The key of an object that only wraps a list. Samples often show a list of one entry as the
/// entry itself; then the name tells: `AvailableRegions: {AvailableRegion: "x"}`.
fn only_member(sampled: &Sampled, name: &str) -> Option<(String, Nesting)> {
    let (key, value) = sampled.only().filter(|_| !sampled.is_list())?;
    let (reason, confidence) = match () {
        () if value.is_list() => (by_sample(value.is_xml()), Confidence::High),
        () if is_singular(key, name) => (NestingReason::SingularName, Confidence::Medium),
        () => return None,
    };
    Some((key.to_owned(), Nesting { reason, confidence }))
}

/// Whether one name is the singular of another: `Lamp` of `Lamps`, `Entry` of `Entries`.
fn is_singular(one: &str, many: &str) -> bool {
    !one.is_empty() && many.len() > one.len() && many.starts_with(one.trim_end_matches('y'))
}

/// What a list without a word on its entries holds, where the row behind it begins with that:
/// `Lamps`, then `LampId`.
fn item_of_next(list: &str, next: &str) -> Option<String> {
    let singular = list
        .strip_suffix("ies")
        .map(|stem| format!("{stem}y"))
        .or_else(|| list.strip_suffix('s').map(str::to_owned))?;
    let rest = next.strip_prefix(singular.as_str())?;
    rest.starts_with(char::is_uppercase).then_some(singular)
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

/// Whether the first sentence of a description says that the field is a list.
fn tells_list(description: &str) -> bool {
    let end = description.find(['。', '，', '.', ',', '\n']);
    let first = description[..end.unwrap_or(description.len())].to_lowercase();
    first.contains("list of ")
        || ["列表", "集合", "数组"]
            .iter()
            .any(|word| first.ends_with(word))
}
