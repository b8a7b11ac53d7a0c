//! Credentials that do not come hold no call past its deadline.
#![cfg(all(feature = "http", feature = "vpc"))]

mod support;

#[cfg(feature = "blocking")]
use alicloud_client::CallOptions;
use alicloud_client::credentials::{
    BoxFuture, Context, Credential, CredentialsError, CredentialsUri, EcsRamRole, Environment,
    ExternalProcess, Provider,
};
use alicloud_client::{Builder, Cause, Client};
use std::time::{Duration, Instant};
use support::requests::read;
use support::server::{Act, Server, json};

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
                    assert!(matches!(error.cause(), Cause::Deadline(_)), "{error:?}");
                });
            }
        });
    }
}

/// Where one blocking call's time is over, another that waits for the same credential asks anew.
#[cfg(feature = "blocking")]
#[test]
fn a_fetch_that_is_cut_off_fails_one_call_alone() {
    let key = r#"{"Code":"Success","AccessKeyId":"i","AccessKeySecret":"s","SecurityToken":"t"}"#;
    let (asked, first) = std::sync::mpsc::channel();
    let keys = Server::new(move |number| match number {
        0 => {
            asked.send(()).unwrap();
            Act::Stall
        }
        _ => json(200, key),
    });
    let service = Server::new(|_| json(200, r#"{"RequestId":"R-1"}"#));
    let client = builder(CredentialsUri::new(keys.url())).endpoint(service.url());
    let client = client.build_blocking().unwrap();
    let patient = client.with(CallOptions::new().timeout(Duration::from_secs(60)));
    std::thread::scope(|scope| {
        let hasty = scope.spawn(|| client.send(read()));
        first.recv().unwrap();
        patient.send(read()).unwrap();
        let error = hasty.join().unwrap().unwrap_err();
        assert!(matches!(error.cause(), Cause::Deadline(_)), "{error:?}");
    });
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

/// A metadata service, a proxy, and a client that knows of both. The metadata service is of this very
/// machine: a proxy could give another machine's role, or keep this one's.
fn with_metadata_and_proxy() -> (Server, Server, Builder) {
    let answer =
        r#"{"Code":"Success","AccessKeyId":"i","AccessKeySecret":"s","SecurityToken":"t"}"#;
    let metadata = Server::new(move |number| match number {
        0 => json(200, "token"),
        _ => json(200, answer),
    });
    let proxy = Server::new(|_| json(200, r#"{"RequestId":"R-1"}"#));
    let role = EcsRamRole::new().role("role").endpoint(metadata.url());
    let builder = Client::builder()
        .environment(Environment::empty())
        .region("cn-hangzhou")
        .credentials(role)
        .proxy(proxy.url())
        .endpoint("http://a.example");
    (metadata, proxy, builder)
}

fn assert_asked_past_the_proxy(metadata: &Server, proxy: &Server) {
    let lines = |server: &Server| -> Vec<String> {
        let seen = server.seen().into_iter();
        seen.filter_map(|head| Some(head.lines().next()?.to_owned()))
            .collect()
    };
    let asked = [
        "PUT /latest/api/token HTTP/1.1",
        "GET /latest/meta-data/ram/security-credentials/role HTTP/1.1",
    ];
    assert_eq!(lines(metadata), asked);
    let called = lines(proxy);
    let own = called.iter().any(|line| line.contains("a.example"));
    let asked = called.iter().any(|line| line.contains("/latest/"));
    assert!(own && !asked, "{called:?}");
}

#[tokio::test]
async fn the_metadata_service_is_asked_past_any_proxy() {
    let (metadata, proxy, builder) = with_metadata_and_proxy();
    builder.build().unwrap().send(read()).await.unwrap();
    assert_asked_past_the_proxy(&metadata, &proxy);
}

#[cfg(feature = "blocking")]
#[test]
fn the_metadata_service_is_asked_past_any_proxy_without_futures() {
    let (metadata, proxy, builder) = with_metadata_and_proxy();
    // The proxy does not know how to make a tunnel.
    let _ = builder.build_blocking().unwrap().send(read());
    assert_asked_past_the_proxy(&metadata, &proxy);
}
