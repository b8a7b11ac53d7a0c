//! `cargo xtask import`: from a vendor's page to a page of `spec/`.

use std::path::{Path, PathBuf};

use alicloud_codegen::diagnostic::Severity;
use alicloud_codegen::files::{PageFile, load, shown};
use alicloud_codegen::import::{TODO, differences, page};
use alicloud_codegen::model::Operation;
use alicloud_codegen::output::write_file;
use alicloud_codegen::product::{DESCRIPTION, FILE, template};
use alicloud_codegen::read::read;
use alicloud_codegen::report::FileReport;
use clap::Args;

use crate::{Outcome, terminal};

#[derive(Args)]
#[command(after_long_help = "\
Reads the vendor's pages and writes spec/PRODUCT/OPERATION.md for each, named after its operation. The new
page keeps every fact of the vendor's page: names, types, required, examples, values, bounds, defaults,
errors with their messages byte for byte. The vendor's prose is left out: wherever a person has to write,
the page says TODO(words), and regen refuses it until all are written. The page is read back before it is
written; a fact that would be lost is named, and then nothing is written. Neither is a page with errors,
because of what they leave unread. A new product also needs a product.toml.

Examples:
  cargo xtask import vendor/AssociateEipAddress.md --product vpc-2016-04-28
  cargo xtask import vendor/eip --product vpc-2016-04-28 --out /tmp/spec

Exit codes: 0 all pages were imported, 2 a page was not (the others are), a path does not exist or a
folder has no page.")]
pub(crate) struct Arguments {
    /// The vendor's pages, or folders of them
    #[arg(value_name = "PAGE", required = true)]
    pages: Vec<PathBuf>,
    /// Folder of the product in spec/
    #[arg(long, value_name = "PRODUCT")]
    product: String,
    /// Folder of specifications [default: spec/ of the repository]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Replace pages that exist
    #[arg(long)]
    force: bool,
    /// Write pages although facts are lost: those that errors speak of, and those that cannot be written
    #[arg(long)]
    lossy: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    if !is_file_name(&arguments.product) {
        return terminal::failure(format!(
            "--product {} is no name of a folder in spec/, such as vpc-2016-04-28",
            arguments.product
        ));
    }
    let spec = arguments
        .out
        .clone()
        .unwrap_or_else(|| terminal::repository("spec"));
    let folder = spec.join(&arguments.product);
    if !folder.is_dir() {
        // Most likely a slip; a new product is not refused.
        let known = products(&spec);
        let known = match known.as_slice() {
            [] => String::new(),
            known => format!("; products there are {}", known.join(", ")),
        };
        terminal::note(format!("{} does not exist yet{known}", shown(&folder)));
    }
    let mut outcome = Outcome::Fine;
    let mut written = None;
    for path in &arguments.pages {
        let (found, is_whole) = terminal::pages(path);
        if !is_whole {
            outcome = Outcome::Failure;
        }
        for file in &found {
            match import(file, &folder, arguments) {
                Ok(operation) => written = written.or(Some(operation)),
                Err(message) => outcome = terminal::failure(message),
            }
        }
    }
    let settings = folder.join(FILE);
    if let Some(operation) = written.filter(|_| !settings.exists()) {
        terminal::note(format!(
            "{} is missing, and regen needs it; {DESCRIPTION} describes it. For example:\n\n{}",
            shown(&settings),
            template(operation.product.as_deref(), operation.version.as_deref())
        ));
    }
    outcome
}

/// The folders of products that there are.
fn products(spec: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(spec).into_iter().flatten().flatten();
    let products = entries.filter(|entry| entry.path().join(FILE).is_file());
    let mut names: Vec<_> = products
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Writes the page of `spec/` for a vendor's page; gives its operation.
fn import(file: &PageFile, folder: &Path, arguments: &Arguments) -> Result<Operation, String> {
    let shown_path = shown(&file.path);
    let bytes = match load(&file.path) {
        Ok(bytes) => bytes,
        Err(fault) => {
            terminal::print(&[FileReport::about(&shown_path, fault)], Severity::Error);
            return Err(format!("{shown_path}: not imported"));
        }
    };
    let reading = read(&file.key, &bytes);
    let report = FileReport {
        path: shown_path.clone(),
        bytes,
        diagnostics: reading.diagnostics,
    };
    terminal::print(std::slice::from_ref(&report), Severity::Warning);
    let is_faulty = report.has_error();
    let Some(operation) = reading.operation else {
        return Err(format!("{shown_path}: the page describes no operation"));
    };
    if !is_file_name(&operation.name) {
        return Err(format!(
            "{shown_path}: `{}` is no name of an operation",
            operation.name
        ));
    }
    if is_faulty && !arguments.lossy {
        return Err(format!(
            "{shown_path}: not imported because of the errors above; mend the page first, or give --lossy"
        ));
    }
    let text = page(&operation);
    let name = format!("{}.md", operation.name);
    let lost = read(&name, text.as_bytes()).operation.map_or_else(
        || vec!["the new page cannot be read back".to_owned()],
        |again| differences(&operation, &again),
    );
    for difference in &lost {
        terminal::note(format!("{shown_path}: {difference}"));
    }
    if !lost.is_empty() && !arguments.lossy {
        return Err(format!(
            "{shown_path}: {} would be lost; mend the page first, or give --lossy",
            terminal::count_of(lost.len(), "fact")
        ));
    }
    let path = folder.join(&name);
    if path.exists() && !arguments.force {
        return Err(format!(
            "{} exists; give --force to replace it",
            shown(&path)
        ));
    }
    write_file(&path, text.as_bytes()).map_err(|error| error.to_string())?;
    terminal::note(format!(
        "wrote {}: {} places to write words ({TODO})",
        shown(&path),
        text.matches(TODO).count()
    ));
    Ok(operation)
}

/// Whether a name stays in its folder.
fn is_file_name(name: &str) -> bool {
    let is_one = Path::new(name).components().count() == 1 && !name.contains(['/', '\\']);
    is_one && !name.starts_with('.')
}
