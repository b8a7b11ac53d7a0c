//! `cargo xtask measure`: what the project costs those who compile it.

mod build;
mod catalogue;
mod compile;
mod rustc;

use clap::{Args, Subcommand};

use crate::{Outcome, terminal};

pub(crate) use rustc::as_rustc_wrapper;

#[derive(Args)]
#[command(arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// CPU seconds of rustc for one generated crate alone: check and debug build
    #[command(after_long_help = "\
Builds in target/measure; dependencies are built first and do not count. Of several runs the least
is taken, because other load can only add. Works on Unix.

Examples:
  cargo xtask measure compile --package alicloud-vpc
  cargo xtask measure compile --package alicloud-vpc --most-check 15 --most-debug 20

Exit codes: 0 measured, 1 dearer than --most-check or --most-debug allow, 2 failure.")]
    Compile(compile::Arguments),
    /// CPU seconds of rustc for the crates of all products together, made from raw pages
    #[command(after_long_help = "\
Generates a crate for each folder of pages (as `cargo xtask regen --pages`), in a temporary folder, and
compiles them there: check, debug build, release build. What they stand on does not count. Then builds a
program that writes the requests and reads the answers of five operations. Works on Unix.

Examples:
  cargo xtask measure catalogue --pages ../shared/pages/intl.en-US
  cargo xtask measure catalogue --pages P --most-debug 15 --no-release --runs 3

Exit codes: 0 measured, 1 dearer than --most-debug allows, 2 failure.")]
    Catalogue(catalogue::Arguments),
    /// What a program with one call costs: CPU seconds, crates, size
    #[command(after_long_help = "\
Takes an example of the client as a program of its own, with the versions of this workspace, and builds
it from nothing, in debug and in release, in a temporary folder. CPU is that of Cargo and all that it
starts. The size is that of Cargo's release profile with `strip = true`. Works on Unix.

Examples:
  cargo xtask measure build
  cargo xtask measure build --most-seconds 45 --most-crates 85 --most-megabytes 4

Exit codes: 0 measured, 1 dearer than allowed, 2 failure.")]
    Build(build::Arguments),
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let measured = match &arguments.what {
        What::Catalogue(arguments) => catalogue::measure(arguments),
        What::Compile(arguments) => compile::measure(arguments),
        What::Build(arguments) => build::measure(arguments),
    };
    measured.unwrap_or_else(terminal::failure)
}

/// CPU seconds of the processes that this one started and that have ended.
fn children_seconds() -> Option<f64> {
    children().map(|(seconds, _)| seconds)
}

/// The same, with the most kilobytes that one of them had.
#[cfg(unix)]
fn children() -> Option<(f64, u64)> {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike as _;
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).ok()?;
    let micros = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    let seconds = std::time::Duration::from_micros(u64::try_from(micros).ok()?).as_secs_f64();
    Some((seconds, u64::try_from(usage.max_rss()).ok()?))
}

#[cfg(not(unix))]
fn children() -> Option<(f64, u64)> {
    None
}
