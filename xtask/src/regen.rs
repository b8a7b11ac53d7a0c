//! `cargo xtask regen`: from `spec/` to `generated/`.

use std::fs;
use std::path::{Path, PathBuf};

use alicloud_codegen::catalogue::{self, Catalogue};
use alicloud_codegen::diagnostic::Severity;
use alicloud_codegen::files::{reason, shown};
use alicloud_codegen::generate::{Generated, generate};
use alicloud_codegen::output::{self, Drift, DriftKind, OutputError, Scope, Tree};
use alicloud_codegen::schema;
use clap::Args;
use clap::builder::{StringValueParser, TypedValueParser as _};

use crate::{Outcome, terminal};

#[derive(Args)]
#[command(after_long_help = "\
Reads spec/ (or the raw pages of --pages) and writes generated/ (or --out). Everything under the output
folder belongs to this command: a file or a product that spec/ does not give (any more) is removed, and is
drift for --check. With PRODUCT the other products of spec/ are left as they are; of --pages, the workspace
is made of these products alone, and crates of others that were there are removed. Nothing is written unless
every page of every chosen product is free of errors (raw pages: unless all can be read); then the
whole tree is swapped in at once, and a run that was killed leaves the old tree (the next run puts
it back and clears away what was left). A folder that this command did not write is refused.
Each product's names.toml keeps the names of its types: an edit of a page that would rename one is refused
unless --rename is given. The JSON Schema of the model is written too, when the output is that of the repository.
What pages look like is in docs/pages.md, product.toml and overlay.toml are in docs/product.md.

Cargo loads every folder under generated/ before this command runs. Where it says `failed to load
manifest for workspace member …/generated/X` or `… for dependency alicloud-X`, `git restore generated`
brings back a lost Cargo.toml, and `rm -r generated/X` removes a folder that was never generated.

Examples:
  cargo xtask regen                      generate all products
  cargo xtask regen vpc                  generate one (by folder, crate or short name)
  cargo xtask regen --check              compare only; names each file and folder that differs
  cargo xtask regen --rename             generate although types get other names
  cargo xtask regen --spec S --out O     other folders
  cargo xtask regen --pages P --out O    a crate for each folder of raw pages, in a workspace of its own (docs/catalogue.md)

Exit codes: 0 all is well, 1 drift (--check), 2 failure; a failure changes nothing.")]
pub(crate) struct Arguments {
    // Shells complete folders as `vpc/`.
    /// Products to generate: names of folders in spec/ (or of pages), of crates, or of folders in generated/; all by default
    #[arg(value_name = "PRODUCT", value_parser = StringValueParser::new().map(|text| text.trim_end_matches('/').to_owned()))]
    products: Vec<String>,
    /// Compare with what is there instead of writing
    #[arg(long)]
    check: bool,
    /// Let types have other names than before
    #[arg(long, conflicts_with = "pages")]
    rename: bool,
    /// Folder of specifications [default: spec/ of the repository]
    #[arg(long, value_name = "DIR")]
    spec: Option<PathBuf>,
    /// Folder of raw pages, one folder a product, instead of specifications; into a workspace of its own
    #[arg(long, value_name = "DIR", conflicts_with = "spec", requires = "out")]
    pages: Option<PathBuf>,
    /// Folder of generated crates [default: generated/ of the repository]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    if let (Some(pages), Some(out)) = (&arguments.pages, &arguments.out) {
        return from_pages(pages, out, arguments);
    }
    let spec = arguments
        .spec
        .clone()
        .unwrap_or_else(|| terminal::repository("spec"));
    let out = arguments
        .out
        .clone()
        .unwrap_or_else(|| terminal::repository("generated"));
    if let Err(why) = apart("--spec", &spec, &out) {
        return terminal::failure(why);
    }
    // The schema speaks for this repository alone.
    let schema = arguments
        .out
        .is_none()
        .then(|| terminal::repository(schema::PATH));
    if let Err(error) = output::recover(&out) {
        return unwritten(&error);
    }
    let generated = match generate(&spec, &arguments.products) {
        Ok(generated) => generated,
        Err(reports) => {
            terminal::print(&reports, Severity::Warning);
            return terminal::failure(if arguments.check {
                format!("{} was not compared", out.display())
            } else {
                format!("nothing was written to {}", out.display())
            });
        }
    };
    terminal::print(&generated.reports, Severity::Warning);
    if !generated.renamed.is_empty() && !arguments.rename {
        terminal::print(&generated.renamed, Severity::Error);
        return terminal::failure(format!("nothing was written to {}", shown(&out)));
    }
    let task = if arguments.check { check } else { write };
    task(&generated, &out, schema.as_deref(), arguments).unwrap_or_else(|error| unwritten(&error))
}

