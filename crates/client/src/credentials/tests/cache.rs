//! The cache: one fetch for all, before the end, in spite of failures. Futures are polled by hand, so that
//! every order of events is the test's own.

use super::*;
use std::collections::VecDeque;
use std::future::Future;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Poll, Waker};
use std::time::{Duration, SystemTime};

/// A provider that answers when the test says so.
#[derive(Clone, Default)]
struct Gate {
    asked: Arc<AtomicUsize>,
    answers: Arc<Mutex<VecDeque<Result<Credential, CredentialsError>>>>,
}

impl Gate {
    fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }

    fn answer(&self, answer: Result<Credential, CredentialsError>) {
        self.answers.lock().unwrap().push_back(answer);
    }
}

impl Provider for Gate {
    fn fetch<'a>(
        &'a self,
        _: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        Box::pin(std::future::poll_fn(|_| {
            match self.answers.lock().unwrap().pop_front() {
                Some(answer) => Poll::Ready(answer),
                None => Poll::Pending,
            }
        }))
    }
}

fn key(id: &str, end: SystemTime) -> Credential {
    Credential::new(id, "secret", "test").with_expiry(end)
}

fn failure() -> CredentialsError {
    CredentialsError::new(CredentialsErrorKind::Unavailable, "test", "no luck")
}

fn poll<T>(future: &mut (impl Future<Output = T> + Unpin)) -> Poll<T> {
    std::pin::Pin::new(future).poll(&mut std::task::Context::from_waker(Waker::noop()))
}

fn id(result: &Poll<Result<Arc<Credential>, CredentialsError>>) -> &str {
    match result {
        Poll::Ready(Ok(credential)) => &credential.access_key_id,
        Poll::Ready(Err(_)) => "error",
        Poll::Pending => "pending",
    }
}

const MINUTE: Duration = Duration::from_secs(60);

#[test]
fn one_fetch_for_all() {
    let (world, gate) = (World::new(), Gate::default());
    let cache = Cache::new(gate.clone());
    let context = world.context();
    let mut calls: Vec<_> = (0..50).map(|_| Box::pin(cache.get(&context))).collect();
    assert!(calls.iter_mut().all(|call| poll(call).is_pending()));
    gate.answer(Ok(key("a", world.now + 60 * MINUTE)));
    assert!(calls.iter_mut().all(|call| id(&poll(call)) == "a"));
    assert_eq!(gate.asked(), 1);
    assert_eq!(cache.fresh(world.now).unwrap().access_key_id, "a");
}

#[test]
fn one_failure_for_all() {
    let (world, gate) = (World::new(), Gate::default());
    let cache = Cache::new(gate.clone());
    let context = world.context();
    let mut calls: Vec<_> = (0..50).map(|_| Box::pin(cache.get(&context))).collect();
    assert!(calls.iter_mut().all(|call| poll(call).is_pending()));
    gate.answer(Err(failure()));
    assert!(calls.iter_mut().all(|call| id(&poll(call)) == "error"));
    assert_eq!(gate.asked(), 1);
    // Who comes later tries again.
    gate.answer(Ok(key("a", world.now + 60 * MINUTE)));
    assert_eq!(id(&poll(&mut Box::pin(cache.get(&context)))), "a");
}

#[test]
fn who_goes_away_hands_over() {
    let (world, gate) = (World::new(), Gate::default());
    let cache = Cache::new(gate.clone());
    let context = world.context();
    let mut first = Box::pin(cache.get(&context));
    let mut second = Box::pin(cache.get(&context));
    assert!(poll(&mut first).is_pending() && poll(&mut second).is_pending());
    drop(first);
    assert!(poll(&mut second).is_pending());
    assert_eq!(gate.asked(), 2);
    gate.answer(Ok(key("a", world.now + 60 * MINUTE)));
    assert_eq!(id(&poll(&mut second)), "a");
}

#[test]
fn the_next_one_is_fetched_early_by_one_caller() {
    let (mut world, gate) = (World::new(), Gate::default());
    let cache = Cache::new(gate.clone());
    let end = world.now + 60 * MINUTE;
    gate.answer(Ok(key("a", end)));
    assert_eq!(id(&poll(&mut Box::pin(cache.get(&world.context())))), "a");
    world.now = end - 15 * MINUTE - Duration::from_secs(1);
    assert_eq!(id(&poll(&mut Box::pin(cache.get(&world.context())))), "a");
    assert_eq!(gate.asked(), 1);
    world.now = end - 15 * MINUTE;
    assert!(cache.fresh(world.now).is_none());
    let context = world.context();
    let mut refresher = Box::pin(cache.get(&context));
    assert!(poll(&mut refresher).is_pending());
    for _ in 0..20 {
        assert_eq!(id(&poll(&mut Box::pin(cache.get(&context)))), "a");
    }
    gate.answer(Ok(key("b", end + 60 * MINUTE)));
    assert_eq!(id(&poll(&mut refresher)), "b");
    assert_eq!(id(&poll(&mut Box::pin(cache.get(&context)))), "b");
    assert_eq!(gate.asked(), 2);
}

