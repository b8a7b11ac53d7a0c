//! Every product with every telling figure, and what was left out.

use maud::{Markup, html};

use super::{code, section};
use crate::percent::percent;
use crate::scoreboard::Board;
use crate::scoreboard::figures::{Figure, Group, Measure, Rank, count, groups};
use crate::scoreboard::tally::Tally;

/// Every product with the headlines, which fit a screen, and behind them with every telling figure.
pub(super) fn products(board: &Board) -> Markup {
    let tables = html! {
        (table(board, Rank::Headline))
        details {
            summary { "More figures" }
            (table(board, Rank::Key))
        }
    };
    section(
        "products",
        "Product by product",
        "Every column sorts. The stronger a shade, the larger the number; shares run from orange (half or less) to green (all).",
        &tables,
    )
}

/// Every product with the figures of at least this rank.
fn table(board: &Board, least: Rank) -> Markup {
    let groups: Vec<(Group, Vec<usize>)> = groups()
        .into_iter()
        .map(|group| {
            let own = group.figures.iter().enumerate();
            let own = own.filter(|(_, figure)| figure.rank >= least);
            let own = own.map(|(at, _)| at).collect();
            (group, own)
        })
        .filter(|(_, own): &(Group, Vec<usize>)| !own.is_empty())
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
    html! {
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
    }
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

pub(super) fn others(board: &Board) -> Markup {
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

pub(super) fn omitted(board: &Board) -> Markup {
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
