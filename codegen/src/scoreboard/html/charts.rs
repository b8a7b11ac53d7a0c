//! The plots of the board, each with its legend and words.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use maud::{Markup, html};

use super::plots::{Bar, Form, Mark, Marks, Part, bars, legend, marks};
use super::{section, words};
use crate::lint::{Agreement, Share};
use crate::model::Confidence;
use crate::percent::{hundredths, hundredths_of, percent};
use crate::scoreboard::Board;
use crate::scoreboard::facts::KINDS;
use crate::scoreboard::figures::{count, groups};
use crate::scoreboard::judges::Judge;
use crate::scoreboard::nesting::REASONS;
use crate::scoreboard::tally::Tally;

/// Products with what they have most of first.
fn ranked<K: Ord>(board: &Board, by: impl Fn(&Tally) -> K) -> Vec<(&String, &Tally)> {
    let mut products: Vec<_> = board.products.iter().collect();
    products.sort_by_key(|(_, tally)| Reverse(by(tally)));
    products
}

fn part(colour: &'static str, name: &'static str, amount: u64) -> Part {
    Part {
        colour,
        name,
        amount,
    }
}

pub(super) fn rows(board: &Board) -> Markup {
    let bar = |label: &str, tally: &Tally| {
        let rows = tally.rows;
        Bar {
            label: label.to_owned(),
            parts: vec![
                part("a", "parameters", rows.parameters),
                part("b", "response fields", rows.fields),
                part("c", "errors", rows.errors),
                part("d", "explained", rows.explained),
                part("bad", "unexplained", rows.unexplained),
            ],
            whole: rows.read,
            value: count(rows.read),
        }
    };
    let mut lines = vec![bar("all", &board.total)];
    let products = ranked(board, |it| it.rows.read);
    lines.extend(products.iter().map(|(name, tally)| bar(name, tally)));
    let legend = legend(&[
        ("a", "parameters"),
        ("b", "response fields"),
        ("c", "errors"),
        ("d", "explained by a message"),
        ("bad", "unexplained"),
    ]);
    let body = html! { (legend) (bars(&lines)) };
    section(
        "rows",
        "Rows in are rows out",
        words("rows"),
        &html! { figure.twofold { (body) } },
    )
}

/// What descriptions state, the most frequent kind first.
pub(super) fn facts(board: &Board) -> Markup {
    let stated = &board.total.facts;
    let most = stated.iter().map(|it| it.parameters + it.fields).max();
    let mut kinds: Vec<_> = KINDS.iter().zip(stated).collect();
    kinds.sort_by_key(|(_, it)| Reverse(it.parameters + it.fields));
    let lines: Vec<_> = kinds
        .into_iter()
        .map(|(kind, it)| Bar {
            label: kind.title.to_owned(),
            parts: vec![
                part("a", "parameters", it.parameters),
                part("b", "response fields", it.fields),
            ],
            whole: most.unwrap_or_default(),
            value: count(it.parameters + it.fields),
        })
        .collect();
    let legend = legend(&[("a", "parameters"), ("b", "response fields")]);
    let body = html! { figure { (legend) (bars(&lines)) } };
    section("facts", "What descriptions state", words("facts"), &body)
}

const SURE: &[(&str, &str)] = &[("b", "stated or sure"), ("a", "likely"), ("c", "unsure")];

/// Fields by how sure their place is: stated or sure, likely, unsure.
fn sureness(tally: &Tally) -> [u64; 3] {
    let mut out = [0; 3];
    for (nesting, fields) in &tally.nesting {
        let at = match nesting.map(|it| it.confidence) {
            None | Some(Confidence::High) => 0,
            Some(Confidence::Medium) => 1,
            Some(Confidence::Low) => 2,
        };
        out[at] += fields;
    }
    out
}

fn sure_parts([sure, likely, unsure]: [u64; 3]) -> Vec<Part> {
    vec![
        part("b", "stated or sure", sure),
        part("a", "likely", likely),
        part("c", "unsure", unsure),
    ]
}

/// What told the places of fields.
pub(super) fn answers(board: &Board) -> Markup {
    let total = &board.total;
    let mut reasons: Vec<_> = REASONS.iter().collect();
    reasons.sort_by_key(|told| Reverse(total.placed(told.by, None)));
    let most = reasons.first().map_or(0, |it| total.placed(it.by, None));
    let lines: Vec<_> = reasons
        .into_iter()
        .map(|told| {
            let all = total.placed(told.by, None);
            let placed = |sure| total.placed(told.by, Some(sure));
            let sure = match told.by {
                None => all,
                Some(_) => placed(Confidence::High),
            };
            Bar {
                label: told.title.to_owned(),
                parts: sure_parts([sure, placed(Confidence::Medium), placed(Confidence::Low)]),
                whole: most,
                value: count(all),
            }
        })
        .collect();
    let body = html! { figure { (legend(SURE)) (bars(&lines)) } };
    section(
        "answers",
        "Where response fields stand, and who told",
        words("answers"),
        &body,
    )
}

