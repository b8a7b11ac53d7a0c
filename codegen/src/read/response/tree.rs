//! What an answer is made of while its rows are read: nodes, and what is known of them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::model::{Body, Field, NestingReason, Type};
use crate::read::places::{Places, Spot};
use crate::vocabulary;

/// A tree under construction; node 0 is the answer itself.
pub(in crate::read) struct Builder {
    pub(super) nodes: Vec<Node>,
    /// The nodes of each name, in the order in which they were made.
    pub(super) named: HashMap<String, Vec<usize>>,
    /// The nodes of each type that has a name.
    pub(super) typed: HashMap<String, Vec<usize>>,
    /// Those of them that no row has filled yet.
    pub(super) unfilled: BTreeSet<usize>,
    /// The node below which a table has described a type.
    pub(super) described: HashMap<String, usize>,
    /// The container that begins its description with each thing; `None` where several do.
    pub(super) things: HashMap<String, Option<usize>>,
    /// Nodes whose type a table has described for another node: that node, and they.
    pub(super) twins: Vec<(usize, usize)>,
    /// The nodes that are open, outermost first.
    pub(super) open: Vec<usize>,
    /// What the samples show.
    pub(super) places: Places,
    /// How many nodes of each name stand somewhere in the sample.
    pub(super) shown_rows: HashMap<String, usize>,
    /// The nodes at each place of the sample.
    pub(super) standing: Vec<Vec<usize>>,
    /// What the answer is as a whole, as its first row or a path says.
    pub(super) body: Body,
    /// How many rows of each name are still to come, the present one included.
    pub(super) left: BTreeMap<String, usize>,
    /// Name of the row behind the one at hand.
    pub(super) next_row: Option<String>,
    /// Words before the tables that are still to come, the last table's first.
    pub(super) ahead: Vec<Vec<String>>,
    /// Before how many of them each word stands.
    pub(super) announced: HashMap<String, usize>,
    /// How many of the tables to come stand below no words of their own.
    pub(super) lone: usize,
    /// Words of the titles of all tables.
    pub(super) titles: BTreeSet<String>,
    /// Whether marks go one level deep only, so that they tell what stands inside, but not in what.
    pub(super) is_shallow: bool,
}

#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, told at its own time"
)]
#[derive(Default)]
pub(super) struct Node {
    pub(super) field: Field,
    pub(super) children: Vec<usize>,
    /// The first child of each name.
    pub(super) by_name: HashMap<String, usize>,
    /// Whether the names of the children do not go up.
    pub(super) unsorted: bool,
    /// How many of the last children have names that go up.
    pub(super) run: usize,
    /// Whether one of the children tells which page of a list this is.
    pub(super) is_paged: bool,
    /// Where in the sample this node stands; `None` where it is not there.
    pub(super) spot: Option<Spot>,
    /// The level in it that the sample leaves out, which stands at its place there.
    pub(super) left_out: Option<usize>,
    /// Whether its description has a link to a further table of the page, which describes its type.
    pub(super) is_linked: bool,
    /// Name of its type, or of that of its entries, where that is a name.
    pub(super) type_name: Option<String>,
    /// Name of what a list holds, from `Array of X`.
    pub(super) item: Option<String>,
    pub(super) depth: usize,
    /// Whether no row without a mark stands directly in it: it only wraps a list, or its members are
    /// described elsewhere.
    pub(super) closed: bool,
    /// Whether the page tells that the keys of this map are free.
    pub(super) free: bool,
    /// How many nodes stand above it.
    pub(super) level: usize,
    /// The one right above it.
    pub(super) above: usize,
}

impl Node {
    /// What a list holds, where its type says so; a name that is also its own is that of a struct:
    /// `Time` of type `Array of Time`.
    pub(super) fn item_kind(&self) -> Type {
        let item = self.item.as_deref().filter(|item| *item != self.field.name);
        item.map_or(Type::Unknown, |item| vocabulary::kind(item).0)
    }
}

/// The reason of what a sample shows.
pub(super) fn by_sample(is_xml: bool) -> NestingReason {
    if is_xml {
        NestingReason::XmlSample
    } else {
        NestingReason::JsonSample
    }
}
