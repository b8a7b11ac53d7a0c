//! Least and greatest value: `Valid values: 1 to 100.`, `取值范围：1~100`, `Maximum value: 50`.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use super::limits::Told;
use super::phrases::{NUMBER, TO, agreed, expression, number, phrase, sentence_before};
use crate::model::{Number, Type};

static RANGE: LazyLock<Regex> = LazyLock::new(|| {
    let lead = r"(?:valid\s+values?|value\s+ranges?|valid\s+range|values?|range|ranges\s+from|range\s+from|ranging\s+from|available\s+values?|possible\s+values?|must\s+be(?:\s+an\s+integer)?(?:\s+within|\s+from|\s+between|\s+in)?|取值范围|取值|有效值|范围|可选值|合法值|可能的?取?值|区间|参数范围|限制|\bintegers?\s+(?:in|within))";
    let pattern = format!(
        r"(?ix) {lead} \s* (?:is|are|of\s+this\s+parameter(?:\s+(?:is|are))?|of\s+the\s+value|支持|为|是|在)? \s* [:：]? \s* (?:from|within|between|in\s+the\s+range\s+of|an\s+integer\s+from|integers?\s+from|为|是)? \s*
        (?P<single>-?\d+\s*(?:或者?|or\b|\|)\s*)? (?P<open>[\[(（【]\s*)? (?P<min>{NUMBER}) (?:\s*[%a-z°]{{0,6}})? (?:\s*[(（][^()（）]{{1,12}}[)）])? (?: {TO} | \s*[,，、]\s* | \s+and\s+ ) (?P<max>{NUMBER}) (?P<close>\s*[\])）】])?"
    );
    expression(&pattern)
});

/// Bounds that a text states; a text with two different ranges states none.
///
/// `general` gives the words on the parameter in all cases.
pub(super) fn of(
    kind: Type,
    name: &str,
    text: &str,
    general: impl FnOnce() -> String,
) -> (Option<Number>, Option<Number>) {
    if matches!(kind, Type::Boolean | Type::Struct | Type::Map | Type::Bytes) || is_time(name, text)
    {
        return (None, None);
    }
    let text = without_index(text);
    let numeric = matches!(kind, Type::Integer | Type::Long | Type::Float);
    // The number of entries or of characters.
    if !numeric && phrase!(r"长度[^。，]{0,8}[\[［]").is_match(&text) {
        return (None, None);
    }
    // A range of ports or addresses is no number.
    if !numeric && name.to_ascii_lowercase().ends_with("range") && RANGE.is_match(&text) {
        return (None, None);
    }
    if !numeric && text.to_ascii_lowercase().contains("json") {
        return (None, None); // of a member
    }
    // Of the ranges of one list, for one case each, the ends that they share hold.
    if let Some((min, max)) = agreed(ranges(&text, name, kind)) {
        let cases = || listed(&text);
        return (
            agreed(cases().map(|(min, _)| min).chain([min])).flatten(),
            agreed(cases().map(|(_, max)| max).chain([max])).flatten(),
        );
    }
    if ranges(&text, name, kind).next().is_some() {
        return (None, None);
    }
    let cases: Vec<Range> = listed(&text).collect();
    if cases.len() > 1 && announces(&text) {
        return (
            agreed(cases.iter().map(|(min, _)| min.clone())).flatten(),
            agreed(cases.iter().map(|(_, max)| max.clone())).flatten(),
        );
    }
    if RANGE.captures_iter(&text).any(|it| !is_thousands(&it[0])) {
        return (None, None);
    }
    // `灯的数量最大为9` of a text counts what the text holds.
    if !numeric && phrase!(r"(?:数量|个数|数目)\s*(?:的)?最[大小]|最大数量").is_match(&text)
    {
        return (None, None);
    }
    let told = Told {
        name,
        kind,
        text: &general(),
    };
    let (least, most) = told.value();
    (
        least.or_else(|| numeric.then(|| first(&text)).flatten()),
        most,
    )
}

