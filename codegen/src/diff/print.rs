//! Changes as text for a terminal, as Markdown for a pull request, as JSON for scripts.

use std::fmt::Write as _;

use serde::Serialize;

use super::change::Change;
use super::rule::Level;

/// One line a change, below a line for each operation, and one why it matters where it does; the counts
/// first.
pub fn text(changes: &[Change]) -> String {
    let mut out = format!("{}\n", counts(changes));
    let mut last = None;
    for change in changes {
        let operation = (&change.page, &change.operation);
        if last != Some(operation) {
            last = Some(operation);
            let _ = writeln!(
                out,
                "\n{} ({})",
                plain(&change.operation),
                plain(&change.page)
            );
        }
        let detail = change.detail();
        let _ = writeln!(
            out,
            "  {:7}  {}  {}{}{}  [wire {}, rust {}]{}",
            change.level().as_str(),
            change.rule.kind(),
            plain(change.subject()),
            if detail.is_empty() { "" } else { ": " },
            plain(&detail),
            change.rule.wire().as_str(),
            change.rule.rust().as_str(),
            lines(change),
        );
        if change.level() >= Level::Warning {
            let _ = writeln!(out, "           {}", change.rule.why());
        }
    }
    out
}

/// The most bytes of Markdown: GitHub takes 65,536 characters in a comment.
const COMMENT: usize = 60_000;

/// Tables for a pull request: what breaks, what may, and, folded, what does not; above them the counts,
/// and what is to be known of the two sides.
pub fn markdown(changes: &[Change], notes: &[String]) -> String {
    let mut out = format!("**{}**\n", counts(changes));
    for note in notes {
        let _ = write!(out, "\n> {}\n", cell(note));
    }
    let mut left_out = 0;
    for (level, title) in [
        (Level::Error, "Breaks"),
        (Level::Warning, "To look at"),
        (Level::Info, "Breaks nobody"),
    ] {
        // Some changes of types are none on the wire and none for callers.
        let is_here = |change: &&Change| change.level().max(Level::Info) == level;
        let here: Vec<&Change> = changes.iter().filter(is_here).collect();
        if here.is_empty() {
            continue;
        }
        let is_folded = level == Level::Info;
        let title = format!("{title} ({})", here.len());
        let _ = if is_folded {
            write!(out, "\n<details><summary>{title}</summary>\n")
        } else {
            write!(out, "\n### {title}\n")
        };
        let mut heads = vec![
            "Operation",
            "What",
            "Subject",
            "Before and now",
            "For the wire",
            "For Rust",
        ];
        heads.extend((!is_folded).then_some("Why"));
        let _ = write!(
            out,
            "\n| {} |\n|{}\n",
            heads.join(" | "),
            "---|".repeat(heads.len())
        );
        for change in here {
            let row = row(change, is_folded);
            if out.len() + row.len() > COMMENT {
                left_out += 1;
            } else {
                out.push_str(&row);
            }
        }
        if is_folded {
            out.push_str("\n</details>\n");
        }
    }
    if left_out > 0 {
        let _ = write!(
            out,
            "\n{left_out} more would not fit here; `cargo xtask diff OLD NEW` shows them.\n"
        );
    }
    out
}

/// One row; what breaks nobody needs no reason.
fn row(change: &Change, is_folded: bool) -> String {
    let word = |level: Level| match level {
        Level::Error => "**breaks**",
        Level::Warning => "may break",
        Level::Info => "info",
        Level::None => "",
    };
    let why = if is_folded {
        String::new()
    } else {
        format!(" {} |", change.rule.why())
    };
    format!(
        "| {} | {} | {} | {} | {} | {} |{why}\n",
        code(&change.operation),
        change.rule.kind(),
        code(change.subject()),
        cell(&change.detail()),
        word(change.rule.wire()),
        word(change.rule.rust()),
    )
}

/// The stable form for scripts, with what is to be known of the two sides.
pub fn json(changes: &[Change], notes: &[String]) -> serde_json::Result<String> {
    #[derive(Serialize)]
    struct Report<'a> {
        breaking: bool,
        notes: &'a [String],
        changes: &'a [Change],
    }
    let mut text = serde_json::to_string(&Report {
        breaking: changes.iter().any(Change::breaks),
        notes,
        changes,
    })?;
    text.push('\n');
    Ok(text)
}

/// `3 changes: 1 breaks the wire, 2 break Rust callers, 1 to look at`.
fn counts(changes: &[Change]) -> String {
    if changes.is_empty() {
        return "nothing changed but words, if anything".to_owned();
    }
    let count = |is: &dyn Fn(&Change) -> bool| changes.iter().filter(|change| is(change)).count();
    let wire = count(&|change| change.rule.wire() == Level::Error);
    let rust = count(&|change| change.rule.rust() == Level::Error);
    let warnings = count(&|change| change.level() == Level::Warning);
    let s = if changes.len() == 1 { "" } else { "s" };
    let mut out = format!("{} change{s}: ", changes.len());
    let mut parts = Vec::new();
    if wire > 0 {
        parts.push(format!("{wire} break{} the wire", verb(wire)));
    }
    if rust > 0 {
        parts.push(format!("{rust} break{} Rust callers", verb(rust)));
    }
    if parts.is_empty() {
        parts.push("nothing breaks".to_owned());
    }
    if warnings > 0 {
        parts.push(format!("{warnings} to look at"));
    }
    out.push_str(&parts.join(", "));
    out
}

fn verb(count: usize) -> &'static str {
    if count == 1 { "s" } else { "" }
}

fn lines(change: &Change) -> String {
    let line =
        |side: &Option<super::Side>| side.as_ref().map(|side| side.line).filter(|&at| at > 1);
    match (line(&change.old), line(&change.new)) {
        (Some(old), Some(new)) if old == new => format!("  (line {new})"),
        (Some(old), Some(new)) => format!("  (line {old} → {new})"),
        (Some(old), None) => format!("  (line {old} before)"),
        (None, Some(new)) => format!("  (line {new})"),
        (None, None) => String::new(),
    }
}

/// Text of a page that moves no cursor.
fn plain(text: &str) -> String {
    let visible = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    text.chars().map(visible).collect()
}

/// Text of a page inside a Markdown cell.
pub(crate) fn cell(text: &str) -> String {
    let mut out = String::new();
    for c in plain(text).chars() {
        if matches!(
            c,
            '|' | '\\' | '*' | '_' | '`' | '<' | '>' | '[' | ']' | '#' | '&' | '~'
        ) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A name as code inside a cell.
fn code(text: &str) -> String {
    if text.contains(['`', '|']) {
        cell(text)
    } else {
        format!("`{}`", plain(text))
    }
}
