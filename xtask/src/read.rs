//! `cargo xtask read`: what pages say, as facts, as models or as a table.

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Seek as _, Write};
use std::path::{Path, PathBuf};

use alicloud_codegen::diagnostic::{Diagnostic, Severity};
use alicloud_codegen::facts;
use alicloud_codegen::files::{PageFile, shown};
use alicloud_codegen::output::{Destination, OutputError};
use alicloud_codegen::read::Reading;
use alicloud_codegen::readings::{self, Loaded, Product};
use alicloud_codegen::report::FileReport;
use alicloud_codegen::summary::Summary;
use clap::{Args, ValueEnum};
use rayon::prelude::*;

use crate::{Outcome, terminal};

/// Pages and bytes that are in memory at one time, or one product where it has more.
const PAGES: usize = 256;
const BYTES: u64 = 32 * 1024 * 1024;

#[derive(Args)]
#[command(after_long_help = "\
Folders are read with all folders below them: files that end in .md or .txt, sorted by their paths,
hidden ones left out. A file is read whatever its name ends in. Pages are printed in that order, on
standard output; a page is named relative to the folder that was given. Nothing is written but the file of
--out, and that as a whole.

Examples:
  cargo xtask read page.md                               its facts as JSON
  cargo xtask read pages --format facts --out facts.jsonl
  cargo xtask read pages --format summary                a table, with all messages
  cargo xtask read page.txt --format model | jq .

Exit codes: 0 all files were read (a page that is no operation is one of them: its object says why),
2 a path does not exist, a folder has no page, a file is unreadable, not UTF-8 or larger than 16 MiB,
or writing failed. All other files are read all the same.")]
pub(crate) struct Arguments {
    /// Pages, or folders of pages
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// What to print
    #[arg(long, value_enum, default_value = "facts")]
    format: Format,
    /// Write to this file, all or nothing, instead of to standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Show all messages about the pages on standard error (always with `summary`)
    #[arg(long)]
    diagnostics: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One JSON object a page: the flat, stable view for scripts
    Facts,
    /// One JSON object an operation: the whole model; pages that are no operation have none
    Model,
    /// A table for a person
    Summary,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    match &arguments.out {
        Some(path) => to_file(arguments, path).unwrap_or_else(|error| {
            terminal::failure(format!("nothing was written (--out): {error}"))
        }),
        None => match print(arguments, &mut BufWriter::new(io::stdout().lock())) {
            Ok(outcome) => outcome,
            Err(error) => terminal::printed(Err(error), Outcome::Fine),
        },
    }
}

/// Writes to a file without a name, then at once to its place.
fn to_file(arguments: &Arguments, path: &Path) -> Result<Outcome, OutputError> {
    // What cannot be written to is to be told before all pages are read.
    let destination = Destination::of(path)?;
    let fault = |error| OutputError::Io(format!("{} cannot be written", shown(path)), error);
    let mut whole = destination.scratch()?;
    let outcome = print(arguments, &mut BufWriter::new(&mut whole)).map_err(fault)?;
    whole.rewind().map_err(fault)?;
    destination.write(&mut whole)?;
    Ok(outcome)
}

