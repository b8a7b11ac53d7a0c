//! The board as one HTML file: plots, the table of all products, the lists. Nothing is fetched; it
//! follows the reader's choice of light and dark, and reads without scripts.

use std::cmp::Reverse;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::Board;
use super::facts::KINDS;
use super::figures::{Figure, Group, Measure, Rank, count, groups, percent};
use super::nesting::REASONS;
use super::plots::{Bar, Form, Mark, Marks, Part, bars, legend, marks};
use super::tally::Tally;
use crate::model::Confidence;

const STYLE: &str = include_str!("style.css");
const SORT: &str = include_str!("sort.js");

/// Nothing is loaded from anywhere, and no page's name can change that.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/// The whole page.
pub(super) fn page(board: &Board) -> String {
    let total = &board.total;
    let markup = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title { "Scoreboard" }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    h1 { "Scoreboard" }
                    p.lead {
                        "How much of " strong { (count(total.lint.pages)) " pages" } " of "
                        strong { (count(board.products.len() as u64)) " products" }
                        " is read, and how far the readings can be trusted."
                    }
                    (tiles(board))
                }
                main {
                    (rows(board))
                    div.columns {
                        div.stack { (facts(total)) (languages(total)) (errors(board)) }
                        div.stack { (answers(total)) (samples(board)) }
                    }
                    (judges(board))
                    (products(board))
                    (others(board))
                    (omitted(board))
                }
                footer {
                    p { "Made by " code { "cargo xtask scoreboard" } ". Shares are cut, not rounded: 100 % is all." }
                }
                script { (PreEscaped(SORT)) }
            }
        }
    };
    // Names of pages may hold what no text shows.
    let visible = |c: char| match c {
        '\n' => c,
        c if c.is_control() => '\u{fffd}',
        c => c,
    };
    let text = markup.into_string();
    text.chars().map(visible).chain(['\n']).collect()
}

/// The figures to see first.
fn tiles(board: &Board) -> Markup {
    let it = &board.total;
    let placed = it.rows.read - it.rows.unexplained.min(it.rows.read);
    let share = |part, whole| Measure::Share { part, whole };
    let stated = |id: &str| {
        let kinds = KINDS.iter().zip(&it.facts);
        let own = kinds.filter(|(kind, _)| kind.id == id);
        count(own.map(|(_, stated)| stated.parameters).sum())
    };
    let of = |measure: Measure, what: &str| match measure {
        Measure::Share { whole, .. } => format!("of {} {what}", count(whole)),
        Measure::Count(_) => what.to_owned(),
    };
    let rows = share(placed, it.rows.read);
    let json = share(it.lint.json.placed, it.lint.json.named);
    let xml = share(it.lint.xml.placed, it.lint.xml.named);
    let names = it.lint.languages.names;
    let names = share(names.alike, names.stated);
    let tiles = [
        (
            "Operations",
            count(it.operations.len() as u64),
            format!("on {} pages", count(it.lint.operations)),
        ),
        (
            "Rows accounted for",
            rows.shown(),
            format!(
                "{} read, {} unexplained",
                count(it.rows.read),
                count(it.rows.unexplained)
            ),
        ),
        (
            "Parameters",
            count(it.parameters),
            format!(
                "{} with accepted values, {} with bounds",
                stated("values"),
                stated("bounds")
            ),
        ),
        (
            "Error rows typed",
            count(it.errors.rows),
            format!("{} distinct codes", count(it.errors.codes.len() as u64)),
        ),
        (
            "JSON samples agree",
            json.shown(),
            of(json, "fields that they show"),
        ),
        (
            "XML samples agree",
            xml.shown(),
            of(xml, "fields that they show"),
        ),
        (
            "Languages agree",
            names.shown(),
            of(names, "parameter names"),
        ),
        (
            "Become code",
            share(it.callable, it.lint.operations).shown(),
            format!("of {} described operations", count(it.lint.operations)),
        ),
    ];
    html! {
        dl.tiles {
            @for (name, value, words) in tiles {
                div { dt { (name) } dd.figure { (value) } dd.words { (words) } }
            }
        }
    }
}

