//! Members of parameters that no row lists: the template of a request (`Request syntax`) has them with the
//! names of their types, in its body (`"size" : Long`) or in its query (`?bulbs=[{"size":Long}]`). Samples of requests have values instead: they
//! tell neither the types nor all of the members.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json};

use super::members::is_member_of;
use super::{MAX_ROWS, Reader, body, target, template};
use crate::diagnostic::Severity;
use crate::model::{Parameter, Position, Sample, SampleKind, Type};
use crate::vocabulary;

/// What says so.
pub(super) const ID: &str = "template-member";

/// More members than any template has, and longer paths.
const MOST: usize = 500;
const LONGEST: usize = 300;

impl Reader<'_, '_> {
    /// Puts members that templates alone show behind the rows that hold them.
    pub(super) fn template_members(&mut self) {
        let lines = lines(&self.operation.samples);
        let rows = &mut self.operation.request;
        for sample in &self.operation.samples {
            // Most pages have none, and reading one costs.
            let is_of_types = sample.kind == SampleKind::Request && names_types(&sample.text);
            if !is_of_types {
                continue;
            }
            if let Some(shown) = template::whole(&sample.text) {
                add(rows, &shown, Position::Body, sample.line);
            }
            if let Some(shown) = query(&sample.text) {
                add(rows, &shown, Position::Query, sample.line);
            }
        }
        let added = |row: &Parameter| lines.contains(&row.line);
        let mut said: Vec<(u32, String, Vec<String>)> = Vec::new();
        for row in rows.iter() {
            match said.last_mut() {
                Some((_, parent, members)) if added(row) && is_member_of(&row.name, parent) => {
                    members.push(format!("`{}`", row.name));
                }
                _ => said.push((row.line, row.name.clone(), Vec::new())),
            }
        }
        for (line, parent, members) in said {
            let span = self.spans.get(&line).cloned();
            let Some(span) = span.filter(|_| !members.is_empty()) else {
                continue;
            };
            let members = members.join(", ");
            self.report(
                ID,
                Severity::Info,
                span,
                format!("only the template of the request tells what `{parent}` holds: {members}"),
                "list them on this page, below the row",
            );
        }
    }
}

/// The lines where samples begin. What was read from one has its line, which no row of a table has.
pub(super) fn lines(samples: &[Sample]) -> BTreeSet<u32> {
    samples.iter().map(|sample| sample.line).collect()
}

/// Adds the members of rows that have none.
fn add(rows: &mut Vec<Parameter>, shown: &Json, position: Position, line: u32) {
    let mut at = 0;
    while at < rows.len() {
        if rows[at].position != Some(position) {
            at += 1;
            continue;
        }
        let members = members_of(&rows[at], rows, shown);
        at += 1;
        if rows.len() + members.len() > MAX_ROWS as usize {
            return;
        }
        let members = members
            .into_iter()
            .map(|member| Parameter { line, ..member });
        rows.splice(at..at, members);
    }
}

/// What a template shows in a row, where no row does.
fn members_of(parent: &Parameter, rows: &[Parameter], shown: &Json) -> Vec<Parameter> {
    // Most rows stand in no template: that is asked before all rows are looked through.
    let may_hold = matches!(parent.kind, Type::List | Type::Struct);
    let place = may_hold.then(|| find(shown, &parent.name)).flatten();
    let is_open = |_: &&Json| !rows.iter().any(|row| is_member_of(&row.name, &parent.name));
    let Some(place) = place.filter(is_open) else {
        return Vec::new();
    };
    let mut members = Vec::new();
    let is_typed = match (parent.kind, place) {
        (Type::List, Json::Array(entries)) => match entries.as_slice() {
            [Json::Object(entry)] => typed(entry, &format!("{}[]", parent.name), &mut members),
            _ => false,
        },
        (Type::Struct, Json::Object(value)) => typed(value, &parent.name, &mut members),
        _ => false,
    };
    if !is_typed {
        return Vec::new();
    }
    for member in &mut members {
        member.position = parent.position;
    }
    members
}

/// The parameters that the query of a template has as JSON.
fn query(text: &str) -> Option<Json> {
    let (_, target) = target::request_line(text)?;
    let (_, query) = target.split_once('?')?;
    let shown = query.split('&').filter_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        let is_json = value.starts_with(['[', '{']);
        let value = is_json.then(|| template::whole(value)).flatten()?;
        Some((name.to_owned(), value))
    });
    Some(Json::Object(shown.collect()))
}

