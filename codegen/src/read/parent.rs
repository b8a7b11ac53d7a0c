//! Containers that a description names: `Parent node: Lamps.Lamp`.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use regex::Regex;

use super::MAX_DEPTH;

/// Where a description puts its field.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Parent {
    /// At the top of the answer.
    Top,
    /// In a container, by its name or by the names that lead to it.
    In(Vec<String>),
}

/// The parent that a description states; of several, the first.
pub(super) fn stated(description: &str) -> Option<Parent> {
    static PARENT: LazyLock<Regex> = LazyLock::new(|| {
        let pattern = r"(?:(?:(?i:\bparent)|Parent) (?i:node|element)s?|父(?:节点|元素))\s*[:：]\s*([A-Za-z][A-Za-z0-9_.-]*|无)";
        Regex::new(pattern).unwrap_or_else(|error| unreachable!("{error}"))
    });
    if !description.contains("arent") && !description.contains('父') {
        return None;
    }
    let path = PARENT.captures(description)?.get(1)?.as_str();
    let names: Vec<String> = path
        .split('.')
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect();
    match names.as_slice() {
        [only] if only.eq_ignore_ascii_case("none") || only == "无" => Some(Parent::Top),
        [] => None,
        _ => Some(Parent::In(names)),
    }
}

/// The names behind `Child nodes:` in a description.
fn children(description: &str) -> Vec<String> {
    static CHILDREN: LazyLock<Regex> = LazyLock::new(|| {
        let name = "[A-Za-z][A-Za-z0-9_-]*";
        let pattern = format!(
            r"(?:(?i:child(?:ren)? (?:node|element)s?)|子(?:节点|元素))\s*[:：]\s*({name}(?:(?:\s*(?:,|，|、|\band\b|和|\|)\s*)+{name})*)"
        );
        Regex::new(&pattern).unwrap_or_else(|error| unreachable!("{error}"))
    });
    if !["hild", "子节点", "子元素"]
        .iter()
        .any(|word| description.contains(word))
    {
        return Vec::new();
    }
    let list = CHILDREN.captures(description).and_then(|it| it.get(1));
    let is_mark = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
    let children = list.map_or("", |it| it.as_str()).split(is_mark);
    children
        .filter(|name| !name.is_empty())
        .filter(|name| !["and", "none"].contains(&name.to_ascii_lowercase().as_str()))
        .map(str::to_owned)
        .collect()
}

/// The parents that the rows of a table state, seen together.
#[derive(Debug, Default)]
pub(super) struct Parents {
    /// The names that lead to each container on the way to a stated parent; `None` where several do.
    ways: HashMap<String, Option<Vec<String>>>,
    /// The rows at the top; where there is one, all others stand in it.
    tops: Vec<String>,
    /// The names of all rows, in lower case.
    rows: BTreeSet<String>,
    /// The rows that name each row as their child.
    above: HashMap<String, Vec<String>>,
}

impl Parents {
    /// Takes in a row's description.
    pub(super) fn add(&mut self, name: &str, description: &str) {
        self.rows.insert(name.to_ascii_lowercase());
        for child in children(description) {
            self.above.entry(child).or_default().push(name.to_owned());
        }
        match stated(description) {
            Some(Parent::Top) => self.tops.push(name.to_owned()),
            Some(Parent::In(names)) => {
                // The first name may itself stand in something that no row repeats.
                for at in 1..names.len().min(MAX_DEPTH) {
                    let way = &names[..at];
                    let known = self.ways.entry(names[at].clone());
                    known
                        .and_modify(|known| {
                            known.take_if(|known| known.as_slice() != way);
                        })
                        .or_insert_with(|| Some(way.to_vec()));
                }
            }
            None => {}
        }
    }

    /// The way to a container that its own row puts further up than all rows inside it do.
    pub(super) fn way(&self, name: &str, own: &Parent) -> Option<&[String]> {
        let Parent::In(own) = own else {
            return None;
        };
        let way = self.ways.get(name)?.as_deref()?;
        (way.len() > own.len() && way.starts_with(own)).then_some(way)
    }

    /// The parent that a row states. One that no row and no sample has is a slip: then that row counts
    /// which names this one as its child, or it is as if none were stated where one row holds all.
    pub(super) fn meant(
        &self,
        name: &str,
        parent: Parent,
        is_known: impl Fn(&str) -> bool,
    ) -> Option<Parent> {
        let is_slip = match &parent {
            Parent::Top => false,
            Parent::In(names) => !names
                .iter()
                .any(|name| self.rows.contains(&name.to_ascii_lowercase()) || is_known(name)),
        };
        match self.above.get(name).map(Vec::as_slice) {
            _ if !is_slip => Some(parent),
            Some([above]) => Some(Parent::In(vec![above.clone()])),
            _ => Some(parent).filter(|_| self.whole().is_none()),
        }
    }

    /// The container that has no parent, for a row that states none.
    pub(super) fn whole(&self) -> Option<&str> {
        match self.tops.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_inside_a_container_tell_where_it_stands() {
        let mut parents = Parents::default();
        parents.add("All", "Parent node: None");
        parents.add("Name", "Parent node: All.Lamps.Owner");
        let inside = |names: &[&str]| Parent::In(names.iter().map(|&it| it.to_owned()).collect());
        let way = ["All".to_owned(), "Lamps".to_owned()];
        assert_eq!(parents.way("Owner", &inside(&["All"])), Some(&way[..]));
        assert_eq!(parents.way("Owner", &inside(&["Rooms"])), None);
        assert_eq!(parents.way("Owner", &inside(&["All", "Lamps"])), None);
        assert_eq!(parents.way("All", &Parent::Top), None);
        assert_eq!(parents.whole(), Some("All"));
        parents.add("Age", "Parent node: All.Owner");
        parents.add("Age", "Parent node: All.Lamps.Owner");
        assert_eq!(parents.way("Owner", &inside(&["All"])), None);
        parents.add("Rest", "Parent node: None");
        assert_eq!(parents.whole(), None);
    }

    #[test]
    fn children_are_named_in_both_languages() {
        assert_eq!(
            children("All.Child nodes: Lamp, Room, and Note Parent nodes: none"),
            ["Lamp", "Room", "Note"]
        );
        assert_eq!(
            children("子节点：Lamp、Room和Note"),
            ["Lamp", "Room", "Note"]
        );
        assert_eq!(children("Child node: None"), [""; 0]);
        assert_eq!(children("The child: Tim"), [""; 0]);
    }

    #[test]
    fn parents_are_read_in_both_languages() {
        let inside = |names: &[&str]| {
            Some(Parent::In(
                names.iter().map(|&name| name.to_owned()).collect(),
            ))
        };
        assert_eq!(
            stated("How bright it is. Parent node: Lamps.Lamp"),
            inside(&["Lamps", "Lamp"])
        );
        assert_eq!(stated("Parent nodes: Lamp and Candle."), inside(&["Lamp"]));
        assert_eq!(
            stated("亮度。\n\n父节点：Lamps.Lamp"),
            inside(&["Lamps", "Lamp"])
        );
        assert_eq!(stated("Holds all. Parent node: None"), Some(Parent::Top));
        assert_eq!(stated("父节点：无"), Some(Parent::Top));
        assert_eq!(stated("The parent node of the lamp."), None);
        assert_eq!(stated("The transparent element: glass"), None);
        // Some leave out what stands between.
        assert_eq!(
            stated("It holds lamps.Child node: LampParent Node: Room"),
            inside(&["Room"])
        );
    }
}