/// How sure the places of a product's fields are, the least sure first.
pub(super) fn confidence(board: &Board) -> Markup {
    let line = |label: &str, tally: &Tally| {
        let [_, likely, unsure] = sureness(tally);
        Bar {
            label: label.to_owned(),
            parts: sure_parts(sureness(tally)),
            whole: tally.fields,
            value: format!(
                "{} · {}",
                percent(likely, tally.fields),
                percent(unsure, tally.fields)
            ),
        }
    };
    let mut lines = vec![line("all", &board.total)];
    let products = ranked(board, |it| {
        let [_, likely, unsure] = sureness(it);
        (hundredths(unsure, it.fields), hundredths(likely, it.fields))
    });
    let products = products.iter().filter(|(_, tally)| tally.fields > 0);
    lines.extend(products.map(|(name, tally)| line(name, tally)));
    let mut entries = SURE.to_vec();
    entries.push(("none", "figures: likely · unsure"));
    let body = html! { figure.first { (legend(&entries)) (bars(&lines)) } };
    section(
        "confidence",
        "How sure that is, product by product",
        "All fields of a product's answers are one bar. A field is unsure where it might as well stand elsewhere; `cargo xtask lint --infos` names each.",
        &body,
    )
}

/// How far samples agree, the best first.
pub(super) fn samples(board: &Board) -> Markup {
    let shown = |it: &Agreement| percent(it.placed, it.named);
    let line = |label: &str, tally: &Tally| {
        let (json, xml) = (&tally.lint.json, &tally.lint.xml);
        let forms = [(json, Form::Dot, "JSON"), (xml, Form::Ring, "XML")];
        let marks: Vec<_> = forms
            .into_iter()
            .filter(|(agreement, ..)| agreement.named > 0)
            .map(|(it, form, name)| Mark {
                form,
                name: format!(
                    "{name}, {} of {} fields,",
                    count(it.placed),
                    count(it.named)
                ),
                hundredths: hundredths(it.placed, it.named),
            })
            .collect();
        (!marks.is_empty()).then(|| Marks {
            label: label.to_owned(),
            value: format!("{} · {}", shown(json), shown(xml)),
            shares: marks,
        })
    };
    let mut lines: Vec<_> = line("all", &board.total).into_iter().collect();
    let products = ranked(board, |it| {
        let share = |of: &Agreement| (of.named > 0).then(|| hundredths(of.placed, of.named));
        let (json, xml) = (share(&it.lint.json), share(&it.lint.xml));
        (json.or(xml), xml, it.lint.json.named)
    });
    let products = products.iter();
    lines.extend(products.filter_map(|(name, tally)| line(name, tally)));
    let legend = legend(&[
        ("dot", "JSON"),
        ("ring", "XML"),
        ("none", "figures: JSON · XML"),
    ]);
    let body = html! { figure.first { (legend) (marks(&lines, 8_000)) } };
    section(
        "samples",
        "Samples judge the reading",
        words("samples"),
        &body,
    )
}

/// How far two languages agree: in each thing, and of each product, the best first.
pub(super) fn languages(board: &Board) -> Markup {
    let group = groups().into_iter().find(|group| group.id == "languages");
    let figures = group.map_or_else(Vec::new, |group| group.figures);
    let mut things: Vec<_> = figures
        .iter()
        .filter_map(|figure| {
            let measure = figure.of(&board.total);
            let share = measure.hundredths()?;
            let mark = Mark {
                form: Form::Dot,
                name: figure.says.to_owned(),
                hundredths: share,
            };
            let line = Marks {
                label: figure.title.to_owned(),
                shares: vec![mark],
                value: measure.shown(),
            };
            Some((share, line))
        })
        .collect();
    things.sort_by_key(|(share, _)| Reverse(*share));
    let things: Vec<_> = things.into_iter().map(|(_, line)| line).collect();
    let share = |it: Share| (it.stated > 0).then(|| hundredths(it.alike, it.stated));
    let products = ranked(board, |it| {
        let own = it.lint.languages;
        (share(own.names), share(own.values), share(own.errors))
    });
    let products: Vec<_> = products
        .iter()
        .filter_map(|(name, tally)| {
            let own = tally.lint.languages;
            let shares: Vec<_> = [
                (own.names, Form::Dot, "parameters"),
                (own.values, Form::Ring, "accepted values"),
                (own.errors, Form::Diamond, "errors"),
            ]
            .into_iter()
            .filter_map(|(it, form, what)| {
                Some(Mark {
                    form,
                    name: format!("{what}, {} of {},", count(it.alike), count(it.stated)),
                    hundredths: share(it)?,
                })
            })
            .collect();
            (!shares.is_empty()).then(|| Marks {
                label: (*name).clone(),
                shares,
                value: percent(own.names.alike, own.names.stated),
            })
        })
        .collect();
    let body = html! {
        figure { (marks(&things, 0)) }
        @if !products.is_empty() {
            figure.next {
                figcaption { "Product by product" }
                (legend(&[("dot", "parameters"), ("ring", "accepted values"), ("diamond", "errors"), ("none", "figure: parameters")]))
                (marks(&products, 5_000))
            }
        }
    };
    section(
        "languages",
        "Two languages, read apart",
        words("languages"),
        &body,
    )
}

