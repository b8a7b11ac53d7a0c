//! A service on this machine that misbehaves on purpose, and keeps what was asked of it and what it did.

use crate::fault::{Acts, FAULTS, Fault, OK, Then, http, refusal};
use crate::seed::Seed;
use alicloud_core::sign::{Secret, Timestamp, acs3, query};
use std::collections::HashSet;
use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

pub(crate) const SECRET: &str = "s3cr+t/key=";

/// Header by which a request says of which call it is.
pub(crate) const CALL: &str = "x-test-call";

/// The service; it ends when it is dropped.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) state: Arc<State>,
    task: JoinHandle<()>,
}

/// What it is like, and what happened.
pub(crate) struct State {
    seed: Mutex<Seed>,
    /// Whether it misbehaves.
    pub(crate) faulty: AtomicBool,
    /// Seconds by which its clock is ahead.
    ahead: i64,
    expired: Mutex<HashSet<String>>,
    pub(crate) log: Mutex<Log>,
}

#[derive(Default)]
pub(crate) struct Log {
    pub(crate) requests: Vec<Request>,
    pub(crate) faults: Vec<&'static str>,
    /// What the client did that it must never do.
    pub(crate) wrong: Vec<String>,
}

/// A request that came.
pub(crate) struct Request {
    pub(crate) call: String,
    pub(crate) nonce: String,
    /// Its idempotency token.
    pub(crate) token: Option<String>,
    /// Whether it was done.
    pub(crate) done: bool,
}

