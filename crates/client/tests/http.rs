//! Calls over real sockets, to a server that misbehaves on purpose.
#![cfg(all(feature = "http", feature = "vpc"))]

mod support;

use alicloud_client::credentials::Environment;
use alicloud_client::{Builder, Cause, Client, RetryPolicy, vpc};
use std::net::TcpListener;
use std::time::{Duration, Instant};
use support::requests::{EMPTY, read, write};
use support::server::{Act, Server, http, json};
use support::{Counter, Ticks};

fn builder(url: &str) -> Builder {
    let builder = Client::builder()
        .region("cn-hangzhou")
        .access_key("testid", "testsecret")
        .endpoint(url)
        .environment(Environment::empty())
        .random(Counter::default());
    #[cfg(feature = "reqwest")]
    let builder = builder.reqwest();
    builder
}

/// Delays between attempts pass at once; what the transport waits for is real.
fn client(server: &Server) -> Client {
    builder(&server.url())
        .clock(Ticks::default())
        .build()
        .unwrap()
}

#[tokio::test]
async fn calls_share_a_connection() {
    let server = Server::new(|_| json(200, EMPTY));
    let client = client(&server);
    for _ in 0..20 {
        client.clone().send(read()).await.unwrap();
    }
    assert_eq!((server.seen().len(), server.connections()), (20, 1));
    let head = &server.seen()[0];
    assert!(
        head.starts_with("POST /?RegionId=cn-hangzhou HTTP/1.1\r\n"),
        "{head}"
    );
    let host = format!("host: {}\r\n", server.address);
    assert_eq!(head.matches(&host).count(), 1, "{head}");
    #[cfg(not(feature = "reqwest"))]
    assert!(head.contains("content-length: 0\r\n"), "{head}");
}

/// The error of a call that is never repeated, and how many requests the server saw.
async fn broken(act: Act) -> (alicloud_client::Error<vpc::ReleaseEipAddressError>, usize) {
    let server = Server::new(move |_| act.clone());
    let error = client(&server).send(write()).await.unwrap_err();
    (error, server.seen().len())
}

