//! The whole way at once: a folder of specifications becomes the tree of everything generated.
//! Nothing is written here, and nothing is given back unless all of it succeeded.

mod renamings;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Severity};
use crate::emit::emit;
use crate::files::{PageFile, load, shown};
use crate::import::TODO;
use crate::model::Operation;
use crate::output::{Scope, Tree};
use crate::overlay::{self, Absent};
use crate::page::decode;
use crate::product::{self, Product, whole};
use crate::read::Reading;
use crate::readings::{self, Loaded};
use crate::report::FileReport;
use crate::resolve::{Pins, Problem, ProductInfo, resolve};
use crate::resources;
use crate::toml_text::{at, toml_fault};
use renamings::{Types, renamings};

/// What a run made.
#[derive(Debug)]
pub struct Generated {
    /// All files, by path relative to the generated folder; the first part names the product.
    pub tree: Tree,
    /// What the tree speaks for.
    pub scope: Scope,
    /// Number of operations.
    pub operations: usize,
    /// Warnings and notes about pages.
    pub reports: Vec<FileReport>,
    /// What the file of names of each product is to hold, by its path.
    pub names: BTreeMap<PathBuf, String>,
    /// Types that have another name than before: what breaks callers without a word of a page.
    pub renamed: Vec<FileReport>,
}

/// Generates all products below `spec`, or those that `only` names. On failure every message about
/// every file is given back, warnings too.
pub fn generate(spec: &Path, only: &[String]) -> Result<Generated, Vec<FileReport>> {
    let (products, mut reports) = product::find(spec);
    for name in only
        .iter()
        .filter(|name| !products.iter().any(|product| product.answers_to(name)))
    {
        let known: Vec<_> = products
            .iter()
            .map(|product| product.folder.as_str())
            .collect();
        let message = format!("there is no product `{name}`");
        reports.push(whole(
            spec,
            "product-unknown",
            message,
            format!(
                "known products: {}; of one whose folder was removed, `cargo xtask regen` without a name removes the crate too",
                known.join(", ")
            ),
        ));
    }
    let is_chosen =
        |product: &&Product| only.is_empty() || only.iter().any(|name| product.answers_to(name));
    let chosen: Vec<&Product> = products.iter().filter(is_chosen).collect();

    let mut tree = Tree::new();
    let (mut names, mut renamed) = (BTreeMap::new(), Vec::new());
    let mut operations = 0;
    for product in &chosen {
        let (read, faults) = operations_of(product);
        let has_error = faults.iter().any(FileReport::has_error);
        reports.extend(faults);
        if has_error {
            continue;
        }
        operations += read.len();
        let before = match pins(product) {
            Ok(pins) => pins,
            Err(fault) => {
                reports.push(*fault);
                continue;
            }
        };
        let (files, (now, types), faults) = print(product, read, before.clone());
        let told = renamings(product, (&before, &now), &types);
        if !told.is_empty() {
            renamed.push(about_names(product, told));
        }
        names.insert(product.path.join(product::NAMES), now.text());
        let own = |(path, text)| (format!("{}/{path}", product.output()), text);
        tree.extend(files.into_iter().map(own));
        reports.extend(faults);
    }
    if reports.iter().any(FileReport::has_error) {
        return Err(reports);
    }
    let scope = if only.is_empty() {
        Scope::All
    } else {
        Scope::Only(
            chosen
                .iter()
                .map(|product| product.output().to_owned())
                .collect(),
        )
    };
    Ok(Generated {
        tree,
        scope,
        operations,
        reports,
        names,
        renamed,
    })
}

/// The names that the types of a product have had.
fn pins(product: &Product) -> Result<Pins, Box<FileReport>> {
    let text = product.names.as_deref().unwrap_or_default();
    Pins::parse(text).map_err(|error| {
        let fault = Diagnostic {
            help: "bring it back as it was, or remove it: then all names are given anew".to_owned(),
            ..toml_fault(text, "names-form", &error)
        };
        Box::new(about_names(product, vec![fault]))
    })
}

