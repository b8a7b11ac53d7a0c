//! TLS to a server on this machine, by a root of the test's own: directly and through a proxy.
#![cfg(all(feature = "rustls", feature = "vpc"))]

mod support;

use alicloud_client::credentials::Environment;
use alicloud_client::{AnyError, Builder, Cause, Client, RetryPolicy, vpc};
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use support::requests::EMPTY;
use support::server::http;

/// A server of HTTP with TLS, whose certificate an authority of its own has signed.
struct Secure {
    address: SocketAddr,
    root: String,
}

impl Secure {
    fn new(name: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        // Authorities are told apart by their names.
        params
            .distinguished_name
            .push(DnType::CommonName, address.to_string());
        let root = params.self_signed(&key).unwrap();
        let issuer = Issuer::new(params, key);
        let key = KeyPair::generate().unwrap();
        let leaf = CertificateParams::new([name.to_owned()]).unwrap();
        let leaf = leaf.signed_by(&key, &issuer).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(
                vec![leaf.der().clone()],
                PrivateKeyDer::try_from(key.serialize_der()).unwrap(),
            );
        let config = Arc::new(config.unwrap());
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let config = Arc::clone(&config);
                thread::spawn(move || serve(stream, config));
            }
        });
        Self {
            address,
            root: root.pem(),
        }
    }

    fn builder(&self, host: &str) -> Builder {
        Client::builder()
            .region("cn-hangzhou")
            .access_key("testid", "testsecret")
            .endpoint(format!("https://{host}:{}", self.address.port()))
            .retry(RetryPolicy::never())
            .environment(Environment::empty())
    }
}

fn serve(stream: TcpStream, config: Arc<ServerConfig>) -> Option<()> {
    let connection = ServerConnection::new(config).ok()?;
    let mut stream = BufReader::new(StreamOwned::new(connection, stream));
    loop {
        head(&mut stream)?;
        let answer = http(200, "content-type: application/json\r\n", EMPTY.as_bytes());
        stream.get_mut().write_all(&answer).ok()?;
        stream.get_mut().flush().ok()?;
    }
}

/// The lines up to an empty one.
fn head(stream: &mut impl BufRead) -> Option<String> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if stream.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    Some(head)
}

/// A proxy that lets tunnels through to one address, wherever they are for, and tells what it was
/// asked.
fn proxy(to: SocketAddr) -> (SocketAddr, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (tell, asked) = channel();
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let tell = tell.clone();
            thread::spawn(move || {
                let head = head(&mut BufReader::new(&stream))?;
                let known = head.contains("Basic bWU6aHVudGVyMg==");
                tell.send(head).ok()?;
                if !known {
                    let refusal = http(407, "proxy-authenticate: Basic\r\n", b"");
                    return (&stream).write_all(&refusal).ok();
                }
                let inner = TcpStream::connect(to).ok()?;
                (&stream).write_all(b"HTTP/1.1 200 OK\r\n\r\n").ok()?;
                let (from, into) = (stream.try_clone().ok()?, inner.try_clone().ok()?);
                thread::spawn(move || pass(from, into));
                pass(inner, stream)
            });
        }
    });
    (address, asked)
}

fn pass(mut from: impl Read, mut into: impl Write) -> Option<()> {
    std::io::copy(&mut from, &mut into).ok().map(drop)
}

fn request() -> vpc::DescribeEipAddresses {
    vpc::DescribeEipAddresses::new()
}

/// What a refused certificate must look like.
fn assert_refused(error: &AnyError, why: &str) {
    let Cause::Transport(cause) = error.cause() else {
        panic!("{error:?}")
    };
    assert!(cause.before_sending && !cause.timeout, "{error:?}");
    assert!(cause.message.contains(why), "{error}");
}

const UNKNOWN: &str = "name its root by `Builder::root_certificate`";

/// reqwest says its own.
const UNKNOWN_HERE: &str = if cfg!(feature = "reqwest") {
    "UnknownIssuer"
} else {
    UNKNOWN
};

#[tokio::test]
async fn a_root_of_ones_own_is_trusted() {
    let server = Secure::new("localhost");
    let builder = server.builder("localhost").root_certificate(&*server.root);
    let client = over(builder).build().unwrap();
    for _ in 0..3 {
        assert_eq!(client.send(request()).await.unwrap().request_id(), "R-0");
    }
}

