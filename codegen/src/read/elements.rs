//! The tree of a request's body in XML: what templates and samples show, and the parents that
//! descriptions state, tell where each element stands. One that is described once may stand at several
//! places.

use std::collections::{BTreeMap, BTreeSet};

use super::MAX_DEPTH;
use super::parent::{self, Parent};
use super::sampled::Sampled;
use crate::model::{Parameter, Position, Type};

/// Keys that lead to an element, itself included.
type Path<'a> = Vec<&'a str>;

/// An element that stands elsewhere than it is said to.
pub(super) struct Misplaced {
    /// Line of its row.
    pub(super) line: u32,
    /// Its name in the row.
    pub(super) name: String,
    /// What it is said to stand in.
    pub(super) stated: String,
    /// Where it stands.
    pub(super) place: String,
}

/// Rows that travel nowhere else are elements of the body: their names become those of their places.
/// A row of the body's own table that nothing places stands in the root; one that no table puts into
/// the body, and neither sample nor words do, travels in the query. Tells which stand elsewhere than
/// they are said to.
pub(super) fn nest(rows: &mut Vec<Parameter>, body: &Sampled) -> Vec<Misplaced> {
    let described: Vec<_> = rows.iter().map(Row::of).collect();
    let placed = Elements::of(&described, body).places();
    let mut nested = Vec::with_capacity(rows.len());
    let mut misplaced = Vec::new();
    for ((row, described), places) in rows.iter().zip(&described).zip(placed) {
        misplaced.extend(described.misplaced(row, &places));
        if places.is_empty() {
            let position = row.position.or(Some(Position::Query));
            nested.push(Parameter {
                position,
                ..row.clone()
            });
        }
        nested.extend(places.iter().map(|place| element(row, place, body)));
    }
    *rows = nested;
    misplaced
}

/// Whether words put a row of the body into another one, as they do with elements.
pub(super) fn are_described(rows: &[Parameter]) -> bool {
    let is_element = |row: &&Parameter| row.position == Some(Position::Body);
    let mut elements = rows.iter().filter(is_element);
    elements.any(|row| matches!(parent::stated(&row.description), Some(Parent::In(_))))
}

/// What a row says of the element that it may describe.
struct Row {
    /// Its name; `None` where the row travels elsewhere.
    name: Option<String>,
    /// Whether the page says that it is part of the body.
    is_stated: bool,
    /// Where words put it.
    parent: Option<Parent>,
}

impl Row {
    fn of(row: &Parameter) -> Self {
        let is_stated = matches!(row.position, Some(Position::Body | Position::Form));
        // `CSV(Input)` is the element `CSV` of `Input`.
        let marked = row.name.strip_suffix(')').and_then(|it| it.split_once('('));
        let dotted = || row.name.rsplit_once('.').map(|(above, own)| (own, above));
        let inside = |above: &str| Parent::In(above.split('.').map(str::to_owned).collect());
        let (name, above) = match marked.or_else(dotted) {
            Some((name, above)) => (name, Some(inside(above))),
            None => (row.name.as_str(), None),
        };
        let parent = parent::stated(&row.description).or(above);
        // What is said to stand in itself does not say where it stands.
        let is_own = |parent: &Parent| matches!(parent, Parent::In(names) if names.last().is_some_and(|it| it == name));
        let parent = parent.filter(|parent| !is_own(parent));
        Self {
            name: (is_stated || row.position.is_none()).then(|| name.to_owned()),
            is_stated,
            parent,
        }
    }

    /// What is to be said of the row, where none of its places is the one that words tell.
    fn misplaced(&self, row: &Parameter, places: &[Path<'_>]) -> Option<Misplaced> {
        let (stated, place) = (self.parent.as_ref()?, places.first()?);
        if places.iter().any(|place| is_below(place, stated)) {
            return None;
        }
        Some(Misplaced {
            line: row.line,
            name: row.name.clone(),
            stated: match stated {
                Parent::Top => "nothing".to_owned(),
                Parent::In(names) => format!("`{}`", names.join(".")),
            },
            place: place.join("."),
        })
    }
}

/// The row as the element at a place.
fn element(row: &Parameter, place: &[&str], body: &Sampled) -> Parameter {
    let mut row = Parameter {
        name: String::new(),
        position: Some(Position::Body),
        ..row.clone()
    };
    let mut inner = Some(body);
    for (at, key) in place.iter().enumerate() {
        if at > 0 {
            row.name.push('.');
        }
        row.name.push_str(key);
        inner = inner.and_then(|inner| inner.get(key));
        if !inner.is_some_and(Sampled::is_list) {
            continue;
        }
        if at + 1 < place.len() || row.kind != Type::Struct {
            row.name.push_str("[]");
        } else {
            row.kind = Type::List;
        }
    }
    row
}

/// The rows of a table of elements.
struct Elements<'r> {
    /// Name of each row, and where its description puts it; `None` where it is no element.
    rows: Vec<Option<(&'r str, Option<&'r Parent>)>>,
    /// Where the body shows each name.
    shown: BTreeMap<&'r str, Vec<Path<'r>>>,
    /// The element around all others.
    root: Option<&'r str>,
}

