//! The template of a request's body: with names alone a page would not tell lists from structs.

use serde_json::{Map, Value as Json};

use crate::model::{Parameter, Position, Type};
use crate::read::body::is_whole_body;
use crate::resolve::MAX_PARTS;
use crate::vocabulary;

/// The body in JSON that these rows make, with types in place of values; `None` where no name of theirs
/// leads anywhere.
pub(super) fn template(rows: &[Parameter]) -> Option<Json> {
    let in_body = |row: &&Parameter| row.position == Some(Position::Body);
    let rows: Vec<&Parameter> = rows.iter().filter(in_body).collect();
    let is_tree = rows.iter().any(|row| row.name.contains('.'));
    // Of numbered names a template says nothing.
    let is_numbered = |row: &&Parameter| row.name.split('.').any(|part| part == "N");
    let is_deep = |row: &&Parameter| row.name.split('.').count() > MAX_PARTS;
    if !is_tree || rows.iter().any(is_numbered) || rows.iter().any(is_deep) {
        return None;
    }
    let whole = rows.iter().find(|row| is_whole_body(&row.name));
    let whole = whole.map_or("body", |row| row.name.as_str());
    let mut root = Json::Null;
    for row in &rows {
        let inside = row.name.strip_prefix(whole);
        let (path, is_list) = match inside {
            Some("") => continue,
            Some(rest) => match (rest.strip_prefix("[]."), rest.strip_prefix('.')) {
                (Some(path), _) => (path, true),
                (None, Some(path)) => (path, false),
                (None, None) => (row.name.as_str(), false),
            },
            None => (row.name.as_str(), false),
        };
        put(object(&mut root, is_list), path, leaf(row));
    }
    Some(root)
}

/// The object at a place, or in the list there.
fn object(mut place: &mut Json, is_list: bool) -> &mut Json {
    if is_list {
        if place.as_array().is_none_or(Vec::is_empty) {
            *place = Json::Array(vec![Json::Null]);
        }
        place = &mut place[0];
    }
    if !place.is_object() {
        *place = Json::Object(Map::new());
    }
    place
}

/// Puts what a row holds at its path below an object.
fn put(object_at: &mut Json, path: &str, leaf: Json) {
    let (key, rest) = path
        .split_once('.')
        .map_or((path, None), |(key, rest)| (key, Some(rest)));
    let (key, is_list) = match key.strip_suffix("[]") {
        Some(key) => (key, true),
        None => (key, false),
    };
    let place = &mut object_at[key];
    match rest {
        Some(rest) => put(object(place, is_list), rest, leaf),
        None if place.is_null() => *place = leaf,
        None => {}
    }
}

/// What stands for the value of a row.
fn leaf(row: &Parameter) -> Json {
    let word = |kind: Type| match kind {
        Type::Integer => "Integer",
        Type::Long => "Long",
        Type::Float => "Float",
        Type::Boolean => "Boolean",
        _ => "String",
    };
    match row.kind {
        Type::Struct | Type::Map => Json::Object(Map::new()),
        Type::List => match vocabulary::entry(&row.type_text) {
            Type::Unknown | Type::Struct | Type::Map | Type::List => Json::Array(Vec::new()),
            kind => Json::from(vec![word(kind)]),
        },
        kind => Json::from(word(kind)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_of_endless_depth_has_no_template() {
        let row = |depth: usize| Parameter {
            name: vec!["a"; depth].join("."),
            position: Some(Position::Body),
            ..Parameter::default()
        };
        assert!(template(&[row(3)]).is_some());
        assert_eq!(template(&[row(40_000)]), None);
    }
}