/// Whether a list of values is announced.
fn announces(text: &str) -> bool {
    phrase!(r"(?i)(?:valid\s+values?|value\s+ranges?|取值(?:范围)?)\s*[:：]").is_match(text)
}

/// `Pages start from page 1`, `页码从1开始`.
fn first(text: &str) -> Option<Number> {
    let found = phrase!(
        r"(?ix) \b(?:pages?(?:\s+numbers?)?|values?|numbers?|index(?:es)?)\s+(?:must\s+)?(?:starts?|begins?)\s+(?:from|with|at)\s+(?:page\s+)?(?P<en>\d+)\b
        | (?:(?:取值范围|取值|数值)[:：为是]*|必须[为是])\s*(?P<positive>正整数)
        | (?:\bvalid\s+values?\s*:?\s*(?:is\s+|are\s+)?(?:any\s+|an?\s+)?(?:non-zero\s+)?|\bmust\s+be\s+a\s+)(?P<positive_en>positive\s+integers?)
        | (?:^|[，。；、\n]|页码?|页数|取值|起始值?|索引|编号)\s*(?:为|是)?从\s*第?\s*(?P<zh>\d+)\s*页?\s*(?:开始|起)"
    )
    .captures(text)?;
    match found.name("en").or_else(|| found.name("zh")) {
        Some(figure) => number(figure.as_str()),
        None => Some(1.into()), // a positive integer
    }
}

/// Names whose values are points in time, where the text tells their form: its numbers are parts of it.
/// `StartTime` may as well be an hour of the day.
fn is_time(name: &str, text: &str) -> bool {
    (name.ends_with("Time") || name.ends_with("Date"))
        && (super::speaks_of_time(text) || phrase!(r"(?i)timestamp|时间戳|UTC").is_match(text))
}

/// `Valid values of N: 1 to 20` bounds the index of `X.N`, not the value.
fn without_index(text: &str) -> Cow<'_, str> {
    phrase!(r"(?i)(?:(?:values?|range|number)\s+of\s+[nmx]\b|\b[NMX]\s*的?(?:取值|最大|最小|范围|(?:必须|需)?从\s*\d+\s*开始)|\bN\s+(?:indicates|is|in|can|ranges?|must|cannot|starts)\b|<=?\s*N\b|\bN\s*[:：]|\b[NMX]\s*(?:不|从|为|在|最|上限))[^.。\n]*").replace_all(text, "")
}

type Range = (Option<Number>, Option<Number>);

