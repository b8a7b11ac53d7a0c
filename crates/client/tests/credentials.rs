//! Credentials that do not come hold no call past its deadline.
#![cfg(all(feature = "http", feature = "vpc"))]

mod support;

use alicloud_client::credentials::{
    BoxFuture, Context, Credential, CredentialsError, CredentialsUri, Environment, ExternalProcess,
    Provider,
};
use alicloud_client::{Builder, Cause, Client, vpc};
use std::time::{Duration, Instant};
use support::server::{Act, Server};

const LIMIT: Duration = Duration::from_millis(100);
/// What a busy machine may add.
const SLACK: Duration = Duration::from_secs(5);

/// Never answers.
struct Silent;

impl Provider for Silent {
    fn fetch<'a>(
        &'a self,
        _: &'a Context<'a>,
    ) -> BoxFuture<'a, Result<Credential, CredentialsError>> {
        Box::pin(std::future::pending())
    }
}

fn builder(provider: impl Provider + 'static) -> Builder {
    Client::builder()
        .environment(Environment::empty())
        .region("cn-hangzhou")
        .no_proxy()
        .credentials(provider)
        .timeout(LIMIT)
}

/// A program that never ends; it writes the number of its process to this file.
#[cfg(target_os = "linux")]
fn endless(file: &std::path::Path) -> ExternalProcess {
    let script = format!("echo $$ > {}; exec tail -f /dev/null", file.display());
    ExternalProcess::new(format!("sh -c '{script}'"))
}

fn read() -> vpc::DescribeEipAddresses {
    vpc::DescribeEipAddresses::new()
}

#[tokio::test]
async fn a_call_does_not_wait_for_ever() {
    let server = Server::new(|_| Act::Stall);
    let builders = [builder(Silent), builder(CredentialsUri::new(server.url()))];
    for builder in builders {
        let client = builder.build().unwrap();
        let began = Instant::now();
        let error = client.send(read()).await.unwrap_err();
        assert!(began.elapsed() < LIMIT + SLACK, "{error}");
        assert!(matches!(error.cause(), Cause::Deadline(_)), "{error:?}");
        assert!(error.help().contains("more time"), "{error}");
    }
}

#[cfg(feature = "blocking")]
#[test]
fn a_blocking_call_does_not_wait_for_ever() {
    let server = Server::new(|_| Act::Stall);
    let builders = [builder(Silent), builder(CredentialsUri::new(server.url()))];
    for builder in builders {
        let client = builder.build_blocking().unwrap();
        // The second thread waits for what the first one fetches.
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    let began = Instant::now();
                    let error = client.send(read()).unwrap_err();
                    assert!(began.elapsed() < LIMIT + SLACK, "{error}");
                    let named = matches!(error.cause(), Cause::Deadline(_) | Cause::Credentials(_));
                    assert!(named, "{error:?}");
                });
            }
        });
    }
}

/// The program goes with the call that it was run for.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_program_does_not_outlive_its_call() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("process");
    let client = builder(endless(&file)).timeout(Duration::from_secs(60));
    let call = tokio::spawn(client.build().unwrap().send(read()));
    let number = loop {
        match std::fs::read_to_string(&file) {
            Ok(number) if number.ends_with('\n') => break number,
            _ => tokio::task::yield_now().await,
        }
    };
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    let process = std::path::Path::new("/proc").join(number.trim());
    let began = Instant::now();
    while process.exists() {
        assert!(began.elapsed() < SLACK, "it runs on");
        tokio::task::yield_now().await;
    }
}
