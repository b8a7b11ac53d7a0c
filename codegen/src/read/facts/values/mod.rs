//! Accepted values: after `Valid values:` in bullets or in a row, `Set the value to X.`, `取值：`.

mod bare;
mod bullets;
mod explained;
mod indicated;
mod row;
mod sentence;
mod series;
#[cfg(test)]
mod tests;
mod trigger;
mod word;

use super::phrases::phrase;
use crate::model::{Type, Value};
use crate::prose::{Block, BlockKind, Prose};
use trigger::{Kind, Trigger};

/// How many lists of a description are compared, and how many values a list has at most; no cell on a
/// page comes near, and a text that does costs no more.
const MOST_LISTS: usize = 64;
const MOST_VALUES: usize = 1024;

/// Whether a block ends with the announcement of a list.
pub(super) fn announces_list(block: &Block) -> bool {
    let last = trigger::all(&block.text).pop();
    last.is_some_and(|last| {
        block.text[last.end..]
            .trim_matches([' ', ':', '：'])
            .is_empty()
    })
}

/// What a list of values is of. Bullets behind nothing but the name of what has kinds are all that a
/// caller may send; of an answer they often are those that one had when the page was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    Parameter,
    Field,
}

/// The closed list of values that a description gives; empty where it gives none or several.
pub(super) fn of(what: Of, kind: Type, prose: &Prose) -> Vec<Value> {
    if matches!(kind, Type::Struct | Type::Map | Type::Bytes) {
        return Vec::new();
    }
    // What a nested bullet announces are values of the part that the bullet around it tells of.
    let first = first_bullet(prose);
    let is_own = |block: &Block| match (block.kind, first) {
        (BlockKind::Bullet(here), Some(first)) => here <= first + 1,
        _ => true,
    };
    let own = prose.blocks.iter().enumerate();
    let own = own.filter(|(_, block)| is_own(block));
    let lists = own.flat_map(|(i, block)| {
        trigger::all(&block.text)
            .into_iter()
            .filter_map(move |trigger| {
                let tail = &block.text[trigger.end..];
                let of_case =
                    trigger.kind == Kind::Set && !is_for_all(&prose.blocks[..=i], &trigger);
                let list = if trigger.open || of_case || is_of_part(block, &trigger) {
                    None
                } else if tail.trim_matches([' ', ':', '：']).is_empty() {
                    bullets::list(kind, behind_note(&prose.blocks[i + 1..]))
                } else {
                    row::list(block, trigger.end, trigger.kind)
                };
                Some((block, list?))
            })
    });
    let mut lists = lists.filter(|(_, list)| fits(kind, list)).take(MOST_LISTS);
    let found = lists.next().filter(|(block, first)| {
        let own = !is_case(block);
        let mut others = 0;
        // What a bullet leaves of the list for one case is a part of it.
        let agree = lists.all(|(block, other)| {
            others += 1;
            same(first, &other) || own && is_case(block) && holds(first, &other)
        });
        // What holds in one case only is no list of the whole.
        agree && (own || others > 0)
    });
    let found = found.map(|(_, list)| list);
    found
        .or_else(|| explained::list(what, kind, prose).filter(|list| fits(kind, list)))
        .or_else(|| bare::list(kind, prose))
        .or_else(|| sentence::list(prose).filter(|list| fits(kind, list)))
        .or_else(|| indicated::list(prose).filter(|list| kind != Type::Boolean && fits(kind, list)))
        .filter(|list| !are_keys(list, prose))
        .unwrap_or_default()
}

/// Whether a list is what sentences tell to be supported, which may as well be forms of a value as values.
pub(in crate::read) fn are_supported(prose: &Prose, values: &[Value]) -> bool {
    sentence::supported(prose).is_some_and(|list| same(&list, values))
}

/// The indentation of the first bullet.
fn first_bullet(prose: &Prose) -> Option<u16> {
    prose.blocks.iter().find_map(|block| match block.kind {
        BlockKind::Bullet(indent) => Some(indent),
        _ => None,
    })
}

/// Whether a constant that a block begins with holds whatever the case: nothing but paragraphs stands
/// before.
fn is_for_all(blocks: &[Block], trigger: &Trigger) -> bool {
    let is_paragraph = |block: &Block| block.kind == BlockKind::Paragraph;
    blocks.len() == 1 || trigger.start == 0 && blocks.iter().all(is_paragraph)
}

/// Whether a bullet tells of a member or of one value by its name: `Kind: … Valid values: …`.
fn is_of_part(block: &Block, trigger: &Trigger) -> bool {
    let named = phrase!(
        r"^(?:\{[^{}]{1,60}\}|(?P<name>[A-Za-z][A-Za-z0-9_.-]*))\s*(?:[(（][^()（）]*[)）]\s*)?[:：，,]"
    );
    let label = phrase!(
        r"(?i)^(?:notes?|defaults?|formats?|rules?|units?|values?|optional|required|descriptions?|limits?|examples?)$"
    );
    matches!(block.kind, BlockKind::Bullet(_))
        && named
            .captures(&block.text[..trigger.start])
            .is_some_and(|found| {
                let name = found.name("name");
                name.is_none_or(|name| !label.is_match(name.as_str()))
            })
}

