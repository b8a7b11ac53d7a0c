//! The load: calls that are signed anew each time, over raw sockets.

use crate::process::Process;
use alicloud_core::sign::{Keys, Secret, Stamp, acs3};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// What is called.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Load {
    /// `DescribeEipAddresses`, always the same.
    Describe,
    /// `AllocateEipAddress`, `AssociateEipAddress`, `UnassociateEipAddress`, `ReleaseEipAddress`.
    Lifecycle,
}

/// What came of it.
pub(crate) struct Outcome {
    pub(crate) calls: u64,
    pub(crate) micros: Vec<u32>,
}

/// Nonces of all clients.
static NONCE: AtomicU64 = AtomicU64::new(0);

/// Calls from this many connections for a while.
pub(crate) fn run(server: &Process, load: Load, connections: usize, span: Duration) -> Outcome {
    drive(server, load, connections, Instant::now() + span, u64::MAX)
}

/// Makes this many calls.
pub(crate) fn calls(server: &Process, load: Load, connections: usize, calls: u64) {
    let far = Instant::now() + Duration::from_secs(3600);
    let share = calls / u64::try_from(connections).unwrap_or(1);
    drive(server, load, connections, far, share);
}

/// Length of the answer's body.
pub(crate) fn length(server: &Process, load: Load) -> usize {
    block_on(async {
        let mut connection = Connection::to(server).await;
        connection.round(load, 0, &mut |_| {}).await;
        connection.body.len()
    })
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(future)
}

fn drive(server: &Process, load: Load, connections: usize, end: Instant, share: u64) -> Outcome {
    let outcomes = block_on(async {
        let mut tasks = Vec::new();
        for index in 0..connections {
            let mut connection = Connection::to(server).await;
            tasks.push(tokio::spawn(async move {
                let mut micros = Vec::new();
                let mut calls = 0;
                while Instant::now() < end && calls < share {
                    let mut note = |time: Duration| {
                        calls += 1;
                        micros.push(u32::try_from(time.as_micros()).unwrap_or(u32::MAX));
                    };
                    connection.round(load, index, &mut note).await;
                }
                (calls, micros)
            }));
        }
        let mut outcomes = Vec::new();
        for task in tasks {
            outcomes.push(task.await.expect("no call fails"));
        }
        outcomes
    });
    Outcome {
        calls: outcomes.iter().map(|(calls, _)| calls).sum(),
        micros: outcomes
            .into_iter()
            .flat_map(|(_, micros)| micros)
            .collect(),
    }
}

struct Connection {
    stream: TcpStream,
    host: String,
    secret: Arc<Secret>,
    body: Vec<u8>,
}

impl Connection {
    async fn to(server: &Process) -> Self {
        let stream = TcpStream::connect(server.address)
            .await
            .expect("it listens");
        stream.set_nodelay(true).expect("a socket");
        Self {
            stream,
            host: server.address.to_string(),
            secret: Arc::new("mock-key-secret".into()),
            body: Vec::new(),
        }
    }

    /// Makes the calls of one round.
    async fn round(&mut self, load: Load, index: usize, note: &mut impl FnMut(Duration)) {
        let region = ("RegionId", "cn-hangzhou");
        match load {
            Load::Describe => self.call("DescribeEipAddresses", &[region], note).await,
            Load::Lifecycle => {
                self.call("AllocateEipAddress", &[region], note).await;
                let id = self.field("AllocationId");
                let target = format!("i-{index}");
                let both = [region, ("AllocationId", &id), ("InstanceId", &target)];
                self.call("AssociateEipAddress", &both, note).await;
                self.call("UnassociateEipAddress", &both, note).await;
                self.call("ReleaseEipAddress", &both[..2], note).await;
            }
        }
    }

    async fn call(
        &mut self,
        action: &str,
        parameters: &[(&str, &str)],
        note: &mut impl FnMut(Duration),
    ) {
        let request = self.request(action, parameters);
        let began = Instant::now();
        self.stream
            .write_all(&request)
            .await
            .expect("it is connected");
        self.read().await;
        note(began.elapsed());
    }

    fn request(&self, action: &str, parameters: &[(&str, &str)]) -> Vec<u8> {
        let own = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
            let pairs = pairs.iter();
            pairs
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect()
        };
        let nonce = format!("{:032x}", NONCE.fetch_add(1, Ordering::Relaxed));
        let query = own(parameters);
        let mut headers = own(&[
            ("host", &self.host),
            ("x-acs-action", action),
            ("x-acs-version", "2016-04-28"),
            (
                "user-agent",
                "AlibabaCloud (Linux; x86_64) Python/3.11.7 Core/0.4.3 TeaDSL/2",
            ),
            ("accept", "application/json"),
        ]);
        let request = acs3::Request {
            method: "POST",
            path: "/",
            query: &query,
            headers: &headers,
            body: b"",
        };
        let keys = Keys {
            access_key_id: "mock-key-id",
            access_key_secret: &self.secret,
            security_token: None,
        };
        let stamp = Stamp {
            time: SystemTime::now().into(),
            nonce: &nonce,
        };
        let signed = acs3::sign(&request, keys, stamp);
        let added = signed.headers.into_iter();
        headers.extend(added.map(|(name, value)| (name.to_owned(), value)));
        let mut text = ["POST /?", &signed.query, " HTTP/1.1\r\n"].concat();
        for (name, value) in headers {
            text.extend([&*name, ": ", &value, "\r\n"]);
        }
        text.push_str("content-length: 0\r\n\r\n");
        text.into_bytes()
    }

    /// Reads one answer, which must be a success.
    async fn read(&mut self) {
        let mut bytes = Vec::with_capacity(4096);
        loop {
            let count = self.stream.read_buf(&mut bytes).await.expect("it answers");
            assert_ne!(count, 0, "the connection ended");
            let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
                continue;
            };
            let head = std::str::from_utf8(&bytes[..end]).expect("heads are text");
            let text = String::from_utf8_lossy(&bytes);
            assert!(head.starts_with("HTTP/1.1 200"), "{text}");
            let length = head.split_once("content-length: ").map(|(_, rest)| rest);
            let length = length.and_then(|rest| rest.lines().next()?.parse::<usize>().ok());
            let length = length.expect("an answer has a length");
            if bytes.len() >= end + 4 + length {
                self.body = bytes.split_off(end + 4);
                return;
            }
        }
    }

    /// A text of the last answer.
    fn field(&self, name: &str) -> String {
        let text = String::from_utf8_lossy(&self.body);
        let start = text.split_once(&format!("\"{name}\":\""));
        let value = start.and_then(|(_, rest)| rest.split('"').next());
        value.expect("the answer has it").to_owned()
    }
}
