//! Thousands of runs over real sockets, against a service that misbehaves on purpose, from a fixed seed:
//! no call outlives its deadline, no write happens twice, no nonce comes twice, every failure says what
//! to do and shows no secret, and afterwards the client works as before.
//!
//! `SOCKET_RUNS` and `SOCKET_SEED` change number and seed of the runs.
#![cfg(all(feature = "http", feature = "vpc"))]

mod fault;
#[path = "../support/seed.rs"]
#[allow(unreachable_pub, reason = "other tests share it")]
mod seed;
mod server;

use alicloud_client::credentials::{
    BoxFuture, Context, Credential, CredentialsError, Environment, Provider,
};
use alicloud_client::{AnyError, Builder, CallOptions, Cause, Client, RetryPolicy, vpc};
use fault::FAULTS;
use seed::Seed;
use server::{CALL, SECRET, Server, State};
use std::collections::{BTreeMap, HashSet};
use std::future::{Future, poll_fn, ready};
use std::pin::pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::Poll;
use std::time::{Duration, Instant};
use tokio::net::{TcpSocket, TcpStream};
use tokio::runtime::Runtime;
use tokio::task::JoinSet;

/// Limits of a call and of an attempt.
const CALL_LIMIT: Duration = Duration::from_millis(120);
const ATTEMPT_LIMIT: Duration = Duration::from_millis(40);
/// What a busy machine may add.
const SLACK: Duration = Duration::from_secs(5);
/// Runs at the same time.
const LANES: u64 = 48;

fn number(variable: &str, default: u64) -> u64 {
    std::env::var(variable).map_or(default, |text| text.parse().expect(variable))
}

/// Gives another token each time.
#[derive(Default)]
struct Tokens(AtomicU64);

impl Provider for Tokens {
    fn fetch<'a>(
        &'a self,
        _: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        let token = format!("t0k+n/{}", self.0.fetch_add(1, Ordering::Relaxed));
        let credential = Credential::new("testid", SECRET, "test").with_security_token(token);
        Box::pin(ready(Ok(credential)))
    }
}

fn builder(url: &str) -> Builder {
    let (base, cap) = (Duration::from_millis(1), Duration::from_millis(4));
    Client::builder()
        .environment(Environment::empty())
        .region("cn-hangzhou")
        .endpoint(url)
        .no_proxy()
        .credentials(Tokens::default())
        .retry(RetryPolicy::new().base(base).cap(cap))
        .timeout(CALL_LIMIT)
        .attempt_timeout(ATTEMPT_LIMIT)
        .connect_timeout(ATTEMPT_LIMIT)
}

/// What a call asks for.
#[derive(Debug, Clone, Copy)]
enum Ask {
    Read,
    /// A write without an idempotency token, and one with.
    Write,
    SafeWrite,
}

const ASKS: &[Ask] = &[Ask::Read, Ask::Write, Ask::SafeWrite];

fn read() -> vpc::DescribeEipAddresses {
    vpc::DescribeEipAddresses::new()
}

fn write() -> vpc::ReleaseEipAddress {
    vpc::ReleaseEipAddress::allocation_id("eip-1")
}

fn safe_write() -> vpc::AllocateEipAddress {
    vpc::AllocateEipAddress::new()
}

async fn ask(client: &Client, ask: Ask) -> Result<(), AnyError> {
    match ask {
        Ask::Read => _ = client.send(read()).await?,
        Ask::Write => _ = client.send(write()).await?,
        Ask::SafeWrite => _ = client.send(safe_write()).await?,
    }
    Ok(())
}

fn named(call: &str) -> CallOptions {
    CallOptions::new().header(CALL, call)
}

/// A call that is over.
struct Over {
    ask: Ask,
    name: String,
    took: Duration,
    outcome: Result<(), AnyError>,
}

