//! `cargo xtask diff`: what changed between two descriptions of an API, whom it breaks, and why.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use alicloud_codegen::diagnostic::Severity;
use alicloud_codegen::diff::{self, Change, Source, load};
use alicloud_codegen::files::shown;
use alicloud_codegen::report::FileReport;
use clap::{Args, ValueEnum};

use crate::{Outcome, terminal};

#[derive(Args)]
#[command(after_long_help = "\
OLD and NEW are pages, models (JSON, one or many in a file), or folders of them; they are only read. A
folder that holds models, such as generated/, one of its crates or what `regen --pages` made, is read as
models; any other folder is read as pages. Pages of a product's folder (with product.toml) are corrected
by its overlay.toml, as its models are; a page that is given alone is not. Operations are matched by folder
and name, then by name.
Each change is classed twice: for those who speak the wire, and for those who compile against the
generated crate; why is said with it. Edits of words alone, messages of errors too, are no change.
docs/changes.md lists all kinds of changes and describes the JSON.

Examples:
  cargo xtask diff before.md after.md
  cargo xtask diff ../main/generated generated --format markdown   for a pull request
  cargo xtask diff spec generated                                  what regen has still to write
  cargo xtask diff old/pages new/pages --format json | jq .breaking

Exit codes: 0 nothing breaks, 1 something does, 2 not everything could be compared: a path does not
exist or holds no page and no model, a file is unreadable, not UTF-8 or no model, a page that is given alone or
neither side describes an operation, a correction does not apply. Rows that could not be read may be missing in the comparison:
a note says how many there are, on standard error and in the Markdown and the JSON.")]
pub(crate) struct Arguments {
    /// A page, a model, or a folder of either: before
    old: PathBuf,
    /// The same: now
    new: PathBuf,
    /// What to print
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a terminal
    Text,
    /// Tables for a comment on a pull request; what breaks nobody is folded
    Markdown,
    /// One object, for scripts
    Json,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let (old, new) = rayon::join(|| load(&arguments.old), || load(&arguments.new));
    for side in [&old, &new] {
        terminal::print(&side.faults, Severity::Error);
    }
    let notes = notes((&old, &arguments.old), (&new, &arguments.new));
    for note in &notes {
        terminal::note(note);
    }
    if !old.faults.is_empty() || !new.faults.is_empty() {
        return terminal::failure("nothing was compared");
    }
    if old.operations.is_empty() && new.operations.is_empty() {
        return terminal::failure(format!(
            "neither {} nor {} describes an operation; name pages, models, or folders of them",
            shown(&arguments.old),
            shown(&arguments.new)
        ));
    }
    let changes = diff::diff(&old.operations, &new.operations);
    let printed = match arguments.format {
        Format::Text => Ok(diff::text(&changes)),
        Format::Markdown => Ok(diff::markdown(&changes, &notes)),
        Format::Json => diff::json(&changes, &notes),
    };
    let written = printed
        .map_err(io::Error::from)
        .and_then(|text| io::stdout().lock().write_all(text.as_bytes()));
    let outcome = if changes.iter().any(Change::breaks) {
        Outcome::Drift
    } else {
        Outcome::Fine
    };
    terminal::printed(written, outcome)
}

/// What is to be known of the sides: what of them is not compared, or not as it seems. What stands on both
/// is said once.
fn notes(old: (&Source, &Path), new: (&Source, &Path)) -> Vec<String> {
    let sides = [old, new].map(|(source, path)| (source, shown(path)));
    let [(before, old), (after, new)] = &sides;
    let (is_other, is_unread) = (
        is_same((&before.others, old), (&after.others, new)),
        is_same((&before.unread, old), (&after.unread, new)),
    );
    let mut notes = Vec::new();
    for (source, side) in &sides {
        let is_new = std::ptr::eq(*source, *after);
        if source.operations.is_empty() && source.faults.is_empty() {
            notes.push(format!("{side}: no operation in it"));
        }
        let said = |is_same: bool| match (is_same, is_new) {
            (true, true) => None,
            (true, false) if old == new => Some(side.clone()),
            (true, false) => Some(format!("{old} and {new}")),
            (false, _) => Some(side.clone()),
        };
        if let (Some(first), Some(said)) = (source.others.first(), said(is_other)) {
            notes.push(format!(
                "{said}: {} no operation, such as {}",
                match source.others.len() {
                    1 => "1 file describes".to_owned(),
                    count => format!("{count} files describe"),
                },
                place(first)
            ));
        }
        if let (Some(first), Some(said)) = (source.unread.first(), said(is_unread)) {
            let errors = source.unread.iter().map(|report| report.diagnostics.len());
            notes.push(format!(
                "{said}: {} in {}; what they speak of may be missing or misread here, such as {}; `cargo xtask lint {side}` shows all",
                terminal::count_of(errors.sum(), "error"),
                terminal::count_of(source.unread.len(), "page"),
                place(first)
            ));
        }
        if let Some(overlay) = &source.uncorrected {
            notes.push(format!(
                "{side}: compared without {overlay}; give the folder to have it applied"
            ));
        }
    }
    notes
}

/// Whether the same is said of the same files on two sides, wherever in these it stands.
fn is_same(old: (&[FileReport], &str), new: (&[FileReport], &str)) -> bool {
    let said = |(reports, side): (&[FileReport], &str)| -> Vec<(String, Vec<String>)> {
        let of_file = |report: &FileReport| {
            let path = report.path.strip_prefix(side).unwrap_or(&report.path);
            let messages = report.diagnostics.iter().map(|it| it.message.clone());
            (path.trim_start_matches('/').to_owned(), messages.collect())
        };
        reports.iter().map(of_file).collect()
    };
    said(old) == said(new)
}

/// The first thing that is said of a file, with its place.
fn place(report: &FileReport) -> String {
    let first = report.diagnostics.first();
    first.map_or_else(
        || report.path.clone(),
        |it| format!("{}:{} ({})", report.path, it.line, it.message),
    )
}
