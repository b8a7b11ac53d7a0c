//! Reads all pages of the folder that PAGES names (or the ones of `spec/`), on one core, and prints
//! pages and megabytes a second, CPU seconds and peak memory; then generates the crates of `spec/`
//! and prints the same for the whole way from page to code.
//!
//!     PAGES=../shared/pages cargo bench --package alicloud-codegen --bench read

use std::path::PathBuf;
use std::time::Instant;

use alicloud_codegen::{facts, files, read};

fn main() {
    let bundled = concat!(env!("CARGO_MANIFEST_DIR"), "/../spec");
    let (folder, is_own) = std::env::var_os("PAGES")
        .map_or((PathBuf::from(bundled), true), |folder| {
            (folder.into(), false)
        });
    let (pages, faults) = files::pages(&folder);
    assert!(
        faults.is_empty() && !pages.is_empty(),
        "{}: no pages",
        folder.display()
    );
    println!(
        "pages: {}",
        if is_own {
            "spec/ of the repository (name others with PAGES)".into()
        } else {
            folder.display().to_string()
        }
    );

    // A small folder is read several times, so that there is something to measure.
    let rounds = (2_000 / pages.len()).max(1);
    let (start, cpu) = (Instant::now(), cpu_seconds());
    let (mut bytes, mut printed, mut operations) = (0, 0, 0);
    for _ in 0..rounds {
        for page in &pages {
            let Ok(text) = files::load(&page.path) else {
                continue;
            };
            let reading = read::read(&page.key, &text);
            bytes += text.len();
            operations += usize::from(reading.operation.is_some());
            printed += facts::line(&reading).map_or(0, |line| line.len());
        }
    }
    let (count, seconds) = (pages.len() * rounds, start.elapsed().as_secs_f64());
    #[expect(clippy::cast_precision_loss, reason = "figures for a person")]
    let (pages_a_second, megabytes) = (count as f64 / seconds, bytes as f64 / 1e6);
    println!(
        "{count} pages ({operations} operations), {megabytes:.1} MB in, {printed} bytes of facts out, {rounds} rounds"
    );
    println!(
        "{pages_a_second:.0} pages/s, {:.1} MB/s, {seconds:.2} s",
        megabytes / seconds
    );
    if let (Some(before), Some(after)) = (cpu, cpu_seconds()) {
        println!("{:.2} s CPU", after - before);
    }
    if let Some(kilobytes) = peak_kilobytes() {
        println!("{} MB peak memory", kilobytes / 1000);
    }
    generating(std::path::Path::new(bundled));
}

/// The whole way: pages, model, names, code, docs.
fn generating(spec: &std::path::Path) {
    const ROUNDS: u32 = 20;
    let (start, cpu) = (Instant::now(), cpu_seconds());
    let (mut operations, mut bytes) = (0, 0);
    for _ in 0..ROUNDS {
        let Ok(generated) = alicloud_codegen::generate::generate(spec, &[]) else {
            println!("{}: cannot be generated", spec.display());
            return;
        };
        operations = generated.operations;
        bytes = generated.tree.values().map(String::len).sum();
    }
    let wall = start.elapsed().as_secs_f64() * 1e3 / f64::from(ROUNDS);
    println!("generated {operations} operations of spec/: {bytes} bytes in {wall:.1} ms");
    if let (Some(before), Some(after)) = (cpu, cpu_seconds()) {
        let milliseconds = (after - before) * 1e3 / f64::from(ROUNDS);
        #[expect(clippy::cast_precision_loss, reason = "figures for a person")]
        let each = milliseconds / operations as f64;
        println!("{milliseconds:.1} ms CPU, {each:.2} ms an operation");
    }
}

/// CPU seconds of this process.
#[cfg(unix)]
fn cpu_seconds() -> Option<f64> {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike as _;
    let usage = getrusage(UsageWho::RUSAGE_SELF).ok()?;
    let micros = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    Some(std::time::Duration::from_micros(u64::try_from(micros).ok()?).as_secs_f64())
}

/// Most memory that this process had, in kilobytes.
#[cfg(unix)]
fn peak_kilobytes() -> Option<i64> {
    use nix::sys::resource::{UsageWho, getrusage};
    getrusage(UsageWho::RUSAGE_SELF)
        .ok()
        .map(|usage| usage.max_rss())
}

#[cfg(not(unix))]
fn cpu_seconds() -> Option<f64> {
    None
}

#[cfg(not(unix))]
fn peak_kilobytes() -> Option<i64> {
    None
}