#[test]
fn the_old_one_serves_while_it_lasts() {
    let (mut world, gate) = (World::new(), Gate::default());
    let cache = Cache::new(gate.clone());
    let end = world.now + 60 * MINUTE;
    gate.answer(Ok(key("a", end)));
    assert_eq!(id(&poll(&mut Box::pin(cache.get(&world.context())))), "a");
    world.now = end - 10 * MINUTE;
    gate.answer(Err(failure()));
    assert_eq!(id(&poll(&mut Box::pin(cache.get(&world.context())))), "a");
    assert_eq!(gate.asked(), 2);
    // Not each caller tries again.
    world.now += MINUTE / 2;
    assert_eq!(id(&poll(&mut Box::pin(cache.get(&world.context())))), "a");
    assert_eq!(gate.asked(), 2);
    world.now += MINUTE;
    gate.answer(Err(failure()));
    assert_eq!(id(&poll(&mut Box::pin(cache.get(&world.context())))), "a");
    assert_eq!(gate.asked(), 3);
    world.now = end;
    gate.answer(Err(failure()));
    assert_eq!(
        id(&poll(&mut Box::pin(cache.get(&world.context())))),
        "error"
    );
}

#[test]
fn an_early_fetch_that_is_given_up_costs_the_next_caller_nothing() {
    let (mut world, gate) = (World::new(), Gate::default());
    let cache = Cache::new(gate.clone());
    let end = world.now + 60 * MINUTE;
    gate.answer(Ok(key("a", end)));
    assert_eq!(id(&poll(&mut Box::pin(cache.get(&world.context())))), "a");
    world.now = end - 10 * MINUTE;
    let context = world.context();
    let mut given_up = Box::pin(cache.get(&context));
    assert!(poll(&mut given_up).is_pending());
    drop(given_up);
    assert_eq!(id(&poll(&mut Box::pin(cache.get(&context)))), "a");
    assert_eq!(gate.asked(), 2);
}

#[test]
fn short_ones_are_not_fetched_each_time() {
    let (world, gate) = (World::new(), Gate::default());
    let cache = Cache::new(gate.clone());
    gate.answer(Ok(key("a", world.now + 12 * MINUTE)));
    assert_eq!(id(&poll(&mut Box::pin(cache.get(&world.context())))), "a");
    assert!(cache.fresh(world.now + 8 * MINUTE).is_some());
    assert!(cache.fresh(world.now + 9 * MINUTE).is_none());
}

#[test]
fn a_wrong_clock_does_not_lock_out() {
    let (mut world, gate) = (World::new(), Gate::default());
    let cache = Cache::new(gate.clone());
    gate.answer(Ok(key("a", world.now - 60 * MINUTE)));
    assert_eq!(id(&poll(&mut Box::pin(cache.get(&world.context())))), "a");
    assert_eq!(id(&poll(&mut Box::pin(cache.get(&world.context())))), "a");
    assert_eq!(gate.asked(), 1);
    world.now += MINUTE;
    assert!(poll(&mut Box::pin(cache.get(&world.context()))).is_pending());
}

#[test]
fn a_refused_one_is_dropped_once() {
    let (world, gate) = (World::new(), Gate::default());
    let cache = Cache::new(gate.clone());
    gate.answer(Ok(Credential::new("a", "s", "test")));
    gate.answer(Ok(Credential::new("b", "s", "test")));
    let context = world.context();
    let first = pollster::block_on(cache.get(&context)).unwrap();
    cache.invalidate(&first);
    assert_eq!(
        pollster::block_on(cache.get(&context))
            .unwrap()
            .access_key_id,
        "b"
    );
    // A second caller that was refused with the first one must not drop the second.
    cache.invalidate(&first);
    assert_eq!(cache.fresh(world.now).unwrap().access_key_id, "b");
}

#[test]
fn threads_share_one_fetch_too() {
    let world = World::new().network(|_| super::world::ok(super::world::FLAT));
    let cache = Cache::new(CredentialsUri::new("http://h/c"));
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| pollster::block_on(cache.get(&world.context())).unwrap());
        }
    });
    assert_eq!(world.requests().len(), 1);
}
