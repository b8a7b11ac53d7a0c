//! What the words of a description say where no rule of the reader understood them.
//!
//! Pages are reworded all the time: a list of values becomes a sentence, `[1, 65535]` becomes
//! `1 to 65535`. A fact that one side states and the other has in other words is no change, so a
//! fact that is missing on one side counts only if the words there do not hold it either.

use std::sync::LazyLock;

use regex::Regex;

use crate::model::Number;

/// Whether a list of accepted values in these words has this value: it begins a line, or stands in a
/// line that announces values.
pub(super) fn offers(text: &str, value: &str) -> bool {
    static ANNOUNCES: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)values?\b|options?\b|取值|可选|有效值|枚举"));
    text.lines().any(|line| {
        places(line, value).any(|at| {
            let before = line[..at].trim_start_matches(['-', '*', '`', ' ', '•', '"', '“']);
            before.is_empty() || ANNOUNCES.is_match(&line[..at])
        })
    })
}

/// Whether these words call this value the default.
pub(super) fn calls_default(text: &str, value: &str) -> bool {
    static DEFAULT: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\bdefault|默认|缺省"));
    let lower = value.to_lowercase();
    let is_truth = matches!(lower.as_str(), "true" | "false");
    text.lines().any(|line| {
        DEFAULT.is_match(line)
            && if is_truth {
                places(&line.to_lowercase(), &lower).next().is_some()
            } else {
                places(line, value).next().is_some()
            }
    })
}

/// Whether a line of these words names a parameter and speaks of what does not go together.
pub(super) fn excludes(text: &str, name: &str) -> bool {
    static FORBIDS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\bcannot\b|\bonly one\b|\beither\b|\bexclusive\b|\bboth\b|同时|仅能|只能|二选一|互斥",
        )
    });
    text.lines()
        .any(|line| FORBIDS.is_match(line) && places(line, name).next().is_some())
}

/// Whether these words hold this number.
pub(super) fn mentions(text: &str, number: &str) -> bool {
    let text = without_thousands(text);
    let number = number.trim_start_matches('-');
    text.match_indices(number).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let mut after = text[at + number.len()..].chars();
        let next = after.next();
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let goes_on = is_digit(next) || next == Some('.') && is_digit(after.next());
        let is_begun = before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '.');
        !is_begun && !goes_on
    })
}

/// The ranges that these words announce as accepted, in their order.
pub(super) fn ranges(text: &str) -> Vec<(Number, Number)> {
    static ANNOUNCED: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)(?:values?|range|取值|范围)(?:范围)?[^.。\n]*"));
    static RANGE: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(-?\d+)\s*(?:to|~|～|–|—|-|至|到)\s*(-?\d+)"));
    let text = without_thousands(text);
    let found = ANNOUNCED
        .find_iter(&text)
        .flat_map(|line| RANGE.captures_iter(line.as_str()));
    let whole = |text: &str| text.parse::<i64>().map(Number::from).ok();
    found
        .filter_map(|range| Some((whole(&range[1])?, whole(&range[2])?)))
        .collect()
}

/// The whole numbers that an announced list accepts, as ranges in their order, which do not touch, and how
/// many items it has: `1 to 9, 12, and 24` has three. Nothing where it has no range, where its sentence goes
/// on with more numbers, or where several such lists are announced.
pub(super) fn list(text: &str) -> Option<(Vec<(i64, i64)>, usize)> {
    const ITEM: &str = r"(-?\d+)(?:\s*(?:to|~|～|–|—|-|至|到)\s*(-?\d+))?";
    static LIST: LazyLock<Regex> = LazyLock::new(|| {
        let and = r"\s*(?:[,，、|;；]\s*(?:and\b|or\b|和|或)?|\band\b|\bor\b|和|或)\s*";
        let announced = r"(?:values?|range|取值|范围)(?:范围)?[^\d.。\n-]*";
        pattern(&format!(
            r"(?i){announced}(?P<list>{ITEM}(?:{and}{ITEM})*)(?P<rest>(?:\.\d)?[^.。;；\n]*)"
        ))
    });
    static ITEMS: LazyLock<Regex> = LazyLock::new(|| pattern(&format!("(?i){ITEM}")));
    let text = without_thousands(text).replace(['*', '`'], "");
    let number = |text: &str| text.parse::<i64>().ok();
    let ends = |item: regex::Captures<'_>| {
        let least = number(&item[1])?;
        let most = item
            .get(2)
            .map_or(Some(least), |most| number(most.as_str()))?;
        (least <= most).then_some((least, most))
    };
    let lists = LIST.captures_iter(&text).map(|found| {
        let items: Option<Vec<_>> = ITEMS.captures_iter(&found["list"]).map(ends).collect();
        let goes_on = found["rest"].contains(|c: char| c.is_ascii_digit());
        items.filter(|_| !goes_on)
    });
    let is_range = |items: &Vec<(i64, i64)>| items.iter().any(|(least, most)| least < most);
    let mut lists = lists.filter(|items| items.as_ref().is_none_or(is_range));
    let (Some(Some(items)), None) = (lists.next(), lists.next()) else {
        return None;
    };
    let count = items.len();
    Some((joined(items), count))
}