/// The blocks behind a note that stands between an announcement and its list.
fn behind_note(blocks: &[Block]) -> &[Block] {
    let note = phrase!(r"^(?i:note)\b|^说明|^注意");
    match blocks {
        [first, second, ..]
            if first.kind == BlockKind::Paragraph
                && matches!(second.kind, BlockKind::Bullet(_))
                && note.is_match(&first.text)
                && !first.text.ends_with([':', '：']) =>
        {
            &blocks[1..]
        }
        _ => blocks,
    }
}

/// Whether a bullet speaks of one case: `If the lamp is on, valid values are …`.
fn is_case(block: &Block) -> bool {
    if !matches!(block.kind, BlockKind::Bullet(_)) {
        return false;
    }
    let is_condition = phrase!(
        r"(?i)^(?:if|when|for|where)\b|^(?:当|如果|若|对于)|^[^，。：:]{1,30}(?:时(?:$|[^间长区段钟刻])|内|以上)"
    );
    // `包年包月取值为…`, but not `该参数取值为…`, `有效取值为…`.
    let of_what = phrase!(r"^(\p{Han}{2,20})取值(?:固定|只能|仅)?(?:为|是)");
    let is_own = phrase!(r"(?:参数|字段|元素|有效|可选|可用|可能|允许|枚举|目前|当前)$");
    is_condition.is_match(&block.text)
        || of_what
            .captures(&block.text)
            .is_some_and(|found| !is_own.is_match(&found[1]))
}

fn same(a: &[Value], b: &[Value]) -> bool {
    let a = a.iter().map(|value| &value.value);
    a.eq(b.iter().map(|value| &value.value))
}

fn holds(all: &[Value], some: &[Value]) -> bool {
    some.iter()
        .all(|one| all.iter().any(|other| other.value == one.value))
}

/// Whether the values are the keys of a JSON text that the description shows.
fn are_keys(values: &[Value], prose: &Prose) -> bool {
    let text = prose.text();
    if !text.contains('{') {
        return false;
    }
    let is_key = |value: &Value| {
        let quoted = format!("\"{}\"", value.value);
        let mut places = text.match_indices(&quoted);
        places.any(|(at, _)| text[at + quoted.len()..].trim_start().starts_with(':'))
    };
    let keys = values.iter().filter(|value| is_key(value)).count();
    keys > 1 && keys * 2 >= values.len()
}

/// A list without repetitions and without ranges in it.
fn closed(values: Vec<Value>) -> Option<Vec<Value>> {
    if values.len() > MOST_VALUES {
        return None;
    }
    // An entry with rules for its characters stands for any text.
    let free = phrase!(r"(?i)只能包含|长度(?:为|不)|\b(?:characters|bytes)\s+in\s+length");
    // Of which each has a range of its own: cases, not values.
    let has_range = phrase!(
        r"^\s*[\[(（]\s*\d+\s*[,，~～]\s*\d+\s*[\])）]|^\s*\d[\d,]*\s*(?:to|~|～|–|-|至)\s*\d[\d,]*\s*(?:[KMGT]i?B|[Mm]bps|Mbit/s)?\s*[.。,，;；]?$"
    );
    if values.len() > 1
        && values
            .iter()
            .all(|value| has_range.is_match(&value.meaning))
    {
        return None;
    }
    if values.iter().any(|value| free.is_match(&value.meaning)) {
        return None;
    }
    let range = phrase!(
        r"^[\[(（]?\s*-?[\d.,]+\s*(?:to|~|～|–|-|至|,|，)\s*-?[\d.,]+\s*[\])）]?$|[\w.]\s*[~～]\s*[\w.]|^\d{1,2}:\d{2}(?::\d{2})?\s*[-–]\s*\d{1,2}:\d{2}(?::\d{2})?$"
    );
    let mut kept: Vec<Value> = Vec::with_capacity(values.len());
    for value in values {
        let is_cut = value.value.starts_with('[') || value.value.ends_with(']');
        if range.is_match(&value.value) || is_cut || value.value.contains("://") {
            return None;
        }
        if !kept.iter().any(|other| other.value == value.value) {
            kept.push(value);
        }
    }
    (!kept.is_empty()).then_some(kept)
}

/// Whether values can be of a type.
fn fits(kind: Type, values: &[Value]) -> bool {
    match kind {
        Type::Integer | Type::Long | Type::Float => values
            .iter()
            .all(|value| value.value.parse::<f64>().is_ok()),
        Type::Boolean => values.iter().all(|value| {
            matches!(
                value.value.to_lowercase().as_str(),
                "true" | "false" | "0" | "1"
            )
        }),
        _ => true,
    }
}