/// A workspace of crates from raw pages, never inside the repository.
fn from_pages(pages: &Path, out: &Path, arguments: &Arguments) -> Outcome {
    let core = terminal::repository("crates/core");
    let core = match fs::canonicalize(&core) {
        Ok(core) => core,
        Err(error) => return terminal::failure(format!("{}: {}", shown(&core), reason(&error))),
    };
    let repository = core.ancestors().nth(2);
    if repository.is_some_and(|repository| is_inside(out, repository)) {
        return terminal::failure(format!(
            "--out {} lies inside the repository, which holds what was made from spec/ alone; name a folder elsewhere",
            out.display()
        ));
    }
    if let Err(why) = apart("--pages", pages, out) {
        return terminal::failure(why);
    }
    if let Some(name) = catalogue::foreign(out) {
        return terminal::failure(format!(
            "--out {} holds `{name}`, which this command did not make; name an empty or a new folder",
            out.display()
        ));
    }
    let made = match catalogue::catalogue(pages, &arguments.products, &core) {
        Ok(made) => made,
        Err(reports) => {
            terminal::print(&reports, Severity::Error);
            return terminal::failure(format!("nothing was written to {}", out.display()));
        }
    };
    let task = if arguments.check {
        check_pages
    } else {
        write_pages
    };
    match task(&made, out, arguments) {
        Ok(outcome) => {
            if let Some(said) = read_past(&made, pages) {
                terminal::note(said);
            }
            outcome
        }
        Err(error) => unwritten(&error),
    }
}

/// ``130 errors in 92 pages were read past; `cargo xtask lint pages` shows them``.
fn read_past(made: &Catalogue, pages: &Path) -> Option<String> {
    let sum = |of: fn(&catalogue::Product) -> usize| made.products.iter().map(of).sum::<usize>();
    let errors = sum(|product| product.page_errors);
    let were = if errors == 1 { "was" } else { "were" };
    (errors > 0).then(|| {
        format!(
            "{} in {} {were} read past; `cargo xtask lint {}` shows them",
            terminal::count_of(errors, "error"),
            terminal::count_of(sum(|product| product.pages_with_errors), "page"),
            shown(pages)
        )
    })
}

fn check_pages(
    made: &Catalogue,
    out: &Path,
    arguments: &Arguments,
) -> Result<Outcome, OutputError> {
    let drift = output::compare(out, &made.tree, &Scope::All)?;
    Ok(told(
        &drift,
        &[],
        (out, &made.tree),
        arguments,
        &summary(made),
    ))
}

fn write_pages(made: &Catalogue, out: &Path, _: &Arguments) -> Result<Outcome, OutputError> {
    let drift = output::write(out, &made.tree, &Scope::All)?;
    terminal::note(format!("wrote {}: {}", shown(out), summary(made)));
    let gone = folders(&drift, (out, &made.tree));
    let gone: Vec<_> = gone
        .iter()
        .filter(|it| it.kind == DriftKind::Extra)
        .collect();
    if let [first, ..] = gone.as_slice() {
        terminal::note(format!(
            "removed {} that {} before, such as {}: a workspace holds what one run makes",
            terminal::count_of(gone.len(), "folder"),
            if gone.len() == 1 {
                "was there"
            } else {
                "were there"
            },
            first.path
        ));
    }
    Ok(Outcome::Fine)
}

/// `1079 operations of 29 products from 1100 pages; 21 pages not generated (not-generated.json says why)`.
fn summary(made: &Catalogue) -> String {
    let sum = |of: fn(&catalogue::Product) -> usize| made.products.iter().map(of).sum::<usize>();
    let crates = sum(|product| usize::from(product.operations > 0));
    let count = terminal::count_of;
    format!(
        "{} of {} from {}; {} not generated ({} says why)",
        count(sum(|product| product.operations), "operation"),
        count(crates, "product"),
        count(sum(|product| product.pages), "page"),
        count(made.omitted.len(), "page"),
        catalogue::OMITTED,
    )
}

/// Refuses an output that would swallow what is read, or be read.
fn apart(option: &str, input: &Path, out: &Path) -> Result<(), String> {
    let is_within = |path: &Path, folder: &Path| {
        fs::canonicalize(folder).is_ok_and(|folder| is_inside(path, &folder))
    };
    let lies = if is_within(out, input) {
        "lies in"
    } else if is_within(input, out) {
        "holds"
    } else {
        return Ok(());
    };
    Err(format!(
        "--out {} {lies} {option} {}, which is only read; name a folder elsewhere",
        shown(out),
        shown(input)
    ))
}

/// Says why nothing was written, and which option names another place.
fn unwritten(error: &OutputError) -> Outcome {
    terminal::failure(format!(
        "nothing was written: {error}\n = help: --out names the folder to write to"
    ))
}

/// Whether a path, which need not exist yet, leads into a folder.
fn is_inside(path: &Path, folder: &Path) -> bool {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut parents = absolute.ancestors().skip_while(|parent| !parent.exists());
    let existing = parents
        .next()
        .and_then(|parent| fs::canonicalize(parent).ok());
    existing.is_some_and(|existing| existing.starts_with(folder))
}

