//! `cargo xtask soak`: the long forms of the mock's tests of faults and load.

use std::process::Command;

use clap::Args;

use crate::{Outcome, terminal};

#[derive(Args)]
#[command(after_long_help = "\
`cargo test` runs the same tests in their short forms. Here they are built for release. A run says
its seed; with --seed it is the same again. Nothing is written but what Cargo builds.

  lifecycles  10,000 lives of an EIP, one call in ten broken
  load        a million mixed calls from 64 connections
  idle        10,000 connections that say nothing; needs 20,000 file descriptors
  durable     50 times killed in the middle of load, and nothing that was answered is lost

Examples:
  cargo xtask soak                  all of them
  cargo xtask soak load --seed 7    one of them

Exit codes: 0 all held, 2 one did not, there is no such test, or it could not run.")]
pub(crate) struct Arguments {
    /// Tests; all of them without any
    tests: Vec<String>,
    /// What faults and calls follow from
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

/// Tests and the variables that make them long.
const TESTS: [(&str, &str, &str); 4] = [
    ("lifecycles", "LIFECYCLES", "10000"),
    ("load", "REQUESTS", "1000000"),
    ("idle", "IDLE_CONNECTIONS", "10000"),
    ("durable", "KILL_ROUNDS", "50"),
];

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let names = TESTS.map(|(name, ..)| name);
    let mut wanted = arguments.tests.iter();
    if let Some(unknown) = wanted.find(|test| !names.contains(&test.as_str())) {
        let names = names.join(", ");
        return terminal::failure(format!("there is no test `{unknown}`; there are {names}"));
    }
    let mut command = Command::new("cargo");
    command
        .args(["test", "--release", "--package", "alicloud-mock"])
        .env("SEED", arguments.seed.to_string());
    for (name, variable, count) in TESTS {
        if arguments.tests.is_empty() || arguments.tests.iter().any(|test| test == name) {
            command.args(["--test", name]).env(variable, count);
        }
    }
    match command.args(["--", "--nocapture"]).status() {
        Ok(status) if status.success() => Outcome::Fine,
        Ok(status) => terminal::failure(format!("the soak failed ({status}); see above")),
        Err(error) => terminal::failure(format!("cargo test: {error}")),
    }
}
