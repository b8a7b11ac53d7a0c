//! Tables in other marks, with other columns or in another order.

use super::Rewrite;
use super::page::{Table, cut, piped, text, with_tables};

pub(super) const REWRITES: &[Rewrite] = &[
    ("columns the other way round", |page| {
        with_tables(page, |table| {
            table.header.reverse();
            table.rows.iter_mut().for_each(|row| row.reverse());
        })
    }),
    ("the name behind all", |page| {
        with_tables(page, |table| {
            table.header.rotate_left(1);
            table.rows.iter_mut().for_each(|row| row.rotate_left(1));
        })
    }),
    ("numbered rows", |page| {
        with_tables(page, |table| {
            table.header.insert(0, "No.".to_owned());
            for (at, row) in table.rows.iter_mut().enumerate() {
                row.insert(0, (at + 1).to_string());
            }
        })
    }),
    ("remarks", |page| {
        with_tables(page, |table| {
            table.header.push("Remarks".to_owned());
            table
                .rows
                .iter_mut()
                .for_each(|row| row.push("-".to_owned()));
        })
    }),
    ("headers in bold", |page| {
        headers(page, |it| format!("**{it}**"))
    }),
    ("headers in bold of HTML", |page| {
        headers(page, |it| format!("<b>{it}</b>"))
    }),
    ("headers between lines", |page| {
        headers(page, |it| format!("__{it}__"))
    }),
    ("headers with a colon", |page| {
        headers(page, |it| format!("{it}:"))
    }),
    ("headers in capitals", |page| {
        headers(page, str::to_uppercase)
    }),
    ("headers with hard blanks", |page| {
        headers(page, |it| format!("\u{a0}{it}&nbsp;"))
    }),
    ("headers without blanks", |page| {
        headers(page, |it| it.replace(' ', "_"))
    }),
    ("rows without pipes at their ends", |page| {
        lined(page, "", "")
    }),
    ("rows without a first pipe", |page| lined(page, "", " |")),
    ("rows without a last pipe", |page| lined(page, "| ", "")),
    ("a rule with colons", |page| {
        text(&cut(page), |table| {
            piped(table).replacen("---|", ":---:|", table.header.len())
        })
    }),
    ("HTML", |page| {
        text(&cut(page), |table| html(table, "th", "\n"))
    }),
    ("HTML of cells alone", |page| {
        text(&cut(page), |table| html(table, "td", "\n"))
    }),
    ("HTML on one line", |page| {
        text(&cut(page), |table| html(table, "th", ""))
    }),
    ("HTML in capitals, with attributes", |page| {
        text(&cut(page), |table| {
            let table =
                html(table, "th", "\n").replace("<td>", "<TD class=\"entry\" rowspan=\"1\">");
            table
                .replace("tr>", "TR>")
                .replace("<table>", "<div>\n<TABLE border='1'>")
                .replace("</table>", "</TABLE>\n</div>")
        })
    }),
];

fn headers(page: &str, change: impl Fn(&str) -> String) -> String {
    with_tables(page, |table| {
        for cell in &mut table.header {
            *cell = change(cell);
        }
    })
}

/// Rows of one line each, with marks at their ends.
fn lined(page: &str, begin: &str, end: &str) -> String {
    text(&cut(page), |table| {
        let row = |cells: &[String]| {
            let cells = cells.iter().map(|cell| match cell.as_str() {
                "" => " ".to_owned(),
                cell => broken(cell),
            });
            format!("{begin}{}{end}", cells.collect::<Vec<_>>().join(" | "))
        };
        let rule = vec!["---".to_owned(); table.header.len()];
        let mut lines = vec![row(&table.header), row(&rule)];
        lines.extend(table.rows.iter().map(|cells| row(cells)));
        lines.join("\n") + "\n"
    })
}

/// A cell on one line.
fn broken(cell: &str) -> String {
    let lines = cell.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("<br>")
}

/// A table in HTML.
fn html(table: &Table, header: &str, between: &str) -> String {
    let row = |cells: &[String], tag: &str| {
        let cells = cells
            .iter()
            .map(|cell| format!("<{tag}>{}</{tag}>{between}", marked(cell)));
        format!("<tr>{between}{}</tr>{between}", cells.collect::<String>())
    };
    let rows: String = table.rows.iter().map(|cells| row(cells, "td")).collect();
    let head = row(&table.header, header);
    format!(
        "<table>{between}<thead>{between}{head}</thead>{between}<tbody>{between}{rows}</tbody>{between}</table>"
    )
}

/// A cell in HTML.
fn marked(cell: &str) -> String {
    let mut out = String::new();
    let mut listed = false;
    for line in cell.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let item = line.strip_prefix("- ").map(str::trim);
        if item.is_some() != listed {
            out.push_str(if listed { "</ul>" } else { "<ul>" });
            listed = !listed;
        }
        let (tag, words) = item.map_or(("p", line), |item| ("li", item));
        let words = inline(words);
        out.extend(["<", tag, ">", words.as_str(), "</", tag, ">"]);
    }
    out + if listed { "</ul>" } else { "" }
}

/// Words in HTML.
fn inline(words: &str) -> String {
    let mut out = String::new();
    let (mut bold, mut code) = (false, false);
    let mut rest = words;
    while let Some(c) = rest.chars().next() {
        if let Some(behind) = rest.strip_prefix("**") {
            bold = !bold;
            out.push_str(if bold { "<b>" } else { "</b>" });
            rest = behind;
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '`' => {
                code = !code;
                out.push_str(if code { "<code>" } else { "</code>" });
            }
            '\\' if rest.starts_with(|c: char| c.is_ascii_punctuation()) => {
                let escaped = rest.chars().next().unwrap_or_default();
                out.push_str(&entity(escaped));
                rest = &rest[1..];
            }
            c => out.push_str(&entity(c)),
        }
    }
    out
}

fn entity(c: char) -> String {
    match c {
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        '"' => "&quot;".to_owned(),
        c => c.to_string(),
    }
}
