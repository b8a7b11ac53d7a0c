//! What reading costs: all pages of the folder that PAGES names (or the ones of `spec/`) on one core,
//! beside the floor, which is pulldown-cmark alone over the same bytes; the same for a sixteenth and a
//! quarter of the pages. Then the whole way from pages to printed crates on all cores, for a sixteenth,
//! a quarter and all of them, and the way of `spec/`.
//!
//!     PAGES=../shared/pages/intl.en-US cargo bench --package alicloud-codegen --bench read

use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Instant;

use alicloud_codegen::catalogue::catalogue;
use alicloud_codegen::{facts, files, read};
use pulldown_cmark::{Options, Parser};

/// Of how many parts one is taken: the cost of a page is to be the same for all.
const PARTS: [usize; 3] = [16, 4, 1];

fn main() {
    let bundled = concat!(env!("CARGO_MANIFEST_DIR"), "/../spec");
    let own = std::env::var_os("PAGES").map(PathBuf::from);
    let folder = own.clone().unwrap_or_else(|| bundled.into());
    let (pages, faults) = files::pages(&folder);
    assert!(
        faults.is_empty() && !pages.is_empty(),
        "{}: no pages",
        folder.display()
    );
    match &own {
        Some(folder) => println!("pages: {}", folder.display()),
        None => println!("pages: spec/ of the repository (name others with PAGES)"),
    }

    let texts: Vec<_> = pages
        .iter()
        .filter_map(|page| Some((page.key.as_str(), files::load(&page.path).ok()?)))
        .collect();
    println!("\nreading, on one core:  pages      MB   ms a page    MB/s   times pulldown-cmark");
    for part in PARTS {
        let chosen: Vec<_> = texts.iter().step_by(part).collect();
        reading(&chosen);
    }
    memory();

    if let Some(folder) = &own {
        println!(
            "\npages to crates, on all cores:  pages  operations  CPU s  ms of CPU a page  s    MB printed"
        );
        for part in PARTS {
            whole(folder, &products(&pages, part));
        }
        memory();
    }
    generating(Path::new(bundled));
}

/// Reads these pages, and lets pulldown-cmark read them.
fn reading(pages: &[&(&str, Vec<u8>)]) {
    // A few pages are read several times, so that there is something to measure.
    let rounds = (1_000 / pages.len()).max(1);
    let bytes: usize = pages.iter().map(|(_, text)| text.len()).sum::<usize>() * rounds;
    let own = seconds(|| {
        for (key, text) in pages.iter().copied().cycle().take(pages.len() * rounds) {
            let _ = black_box(facts::line(&read::read(key, text)));
        }
    });
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let floor = seconds(|| {
        for (_, text) in pages.iter().copied().cycle().take(pages.len() * rounds) {
            let text = String::from_utf8_lossy(text);
            black_box(Parser::new_ext(&text, options).count());
        }
    });
    #[expect(clippy::cast_precision_loss, reason = "figures for a person")]
    let (megabytes, count) = (bytes as f64 / 1e6, (pages.len() * rounds) as f64);
    println!(
        "{:>28} {megabytes:>7.1} {:>11.3} {:>7.1} {:>16.1}",
        pages.len(),
        own * 1e3 / count,
        megabytes / own,
        own / floor
    );
}

/// The folders of products that together hold about one page in so many, smallest first.
fn products(pages: &[files::PageFile], part: usize) -> Vec<String> {
    let mut sizes = BTreeMap::<&str, usize>::new();
    for page in pages {
        if let Some((folder, _)) = page.key.split_once('/') {
            *sizes.entry(folder).or_default() += 1;
        }
    }
    let mut sizes: Vec<_> = sizes.into_iter().map(|(name, size)| (size, name)).collect();
    sizes.sort_unstable();
    let wanted = pages.len().div_ceil(part);
    let mut held = 0;
    let chosen = sizes.into_iter().take_while(|(size, _)| {
        let more = held < wanted;
        held += size;
        more
    });
    chosen.map(|(_, name)| name.to_owned()).collect()
}

/// The whole way: pages, model, names, code, docs.
fn whole(folder: &Path, products: &[String]) {
    let start = Instant::now();
    let mut figures = (0, 0, 0);
    let cpu = seconds(|| {
        let Ok(made) = catalogue(folder, products, Path::new("core")) else {
            println!("{}: cannot be generated", folder.display());
            return;
        };
        figures = (
            made.products.iter().map(|it| it.pages).sum(),
            made.products.iter().map(|it| it.operations).sum(),
            made.tree.values().map(String::len).sum(),
        );
    });
    let (pages, operations, bytes): (usize, usize, usize) = figures;
    #[expect(clippy::cast_precision_loss, reason = "figures for a person")]
    let (each, megabytes) = (cpu * 1e3 / pages.max(1) as f64, bytes as f64 / 1e6);
    println!(
        "{pages:>37} {operations:>11} {cpu:>6.2} {each:>17.2} {:>4.2} {megabytes:>10.1}",
        start.elapsed().as_secs_f64()
    );
}

/// The same for the products of the repository.
fn generating(spec: &Path) {
    const ROUNDS: u32 = 20;
    let start = Instant::now();
    let (mut operations, mut bytes) = (0, 0);
    let cpu = seconds(|| {
        for _ in 0..ROUNDS {
            let Ok(generated) = alicloud_codegen::generate::generate(spec, &[]) else {
                println!("{}: cannot be generated", spec.display());
                return;
            };
            operations = generated.operations;
            bytes = generated.tree.values().map(String::len).sum();
        }
    });
    let wall = start.elapsed().as_secs_f64() * 1e3 / f64::from(ROUNDS);
    let cpu = cpu * 1e3 / f64::from(ROUNDS);
    #[expect(clippy::cast_precision_loss, reason = "figures for a person")]
    let each = cpu / operations as f64;
    println!(
        "\nspec/ to crates: {operations} operations, {bytes} bytes, {wall:.1} ms, {cpu:.1} ms CPU, {each:.2} ms an operation"
    );
}

/// What the work takes: CPU seconds of this process where the system tells, else those of a clock.
fn seconds(work: impl FnOnce()) -> f64 {
    let (start, cpu) = (Instant::now(), cpu_seconds());
    work();
    match (cpu, cpu_seconds()) {
        (Some(before), Some(after)) => after - before,
        _ => start.elapsed().as_secs_f64(),
    }
}

fn memory() {
    if let Some(kilobytes) = peak_kilobytes() {
        println!("{} MB peak memory so far", kilobytes / 1000);
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
