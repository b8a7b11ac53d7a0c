//! Request rows become a tree: `Tag.N.Key` and `Tag.N.Value` are members of the entries of a list.

use std::collections::{HashMap, HashSet};

use crate::model::{Parameter, Type};
use crate::wire_name::is_index;

/// Most parts that a name may have: what walks the tree goes as deep as it is.
pub(crate) const MAX_PARTS: usize = 24;

/// A place in a request.
#[derive(Debug, Default)]
pub(super) struct Node<'a> {
    /// Name on the wire.
    pub(super) wire: String,
    /// Whether it is numbered: `X.N`.
    pub(super) list: bool,
    /// The row that speaks of it, if any.
    pub(super) row: Option<&'a Parameter>,
    /// Rows that speak of other entries: `Filter.2.Key` after `Filter.1.Key`.
    pub(super) more: Vec<&'a Parameter>,
    /// Members.
    pub(super) members: Vec<Node<'a>>,
}

/// A request as a tree, and the rows that are not in it.
pub(super) struct Tree<'a> {
    pub(super) nodes: Vec<Node<'a>>,
    /// Rows that say something a second time.
    pub(super) repeated: Vec<&'a Parameter>,
    /// Rows whose names have more than [`MAX_PARTS`].
    pub(super) too_deep: Vec<&'a Parameter>,
}

/// The tree of these rows.
pub(super) fn tree<'a>(rows: impl IntoIterator<Item = &'a Parameter>) -> Tree<'a> {
    let mut root = Node::default();
    let (mut repeated, mut too_deep) = (Vec::new(), Vec::new());
    let rows: Vec<&Parameter> = rows.into_iter().collect();
    let named = Named::of(&rows);
    for (at, row) in rows.iter().copied().enumerate() {
        let segments = named.owners(&rows, at).into_iter().chain([owned(row).0]);
        let segments: Vec<&str> = segments.flat_map(|part| part.split('.')).collect();
        if segments.len() > MAX_PARTS {
            too_deep.push(row);
            continue;
        }
        let mut place = &mut root;
        for segment in segments.into_iter().filter(|segment| !segment.is_empty()) {
            if is_index(segment) && !place.wire.is_empty() {
                place.list = true;
                continue;
            }
            let (name, list) = match segment.strip_suffix("[]") {
                Some(name) => (name, true),
                None => (segment, false),
            };
            let found = place.members.iter().position(|node| node.wire == name);
            let at = found.unwrap_or_else(|| {
                place.members.push(Node {
                    wire: name.to_owned(),
                    ..Node::default()
                });
                place.members.len() - 1
            });
            place = &mut place.members[at];
            place.list |= list;
        }
        place.list |= row.kind == Type::List;
        match place.row {
            None => place.row = Some(row),
            Some(first) if first.name != row.name => place.more.push(row),
            Some(_) => repeated.push(row),
        }
    }
    Tree {
        nodes: root.members,
        repeated,
        too_deep,
    }
}

/// `CSV(Input)` is the member `CSV` of `Input`.
fn owned(row: &Parameter) -> (&str, Option<&str>) {
    let marked = row.name.strip_suffix(')').and_then(|it| it.split_once('('));
    marked.map_or((&row.name, None), |(name, owner)| (name, Some(owner)))
}

/// Rows by their names.
struct Named<'a> {
    plain: HashSet<&'a str>,
    /// Rows that are said to stand in another, by their own names.
    owned: HashMap<&'a str, Vec<usize>>,
}

impl<'a> Named<'a> {
    fn of(rows: &[&'a Parameter]) -> Self {
        let mut named = Self {
            plain: HashSet::new(),
            owned: HashMap::new(),
        };
        for (at, row) in rows.iter().enumerate() {
            match owned(row) {
                (name, None) => drop(named.plain.insert(name)),
                (name, Some(_)) => named.owned.entry(name).or_default().push(at),
            }
        }
        named
    }

    /// What a row is said to stand in, outermost first. `Quote(CSV)` may speak of `CSV(Input)`: where no
    /// row is called `CSV` alone, of the last such row before it or else the first behind it.
    fn owners(&self, rows: &[&'a Parameter], mut at: usize) -> Vec<&'a str> {
        let mut owners = Vec::new();
        while let (_, Some(owner)) = owned(rows[at]) {
            if owners.contains(&owner) || owners.len() > MAX_PARTS {
                break;
            }
            owners.push(owner);
            let known = self
                .owned
                .get(owner)
                .filter(|_| !self.plain.contains(owner));
            let Some(known) = known else { break };
            let before = known.partition_point(|&it| it < at);
            let Some(above) = before
                .checked_sub(1)
                .or(Some(0))
                .and_then(|it| known.get(it))
            else {
                break;
            };
            at = *above;
        }
        owners.reverse();
        owners
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write;

    fn shown(names: &[&str]) -> String {
        fn show(out: &mut String, nodes: &[Node<'_>], depth: usize) {
            for node in nodes {
                let list = if node.list { "[]" } else { "" };
                let _ = writeln!(out, "{}{}{list}", "  ".repeat(depth), node.wire);
                show(out, &node.members, depth + 1);
            }
        }
        let rows: Vec<_> = names
            .iter()
            .map(|name| Parameter {
                name: (*name).to_owned(),
                ..Parameter::default()
            })
            .collect();
        let Tree {
            nodes, repeated, ..
        } = tree(&rows);
        let mut out = String::new();
        show(&mut out, &nodes, 0);
        for row in repeated {
            let _ = writeln!(out, "repeated: {}", row.name);
        }
        out
    }

    #[test]
    fn what_a_row_is_said_to_stand_in_stands_in_something_itself() {
        insta::assert_snapshot!(shown(&[
            "Input", "CSV(Input)", "Quote(CSV)", "Output", "CSV(Output)", "Mark(CSV)", "Kind(JSON)", "JSON(Output)", "Lost(XML)",
        ]), @r"
        Input
          CSV
            Quote
        Output
          CSV
            Mark
          JSON
            Kind
        XML
          Lost
        ");
        // Rows that stand in each other end somewhere.
        assert_eq!(shown(&["A(B)", "B(A)"]), "A\n  B\n    A\nB\n  A\n    B\n");
    }

    #[test]
    fn names_show_lists_and_structs() {
        insta::assert_snapshot!(shown(&[
            "Action", "Tag.N.Key", "Tag.N.Value", "ResourceId.N", "Filter.1.Key", "Filter.1.Value",
            "Filter.2.Key", "Options.Mode", "Rule.N.Port.M", "Rule[].Protocol", "RegionId", "RegionId",
            "CSV(Input)", "Input.Codec", "NetworkInterface.N.GroupId.N",
        ]), @r"
        Action
        Tag[]
          Key
          Value
        ResourceId[]
        Filter[]
          Key
          Value
        Options
          Mode
        Rule[]
          Port[]
          Protocol
        RegionId
        Input
          CSV
          Codec
        NetworkInterface[]
          GroupId[]
        repeated: RegionId
        ");
    }
}
