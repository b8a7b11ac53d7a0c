//! Values told one a bullet or one a paragraph: `-   **PostPaid**: pay-as-you-go`.

use std::ops::Range;

use super::closed;
use super::word::{clean, is_bare_value, split_alternatives, without_mark};
use crate::model::{Type, Value};
use crate::prose::{Block, BlockKind};
use crate::read::facts::default::value_like;
use crate::read::facts::phrases::phrase;

/// Values in the bullets that follow an announcement.
pub(super) fn list(kind: Type, blocks: &[Block]) -> Option<Vec<Value>> {
    let indent = |block: &Block| match block.kind {
        // The first bullet is often indented by one blank, the others not.
        BlockKind::Bullet(n) => Some(n / 2),
        _ => None,
    };
    let first = blocks.first()?;
    let Some(base) = indent(first) else {
        return paragraphs(kind, blocks);
    };
    if let Some(values) = named(blocks) {
        return closed(values);
    }
    let strong = head_range(first).is_some();
    let mut values: Vec<Value> = Vec::new();
    for (i, block) in blocks.iter().enumerate() {
        match indent(block) {
            Some(n) if n > base + 1 => add_meaning(&mut values, &block.text),
            Some(n) if n + 1 < base => break, // back in the list around this one
            Some(_) if i > 0 && tells_default(block) => {
                // A default that is none of them shows that the list is not whole.
                if !values.iter().any(|value| block.text.contains(&value.value)) {
                    return None;
                }
                break;
            }
            Some(_) => {
                let (heads, meaning) = heads(block)?;
                values.extend(heads.into_iter().map(|value| Value {
                    value,
                    meaning: meaning.clone(),
                }));
            }
            // Words between two bullets explain the one before.
            None if goes_on(&blocks[i + 1..], base, strong) => {
                add_meaning(&mut values, &block.text);
            }
            None => break,
        }
    }
    // One phrase may be a word of the list that it is alone in.
    let is_phrase = |value: &Value| !strong && value.value.contains(' ');
    closed(values).filter(|values| values.len() > 1 || !values.iter().any(is_phrase))
}

/// Values behind their names in Chinese: `中文：zh-CN`; each bullet is one.
fn named(blocks: &[Block]) -> Option<Vec<Value>> {
    let named = phrase!(
        r"^(?P<name>\p{Han}{1,12})(?:[:：]\s*|\s*[(（])(?P<value>[A-Za-z][A-Za-z0-9_-]*)\s*[)）]?[。；;.]?$"
    );
    let bullets = blocks
        .iter()
        .take_while(|block| matches!(block.kind, BlockKind::Bullet(_)));
    let values = bullets.map(|block| {
        let found = named.captures(&block.text)?;
        Some(Value {
            value: found["value"].to_owned(),
            meaning: found["name"].to_owned(),
        })
    });
    let values: Vec<Value> = values.collect::<Option<_>>()?;
    let is_other = |value: &Value| {
        phrase!(r"默认|缺省|示例|例如|格式|单位|类型$|^(?:版本|协议)号?$|端口$|名称$|地址$")
            .is_match(&value.meaning)
    };
    (values.len() > 1 && !values.iter().any(is_other)).then_some(values)
}

/// `默认值：**off**。` is often the last bullet.
fn tells_default(block: &Block) -> bool {
    phrase!(r"(?i)^(?:(?:默认|缺省)(?:值|取值)?\s*[:：为是]|(?:the\s+)?default\s+values?\b)")
        .is_match(&block.text)
}

/// Whether a list goes on behind words between its bullets: soon where its values are set in bold, at
/// once where they are not.
fn goes_on(blocks: &[Block], base: u16, strong: bool) -> bool {
    let near = if strong { 5 } else { 1 };
    blocks.iter().take(near).any(|next| {
        let own = matches!(next.kind, BlockKind::Bullet(n) if n / 2 == base);
        own && if strong {
            head_range(next).is_some()
        } else {
            // A bare value is explained by the words behind it.
            let is_told =
                matches!(blocks.get(1), Some(words) if words.kind == BlockKind::Paragraph);
            heads(next).is_some_and(|(_, meaning)| !meaning.is_empty() || is_told)
        }
    })
}

/// `**PostPaid**: pay-as-you-go`, one a paragraph.
fn paragraphs(kind: Type, blocks: &[Block]) -> Option<Vec<Value>> {
    let mut values = Vec::new();
    let numeric = matches!(kind, Type::Integer | Type::Long);
    for (i, block) in blocks.iter().enumerate() {
        if block.kind != BlockKind::Paragraph {
            break;
        }
        if head_range(block).is_none() {
            let word = clean(without_mark(clean(&block.text)));
            if is_bare_value(word) && word.starts_with(|c: char| c.is_ascii_uppercase()) {
                if matches!(blocks.get(i + 1), Some(next) if next.kind != BlockKind::Paragraph) {
                    return None; // the title of a list
                }
                values.push(Value {
                    value: word.to_owned(),
                    ..Value::default()
                });
                continue;
            }
            // `4：all of them`; of words, two at least: `near: …`, `far: …`
            let told = phrase!(r"^[A-Za-z][A-Za-z0-9_-]*\s*[:：]\s*\S");
            let is_told = |at: usize| {
                let block = blocks.get(at);
                block.is_some_and(|it| {
                    it.kind == BlockKind::Paragraph
                        && told.is_match(&it.text)
                        && !phrase!(r"(?i)^(?:notes?|defaults?|examples?|units?|formats?|https?)\b")
                            .is_match(&it.text)
                })
            };
            let is_one = is_told(i) && (is_told(i + 1) || i > 0 && is_told(i - 1));
            if !(is_one && !numeric || numeric && phrase!(r"^\d+\s*[:：]").is_match(&block.text)) {
                break;
            }
        }
        let Some((heads, meaning)) = heads(block) else {
            break;
        };
        values.extend(heads.into_iter().map(|value| Value {
            value,
            meaning: meaning.clone(),
        }));
    }
    closed(values)
}