/// Counts of what happened in all runs.
#[derive(Debug, Default)]
struct Tally {
    succeeded: u64,
    failed: u64,
    repeated: u64,
    faults: BTreeMap<&'static str, u64>,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.succeeded += other.succeeded;
        self.failed += other.failed;
        self.repeated += other.repeated;
        for (name, count) in other.faults {
            *self.faults.entry(name).or_default() += count;
        }
    }

    /// Counts a call and asserts what holds for every one.
    fn call(&mut self, run: u64, over: &Over, server: Option<&State>) {
        let Over {
            ask, name, took, ..
        } = over;
        let context = format!("run {run}, call {name}, {ask:?}");
        assert!(*took <= CALL_LIMIT + SLACK, "{context}: took {took:?}");
        let log = server.map(|state| state.log.lock().unwrap());
        let requests = log.iter().flat_map(|log| &log.requests);
        let requests: Vec<_> = requests.filter(|request| request.call == *name).collect();
        let done: Vec<_> = requests.iter().filter(|request| request.done).collect();
        self.repeated += u64::from(requests.len() > 1);
        match ask {
            Ask::Read => {}
            Ask::Write => assert!(done.len() <= 1, "{context}: done {} times", done.len()),
            Ask::SafeWrite => {
                let tokens: HashSet<_> = requests.iter().map(|request| &request.token).collect();
                assert!(tokens.len() <= 1, "{context}: {tokens:?}");
                assert!(!tokens.contains(&None), "{context}: no token");
            }
        }
        match &over.outcome {
            Ok(()) => {
                self.succeeded += 1;
                assert!(!done.is_empty(), "{context}: it was not done");
            }
            Err(error) => {
                self.failed += 1;
                let sent = usize::try_from(error.attempts()).unwrap();
                assert!(requests.len() <= sent, "{context}: {error:?}");
                let (shown, help) = (error.to_string(), error.help());
                assert!(help.len() > 10, "{context}: {shown}");
                if !matches!(error.cause(), Cause::Service(_)) {
                    assert!(shown.ends_with(&*help), "{context}: {shown}");
                }
                let all = format!("{shown} {error:?} {error:#?}");
                for secret in [SECRET, "t0k", "Signature=", "s3cr"] {
                    assert!(!all.contains(secret), "{context}: {all}");
                }
            }
        }
    }

    /// Asserts what holds for all that a service saw of one client.
    fn service(&mut self, run: u64, server: &State) {
        let log = server.log.lock().unwrap();
        assert!(log.wrong.is_empty(), "run {run}: {:?}", log.wrong);
        let nonces: HashSet<_> = log.requests.iter().map(|request| &request.nonce).collect();
        assert_eq!(
            nonces.len(),
            log.requests.len(),
            "run {run}: a nonce came twice"
        );
        let mut calls_of = BTreeMap::new();
        for request in &log.requests {
            if let Some(token) = &request.token {
                let call = calls_of.entry(token).or_insert(&request.call);
                assert_eq!(*call, &request.call, "run {run}: a token came twice");
            }
        }
        for name in &log.faults {
            *self.faults.entry(name).or_default() += 1;
        }
    }

    /// Asserts that the runs show something.
    fn end(&self, runs: u64) {
        println!("{self:#?}");
        if runs < 1_000 {
            return;
        }
        for fault in FAULTS {
            assert!(
                self.faults.contains_key(fault.name),
                "never: {}",
                fault.name
            );
        }
        // On a busy machine few calls end in time; each run has one more that must succeed.
        assert!(self.succeeded > 0 && self.failed > 0 && self.repeated > 0);
    }
}

/// Some calls of one client to one service.
async fn calls(client: &Client, random: &mut Seed, run: u64, server: Option<&State>) -> Tally {
    let mut tally = Tally::default();
    for call in 0..=random.number() % 3 {
        let (name, what) = (call.to_string(), *random.pick(ASKS));
        let began = Instant::now();
        let one = client.with(named(&name));
        let outcome = tokio::time::timeout(CALL_LIMIT + SLACK, ask(&one, what)).await;
        let outcome = outcome.unwrap_or_else(|_| panic!("run {run}, call {name}: it hangs"));
        let over = Over {
            ask: what,
            name,
            took: began.elapsed(),
            outcome,
        };
        tally.call(run, &over, server);
    }
    tally
}

