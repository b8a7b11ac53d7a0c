//! Defaults of which each has its condition behind it: `Default value: 5 if Mode is Nat, 10 if Mode is Sun.`

use std::sync::LazyLock;

use regex::Regex;

use super::{NAME, Place, VALUE, is_marked, is_plain};
use crate::model::Condition;
use crate::prose::Block;
use crate::read::facts::phrases::{expression, phrase};

const CASE: &str = r"(?P<said>VALUE)\s+(?i:if|when)\s+(?i:the\s+)?(?P<name>NAME)(?i:\s+parameter)?\s*(?i:\bis\s+set\s+to\b|\bis\b|=)\s*(?P<value>VALUE)";

/// The cases of a block, where all that stands behind the announcement is of one.
pub(super) fn all(block: &Block) -> Vec<Place> {
    static ONE: LazyLock<Regex> = LazyLock::new(|| expression(&filled(CASE)));
    static LIST: LazyLock<Regex> = LazyLock::new(|| {
        let case = ["said", "name", "value"]
            .iter()
            .fold(CASE.to_owned(), |case, name| {
                case.replace(&format!("?P<{name}>"), "?:")
            });
        expression(&filled(&format!(
            r"\b(?i:(?:the\s+)?default\s+value)\s*(?:[:：]|\bis\b)\s*(?P<cases>{case}(?:(?:[,;]\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+){case}){{0,8}})\s*(?:\.(?:\s|$)|$)"
        )))
    });
    let Some(list) = LIST.captures(&block.text) else {
        return Vec::new();
    };
    let (Some(whole), Some(cases)) = (list.get(0), list.name("cases")) else {
        return Vec::new();
    };
    let mut from = whole.start();
    let mut places = Vec::new();
    for found in ONE.captures_iter(cases.as_str()) {
        let range = |name| {
            let found = found.name(name)?;
            Some(cases.start() + found.start()..cases.start() + found.end())
        };
        let (Some(said), Some(name), Some(value)) = (range("said"), range("name"), range("value"))
        else {
            return Vec::new();
        };
        let end = value.end;
        let value = block.text[value].trim_end_matches('.').to_owned();
        let no_value =
            phrase!(r"(?i)^(?:empty|blank|null|specified|set|configured|omitted|unspecified)$");
        if !is_marked(block, name.clone()) && is_plain(&block.text[name.clone()])
            || no_value.is_match(&value)
        {
            return Vec::new();
        }
        places.push(Place {
            when: Some(Condition {
                parameter: block.text[name].to_owned(),
                values: vec![value],
            }),
            words: from..end,
            announced: Some("Default value: "),
            said,
            unread: false,
        });
        from = end;
    }
    if let Some(last) = places.last_mut() {
        last.words.end = last.words.end.max(whole.end());
    }
    places
}

fn filled(pattern: &str) -> String {
    pattern.replace("NAME", NAME).replace("VALUE", VALUE)
}
