//! What each rustc that Cargo starts takes: this program is Cargo's `RUSTC_WRAPPER` and asks the system
//! what its child used. So neither Cargo nor other crates nor other load count.

use std::ffi::OsString;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode};

use crate::terminal;

/// Names the file to which a wrapped rustc adds its figures.
const LOG: &str = "XTASK_MEASURE_LOG";

/// What one rustc took, with the linker that it started.
pub(super) struct Figures {
    /// The crate that it compiled.
    pub(super) crate_name: String,
    /// CPU seconds, of user and system.
    pub(super) seconds: f64,
    /// Most memory.
    pub(super) kilobytes: u64,
}

/// Runs Cargo in a folder, without incremental compilation, as for a dependency, and without other flags.
pub(super) fn cargo(
    folder: &Path,
    target: &Path,
    arguments: &[&str],
) -> Result<Vec<Figures>, String> {
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    let log = tempfile::NamedTempFile::new().map_err(|error| error.to_string())?;
    let status = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(arguments)
        .arg("--target-dir")
        .arg(target)
        .current_dir(folder)
        .env("CARGO_INCREMENTAL", "0")
        .env("RUSTC_WRAPPER", own)
        .env(LOG, log.path())
        .env_remove("RUSTFLAGS")
        .status()
        .map_err(|error| format!("cargo: {error}"))?;
    if !status.success() {
        return Err(format!("cargo {} failed", arguments.join(" ")));
    }
    let text = fs::read_to_string(log.path()).map_err(|error| format!("no figures: {error}"))?;
    Ok(text.lines().filter_map(figures).collect())
}

fn figures(line: &str) -> Option<Figures> {
    let mut words = line.split(' ');
    Some(Figures {
        crate_name: words.next()?.to_owned(),
        seconds: words.next()?.parse().ok()?,
        kilobytes: words.next()?.parse().ok()?,
    })
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
    if let (Some(name), Some((seconds, kilobytes))) = (name, super::children()) {
        let line = format!("{} {seconds} {kilobytes}\n", name.to_string_lossy());
        let file = fs::OpenOptions::new().append(true).open(log);
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
