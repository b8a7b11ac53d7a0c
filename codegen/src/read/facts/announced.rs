//! What a description announces: words that lead to accepted values, a range, a length or a count, to a
//! default or a condition of requirement. Where the facts then hold none of that kind, the words were not
//! understood, and the lint says so.

use super::parts::is_member;
use super::phrases::{phrase, short_sentences};
use crate::model::Facts;
use crate::prose::Prose;

/// What words announce.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Announced {
    /// `Valid values:`
    Values,
    /// `Maximum value`
    Range,
    /// `characters in length`
    Length,
    /// `up to 50 IDs`
    Count,
}

impl Announced {
    /// Whether facts hold what is announced. Values may turn out to be a range, a range of what is
    /// counted to be a length or a count.
    pub(crate) fn is_read(self, facts: &Facts) -> bool {
        let range = facts.min.is_some() || facts.max.is_some();
        let length = facts.min_length.is_some() || facts.max_length.is_some();
        let count = facts.max_items.is_some() || facts.index_max.is_some();
        let cases = || facts.conditional.iter();
        if cases().any(|case| self.is_read(&case.facts)) {
            return true;
        }
        let any = range || length || count || !facts.values.is_empty();
        match self {
            Self::Values => any || facts.time_format.is_some(),
            Self::Range | Self::Count => any,
            Self::Length => length,
        }
    }
}

/// What a description announces, the first of each kind, with its words.
pub(crate) fn all(prose: &Prose) -> Vec<(Announced, String)> {
    let mut found: Vec<(Announced, String)> = Vec::new();
    let blocks = prose.blocks.iter().filter(|_| super::is_readable(prose));
    for block in blocks {
        for (kind, words) in short_sentences(&block.text).flat_map(announcements) {
            if found.iter().all(|(other, _)| *other != kind) {
                found.push((kind, words.to_owned()));
            }
        }
    }
    found
}

/// The words that demand this parameter in some case: `this parameter is required`, `必须指定该参数` beside
/// `if`, `when`, `当`, `时`.
pub(crate) fn condition(prose: &Prose) -> Option<String> {
    let case = phrase!(
        r"(?i)\b(?:if|when|once|unless|after|only)\b|当|若|如果|仅|只有|一旦|除非|时|情况下|模式下|对于"
    );
    let demand = phrase!(
        r"(?ix)
        \b(?:this\s+(?:parameter|field|element|header|option)|it)\s+(?:is\s+(?:\w+\s+and\s+)?(?:required|mandatory|necessary|needed)\b|(?:must|needs?\s+to|has\s+to)\s+be\s+(?:specified|set|provided|configured)\b|cannot\s+be\s+(?:empty|left))
        | \b(?:must|need\s+to|have\s+to)\s+(?:also\s+)?(?:specify|set|provide|configure)\s+this\s+(?:parameter|field|element|header)\b
        | (?:^|[.,]\s*)(?:required|mandatory)\s+(?:if|when|only|for|once|unless)\b
        | [该此本](?:参数|字段|元素|项|属性|请求头)[^。，；]{0,6}(?:必填|必选|必传|必需|必须(?:指定|设置|填写|传入|配置|提供)\s*(?:[。；，]|$)|不能为空|不可为空)
        | (?:必须|需要?)(?:指定|设置|填写|传入?|配置|提供)[该此本](?:参数|字段|元素|项|属性|请求头)\s*(?:[。；，]|$)
        | (?:时|后|情况下|模式下)[，,]?\s*(?:则|才|均|也)?(?:为)?(?:必填|必选|必传)(?:项|参数)?(?:[。；，]|$)"
    );
    // What else is said in such words: a value, a denial, every call.
    let other = phrase!(
        r"(?i)\bnot\s+(?:required|mandatory|needed)|\bdo(?:es)?\s+not\b|\bdon't\b|\bmay\s+not\b|\b(?:parameter|field|element|header|set|specified|configured|it)\s+to\b|\bcall(?:ing)?\s+th(?:is|e)\s|非必|不必|无需|不需|可选|调用[该此本]|多个"
    );
    sentence_of(prose, |sentence| {
        let found = demand.find(sentence)?;
        (case.is_match(sentence) && !other.is_match(sentence)).then(|| found.as_str())
    })
}