/// What a template has at the place of a row. A row may stand for the body as a whole.
fn find<'t>(shown: &'t Json, name: &str) -> Option<&'t Json> {
    let mut keys = name
        .split('.')
        .map(|key| key.trim_end_matches("[]"))
        .peekable();
    if keys
        .peek()
        .is_some_and(|key| body::is_whole_body(key) && entry(shown).get(key).is_none())
    {
        keys.next();
    }
    keys.try_fold(shown, |shown, key| entry(shown).get(key))
}

/// What a list has as its only entry, or what stands there instead of a list.
fn entry(shown: &Json) -> &Json {
    match shown {
        Json::Array(entries) if entries.len() == 1 => &entries[0],
        _ => shown,
    }
}

/// Whether each member of an object is shown with a type; these members.
fn typed(object: &Map<String, Json>, prefix: &str, members: &mut Vec<Parameter>) -> bool {
    members.len() + object.len() <= MOST
        && !object.is_empty()
        && object.iter().all(|(key, value)| {
            let name = format!("{prefix}.{key}");
            let member = |kind, type_text: &str| Parameter {
                name: name.clone(),
                kind,
                type_text: type_text.to_owned(),
                ..Parameter::default()
            };
            if !is_key(key) || name.len() > LONGEST {
                return false;
            }
            match value {
                Json::String(word) => {
                    let kind = of_word(word);
                    members.push(member(kind.unwrap_or_default(), word));
                    kind.is_some()
                }
                Json::Object(inner) => {
                    members.push(member(Type::Struct, "Object"));
                    typed(inner, &name, members)
                }
                Json::Array(entries) => match entries.as_slice() {
                    [Json::String(word)] => {
                        members.push(member(Type::List, &format!("Array of {word}")));
                        of_word(word).is_some()
                    }
                    [Json::Object(inner)] => {
                        members.push(member(Type::List, "Array of Object"));
                        typed(inner, &format!("{name}[]"), members)
                    }
                    _ => false,
                },
                _ => false,
            }
        })
}

/// Whether a key is a name, and no mark that some are left out.
fn is_key(key: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    key.chars().all(is_part) && key.chars().any(char::is_alphanumeric)
}

/// The words by which templates name types. Type cells know more, but `text` and `time` are values too.
const WORDS: [&str; 10] = [
    "string", "integer", "int", "int32", "long", "int64", "float", "double", "boolean", "bool",
];

fn of_word(word: &str) -> Option<Type> {
    let is_type = WORDS.iter().any(|known| known.eq_ignore_ascii_case(word));
    is_type.then(|| vocabulary::kind(word).0)
}

/// Whether a text has the name of a type where a template has one: behind a colon or in a list.
fn names_types(text: &str) -> bool {
    let values = text.split([':', '：', '[']).skip(1);
    values
        .map(|value| value.trim_start().trim_start_matches(['"', '“']))
        .any(|value| {
            let end = value.find(|c: char| !c.is_ascii_alphanumeric());
            of_word(&value[..end.unwrap_or(value.len())]).is_some()
        })
}

#[cfg(test)]
mod tests {
    use crate::model::Position;
    use crate::read::{Reading, join, read};

    const ROWS: &str = "\n## Request parameters\n\n|Parameter|Type|Required|Description|\n|---|---|---|---|\n\
        |Bulbs|Array of [bulb](Bulb.md)|Yes|The bulbs.|\n|Shade|Object|No|The shade.|\n|Room|String|No|The room.|\n";

    fn lamp(template: &str) -> Reading {
        let page = format!(
            "# LightLamp\n\n## Request syntax\n\n```\nPOST /lamps HTTP/1.1\nContent-Type:application/json\n{template}\n```\n{ROWS}"
        );
        read("LightLamp.md", page.as_bytes())
    }

    fn rows(reading: &Reading) -> Vec<String> {
        let rows = reading.operation.iter().flat_map(|it| &it.request);
        rows.map(|row| format!("{} {:?} {}", row.name, row.kind, row.line))
            .collect()
    }

    fn shown(template: &str) -> String {
        rows(&lamp(template)).join("\n")
    }

