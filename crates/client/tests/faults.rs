//! Thousands of calls to a service that fails at random, from a fixed seed: no write happens twice,
//! no call outlives its deadline, every failure says what to do.
#![cfg(feature = "vpc")]

mod support;

use alicloud_client::transport::{Exchange, HttpRequest, HttpResponse, Transport, TransportError};
use alicloud_client::{Client, Clock, vpc};
use std::future::ready;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use support::seed::Seed;
use support::{Counter, Ticks};

const RUNS: u64 = 6_000;
const LIMIT: Duration = Duration::from_secs(30);

/// A service that may act and then not say so.
#[derive(Clone)]
struct Unreliable {
    seed: Arc<Mutex<Seed>>,
    clock: Ticks,
    /// What was done: the idempotency token of each write, where it had one.
    done: Arc<Mutex<Vec<Option<String>>>>,
    nonces: Arc<Mutex<Vec<String>>>,
    latest_end: Arc<Mutex<Duration>>,
}

impl Unreliable {
    fn answer(&self, request: &HttpRequest) -> Result<HttpResponse, TransportError> {
        let mut seed = self.seed.lock().unwrap();
        let fault = |status, code: &str| {
            let body = format!(r#"{{"Code":"{code}","Message":"m","RequestId":"R"}}"#);
            Ok(HttpResponse::new(status, body))
        };
        let nonce = request.header("x-acs-signature-nonce").unwrap().to_owned();
        self.nonces.lock().unwrap().push(nonce);
        *self.latest_end.lock().unwrap() = self.clock.elapsed() + request.timeout;

        // Before anything is done.
        match seed.number() % 24 {
            0 => return Err(TransportError::new("no connection").before_sending()),
            1 => return Err(TransportError::new("no such host").before_sending()),
            2 => return fault(400, "Throttling.User"),
            3 => {
                return fault(429, "Throttling")
                    .map(|answer| answer.with_header("retry-after", "2"));
            }
            4 => return fault(409, "OperationConflict"),
            5 => return fault(404, "InvalidAllocationId.NotFound"),
            6 => {
                return fault(400, "InvalidTimeStamp.Expired")
                    .map(|answer| answer.with_header("date", "Fri, 02 Jan 2026 07:00:00 GMT"));
            }
            7 => return fault(400, "InvalidSecurityToken.Expired"),
            8 => return fault(400, "SignatureNonceUsed"),
            _ => {}
        }
        // It may be done, or not, when this happens.
        let trouble = seed.number() % 16;
        if trouble > 11 || seed.one_in(2) {
            let query = request.url.split_once('?').map_or("", |(_, query)| query);
            let sent = alicloud_core::sign::query::decode(query).unwrap();
            let token = sent.into_iter().find(|(name, _)| name == "ClientToken");
            self.done
                .lock()
                .unwrap()
                .push(token.map(|(_, token)| token));
        }
        let ok = r#"{"RequestId":"R","TotalCount":0,"EipAddresses":{"EipAddress":[]}}"#;
        match trouble {
            0 => Err(TransportError::new("the connection was reset")),
            1 => {
                self.clock.pause(request.timeout);
                Err(TransportError::new("no answer in time").timed_out())
            }
            2 => Ok(HttpResponse::new(
                200,
                &ok.as_bytes()[..usize::try_from(seed.number()).unwrap_or(7) % ok.len()],
            )),
            3 => Ok(HttpResponse::new(200, "")),
            4 => Ok(HttpResponse::new(502, "<html>Bad Gateway</html>")),
            5 => Ok(HttpResponse::new(
                503,
                "<Error><Code>ServiceUnavailable</Code></Error>",
            )),
            6 => fault(500, "InternalError"),
            7 => {
                fault(503, "ServiceUnavailable").map(|a| a.with_header("x-acs-retry-after", "900"))
            }
            8 => Ok(HttpResponse::new(200, "<html>hotel</html>")),
            9 => Ok(HttpResponse::new(500, [0xff, 0xfe, b'{'])),
            10 => fault(503, "SystemBusy").map(|a| a.with_header("retry-after", "86400")),
            11 => Ok(HttpResponse::new(200, "[[[[[[[[[[")),
            _ => Ok(HttpResponse::new(200, ok)),
        }
    }
}

impl Transport for Unreliable {
    fn send(&self, request: HttpRequest) -> Exchange<'_> {
        Box::pin(ready(self.answer(&request)))
    }
}

#[test]
fn whatever_fails_nothing_is_done_twice_and_every_call_ends() {
    let (mut succeeded, mut failed) = (0, 0);
    for run in 0..RUNS {
        let clock = Ticks::default();
        let service = Unreliable {
            seed: Arc::new(Mutex::new(Seed(run))),
            clock: clock.clone(),
            done: Arc::default(),
            nonces: Arc::default(),
            latest_end: Arc::default(),
        };
        let client = Client::builder()
            .region("cn-hangzhou")
            .access_key("testid", "testsecret")
            .transport(service.clone())
            .clock(clock.clone())
            .random(Counter::default())
            .timeout(LIMIT)
            .build()
            .unwrap();
        let error = match run % 3 {
            0 => {
                let call = client.send(vpc::ReleaseEipAddress::allocation_id("eip-1"));
                pollster::block_on(call)
                    .err()
                    .map(alicloud_client::AnyError::from)
            }
            1 => {
                let call = client.send(vpc::AllocateEipAddress::new());
                pollster::block_on(call)
                    .err()
                    .map(alicloud_client::AnyError::from)
            }
            _ => {
                let call = client.send(vpc::DescribeEipAddresses::new());
                pollster::block_on(call)
                    .err()
                    .map(alicloud_client::AnyError::from)
            }
        };
        let done = service.done.lock().unwrap();
        match run % 3 {
            0 => assert!(done.len() <= 1, "run {run}: written {} times", done.len()),
            1 => assert!(
                done.iter()
                    .all(|token| token.is_some() && *token == done[0]),
                "run {run}: {done:?}"
            ),
            _ => {}
        }
        let mut nonces = service.nonces.lock().unwrap().clone();
        let count = nonces.len();
        assert!((1..=6).contains(&count), "run {run}: {count} requests");
        nonces.sort();
        nonces.dedup();
        assert_eq!(nonces.len(), count, "run {run}: a nonce was used twice");
        assert!(clock.elapsed() <= LIMIT, "run {run}: {:?}", clock.elapsed());
        assert!(*service.latest_end.lock().unwrap() <= LIMIT, "run {run}");
        match error {
            None => succeeded += 1,
            Some(error) => {
                failed += 1;
                assert!(!error.help().is_empty(), "run {run}: {error}");
                assert_eq!(error.attempts() as usize, count, "run {run}: {error:?}");
                let shown = format!("{error} {error:?}");
                assert!(!shown.contains("testsecret"), "run {run}: {shown}");
            }
        }
    }
    // Both happen, or the test shows nothing.
    assert!(
        succeeded > RUNS / 4 && failed > RUNS / 20,
        "{succeeded} and {failed}"
    );
}
