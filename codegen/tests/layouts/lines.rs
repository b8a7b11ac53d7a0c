//! Lines between what a page says, and samples in other marks.

use super::Rewrite;
use super::page::{Piece, cut, piped, text};

pub(super) const REWRITES: &[Rewrite] = &[
    ("lines that end as on Windows", |page| {
        page.replace('\n', "\r\n")
    }),
    ("a mark of the order of bytes", |page| {
        format!("\u{feff}{page}")
    }),
    ("blanks at the ends of lines", |page| {
        page.replace('\n', "  \n")
    }),
    ("a head of YAML", |page| {
        format!("---\ntitle: a page\nkeywords: [lamps]\n---\n\n{page}")
    }),
    ("more empty lines", |page| before_headings(page, "\n\n")),
    ("rules", |page| before_headings(page, "\n---\n")),
    ("comments", |page| {
        before_headings(page, "\n<!-- seen by nobody -->\n")
    }),
    ("tables in comments", |page| {
        before_headings(
            page,
            "\n<!--\n| Parameter | Type | Required |\n|---|---|---|\n| Old | String | Yes |\n-->\n",
        )
    }),
    ("notes in quotes", |page| {
        before_tables(page, "> **Note** Lamps are hot.")
    }),
    ("notes in bold", |page| {
        before_tables(page, "**Note:** Lamps are hot.")
    }),
    ("notes between colons", |page| {
        before_tables(page, ":::note\nLamps are hot.\n:::")
    }),
    ("anchors", |page| before_tables(page, "<a name=\"a\"></a>")),
    ("sentences", |page| {
        before_tables(page, "The following table describes the parameters.")
    }),
    ("samples with other fences", |page| {
        samples(page, |it| format!("~~~json\n{it}\n~~~"))
    }),
    ("samples without fences", |page| {
        samples(page, |it| {
            format!("\n    {}\n", it.trim().replace('\n', "\n    "))
        })
    }),
    ("samples in HTML", |page| {
        samples(page, |it| {
            let it = it
                .replace('&', "&amp;")
                .replace('<', "&lt;")
                .replace('"', "&quot;");
            format!("<pre><code class=\"json\">{it}\n</code></pre>")
        })
    }),
    ("examples before all others", examples_first),
];

fn before_headings(page: &str, lines: &str) -> String {
    let mut pieces = Vec::new();
    for piece in cut(page) {
        if matches!(piece, Piece::Heading(level, _) if level > 1) {
            pieces.push(Piece::Line(lines.to_owned()));
        }
        pieces.push(piece);
    }
    text(&pieces, piped)
}

fn before_tables(page: &str, lines: &str) -> String {
    text(&cut(page), |table| format!("{lines}\n\n{}", piped(table)))
}

fn samples(page: &str, write: impl Fn(&str) -> String) -> String {
    let mut pieces = cut(page);
    for piece in &mut pieces {
        if let Piece::Fence(lines) = piece {
            *piece = Piece::Line(write(&lines.join("\n")));
        }
    }
    text(&pieces, piped)
}

/// The sections with samples before the first with a table.
fn examples_first(page: &str) -> String {
    let mut sections: Vec<Vec<Piece>> = vec![Vec::new()];
    for piece in cut(page) {
        if matches!(piece, Piece::Heading(level, _) if level == 2) {
            sections.push(Vec::new());
        }
        if let Some(last) = sections.last_mut() {
            last.push(piece);
        }
    }
    let is_example = |section: &Vec<Piece>| {
        section.iter().any(|piece| matches!(piece, Piece::Fence(_)))
            && matches!(section.first(), Some(Piece::Heading(2, words)) if ["Example", "示例"].iter().any(|it| words.contains(it)))
    };
    let has_table =
        |section: &Vec<Piece>| section.iter().any(|piece| matches!(piece, Piece::Table(_)));
    let first = sections.iter().position(has_table).unwrap_or(1);
    let (examples, others): (Vec<_>, Vec<_>) = sections.drain(first..).partition(is_example);
    sections.extend(examples.into_iter().chain(others));
    text(&sections.concat(), piped)
}
