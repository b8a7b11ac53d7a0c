//! The tasks of this repository.
//!
//! No logic of its own: arguments, files, progress and exit codes. What a task does is in codegen.

mod api;
mod diff;
mod fuzz;
mod import;
mod lint;
mod measure;
mod read;
mod regen;
mod scoreboard;
mod soak;
mod terminal;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The tasks of this repository.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true, after_help = EXIT)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

const EXIT: &str = "Exit codes: 0 all is well, 1 drift was found (regen --check, api --check, scoreboard --check), a change breaks callers (diff), a page contradicts itself (lint) or compiling costs more than allowed (measure), 2 failure.";

#[derive(Subcommand)]
enum Task {
    /// Generate the crates of all products from their pages.
    Regen(regen::Arguments),
    /// Read pages and print what they say.
    Read(read::Arguments),
    /// Compare two descriptions of an API: what changed, what breaks.
    Diff(diff::Arguments),
    /// Turn a vendor's page into a page for spec/.
    Import(import::Arguments),
    /// Hold pages against their own samples, examples and translations.
    Lint(lint::Arguments),
    /// Show how much of many pages is read, and how far that can be trusted.
    Scoreboard(scoreboard::Arguments),
    /// Write the public API of crates as text.
    Api(api::Arguments),
    /// Measure what generated code costs.
    Measure(measure::Arguments),
    /// Try random bytes on everything that reads bytes.
    Fuzz(fuzz::Arguments),
    /// Test the mock for long, with faults and under load.
    Soak(soak::Arguments),
}

/// How a task ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Fine,
    Drift,
    Failure,
}

fn main() -> ExitCode {
    if let Some(code) = measure::as_rustc_wrapper() {
        return code;
    }
    let outcome = match Arguments::parse().task {
        Task::Regen(arguments) => regen::run(&arguments),
        Task::Read(arguments) => read::run(&arguments),
        Task::Diff(arguments) => diff::run(&arguments),
        Task::Import(arguments) => import::run(&arguments),
        Task::Lint(arguments) => lint::run(&arguments),
        Task::Scoreboard(arguments) => scoreboard::run(&arguments),
        Task::Api(arguments) => api::run(&arguments),
        Task::Measure(arguments) => measure::run(&arguments),
        Task::Fuzz(arguments) => fuzz::run(&arguments),
        Task::Soak(arguments) => soak::run(&arguments),
    };
    ExitCode::from(match outcome {
        Outcome::Fine => 0,
        Outcome::Drift => 1,
        Outcome::Failure => 2,
    })
}
