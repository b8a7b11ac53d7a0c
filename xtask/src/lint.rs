//! `cargo xtask lint`: pages against themselves.

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use alicloud_codegen::diagnostic::{Diagnostic, Severity};
use alicloud_codegen::files::{PageFile, load, name_apart, shown};
use alicloud_codegen::lint::{PageLint, Stats, Waivers, compare_languages, lint_reading};
use alicloud_codegen::readings;
use alicloud_codegen::report::FileReport;
use clap::{Args, ValueEnum};
use rayon::prelude::*;
use serde_json::json;

use crate::{Outcome, terminal};

#[derive(Args)]
#[command(after_long_help = "\
Every sample answer (JSON and XML) is decoded with what the tables of its page say, every sample
request, example and default is held against the parameters and their facts, and where there is an
operation in two languages (lamp/en-US/Light.md and lamp/zh-CN/Light.md, also below two PATHs), the two
pages are compared. What the reader has to say is printed too. Infos are counted and shown with --infos.
Nothing is written. A page is named relative to PATH; relative to what holds all PATHs where there are
several. Its product is the folder below PATH, or below that of a language, in which it lies; PATH itself
where operations lie beside such folders. docs/lint.md lists the rules.

Columns of --stats, of each product (each share is of the column before it):
  pages, operations            pages, and those of them that describe an operation
  json fields, placed          fields whose names the JSON answer shows; those that stand there as in the tables
  json keys, listed            keys of the JSON answer; those that the tables list
  json values, taken           values behind these; those that a client takes as the type of the tables
  xml fields … taken           the same of the XML answer
  sent, known                  parameters that sample requests send; those that the tables list
  examples, fit                examples in tables; those that the facts of their rows allow
  announced, read              values, ranges, lengths and counts that descriptions announce; those that were read
  languages, agree             operations with pages in two languages; those whose pages say the same
  findings                     findings of all rules, infos too, without those that are waived

A file of waivers lets findings stand, each with its reason; one that waives nothing is an error:
  [[waiver]]
  rule = \"enum-example-not-listed\"
  page = \"lamp/LightLamp.md\"      # its path, or the end of that from a / on
  subject = \"Mode\"                # parameter, field path or code; may be left out
  reason = \"The service takes it.\"

Examples:
  cargo xtask lint spec
  cargo xtask lint pages --stats                      totals by rule and product, nothing else
  cargo xtask lint pages/en-US/lamp pages/zh-CN/lamp  one product in two languages
  cargo xtask lint pages --format json | jq .rule     one object a finding, infos too

Exit codes: 0 no error and no warning, 1 some, or a waiver that waives nothing, for whatever reason (its
rule, its page, its subject, or the page is mended), 2 not everything could be looked at: a path does not
exist, a folder has no page, a file is unreadable, not UTF-8 or larger than 16 MiB, the file of waivers is
none (not TOML, a key missing or unknown, one waiver twice). What could be looked at is printed all the
same, unless it is the waivers.")]
pub(crate) struct Arguments {
    /// Pages, or folders of pages
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Print totals by rule and product instead of findings
    #[arg(long)]
    stats: bool,
    /// What to print
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Findings that may stand
    #[arg(long, value_name = "FILE")]
    waivers: Option<PathBuf>,
    /// Show infos too
    #[arg(long)]
    infos: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a person
    Text,
    /// For scripts: one object a finding, or one with all totals
    Json,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let mut waivers = match waivers(arguments) {
        Ok(waivers) => waivers,
        Err(outcome) => return outcome,
    };
    let Read {
        files,
        pages: mut linted,
        is_whole,
    } = read(&arguments.paths);
    let outcome = if is_whole {
        Outcome::Fine
    } else {
        Outcome::Failure
    };

    let mut waived = 0;
    let mut stats = Stats::default();
    let mut worst = Severity::Info;
    for (page, file) in linted.iter_mut().zip(&files) {
        let (before, path) = (page.findings.len(), shown(&file.path));
        waivers.see(&page.page, &path);
        page.findings
            .retain(|finding| !waivers.waive(&page.page, &path, finding));
        waived += before - page.findings.len();
        let severities = page
            .findings
            .iter()
            .map(|finding| finding.diagnostic.severity);
        worst = severities.fold(worst, Severity::max);
        stats.add(page);
    }
    // What was not looked at may be what they waive.
    let unused = if is_whole {
        waivers.unused()
    } else {
        Vec::new()
    };
    stats.add_findings(&unused);
    let written = print(arguments, &files, &linted, (&unused, &stats));
    let outcome = terminal::printed(written, outcome);
    if !unused.is_empty() {
        worst = Severity::Error;
    }
    let is_told = !arguments.stats && arguments.format == Format::Json;
    if let Some(path) = arguments.waivers.as_ref().filter(|_| !is_told) {
        let report = FileReport {
            path: shown(path),
            bytes: load(path).unwrap_or_default(),
            diagnostics: unused,
        };
        terminal::print(&[report], Severity::Error);
    }
    if waived > 0 {
        terminal::note(format!("{} waived", terminal::count_of(waived, "finding")));
    }
    match outcome {
        Outcome::Fine if worst > Severity::Info => Outcome::Drift,
        outcome => outcome,
    }
}

/// Pages with what was found about them.
struct Read {
    /// Where each lies.
    files: Vec<PageFile>,
    pages: Vec<PageLint>,
    /// Whether every file could be read.
    is_whole: bool,
}

