//! Accepted values: after `Valid values:` in bullets or in a row, `Set the value to X.`, `取值：`.

use std::ops::Range;

use super::default::value_like;
use super::phrases::phrase;
use crate::model::{Type, Value};
use crate::prose::{Block, BlockKind, Prose};

/// The closed list of values that a description gives; empty where it gives none or several.
pub(super) fn of(kind: Type, prose: &Prose) -> Vec<Value> {
    if matches!(kind, Type::Struct | Type::Map | Type::Bytes) {
        return Vec::new();
    }
    let lists = prose.blocks.iter().enumerate().flat_map(|(i, block)| {
        triggers(&block.text)
            .into_iter()
            .filter_map(move |trigger| {
                let tail = &block.text[trigger.end..];
                if trigger.open || trigger.constant && i > 0 {
                    None // a constant further down belongs to a condition
                } else if tail.trim_matches([' ', ':', '：']).is_empty() {
                    bullets(&prose.blocks[i + 1..])
                } else {
                    inline(block, trigger.end, trigger.constant)
                }
            })
    });
    let mut lists = lists.filter(|list| fits(kind, list));
    let same = |a: &[Value], b: &[Value]| {
        a.iter()
            .map(|value| &value.value)
            .eq(b.iter().map(|value| &value.value))
    };
    let found = lists
        .next()
        .filter(|first| lists.all(|other| same(first, &other)));
    found
        .or_else(|| unannounced(kind, prose).filter(|list| fits(kind, list)))
        .filter(|list| !are_keys(list, prose))
        .unwrap_or_default()
}

/// Whether the values are the keys of a JSON text that the description shows.
fn are_keys(values: &[Value], prose: &Prose) -> bool {
    let text = prose.text();
    let is_key = |value: &Value| {
        let quoted = format!("\"{}\"", value.value);
        let mut places = text.match_indices(&quoted);
        places.any(|(at, _)| text[at + quoted.len()..].trim_start().starts_with(':'))
    };
    values.len() > 1 && text.contains('{') && values.iter().all(is_key)
}

/// Where a list of values is announced.
struct Trigger {
    /// First byte behind the announcement.
    end: usize,
    /// Whether it announces one value.
    constant: bool,
    /// Whether it announces examples (`such as`).
    open: bool,
}

