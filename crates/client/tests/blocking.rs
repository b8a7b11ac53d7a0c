//! The blocking client: the same calls without futures.
#![cfg(all(feature = "blocking", feature = "vpc"))]

mod support;

use alicloud_client::blocking::{self, Transport};
use alicloud_client::transport::{HttpRequest, HttpResponse, TransportError};
use alicloud_client::{Builder, CallOptions, Cause, vpc};
use std::time::{Duration, Instant};
use support::requests::{EMPTY, read, write};
use support::server::{Act, Server, http, json};
use support::*;

fn builder_for(server: &Server) -> Builder {
    blocking::Client::builder()
        .region("cn-hangzhou")
        .access_key("testid", "testsecret")
        .endpoint(server.url())
        .no_proxy()
        .clock(Ticks::default())
}

#[test]
fn calls_share_a_connection() {
    let server = Server::new(|_| json(200, EMPTY));
    let client = builder_for(&server).build_blocking().unwrap();
    for _ in 0..20 {
        assert_eq!(client.send(read()).unwrap().request_id(), "R-0");
    }
    assert_eq!((server.seen().len(), server.connections()), (20, 1));
    let head = server.seen()[0].to_lowercase();
    assert_eq!(head.matches("host: ").count(), 1, "{head}");
    assert_eq!(head.matches("user-agent: ").count(), 1, "{head}");
    assert_eq!(head.matches("accept: ").count(), 1, "{head}");
}

#[tokio::test]
async fn it_works_inside_a_runtime() {
    let server = Server::new(|_| json(200, EMPTY));
    let client = builder_for(&server).build_blocking().unwrap();
    client.send(read()).unwrap();
}

#[test]
fn the_wire_may_break_and_writes_are_not_repeated() {
    let half = http(200, "", EMPTY.as_bytes())[..60].to_vec();
    for fault in [
        Act::CloseUnread,
        Act::SayAndClose(half),
        Act::Say(http(502, "", b"<html>")),
    ] {
        let act = fault.clone();
        let server = Server::new(move |_| act.clone());
        let client = builder_for(&server).build_blocking().unwrap();
        let error = client.send(write()).unwrap_err();
        assert_eq!(server.seen().len(), 1, "{fault:?}: {error}");
    }
    let server = Server::new(|number| match number {
        0 => Act::CloseUnread,
        _ => json(200, EMPTY),
    });
    builder_for(&server)
        .build_blocking()
        .unwrap()
        .send(read())
        .unwrap();
    assert_eq!(server.seen().len(), 2);
}

#[test]
fn a_stalled_server_does_not_hold_a_call() {
    let server = Server::new(|_| Act::Stall);
    let client = builder_for(&server).build_blocking().unwrap();
    let options = CallOptions::new().attempt_timeout(Duration::from_millis(40));
    let began = Instant::now();
    let error = client
        .with(options.max_attempts(1))
        .send(write())
        .unwrap_err();
    assert!(began.elapsed() < Duration::from_secs(5));
    assert!(
        matches!(error.cause(), Cause::Transport(cause) if cause.timeout),
        "{error:?}"
    );
}

#[test]
fn nobody_there_is_nothing_sent() {
    let address = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let server = Server::new(|_| Act::Stall);
    let client = builder_for(&server)
        .endpoint(format!("http://{address}"))
        .build_blocking();
    let error = client.unwrap().send(write()).unwrap_err();
    assert!(
        matches!(error.cause(), Cause::Transport(cause) if cause.before_sending),
        "{error:?}"
    );
    assert_eq!(error.attempts(), 4);
}

#[test]
fn a_mock_in_the_same_process_serves_it_too() {
    let (script, clock) = (Script::new([lost(), ok(EMPTY)]), Ticks::default());
    let client = builder(&script, &clock).build_blocking().unwrap();
    client.send(read()).unwrap();
    assert_eq!(clock.slept(), [Duration::from_millis(200)]);
    let answer = client
        .raw("Vpc", "2016-04-28", "DescribeVpcs", &[])
        .unwrap();
    assert_eq!(answer.request_id(), "R-0");
}

struct Own;

impl Transport for Own {
    fn send(&self, _: HttpRequest) -> Result<HttpResponse, TransportError> {
        Ok(HttpResponse::new(200, EMPTY))
    }
}

#[test]
fn the_transport_can_be_ones_own() {
    let builder = blocking::Client::builder()
        .region("cn-hangzhou")
        .access_key("a", "b");
    let client = builder.build_blocking_over(Own).unwrap();
    client.clone().send(read()).unwrap();
}

#[test]
fn lists_are_iterators() {
    let page = |token: &str| {
        ok(&format!(
            r#"{{"RequestId":"R","NextToken":"{token}","TagResources":{{"TagResource":[{{"ResourceId":"eip-1"}}]}}}}"#
        ))
    };
    let answers = [page("two"), page(""), page("two"), page("")];
    let (script, clock) = (Script::new(answers), Ticks::default());
    let client = builder(&script, &clock).build_blocking().unwrap();
    let request = || vpc::ListTagResources::resource_type("EIP");
    let items: Result<Vec<_>, _> = client.items(request()).collect();
    assert_eq!(items.unwrap().len(), 2);
    assert_eq!(client.pages(request()).count(), 2);
}

#[test]
fn waiting_pauses_the_thread() {
    let eip = |status: &str| {
        ok(&format!(
            r#"{{"EipAddresses":{{"EipAddress":[{{"AllocationId":"eip-1","Status":"{status}"}}]}}}}"#
        ))
    };
    let (script, clock) = (
        Script::new([eip("Associating"), eip("InUse")]),
        Ticks::default(),
    );
    let client = builder(&script, &clock).build_blocking().unwrap();
    client.wait_until(vpc::eip_in_use("eip-1")).unwrap();
    assert_eq!(clock.slept(), [Duration::from_secs(1)]);
}
