//! Types that have pages of their own: what such a page lists becomes the members of the parameters and
//! fields whose type leads there, once all pages of a product are read.

use std::collections::{BTreeMap, BTreeSet};
use std::mem::take;

use super::elsewhere::{self, Elsewhere};
use super::facts::Unknown;
use super::members::is_member_of;
use super::structure::{self, Structure};
use super::{MAX_DEPTH, MAX_ROWS, Reading, facts, spelling, template_members};
use crate::diagnostic::Diagnostic;
use crate::model::{Field, Parameter, Position, Type};
use crate::readings::home;
use crate::vocabulary::fold;

/// Most fields that one page takes from others.
const MAX_FIELDS: usize = 20_000;

/// Gives parameters and fields the members that pages of types list, over all pages that were read
/// together. Pages are known by their paths, else by their file names, types by their names; a page with
/// one type needs none.
/// What has no members then is said at the row from which its type was reached.
pub fn join(readings: &mut [Reading]) {
    let mut types = Types::default();
    for reading in readings.iter_mut().filter(|it| !it.structures.is_empty()) {
        let named = types.named.entry(stem(&reading.page)).or_default();
        named.push(reading.page.clone());
        let described = take(&mut reading.structures);
        types.pages.insert(reading.page.clone(), described);
    }
    if types.pages.is_empty() {
        return;
    }
    types.own_pages(readings);
    for reading in readings {
        let Some(operation) = &mut reading.operation else {
            continue;
        };
        let mut joining = Joining {
            types: &types,
            page: &reading.page,
            above: Vec::new(),
            left: MAX_FIELDS,
            open: BTreeMap::new(),
        };
        joining.fields(&mut operation.response, &reading.elsewhere);
        joining.left = (MAX_ROWS as usize).saturating_sub(operation.request.len());
        let names = operation.request.iter().map(|row| row.name.clone());
        let own: BTreeSet<String> = names.collect();
        let templates = template_members::lines(&operation.samples);
        for link in &reading.elsewhere {
            joining.request(&mut operation.request, link, &templates);
        }
        let has_joined = operation.request.iter().any(|row| !own.contains(&row.name));
        let unknown = if has_joined {
            between(&mut operation.request, &own)
        } else {
            Vec::new()
        };
        say(&mut reading.diagnostics, &joining.open, &unknown);
    }
}

/// Settles what rows say of other parameters, as those of types can only here. The cases of the page's own
/// rows were settled with it. Returns those of the others that name nothing.
fn between(rows: &mut [Parameter], own: &BTreeSet<String>) -> Vec<Unknown> {
    let is_own = |row: &Parameter| own.contains(&row.name);
    let settled = rows
        .iter()
        .map(|row| is_own(row).then(|| row.facts.conditional.clone()));
    let settled: Vec<_> = settled.collect();
    let mut unknown = facts::between(rows);
    unknown.retain(|case| !own.contains(&case.name));
    for (row, cases) in rows.iter_mut().zip(settled) {
        if let Some(cases) = cases {
            row.facts.conditional = cases;
        }
    }
    unknown
}

/// Puts what is open in a type, and its cases that name nothing, in the place of what was said of the row
/// that has it.
fn say(diagnostics: &mut Vec<Diagnostic>, open: &BTreeMap<u32, Vec<String>>, unknown: &[Unknown]) {
    let replaced = take(diagnostics).into_iter().flat_map(|it| {
        let open = open.get(&it.line);
        match open.filter(|_| [elsewhere::ID, template_members::ID].contains(&it.id)) {
            None => vec![it],
            Some(_) if it.id == template_members::ID => Vec::new(),
            Some(open) => {
                let open = open.iter().map(|message| Diagnostic {
                    message: message.clone(),
                    ..it.clone()
                });
                let unknown = unknown.iter().filter(|case| case.line == it.line);
                let unknown = unknown.map(|case| Diagnostic {
                    id: Unknown::ID,
                    message: case.message(),
                    help: Unknown::HELP.to_owned(),
                    ..it.clone()
                });
                open.chain(unknown).collect()
            }
        }
    });
    diagnostics.extend(replaced);
}

/// The types by the paths of their pages, and these by their names.
#[derive(Default)]
struct Types {
    pages: BTreeMap<String, Vec<Structure>>,
    named: BTreeMap<String, Vec<String>>,
}