pub(super) fn errors(board: &Board) -> Markup {
    let products = ranked(board, |it| it.errors.rows);
    let most = products.first().map_or(0, |(_, tally)| tally.errors.rows);
    let lines: Vec<_> = products
        .iter()
        .filter(|(_, tally)| tally.errors.rows > 0)
        .map(|(name, tally)| {
            let it = &tally.errors;
            Bar {
                label: (*name).clone(),
                parts: vec![
                    part("c", "error rows with a message", it.with_message),
                    part("e", "error rows without one", it.rows - it.with_message),
                ],
                whole: most,
                value: format!("{} · {}", count(it.rows), count(it.codes.len() as u64)),
            }
        })
        .collect();
    let legend = legend(&[
        ("c", "rows with a message"),
        ("e", "without one"),
        ("none", "figures: rows · distinct codes"),
    ]);
    let body = html! { figure.halves { (legend) (bars(&lines)) } };
    section("errors", "Errors become types", words("errors"), &body)
}

/// The forms of judges who share a plot.
const FORMS: [(Form, &str); 3] = [
    (Form::Dot, "dot"),
    (Form::Ring, "ring"),
    (Form::Diamond, "diamond"),
];

/// Judges who say different things of the same (`labels: precision`, `labels: recall`) share a plot.
pub(super) fn judges(board: &Board) -> Markup {
    if board.judges.is_empty() {
        return html! {};
    }
    let mut plots = BTreeMap::<(usize, &str), Vec<(&str, &Judge)>>::new();
    let place = |title: &str| {
        let titles = board.judges.iter().map(|it| split(it).0);
        titles.into_iter().position(|it| it == title).unwrap_or(0)
    };
    for judge in &board.judges {
        let (title, what) = split(judge);
        plots
            .entry((place(title), title))
            .or_default()
            .push((what, judge));
    }
    let body = html! {
        div.columns {
            @for ((_, title), judges) in &plots { (judged(title, judges)) }
        }
        (legend(&[("tick", "what a check asks for at least"), ("none", "↓ less than that")]))
    };
    section(
        "judges",
        "Held against what others know",
        "Labels made by hand and another description of the same API. None of it is an input: they judge what was read.",
        &body,
    )
}

fn split(judge: &Judge) -> (&str, &str) {
    judge.judge.split_once(": ").unwrap_or((&judge.judge, ""))
}

fn judged(title: &str, judges: &[(&str, &Judge)]) -> Markup {
    let mut names: Vec<&str> = Vec::new();
    for figure in judges.iter().flat_map(|(_, judge)| &judge.figures) {
        if figure.share.is_some() && !names.contains(&figure.name.as_str()) {
            names.push(&figure.name);
        }
    }
    let lines: Vec<_> = names
        .into_iter()
        .map(|name| {
            let (mut shares, mut values) = (Vec::new(), Vec::new());
            for ((what, judge), (form, _)) in judges.iter().zip(FORMS.iter().cycle()) {
                let own = judge.figures.iter().find(|it| it.name == name);
                let Some((figure, share)) = own.and_then(|it| Some((it, it.share?))) else {
                    values.push("–".to_owned());
                    continue;
                };
                if let Some(least) = figure.least {
                    shares.push(Mark {
                        form: Form::Tick,
                        name: format!("{what} at least"),
                        hundredths: hundredths_of(least),
                    });
                }
                shares.push(Mark {
                    form: *form,
                    name: (*what).to_owned(),
                    hundredths: hundredths_of(share),
                });
                let mark = if figure.is_below() { " ↓" } else { "" };
                values.push(format!("{}{mark}", figure.shown()));
            }
            Marks {
                label: name.to_owned(),
                shares,
                value: values.join(" · "),
            }
        })
        .collect();
    let keys = judges.iter().zip(FORMS.iter().cycle());
    let keys: Vec<_> = keys
        .map(|((what, _), (_, key))| (*key, *what))
        .filter(|(_, what)| !what.is_empty())
        .collect();
    html! {
        figure.several[judges.len() > 1] {
            figcaption { (title) }
            @if !keys.is_empty() { (legend(&keys)) }
            @if !lines.is_empty() { (marks(&lines, 0)) }
            @for it in judges.iter().flat_map(|(_, it)| &it.figures).filter(|it| it.count.is_some()) {
                p.count { (it.name) " " strong { (it.marked()) } }
            }
        }
    }
}
