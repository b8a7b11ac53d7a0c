//! Facts that the row itself contradicts: a constant that is not the default, bounds of a text whose
//! example is no number. Such facts were misread, or the page is wrong; either way none is better.
//!
//! A constant that the example contradicts stays: where a page announces one, its example is out of
//! date as a rule, and the lint reports it.

use super::{default, values};
use crate::model::{Facts, Type};
use crate::prose::Prose;

/// Drops the facts that the row's default or example contradicts.
pub(in crate::read) fn drop(kind: Type, facts: &mut Facts, example: Option<&str>) {
    let written = example.map(str::trim).filter(|text| !text.is_empty());
    let example = written.filter(|text| !is_masked(text));
    if let [only] = facts.values.as_slice()
        && let Some(default) = &facts.default
        && !default.eq_ignore_ascii_case(&only.value)
    {
        facts.values.clear();
    }
    // `Oak (old)` is sent as a whole: what stands in brackets is no word on the value before.
    // Numbers and truth values are not: `1 (on)` is the 1 with a remark.
    let is_word = |text: &str| {
        let text = text.to_lowercase();
        text.parse::<f64>().is_err() && !matches!(text.as_str(), "true" | "false")
    };
    let is_cut = |example: &str| {
        let mut values = facts.values.iter().filter(|it| is_word(&it.value));
        values.any(|it| {
            let rest = example.strip_prefix(it.value.as_str());
            rest.is_some_and(|rest| rest.trim_start().starts_with(['(', '（']))
        })
    };
    let is_text = matches!(kind, Type::String | Type::Unknown | Type::Json);
    if is_text && example.is_some_and(is_cut) {
        facts.values.clear();
    }
    let is_number = |text: &str| {
        let mut parts = text.split([',', ';', '|', '/', '~', '-', ' ']);
        parts.all(|part| part.trim().is_empty() || part.trim().parse::<f64>().is_ok())
    };
    // What is said of the members of a JSON text is not said of the text.
    let is_json = |text: &str| text.starts_with(['{', '[']);
    let holds_members = written.is_some_and(|text| is_json(text) && text.contains(':'));
    if is_text && (holds_members || example.is_some_and(|text| !is_number(text))) {
        (facts.min, facts.max) = (None, None);
    }
    if is_text && holds_members {
        // Nor are its values, which are words or the names of members, nor the unit of one of these.
        let is_word = |text: &str| !is_json(text);
        facts.default = facts.default.take().filter(|it| !is_word(it));
        if facts.values.iter().all(|it| is_word(&it.value)) {
            facts.values.clear();
        }
        (facts.unit, facts.time_format, facts.time_zone) = (None, None, None);
        facts.separator = None; // between entries it is JSON that sets it
    }
}

/// Drops a list of what is supported where the example is none of it: `灯的说明，支持HTML和TXT`, `lit`.
pub(in crate::read) fn drop_supported(prose: &Prose, facts: &mut Facts, example: Option<&str>) {
    let example = example.map(str::trim);
    let Some(example) = example.filter(|text| !text.is_empty() && !is_masked(text)) else {
        return;
    };
    let is_listed = |text: &str| {
        let text = text.trim_matches(|c: char| c.is_whitespace() || "\"'[]".contains(c));
        let mut values = facts.values.iter();
        values.any(|it| it.value.eq_ignore_ascii_case(text))
    };
    let is_told = is_listed(example)
        || example
            .split([',', ';', '|', '，', '；', '、'])
            .all(is_listed);
    // Of forms none is the default.
    let has_default = facts.default.as_deref().is_some_and(is_listed);
    let is_told = is_told || has_default;
    if !facts.values.is_empty() && !is_told && values::are_supported(prose, &facts.values) {
        facts.values.clear();
    }
}

/// Drops the figure of a default that the text of an example does not bear out: `默认1年` of `1d`.
pub(in crate::read) fn drop_figure(
    kind: Type,
    prose: &Prose,
    facts: &mut Facts,
    example: Option<&str>,
) {
    let is_text = matches!(kind, Type::String | Type::Unknown);
    let is_number = example.is_some_and(|text| text.trim().parse::<f64>().is_ok());
    if !is_text || is_number || facts.unit.is_some() {
        return;
    }
    let told = facts.default.take();
    facts.default = told.filter(|told| default::unit::of(told, prose).is_none());
}

