//! `cargo xtask api`: the public API of crates as text, one line an item, so that a change of it is
//! seen in review.
//!
//! A crate has such a text where its manifest says with which features it is made:
//! `[package.metadata.api] features = […]`. The library `public-api` reads what rustdoc writes as JSON,
//! a form that changes with the toolchain: where it cannot be read, this fails and says so.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;
use serde_json::Value;

use crate::{Outcome, terminal};

#[derive(Args)]
#[command(after_long_help = "\
Lets rustdoc read each crate that has `[package.metadata.api]` in its manifest (in target/api), and writes
api.txt beside that. Blanket implementations are left out, and automatic ones but Send and Sync.

Examples:
  cargo xtask api           write the texts anew; `git diff` shows what changes for users
  cargo xtask api --check   compare them with what is checked in

Exit codes: 0 all is well, 1 a text differs (--check), 2 failure: a crate does not compile, or rustdoc writes
a form of JSON that is not known here.")]
pub(crate) struct Arguments {
    /// Compare, and write nothing
    #[arg(long)]
    check: bool,
}

/// Where rustdoc works: apart, since its flags would make other builds begin anew.
const TARGET: &str = "target/api";

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    match texts() {
        Ok(texts) if arguments.check => check(&texts),
        Ok(texts) => match texts.iter().try_for_each(Text::write) {
            Ok(()) => Outcome::Fine,
            Err(problem) => terminal::failure(problem),
        },
        Err(problem) => terminal::failure(problem),
    }
}

/// The text of a crate, and where it belongs.
struct Text {
    path: PathBuf,
    text: String,
}

impl Text {
    fn write(&self) -> Result<(), String> {
        fs::write(&self.path, &self.text)
            .map_err(|error| format!("{}: {error}", self.path.display()))
    }
}

fn check(texts: &[Text]) -> Outcome {
    let mut outcome = Outcome::Fine;
    for Text { path, text } in texts {
        let written = fs::read_to_string(path).unwrap_or_default();
        let written: Vec<_> = written.lines().collect();
        let made: Vec<_> = text.lines().collect();
        if written == made {
            continue;
        }
        outcome = Outcome::Drift;
        eprintln!("{} differs from the API:", path.display());
        for line in written.iter().filter(|line| !made.contains(line)) {
            eprintln!("-{line}");
        }
        for line in made.iter().filter(|line| !written.contains(line)) {
            eprintln!("+{line}");
        }
    }
    if outcome == Outcome::Drift {
        eprintln!("if this is what you want: cargo xtask api, review, commit");
    }
    outcome
}

/// The texts of all crates that have one.
fn texts() -> Result<Vec<Text>, String> {
    let metadata = output(cargo().args(["metadata", "--no-deps", "--format-version=1"]))?;
    let metadata: Value = serde_json::from_slice(&metadata)
        .map_err(|error| format!("what cargo metadata prints: {error}"))?;
    let packages = metadata["packages"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let chosen = packages.iter().filter_map(|package| {
        let features = package["metadata"]["api"]["features"].as_array()?;
        let features: Vec<_> = features.iter().filter_map(Value::as_str).collect();
        let manifest = Path::new(package["manifest_path"].as_str()?);
        Some((package["name"].as_str()?, manifest, features.join(",")))
    });
    let texts = chosen.map(|(name, manifest, features)| {
        let json = rustdoc(name, &features)?;
        Ok(Text {
            path: manifest.with_file_name("api.txt"),
            text: api(&json)?,
        })
    });
    texts.collect()
}

/// Lets rustdoc write a crate's documentation as JSON; gives the file.
fn rustdoc(name: &str, features: &str) -> Result<PathBuf, String> {
    let mut command = cargo();
    command
        .args(["rustdoc", "--quiet", "--lib", "--package", name])
        .args(["--features", features, "--target-dir", TARGET, "--"])
        .args(["-Zunstable-options", "--output-format=json"])
        .args(["--cap-lints=allow"])
        // JSON is unstable as yet; nothing that is built for use is built here.
        .env("RUSTC_BOOTSTRAP", "1");
    output(&mut command)?;
    let file = format!("{}.json", name.replace('-', "_"));
    Ok(Path::new(TARGET).join("doc").join(file))
}

/// The text of a crate's API.
fn api(json: &Path) -> Result<String, String> {
    let built = public_api::Builder::from_rustdoc_json(json)
        .omit_blanket_impls(true)
        .build();
    let api = built.map_err(|error| {
        let format = form(json).map_or("unknown".into(), |form| form.to_string());
        format!(
            "{}: {error}; rustdoc writes form {format} of its JSON, which this version of the library \
             `public-api` does not read: take the toolchain or the version of `public-api` (Cargo.toml of \
             the workspace) that fits the other",
            json.display()
        )
    })?;
    let mut text = String::new();
    for item in api.items().map(ToString::to_string) {
        if !is_automatic(&item) {
            text.push_str(&item);
            text.push('\n');
        }
    }
    if text.lines().count() < 2 {
        return Err(format!("{}: there is no API in it", json.display()));
    }
    Ok(text)
}

/// Which form of JSON a file says to be of.
fn form(json: &Path) -> Option<u64> {
    let text = fs::read(json).ok()?;
    let value: Value = serde_json::from_slice(&text).ok()?;
    value["format_version"].as_u64()
}

/// Whether a line is an automatic implementation of a trait that nobody asks for.
fn is_automatic(line: &str) -> bool {
    let traits = [
        "marker::Freeze",
        "marker::StructuralPartialEq",
        "marker::Unpin",
        "marker::UnsafeUnpin",
        "panic::unwind_safe::",
    ];
    line.starts_with("impl")
        && traits
            .iter()
            .any(|name| line.contains(&format!("core::{name}")))
}

fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// What a command prints; an error where it fails.
fn output(command: &mut Command) -> Result<Vec<u8>, String> {
    let output = command
        .output()
        .map_err(|error| format!("cargo: {error}"))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("{command:?} failed: {}", said.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_that_cannot_be_read_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let json = folder.path().join("crate.json");
        fs::write(&json, r#"{"format_version":9999,"root":0}"#).unwrap();
        let problem = api(&json).unwrap_err();
        assert!(problem.contains("form 9999"), "{problem}");
        assert!(problem.contains("take the toolchain"), "{problem}");
        let nothing = api(&folder.path().join("none.json")).unwrap_err();
        assert!(nothing.contains("form unknown"), "{nothing}");
    }

    #[test]
    fn what_differs_is_drift() {
        let folder = tempfile::tempdir().unwrap();
        let text = |text: &str| Text {
            path: folder.path().join("api.txt"),
            text: text.to_owned(),
        };
        assert_eq!(check(&[text("pub fn a()\n")]), Outcome::Drift);
        text("pub fn a()\n").write().unwrap();
        assert_eq!(check(&[text("pub fn a()\n")]), Outcome::Fine);
        assert_eq!(check(&[text("pub fn b()\n")]), Outcome::Drift);
    }

    #[test]
    fn send_and_sync_are_told() {
        assert!(is_automatic("impl<T> core::marker::Freeze for a::B<T>"));
        assert!(!is_automatic("impl core::marker::Send for a::B"));
        assert!(!is_automatic("pub fn a::core::marker::Unpin()"));
    }
}
