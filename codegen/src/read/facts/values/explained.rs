//! Values that nothing announces: bullets that tell them one by one.

use super::Of;
use super::bullets::{self, head_range};
use super::trigger;
use super::word::is_bare_value;
use crate::model::{Type, Value};
use crate::prose::{Block, BlockKind, Prose};
use crate::read::facts::phrases::phrase;

/// Bullets that are `true` and `false` need no announcement, nor do others of which each says what its
/// value means.
pub(super) fn list(what: Of, kind: Type, prose: &Prose) -> Option<Vec<Value>> {
    let first = prose
        .blocks
        .iter()
        .position(|block| matches!(block.kind, BlockKind::Bullet(_)))?;
    let values = bullets::list(kind, &prose.blocks[first..])?;
    (is_switch(&values) || explains(what, kind, &values, prose, first)).then_some(values)
}

/// `true` and `false`, or two others that are each other's opposite and explained.
fn is_switch(values: &[Value]) -> bool {
    let [one, other] = values else {
        return false;
    };
    let mut pair = [one, other].map(|value| value.value.to_lowercase());
    pair.sort();
    let [one_word, other_word] = pair.each_ref().map(String::as_str);
    match (one_word, other_word) {
        ("false", "true") => true,
        ("off", "on") | ("disabled", "enabled") | ("disable", "enable") | ("no", "yes") => {
            !one.meaning.is_empty() && !other.meaning.is_empty()
        }
        _ => false,
    }
}

/// What has kinds: `灯的类型`, `The mode of the lamp`.
pub(super) const KINDS: &str = r"[^，。：:]{0,14}(?:类型|状态|方式|模式|级别|种类|协议|算法|策略|动作|角色)|the\s+(?:[\w-]+\s+){0,3}(?:type|status|state|mode|method|protocol|level|policy)(?:\s+of\s+(?:the\s+)?(?:[\w-]+\s*){1,4}?)?";

/// Whether words name what has kinds, and nothing more: `灯的类型。`, `The mode of the lamp:`.
fn names_kinds(words: &str) -> bool {
    phrase!(format!(r"(?i)^(?:{KINDS})(?:如下)?\s*[。：:.]?$")).is_match(words)
}

/// Whether bullets right behind the first words tell the values one by one: `**zh**: Chinese`. Words
/// on members, formats, rules or cases do not, nor do their names.
fn explains(what: Of, kind: Type, values: &[Value], prose: &Prose, first: usize) -> bool {
    let numeric = matches!(kind, Type::Integer | Type::Long);
    let before = &prose.blocks[..first];
    let other = phrase!(
        r"(?i)json|\b(?:parameters?|fields?|keys?|formats?|members?|examples?|following|note|rules?|requirements?|structs?|contains?|includes?|if|when)\b\s*[^.]*$|(?:参数|字段|格式|规则|结构|示例|例如|说明|注意|限制|要求|包含|包括|组成)(?:如下|说明|为|是)?[:：。]?\s*$|(?:参数|字段)(?:如下|说明)|以下(?:参数|字段)|(?:包含|包括)[^。]{0,8}[:：]\s*$|\{|例如|不限于|如果|当"
    );
    let member = phrase!(
        r"(?i)^(?:String|Integer|Long|Boolean|Float|Array|List|Object|Struct)\b|类型|必选|可选|必填|^$"
    );
    // `NO_DATA` is no word of the sentence and no name of a member.
    let is_constant = |value: &Value| {
        value.value.len() > 1
            && value.value.contains(|c: char| c.is_ascii_uppercase())
            && !value.value.contains(|c: char| c.is_ascii_lowercase())
    };
    // Of constants, most must be explained.
    let explained = values.iter().filter(|value| !value.meaning.is_empty());
    let has_kinds =
        what == Of::Parameter && before.first().is_some_and(|block| names_kinds(&block.text));
    let are_constant = values.iter().all(is_constant);
    let are_told = (has_kinds || explained.count() * 2 > values.len()) && are_constant;
    let is_value = |value: &Value| {
        let shaped = if numeric {
            value.value.parse::<i64>().is_ok()
        } else {
            is_bare_value(&value.value) && !value.value.contains(['{', '$', '/', ':', '*'])
        };
        shaped && (!member.is_match(&value.meaning) || are_told && value.meaning.is_empty())
    };
    let are_numbers = values.iter().all(|value| value.value.parse::<u8>().is_ok());
    let bullets = || {
        let blocks = prose.blocks[first..].iter();
        blocks.take_while(|block| matches!(block.kind, BlockKind::Bullet(_)))
    };
    let named = phrase!(r"^[A-Za-z][A-Za-z0-9_]*\s*[(（][^()（）]+[)）]\s*[。；;.]?$");
    let are_constants =
        values.iter().all(is_constant) || bullets().all(|block| named.is_match(&block.text));
    // `-   oak: old` of what has kinds
    let told = phrase!(r"^[A-Za-z0-9][A-Za-z0-9_-]*\s*[:：]\s*\S");
    let is_marked = |block: &&Block| {
        matches!(block.kind, BlockKind::Bullet(_))
            && (numeric
                || are_numbers
                || are_constants
                || head_range(block).is_some()
                || has_kinds && told.is_match(&block.text))
    };
    // A bullet that announces values of its own is a member, but where the names are what is supported.
    let holds_values = || bullets().any(|block| !trigger::all(&block.text).is_empty());
    let are_supported = phrase!(r"(?i)\b(?:supported|available)\b|支持|可用");
    values.len() > 1
        && (before
            .iter()
            .any(|block| are_supported.is_match(&block.text))
            || !holds_values())
        && !matches!(kind, Type::Json | Type::Boolean | Type::Float)
        && before.len() == 1
        && before.iter().all(|block| {
            !other.is_match(&block.text)
                || are_told && phrase!(r"^[^，。]{1,12}规则如下[:：]$").is_match(&block.text)
        })
        && values.iter().all(is_value)
        && bullets().all(|block| is_marked(&block))
}
