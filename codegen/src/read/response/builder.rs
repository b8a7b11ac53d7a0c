//! How the tree of an answer grows: what each table lists, and where nodes are added and found.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::names::{is_before, is_title, plurals, words};
use super::tree::{Builder, Node, by_sample};
use crate::model::Confidence;
use crate::model::{Body, Field, Nesting, Type};
use crate::prose::Prose;
use crate::read::MAX_DEPTH;
use crate::read::members::{described_thing, thing};
use crate::read::parent::Parent;
use crate::read::places::{Place, Places, is_paging};
use crate::read::sampled::Sampled;

/// Most nodes of a tree; a page has fewer rows.
const MAX_NODES: usize = 20_000;
/// Most of the words before a table that are searched for names.
const MAX_LEAD: usize = 1_000;

impl Builder {
    pub(in crate::read) fn new(answer: Option<Sampled>, body: Body) -> Self {
        let places = Places::of(answer);
        let root = Node {
            spot: (!places.is_empty()).then_some(0),
            ..Node::default()
        };
        let mut standing = vec![Vec::new(); places.len()];
        standing.iter_mut().take(1).for_each(|here| here.push(0));
        Self {
            nodes: vec![root],
            named: HashMap::new(),
            typed: HashMap::new(),
            unfilled: BTreeSet::new(),
            described: HashMap::new(),
            things: HashMap::new(),
            twins: Vec::new(),
            lone: 0,
            titles: BTreeSet::new(),
            open: vec![0],
            places,
            shown_rows: HashMap::new(),
            standing,
            body,
            left: BTreeMap::new(),
            next_row: None,
            ahead: Vec::new(),
            announced: HashMap::new(),
            is_shallow: false,
        }
    }

    /// Takes the words before all tables, in their order.
    pub(in crate::read) fn announce<'a>(&mut self, leads: impl Iterator<Item = &'a [&'a str]>) {
        let (mut titles, mut lone) = (BTreeSet::new(), 0);
        self.ahead = leads
            .map(|lead| {
                lone += usize::from(lead.len() <= 1);
                let texts = lead.iter().map(|words| Prose::markdown(words).text());
                let texts: Vec<_> = texts.collect();
                let of_titles = texts.iter().filter(|text| is_title(text));
                titles.extend(of_titles.flat_map(|text| words(text)).map(str::to_owned));
                let text = texts.join("\n");
                let end = text.char_indices().nth(MAX_LEAD);
                let text = &text[..end.map_or(text.len(), |(at, _)| at)];
                words(text).into_iter().map(str::to_owned).collect()
            })
            .collect();
        for word in self.ahead.iter().flatten() {
            *self.announced.entry(word.clone()).or_default() += 1;
        }
        self.ahead.reverse();
        self.titles = titles;
        self.lone = lone;
    }

    /// Whether the words before a further table name a container, whose members stand there.
    pub(super) fn is_announced(&self, name: &str) -> bool {
        self.announced.get(name).is_some_and(|&tables| tables > 0)
    }

    /// Whether a table has the name of a type, or of one entry of a list, for its title.
    pub(super) fn is_titled(&self, name: &str) -> bool {
        self.titles.contains(name)
    }

    /// Whether further tables follow that stand below no words of their own.
    pub(super) fn has_lone_tables(&self) -> bool {
        self.lone > 0
    }

    /// Begins a table: whose members it lists, where the words before it name a container, and what
    /// depths and names its rows have.
    pub(super) fn begin(&mut self, lead: &[&str], rows: &[(usize, String)]) {
        self.lone -= usize::from(lead.len() <= 1 && self.lone > 0);
        for word in self.ahead.pop().unwrap_or_default() {
            if let Some(tables) = self.announced.get_mut(&word) {
                *tables -= 1;
            }
        }
        let texts: Vec<String> = lead
            .iter()
            .map(|words| Prose::markdown(words).text())
            .collect();
        let found = texts.iter().find_map(|text| self.container_in(text));
        let found = found.or_else(|| texts.iter().find_map(|text| self.type_in(text)));
        let found = found.or_else(|| self.thing_in(texts.first()?));
        let found = found.or_else(|| self.next_unfilled(lead.len()));
        let found = found.or_else(|| self.last_row(lead.len(), rows));
        match found.filter(|&at| !self.is_shown_at_top(at, rows)) {
            Some(at) => {
                if let Some(type_name) = self.nodes[at].type_name.clone() {
                    self.described.entry(type_name).or_insert(at);
                }
                self.open = vec![at];
            }
            None if self.open[0] != 0 => self.open = vec![0],
            None => {}
        }
        self.left.clear();
        for (_, name) in rows {
            *self.left.entry(name.clone()).or_default() += 1;
        }
        self.is_shallow = rows.iter().map(|(depth, _)| *depth).max() == Some(1);
    }

