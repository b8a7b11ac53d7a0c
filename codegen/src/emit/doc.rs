//! Words for people: Markdown that rustdoc takes without a warning.

use crate::characters::is_kind;
use crate::model::{self, BodyFormat, Conditional, Number, Requirement};
use crate::resolve::{Field, Kind, Operation, Role};
use proc_macro2::TokenStream;
use quote::quote;
use std::fmt::Write;

/// Documentation, one attribute a line.
pub(super) fn lines(text: &str) -> TokenStream {
    let lines = text.lines().map(|line| match line.trim_end() {
        "" => String::new(),
        line => format!(" {line}"),
    });
    quote!(#(#[doc = #lines])*)
}

/// Text as code.
pub(super) fn code(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.contains('`') {
        format!("`` {text} ``")
    } else {
        format!("`{text}`")
    }
}

/// Markdown of a page with everything escaped that rustdoc would take for a link or for HTML;
/// code spans stay as they are.
pub(super) fn prose(text: &str) -> String {
    let mut out = String::new();
    let mut in_code = false;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c == '`' {
            in_code = !in_code;
        } else if !in_code {
            if let Some((label, target, after)) = link(rest) {
                let linked = target.starts_with("https://") || target.starts_with("http://");
                let label = prose(label);
                if linked {
                    let _ = write!(out, "[{label}]({target})");
                } else {
                    out.push_str(&label);
                }
                rest = after;
                continue;
            }
            if rest.starts_with("https://") || rest.starts_with("http://") {
                let end = rest.find(|c: char| c.is_whitespace() || "<>()[]|`\"".contains(c));
                let (url, after) = rest.split_at(end.unwrap_or(rest.len()));
                let bare = url.trim_end_matches(['.', ',', ';', ':']);
                let _ = write!(out, "<{bare}>{}", &url[bare.len()..]);
                rest = after;
                continue;
            }
            if matches!(c, '[' | ']' | '<' | '>') && !out.ends_with('\\') {
                out.push('\\');
            }
        }
        out.push(c);
        rest = &rest[c.len_utf8()..];
    }
    if in_code {
        out.replace('`', "\\`")
    } else {
        out
    }
}

/// `[label](target)` at the beginning, and what follows.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (label, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (target, rest) = rest.split_once(')')?;
    let plain = !label.contains(['[', ']', '\n', '`']) && !target.contains(char::is_whitespace);
    plain.then_some((label, target, rest))
}

/// The first sentence.
pub(super) fn first_sentence(text: &str) -> &str {
    let paragraph = text.split("\n\n").next().unwrap_or_default().trim();
    let ends = paragraph.match_indices(". ").map(|(at, _)| at + 1);
    let mut ends =
        ends.filter(|&at| !paragraph[..at].ends_with("e.g.") && !paragraph[..at].ends_with("i.e."));
    &paragraph[..ends.next().unwrap_or(paragraph.len())]
}

/// That the caller encodes the body, and what the page says it holds.
pub(super) fn bytes_body(model: &model::Operation) -> Option<String> {
    let mut about = "The body of a request is bytes that its caller encodes: the client's \
        `send_with_body` takes them with their media type."
        .to_owned();
    let rows = model.request.iter().filter(|row| model.is_in_bytes(row));
    let held: Vec<_> = rows.map(|row| code(&row.name)).collect();
    if !held.is_empty() {
        let _ = write!(
            about,
            " The page tells what they hold: {}.",
            held.join(", ")
        );
    }
    (model.request_body == BodyFormat::Bytes).then_some(about)
}

/// The documentation of a field.
pub(super) fn field(field: &Field, operation: Option<&Operation>, role: Role) -> String {
    let mut out = prose(&field.description);
    let facts = facts(field);
    for part in [
        facts.join(" "),
        filled(field, role).to_owned(),
        example(field),
    ] {
        if !part.is_empty() {
            if !out.is_empty() {
                out.push_str("\n\n");
            }
            out.push_str(&part);
        }
    }
    let row = match role {
        Role::Request => "Parameter",
        Role::Response => "Field",
    };
    let is_body = role == Role::Response && field.position.is_some();
    let mut origin = if is_body {
        "The whole body of the answer".to_owned()
    } else {
        format!("{row} {}", code(&field.wire))
    };
    if let (Some(operation), 1..) = (operation, field.line) {
        let _ = write!(
            origin,
            ", {} line {}",
            operation.model.source.page, field.line
        );
    }
    if !out.is_empty() {
        out.push_str("\n\n");
    }
    let _ = write!(out, "{origin}.");
    out
}

