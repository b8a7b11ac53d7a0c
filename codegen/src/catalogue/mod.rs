//! Many products at once, from raw pages alone: a folder of pages a product becomes a crate, without a
//! product file. What holds for a product is told by the majority of its pages; what cannot become
//! code is listed with its reason.
//!
//! Nothing is written here: the caller has the tree of files, a Cargo workspace of its own.

mod conventions;
mod folders;
mod omission;
mod workspace;

use std::path::Path;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Severity};
use crate::emit::emit;
use crate::files::{PageFile, not_text, pages, shown};
use crate::model::{Operation, Style};
use crate::output::Tree;
use crate::read::identity::name_of_words;
use crate::readings;
use crate::report::FileReport;
use crate::resolve::{Problem, resolve};
pub use conventions::{Conventions, Told};
use folders::Folders;
pub use omission::Omission;
use serde::Serialize;
pub use workspace::{OMITTED, foreign};

/// What a run made.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// All files of the workspace, by path.
    pub tree: Tree,
    /// The products, by folder.
    pub products: Vec<Product>,
    /// Pages that became no code, by path.
    pub omitted: Vec<Omission>,
}

/// What was made of one folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Product {
    /// Name of the folder of pages and of that of the crate.
    pub folder: String,
    /// What holds for its operations.
    #[serde(flatten)]
    pub conventions: Conventions,
    /// Number of pages.
    pub pages: usize,
    /// Number of operations that became code.
    pub operations: usize,
    /// Errors in the pages; `cargo xtask read` shows them.
    pub page_errors: usize,
    /// Number of pages that have errors.
    pub pages_with_errors: usize,
}