impl<'r> Elements<'r> {
    fn of(rows: &'r [Row], body: &'r Sampled) -> Self {
        let shown = body.all_places();
        let row = |row: &'r Row| {
            let name = row.name.as_deref()?;
            let is_element = row.is_stated || row.parent.is_some() || shown.contains_key(name);
            is_element.then_some((name, row.parent.as_ref()))
        };
        let mut tops = rows.iter().filter(|row| row.parent == Some(Parent::Top));
        let top = match (tops.next(), tops.next()) {
            (Some(only), None) => only.name.as_deref(),
            _ => None,
        };
        Self {
            rows: rows.iter().map(row).collect(),
            root: body.only_key().or(top),
            shown,
        }
    }

    /// The places of each row; of one that is no element, none.
    fn places(&self) -> Vec<Vec<Path<'r>>> {
        let mut taken: BTreeSet<Path<'r>> = BTreeSet::new();
        let mut places: Vec<Vec<Path<'r>>> = vec![Vec::new(); self.rows.len()];
        // Where the body shows an element below the parent that words state, it stands.
        for (own, row) in places.iter_mut().zip(&self.rows) {
            if let Some((name, Some(stated))) = row {
                let shown = self.shown(name).iter();
                let below = shown.filter(|place| is_below(place, stated)).cloned();
                own.extend(below.filter(|place| taken.insert(place.clone())));
            }
        }
        // What else it shows belongs to the rows of that name, in their order.
        for (own, row) in places.iter_mut().zip(&self.rows) {
            let Some((name, stated)) = row.as_ref().filter(|_| own.is_empty()) else {
                continue;
            };
            let is_known = stated.is_some_and(|stated| self.knows(stated));
            let most = match self.named(name).count() {
                _ if is_known => 0,
                1 => usize::MAX,
                _ => 1,
            };
            let shown = self.shown(name).iter();
            let free = shown.filter(|place| !taken.contains(*place));
            own.extend(free.take(most).cloned());
            if own.is_empty() {
                let above = stated.and_then(|stated| self.above(stated, 0));
                let above = above.filter(|above| above.len() < MAX_DEPTH);
                let mut place = above.unwrap_or_else(|| self.root(name));
                place.push(name);
                own.push(place);
            }
            taken.extend(own.iter().cloned());
        }
        // An element that is described once may be shown where no words put it.
        for (own, row) in places.iter_mut().zip(&self.rows) {
            let Some((name, _)) = row else { continue };
            let shown = self.shown(name).iter().cloned();
            own.extend(shown.filter(|place| taken.insert(place.clone())));
        }
        places
    }

    fn shown(&self, name: &str) -> &[Path<'r>] {
        self.shown.get(name).map_or(&[], Vec::as_slice)
    }

    /// What words state of the rows of a name.
    fn named(&self, name: &str) -> impl Iterator<Item = Option<&'r Parent>> {
        let rows = self.rows.iter().flatten();
        rows.filter(move |(known, _)| *known == name)
            .map(|(_, stated)| *stated)
    }

    /// Whether the parent that words state is an element of the body.
    fn knows(&self, stated: &Parent) -> bool {
        match stated {
            Parent::Top => true,
            Parent::In(names) => names.last().is_some_and(|name| {
                self.named(name).next().is_some() || !self.shown(name).is_empty()
            }),
        }
    }

    /// The place of a stated parent.
    fn above(&self, stated: &'r Parent, depth: usize) -> Option<Path<'r>> {
        match stated {
            Parent::Top => Some(Path::new()),
            Parent::In(names) => self.container(names, depth),
        }
    }

    /// The place to which names lead: where the body shows the last of them, else as its own row states,
    /// else below the names before it. A single name that nothing else tells of leads nowhere.
    fn container(&self, names: &'r [String], depth: usize) -> Option<Path<'r>> {
        let (name, before) = names.split_last()?;
        if depth > MAX_DEPTH {
            return None;
        }
        let shown = self.shown(name);
        let mut as_stated = shown.iter().filter(|place| ends_with(place, names));
        if let Some(place) = as_stated.next().or(shown.first()) {
            return Some(place.clone());
        }
        let mut place = match (self.named(name).next(), before) {
            (Some(Some(stated)), _) => self.above(stated, depth + 1)?,
            (Some(None), _) => self.root(name),
            (None, []) => return None,
            (None, [first, ..]) => self.container(before, depth + 1).unwrap_or_else(|| {
                let mut place = self.root(first);
                place.extend(before.iter().map(String::as_str));
                place
            }),
        };
        place.push(name);
        Some(place)
    }

    /// The element around one of this name, where nothing else is told.
    fn root(&self, name: &str) -> Path<'r> {
        self.root.filter(|root| *root != name).into_iter().collect()
    }
}

