//! `cargo xtask measure compile`: what generated code costs to compile.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;

use super::rustc::cargo;
use crate::{Outcome, terminal};

#[derive(Args)]
pub(super) struct Arguments {
    /// Crate to compile
    #[arg(long, default_value = "alicloud-vpc")]
    package: String,
    /// Runs of which the least counts
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// Most milliseconds an operation for a check
    #[arg(long, value_name = "MS")]
    most_check: Option<f64>,
    /// Most milliseconds an operation for a debug build
    #[arg(long, value_name = "MS")]
    most_debug: Option<f64>,
}

pub(super) fn measure(arguments: &Arguments) -> Result<Outcome, String> {
    let (root, target) = (terminal::repository("."), target());
    let folder = package_folder(&arguments.package)?;
    let operations = files(&folder.join("model"), "json").len();
    if operations == 0 {
        return Err(format!(
            "`{}` has no operations by which to divide; name a generated crate",
            arguments.package
        ));
    }
    let lines: usize = files(&folder.join("src"), "rs")
        .iter()
        .filter_map(|path| fs::read_to_string(path).ok())
        .map(|text| text.lines().count())
        .sum();
    let crate_name = arguments.package.replace('-', "_");
    println!(
        "{}: {operations} operations, {lines} lines",
        arguments.package
    );
    let mut outcome = Outcome::Fine;
    for (task, name, most) in [
        ("check", "check", arguments.most_check),
        ("build", "debug", arguments.most_debug),
    ] {
        let mut least = f64::INFINITY;
        for _ in 0..arguments.runs {
            let package = ["--quiet", "--package", &arguments.package];
            cargo(&root, &target, &[&["clean"][..], &package].concat())?;
            let figures = cargo(&root, &target, &[&[task][..], &package].concat())?;
            let own = figures.iter().filter(|it| it.crate_name == crate_name);
            least = least.min(own.map(|it| it.seconds).sum());
        }
        #[expect(clippy::cast_precision_loss, reason = "a count of operations is small")]
        let each = least * 1000.0 / operations as f64;
        println!("{name:>6}: {least:.3} s CPU, {each:.1} ms an operation");
        if most.is_some_and(|most| each > most) {
            println!(
                "        more than the {} ms that are allowed",
                most.unwrap_or_default()
            );
            outcome = Outcome::Drift;
        }
    }
    let rlib = target.join("debug").join(format!("lib{crate_name}.rlib"));
    let size = fs::metadata(&rlib)
        .map_err(|error| format!("{}: {error}", rlib.display()))?
        .len();
    println!("  rlib: {} KB", size / 1000);
    Ok(outcome)
}

fn target() -> PathBuf {
    terminal::repository("target/measure")
}

pub(super) fn package_folder(package: &str) -> Result<PathBuf, String> {
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["metadata", "--format-version", "1", "--no-deps"])
        .output()
        .map_err(|error| format!("cargo: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!("cargo metadata: {}", said.trim_end()));
    }
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("cargo metadata: {error}"))?;
    let packages = metadata["packages"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let manifest = packages
        .iter()
        .find(|found| found["name"] == package)
        .and_then(|found| found["manifest_path"].as_str());
    let folder = manifest.map(Path::new).and_then(Path::parent);
    folder
        .map(Path::to_path_buf)
        .ok_or_else(|| format!("there is no package `{package}` in this workspace"))
}

/// All files below a folder with this ending.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let all = alicloud_codegen::files::files(folder).0;
    all.into_iter()
        .map(|file| file.path)
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect()
}