impl Types {
    /// Takes pages of types for what they are: a name, a table below it and nothing that is sent may be
    /// an operation, until another page says that its type is described there.
    fn own_pages(&self, readings: &mut [Reading]) {
        let of_rows = readings
            .iter()
            .filter(|it| it.operation.is_some())
            .flat_map(|it| it.elsewhere.iter().map(|link| (it.page.as_str(), link)));
        let of_types = self.pages.iter().flat_map(|(page, types)| {
            let links = types.iter().flat_map(|it| &it.elsewhere);
            links.map(|link| (page.as_str(), link))
        });
        let found = of_rows.chain(of_types).filter_map(|(from, link)| {
            let (page, described) = self.find(from, link)?;
            (described.is_alone && page != from).then(|| page.to_owned())
        });
        let found: BTreeSet<String> = found.collect();
        for reading in readings.iter_mut() {
            if found.contains(&reading.page) && reading.operation.take().is_some() {
                reading.diagnostics.retain(|it| it.id != elsewhere::ID);
                reading.diagnostics.insert(0, structure::type_page(0..0));
            }
        }
    }

    /// The type to which a link of a page leads, and its page.
    fn find(&self, from: &str, link: &Elsewhere) -> Option<(&str, &Structure)> {
        let path = || self.pages.get_key_value(&path(from, &link.target)?);
        let (page, types) = path().or_else(|| self.by_name(from, &stem(&link.target)))?;
        let has_name = |it: &&Structure| {
            it.titles
                .iter()
                .any(|title| fold(title) == fold(&link.name))
        };
        let described = match types.as_slice() {
            [only] => Some(only),
            many => many.iter().find(has_name),
        };
        Some((page, described?))
    }

    /// The page of a name, first in the folder of the same product. Of two neither is meant for sure.
    fn by_name(&self, from: &str, name: &str) -> Option<(&String, &Vec<Structure>)> {
        let all = self.named.get(name)?;
        let own = || all.iter().filter(|page| home(page) == home(from));
        let page = match (own().count(), all.as_slice()) {
            (1, _) => own().next()?,
            (0, [only]) => only,
            _ => return None,
        };
        self.pages.get_key_value(page)
    }
}

/// A page that takes types from others.
struct Joining<'t> {
    types: &'t Types,
    page: &'t str,
    /// The types around what is at hand, with their pages: none holds itself as its member, for that has
    /// no end.
    above: Vec<(&'t str, &'t Structure)>,
    /// How many members more may be taken.
    left: usize,
    /// What is open in the types that were found, by the line of the row that leads to them.
    open: BTreeMap<u32, Vec<String>>,
}

