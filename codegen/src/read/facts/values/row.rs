//! Values in a row behind an announcement: `A, B, and C`, `**A** | **B**`, `A（words）、B`.

use std::ops::Range;

use super::bullets::meaning;
use super::closed;
use super::sentence::behind_count;
use super::series;
use super::trigger::Kind;
use super::word::{clean, is_bare_value, without_mark};
use crate::model::Value;
use crate::prose::Block;
use crate::read::facts::default::value_like;
use crate::read::facts::phrases::{phrase, sentence_end};

/// Values in a row behind an announcement.
pub(super) fn list(block: &Block, from: usize, kind: Kind) -> Option<Vec<Value>> {
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
    // `[A, B]`; of figures it is a range.
    if let Some(set) =
        phrase!(r"^[\[［]\s*([A-Za-z][\w-]*(?:\s*[,，、|]\s*[A-Za-z][\w-]*)+)\s*[\]］]")
            .captures(&text[at..])
    {
        let words = set[1].split([',', '，', '、', '|']);
        return closed(words.map(|word| value(word.trim())).collect());
    }
    // `1. A 2. B` are numbered.
    if phrase!(r"^1[.、)）]\s*\S.*\b2[.、)）]\s*\S").is_match(&text[at..]) {
        return None;
    }
    if let Some(values) = dashed(&text[at..]) {
        return closed(values);
    }
    if let Some(found) =
        phrase!(r"(?i)^(?:(?:either|both|one\s+of|only)\s+|(?:目前|当前)?(?:只|仅)支持\s*)")
            .find(&text[at..])
    {
        at += found.end();
    }
    // `Set the value to A, B, or C.`
    if kind == Kind::Set
        && let Some(series) = series::at(block, at)
        && is_sentence_end(&text[series.end..])
    {
        return closed(series.values);
    }
    // Not set in bold, each must be explained: `只支持A（…）和B（…）`.
    let explained_only = kind == Kind::Bold && !is_marked(block, at);
    // `支持5秒，60秒和900秒`
    if explained_only && let Some(figures) = figures(&text[at..]) {
        return closed(figures);
    }
    let mut values: Vec<Value> = Vec::new();
    loop {
        at = skip(text, at, |c| matches!(c, '"' | '“' | '‘' | '\'' | ' '));
        let marked = is_marked(block, at);
        let (mut heads, end) = item(block, at)?;
        if matches!(heads[..], [ref word] if matches!(word.as_str(), "etc" | "and" | "or" | "so")) {
            return None;
        }
        if !marked && heads.len() == 1 && is_open(&text[..at], &heads[0], &text[end..]) {
            return None;
        }
        at = skip(text, end, |c| matches!(c, '"' | '”' | '’' | '\''));
        let (said, end) = explained(block, at);
        if explained_only && said.is_empty() {
            return None;
        }
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
        let Some(gap) = phrase!(r"(?i)^\s*(?:[,，、;；|/]\s*(?:(?:and|or)\s+|以及|或者|或|和)?|(?:and|or)\s+|以及|或者|或|和|&\s*)").find(rest) else {
            match told_next(block, at, &mut values, marked) {
                Next::Value(next) => at = next,
                Next::None => break,
                Next::Unclear => return None,
            }
            continue;
        };
        let comma = matches!(gap.as_str().trim(), "," | "，" | ";" | "；");
        if comma && (kind == Kind::Set || ends_list(&rest[gap.end()..])) {
            break; // `Set the value to X, which …`, `A、B，默认为A`
        }
        let only_bold = values.len() == 1 && has_bold(block, from..at);
        if comma && only_bold && item(block, at + gap.end()).is_none() {
            break; // `取值：**A**，最小的灯`
        }
        at += gap.end();
        // `and**30**`
        let glued = phrase!(r"^(?:and|or)")
            .find(&text[at..])
            .map(|glued| at + glued.end());
        if let Some(next) = glued.filter(|&next| is_marked(block, next)) {
            at = next;
        }
        // A comma may end the list too: `Valid values: A and B, where …`.
        if text[at..].starts_with(|c: char| c.is_ascii_lowercase()) && item(block, at).is_none() {
            break;
        }
    }
    let rest = text[at + behind_count(&text[at..])..].trim_start();
    if phrase!(r"^(?:to\b|~|～|–|-|至|到|\*)").is_match(rest) {
        return None; // a range, or marks gone wrong
    }
    let open = phrase!(
        r"(?i)^(?:etc|and\s+so\s+on|等|…|\.\.\.|\.\s+(?:for\s+)?(?:more|additional|further)\s+(?:values|options)\b|。(?:关于)?更多(?:可选|有效)?(?:取值|值))"
    )
    .is_match(rest);
    let ends = rest.is_empty()
        || rest.starts_with([
            '.', '。', ';', '；', ',', '，', '(', '（', '\n', '！', ')', '）',
        ]);
    // `A（one） | B（two） | C（three）of these`
    let told = values.len() > 2 && values.iter().all(|value| !value.meaning.is_empty());
    let bold = told || has_bold(block, from..at);
    if open || !(ends || bold) || kind == Kind::Bold && values.len() < 2 {
        return None;
    }
    // One bare word of lower case is a word of the sentence, not a value.
    if let [only] = values.as_slice() {
        let word = only.value.as_str();
        let plain = word.chars().all(|c| c.is_ascii_lowercase());
        // Of a list that was cut, the first value is none of a closed list.
        let goes_on = rest.trim_start_matches(['.', '。']).trim();
        if kind == Kind::Several
            && !only.meaning.is_empty()
            && !goes_on.is_empty()
            && has_said(&text[..at], only)
        {
            return None;
        }
        // `可选值：url` goes on with nothing.
        let alone = rest.is_empty() && phrase!(r"(?:可选|有效)值[:：]\s*$").is_match(&text[..from]);
        let told = !only.meaning.is_empty() && text[..from].trim_end().ends_with(['：', ':']);
        if !(bold || told || alone)
            && plain
            && kind == Kind::Several
            && !matches!(word, "true" | "false")
        {
            return None;
        }
    }
    closed(values)
}