#[tokio::test]
async fn a_write_is_never_sent_twice_whatever_the_wire_does() {
    let half = &http(200, "", br#"{"RequestId":"R-0"}"#)[..50];
    let html = http(
        502,
        "content-type: text/html\r\n",
        b"<html>Bad Gateway</html>",
    );
    let faults = [
        Act::CloseUnread,
        Act::SayAndClose(Vec::new()),
        Act::SayAndClose(half.to_vec()),
        Act::SayAndClose(b"HTTP/1.1 200 OK\r\ncontent-le".to_vec()),
        Act::SayAndClose(b"SSH-2.0-OpenSSH_9.6\r\n".to_vec()),
        Act::Say(html),
        Act::Say(http(200, "", b"")),
        Act::Say(http(200, "", b"<html>Welcome to the hotel</html>")),
        Act::Say(http(503, "", b"")),
        json(
            500,
            r#"{"Code":"InternalError","Message":"?","RequestId":"R"}"#,
        ),
        json(200, r#"{"RequestId":"#),
    ];
    for fault in faults {
        let (error, sent) = broken(fault.clone()).await;
        assert_eq!((sent, error.attempts()), (1, 1), "{fault:?}: {error}");
        assert!(!error.help().is_empty());
        let shown = format!("{error} {error:?}");
        assert!(
            !shown.contains("testsecret") && !shown.contains("Signature="),
            "{shown}"
        );
    }
}

#[tokio::test]
async fn a_read_is_sent_again() {
    let server = Server::new(|number| match number {
        0 => Act::CloseUnread,
        1 => Act::SayAndClose(http(200, "", EMPTY.as_bytes())[..60].to_vec()),
        // Said, for the client must not try the connection again before it sees it closed.
        2 => Act::SayAndClose(http(503, "connection: close\r\n", b"<html></html>")),
        _ => json(200, EMPTY),
    });
    client(&server).send(read()).await.unwrap();
    assert_eq!(server.seen().len(), 4);
}

#[tokio::test]
async fn errors_come_as_json_and_as_xml() {
    let xml = "<Error><RequestId>R-9</RequestId><HostId>h</HostId><Code>IncorrectEipStatus</Code>\
               <Message>no</Message></Error>";
    let act = Act::Say(http(
        400,
        "content-type: text/xml;charset=utf-8\r\n",
        xml.as_bytes(),
    ));
    let (error, _) = broken(act).await;
    assert_eq!(
        error.kind(),
        Some(&vpc::ReleaseEipAddressError::IncorrectEipStatus)
    );
    assert_eq!(error.request_id(), Some("R-9"));
}

#[tokio::test]
async fn nobody_there_is_nothing_sent() {
    // A port that was free a moment ago.
    let address = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let client = builder(&format!("http://{address}")).clock(Ticks::default());
    let error = client.build().unwrap().send(write()).await.unwrap_err();
    assert_eq!(error.attempts(), 4, "{error}");
    let Cause::Transport(cause) = error.cause() else {
        panic!("{error:?}")
    };
    assert!(cause.before_sending, "{error:?}");
    assert!(error.help().contains("nothing was sent"));
}

#[tokio::test]
async fn a_name_that_does_not_exist_is_nothing_sent() {
    let client = builder("http://nowhere.invalid").clock(Ticks::default());
    let error = client.build().unwrap().send(write()).await.unwrap_err();
    assert!(
        matches!(error.cause(), Cause::Transport(cause) if cause.before_sending),
        "{error:?}"
    );
}

#[tokio::test]
async fn a_stalled_server_does_not_hold_a_call_past_its_deadline() {
    for act in [
        Act::Stall,
        Act::SayAndStall(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{".to_vec()),
    ] {
        let server = Server::new(move |_| act.clone());
        let client = builder(&server.url())
            .retry(RetryPolicy::new().base(Duration::from_millis(1)))
            .attempt_timeout(Duration::from_millis(40))
            .timeout(Duration::from_millis(600))
            .build()
            .unwrap();
        let began = Instant::now();
        let error = client.send(read()).await.unwrap_err();
        assert!(began.elapsed() < Duration::from_secs(5));
        assert!(
            matches!(error.cause(), Cause::Transport(cause) if cause.timeout),
            "{error:?}"
        );
        assert!(error.attempts() > 1, "{error}");
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let other = Server::new(|_| json(200, EMPTY));
    let to = format!("location: {}/\r\n", other.url());
    let server = Server::new(move |_| Act::Say(http(307, &to, b"")));
    let error = client(&server).send(read()).await.unwrap_err();
    assert_eq!(error.status(), Some(307));
    assert!(other.seen().is_empty());
}

#[tokio::test]
async fn a_proxy_sees_the_whole_url() {
    let proxy = Server::new(|_| json(200, EMPTY));
    let client = builder("http://vpc.example.com")
        .proxy(proxy.url())
        .build()
        .unwrap();
    client.send(read()).await.unwrap();
    let head = &proxy.seen()[0];
    assert!(
        head.starts_with("POST http://vpc.example.com/?RegionId=cn-hangzhou HTTP/1.1"),
        "{head}"
    );
}

#[tokio::test]
async fn the_environment_names_a_proxy_and_who_goes_without() {
    let proxy = Server::new(|_| json(200, EMPTY));
    let url = format!("http://me:hunter%202@{}", proxy.address);
    let environment = Environment::empty().with("http_proxy", url);
    let client = |url: &str, environment: Environment| {
        let builder = builder(url).environment(environment);
        builder.retry(RetryPolicy::never()).build().unwrap()
    };
    let far = client("http://vpc.example.com", environment.clone());
    far.send(read()).await.unwrap();
    let authorization = "proxy-authorization: Basic bWU6aHVudGVyIDI=\r\n";
    assert!(
        proxy.seen()[0].contains(authorization),
        "{:?}",
        proxy.seen()
    );

    let except = environment.clone().with("NO_PROXY", "10.0.0.0/8, .invalid");
    let direct = client("http://nowhere.invalid", except).send(read()).await;
    direct.unwrap_err();
    let near = Server::new(|_| json(200, EMPTY));
    let direct = client(&near.url(), environment).send(read()).await;
    direct.unwrap();
    assert_eq!((proxy.seen().len(), near.seen().len()), (1, 1));
    assert!(!near.seen()[0].contains("proxy-"), "{:?}", near.seen());
}

#[tokio::test]
async fn a_connection_that_takes_too_long_is_nothing_sent() {
    // The system takes connections for it; nobody begins TLS.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    let client = builder(&url)
        .connect_timeout(Duration::from_millis(40))
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    let error = client.send(write()).await.unwrap_err();
    let Cause::Transport(cause) = error.cause() else {
        panic!("{error:?}")
    };
    assert!(cause.before_sending && cause.timeout, "{error:?}");
    assert_eq!(cause.message, format!("{url}: no connection in time"));
}

#[tokio::test]
async fn an_answer_that_is_too_long_is_not_read() {
    let head = b"HTTP/1.1 200 OK\r\ncontent-length: 67108865\r\n\r\n{";
    let (error, _) = broken(Act::SayAndClose(head.to_vec())).await;
    assert!(error.to_string().contains("longer than 64 MiB"), "{error}");
}

#[cfg(feature = "gzip")]
#[tokio::test]
async fn answers_may_be_compressed() {
    // `{"RequestId":"gz"}`, by Python's gzip module.
    let body = [
        31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 171, 86, 10, 74, 45, 44, 77, 45, 46, 241, 76, 81, 178, 82,
        74, 175, 82, 170, 5, 0, 15, 9, 144, 121, 18, 0, 0, 0,
    ];
    let server = Server::new(move |_| Act::Say(http(200, "content-encoding: gzip\r\n", &body)));
    let answer = client(&server).send(read()).await.unwrap();
    assert_eq!(answer.request_id(), "gz");
    assert!(
        server.seen()[0]
            .to_lowercase()
            .contains("accept-encoding: gzip")
    );
}

#[test]
fn without_a_runtime_there_is_an_error_and_no_panic() {
    let server = Server::new(|_| json(200, EMPTY));
    let client = builder(&server.url())
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    let error = pollster::block_on(client.send(read())).unwrap_err();
    assert!(error.to_string().contains("no tokio runtime"), "{error}");
}

#[tokio::test]
async fn cancelling_a_call_leaves_the_client_as_it_was() {
    let server = Server::new(|number| match number {
        0 => Act::Stall,
        _ => json(200, EMPTY),
    });
    let client = client(&server);
    let call = tokio::spawn(client.send(read()));
    while server.seen().is_empty() {
        tokio::task::yield_now().await;
    }
    call.abort();
    assert!(call.await.unwrap_err().is_cancelled());
    client.send(read()).await.unwrap();
}