fn triggers(text: &str) -> Vec<Trigger> {
    let announced = phrase!(
        r"(?ix)
        (?: \b(?:valid|available|allowed|possible|supported|optional|accepted|legal|enumeration|enumerated)\s+(?:values?|options?) (?:\s+(?:of|for)\s+(?:this|the)\s+(?:parameter|field))? (?:\s+(?:are|is|include|includes|can\s+be))? (?:\s+(?:as\s+follows|the\s+following|described\s+as\s+follows))? \s*[:：]?
          | \b(?:the\s+)?values?\s+(?:can\s+be|is|are)\s+(?:one\s+of\s+)?(?:the\s+following(?:\s+values)?|as\s+follows)\s*[:：]?
          | \b(?:can|must)\s+be\s+(?:set\s+to\s+)?(?:one\s+of\s+|any\s+of\s+)?the\s+following(?:\s+values)?\s*[:：]
          | \b(?:set\s+(?:this\s+parameter|the\s+(?:value|parameter))\s+to\s+one\s+of\s+the\s+following\s+values)\s*[:：]
          | \bthe\s+following\s+(?:values|types|modes|options|methods)\s+are\s+(?:supported|valid|available)\s*[:：]
          | (?P<value>(?:^|[.。]\s*)values?\s*[:：])
          | (?P<set>\bset\s+the\s+value\s+to\b)
          | (?:取值范围|取值|可选值|可取值|有效值|枚举值|合法值|取值说明|可选参数值|参数值|可选取值)(?:包括|有|如下|说明)*(?:以下(?:几种|两种|三种)?)?\s*(?:[:：]|为|是)\s*[:：]?
          | (?:取值|取值说明|可选值|取值范围)(?:如下|包括|有)\s*[:：]?
          | 可以?选择(?:如下|以下)[^。：:]{0,8}[:：]
        )"
    );
    announced
        .captures_iter(text)
        .filter_map(|found| {
            let whole = found.get(0)?;
            let marked = whole.as_str().trim_end().ends_with([':', '：', '为', '是']);
            let spoken =
                phrase!(r"(?i)(?:are|is|include|includes|be|to|following|follows|values)$")
                    .is_match(whole.as_str().trim_end());
            let set = found.name("set").is_some();
            let before = text[..whole.start()].trim_end();
            // `If …, set the value to X` is a condition; `N的取值` is that of the index.
            let begins = before.is_empty() || before.ends_with(['.', '。', ';', '；', ':', '：']);
            let index = phrase!(r"(?:^|\W|\p{Han})[NnMm]\s*的?$").is_match(before);
            let default = before.ends_with("默认") || before.ends_with("缺省");
            if set && !begins || index || default {
                return None;
            }
            let tail = text[whole.end()..].trim_start();
            // `Valid values of N`, `valid values, see …`: no list is announced.
            if !(marked || spoken && !tail.is_empty() || set)
                || phrase!(r"(?i)^of\s+[NnMmXx]\b").is_match(tail)
            {
                return None;
            }
            if !marked
                && !set
                && !whole
                    .as_str()
                    .trim_end()
                    .to_lowercase()
                    .ends_with(['e', 's'])
            {
                return None;
            }
            let open = phrase!(r"(?i)^(?:such\s+as|for\s+example|e\.g\.|examples?|例如|比如|如：)")
                .is_match(tail);
            Some(Trigger {
                end: whole.end(),
                constant: set || found.name("value").is_some(),
                open,
            })
        })
        .collect()
}

/// Values in the bullets that follow an announcement.
fn bullets(blocks: &[Block]) -> Option<Vec<Value>> {
    let indent = |block: &Block| match block.kind {
        // The first bullet is often indented by one blank, the others not.
        BlockKind::Bullet(n) => Some(n / 2),
        _ => None,
    };
    let first = blocks.first()?;
    let Some(base) = indent(first) else {
        return paragraphs(blocks);
    };
    let strong = head_range(first).is_some();
    let mut values: Vec<Value> = Vec::new();
    for (i, block) in blocks.iter().enumerate() {
        match indent(block) {
            Some(n) if n > base + 1 => add_meaning(&mut values, &block.text),
            Some(_) => {
                let (heads, meaning) = heads(block)?;
                values.extend(heads.into_iter().map(|value| Value {
                    value,
                    meaning: meaning.clone(),
                }));
            }
            // Words between two bullets explain the one before, where the list is set in bold.
            None if strong
                && blocks[i + 1..]
                    .iter()
                    .take(2)
                    .any(|next| indent(next) == Some(base) && head_range(next).is_some()) =>
            {
                add_meaning(&mut values, &block.text);
            }
            None => break,
        }
    }
    closed(values)
}