/// What the page requires and a request does not ask for.
fn filled(field: &Field, role: Role) -> &'static str {
    let required = field.requirement == Requirement::Yes;
    if role == Role::Request && required && !field.required && field.kind != Kind::Json {
        "The page requires it; a client fills it where it is not set."
    } else {
        ""
    }
}

fn example(field: &Field) -> String {
    match field.example.as_deref().map(str::trim) {
        None | Some("") => String::new(),
        Some(text) => format!("Example: {}.", code(text)),
    }
}

/// What the facts say that the description does not, such as corrections.
pub(super) fn facts(field: &Field) -> Vec<String> {
    let description = plain(&field.description);
    let says = |text: &str| states(&description, &plain(text));
    let mut facts = stated(field, says, says);
    let told = description.to_lowercase().contains("deprecated");
    if field.facts.deprecated && !told {
        facts.push("Deprecated.".to_owned());
    }
    facts
}

/// All facts but for values that the description lists.
pub(super) fn all_facts(field: &Field) -> Vec<String> {
    let description = plain(&field.description);
    let values = &field.facts.values;
    let listed =
        |text: &str| values.iter().any(|value| value.value == text) && states(&description, text);
    let mut facts = stated(field, |_| false, listed);
    if field.facts.deprecated {
        facts.push("Deprecated.".to_owned());
    }
    facts
}

/// The facts but for those that are said elsewhere.
fn stated(field: &Field, says: impl Fn(&str) -> bool, lists: impl Fn(&str) -> bool) -> Vec<String> {
    let facts = &field.facts;
    let mut out = Vec::new();
    let values = facts.values.iter().filter(|value| !lists(&value.value));
    let unsaid: Vec<_> = values.map(|value| code(&value.value)).collect();
    // An enum lists its values itself.
    if !unsaid.is_empty() && !matches!(field.kind, Kind::Choice(_) | Kind::Choices(_)) {
        out.push(format!("Accepted: {}.", unsaid.join(", ")));
    }
    if let Some(default) = facts.default.as_ref().filter(|it| !says(it)) {
        out.push(format!("Default: {}.", code(default)));
    }
    let numbers = [
        ("Least value", facts.min.as_ref().map(ToString::to_string)),
        (
            "Greatest value",
            facts.max.as_ref().map(ToString::to_string),
        ),
        ("Least length", facts.min_length.map(|it| it.to_string())),
        ("Greatest length", facts.max_length.map(|it| it.to_string())),
        ("Most entries", facts.max_items.map(|it| it.to_string())),
        (
            "Greatest number of entries",
            facts.index_max.map(|it| it.to_string()),
        ),
        ("Unit", facts.unit.clone()),
    ];
    for (name, value) in numbers {
        if let Some(value) = value.filter(|value| !says(value)) {
            out.push(format!("{name}: {value}."));
        }
    }
    if let Some(form) = facts.time_format.as_ref().filter(|it| !says(it)) {
        let zone = facts.time_zone.as_ref();
        let zone = zone.map(|zone| format!(", {zone}")).unwrap_or_default();
        out.push(format!("Time format: {}{zone}.", code(form)));
    }
    let lists = [
        ("Characters", &facts.characters),
        ("Begins with one of", &facts.prefixes),
        ("Never begins with", &facts.forbidden_prefixes),
        ("Never holds", &facts.forbidden_parts),
        ("Not together with", &facts.exclusive_with),
    ];
    for (name, entries) in lists {
        if !entries.iter().all(|entry| says(entry)) {
            let entries: Vec<_> = entries.iter().map(|entry| characters(entry)).collect();
            out.push(format!("{name}: {}.", entries.join(", ")));
        }
    }
    for case in &facts.conditional {
        let said = conditional(case);
        // A part of a list would look like all of it.
        if !said.iter().all(|it| says(it)) {
            let values = case.when.values.iter().map(|value| code(value));
            let values: Vec<_> = values.collect();
            let when = format!("{} = {}", code(&case.when.parameter), values.join(" or "));
            out.push(format!("With {when}: {}.", said.join(", ")));
        }
    }
    if let Some(condition) = facts.required_when.as_ref().filter(|it| !says(it)) {
        out.push(prose(condition));
    }
    if field.secret {
        out.push("A secret: `Debug` shows `***`.".to_owned());
    }
    out
}