impl<'t> Joining<'t> {
    /// The type to which a link leads, if it can be taken.
    fn enter(&mut self, link: &Elsewhere, size: fn(&Structure) -> usize) -> Option<&'t Structure> {
        let (page, described) = self.find(link)?;
        let mut above = self.above.iter();
        let is_above = above.any(|(_, it)| std::ptr::eq(*it, described));
        if is_above || self.above.len() >= MAX_DEPTH {
            return None;
        }
        self.left = self.left.checked_sub(size(described))?;
        self.above.push((page, described));
        Some(described)
    }

    /// The type to which a link of what is at hand leads, and its page.
    fn find(&self, link: &Elsewhere) -> Option<(&'t str, &'t Structure)> {
        let from = self.above.last().map_or(self.page, |(page, _)| page);
        self.types.find(from, link)
    }

    /// Notes that a member of a type has none.
    fn leave_open(&mut self, row: u32, name: &str, link: &Elsewhere) {
        let message = if self.find(link).is_some() {
            format!(
                "the members of `{name}` are left out, as their type stands around it or they are too many: `{}`",
                link.target
            )
        } else {
            elsewhere::message(name, &link.target)
        };
        self.open.entry(row).or_default().push(message);
    }

    /// Puts the members of a type below the parameter that has it, in the place of what a template shows
    /// of them.
    fn request(&mut self, rows: &mut Vec<Parameter>, link: &Elsewhere, templates: &BTreeSet<u32>) {
        let Some(at) = rows.iter().position(|row| row.line == link.line) else {
            return;
        };
        let behind = &rows[at + 1..];
        let shown = behind
            .iter()
            .take_while(|row| {
                templates.contains(&row.line) && is_member_of(&row.name, &rows[at].name)
            })
            .count();
        if !is_open(&rows[at], rows.iter().take(at).chain(&behind[shown..])) {
            return;
        }
        let mut members = Vec::new();
        if self.members(&rows[at], link, &mut members) {
            rows.drain(at + 1..=at + shown);
            self.open.entry(link.line).or_default();
            let behind = rows.split_off(at + 1);
            rows.extend(members);
            rows.extend(behind);
        }
    }

    /// The members of a parameter's type, with those of their types; whether there are some.
    fn members(&mut self, parent: &Parameter, link: &Elsewhere, all: &mut Vec<Parameter>) -> bool {
        let Some(described) = self.enter(link, |it| it.parameters.len()) else {
            return false;
        };
        let is_list = parent.kind == Type::List && parent.position == Some(Position::Body);
        let mark = if is_list { "[]" } else { "" };
        for member in &described.parameters {
            let row = Parameter {
                name: format!("{}{mark}.{}", parent.name, member.name),
                position: parent.position,
                line: parent.line,
                ..member.clone()
            };
            all.push(row.clone());
            let mut links = described.elsewhere.iter();
            if is_open(member, &described.parameters)
                && let Some(link) = links.find(|link| link.line == member.line)
                && !self.members(&row, link, all)
            {
                self.leave_open(row.line, &row.name, link);
            }
        }
        self.above.pop();
        true
    }

    /// Fills the fields of a page whose types are elsewhere.
    fn fields(&mut self, fields: &mut [Field], elsewhere: &[Elsewhere]) {
        for field in fields {
            match link_of(field, elsewhere) {
                Some(link) => {
                    if self.field(field, link, (link.line, &field.name.clone())) {
                        self.open.entry(link.line).or_default();
                    }
                }
                None => self.fields(&mut field.members, elsewhere),
            }
        }
    }

    /// Gives a field the members of its type, and these those of theirs; whether there are some.
    fn field(&mut self, field: &mut Field, link: &Elsewhere, (row, path): (u32, &str)) -> bool {
        let Some(described) = self.enter(link, |it| it.fields.len()) else {
            return false;
        };
        field.items = None;
        field.members.clone_from(&described.fields);
        self.inner(&mut field.members, &described.elsewhere, (row, path));
        self.above.pop();
        true
    }

    /// The same for the members of a type, whose rows are on another page.
    fn inner(&mut self, fields: &mut [Field], elsewhere: &[Elsewhere], (row, path): (u32, &str)) {
        for field in fields {
            let path = format!("{path}.{}", field.name);
            match link_of(field, elsewhere) {
                Some(link) => {
                    if !self.field(field, link, (row, &path)) {
                        self.leave_open(row, &path, link);
                    }
                }
                None => self.inner(&mut field.members, elsewhere, (row, &path)),
            }
            field.line = 0;
        }
    }
}

/// Whether a parameter may have members and has none among these rows.
fn is_open<'r>(row: &Parameter, rows: impl IntoIterator<Item = &'r Parameter>) -> bool {
    let mut rows = rows.into_iter();
    matches!(row.kind, Type::Struct | Type::List)
        && !rows.any(|it| is_member_of(&it.name, &row.name))
}

/// The link to the type of a field that has no members yet.
fn link_of<'e>(field: &Field, elsewhere: &'e [Elsewhere]) -> Option<&'e Elsewhere> {
    let is_open = field.members.is_empty() && matches!(field.kind, Type::Struct | Type::List);
    let mut links = elsewhere.iter().filter(|_| is_open);
    links.find(|link| link.line == field.line)
}

