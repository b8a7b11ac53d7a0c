//! The characters that a value may hold: `can contain only letters, digits, and underscores (_)`,
//! `只支持ASCII字符`.

use super::kinds::{is_closed, list};
use super::parts::is_of_case;
use super::phrases::{phrase, short_sentences};
use crate::characters::{ASCII, is_kind};

/// Kinds of characters and single ones. `begins` are those that a value must begin with: a page that
/// says `must start with a letter and can contain digits` allows letters too.
pub(super) fn of(text: &str, begins: &[String]) -> Vec<String> {
    let mut found: Option<Vec<String>> = None;
    let mut is_only = false;
    for (entries, only) in short_sentences(text).flat_map(lists) {
        is_only |= only;
        let same = |other: &Vec<String>| {
            other.len() == entries.len() && entries.iter().all(|entry| other.contains(entry))
        };
        match &found {
            Some(other) if !same(other) => return Vec::new(),
            Some(_) => {}
            None => found = Some(entries),
        }
    }
    let Some(entries) = found else {
        return Vec::new();
    };
    let mut all: Vec<String> = Vec::new();
    for entry in begins.iter().filter(|entry| is_kind(entry)).chain(&entries) {
        if !all.contains(entry) {
            all.push(entry.clone());
        }
    }
    // Signs and digits alone are what a value may hold beside the usual.
    let whole = all
        .iter()
        .any(|entry| is_kind(entry) && entry != crate::characters::DIGITS);
    if whole || is_only && all.iter().any(|entry| is_kind(entry)) {
        all
    } else {
        Vec::new()
    }
}

/// The lists of characters in one sentence, and whether there may be no others.
fn lists(sentence: &str) -> Vec<(Vec<String>, bool)> {
    let ascii = phrase!(r"(?i)\d\s*个?\s*ASCII\s*(?:characters|字符)|^ASCII\s+characters\s+only\b");
    let lead = phrase!(
        r"(?ix)
        \b(?:can|may|must|should)\s+only\s+(?:contain|include|consist\s+of)\s+
        | \b(?:can|may|must|should)\s+(?:contain|include|consist\s+of)\s+only\s+
        | \b(?:can|may)\s+(?:contain|include|consist\s+of)\s+
        | \bmust\s+consist\s+of\s+
        | \bonly\s+(?:supports|contains)\s+ | \bsupports\s+only\s+
        | (?:只能?|仅能?|只可|仅可|只允许|仅允许|可以?|必须|允许)\s*(?:由|包含|包括|含有|使用|支持|为)\s*
        | (?:只|仅)(?:支持|允许)(?:输入)?\s* | (?:^|[，。；：:,])\s*输入\s* | 仅限(?:于|使用)?\s*
        | (?:^|[，。；：:,])\s*支持(?:使用)?\s* | 由\s*"
    );
    let mut found = Vec::new();
    if ascii.is_match(sentence) && !is_of_case(sentence) {
        found.push((vec![ASCII.to_owned()], true));
    }
    for lead in lead.find_iter(sentence) {
        let (before, after) = (&sentence[..lead.start()], &sentence[lead.end()..]);
        let Some((entries, rest)) = list(after, false) else {
            continue;
        };
        // `由字母组成` says all; `由 A 组成` of something else says nothing of characters.
        let composed = !lead.as_str().trim_end().ends_with('由')
            || phrase!(r"^\s*(?:字符串?)?\s*(?:组成|构成)").is_match(rest);
        let denied = phrase!(r"(?:[不非勿]|不[能可得]|不可以|不允许)\s*$").is_match(before)
            || phrase!(r"不(?:能|可以?|得|允许)?\s*[只仅]").is_match(lead.as_str());
        if !denied && is_closed(rest) && composed && !is_of_case(before) {
            let only = phrase!(r"(?i)\bonly\b|[只仅]").is_match(lead.as_str());
            found.push((entries, only));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        of(text, &[]).join(" | ")
    }

    #[test]
    fn lists_in_english() {
        assert_eq!(
            said("The name can contain only letters, digits, hyphens (-), and underscores (_)."),
            "letters | digits | - | _"
        );
        assert_eq!(
            said(
                "The token can contain only ASCII characters and cannot exceed 64 characters in length."
            ),
            "ASCII characters"
        );
        assert_eq!(said("ASCII characters only."), "ASCII characters");
        assert_eq!(
            said("It must be 2 to 128 ASCII characters in length."),
            "ASCII characters"
        );
        assert_eq!(
            said(
                "The name must be 2 to 64 characters in length and can contain letters, digits, and hyphens (-)."
            ),
            "letters | digits | -"
        );
    }

    #[test]
    fn what_is_typed_or_allowed() {
        assert_eq!(said("仅允许字母和数字。"), "letters | digits");
        assert_eq!(
            said("灯名，输入字母、数字，长度1到64位。"),
            "letters | digits"
        );
        assert_eq!(said("灯名，输入灯的编号。"), "");
    }

    #[test]
    fn lists_in_chinese() {
        assert_eq!(
            said("只支持ASCII字符，且不能超过64个字符。"),
            "ASCII characters"
        );
        assert_eq!(
            said("只能包括小写字母、数字。"),
            "lowercase letters | digits"
        );
        assert_eq!(
            said("只能包含字母、数字、下划线（_）和短划线（-）。"),
            "letters | digits | _ | -"
        );
        assert_eq!(
            said("名称由数字、汉字、英文字符或短划线（-）组成，长度范围1~63个字符。"),
            "digits | Chinese characters | letters | -"
        );
        assert_eq!(said("最大不超过64个ASCII字符。"), "ASCII characters");
        assert_eq!(
            said("灯名，只支持中英文、数字。"),
            "Chinese characters | letters | digits"
        );
    }

    #[test]
    fn beginnings_count_too() {
        let begins = [
            "letters".to_owned(),
            "Chinese characters".to_owned(),
            "http://".to_owned(),
        ];
        assert_eq!(
            of(
                "必须以字母或中文开头，可包含数字、点号（.）和下划线（_）。",
                &begins
            )
            .join(" | "),
            "letters | Chinese characters | digits | . | _"
        );
    }

    #[test]
    fn what_is_no_set_of_characters() {
        assert_eq!(said("The password must contain letters and digits."), "");
        assert_eq!(said("It can contain up to 50 IDs."), "");
        assert_eq!(said("It can contain digits and underscores (_)."), "");
        assert_eq!(
            said("It can contain letters, digits, and special characters."),
            ""
        );
        assert_eq!(said("Each segment can contain letters and digits."), "");
        assert_eq!(said("允许包含字母、数字、“-”等字符。"), "");
        assert_eq!(said("由PageData组成的数组格式。"), "");
        assert_eq!(said("The value is between 1 and 64 characters."), "");
        assert_eq!(
            said("It can contain letters. It can contain only digits and letters."),
            ""
        );
    }

    #[test]
    fn lists_behind_other_verbs() {
        assert_eq!(
            said("支持使用数字、英文小写字母和下划线（_），不超过9个字符。"),
            "digits | lowercase letters | _"
        );
        assert_eq!(
            said("灯名，仅限字母和数字，最多9个字符。"),
            "letters | digits"
        );
        assert_eq!(
            said("可以包含中文和数字，字符长度2~9个字符。"),
            "Chinese characters | digits"
        );
    }
}