#[tokio::test]
async fn an_unknown_root_and_a_wrong_name_are_refused_before_anything_is_sent() {
    let server = Secure::new("localhost");
    let other = Secure::new("localhost").root;
    let builder = server.builder("localhost").root_certificate(other);
    let unknown = over(builder).build().unwrap().send(request()).await;
    assert_refused(&unknown.unwrap_err().into(), UNKNOWN_HERE);
    let builder = server.builder("127.0.0.1").root_certificate(&*server.root);
    let wrong = over(builder).build().unwrap().send(request()).await;
    assert_refused(&wrong.unwrap_err().into(), "not valid for name");
}

#[test]
fn what_is_no_certificate_is_refused_when_the_client_is_built() {
    for text in [
        "",
        "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----",
    ] {
        let error = Client::builder()
            .root_certificate(text)
            .build()
            .unwrap_err();
        assert_eq!(error.setting, "root_certificate");
    }
}

#[tokio::test]
async fn a_proxy_sees_a_tunnel_alone() {
    let server = Secure::new("vpc.example.com");
    let (proxy, asked) = proxy(server.address);
    let builder = server
        .builder("vpc.example.com")
        .root_certificate(&*server.root)
        .proxy(format!("http://me:hunter2@{proxy}"));
    let client = over(builder).build().unwrap();
    client.send(request()).await.unwrap();
    let head = asked.recv().unwrap();
    let line = format!("CONNECT vpc.example.com:{} HTTP/1.1", server.address.port());
    assert!(head.starts_with(&line), "{head}");
    assert!(!head.contains("x-acs"), "{head}");
}

#[tokio::test]
async fn a_proxy_that_wants_another_password_is_nothing_sent() {
    let server = Secure::new("vpc.example.com");
    let (proxy, _asked) = proxy(server.address);
    let builder = server
        .builder("vpc.example.com")
        .proxy(format!("http://me:hunter3@{proxy}"));
    let error = over(builder).build().unwrap().send(request()).await;
    let error: AnyError = error.unwrap_err().into();
    assert_refused(&error, "proxy authorization required");
    assert!(!format!("{error} {error:?}").contains("hunter3"));
}

#[cfg(not(feature = "reqwest"))]
fn over(builder: Builder) -> Builder {
    builder
}

#[cfg(feature = "reqwest")]
fn over(builder: Builder) -> Builder {
    builder.reqwest()
}

#[cfg(feature = "blocking")]
#[test]
fn the_blocking_client_trusts_the_same() {
    let server = Secure::new("localhost");
    let builder = || server.builder("localhost");
    let client = builder().root_certificate(&*server.root).build_blocking();
    assert_eq!(client.unwrap().send(request()).unwrap().request_id(), "R-0");
    let unknown = builder().build_blocking().unwrap().send(request());
    assert_refused(&unknown.unwrap_err().into(), UNKNOWN);
    let builder = server.builder("127.0.0.1").root_certificate(&*server.root);
    let wrong = builder.build_blocking().unwrap().send(request());
    assert_refused(&wrong.unwrap_err().into(), "not valid for name");
}

#[cfg(feature = "blocking")]
#[test]
fn the_blocking_client_tunnels_through_a_proxy() {
    let server = Secure::new("vpc.example.com");
    let (proxy, asked) = proxy(server.address);
    let environment = Environment::empty()
        .with("all_proxy", format!("me:hunter2@{proxy}"))
        .with("NO_PROXY", "10.0.0.0/8, .invalid");
    let call = |host: &str| {
        let client = server
            .builder(host)
            .environment(environment.clone())
            .root_certificate(&*server.root)
            .build_blocking();
        client.unwrap().send(request())
    };
    call("vpc.example.com").unwrap();
    let head = asked.recv().unwrap();
    assert!(head.starts_with("CONNECT vpc.example.com:"), "{head}");
    // These go without it: there is no such host, and this machine is near.
    call("nowhere.invalid").unwrap_err();
    assert_refused(&call("127.0.0.1").unwrap_err().into(), "not valid for name");
    assert!(asked.try_recv().is_err());
}