/// One client's life.
async fn run(seed: u64, run: u64) -> Tally {
    let mut random = Seed::of_run(seed, run);
    let socket = TcpSocket::new_v4().unwrap();
    match random.number() % 32 {
        // A port that is taken, where nobody listens.
        0 => {
            socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
            let url = format!("http://{}", socket.local_addr().unwrap());
            let client = builder(&url).build().unwrap();
            calls(&client, &mut random, run, None).await
        }
        1 => {
            let client = builder("http://nowhere.invalid").build().unwrap();
            calls(&client, &mut random, run, None).await
        }
        // One who never accepts: the system makes the connection, and nothing comes.
        2 => {
            socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
            let listener = socket.listen(64).unwrap();
            let url = format!("http://{}", listener.local_addr().unwrap());
            let client = builder(&url).build().unwrap();
            calls(&client, &mut random, run, None).await
        }
        _ => {
            let server = Server::start(random.clone()).await.unwrap();
            let url = format!("http://{}", server.address);
            let client = builder(&url).build().unwrap();
            let mut tally = calls(&client, &mut random, run, Some(&server.state)).await;
            works(&client, &server).await;
            tally.service(run, &server.state);
            tally
        }
    }
}

/// For a call that must succeed, also over a connection that has gone silent.
fn patient() -> CallOptions {
    let options = named("last").attempt_timeout(Duration::from_millis(200));
    options.timeout(Duration::from_secs(60)).max_attempts(20)
}

/// Asserts that a client is none the worse for what happened to it.
async fn works(client: &Client, server: &Server) {
    server.state.faulty.store(false, Ordering::SeqCst);
    client.with(patient()).send(read()).await.unwrap();
}

/// A runtime that is left without waiting for what the system's resolver still tries.
fn on_runtime<T>(work: impl FnOnce(&Runtime) -> T) -> T {
    let runtime = Runtime::new().unwrap();
    let output = work(&runtime);
    runtime.shutdown_background();
    output
}

#[test]
fn whatever_sockets_do() {
    on_runtime(|runtime| runtime.block_on(all_runs()));
}

async fn all_runs() {
    let (runs, seed) = (number("SOCKET_RUNS", 3_000), number("SOCKET_SEED", 2_016));
    println!("SOCKET_RUNS={runs} SOCKET_SEED={seed}");
    let mut lanes = JoinSet::new();
    for lane in 0..LANES {
        lanes.spawn(async move {
            let mut tally = Tally::default();
            for number in (lane..runs).step_by(usize::try_from(LANES).unwrap()) {
                tally.add(run(seed, number).await);
            }
            tally
        });
    }
    let mut tally = Tally::default();
    for lane in lanes.join_all().await {
        tally.add(lane);
    }
    tally.end(runs);
}

