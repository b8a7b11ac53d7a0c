//! A client that writes and reads bytes.

#![allow(dead_code, unreachable_pub, reason = "each test uses a part of it")]

use alicloud_core::sign::{Keys, Secret, Stamp, acs3};
use alicloud_mock::Server;
use std::net::SocketAddr;
use std::time::SystemTime;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// What listens somewhere: a server of this process, or the address of one elsewhere.
pub trait Listens {
    fn address(&self) -> SocketAddr;
}

impl Listens for Server {
    fn address(&self) -> SocketAddr {
        self.address()
    }
}

impl Listens for SocketAddr {
    fn address(&self) -> SocketAddr {
        *self
    }
}

/// A connection to a server.
pub struct Connection {
    pub stream: TcpStream,
    /// What came and is not read yet.
    rest: Vec<u8>,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
    /// In how many pieces it came.
    pub reads: usize,
}

impl Answer {
    /// The value of a header; its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = headers(&self.head).into_iter();
        headers
            .find(|(each, _)| *each == name)
            .map(|(_, value)| value)
    }
}

/// The headers of a head, in their order.
pub fn headers(head: &str) -> Vec<(&str, &str)> {
    let lines = head.lines().skip(1);
    lines.filter_map(|line| line.split_once(": ")).collect()
}

impl Connection {
    pub async fn to(server: &impl Listens) -> Self {
        Self {
            stream: TcpStream::connect(server.address()).await.unwrap(),
            rest: Vec::new(),
        }
    }

    pub async fn send(&mut self, request: &[u8]) -> Answer {
        self.stream.write_all(request).await.unwrap();
        self.answer().await
    }

    /// Reads one answer, which has a length.
    pub async fn answer(&mut self) -> Answer {
        let mut reads = 0;
        loop {
            if let Some((answer, end)) = parse(&self.rest, reads) {
                self.rest.drain(..end);
                return answer;
            }
            let mut piece = vec![0; 16384];
            let count = self.stream.read(&mut piece).await.unwrap();
            assert_ne!(
                count,
                0,
                "the connection ended: {}",
                String::from_utf8_lossy(&self.rest)
            );
            self.rest.extend_from_slice(&piece[..count]);
            reads += 1;
        }
    }
}

/// An answer and where it ends, if it is complete.
fn parse(bytes: &[u8], reads: usize) -> Option<(Answer, usize)> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
    let mut answer = Answer {
        status: head.split(' ').nth(1)?.parse().ok()?,
        head,
        body: Vec::new(),
        reads,
    };
    let length: usize = answer.header("content-length")?.parse().ok()?;
    answer.body = bytes.get(end + 4..end + 4 + length)?.to_vec();
    Some((answer, end + 4 + length))
}

/// A signed call of the demo world, with a nonce made from this number.
pub fn call(
    server: &impl Listens,
    action: &str,
    parameters: &[(&str, &str)],
    count: u32,
) -> Vec<u8> {
    let secret = Secret::from("mock-key-secret");
    let keys = Keys {
        access_key_id: "mock-key-id",
        access_key_secret: &secret,
        security_token: None,
    };
    let nonce = format!("nonce-{count}");
    let stamp = Stamp {
        time: SystemTime::now().into(),
        nonce: &nonce,
    };
    let own = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect()
    };
    let query = own(parameters);
    let mut headers = own(&[
        ("host", &server.address().to_string()),
        ("x-acs-action", action),
        ("x-acs-version", "2016-04-28"),
    ]);
    let request = acs3::Request {
        method: "POST",
        path: "/",
        query: &query,
        headers: &headers,
        body: b"",
    };
    let signed = acs3::sign(&request, keys, stamp);
    headers.extend(
        signed
            .headers
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value)),
    );
    let mut text = format!("POST /?{} HTTP/1.1\r\n", signed.query);
    for (name, value) in headers {
        text.extend([&*name, ": ", &value, "\r\n"]);
    }
    text.push_str("content-length: 0\r\n\r\n");
    text.into_bytes()
}

/// A signed call of `DescribeEipAddresses`.
pub fn describe(server: &impl Listens, count: u32) -> Vec<u8> {
    call(
        server,
        "DescribeEipAddresses",
        &[("RegionId", "cn-hangzhou")],
        count,
    )
}
