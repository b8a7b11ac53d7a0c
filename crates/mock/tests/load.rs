//! Mixed calls from many connections over real sockets, with what must always hold checked all the
//! while. `REQUESTS` says how many calls (20,000 without it; a million in the long form), `SEED`
//! which ones.

mod support;

use alicloud_mock::setup::Key;
use alicloud_mock::states::{EipStatus, Outcome, Settled, Status, TargetKind, eip_outcome};
use alicloud_mock::{Server, World};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use support::{Connection, call, describe};
use tokio::io::AsyncWriteExt as _;

const CONNECTIONS: u64 = 64;
const EIP_QUOTA: u32 = 150;
const NAT_QUOTA: usize = 8;
/// How many of each kind of targets there are.
const TARGETS: u64 = 12;
/// Between two looks at the world.
const CALLS_A_LOOK: u64 = 64;

fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).map_or(otherwise, |text| text.parse().expect("a number"))
}

/// A sequence of numbers (`SplitMix64`).
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (number ^ (number >> 31)) % end
    }
}

fn world(seed: u64) -> World {
    let setup = World::builder()
        .seed(seed)
        .key(Key::new("mock-key-id", "mock-key-secret"))
        .eip_quota(EIP_QUOTA)
        .nat_eip_quota(u32::try_from(NAT_QUOTA).expect("it is small"))
        .nat_traffic_eip_quota(u32::try_from(NAT_QUOTA).expect("it is small"));
    let setup = (0..TARGETS).fold(setup, |setup, place| {
        setup
            .ecs(target(TargetKind::EcsInstance, place).as_str())
            .slb(target(TargetKind::SlbInstance, place).as_str())
            .nat(target(TargetKind::Nat, place).as_str())
            .havip(target(TargetKind::HaVip, place).as_str())
            .eni(target(TargetKind::NetworkInterface, place).as_str())
    });
    setup.build().expect("the description is complete")
}

fn target(kind: TargetKind, place: u64) -> String {
    format!("{}-{place}", kind.name().to_lowercase())
}

/// What is known of the world from its answers and its journal alone.
struct Watch {
    world: World,
    /// EIPs that may be called.
    known: Vec<String>,
    states: HashMap<String, EipStatus>,
    request_ids: HashSet<u128>,
    /// Calls by operation and outcome.
    outcomes: BTreeMap<(String, String), u64>,
    calls: u64,
    most: usize,
}

impl Watch {
    fn of(world: World) -> Self {
        Self {
            world,
            known: Vec::new(),
            states: HashMap::new(),
            request_ids: HashSet::new(),
            outcomes: BTreeMap::new(),
            calls: 0,
            most: 0,
        }
    }

    /// One EIP, at random.
    fn pick(&self, draw: &mut Draw) -> String {
        let count = self.known.len() as u64;
        match count {
            0 => "eip-nobody".to_owned(),
            _ => self.known[usize::try_from(draw.below(count)).unwrap_or(0)].clone(),
        }
    }

    /// Learns from an answer; looks at the world now and then.
    fn learn(&mut self, action: &str, parameters: &[(&str, &str)], status: u16, answer: &Value) {
        let code = answer["Code"].as_str().unwrap_or("ok");
        assert_eq!(status == 200, code == "ok", "{action}: {status} {answer}");
        assert!(status < 500, "{action} {parameters:?}: {answer}");
        let outcome = (action.to_owned(), code.to_owned());
        *self.outcomes.entry(outcome).or_default() += 1;
        let eip = parameters.iter().find(|(name, _)| *name == "AllocationId");
        match (action, code, eip) {
            ("AllocateEipAddress", "ok", _) => {
                let id = answer["AllocationId"].as_str().expect("it is named");
                self.known.push(id.to_owned());
            }
            ("ReleaseEipAddress", "ok", Some((_, id))) => self.known.retain(|known| known != id),
            ("DescribeEipAddresses", "ok", _) => {
                let listed = ids(answer);
                let size = answer["PageSize"].as_u64().expect("it is told");
                assert!(
                    listed.len() as u64 <= size,
                    "a page is no longer than asked"
                );
                let apart: BTreeSet<_> = listed.iter().collect();
                assert_eq!(apart.len(), listed.len(), "a page names an EIP once");
            }
            _ => {}
        }
        self.calls += 1;
        // Time goes on, so that states end while others are called.
        self.world.clock().advance(Duration::from_millis(20));
        if self.calls.is_multiple_of(CALLS_A_LOOK) {
            self.look();
        }
    }