    #[test]
    fn the_template_tells_what_rows_hold() {
        let template = r#"{
  "Bulbs" : [ { "Watts" : Long, "Kind" : "String", "Colors" : [ "String" ], "Sockets" : [ { "Size" : Integer } ] } ],
  "Shade" : { "Folds" : Boolean, "Cloth" : { "Name" : "String" } },
  "Room" : "String"
}"#;
        insta::assert_snapshot!(shown(template), @r"
        Bulbs List 19
        Bulbs[].Watts Long 6
        Bulbs[].Kind String 6
        Bulbs[].Colors List 6
        Bulbs[].Sockets List 6
        Bulbs[].Sockets[].Size Integer 6
        Shade Struct 20
        Shade.Folds Boolean 6
        Shade.Cloth Struct 6
        Shade.Cloth.Name String 6
        Room String 21
        ");
        let said = lamp(template).diagnostics;
        let said = said.iter().filter(|it| it.id == super::ID);
        let said: Vec<_> = said
            .map(|it| format!("{} {}", it.line, it.message))
            .collect();
        insta::assert_snapshot!(said.join("\n"), @r"
        19 only the template of the request tells what `Bulbs` holds: `Bulbs[].Watts`, `Bulbs[].Kind`, `Bulbs[].Colors`, `Bulbs[].Sockets`, `Bulbs[].Sockets[].Size`
        20 only the template of the request tells what `Shade` holds: `Shade.Folds`, `Shade.Cloth`, `Shade.Cloth.Name`
        ");
    }

    #[test]
    fn the_template_of_a_query_tells_it_too() {
        let page = format!(
            "# ListLamps\n\n## Request syntax\n\n```\nGET /lamps?Room=String&Bulbs=[{{\"Watts\":Long,\"Kind\":\"String\"}}]&Shade={{\"Folds\":Boolean}} HTTP/1.1\n```\n{ROWS}"
        );
        let reading = read("ListLamps.md", page.as_bytes());
        insta::assert_snapshot!(rows(&reading).join("\n"), @r"
        Bulbs List 13
        Bulbs[].Watts Long 6
        Bulbs[].Kind String 6
        Shade Struct 14
        Shade.Folds Boolean 6
        Room String 15
        ");
        let rows = &reading.operation.as_ref().unwrap().request;
        let places = rows.iter().map(|row| row.position);
        assert!(places.into_iter().all(|it| it == Some(Position::Query)));
    }

    #[test]
    fn what_a_template_leaves_open_stays_open() {
        for template in [
            // Members are left out.
            r#"{"Bulbs": [{"Watts": Long, ...}], "Shade": {"Folds": Boolean, …}}"#,
            // Values tell no type, nor do words that may be values; keys are none.
            r#"{"Bulbs": [{"Watts": 40, "Kind": "String"}], "Shade": {"Cloth": "text", "Folds": Boolean}}"#,
            r#"{"Bulbs": [{"<key>": "String"}], "Shade": {"key": {}, "Folds": Boolean}}"#,
            // Nothing is there, or something else than the row says.
            r#"{"Bulbs": [], "Shade": {}, "Room": "String"}"#,
            r#"{"Bulbs": {"Watts": Long}, "Shade": [{"Folds": Boolean}]}"#,
            r#"{"Bulbs": [{"Watts": Long}, {"Kind": "String"}], "Shade": "String"}"#,
        ] {
            assert_eq!(rows(&lamp(template)).len(), 3, "{template}");
        }
    }

    #[test]
    fn rows_go_before_a_template() {
        let template = r#"{"Bulbs": [{"Watts": Long, "Kind": "String"}], "Room": "String"}"#;
        let mut page = format!(
            "# LightLamp\n\n## Request syntax\n\n```\nPOST /lamps HTTP/1.1\n\n{template}\n```\n{ROWS}"
        );
        page = page.replace("|Shade|Object|", "|Kind|Integer|");
        let reading = read("LightLamp.md", page.as_bytes());
        assert_eq!(
            rows(&reading),
            ["Bulbs List 15", "Bulbs[].Kind Integer 16", "Room String 17"]
        );
    }

    #[test]
    fn the_page_of_a_type_goes_before_a_template() {
        let bulb = "# Bulb\n\n|Name|Type|Description|\n|---|---|---|\n|Watts|Integer|Power.|\n";
        let template = r#"{"Bulbs": [{"Watts": Long, "Kind": "String"}], "Room": "String"}"#;
        let mut readings = [lamp(template), read("Bulb.md", bulb.as_bytes())];
        assert!(rows(&readings[0]).contains(&"Bulbs[].Kind String 6".to_owned()));
        join(&mut readings);
        assert_eq!(
            rows(&readings[0]),
            [
                "Bulbs List 15",
                "Bulbs[].Watts Integer 15",
                "Shade Struct 16",
                "Room String 17"
            ]
        );
        assert!(readings[0].diagnostics.iter().all(|it| it.id != super::ID));
    }
}
