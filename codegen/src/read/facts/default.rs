//! Default values: `Default value: X.`, `**X** (default)`, `默认值：X。`

mod meant;
pub(super) mod unit;
mod used;

use super::phrases::{agreed, near_end, near_start, number, phrase, sentence_before};
use crate::model::{Type, Value};
use crate::prose::{Block, BlockKind, Prose};
use crate::vocabulary::is_blank_word;

/// The value that the service takes when none is sent. `none` is one where it is an accepted value.
pub(super) fn of(kind: Type, prose: &Prose, values: &[Value]) -> Option<String> {
    let said = |wanted: fn(BlockKind) -> bool| {
        let blocks = prose.blocks.iter().enumerate();
        let wanted = blocks.filter(move |(_, block)| wanted(block.kind));
        wanted.flat_map(|(i, block)| stated(block, prose.blocks.get(i + 1), values))
    };
    let is_struct = matches!(kind, Type::Struct | Type::Map); // what is told is of a member
    let found = match said(|_| true).next() {
        // A paragraph counts before what is said of one of the values. One for a case is none for all.
        Some(_) => one(said(|_| true).flatten())
            .or_else(|| one(said(|kind| kind == BlockKind::Paragraph).flatten())),
        None => one(prose.blocks.iter().flat_map(marked))
            .or_else(|| used::of(prose, values).filter(|_| !is_struct))
            .or_else(|| meant::of(prose, values)),
    };
    let found = found.or_else(|| shown(kind, prose))?;
    let found = listed(found, values);
    let is_blank = is_blank_word(&found)
        || matches!(
            found.to_lowercase().as_str(),
            "empty" | "blank" | "空字符串" | "空值" | "不限" | "不填" | "不设置" | "none"
        );
    if is_blank && values.iter().all(|value| value.value != found) {
        return None;
    }
    let numeric = matches!(kind, Type::Integer | Type::Long | Type::Float);
    let found = normalise(kind, found);
    let found = if numeric {
        without_unit(found, &prose.text())
    } else {
        found
    };
    // `in days. Default value: 1 hour.`; a text without a unit is sent with it.
    if let Some(unit) = unit::of(&found, prose) {
        let text = prose.text();
        let own = super::unit::of(&text, &text);
        let is_own = own.is_none_or(|own| unit::is_same(&own, &unit));
        if !is_own {
            return None;
        }
    }
    (!numeric || number(&found).is_some()).then_some(found)
}

/// A default in the spelling of the list; one that is told by its meaning (`Default value: pay-as-you-go`)
/// is the value of that meaning.
fn listed(found: String, values: &[Value]) -> String {
    if values.iter().any(|value| value.value == found) {
        return found;
    }
    let means = |value: &&Value| {
        let lead = phrase!(r"(?i)^(?:namely|that\s+is|表示|指)[,，]?\s*");
        let meaning = lead.replace(&value.meaning, "");
        meaning
            .trim_end_matches(['.', '。', ';', '；', ',', '，'])
            .eq_ignore_ascii_case(&found)
    };
    let only = |is_it: &dyn Fn(&&Value) -> bool| {
        let mut alike = values.iter().filter(|value| is_it(value));
        let first = alike.next()?;
        alike.next().is_none().then(|| first.value.clone())
    };
    only(&|value| value.value.eq_ignore_ascii_case(&found))
        .or_else(|| only(&means))
        .unwrap_or(found)
}

/// The one of several, however their letters are written: `month`, `Month`.
fn one(mut said: impl Iterator<Item = String>) -> Option<String> {
    let first = said.next()?;
    said.all(|other| other.eq_ignore_ascii_case(&first))
        .then_some(first)
}

