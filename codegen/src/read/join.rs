//! Types that have pages of their own: what such a page lists becomes the members of the parameters and
//! fields whose type leads there, once all pages of a product are read.

use std::collections::BTreeMap;
use std::mem::take;

use super::elsewhere::Elsewhere;
use super::members::is_member_of;
use super::outline::Placed;
use super::request::{self, Role};
use super::table::row_count;
use super::{MAX_DEPTH, MAX_ROWS, Reader, Reading, Rows, identity, response};
use crate::model::{Body, Field, Parameter, Position, Style, Type};
use crate::prose;
use crate::vocabulary::{Column, fold};

/// Most fields that one page takes from others.
const MAX_FIELDS: usize = 20_000;

/// A type that is described on a page which nothing anchors to an operation.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Structure {
    /// The heading above its table and the title of the page; one of them is its name.
    titles: Vec<String>,
    /// Its members, where a parameter has the type.
    pub(super) parameters: Vec<Parameter>,
    /// Its members, where a field of an answer has it.
    pub(super) fields: Vec<Field>,
    /// Members whose types have pages of their own in turn.
    elsewhere: Vec<Elsewhere>,
}

impl Reader<'_, '_> {
    /// The types that the tables of a page describe, if they are any.
    pub(super) fn read_structures(&mut self, tables: &[Placed<'_, '_>], title: Option<&str>) {
        let said = self.diagnostics.len();
        for placed in tables {
            let is_type = placed.has(Column::Name) && placed.has(Column::Type);
            if !is_type || self.rows.parameters + row_count(placed) > MAX_ROWS {
                continue;
            }
            request::read(self, placed, &Role::Parameters, Style::Unknown);
            self.elsewhere.clear();
            let mut builder = response::Builder::new(None, Body::default());
            response::read(self, placed, &mut builder);
            let heading = placed.lead.last().map(|words| prose::literal(words));
            self.structures.push(Structure {
                titles: heading
                    .into_iter()
                    .chain(title.map(str::to_owned))
                    .collect(),
                parameters: take(&mut self.operation.request),
                fields: builder.finish().1,
                elsewhere: take(&mut self.elsewhere),
            });
        }
        // What else the page is read as reports its rows and counts them.
        self.diagnostics.truncate(said);
        self.spans.clear();
        self.rows = Rows::default();
    }
}

/// Whether a page that is no operation's is one of a type: its title is a name, and its only table
/// lists names and types, some at least.
pub(super) fn is_of_type(
    title: Option<&str>,
    tables: &[Placed<'_, '_>],
    described: &[Structure],
) -> bool {
    let lists = |placed: &Placed<'_, '_>| {
        let has = |column| placed.has(column);
        let tells_calls = has(Column::Required) || has(Column::Position) || has(Column::Code);
        has(Column::Name) && has(Column::Type) && !tells_calls
    };
    matches!(tables, [only] if lists(only))
        && title.is_some_and(identity::is_name)
        && described.iter().any(|it| !it.fields.is_empty())
}

/// Gives parameters and fields the members that pages of types list, over all pages that were read
/// together. Pages are known by their file names, types by their names; a page with one type needs none.
pub fn join(readings: &mut [Reading]) {
    let mut types = Types::new();
    for reading in readings.iter_mut().filter(|it| !it.structures.is_empty()) {
        let described = take(&mut reading.structures);
        // Of two pages with one name neither is meant for sure.
        let known = types.entry(stem(&reading.page));
        known.and_modify(Vec::clear).or_insert(described);
    }
    if types.is_empty() {
        return;
    }
    for reading in readings {
        let Some(operation) = &mut reading.operation else {
            continue;
        };
        let mut joining = Joining {
            types: &types,
            above: Vec::new(),
            left: MAX_FIELDS,
        };
        joining.fill(&mut operation.response, &reading.elsewhere);
        let mut joined = Vec::new();
        filled(&operation.response, &reading.elsewhere, &mut joined);
        for link in &reading.elsewhere {
            if describe(&mut operation.request, link, &types) {
                joined.push(link.line);
            }
        }
        let is_joined = |line| joined.contains(&line);
        reading
            .diagnostics
            .retain(|it| it.id != "type-elsewhere" || !is_joined(it.line));
    }
}

/// The types by the names of their pages; none where two pages have the name.
type Types = BTreeMap<String, Vec<Structure>>;

/// The type to which a link leads.
fn structure<'t>(types: &'t Types, link: &Elsewhere) -> Option<&'t Structure> {
    let has_name = |it: &&Structure| {
        it.titles
            .iter()
            .any(|title| fold(title) == fold(&link.name))
    };
    match types.get(&stem(&link.target))?.as_slice() {
        [only] => Some(only),
        many => many.iter().find(has_name),
    }
}

/// Puts the members of a type below the parameter that has it; whether there was one.
fn describe(rows: &mut Vec<Parameter>, link: &Elsewhere, types: &Types) -> bool {
    let (Some(at), Some(described)) = (
        rows.iter().position(|row| row.line == link.line),
        structure(types, link),
    ) else {
        return false;
    };
    let (parent, members) = (&rows[at], &described.parameters);
    if !matches!(parent.kind, Type::Struct | Type::List)
        || rows.iter().any(|row| is_member_of(&row.name, &parent.name))
        || rows.len() + members.len() > MAX_ROWS as usize
    {
        return false;
    }
    let is_list = parent.kind == Type::List && parent.position == Some(Position::Body);
    let mark = if is_list { "[]" } else { "" };
    let (above, position) = (parent.name.clone(), parent.position);
    let members = members.iter().map(|member| Parameter {
        name: format!("{above}{mark}.{}", member.name),
        position,
        line: link.line,
        ..member.clone()
    });
    let behind = rows.split_off(at + 1);
    rows.extend(members.collect::<Vec<_>>());
    rows.extend(behind);
    true
}

