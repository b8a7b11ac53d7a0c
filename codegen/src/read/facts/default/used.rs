//! Defaults that a sentence tells by its verb: `By default, X is used.`, `不填则使用X`, `X为默认值`.

use super::value_like;
use crate::model::Value;
use crate::prose::{Block, BlockKind, Prose};
use crate::read::facts::left_out::{self, CLAUSE, IT, IT_ZH};
use crate::read::facts::phrases::{agreed, near_start, phrase, sentence_before, words_before};

/// A value, in quotes or not.
const VALUE: &str = r#"["“'‘「]?(?P<value>[A-Za-z0-9](?:[A-Za-z0-9_.:/-]*[A-Za-z0-9_])?)["”'’」]?"#;

/// Where the sentence of a value ends.
const END: &str = r"\s*(?:$|[。；;，,)）\n]|[.!](?:\s|$))";

/// Where an English sentence begins.
const BEGINS: &str = r"(?:^|[.。;；(（\n]\s*)";

const USED: &str = r"(?:is|will\s+be|gets)\s+(?:used|applied|selected|chosen|taken|assumed)";

const THE_VALUE: &str = r"the\s+(?:default\s+)?value\s+";

/// The one value that sentences of paragraphs tell as the default.
pub(super) fn of(prose: &Prose, values: &[Value]) -> Option<String> {
    let blocks = prose.blocks.iter();
    let paragraphs = blocks.filter(|block| block.kind == BlockKind::Paragraph);
    agreed(paragraphs.flat_map(|block| {
        let mut told = english(block, values);
        told.extend(chinese(block, values));
        told
    }))
}

fn english(block: &Block, values: &[Value]) -> Vec<String> {
    let text = &block.text;
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if !says(&["efault", "is used", "applies", "is applied", "uses "]) {
        return Vec::new();
    }
    let led = phrase!(format!(
        r"(?i){BEGINS}(?:{LEFT_OUT}(?:by\s+default,?\s+)?|by\s+default,?\s+)(?:(?P<said>{THE_VALUE})?{VALUE}\s+{USED}(?:\s+by\s+default)?|(?:{IT}\s+(?:is|will\s+be)\s+(?P<set>set\s+to\s+)?|(?:the\s+system\s+|it\s+)?uses\s+){OTHER}(?:\s+by\s+default)?){END}",
        LEFT_OUT = left_out::english(),
        OTHER = VALUE.replace("value", "other"),
    ));
    let trailed = phrase!(format!(
        r"(?i)(?:{BEGINS}|[,，]\s+|\b(?:is|to)\s+)(?P<said>{THE_VALUE})?{VALUE}\s+(?:{USED}\s+)?by\s+default{END}"
    ));
    let named = phrase!(format!(
        r"(?i)(?:{BEGINS}|[,，]\s+)(?:the\s+value\s+)?{VALUE}(?:\s*[(（][^()（）]*[)）])?\s+is\s+(?:used\s+as\s+)?the\s+default(?:\s+(?:value|option|setting|choice))?{END}"
    ));
    let bracketed = phrase!(format!(r"(?i)[(（]default\s+{VALUE}[)）]"));
    let setting = phrase!(format!(
        r"(?i){BEGINS}(?:the\s+)?default\s+(?:setting|option|choice)\s*(?:is|[:：])\s*{VALUE}{END}"
    ));
    // `The type of the lamp. The default type is X.`
    let own = phrase!(format!(
        r"(?i)(?:{BEGINS}|[,，]\s+(?:and\s+)?)the\s+default\s+(?P<noun>[a-z]+(?:\s+[a-z]+)?)\s+is\s+(?:set\s+to\s+)?{VALUE}{END}"
    ));
    let mut told = Vec::new();
    for (i, rule) in [led, trailed, named, bracketed, setting, own]
        .into_iter()
        .enumerate()
    {
        for found in rule.captures_iter(text) {
            let Some(word) = found.name("value").or_else(|| found.name("other")) else {
                continue;
            };
            // `If Room is dark, X is used by default.`
            let case = i > 0 && is_case(sentence_before(text, word.start()));
            let is_own = |noun: regex::Match<'_>| names(&text[..noun.start()], noun.as_str());
            if !found.name("noun").is_none_or(is_own) {
                continue;
            }
            let is_said = found.name("said").is_some() || found.name("set").is_some();
            if !case && is_value(block, word.start(), word.as_str(), values, is_said) {
                told.push(word.as_str().to_owned());
            }
        }
    }
    told
}

