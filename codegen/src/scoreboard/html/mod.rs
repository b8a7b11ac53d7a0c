//! The board as one HTML file: plots, the table of all products, the lists. Nothing is fetched; it
//! follows the reader's choice of light and dark, and reads without scripts.

mod charts;
mod plots;
mod tables;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::Board;
use super::facts::KINDS;
use super::figures::{Measure, count, groups};

const STYLE: &str = include_str!("style.css");
const SORT: &str = include_str!("sort.js");

/// Nothing is loaded from anywhere, and no page's name can change that.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/// The whole page.
pub(super) fn page(board: &Board) -> String {
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
                        "How much of " strong { (count(board.total.lint.pages)) " pages" } " of "
                        strong { (count(board.products.len() as u64)) " products" }
                        " is read, and how far the readings can be trusted."
                    }
                    (contents(board))
                    (tiles(board))
                }
                main {
                    (charts::rows(board))
                    div.columns {
                        div.stack { (charts::facts(board)) (charts::answers(board)) (charts::confidence(board)) }
                        div.stack { (charts::samples(board)) (charts::languages(board)) }
                    }
                    (charts::errors(board))
                    (charts::judges(board))
                    (tables::products(board))
                    (tables::others(board))
                    (tables::omitted(board))
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

/// Where to go on the page.
fn contents(board: &Board) -> Markup {
    let places = [
        ("rows", "Rows"),
        ("facts", "Facts"),
        ("answers", "Answers"),
        ("confidence", "Confidence"),
        ("samples", "Samples"),
        ("languages", "Languages"),
        ("errors", "Errors"),
        ("judges", "Judges"),
        ("products", "All figures"),
        ("others", "No operation"),
        ("omitted", "No code"),
    ];
    let is_there = |(id, _): &(&str, &str)| *id != "judges" || !board.judges.is_empty();
    html! {
        nav aria-label="Contents" {
            ul { @for (id, name) in places.into_iter().filter(is_there) { li { a href=(format!("#{id}")) { (name) } } } }
        }
    }
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
