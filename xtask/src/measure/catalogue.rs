//! `cargo xtask measure catalogue`: what the crates of all products together cost to compile, and what a
//! program costs that uses a few of their operations.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use alicloud_codegen::catalogue::{Catalogue, Product, catalogue};
use alicloud_codegen::diagnostic::Severity;
use alicloud_codegen::output::{self, Scope};
use clap::Args;

use super::rustc::{self, Figures};
use crate::{Outcome, terminal};

/// How many operations the program uses.
const USED: usize = 5;

#[derive(Args)]
pub(super) struct Arguments {
    /// Folder of raw pages, one folder a product
    #[arg(long, value_name = "DIR")]
    pages: PathBuf,
    /// Runs of which the least counts
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// Leave out what is built for release
    #[arg(long)]
    no_release: bool,
    /// Most milliseconds an operation for a debug build
    #[arg(long, value_name = "MS")]
    most_debug: Option<f64>,
}

pub(super) fn measure(arguments: &Arguments) -> Result<Outcome, String> {
    let core = terminal::repository("crates/core");
    let core = fs::canonicalize(&core).map_err(|error| format!("{}: {error}", core.display()))?;
    let made = catalogue(&arguments.pages, &[], &core).map_err(|reports| {
        terminal::print(&reports, Severity::Error);
        format!("{} cannot be generated", arguments.pages.display())
    })?;
    let home = tempfile::tempdir().map_err(|error| error.to_string())?;
    let crates = home.path().join("crates");
    output::write(&crates, &made.tree, &Scope::All).map_err(|error| error.to_string())?;
    let products: Vec<&Product> = made
        .products
        .iter()
        .filter(|it| it.operations > 0)
        .collect();
    let operations: usize = products.iter().map(|product| product.operations).sum();
    println!(
        "{} crates, {operations} operations, {} lines of Rust; no debug information, not incremental",
        products.len(),
        lines(&made),
    );

    println!("         CPU s  ms an operation  most MB of a rustc  MB of libraries");
    let mut outcome = Outcome::Fine;
    for (name, task) in [
        ("check", &["check"][..]),
        ("debug", &["build"]),
        ("release", &["build", "--release"]),
    ] {
        if name == "release" && arguments.no_release {
            continue;
        }
        let figures = least(&crates, task, &products, arguments.runs)?;
        #[expect(clippy::cast_precision_loss, reason = "a count of operations is small")]
        let each = figures.seconds * 1000.0 / operations.max(1) as f64;
        println!(
            "{name:>7} {:>6.2} {each:>16.1} {:>19} {:>16.1}",
            figures.seconds,
            figures.kilobytes / 1000,
            megabytes(figures.bytes),
        );
        if let Some(most) = arguments
            .most_debug
            .filter(|most| name == "debug" && each > *most)
        {
            println!("        more than the {most} ms that are allowed");
            outcome = Outcome::Drift;
        }
    }
    if let Some(product) = products.iter().max_by_key(|product| product.operations) {
        program(home.path(), &core, &made, product)?;
    }
    Ok(outcome)
}

/// What all crates took together.
struct Sum {
    seconds: f64,
    /// Of the one that took most.
    kilobytes: u64,
    bytes: u64,
}

fn least(crates: &Path, task: &[&str], products: &[&Product], runs: u32) -> Result<Sum, String> {
    let mut least: Option<Sum> = None;
    for _ in 0..runs {
        let target = tempfile::tempdir().map_err(|error| error.to_string())?;
        let arguments = [task, &["--quiet", "--workspace"]].concat();
        let figures = rustc::cargo(crates, target.path(), &arguments)?;
        let ours = |it: &&Figures| {
            products
                .iter()
                .any(|product| library(product) == it.crate_name)
        };
        let folder = if task.contains(&"--release") {
            "release"
        } else {
            "debug"
        };
        let size = |product: &&Product| {
            let name = format!("lib{}.rlib", library(product));
            fs::metadata(target.path().join(folder).join(name)).map_or(0, |it| it.len())
        };
        let sum = Sum {
            seconds: figures.iter().filter(ours).map(|it| it.seconds).sum(),
            kilobytes: figures
                .iter()
                .filter(ours)
                .map(|it| it.kilobytes)
                .max()
                .unwrap_or(0),
            bytes: products.iter().map(size).sum(),
        };
        if least
            .as_ref()
            .is_none_or(|least| sum.seconds < least.seconds)
        {
            least = Some(sum);
        }
    }
    least.ok_or_else(|| "nothing was measured".to_owned())
}