fn ranges<'a>(text: &'a str, name: &'a str, kind: Type) -> impl Iterator<Item = Range> + 'a {
    let numeric = matches!(kind, Type::Integer | Type::Long | Type::Float);
    RANGE.captures_iter(text).filter_map(move |found| {
        // What holds in one case only; the first sentence says when there is such a parameter.
        let start = found.get(0)?.start();
        let before = sentence_before(text, start);
        let case = phrase!(
            r"(?i)^\W*(?:if|when|unless|in\s+case|(?:as|so)\s+long\s+as|provided)\b[^,:]{1,160},|^\W*(?:当|如果|若)[^，。：:]{1,80}(?:时|[，：:])"
        );
        if before.len() < start && case.is_match(before) {
            return None;
        }
        let lead = found.get(0)?.as_str();
        let after = &text[found.get(0)?.end()..];
        // In a text, a bare `range` may be that of a part of it: a prefix length, a port.
        if !numeric
            && phrase!(r"(?i)^(?:ranges?|ranging|values?(?:\s*[:：]|\s+(?:is|are|of|from|\d))|范围|must|integers?|区间|限制)").is_match(lead)
        {
            return None;
        }
        // `nn取值范围`: of a part that a name stands for.
        let before = text[..found.get(0)?.start()].trim_end_matches([' ', '的']);
        if !numeric && is_of_part(before, name) {
            return None;
        }
        let (min, max) = (number(&found["min"])?, number(&found["max"])?);
        let listed = found.name("open").is_none()
            && found.name("close").is_none()
            && is_list(lead, &found["min"], &found["max"]);
        // `2 to 128 characters` is a length; `1, 2 and 3` is a list; the end must not be a date or a name.
        if listed
            || counts_characters(after)
            || min.as_f64()? > max.as_f64()?
            || after.starts_with(['-', ':', '_', '/'])
        {
            return None;
        }
        let half_open = |bracket: &str| {
            found
                .name(bracket)
                .is_some_and(|mark| mark.as_str().contains(['(', '（', ')', '）']))
        };
        let brackets = found.name("open").is_some() && found.name("close").is_some();
        let min = if brackets && half_open("open") {
            step(&min, 1)?
        } else {
            min
        };
        let max = if brackets && half_open("close") {
            step(&max, -1)?
        } else {
            max
        };
        // `-1 or 1 to 100`, `1 to 9, 12, or 24`: the single value stands on that side.
        let single = phrase!(r"(?i)^\s*(?:[a-z%]+\s*)?(?:[,，、]\s*(?:or\s+|and\s+|或|和)?|or\s+|and\s+|或者?|和)\s*(-?\d+)(?:\s*(?:[,，、.。;；]|$|or\b|and\b|和|或|~|～|-|to\b))|^\n(?P<line>-?\d+)(?:\n|$)");
        let single = single.captures(after).and_then(|found| {
            let figure = found.get(1).or_else(|| found.name("line"))?;
            number(figure.as_str())
        });
        let below = single.as_ref().is_some_and(|single| single.as_f64() < min.as_f64());
        let above = single.is_some() && !below;
        let min = Some(min).filter(|_| found.name("single").is_none() && !below);
        Some((min, Some(max).filter(|_| !above)))
    })
}

/// Whether a name that is not the parameter's stands before a range.
fn is_of_part(before: &str, name: &str) -> bool {
    let word = before
        .rsplit(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
        .next();
    let own = name.rsplit('.').next().unwrap_or(name);
    word.is_some_and(|word| {
        word.starts_with(|c: char| c.is_ascii_alphabetic())
            && !word.eq_ignore_ascii_case(own)
            && before.len() > word.len()
            && !before[..before.len() - word.len()].ends_with(' ')
    })
}

/// Ranges that lines begin with: in a list, each holds for one case.
fn listed(text: &str) -> impl Iterator<Item = Range> + '_ {
    static LISTED: LazyLock<Regex> = LazyLock::new(|| {
        let pattern = format!(r"(?m)^({NUMBER}){TO}({NUMBER})\s*(?:[^\d\s.~-]|$|\.\s)");
        expression(&pattern)
    });
    let found = LISTED.captures_iter(text);
    found.map(|range| (number(&range[1]), number(&range[2])))
}

/// Whether two numbers are separated as in a list, not as in a range.
fn is_list(lead: &str, min: &str, max: &str) -> bool {
    let Some((_, tail)) = lead.split_once(min) else {
        return false;
    };
    let between = tail.rsplit_once(max).map_or(tail, |(between, _)| between);
    between.contains([',', '，', '、']) || between.trim() == "and" && !lead.contains("between")
}

/// `value: 1,000` is one number.
fn is_thousands(range: &str) -> bool {
    phrase!(r"\d,\d{3}$").is_match(range)
}

/// The next integer inside an open end; a fraction has none, nor has the last of all.
pub(super) fn step(number: &Number, by: i64) -> Option<Number> {
    number.as_i64()?.checked_add(by).map(Number::from)
}