fn about_names(product: &Product, diagnostics: Vec<Diagnostic>) -> FileReport {
    FileReport {
        path: shown(&product.path.join(product::NAMES)),
        bytes: product.names.clone().unwrap_or_default().into_bytes(),
        diagnostics,
    }
}

/// The crate of a product, and what was noticed in naming and printing it. There are files only
/// where nothing stands in their way.
fn print(
    product: &Product,
    operations: Vec<Operation>,
    pins: Pins,
) -> (Tree, (Pins, Types), Vec<FileReport>) {
    let settings = product.settings.clone();
    let info = ProductInfo {
        code: settings.code,
        version: settings.version,
        crate_name: settings.crate_name,
        title: settings.title,
        region_parameter: settings.region_parameter,
        idempotency_parameter: settings.idempotency_parameter,
        dry_run_parameter: settings.dry_run_parameter,
        numbered_fields: false,
        resources: settings.resources,
        pins,
    };
    let (tree, names, problems) = match resolve(info, operations) {
        Err(problems) => (Tree::new(), Default::default(), problems),
        Ok(mut resolved) => {
            let mut problems = std::mem::take(&mut resolved.notes);
            let tree = emit(&resolved).unwrap_or_else(|faults| {
                problems.extend(faults);
                Tree::new()
            });
            let types = Types::of(&resolved);
            (tree, (resolved.pins, types), problems)
        }
    };
    (
        tree,
        names,
        problems
            .into_iter()
            .map(|problem| located(product, problem))
            .collect(),
    )
}

/// A problem of a whole product, at the line of the page from which it came.
fn located(product: &Product, problem: Problem) -> FileReport {
    let path = product.path.join(&problem.page);
    let raw = load(&path).unwrap_or_default();
    let text = decode(&raw).0.into_owned();
    let bytes = text.as_bytes();
    let mut begin = 0;
    for _ in 1..problem.line.max(1) {
        begin += bytes[begin..]
            .iter()
            .position(|&b| b == b'\n')
            .map_or(0, |at| at + 1);
    }
    let end = bytes[begin..]
        .iter()
        .position(|&b| b == b'\n')
        .map_or(bytes.len(), |at| begin + at);
    let diagnostic = Diagnostic {
        id: "names",
        severity: problem.severity,
        line: problem.line.max(1),
        column: 1,
        span: begin..end,
        message: format!("{}: {}", problem.operation, problem.message),
        help: problem.help,
    };
    FileReport {
        path: shown(&path),
        bytes: text.into_bytes(),
        diagnostics: vec![diagnostic],
    }
}

/// The corrected operations of a product in the order of their names, and all that was noticed.
fn operations_of(product: &Product) -> (Vec<Operation>, Vec<FileReport>) {
    let pages = product
        .pages
        .iter()
        .zip(readings::of_product(&product.pages));
    let (found, mut reports): (Vec<_>, Vec<_>) = pages
        .map(|(page, loaded)| operation_of(product, page, loaded))
        .unzip();

    let mut operations: Vec<Operation> = Vec::new();
    let mut pages: BTreeMap<String, String> = BTreeMap::new();
    for (operation, report) in found.into_iter().zip(&mut reports) {
        let Some(operation) = operation else { continue };
        if let Some(first) = pages.get(&operation.name) {
            let message = format!(
                "a second page of the operation `{}`; the first is {first}",
                operation.name
            );
            report
                .diagnostics
                .push(fault("page-twice", message, "remove one of the two pages"));
        } else {
            pages.insert(operation.name.clone(), operation.source.page.clone());
            operations.push(operation);
        }
    }
    operations.sort_by(|a, b| a.name.cmp(&b.name));

    let is_whole = !reports.iter().any(FileReport::has_error);
    if let Some(text) = &product.overlay {
        let absent = if is_whole {
            Absent::Fault
        } else {
            Absent::Skip
        };
        let diagnostics = overlay::apply(text, &mut operations, absent);
        reports.push(FileReport {
            path: shown(&product.path.join(product::OVERLAY)),
            bytes: text.clone().into_bytes(),
            diagnostics,
        });
    }
    if is_whole {
        let mut diagnostics = product::unused(product, &operations);
        diagnostics.extend(resources::check(product, &operations));
        reports.push(FileReport {
            path: shown(&product.path.join(product::FILE)),
            bytes: product.text.clone().into_bytes(),
            diagnostics,
        });
    }
    reports.retain(|report| !report.diagnostics.is_empty());
    (operations, reports)
}

