//! How many calls a CPU-second of the server answers, beside a server that does nothing.
//!
//! Each server is a process of its own (this program, started again), so that its CPU time and its
//! memory are its own. The client signs each call anew and costs the servers nothing. The bare
//! server answers with a fixed body of the same length over the same HTTP library: what the mock
//! needs more than it is the mock's own work, the signature among it. What is described does not change
//! meanwhile, as for somebody who waits; what goes through a life changes with each call.

#![allow(
    missing_docs,
    clippy::cast_precision_loss,
    reason = "a program that prints figures"
)]

mod client;
mod process;
mod servers;

use client::{Load, Outcome};
use process::Process;
use std::time::Duration;

/// How long each figure is measured.
const SPAN: Duration = Duration::from_secs(4);

fn main() {
    // Cargo says `--bench` where figures are wanted; `cargo test` does not.
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    match arguments
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        ["--serve", "mock"] => servers::mock(),
        ["--serve", "bare", length] => servers::bare(length.parse().expect("a length")),
        _ if !arguments.iter().any(|argument| argument == "--bench") => {}
        _ => report(),
    }
}

fn report() {
    let mock = Process::start(&["--serve", "mock"]);
    println!(
        "start to first answer  {:>8.1} ms",
        mock.ready.as_secs_f64() * 1e3
    );
    println!("memory at rest         {:>8.1} MB", mock.memory());
    let length = client::length(&mock, Load::Describe);
    let bare = Process::start(&["--serve", "bare", &length.to_string()]);
    println!("answer to a describe   {length:>8} bytes\n");
    println!(
        "{:<12} {:>12} {:>14} {:>8} {:>10} {:>10} {:>10} {:>8}",
        "", "connections", "calls/CPU-s", "own us", "system us", "p50 us", "p99 us", "of bare"
    );
    for connections in [1, 32] {
        let least = row("bare", &bare, Load::Describe, connections, None);
        row("describe", &mock, Load::Describe, connections, Some(least));
        row(
            "lifecycle",
            &mock,
            Load::Lifecycle,
            connections,
            Some(least),
        );
    }
    let before = mock.memory();
    client::calls(&mock, Load::Describe, 32, 500_000);
    println!(
        "\nmemory {before:.1} MB, after 500,000 more describes {:.1} MB",
        mock.memory()
    );
}

/// Measures and prints one row; gives the calls a CPU-second.
fn row(name: &str, server: &Process, load: Load, connections: usize, base: Option<f64>) -> f64 {
    client::run(server, load, connections, SPAN / 8);
    let before = server.cpu();
    let Outcome { calls, mut micros } = client::run(server, load, connections, SPAN);
    let after = server.cpu();
    let spent = |part: usize| after[part].saturating_sub(before[part]).as_secs_f64();
    let (own, system) = (spent(0), spent(1));
    let rate = calls as f64 / (own + system);
    let each = |time: f64| time * 1e6 / calls as f64;
    micros.sort_unstable();
    let at = |part: usize| {
        micros
            .get(micros.len() * part / 100)
            .copied()
            .unwrap_or_default()
    };
    let of = base.map_or(String::new(), |base| format!("{:.2}", rate / base));
    println!(
        "{name:<12} {connections:>12} {rate:>14.0} {:>8.2} {:>10.2} {:>10} {:>10} {of:>8}",
        each(own),
        each(system),
        at(50),
        at(99)
    );
    rate
}
