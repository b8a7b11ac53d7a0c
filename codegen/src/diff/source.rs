//! The two sides of a comparison: a page, a model, or a folder of either.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::Path;

use rayon::prelude::*;

use super::corrected;
use crate::diagnostic::{Diagnostic, Severity};
use crate::files::{self, PageFile, is_page, shown};
use crate::model::Operation;
use crate::readings::{self, Loaded, Product};
use crate::report::FileReport;

/// The folder in which generated crates keep their models.
const MODELS: &str = "model";

/// What the reader says of a page of which it read nothing: everything would seem to be gone.
const EMPTY: &str = "operation-empty";

/// One side.
#[derive(Debug, Default)]
pub struct Source {
    /// Its operations, in the order of their files.
    pub operations: Vec<Operation>,
    /// Files of a folder that describe no operation, each with the reason.
    pub others: Vec<FileReport>,
    /// Pages with rows that could not be read, and whatever else the reader calls an error: what these
    /// speak of is missing in their operations.
    pub unread: Vec<FileReport>,
    /// Files that could not be read at all.
    pub faults: Vec<FileReport>,
    /// Corrections beside a page that was given alone: they are not made.
    pub uncorrected: Option<String>,
}

/// Reads one side. A folder with models gives these: those in folders called `model` below it, as
/// `regen` makes them, or else the `.json` and `.jsonl` files in it. Any other folder gives its pages;
/// those of a product of `spec/` are completed and corrected as its models are.
pub fn load(path: &Path) -> Source {
    let (found, faults) = files::files(path);
    let is_single = !path.is_dir();
    let json = || found.iter().filter(|file| is_json(&file.path));
    let mut models: Vec<&PageFile> = json().filter(|it| lies_in(&it.key, Some(MODELS))).collect();
    if models.is_empty() {
        models = json().filter(|it| lies_in(&it.key, None)).collect();
    }
    let is_pages = models.is_empty();
    let chosen = if is_pages {
        let pages = found.iter().filter(|file| is_single || is_page(&file.path));
        pages.collect()
    } else {
        models
    };
    let mut source = Source {
        faults,
        uncorrected: (is_single && is_pages)
            .then(|| corrected::beside(path))
            .flatten(),
        ..Source::default()
    };
    if chosen.is_empty() && source.faults.is_empty() {
        let none = fault("there is no page and no model in it".to_owned());
        source.faults.push(FileReport::about(shown(path), none));
    }
    let read: Vec<_> = if chosen.iter().any(|file| is_json(&file.path)) {
        chosen.par_iter().map(|file| Held::models(file)).collect()
    } else {
        let pages: Vec<PageFile> = chosen.iter().map(|&file| file.clone()).collect();
        let products = readings::products(&pages);
        let read = products.iter().flat_map(Product::read);
        let held: BTreeMap<usize, _> = read
            .map(|((at, _), loaded)| (at, loaded.and_then(Held::page)))
            .collect();
        held.into_values().collect()
    };
    for (file, read) in chosen.into_iter().zip(read) {
        let path = shown(&file.path);
        let read = match read {
            Ok(read) => read,
            Err(fault) => {
                source.faults.push(FileReport::about(path, fault));
                continue;
            }
        };
        let report = FileReport {
            path,
            bytes: read.bytes,
            diagnostics: read.errors,
        };
        let is_read = !report.diagnostics.iter().any(|it| it.id == EMPTY);
        if !read.operations.is_empty() && (is_read || !is_single) {
            source.operations.extend(read.operations);
            if report.has_error() {
                source.unread.push(report);
            }
        } else if is_single {
            source.faults.push(report);
        } else {
            source.others.push(report);
        }
    }
    if is_pages && !is_single {
        source
            .faults
            .extend(corrected::correct(path, &mut source.operations));
    }
    source
}

fn is_json(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending == "json" || ending == "jsonl")
}

/// Whether a file lies in a folder of this name; without one, in the folder that was given.
fn lies_in(key: &str, folder: Option<&str>) -> bool {
    let last = Path::new(key).parent().and_then(Path::file_name);
    last == folder.map(OsStr::new)
}

/// What a file holds.
struct Held {
    operations: Vec<Operation>,
    /// What the reader calls an error; that it is no operation's, where there is nothing else to say.
    errors: Vec<Diagnostic>,
    bytes: Vec<u8>,
}

impl Held {
    fn new(operations: Vec<Operation>, mut errors: Vec<Diagnostic>, bytes: Vec<u8>) -> Self {
        if operations.is_empty() && errors.is_empty() {
            errors.push(fault("the page describes no operation".to_owned()));
        }
        Self {
            operations,
            errors,
            bytes,
        }
    }