/// A page that takes types from others.
struct Joining<'t> {
    types: &'t Types,
    /// The types around the fields at hand: none holds itself as its member, for that has no end.
    above: Vec<&'t Structure>,
    /// How many fields more may be taken.
    left: usize,
}

impl Joining<'_> {
    /// Fills the fields among these whose types are elsewhere, and those of these types.
    fn fill(&mut self, fields: &mut [Field], elsewhere: &[Elsewhere]) {
        for field in fields {
            let is_open =
                field.members.is_empty() && matches!(field.kind, Type::Struct | Type::List);
            let mut links = elsewhere.iter().filter(|_| is_open);
            let Some(link) = links.find(|link| link.line == field.line) else {
                self.fill(&mut field.members, elsewhere);
                continue;
            };
            let is_new = |it: &&Structure| {
                let is_above = self.above.iter().any(|above| std::ptr::eq(*above, *it));
                !is_above && self.above.len() < MAX_DEPTH
            };
            let Some(described) = structure(self.types, link).filter(is_new) else {
                continue;
            };
            if let Some(left) = self.left.checked_sub(described.fields.len()) {
                self.left = left;
                field.items = None;
                field.members.clone_from(&described.fields);
                self.above.push(described);
                self.fill(&mut field.members, &described.elsewhere);
                self.above.pop();
                forget(&mut field.members);
            }
        }
    }
}

/// Their rows are on another page.
fn forget(fields: &mut [Field]) {
    for field in fields {
        field.line = 0;
        forget(&mut field.members);
    }
}

/// The lines of the fields whose types were found elsewhere.
fn filled(fields: &[Field], elsewhere: &[Elsewhere], lines: &mut Vec<u32>) {
    for field in fields {
        if !field.members.is_empty() && elsewhere.iter().any(|link| link.line == field.line) {
            lines.push(field.line);
        }
        filled(&field.members, elsewhere, lines);
    }
}

/// The name of a page, whatever its folder: that of the file, as links write it too.
fn stem(path: &str) -> String {
    let path = path.split('#').next().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or_default();
    let name = file.rsplit_once('.').map_or(file, |(name, _)| name);
    super::route::plain(&name.replace("%20", " "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::paths;
    use crate::read::read;

    const LAMP: &str = "# LightLamp\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n\
        |Action|String|Yes|Which operation.|\n\n## Response parameters\n\n|Parameter|Type|Description|\n|---|---|---|\n\
        |Main|[Bulb](/en/Data types/Bulb.md)|The bulb.|\n|Spares|Array of [Bulb](Bulb.md#)|More.|\n|Shade|[Shade](Shade.md)|Shade.|\n|Id|String|ID.|\n";
    const BULB: &str = "# Bulb\n\nWhat shines.\n\n|Name|Type|Description|\n|---|---|---|\n|Watts|Integer|Power.|\n|Next|[Bulb](Bulb.md)|The next.|\n|Socket|[Socket](Socket.md)|Where.|\n";
    const SOCKET: &str =
        "# Socket\n\n|Name|Type|Description|\n|---|---|---|\n|Size|String|Size.|\n";

    fn joined(pages: &[(&str, &str)]) -> (Vec<String>, Vec<&'static str>) {
        let mut readings: Vec<_> = pages
            .iter()
            .map(|(path, text)| read(path, text.as_bytes()))
            .collect();
        join(&mut readings);
        let lamp = &readings[0];
        let paths = paths(lamp.operation.as_ref().unwrap());
        (
            paths.into_iter().map(|(path, _)| path).collect(),
            lamp.diagnostics.iter().map(|it| it.id).collect(),
        )
    }

    #[test]
    fn types_of_other_pages_are_joined() {
        let pages = [
            ("LightLamp.md", LAMP),
            ("types/Bulb.md", BULB),
            ("types/Socket.md", SOCKET),
        ];
        let (paths, said) = joined(&pages);
        assert_eq!(
            paths.join(" "),
            "Main Main.Watts Main.Next Main.Socket Main.Socket.Size \
             Spares Spares[].Watts Spares[].Next Spares[].Socket Spares[].Socket.Size Shade Id"
        );
        // The page of the shade was not read.
        assert_eq!(said, ["type-elsewhere"]);
    }

    #[test]
    fn joined_members_have_no_line_on_the_page() {
        let pages = [("LightLamp.md", LAMP), ("Bulb.md", BULB)];
        let mut readings = pages.map(|(path, text)| read(path, text.as_bytes()));
        join(&mut readings);
        let fields = &readings[0].operation.as_ref().unwrap().response;
        let spares = fields.iter().find(|it| it.name == "Spares").unwrap();
        assert_eq!((spares.items, spares.members.len()), (None, 3));
        assert!(spares.line > 0 && spares.members.iter().all(|it| it.line == 0));
    }

    #[test]
    fn of_two_pages_with_one_name_neither_is_meant() {
        let pages = [
            ("LightLamp.md", LAMP),
            ("a/Bulb.md", BULB),
            ("b/Bulb.md", BULB),
        ];
        let (paths, said) = joined(&pages);
        assert_eq!(paths, ["Main", "Spares", "Shade", "Id"]);
        assert_eq!(said.len(), 3);
    }

    #[test]
    fn a_page_of_a_type_is_no_fault() {
        let reading = read("Bulb.md", BULB.as_bytes());
        assert!(reading.operation.is_none() && reading.rows == crate::read::Rows::default());
        let said: Vec<_> = reading.diagnostics.iter().map(|it| it.id).collect();
        assert_eq!(said, ["type-page"]);
    }
}