fn write(
    generated: &Generated,
    out: &Path,
    schema: Option<&Path>,
    _: &Arguments,
) -> Result<Outcome, OutputError> {
    let drift = output::write(out, &generated.tree, &generated.scope)?;
    for (path, text) in beside(generated, schema) {
        output::write_file(&path, text.as_bytes())?;
        terminal::note(format!("wrote {}", path.display()));
    }
    let count = |kind| drift.iter().filter(|drift| drift.kind == kind).count();
    terminal::note(format!(
        "{}, {} in {}: {} new, {} changed, {} removed",
        terminal::count_of(generated.operations, "operation"),
        // The marker of the folder is written too.
        terminal::count_of(generated.tree.len() + 1, "file"),
        out.display(),
        count(DriftKind::Missing),
        count(DriftKind::Changed),
        count(DriftKind::Extra),
    ));
    Ok(Outcome::Fine)
}

fn check(
    generated: &Generated,
    out: &Path,
    schema: Option<&Path>,
    arguments: &Arguments,
) -> Result<Outcome, OutputError> {
    let drift = output::compare(out, &generated.tree, &generated.scope)?;
    let stale = beside(generated, schema);
    let stale: Vec<_> = stale.into_iter().map(|(path, _)| path).collect();
    let holds = terminal::count_of(generated.operations, "operation");
    Ok(told(
        &drift,
        &stale,
        (out, &generated.tree),
        arguments,
        &holds,
    ))
}

/// Most files and folders that are named; after a change of the emitter all of them differ.
const LISTED: usize = 100;

/// Says what is not as it should be: in the tree, and beside it.
fn told(
    drift: &[Drift],
    beside: &[PathBuf],
    (out, tree): (&Path, &Tree),
    arguments: &Arguments,
    holds: &str,
) -> Outcome {
    let differing = folders(drift, (out, tree));
    for folder in differing.iter().take(LISTED) {
        let files = match folder.files {
            0 => String::new(),
            count => format!(" ({})", terminal::count_of(count, "file")),
        };
        terminal::note(format!("{}: {}{files}", folder.kind, folder.path));
    }
    if let Some(more) = differing.len().checked_sub(LISTED + 1) {
        terminal::note(format!("… and {} more", more + 1));
    }
    for path in beside {
        let kind = if path.exists() { "changed" } else { "missing" };
        terminal::note(format!("{kind}: {}", shown(path)));
    }
    let count = drift.len() + beside.len();
    if count == 0 {
        terminal::note(format!("{} is what its pages say ({holds})", shown(out)));
        return Outcome::Fine;
    }
    let are = if count == 1 { "file is" } else { "files are" };
    terminal::note(format!(
        "{count} {are} not what the pages say; run `{}`",
        command(arguments)
    ));
    Outcome::Drift
}

/// A file that differs, or a whole folder that is missing or extra.
struct Differing {
    path: String,
    kind: DriftKind,
    /// How many files it has, where it is a folder.
    files: usize,
}

/// What differs, a folder that is missing or extra as a whole told once.
fn folders(drift: &[Drift], (out, tree): (&Path, &Tree)) -> Vec<Differing> {
    let is_new = !out.exists();
    let mut told: Vec<Differing> = Vec::new();
    for Drift { path, kind } in drift {
        // From the outermost on.
        let mut folders = path.match_indices('/').map(|(at, _)| &path[..at]);
        let whole = folders.find(|folder| {
            let within = format!("{folder}/");
            match kind {
                DriftKind::Missing => !out.join(folder).exists(),
                // What lies in it follows its name.
                DriftKind::Extra => {
                    let mut behind = tree.range(within.clone()..);
                    !behind
                        .next()
                        .is_some_and(|(path, _)| path.starts_with(&within))
                }
                DriftKind::Changed => false,
            }
        });
        let place = match whole {
            _ if is_new => out.to_path_buf(),
            Some(folder) => out.join(folder),
            None => out.join(path),
        };
        let place = shown(&place);
        match told.last_mut() {
            Some(last) if last.path == place => last.files += 1,
            _ => told.push(Differing {
                path: place,
                kind: *kind,
                files: usize::from(is_new || whole.is_some()),
            }),
        }
    }
    told
}

/// The files outside of the tree that are not what they should be, with what they should hold.
fn beside(generated: &Generated, schema: Option<&Path>) -> Vec<(PathBuf, String)> {
    let schema = schema.map(|path| (path.to_path_buf(), schema::operation()));
    let names = generated.names.clone().into_iter();
    let is_stale = |(path, text): &(PathBuf, String)| {
        fs::read(path).map_or(true, |bytes| bytes != text.as_bytes())
    };
    names.chain(schema).filter(is_stale).collect()
}

/// The command that mends the drift which these arguments found.
fn command(arguments: &Arguments) -> String {
    let mut words = vec!["cargo xtask regen".to_owned()];
    words.extend(arguments.products.iter().cloned());
    words.extend(arguments.rename.then(|| "--rename".to_owned()));
    for (flag, value) in [
        ("--spec", &arguments.spec),
        ("--pages", &arguments.pages),
        ("--out", &arguments.out),
    ] {
        words.extend(value.iter().map(|value| format!("{flag} {}", shown(value))));
    }
    words.join(" ")
}