    /// Holds the journal against the table of states, and the world against its limits.
    fn look(&mut self) {
        assert_eq!(self.world.forgotten_calls(), 0, "the journal is complete");
        for entry in self.world.journal() {
            let digits = entry.request_id().replace('-', "");
            let id = u128::from_str_radix(&digits, 16).expect("hex digits");
            assert!(self.request_ids.insert(id), "{} twice", entry.request_id());
            if let Some(eip) = entry.parameter("AllocationId")
                && entry.refusal().is_none()
            {
                let legal = self.may_be(eip).into_iter().any(|status| {
                    let outcome = eip_outcome(entry.action(), status);
                    outcome.is_some_and(|outcome| !matches!(outcome, Outcome::Refuse(_)))
                });
                assert!(legal, "{entry:?}, {:?}", self.may_be(eip));
            }
            for change in entry.changes() {
                let before = self.may_be(change.id);
                assert!(before.contains(&change.before), "{change:?}: {before:?}");
                let new = change.before.is_none() && entry.action() == "AllocateEipAddress";
                let after = change.after.expect("calls send EIPs on their way alone");
                let step = eip_outcome(entry.action(), change.before);
                assert!(
                    new && after == EipStatus::Available || step == Some(Outcome::Go(after)),
                    "{} led from {:?} to {after:?}",
                    entry.action(),
                    change.before
                );
                self.states.insert(change.id.to_owned(), after);
            }
        }
        self.world.clear_journal();
        self.hold_limits();
    }

    /// The states in which an EIP may be: that of its last call, or what that became by itself.
    fn may_be(&self, id: &str) -> Vec<Option<EipStatus>> {
        let Some(&last) = self.states.get(id) else {
            return vec![None];
        };
        let mut may_be = vec![Some(last)];
        match last.settles() {
            Some(Settled::Into(end)) => may_be.push(Some(end)),
            Some(Settled::Gone) => may_be.push(None),
            None => {}
        }
        may_be
    }

    fn hold_limits(&mut self) {
        let eips = self.world.eips();
        self.most = self.most.max(eips.len());
        assert!(eips.len() <= EIP_QUOTA as usize, "{} EIPs", eips.len());
        let ids: HashSet<_> = eips.iter().map(|eip| &eip.id).collect();
        let addresses: HashSet<_> = eips.iter().map(|eip| eip.address).collect();
        assert_eq!(ids.len(), eips.len(), "ids are unique");
        assert_eq!(addresses.len(), eips.len(), "addresses are unique");
        let mut on: HashMap<&str, Vec<_>> = HashMap::new();
        for eip in &eips {
            let may_be = self.may_be(&eip.id);
            assert!(may_be.contains(&Some(eip.status)), "{eip:?}: {may_be:?}");
            let free = matches!(eip.status, EipStatus::Available | EipStatus::Releasing);
            assert_eq!(eip.target.is_none(), free, "{eip:?}");
            if let Some(target) = &eip.target {
                on.entry(target).or_default().push(eip);
            }
        }
        for (target, eips) in on {
            let most = if target.starts_with("nat-") {
                NAT_QUOTA
            } else {
                1
            };
            assert!(eips.len() <= most, "{target} has {eips:?}");
        }
        for (id, status) in &self.states {
            let there = ids.contains(id);
            assert!(there || *status == EipStatus::Releasing, "{id} is lost");
        }
        // What is gone stays gone.
        self.states.retain(|id, _| ids.contains(id));
    }
}

/// The ids that an answer lists.
fn ids(answer: &Value) -> Vec<String> {
    let list = answer["EipAddresses"]["EipAddress"].as_array();
    let ids = list.into_iter().flatten().map(|eip| &eip["AllocationId"]);
    ids.map(|id| id.as_str().expect("an id").to_owned())
        .collect()
}

/// A call at random.
fn draw_call(draw: &mut Draw, watch: &Watch) -> (&'static str, Vec<(&'static str, String)>) {
    let region = ("RegionId", "cn-hangzhou".to_owned());
    let eip = ("AllocationId", watch.pick(draw));
    match draw.below(100) {
        0..25 => ("DescribeEipAddresses", vec![region, eip]),
        25..35 => {
            let page = ("PageNumber", (draw.below(20) + 1).to_string());
            let size = ("PageSize", (draw.below(20) + 1).to_string());
            ("DescribeEipAddresses", vec![region, page, size])
        }
        35..53 => ("AllocateEipAddress", vec![region]),
        53..72 => {
            let count = TargetKind::ALL.len() as u64;
            let kind = TargetKind::ALL[usize::try_from(draw.below(count)).unwrap_or(0)];
            let target = ("InstanceId", target(kind, draw.below(TARGETS)));
            let kind = ("InstanceType", kind.name().to_owned());
            ("AssociateEipAddress", vec![region, eip, target, kind])
        }
        72..84 => ("UnassociateEipAddress", vec![region, eip]),
        84..95 => ("ReleaseEipAddress", vec![region, eip]),
        _ => {
            let bandwidth = ("Bandwidth", (draw.below(200) + 1).to_string());
            ("ModifyEipAddressAttribute", vec![region, eip, bandwidth])
        }
    }
}