/// Whether the words behind a value leave the list open: `A, B, and more`, `A, B, and other lamps`.
fn is_open(before: &str, word: &str, rest: &str) -> bool {
    match word {
        "more" | "others" => phrase!(r"(?:\band|\bor|&|和|及|或者?)\s*$").is_match(before),
        "other" | "additional" => phrase!(r"^\s+[a-z]").is_match(rest),
        _ => false,
    }
}

/// How many sentences tell more of a value.
const MOST_SENTENCES: usize = 5;

/// Where the next value stands that a sentence of its own tells: `on: lit. off: dark.` Sentences before it
/// tell more of the last value.
fn told_next(block: &Block, at: usize, values: &mut [Value], marked: bool) -> Next {
    let text = block.text.as_str();
    let Some(form) = values.first().map(|first| Form::of(&first.value)) else {
        return Next::None;
    };
    let Some(last) = values.last_mut().filter(|last| !last.meaning.is_empty()) else {
        return Next::None;
    };
    let told = if has_said(&text[..at], last) {
        phrase!(r"^\s*(?:[(（][^()（）]{1,40}[)）]\s*)?(?::\s|：|[–-]\s)")
    } else {
        phrase!(r"^\s*[(（][^()（）]{1,60}[)）]\s*(?:[.。;；]|$)")
    };
    let label = phrase!(
        r"(?i)^(?:otherwise|else|others?|precondition|prerequisite|restriction|caution|constraint|condition|requirement|attention|exception|hint|caveat|scope|scenario|usage|purpose|meaning|reason|result|effect|impact|risk|type|syntax|recommendation|suggestion|summary|reference)s?$|^(?:notes?|important|warning|tips?|remarks?|defaults?|examples?|units?|formats?|ranges?|values?|maximum|minimum|limits?|descriptions?|https?)$"
    );
    let mut next = at;
    for _ in 0..MOST_SENTENCES {
        let from = skip(text, next, |c| {
            c.is_whitespace() || matches!(c, '.' | '。' | ';' | '；')
        });
        if from >= text.len() {
            return Next::None;
        }
        if let Some((heads, end)) = item(block, from)
            && is_marked(block, from) == marked
            && told.is_match(&text[end..])
        {
            if heads.iter().any(|word| label.is_match(word)) {
                return Next::None;
            }
            if let Some(other) = heads
                .iter()
                .map(|word| Form::of(word))
                .find(|it| *it != form)
            {
                // `Warm`, `WarmWhite`: either may be a label or a value.
                let either = other.is_capital() && form.is_capital();
                return if either { Next::Unclear } else { Next::None };
            }
            let more =
                text[at..from].trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '。'));
            if !more.is_empty() {
                last.meaning.push_str(". ");
                last.meaning.push_str(more);
            }
            return Next::Value(from);
        }
        next = from + sentence_end(&text[from..]);
    }
    Next::None
}

