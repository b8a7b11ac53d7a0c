//! How a value begins and what it must not hold: `must start with a letter`, `cannot start with
//! http:// or https://`, `不能以lamp开头，不能包含http://`.

use super::kinds::{is_closed, list};
use super::parts::is_of_case;
use super::phrases::{phrase, short_sentences};

/// What a description says of the beginning and of forbidden parts.
#[derive(Debug, Default)]
pub(super) struct Beginnings {
    /// Kinds and texts one of which a value begins with.
    pub(super) prefixes: Vec<String>,
    /// Those that it does not begin with.
    pub(super) forbidden_prefixes: Vec<String>,
    /// Those that it does not hold.
    pub(super) forbidden_parts: Vec<String>,
}

/// Reads all of them; two different demands are none, prohibitions add up.
pub(super) fn of(text: &str) -> Beginnings {
    let mut found = Beginnings::default();
    let mut demands: Vec<Vec<String>> = Vec::new();
    for sentence in short_sentences(text) {
        demands.extend(demanded(sentence));
        add(&mut found.forbidden_prefixes, forbidden(sentence));
        add(&mut found.forbidden_parts, parts(sentence));
    }
    let mut demands = demands.into_iter();
    if let Some(first) = demands.next()
        && demands.all(|other| other == first)
    {
        found.prefixes = first;
    }
    found
}

fn add(all: &mut Vec<String>, more: Vec<String>) {
    for entry in more {
        if !all.contains(&entry) {
            all.push(entry);
        }
    }
}

/// `must start with a letter or a digit`, `必须以字母或中文开头`; a list that is not understood as a whole
/// is none.
fn demanded(sentence: &str) -> Option<Vec<String>> {
    let english = phrase!(
        r"(?i)\b(?:must|should|can\s+only|needs?\s+to|has\s+to)\s+(?:(?:only\s+)?|be\s[^.,]{1,60},?\s+and\s+)(?:(?:start|begin)(?:\s+and\s+end)?|be\s+prefixed)\s+with\s+(?:the\s+prefix\s+)?"
    );
    if let Some(lead) = english.find(sentence) {
        let (entries, rest) = list(&sentence[lead.end()..], true)?;
        return (is_closed(rest) && !is_of_case(&sentence[..lead.start()])).then_some(entries);
    }
    let chinese = phrase!(
        r"(?P<must>必须|需要?|须|只能|应该?|要求)以\s*(?P<list>[^。；]{1,60}?)\s*(?:开头|开始|打头|作?为前缀)|(?:^|[，,：:])\s*以(?P<bare>[^，。；]{1,30}?)(?:开头|开始|打头|作?为前缀)"
    );
    let found = chinese.captures(sentence)?;
    let written = found.name("list").or_else(|| found.name("bare"))?;
    let (entries, rest) = list(written.as_str(), true)?;
    let is_said = found.name("must").is_some()
        || entries
            .iter()
            .all(|entry| crate::characters::is_kind(entry));
    let before = &sentence[..found.get(0)?.start()];
    let is_own = !is_of_case(before) && !before.contains("返回");
    (rest.trim().is_empty() && is_said && is_own).then_some(entries)
}

/// `cannot start with http:// or https://`, `不能以http://和https://开头`.
fn forbidden(sentence: &str) -> Vec<String> {
    let mut found = Vec::new();
    let english = phrase!(
        r"(?i)\b(?:cannot|can't|can\s+not|must\s+not|may\s+not|should\s+not|not|(?P<or>or))\s+(?:(?:start|begin)(?:\s+(?:or|and)\s+end)?|be\s+prefixed)\s+with\s+"
    );
    for lead in english.captures_iter(sentence) {
        let Some(whole) = lead.get(0) else { continue };
        let before = &sentence[..whole.start()];
        let denied = lead.name("or").is_none() || denies(before);
        if denied && !is_of_case(before) {
            let entries = list(&sentence[whole.end()..], true);
            add(
                &mut found,
                entries.map(|(entries, _)| entries).unwrap_or_default(),
            );
        }
    }
    let chinese = phrase!(
        r"(?:不能|不可以?|不得|不允许|不支持|禁止)(?:使用)?以?\s*(?P<list>[^。；不]{1,80}?)\s*(?:开头|开始|打头|作?为前缀)"
    );
    for lead in chinese.captures_iter(sentence) {
        let before = lead.get(0).map_or("", |whole| &sentence[..whole.start()]);
        if let Some((entries, rest)) = list(&lead["list"], true)
            && rest.trim().is_empty()
            && !is_of_case(before)
        {
            add(&mut found, entries);
        }
    }
    found
}

