//! Examples, defaults and sent values against the type and the facts of their row.

use super::page::Linted;
use super::rule::{self, Rule};
use super::stats::Figures;
use crate::characters;
use crate::model::{Condition, Facts, Field, Operation, Parameter, Type};
use crate::read::facts::cover;

/// Checks all examples and defaults of an operation.
pub(super) fn check(operation: &Operation, page: &mut Linted<'_>, figures: &mut Figures) {
    for row in operation.request.iter().filter(|row| row.name != "Action") {
        if let Some(example) = &row.example {
            let mut faults = faults(row.kind, &row.facts, example);
            if faults.is_empty() {
                faults.extend(in_no_case(row, &operation.request, example));
            }
            figures.examples += 1;
            figures.examples_fit += u64::from(faults.is_empty());
            for (rule, why) in faults {
                let message = format!("the example `{example}` of `{}` {why}", row.name);
                page.row(
                    rule,
                    row.line,
                    &row.name,
                    message,
                    "mend the example or the description",
                );
            }
        }
        default(row, page);
    }
    let mut open: Vec<(&Field, String)> = Vec::new();
    open.extend(
        operation
            .response
            .iter()
            .map(|field| (field, format!("{}{}", operation.body.prefix(), field.name))),
    );
    while let Some((field, path)) = open.pop() {
        let members = field.members.iter();
        open.extend(members.map(|member| (member, format!("{path}.{}", member.name))));
        let Some(example) = field.example.as_ref().filter(|_| field.members.is_empty()) else {
            continue;
        };
        let kind = if field.kind == Type::List {
            Type::Unknown
        } else {
            field.kind
        };
        let faults = faults(kind, &field.facts, example);
        figures.examples += 1;
        figures.examples_fit += u64::from(faults.is_empty());
        for (rule, why) in faults {
            let message = format!("the example `{example}` of `{path}` {why}");
            page.row(
                rule,
                field.line,
                &path,
                message,
                "mend the example or the description",
            );
        }
    }
}

fn default(row: &Parameter, page: &mut Linted<'_>) {
    let always = row
        .facts
        .default
        .as_ref()
        .map(|it| (it, &row.facts, String::new()));
    let cases = row.facts.conditional.iter().filter_map(|case| {
        let default = case.facts.default.as_ref()?;
        Some((
            default,
            &case.facts,
            format!(" with {}", written(&case.when)),
        ))
    });
    for (default, facts, when) in always.into_iter().chain(cases) {
        for (_, why) in faults(row.kind, facts, default) {
            let message = format!("the default `{default}` of `{}`{when} {why}", row.name);
            page.row(
                rule::DEFAULT_INVALID,
                row.line,
                &row.name,
                message,
                "mend the description",
            );
        }
    }
}

/// What is wrong with an example that each case forbids where there is no other case.
fn in_no_case(row: &Parameter, rows: &[Parameter], example: &str) -> Option<(Rule, String)> {
    let cases = &row.facts.conditional;
    let reasons = cases.iter().map(|case| {
        let (_, why) = faults(row.kind, &case.facts, example).into_iter().next()?;
        Some(format!("{why} with {}", written(&case.when)))
    });
    let reasons: Vec<String> = reasons.collect::<Option<_>>()?;
    cover(cases, rows).then(|| (rule::EXAMPLE_BOUNDS, reasons.join(" and ")))
}

/// `Unit = Hour or Day`.
fn written(when: &Condition) -> String {
    format!("{} = {}", when.parameter, when.values.join(" or "))
}

/// What is wrong with a value, as rules and the rest of a sentence.
pub(super) fn faults(kind: Type, facts: &Facts, text: &str) -> Vec<(Rule, String)> {
    let mut faults = Vec::new();
    if is_masked(text) {
        return faults;
    }
    if !accepts(kind, text) {
        faults.push((rule::EXAMPLE_TYPE, format!("is no {kind:?}")));
        return faults;
    }
    if !is_listed(facts, kind, text) {
        let values: Vec<_> = facts
            .values
            .iter()
            .map(|value| value.value.as_str())
            .collect();
        faults.push((
            rule::EXAMPLE_UNLISTED,
            format!("is none of {}", values.join(", ")),
        ));
    }
    let number = text.trim().parse::<f64>().ok();
    let (min, max) = (facts.min.as_ref(), facts.max.as_ref());
    if let Some(number) = number {
        let is_less = min
            .and_then(serde_json::Number::as_f64)
            .is_some_and(|min| number < min);
        let is_more = max
            .and_then(serde_json::Number::as_f64)
            .is_some_and(|max| number > max);
        let bound = if is_less { min } else { max };
        if let Some(bound) = bound.filter(|_| is_less || is_more) {
            let than = if is_less { "less" } else { "more" };
            faults.push((rule::EXAMPLE_BOUNDS, format!("is {than} than {bound}")));
        }
    }
    let length = text.chars().count() as u64;
    let bound = match (facts.min_length, facts.max_length) {
        (Some(min), _) if length < min => Some(("fewer", min)),
        (_, Some(max)) if length > max => Some(("more", max)),
        _ => None,
    };
    if let Some((than, bound)) = bound.filter(|_| kind == Type::String) {
        faults.push((
            rule::EXAMPLE_LENGTH,
            format!("has {than} than {bound} characters"),
        ));
    }
    if matches!(kind, Type::String | Type::Unknown) {
        text_faults(facts, text, &mut faults);
    }
    faults
}