/// Ranges in order, none of which touches another.
fn joined(mut ranges: Vec<(i64, i64)>) -> Vec<(i64, i64)> {
    ranges.sort_unstable();
    let mut all: Vec<(i64, i64)> = Vec::new();
    for (least, most) in ranges {
        match all.last_mut() {
            Some((_, end)) if least <= end.saturating_add(1) => *end = most.max(*end),
            _ => all.push((least, most)),
        }
    }
    all
}

/// Where a value stands as a whole word.
fn places<'t>(text: &'t str, value: &'t str) -> impl Iterator<Item = usize> + 't {
    // A dot or a dash joins words of a value as much as a letter does.
    let joins =
        |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && c.is_ascii() || c == '_');
    let found = (!value.is_empty()).then(|| text.match_indices(value));
    found.into_iter().flatten().filter_map(move |(at, _)| {
        let before = text[..at].chars().next_back();
        let mut after = text[at + value.len()..].chars();
        let next = after.next();
        let dashed = matches!(next, Some('-' | '.')) && joins(after.next());
        let is_whole = !joins(before) && before != Some('-') && !joins(next) && !dashed;
        // `-` before it may also be a bullet.
        let bullet = before == Some('-') && text[..at].trim_end_matches('-').trim().is_empty();
        (is_whole || bullet && !joins(next) && !dashed).then_some(at)
    })
}

/// `32,768` is one number.
fn without_thousands(text: &str) -> std::borrow::Cow<'_, str> {
    static COMMA: LazyLock<Regex> = LazyLock::new(|| pattern(r"(\d),(\d{3})\b"));
    COMMA.replace_all(text, "$1$2")
}

pub(super) fn pattern(text: &str) -> Regex {
    Regex::new(text).unwrap_or_else(|error| unreachable!("{error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_offered_in_lists_only() {
        let text = "Colour. Valid values: Warm | Cold-1\n- **Dim**: dark\n- Off: none\nUse Bright with care.";
        for value in ["Warm", "Cold-1", "Dim", "Off"] {
            assert!(offers(text, value), "{value}");
        }
        for value in ["Cold", "Bright", "dark", "arm"] {
            assert!(!offers(text, value), "{value}");
        }
        assert!(offers("取值：\n- on：亮", "on"));
    }

    #[test]
    fn defaults_are_called_so_in_one_line() {
        let text = "Valid values:\n**Warm**: yellow. This is the default value.\n**Cold**: blue.";
        assert!(calls_default(text, "Warm"));
        assert!(!calls_default(text, "Cold"));
        assert!(calls_default("Default: False.", "false"));
        assert!(calls_default("默认值：10", "10"));
        assert!(!calls_default(
            "Default value: null.\n- false: kept",
            "false"
        ));
    }

    #[test]
    fn exclusions_name_the_other() {
        assert!(excludes("Choose either Mode or Watts.", "Mode"));
        assert!(excludes("与Mode二选一。", "Mode"));
        assert!(!excludes("Choose either Modes or Watts.", "Mode"));
        assert!(!excludes(
            "Takes effect with Mode.\nCannot be empty.",
            "Mode"
        ));
    }

    #[test]
    fn numbers_are_whole() {
        assert!(mentions("[1, 65535]", "65535"));
        assert!(mentions("at most 32,768 GiB.", "32768"));
        assert!(!mentions("1 to 655", "65"));
        assert!(!mentions("0.5", "5"));
        assert!(!mentions("5.5", "5"));
    }

    #[test]
    fn lists_of_ranges_and_single_values() {
        let shown = |text| {
            let (pairs, count) = list(text).unwrap_or_default();
            let pairs: Vec<_> = pairs.iter().map(|(a, b)| format!("{a}..{b}")).collect();
            format!("{count}: {}", pairs.join(" "))
        };
        assert_eq!(
            shown("How long. Valid values: **1~9**, `12`, and 24."),
            "3: 1..9 12..12 24..24"
        );
        assert_eq!(
            shown("Valid values: **-1 | 1–5,000**."),
            "2: -1..-1 1..5000"
        );
        assert_eq!(shown("取值：1~9、10或24个月。"), "3: 1..10 24..24");
        assert_eq!(shown("取值范围：1~9、20~24。默认值：1。"), "2: 1..9 20..24");
        assert_eq!(shown("Valid values: 1 to 9. Default value: 4."), "1: 1..9");
        for odd in [
            "Valid values: 1, 6, and 12.",
            "Valid values: 1 to 9, 12 months, 24 months.",
            "Valid values: 1 to 9, 1.5.",
            "Values by month: 1 to 9, 12. Values by year: 1 to 3, 5.",
            "Valid values: 9 to 1, 12.",
            "Valid values: 1 to 9, 99999999999999999999.",
            "Within 1 to 9, 12.",
        ] {
            assert_eq!(list(odd), None, "{odd}");
        }
    }

    #[test]
    fn announced_ranges() {
        let shown = |text| {
            let pairs = ranges(text).into_iter();
            pairs
                .map(|(a, b)| format!("{a}..{b}"))
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(shown("Valid values: **-1 | 1–5000**."), "1..5000");
        assert_eq!(
            shown("Valid values when A: 20 to 30\nValid values when B: 5 to 8,000"),
            "20..30 5..8000"
        );
        assert_eq!(shown("Made on 2016-04-28."), "");
    }
}