/// Builds a program that writes the requests of some operations and reads their answers, and with it the
/// library of their product alone.
fn program(home: &Path, core: &Path, made: &Catalogue, product: &Product) -> Result<(), String> {
    let names = used(made, product);
    let folder = home.join("program");
    let library = library(product);
    let manifest = format!(
        r#"[package]
name = "program"
edition = "2024"

[workspace]

[dependencies]
{} = {{ path = "../crates/{}" }}
alicloud-core = {{ path = {:?} }}

[profile.dev]
debug = false
"#,
        product.conventions.crate_name,
        product.folder,
        core.display().to_string(),
    );
    let mut source = format!(
        "//! Writes requests and reads answers.\n\n{USE}\nfn main() {{\n",
        USE = "\
use alicloud_core::{Operation, json, parameters};

fn call<O: Operation>(answer: &[u8]) {
    let request = parameters::write(&O::blank());
    match json::decode::<O::Response>(answer) {
        Ok(answer) => println!(\"{request:?} {}\", json::write(&answer)),
        Err(error) => println!(\"{request:?} {error}\"),
    }
}
"
    );
    source.push_str("    let answer = std::env::args().nth(1).unwrap_or_default();\n");
    for name in &names {
        // Writing to a string does not fail.
        let _ = writeln!(source, "    call::<{library}::{name}>(answer.as_bytes());");
    }
    source.push_str("}\n");
    let fault = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(folder.join("src")).map_err(fault)?;
    fs::write(folder.join("Cargo.toml"), manifest).map_err(fault)?;
    fs::write(folder.join("src/main.rs"), source).map_err(fault)?;
    let target = home.join("target");
    let figures = rustc::cargo(&folder, &target, &["build", "--quiet"])?;
    let seconds = |name: Option<&str>| -> f64 {
        let chosen = figures
            .iter()
            .filter(|it| name.is_none_or(|name| it.crate_name == name));
        chosen.map(|it| it.seconds).sum()
    };
    let size = fs::metadata(target.join("debug/program")).map_or(0, |it| it.len());
    println!(
        "program with {} of the {} operations of {}, debug: {:.2} s CPU with its link, {:.2} s with {library}, {:.2} s with all it needs; {:.1} MB",
        names.len(),
        product.operations,
        product.folder,
        seconds(Some("program")),
        seconds(Some("program")) + seconds(Some(&library)),
        seconds(None),
        megabytes(size),
    );
    Ok(())
}

/// Operations from all over a product.
fn used(made: &Catalogue, product: &Product) -> Vec<String> {
    let models = format!("{}/model/", product.folder);
    let paths = made
        .tree
        .keys()
        .filter_map(|path| path.strip_prefix(&models));
    let names: Vec<&str> = paths
        .filter_map(|path| path.strip_suffix(".json"))
        .collect();
    let step = (names.len() / USED).max(1);
    names
        .into_iter()
        .step_by(step)
        .take(USED)
        .map(str::to_owned)
        .collect()
}

fn library(product: &Product) -> String {
    product.conventions.crate_name.replace('-', "_")
}

fn lines(made: &Catalogue) -> usize {
    let is_source = |path: &str| Path::new(path).extension().is_some_and(|it| it == "rs");
    let sources = made.tree.iter().filter(|(path, _)| is_source(path));
    sources.map(|(_, text)| text.lines().count()).sum()
}

fn megabytes(bytes: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "for people")]
    let bytes = bytes as f64;
    bytes / 1e6
}
