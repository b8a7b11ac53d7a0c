//! Members of a JSON text that the description of its parameter lists in bullets: `The value
//! contains: - **Watts**: Integer, required. The power.` The example shows that they are keys: a
//! bullet whose word is none names a value, or something else.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::facts::{self, phrase};
use super::template;
use crate::model::{Parameter, Requirement, Type};
use crate::prose::{Block, BlockKind, Prose};

/// Bullets that are indented less stand at the top; the first of a cell is one blank off.
const NESTED: u16 = 3;

/// The members of a parameter, named after it.
pub(super) fn of(parent: &Parameter, prose: impl FnOnce() -> Prose) -> Vec<Parameter> {
    let example = parent.example.as_deref().unwrap_or_default();
    if !matches!(parent.kind, Type::String | Type::Json) || !example.starts_with(['{', '[']) {
        return Vec::new();
    }
    let keys = template::body(example).map(keys).unwrap_or_default();
    let prose = prose();
    let mut members: Vec<Parameter> = Vec::new();
    let mut open: Option<(String, Prose)> = None;
    // The last bullet ends with the list; paragraphs between bullets belong to the one before.
    let last = prose.blocks.iter().rposition(|block| is_top(block));
    let end = last.map_or(0, |at| at + 1);
    for block in &prose.blocks[..end] {
        if is_top(block) {
            members.extend(open.take().map(|it| member(parent, it, &keys)));
            let name = lead(&block.text);
            let is_new = members.iter().all(|row| last_name(&row.name) != name);
            if keys.contains_key(name) && is_new {
                open = Some((name.to_owned(), Prose::default()));
            }
        }
        if let Some((_, words)) = &mut open {
            words.blocks.push(block.clone());
        }
    }
    members.extend(open.map(|it| member(parent, it, &keys)));
    // A single word may be chance.
    if members.len() > 1 || members.len() == keys.len() {
        members
    } else {
        Vec::new()
    }
}

/// Keys at the top of a JSON text or of the entries of its list, each with what it shows.
fn keys(json: Json) -> BTreeMap<String, Type> {
    let entries = match json {
        Json::Array(entries) => entries,
        json => vec![json],
    };
    let objects = entries.into_iter().filter_map(|entry| match entry {
        Json::Object(keys) => Some(keys),
        _ => None,
    });
    let shown = |value: &Json| match value {
        Json::Bool(_) => Type::Boolean,
        Json::Number(number) if number.is_f64() => Type::Float,
        Json::Number(_) => Type::Integer,
        Json::Array(_) => Type::List,
        Json::Object(_) => Type::Struct,
        Json::String(_) | Json::Null => Type::String,
    };
    objects
        .flatten()
        .map(|(key, value)| (key.trim().to_owned(), shown(&value)))
        .collect()
}

fn is_top(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Bullet(indent) if indent <= NESTED)
}

/// The word that a bullet begins with.
fn lead(text: &str) -> &str {
    let end = text
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-')))
        .unwrap_or(text.len());
    &text[..end]
}

fn last_name(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

fn member(
    parent: &Parameter,
    (key, prose): (String, Prose),
    keys: &BTreeMap<String, Type>,
) -> Parameter {
    let own = prose.blocks.first().map(|block| block.text.as_str());
    let own = own.unwrap_or_default();
    let kind = stated(own)
        .or_else(|| keys.get(&key).copied())
        .unwrap_or_default();
    let mut facts = facts::of_parameter(&key, kind, &prose);
    let required = if phrase!(r"(?i)非必选|非必填|可选|\boptional\b|\bnot\s+required\b")
        .is_match(own)
    {
        Requirement::No
    } else if facts.required_when.is_some() {
        Requirement::Conditional
    } else if phrase!(r"(?i)必选|必填|\brequired\b").is_match(own) {
        Requirement::Yes
    } else {
        Requirement::No
    };
    if required == Requirement::No {
        facts.required_when = None;
    }
    Parameter {
        name: format!("{}.{key}", parent.name),
        kind,
        required,
        position: parent.position,
        description: prose.to_markdown(),
        facts,
        line: parent.line,
        ..Parameter::default()
    }
}

/// The type that a bullet's words state: `String类型`, `of the string type`.
fn stated(text: &str) -> Option<Type> {
    let found = phrase!(
        r"(?ix) (string|integer|int|long|float|double|boolean) (?:类型|\s+type\b)
          | \btype:?\s+(string|integer|long|float|boolean)\b
          | [:：,，]\s*(string|integer|long|float|boolean)\s*[,，.。]"
    )
    .captures(text)?;
    let word = (1..4).find_map(|at| found.get(at))?;
    Some(crate::vocabulary::kind(word.as_str()).0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn members(example: &str, description: &str) -> String {
        let parent = Parameter {
            name: "Bulbs".to_owned(),
            kind: Type::String,
            example: Some(example.to_owned()),
            ..Parameter::default()
        };
        of(&parent, || Prose::markdown(description))
            .iter()
            .map(|row| {
                format!(
                    "{} {:?} {:?} {:?}\n",
                    row.name, row.kind, row.required, row.facts.max
                )
            })
            .collect()
    }

    #[test]
    fn bullets_that_name_keys_are_members() {
        let words = "The bulbs.\n\n -   **Socket**: String类型，必选，the socket. Valid values:\n\n    -   Watts\n    -   E27\n-   **Watts**: the power, an optional value of integer type. Valid values: 1 to 60.\n-   **Tint**: the colour.\n-   **Mood**: no key of the example.\n\nNotes follow.";
        insta::assert_snapshot!(
            members(r#"[{"Socket":"E27","Watts":"4"},{"Socket":"E14","Tint":true}]"#, words),
            @r"
        Bulbs.Socket String Yes None
        Bulbs.Watts Integer No Some(Number(60))
        Bulbs.Tint Boolean No None
        "
        );
        assert_eq!(members("E27,E14", words), "");
        assert_eq!(members(r#"{"Socket":1,"Other":2}"#, words), "");
    }
}
