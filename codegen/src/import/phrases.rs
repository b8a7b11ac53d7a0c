//! Facts in the phrases that the reader knows, with places for a person's words.

use super::TODO;
use super::cells::text;
use crate::characters;
use crate::model::{Facts, Number, Operation, Parameter, Value};

/// The description of a row: a place for words, then its facts in the phrases that the reader knows.
pub(super) fn described(facts: &Facts, operation: &Operation) -> String {
    let mut out = vec![];
    // A row whose only fact is its constant (`Action`) needs no more words than that.
    let is_constant = facts.values.len() == 1;
    if !is_constant {
        out.push(format!("{TODO}: what it is."));
    }
    out.extend(phrases(facts, operation));
    out.join(" ")
}

fn phrases(facts: &Facts, operation: &Operation) -> Vec<String> {
    let mut out = vec![];
    let values = &facts.values;
    let bold = |value: &str| format!("**{}**", text(value));
    let has_meanings = values.iter().any(|value| !value.meaning.is_empty());
    let mut default = facts.default.as_deref();
    match values.as_slice() {
        [] => {}
        [only] => out.push(format!("Set the value to {}.", bold(&only.value))),
        _ if has_meanings => {
            let entry = |value: &Value| {
                let is_default = default == Some(value.value.as_str());
                format!(
                    "{}{}: {TODO}",
                    bold(&value.value),
                    if is_default { " (default)" } else { "" }
                )
            };
            out.push(format!(
                "Valid values: {}.",
                values.iter().map(entry).collect::<Vec<_>>().join("; ")
            ));
            default = default.filter(|default| values.iter().all(|value| value.value != *default));
        }
        [first, last] => out.push(format!(
            "Valid values: {} and {}.",
            bold(&first.value),
            bold(&last.value)
        )),
        [rest @ .., last] => {
            let rest: Vec<_> = rest.iter().map(|value| bold(&value.value)).collect();
            out.push(format!(
                "Valid values: {}, and {}.",
                rest.join(", "),
                bold(&last.value)
            ));
        }
    }
    match (&facts.min, &facts.max) {
        (Some(min), Some(max)) if values.is_empty() => {
            out.push(format!("Valid values: {} to {}.", number(min), number(max)));
        }
        (min, max) => {
            out.extend(
                min.as_ref()
                    .map(|min| format!("Minimum value: {}.", number(min))),
            );
            out.extend(
                max.as_ref()
                    .map(|max| format!("Maximum value: {}.", number(max))),
            );
        }
    }
    out.extend(
        facts
            .index_max
            .map(|most| format!("Valid values of N: **1** to **{most}**.")),
    );
    match (facts.min_length, facts.max_length) {
        (Some(min), Some(max)) => out.push(format!(
            "The value must be {min} to {max} characters in length."
        )),
        (None, Some(max)) => out.push(format!(
            "The value cannot exceed {max} characters in length."
        )),
        (Some(min), None) => out.push(format!(
            "The value must be at least {min} characters in length."
        )),
        (None, None) => {}
    }
    out.extend(
        facts
            .max_items
            .map(|most| format!("You can enter up to {most} IDs.")),
    );
    match facts.separator.as_deref() {
        Some(",") => out.push("Separate multiple IDs with commas (,).".into()),
        Some(";") => out.push("Separate multiple IDs with semicolons (;).".into()),
        Some(other) => out.push(format!("Separate multiple IDs with {}.", text(other))),
        None => {}
    }
    out.extend(default.map(|default| format!("Default value: {}.", bold(default))));
    out.extend(
        facts
            .unit
            .as_ref()
            .map(|unit| format!("Unit: {}.", text(unit))),
    );
    out.extend(
        facts
            .required_when
            .as_ref()
            .map(|sentence| condition(sentence, operation)),
    );
    rules(facts, &mut out);
    for case in &facts.conditional {
        let values: Vec<_> = case.when.values.iter().map(|value| bold(value)).collect();
        let (name, values) = (bold(&case.when.parameter), values.join(" or "));
        let told = phrases(&case.facts, operation).into_iter();
        out.extend(told.map(|phrase| {
            let mut letters = phrase.chars();
            let first = letters.next().into_iter().flat_map(char::to_lowercase);
            let told: String = first.chain(letters).collect();
            format!("If {name} is set to {values}, {told}")
        }));
    }
    if facts.deprecated {
        out.push("This parameter is deprecated.".into());
    }
    out
}

/// The condition of a parameter in a settled phrase: the parameter that the sentence names and the
/// value of it, where both can be told; else a person has to say it.
pub(super) fn condition(sentence: &str, operation: &Operation) -> String {
    let words: Vec<&str> = sentence
        .split(|c: char| !(c.is_alphanumeric() || "._-".contains(c)))
        .map(|word| word.trim_matches('.'))
        .collect();
    let named = |row: &&Parameter| words.contains(&row.name.as_str());
    for row in operation.request.iter().filter(named) {
        if let Some(value) = row
            .facts
            .values
            .iter()
            .find(|value| words.contains(&value.value.as_str()))
        {
            return format!(
                "This parameter is required when **{}** is set to **{}**.",
                text(&row.name),
                text(&value.value)
            );
        }
    }
    format!("This parameter is required when {TODO}: the condition.")
}

/// What a text must look like and what cannot go beside it, in phrases that the reader knows.
fn rules(facts: &Facts, out: &mut Vec<String>) {
    if let Some(form) = &facts.time_format {
        let zone = facts.time_zone.as_ref().map(|zone| format!(", {zone}"));
        let zone = zone.unwrap_or_default();
        out.push(match form.as_str() {
            "ISO 8601" => format!("{form}{zone}."),
            form if form.starts_with("Unix") => format!("A {form}."),
            form => format!("ISO 8601{zone}, in the form {form}."),
        });
    }
    let lists = [
        ("The value can contain only", &facts.characters, "and"),
        ("The value must start with", &facts.prefixes, "or"),
        (
            "The value cannot start with",
            &facts.forbidden_prefixes,
            "or",
        ),
        ("The value cannot contain", &facts.forbidden_parts, "or"),
    ];
    for (lead, entries, word) in lists {
        let words: Vec<_> = entries.iter().map(|entry| in_words(entry)).collect();
        match words.as_slice() {
            [] => {}
            [only] => out.push(format!("{lead} {only}.")),
            [rest @ .., last] => out.push(format!("{lead} {}, {word} {last}.", rest.join(", "))),
        }
    }
    for name in &facts.exclusive_with {
        let name = text(name);
        out.push(format!(
            "This parameter and **{name}** cannot be specified at the same time."
        ));
    }
}

/// A kind of characters, a sign with its name, or a text.
fn in_words(entry: &str) -> String {
    let mut letters = entry.chars();
    match (letters.next(), letters.next()) {
        _ if characters::is_kind(entry) => entry.to_owned(),
        (Some(sign), None) => match characters::sign_name(sign) {
            Some(name) if sign == ' ' => format!("{name}s"),
            Some(name) => format!("{name}s ({})", text(entry)),
            None => format!("“{}”", text(entry)),
        },
        _ => format!("“{}”", text(entry)),
    }
}

fn number(number: &Number) -> String {
    format!("**{number}**")
}