/// Whether a place is below a parent: its last names are those that words state.
fn is_below(place: &[&str], stated: &Parent) -> bool {
    let Some((_, above)) = place.split_last() else {
        return false;
    };
    match stated {
        Parent::Top => above.is_empty(),
        Parent::In(names) => ends_with(above, names),
    }
}

/// Whether a place ends with these names.
fn ends_with(place: &[&str], names: &[String]) -> bool {
    let mut pairs = names.iter().rev().zip(place.iter().rev());
    place.len() >= names.len() && pairs.all(|(a, b)| a.eq_ignore_ascii_case(b))
}

#[cfg(test)]
mod tests {
    use crate::read::read;

    /// Names of the elements in a body, and what is said of their parents.
    fn read_elements(syntax: &str, rows: &str) -> (Vec<String>, Vec<String>) {
        let page = format!(
            "# LightLamp\n\n## Request syntax\n\n```\nPUT /?lamp HTTP/1.1\nContent-Type: application/xml\n\n{syntax}\n```\n\n\
             ## Request elements\n\n|Element|Type|Required|Description|\n|---|---|---|---|\n{rows}"
        );
        let reading = read("LightLamp.md", page.as_bytes());
        assert!(reading.rows.balance());
        let rows = reading.operation.expect("it is an operation").request;
        let said = reading.diagnostics.iter();
        let said = said.filter(|it| it.id == "parent-unknown");
        (
            rows.into_iter().map(|row| row.name).collect(),
            said.map(|it| it.message.clone()).collect(),
        )
    }

    #[test]
    fn a_parent_that_nothing_else_tells_of_is_said() {
        let (names, said) = read_elements(
            "<Lamp><Watts>4</Watts></Lamp>",
            "|Lamp|Container|Yes|The lamp. Parent node: None|\n|Watts|Integer|No|Power. Parent node: Lamp|\n\
             |Lost|String|No|Where. Parent node: Nowhere|\n",
        );
        assert_eq!(names, ["Lamp", "Lamp.Watts", "Lamp.Lost"]);
        assert_eq!(
            said,
            ["`Lost` is said to stand in `Nowhere`, and stands at `Lamp.Lost`"]
        );
    }

    #[test]
    fn names_that_lead_to_a_parent_need_no_rows() {
        let (names, said) = read_elements(
            "<Lamp><Watts>4</Watts></Lamp>",
            "|Lamp|Container|Yes|The lamp. Parent node: None|\n|Watts|Integer|No|Power. Parent node: Lamp|\n\
             |Width|Integer|No|How wide. Parent node: Lamp.Shade.Edge|\n|Hue|String|No|Hue. Parent node: Shade.Rim|\n",
        );
        assert_eq!(
            names,
            [
                "Lamp",
                "Lamp.Watts",
                "Lamp.Shade.Edge.Width",
                "Lamp.Shade.Rim.Hue"
            ]
        );
        assert!(said.is_empty(), "{said:?}");
    }

    #[test]
    fn an_element_that_the_body_shows_elsewhere_is_said() {
        let (names, said) = read_elements(
            "<Lamp><Bulb/><Watts>4</Watts></Lamp>",
            "|Lamp|Container|Yes|The lamp. Parent node: None|\n|Bulb|Container|No|The bulb. Parent node: Lamp|\n\
             |Watts|Integer|No|Power. Parent node: Socket|\n",
        );
        assert_eq!(names, ["Lamp", "Lamp.Bulb", "Lamp.Watts"]);
        assert_eq!(
            said,
            ["`Watts` is said to stand in `Socket`, and stands at `Lamp.Watts`"]
        );
    }
}
