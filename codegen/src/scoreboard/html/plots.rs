//! Plots as HTML with inline SVG: a line a row, its name and its figures as text beside it, so that
//! it reads on a phone, without colours and aloud.

use maud::{Markup, html};

use crate::percent::{percent, shown};
use crate::scoreboard::figures::count;

/// A bar of parts, behind each other.
pub(super) struct Bar {
    pub(super) label: String,
    pub(super) parts: Vec<Part>,
    /// What the whole width stands for.
    pub(super) whole: u64,
    /// Its figure, in words.
    pub(super) value: String,
}

/// A part of a bar.
pub(super) struct Part {
    /// Its colour, by the name that the style sheet gives it.
    pub(super) colour: &'static str,
    pub(super) name: &'static str,
    pub(super) amount: u64,
}

/// Bars below each other.
pub(super) fn bars(rows: &[Bar]) -> Markup {
    html! {
        div.plot {
            @for row in rows {
                div.line {
                    span.label title=(row.label) { (row.label) }
                    svg.bar role="img" aria-label=(told(&row.label, &row.parts)) {
                        rect.track width="100%" height="100%" {}
                        @for (part, start) in row.parts.iter().zip(starts(&row.parts)) {
                            @if part.amount > 0 {
                                rect class=(part.colour) x=(width(start, row.whole)) width=(width(part.amount, row.whole)) height="100%" {
                                    title { (row.label) ": " (count(part.amount)) " " (part.name) " (" (percent(part.amount, row.parts.iter().map(|it| it.amount).sum())) ")" }
                                }
                            }
                        }
                    }
                    span.value { (row.value) }
                }
            }
        }
    }
}

/// Where each part begins.
fn starts(parts: &[Part]) -> impl Iterator<Item = u64> {
    parts.iter().scan(0, |end, part| {
        let start = *end;
        *end += part.amount;
        Some(start)
    })
}

fn told(label: &str, parts: &[Part]) -> String {
    let parts = parts.iter().filter(|part| part.amount > 0);
    let parts: Vec<_> = parts
        .map(|part| format!("{} {}", count(part.amount), part.name))
        .collect();
    format!("{label}: {}", parts.join(", "))
}

/// Shares of one thing on one line.
pub(super) struct Marks {
    pub(super) label: String,
    pub(super) shares: Vec<Mark>,
    /// Their figures, in words.
    pub(super) value: String,
}

/// A share on a line.
pub(super) struct Mark {
    pub(super) form: Form,
    pub(super) name: String,
    /// In hundredths of a percent.
    pub(super) hundredths: u64,
}

/// What a mark looks like; colours are not all that tells marks apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Dot,
    Ring,
    Diamond,
    /// What is asked for.
    Tick,
}

/// Shares on an axis that ends at 100 % and begins below the least of them, but not below `floor`,
/// in hundredths of a percent: what is less stands hollow at the beginning, with its figure.
pub(super) fn marks(rows: &[Marks], floor: u64) -> Markup {
    let all = rows.iter().flat_map(|row| &row.shares);
    let least = all.map(|mark| mark.hundredths).min().unwrap_or(0);
    // Whole tens of percent.
    let low = (least.saturating_sub(1) / 1_000 * 1_000).clamp(floor, 9_000);
    let place = |hundredths: u64| width(hundredths.clamp(low, 10_000) - low, 10_000 - low);
    let step = match low {
        9_000.. => 200,
        8_000.. => 500,
        5_000.. => 1_000,
        _ => 2_000,
    };
    let ticks: Vec<u64> = (low..=10_000)
        .filter(|at| (10_000 - at).is_multiple_of(step))
        .collect();
    html! {
        div.plot {
            @for row in rows {
                div.line {
                    span.label title=(row.label) { (row.label) }
                    svg.marks role="img" aria-label=(spoken(row)) {
                        @for tick in &ticks {
                            line.grid x1=(place(*tick)) x2=(place(*tick)) y1="0" y2="100%" {}
                        }
                        line.track x1="0" x2="100%" y1="50%" y2="50%" {}
                        @for mark in &row.shares {
                            @let x = place(mark.hundredths);
                            @let title = format!("{}: {} {}", row.label, mark.name, shown(mark.hundredths));
                            @match mark.form {
                                _ if mark.hundredths < low => {
                                    circle.under cx="1%" cy="50%" r="4.5" { title { (title) } }
                                    text.under x="3%" y="50%" dominant-baseline="central" { "← " tspan.thing { (thing(&mark.name)) " " } (shown(mark.hundredths)) title { (title) } }
                                },
                                Form::Dot => circle.dot cx=(x) cy="50%" r="5" { title { (title) } },
                                Form::Ring => circle.ring cx=(x) cy="50%" r="4.5" { title { (title) } },
                                Form::Diamond => text.diamond x=(x) y="50%" text-anchor="middle" dominant-baseline="central" { "◆" title { (title) } },
                                Form::Tick => line.tick x1=(x) x2=(x) y1="10%" y2="90%" { title { (title) } },
                            }
                        }
                    }
                    span.value { (row.value) }
                }
            }
            div.line.axis aria-hidden="true" {
                span {}
                svg.scale {
                    @for (at, tick) in ticks.iter().enumerate() {
                        @let anchor = if *tick == low { "start" } else if *tick == 10_000 { "end" } else { "middle" };
                        // On a phone the ends and the middle say enough.
                        @let class = (anchor == "middle" && at != ticks.len() / 2).then_some("between");
                        text class=[class] x=(place(*tick)) y="1em" text-anchor=(anchor) { (tick / 100) " %" }
                    }
                }
                span {}
            }
        }
    }
}

/// What a mark is about, without its numbers.
fn thing(name: &str) -> &str {
    name.split(',').next().unwrap_or(name)
}

fn spoken(row: &Marks) -> String {
    let marks = row.shares.iter();
    let marks: Vec<_> = marks
        .map(|mark| format!("{} {}", mark.name, shown(mark.hundredths)))
        .collect();
    format!("{}: {}", row.label, marks.join(", "))
}

/// What the colours and forms of a plot mean.
pub(super) fn legend(entries: &[(&str, &str)]) -> Markup {
    html! {
        ul.legend {
            @for (class, name) in entries {
                li { span class=(format!("key {class}")) {} (name) }
            }
        }
    }
}

/// A part of the width, for SVG.
pub(super) fn width(part: u64, whole: u64) -> String {
    let hundredths = part.saturating_mul(10_000) / whole.max(1);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
