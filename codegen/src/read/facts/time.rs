//! The form of a point in time: `in the yyyy-MM-ddTHH:mm:ssZ format`, `ISO 8601`, in which zone.

use super::phrases::phrase;

/// What stands for a form that a page names without writing it out.
const ISO: &str = "ISO 8601";
const UNIX: &str = "Unix timestamp";

/// The form, as the page writes it, and its zone; a text with two different forms states none.
pub(super) fn format(text: &str) -> (Option<String>, Option<String>) {
    let written = phrase!(
        r"(?ix) y{4} [-/.]? mm (?: [-/.]? dd (?: \s? ['‘’]?t?['‘’]? \s? hh (?: (?:\s?:\s?)? mm (?: (?:\s?:\s?)? ss (?:\.?s{1,6})? )? )? )? )?
              (?: ['‘’]?z['‘’]? | \s?[+-]\d\d:?\d\d )?
            | (?-i: (?:HH|hh):mm (?: :ss )? Z? (?: -(?:HH|hh):mm (?: :ss )? Z? )? )"
    );
    let mut forms = written.find_iter(text).filter(|found| {
        let before = text[..found.start()].chars().next_back();
        let after = text[found.end()..].chars().next();
        let joins = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        // A form that goes on in a way not known is read as a whole or not at all.
        let goes_on = phrase!(r"^\s?['‘’][A-Za-z]+['‘’]").is_match(&text[found.end()..]);
        // `GMT-hh:mm`: the form is but a part.
        let is_part = matches!(before, Some('+' | '-' | '*')) || matches!(after, Some('*' | ':'));
        !joins(before) && !joins(after) && !goes_on && !is_part
    });
    let form = match forms.next().map(|found| found.as_str()) {
        // A text that also speaks of timestamps leaves the choice.
        Some(_) if unix(text).is_some() || is_other_choice(text) => return (None, None),
        Some(first) if forms.all(|other| other.as_str().eq_ignore_ascii_case(first)) => first,
        Some(_) => return (None, None),
        None if phrase!(r"(?i)ISO[\s-]?8601").is_match(text) => ISO,
        // `a UNIX timestamp or a text such as …`
        None if phrase!(r"(?i)timestamp\s+or\s|时间戳或").is_match(text) => {
            return (None, None);
        }
        None => return (unix(text), None),
    };
    (Some(form.trim_end().to_owned()), zone(text))
}

/// `可以输入整数，也可以输入yyyy-MM-dd`: behind these words, the form is one of two.
fn is_other_choice(text: &str) -> bool {
    phrase!(
        r"(?i)\b(?:one|either|any)\s+of\s+the\s+following\s+(?:two\s+)?formats\b|[两二三几多]种(?:时间|日期)?(?:格式|类型|形式)|\bor\s+(?:a\s+)?time\s+in\s+the\s+format|(?:毫)?秒数[，,]?\s*(?:或者?|也可)|(?:也(?:可以?|支持|能够?)(?:输入|使用|传入|填写?|设置为|为|是|用)?|或者?|\bor)\s*(?:y{4}|HH:mm)"
    )
    .is_match(text)
}

/// `UNIX timestamp in milliseconds`, `Unix时间戳，单位：秒`.
fn unix(text: &str) -> Option<String> {
    if !phrase!(
        r"(?i)\bunix\s*(?:time\s*stamps?\b|时间戳)|\btimestamp\b[^.]*[.,]?[^.]*\bUNIX\s+time\b"
    )
    .is_match(text)
    {
        return None;
    }
    let finer = phrase!(r"(?i)\bmilliseconds?\b|毫秒").is_match(text);
    let coarser = phrase!(r"(?i)\bseconds?\b|(?:^|[^毫])秒").is_match(text);
    Some(match (coarser, finer) {
        (true, false) => format!("{UNIX} in seconds"),
        (false, true) => format!("{UNIX} in milliseconds"),
        _ => UNIX.to_owned(),
    })
}