/// Whether parts of an example are hidden.
fn is_masked(text: &str) -> bool {
    let lower = text.to_lowercase();
    text.contains('*') || text.contains('<') || lower.contains("xx") || text.contains("...")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Value;

    #[test]
    fn a_constant_is_the_default() {
        let read = |default: Option<&str>| {
            let mut facts = Facts {
                values: vec![Value {
                    value: "Oak".to_owned(),
                    ..Value::default()
                }],
                default: default.map(str::to_owned),
                ..Facts::default()
            };
            drop(Type::String, &mut facts, Some("Elm"));
            facts.values.len()
        };
        assert_eq!(read(Some("Elm")), 0);
        assert_eq!(read(Some("oak")), 1);
        assert_eq!(read(None), 1);
    }

    #[test]
    fn a_word_is_no_default_of_a_json_text() {
        let default = |default: &str, example| {
            let mut facts = Facts {
                default: Some(default.to_owned()),
                ..Facts::default()
            };
            drop(Type::String, &mut facts, Some(example));
            facts.default.is_some()
        };
        assert!(!default("oak", "[{\"Kind\":\"elm**\"}]"));
        assert!(default("{}", "{\"Kind\":\"elm\"}"));
        assert!(default("oak", "[\"elm\"]"));
    }

    #[test]
    fn what_is_said_of_members_is_not_said_of_their_text() {
        let read = |values: &[&str], example| {
            let mut facts = Facts {
                values: values
                    .iter()
                    .map(|value| Value {
                        value: (*value).to_owned(),
                        ..Value::default()
                    })
                    .collect(),
                unit: Some("s".to_owned()),
                separator: Some(",".to_owned()),
                ..Facts::default()
            };
            drop(Type::String, &mut facts, Some(example));
            (
                facts.values.len(),
                facts.unit.is_some(),
                facts.separator.is_some(),
            )
        };
        assert_eq!(
            read(&["kind", "watts"], "{\"kind\":\"oak\"}"),
            (0, false, false)
        );
        assert_eq!(read(&["{}", "{\"a\":1}"], "{\"a\":1}"), (2, false, false));
        assert_eq!(read(&["oak", "elm"], "oak"), (2, true, true));
        assert_eq!(read(&["oak", "elm"], "[\"oak\"]"), (2, true, true));
        assert_eq!(read(&["oak", "elm"], "oak (old)").0, 0);
        assert_eq!(read(&["0", "1"], "1 (on)").0, 2);
        assert_eq!(read(&["true", "false"], "True（on）").0, 2);
    }

    #[test]
    fn what_is_supported_is_the_example() {
        let left = |text: &str, example| {
            let prose = Prose::plain(text);
            let mut facts = Facts {
                values: values::of(values::Of::Parameter, Type::String, &prose),
                default: text.contains("默认").then(|| "HTML".to_owned()),
                ..Facts::default()
            };
            drop_supported(&prose, &mut facts, Some(example));
            facts.values.len()
        };
        assert_eq!(left("灯的说明，支持HTML和TXT。", "lit"), 0);
        assert_eq!(
            left("The words of a lamp. Supports HTML and TXT.", "lit"),
            0
        );
        assert_eq!(left("灯的说明，支持HTML和TXT。", "html"), 2);
        assert_eq!(left("灯的说明，支持HTML和TXT。默认为HTML。", "lit"), 2);
        assert_eq!(left("灯的说明，支持HTML和TXT。", "TXT,HTML"), 2);
        assert_eq!(left("灯的说明，支持HTML和TXT。", "TX**"), 2);
        assert_eq!(left("木材，只能是oak或elm。", "fir"), 2);
    }

    #[test]
    fn the_figure_of_a_text_is_sent_as_its_example() {
        let left = |kind, text: &str, example| {
            let prose = Prose::plain(text);
            let mut facts = Facts {
                default: Some("1".to_owned()),
                ..Facts::default()
            };
            drop_figure(kind, &prose, &mut facts, Some(example));
            facts.default.is_some()
        };
        assert!(!left(Type::String, "灯亮多久，默认1年。", "1d"));
        assert!(left(Type::String, "灯亮多久，默认1年。", "3"));
        assert!(left(Type::Integer, "灯亮多久，默认1年。", "1d"));
        assert!(left(Type::String, "灯的编号，默认1。", "1d"));
    }

    #[test]
    fn bounds_are_of_numbers() {
        let bounded = |kind, example| {
            let mut facts = Facts {
                min: Some(1.into()),
                max: Some(9.into()),
                ..Facts::default()
            };
            drop(kind, &mut facts, Some(example));
            facts.max.is_some()
        };
        assert!(!bounded(Type::String, "oak.large"));
        assert!(bounded(Type::String, "5"));
        assert!(bounded(Type::String, "1,5"));
        assert!(bounded(Type::String, "5**"));
        assert!(bounded(Type::Integer, "oak"));
    }
}