fn counts_characters(after: &str) -> bool {
    phrase!(r"(?i)^[\s*]*(?:个)?[^.。,，]{0,12}?(?:characters?|letters|bytes|bits\b|digits|字符|字节|英文|汉字|位)").is_match(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(kind: Type, name: &str, text: &str) -> (Option<Number>, Option<Number>) {
        super::of(kind, name, text, || text.to_owned())
    }

    fn bounds(text: &str) -> String {
        let show = |n: Option<Number>| n.map_or("-".to_owned(), |n| n.to_string());
        let (min, max) = of(Type::Integer, "Size", text);
        format!("{}..{}", show(min), show(max))
    }

    #[test]
    fn the_bounds_of_an_index_are_none_of_the_value() {
        assert_eq!(bounds("灯的ID。N从1开始，最多为20。"), "-..-");
    }

    #[test]
    fn what_must_be_greater_has_a_least_value() {
        assert_eq!(bounds("亮灯的间隔，必须大于等于0，单位：秒。"), "0..-");
        assert_eq!(bounds("The page. Must be no less than 1."), "1..-");
        assert_eq!(bounds("No less than 31 days."), "-..-");
        assert_eq!(bounds("The value must be a positive integer."), "1..-");
        assert_eq!(bounds("页码，必须为正整数。"), "1..-");
        assert_eq!(bounds("分页大小，最大数量为100。"), "-..100");
    }

    #[test]
    fn thousands_are_no_list() {
        assert_eq!(bounds("Maximum value: 1,000."), "-..1000");
        assert_eq!(
            bounds("Default value: 1,000. Maximum value: 5000."),
            "-..5000"
        );
        assert_eq!(bounds("Valid values: 1, 5000."), "-..-");
    }

    #[test]
    fn there_is_no_integer_behind_the_last() {
        assert_eq!(
            bounds("The size must be greater than 9223372036854775807."),
            "-..-"
        );
    }

    #[test]
    fn ranges_in_both_languages() {
        assert_eq!(
            bounds("Size of a page. Valid values: 1 to 100. Default value: 10."),
            "1..100"
        );
        assert_eq!(bounds("Value range: [1,100]"), "1..100");
        assert_eq!(bounds("取值范围：1~65535。"), "1..65535");
        assert_eq!(bounds("取值：1～1,000。"), "1..1000");
        assert_eq!(bounds("Valid values: 0.1 to 0.9"), "0.1..0.9");
        assert_eq!(bounds("Valid values: 5 to 2000 Mbit/s."), "5..2000");
    }

    #[test]
    fn ranges_of_cases_are_no_bounds() {
        assert_eq!(bounds("取值：\n1~200，按量\n1~500，固定"), "1..-");
        assert_eq!(
            bounds("Valid values:\n1 to 200: by the ray.\n1 to 500: by the width."),
            "1..-"
        );
        assert_eq!(bounds("Valid values:\n1 to 200, all"), "1..200");
    }

    #[test]
    fn one_sided() {
        assert_eq!(bounds("Maximum value: 100. Default value: 10."), "-..100");
        assert_eq!(bounds("最大值：50"), "-..50");
        assert_eq!(bounds("Minimum value: 1."), "1..-");
    }

    #[test]
    fn open_ends() {
        assert_eq!(
            bounds("The hop count must be greater than 1 and less than 64."),
            "2..63"
        );
        assert_eq!(bounds("取值范围：(0,100]"), "1..100");
        assert_eq!(bounds("取值：大于0小于1000"), "1..999");
        assert_eq!(bounds("取值：-1或1~5120。"), "-..5120");
        assert_eq!(bounds("灯的数量，大小不要超过3000。"), "-..3000");
    }

    #[test]
    fn hours_and_parentheses() {
        let (min, max) = of(
            Type::Integer,
            "Plan.StartTime",
            "开始时间。取值范围：0~23。",
        );
        assert_eq!((min, max), (Some(0.into()), Some(23.into())));
        let form = "取值：0~23，格式为yyyy-MM-dd。";
        assert_eq!(of(Type::String, "StartTime", form), (None, None));
        assert_eq!(bounds("取值范围：15（15分钟）～4320（3天）。"), "15..4320");
        assert_eq!(bounds("单位s，最小1小时"), "-..-");
        assert_eq!(
            bounds("Unit: minutes. The maximum value is 1440 minutes."),
            "-..1440"
        );
    }

    #[test]
    fn texts_have_ranges_too() {
        let text = |text| of(Type::String, "Weight", text);
        let range = (Some(1.into()), Some(99.into()));
        assert_eq!(text("The value range is 1 ~ 99."), range);
        assert_eq!(text("Value range: 1-99. More is better."), range);
        assert_eq!(text("取值不能大于99。"), (None, Some(99.into())));
        assert_eq!(text("灯的个数不能大于99。"), (None, None));
        assert_eq!(text("格式为nn:nn，nn取值范围为1~99。"), (None, None));
        assert_eq!(text("Weight取值范围为1~99。"), range);
        let ports = of(Type::String, "PortRange", "Valid values: 1 to 99.");
        assert_eq!(ports, (None, None));
        assert_eq!(text("数组长度取值范围：[1,50]。"), (None, None));
        assert_eq!(text("灯的标签，标签数量最大为9。"), (None, None));
    }

    #[test]
    fn values_beside_a_range() {
        assert_eq!(bounds("取值：1~9，12，24。"), "1..-");
        assert_eq!(bounds("Valid values: 1 to 9, 12, and 24."), "1..-");
        assert_eq!(bounds("Valid values: 1 to 50 and -1."), "-..50");
        assert_eq!(bounds("Valid values: 1 to 9, which is a lot."), "1..9");
        assert_eq!(bounds("取值：\n1~9\n12\n24"), "1..-");
        assert_eq!(bounds("取值：1~9\n12 lamps are many."), "1..9");
    }

    #[test]
    fn where_counting_begins() {
        assert_eq!(bounds("The page. Pages start from page 1."), "1..-");
        assert_eq!(bounds("页数，从1开始。"), "1..-");
        assert_eq!(bounds("The page. Initial value: 1."), "1..-");
        assert_eq!(bounds("取值范围：大于1的任意整数"), "2..-");
        assert_eq!(bounds("Valid values: integers greater than 1."), "2..-");
        assert_eq!(bounds("Valid values: greater than or equal to 2."), "2..-");
        assert_eq!(bounds("灯的页码，大于0，且不超过Integer的最大值。"), "1..-");
        assert_eq!(bounds("取值范围：正整数"), "1..-");
        assert_eq!(
            bounds("Valid values: any non-zero positive integer."),
            "1..-"
        );
        assert_eq!(
            bounds("If lamps / hours is large，Period大于200则无效"),
            "-..-"
        );
        assert_eq!(bounds("It must be smaller than 1,024."), "-..1023");
        assert_eq!(
            bounds("When the hall is greater than 10, 1 to its size."),
            "-..-"
        );
        assert_eq!(bounds("The hall is great. It is greater than 10."), "11..-");
    }

    #[test]
    fn what_is_no_bound() {
        assert_eq!(bounds("Valid values of N: 1 to 20."), "-..-");
        assert_eq!(bounds("N的取值范围：1~20。"), "-..-");
        assert_eq!(bounds("Valid values: 1, 2, and 3."), "-..-");
        assert_eq!(
            bounds("The name must be 2 to 128 characters in length."),
            "-..-"
        );
        assert_eq!(
            bounds("Monthly: Valid values: 1 to 9. Yearly: Valid values: 1 to 5."),
            "-..-"
        );
    }

    #[test]
    fn the_range_of_one_case_is_none() {
        let two = "The light.\nIf the lamp is wide, the valid values are 1 to 10.\n\
                   If the lamp is narrow, the valid values are 1 to the `Hall` value.";
        assert_eq!(bounds(two), "-..-");
        assert_eq!(bounds("亮度。如果灯宽，取值范围：1~10。"), "-..-");
        assert_eq!(bounds("若灯宽，则为其亮度，取值范围：1~10。"), "1..10");
        assert_eq!(bounds("亮度，取值支持1~10。"), "1..10");
    }

    #[test]
    fn a_value_of_less_than_the_end() {
        assert_eq!(
            bounds("You must specify a value of less than 10. Default value: 1."),
            "-..9"
        );
    }
}