/// What is wrong with a text as such: its form as a time, its characters, its beginning.
fn text_faults(facts: &Facts, text: &str, faults: &mut Vec<(Rule, String)>) {
    if let Some(form) = facts
        .time_format
        .as_deref()
        .filter(|form| !is_time(form, text))
    {
        faults.push((rule::EXAMPLE_TIME, format!("is no time in the form {form}")));
    }
    let allows = |c| {
        facts
            .characters
            .iter()
            .any(|entry| characters::holds(entry, c))
    };
    let separator = facts.separator.as_deref().unwrap_or_default();
    let odd = text.chars().find(|&c| !allows(c) && !separator.contains(c));
    if let Some(odd) = odd.filter(|_| !facts.characters.is_empty()) {
        let allowed = facts.characters.join(", ");
        faults.push((
            rule::EXAMPLE_CHARACTERS,
            format!("holds {odd:?}, which is none of: {allowed}"),
        ));
    }
    let holds = |part: &&String| {
        let is_kind = characters::is_kind(part);
        is_kind && text.chars().any(|c| characters::holds(part, c)) || text.contains(part.as_str())
    };
    if let Some(part) = facts.forbidden_parts.iter().find(holds) {
        faults.push((rule::EXAMPLE_CHARACTERS, format!("holds {part}")));
    }
    if !facts.prefixes.is_empty() && !characters::begins(&facts.prefixes, text) {
        let begins = facts.prefixes.join(", ");
        faults.push((
            rule::EXAMPLE_PREFIX,
            format!("begins with none of: {begins}"),
        ));
    }
    let begins = |entry: &&String| characters::begins(std::slice::from_ref(entry), text);
    if let Some(prefix) = facts.forbidden_prefixes.iter().find(begins) {
        faults.push((rule::EXAMPLE_PREFIX, format!("begins with {prefix}")));
    }
}

/// Whether a text has a form such as `yyyy-MM-ddTHH:mm:ssZ`. `ISO 8601` and `Unix timestamp` are
/// names, not forms.
fn is_time(form: &str, text: &str) -> bool {
    if form.starts_with(['I', 'U']) {
        return true;
    }
    let form: Vec<char> = form.chars().filter(|&c| c != '\'').collect();
    let fits = |(form, c): (&char, char)| match form {
        'y' | 'Y' | 'M' | 'm' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => c.is_ascii_digit(),
        form if form.is_ascii_digit() => c.is_ascii_digit(),
        form => form.eq_ignore_ascii_case(&c),
    };
    form.len() == text.chars().count() && form.iter().zip(text.chars()).all(fits)
}

/// Whether lenient decoding takes a text for a value of a type, as `alicloud-core` does.
pub(super) fn accepts(kind: Type, text: &str) -> bool {
    let text = text.trim();
    match kind {
        Type::Integer | Type::Long => {
            let whole = match text.split_once('.') {
                Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => {
                    whole
                }
                _ => text,
            };
            whole.parse::<i64>().is_ok()
        }
        Type::Float => text.parse::<f64>().is_ok_and(f64::is_finite),
        Type::Boolean => text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false"),
        _ => true,
    }
}

/// Whether a value, or each of several in one text, is an accepted one.
pub(super) fn is_listed(facts: &Facts, kind: Type, text: &str) -> bool {
    if facts.values.is_empty() || is_masked(text) {
        return true;
    }
    // `2xx` stands for many values.
    if facts.values.iter().any(|value| is_masked(&value.value)) {
        return true;
    }
    let is_one = |text: &str| {
        let text = text.trim();
        facts.values.iter().any(|value| {
            value.value == text || kind == Type::Boolean && value.value.eq_ignore_ascii_case(text)
        })
    };
    if is_one(text) {
        return true;
    }
    if let Ok(serde_json::Value::Array(entries)) = serde_json::from_str(text) {
        return entries.iter().all(|entry| match entry {
            serde_json::Value::String(text) => is_one(text),
            other => is_one(&other.to_string()),
        });
    }
    let separator = facts.separator.as_deref().unwrap_or(",");
    !separator.is_empty() && text.contains(separator) && text.split(separator).all(is_one)
}