    /// The operation of a page.
    fn page((reading, bytes): Loaded) -> Result<Self, Diagnostic> {
        if std::str::from_utf8(&bytes).is_err() {
            return Err(files::not_text());
        }
        let said = reading.diagnostics.into_iter();
        let errors = said.filter(|it| it.severity == Severity::Error).collect();
        let operations = reading.operation.into_iter().collect();
        Ok(Self::new(operations, errors, bytes))
    }

    /// All models of a file. What is alone in its file has a page named after that, so that both sides
    /// are alike.
    fn models(file: &PageFile) -> Result<Self, Diagnostic> {
        let bytes = files::load(&file.path)?;
        if std::str::from_utf8(&bytes).is_err() {
            return Err(files::not_text());
        }
        let models = serde_json::Deserializer::from_slice(&bytes).into_iter();
        let models: Result<Vec<Operation>, _> = models.collect();
        let mut models =
            models.map_err(|error| fault(format!("this is no model of an operation: {error}")))?;
        if let [operation] = models.as_mut_slice() {
            operation.source.page.clone_from(&file.key);
        }
        Ok(Self::new(models, Vec::new(), bytes))
    }
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
    use std::fs;

    use super::*;
    use crate::read::read;

    const LAMP: &str = "# LightLamp\n\n## Request parameters\n\n| Parameter | Type | Required | Example | Description |\n|---|---|---|---|---|\n| Action | String | Yes | LightLamp | Names the operation. |\n";

    /// What is read of a folder with these files: pages, or messages.
    fn told(files: &[(&str, &str)], given: &str) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let source = load(&folder.path().join(given));
        let pages = source.operations.into_iter().map(|it| it.source.page);
        let faults = source.faults.iter().flat_map(|it| &it.diagnostics);
        pages.chain(faults.map(|it| it.message.clone())).collect()
    }

    fn model(name: &str) -> String {
        let operation = read(name, LAMP.as_bytes()).operation.unwrap();
        serde_json::to_string(&operation).unwrap()
    }

    #[test]
    fn what_regen_made_is_read_as_it_is() {
        let (one, two) = (model("One.md"), model("Two.md"));
        let files = [
            ("products.json", "[]"),
            ("not-generated.json", "[]"),
            ("lamp/openapi.json", "{}"),
            ("lamp/docs/LightLamp.md", LAMP),
            ("lamp/model/LightLamp.json", &one),
            ("fan/model/LightLamp.json", &two),
        ];
        let both = ["fan/model/LightLamp.json", "lamp/model/LightLamp.json"];
        assert_eq!(told(&files, ""), both);
        assert_eq!(told(&files, "lamp"), ["model/LightLamp.json"]);
        assert_eq!(told(&files, "lamp/model"), ["LightLamp.json"]);
        assert_eq!(told(&files, "lamp/docs"), ["LightLamp.md"]);
        assert!(told(&files, "products.json")[0].starts_with("this is no model"));
    }

    #[test]
    fn what_says_nothing_is_not_compared() {
        assert_eq!(
            told(&[("lamp/old.csv", "")], "lamp"),
            ["there is no page and no model in it"]
        );
        // Its table is of another notation, so that all parameters would seem to be gone.
        let html = "# LightLamp\n\n## Request parameters\n\n\\begin{table}\nAction LightLamp\n\n[Debugging](https://x/#product=Lamp&api=LightLamp)\n";
        let said = told(&[("LightLamp.md", html)], "LightLamp.md");
        assert!(said[0].starts_with("no parameter"), "{said:?}");
    }

    #[test]
    fn a_file_may_hold_many_models_and_must_be_text() {
        let lines = format!("{}\n{}\n", model("a/One.md"), model("b/Two.md"));
        let files = [("old.jsonl", lines.as_str()), ("empty.jsonl", "")];
        assert_eq!(told(&files, "old.jsonl"), ["a/One.md", "b/Two.md"]);
        assert_eq!(
            told(&files, "empty.jsonl"),
            ["the page describes no operation"]
        );
        let folder = tempfile::tempdir().unwrap();
        let page = folder.path().join("LightLamp.md");
        fs::write(&page, [LAMP.as_bytes(), b"\xff"].concat()).unwrap();
        let fault = &load(&page).faults[0].diagnostics[0];
        assert_eq!(fault.message, "the file cannot be read: it is not UTF-8");
    }
}
