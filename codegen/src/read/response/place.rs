//! Where in the tree a row stands, as far as its table leaves that open: the samples tell, then what
//! all answers have in common, then the order of the rows and of their names.

use super::names::{almost, is_before, is_pair, is_singular, item_of_next, plurals};
use super::tree::{Builder, Node, by_sample};
use crate::model::{Confidence, Field, Nesting, NestingReason, Type};
use crate::read::MAX_DEPTH;
use crate::read::parent::Parent;
use crate::read::places::{Place as Shown, Spot};
use crate::vocabulary;

/// A container, and how it was found.
pub(super) type Place = (usize, Option<Nesting>);

impl Builder {
    /// The list just before a row that only names what it holds: `Lamps`, then `Lamp` without a type.
    pub(super) fn list_before(&self, name: &str) -> Option<usize> {
        let last = *self.open.last()?;
        let node = &self.nodes[last];
        let is_list = node.field.kind == Type::List && is_singular(name, &node.field.name);
        let is_list = is_list || self.is_plural(last, name);
        (is_list && node.children.is_empty()).then_some(last)
    }

    /// Whether a row without a type, which no sample shows, has the plural of a name.
    pub(super) fn is_plural(&self, at: usize, name: &str) -> bool {
        let node = &self.nodes[at];
        let is_open = node.field.kind == Type::Unknown
            && node.spot.is_none()
            && vocabulary::is_blank_word(&node.field.type_text);
        is_open && plurals(name).contains(&node.field.name)
    }

    /// A container that other rows lead to, for a row whose own words say otherwise.
    pub(super) fn led_to(&mut self, way: &[String], name: &str) -> Place {
        let at = self.stated_parent(Parent::In(way.to_vec()));
        let is_xml = self.sampled(at, name).map(|sampled| sampled.xml);
        let nesting = is_xml.map_or_else(
            || in_rows(Confidence::Medium),
            |is_xml| Nesting {
                reason: by_sample(is_xml),
                confidence: Confidence::High,
            },
        );
        (at, Some(nesting))
    }

    /// The place of a row that states no parent, where others do: where the sample shows it, or in
    /// the container that all others stand in.
    pub(super) fn beside_stated(&mut self, whole: &str, name: &str) -> Place {
        if let Some(keys) = self.places.only_holder(name) {
            let at = self.below(0, &keys);
            return self.shown(at, name, Confidence::High);
        }
        let at = self.below(0, &[whole.to_owned()]);
        (at, Some(in_rows(Confidence::Medium)))
    }