    /// Whether a node is a container that no row has filled yet.
    fn is_unfilled(&self, at: usize) -> bool {
        #[cfg(test)]
        crate::read::places::work::count();
        let node = &self.nodes[at];
        node.children.is_empty()
            && node.field.line > 0
            && node.field.example.is_none()
            && matches!(
                node.field.kind,
                Type::Struct | Type::List | Type::Map | Type::Unknown
            )
    }

    /// Such a container that some words name; of several the longest name.
    fn container_in(&self, text: &str) -> Option<usize> {
        let named = words(text)
            .into_iter()
            .filter_map(|word| self.named.get(word));
        let found = named.flatten().copied().filter(|&at| self.is_unfilled(at));
        found.max_by_key(|&at| (self.nodes[at].field.name.len(), at))
    }

    /// Such a container whose type is a title. What the table says holds for all of the type.
    fn type_in(&mut self, text: &str) -> Option<usize> {
        let title = words(text).into_iter().filter(|_| is_title(text));
        let unfilled = |nodes: &Vec<usize>| -> Vec<usize> {
            let nodes = nodes.iter().copied();
            nodes.filter(|&at| self.is_unfilled(at)).collect()
        };
        let found = title.into_iter().find_map(|word| {
            let plurals = plurals(word);
            let named = plurals.iter().filter_map(|name| self.named.get(name));
            let mut nodes = self.typed.get(word).into_iter().chain(named).map(unfilled);
            nodes.find(|nodes| !nodes.is_empty())
        })?;
        let (&first, others) = found.split_first()?;
        self.twins.extend(others.iter().map(|&at| (first, at)));
        Some(first)
    }

    /// Such a container whose description begins with what some words say the table describes.
    fn thing_in(&self, text: &str) -> Option<usize> {
        let thing = described_thing(text)?;
        let found = self.things.get(&thing).copied().flatten();
        found.filter(|&at| self.is_unfilled(at))
    }

    /// Such a container that ends the table before, for a table below no words of its own, unless
    /// the sample shows its rows beside that.
    fn last_row(&self, words: usize, rows: &[(usize, String)]) -> Option<usize> {
        let at = self.open.last().copied().filter(|_| words <= 1)?;
        let node = &self.nodes[at];
        let may_hold = matches!(node.field.kind, Type::Struct | Type::Map)
            || node.field.kind == Type::List && !self.holds_values(at);
        let is_beside = |name: &str| {
            self.sample_of(node.above, name).is_some() && !self.has_child(node.above, name)
        };
        let is_open = at != 0 && may_hold && !node.closed && self.is_unfilled(at);
        let is_inside = is_open && !rows.iter().any(|(_, name)| is_beside(name));
        is_inside.then_some(at)
    }

    /// The container of a further table below no words of its own: the first whose description has
    /// a link to it, or the only one with a named type.
    fn next_unfilled(&mut self, words: usize) -> Option<usize> {
        let first = *self.unfilled.first().filter(|_| words <= 1)?;
        if self.unfilled.len() > 1 && !self.nodes[first].is_linked {
            return None;
        }
        // What the table says holds for all of the type.
        let others = self.nodes[first].type_name.as_ref();
        let others = others.and_then(|name| self.typed.get(name));
        for &other in others.into_iter().flatten().filter(|&&at| at != first) {
            if self.unfilled.remove(&other) {
                self.twins.push((first, other));
            }
        }
        Some(first)
    }

    /// Whether the sample shows rows of a table at the top, and not the container that the table is
    /// said to describe: then it shows the answer otherwise than the page tells it.
    fn is_shown_at_top(&self, at: usize, rows: &[(usize, String)]) -> bool {
        let is_new = |name: &str| self.places.get(0, name).is_some() && !self.has_child(0, name);
        self.nodes[at].spot.is_none() && rows.iter().any(|(_, name)| is_new(name))
    }

    /// Copies what a type holds to all nodes of the type, but for those in itself.
    fn copy_twins(&mut self) {
        for (from, to) in std::mem::take(&mut self.twins) {
            let is_inside = self.path_to(to).contains(&from);
            if !is_inside && self.nodes[to].children.is_empty() {
                self.copy(from, to);
            }
        }
    }