/// What stands behind a value that a sentence tells.
enum Next {
    /// Another value, there.
    Value(usize),
    /// None.
    None,
    /// What may be a value or a label.
    Unclear,
}

/// How a word is written: the values of a list are written alike.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Figures,
    Lower,
    Capitalised,
    Capitals,
    Camel,
}

impl Form {
    fn of(word: &str) -> Self {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        let Some(first) = letters.next() else {
            return Self::Figures;
        };
        let upper = letters.clone().filter(|c| c.is_uppercase()).count();
        let rest = letters.count();
        match first.is_uppercase() {
            false if upper == 0 => Self::Lower,
            true if upper == rest => Self::Capitals,
            true if upper == 0 => Self::Capitalised,
            _ => Self::Camel,
        }
    }

    fn is_capital(self) -> bool {
        matches!(self, Self::Capitalised | Self::Capitals | Self::Camel)
    }
}

/// Whether what is said of a value ends the words so far, and no brackets do.
fn has_said(before: &str, value: &Value) -> bool {
    !value.meaning.is_empty() && before.trim_end().ends_with(value.meaning.as_str())
}

/// Figures of which each carries the same unit, or the last that of all, up to the end of the sentence.
fn figures(text: &str) -> Option<Vec<Value>> {
    let shared =
        phrase!(r"^\s*\d+(?:\s*(?:[、，,]|和|或)\s*\d+)+\s*(?:毫秒|秒|分钟)\s*(?:[。；\n]|$)");
    if let Some(list) = shared.find(text) {
        let figures = phrase!(r"\d+").find_iter(list.as_str());
        return Some(figures.map(|figure| value(figure.as_str())).collect());
    }
    let list = phrase!(
        r"^\s*\d+\s*(?:毫秒|秒|分钟)(?:\s*(?:[、，,]|和|或)\s*\d+\s*(?:毫秒|秒|分钟))+\s*(?:[。；\n]|$)"
    );
    let list = list.find(text)?.as_str();
    let mut found = phrase!(r"(\d+)\s*(毫秒|秒|分钟)").captures_iter(list);
    let (_, [first, unit]) = found.next()?.extract();
    let mut figures = vec![first];
    for next in found {
        let (_, [figure, other]) = next.extract();
        if other != unit {
            return None;
        }
        figures.push(figure);
    }
    Some(figures.into_iter().map(value).collect())
}

fn value(text: &str) -> Value {
    Value {
        value: text.to_owned(),
        ..Value::default()
    }
}

/// `- A: one - B: two`, bullets that stayed in the row.
fn dashed(text: &str) -> Option<Vec<Value>> {
    let told = text.strip_prefix("- ")?.split(" - ").map(|part| {
        let (head, said) = part.split_once([':', '：'])?;
        let head = clean(head);
        is_bare_value(head).then(|| Value {
            value: head.to_owned(),
            meaning: meaning(said),
        })
    });
    let values: Vec<Value> = told.collect::<Option<_>>()?;
    (values.len() > 1).then_some(values)
}

