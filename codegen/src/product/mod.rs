//! A product folder of `spec/`: `product.toml`, `overlay.toml` and one page an operation.

mod settings;

use std::fs;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Diagnostic, Severity};
use crate::files::{self, PageFile, reason, shown};
use crate::meant::meant;
use crate::model::Operation;
use crate::report::FileReport;
use crate::toml_text::{at, key_span};

pub(crate) use settings::TAKEN;
pub use settings::{Conventions, Endpoint, Settings, template};

/// Name of the file that makes a folder a product.
pub const FILE: &str = "product.toml";
/// Name of the file with corrections.
pub const OVERLAY: &str = "overlay.toml";
/// Name of the file with the names of types, which `regen` writes.
pub const NAMES: &str = "names.toml";
/// The description of these files, for messages.
pub const DESCRIPTION: &str = "docs/product.md";

/// A product as its folder gives it; its pages are not read yet.
#[derive(Debug)]
pub struct Product {
    /// Name of the folder, such as `vpc-2016-04-28`.
    pub folder: String,
    /// Where it lies.
    pub path: PathBuf,
    /// What `product.toml` says.
    pub settings: Settings,
    /// The text of `product.toml`.
    pub text: String,
    /// Its pages, in the order of their names.
    pub pages: Vec<PageFile>,
    /// The text of `overlay.toml`, where there is one.
    pub overlay: Option<String>,
    /// The text of `names.toml`, where there is one.
    pub names: Option<String>,
}

impl Product {
    /// The folder of its crate in the generated tree: the crate's name without the common prefix.
    pub fn output(&self) -> &str {
        let name = &self.settings.crate_name;
        name.strip_prefix("alicloud-").unwrap_or(name)
    }

    /// Whether a person who types `name` means this product.
    pub fn answers_to(&self, name: &str) -> bool {
        [
            self.folder.as_str(),
            self.output(),
            &self.settings.crate_name,
        ]
        .contains(&name)
    }
}

/// All products of a spec folder in the order of their names, and what is wrong with the folder.
pub fn find(spec: &Path) -> (Vec<Product>, Vec<FileReport>) {
    let mut products: Vec<Product> = Vec::new();
    let mut faults = Vec::new();
    let entries = match fs::read_dir(spec).and_then(Iterator::collect::<Result<Vec<_>, _>>) {
        Ok(entries) => entries,
        Err(error) => {
            let message = format!(
                "the folder of specifications cannot be read: {}",
                reason(&error)
            );
            return (
                products,
                vec![whole(
                    spec,
                    "spec-unreadable",
                    message,
                    "name it with --spec",
                )],
            );
        }
    };
    let mut paths: Vec<_> = entries.iter().map(fs::DirEntry::path).collect();
    paths.sort();
    for path in paths {
        let name = name_of(&path);
        if name.starts_with('.') || name == "README.md" {
            continue;
        }
        if !path.is_dir() {
            let message =
                format!("`{name}` lies beside the product folders, where nothing is read");
            faults.push(whole(
                &path,
                "product-file",
                message,
                "move it into the folder of its product",
            ));
            continue;
        }
        match load(&path, &mut faults) {
            Ok(product) => {
                if let Some(other) = products
                    .iter()
                    .find(|other| other.output() == product.output())
                {
                    let message = format!(
                        "`{}` and `{}` would both be written to `{}`",
                        other.folder,
                        product.folder,
                        product.output()
                    );
                    faults.push(whole(
                        &path.join(FILE),
                        "product-crate",
                        message,
                        "give each product a crate of its own",
                    ));
                }
                products.push(product);
            }
            Err(report) => faults.push(*report),
        }
    }
    if products.is_empty() && faults.is_empty() {
        let help = format!("add a folder with a {FILE} and one page an operation");
        faults.push(whole(
            spec,
            "spec-empty",
            "there is no product".into(),
            help,
        ));
    }
    (products, faults)
}