fn print(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let mut outcome = Outcome::Fine;
    let (files, is_whole) = terminal::all_pages(&arguments.paths);
    if !is_whole {
        outcome = Outcome::Failure;
    }
    let shows_messages = arguments.diagnostics || arguments.format == Format::Summary;
    let mut summary = Summary::default();
    let (mut hidden, mut pages_with) = (0, 0);
    let bar = terminal::progress(files.len());
    let products = readings::products(&files);
    // Pages that lie behind one that was not read yet.
    let mut waiting = BTreeMap::new();
    let mut next = 0;
    for chunk in chunks(&products) {
        let done: io::Result<Vec<(usize, Done)>> = chunk
            .par_iter()
            .flat_map(Product::read)
            .map(|((at, file), loaded)| {
                let done = Done::new(file, loaded, arguments.format, shows_messages)?;
                Ok((at, done))
            })
            .collect();
        bar.inc(chunk.iter().map(|it| it.pages.len() as u64).sum());
        waiting.extend(done?);
        while let Some(done) = waiting.remove(&next) {
            next += 1;
            if !done.messages.is_empty() {
                bar.suspend(|| terminal::note(done.messages.trim_end_matches('\n')));
            }
            hidden += done.hidden;
            pages_with += usize::from(done.hidden > 0);
            if done.is_unread {
                outcome = Outcome::Failure;
            }
            match arguments.format {
                Format::Summary => summary.add(&done.reading),
                Format::Facts | Format::Model => out.write_all(done.text.as_bytes())?,
            }
        }
    }
    bar.finish_and_clear();
    if hidden > 0 {
        terminal::note(format!(
            "{} in {}; --diagnostics shows them",
            terminal::count_of(hidden, "error"),
            terminal::count_of(pages_with, "page")
        ));
    }
    if arguments.format == Format::Summary {
        out.write_all(summary.render().as_bytes())?;
    }
    out.flush()?;
    Ok(outcome)
}

/// What is left of a page once it has been read.
struct Done {
    text: String,
    messages: String,
    /// Only counts and diagnostics of it are used; the rest is dropped early.
    reading: Reading,
    is_unread: bool,
    /// Errors of which nothing is printed.
    hidden: usize,
}

impl Done {
    fn new(
        file: &PageFile,
        loaded: Result<Loaded, Diagnostic>,
        format: Format,
        shows_messages: bool,
    ) -> io::Result<Self> {
        let (mut reading, is_unread, bytes) = match loaded {
            // A page that is not UTF-8 is read as far as it goes, and is still a broken file.
            Ok((reading, bytes)) => (reading, std::str::from_utf8(&bytes).is_err(), bytes),
            Err(fault) => (
                Reading {
                    page: file.key.clone(),
                    diagnostics: vec![fault],
                    ..Reading::default()
                },
                true,
                Vec::new(),
            ),
        };
        let mut text = match (format, &reading.operation) {
            (Format::Facts, _) => facts::line(&reading)?,
            (Format::Model, Some(operation)) => serde_json::to_string(operation)?,
            (Format::Model, None) | (Format::Summary, _) => String::new(),
        };
        if !text.is_empty() {
            text.push('\n');
        }
        let is_error = |d: &&Diagnostic| d.severity == Severity::Error;
        let mut hidden = reading.diagnostics.iter().filter(is_error).count();
        let mut messages = String::new();
        if shows_messages || is_unread {
            let report = FileReport {
                path: shown(&file.path),
                bytes,
                diagnostics: reading.diagnostics.clone(),
            };
            let least = if shows_messages {
                Severity::Info
            } else {
                Severity::Error
            };
            messages = report.render(least, terminal::style());
            hidden = 0;
        }
        // A whole model is much larger than its page.
        if format != Format::Summary {
            reading = Reading::default();
        } else if let Some(operation) = &mut reading.operation {
            *operation = alicloud_codegen::model::Operation::default();
        }
        Ok(Self {
            text,
            messages,
            reading,
            is_unread,
            hidden,
        })
    }
}

/// Runs of products whose pages may be in memory together; each has one at least.
fn chunks<'c, 'f>(products: &'c [Product<'f>]) -> impl Iterator<Item = &'c [Product<'f>]> {
    let mut rest = products;
    std::iter::from_fn(move || {
        let (mut pages, mut bytes) = (0, 0);
        let fits = |product: &&Product<'f>| {
            pages += product.pages.len();
            bytes += product.pages.iter().map(|(_, file)| file.size).sum::<u64>();
            pages <= PAGES && bytes <= BYTES
        };
        let count = rest.iter().take_while(fits).count();
        let (chunk, tail) = rest.split_at(count.max(1).min(rest.len()));
        rest = tail;
        (!chunk.is_empty()).then_some(chunk)
    })
}
