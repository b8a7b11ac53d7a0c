//! A client whose service, clock and randomness are the test's own.
#![allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    unused_macros,
    reason = "several tests share it; none needs all of it"
)]

#[cfg(feature = "tracing")]
pub mod log;
#[cfg(feature = "vpc")]
pub mod requests;
pub mod seed;
pub mod server;

use alicloud_client::transport::{Exchange, HttpRequest, HttpResponse, Transport, TransportError};
use alicloud_client::{Builder, Client, Clock, Random, Sleep};
use std::collections::VecDeque;
use std::future::ready;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

pub type Outcome = Result<HttpResponse, TransportError>;

/// A service that gives prepared answers, and keeps what it was sent. Without answers left, it
/// gives the last one again.
#[derive(Clone, Default)]
pub struct Script(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    answers: VecDeque<Outcome>,
    last: Option<Outcome>,
    sent: Vec<HttpRequest>,
}

impl Script {
    pub fn new(answers: impl IntoIterator<Item = Outcome>) -> Self {
        let script = Self::default();
        script.0.lock().unwrap().answers = answers.into_iter().collect();
        script
    }

    pub fn sent(&self) -> Vec<HttpRequest> {
        self.0.lock().unwrap().sent.clone()
    }

    /// The parameters of a request, decoded.
    pub fn parameters(&self, index: usize) -> Vec<(String, String)> {
        let sent = self.sent();
        let request = &sent[index];
        let query = request.url.split_once('?').map_or("", |(_, query)| query);
        let form = std::str::from_utf8(&request.body).unwrap();
        alicloud_core::sign::query::decode(&format!("{query}&{form}")).unwrap()
    }

    pub fn parameter(&self, index: usize, name: &str) -> Option<String> {
        let parameters = self.parameters(index);
        let found = parameters.into_iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value)
    }
}

impl Transport for Script {
    fn send(&self, request: HttpRequest) -> Exchange<'_> {
        let mut state = self.0.lock().unwrap();
        state.sent.push(request);
        let outcome = state.answers.pop_front().or_else(|| state.last.clone());
        state.last.clone_from(&outcome);
        Box::pin(ready(outcome.expect("the script has an answer")))
    }
}

/// A clock that sleeping sets forward; it begins on 2026-01-02 03:04:05.
#[derive(Clone, Default)]
pub struct Ticks(Arc<Mutex<Vec<Duration>>>);

impl Ticks {
    /// How long was slept each time.
    pub fn slept(&self) -> Vec<Duration> {
        self.0.lock().unwrap().clone()
    }
}

impl Clock for Ticks {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_323_045) + self.elapsed()
    }

    fn elapsed(&self) -> Duration {
        self.slept().iter().sum()
    }

    fn sleep(&self, duration: Duration) -> Sleep<'_> {
        self.pause(duration);
        Box::pin(ready(()))
    }

    fn pause(&self, duration: Duration) {
        self.0.lock().unwrap().push(duration);
    }
}

/// Random bytes that count up; jitter is the whole delay.
#[derive(Default)]
pub struct Counter(AtomicU64);

impl Random for Counter {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), String> {
        if buffer.len() == 4 {
            buffer.fill(0xff);
            return Ok(());
        }
        let next = self.0.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        let start = buffer.len().saturating_sub(next.len());
        buffer.fill(0);
        buffer[start..].copy_from_slice(&next);
        Ok(())
    }
}

pub fn builder(script: &Script, clock: &Ticks) -> Builder {
    Client::builder()
        .region("cn-hangzhou")
        .access_key("testid", "testsecret")
        .transport(script.clone())
        .clock(clock.clone())
        .random(Counter::default())
}

pub fn client(script: &Script, clock: &Ticks) -> Client {
    builder(script, clock).build().unwrap()
}

#[allow(clippy::unnecessary_wraps, reason = "an outcome like the others")]
pub fn ok(body: &str) -> Outcome {
    Ok(HttpResponse::new(200, body))
}

#[allow(clippy::unnecessary_wraps, reason = "an outcome like the others")]
pub fn refused(status: u16, code: &str) -> Outcome {
    let body = format!(r#"{{"Code":"{code}","Message":"no","RequestId":"R-1","HostId":"h"}}"#);
    Ok(HttpResponse::new(status, body))
}

pub fn lost() -> Outcome {
    Err(TransportError::new("the connection was reset"))
}

pub fn unreachable() -> Outcome {
    Err(TransportError::new("no connection").before_sending())
}
