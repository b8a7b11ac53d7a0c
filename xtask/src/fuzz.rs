//! `cargo xtask fuzz`: random bytes against everything that reads bytes.

use std::path::Path;
use std::process::Command;

use alicloud_codegen::files::{reason, shown};
use clap::Args;

use crate::{Outcome, terminal};

#[derive(Args)]
#[command(after_long_help = "\
Needs cargo-fuzz (cargo install cargo-fuzz). What the fuzzer finds on its way stays in
target/fuzz-corpus; the small corpora in fuzz/corpus are only read. A crash, a hang of 10 seconds or
more than 1 GiB of memory is a failure; cargo-fuzz prints the input and the command that repeats it.

Examples:
  cargo xtask fuzz                     every target for ten minutes
  cargo xtask fuzz page --seconds 60   one target for a minute

Exit codes: 0 nothing was found, 2 something was, there is no such target, or cargo-fuzz could not run.")]
pub(crate) struct Arguments {
    /// Targets (files in fuzz/targets); all of them without any
    targets: Vec<String>,
    /// Seconds for each target
    #[arg(long, default_value_t = 600)]
    seconds: u32,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let folder = terminal::repository("fuzz/targets");
    let known = match targets(&folder) {
        Ok(known) => known,
        Err(error) => {
            return terminal::failure(format!("{}: {}", shown(&folder), reason(&error)));
        }
    };
    if let Some(unknown) = arguments
        .targets
        .iter()
        .find(|target| !known.contains(target))
    {
        return terminal::failure(format!(
            "there is no target `{unknown}`; there are {}",
            known.join(", ")
        ));
    }
    let chosen = if arguments.targets.is_empty() {
        &known
    } else {
        &arguments.targets
    };
    for target in chosen {
        if let Err(message) = fuzz(target, arguments.seconds) {
            return terminal::failure(message);
        }
    }
    Outcome::Fine
}

fn targets(folder: &Path) -> std::io::Result<Vec<String>> {
    let mut names: Vec<String> = std::fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path().file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    Ok(names)
}

fn fuzz(target: &str, seconds: u32) -> Result<(), String> {
    let found = format!("target/fuzz-corpus/{target}");
    std::fs::create_dir_all(&found).map_err(|error| format!("{found}: {error}"))?;
    eprintln!("fuzzing {target} for {seconds} seconds");
    // Without a sanitizer it runs on a stable toolchain; what is read has no unsafe code.
    let status = Command::new("cargo")
        .args([
            "fuzz",
            "run",
            "--sanitizer",
            "none",
            target,
            &found,
            &format!("fuzz/corpus/{target}"),
            "--",
        ])
        .arg(format!("-max_total_time={seconds}"))
        .args([
            "-max_len=16384",
            "-timeout=10",
            "-rss_limit_mb=1024",
            "-print_final_stats=1",
            "-verbosity=0",
        ])
        .status()
        .map_err(|error| format!("cargo fuzz: {error}; cargo install cargo-fuzz brings it"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!(
            "the target `{target}` failed ({status}); see above for the input"
        ))
    }
}