/// A section with its anchor, title and words.
fn section(id: &str, title: &str, words: &str, body: &Markup) -> Markup {
    html! {
        section #(id) aria-labelledby=(format!("{id}-title")) {
            h2 id=(format!("{id}-title")) { (title) }
            p.words { (code(words)) }
            (body)
        }
    }
}

/// Words with `code` in them.
fn code(words: &str) -> Markup {
    html! {
        @for (at, part) in words.split('`').enumerate() {
            @if at % 2 == 0 { (part) } @else { code { (part) } }
        }
    }
}

/// The words of a group of figures.
fn words(id: &str) -> &'static str {
    let group = groups().into_iter().find(|group| group.id == id);
    group.map_or("", |group| group.says)
}

/// Products with what they have most of first.
fn ranked(board: &Board, by: fn(&Tally) -> u64) -> Vec<(&String, &Tally)> {
    let mut products: Vec<_> = board.products.iter().collect();
    products.sort_by_key(|(_, tally)| Reverse(by(tally)));
    products
}

fn rows(board: &Board) -> Markup {
    let bar = |label: &str, tally: &Tally| {
        let part = |colour, name, amount| Part {
            colour,
            name,
            amount,
        };
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

fn facts(total: &Tally) -> Markup {
    let most = total.facts.iter().map(|it| it.parameters + it.fields).max();
    let mut lines: Vec<_> = KINDS
        .iter()
        .zip(&total.facts)
        .map(|(kind, stated)| Bar {
            label: kind.title.to_owned(),
            parts: vec![
                Part {
                    colour: "a",
                    name: "parameters",
                    amount: stated.parameters,
                },
                Part {
                    colour: "b",
                    name: "response fields",
                    amount: stated.fields,
                },
            ],
            whole: most.unwrap_or_default(),
            value: count(stated.parameters + stated.fields),
        })
        .collect();
    lines.sort_by_key(|bar| Reverse(bar.parts.iter().map(|part| part.amount).sum::<u64>()));
    let legend = legend(&[("a", "parameters"), ("b", "response fields")]);
    let body = html! { figure { (legend) (bars(&lines)) } };
    section("facts", "What descriptions state", words("facts"), &body)
}

fn answers(total: &Tally) -> Markup {
    let lines: Vec<_> = REASONS
        .iter()
        .map(|told| {
            let part = |colour, name, sure| Part {
                colour,
                name,
                amount: total.placed(told.by, Some(sure)),
            };
            let all = total.placed(told.by, None);
            let mut parts = vec![
                part("b", "sure", Confidence::High),
                part("a", "likely", Confidence::Medium),
                part("c", "unsure", Confidence::Low),
            ];
            if told.by.is_none() {
                parts[0].amount = all;
            }
            Bar {
                label: told.title.to_owned(),
                parts,
                whole: total.fields,
                value: count(all),
            }
        })
        .collect();
    let legend = legend(&[("b", "stated or sure"), ("a", "likely"), ("c", "unsure")]);
    let body = html! { figure { (legend) (bars(&lines)) } };
    section(
        "answers",
        "Where response fields stand, and who told",
        words("answers"),
        &body,
    )
}

fn languages(total: &Tally) -> Markup {
    let group = groups().into_iter().find(|group| group.id == "languages");
    let figures = group.map_or_else(Vec::new, |group| group.figures);
    let lines: Vec<_> = figures
        .iter()
        .filter_map(|figure| {
            let measure = figure.of(total);
            Some(Marks {
                label: figure.title.to_owned(),
                shares: vec![Mark {
                    form: Form::Dot,
                    name: figure.says.to_owned(),
                    hundredths: measure.hundredths()?,
                }],
                value: measure.shown(),
            })
        })
        .collect();
    let body = html! { figure { (marks(&lines, 0)) } };
    section(
        "languages",
        "Two languages, read apart",
        words("languages"),
        &body,
    )
}

fn samples(board: &Board) -> Markup {
    let line = |label: &str, tally: &Tally| {
        let (json, xml) = (&tally.lint.json, &tally.lint.xml);
        let forms = [(json, Form::Dot, "JSON"), (xml, Form::Ring, "XML")];
        let marks: Vec<_> = forms
            .into_iter()
            .filter(|(agreement, ..)| agreement.named > 0)
            .map(|(agreement, form, name)| Mark {
                form,
                name: name.to_owned(),
                hundredths: agreement.placed * 10_000 / agreement.named,
            })
            .collect();
        let shown = |it: &crate::lint::Agreement| {
            Measure::Share {
                part: it.placed,
                whole: it.named,
            }
            .shown()
        };
        (!marks.is_empty()).then(|| Marks {
            label: label.to_owned(),
            value: format!("{} · {}", shown(json), shown(xml)),
            shares: marks,
        })
    };
    let mut lines: Vec<_> = line("all", &board.total).into_iter().collect();
    let products = ranked(board, |it| it.lint.json.named);
    lines.extend(
        products
            .iter()
            .filter_map(|(name, tally)| line(name, tally)),
    );
    let legend = legend(&[("dot", "JSON"), ("ring", "XML")]);
    let body = html! { figure.first { (legend) (marks(&lines, 8_000)) } };
    section(
        "samples",
        "Samples judge the reading",
        words("samples"),
        &body,
    )
}

fn errors(board: &Board) -> Markup {
    let products = ranked(board, |it| it.errors.rows);
    let most = products.first().map_or(0, |(_, tally)| tally.errors.rows);
    let lines: Vec<_> = products
        .iter()
        .filter(|(_, tally)| tally.errors.rows > 0)
        .map(|(name, tally)| Bar {
            label: (*name).clone(),
            parts: vec![
                Part {
                    colour: "c",
                    name: "error rows with a message",
                    amount: tally.errors.with_message,
                },
                Part {
                    colour: "e",
                    name: "error rows without one",
                    amount: tally.errors.rows - tally.errors.with_message,
                },
            ],
            whole: most,
            value: format!(
                "{} · {}",
                count(tally.errors.rows),
                count(tally.errors.codes.len() as u64)
            ),
        })
        .collect();
    let legend = legend(&[
        ("c", "rows with a message"),
        ("e", "without one"),
        ("none", "figures: rows · distinct codes"),
    ]);
    let body = html! { figure { (legend) (bars(&lines)) } };
    section("errors", "Errors become types", words("errors"), &body)
}

fn judges(board: &Board) -> Markup {
    if board.judges.is_empty() {
        return html! {};
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "parts of one"
    )]
    let hundredths = |share: f64| (share * 10_000.0).round() as u64;
    let body = html! {
        div.columns {
            @for judge in &board.judges {
                figure {
                    figcaption { (judge.judge) }
                    @let lines: Vec<_> = judge.figures.iter().filter_map(|it| {
                        let share = it.share?;
                        let mut marks = Vec::new();
                        if let Some(least) = it.least {
                            marks.push(Mark { form: Form::Tick, name: "at least".to_owned(), hundredths: hundredths(least) });
                        }
                        marks.push(Mark { form: Form::Dot, name: "found".to_owned(), hundredths: hundredths(share) });
                        Some(Marks { label: it.name.clone(), shares: marks, value: it.shown() })
                    }).collect();
                    @if !lines.is_empty() { (marks(&lines, 0)) }
                    @for it in judge.figures.iter().filter(|it| it.count.is_some()) {
                        p.count { (it.name) " " strong { (it.shown()) } }
                    }
                }
            }
        }
        (legend(&[("dot", "found"), ("tick", "what a check asks for at least")]))
    };
    section(
        "judges",
        "Held against what others know",
        "Labels made by hand and another description of the same API. None of it is an input: they judge what was read.",
        &body,
    )
}

/// Every product with every telling figure.
fn products(board: &Board) -> Markup {
    let groups: Vec<(Group, Vec<usize>)> = groups()
        .into_iter()
        .map(|group| {
            let own = group.figures.iter().enumerate();
            let own = own.filter(|(_, figure)| figure.rank >= Rank::Key);
            let own = own.map(|(at, _)| at).collect();
            (group, own)
        })
        .collect();
    let figures = || {
        groups
            .iter()
            .flat_map(|(group, own)| own.iter().map(move |&at| &group.figures[at]))
    };
    let most: Vec<u64> = figures()
        .map(|figure| {
            let counts = board.products.values();
            let counts = counts.filter_map(|tally| match figure.of(tally) {
                Measure::Count(number) => Some(number),
                Measure::Share { .. } => None,
            });
            counts.max().unwrap_or_default()
        })
        .collect();
    let row = |name: &str, tally: &Tally, is_total: bool| {
        html! {
            tr {
                th scope="row" { (name) }
                @for (figure, most) in figures().zip(&most) {
                    (cell(figure, tally, if is_total { 0 } else { *most }))
                }
            }
        }
    };
    let table = html! {
        div.scroll tabindex="0" role="region" aria-label="All products" {
            table.sortable {
                thead {
                    tr.groups {
                        td {}
                        @for (group, own) in &groups {
                            th scope="colgroup" colspan=(own.len()) { (group.title) }
                        }
                    }
                    tr {
                        th scope="col" aria-sort="ascending" { button type="button" { "Product" } }
                        @for figure in figures() {
                            th scope="col" { button type="button" title=(figure.says) { (figure.title) } }
                        }
                    }
                }
                tbody {
                    @for (name, tally) in &board.products { (row(name, tally, false)) }
                }
                tfoot { (row("all", &board.total, true)) }
            }
        }
    };
    section(
        "products",
        "Product by product",
        "Every column sorts. The stronger a shade, the larger the number; shares run from orange (half or less) to green (all).",
        &table,
    )
}

/// A cell: what it shows, what it sorts by, how it is shaded. A column of totals has no shade.
fn cell(figure: &Figure, tally: &Tally, most: u64) -> Markup {
    let measure = figure.of(tally);
    let (class, key, shade) = match measure {
        Measure::Count(number) if figure.id == "unexplained" => {
            let class = if number == 0 { "share" } else { "fault" };
            (class, number, 100)
        }
        Measure::Count(number) if most > 0 => {
            // The root, so that small products are told apart too.
            ("number", number, (number * 10_000 / most).isqrt())
        }
        Measure::Count(number) => ("", number, 0),
        Measure::Share { .. } => match measure.hundredths() {
            Some(all) => ("share", all, all.saturating_sub(5_000) / 50),
            None => ("", 0, 0),
        },
    };
    html! {
        td class=[(!class.is_empty()).then_some(class)] data-v=(key)
            style=[(!class.is_empty()).then(|| format!("--v:{shade}%"))]
            title=[measure.hundredths().map(|_| measure.in_full())] {
            (measure.shown())
        }
    }
}

fn others(board: &Board) -> Markup {
    let body = html! {
        @if board.others.is_empty() { p { "None." } } @else {
            details {
                summary { (count(board.others.len() as u64)) " of " (count(board.total.lint.pages)) " pages" }
                div.scroll { table {
                    thead { tr { th scope="col" { "Page" } th scope="col" { "Why" } } }
                    tbody { @for (page, why) in &board.others { tr { th scope="row" { (page) } td { (why) } } } }
                } }
            }
        }
    };
    section(
        "others",
        "Pages that describe no operation",
        "Each with what the reader says of it.",
        &body,
    )
}

fn omitted(board: &Board) -> Markup {
    let it = &board.total;
    let body = html! {
        @if board.omitted.is_empty() { p { "None." } } @else {
            details {
                summary {
                    (count(board.omitted.len() as u64)) " of " (count(it.lint.operations)) " described operations; "
                    (percent(it.callable, it.lint.operations)) " become code"
                }
                div.scroll { table {
                    thead { tr { th scope="col" { "Operation" } th scope="col" { "Page" } th scope="col" { "Why" } } }
                    tbody {
                        @for omission in &board.omitted {
                            tr {
                                th scope="row" { (omission.operation.as_deref().unwrap_or_default()) }
                                td { (omission.page) }
                                td { (code(&omission.reason)) }
                            }
                        }
                    }
                } }
            }
        }
    };
    section(
        "omitted",
        "Operations that become no code",
        "A folder of pages is a product of its own here, as it is when crates are made of raw pages.",
        &body,
    )
}