/// One call, and what is learnt from it.
async fn one(
    connection: &mut Connection,
    server: SocketAddr,
    watch: &Mutex<Watch>,
    nonce: u64,
    action: &str,
    parameters: &[(&str, String)],
) -> Value {
    let parameters: Vec<_> = parameters
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let nonce = u32::try_from(nonce).expect("fewer calls");
    let request = call(&server, action, &parameters, nonce);
    let answer = connection.send(&request).await;
    let body: Value = serde_json::from_slice(&answer.body).expect("JSON");
    let mut watch = watch.lock().unwrap();
    watch.learn(action, &parameters, answer.status, &body);
    body
}

#[tokio::test]
async fn what_must_hold_holds_throughout() {
    let (requests, seed) = (number("REQUESTS", 20_000), number("SEED", 1));
    println!("seed {seed}");
    let world = world(seed);
    let server = Server::bind("127.0.0.1:0", world.clone()).await.unwrap();
    let address = server.address();
    let watch = Arc::new(Mutex::new(Watch::of(world.clone())));
    let tasks: Vec<_> = (0..CONNECTIONS)
        .map(|index| {
            let watch = Arc::clone(&watch);
            tokio::spawn(async move {
                let mut connection = Connection::to(&address).await;
                let mut draw = Draw(seed.wrapping_mul(CONNECTIONS) + index);
                for count in 0..requests / CONNECTIONS {
                    let (action, parameters) = draw_call(&mut draw, &watch.lock().unwrap());
                    let nonce = count * CONNECTIONS + index;
                    one(&mut connection, address, &watch, nonce, action, &parameters).await;
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }

    // All is quiet: pages of any size, one after the other, list every EIP once.
    let mut connection = Connection::to(&address).await;
    let mut nonce = requests;
    world.settle_all();
    let mut there: Vec<_> = world.eips().into_iter().map(|eip| eip.id).collect();
    there.sort_unstable();
    for size in [1, 7, 50, 100] {
        let mut listed = Vec::new();
        for page in 1.. {
            nonce += 1;
            let parameters = [
                ("RegionId", "cn-hangzhou".to_owned()),
                ("PageNumber", page.to_string()),
                ("PageSize", size.to_string()),
            ];
            let action = "DescribeEipAddresses";
            let answer = one(&mut connection, address, &watch, nonce, action, &parameters).await;
            assert_eq!(answer["TotalCount"], there.len());
            let ids = ids(&answer);
            if ids.is_empty() {
                break;
            }
            listed.extend(ids);
        }
        listed.sort_unstable();
        assert_eq!(listed, there, "pages of {size}");
    }

    let mut watch = watch.lock().unwrap();
    watch.look();
    println!(
        "{} calls, at most {} EIPs at a time",
        watch.calls, watch.most
    );
    for ((action, code), count) in &watch.outcomes {
        println!("  {count:>8} {action} {code}");
    }
    // The mix is one: every operation succeeds and is refused often enough.
    for action in [
        "AssociateEipAddress",
        "UnassociateEipAddress",
        "ReleaseEipAddress",
        "ModifyEipAddressAttribute",
        "AllocateEipAddress",
    ] {
        let of_it = watch
            .outcomes
            .iter()
            .filter(|((each, _), _)| each == action);
        let (good, bad): (Vec<_>, Vec<_>) = of_it.partition(|((_, code), _)| code == "ok");
        let sum = |list: &[(_, &u64)]| list.iter().map(|(_, count)| **count).sum::<u64>();
        let (good, bad) = (sum(&good), sum(&bad));
        assert!(
            good * 1000 >= watch.calls && bad * 1000 >= watch.calls,
            "{action}: {good}, {bad}"
        );
    }
}

#[tokio::test]
async fn slow_writers_keep_nobody_waiting() {
    let server = Server::bind("127.0.0.1:0", World::demo()).await.unwrap();
    let mut busy = Connection::to(&server).await;
    let mut slow = Vec::new();
    for nonce in 0..32 {
        slow.push((Connection::to(&server).await, describe(&server, nonce)));
    }
    let longest = slow.iter().map(|(_, request)| request.len()).max();
    let mut nonce = 1000;
    for place in 0..longest.unwrap_or_default() {
        for (connection, request) in &mut slow {
            if let Some(byte) = request.get(place) {
                connection.stream.write_all(&[*byte]).await.unwrap();
            }
        }
        if place % 16 == 0 {
            nonce += 1;
            assert_eq!(busy.send(&describe(&server, nonce)).await.status, 200);
        }
    }
    for (mut connection, _) in slow {
        assert_eq!(connection.answer().await.status, 200);
    }
}
