//! What a description states: a small grammar of named rules over both languages.
//!
//! Each rule reads one kind of fact from the words of a description and nothing else. Precision goes
//! before recall: a fact that the text does not state is worse than none, so a rule that meets two
//! different answers gives none.

pub(crate) mod announced;
mod bounds;
mod cases;
mod charset;
mod condition;
mod conditional;
pub(super) mod contradicted;
mod counts;
mod default;
mod deprecated;
mod exclusive;
mod kinds;
mod left_out;
mod limits;
mod members;
mod parts;
pub(super) mod phrases;
mod prefix;
mod separator;
mod time;
mod unit;
mod values;

use std::collections::BTreeSet;

use crate::model::{Facts, Number, Parameter, Type};
use crate::prose::{BlockKind, Prose};
use crate::vocabulary::fold;
pub(super) use cases::Unknown;
pub(crate) use cases::cover;
pub(super) use deprecated::is_deprecated;
pub(super) use left_out::left_out;
use limits::Told;
use phrases::phrase;

/// Facts of a parameter.
pub(super) fn of_parameter(name: &str, kind: Type, prose: &Prose) -> Facts {
    if !is_readable(prose) {
        return Facts::default();
    }
    let Some((cases, rest)) = conditional::of(name, kind, prose) else {
        return always(name, kind, prose);
    };
    Facts {
        conditional: cases,
        ..always(name, kind, &rest)
    }
}

/// What holds in all cases.
fn always(name: &str, kind: Type, prose: &Prose) -> Facts {
    let mut facts = of_value(values::Of::Parameter, name, kind, prose);
    let own = members::without(prose);
    let own = own.as_ref().unwrap_or(prose);
    facts.default = default::of(kind, own, &facts.values);
    if facts.unit.is_none() && matches!(kind, Type::Integer | Type::Long | Type::Float) {
        let default = facts.default.as_deref();
        facts.unit = default.and_then(|default| default::unit::of(default, own));
    }
    facts.required_when = condition::required_when(name, own);
    let text = prose.text();
    if has_number(&text) {
        let general = in_general(own);
        let told = Told {
            name,
            kind,
            text: &general,
        };
        facts.index_max = counts::index_max(name, &text, &told);
        // Of `X.N.Key` it is the N that is counted.
        let is_member = phrase!(r"\.[NnMm]\.").is_match(name);
        let most = counts::max_items(kind, &text)
            .or_else(|| {
                counts::is_listed(kind, &text)
                    .then(|| told.count(kind == Type::List))
                    .flatten()
            })
            .filter(|_| !is_member);
        let is_number = matches!(kind, Type::Integer | Type::Long | Type::Float);
        if !is_number && kind != Type::Boolean || name.rsplit('.').next() == Some("N") {
            facts.max_items = most;
        } else if facts.max.is_none() && is_number && tells_number_of(&text) {
            // `The number of lamps. You can add up to 9 lamps.`
            facts.max = most.map(Number::from);
        }
    }
    facts.separator = separator::of(prose, &text);
    // The row that names the operation.
    if fold(name) == "action" && facts.values.len() < 2 {
        facts.default = None;
    }
    facts
}

/// Facts of a response field: what its value can be.
pub(super) fn of_field(name: &str, kind: Type, prose: &Prose) -> Facts {
    of_value(values::Of::Field, name, kind, prose)
}

/// What a value can be.
fn of_value(what: values::Of, name: &str, kind: Type, prose: &Prose) -> Facts {
    if !is_readable(prose) {
        return Facts::default();
    }
    let own = members::without(prose);
    let prose = own.as_ref().unwrap_or(prose);
    let text = prose.text();
    let values = values::of(what, kind, prose);
    let (mut length, mut bounds) = ((None, None), (None, None));
    let is_text = matches!(kind, Type::String | Type::Unknown)
        || kind == Type::List && name.rsplit('.').next() == Some("N");
    if has_digit(&text) {
        // A whole array has no length and, where the range is that of a list, no bounds.
        let is_array = kind == Type::List && !name.split('.').any(|part| part == "N");
        if !is_array {
            let told = Told {
                name,
                kind,
                text: &outside_of_members(prose),
            };
            length = told.length();
        }
        if values.is_empty() && !(is_array && counts::list_range(&text).is_some()) {
            bounds = bounds::of(kind, name, &text, || in_general(prose));
        }
    }
    let outside = without_bullets(prose);
    let mut facts = Facts {
        values,
        min: bounds.0,
        max: bounds.1,
        min_length: length.0,
        max_length: length.1,
        unit: unit::of(&text, &outside).filter(|_| kind != Type::String || !is_json(&text)),
        deprecated: is_deprecated(&outside),
        ..Facts::default()
    };
    if speaks_of_time(&text) && !matches!(kind, Type::Struct | Type::List | Type::Boolean) {
        (facts.time_format, facts.time_zone) = time::format(&text);
    }
    if is_text && !is_json(&text) {
        of_text(prose, &mut facts);
    }
    // Fewer characters may have as many bytes.
    let least = facts.min_length.filter(|&least| least > 1);
    if let Some(least) = least
        && limits::is_in_bytes(least, &text)
        && !are_of_one_byte(&facts.characters)
    {
        facts.min_length = None;
    }
    facts
}

