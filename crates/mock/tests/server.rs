//! The server over real sockets: what it bears, what it refuses, how it ends. Time is tokio's paused
//! one, so that timeouts take none.

mod support;

use alicloud_mock::faults::{FaultPlan, WireFault};
use alicloud_mock::{Cloud, Limits, Server, World};
use serde_json::Value;
use std::time::Duration;
use support::{Connection, describe, headers};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

async fn server() -> Server {
    Server::bind("127.0.0.1:0", World::demo()).await.unwrap()
}

#[tokio::test]
async fn a_connection_is_kept_and_answers_come_in_one_piece() {
    let server = server().await;
    let mut connection = Connection::to(&server).await;
    for count in 0..3 {
        let answer = connection.send(&describe(&server, count)).await;
        assert_eq!(answer.status, 200, "{answer:?}");
        assert_eq!(
            answer.header("content-type"),
            Some("application/json;charset=utf-8")
        );
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
        assert_eq!(answer.header("transfer-encoding"), None);
        assert_eq!(answer.header("x-acs-request-id").map(str::len), Some(36));
        assert_eq!(answer.header("x-acs-trace-id").map(str::len), Some(32));
        assert_eq!(answer.reads, 1, "head and body leave together");
    }
}

#[tokio::test]
async fn a_server_at_all_addresses_tells_one_that_can_be_called() {
    for (listens, called) in [
        ("0.0.0.0:0", "http://127.0.0.1:"),
        ("[::]:0", "http://[::1]:"),
    ] {
        let Ok(server) = Server::bind(listens, World::demo()).await else {
            // Not every machine has addresses of version 6.
            assert!(listens.starts_with('['), "{listens}");
            continue;
        };
        let port = server.address().port();
        assert_eq!(server.url(), format!("{called}{port}"));
    }
}

#[tokio::test]
async fn har_has_the_headers_of_the_wire_and_no_secret() {
    let world = World::demo();
    let server = Server::bind("127.0.0.1:0", world.clone()).await.unwrap();
    let request = describe(&server, 1);
    let answer = Connection::to(&server).await.send(&request).await;
    let har = world.har();
    let told = |side: &str| -> Vec<(String, String)> {
        let headers = har["log"]["entries"][0][side]["headers"].as_array();
        let text = |header: &Value, field: &str| header[field].as_str().unwrap().to_owned();
        let headers = headers.unwrap().iter();
        headers
            .map(|header| (text(header, "name"), text(header, "value")))
            .collect()
    };

    let of_http = ["content-length", "date"];
    let mut sent = headers(&answer.head);
    sent.retain(|(name, _)| !of_http.contains(name));
    assert_eq!(sent.len(), 4);
    for (name, value) in told("response") {
        assert!(sent.contains(&(&name, &value)), "{name}: {value}");
    }
    assert_eq!(told("response").len(), sent.len());

    let request = String::from_utf8(request).unwrap();
    let secret = ["authorization", "x-acs-signature-nonce"];
    for (name, value) in headers(&request) {
        let shown = if secret.contains(&name) {
            "[redacted]"
        } else {
            value
        };
        let told = told("request");
        assert!(
            told.contains(&(name.to_owned(), shown.to_owned())),
            "{name}"
        );
    }
    assert!(!har.to_string().contains("mock-key"));
}

#[tokio::test]
async fn requests_that_come_at_once_are_answered_in_order() {
    let server = server().await;
    let mut connection = Connection::to(&server).await;
    let both = [describe(&server, 1), describe(&server, 2)].concat();
    connection.stream.write_all(&both).await.unwrap();
    let (one, other) = (connection.answer().await, connection.answer().await);
    assert_eq!((one.status, other.status), (200, 200));
    assert_ne!(
        one.header("x-acs-request-id"),
        other.header("x-acs-request-id")
    );
}

#[tokio::test]
async fn what_is_no_http_is_refused_and_harms_nobody() {
    let server = server().await;
    let long = format!(
        "GET / HTTP/1.1\r\nhost: x\r\nlong: {}\r\n\r\n",
        "x".repeat(100_000)
    );
    let many = format!("GET / HTTP/1.1\r\n{}\r\n", "a: b\r\n".repeat(101));
    for garbage in [
        "\0\0\0\0\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET / HTTP/1.1\r\nno colon\r\n\r\n",
        "GET / HTTP/1.1\r\nbad name : x\r\n\r\n",
        "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab",
        "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
        "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{fc}\u{3}\u{3}",
        &long,
        &many,
    ] {
        let mut connection = Connection::to(&server).await;
        // It may have hung up before all is written.
        let _ = connection.stream.write_all(garbage.as_bytes()).await;
        let _ = connection.stream.shutdown().await;
        let mut answer = Vec::new();
        let _ = connection.stream.read_to_end(&mut answer).await;
        let text = String::from_utf8_lossy(&answer);
        let refused = text.is_empty() || text.starts_with("HTTP/1.1 4");
        assert!(refused, "{garbage:.60?} was answered {text}");
    }
    let mut connection = Connection::to(&server).await;
    assert_eq!(connection.send(&describe(&server, 1)).await.status, 200);
}

#[tokio::test]
async fn a_body_that_is_announced_as_too_long_is_not_read() {
    let server = server().await;
    let mut connection = Connection::to(&server).await;
    let head = "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 104857600\r\n\r\n";
    let answer = connection.send(head.as_bytes()).await;
    assert_eq!(answer.status, 413);
    assert_eq!(answer.header("connection"), Some("close"));
}

