//! `cargo xtask measure compile`: what generated code costs to compile.
//!
//! CPU time is that of the one rustc process that compiles the crate, so that neither Cargo nor
//! dependencies nor other load count: this program is Cargo's `RUSTC_WRAPPER` and asks the system
//! what its child used.

use std::ffi::OsString;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use clap::Args;

use super::children_seconds;
use crate::{Outcome, terminal};

/// Names the file to which a wrapped rustc adds its figures.
const LOG: &str = "XTASK_MEASURE_LOG";

#[derive(Args)]
pub(super) struct Arguments {
    /// Crate to compile
    #[arg(long, default_value = "alicloud-vpc")]
    package: String,
    /// Runs of which the least counts
    #[arg(long, default_value_t = 5)]
    runs: usize,
    /// Most milliseconds an operation for a check
    #[arg(long, value_name = "MS")]
    most_check: Option<f64>,
    /// Most milliseconds an operation for a debug build
    #[arg(long, value_name = "MS")]
    most_debug: Option<f64>,
}

pub(super) fn measure(arguments: &Arguments) -> Result<Outcome, String> {
    let home = tempfile::tempdir().map_err(|error| error.to_string())?;
    let log = home.path().join("rustc.log");
    let folder = package_folder(&arguments.package)?;
    let operations = files(&folder.join("model"), "json").len();
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
        for _ in 0..arguments.runs.max(1) {
            cargo(&["clean", "--quiet", "--package", &arguments.package], None)?;
            let _ = fs::remove_file(&log);
            cargo(
                &[task, "--quiet", "--package", &arguments.package],
                Some(&log),
            )?;
            let text = fs::read_to_string(&log).map_err(|error| format!("no figures: {error}"))?;
            let seconds = text
                .lines()
                .filter_map(|line| line.strip_prefix(&format!("{crate_name} ")))
                .filter_map(|n| n.parse::<f64>().ok());
            least = least.min(seconds.sum());
        }
        #[expect(clippy::cast_precision_loss, reason = "a count of operations is small")]
        let each = least * 1000.0 / operations.max(1) as f64;
        println!("{name:>6}: {least:.3} s CPU, {each:.1} ms an operation");
        if most.is_some_and(|most| each > most) {
            println!(
                "        more than the {} ms that are allowed",
                most.unwrap_or_default()
            );
            outcome = Outcome::Drift;
        }
    }
    let rlib = target().join("debug").join(format!("lib{crate_name}.rlib"));
    let size = fs::metadata(&rlib)
        .map_err(|error| format!("{}: {error}", rlib.display()))?
        .len();
    println!("  rlib: {} KB", size / 1000);
    Ok(outcome)
}

fn target() -> PathBuf {
    terminal::repository("target/measure")
}

/// Runs Cargo; with `log`, each rustc that it starts adds its figures there.
fn cargo(arguments: &[&str], log: Option<&Path>) -> Result<(), String> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command
        .args(arguments)
        .arg("--target-dir")
        .arg(target())
        .env("CARGO_INCREMENTAL", "0");
    if let Some(log) = log {
        let own = std::env::current_exe().map_err(|error| error.to_string())?;
        command.env("RUSTC_WRAPPER", own).env(LOG, log);
    }
    let status = command
        .status()
        .map_err(|error| format!("cargo: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("cargo {} failed", arguments.join(" ")))
    }
}

pub(super) fn package_folder(package: &str) -> Result<PathBuf, String> {
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["metadata", "--format-version", "1", "--no-deps"])
        .output()
        .map_err(|error| format!("cargo: {error}"))?;
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

/// Runs rustc in place of Cargo, where [`cargo`] asked for it.
pub(crate) fn as_rustc_wrapper() -> Option<ExitCode> {
    let log = std::env::var_os(LOG)?;
    let mut arguments = std::env::args_os().skip(1);
    let rustc = arguments.next()?;
    let arguments: Vec<OsString> = arguments.collect();
    let status = match Command::new(rustc).args(&arguments).status() {
        Ok(status) => status,
        Err(error) => {
            terminal::failure(format!("rustc: {error}"));
            return Some(ExitCode::from(2));
        }
    };
    let name = arguments
        .iter()
        .skip_while(|word| *word != "--crate-name")
        .nth(1);
    if let (Some(name), Some(seconds)) = (name, children_seconds()) {
        let line = format!("{} {seconds}\n", name.to_string_lossy());
        let file = fs::OpenOptions::new().create(true).append(true).open(log);
        if let Err(error) = file.and_then(|mut file| file.write_all(line.as_bytes())) {
            terminal::failure(format!("figures cannot be kept: {error}"));
        }
    }
    Some(ExitCode::from(
        status
            .code()
            .and_then(|code| u8::try_from(code).ok())
            .unwrap_or(2),
    ))
}
