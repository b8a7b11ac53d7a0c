//! Where tasks speak: messages and progress on standard error, results on standard output.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::io::{self, IsTerminal as _, Write as _, stderr};
use std::path::{Path, PathBuf};

use alicloud_codegen::diagnostic::{Diagnostic, Severity};
use alicloud_codegen::files::{self, PageFile, reason, shown};
use alicloud_codegen::report::{FileReport, Style};
use indicatif::{ProgressBar, ProgressStyle};

use crate::Outcome;

/// Colours for a person at a terminal who has not asked for none (<https://no-color.org>).
pub(crate) fn style() -> Style {
    let wants_none = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if stderr().is_terminal() && !wants_none {
        Style::Coloured
    } else {
        Style::Plain
    }
}

/// Prints every diagnostic of at least this severity, then their number and that of their files.
pub(crate) fn print(reports: &[FileReport], least: Severity) {
    let style = style();
    let mut out = stderr().lock();
    for report in reports {
        // Nobody is left to tell when standard error is closed.
        let _ = out.write_all(report.render(least, style).as_bytes());
    }
    let count = |severity| {
        reports
            .iter()
            .flat_map(|r| &r.diagnostics)
            .filter(|d| d.severity == severity)
            .count()
    };
    let counts: Vec<String> = [(Severity::Error, "error"), (Severity::Warning, "warning")]
        .into_iter()
        .filter(|&(severity, _)| severity >= least && count(severity) > 0)
        .map(|(severity, noun)| count_of(count(severity), noun))
        .collect();
    if !counts.is_empty() {
        let is_shown = |d: &Diagnostic| d.severity >= least.max(Severity::Warning);
        let files: BTreeSet<&str> = reports
            .iter()
            .filter(|report| report.diagnostics.iter().any(is_shown))
            .map(|report| report.path.as_str())
            .collect();
        let files = count_of(files.len(), "file");
        let _ = writeln!(out, "{} in {files}", counts.join(" and "));
    }
}

/// A number with its noun.
pub(crate) fn count_of(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// Says why a task failed.
pub(crate) fn failure(message: impl Display) -> Outcome {
    let _ = writeln!(stderr().lock(), "error: {message}");
    Outcome::Failure
}

/// Tells a person something that is no result.
pub(crate) fn note(message: impl Display) {
    let _ = writeln!(stderr().lock(), "{message}");
}

/// A bar on a terminal, nothing in a pipe.
pub(crate) fn progress(length: usize) -> ProgressBar {
    // indicatif draws on standard error, and only where that is a terminal.
    let bar = ProgressBar::new(length as u64);
    match ProgressStyle::with_template("{bar:40} {pos}/{len} pages {per_sec} {eta}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// A path of the repository, relative to the working folder where that is possible.
pub(crate) fn repository(path: &str) -> PathBuf {
    // Cargo names the folder of this package; without Cargo the working folder is the repository.
    let root = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let root = root.as_deref().and_then(Path::parent);
    match (root, std::env::current_dir()) {
        (Some(root), Ok(here)) => match root.join(path).strip_prefix(&here) {
            // No process starts in a folder without a name.
            Ok(own) if own.as_os_str().is_empty() => PathBuf::from("."),
            Ok(own) => own.to_path_buf(),
            Err(_) => root.join(path),
        },
        (Some(root), Err(_)) => root.join(path),
        (None, _) => PathBuf::from(path),
    }
}

/// The pages at a path, and whether there is one and every place could be looked into; what is wrong
/// is said.
pub(crate) fn pages(path: &Path) -> (Vec<PageFile>, bool) {
    let (found, faults) = files::pages(path);
    if !faults.is_empty() {
        print(&faults, Severity::Error);
        return (found, false);
    }
    if found.is_empty() {
        failure(format!("{}: no .md or .txt file below it", shown(path)));
        return (found, false);
    }
    (found, true)
}

/// The pages at all these paths, in their order, and whether each path is whole.
pub(crate) fn all_pages(paths: &[PathBuf]) -> (Vec<PageFile>, bool) {
    let mut all = Vec::new();
    let mut is_whole = true;
    for path in paths {
        let (found, is_readable) = pages(path);
        is_whole &= is_readable;
        all.extend(found);
    }
    (all, is_whole)
}

/// How a task ends that has printed its result. A reader that has enough, as in `read … | head`, is no
/// failure.
pub(crate) fn printed(result: io::Result<()>, outcome: Outcome) -> Outcome {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => failure(format!(
            "standard output cannot be written: {}",
            reason(&error)
        )),
        _ => outcome,
    }
}