/// `**PostPaid**: pay-as-you-go`, one a paragraph.
fn paragraphs(blocks: &[Block]) -> Option<Vec<Value>> {
    let mut values = Vec::new();
    for block in blocks {
        if head_range(block).is_none() || block.kind != BlockKind::Paragraph {
            break;
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
fn head_range(block: &Block) -> Option<Range<usize>> {
    head_range_at(block, 0)
}

fn head_range_at(block: &Block, at: usize) -> Option<Range<usize>> {
    let mut ranges = block.strong.iter().chain(&block.code);
    ranges.find(|range| range.start == at).cloned()
}

/// The block without its first bytes.
fn without_beginning(block: &Block, at: usize) -> Block {
    let moved = |ranges: &[Range<usize>]| -> Vec<Range<usize>> {
        let kept = ranges.iter().filter(|range| range.start >= at);
        kept.map(|range| range.start - at..range.end - at).collect()
    };
    Block {
        kind: block.kind,
        text: block.text[at..].to_owned(),
        strong: moved(&block.strong),
        code: moved(&block.code),
    }
}

/// The values that a bullet names, and what it says of them.
fn heads(block: &Block) -> Option<(Vec<String>, String)> {
    let told = phrase!(r"^(?:The\s+value\s+|取值为\s*|值为\s*)").find(&block.text);
    if let Some(told) = told.filter(|told| head_range_at(block, told.end()).is_some()) {
        return heads(&without_beginning(block, told.end()));
    }
    let text = &block.text;
    let mut heads = Vec::new();
    let mut at;
    if let Some(first) = head_range(block) {
        let mut range = first;
        loop {
            heads.extend(split_alternatives(clean(&text[range.clone()])));
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
        if phrase!(r"^(?:to|~|～|–|-|至)\s*-?\d").is_match(rest) {
            return None;
        }
        if rest.starts_with(|c: char| c.is_ascii_lowercase())
            && !phrase!(r"^(?:is|are|means|indicates|specifies|represents|for|a|an|the)\b")
                .is_match(rest)
        {
            return None;
        }
    } else {
        let end = text
            .find([':', '：', '（', '，', '。', ';', '；', '、', '='])
            .into_iter()
            .chain(text.find(" ("))
            .chain(text.find(" - "))
            .chain(text.find(" – "))
            .chain(text.find(", "))
            .min()
            .unwrap_or(text.len());
        let head = clean(&text[..end]);
        if !is_bare_value(head) {
            return None;
        }
        heads.extend(split_alternatives(head));
        at = end;
    }
    let is_operator = |head: &str| phrase!(r"^(?:[<>=]|[<>!=]=)$").is_match(head);
    let is_value = |head: &String| value_like(head) || is_operator(head);
    if heads.is_empty() || !heads.iter().all(is_value) {
        return None;
    }
    Some((heads, meaning(&text[at..])))
}

/// What is said of a value, without the marks that lead to it.
fn meaning(text: &str) -> String {
    let text = phrase!(r"(?i)^\s*[(（]\s*(?:the\s+)?(?:default|默认|缺省)(?:\s*value|值)?\s*[)）]")
        .replace(text, "");
    let text = text.trim().trim_start_matches([
        ':', '：', '-', '–', ',', '，', '、', '=', ' ', '.', '。', ';',
    ]);
    text.trim_end_matches([';', '；']).trim().to_owned()
}

fn clean(head: &str) -> &str {
    head.trim()
        .trim_end_matches([':', '：', '.', '。', ',', '，', ';', '；'])
        .trim_matches(['"', '“', '”', '\'', '‘', '’', ' '])
}

/// A value without what marks it as the default or as the last: `tcp (default value)`, `and off`.
fn without_mark(value: &str) -> &str {
    let value = value
        .strip_prefix("and ")
        .or_else(|| value.strip_prefix("or "))
        .unwrap_or(value);
    let mark = phrase!(r"(?i)\s*[(（]\s*(?:the\s+)?(?:default|默认|缺省)[^()（）]*[)）]$");
    mark.find(value)
        .map_or(value, |found| &value[..found.start()])
}

/// `on|off` and `ASC/DESC` are two values.
fn split_alternatives(head: &str) -> Vec<String> {
    if head.contains('|') {
        return head
            .split('|')
            .map(|part| clean(part).to_owned())
            .filter(|part| !part.is_empty())
            .collect();
    }
    vec![head.to_owned()]
}

/// A word that can stand for a value without being set in bold.
fn is_bare_value(word: &str) -> bool {
    value_like(word)
        && !word.contains(char::is_whitespace)
        && word.chars().all(|c| c.is_ascii_graphic())
}

/// Values in a row behind an announcement.
fn inline(block: &Block, from: usize, constant: bool) -> Option<Vec<Value>> {
    let text = block.text.as_str();
    let mut at = skip(text, from, |c| c.is_whitespace() || matches!(c, ':' | '：'));
    // `{1,2,3,6,12}`
    if let Some(set) = phrase!(r"^[{｛]([^{}｛｝]{1,120})[}｝]").captures(&text[at..]) {
        let words = set[1].split([',', '，', '、']).map(clean);
        let one = |word: &str| {
            is_bare_value(word).then(|| Value {
                value: word.to_owned(),
                ..Value::default()
            })
        };
        return closed(words.map(one).collect::<Option<Vec<_>>>()?);
    }
    if let Some(found) = phrase!(r"(?i)^(?:either|both|one\s+of|only)\s+").find(&text[at..]) {
        at += found.end();
    }
    let mut values: Vec<Value> = Vec::new();
    loop {
        at = skip(text, at, |c| matches!(c, '"' | '“' | '‘' | '\'' | ' '));
        let (mut heads, end) = item(block, at)?;
        if matches!(heads[..], [ref word] if matches!(word.as_str(), "etc" | "and" | "or" | "so")) {
            return None;
        }
        at = skip(text, end, |c| matches!(c, '"' | '”' | '’' | '\''));
        let (said, end) = explained(block, at);
        at = end;
        let last = heads.pop()?;
        values.extend(heads.into_iter().map(|value| Value {
            value,
            ..Value::default()
        }));
        values.push(Value {
            value: last,
            meaning: said,
        });
        let rest = &text[at..];
        let Some(gap) = phrase!(r"(?i)^\s*(?:[,，、;；|/]\s*(?:(?:and|or)\s+|以及|或者|或|和)?|(?:and|or)\s+|以及|或者|或|和|&\s*)").find(rest) else { break };
        if constant && gap.as_str().trim() == "," {
            break; // `Set the value to X, which …`
        }
        at += gap.end();
        // A comma may end the list too: `Valid values: A and B, where …`.
        if text[at..].starts_with(|c: char| c.is_ascii_lowercase()) && item(block, at).is_none() {
            break;
        }
    }
    let rest = text[at..].trim_start();
    if phrase!(r"^(?:to\b|~|～|–|-|至|到)").is_match(rest) {
        return None; // a range
    }
    let open = phrase!(r"(?i)^(?:etc|and\s+so\s+on|等|…|\.\.\.)").is_match(rest);
    let ends = rest.is_empty()
        || rest.starts_with([
            '.', '。', ';', '；', ',', '，', '(', '（', '\n', '！', ')', '）',
        ]);
    let bold = block
        .strong
        .iter()
        .any(|range| range.start >= from && range.end <= at);
    if open || !(ends || bold) {
        return None;
    }
    // One bare word of lower case is a word of the sentence, not a value.
    if let [only] = values.as_slice() {
        let word = only.value.as_str();
        let plain = word.chars().all(|c| c.is_ascii_lowercase());
        // `可选值：url` goes on with nothing.
        let alone = rest.is_empty() && text[..from].ends_with("可选值：");
        if !bold && plain && !constant && !alone && !matches!(word, "true" | "false") {
            return None;
        }
    }
    closed(values)
}

/// The value or values at a place of a row, and where they end.
fn item(block: &Block, at: usize) -> Option<(Vec<String>, usize)> {
    let text = block.text.as_str();
    if let Some(range) = block
        .strong
        .iter()
        .chain(&block.code)
        .find(|range| range.start == at)
    {
        let inner = clean(&text[range.clone()]);
        let parts: Vec<String> = phrase!(r"\||、|,\s|\s(?:and|or)\s")
            .split(inner)
            .map(|part| clean(without_mark(clean(part))).to_owned())
            .filter(|part| !part.is_empty() && part != "and" && part != "or")
            .collect();
        return (parts.iter().all(|part| value_like(part)) && !parts.is_empty())
            .then_some((parts, range.end));
    }
    let tail = &text[at..];
    let len = tail
        .char_indices()
        .find(|&(i, c)| match c {
            '.' | ':' => tail[i + 1..]
                .chars()
                .next()
                .is_none_or(|c| c.is_whitespace() || matches!(c, '"' | '”')),
            ',' | ';' | '|' | '(' | ')' | '"' | '/' => true,
            c => c.is_whitespace() || !c.is_ascii(),
        })
        .map_or(tail.len(), |(i, _)| i);
    let word = clean(&tail[..len]);
    is_bare_value(word).then(|| (vec![word.to_owned()], at + len))
}

/// What is said of the value before: `(words)`, `: words;`.
fn explained(block: &Block, at: usize) -> (String, usize) {
    let text = block.text.as_str();
    let mut at = at;
    let mut said = String::new();
    if let Some(found) = phrase!(r"^\s*[(（]([^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*)[)）]")
        .captures(&text[at..])
    {
        said = meaning(&format!("({})", &found[1]));
        said = said.trim_matches(['(', ')', '（', '）', ' ']).to_owned();
        at += found.get(0).map_or(0, |whole| whole.end());
    }
    if let Some(found) = phrase!(r"^\s*(?::\s|：|\s[–-]\s)\s*").find(&text[at..]) {
        let from = at + found.end();
        let tail = &text[from..];
        let end = tail
            .char_indices()
            .find(|&(i, c)| match c {
                ';' | '；' | '。' => true,
                '.' => tail[i + 1..].chars().next().is_none_or(char::is_whitespace),
                // A comma ends the words where the next value follows it.
                ',' | '，' | '、' => {
                    let next = from + i + c.len_utf8();
                    let next = skip(text, next, char::is_whitespace);
                    block.strong.iter().any(|range| range.start == next)
                        || phrase!(r"^[A-Za-z0-9_.-]+(?::\s|：)").is_match(&text[next..])
                }
                _ => false,
            })
            .map_or(tail.len(), |(i, _)| i);
        tail[..end].trim().clone_into(&mut said);
        at = from + end;
    }
    if matches!(
        said.to_lowercase().as_str(),
        "default" | "default value" | "the default value" | "默认" | "默认值"
    ) {
        said.clear();
    }
    (said, at)
}

fn skip(text: &str, at: usize, pass: impl Fn(char) -> bool) -> usize {
    at + text[at..].len() - text[at..].trim_start_matches(pass).len()
}

/// A list without repetitions and without ranges in it.
fn closed(values: Vec<Value>) -> Option<Vec<Value>> {
    // An entry with rules for its characters stands for any text.
    let free = phrase!(r"(?i)只能包含|长度(?:为|不)|\bcharacters\s+in\s+length");
    if values.iter().any(|value| free.is_match(&value.meaning)) {
        return None;
    }
    let range = phrase!(r"^[\[(（]?\s*-?[\d.,]+\s*(?:to|~|～|–|-|至|,|，)\s*-?[\d.,]+\s*[\])）]?$");
    let mut kept: Vec<Value> = Vec::with_capacity(values.len());
    for value in values {
        if range.is_match(&value.value) || value.value.contains("://") {
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

/// Bullets that are `true` and `false` need no announcement, nor do others of which each says what its
/// value means.
fn unannounced(kind: Type, prose: &Prose) -> Option<Vec<Value>> {
    let first = prose
        .blocks
        .iter()
        .position(|block| matches!(block.kind, BlockKind::Bullet(_)))?;
    let values = bullets(&prose.blocks[first..])?;
    let is_switch = values.len() == 2
        && values
            .iter()
            .all(|value| matches!(value.value.to_lowercase().as_str(), "true" | "false"));
    (is_switch || explains(kind, &values, prose, first)).then_some(values)
}

/// Whether bullets right behind the first words tell the values one by one: `**zh**: Chinese`. Words
/// on members, formats, rules or cases do not, nor do their names.
fn explains(kind: Type, values: &[Value], prose: &Prose, first: usize) -> bool {
    let numeric = matches!(kind, Type::Integer | Type::Long);
    let before = &prose.blocks[..first];
    let other = phrase!(
        r"(?i)json|\b(?:parameters?|fields?|keys?|formats?|members?|examples?|following|note|rules?|requirements?|structs?|contains?|includes?|if|when)\b\s*[^.]*$|参数|字段|格式|规则|结构|示例|例如|说明|注意|限制|要求|包含|包括|组成|如果|当"
    );
    let member = phrase!(
        r"(?i)^(?:String|Integer|Long|Boolean|Float|Array|List|Object|Struct)\b|类型|必选|可选|必填|^$"
    );
    let is_value = |value: &Value| {
        let shaped = if numeric {
            value.value.parse::<i64>().is_ok()
        } else {
            is_bare_value(&value.value) && !value.value.contains(['{', '$', '/', ':', '*'])
        };
        shaped && !member.is_match(&value.meaning)
    };
    let is_marked = |block: &&Block| {
        matches!(block.kind, BlockKind::Bullet(_)) && (numeric || head_range(block).is_some())
    };
    let bullets = || {
        let blocks = prose.blocks[first..].iter();
        blocks.take_while(|block| matches!(block.kind, BlockKind::Bullet(_)))
    };
    values.len() > 1
        && !matches!(kind, Type::Json | Type::Boolean | Type::Float)
        && before.len() == 1
        && before.iter().all(|block| !other.is_match(&block.text))
        && values.iter().all(is_value)
        && bullets().all(|block| is_marked(&block))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> String {
        of(Type::String, &Prose::markdown(text))
            .into_iter()
            .map(|value| value.value)
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn meanings(text: &str) -> String {
        of(Type::String, &Prose::markdown(text))
            .into_iter()
            .map(|value| value.meaning)
            .collect::<Vec<_>>()
            .join(" / ")
    }

    #[test]
    fn bullets_in_both_languages() {
        assert_eq!(
            values(
                "Kind. Valid values:\n\n-   **Nat**: a gateway\n-   **Ecs** \\(default\\): a server"
            ),
            "Nat Ecs"
        );
        assert_eq!(
            values("类型，取值：\n\n -   **Nat**：网关\n-   **Ecs**（默认值）：服务器"),
            "Nat Ecs"
        );
        assert_eq!(
            values("Kind. Valid values:\n\n-   close: shut\n-   captcha: ask"),
            "close captcha"
        );
        assert_eq!(
            values("The action. Valid values: -   close: shut\n-   captcha: ask"),
            "close captcha"
        );
        assert_eq!(
            values("Kind. Valid values:\n\n-   **A**\n\nLong words.\n\n-   **B**\n\nMore."),
            "A B"
        );
        assert_eq!(
            values("Kind. Valid values:\n\n**PostPaid**: later"),
            "PostPaid"
        );
    }

    #[test]
    fn rows_in_many_notations() {
        assert_eq!(
            values("Valid values: HTTP, HTTPS, and PING."),
            "HTTP HTTPS PING"
        );
        assert_eq!(values("Valid values:Nat | Slb | Ecs"), "Nat Slb Ecs");
        assert_eq!(values("Valid values: **on** and **off**."), "on off");
        assert_eq!(values("Valid values: **on and off**."), "on off");
        assert_eq!(values("Valid values: **A, B, and C**."), "A B C");
        assert_eq!(
            values("Valid values: **tcp \\(default value\\) | http**"),
            "tcp http"
        );
        assert_eq!(values("取值：**A**、**B**。"), "A B");
        assert_eq!(values("取值: ASC/DESC。"), "ASC DESC");
        assert_eq!(values("Valid values: 0 and 1. Default value: 0."), "0 1");
        assert_eq!(
            values("Valid values: **A**: one, of many; **B** (default): two; **C**: three."),
            "A B C"
        );
        assert_eq!(
            meanings("Valid values: **A**: one, of many; **B** (default): two; **C**: three."),
            "one, of many / two / three"
        );
    }

    #[test]
    fn constants() {
        assert_eq!(
            values("Names the call. Set the value to **Light**."),
            "Light"
        );
        assert_eq!(values("系统规定参数。取值：**Light**。"), "Light");
        assert_eq!(
            values("The network. Set the value to **public** (the Internet)."),
            "public"
        );
    }

    #[test]
    fn no_list() {
        assert_eq!(values("Valid values of N: 1 to 20."), "");
        assert_eq!(values("Valid values: 1 to 20."), "");
        assert_eq!(values("Valid values: **1 to 50**."), "");
        assert_eq!(values("Valid values: **1** to **50**."), "");
        assert_eq!(
            values("The line.\n\n-   If it is far, you may pick. Set the value to **Far**."),
            ""
        );
        assert_eq!(values("N的取值：1"), "");
        assert_eq!(values("Valid values: **[8,4096]**"), "");
        assert_eq!(
            values(
                "The rate, valid values:\n\n-   **1**~**200**: metered\n-   **1**~**500**: flat"
            ),
            ""
        );
        assert_eq!(
            values("The size. If none is wanted, set the value to 0."),
            ""
        );
        assert_eq!(
            values("When you set the value to dynamic, all are counted."),
            ""
        );
        assert_eq!(values("Valid values: such as A and B."), "");
        assert_eq!(values("Valid values: A, B, etc."), "");
        assert_eq!(values("Valid values: see the table."), "");
        assert_eq!(
            values("Rules. Valid values:\n\n-   If the lamp is on, any value\n-   Else none"),
            ""
        );
    }

    #[test]
    fn lists_in_other_words() {
        assert_eq!(values("取值范围：{1,2,3,6,12}。"), "1 2 3 6 12");
        assert_eq!(values("取值：\n\n-   `>`\n-   `>=`\n-   `<`"), "> >= <");
        assert_eq!(
            values("可以选择如下：\n\n-   Greater:大于\n-   Less:小于"),
            "Greater Less"
        );
        assert_eq!(values("可选值：url"), "url");
        assert_eq!(
            values(
                "Tells of it.\n\n-   The value `true` indicates that.\n-   The value `false` indicates not."
            ),
            "true false"
        );
        assert_eq!(values("默认取值：**app-1**。"), "");
        assert_eq!(
            values("取值：\n\n-   **ip**：地址。\n-   **domain**：只能包含字母。"),
            ""
        );
        assert_eq!(
            values(
                "插座，如[{\"port\":80,\"lamp\":1}]。取值：\n\n-   **port**：端口\n-   **lamp**：灯"
            ),
            ""
        );
    }

    #[test]
    fn explained_values_need_no_announcement() {
        assert_eq!(
            values("回答的语言。\n\n-   **zh**：中文\n-   **en**：英文"),
            "zh en"
        );
        assert_eq!(
            values("The light.\n\n-   **Warm**: yellow\n-   **Cold**: blue"),
            "Warm Cold"
        );
        let levels = Prose::markdown("灯的级别。\n\n-   1：一级灯。\n-   2：二级灯。");
        assert_eq!(of(Type::Long, &levels).len(), 2);
        assert_eq!(
            values("The parameters:\n\n-   **Id**: one\n-   **Kind**: two"),
            ""
        );
        assert_eq!(
            values("灯的信息。\n\n-   **Id**：String类型，必选。\n-   **Kind**：灯。"),
            ""
        );
        assert_eq!(values("The light.\n\n-   Warm: yellow\n-   Cold: blue"), "");
    }

    #[test]
    fn switches_need_no_announcement() {
        assert_eq!(
            values("Whether it burns.\n\n-   **true**: yes\n-   **false**: no"),
            "true false"
        );
    }
}
