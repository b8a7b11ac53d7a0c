//! Changes of what a text must look like, and of the case in which a parameter is required.
//!
//! Such words are shortened and reworded all the time, so that only what both sides state is compared, and
//! what one side lacks counts only where its words do not have it either.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use super::facts::{Found, Stated};
use super::rule::Rule;
use super::words;
use crate::characters::{covers, is_named};
use crate::model::Facts;

/// Texts and kinds of characters that a fact lists, and whether they are what is accepted or what is not.
type Listed = (&'static str, fn(&Facts) -> &[String], bool);

const LISTED: [Listed; 4] = [
    ("", |facts| &facts.characters, true),
    ("begins with ", |facts| &facts.prefixes, true),
    (
        "does not begin with ",
        |facts| &facts.forbidden_prefixes,
        false,
    ),
    ("does not hold ", |facts| &facts.forbidden_parts, false),
];

/// Other characters, beginnings or parts.
pub(super) fn characters(old: Stated<'_>, new: Stated<'_>) -> Vec<Found> {
    let changed = |&(words, of, accepts): &Listed| {
        let (before, after) = (of(old.facts), of(new.facts));
        if before.is_empty() || after.is_empty() {
            return None;
        }
        let (gone, come) = (
            lacks(before, after, new.words),
            lacks(after, before, old.words),
        );
        let rule = match if accepts { (gone, come) } else { (come, gone) } {
            (false, false) => return None,
            (true, false) => Rule::CharactersTightened,
            (false, true) => Rule::CharactersLoosened,
            (true, true) => Rule::CharactersMoved,
        };
        let side =
            |stated: Stated<'_>, all: &[String]| stated.side(format!("{words}{}", all.join(", ")));
        Some((rule, side(old, before), side(new, after)))
    };
    LISTED.iter().filter_map(changed).collect()
}

/// Whether something that is listed here is neither listed there nor in the words there. Single signs come and
/// go with the wording.
fn lacks(here: &[String], there: &[String], words: &str) -> bool {
    let mut items = here.iter().filter(|item| !is_sign(item));
    let is_there =
        |item: &str| there.iter().any(|other| covers(other, item)) || is_named(item, words);
    !items.all(|item| is_there(item))
}

fn is_sign(item: &str) -> bool {
    let mut letters = item.chars();
    letters.next().is_some_and(|first| !first.is_alphanumeric()) && letters.next().is_none()
}

/// Another time zone, where both sides state one.
pub(super) fn time_zone(old: Stated<'_>, new: Stated<'_>) -> Option<Found> {
    let (a, b) = (old.facts.time_zone.as_ref()?, new.facts.time_zone.as_ref()?);
    (!a.eq_ignore_ascii_case(b)).then(|| (Rule::TimeZoneChanged, old.side(a), new.side(b)))
}

/// Another value of another parameter that makes this one required, where both sides name one; `names` are
/// those of parameters.
pub(super) fn condition(
    old: Stated<'_>,
    new: Stated<'_>,
    names: &BTreeSet<String>,
) -> Option<Found> {
    let (a, b) = (
        old.facts.required_when.as_ref()?,
        new.facts.required_when.as_ref()?,
    );
    let (before, after) = (cases(a, names), cases(b, names));
    let is_changed = !before.keys().eq(after.keys()) && !before.is_empty() && !after.is_empty();
    is_changed.then(|| {
        (
            Rule::ConditionChanged,
            old.side(shown(&before)),
            new.side(shown(&after)),
        )
    })
}

/// What of a sentence is compared, with how it is written.
type Cases = BTreeMap<(String, String), String>;

/// Parameters of a sentence, each with the value that it says: `Mode is set to Nat`, `当Mode为Nat时`.
fn cases(sentence: &str, names: &BTreeSet<String>) -> Cases {
    static CASE: LazyLock<Regex> = LazyLock::new(|| {
        words::pattern(
            r#"([A-Za-z][A-Za-z0-9_.]*)\s*(?:参数|字段|(?i:parameter|field)\b)?的?\s*(?:(?i:\bis\s+set\s+to|\bis|\bto)\s|(?:取值|参数值|值|设置|指定|配置)?\s*(?:为|是|等于)|=)\s*["“]?([A-Za-z0-9_][A-Za-z0-9_-]*)"#,
        )
    });
    let plain = sentence.replace(['*', '`'], "");
    let found = CASE.captures_iter(&plain).map(|found| {
        let name = found[1].rsplit('.').next().unwrap_or_default();
        let case = (name.to_lowercase(), found[2].to_lowercase());
        (case, format!("{name} = {}", &found[2]))
    });
    found
        .filter(|((name, _), _)| names.contains(name))
        .collect()
}

fn shown(cases: &Cases) -> String {
    let all: Vec<_> = cases.values().map(String::as_str).collect();
    format!("required where {}", all.join(" or "))
}