/// What holds in one case, in words.
fn conditional(case: &Conditional) -> Vec<String> {
    let facts = &case.facts;
    let range = |min: Option<String>, max: Option<String>, unit: &str| match (min, max) {
        (Some(min), Some(max)) => Some(format!("{min} to {max}{unit}")),
        (Some(min), None) => Some(format!("at least {min}{unit}")),
        (None, Some(max)) => Some(format!("at most {max}{unit}")),
        (None, None) => None,
    };
    let number = |number: &Option<Number>| number.as_ref().map(ToString::to_string);
    let count = |count: Option<u64>| count.map(|it| it.to_string());
    let values = facts.values.iter().map(|value| code(&value.value));
    let bounds = [
        range(number(&facts.min), number(&facts.max), ""),
        range(
            count(facts.min_length),
            count(facts.max_length),
            " characters",
        ),
        facts
            .default
            .as_ref()
            .map(|it| format!("default {}", code(it))),
    ];
    values.chain(bounds.into_iter().flatten()).collect()
}

/// A kind of characters in words, anything else as it is sent.
fn characters(entry: &str) -> String {
    match entry {
        " " => "spaces".to_owned(),
        kind if is_kind(kind) => kind.to_owned(),
        text => code(text),
    }
}

/// The description without the sentence that lists all values of an enum, which has a table.
pub(super) fn without_values(field: &Field) -> String {
    const MARK: &str = "Valid values:";
    let text = field.description.as_str();
    let choice = matches!(field.kind, Kind::Choice(_) | Kind::Choices(_));
    let Some(begin) = text.find(MARK).filter(|_| choice) else {
        return text.to_owned();
    };
    let rest = &text[begin..];
    let paragraph = &rest[..rest.find("\n\n").unwrap_or(rest.len())];
    let sentence = first_sentence(paragraph);
    let listed = plain(sentence);
    let mut values = field.facts.values.iter();
    if values.any(|value| !states(&listed, &value.value)) {
        return text.to_owned();
    }
    let rest = rest[sentence.len()..].trim_start_matches(' ');
    format!("{}{rest}", &text[..begin])
}

/// Text without marks, runs of white space and the commas of large numbers.
fn plain(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let letters: Vec<char> = text
        .chars()
        .filter(|c| !matches!(c, '*' | '`' | '\\'))
        .collect();
    let digit = |at: Option<usize>| {
        at.and_then(|at| letters.get(at))
            .is_some_and(char::is_ascii_digit)
    };
    let grouping =
        |at: usize| digit(at.checked_sub(1)) && (1..=3).all(|next| digit(Some(at + next)));
    let kept = letters
        .iter()
        .enumerate()
        .filter(|&(at, &c)| c != ',' || !grouping(at));
    kept.map(|(_, c)| c).collect()
}

