//! The languages of one operation against each other. What one page has and the other lacks is found
//! as any change is: by comparing models.

use std::collections::BTreeMap;

use super::languages::Languages;
use super::page::{Finding, Linted};
use super::rule::{self, Rule};
use super::stats::Figures;
use crate::diff::{self, Change};
use crate::model::{Operation, Parameter, Position};
use crate::read::body::is_whole_body;

/// How to mend what differs.
const SAY: &str = "say the same in both languages";

/// A page in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Locale<'a> {
    /// `en` or `zh`.
    language: &'a str,
    /// The whole segment of the path: `intl.en-US`.
    segment: &'a str,
}

/// The locale of a path and the path without it: `intl.en-US/lamp/LightLamp.md`.
fn locale(path: &str) -> Option<(Locale<'_>, String)> {
    let mut parts: Vec<&str> = path.split('/').collect();
    let at = parts.iter().position(|part| language(part).is_some())?;
    let segment = parts.remove(at);
    let language = language(segment)?;
    Some((Locale { language, segment }, parts.join("/")))
}

/// Whether a folder is named after a language, with or without a site.
pub(crate) fn is_locale(name: &str) -> bool {
    language(name).is_some()
}

/// The language of `intl.en-US`, `cn.zh-CN` or `en-US`.
fn language(part: &str) -> Option<&str> {
    let tag = part.rsplit('.').next()?;
    let (language, region) = tag.split_once('-')?;
    let is_tag = language.len() == 2
        && language.bytes().all(|b| b.is_ascii_lowercase())
        && region.len() == 2
        && region.bytes().all(|b| b.is_ascii_uppercase());
    is_tag.then_some(language)
}

/// The pages that are to be compared, as places in the list: of two languages each, of the same site
/// where there is one. Pages are given as path and operation. Where files are named in the language of
/// their page, the operation tells the pair, if a folder has one page of it in a locale.
pub(super) fn pairs(pages: &[(&str, Option<&str>)]) -> Pairs {
    let mut by_path: BTreeMap<String, Group<'_>> = BTreeMap::new();
    for (at, (path, _)) in pages.iter().enumerate() {
        if let Some((locale, rest)) = locale(path) {
            by_path.entry(rest).or_default().push((locale, at));
        }
    }
    let mut pairs = Pairs::default();
    let mut by_operation: BTreeMap<(String, &str), Group<'_>> = BTreeMap::new();
    for (rest, group) in by_path {
        let folder = rest.rsplit_once('/').map_or("", |(folder, _)| folder);
        let of_group = paired(&group);
        for &(locale, at) in group.iter().filter(|_| of_group.is_empty()) {
            if let (_, Some(operation)) = pages[at] {
                let key = (folder.to_owned(), operation);
                by_operation.entry(key).or_default().push((locale, at));
            }
        }
        pairs.found.extend(of_group);
    }
    for group in by_operation.into_values() {
        let mut counts: BTreeMap<Locale<'_>, usize> = BTreeMap::new();
        for (locale, _) in &group {
            *counts.entry(*locale).or_default() += 1;
        }
        let (group, unclear): (Group<'_>, Group<'_>) = group
            .into_iter()
            .partition(|(locale, _)| counts[locale] == 1);
        let of_group = paired(&group);
        let alone = if of_group.is_empty() {
            group
        } else {
            Group::new()
        };
        let alone = unclear.into_iter().chain(alone);
        pairs.alone.extend(alone.map(|(_, at)| at));
        pairs.found.extend(of_group);
    }
    pairs.found.sort_unstable();
    pairs.alone.sort_unstable();
    pairs
}

/// The pages of several languages, as places in the list.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Pairs {
    /// Two pages of one operation.
    pub(super) found: Vec<(usize, usize)>,
    /// Pages whose operation has no page in another language, as far as can be told.
    pub(super) alone: Vec<usize>,
}

/// Pages of one operation.
type Group<'a> = Vec<(Locale<'a>, usize)>;

/// The first page of a group with one page of each other language.
fn paired(group: &Group<'_>) -> Vec<(usize, usize)> {
    let mut group = group.clone();
    group.sort_unstable();
    let Some(&(first, at)) = group.first() else {
        return Vec::new();
    };
    let site = |locale: Locale<'_>| locale.segment.split('.').next().map(str::to_owned);
    let mut best: BTreeMap<&str, usize> = BTreeMap::new();
    for &(other, place) in group
        .iter()
        .filter(|(other, _)| other.language != first.language)
    {
        if site(other) == site(first) {
            best.insert(other.language, place);
        } else {
            best.entry(other.language).or_insert(place);
        }
    }
    best.into_values().map(|other| (at, other)).collect()
}