/// Whether a description calls its value a number of things.
fn tells_number_of(text: &str) -> bool {
    phrase!(
        r"(?i)^(?:the\s+)?(?:total\s+|maximum\s+)?number\s+of\s|^[^，。]{0,12}(?:数量|个数|数目)"
    )
    .is_match(text)
}

/// Whether a value holds no characters but those of ASCII.
fn are_of_one_byte(characters: &[String]) -> bool {
    use crate::characters::{CHINESE, LETTERS};
    !characters.is_empty()
        && characters
            .iter()
            .all(|it| it.is_ascii() && it != CHINESE && it != LETTERS)
}

/// Whether words are about JSON, and so about its members.
fn is_json(text: &str) -> bool {
    text.to_ascii_lowercase().contains("json")
}

fn speaks_of_time(text: &str) -> bool {
    let words = [
        "yyyy", "YYYY", "Yyyy", "8601", "HH:mm", "hh:mm", "nix", "NIX",
    ];
    words.iter().any(|word| text.contains(word))
}

/// What only texts have: their characters and how they begin. Blocks about members or cases say
/// nothing of the value as a whole.
fn of_text(prose: &Prose, facts: &mut Facts) {
    let text: Vec<&str> = prose
        .blocks
        .iter()
        .filter(|block| !parts::is_case(block))
        .map(|block| block.text.as_str())
        .collect();
    let text = text.join("\n");
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if says(&[
        "start", "begin", "prefix", "contain", "开头", "开始", "打头", "前缀", "包含", "含有",
    ]) {
        let begins = prefix::of(&text);
        facts.prefixes = begins.prefixes;
        facts.forbidden_prefixes = begins.forbidden_prefixes;
        facts.forbidden_parts = begins.forbidden_parts;
    }
    if says(&[
        "contain", "consist", "only", "ASCII", "包含", "包括", "支持", "由", "使用", "含有", "仅限",
    ]) {
        facts.characters = charset::of(&text, &facts.prefixes);
    }
}

/// Facts that name other parameters, which are known when all are read. Returns the cases that name
/// none.
pub(super) fn between(parameters: &mut [Parameter]) -> Vec<Unknown> {
    let unknown = cases::resolve(parameters);
    if !parameters
        .iter()
        .any(|row| exclusive::may_forbid(&row.description))
    {
        return unknown;
    }
    let names: BTreeSet<String> = parameters.iter().map(|row| row.name.clone()).collect();
    for row in parameters
        .iter_mut()
        .filter(|row| exclusive::may_forbid(&row.description))
    {
        let prose = Prose::markdown(&row.description);
        if is_readable(&prose) {
            row.facts.exclusive_with = exclusive::with(&row.name, &names, &prose);
        }
    }
    unknown
}

/// The words outside of bullets about members: `**Weight**: from 1 to 8 characters in length`.
fn outside_of_members(prose: &Prose) -> String {
    let blocks = prose.blocks.iter();
    let own = blocks.filter(|block| !parts::is_member(block));
    let words: Vec<&str> = own.map(|block| block.text.as_str()).collect();
    words.join("\n")
}

/// The words outside of bullets and paragraphs on members or cases.
fn in_general(prose: &Prose) -> String {
    let limit = phrase!(
        r"(?i)^\W*(?:(?:max|min)(?:imum)?(?:\s+(?:value|length))?|default\s+value|valid\s+values|value\s+range|length|最[大小](?:值|长度)|默认值|取值范围|长度)\s*[:：]"
    );
    let blocks = prose.blocks.iter();
    let own = blocks.filter(|block| !parts::is_case(block) || limit.is_match(&block.text));
    let words: Vec<&str> = own.map(|block| block.text.as_str()).collect();
    words.join("\n")
}

