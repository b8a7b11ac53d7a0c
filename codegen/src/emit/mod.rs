//! A resolved product becomes files: Rust, reference docs, the model as JSON.
//!
//! Emitters only format; every name and every type was decided in [`resolve`](crate::resolve).
//! The same product gives the same bytes.

mod doc;
mod errors;
mod example;
mod facts;
mod files;
mod guide;
mod operation;
mod reference;
mod service;
mod source;
mod structs;
mod values;
mod waiting;

use crate::resolve::{Problem, Resolved};
use std::collections::BTreeMap;

/// Files of a crate by their path, with `/`.
pub type Tree = BTreeMap<String, String>;

/// Prints a product as the files of a crate.
///
/// # Errors
/// What was to be printed is no Rust; that is a fault of this crate, and nothing is printed.
pub fn emit(resolved: &Resolved) -> Result<Tree, Vec<Problem>> {
    let mut tree = Tree::new();
    let mut problems = Vec::new();
    let mut put = |path: String, text: Result<String, Problem>| match text {
        Ok(text) => drop(tree.insert(path, text)),
        Err(problem) => problems.push(problem),
    };
    put("Cargo.toml".to_owned(), Ok(files::manifest(resolved)));
    put("README.md".to_owned(), Ok(files::readme(resolved)));
    put("src/lib.rs".to_owned(), files::root(resolved));
    put("src/operations.rs".to_owned(), files::operations(resolved));
    put("src/facts.rs".to_owned(), facts::index(resolved));
    put("src/values.rs".to_owned(), values::shared(resolved));
    put("src/records.rs".to_owned(), structs::shared(resolved));
    if !resolved.waiting.is_empty() {
        put("src/waiting.rs".to_owned(), waiting::module(resolved));
    }
    put("src/service.rs".to_owned(), service::module(resolved));
    put("docs/README.md".to_owned(), Ok(reference::index(resolved)));
    for operation in &resolved.operations {
        let module = &operation.module;
        put(
            format!("src/operations/{module}.rs"),
            operation::module(resolved, operation),
        );
        put(format!("src/facts/{module}.rs"), facts::module(operation));
        put(
            format!("docs/{}.md", operation.name),
            Ok(reference::page(resolved, operation)),
        );
        put(
            format!("model/{}.json", operation.name),
            files::model(operation),
        );
    }
    if problems.is_empty() {
        Ok(tree)
    } else {
        Err(problems)
    }
}

#[cfg(test)]
mod tests;