/// Polls a future so often at most; then it is dropped.
async fn polled<F: Future>(future: F, mut most: u64) -> Option<F::Output> {
    let mut future = pin!(future);
    poll_fn(move |context| match future.as_mut().poll(context) {
        Poll::Ready(output) => Poll::Ready(Some(output)),
        Poll::Pending if most == 0 => Poll::Ready(None),
        Poll::Pending => {
            most -= 1;
            Poll::Pending
        }
    })
    .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_can_be_dropped_at_any_point() {
    let seed = number("SOCKET_SEED", 2_016);
    let mut dropped = 0;
    for run in 0..300 {
        let mut random = Seed::of_run(seed, run);
        let server = Server::start(random.clone()).await.unwrap();
        let url = format!("http://{}", server.address);
        let client = builder(&url).build().unwrap();
        let what = *random.pick(ASKS);
        let name = "dropped".to_owned();
        let one = client.with(named(&name));
        let began = Instant::now();
        let outcome = polled(ask(&one, what), random.number() % 6).await;
        dropped += u64::from(outcome.is_none());
        let mut tally = Tally::default();
        if let Some(outcome) = outcome {
            let over = Over {
                ask: what,
                name,
                took: began.elapsed(),
                outcome,
            };
            tally.call(run, &over, Some(&server.state));
        }
        works(&client, &server).await;
        tally.service(run, &server.state);
        let log = server.state.log.lock().unwrap();
        let done = log.requests.iter().filter(|request| request.done);
        let tokens: HashSet<_> = done
            .clone()
            .filter_map(|request| request.token.clone())
            .collect();
        let writes = done.filter(|request| request.call == "dropped").count();
        match what {
            Ask::Read => {}
            Ask::Write => assert!(writes <= 1, "run {run}"),
            Ask::SafeWrite => assert!(tokens.len() <= 1, "run {run}"),
        }
    }
    // Those that are polled once only, at least.
    assert!(dropped > 30, "{dropped}");
}

#[tokio::test]
async fn a_connection_that_is_never_made_ends_in_time() {
    // The queue of the listener is full, so the system answers no more.
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let listener = socket.listen(0).unwrap();
    let address = listener.local_addr().unwrap();
    let _first = TcpStream::connect(address).await.unwrap();
    let client = builder(&format!("http://{address}"))
        .connect_timeout(ATTEMPT_LIMIT)
        .attempt_timeout(SLACK)
        .timeout(SLACK * 10)
        .retry(RetryPolicy::new().max_attempts(2));
    let began = Instant::now();
    let error = client.build().unwrap().send(write()).await.unwrap_err();
    assert!(began.elapsed() < SLACK, "{error}");
    let Cause::Transport(cause) = error.cause() else {
        panic!("{error:?}")
    };
    assert!(cause.timeout && cause.before_sending, "{cause:?}");
    assert_eq!(error.attempts(), 2, "{error}");
}

#[cfg(feature = "blocking")]
mod blocking {
    use super::*;
    use alicloud_client::blocking::Client;

    fn ask(client: &Client, ask: Ask) -> Result<(), AnyError> {
        match ask {
            Ask::Read => _ = client.send(read())?,
            Ask::Write => _ = client.send(write())?,
            Ask::SafeWrite => _ = client.send(safe_write())?,
        }
        Ok(())
    }

    fn run(runtime: &tokio::runtime::Handle, seed: u64, run: u64) -> Tally {
        let mut random = Seed::of_run(seed, run);
        let server = runtime.block_on(Server::start(random.clone())).unwrap();
        let url = format!("http://{}", server.address);
        let client = builder(&url).build_blocking().unwrap();
        let mut tally = Tally::default();
        for call in 0..=random.number() % 3 {
            let (name, what) = (call.to_string(), *random.pick(ASKS));
            let began = Instant::now();
            let outcome = ask(&client.with(named(&name)), what);
            let over = Over {
                ask: what,
                name,
                took: began.elapsed(),
                outcome,
            };
            tally.call(run, &over, Some(&server.state));
        }
        server.state.faulty.store(false, Ordering::SeqCst);
        client.with(patient()).send(read()).unwrap();
        tally.service(run, &server.state);
        tally
    }

    #[test]
    fn whatever_sockets_do() {
        on_runtime(|runtime| all_runs(runtime.handle()));
    }

    fn all_runs(runtime: &tokio::runtime::Handle) {
        let (runs, seed) = (
            number("SOCKET_RUNS", 3_000) / 5,
            number("SOCKET_SEED", 2_016),
        );
        println!("SOCKET_RUNS/5={runs} SOCKET_SEED={seed}");
        let lane = |lane: usize| {
            let mut tally = Tally::default();
            for number in (0..runs).skip(lane).step_by(16) {
                tally.add(run(runtime, seed, number));
            }
            tally
        };
        let mut tally = Tally::default();
        std::thread::scope(|scope| {
            let lane = &lane;
            let lanes: Vec<_> = (0..16)
                .map(|index| scope.spawn(move || lane(index)))
                .collect();
            for lane in lanes {
                tally.add(lane.join().unwrap());
            }
        });
        tally.end(runs);
    }
}
