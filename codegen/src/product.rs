//! A product folder of `spec/`: `product.toml`, `overlay.toml` and one page an operation.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::diagnostic::{Diagnostic, Severity};
use crate::files::{self, PageFile, shown};
use crate::model::Style;
use crate::report::FileReport;

/// Name of the file that makes a folder a product.
pub const FILE: &str = "product.toml";
/// Name of the file with corrections.
pub const OVERLAY: &str = "overlay.toml";

/// A product as its folder gives it; its pages are not read yet.
#[derive(Debug)]
pub struct Product {
    /// Name of the folder, such as `vpc-2016-04-28`.
    pub folder: String,
    /// Where it lies.
    pub path: PathBuf,
    /// What `product.toml` says.
    pub settings: Settings,
    /// Its pages, in the order of their names.
    pub pages: Vec<PageFile>,
    /// The text of `overlay.toml`, where there is one.
    pub overlay: Option<String>,
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

/// The content of `product.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Product code as sent on the wire.
    pub code: String,
    /// API version, such as `2016-04-28`.
    pub version: String,
    /// Name of the generated crate.
    #[serde(rename = "crate")]
    pub crate_name: String,
    /// Name of the product for people.
    pub title: String,
    /// Parameter that names the region; the client fills it.
    pub region_parameter: Option<String>,
    /// Parameter that makes a repeated request harmless; the client fills it.
    pub idempotency_parameter: Option<String>,
    /// Parameter that asks for a check without a change.
    pub dry_run_parameter: Option<String>,
    /// What holds for all pages unless one says otherwise.
    #[serde(default)]
    pub pages: Conventions,
    /// Host names by region.
    #[serde(default)]
    pub endpoints: BTreeMap<String, Endpoint>,
}

/// What holds for all pages of a product unless one says otherwise.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Conventions {
    /// How operations are addressed where the page does not tell.
    #[serde(default)]
    pub style: Style,
}

/// The hosts of a product in one region.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Endpoint {
    /// Host on the internet.
    pub public: String,
    /// Host inside a private network.
    pub vpc: Option<String>,
}

/// All products of a spec folder in the order of their names, and what is wrong with the folder.
pub fn find(spec: &Path) -> (Vec<Product>, Vec<FileReport>) {
    let mut products: Vec<Product> = Vec::new();
    let mut faults = Vec::new();
    let entries = match fs::read_dir(spec).and_then(Iterator::collect::<Result<Vec<_>, _>>) {
        Ok(entries) => entries,
        Err(error) => {
            let message = format!("the folder of specifications cannot be read: {error}");
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
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
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
        match load(&path, name, &mut faults) {
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
fn load(
    path: &Path,
    folder: String,
    faults: &mut Vec<FileReport>,
) -> Result<Product, Box<FileReport>> {
    let settings_path = path.join(FILE);
    let text = fs::read_to_string(&settings_path).map_err(|error| {
        let message = format!("the folder has no readable {FILE}: {error}");
        whole(
            &settings_path,
            "product-settings",
            message,
            format!("write a {FILE}, or move the folder out of spec/"),
        )
    })?;
    let settings = parse(&text).map_err(|diagnostic| FileReport {
        path: shown(&settings_path),
        bytes: text.into_bytes(),
        diagnostics: vec![diagnostic],
    })?;
    let overlay_path = path.join(OVERLAY);
    let overlay = match fs::read_to_string(&overlay_path) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => {
            return Err(Box::new(whole(
                &overlay_path,
                "overlay-unreadable",
                format!("{OVERLAY} cannot be read: {error}"),
                "check the file",
            )));
        }
    };
    let (all, unreadable) = files::files(path);
    faults.extend(unreadable);
    let (pages, others): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|file| files::is_page(&file.path));
    for file in others
        .iter()
        .filter(|file| file.key != FILE && file.key != OVERLAY)
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
        pages,
        overlay,
    })
}

fn parse(text: &str) -> Result<Settings, Diagnostic> {
    let settings: Settings =
        toml::from_str(text).map_err(|error| toml_fault(text, "product-settings", &error))?;
    let is_name = |text: &str, also: &[char]| {
        text.starts_with(|c: char| c.is_ascii_alphabetic())
            && text
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || also.contains(&c))
    };
    let is_date = settings.version.len() == 10
        && settings.version.bytes().enumerate().all(|(at, b)| {
            if at == 4 || at == 7 {
                b == b'-'
            } else {
                b.is_ascii_digit()
            }
        });
    let fault = if !is_name(&settings.code, &['-', '_']) {
        format!(
            "`{}` is no product code: letters, digits, `-` and `_` were expected",
            settings.code
        )
    } else if !is_date {
        format!(
            "`{}` is no API version: YYYY-MM-DD was expected",
            settings.version
        )
    } else if !is_name(&settings.crate_name, &['-'])
        || settings.crate_name.contains(char::is_uppercase)
    {
        format!(
            "`{}` is no name of a crate: lower case letters, digits and `-` were expected",
            settings.crate_name
        )
    } else {
        return Ok(settings);
    };
    Err(at(
        text,
        "product-settings",
        0..0,
        fault,
        "mend the value".into(),
    ))
}

/// What the TOML parser says, at its place.
pub(crate) fn toml_fault(text: &str, id: &'static str, error: &toml::de::Error) -> Diagnostic {
    at(
        text,
        id,
        error.span().unwrap_or(0..0),
        error.message().to_owned(),
        "see the head of codegen/src/product.rs and codegen/src/overlay.rs for the keys".into(),
    )
}

/// An error at a place of a text.
pub(crate) fn at(
    text: &str,
    id: &'static str,
    span: Range<usize>,
    message: String,
    help: String,
) -> Diagnostic {
    let mut start = span.start.min(text.len());
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let before = &text[..start];
    let line = before.matches('\n').count() + 1;
    let column = before.chars().rev().take_while(|&c| c != '\n').count() + 1;
    Diagnostic {
        id,
        severity: Severity::Error,
        line: u32::try_from(line).unwrap_or(u32::MAX),
        column: u32::try_from(column).unwrap_or(u32::MAX),
        span,
        message,
        help,
    }
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

    #[test]
    fn reads_settings() {
        let text = format!(
            "{LAMP}region_parameter = \"RegionId\"\n[pages]\nstyle = \"RPC\"\n[endpoints.cn-hangzhou]\npublic = \"lamp.example.com\"\n"
        );
        let settings = parse(&text).unwrap();
        assert_eq!(settings.region_parameter.as_deref(), Some("RegionId"));
        assert_eq!(settings.pages.style, Style::Rpc);
        assert_eq!(settings.endpoints["cn-hangzhou"].public, "lamp.example.com");
    }

    #[test]
    fn an_unknown_key_is_named_with_its_place() {
        let fault = parse(&format!("{LAMP}tilte = \"x\"\n")).unwrap_err();
        assert_eq!((fault.line, fault.column), (5, 1));
        assert!(fault.message.contains("tilte"), "{}", fault.message);
    }

    #[test]
    fn values_are_checked() {
        for (from, to, part) in [
            ("Lamp\"\nv", "../x\"\nv", "product code"),
            ("2020-01-01", "tomorrow", "API version"),
            ("alicloud-lamp", "Lamp!", "name of a crate"),
        ] {
            let fault = parse(&LAMP.replacen(from, to, 1)).unwrap_err();
            assert!(fault.message.contains(part), "{}", fault.message);
        }
    }

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
