//! What a describe costs in a world of a thousand EIPs and of a million, and what an EIP costs:
//! `cargo bench -p alicloud-mock --bench million`. By id and by page it should cost the same in
//! both. An EIP that has not changed since it was shown last is not written again, so there are two
//! figures: `again` asks for the same EIPs time after time, `changed` for ones that were modified
//! since. Pages hold ten.

#![allow(
    missing_docs,
    clippy::cast_precision_loss,
    reason = "a program that prints figures"
)]

use alicloud_client::CallOptions;
use alicloud_mock::World;
use alicloud_mock::setup::Eip;

const ROUNDS: u32 = 20_000;

/// EIPs that are modified together; not more than are kept.
const BATCH: usize = 250;

fn main() {
    // Cargo says `--bench` where figures are wanted; `cargo test` does not.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    println!(
        "{:>9} {:>10} | {:>20} | {:>31}\n{:>9} {:>10} | {:>9} {:>10} | {:>9} {:>10} {:>10}",
        "",
        "",
        "by id, us",
        "a page, us",
        "EIPs",
        "bytes each",
        "again",
        "changed",
        "first",
        "deep",
        "changed"
    );
    for count in [1_000_u32, 1_000_000] {
        let before = resident();
        // In a thread of its own, so that the holes which building leaves in the heap are not what
        // is measured.
        let building = std::thread::spawn(move || world(count));
        let world = building.join().expect("a world");
        let each = resident().saturating_sub(before) as f64 / f64::from(count);
        let id = format!("eip-bp1{:018}", count / 2);
        let deep = (count / 10 - 1).to_string();
        let by_id = time(&world, &[("AllocationId", &id)]);
        let first = time(&world, &[("PageNumber", "1")]);
        let deep = time(&world, &[("PageNumber", &deep)]);
        let ids = ids(&world);
        let described: Vec<_> = ids.iter().map(|id| [("AllocationId", &**id)]).collect();
        let by_id_changed = time_changed(&world, &ids, &described);
        let pages: Vec<_> = (1..=ids.len() / 10).map(|page| page.to_string()).collect();
        let described: Vec<_> = pages.iter().map(|page| [("PageNumber", &**page)]).collect();
        let page_changed = time_changed(&world, &ids, &described);
        println!(
            "{count:>9} {each:>10.0} | {by_id:>9.2} {by_id_changed:>10.2} | {first:>9.2} {deep:>10.2} \
             {page_changed:>10.2}"
        );
    }
}

/// Ids of the EIPs on the first pages.
fn ids(world: &World) -> Vec<String> {
    let client = world.client();
    let mut ids = Vec::new();
    for page in 1..=BATCH / 10 {
        let page = page.to_string();
        let parameters = [("PageNumber", &*page)];
        let answer = client.raw("Vpc", "2016-04-28", "DescribeEipAddresses", &parameters);
        let answer = match pollster::block_on(answer) {
            Ok(answer) => answer,
            Err(error) => panic!("{error}"),
        };
        let eips = answer.body()["EipAddresses"]["EipAddress"].as_array();
        let eips = eips.into_iter().flatten();
        ids.extend(eips.filter_map(|eip| Some(eip["AllocationId"].as_str()?.to_owned())));
    }
    assert_eq!(ids.len(), BATCH);
    ids
}

/// Microseconds of CPU of a describe after all these EIPs were modified, which is not counted.
fn time_changed(world: &World, ids: &[String], described: &[[(&str, &str); 1]]) -> f64 {
    let client = world.client().with(CallOptions::new().max_attempts(1));
    let call = |action: &str, parameters: &[(&str, &str)]| {
        let answer = client.raw("Vpc", "2016-04-28", action, parameters);
        let answer = pollster::block_on(answer);
        assert!(answer.is_ok(), "{answer:?}");
    };
    let (mut spent, mut calls) = (0, 0);
    for round in 0..ROUNDS / 200 {
        let bandwidth = (round % 200 + 1).to_string();
        for id in ids {
            let parameters = [("AllocationId", &**id), ("Bandwidth", &*bandwidth)];
            call("ModifyEipAddressAttribute", &parameters);
        }
        let start = busy();
        for parameters in described {
            call("DescribeEipAddresses", parameters);
        }
        // The first rounds warm up.
        if round >= 10 {
            spent += busy() - start;
            calls += described.len();
        }
    }
    spent as f64 / calls as f64
}

fn world(count: u32) -> World {
    let setup = (0..count).fold(World::builder().eip_quota(u32::MAX), |setup, n| {
        setup.eip(Eip::new().id(format!("eip-bp1{n:018}")))
    });
    match setup.build() {
        Ok(world) => world,
        Err(error) => panic!("{error}"),
    }
}

/// Microseconds of CPU of a call through the client in the same process, signature and all.
fn time(world: &World, parameters: &[(&str, &str)]) -> f64 {
    let client = world.client().with(CallOptions::new().max_attempts(1));
    let call = || {
        let answer = client.raw("Vpc", "2016-04-28", "DescribeEipAddresses", parameters);
        let answer = pollster::block_on(answer);
        assert!(answer.is_ok(), "{answer:?}");
    };
    (0..ROUNDS / 10).for_each(|_| call());
    let start = busy();
    (0..ROUNDS).for_each(|_| call());
    (busy() - start) as f64 / f64::from(ROUNDS)
}

/// Microseconds of CPU that this thread has had, as the system counts them; 0 where it does not
/// tell.
fn busy() -> u64 {
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = spent.split(' ').next().and_then(|nanos| nanos.parse().ok());
    nanos.unwrap_or(0u64) / 1000
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