/// `UTC`, `UTC+8`; what an example means elsewhere is no zone of the value.
fn zone(text: &str) -> Option<String> {
    let example = phrase!(
        r"(?i)\b(?:for\s+example|e\.g\.|examples?\s*:|indicates|means)|例如|比如|示例|(?:[Zz]|:\d+)\s*表示"
    );
    let rules: Vec<_> = text
        .split_inclusive(['.', '。', '；', '\n'])
        .filter(|sentence| !example.is_match(sentence))
        .collect();
    let text = rules.concat();
    let mut shifted = phrase!(r"(?i)(?:UTC|GMT)\s*([+-])\s*(\d{1,2})(?::00)?")
        .captures_iter(&text)
        .filter(|found| !found[2].trim_start_matches('0').is_empty())
        .map(|found| format!("UTC{}{}", &found[1], found[2].trim_start_matches('0')));
    if let Some(first) = shifted.next() {
        return shifted.all(|other| other == first).then_some(first);
    }
    phrase!(r"UTC|GMT|(?i:coordinated\s+universal\s+time)|格林[威尼]治")
        .is_match(&text)
        .then(|| "UTC".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        let (form, zone) = format(text);
        format!(
            "{} {}",
            form.as_deref().unwrap_or("-"),
            zone.as_deref().unwrap_or("-")
        )
    }

    #[test]
    fn a_choice_of_forms_is_none() {
        assert_eq!(
            said("Set the value to a UNIX timestamp or a string such as dusk."),
            "- -"
        );
    }

    #[test]
    fn a_form_behind_or_is_one_of_two() {
        assert_eq!(said("可以输入整数，也可以输入yyyy-MM-dd HH:mm:ss。"), "- -");
        assert_eq!(said("A number or yyyy-MM-dd."), "- -");
        assert_eq!(said("可以输入yyyy-MM-dd。"), "yyyy-MM-dd -");
    }

    #[test]
    fn a_form_is_read_as_a_whole_or_not() {
        assert_eq!(said("格式为yyyy-MM-dd’T’HHZ。"), "yyyy-MM-dd’T’HHZ -");
        assert_eq!(
            said("Format: yyyy-MM-dd‘T’HH:mm:ss‘Z’."),
            "yyyy-MM-dd‘T’HH:mm:ss‘Z’ -"
        );
        assert_eq!(said("Format: yyyy-MM-dd'at'HH."), "- -");
    }

    #[test]
    fn a_form_may_have_blanks_around_its_colons() {
        assert_eq!(
            said("熄灯时刻，UTC时区，格式：yyyy-mm-ddThh :mm :ssZ。"),
            "yyyy-mm-ddThh :mm :ssZ UTC"
        );
        assert_eq!(
            said("The format is yyyy-MM-ddTHH: mmZ."),
            "yyyy-MM-ddTHH: mmZ -"
        );
    }

    #[test]
    fn one_of_several_forms_is_none() {
        assert_eq!(
            said("It can be in one of the following formats:\nyyyyMMdd\na number"),
            "- -"
        );
        assert_eq!(said("支持两种格式：yyyy-MM-dd，整数。"), "- -");
        assert_eq!(said("支持以下两种类型：\nyyyy-MM-dd\n时间戳"), "- -");
        let text =
            "It can be the number of milliseconds since 1970, or time in the format of yyyy-MM-dd.";
        assert_eq!(said(text), "- -");
    }

    #[test]
    fn a_part_is_no_form() {
        assert_eq!(said("时区，格式：GMT-hh:mm。"), "- -");
        assert_eq!(said("In the *yyyy-MM-dd*T*HH:mm:*Z form."), "- -");
    }

    #[test]
    fn a_timestamp_may_name_its_form_later() {
        let text =
            "The timestamp follows the UNIX time format. It is the number of seconds since 1970.";
        assert_eq!(said(text), "Unix timestamp in seconds -");
    }

    #[test]
    fn zones_of_examples_are_none() {
        let text = "In the form yyyy-MM-ddTHH:mm:ssZ, always UTC. For example, 2020-02-02T02:00:00Z is ten o'clock in UTC+8.";
        assert_eq!(said(text), "yyyy-MM-ddTHH:mm:ssZ UTC");
        let text = "In the yyyy-MM-ddTHH:mm:ssZ form, in UTC. Example: 2020-02-02T02:00:00Z, which is ten o'clock in UTC+8.";
        assert_eq!(said(text), "yyyy-MM-ddTHH:mm:ssZ UTC");
        let text = "用yyyy-MM-ddTHH:mm:ssZ，UTC时间。2020-02-02T02:00:00Z表示UTC+8的十点。";
        assert_eq!(said(text), "yyyy-MM-ddTHH:mm:ssZ UTC");
    }

    #[test]
    fn forms_in_both_languages() {
        assert_eq!(
            said(
                "When it starts, after ISO 8601: yyyy-MM-ddTHH:mm:ssZ. All hours are those of UTC."
            ),
            "yyyy-MM-ddTHH:mm:ssZ UTC"
        );
        assert_eq!(said("Format: YYYY-MM-DDThh:mmZ."), "YYYY-MM-DDThh:mmZ -");
        assert_eq!(
            said("The date follows the yyyy-MM-dd format."),
            "yyyy-MM-dd -"
        );
        assert_eq!(said("格式为yyyyMMdd。"), "yyyyMMdd -");
        assert_eq!(said("格式为：yyyy-MM-dd HH:mm:ss"), "yyyy-MM-dd HH:mm:ss -");
        assert_eq!(
            said("起始时刻以ISO8601表示，采用UTC +8，写作yyyy-MM-ddTHH:mmZ。"),
            "yyyy-MM-ddTHH:mmZ UTC+8"
        );
        assert_eq!(said("起始时刻以ISO8601表示，采用UTC+0。"), "ISO 8601 UTC");
    }

    #[test]
    fn times_of_day_and_timestamps() {
        assert_eq!(
            said("格式为HH:mmZ-HH:mmZ（UTC时间）。"),
            "HH:mmZ-HH:mmZ UTC"
        );
        assert_eq!(
            said("The time must be in the HH:mm:ss format."),
            "HH:mm:ss -"
        );
        assert_eq!(
            said(
                "A UNIX timestamp: the number of milliseconds since January 1, 1970, 00:00:00 UTC."
            ),
            "Unix timestamp in milliseconds -"
        );
        assert_eq!(
            said("Unix时间戳，单位：秒。"),
            "Unix timestamp in seconds -"
        );
        assert_eq!(
            said("开灯的时间，格式为Unix时间戳，毫秒数。"),
            "Unix timestamp in milliseconds -"
        );
    }

    #[test]
    fn an_example_is_no_second_form() {
        assert_eq!(
            said("In the yyyy-MM-ddTHH:mm:ssZ format. For a whole day, use yyyy-MM-ddT16:00:00Z."),
            "yyyy-MM-ddTHH:mm:ssZ -"
        );
    }

    #[test]
    fn what_is_no_form() {
        assert_eq!(said("A list: [\"lamp-xxxxxx\", \"lamp-yyyyyyMM\"]"), "- -");
        assert_eq!(said("The time zone is UTC."), "- -");
        assert_eq!(
            said("Unix时间戳（毫秒）。格式：YYYY-MM-DDThh:mm:ssZ。"),
            "- -"
        );
        assert_eq!(said("Either yyyy-MM-dd or yyyy-MM-ddTHH:mmZ."), "- -");
    }
}