/// The words that announce a default, and not that there is none or that the case decides.
pub(crate) fn default(prose: &Prose) -> Option<String> {
    let announced = phrase!(
        r"(?i)(?:\bdefault\s+value\s*(?:\bis\b|[:：])|\bdefault\s*[:：]|\bdefaults\s+to\b|(?:默认|缺省)(?:取?值)?\s*(?:[:：]|为|是))\s*(?P<value>[^\s].*)$"
    );
    let nothing = phrase!(
        r"(?i)^\W*(?:null|none|n/a|nil|no\b|not\b|empty|blank|unlimited|无|空|不|未|否$|[-—]+$|见|请参见|see\b)"
    );
    // What depends on the case, on the request or on another parameter is no value.
    let other = phrase!(
        r"(?i)\b(?:if|when|for|unless|otherwise|the|same|equal|current|all|time)\b|如果|若|当|对于|时|相同|一致|等于|由|根据|取决|系统|随机|全部|所有|的"
    );
    sentence_of(prose, |sentence| {
        let found = announced.captures(sentence)?;
        let (whole, value) = (found.get(0)?, &found["value"]);
        let is_said = !nothing.is_match(value)
            && !other.is_match(value)
            && !phrase!(r"(?i)\b(?:if|when|for|unless|otherwise)\b|如果|若|当|对于|时")
                .is_match(&sentence[..whole.start()]);
        is_said.then(|| &whole.as_str()[..whole.len() - value.len()])
    })
}

/// The first words that a rule finds in the sentences that are not of a member.
fn sentence_of<'p>(prose: &'p Prose, find: impl Fn(&'p str) -> Option<&'p str>) -> Option<String> {
    let blocks = prose.blocks.iter().filter(|_| super::is_readable(prose));
    let mut sentences = blocks
        .filter(|block| !is_member(block))
        .flat_map(|block| short_sentences(&block.text));
    sentences
        .find_map(find)
        .map(|words| words.trim().to_owned())
}

