//! `product.toml`: what holds for all operations of a product.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::de::DeTable;

use super::DESCRIPTION;
use crate::diagnostic::{Diagnostic, Severity};
use crate::meant::meant;
use crate::model::{Operation, Style};
use crate::resources::Resource;
use crate::toml_text::{at, key_span, toml_fault};

/// The keys that every `product.toml` has.
const REQUIRED: [&str; 4] = ["code", "version", "crate", "title"];

/// Names of this repository's own crates, which a product cannot have; a test holds the list
/// against the repository.
pub(crate) const TAKEN: [&str; 6] = [
    "alicloud",
    "alicloud-client",
    "alicloud-codegen",
    "alicloud-core",
    "alicloud-mock",
    "xtask",
];

/// A `product.toml` to start from, with what the pages of the product tell.
pub fn template(code: Option<&str>, version: Option<&str>) -> String {
    let code = code.filter(|code| is_name(code, &[])).unwrap_or("Lamp");
    let version = version.filter(|it| is_date(it)).unwrap_or("2020-01-01");
    format!(
        "\
code = \"{code}\"  # product code as sent on the wire
version = \"{version}\"  # version of the API as sent on the wire
crate = \"alicloud-{}\"  # crate to generate
title = \"{code}\"  # name of the product for people
",
        code.to_lowercase()
    )
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
    /// Resources that can be waited for.
    #[serde(default, rename = "resource")]
    pub resources: Vec<Resource>,
    /// Host names by region.
    #[serde(default)]
    pub endpoints: BTreeMap<String, Endpoint>,
}

impl Settings {
    /// Fills in what a page leaves to its product.
    pub(crate) fn complete(&self, operation: &mut Operation) {
        operation.product.get_or_insert_with(|| self.code.clone());
        operation
            .version
            .get_or_insert_with(|| self.version.clone());
        if operation.style == Style::Unknown {
            operation.style = self.pages.style;
        }
    }
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

/// A folder that ends in the date of another version is a slip of whoever copied it.
pub(super) fn other_version(text: &str, settings: &Settings, folder: &str) -> Option<Diagnostic> {
    let date = folder.get(folder.len().checked_sub(10)?..)?;
    if !is_date(date) || date == settings.version {
        return None;
    }
    let warning = at(
        text,
        "product-version",
        key_span(text, &["version"]),
        format!(
            "the folder is named after version {date}, this says {}",
            settings.version
        ),
        "give both the version of the API that the pages describe".into(),
    );
    Some(Diagnostic {
        severity: Severity::Warning,
        ..warning
    })
}

pub(super) fn parse(text: &str) -> Result<Settings, Diagnostic> {
    if let Ok(table) = DeTable::parse(text)
        && let Some(fault) = missing(text, table.get_ref())
    {
        return Err(fault);
    }
    let settings: Settings =
        toml::from_str(text).map_err(|error| toml_fault(text, "product-settings", &error))?;
    let (key, fault) = if !is_name(&settings.code, &['-', '_']) {
        (
            "code",
            format!(
                "`{}` is no product code: letters, digits, `-` and `_` were expected",
                settings.code
            ),
        )
    } else if !is_date(&settings.version) {
        (
            "version",
            format!(
                "`{}` is no API version: YYYY-MM-DD was expected",
                settings.version
            ),
        )
    } else if TAKEN.contains(&settings.crate_name.as_str()) {
        (
            "crate",
            format!(
                "`{}` is a crate of this project itself",
                settings.crate_name
            ),
        )
    } else if !is_name(&settings.crate_name, &['-'])
        || settings.crate_name.contains(char::is_uppercase)
    {
        (
            "crate",
            format!(
                "`{}` is no name of a crate: lower case letters, digits and `-` were expected",
                settings.crate_name
            ),
        )
    } else {
        return Ok(settings);
    };
    Err(at(
        text,
        "product-settings",
        key_span(text, &[key]),
        fault,
        format!("mend the value; {DESCRIPTION} describes the key"),
    ))
}

/// What is said of all keys that are missing, at the one that was probably meant to be one of them.
fn missing(text: &str, table: &DeTable<'_>) -> Option<Diagnostic> {
    let missing = REQUIRED.iter().filter(|key| !table.contains_key(**key));
    let missing: Vec<&str> = missing.copied().collect();
    if missing.is_empty() {
        return None;
    }
    // A key is near to one that is missing, and so it is none of the others.
    let mut slips = table
        .keys()
        .filter(|key| !REQUIRED.contains(&key.get_ref().as_ref()));
    let slip = slips.find_map(|key| {
        let meant = meant(key.get_ref(), missing.iter().copied());
        let meant = meant.strip_suffix('?')?;
        Some((key.span(), format!("{meant} by `{}`?", key.get_ref())))
    });
    let (span, meant) = slip.unwrap_or((0..0, String::new()));
    let names: Vec<_> = missing.iter().map(|key| format!("`{key}`")).collect();
    let message = format!("missing: {}", names.join(", "));
    let help = format!("add them; {DESCRIPTION} describes each{meant}");
    Some(at(text, "product-settings", span, message, help))
}

/// Whether a text is a word of ASCII letters and digits, and of some other characters.
fn is_name(text: &str, also: &[char]) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || also.contains(&c))
}