/// What was found about all pages; `None`, after saying why, where one could not be read.
pub(crate) fn all(paths: &[PathBuf]) -> Option<Vec<PageLint>> {
    let read = read(paths);
    read.is_whole.then_some(read.pages)
}

/// Reads all pages, holds them against themselves and compares their languages. What cannot be read
/// is said and left out.
fn read(paths: &[PathBuf]) -> Read {
    let (mut files, mut is_whole) = terminal::all_pages(paths);
    name_apart(paths, &mut files);
    let bar = terminal::progress(files.len());
    let products = readings::products(&files);
    let read = products.par_iter().flat_map(|product| {
        let read = product.read().into_par_iter();
        read.map(|(placed, loaded)| (&product.name, placed, loaded))
    });
    let done: BTreeMap<usize, Result<(PageLint, bool), FileReport>> = read
        .map(|(product, (at, file), loaded)| {
            bar.inc(1);
            // A page that is not UTF-8 is looked at as far as it goes, and is still a broken file.
            let page = loaded.map(|(reading, bytes)| {
                let is_text = std::str::from_utf8(&bytes).is_ok();
                let page = lint_reading(product.clone(), reading, &bytes);
                (page, is_text)
            });
            (
                at,
                page.map_err(|fault| FileReport::about(shown(&file.path), fault)),
            )
        })
        .collect();
    bar.finish_and_clear();
    let (mut linted, mut read, mut unread) = (Vec::new(), Vec::new(), Vec::new());
    for (file, done) in files.into_iter().zip(done.into_values()) {
        match done {
            Ok((page, is_text)) => {
                if !is_text {
                    terminal::failure(format!("{} is not UTF-8", shown(&file.path)));
                    is_whole = false;
                }
                linted.push(page);
                read.push(file);
            }
            Err(fault) => unread.push(fault),
        }
    }
    if !unread.is_empty() {
        terminal::print(&unread, Severity::Error);
        is_whole = false;
    }
    compare_languages(&mut linted, |at| {
        String::from_utf8_lossy(&bytes(&read[at])).into_owned()
    });
    Read {
        files: read,
        pages: linted,
        is_whole,
    }
}

/// The bytes of a page that was read before; it may be gone since.
fn bytes(file: &PageFile) -> Vec<u8> {
    load(&file.path).unwrap_or_default()
}

fn waivers(arguments: &Arguments) -> Result<Waivers, Outcome> {
    let Some(path) = &arguments.waivers else {
        return Ok(Waivers::default());
    };
    let bytes = load(path).map_err(|fault| (Vec::new(), vec![fault]));
    let parsed = bytes.and_then(|bytes| {
        let parsed = Waivers::parse(&String::from_utf8_lossy(&bytes));
        parsed.map_err(|faults| (bytes, faults))
    });
    parsed.map_err(|(bytes, diagnostics)| {
        let report = FileReport {
            path: shown(path),
            bytes,
            diagnostics,
        };
        terminal::print(&[report], Severity::Error);
        terminal::failure("no page was looked at")
    })
}

fn print(
    arguments: &Arguments,
    files: &[PageFile],
    pages: &[PageLint],
    (unused, stats): (&[Diagnostic], &Stats),
) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    match (arguments.stats, arguments.format) {
        (true, Format::Text) => out.write_all(stats.render().as_bytes())?,
        (true, Format::Json) => writeln!(out, "{}", serde_json::to_string(stats)?)?,
        (false, Format::Json) => {
            for page in pages {
                for finding in &page.findings {
                    let line = object(&page.page, &finding.diagnostic, &finding.subject);
                    writeln!(out, "{line}")?;
                }
            }
            let file = arguments.waivers.as_deref().map(shown).unwrap_or_default();
            for diagnostic in unused {
                writeln!(out, "{}", object(&file, diagnostic, ""))?;
            }
        }
        (false, Format::Text) => {
            let least = if arguments.infos {
                Severity::Info
            } else {
                Severity::Warning
            };
            let mut hidden = 0;
            for (page, file) in pages.iter().zip(files) {
                let is_shown = |severity| severity >= least;
                let shown_here = page
                    .findings
                    .iter()
                    .filter(|f| is_shown(f.diagnostic.severity));
                let diagnostics: Vec<_> = shown_here.map(|f| f.diagnostic.clone()).collect();
                hidden += page.findings.len() - diagnostics.len();
                if diagnostics.is_empty() {
                    continue;
                }
                let report = FileReport {
                    path: shown(&file.path),
                    bytes: bytes(file),
                    diagnostics,
                };
                out.write_all(report.render(least, terminal::style()).as_bytes())?;
            }
            let total = &stats.total;
            let findings = usize::try_from(total.rules.values().sum::<u64>()).unwrap_or(usize::MAX);
            let operations = usize::try_from(total.figures.operations).unwrap_or(usize::MAX);
            let hidden = match hidden {
                0 => String::new(),
                count => format!(
                    ", {} among them (--infos shows them)",
                    terminal::count_of(count, "info")
                ),
            };
            writeln!(
                out,
                "{} in {}{hidden}",
                terminal::count_of(findings, "finding"),
                terminal::count_of(operations, "operation"),
            )?;
        }
    }
    out.flush()
}

/// A finding for scripts.
fn object(page: &str, diagnostic: &Diagnostic, subject: &str) -> serde_json::Value {
    json!({
        "page": page,
        "rule": diagnostic.id,
        "severity": diagnostic.severity.as_str(),
        "line": diagnostic.line,
        "column": diagnostic.column,
        "subject": subject,
        "message": diagnostic.message,
        "help": diagnostic.help,
    })
}
