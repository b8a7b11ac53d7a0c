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

/// The members of a parameter, named after it. They are all that may be sent, so the bullets must
/// name every key of the example, and what stands behind a key must be plain.
pub(super) fn of(parent: &Parameter, prose: impl FnOnce() -> Prose) -> Vec<Parameter> {
    let example = parent.example.as_deref().unwrap_or_default();
    if !matches!(parent.kind, Type::String | Type::Json) || !example.starts_with(['{', '[']) {
        return Vec::new();
    }
    let Some(keys) = template::body(example).and_then(keys) else {
        return Vec::new();
    };
    let prose = prose();
    let tops = || prose.blocks.iter().filter(|block| is_top(block));
    let is_named = |key: &String| tops().any(|block| lead(&block.text) == key);
    if keys.is_empty() || !keys.keys().all(is_named) {
        return Vec::new();
    }
    let mut members: Vec<Parameter> = Vec::new();
    let mut open: Option<(String, Prose)> = None;
    // What follows the last bullet speaks of the whole; what stands between two, of the first.
    let end = prose.blocks.iter().rposition(is_top).map_or(0, |at| at + 1);
    for block in &prose.blocks[..end] {
        if is_top(block) {
            members.extend(open.take().map(|it| member(parent, it, &keys)));
            let name = lead(&block.text);
            let is_new = members.iter().all(|row| last_name(&row.name) != name);
            if is_new && (keys.contains_key(name) || is_like(block, &keys)) {
                open = Some((name.to_owned(), Prose::default()));
            }
        }
        if let Some((_, words)) = &mut open {
            words.blocks.push(block.clone());
        }
    }
    members.extend(open.map(|it| member(parent, it, &keys)));
    members
}

/// Whether a bullet names a key that the example leaves out: a word by itself, written as the others.
fn is_like(block: &Block, keys: &BTreeMap<String, Type>) -> bool {
    let name = lead(&block.text);
    let is_capital = |word: &str| word.starts_with(|c: char| c.is_ascii_uppercase());
    let rest = block.text[name.len()..].trim_start();
    let is_alone = match rest.strip_prefix([':', '：']) {
        Some(words) => !words.trim_start().starts_with(['{', '[']),
        None if rest.starts_with(['(', '（']) => block.is_strong(&(0..name.len())),
        None => rest.is_empty(),
    };
    is_alone
        && name.len() > 1
        && keys.len() > 1
        && keys.keys().all(|key| is_capital(key) == is_capital(name))
}

/// Keys at the top of a JSON text or of the entries of its list, each with what it shows; `None`
/// where something nested stands behind one.
fn keys(json: Json) -> Option<BTreeMap<String, Type>> {
    let entries = match json {
        Json::Array(entries) => entries,
        json => vec![json],
    };
    let mut keys = BTreeMap::new();
    for entry in entries {
        let Json::Object(object) = entry else {
            return None;
        };
        for (key, value) in object {
            let shown = match value {
                Json::Bool(_) => Type::Boolean,
                Json::Number(number) if number.is_f64() => Type::Float,
                Json::Number(_) => Type::Integer,
                Json::String(_) | Json::Null => Type::String,
                Json::Array(_) | Json::Object(_) => return None,
            };
            keys.insert(key.trim().to_owned(), shown);
        }
    }
    Some(keys)
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
    // What nothing else tells is as the others are.
    let mut shown = keys.values().copied();
    let common = shown
        .next()
        .filter(|&kind| shown.all(|other| other == kind));
    let kind = stated(own)
        .or_else(|| keys.get(&key).copied())
        .or(common)
        .unwrap_or(Type::String);
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
        let members = of(&parent, || Prose::markdown(description));
        let lines: Vec<_> = members
            .iter()
            .map(|row| {
                let (kind, required, max) = (row.kind, row.required, &row.facts.max);
                format!("{} {kind:?} {required:?} {max:?}", row.name)
            })
            .collect();
        lines.join("\n")
    }

    #[test]
    fn bullets_that_name_keys_are_members() {
        let words = "The bulbs.\n\n -   **Socket**: String类型，必选，the socket. Valid values:\n\n    -   Watts\n    -   E27\n-   **Watts**: the power, an optional value of integer type. Valid values: 1 to 60.\n-   **Tint**: the colour.\n-   **Mood**（可选）：as a word.\n-   **Lamps** that are lit stay so.\n-   dim: no name of a key.\n-   Sample: `[{\"Socket\":\"E14\"}]`\n\nNotes follow.";
        insta::assert_snapshot!(
            members(r#"[{"Socket":"E27","Watts":"4"},{"Socket":"E14","Tint":true}]"#, words),
            @r"
        Bulbs.Socket String Yes None
        Bulbs.Watts Integer No Some(Number(60))
        Bulbs.Tint Boolean No None
        Bulbs.Mood String No None
        "
        );
        assert_eq!(members("E27,E14", words), "");
        assert_eq!(members(r#"{"Socket":1,"Other":2}"#, words), "");
        assert_eq!(members(r#"{"Socket":{"Watts":2}}"#, words), "");
    }
}
