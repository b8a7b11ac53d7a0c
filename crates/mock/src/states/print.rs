//! The table of states as a document.

use super::{Cell, EIP_RULES, KINDS, Outcome, Rule, SEGMENT_RULES, Settled, Status, Takes};
use crate::Confidence;

use std::fmt::Write;

/// The whole table in Markdown, with diagrams in Mermaid.
pub fn markdown() -> String {
    let mut out = String::new();
    section(&mut out, "EIPs", "no such EIP", EIP_RULES);
    section(&mut out, "Groups of EIPs", "no such group", SEGMENT_RULES);
    targets(&mut out);
    out.push_str("\n# How sure\n\n| Mark | Source |\n|---|---|\n");
    for (confidence, source) in [
        (Confidence::Documented, "the reference pages"),
        (
            Confidence::Metadata,
            "the vendor's machine-readable description",
        ),
        (Confidence::Client, "public clients are written for it"),
        (Confidence::Observed, "public logs"),
        (
            Confidence::Inferred,
            "nobody says so; a choice of this project",
        ),
    ] {
        let _ = writeln!(out, "| {} | {source} |", confidence.mark());
    }
    out
}

fn section<S: Status>(out: &mut String, title: &str, absent: &str, rules: &[Rule<S>]) {
    let _ = write!(out, "\n# {title}\n\n```mermaid\nstateDiagram-v2\n");
    for rule in rules {
        for (from, cell) in S::ALL.iter().zip(rule.cells) {
            if let Outcome::Go(to) = cell.outcome {
                let (from, to) = (from.name(), to.name());
                let _ = writeln!(out, "    {from} --> {to}: {}", rule.operation);
            }
        }
    }
    for from in S::ALL {
        let to = match from.settles() {
            Some(Settled::Into(to)) => to.name(),
            Some(Settled::Gone) => "[*]",
            None => continue,
        };
        let _ = writeln!(out, "    {} --> {to}: done", from.name());
    }
    out.push_str("```\n\n| Operation |");
    for status in S::ALL {
        let _ = write!(out, " `{}` |", status.name());
    }
    let _ = writeln!(out, " {absent} |\n|---|{}", "---|".repeat(S::ALL.len() + 1));
    for rule in rules {
        let _ = write!(out, "| `{}` |", rule.operation);
        for cell in rule.cells.iter().chain([&rule.absent]) {
            let _ = write!(out, " {} |", show(*cell));
        }
        out.push('\n');
    }
}

fn show<S: Status>(cell: Cell<S>) -> String {
    let mark = cell.confidence.mark();
    match cell.outcome {
        Outcome::Go(to) => format!("→ `{}` ({mark})", to.name()),
        Outcome::Stay => format!("✓ ({mark})"),
        Outcome::Refuse(code) => format!("`{code}` ({mark})"),
    }
}

fn targets(out: &mut String) {
    out.push_str("\n# Targets\n\n| Kind | EIPs | No such target | Has what it may | Another comes | Another leaves | Has this one | An EIP makes it |\n|---|---|---|---|---|---|---|---|\n");
    for rule in KINDS {
        let takes = match rule.takes {
            Takes::One => "one",
            Takes::Several => "up to its quota",
            Takes::OnePerAddress => "one a private address",
        };
        let _ = write!(out, "| `{}` | {takes} |", rule.kind.name());
        let (absent, occupied, again) = (rule.absent, rule.occupied, rule.again);
        let codes = [
            Some(absent),
            Some(occupied),
            rule.coming,
            rule.leaving,
            Some(again),
        ];
        for code in codes {
            let _ = match code {
                Some((code, confidence)) => write!(out, " `{code}` ({}) |", confidence.mark()),
                None => write!(out, " |"),
            };
        }
        let _ = match rule.bound {
            Some((from, to)) => writeln!(out, " `{from}` → `{to}`, and back |"),
            None => writeln!(out, " |"),
        };
    }
    out.push_str(
        "\n| Kind | State | `AssociateEipAddress` | `UnassociateEipAddress` |\n|---|---|---|---|\n",
    );
    for rule in KINDS {
        for state in rule.states {
            let mark = state.confidence.mark();
            let show = |code: Option<&str>| {
                code.map_or(format!("✓ ({mark})"), |code| format!("`{code}` ({mark})"))
            };
            let (bind, unbind) = (show(state.associate), show(state.unassociate));
            let kind = rule.kind.name();
            let _ = writeln!(out, "| `{kind}` | `{}` | {bind} | {unbind} |", state.status);
        }
        let (kind, code) = (rule.kind.name(), rule.otherwise);
        let _ = writeln!(
            out,
            "| `{kind}` | any other | `{code}` (I) | `{code}` (I) |"
        );
    }
}

#[cfg(test)]
mod tests {
    /// Made anew with `UPDATE=1 cargo test -p alicloud-mock states`.
    #[test]
    fn the_document_is_that_of_the_table() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/states.md");
        let made = super::markdown();
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(path, &made).unwrap();
        }
        assert_eq!(std::fs::read_to_string(path).unwrap(), made);
    }
}