/// `cannot contain http:// or https://`, `不能包含http://或者https://`.
fn parts(sentence: &str) -> Vec<String> {
    let lead = phrase!(
        r"(?i)\b(?:cannot|can't|can\s+not|must\s+not|may\s+not|not|(?P<or>or|and))\s+(?:contain|include)\s+|(?:不能|不可以?|不得|不允许|(?P<zh>或))(?:包含|含有|出现|带有)\s*"
    );
    let mut found = Vec::new();
    for lead in lead.captures_iter(sentence) {
        let Some(whole) = lead.get(0) else { continue };
        let before = &sentence[..whole.start()];
        let and = lead.name("or").or_else(|| lead.name("zh"));
        if (and.is_none() || denies(before)) && !is_of_case(before) {
            let entries = list(&sentence[whole.end()..], true);
            add(
                &mut found,
                entries.map(|(entries, _)| entries).unwrap_or_default(),
            );
        }
    }
    found
}

/// Whether the verb before `or` is forbidden, and so is the one behind it.
fn denies(before: &str) -> bool {
    phrase!(r"(?i)\b(?:cannot|can't|can\s+not|must\s+not|may\s+not)\b[^.,;]*$|(?:不能|不得|不允许)[^。；]*$")
        .is_match(before.trim_end().trim_end_matches([',', '，']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        let found = of(text);
        format!(
            "{} / {} / {}",
            found.prefixes.join(" "),
            found.forbidden_prefixes.join(" "),
            found.forbidden_parts.join(" ")
        )
    }

    #[test]
    fn beginnings_in_english() {
        assert_eq!(
            said(
                "The name must be 2 to 128 characters in length. It must start with a letter and cannot start with http:// or https://."
            ),
            "letters / http:// https:// / "
        );
        assert_eq!(
            said("It must be 2 to 128 characters in length, and start with a letter."),
            "letters /  / "
        );
        assert_eq!(
            said("It cannot start or end with a period (.) or a hyphen (-)."),
            " / . - / "
        );
        assert_eq!(
            said("It cannot start with lamp or oak: or contain http:// or https://."),
            " / lamp oak: / http:// https://"
        );
        assert_eq!(
            said("It must start with a digit or letter."),
            "digits letters /  / "
        );
        assert_eq!(
            said(
                "It must start with a letter or a Chinese character, and cannot start with http://."
            ),
            "letters Chinese characters / http:// / "
        );
        assert_eq!(
            said("The URL must start with a forward slash (/)."),
            "/ /  / "
        );
        assert_eq!(
            said("It cannot start with auto because those are taken."),
            " / auto / "
        );
        assert_eq!(
            said("The value cannot be empty or start with oak:."),
            " / oak: / "
        );
    }

    #[test]
    fn beginnings_in_chinese() {
        assert_eq!(
            said("必须以大小字母或中文开头，不能以http://和https://开头。"),
            "letters Chinese characters / http:// https:// / "
        );
        assert_eq!(
            said("最多支持64个字符，不能以lamp和oak:开头，不能包含http://或者https://。"),
            " / lamp oak: / http:// https://"
        );
        assert_eq!(
            said("长度为2~128个字符，以英文字母或中文开头，可包含数字。"),
            "letters Chinese characters /  / "
        );
        assert_eq!(said("也不能以$开头。"), " / $ / ");
        assert_eq!(
            said("不能以http://、https://、lamp.oak和lamp.elm开头。"),
            " / http:// https:// lamp.oak lamp.elm / "
        );
        assert_eq!(said("不能以lamp作为前缀。"), " / lamp / ");
        assert_eq!(
            said("不能包含逗号（,）或空格，也不能以美元符号（$）开头。"),
            " / $ / ,  "
        );
        assert_eq!(
            said("它不能只为正斜线（/），必须以正斜线（/）开头。"),
            "/ /  / "
        );
    }

    #[test]
    fn what_is_no_rule_of_the_value() {
        assert_eq!(
            said("Lists the lamps whose names start with Lamp."),
            " /  / "
        );
        assert_eq!(said("查询以Lamp开头的名称。"), " /  / ");
        assert_eq!(said("Keys and values cannot start with lamp."), " /  / ");
        assert_eq!(
            said("The path must start with a letter or special character."),
            " /  / "
        );
        assert_eq!(
            said("The path cannot contain only a forward slash (/)."),
            " /  / "
        );
        assert_eq!(
            said("If it is a path, it must start with a forward slash (/)."),
            " /  / "
        );
        assert_eq!(said("It cannot start with special characters."), " /  / ");
        assert_eq!(said("It cannot contain consecutive periods (.)."), " /  / ");
    }
}