    fn copy(&mut self, from: usize, to: usize) {
        for child in self.nodes[from].children.clone() {
            if self.nodes.len() > MAX_NODES {
                return;
            }
            let name = &self.nodes[child].field.name;
            let node = Node {
                field: self.nodes[child].field.clone(),
                spot: self.sample_of(to, name),
                item: self.nodes[child].item.clone(),
                ..Node::default()
            };
            let copied = self.push(to, node);
            self.copy(child, copied);
        }
    }

    /// How many rows of a name are still to come, the present one included.
    pub(super) fn rows_left(&self, name: &str) -> usize {
        self.left.get(name).copied().unwrap_or_default()
    }

    /// Counts a row as read.
    pub(super) fn pass(&mut self, name: &str) {
        if let Some(left) = self.left.get_mut(name) {
            *left = left.saturating_sub(1);
        }
    }

    /// What the answer is as a whole, and its fields.
    pub(in crate::read) fn finish(mut self) -> (Body, Vec<Field>) {
        self.copy_twins();
        self.settle_lists(0);
        self.settle_order();
        let fields = self.take(0).members;
        // What the sample shows must be an answer, not the body of a request: it has a field.
        let names: HashSet<&str> = fields.iter().map(|field| field.name.as_str()).collect();
        let shows = |answer: &Place| {
            answer.list && !answer.xml && answer.has_key(|key| names.contains(key))
        };
        let is_list = self.body.is_struct() && self.places.at(0).is_some_and(shows);
        if is_list {
            self.body.kind = Type::List;
        }
        if !fields.is_empty() {
            self.body.items = None;
        }
        (self.body, fields)
    }

    pub(super) fn take(&mut self, at: usize) -> Field {
        let children = std::mem::take(&mut self.nodes[at].children);
        let members: Vec<Field> = children.into_iter().map(|child| self.take(child)).collect();
        let alias = self.alias(at);
        let mut field = std::mem::take(&mut self.nodes[at].field);
        field.members = members;
        field.alias = alias;
        field
    }

    /// The key by which the sample shows a node, where its row writes it otherwise and the key is that
    /// of no other row.
    fn alias(&self, at: usize) -> Option<String> {
        let node = &self.nodes[at];
        let spot = self.nodes[self.shown_level(at)].spot;
        let spot = spot.filter(|_| at != 0)?;
        let shown = self.places.at(spot)?;
        let mut standing = self.standing[spot].iter();
        let is_other = shown.key != node.field.name
            && standing.all(|&it| it == at || Some(it) == node.left_out)
            && !self.has_child(node.above, &shown.key);
        is_other.then(|| shown.key.clone())
    }

    /// The child of this name.
    pub(super) fn child(&self, at: usize, name: &str) -> Option<usize> {
        self.nodes[at].by_name.get(name).copied()
    }

    pub(super) fn has_child(&self, at: usize, name: &str) -> bool {
        self.child(at, name).is_some()
    }

    /// Adds a node below another; what would stand deeper than any answer stands at the top.
    pub(super) fn push(&mut self, parent: usize, mut node: Node) -> usize {
        let level = self.nodes[parent].level + 1;
        let (parent, level) = match level {
            0..=MAX_DEPTH => (parent, level),
            _ => (0, 1),
        };
        node.level = level;
        node.above = parent;
        let (at, name) = (self.nodes.len(), node.field.name.clone());
        let last = self.nodes[parent].children.last();
        let is_next = last.is_none_or(|&last| is_before(&self.nodes[last].field.name, &name));
        if let Some(standing) = node.spot.and_then(|spot| self.standing.get_mut(spot)) {
            standing.push(at);
            *self.shown_rows.entry(name.clone()).or_default() += 1;
        }
        let is_paging = is_paging(&name);
        let above = &mut self.nodes[parent];
        above.unsorted |= !is_next;
        above.run = if is_next { above.run + 1 } else { 1 };
        above.is_paged |= is_paging;
        above.children.push(at);
        above.by_name.entry(name.clone()).or_insert(at);
        self.named.entry(name).or_default().push(at);
        if let Some(type_name) = node.type_name.clone() {
            let described = self.described.get(&type_name);
            self.twins.extend(described.map(|&known| (known, at)));
            self.typed.entry(type_name).or_default().push(at);
        }
        let is_typed = node.type_name.is_some();
        self.nodes.push(node);
        if is_typed && (self.nodes[at].is_linked || self.is_unfilled(at)) {
            self.unfilled.insert(at);
        }
        self.unfilled.remove(&parent);
        if !self.ahead.is_empty()
            && self.is_unfilled(at)
            && let Some(thing) = thing(&self.nodes[at].field.description)
        {
            let only = self.things.entry(thing);
            only.and_modify(|only| *only = None).or_insert(Some(at));
        }
        at
    }