/// The product in one folder. Files that nobody would read are added to `faults`.
pub(crate) fn load(path: &Path, faults: &mut Vec<FileReport>) -> Result<Product, Box<FileReport>> {
    let folder = name_of(path);
    let settings_path = path.join(FILE);
    let text = fs::read_to_string(&settings_path).map_err(|error| {
        let message = format!("the folder has no readable {FILE}: {}", reason(&error));
        whole(
            &settings_path,
            "product-settings",
            message,
            format!(
                "move the folder out of spec/, or write one ({DESCRIPTION} describes it), such as\n{}",
                template(None, None)
            ),
        )
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
    let report = |diagnostic| FileReport {
        path: shown(&settings_path),
        bytes: text.clone().into_bytes(),
        diagnostics: vec![diagnostic],
    };
    let settings = settings::parse(&text).map_err(report)?;
    faults.extend(settings::other_version(&text, &settings, &folder).map(report));
    let overlay = optional(&path.join(OVERLAY), "overlay-unreadable")?;
    let names = optional(&path.join(NAMES), "names-unreadable")?;
    let (all, unreadable) = files::files(path);
    faults.extend(unreadable);
    let (pages, others): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|file| files::is_page(&file.path));
    for file in others
        .iter()
        .filter(|file| ![FILE, OVERLAY, NAMES].contains(&file.key.as_str()))
    {
        let message = format!(
            "nobody reads `{}`: it is neither a page (.md, .txt) nor {FILE} nor {OVERLAY}",
            file.key
        );
        faults.push(whole(
            &file.path,
            "product-file",
            message,
            "rename it or move it out of the product's folder",
        ));
    }
    if pages.is_empty() {
        faults.push(whole(
            path,
            "product-empty",
            "the product has no page".into(),
            "add one page an operation: NameOfTheOperation.md",
        ));
    }
    Ok(Product {
        folder,
        path: path.to_path_buf(),
        settings,
        text,
        pages,
        overlay,
        names,
    })
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// The text of a file that need not be there.
fn optional(path: &Path, id: &'static str) -> Result<Option<String>, Box<FileReport>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(
            text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned(),
        )),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => {
            let message = format!("it cannot be read: {}", reason(&error));
            Err(Box::new(whole(path, id, message, "check the file")))
        }
    }
}

/// Settings that name a parameter which no page has. A product of one page may still get the page
/// that has it.
pub(crate) fn unused(product: &Product, operations: &[Operation]) -> Vec<Diagnostic> {
    let settings = &product.settings;
    let names = || {
        operations
            .iter()
            .flat_map(|it| &it.request)
            .map(|row| row.name.as_str())
    };
    [
        ("region_parameter", &settings.region_parameter),
        ("idempotency_parameter", &settings.idempotency_parameter),
        ("dry_run_parameter", &settings.dry_run_parameter),
    ]
    .into_iter()
    .filter_map(|(key, name)| Some((key, name.as_deref()?)))
    .filter(|(_, name)| !names().any(|known| known == *name))
    .map(|(key, name)| {
        let fault = at(
            &product.text,
            "product-settings",
            key_span(&product.text, &[key]),
            format!("no page has the parameter `{name}`{}", meant(name, names())),
            format!("name it as the pages do, or remove `{key}`"),
        );
        Diagnostic {
            severity: if operations.len() > 1 {
                Severity::Error
            } else {
                Severity::Warning
            },
            ..fault
        }
    })
    .collect()
}

/// An error about a file or folder as a whole.
pub(crate) fn whole(
    path: &Path,
    id: &'static str,
    message: String,
    help: impl Into<String>,
) -> FileReport {
    FileReport::about(shown(path), at("", id, 0..0, message, help.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAMP: &str =
        "code = \"Lamp\"\nversion = \"2020-01-01\"\ncrate = \"alicloud-lamp\"\ntitle = \"Lamps\"\n";

    fn spec(files: &[(&str, &str)]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        dir
    }

    fn ids(faults: &[FileReport]) -> Vec<&str> {
        faults.iter().map(|fault| fault.diagnostics[0].id).collect()
    }

    #[test]
    fn finds_products_in_order() {
        let other = LAMP.replace("lamp", "fan");
        let dir = spec(&[
            ("lamp-2020-01-01/product.toml", LAMP),
            ("lamp-2020-01-01/B.md", ""),
            ("lamp-2020-01-01/A.md", ""),
            ("fan/product.toml", &other),
            ("fan/X.md", ""),
            ("README.md", ""),
        ]);
        let (products, faults) = find(dir.path());
        assert_eq!(faults, []);
        assert_eq!(
            products.iter().map(Product::output).collect::<Vec<_>>(),
            ["fan", "lamp"]
        );
        assert_eq!(
            products[1]
                .pages
                .iter()
                .map(|page| page.key.as_str())
                .collect::<Vec<_>>(),
            ["A.md", "B.md"]
        );
        assert!(
            products[1].answers_to("lamp-2020-01-01") && products[1].answers_to("alicloud-lamp")
        );
    }

    #[test]
    fn nothing_is_dropped_silently() {
        let dir = spec(&[
            ("one/product.toml", LAMP),
            ("one/A.md", ""),
            ("one/notes.html", ""),
            ("two/product.toml", LAMP),
            ("three/A.md", ""),
            ("Stray.md", ""),
        ]);
        let (_, faults) = find(dir.path());
        let mut ids = ids(&faults);
        ids.sort_unstable();
        assert_eq!(
            ids,
            [
                "product-crate",
                "product-empty",
                "product-file",
                "product-file",
                "product-settings"
            ]
        );
    }

    #[test]
    fn a_missing_or_empty_spec_is_said() {
        assert_eq!(ids(&find(Path::new("no/such")).1), ["spec-unreadable"]);
        assert_eq!(ids(&find(spec(&[]).path()).1), ["spec-empty"]);
    }
}
