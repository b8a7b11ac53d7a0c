//! Whole lives of EIPs through the client of this project, with one call in ten broken at random:
//! none is left over, none is allocated twice for one request, no call outlives its deadline.
//!
//! `LIFECYCLES` says how many (10,000 in the long form), `SEED` which faults they meet. Time is
//! virtual, so that waiting takes none.

#![allow(clippy::cast_precision_loss, reason = "counts are small")]

use alicloud_client::credentials::Environment;
use alicloud_client::{AnyError, Cause, Client, Clock, Random, Sleep, vpc};
use alicloud_mock::faults::FaultPlan;
use alicloud_mock::setup::Key;
use alicloud_mock::{Server, World};
use std::fmt::Display;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

/// The client's own limit of a call, with all its repetitions.
const DEADLINE: Duration = Duration::from_secs(60);
/// How often the program makes a call whose outcome it does not know.
const MOST_ROUNDS: usize = 20;
/// One call in so many is broken.
const ONE_IN: f64 = 10.0;

fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).map_or(otherwise, |text| text.parse().expect("a number"))
}

/// A number that follows from two (`SplitMix64`).
fn mix(seed: u64, count: u64) -> u64 {
    let mut number = seed.wrapping_add(count.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// Nonces, idempotency tokens and jitter from a seed.
struct Seeded(u64, AtomicU64);

impl Random for Seeded {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), String> {
        for chunk in buffer.chunks_mut(8) {
            let drawn = mix(self.0, self.1.fetch_add(1, Ordering::Relaxed));
            chunk.copy_from_slice(&drawn.to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}

/// What may happen to a call that any client meets some day, before its effect and after it. A
/// refusal that is final is not among it: after a lost answer it would be a lie.
fn troubles() -> Vec<FaultPlan> {
    let any = FaultPlan::any;
    vec![
        any().refuse("Throttling.User"),
        any().refuse("ServiceUnavailable"),
        any().refuse("ServiceUnavailable").after(),
        any().refuse("InternalError").after(),
        any().undocumented(
            409,
            "OperationConflict",
            "Another operation is not done yet.",
        ),
        any().status(502),
        any().status(502).after(),
        any().reset(),
        any().reset().after(),
        any().stall(),
        any().stall().after(),
        any().truncate(0),
        any().truncate(30),
        any().garbage(),
        any().latency(Duration::from_secs(9)),
        any().latency(Duration::from_secs(11)),
    ]
}

/// A world in which one call in ten meets one of them.
fn world(seed: u64) -> World {
    let world = World::builder()
        .seed(seed)
        .key(Key::new("mock-key-id", "mock-key-secret"))
        .ecs("i-mock0001")
        .nat("ngw-mock0001")
        .build()
        .expect("the description is complete");
    let troubles = troubles();
    let share = 1.0 / ONE_IN / troubles.len() as f64;
    for (place, trouble) in troubles.into_iter().enumerate() {
        // A plan draws for the calls that those before it left.
        let chance = share / (1.0 - share * place as f64);
        world.plan(trouble.chance(chance)).expect("it can happen");
    }
    world
}

/// Whether an error leaves open what happened, or says that it is worth another try.
fn is_open(error: &AnyError) -> bool {
    error.is_retryable() || matches!(error.cause(), Cause::Answer(_))
}

/// What a lifecycle needs beside the client.
struct Program<'a> {
    client: &'a Client,
    world: &'a World,
    clock: &'a dyn Clock,
    /// Number of the lifecycle; tokens follow from it.
    life: u64,
}

impl Program<'_> {
    /// Makes the same call until its outcome is known.
    async fn until_known<T, E: Into<AnyError> + Display>(
        &self,
        call: impl AsyncFn() -> Result<T, E>,
    ) -> Result<T, AnyError> {
        for _ in 0..MOST_ROUNDS {
            let began = self.clock.elapsed();
            let outcome = call().await;
            let took = self.clock.elapsed().saturating_sub(began);
            assert!(took <= DEADLINE, "life {}: {took:?}", self.life);
            match outcome.map_err(Into::into) {
                Err(error) if is_open(&error) => {}
                known => return known,
            }
        }
        panic!("life {}: no outcome in {MOST_ROUNDS} calls", self.life);
    }

    /// The same for waiting, which has a limit of its own: five minutes, and its last call.
    async fn wait(&self, wait: impl Fn() -> alicloud_core::Wait<vpc::DescribeEipAddresses>) {
        for _ in 0..MOST_ROUNDS {
            let began = self.clock.elapsed();
            let outcome = self.client.wait_until(wait()).await;
            let took = self.clock.elapsed().saturating_sub(began);
            assert!(took <= wait().timeout + DEADLINE, "{took:?}");
            match outcome {
                Ok(_) => return,
                Err(error) if is_open(error.as_any()) => {}
                Err(error) => panic!("life {}: {error}", self.life),
            }
        }
        panic!("life {}: the state did not come", self.life);
    }

    /// Allocates, associates, unassociates, releases.
    async fn live(&self) {
        let client = self.client;
        // The program remembers its tokens, so that it may ask again after any failure.
        let token = |step: &str| format!("life-{}-{step}", self.life);
        let allocate =
            || client.send(vpc::AllocateEipAddress::new().client_token(token("allocate")));
        let eip = self.until_known(async || allocate().await).await;
        let eip = eip.expect("the quota is not used up");
        let id = eip.allocation_id.expect("an answer names the EIP");
        let there: Vec<String> = self.world.eips().into_iter().map(|eip| eip.id).collect();
        assert_eq!(there, [id.as_str()], "one EIP for one request");

        let target = ["i-mock0001", "ngw-mock0001"][usize::from(self.life.is_multiple_of(2))];
        let associate = async || {
            let request = vpc::AssociateEipAddress::allocation_id(&id).instance_id(target);
            let request = match target {
                "ngw-mock0001" => request.instance_type(vpc::InstanceType::Nat),
                _ => request,
            };
            client.send(request.client_token(token("associate"))).await
        };
        self.until_known(associate).await.expect("both are free");
        self.wait(|| vpc::eip_in_use(&id)).await;

        let unassociate = async || {
            let request = vpc::UnassociateEipAddress::allocation_id(&id);
            client
                .send(request.client_token(token("unassociate")))
                .await
        };
        self.until_known(unassociate).await.expect("it is bound");
        self.wait(|| vpc::eip_available(&id)).await;

        // This operation has no token. Where an earlier call took effect, a later one is refused.
        let release = async || {
            client
                .send(vpc::ReleaseEipAddress::allocation_id(&id))
                .await
        };
        match self.until_known(release).await {
            Ok(_) => {}
            Err(error) => assert!(error.is_wrong_state() || error.is_not_found(), "{error}"),
        }
        self.wait(|| vpc::eip_released(&id)).await;
        assert!(
            self.world.eips().is_empty(),
            "{:?} is left",
            self.world.eips()
        );
    }
}

/// Says which faults were met; each must have been, and all together about as often as planned.
fn report(what: &str, seed: u64, lives: u64, world: &World) {
    let uses = world.faults();
    let hits: u64 = uses.iter().map(|each| each.hits).sum();
    let calls = uses.first().map_or(0, |first| first.seen);
    println!("{what}: {lives} lifecycles, {calls} calls, {hits} of them broken, seed {seed}");
    for each in &uses {
        println!("  {each}");
    }
    world.assert_faults_used();
    let share = hits as f64 / calls as f64 * ONE_IN;
    assert!((0.7..1.3).contains(&share), "{hits} of {calls} were broken");
}

/// The time of the world, which sleeping lets pass.
struct WorldTime(World);

impl Clock for WorldTime {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn elapsed(&self) -> Duration {
        let millis = self.0.clock().now().millis();
        Duration::from_millis(millis.try_into().unwrap_or_default())
    }

    fn sleep(&self, duration: Duration) -> Sleep<'_> {
        self.0.clock().advance(duration);
        Box::pin(std::future::ready(()))
    }
}

#[test]
fn in_process_none_is_left_over_and_none_is_double() {
    let (lives, seed) = (number("LIFECYCLES", 1_000), number("SEED", 1));
    println!("seed {seed}");
    let world = world(seed);
    let client = world
        .client_builder()
        .random(Seeded(seed, AtomicU64::new(0)));
    let client = client.build().expect("the client is complete");
    let clock = WorldTime(world.clone());
    for life in 0..lives {
        let program = Program {
            client: &client,
            world: &world,
            clock: &clock,
            life,
        };
        pollster::block_on(program.live());
    }
    report("in process", seed, lives, &world);
}

/// The paused time of tokio. The world's goes on while the client sleeps.
struct PausedTime {
    world: World,
    origin: tokio::time::Instant,
}

impl Clock for PausedTime {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn elapsed(&self) -> Duration {
        self.origin.elapsed()
    }

    fn sleep(&self, duration: Duration) -> Sleep<'_> {
        Box::pin(async move {
            tokio::time::sleep(duration).await;
            self.world.clock().advance(duration);
        })
    }
}

/// A tenth of them over real sockets.
#[tokio::test(start_paused = true)]
async fn over_http_none_is_left_over_and_none_is_double() {
    let (lives, seed) = (number("LIFECYCLES", 1_000) / 10, number("SEED", 1));
    println!("seed {seed}");
    let world = world(seed);
    let server = Server::bind("127.0.0.1:0", world.clone()).await.unwrap();
    let clock = || PausedTime {
        world: world.clone(),
        origin: tokio::time::Instant::now(),
    };
    let client = Client::builder()
        .environment(Environment::empty())
        .region("cn-hangzhou")
        .endpoint(server.url())
        .access_key("mock-key-id", "mock-key-secret")
        .clock(clock())
        .random(Seeded(seed, AtomicU64::new(0)))
        .build()
        .expect("the client is complete");
    let clock = clock();
    for life in 0..lives {
        let program = Program {
            client: &client,
            world: &world,
            clock: &clock,
            life,
        };
        program.live().await;
    }
    report("over HTTP", seed, lives, &world);
}
