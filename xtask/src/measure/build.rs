//! `cargo xtask measure build`: what a program with one call costs to build.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use clap::Args;
use serde_json::Value;

use super::children_seconds;
use super::compile::package_folder;
use crate::{Outcome, terminal};

#[derive(Args)]
pub(super) struct Arguments {
    /// Crate whose example is built
    #[arg(long, default_value = "alicloud-client")]
    package: String,
    /// Example that is built
    #[arg(long, default_value = "call")]
    example: String,
    /// Most CPU seconds of a debug build
    #[arg(long, value_name = "S")]
    most_seconds: Option<f64>,
    /// Most crates
    #[arg(long, value_name = "N")]
    most_crates: Option<f64>,
    /// Most megabytes of the program, built for release and stripped
    #[arg(long, value_name = "MB")]
    most_megabytes: Option<f64>,
}

pub(super) fn measure(arguments: &Arguments) -> Result<Outcome, String> {
    let home = tempfile::tempdir().map_err(|error| error.to_string())?;
    let home = home.path();
    write_program(home, arguments)?;
    // Before the clock runs: this is where Cargo reads the lock file and fetches what is missing.
    cargo(home, &["fetch", "--quiet"])?;
    let (debug, crates) = build(home, &[])?;
    let (release, _) = build(home, &["--release"])?;
    let program = home.join("target/release/program");
    let size = fs::metadata(&program).map_err(|error| format!("{}: {error}", program.display()))?;
    #[expect(clippy::cast_precision_loss, reason = "neither is large")]
    let (crates, megabytes) = (crates as f64, size.len() as f64 / 1e6);
    let mut outcome = Outcome::Fine;
    for (what, figure, most) in [
        ("CPU seconds, debug", debug, arguments.most_seconds),
        ("CPU seconds, release", release, None),
        ("crates", crates, arguments.most_crates),
        (
            "megabytes, release, stripped",
            megabytes,
            arguments.most_megabytes,
        ),
    ] {
        let figure = (figure * 100.0).round() / 100.0;
        match most {
            Some(most) if figure > most => {
                println!("{figure:>8} {what}: more than the {most} that are allowed");
                outcome = Outcome::Drift;
            }
            _ => println!("{figure:>8} {what}"),
        }
    }
    Ok(outcome)
}

/// The example as a package that knows this workspace by paths, as a user would by versions.
fn write_program(home: &Path, arguments: &Arguments) -> Result<(), String> {
    let Arguments {
        package, example, ..
    } = arguments;
    let folder = package_folder(package)?;
    let manifest = format!(
        r#"[package]
name = "program"
edition = "2024"

[workspace]

[dependencies]
{package} = {{ path = {:?} }}
tokio = {{ version = "1", features = ["macros"] }}

[profile.release]
strip = true
"#,
        folder.display().to_string()
    );
    let source = folder.join("examples").join(format!("{example}.rs"));
    if !source.is_file() {
        return Err(format!("`{package}` has no example `{example}`"));
    }
    fs::create_dir(home.join("src"))
        .and_then(|()| fs::write(home.join("Cargo.toml"), manifest))
        .and_then(|()| {
            let lock = terminal::repository("Cargo.lock");
            fs::copy(lock, home.join("Cargo.lock"))
        })
        .and_then(|_| fs::copy(&source, home.join("src/main.rs")))
        .map(drop)
        .map_err(|error| format!("{}: {error}", source.display()))
}

/// CPU seconds of a build, and how many crates it took besides the program.
fn build(home: &Path, options: &[&str]) -> Result<(f64, usize), String> {
    let spent = || children_seconds().ok_or("CPU time is not known here");
    let before = spent()?;
    let build = ["build", "--offline", "--quiet", "--message-format", "json"];
    let messages = cargo(home, &[&build, options].concat())?;
    let seconds = spent()? - before;
    let messages = messages
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let compiled = messages.filter(|message| message["reason"] == "compiler-artifact");
    let packages: BTreeSet<_> = compiled
        .filter_map(|message| Some(message["package_id"].as_str()?.to_owned()))
        .collect();
    Ok((seconds, packages.len().saturating_sub(1)))
}

/// What Cargo prints, run in this folder with its target folder there.
fn cargo(home: &Path, arguments: &[&str]) -> Result<String, String> {
    let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(arguments)
        .current_dir(home)
        .env("CARGO_TARGET_DIR", home.join("target"))
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("RUSTFLAGS")
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cargo: {error}"))?;
    if !output.status.success() {
        return Err(format!("cargo {} failed", arguments.join(" ")));
    }
    String::from_utf8(output.stdout).map_err(|_| "cargo prints no text".into())
}
