//! Types that have pages of their own: what such a page lists becomes the members of the fields whose
//! type leads there.

use std::collections::BTreeMap;

use super::outline::Placed;
use super::{MAX_DEPTH, Reader, Reading, Rows, identity, outline, response};
use crate::model::{Body, Field, Type};
use crate::page::Page;
use crate::vocabulary::{Column, fold};

/// Most fields that one page takes from others.
const MAX_FIELDS: usize = 20_000;

/// A field whose type has a page of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// Line of the field's row.
    pub line: u32,
    /// Where the type's name leads, as the page writes it.
    pub target: String,
}

/// The one table of a page that describes a type and no operation: its title is a name, and the
/// table lists names and types.
pub(super) fn table<'t, 'p, 'a>(
    page: &Page<'_>,
    tables: &'t [Placed<'p, 'a>],
) -> Option<&'t Placed<'p, 'a>> {
    let is_named = outline::title(page).is_some_and(|title| identity::is_name(&title));
    let lists = |placed: &Placed<'_, '_>| {
        let has = |column| placed.has(column);
        let tells_calls = has(Column::Required) || has(Column::Position) || has(Column::Code);
        has(Column::Name) && has(Column::Type) && !tells_calls
    };
    match tables {
        [only] if is_named && lists(only) => Some(only),
        _ => None,
    }
}

/// The fields of such a table. What is said of its rows is said nowhere: the page is no operation's.
pub(super) fn fields(reader: &mut Reader<'_, '_>, placed: &Placed<'_, '_>) -> Vec<Field> {
    let said = reader.diagnostics.len();
    let mut builder = response::Builder::new(None, Body::default());
    response::read(reader, placed, &mut builder);
    reader.diagnostics.truncate(said);
    reader.rows = Rows::default();
    builder.finish().1
}

/// Gives fields the members that pages of types list, over all pages that were read together.
pub fn join(readings: &mut [Reading]) {
    let mut types = Types::new();
    for reading in readings.iter().filter(|it| !it.type_fields.is_empty()) {
        let described = (reading.type_fields.clone(), reading.elsewhere.clone());
        // Of two pages with one name neither is meant for sure.
        let known = types.entry(stem(&reading.page));
        known
            .and_modify(|known| *known = None)
            .or_insert(Some(described));
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
        let is_joined = |line| joined.contains(&line);
        reading
            .diagnostics
            .retain(|it| it.id != "type-elsewhere" || !is_joined(it.line));
    }
}

/// The fields of each type and what of them is elsewhere; nothing where two pages have the name.
type Types = BTreeMap<String, Option<(Vec<Field>, Vec<Elsewhere>)>>;

/// A page that takes types from others.
struct Joining<'t> {
    types: &'t Types,
    /// The types around the fields at hand: none holds itself as its member, for that has no end.
    above: Vec<String>,
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
            let link = links.find(|link| link.line == field.line);
            let Some(name) = link.map(|link| stem(&link.target)) else {
                self.fill(&mut field.members, elsewhere);
                continue;
            };
            let types = self.types;
            let described = types.get(&name).and_then(Option::as_ref);
            let is_new = !self.above.contains(&name) && self.above.len() < MAX_DEPTH;
            let Some((members, further)) = described.filter(|_| is_new) else {
                continue;
            };
            if let Some(left) = self.left.checked_sub(members.len()) {
                self.left = left;
                field.items = None;
                field.members.clone_from(members);
                self.above.push(name);
                self.fill(&mut field.members, further);
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
    let name = name.replace("%20", " ");
    fold(&name).replace([' ', '_', '-'], "")
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
