//! Allocations of a call, beside those of a hand-written loop, of raw reqwest and of raw hyper.
//!
//! `cargo bench -p alicloud-client --bench allocations`

mod support;

use divan::{AllocProfiler, Bencher};
use support::{by_client, by_hand, client, http, hyper, pool, raw, serve};
use tokio::runtime::{Builder, Runtime};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

fn runtime() -> Runtime {
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime")
}

#[divan::bench]
fn hyper_alone(bencher: Bencher<'_, '_>) {
    let (runtime, address, pool) = (runtime(), serve(), pool());
    let url = format!("http://{address}/?RegionId=cn-hangzhou&PageSize=10");
    let uri = url.parse::<::hyper::Uri>().expect("a URL");
    bencher.bench_local(|| runtime.block_on(hyper(pool.clone(), uri.clone())));
}

#[divan::bench]
fn reqwest(bencher: Bencher<'_, '_>) {
    let (runtime, address, http) = (runtime(), serve(), http());
    let url = format!("http://{address}/?RegionId=cn-hangzhou&PageSize=10");
    bencher.bench_local(|| runtime.block_on(raw(http.clone(), url.clone())));
}

#[divan::bench]
fn by_hand_loop(bencher: Bencher<'_, '_>) {
    let (runtime, address, http) = (runtime(), serve(), http());
    bencher.bench_local(|| runtime.block_on(by_hand(http.clone(), address)));
}

#[divan::bench]
fn by_the_client(bencher: Bencher<'_, '_>) {
    let (runtime, client) = (runtime(), client(serve()));
    bencher.bench_local(|| runtime.block_on(by_client(client.clone())));
}