/// Whether a text has the form YYYY-MM-DD.
fn is_date(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| {
            if at == 4 || at == 7 {
                b == b'-'
            } else {
                b.is_ascii_digit()
            }
        })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

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
        let fault = parse(&format!("{LAMP}region_paramter = \"x\"\n")).unwrap_err();
        let hint = "; did you mean `region_parameter`?";
        assert!(fault.help.ends_with(hint), "{}", fault.help);
    }

    #[test]
    fn values_are_checked() {
        for (from, to, line, part) in [
            ("Lamp\"\nv", "../x\"\nv", 1, "product code"),
            ("2020-01-01", "tomorrow", 2, "API version"),
            ("alicloud-lamp", "Lamp!", 3, "name of a crate"),
            ("alicloud-lamp", "alicloud-core", 3, "of this project"),
        ] {
            let fault = parse(&LAMP.replacen(from, to, 1)).unwrap_err();
            assert!(fault.message.contains(part), "{}", fault.message);
            assert_eq!((fault.line, fault.column), (line, 1), "{part}");
        }
    }

    #[test]
    fn all_missing_keys_are_named_at_once() {
        let fault = parse("crate = \"alicloud-lamp\"\n").unwrap_err();
        assert_eq!(fault.message, "missing: `code`, `version`, `title`");
        assert_eq!(
            fault.help,
            format!("add them; {DESCRIPTION} describes each")
        );
    }

    #[test]
    fn a_key_with_a_slip_is_told_where_another_is_missing() {
        let fault = parse(&LAMP.replacen("version", "verson", 1)).unwrap_err();
        assert_eq!(fault.message, "missing: `version`");
        assert_eq!((fault.line, fault.column), (2, 1));
        assert!(
            fault
                .help
                .ends_with("; did you mean `version` by `verson`?"),
            "{}",
            fault.help
        );
    }

    #[test]
    fn the_template_is_one() {
        let told = parse(&template(Some("Fan"), Some("2021-01-01"))).unwrap();
        assert_eq!(
            (told.code.as_str(), told.version.as_str()),
            ("Fan", "2021-01-01")
        );
        assert_eq!(told.crate_name, "alicloud-fan");
        for code in [None, Some("\"\n"), Some("")] {
            assert_eq!(parse(&template(code, Some("soon"))).unwrap().code, "Lamp");
        }
    }

    #[test]
    fn every_crate_of_the_repository_is_taken() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut folders = vec![root.join("codegen"), root.join("xtask")];
        for entry in fs::read_dir(root.join("crates")).unwrap() {
            folders.push(entry.unwrap().path());
        }
        for folder in folders {
            let Ok(text) = fs::read_to_string(folder.join("Cargo.toml")) else {
                continue;
            };
            let manifest: toml::Table = toml::from_str(&text).unwrap();
            let name = manifest["package"]["name"].as_str().unwrap();
            assert!(TAKEN.contains(&name), "{name}");
        }
    }
}