    /// Finds the node that a row belongs to; a wrapper that only the sample shows is made.
    pub(super) fn parent_of(&mut self, name: &str, depth: usize, may_hold: bool) -> Place {
        let (found, nesting) = self.row_parent(name, depth, may_hold);
        if found == 0 || self.sample_of(found, name).is_some() {
            return (found, nesting);
        }
        let key = self
            .wrapper_of(found, name)
            .or_else(|| self.wrapper_by_name(found, name));
        let Some(key) = key else {
            return (found, nesting);
        };
        let spot = self.sample_of(found, &key);
        let confidence = match spot.and_then(|spot| self.places.get(spot, name)) {
            Some(_) => Confidence::High,
            None => Confidence::Medium,
        };
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
                spot,
                item,
                depth,
                ..Node::default()
            },
        );
        self.open_below(found, inner);
        self.shown(inner, name, confidence)
    }

    fn row_parent(&mut self, name: &str, depth: usize, may_hold: bool) -> Place {
        if depth > 0 {
            return self.marked_parent(name, depth);
        }
        let marked = self.open.iter().any(|&at| self.nodes[at].depth > 0);
        if marked {
            return (0, None);
        }
        // The innermost open node in whose sample the name stands and that has no such row yet,
        // perhaps behind a wrapper that the table leaves out; `parent_of` goes on to that.
        // A key in another case, and one of a map, is meant only where no other place has the name.
        let is_exact = |at: usize| {
            let is_map = self.nodes[at].field.kind == Type::Map;
            let takes = |shown: &Shown| shown.has(name) && (shown.map || !is_map);
            self.sample(at).is_some_and(takes)
        };
        let open = || self.open.iter().rev().copied();
        let has_exact = open().any(|at| is_exact(at) && self.takes(at, name));
        let takes = |at: usize| self.takes(at, name) && (is_exact(at) || !has_exact);
        let showing = open().find(|&at| takes(at) || self.takes_wrapped(at, name));
        if let Some(at) = showing {
            return self
                .unshown_parent(at, name)
                .unwrap_or_else(|| self.shown(at, name, Confidence::High));
        }
        // A name that stands elsewhere in the sample, below a row that is known.
        if let Some(at) = self.taker(0, name) {
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
            .places
            .only_holder(name)
            .filter(|place| {
                self.is_in_table(place) && !place.is_empty() && self.is_free(0, place, name)
            })
            .filter(|place| place.iter().all(|key| !self.is_to_come(key)))
        {
            return self.unshown_parent(0, name).unwrap_or_else(|| {
                let at = self.below(0, &place);
                self.shown(at, name, Confidence::Medium)
            });
        }
        let mut open = self.open.iter().rev().copied();
        let alike = open.find_map(|at| Some((at, self.alike_of(at, name).filter(|_| may_hold)?)));
        if let Some((at, spot)) = alike {
            let is_xml = self.places.at(spot).is_some_and(|shown| shown.xml);
            let nesting = Nesting {
                reason: by_sample(is_xml),
                confidence: Confidence::Medium,
            };
            return (at, (!self.is_settled()).then_some(nesting));
        }
        self.envelope(name)
            .or_else(|| self.paging(name))
            .or_else(|| self.beside_alike(name).filter(|_| may_hold))
            .unwrap_or_else(|| self.parent_in_order(name))
    }

    /// Whether some keys lead into what the table at hand describes.
    fn is_in_table(&self, keys: &[String]) -> bool {
        let base = self.open[0];
        let spot = self.nodes[base].spot;
        base == 0 || spot.is_some_and(|spot| keys.starts_with(&self.places.keys_to(spot)))
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
            self.nodes[at].children.is_empty()
                && self.sample(at).is_some_and(|sampled| sampled.object)
                && self.places.holders(name).next().is_none()
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
        if let Some(at) = self.taker(base + 1, name) {
            return self.shown(at, name, Confidence::Medium);
        }
        let named = inside.iter().rev().copied().find(|&at| {
            let list = &self.nodes[at].field.name;
            self.opens(at) && item_of_next(list, name).is_some()
        });
        let named = named.or_else(|| self.between(base, inside, name));
        match named.or_else(|| self.begun_anew(base, inside, name)) {
            Some(at) => (at, Some(in_rows(Confidence::Medium))),
            None => (base, None),
        }
    }

    /// The container of the row before, for a row that no sample has: where its name goes on and the
    /// next row stands there too, or stands further out with a name that comes before this one.
    fn between(&self, base: usize, inside: &[usize], name: &str) -> Option<usize> {
        let at = inside.iter().rev().copied().find(|&at| self.opens(at))?;
        let next = self.next_row.as_deref()?;
        let is_next = self.is_sorted(at) && self.is_next(at, name);
        let is_inside = self.takes(at, next) && is_before(name, next);
        let is_before_outer = || {
            let is_listed = self.is_listed_by_name(at) && self.is_sorted(base);
            is_listed && self.takes(base, next) && !is_before(name, next)
        };
        let is_new = self.places.holders(name).next().is_none() && !self.has_child(at, name);
        (is_new && is_next && (is_inside || is_before_outer())).then_some(at)
    }

    /// The container of the row before that no sample shows, for a row that no sample shows either: where
    /// the names around that container go up and this one goes back.
    fn begun_anew(&self, base: usize, inside: &[usize], name: &str) -> Option<usize> {
        let at = inside.last().copied().filter(|&at| self.opens(at));
        let at = at.or_else(|| {
            inside
                .iter()
                .rev()
                .nth(1)
                .copied()
                .filter(|&at| self.opens(at))
        })?;
        let is_back = self.is_sorted(base) && !self.is_next(base, name);
        let is_next = self.is_sorted(at) && self.is_next(at, name);
        let is_unshown =
            self.nodes[at].spot.is_none() && self.places.holders(name).next().is_none();
        (is_unshown && is_back && is_next && !self.has_child(at, name)).then_some(at)
    }

    /// Whether the name stands in the sample of a container that has no such row yet.
    fn takes(&self, at: usize, name: &str) -> bool {
        self.is_container(at) && self.sample_of(at, name).is_some() && !self.has_child(at, name)
    }

    /// The last node made, not before `from`, in whose sample the name stands.
    fn taker(&self, from: usize, name: &str) -> Option<usize> {
        let holders = self.places.holders(name);
        let nodes = holders.flat_map(|spot| &self.standing[spot]).copied();
        let base = self.open[0];
        let is_below = |at| base == 0 || self.path_to(at).contains(&base);
        let takes = |at: &usize| *at >= from && self.takes(*at, name) && is_below(*at);
        nodes.filter(takes).max()
    }

    /// Whether the name stands in the sample of a container behind a wrapper that no row names.
    fn takes_wrapped(&self, at: usize, name: &str) -> bool {
        let key = self.wrapper_of(at, name);
        at != 0 && key.is_some_and(|key| !self.is_to_come(&key) && self.is_free(at, &[key], name))
    }

    /// Whether a row of this name follows.
    fn is_to_come(&self, name: &str) -> bool {
        self.rows_left(name) > 0
    }

    /// The only key of a node's sample, where the name stands behind it.
    fn wrapper_of(&self, at: usize, name: &str) -> Option<String> {
        let (key, inner) = self.sample(at).filter(|shown| !shown.map)?.only()?;
        self.places.get(inner, name).map(|_| key.to_owned())
    }

    /// The same where the key is the node's own name in the singular and holds objects: all members
    /// stand behind it, shown or not.
    fn wrapper_by_name(&self, at: usize, name: &str) -> Option<String> {
        let is_struct = |shown: &&Shown| !shown.list && !shown.map;
        let (key, inner) = self.sample(at).filter(is_struct)?.only()?;
        let is_object = self.places.at(inner).is_some_and(|inner| inner.object);
        let wraps = is_object && is_singular(key, &self.nodes[at].field.name);
        (wraps && key != name && !self.is_to_come(key)).then(|| key.to_owned())
    }

    /// An open container in which the sample does not show the name, inside another in which it does:
    /// it is the place of the row where more rows of that name follow than the sample has places for, as long
    /// as the names of its members go up.
    fn unshown_parent(&self, above: usize, name: &str) -> Option<Place> {
        let inside = self.open.iter().rev().take_while(|&&at| at != above);
        let home = inside.copied().find(|&at| {
            let sampled = self.sample(at);
            // One that the sample fills takes it only where its names are in order so far.
            let is_open = !sampled.is_some_and(|sampled| sampled.filled);
            let is_in_order = (is_open || self.is_listed_by_name(at)) && self.is_next(at, name);
            let is_new = self.opens(at) && !self.has_child(at, name);
            is_new && (is_in_order || self.is_between(at, above))
        })?;
        if self.places.is_empty() {
            return None;
        }
        let places = self.places.holders(name).count();
        let taken = self.shown_rows.get(name).copied().unwrap_or_default();
        let rows = self.rows_left(name);
        (rows + taken > places).then(|| (home, Some(self.in_order(home, name))))
    }

    /// Whether the row before stands in a container, and the sample shows the next one there, and not
    /// further out.
    fn is_between(&self, at: usize, above: usize) -> bool {
        let last = self.open.last();
        let is_last = last == Some(&at) || last.is_some_and(|&last| self.nodes[last].above == at);
        let next = self.next_row.as_deref();
        next.is_some_and(|next| is_last && self.takes(at, next) && !self.takes(above, next))
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
        // One name alone is in order; where the next one goes back, several names around it tell.
        let is_list = self.is_listed_by_name(inner);
        let is_over = self.is_pair(inner);
        if self.is_sorted(inner) && !self.is_next(inner, name) || is_over {
            let mut outer = candidates[1..].iter().copied();
            let outer = outer.find(|&at| {
                let is_sorted = self.ends_sorted(at) && self.is_next(at, name);
                is_sorted && (is_list && at != base || self.nodes[at].children.len() > 1)
            });
            if let (None, true, Some(&at)) = (outer, is_over, candidates.get(1)) {
                return (at, Some(in_rows(Confidence::Low)));
            }
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

    /// Whether a container has a key and its value, which are all that such a pair has.
    fn is_pair(&self, at: usize) -> bool {
        let name_of = |child: usize| self.nodes[child].field.name.as_str();
        match self.nodes[at].children.as_slice() {
            &[key, value] => is_pair(name_of(key), name_of(value)),
            _ => false,
        }
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
    pub(super) fn is_next(&self, at: usize, name: &str) -> bool {
        let last = self.nodes[at].children.last();
        last.is_none_or(|&last| is_before(&self.nodes[last].field.name, name))
    }

    /// Whether a container has several members and their names go up.
    pub(super) fn is_listed_by_name(&self, at: usize) -> bool {
        self.nodes[at].children.len() > 1 && self.is_sorted(at)
    }

    fn is_sorted(&self, at: usize) -> bool {
        !self.nodes[at].unsorted
    }

    /// Whether the names of a container's members go up, at least those of its last ones: pages add
    /// members in order behind a list that has none.
    fn ends_sorted(&self, at: usize) -> bool {
        const FEW: usize = 4;
        self.is_sorted(at) || self.nodes[at].run >= FEW
    }

    /// Whether no row of this name stands yet behind some keys below a node.
    fn is_free(&self, at: usize, keys: &[String], name: &str) -> bool {
        let step = |at, key: &String| self.child(self.shown_level(at), key);
        let inner = keys.iter().try_fold(at, step);
        inner.is_none_or(|inner| !self.has_child(self.shown_level(inner), name))
    }

    /// Whether rows may follow inside a node although no sample says so.
    pub(super) fn opens(&self, at: usize) -> bool {
        let node = &self.nodes[at];
        let sampled = self.sample(at);
        // An example is a value, also where no type says of what kind, and a whole where it is JSON.
        let is_value = node.field.example.as_deref().is_some_and(|example| {
            node.field.kind == Type::Unknown || example.starts_with(['[', '{'])
        });
        if node.closed || is_value && !sampled.is_some_and(|sampled| sampled.object) {
            return false;
        }
        match node.field.kind {
            Type::List => {
                !self.holds_values(at)
                    && (node.item.is_some()
                        || vocabulary::is_blank_word(&node.field.type_text)
                        || sampled.is_some_and(|sampled| sampled.object))
            }
            Type::Struct | Type::Unknown => sampled.is_none_or(may_hold),
            Type::Map => sampled.map_or(node.free, |shown| shown.map || node.free && !shown.filled),
            _ => false,
        }
    }

    /// Whether a list holds values, as its type says or the sample shows.
    pub(super) fn holds_values(&self, at: usize) -> bool {
        let item = self.nodes[at].item_kind();
        let is_told = !matches!(item, Type::Unknown | Type::Struct | Type::Map);
        let shown = self.sample(at);
        is_told || shown.is_some_and(|shown| !may_hold(shown) || self.wraps_values(shown))
    }

    /// Whether a sample shows an object that only holds a list of values.
    fn wraps_values(&self, sampled: &Shown) -> bool {
        let only = sampled.only().and_then(|(_, spot)| self.places.at(spot));
        only.is_some_and(|only| only.list && !only.object && only.scalar.is_some_and(is_value))
    }

    /// A container in whose sample the name stands.
    fn shown(&self, at: usize, name: &str, confidence: Confidence) -> Place {
        if at == self.open[0] && self.is_settled() {
            return (at, None);
        }
        let is_xml = self.sampled(at, name).is_some_and(|sampled| sampled.xml);
        let reason = by_sample(is_xml);
        (at, Some(Nesting { reason, confidence }))
    }

    /// Whether no container is open but the answer, so that a row can stand nowhere else.
    pub(super) fn is_settled(&self) -> bool {
        self.open[1..].iter().all(|&at| !self.is_container(at))
    }

    pub(super) fn is_container(&self, at: usize) -> bool {
        let node = &self.nodes[at];
        at == 0
            || matches!(
                node.field.kind,
                Type::List | Type::Struct | Type::Map | Type::Unknown
            )
            || self.sample(at).is_some_and(|sampled| sampled.object)
    }

    /// Why a row that names what a list holds stands in a list of its own inside that.
    pub(super) fn item_nesting(&self, parent: usize, name: &str) -> Nesting {
        let sampled = self.sampled(parent, name);
        let item = self.nodes[parent].item.as_deref().unwrap_or_default();
        let (reason, confidence) = match sampled {
            Some(sampled) => (by_sample(sampled.xml), Confidence::High),
            None if vocabulary::fold(item) == vocabulary::fold(name) => {
                (NestingReason::TypeText, Confidence::Medium)
            }
            None => (NestingReason::SingularName, Confidence::Medium),
        };
        Nesting { reason, confidence }
    }

    /// What the sample shows where a node stands.
    pub(super) fn sample(&self, at: usize) -> Option<&Shown> {
        self.places.at(self.nodes[at].spot?)
    }

    /// Where the sample shows a name in a node.
    pub(super) fn sample_of(&self, at: usize, name: &str) -> Option<Spot> {
        self.places.get(self.nodes[at].spot?, name)
    }

    /// Where the sample shows a container in a node by almost its name, which no other row has:
    /// `Lamps` where the row says `Lamp`.
    pub(super) fn alike_of(&self, at: usize, name: &str) -> Option<Spot> {
        self.nodes[at].spot?;
        let mut alike = almost(name).into_iter().filter_map(|key| {
            let spot = self.sample_of(at, &key)?;
            let shown = self.places.at(spot).filter(|shown| shown.object)?;
            let is_taken = !self.standing[spot].is_empty() || self.is_to_come(&shown.key);
            (!is_taken).then_some(spot)
        });
        let only = alike.next()?;
        alike.next().is_none().then_some(only)
    }

    /// What the sample shows by a name in a node.
    fn sampled(&self, at: usize, name: &str) -> Option<&Shown> {
        self.places.at(self.sample_of(at, name)?)
    }
}

/// Whether entries of such a type are values, not lists.
fn is_value(kind: Type) -> bool {
    kind != Type::List
}

/// Whether a sample shows an object, or leaves open what it shows.
fn may_hold(sampled: &Shown) -> bool {
    sampled.object || !sampled.filled
}

pub(super) fn in_rows(confidence: Confidence) -> Nesting {
    Nesting {
        reason: NestingReason::RowOrder,
        confidence,
    }
}
