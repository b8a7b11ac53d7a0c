//! What stands in cells, in other marks.

use super::Rewrite;
use super::page::{CODE, DESCRIPTION, NAME, REQUIRED, TYPE, with_cells};

pub(super) const REWRITES: &[Rewrite] = &[
    ("names in bold", |page| {
        names(page, |it| format!("**{it}**"))
    }),
    ("names as bold code", |page| {
        names(page, |it| format!("**`{}`**", it.replace('\\', "")))
    }),
    ("names set aside", |page| {
        names(page, |it| format!("*{it}*"))
    }),
    ("names between lines", |page| {
        names(page, |it| format!("_{it}_"))
    }),
    ("names as links", |page| {
        names(page, |it| format!("[{it}](#a)"))
    }),
    ("names with an anchor", |page| {
        names(page, |it| format!("<a name=\"a\"></a>{it}"))
    }),
    ("names as code of HTML", |page| {
        names(page, |it| format!("<code>{it}</code>"))
    }),
    ("names with a note", |page| {
        names(page, |it| format!("{it}<sup>1</sup>"))
    }),
    ("names with a star", |page| {
        names(page, |it| format!("{it}\\*"))
    }),
    ("names with a footnote", |page| {
        names(page, |it| format!("{it}[^1]"))
    }),
    ("names with what nobody sees", |page| {
        names(page, |it| format!("\u{200b}{it}\u{feff}"))
    }),
    ("names that may break", |page| {
        names(page, |it| it.replace('.', ".<wbr>"))
    }),
    ("codes set aside", |page| {
        with_cells(page, CODE, |it| format!("*{it}*"))
    }),
    ("codes as code of HTML", |page| {
        with_cells(page, CODE, |it| format!("<code>{it}</code>"))
    }),
    ("types with entities", |page| {
        with_cells(page, TYPE, |it| it.replace(' ', "&nbsp;"))
    }),
    ("types set aside", |page| {
        with_cells(page, TYPE, |it| format!("*{it}*"))
    }),
    ("types in small letters", |page| {
        with_cells(page, TYPE, str::to_lowercase)
    }),
    ("yes and no as signs", |page| required(page, ["✅", "❌"])),
    ("yes and no as named signs", |page| {
        required(page, [":white_check_mark:", ":x:"])
    }),
    ("yes and no as boxes", |page| required(page, ["☑", "☐"])),
    ("yes and no as letters", |page| required(page, ["M", "O"])),
    ("yes and no in bold of HTML", |page| {
        required(page, ["<b>Yes</b>", "<b>No</b>"])
    }),
    ("values in bold of HTML", |page| {
        bold(page, |it| format!("<strong>{it}</strong>"))
    }),
    ("values as bold code", |page| {
        bold(page, |it| format!("**`{}`**", it.replace('\\', "")))
    }),
    ("values with what nobody sees", |page| {
        bold(page, |it| format!("**{it}\u{200b}**"))
    }),
    ("ranges with blanks and a hyphen", |page| {
        ranges(page, " - ")
    }),
    ("ranges with blanks and a dash", |page| ranges(page, " – ")),
    ("ranges with a minus", |page| ranges(page, "−")),
    ("ranges with a wave", |page| ranges(page, "〜")),
    ("ranges with a long dash", |page| ranges(page, "——")),
    ("ranges with dots", |page| ranges(page, "..")),
    ("cues in bold", |page| {
        with_cells(page, DESCRIPTION, |it| {
            let cues = ["Valid values:", "Default value:", "取值范围：", "默认值："];
            cues.iter().fold(it.to_owned(), |it, cue| {
                let it = it.replace(cue, &format!("**{cue}**"));
                // Beside a value in bold the marks would be one.
                it.replace(&format!("**{cue}****"), &format!("{cue}**"))
            })
        })
    }),
];

fn names(page: &str, change: impl Fn(&str) -> String) -> String {
    with_cells(page, NAME, change)
}

fn required(page: &str, [yes, no]: [&str; 2]) -> String {
    with_cells(page, REQUIRED, |cell| match cell {
        "Yes" | "是" => yes.to_owned(),
        "No" | "否" => no.to_owned(),
        other => other.to_owned(),
    })
}

/// Single words in bold written otherwise.
fn bold(page: &str, change: impl Fn(&str) -> String) -> String {
    with_cells(page, DESCRIPTION, |cell| {
        let parts = cell.split("**").enumerate();
        let written = parts.map(|(at, part)| match at % 2 {
            1 if part.contains([' ', ':', '：']) => format!("**{part}**"),
            1 => change(part),
            _ => part.to_owned(),
        });
        written.collect()
    })
}

/// `Valid values: 1 to 9.` with another sign between the figures.
fn ranges(page: &str, sign: &str) -> String {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    with_cells(page, DESCRIPTION, |cell| {
        let mut out = String::new();
        let mut rest = cell;
        while let Some((at, found)) = first_of(rest, &[" to ", "~"]) {
            let (before, after) = (&rest[..at], &rest[at + found.len()..]);
            let plain = before.trim_end_matches('*');
            let cue = plain
                .trim_end_matches(|c: char| c.is_ascii_digit())
                .trim_end_matches('*');
            let after_marks = after.trim_start_matches('*');
            let is_range = digit(plain.chars().next_back()) && digit(after_marks.chars().next());
            let is_told = cue.ends_with(": ") || cue.ends_with('：');
            out.push_str(before);
            out.push_str(if is_range && is_told { sign } else { found });
            rest = after;
        }
        out + rest
    })
}

/// The first of some words, and where it stands.
fn first_of<'w>(text: &str, words: &[&'w str]) -> Option<(usize, &'w str)> {
    let found = words
        .iter()
        .filter_map(|word| Some((text.find(word)?, *word)));
    found.min_by_key(|(at, _)| *at)
}
