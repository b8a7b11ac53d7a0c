//! What is settled when all rows stand in the tree: lists that the sample shows in a wrapper, and
//! types that no row tells.

use super::names::{is_singular, tells_list};
use super::tree::{Builder, Node, by_sample};
use crate::model::{Confidence, Field, Nesting, NestingReason, Type};

impl Builder {
    /// A row that stands before another of its container which the sample shows there can hardly
    /// stand elsewhere, whatever its name.
    pub(super) fn settle_order(&mut self) {
        for at in 0..self.nodes.len() {
            let mut is_followed = false;
            for child in self.nodes[at].children.clone().into_iter().rev() {
                let Some(nesting) = &mut self.nodes[child].field.nesting else {
                    continue;
                };
                match (nesting.reason, nesting.confidence) {
                    (NestingReason::RowOrder, Confidence::Low) if is_followed => {
                        nesting.confidence = Confidence::Medium;
                    }
                    (NestingReason::JsonSample | NestingReason::XmlSample, Confidence::High) => {
                        is_followed = true;
                    }
                    _ => {}
                }
            }
        }
    }

    /// A list whose sample is `{"Key": [..]}` and whose page lists no row for the key has a wrapper.
    pub(super) fn settle_lists(&mut self, at: usize) {
        for child in self.nodes[at].children.clone() {
            self.settle_lists(child);
        }
        let node = &self.nodes[at];
        let container = !node.children.is_empty();
        let has_free_keys = container && self.has_free_keys(at);
        match node.field.kind {
            // Rows that say nothing else name the keys themselves.
            Type::Map if container && !has_free_keys => {
                self.nodes[at].field.kind = Type::Struct;
            }
            Type::Struct | Type::Unknown if has_free_keys => {
                self.nodes[at].field.kind = Type::Map;
            }
            Type::List => {
                let wrapped = self.only_member(at);
                if let Some((key, nesting)) = wrapped.filter(|(key, _)| !self.has_child(at, key)) {
                    self.wrap(at, key, nesting);
                } else if !container && self.nodes[at].field.items.is_none() {
                    let item = Some(self.nodes[at].item_kind());
                    let told = item.filter(|&kind| kind != Type::Unknown);
                    self.nodes[at].field.items = told.or_else(|| self.sample_items(at));
                }
            }
            Type::Unknown if at != 0 => {
                let sampled = self.sample(at);
                let wrapped = self.only_member(at);
                let is_list = sampled.is_some_and(|sampled| sampled.list);
                let is_object = container || sampled.is_some_and(|sampled| sampled.object);
                match wrapped {
                    Some((key, nesting)) if !self.has_child(at, &key) => {
                        self.wrap(at, key, nesting);
                    }
                    _ if is_list => {
                        let items = self.sample_items(at).filter(|_| !container);
                        self.nodes[at].field.kind = Type::List;
                        self.nodes[at].field.items = items;
                    }
                    // What no sample shows is what its words say.
                    _ if sampled.is_none()
                        && node.field.type_text.is_empty()
                        && tells_list(&node.field.description) =>
                    {
                        self.nodes[at].field.kind = Type::List;
                    }
                    _ if is_object => self.nodes[at].field.kind = Type::Struct,
                    _ => {}
                }
            }
            // JSON that the page takes apart is no text.
            Type::Json if container || self.is_shown_array(at) => {
                let is_list = self.sample(at).is_some_and(|sampled| sampled.list);
                let items = self.sample_items(at).filter(|_| !container);
                let field = &mut self.nodes[at].field;
                (field.kind, field.items) = if is_list || is_array(&field.type_text) {
                    (Type::List, items)
                } else {
                    (Type::Struct, None)
                };
            }
            // What repeats in XML is a list, whatever its type is called.
            Type::Struct if self.sample(at).is_some_and(|it| it.xml && it.list) => {
                self.nodes[at].field.kind = Type::List;
            }
            // A type such as String with members below it was a struct all along, or a list of them.
            kind if at != 0
                && container
                && !matches!(kind, Type::Struct | Type::Map | Type::Json) =>
            {
                let is_list = self.sample(at).is_some_and(|sampled| sampled.list);
                self.nodes[at].field.kind = if is_list { Type::List } else { Type::Struct };
            }
            _ => {}
        }
    }

    /// Whether the members of a container stand behind each of its keys: the sample shows it, or the
    /// page tells it and neither its rows nor the sample name the keys.
    fn has_free_keys(&self, at: usize) -> bool {
        let node = &self.nodes[at];
        let is_named = |&child: &usize| {
            let name = self.nodes[child].field.name.to_lowercase();
            self.nodes[child].spot.is_some() || name.contains("key") || name.contains("value")
        };
        // A sample with values goes before the words.
        match self.sample(at) {
            Some(shown) if shown.map => true,
            Some(shown) if shown.filled => false,
            _ => node.free && !node.children.iter().any(is_named),
        }
    }

    /// Whether an array in JSON is shown as a list.
    fn is_shown_array(&self, at: usize) -> bool {
        let is_list = self.sample(at).is_some_and(|sampled| sampled.list);
        is_list && is_array(&self.nodes[at].field.type_text)
    }

    /// Puts a list below a struct of the same name.
    fn wrap(&mut self, at: usize, key: String, nesting: Nesting) {
        let spot = self.sample_of(at, &key);
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
            spot,
            item,
            ..Node::default()
        });
        let inner = self.nodes.len() - 1;
        self.nodes[at].children = vec![inner];
        self.nodes[at].field.kind = Type::Struct;
        if self.nodes[inner].children.is_empty() {
            let item = Some(self.nodes[inner].item_kind());
            let told = item.filter(|&kind| kind != Type::Unknown);
            self.nodes[inner].field.items = told.or_else(|| self.sample_items(inner));
        }
    }

    /// Type of a scalar list's entries, from the sample.
    fn sample_items(&self, at: usize) -> Option<Type> {
        let sampled = self.sample(at)?;
        sampled.scalar.filter(|_| sampled.list)
    }

    /// The key of an object that only wraps a list. Samples often show a list of one entry as the
    /// entry itself; then the name tells: `AvailableRegions: {AvailableRegion: "x"}`.
    fn only_member(&self, at: usize) -> Option<(String, Nesting)> {
        let (key, spot) = self.sample(at).filter(|sampled| !sampled.list)?.only()?;
        let value = self.places.at(spot)?;
        let (reason, confidence) = match () {
            () if value.list => (by_sample(value.xml), Confidence::High),
            () if is_singular(key, &self.nodes[at].field.name) => {
                (NestingReason::SingularName, Confidence::Medium)
            }
            () => return None,
        };
        Some((key.to_owned(), Nesting { reason, confidence }))
    }
}

/// Whether a type of JSON is that of a list: `JSON array`.
fn is_array(type_text: &str) -> bool {
    let text = type_text.to_lowercase();
    text.contains("array") || text.contains("数组")
}
