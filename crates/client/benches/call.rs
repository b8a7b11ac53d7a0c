//! CPU time of a call beside what stands under it, over loopback: raw hyper and raw reqwest that
//! read the body, a hand-written loop of reqwest, signing and typed decode, and the client; at 1, 8
//! and 32 requests in flight.
//!
//! CPU time of the calling thread alone is counted, so the server's is not in it. The rounds take
//! turns; figures are their median and that of the ratios within a round, as other load comes and
//! goes.
//!
//! `cargo bench -p alicloud-client --bench call`

mod support;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike as _;
use std::future::Future;
use support::{by_client, by_hand, client, http, hyper, pool, raw, serve};
use tokio::runtime::Builder;
use tokio::task::JoinSet;

const CALLS: usize = 2_000;
const ROUNDS: usize = 15;

fn main() {
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(measure());
}

async fn measure() {
    let address = serve();
    let (pool, http, client) = (pool(), http(), client(address));
    let url = format!("http://{address}/?RegionId=cn-hangzhou&PageSize=10");
    let uri = url.parse::<::hyper::Uri>().expect("a URL");
    println!("CPU µs a call, median of {ROUNDS} rounds of {CALLS} calls");
    println!(
        "{:>9} {:>10} {:>10} {:>10} {:>10} {:>14} {:>14}",
        "in flight", "hyper", "reqwest", "by hand", "client", "client/by hand", "client/reqwest"
    );
    for width in [1, 8, 32] {
        let mut rounds = [const { Vec::new() }; 4];
        for _ in 0..=ROUNDS {
            rounds[0].push(round(width, || hyper(pool.clone(), uri.clone())).await);
            rounds[1].push(round(width, || raw(http.clone(), url.clone())).await);
            rounds[2].push(round(width, || by_hand(http.clone(), address)).await);
            rounds[3].push(round(width, || by_client(client.clone())).await);
        }
        // The first one warms up.
        for round in &mut rounds {
            round.remove(0);
        }
        let [hyper, raw, hand, client] = &rounds;
        println!(
            "{width:>9} {:>10.1} {:>10.1} {:>10.1} {:>10.1} {:>14.2} {:>14.2}",
            median(hyper.iter().copied()),
            median(raw.iter().copied()),
            median(hand.iter().copied()),
            median(client.iter().copied()),
            median(client.iter().zip(hand).map(|(one, other)| one / other)),
            median(client.iter().zip(raw).map(|(one, other)| one / other)),
        );
    }
}

fn median(figures: impl Iterator<Item = f64>) -> f64 {
    let mut figures: Vec<_> = figures.collect();
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

/// CPU µs a call.
async fn round<F: Future<Output = usize> + Send + 'static>(
    width: usize,
    call: impl Fn() -> F,
) -> f64 {
    let before = cpu();
    let mut flying = JoinSet::new();
    for _ in 0..CALLS {
        if flying.len() == width {
            flying.join_next().await;
        }
        flying.spawn(call());
    }
    while flying.join_next().await.is_some() {}
    let spent = u32::try_from(cpu() - before).unwrap_or(u32::MAX);
    f64::from(spent) / 2_000.0
}

/// CPU time of this thread so far, in µs.
fn cpu() -> i64 {
    let usage = getrusage(UsageWho::RUSAGE_THREAD).expect("usage");
    usage.user_time().num_microseconds() + usage.system_time().num_microseconds()
}
