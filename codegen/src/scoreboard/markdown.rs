//! The board as Markdown: the whole page, and the few lines that other documents show.

use std::fmt::Write as _;

use super::Board;
use super::figures::{Group, Rank, count, groups};
use super::tally::Tally;
use crate::diff::cell;

const INTRODUCTION: &str = "\
# Scoreboard

<!-- Made by `cargo xtask scoreboard`; changes are lost. -->

How much of the pages is read, and how far the readings can be trusted. Shares are cut, not rounded: 100 % is all.
The same with plots is in [scoreboard.html](scoreboard.html), to be opened in a browser.
";

/// The whole page.
pub(super) fn page(board: &Board) -> String {
    let mut out = INTRODUCTION.to_owned();
    overview(&mut out, board);
    for group in groups() {
        section(&mut out, board, &group);
    }
    judges(&mut out, board);
    others(&mut out, board);
    omitted(&mut out, board);
    out
}

/// The headlines, and what the judges say.
pub(super) fn summary(board: &Board) -> String {
    let mut rows = Vec::new();
    for group in groups() {
        for figure in group.figures {
            if figure.rank == Rank::Headline {
                let shown = figure.of(&board.total).in_full();
                rows.push(vec![figure.says.to_owned(), shown]);
            }
        }
    }
    let products = count(board.products.len() as u64);
    rows.insert(0, vec!["products".to_owned(), products]);
    let mut out = table(["What", "How much"], &rows);
    let rows = board.judges.iter().filter_map(|judge| {
        let figures = judge.figures.iter().filter(|it| !it.detail);
        let figures: Vec<_> = figures
            .map(|it| format!("{} {}", cell(&it.name), it.marked()))
            .collect();
        (!figures.is_empty()).then(|| vec![cell(&judge.judge), figures.join(", ")])
    });
    let rows: Vec<_> = rows.collect();
    if !rows.is_empty() {
        out.push('\n');
        out.push_str(&table(["Held against", "Found"], &rows));
    }
    out
}

/// Every product with the headlines; the sections below have the rest, and what each counts.
fn overview(out: &mut String, board: &Board) {
    out.push_str(
        "\n## Product by product\n\nThe most telling figures; each is explained below.\n\n",
    );
    let groups = groups();
    let figures: Vec<_> = groups
        .iter()
        .flat_map(|group| group.figures.iter().map(move |figure| (group, figure)))
        .filter(|(_, figure)| figure.rank == Rank::Headline)
        .collect();
    let heads = figures.iter().map(|(group, figure)| match group.id {
        // What is the same in two of them.
        "languages" => format!("languages: {}", figure.title),
        _ => figure.title.to_owned(),
    });
    let heads: Vec<_> = std::iter::once("Product".to_owned()).chain(heads).collect();
    let row = |name: String, tally: &Tally| -> Vec<String> {
        let cells = figures.iter().map(|(_, figure)| figure.of(tally).shown());
        std::iter::once(name).chain(cells).collect()
    };
    out.push_str(&table(
        heads.iter().map(String::as_str),
        &by_product(board, row),
    ));
}

/// A row for each product, and one for all.
fn by_product(board: &Board, row: impl Fn(String, &Tally) -> Vec<String>) -> Vec<Vec<String>> {
    let products = board.products.iter();
    let products = products.map(|(name, tally)| row(cell(name), tally));
    let total = row("**all**".to_owned(), &board.total);
    products.chain([total]).collect()
}

fn section(out: &mut String, board: &Board, group: &Group) {
    let _ = write!(out, "\n## {}\n\n{}\n\n", group.title, group.says);
    let legend = group.figures.iter().map(|figure| {
        vec![
            figure.title.to_owned(),
            figure.says.to_owned(),
            figure.of(&board.total).in_full(),
        ]
    });
    out.push_str(&table(
        ["Figure", "What it counts", "All products"],
        &legend.collect::<Vec<_>>(),
    ));
    let mut heads = vec!["Product"];
    heads.extend(group.figures.iter().map(|figure| figure.title));
    let row = |name: String, tally: &Tally| {
        let figures = group.figures.iter();
        let cells = figures.map(|figure| figure.of(tally).shown());
        std::iter::once(name).chain(cells).collect::<Vec<_>>()
    };
    out.push('\n');
    out.push_str(&table(heads, &by_product(board, row)));
}

fn judges(out: &mut String, board: &Board) {
    if board.judges.is_empty() {
        return;
    }
    out.push_str("\n## Judges\n\nReadings held against what others know: labels made by hand, another description of the same API. None of it is an input.\n\n");
    let rows = board.judges.iter().flat_map(|judge| {
        judge.figures.iter().map(|it| {
            vec![
                cell(&judge.judge),
                cell(&it.name),
                it.marked(),
                it.least().unwrap_or_default(),
            ]
        })
    });
    let heads = ["Held against", "Figure", "Found", "At least"];
    out.push_str(&table(heads, &rows.collect::<Vec<_>>()));
}

fn others(out: &mut String, board: &Board) {
    out.push_str("\n## Pages that describe no operation\n\n");
    let rows = board.others.iter();
    let rows: Vec<_> = rows
        .map(|(page, why)| vec![cell(page), cell(why)])
        .collect();
    out.push_str(&or_none(["Page", "Why"], &rows));
}

fn omitted(out: &mut String, board: &Board) {
    out.push_str("\n## Operations that become no code\n\n");
    let rows = board.omitted.iter().map(|it| {
        let operation = it.operation.as_deref().unwrap_or_default();
        vec![cell(operation), cell(&it.page), cell(&it.reason)]
    });
    let heads = ["Operation", "Page", "Why"];
    out.push_str(&or_none(heads, &rows.collect::<Vec<_>>()));
}

fn or_none<'a>(heads: impl IntoIterator<Item = &'a str>, rows: &[Vec<String>]) -> String {
    if rows.is_empty() {
        return "None.\n".to_owned();
    }
    table(heads, rows)
}

/// Names to the left, figures to the right.
fn table<'a>(heads: impl IntoIterator<Item = &'a str>, rows: &[Vec<String>]) -> String {
    let heads: Vec<&str> = heads.into_iter().collect();
    let is_figure = |column: usize| {
        column > 0
            && rows.iter().all(|row| {
                let first = row[column].trim_start_matches('*').chars().next();
                first.is_none_or(|c| c.is_ascii_digit() || c == '–')
            })
    };
    let mut out = format!("| {} |\n|", heads.join(" | "));
    for column in 0..heads.len() {
        out.push_str(if is_figure(column) { "---:|" } else { "---|" });
    }
    out.push('\n');
    for row in rows {
        let _ = writeln!(out, "| {} |", row.join(" | "));
    }
    out
}