/// The announcements of a sentence. What a condition or a default says of a value is none.
fn announcements(sentence: &str) -> Vec<(Announced, &str)> {
    let values = phrase!(
        r"(?ix) \b(?:valid|allowed|possible|available|supported|accepted|legal|enumeration|enumerated)\s+(?:values?|options)\b
        | \bvalues?\s+ranges?\b | ^values?\s*[:：]
        | ^(?:you\s+must\s+)?set\s+(?:it|the\s+value|(?:this|the)\s+parameter)\s+to\b
        | (?:取值|可选值|可取值|有效值|枚举值|合法值)(?:范围|说明)*\s*(?:如下|包括|有|可以)*\s*(?:[:：]|为|是) | 可选范围"
    );
    let range = phrase!(
        r"(?ix) \b(?:maximum|minimum|greatest|least)\s+(?:allowed\s+)?values?\b | \brang(?:es?|ing)\s+from\b
        | \bmust\s+be\s+(?:within|between|in\s+the\s+range|greater|less|an?\s+integer|a\s+number|from\s+\d|\d)
        | \b(?:greater|less)\s+than\s+(?:or\s+equal\s+to\s+)?\d | \bstarts?\s+from\s+\d
        | 取值范围 | 最[大小]值 | 最[大小](?:为|是) | [大小]于(?:等于|或等于)?\s*\d | 从\s*\d\s*开始 | 起始值"
    );
    let length = phrase!(
        r"(?ix) \bin\s+length\b | \d\s+(?:[\w-]+\s+)?(?:characters|letters|bytes)\b | \d\s*个?\s*(?:[\p{Han}A-Za-z]{0,6})(?:字符|字节|汉字)
        | 长度[^。]{0,12}\d"
    );
    let count = phrase!(
        r"(?ix) \b(?:up\s+to|at\s+most|(?:a\s+)?maximum\s+of|no\s+more\s+than)\s+(?:\d|two|three|four|five|six|eight|ten|twenty|fifty)
        | (?:最多|至多|上限)[^。]{0,10}[\d一二两三四五六七八九十百] | 不(?:能|可|得)?(?:超过|多于|大于)\s*\d"
    );
    let case = phrase!(r"(?i)\b(?:if|when|where)\b|当|如果|若|仅|默认$|的$");
    let kinds = [
        (Announced::Values, values),
        (Announced::Range, range),
        (Announced::Length, length),
        (Announced::Count, count),
    ];
    let found = kinds.into_iter().filter_map(|(kind, phrase)| {
        let found = phrase.find(sentence)?;
        let is_case = kind == Announced::Values && case.is_match(&sentence[..found.start()]);
        (!is_case).then_some((kind, found.as_str().trim()))
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        let found = all(&Prose::markdown(text)).into_iter();
        let words: Vec<_> = found
            .map(|(kind, words)| format!("{kind:?} {words}"))
            .collect();
        words.join(" | ")
    }

    #[test]
    fn announcements_in_both_languages() {
        assert_eq!(
            said("The light. Valid values: see the table."),
            "Values Valid values"
        );
        assert_eq!(
            said("灯的级别，取值范围：见表。"),
            "Values 取值范围： | Range 取值范围"
        );
        assert_eq!(
            said("It must be between the two lamps."),
            "Range must be between"
        );
        assert_eq!(said("The name has 5 to 9 letters."), "Length 9 letters");
        assert_eq!(said("You can name up to two lamps."), "Count up to two");
        assert_eq!(said("最多选择三盏灯。"), "Count 最多选择三");
    }

    #[test]
    fn conditions_and_defaults() {
        let condition = |text| condition(&Prose::markdown(text));
        let default = |text| default(&Prose::markdown(text));
        assert_eq!(
            condition("Whenever the hall, if it is wide, so demands, this parameter is required.")
                .as_deref(),
            Some("this parameter is required")
        );
        assert_eq!(
            condition("走廊宽时，方可点灯，需指定该参数。").as_deref(),
            Some("需指定该参数。")
        );
        for none in [
            "This parameter is required.",
            "If the hall is wide, this parameter is not required.",
            "If the hall is wide, you must set this parameter to 1.",
            "Lamps:\n\n-   Mode: this parameter is required if the hall is wide.",
            "调用该接口时，必须指定该参数。",
            "当走廊宽时，无需指定该参数。",
        ] {
            assert_eq!(condition(none), None, "{none}");
        }
        assert_eq!(
            default("Default value: dim light.").as_deref(),
            Some("Default value:")
        );
        assert_eq!(default("默认为暗光。").as_deref(), Some("默认为"));
        for none in [
            "Default value: null.",
            "Default value: the current time.",
            "If the hall is wide, the default value is 1.",
            "默认值：无。",
            "默认值：与房间一致。",
            "Lamps:\n\n-   Mode: Default value: dim light.",
            "The default is dim.",
        ] {
            assert_eq!(default(none), None, "{none}");
        }
    }

    #[test]
    fn cases_and_other_words_announce_nothing() {
        assert_eq!(said("当Mode取值为Nat时有效。"), "");
        assert_eq!(said("If you set this parameter to Nat, it is dark."), "");
        assert_eq!(said("A lamp that burns."), "");
    }

    #[test]
    fn a_fact_of_its_kind_answers_an_announcement() {
        let facts = Facts {
            max_length: Some(9),
            ..Facts::default()
        };
        assert!(Announced::Length.is_read(&facts));
        assert!(Announced::Values.is_read(&facts));
        let facts = Facts {
            max: Some(9.into()),
            ..Facts::default()
        };
        assert!(!Announced::Length.is_read(&facts));
        assert!(Announced::Count.is_read(&facts));
        assert!(!Announced::Range.is_read(&Facts::default()));
    }
}
