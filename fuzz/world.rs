//! A world for providers of credentials, in which everything answers the same.

use alicloud_client::credentials::{
    BoxFuture, Context, Credential, Environment, Provider, RunError, RunOutput, Runner, Signer,
};
use alicloud_client::transport::{Exchange, HttpRequest, HttpResponse, Transport};
use std::future::ready;
use std::pin::pin;
use std::task::{Context as Task, Poll, Waker};
use std::time::{Duration, SystemTime};

struct World(Vec<u8>);

impl Transport for World {
    fn send(&self, _: HttpRequest) -> Exchange<'_> {
        Box::pin(ready(Ok(HttpResponse::new(200, self.0.clone()))))
    }
}

impl Runner for World {
    fn run<'a>(&'a self, _: &'a str, _: &'a [String], _: Duration) -> BoxFuture<'a, Result<RunOutput, RunError>> {
        Box::pin(ready(Ok(RunOutput::new(Some(0), self.0.clone()))))
    }
}

impl Signer for World {
    fn sign(&self, _: &Credential, parameters: Vec<(String, String)>, _: SystemTime) -> Vec<(String, String)> {
        parameters
    }
}

/// Fetches a credential, and looks at what came of it.
pub fn fetch(provider: &dyn Provider, environment: &Environment, answer: &[u8]) {
    let world = World(answer.to_vec());
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000);
    let context = Context::new(&world, environment, now, &world, &world);
    let mut fetched = pin!(provider.fetch(&context));
    let Poll::Ready(outcome) = fetched.as_mut().poll(&mut Task::from_waker(Waker::noop())) else {
        panic!("nothing here waits");
    };
    match outcome {
        Ok(credential) => assert!(!credential.access_key_id.is_empty()),
        Err(error) => assert!(!error.to_string().is_empty() && !error.problem().is_empty()),
    }
}
