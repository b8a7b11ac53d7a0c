//! Headings in other marks.

use super::Rewrite;
use super::page::{Piece, cut, piped, text};

pub(super) const REWRITES: &[Rewrite] = &[
    ("a level deeper", |page| levels(page, |level| level + 1)),
    ("all but the title a level deeper", |page| {
        levels(page, |level| level + usize::from(level > 1))
    }),
    ("all of one level", |page| levels(page, |_| 1)),
    ("numbered", |page| numbered(page, |n| format!("{n}. "))),
    ("numbered in brackets", |page| {
        numbered(page, |n| format!("({n}) "))
    }),
    ("numbered in Chinese", |page| {
        numbered(page, |n| {
            format!(
                "{}、",
                "一二三四五六七八九十".chars().nth(n - 1).unwrap_or('十')
            )
        })
    }),
    ("with an anchor", |page| {
        words(page, |it| format!("{it} {{#section-1}}"))
    }),
    ("with an anchor of HTML", |page| {
        words(page, |it| format!("<a name=\"a\"></a>{it} <a id='b'></a>"))
    }),
    ("in bold", |page| words(page, |it| format!("**{it}**"))),
    ("in bold of HTML", |page| {
        words(page, |it| format!("<b>{it}</b>"))
    }),
    ("with a colon", |page| {
        sections(page, |_, it| format!("## {it}:"))
    }),
    ("without a blank", |page| {
        written(page, |level, it| format!("{}{it}", "#".repeat(level)))
    }),
    ("in HTML", |page| {
        written(page, |level, it| {
            format!("<h{level} id=\"a\">{it}</h{level}>")
        })
    }),
    ("underlined", |page| {
        written(page, |level, it| match level {
            1 => format!("{it}\n====="),
            _ => format!("{it}\n-----"),
        })
    }),
    ("in bold alone", |page| {
        sections(page, |_, it| format!("**{it}**"))
    }),
    ("in bold alone, with a colon", |page| {
        sections(page, |_, it| format!("**{it}:**"))
    }),
    ("a title with a product", |page| {
        title(page, |it| format!("{it} - Lamps"))
    }),
    ("a title with the kind of what it is", |page| {
        title(page, |it| format!("{it} (Lamps API)"))
    }),
    ("a title of words", |page| {
        title(page, |it| format!("Light a lamp ({it})"))
    }),
];

/// A page with its headings written otherwise; attributes are left out.
fn written(page: &str, write: impl Fn(usize, &str) -> String) -> String {
    let mut pieces = cut(page);
    for piece in &mut pieces {
        if let Piece::Heading(level, words) = piece {
            let words = words.split(" {").next().unwrap_or_default();
            *piece = Piece::Line(write(*level, words));
        }
    }
    text(&pieces, piped)
}

fn levels(page: &str, change: impl Fn(usize) -> usize) -> String {
    written(page, |level, words| {
        format!("{} {words}", "#".repeat(change(level)))
    })
}

fn words(page: &str, change: impl Fn(&str) -> String) -> String {
    written(page, |level, words| {
        format!("{} {}", "#".repeat(level), change(words))
    })
}

/// A page with the headings of its sections written otherwise.
fn sections(page: &str, write: impl Fn(usize, &str) -> String) -> String {
    written(page, |level, words| match level {
        2 => format!("\n{}\n", write(level, words)),
        _ => format!("{} {words}", "#".repeat(level)),
    })
}

fn title(page: &str, change: impl Fn(&str) -> String) -> String {
    written(page, |level, words| match level {
        1 => format!("# {}", change(words)),
        _ => format!("{} {words}", "#".repeat(level)),
    })
}

fn numbered(page: &str, number: impl Fn(usize) -> String) -> String {
    let count = std::cell::Cell::new(0);
    sections(page, |_, words| {
        count.set(count.get() + 1);
        format!("## {}{words}", number(count.get()))
    })
}