/// `默认返回20条`: how many entries an answer has where a request does not say.
fn shown(kind: Type, prose: &Prose) -> Option<String> {
    if !matches!(kind, Type::Integer | Type::Long) {
        return None;
    }
    let text = prose.text();
    let figure = phrase!(
        r"(?i)默认(?:返回|显示|展示|查询)[^。，\d]{0,8}?\s*(\d+)\s*条|\b(\d+)\s+entries\s+are\s+(?:returned|displayed)(?:\s+(?:on|per)\s+(?:each\s+)?page)?\s+by\s+default|\bby\s+default,\s+(?:the\s+number\s+of\s+)?entries\s+(?:on\s+each|per)\s+page\s+is\s+(\d+)"
    );
    let figures = figure.captures_iter(&text).filter_map(|found| {
        let figure = found.iter().skip(1).flatten().next()?;
        Some(figure.as_str().to_owned())
    });
    agreed(figures)
}

/// `Default value: X`, `The default value is X`, `默认值：X`, `默认为X`; nothing for one that holds under a
/// condition.
fn stated(block: &Block, next: Option<&Block>, values: &[Value]) -> Vec<Option<String>> {
    // `Otherwise, the default value is 10`: of two cases none holds always.
    let has_cases =
        phrase!(r"(?i)\botherwise\b[^.]{0,40}\bdefault|否则[^。]{0,20}默认").is_match(&block.text);
    let said = phrase!(
        r"(?ix)
        (?: \bdefault(?:\s+values?)?\s*[:：]
          | \bdefault\s+value\s+(?:of\s+(?:this|the|\S+)(?:\s+\S+)?\s+)?is\s*:?
          | \bdefault\s+(?:is|to)\s*:?
          | \bdefaults\s+to\s*:?
          | \bdefault\s+value
          | 默认值?\s*(?:[:：]|为|是)\s*[:：]?\s*(?:未(?:设置|指定|传入|填写)时?[，,]\s*取值为)?
          | 缺省值?\s*(?:[:：]|为|是)
          | 默认取值\s*(?:[:：]|为|是)
          | 默认值
          | 取值\s*[(（]\s*(?:默认|缺省)\s*[)）]\s*[:：]
          | (?P<bare>默认(?:取值)?) ) \s*"
    )
    .captures_iter(&block.text)
    .filter_map(|found| {
        // `默认20，最大50`: of bare words, only a figure or a marked word at once behind them.
        let whole = found.get(0)?;
        let rest = &block.text[whole.end()..];
        let is_marked = || {
            let mut marked = block.strong.iter().chain(&block.code);
            marked.any(|range| range.start == whole.end())
        };
        let is_told = phrase!(r"^\*{0,2}-?\d+(?:\.\d+)?\*{0,2}\s*(?:毫秒|秒|分钟|小时|天|个月|月|年|次|个|条)?\s*(?:[，,。；;（(）)]|$)|^(?:true|false)\b")
            .is_match(rest)
            || is_marked();
        (found.name("bare").is_none() || is_told).then_some(whole)
    })
    // `-   default: plain` tells of a value of that name.
    .filter(|found| {
        let word = found.as_str().trim_end().trim_end_matches([':', '：']);
        let is_head = found.start() == 0 && matches!(block.kind, BlockKind::Bullet(_));
        !is_head || values.iter().all(|value| value.value != word.trim_end())
    })
    // `X (default value)` is the other way to say it.
    .filter(|found| !block.text[found.end()..].starts_with([')', '）', '。']));
    said.filter_map(|found| {
        if block.text[found.end()..].trim().is_empty() {
            // The value stands in a bullet or paragraph of its own.
            let next = next.filter(|next| next.kind != BlockKind::Code)?;
            return Some(value_at(next, 0, values)).filter(Option::is_some);
        }
        let value = value_at(block, found.end(), values)?;
        let rest = &block.text[found.end()..];
        let rest = rest.split_once(&value).map_or("", |(_, rest)| rest);
        let before = sentence_before(&block.text, found.start());
        let holds = !has_cases && !is_under_condition(before) && !is_of_case(rest);
        Some(Some(value).filter(|_| holds))
    })
    .collect()
}