fn is_sentence_end(rest: &str) -> bool {
    phrase!(r"^\s*(?:$|[。；;\n]|\.(?:\s|$))").is_match(rest)
}

/// Whether a comma ends a list: what follows says something of the parameter.
pub(super) fn ends_list(rest: &str) -> bool {
    phrase!(
        r"(?ix)^\s*(?:and\s+the\s+)?(?: the\s+default | default\b | where\b | which\b | unit\b
        | 默认 | 缺省 | 单位 | 即 | 表示 | 其中 | 分别 | 不 | 如果 | 若 | 当 | 该 | 此 | 目前 | 当前 | 请 | 具体 | 更多 | 详 | 区分 | 大小写 | 多个 | 必须 | 仅 | 用于 | 您 )"
    )
    .is_match(rest)
}

fn is_marked(block: &Block, at: usize) -> bool {
    let mut marked = block.strong.iter().chain(&block.code);
    marked.any(|range| range.start == at)
}

fn has_bold(block: &Block, place: Range<usize>) -> bool {
    let mut bold = block.strong.iter().chain(&block.code);
    bold.any(|range| range.start >= place.start && range.end <= place.end)
}

/// The value or values at a place of a row, and where they end.
pub(super) fn item(block: &Block, at: usize) -> Option<(Vec<String>, usize)> {
    let text = block.text.as_str();
    if let Some(range) = block
        .strong
        .iter()
        .chain(&block.code)
        .find(|range| range.start == at)
    {
        let inner = clean(&text[range.clone()]);
        let parts: Vec<String> = phrase!(r"\||、|，|,\s|\s(?:and|or)\s")
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
    let (mut said, mut at) = bracketed(text, at);
    let gap = phrase!(r"^\s*(?::\s|：|\s[–-]\s)\s*").find(&text[at..]);
    // `1 - 100` is a range.
    let goes_to = |tail: &str| phrase!(r"^-?\d[\d,.]*\s*(?:[.。,，;；)）]|$)").is_match(tail);
    let is_range = |found: &regex::Match<'_>| {
        text[..at].ends_with(|c: char| c.is_ascii_digit())
            && found.as_str().trim().starts_with(['–', '-'])
            && goes_to(&text[at + found.end()..])
    };
    if let Some(found) = gap.filter(|found| !is_range(found)) {
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
                        || phrase!(r"^[A-Za-z0-9_.-]+(?::\s|：|\s[–-]\s)").is_match(&text[next..])
                }
                _ => false,
            })
            .map_or(tail.len(), |(i, _)| i);
        tail[..end].trim().clone_into(&mut said);
        at = from + end;
    }
    if is_default(&said) {
        said.clear();
    }
    (said, at)
}

/// What brackets say of the value before them, and where they end.
pub(super) fn bracketed(text: &str, at: usize) -> (String, usize) {
    let brackets = phrase!(r"^\s*[(（]([^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*)[)）]");
    let Some(found) = brackets.captures(&text[at..]) else {
        return (String::new(), at);
    };
    let said = meaning(&format!("({})", &found[1]));
    let said = said.trim_matches(['(', ')', '（', '）', ' ']);
    let said = if is_default(said) { "" } else { said };
    let end = at + found.get(0).map_or(0, |whole| whole.end());
    (said.to_owned(), end)
}

/// Words that mark the default and say nothing of what it means.
fn is_default(said: &str) -> bool {
    matches!(
        said.to_lowercase().as_str(),
        "default" | "default value" | "the default value" | "默认" | "默认值"
    )
}

fn skip(text: &str, at: usize, pass: impl Fn(char) -> bool) -> usize {
    at + text[at..].len() - text[at..].trim_start_matches(pass).len()
}