fn add_meaning(values: &mut [Value], text: &str) {
    if let Some(last) = values.last_mut() {
        if !last.meaning.is_empty() {
            last.meaning.push(' ');
        }
        last.meaning.push_str(text);
    }
}

/// The bold or code piece that a block begins with.
pub(super) fn head_range(block: &Block) -> Option<Range<usize>> {
    head_range_at(block, 0)
}

fn head_range_at(block: &Block, at: usize) -> Option<Range<usize>> {
    let mut ranges = block.strong.iter().chain(&block.code);
    ranges.find(|range| range.start == at).cloned()
}

/// The values that a bullet names, and what it says of them.
fn heads(block: &Block) -> Option<(Vec<String>, String)> {
    let told = phrase!(r"^(?:The\s+value\s+|取值为\s*|值为\s*)").find(&block.text);
    if let Some(told) = told.filter(|told| head_range_at(block, told.end()).is_some()) {
        return heads(&block.part(told.end()..block.text.len()));
    }
    let text = &block.text;
    // `true that indicates …`, `false indicates …`
    let switch = phrase!(r"^(?i:(true|false))\s+(?:that\s+)?(?:indicates|means|specifies)\b");
    if let Some(switch) = switch.captures(text) {
        return Some((
            vec![switch[1].to_owned()],
            text[switch[1].len()..].trim().to_owned(),
        ));
    }
    let mut heads = Vec::new();
    let mut at;
    if let Some(first) = head_range(block) {
        let mut range = first;
        loop {
            let head = clean(&text[range.clone()]);
            heads.extend(split_alternatives(clean(without_mark(head))));
            at = range.end;
            // `**A** and **B**: …`
            let gap = phrase!(r"^\s*(?:,|、|/|\||或者|或|和|and|or)\s*(?:and\s+|or\s+)?")
                .find(&text[at..])
                .map(|gap| at + gap.end());
            let next = gap.and_then(|gap| {
                block
                    .strong
                    .iter()
                    .chain(&block.code)
                    .find(|range| range.start == gap)
            });
            match next {
                Some(next) => range = next.clone(),
                None => break,
            }
        }
        // Bold words that a sentence goes on from are no value: `**Note** that …`; nor are the ends
        // of a range: `**1** to **200**`.
        let rest = text[at..].trim_start();
        let goes_on = phrase!(r"^等(?:[。；，]|$)").is_match(rest); // the list is open
        if goes_on || phrase!(r"^(?:to|~|～|–|-|至)\s*-?\d").is_match(rest) {
            return None;
        }
        if rest.starts_with(|c: char| c.is_ascii_lowercase())
            && !text[..at].ends_with([':', '：'])
            && !phrase!(r"^(?:is|are|means|indicates|specifies|represents|for|a|an|the)\b")
                .is_match(rest)
        {
            return None;
        }
    } else {
        let operator = phrase!(r"^(?:[<>!=]=|[<>=])").find(text);
        let after = operator.map_or(0, |operator| operator.end());
        let end = text[after..]
            .find([':', '：', '(', '（', '，', '。', ';', '；', '、', '='])
            .map(|end| after + end)
            .into_iter()
            .chain(text.find(" ("))
            .chain(text.find(" - "))
            .chain(text.find(" – "))
            .chain(text.find(", "))
            .chain(text.find(". "))
            .chain(
                phrase!(r"^[A-Za-z][A-Za-z0-9_]*( )\p{Han}")
                    .captures(text)
                    .and_then(|it| Some(it.get(1)?.start())),
            )
            .min()
            .unwrap_or(text.len());
        let head = clean(&text[..end]);
        if !is_bare_value(head) && !is_title(head) && !is_operator(head) {
            return None;
        }
        heads.extend(split_alternatives(head));
        at = end;
    }
    let is_value = |head: &String| value_like(head) || is_operator(head);
    if heads.is_empty() || !heads.iter().all(is_value) {
        return None;
    }
    Some((heads, meaning(&text[at..])))
}

/// A comparison that stands for itself, or the star for all.
fn is_operator(head: &str) -> bool {
    phrase!(r"^(?:[<>=*]|[<>!=]=)$").is_match(head)
}

/// Words that are one name: `Windows Server 2012`.
fn is_title(head: &str) -> bool {
    let begins =
        |word: &str| word.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit());
    let is_step = phrase!(r"(?i)^(?:step|type|case|option|note)\s").is_match(head);
    !is_step && value_like(head) && head.is_ascii() && head.split(' ').all(begins)
}

/// What is said of a value, without the marks that lead to it.
pub(super) fn meaning(text: &str) -> String {
    let text = phrase!(r"(?i)^\s*[(（]\s*(?:the\s+)?(?:default|默认|缺省)(?:\s*value|值)?\s*[)）]")
        .replace(text, "");
    let text = text.trim().trim_start_matches([
        ':', '：', '-', '–', ',', '，', '、', '=', ' ', '.', '。', ';', '*',
    ]);
    text.trim_end_matches([';', '；']).trim().to_owned()
}