/// A request as it came.
struct Received {
    headers: Vec<(String, String)>,
    parameters: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Received {
    fn header(&self, wanted: &str) -> String {
        let mut headers = self.headers.iter();
        let found = headers.find(|(name, _)| name == wanted);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    }
}

impl Server {
    pub(crate) async fn start(mut seed: Seed) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let ahead = *seed.pick(&[0, 0, 0, 0, 0, 0, 100_000, -100_000]);
        let state = Arc::new(State {
            seed: Mutex::new(seed),
            faulty: AtomicBool::new(true),
            ahead,
            expired: Mutex::default(),
            log: Mutex::default(),
        });
        let own = Arc::clone(&state);
        let task = tokio::spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                let state = Arc::clone(&own);
                connections.spawn(async move { state.serve(stream).await });
            }
        });
        Ok(Self {
            address,
            state,
            task,
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl State {
    /// Serves a connection until either side ends it.
    async fn serve(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        let mut buffer = Vec::new();
        loop {
            let (fault, then) = self.draw();
            if let Some(fault) = fault.filter(|fault| fault.acts == Acts::Unread) {
                self.log.lock().unwrap().faults.push(fault.name);
                return end(stream, then).await;
            }
            let Some(received) = receive(&mut stream, &mut buffer).await? else {
                return Ok(());
            };
            // The client may have been told meanwhile that the trouble is over.
            let fault = fault.filter(|_| self.faulty.load(Ordering::SeqCst));
            let (answer, then) = self.answer(&received, fault, then);
            match then {
                Then::Keep => stream.write_all(&answer).await?,
                Then::Drip => return drip(stream, &answer).await,
                _ => {
                    stream.write_all(&answer).await?;
                    return end(stream, then).await;
                }
            }
        }
    }

    /// What goes wrong next.
    fn draw(&self) -> (Option<&'static Fault>, Then) {
        let mut seed = self.seed.lock().unwrap();
        if !self.faulty.load(Ordering::SeqCst) || seed.one_in(3) {
            return (None, Then::Keep);
        }
        let fault = seed.pick(FAULTS);
        (Some(fault), *seed.pick(fault.then))
    }

    /// Does what is asked, or not, and says something.
    fn answer(&self, received: &Received, fault: Option<&Fault>, then: Then) -> (Vec<u8>, Then) {
        let find = |wanted: &str| {
            let mut parameters = received.parameters.iter();
            let found = parameters.find(|(name, _)| name == wanted);
            found.map(|(_, value)| value.clone())
        };
        let mut log = self.log.lock().unwrap();
        if let Err(problem) = verify(received) {
            log.wrong.push(problem);
        }
        log.requests.push(Request {
            call: received.header(CALL),
            nonce: received.header("x-acs-signature-nonce"),
            token: find("ClientToken"),
            done: false,
        });

        // First what a gateway looks at.
        let own = Timestamp::from(SystemTime::now()).unix() + self.ahead;
        let date = SystemTime::UNIX_EPOCH + Duration::from_secs(own.unsigned_abs());
        let date = format!("date: {}\r\n", httpdate::fmt_http_date(date));
        let signed: Timestamp = received.header("x-acs-date").parse().unwrap();
        if signed.unix().abs_diff(own) > 900 {
            log.faults.push("wrong clock");
            let answer = refusal(400, "InvalidTimeStamp.Expired", &date);
            return (answer, Then::Keep);
        }
        let token = received.header("x-acs-security-token");
        let mut expired = self.expired.lock().unwrap();
        if expired.contains(&token) {
            let answer = refusal(400, "InvalidSecurityToken.Expired", &date);
            return (answer, Then::Keep);
        }

        let request = log.requests.len() - 1;
        let Some(fault) = fault else {
            log.requests[request].done = true;
            return (http(200, &date, OK), Then::Keep);
        };
        log.faults.push(fault.name);
        match fault.acts {
            Acts::Expires => _ = expired.insert(token),
            Acts::Yes => log.requests[request].done = true,
            Acts::Maybe => log.requests[request].done = self.seed.lock().unwrap().one_in(2),
            Acts::Unread | Acts::No => {}
        }
        ((fault.answer)(), then)
    }
}

/// Whether a request is signed over all that it says.
fn verify(received: &Received) -> Result<(), String> {
    let request = acs3::Request {
        method: "POST",
        path: "/",
        query: &received.parameters,
        headers: &received.headers,
        body: &received.body,
    };
    let claim = acs3::claim(&request).map_err(|error| error.to_string())?;
    let verified = claim.verify(&Secret::from(SECRET));
    verified.map_err(|error| error.to_string())
}

/// The next request; absent where the client has gone.
async fn receive(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> io::Result<Option<Received>> {
    buffer.clear();
    let end = loop {
        if let Some(end) = buffer.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(buffer).await? == 0 {
            return Ok(None);
        }
    };
    let head = String::from_utf8_lossy(&buffer[..end]).into_owned();
    let mut lines = head.split("\r\n");
    let target = lines.next().and_then(|line| line.split(' ').nth(1));
    let query = target.and_then(|target| target.split_once('?'));
    let headers: Vec<_> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length: usize = length.map_or(0, |(_, value)| value.parse().unwrap());
    let mut body = buffer.split_off(end + 4);
    while body.len() < length {
        if stream.read_buf(&mut body).await? == 0 {
            return Ok(None);
        }
    }
    Ok(Some(Received {
        headers,
        parameters: query::decode(query.map_or("", |(_, query)| query)).unwrap(),
        body,
    }))
}

/// What happens after an answer that is not kept to.
async fn end(mut stream: TcpStream, then: Then) -> io::Result<()> {
    match then {
        Then::Reset => stream.set_zero_linger(),
        Then::Stall => std::future::pending().await,
        Then::Flood(text) => {
            // Much, but not all that this machine can do: others run beside.
            let much = text.repeat(100);
            let mut pace = tokio::time::interval(Duration::from_millis(1));
            loop {
                pace.tick().await;
                stream.write_all(much.as_bytes()).await?;
            }
        }
        Then::Keep | Then::Close | Then::Drip => Ok(()),
    }
}

/// Sends byte by byte, until the client goes.
async fn drip(mut stream: TcpStream, answer: &[u8]) -> io::Result<()> {
    let mut pace = tokio::time::interval(Duration::from_millis(5));
    for byte in answer {
        pace.tick().await;
        stream.write_all(&[*byte]).await?;
    }
    Ok(())
}