/// Whether parts of a value are hidden: `i-****`, `xx.xx.xx.xx`.
pub(super) fn is_masked(text: &str) -> bool {
    let lower = text.to_lowercase();
    text.is_empty()
        || text.contains('*')
        || lower.contains("xx")
        || text.contains("...")
        || text.contains('<')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Value;

    fn said(kind: Type, facts: &Facts, text: &str) -> String {
        let faults = faults(kind, facts, text).into_iter();
        faults
            .map(|(rule, why)| format!("{} {why}", rule.id))
            .collect::<Vec<_>>()
            .join("; ")
    }

    #[test]
    fn types() {
        let none = Facts::default();
        assert_eq!(said(Type::Integer, &none, "4"), "");
        assert_eq!(said(Type::Integer, &none, "4.0"), "");
        assert_eq!(
            said(Type::Long, &none, "4.5"),
            "example-violates-type is no Long"
        );
        assert_eq!(said(Type::Boolean, &none, "True"), "");
        assert_eq!(
            said(Type::Boolean, &none, "on"),
            "example-violates-type is no Boolean"
        );
        assert_eq!(
            said(Type::Float, &none, "NaN"),
            "example-violates-type is no Float"
        );
        assert_eq!(said(Type::Integer, &none, "1****"), "");
    }

    #[test]
    fn lists() {
        let value = |value: &str| Value {
            value: value.into(),
            meaning: String::new(),
        };
        let facts = Facts {
            values: vec![value("Warm"), value("Cold")],
            ..Facts::default()
        };
        for text in ["Warm", "Warm,Cold", "[\"Cold\", \"Warm\"]", "C***"] {
            assert_eq!(said(Type::String, &facts, text), "", "{text}");
        }
        let pattern = Facts {
            values: vec![value("2xx")],
            ..Facts::default()
        };
        assert_eq!(said(Type::String, &pattern, "200"), "");
        assert_eq!(
            said(Type::String, &facts, "warm"),
            "enum-example-not-listed is none of Warm, Cold"
        );
        assert_eq!(
            said(Type::String, &facts, "Warm,Dim"),
            "enum-example-not-listed is none of Warm, Cold"
        );
    }

    #[test]
    fn texts() {
        let facts = |facts: serde_json::Value| serde_json::from_value::<Facts>(facts).unwrap();
        let time = facts(serde_json::json!({"time_format": "yyyy-MM-ddTHH:mmZ"}));
        assert_eq!(said(Type::String, &time, "2024-01-05T01:05Z"), "");
        assert_eq!(
            said(Type::String, &time, "2024-01-05T01:05:05Z"),
            "example-violates-time-format is no time in the form yyyy-MM-ddTHH:mmZ"
        );
        let any = facts(serde_json::json!({"time_format": "ISO 8601"}));
        assert_eq!(said(Type::String, &any, "2024-01-05"), "");
        let name = facts(serde_json::json!({
            "characters": ["letters", "digits", "_"], "prefixes": ["letters"],
            "forbidden_prefixes": ["lamp"], "forbidden_parts": ["oak:"]
        }));
        assert_eq!(said(Type::String, &name, "Oak_4灯"), "");
        assert_eq!(
            said(Type::String, &name, "4oak:"),
            "example-violates-characters holds ':', which is none of: letters, digits, _; \
             example-violates-characters holds oak:; \
             example-violates-prefix begins with none of: letters"
        );
        assert_eq!(
            said(Type::String, &name, "lamp"),
            "example-violates-prefix begins with lamp"
        );
    }

    #[test]
    fn bounds() {
        let facts = Facts {
            min: Some(1.into()),
            max: Some(9.into()),
            max_length: Some(3),
            min_length: Some(2),
            ..Facts::default()
        };
        assert_eq!(said(Type::Integer, &facts, "5"), "");
        assert_eq!(
            said(Type::Integer, &facts, "0"),
            "example-violates-bounds is less than 1"
        );
        assert_eq!(
            said(Type::Integer, &facts, "10"),
            "example-violates-bounds is more than 9"
        );
        assert_eq!(
            said(Type::String, &facts, "abcd"),
            "example-violates-length has more than 3 characters"
        );
        assert_eq!(
            said(Type::String, &facts, "字"),
            "example-violates-length has fewer than 2 characters"
        );
    }
}