/// The path to which a link of a page leads, from the folder where all paths begin; `None` where it leads
/// out of that.
fn path(from: &str, target: &str) -> Option<String> {
    let (folder, target) = match target.strip_prefix('/') {
        Some(whole) => ("", whole),
        None => (
            from.rsplit_once('/').map_or("", |(folder, _)| folder),
            target,
        ),
    };
    let mut parts = Vec::new();
    let target = file(target);
    for part in folder.split('/').chain(target.split('/')) {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The file of a link, without the place in it.
fn file(target: &str) -> String {
    let file = target.split('#').next().unwrap_or_default();
    file.replace("%20", " ")
}

/// The name of a page, whatever its folder: that of the file, as links write it too.
fn stem(path: &str) -> String {
    let path = file(path);
    let file = path.rsplit('/').next().unwrap_or_default();
    let name = file.rsplit_once('.').map_or(file, |(name, _)| name);
    spelling::plain(name)
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

    fn joined(pages: &[(&str, &str)]) -> (Vec<String>, Vec<String>) {
        let mut readings: Vec<_> = pages
            .iter()
            .map(|(path, text)| read(path, text.as_bytes()))
            .collect();
        join(&mut readings);
        let lamp = &readings[0];
        let paths = paths(lamp.operation.as_ref().unwrap());
        (
            paths.into_iter().map(|(path, _)| path).collect(),
            lamp.diagnostics
                .iter()
                .map(|it| it.message.clone())
                .collect(),
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
        // The page of the shade was not read, and bulbs hold bulbs.
        let open = "the members of `Shade` are described elsewhere: `Shade.md`";
        let around = |name| {
            format!(
                "the members of `{name}.Next` are left out, as their type stands around it or they are too many: `Bulb.md`"
            )
        };
        assert_eq!(said, [around("Main"), around("Spares"), open.to_owned()]);
    }

    /// What tells of required members looks like a request.
    #[test]
    fn a_page_to_which_a_type_leads_is_no_operation() {
        let table = "|Parameter|Type|Required|Description|\n|---|---|---|---|\n|Width|Integer|Yes|How wide.|\n";
        let is_operation = |lamp: &str, shade: &str| {
            let pages = [("LightLamp.md", lamp), ("Shade.md", shade)];
            let mut readings = pages.map(|(path, text)| read(path, text.as_bytes()));
            join(&mut readings);
            let [_, shade] = readings;
            let said = shade.diagnostics.iter().any(|it| it.id == "type-page");
            assert!(shade.rows.balance());
            assert_ne!(shade.operation.is_some(), said);
            !said
        };
        let page = |head: &str| format!("# Shade\n\n{head}{table}");
        assert!(!is_operation(LAMP, &page("A shade.\n\n")));
        let unlinked = LAMP.replace("[Shade](Shade.md)", "Shade");
        assert!(is_operation(&unlinked, &page("")));
        assert!(is_operation(LAMP, &page("## Request parameters\n\n")));
    }

    #[test]
    fn parameters_have_the_members_of_their_members() {
        let row = "|Parameter|Type|Required|Description|\n|---|---|---|---|\n";
        let lamp = format!(
            "# LightLamp\n\n## Request parameters\n\n{row}|Action|String|Yes|Which operation.|\n\
             |Bulbs|Array of [Bulb](Bulb.md)|No|The bulbs.|\n|Room|String|No|Room.|\n"
        );
        let pages = [
            ("LightLamp.md", lamp.as_str()),
            ("Bulb.md", BULB),
            ("Socket.md", SOCKET),
        ];
        let mut readings = pages.map(|(path, text)| read(path, text.as_bytes()));
        join(&mut readings);
        let rows = &readings[0].operation.as_ref().unwrap().request;
        let rows: Vec<_> = rows
            .iter()
            .map(|row| (row.name.as_str(), row.line))
            .collect();
        let of_bulb = [
            "Bulbs",
            "Bulbs.Watts",
            "Bulbs.Next",
            "Bulbs.Socket",
            "Bulbs.Socket.Size",
        ];
        let wanted = of_bulb.map(|name| (name, 8));
        assert_eq!(
            rows,
            [[("Action", 7)].as_slice(), &wanted, &[("Room", 9)]].concat()
        );
        let said = readings[0].diagnostics.iter().map(|it| (it.id, it.line));
        assert_eq!(said.collect::<Vec<_>>(), [("type-elsewhere", 8)]);
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

    /// Pages of one name lie in the folders of several products; a page beside these is none of them.
    #[test]
    fn of_pages_with_one_name_that_of_the_path_or_the_folder_is_meant() {
        let amps = BULB.replace("Watts", "Amps");
        let pages = [
            ("en-US/lamp/LightLamp.md", LAMP),
            ("en-US/README.md", "# Lamps\n"),
            ("en-US/fan/Bulb.md", &amps),
            ("en-US/fan/Socket.md", SOCKET),
            ("en-US/lamp/Bulb.md", BULB),
            ("en-US/lamp/Socket.md", SOCKET),
        ];
        let wanted = "Main Main.Watts Main.Next Main.Socket Main.Socket.Size \
             Spares Spares[].Watts Spares[].Next Spares[].Socket Spares[].Socket.Size Shade Id";
        assert_eq!(joined(&pages).0.join(" "), wanted);
    }

    #[test]
    fn a_path_goes_before_a_name() {
        let lamp = LAMP.replace("(Bulb.md#)", "(../the%20types/Bulb.md#)");
        let amps = BULB.replace("Watts", "Amps");
        let pages = [
            ("lamp/LightLamp.md", lamp.as_str()),
            ("lamp/a/Bulb.md", BULB),
            ("lamp/b/Bulb.md", BULB),
            ("the types/Bulb.md", &amps),
        ];
        let wanted = "Main Spares Spares[].Amps Spares[].Next Spares[].Socket Shade Id";
        assert_eq!(joined(&pages).0.join(" "), wanted);
    }

    #[test]
    fn a_page_of_a_type_is_no_fault() {
        let reading = read("Bulb.md", BULB.as_bytes());
        assert!(reading.operation.is_none() && reading.rows.balance());
        assert_eq!((reading.rows.read, reading.rows.fields), (3, 3));
        let said: Vec<_> = reading.diagnostics.iter().map(|it| it.id).collect();
        assert_eq!(said, ["type-page"]);
    }

    #[test]
    fn what_rows_of_a_type_lack_is_said() {
        let page = "# Bulb\n\n|Name|Type|Description|\n|---|---|---|\n|Watts|Integer|Power.|\n|Glow|Sheen|How.|\n||String|Nameless.|\n";
        let reading = read("Bulb.md", page.as_bytes());
        let said: Vec<_> = reading.diagnostics.iter().map(|it| it.id).collect();
        assert_eq!(said, ["type-page", "type-unknown", "root-row"]);
        let rows = reading.rows;
        assert!(rows.balance());
        assert_eq!((rows.read, rows.fields, rows.explained), (3, 2, 1));
    }

    #[test]
    fn what_joined_members_say_of_each_other_is_settled() {
        let branch = "# GrowTree\n\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n\
            |Action|String|Yes|Which operation.|\n|Twig|[Twig](Twig.md)|No|The twig.|\n\
            |Age|Integer|No|Age. When Soil is set to Loam, valid values are 1 to 9.|\n|Soil|String|No|Soil.|\n";
        let twig = "# Twig\n\n|Name|Type|Description|\n|---|---|---|\n|Kind|String|Kind. Valid values: Oak and Elm.|\n\
            |Size|Integer|Size. When Kind is set to Oak, valid values are 1 to 5. When Wood is set to Ash, valid values are 1 to 3.|\n\
            |Leaf|String|A leaf. You cannot specify Leaf and Kind at the same time.|\n\
            |Soil|String|Soil around it.|\n|Bark|String|Bark. When Moss is set to Green, valid values are 1 to 3.|\n";
        let pages = [("GrowTree.md", branch), ("Twig.md", twig)];
        let mut readings = pages.map(|(path, text)| read(path, text.as_bytes()));
        join(&mut readings);
        let rows = &readings[0].operation.as_ref().unwrap().request;
        let row = |name: &str| &rows.iter().find(|row| row.name == name).unwrap().facts;
        let when = |name: &str| -> Vec<String> {
            let cases = row(name).conditional.iter();
            cases.map(|case| case.when.parameter.clone()).collect()
        };
        assert_eq!(when("Age"), ["Soil"]);
        assert_eq!(when("Twig.Size"), ["Twig.Kind"]);
        assert_eq!(row("Twig.Leaf").exclusive_with, ["Twig.Kind"]);
        let said = readings[0].diagnostics.iter();
        let said: Vec<_> = said
            .map(|it| (it.id, it.line, it.message.as_str()))
            .collect();
        let of = |row: &str, other: &str| {
            format!(
                "`Twig.{row}` tells what holds where {other}, and no other parameter has that name and such a value"
            )
        };
        let (size, bark) = (of("Size", "`Wood` is Ash"), of("Bark", "`Moss` is Green"));
        assert_eq!(
            said,
            [
                ("condition-unknown", 8, size.as_str()),
                ("condition-unknown", 8, bark.as_str())
            ]
        );
    }
}