fn chinese(block: &Block, values: &[Value]) -> Vec<String> {
    let text = &block.text;
    if text.is_ascii() {
        return Vec::new();
    }
    let speaks = phrase!(
        r"默认|缺省|[不未没]有?(?:进行|做)?(?:填|传|设|指|配|输|提供|选|赋|携|上传)|空|省略"
    );
    if !speaks.is_match(text) {
        return Vec::new();
    }
    let led = phrase!(chinese_lead());
    let named = phrase!(format!(
        r"{CLAUSE}(?:其中|其)?{VALUE}(?:[(（][^()（）]*[)）])?\s*(?:为|是|作为)(?:默认|缺省)(?:取?值|选项|参数|设置)?(?:$|[。；;，,)）\n])"
    ));
    let spoken = phrase!(format!(
        r"(?:使用|以|将)\s*{VALUE}\s*作为(?:默认|缺省)取?值"
    ));
    // `灯的类型，默认类型为X`
    let own = phrase!(format!(
        r"{CLAUSE}(?:默认|缺省)的?(?P<noun>\p{{Han}}{{1,6}}?)(?:使用|采用|取值)?(?:为|是)?\s*[:：]?\s*{VALUE}(?:$|[。；;，,)）\n])"
    ));
    let mut told = Vec::new();
    let is_called = text.contains("默认") || text.contains("缺省");
    let rules: &[_] = if is_called {
        &[led, named, spoken, own]
    } else {
        &[led]
    };
    for rule in rules {
        for found in rule.captures_iter(text) {
            let (Some(whole), Some(word)) = (found.get(0), found.name("value")) else {
                continue;
            };
            let is_own = |noun: regex::Match<'_>| names(&text[..noun.start()], noun.as_str());
            if !found.name("noun").is_none_or(is_own) {
                continue;
            }
            let unit = found.name("unit");
            let is_own = |unit: regex::Match<'_>| {
                super::figure(&text[word.start()..unit.end()], text).is_some()
            };
            if !unit.is_none_or(is_own) {
                continue;
            }
            // `单位，默认GB`, `当Room为1时，默认X`, `Room：编号，默认1`
            let before = words_before(text, &whole);
            let other = phrase!(r"单位|当[^前]|时[，,]?$|如果|若|对于|例如|否则").is_match(before)
                || before.contains([':', '：'])
                    && values.iter().all(|it| it.value != word.as_str());
            if !other && is_value(block, word.start(), word.as_str(), values, true) {
                told.push(word.as_str().to_owned());
            }
        }
    }
    told
}

/// Whether the first words of a description name it with a noun: `灯的类型，…`, `The type of the lamp. …`
fn names(text: &str, noun: &str) -> bool {
    let text = near_start(text);
    if noun.is_ascii() {
        let first = text.split(['.', ',', '(']).next().unwrap_or("");
        let head = first.split(" of ").next().unwrap_or("").trim_end();
        return head.len() > noun.len()
            && head.is_char_boundary(head.len() - noun.len())
            && head[head.len() - noun.len()..].eq_ignore_ascii_case(noun)
            && head[..head.len() - noun.len()].ends_with(' ');
    }
    let first = text.split(['。', '，', '：', ':', '（', '(', '\n']).next();
    first.is_some_and(|first| first.trim_end().ends_with(noun))
}

/// `不填则使用X`, `默认为X`, `未设置时，默认X`
fn chinese_lead() -> String {
    let left = left_out::chinese();
    let then = format!(r"(?:则|即|就|会|将|那么|系统|自动|{IT_ZH}|表示|相当于)*");
    let by = r"(?:默认|缺省)(?:的?情况下?|时|状态下?)?[，,]?\s*";
    let verb =
        r"(?:使用|采用|取(?:值)?为?|选择|选中|选用|按照?|设置?为|设定为|配置为|为|是|等于|用|以)";
    let end = r"\s*(?P<unit>毫秒|秒|分钟|小时|天|个月|月|年|次|个|条)?\s*(?:$|[。；;，,)）\n（(]|[.](?:\s|$))";
    format!(
        r"{CLAUSE}(?:{left}?{then}{by}{then}(?:取?值|参数值)?{verb}?|{left}{then}{verb})\s*[:：]?\s*(?:取?值)?{VALUE}(?:作为(?:默认|缺省)取?值)?{end}"
    )
}

/// Whether words before a place tell of a case.
fn is_case(before: &str) -> bool {
    phrase!(r"(?i)\b(?:if|when|unless|for|example)\b").is_match(before)
}

/// Whether a word is a value: one of the list, a figure, or of a form that words of a sentence have not.
fn is_value(block: &Block, at: usize, word: &str, values: &[Value], is_said: bool) -> bool {
    let mut marked = block.strong.iter().chain(&block.code);
    let quoted = block.text[..at].ends_with(['"', '“', '‘', '\'', '「']);
    let is_marked = quoted || marked.any(|range| range.start == at);
    let is_listed = values
        .iter()
        .any(|value| value.value.eq_ignore_ascii_case(word));
    let is_word = word.chars().all(|c| c.is_ascii_lowercase()) && !matches!(word, "true" | "false");
    let other = phrase!(
        r"(?i)^(?:it|its|this|that|the|all|none|null|not|an?|only|by|and|or|used|no|which|they|you|both|each|is|are|to)$"
    );
    value_like(word) && (is_listed || !other.is_match(word) && (is_marked || is_said || !is_word))
}
