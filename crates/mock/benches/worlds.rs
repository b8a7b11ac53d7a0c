//! What worlds cost: `cargo bench -p alicloud-mock --bench worlds`. Goals: a world in 50 µs, a
//! snapshot of 1,000 EIPs in 5 ms, 10,000 worlds in 200 MB.

use alicloud_mock::setup::{Eip, Key};
use alicloud_mock::{Cloud, Snapshot, World};
use divan::Bencher;

fn main() {
    memory();
    divan::main();
}

/// Memory of many worlds, each with its own key, in one cloud.
fn memory() {
    const WORLDS: u64 = 10_000;
    let cloud = Cloud::new();
    let demo = World::demo();
    let before = resident();
    for number in 0..WORLDS {
        let world = World::builder()
            .seed(number)
            .key(Key::new(format!("key-{number}"), "secret"));
        let world = ["i-1", "i-2", "i-3"]
            .iter()
            .fold(world, |world, id| world.ecs(*id));
        match world
            .build()
            .map(|world| cloud.add(number.to_string(), world))
        {
            Ok(Ok(())) => {}
            wrong => panic!("{wrong:?}"),
        }
    }
    let described = resident();
    let forks: Vec<World> = (0..WORLDS).map(|_| demo.fork()).collect();
    let forked = resident();
    println!(
        "{WORLDS} worlds: described {} MB, forked {} MB",
        described.saturating_sub(before) / 1_000_000,
        forked.saturating_sub(described) / 1_000_000,
    );
    drop((cloud, forks));
}

/// Bytes of memory in use, as the system counts them; 0 where it does not tell.
fn resident() -> u64 {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = pages
        .split(' ')
        .nth(1)
        .and_then(|pages| pages.parse::<u64>().ok());
    pages.unwrap_or_default() * 4096
}

fn with_eips(count: u32) -> World {
    let setup = (0..count).fold(World::builder(), |setup, _| setup.eip(Eip::new()));
    match setup.build() {
        Ok(world) => world,
        Err(error) => panic!("{error}"),
    }
}

#[divan::bench]
fn demo(bencher: Bencher<'_, '_>) {
    bencher.bench(World::demo);
}

#[divan::bench]
fn described(bencher: Bencher<'_, '_>) {
    bencher.bench(|| World::builder().ecs("i-1").nat("ngw-1").build());
}

#[divan::bench(args = [10, 1_000, 100_000])]
fn fork(bencher: Bencher<'_, '_>, eips: u32) {
    let world = with_eips(eips);
    bencher.bench(|| world.fork());
}

#[divan::bench]
fn snapshot_of_1000_eips(bencher: Bencher<'_, '_>) {
    let world = with_eips(1_000);
    bencher.bench(|| world.snapshot().to_json());
}

#[divan::bench]
fn snapshot_of_1000_eips_put_back(bencher: Bencher<'_, '_>) {
    let json = with_eips(1_000).snapshot().to_json();
    bencher.bench(|| Snapshot::from_json(&json).map(|snapshot| World::from_snapshot(&snapshot)));
}