/// Whether words before a default tell when it is the one: `If the lamp is on, the default value is`. That
/// nothing is sent is no such condition.
fn is_under_condition(before: &str) -> bool {
    let condition = phrase!(
        r"(?ix)(?:^|[,;:(]\s*|\b(?:and|but)\s+)\s*(?:if|when|for)\s[^.]{2,300},\s*(?:then\s+)?(?:the|its)?\s*$
        | (?:当[^前]|若|如果|对于)[^。；]{1,200}[，,]\s*(?:则|其|该参数|该值)?的?\s*$ | [^。；，,]{1,60}[^。；，,行小及同实定临按超延计]时[，,]\s*(?:则|其)?\s*$"
    );
    condition
        .find(before)
        .is_some_and(|found| !is_absence(found.as_str()))
}

/// Whether words behind a default tell when it is the one: `5 if the lamp is on, 10 if it is not`.
fn is_of_case(rest: &str) -> bool {
    let condition = phrase!(
        r#"(?ix)^["”’']?\s*[(（]?\s*(?:for|if|when|in\s+case)\s[^.;。]*
        | ^["”’']?\s*[,(（]?\s*(?:provided|providing|(?:as|so)\s+long\s+as|only\s+(?:if|when))\s[^.;。]*
        | ^["”’']?\s*,\s*which\s[^.;。]*?\b(?:if|when)\s[^.;。]*
        | ^\s*[(（]\s*(?:当[^前]|如果|若|仅当)[^)）。]*
        | ^["”’']?\s+in\s[^.;。]*\band\s+\S+\s+in\s
        | ^\s*[(（][^()（）]{1,40}[)）]\s*(?:[,，、;；]\s*(?:or\s|and\s)?|or\s|and\s|或|和)\s*-?[a-z0-9]+\s*[(（]"#
    );
    // `5 if Mode is empty, 10 if it is Nat`
    let others =
        phrase!(r"(?i)\s(?:if|when|for)\s[^.;]*(?:,|\band|\bor)\s*-?\w+\s+(?:if|when|for)\s");
    condition
        .find(near_start(rest))
        .is_some_and(|found| others.is_match(found.as_str()) || !is_absence(found.as_str()))
}

/// Whether a condition is that nothing is sent, or none at all: `5 for now`.
fn is_absence(condition: &str) -> bool {
    phrase!(
        r"(?i)\b(?:not|n't|no|without|empty|omit|omitted|blank|unspecified|null|left|leave|default)\b|\bfor\s+(?:now|this)\b|不|未|没|空|省略|默认|缺省"
    )
    .is_match(condition)
}

/// The value that begins at a place: what is bold or code there, else one word. `all` is one where it
/// is an accepted value.
fn value_at(block: &Block, at: usize, values: &[Value]) -> Option<String> {
    let text = &block.text;
    let lead = text[at..].len()
        - text[at..]
            .trim_start_matches([' ', '"', '\'', '“', '”', '‘', '「', '*'])
            .len();
    let at = at + lead;
    if let Some(range) = block
        .strong
        .iter()
        .chain(&block.code)
        .find(|range| range.start <= at && at < range.end)
    {
        let value = text[at..range.end]
            .trim()
            .trim_end_matches(['.', '。', ',', '，', '"', '”']);
        let value = figure(value, text).unwrap_or(value);
        return value_like(value).then(|| value.to_owned());
    }
    let tail = &text[at..];
    // `默认为中文**zh-cn**`: the meaning, then the value.
    let meaning = phrase!(r"^\p{Han}{1,8}").find(tail);
    if let Some(meaning) = meaning
        && let Some(range) = block
            .strong
            .iter()
            .find(|range| range.start == at + meaning.end())
        && values.iter().any(|it| it.value == text[range.clone()])
    {
        return Some(text[range.clone()].to_owned());
    }
    let end = tail
        .char_indices()
        .find(|&(i, c)| match c {
            // `on.You can …`: some sentences begin without a space.
            '.' => {
                tail[i + 1..].chars().next().is_none_or(char::is_whitespace)
                    || phrase!(
                        r"^\.(?:You|This|The|If|It|When|Valid|Note|For|Unit|Default|Max|Min)(?:\s|imum|ault|:)"
                    )
                    .is_match(&tail[i..])
            }
            ',' => {
                !tail[i + 1..].starts_with(|c: char| c.is_ascii_digit())
                    || !tail[..i].ends_with(|c: char| c.is_ascii_digit())
            }
            ' ' | '，' | '。' | '；' | ';' | '、' | '(' | '（' | '"' | '”' | '’' | '\n' | '）'
            | ')' | '|' => true,
            _ => false,
        })
        .map_or(tail.len(), |(i, _)| i);
    // `Oak Ltd.`: names of several words end with their sentence.
    let named =
        phrase!(r"^[A-Z][A-Za-z0-9]*(?: [A-Z0-9][A-Za-z0-9]*){1,2}(?:\.?$|\.\s|\n)").find(tail);
    if let Some(name) = named {
        return Some(name.as_str().trim().trim_end_matches('.').to_owned());
    }
    let word = tail[..end].trim().trim_end_matches('*');
    if let Some(figure) = figure(word, text) {
        return Some(figure.to_owned());
    }
    let rest = tail[end..].trim_start();
    // A word that a sentence goes on from is no value: `Default value: the current time`.
    let goes_on = rest.starts_with(|c: char| c.is_ascii_lowercase())
        && !word.chars().any(|c| c.is_ascii_digit());
    let is_listed = values.iter().any(|value| value.value == word);
    let article = !is_listed
        && matches!(
            word.to_lowercase().as_str(),
            "the"
                | "a"
                | "an"
                | "all"
                | "this"
                | "no"
                | "current"
                | "it"
                | "same"
                | "that"
                | "for"
                | "used"
                | "when"
                | "if"
        );
    let cut = word.contains('{') != word.contains('}'); // `max{40, the size of the image}`
    let is_range = phrase!(r"^(?:to|~|～|–|至)\s*\d").is_match(rest);
    (value_like(word) && !goes_on && !article && !cut && !is_range).then(|| word.to_owned())
}

/// The figure of `60秒`, where the text names no other unit, and of `3次`.
fn figure<'a>(word: &'a str, text: &str) -> Option<&'a str> {
    let found = phrase!(r"^(-?\d+(?:\.\d+)?)\s*(?:(毫秒|秒|分钟|小时|天|个月|月|年)|次|个|条)$")
        .captures(word)?;
    let unit = found.get(2).map(|unit| unit.as_str());
    let own = unit.and_then(|_| super::unit::of(text, text));
    let is_own = own.is_none_or(|own| unit == Some(own.as_str()));
    is_own.then(|| found.get(1).map_or(word, |figure| figure.as_str()))
}

/// How many marks of one block are read; more than one value at most is the default.
const MOST_MARKS: usize = 64;

/// `**X** (default)`, `**X**: … This is the default value.`, `X（默认值）`.
fn marked(block: &Block) -> Vec<String> {
    let mut found = Vec::new();
    let mark = phrase!(r"(?i)[(（]\s*(?:the\s+)?(?:default|默认|缺省)(?:\s*value|值)?\s*[)）]");
    for hit in mark.find_iter(&block.text).take(MOST_MARKS) {
        let before = block.text[..hit.start()].trim_end();
        let strong = block
            .strong
            .iter()
            .chain(&block.code)
            .find(|range| range.end == before.len());
        let word = match strong {
            // `**on | off** (default)` marks the last of them.
            Some(range) => {
                let words = &block.text[range.clone()];
                words.rsplit('|').next().unwrap_or(words).trim().to_owned()
            }
            // `All Lamps (default)`: a bullet whose value has several words.
            None if is_phrase(block, before) => before.to_owned(),
            None => behind_verb(
                near_end(before)
                    .rsplit(|c: char| {
                        c.is_whitespace()
                            || matches!(c, ',' | '，' | '、' | ';' | '；' | ':' | '：' | '|')
                    })
                    .next()
                    .unwrap_or("")
                    .trim_matches('*'), // marks that the page sets so that they stay text
            )
            .to_owned(),
        };
        if value_like(&word) {
            found.push(word);
        } else if let Some(head) = bullet_head(block) {
            found.push(head);
        }
    }
    let sentence = phrase!(
        r"(?i)(?:this|it)\s+is\s+the\s+default(?:\s+value|\s+option|\s+setting)?\s*(?:[.,]|$)|(?:为|是)默认值|[,，]默认值[。]?$|默认值。$|（默认）|^[^：:]+[:：]\s*默认值[，,。]"
    );
    if found.is_empty() && sentence.is_match(&block.text) {
        found.extend(bullet_head(block));
    }
    found
}

/// `20` of `支持20`: Chinese sets no space between a verb and what it is said of.
fn behind_verb(word: &str) -> &str {
    // `老灯仅支持Warm`: what stands before the verb must be nothing, or a noun of rows.
    phrase!(
        r"(?x)(?: (?:或者?|和|与|及)
          | (?:^|[。（(]) (?:\p{Han}{0,12}(?:类型|方式|模式|状态|级别|策略|协议|范围|版本|规格|参数|字段|值))?
            (?:目前|当前|现|其中|该|此|可以?|能|只|仅|默认|取值|固定|设置|支持|为|是|选)*(?:支持|取值|设置|为|是|选)
        ) ([A-Za-z0-9][A-Za-z0-9._-]*)$"
    )
    .captures(word)
    .and_then(|found| found.get(1))
    .map_or(word, |found| found.as_str())
}

/// Whether the words before a mark are all that a bullet says, and one name.
fn is_phrase(block: &Block, before: &str) -> bool {
    matches!(block.kind, BlockKind::Bullet(_))
        && phrase!(r"^[A-Z][A-Za-z0-9]*(?: [A-Z0-9][A-Za-z0-9]*){1,2}$").is_match(before)
}

/// The value that a bullet begins with.
fn bullet_head(block: &Block) -> Option<String> {
    if !matches!(block.kind, BlockKind::Bullet(_)) {
        return None;
    }
    let head = match block.strong.first().filter(|range| range.start == 0) {
        Some(range) => &block.text[range.clone()],
        None => block
            .text
            .split([':', '：', '(', '（', ' ', '，', ','])
            .next()?,
    };
    let head = head.trim().trim_end_matches([':', '：']);
    value_like(head).then(|| head.to_owned())
}

/// Whether a word can be sent as a value.
pub(super) fn value_like(word: &str) -> bool {
    let len = word.chars().count();
    (1..=64).contains(&len)
        && word.chars().any(char::is_alphanumeric)
        && !word
            .chars()
            .any(|c| matches!(c, '\u{3000}'..='\u{9fff}') || c.is_control())
        && word.split(' ').count() <= 3
}

/// `60s` of a number of seconds is `60`: the unit behind a figure is left out where it is that of the
/// parameter.
fn without_unit(value: String, text: &str) -> String {
    let Some(found) = phrase!(r"^(\d+)\s?([a-z]{1,7})$").captures(&value) else {
        return value;
    };
    let seconds = ["s", "sec", "second", "seconds", "秒"];
    let milliseconds = ["ms", "millisecond", "milliseconds", "毫秒"];
    let own = super::unit::of(text, text).map(|unit| unit.to_lowercase());
    let is_own = own.is_some_and(|own| {
        let both = |unit: &[&str]| unit.contains(&own.as_str()) && unit.contains(&&found[2]);
        own == found[2] || both(&seconds) || both(&milliseconds)
    });
    if is_own { found[1].to_owned() } else { value }
}

/// Numbers lose their separators of thousands: a value is given as it is sent.
fn normalise(kind: Type, value: String) -> String {
    let numeric = matches!(kind, Type::Integer | Type::Long | Type::Float);
    if numeric
        && value.contains(',')
        && let Some(number) = number(&value)
    {
        return number.to_string();
    }
    value
}

#[cfg(test)]
mod tests;