/// Generates a crate for each folder below `pages`, or for those that `only` names. `core` is where the
/// workspace finds the library of the generated crates.
///
/// # Errors
/// Pages that cannot be read, folders that are not there or hold no or many products, crates that cannot
/// be printed.
pub fn catalogue(root: &Path, only: &[String], core: &Path) -> Result<Catalogue, Vec<FileReport>> {
    let (files, mut faults) = pages(root);
    if !faults.is_empty() {
        return Err(faults);
    }
    let Folders {
        products: folders,
        mut omitted,
    } = folders::folders(root, &files).map_err(|fault| vec![fault])?;
    for name in only {
        if !folders.contains_key(name.as_str()) {
            let known: Vec<_> = folders.keys().copied().collect();
            faults.push(omission::fault(
                &shown(root),
                format!("there is no folder `{name}` with pages"),
                format!("folders with pages: {}", known.join(", ")),
            ));
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let is_chosen =
        |(name, _): &(&str, _)| only.is_empty() || only.iter().any(|wanted| wanted == name);
    let chosen: Vec<_> = folders.into_iter().filter(is_chosen).collect();
    let crates = workspace::crate_names(chosen.iter().map(|(folder, _)| *folder));
    if !only.is_empty() {
        omitted.clear();
    }
    let made: Vec<_> = chosen
        .into_par_iter()
        .zip(crates)
        .map(|((folder, files), name)| product(root, folder, &files, name))
        .collect();

    let mut catalogue = Catalogue {
        omitted,
        ..Catalogue::default()
    };
    for made in made {
        match made {
            Ok(made) => {
                let folder = &made.product.folder;
                let own = |(path, text)| (format!("{folder}/{path}"), text);
                catalogue.tree.extend(made.files.into_iter().map(own));
                catalogue.omitted.extend(made.omitted);
                catalogue.products.push(made.product);
            }
            Err(unreadable) => faults.extend(unreadable),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    catalogue.omitted.sort();
    if catalogue.products.iter().all(|it| it.operations == 0) {
        return Err(vec![folders::nothing(root, &catalogue.omitted)]);
    }
    workspace::complete(&mut catalogue, core);
    Ok(catalogue)
}

/// The crate of one product.
struct Made {
    files: Tree,
    product: Product,
    omitted: Vec<Omission>,
}

fn product(
    root: &Path,
    folder: &str,
    sources: &[&PageFile],
    crate_name: String,
) -> Result<Made, Vec<FileReport>> {
    let own = |file: &&PageFile| PageFile {
        key: within(folder, &file.key).to_owned(),
        ..(*file).clone()
    };
    let pages: Vec<_> = sources.iter().map(own).collect();
    let (mut found, mut omitted) = (Vec::<Operation>::new(), Vec::new());
    let (mut faults, mut readings) = (Vec::new(), Vec::new());
    for (file, loaded) in pages.iter().zip(readings::of_product(&pages)) {
        let text = loaded.and_then(|(reading, bytes)| match std::str::from_utf8(&bytes) {
            Ok(_) => Ok(reading),
            Err(_) => Err(not_text()),
        });
        match text {
            Ok(reading) => readings.push(reading),
            Err(fault) => faults.push(FileReport::about(shown(&file.path), fault)),
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let (mut page_errors, mut pages_with_errors) = (0, 0);
    for (file, reading) in sources.iter().zip(readings) {
        let is_error = |d: &&Diagnostic| d.severity == Severity::Error;
        let errors = reading.diagnostics.iter().filter(is_error).count();
        page_errors += errors;
        pages_with_errors += usize::from(errors > 0);
        match reading.operation {
            Some(operation) => add(folder, operation, &mut found, &mut omitted),
            None => omitted.push(Omission::unread(&file.key, &reading.diagnostics)),
        }
    }
    if let Some(fault) = folders::mixed(root, folder, &found) {
        return Err(vec![fault]);
    }
    let (conventions, mut operations) = settle(folder, crate_name, found, &mut omitted);
    let files = print(folder, &conventions, &mut operations, &mut omitted).map_err(|problems| {
        let fault = |problem: Problem| omission::fault(folder, problem.message, problem.help);
        problems.into_iter().map(fault).collect::<Vec<_>>()
    })?;
    Ok(Made {
        files,
        product: Product {
            folder: folder.to_owned(),
            conventions,
            pages: sources.len(),
            operations: operations.len(),
            page_errors,
            pages_with_errors,
        },
        omitted,
    })
}

/// What holds for the operations of a folder, and those that can be called.
fn settle(
    folder: &str,
    crate_name: String,
    found: Vec<Operation>,
    omitted: &mut Vec<Omission>,
) -> (Conventions, Vec<Operation>) {
    let conventions = Conventions::of(folder, crate_name, &found);
    let mut operations = Vec::new();
    for mut operation in found {
        conventions.complete(&mut operation);
        match obstacle(&operation) {
            Some(reason) => omitted.push(Omission::operation(folder, &operation, 0, reason)),
            None => operations.push(operation),
        }
    }
    (conventions, operations)
}

/// The operations of one folder that would become no code, without printing any: whatever has its
/// names and types can be printed. The paths of their pages are relative to the folder.
pub fn omissions(folder: &str, operations: Vec<Operation>) -> Vec<Omission> {
    let (mut found, mut omitted) = (Vec::<Operation>::new(), Vec::new());
    for operation in operations {
        add(folder, operation, &mut found, &mut omitted);
    }
    let (conventions, mut operations) = settle(folder, folder.to_owned(), found, &mut omitted);
    let named = shrink(folder, &mut operations, &mut omitted, |operations| {
        resolve(conventions.info(), operations.to_vec()).map(drop)
    });
    if let Err(problems) = named {
        let reason = problems.first().map_or("", |it| it.message.as_str());
        let rest = operations.iter();
        omitted.extend(rest.map(|it| Omission::operation(folder, it, 0, reason)));
    }
    omitted.sort();
    omitted
}

/// Adds an operation, unless another page describes it already: of two that do, the one with more
/// parameters is kept. Where method and path are what is sent, a further page is a use of its own, under
/// the name that its title gives.
fn add(
    folder: &str,
    mut operation: Operation,
    found: &mut Vec<Operation>,
    omitted: &mut Vec<Omission>,
) {
    let named = |name: &str| found.iter().position(|known| known.name == name);
    let Some(first) = named(&operation.name) else {
        found.push(operation);
        return;
    };
    let title = operation.title.as_deref().and_then(name_of_words);
    let free = title.filter(|name| operation.style == Style::Roa && named(name).is_none());
    if let Some(title) = free {
        operation.name = title;
        found.push(operation);
    } else {
        let known = &mut found[first];
        if known.request.len() < operation.request.len() {
            std::mem::swap(known, &mut operation);
        }
        let reason = format!("`{folder}/{}` describes it already", known.source.page);
        omitted.push(Omission::operation(folder, &operation, 0, reason));
    }
}

/// The path of a page inside the folder of its product.
fn within<'k>(folder: &str, key: &'k str) -> &'k str {
    let page = key.strip_prefix(folder).unwrap_or(key);
    page.trim_start_matches('/')
}

/// Why no call of an operation could be written, if that is so.
fn obstacle(operation: &Operation) -> Option<&'static str> {
    let versioned = operation.version.as_ref().is_some_and(|it| !it.is_empty());
    match operation.style {
        Style::Unknown => Some(
            "neither an action nor a request line nor a link on the pages of this product tells how it is called",
        ),
        Style::Rpc if !versioned => Some("no page of this product states the version that is sent"),
        Style::Roa if operation.path.is_none() => Some("the page states no method and path"),
        Style::Rpc | Style::Roa => None,
    }
}

/// The files of a crate. Operations that stand in its way are moved to the omitted ones.
fn print(
    folder: &str,
    conventions: &Conventions,
    operations: &mut Vec<Operation>,
    omitted: &mut Vec<Omission>,
) -> Result<Tree, Vec<Problem>> {
    let files = shrink(folder, operations, omitted, |operations| {
        resolve(conventions.info(), operations.to_vec()).and_then(|resolved| emit(&resolved))
    })?;
    Ok(files.unwrap_or_default())
}

/// Makes something of operations; those that stand in its way are moved to the omitted ones. Nothing
/// is made of none.
fn shrink<T>(
    folder: &str,
    operations: &mut Vec<Operation>,
    omitted: &mut Vec<Omission>,
    make: impl Fn(&[Operation]) -> Result<T, Vec<Problem>>,
) -> Result<Option<T>, Vec<Problem>> {
    while !operations.is_empty() {
        let problems = match make(operations) {
            Ok(whole) => return Ok(Some(whole)),
            Err(problems) => problems,
        };
        let before = operations.len();
        operations.retain(|operation| {
            let own = |problem: &&Problem| {
                problem.severity == Severity::Error
                    && (&problem.operation, &problem.page)
                        == (&operation.name, &operation.source.page)
            };
            let problem = problems.iter().find(own);
            omitted.extend(problem.map(|problem| {
                Omission::operation(folder, operation, problem.line, problem.message.as_str())
            }));
            problem.is_none()
        });
        if operations.len() == before {
            return Err(problems);
        }
    }
    Ok(None)
}