#[tokio::test]
async fn a_body_that_does_not_tell_its_length_is_read_up_to_the_limit() {
    let server = server().await;
    let mut connection = Connection::to(&server).await;
    let head = "POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n";
    connection.stream.write_all(head.as_bytes()).await.unwrap();
    let chunk = [b"10000\r\n", &*vec![b'x'; 0x10000], b"\r\n"].concat();
    let mut written = 0;
    while written < 1600 && connection.stream.write_all(&chunk).await.is_ok() {
        written += 1;
    }
    assert!(written < 1600, "100 MiB were taken");
}

#[tokio::test(start_paused = true)]
async fn slow_heads_and_slow_bodies_and_silence_end() {
    let server = server().await;
    let began = tokio::time::Instant::now();
    for (start, status) in [
        ("POST / HTTP/1.1\r\nhos", ""),
        ("", ""),
        (
            "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nabc",
            "HTTP/1.1 408",
        ),
    ] {
        let mut connection = Connection::to(&server).await;
        connection.stream.write_all(start.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        let _ = connection.stream.read_to_end(&mut answer).await;
        let text = String::from_utf8_lossy(&answer);
        assert!(text.starts_with(status), "{start:?} was answered {text}");
    }
    assert!(began.elapsed() < Duration::from_secs(200));
}

#[tokio::test]
async fn more_connections_than_there_are_places_wait() {
    let mut limits = Limits::default();
    limits.connections = 2;
    let server = Server::bind_within("127.0.0.1:0", World::demo(), limits)
        .await
        .unwrap();
    let mut one = Connection::to(&server).await;
    let mut two = Connection::to(&server).await;
    assert_eq!(one.send(&describe(&server, 1)).await.status, 200);
    assert_eq!(two.send(&describe(&server, 2)).await.status, 200);
    let mut three = Connection::to(&server).await;
    three.stream.write_all(&describe(&server, 3)).await.unwrap();
    assert_eq!(two.send(&describe(&server, 4)).await.status, 200);
    drop(one);
    assert_eq!(three.answer().await.status, 200);
}

#[tokio::test]
async fn it_stops_when_calls_under_way_are_done() {
    let server = server().await;
    let mut idle = Connection::to(&server).await;
    assert_eq!(idle.send(&describe(&server, 1)).await.status, 200);
    let address = server.address();
    server.stop().await;
    assert_eq!(idle.stream.read(&mut [0; 1]).await.unwrap_or(0), 0);
    assert!(tokio::net::TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn an_address_that_is_taken() {
    let server = server().await;
    let error = Server::bind(server.address(), World::demo())
        .await
        .unwrap_err();
    let text = error.to_string();
    assert!(text.contains(&server.address().to_string()), "{text}");
    assert!(text.contains("choose another port"), "{text}");
}

#[tokio::test]
async fn the_mock_is_steered_from_this_machine_alone() {
    let server = server().await;
    let mut connection = Connection::to(&server).await;
    let host = server.address();
    for (headers, status) in [
        (format!("host: {host}"), 200),
        (format!("host: {host}\r\norigin: http://{host}"), 200),
        (format!("host: {host}\r\norigin: http://evil.example"), 403),
        ("host: evil.example".to_owned(), 403),
    ] {
        let request = format!("GET /_mock/health HTTP/1.1\r\n{headers}\r\n\r\n");
        let answer = connection.send(request.as_bytes()).await;
        assert_eq!(answer.status, status, "{headers}");
    }
}

#[tokio::test(start_paused = true)]
async fn planned_faults_on_the_wire() {
    let world = World::demo();
    let server = Server::bind("127.0.0.1:0", Cloud::from(world.clone()))
        .await
        .unwrap();
    let describes = || FaultPlan::on("DescribeEipAddresses");
    let plan = async |plan: FaultPlan, count: u32| {
        world.plan(plan).unwrap();
        let mut connection = Connection::to(&server).await;
        connection
            .stream
            .write_all(&describe(&server, count))
            .await
            .unwrap();
        connection
    };
    let mut connection = plan(describes().garbage(), 1).await;
    assert_eq!(connection.answer().await.body, WireFault::BODY.as_bytes());

    let mut connection = plan(describes().status(502), 2).await;
    assert_eq!(connection.answer().await.status, 502);

    let mut connection = plan(describes().reset(), 3).await;
    assert_eq!(connection.stream.read(&mut [0; 1]).await.unwrap_or(0), 0);

    let mut connection = plan(describes().truncate(5), 4).await;
    let mut answer = Vec::new();
    let _ = connection.stream.read_to_end(&mut answer).await;
    let text = String::from_utf8(answer).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    assert_eq!(body.len(), 5);
    assert!(!head.contains("content-length: 5\r"), "{head}");

    let began = tokio::time::Instant::now();
    let mut connection = plan(describes().latency(Duration::from_secs(7)), 5).await;
    assert_eq!(connection.answer().await.status, 200);
    assert!(began.elapsed() >= Duration::from_secs(7));

    let mut connection = plan(describes().stall(), 6).await;
    let silence = tokio::time::timeout(Duration::from_secs(3600), connection.answer());
    assert!(silence.await.is_err());
}