    /// Takes a row without a name behind one of a map: what follows stands behind each of its keys.
    pub(super) fn open_keys(&mut self) {
        if let Some(&last) = self.open.last() {
            let node = &mut self.nodes[last];
            node.free |= node.field.kind == Type::Map && node.children.is_empty();
        }
    }

    /// Closes everything that does not lead to a node, then opens it.
    pub(super) fn open_below(&mut self, parent: usize, at: usize) {
        if let Some(end) = self.open.iter().position(|&open| open == parent) {
            self.open.truncate(end + 1);
        } else {
            self.open = self.path_to(parent);
        }
        self.open.push(at);
    }

    pub(super) fn path_to(&self, at: usize) -> Vec<usize> {
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
    pub(super) fn node_at(&mut self, path: &str) -> usize {
        let mut at = 0;
        for part in path.split('.').filter(|part| !part.is_empty()) {
            let name = part.trim_end_matches("[]");
            if name.is_empty() {
                // `[].A`: the answer itself is a list.
                self.body.kind = Type::List;
                continue;
            }
            let kind = if part.ends_with("[]") {
                Type::List
            } else {
                Type::Struct
            };
            at = self.child_or_made(at, name, Some(kind));
        }
        at
    }

    /// Whether a row before or the sample has this name.
    pub(super) fn is_known(&self, name: &str) -> bool {
        self.named.contains_key(name) || self.places.holders(name).next().is_some()
    }

    /// The container that a description names, made where no row has named it yet.
    pub(super) fn stated_parent(&mut self, parent: Parent) -> usize {
        let Parent::In(names) = parent else {
            return 0;
        };
        let mut from = 0;
        if let Some(first) = names.first().filter(|name| !self.has_child(0, name)) {
            let known = self.named.get(first).and_then(|named| named.last());
            let sampled = self.places.only_holder(first);
            from = match (known, sampled) {
                (Some(&at), _) => {
                    return self.below_stated(at, &names[1..]);
                }
                (None, Some(place)) => self.below(0, &place),
                (None, None) => 0,
            };
        }
        self.below_stated(from, &names)
    }

    /// The node at some names that a description has: it may write them in another case.
    fn below_stated(&mut self, from: usize, names: &[String]) -> usize {
        names.iter().take(MAX_DEPTH).fold(from, |at, name| {
            let alike = |&child: &usize| {
                let node = &self.nodes[child];
                node.field.name.eq_ignore_ascii_case(name) && self.is_container(child)
            };
            let mut children = self.nodes[at].children.iter().copied().filter(alike);
            match (self.child(at, name), children.next(), children.next()) {
                (Some(child), ..) | (None, Some(child), None) => child,
                _ => self.child_or_made(at, name, None),
            }
        })
    }

    /// The node at some keys below another; containers that no row names are made.
    pub(super) fn below(&mut self, from: usize, keys: &[String]) -> usize {
        let mut at = from;
        for key in keys.iter().take(MAX_DEPTH) {
            at = self.child_or_made(self.shown_level(at), key, None);
        }
        at
    }

    /// The level in a node which holds what the sample shows right in that, or the node itself.
    pub(super) fn shown_level(&self, at: usize) -> usize {
        self.nodes[at].left_out.unwrap_or(at)
    }

    /// The child of this name, made where no row has named it yet: as the sample shows it, or as its
    /// path says.
    pub(super) fn child_or_made(&mut self, at: usize, name: &str, kind: Option<Type>) -> usize {
        if let Some(child) = self.child(at, name) {
            return child;
        }
        // What paths alone name is no more than what rows do, some times over.
        if self.nodes.len() > MAX_NODES {
            return at;
        }
        let spot = self.sample_of(at, name);
        let sampled = spot.and_then(|spot| self.places.at(spot));
        let shown = sampled.map(|sampled| {
            if sampled.list {
                Type::List
            } else {
                Type::Struct
            }
        });
        let nesting = sampled.filter(|_| kind.is_none()).map(|sampled| Nesting {
            reason: by_sample(sampled.xml),
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
            spot,
            ..Node::default()
        };
        self.push(at, node)
    }

    /// Gives a row to a container that was made before the row came.
    pub(super) fn adopt(&mut self, at: usize, field: Field, item: Option<String>) {
        let made = &mut self.nodes[at];
        let kind = match field.kind {
            Type::Unknown => made.field.kind,
            kind => kind,
        };
        made.field = Field { kind, ..field };
        made.item = item;
    }
}