/// The words outside of bullets, which speak of values and cases.
fn without_bullets(prose: &Prose) -> String {
    let blocks = prose.blocks.iter();
    let words = blocks.filter(|block| !matches!(block.kind, BlockKind::Bullet(_)));
    words
        .map(|block| block.text.as_str())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Whether there are words, and no more of them than a description has.
fn is_readable(prose: &Prose) -> bool {
    !prose.is_empty()
        && prose
            .blocks
            .iter()
            .map(|block| block.text.len())
            .sum::<usize>()
            <= 32 << 10
}

/// Most descriptions count nothing; the rules that look for numbers are spared for them.
fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// Some write the number of entries as a word.
fn has_number(text: &str) -> bool {
    has_digit(text)
        || ["aximum of", "p to", "最多"]
            .iter()
            .any(|words| text.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_row_of_the_operation_has_no_default() {
        let read = |text| of_parameter("Action", Type::String, &Prose::markdown(text)).default;
        assert_eq!(read("Value: LightLamp. Default value: LightLamp"), None);
        let text = "Valid values:\n\n-   **On** (default): lit\n-   **Off**: dark";
        assert_eq!(read(text).as_deref(), Some("On"));
    }

    #[test]
    fn characters_that_a_name_is_limited_to() {
        let text = "灯名，仅限字母、数字和下划线（_），必须以字母开头。";
        let facts = of_parameter("Lamp", Type::String, &Prose::markdown(text));
        assert_eq!(facts.characters, ["letters", "digits", "_"]);
    }

    #[test]
    fn a_column_of_values_may_hold_examples() {
        let values = |rows: &str| {
            let page = format!("# LightLamp\n\nLights.\n\n## Request parameters\n\n{rows}\n");
            let reading = crate::read::read("LightLamp.md", page.as_bytes());
            let rows = reading.operation.map(|it| it.request).unwrap_or_default();
            let last = rows.last().map(|row| row.facts.values.len());
            last.unwrap_or_default()
        };
        let head = "|Name|Type|Required|Values|Description|\n|---|---|---|---|---|\n";
        assert_eq!(
            values(&format!("{head}|Lamp|String|No|oak-1|The lamp.|")),
            0
        );
        assert_eq!(
            values(&format!("{head}|Lamp|String|No|oak, elm|The lamp.|")),
            2
        );
        let both = "|Name|Type|Required|Values|Example|Description|\n|---|---|---|---|---|---|\n|Lamp|String|No|Oak|Oak|The lamp.|";
        assert_eq!(values(both), 1);
    }

    #[test]
    fn several_values_are_no_case() {
        let read = |text| of_parameter("Lamps", Type::String, &Prose::markdown(text)).separator;
        let text = "灯的种类。\n\n-   如果需要多个种类，使用英文逗号（,）分隔。";
        assert_eq!(read(text).as_deref(), Some(","));
        let member = "灯的种类。\n\n-   Kind：多个用英文逗号（,）分隔。";
        assert_eq!(read(member), None);
    }

    #[test]
    fn an_array_is_counted() {
        let read = |text| of_parameter("Lamps", Type::List, &Prose::markdown(text));
        let facts = read("灯的ID列表，取值范围：[1,9]。");
        assert_eq!(
            (facts.min, facts.max, facts.max_items),
            (None, None, Some(9))
        );
        let facts = read("A list of lamp IDs. Value range: [1,9].");
        assert_eq!((facts.max, facts.max_items), (None, Some(9)));
        let facts = read("灯的标签。\n\n-   不允许为空，最多支持9个字符。");
        assert_eq!(facts.max_length, None);
        let facts = of_parameter("Lamps.N", Type::List, &Prose::markdown("最多支持9个字符。"));
        assert_eq!(facts.max_length, Some(9));
    }

    #[test]
    fn a_count_bounds_a_number_of_things() {
        let read = |kind, text| {
            let facts = of_parameter("Count", kind, &Prose::markdown(text));
            (facts.max, facts.max_items)
        };
        let text = "The number of lamps. You can add up to 9 lamps in one call.";
        assert_eq!(read(Type::Integer, text), (Some(9.into()), None));
        assert_eq!(read(Type::List, text), (None, Some(9)));
        let other = "The lamp. You can add up to 9 lamps in one call.";
        assert_eq!(read(Type::Integer, other), (None, None));
        assert_eq!(read(Type::Boolean, text), (None, None));
    }
}