/// Whether a text stands in another as whole words: 1 does not stand in 10.
fn states(description: &str, text: &str) -> bool {
    let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let mut places = description.match_indices(text);
    places.any(|(at, _)| {
        let (before, after) = (&description[..at], &description[at + text.len()..]);
        let joined = |outside: Option<char>, inside: Option<char>| word(outside) && word(inside);
        !joined(before.chars().next_back(), text.chars().next())
            && !joined(after.chars().next(), text.chars().next_back())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn rustdoc_finds_no_links_and_no_tags() {
        assert_eq!(prose("a [b] <c> `[d]`"), "a \\[b\\] \\<c\\> `[d]`");
        assert_eq!(prose("see [regions](~~36063~~)."), "see regions.");
        assert_eq!(
            prose("see [it](https://example.com)."),
            "see [it](https://example.com)."
        );
        assert_eq!(
            prose("at https://example.com/a."),
            "at <https://example.com/a>."
        );
        assert_eq!(prose("half `open"), "half \\`open");
    }

    #[test]
    fn a_sentence_ends_at_its_full_stop() {
        assert_eq!(first_sentence("One. Two."), "One.");
        assert_eq!(first_sentence("Only 1.5 of it\n\nNext"), "Only 1.5 of it");
    }

    #[test]
    fn values_with_a_table_are_not_listed_twice() {
        let told = |kind: Kind, values: serde_json::Value| {
            let description = "Side. Valid values: **L**: left; **R**: right. Not **M**.";
            without_values(&Field {
                kind,
                description: description.to_owned(),
                facts: serde_json::from_value(values).expect("facts of the model"),
                ..sample()
            })
        };
        let choice = || Kind::Choice("Side".to_owned());
        let two = json!({"values": [{"value": "L"}, {"value": "R"}]});
        assert_eq!(told(choice(), two.clone()), "Side. Not **M**.");
        assert!(told(Kind::Text, two).contains("left"));
        let three = json!({"values": [{"value": "L"}, {"value": "M"}]});
        assert!(told(choice(), three).contains("left"));
    }

    fn sample() -> Field {
        Field {
            wire: "Mode".to_owned(),
            alias: None,
            name: "mode".to_owned(),
            kind: Kind::Text,
            required: false,
            requirement: Requirement::No,
            secret: false,
            wrapper: None,
            position: None,
            description: String::new(),
            facts: crate::model::Facts::default(),
            example: None,
            line: 1,
        }
    }

    #[test]
    fn a_secret_says_so() {
        let secret = |secret| {
            let field = Field { secret, ..sample() };
            super::field(&field, None, Role::Response)
        };
        assert!(secret(true).contains("`Debug` shows `***`"));
        assert!(!secret(false).contains("Debug"));
    }

    #[test]
    fn what_a_client_fills_says_so() {
        let region = Field {
            requirement: Requirement::Yes,
            ..sample()
        };
        assert!(super::field(&region, None, Role::Request).contains("a client fills it"));
        let asked = Field {
            required: true,
            ..region
        };
        assert!(!super::field(&asked, None, Role::Request).contains("a client"));
    }

    #[test]
    fn what_the_description_states_is_not_repeated() {
        let told = |description: &str, facts: serde_json::Value| {
            let field = Field {
                description: description.to_owned(),
                facts: serde_json::from_value(facts).expect("facts of the model"),
                ..sample()
            };
            super::facts(&field).join(" ")
        };
        let when = json!({"required_when": "Required when Kind is set to Oak."});
        assert_eq!(
            told(
                "A mode. Required when **Kind** is set to **Oak**.",
                when.clone()
            ),
            ""
        );
        assert_eq!(told("A mode.", when), "Required when Kind is set to Oak.");
        assert_eq!(told("Up to 1,000.", json!({"max": 1000})), "");
        assert_eq!(
            told("Up to 1000.", json!({"max": 100})),
            "Greatest value: 100."
        );
        assert_eq!(
            told(
                "**Nat** or `Oak`",
                json!({"values": [{"value": "Nat"}, {"value": "Oa"}]})
            ),
            "Accepted: `Oa`."
        );
        // Of the values of a case all are told or none.
        let case = json!({"conditional": [{
            "when": {"parameter": "Mode", "values": ["Nat"]},
            "facts": {"values": [{"value": "Oak"}, {"value": "Elm"}]}
        }]});
        assert_eq!(
            told("The kind, such as **Oak**.", case.clone()),
            "With `Mode` = `Nat`: `Oak`, `Elm`."
        );
        assert_eq!(told("**Oak** or **Elm** with Nat.", case), "");
        let bounded = |facts: serde_json::Value| {
            let when = json!({"parameter": "Mode", "values": ["Nat", "Far"]});
            told(
                "How long.",
                json!({"conditional": [{"when": when, "facts": facts}]}),
            )
        };
        assert_eq!(
            bounded(json!({"min": 1, "max": 9, "default": "2"})),
            "With `Mode` = `Nat` or `Far`: 1 to 9, default `2`."
        );
        assert_eq!(
            bounded(json!({"min": 3, "min_length": 2, "max_length": 8})),
            "With `Mode` = `Nat` or `Far`: at least 3, 2 to 8 characters."
        );
        assert_eq!(
            bounded(json!({"max": 3, "max_length": 8})),
            "With `Mode` = `Nat` or `Far`: at most 3, at most 8 characters."
        );
        let rules = json!({
            "time_format": "yyyy-MM-dd", "time_zone": "UTC", "characters": ["letters", "_"],
            "forbidden_prefixes": ["http://"], "exclusive_with": ["Kind"]
        });
        assert_eq!(
            told("A name.", rules.clone()),
            "Time format: `yyyy-MM-dd`, UTC. Characters: letters, `_`. Never begins with: `http://`. Not together with: `Kind`."
        );
        assert_eq!(
            told(
                "In the yyyy-MM-dd format. Letters and underscores (_). letters. Not http://. Not with **Kind**.",
                rules
            ),
            ""
        );
    }
}