fn operation_of(
    product: &Product,
    page: &PageFile,
    loaded: Result<Loaded, Diagnostic>,
) -> (Option<Operation>, FileReport) {
    let path = shown(&page.path);
    let (reading, bytes) = match loaded {
        Ok(loaded) => loaded,
        Err(diagnostic) => return (None, FileReport::about(path, diagnostic)),
    };
    let Reading {
        operation,
        mut diagnostics,
        rows,
        ..
    } = reading;
    let sum = [rows.parameters, rows.fields, rows.errors, rows.explained]
        .iter()
        .map(|&n| u64::from(n))
        .sum::<u64>();
    if u64::from(rows.read) != sum {
        let message = format!("{} table rows were read and {sum} came out", rows.read);
        diagnostics.push(fault(
            "rows-lost",
            message,
            "report this as a bug of codegen, with the page",
        ));
    }
    if let Some(operation) = &operation {
        check(product, page, operation, &mut diagnostics);
    } else if !diagnostics
        .iter()
        .any(|d| d.severity == Severity::Error || d.id == "type-page")
    {
        let help = "move it out of the product's folder, or give it the tables of an operation";
        diagnostics.push(fault(
            "page-no-operation",
            "the page describes no operation".into(),
            help,
        ));
    }
    for diagnostic in diagnostics
        .iter_mut()
        .filter(|d| d.id == "not-an-operation")
    {
        diagnostic.help +=
            "; move it out of the product folder if it is something else (docs/pages.md)";
    }
    unwritten(&bytes, &mut diagnostics);
    let mut operation = operation;
    if let Some(operation) = &mut operation {
        product.settings.complete(operation);
    }
    (
        operation,
        FileReport {
            path,
            bytes,
            diagnostics,
        },
    )
}

/// Whether page, file name and product agree.
fn check(
    product: &Product,
    page: &PageFile,
    operation: &Operation,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let stem = page.path.file_stem().unwrap_or_default().to_string_lossy();
    if stem != operation.name {
        let message = format!(
            "the page describes `{}`, its file is named `{stem}`",
            operation.name
        );
        diagnostics.push(fault(
            "page-name",
            message,
            "name the file after the operation",
        ));
    }
    let settings = &product.settings;
    let stated = [
        ("product", &operation.product, &settings.code),
        ("version", &operation.version, &settings.version),
    ];
    for (what, stated, usual) in stated {
        if let Some(stated) = stated.as_ref().filter(|stated| *stated != usual) {
            // One chapter of a manual may hold operations of two products; what the page says is sent.
            let message = format!("the {what} is `{stated}`, that of most pages here is `{usual}`");
            let help = "nothing to mend where the page is right";
            let note = fault("page-product", message, help);
            diagnostics.push(Diagnostic {
                severity: Severity::Info,
                ..note
            });
        }
    }
}

/// Places where a person has still to write the words.
fn unwritten(bytes: &[u8], diagnostics: &mut Vec<Diagnostic>) {
    let (text, _) = decode(bytes);
    for (start, todo) in text.match_indices(TODO) {
        let help = "write it in your own words and remove the mark".to_owned();
        let message = "words are missing here".to_owned();
        diagnostics.push(at(
            &text,
            "todo-words",
            start..start + todo.len(),
            message,
            help,
        ));
    }
}

fn fault(id: &'static str, message: String, help: &str) -> Diagnostic {
    at("", id, 0..0, message, help.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_missing_word_is_found() {
        let mut diagnostics = Vec::new();
        unwritten(
            "# A\n\nTODO(words): x\n\n| a | 字TODO(words) |\n".as_bytes(),
            &mut diagnostics,
        );
        let places: Vec<_> = diagnostics
            .iter()
            .map(|d| (d.id, d.line, d.column))
            .collect();
        assert_eq!(places, [("todo-words", 3, 1), ("todo-words", 5, 8)]);
    }
}