/// Where the second of two pages differs from the first, as findings of the first.
pub(super) fn compare(
    (first, text): (&Operation, &str),
    second: &Operation,
    figures: &mut Figures,
) -> Vec<Finding> {
    let mut page = Linted::new(text);
    let other = &second.source.page;
    // Pages of two languages stand in two folders; they are compared as one.
    let mut twin = second.clone();
    twin.source.page.clone_from(&first.source.page);
    twin.name.clone_from(&first.name);
    if first.name != second.name {
        let message = format!(
            "{other} names the operation `{}`, this page `{}`",
            second.name, first.name
        );
        page.row(rule::LOCALE_OTHER, 1, &first.name, message, SAY);
    }
    let mut first = first.clone();
    match (whole_body(&first), whole_body(&twin)) {
        (Some(at), None) => open_body(&mut first, at),
        (None, Some(at)) => open_body(&mut twin, at),
        _ => {}
    }
    figures.pairs += 1;
    figures.languages = Languages::of(&first, &twin);
    let changes = diff::diff(&[first], &[twin]);
    figures.pairs_agree += u64::from(changes.is_empty() && page.findings.is_empty());
    for change in &changes {
        let here = change.old.as_ref().map_or(1, |side| side.line);
        let (kind, subject) = (change.rule.kind(), change.subject());
        let line = change.new.as_ref().filter(|side| side.line > 1);
        let there = line.map_or_else(|| other.clone(), |side| format!("{other}:{}", side.line));
        let detail = match change.detail() {
            detail if detail.is_empty() => detail,
            detail => format!(" ({detail})"),
        };
        let message = format!("{there} differs: {kind} `{subject}`{detail}");
        page.row(rule_of(change), here, subject, message, SAY);
    }
    page.findings
}

/// The row that stands for the body as a whole, where its members are rows too.
fn whole_body(operation: &Operation) -> Option<usize> {
    let rows = &operation.request;
    let is_whole = |row: &Parameter| {
        row.position == Some(Position::Body)
            && is_whole_body(&row.name)
            && rows
                .iter()
                .any(|member| below(&row.name, &member.name).is_some())
    };
    rows.iter().position(is_whole)
}

/// Names the members of a body as a page does that has no row for the whole.
fn open_body(operation: &mut Operation, at: usize) {
    let whole = operation.request.remove(at).name;
    for row in &mut operation.request {
        if let Some(name) = below(&whole, &row.name) {
            row.name = name.to_owned();
        }
    }
}

/// The name of a member without that of its struct.
fn below<'n>(whole: &str, name: &'n str) -> Option<&'n str> {
    name.strip_prefix(whole)?.strip_prefix('.')
}

fn rule_of(change: &Change) -> Rule {
    match change.rule.kind() {
        "renamed" if change.rule == diff::Rule::FieldRenamed => rule::LOCALE_FIELDS,
        "param-added" | "param-removed" | "renamed" => rule::LOCALE_PARAMETERS,
        "param-required" | "param-optional" => rule::LOCALE_REQUIRED,
        "type-changed" | "response-type-changed" => rule::LOCALE_TYPES,
        "enum-added" | "enum-removed" => rule::LOCALE_VALUES,
        "range-changed" => rule::LOCALE_BOUNDS,
        "default-changed" => rule::LOCALE_DEFAULTS,
        "response-added" | "response-removed" => rule::LOCALE_FIELDS,
        "error-added" | "error-removed" | "error-changed" => rule::LOCALE_ERRORS,
        _ => rule::LOCALE_OTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_of_one_site_are_compared() {
        let paths = [
            "cn.zh-CN/lamp/Light.md",
            "intl.en-US/lamp/Light.md",
            "intl.zh-CN/lamp/Light.md",
            "cn.zh-CN/lamp/Dim.md",
            "intl.en-US/lamp/Dim.md",
            "intl.en-US/lamp/Alone.md",
            "en/lamp/Light.md",
            "spec/Light.md",
        ];
        let pairs = pairs(&paths.map(|path| (path, Some(path))));
        assert_eq!(pairs.found, [(1, 2), (4, 3)]);
        // The third page of an operation in two languages is not alone, nor is one in no language.
        assert_eq!(pairs.alone, [5]);
    }

    #[test]
    fn pages_with_names_in_their_own_language_are_paired_by_operation() {
        let pages = [
            ("intl.en-US/lamp/Switch on.md", Some("Light")),
            ("cn.zh-CN/lamp/开灯.md", Some("Light")),
            ("intl.zh-CN/lamp/点灯.md", Some("Light")),
            // The same path pairs before the same operation does.
            ("intl.en-US/lamp/Dim.md", Some("Dim")),
            ("intl.zh-CN/lamp/Dim.md", Some("Dimm")),
            ("intl.zh-CN/lamp/调光.md", Some("Dim")),
            // Of two pages of one locale nothing tells which is meant.
            ("intl.en-US/lamp/Glow.md", Some("Glow")),
            ("intl.zh-CN/lamp/发光.md", Some("Glow")),
            ("intl.zh-CN/lamp/发光二.md", Some("Glow")),
            // Another locale has one alone.
            ("cn.zh-CN/lamp/发光.md", Some("Glow")),
            // Another product, no operation, one language.
            ("intl.en-US/fan/Light.md", Some("Light")),
            ("intl.en-US/lamp/About.md", None),
            ("intl.zh-CN/lamp/关于.md", None),
            ("intl.en-US/lamp/Alone.md", Some("Alone")),
        ];
        let pairs = pairs(&pages);
        assert_eq!(pairs.found, [(0, 2), (3, 4), (6, 9)]);
        assert_eq!(pairs.alone, [5, 7, 8, 10, 13]);
    }
}
