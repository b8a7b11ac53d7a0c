//! `cargo xtask measure`: what the project costs those who compile it.

mod build;
mod compile;

use clap::{Args, Subcommand};

use crate::{Outcome, terminal};

pub(crate) use compile::as_rustc_wrapper;

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
        What::Compile(arguments) => compile::measure(arguments),
        What::Build(arguments) => build::measure(arguments),
    };
    measured.unwrap_or_else(terminal::failure)
}

/// CPU seconds of the processes that this one started and that have ended.
#[cfg(unix)]
fn children_seconds() -> Option<f64> {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike as _;
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).ok()?;
    let micros = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    Some(std::time::Duration::from_micros(u64::try_from(micros).ok()?).as_secs_f64())
}

#[cfg(not(unix))]
fn children_seconds() -> Option<f64> {
    None
}
