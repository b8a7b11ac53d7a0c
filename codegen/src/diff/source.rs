//! The two sides of a comparison: a page, a model, or a folder of either.

use std::path::{Component, Path};

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Severity};
use crate::files::{self, PageFile, is_page, shown};
use crate::model::Operation;
use crate::read::read;
use crate::report::FileReport;

/// The folder in which generated crates keep their models.
const MODELS: &str = "model";

/// One side.
#[derive(Debug, Default)]
pub struct Source {
    /// Its operations, in the order of their files.
    pub operations: Vec<Operation>,
    /// Files of a folder that describe no operation, by path.
    pub others: Vec<String>,
    /// Files that could not be read.
    pub faults: Vec<FileReport>,
}

/// Reads one side. A folder with models (`.json` files in it, or in folders called `model` below it)
/// gives these; any other folder gives its pages.
pub fn load(path: &Path) -> Source {
    let (found, faults) = files::files(path);
    let is_single = !path.is_dir();
    let models: Vec<&PageFile> = found
        .iter()
        .filter(|file| is_json(&file.path) && (is_single || is_among_models(&file.key)))
        .collect();
    let chosen = if models.is_empty() {
        let pages = found.iter().filter(|file| is_single || is_page(&file.path));
        pages.collect()
    } else {
        models
    };
    let mut source = Source {
        faults,
        ..Source::default()
    };
    let read: Vec<_> = chosen.par_iter().map(|file| operation(file)).collect();
    for (file, read) in chosen.into_iter().zip(read) {
        match read {
            Ok(Some(operation)) => source.operations.push(operation),
            Ok(None) if is_single => {
                let fault = fault("the page describes no operation".to_owned());
                source
                    .faults
                    .push(FileReport::about(shown(&file.path), fault));
            }
            Ok(None) => source.others.push(shown(&file.path)),
            Err(fault) => source
                .faults
                .push(FileReport::about(shown(&file.path), fault)),
        }
    }
    source
}

fn is_json(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "json")
}

/// Whether a file lies in the folder itself, or in one called `model`.
fn is_among_models(key: &str) -> bool {
    let folder = Path::new(key).parent().unwrap_or(Path::new(""));
    let last = folder.components().next_back();
    last.is_none_or(|last| last == Component::Normal(MODELS.as_ref()))
}

/// The operation of a file; its page is named after the file, so that both sides are alike.
fn operation(file: &PageFile) -> Result<Option<Operation>, Diagnostic> {
    let bytes = files::load(&file.path)?;
    let mut operation = if is_json(&file.path) {
        let read = serde_json::from_slice::<Operation>(&bytes);
        Some(read.map_err(|error| fault(format!("this is no model of an operation: {error}")))?)
    } else if std::str::from_utf8(&bytes).is_err() {
        return Err(files::not_text());
    } else {
        read(&file.key, &bytes).operation
    };
    if let Some(operation) = &mut operation {
        operation.source.page.clone_from(&file.key);
    }
    Ok(operation)
}

fn fault(message: String) -> Diagnostic {
    Diagnostic {
        id: "not-an-operation",
        severity: Severity::Error,
        line: 1,
        column: 1,
        span: 0..0,
        message,
        help:
            "compare pages, models that `read --format model` or `regen` wrote, or folders of them"
                .into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn models_are_those_of_the_folder_or_of_generated_crates() {
        assert!(is_among_models("A.json"));
        assert!(is_among_models("lamp/model/A.json"));
        assert!(is_among_models("model/A.json"));
        assert!(!is_among_models("lamp/openapi.json"));
        assert!(!is_among_models("model/x/A.json"));
    }
}
