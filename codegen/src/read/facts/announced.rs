//! What a description announces: words that lead to accepted values, a range, a length or a count.
//! Where the facts then hold none of that kind, the words were not understood, and the lint says so.

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
