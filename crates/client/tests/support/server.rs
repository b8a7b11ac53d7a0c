//! A server on this machine that answers as the test says, byte by byte.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What happens to one request.
#[derive(Clone, Debug)]
pub enum Act {
    /// These bytes are sent, and the connection stays.
    Say(Vec<u8>),
    /// These bytes are sent, and the connection is closed.
    SayAndClose(Vec<u8>),
    /// The connection is closed before the request is read.
    CloseUnread,
    /// Nothing is sent for longer than any test waits.
    Stall,
    /// These bytes are sent, then nothing.
    SayAndStall(Vec<u8>),
}

/// An answer with its length.
pub fn http(status: u16, headers: &str, body: &[u8]) -> Vec<u8> {
    let mut bytes = format!(
        "HTTP/1.1 {status} X\r\ncontent-length: {}\r\n{headers}\r\n",
        body.len()
    )
    .into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

pub fn json(status: u16, body: &str) -> Act {
    Act::Say(http(
        status,
        "content-type: application/json\r\n",
        body.as_bytes(),
    ))
}

/// The server. It ends with the test's process; no test waits for it.
#[derive(Clone)]
pub struct Server {
    pub address: SocketAddr,
    /// Request line and headers of each request, then its body.
    seen: Arc<Mutex<Vec<String>>>,
    connections: Arc<AtomicUsize>,
}

impl Server {
    /// Asks `act` what happens to each request, by its number.
    pub fn new(act: impl Fn(usize) -> Act + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self {
            address: listener.local_addr().unwrap(),
            seen: Arc::default(),
            connections: Arc::default(),
        };
        let (act, own) = (Arc::new(act), server.clone());
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                own.connections.fetch_add(1, Ordering::SeqCst);
                let (act, own) = (Arc::clone(&act), own.clone());
                thread::spawn(move || own.serve(&stream, &*act));
            }
        });
        server
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn seen(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }

    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }

    fn serve(&self, stream: &TcpStream, act: &dyn Fn(usize) -> Act) -> Option<()> {
        let mut reader = BufReader::new(stream);
        let mut writer = stream;
        stream.set_nodelay(true).ok()?;
        loop {
            let (mut head, mut length) = (String::new(), 0);
            loop {
                let mut line = String::new();
                if reader.read_line(&mut line).ok()? == 0 {
                    return None;
                }
                if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                    length = value.trim().parse().ok()?;
                }
                if line == "\r\n" {
                    break;
                }
                head.push_str(&line);
            }
            let mut body = vec![0; length];
            reader.read_exact(&mut body).ok()?;
            head.push_str(&String::from_utf8_lossy(&body));
            let number = {
                let mut seen = self.seen.lock().unwrap();
                seen.push(head);
                seen.len() - 1
            };
            match act(number) {
                Act::Say(bytes) => writer.write_all(&bytes).ok()?,
                Act::SayAndClose(bytes) => {
                    writer.write_all(&bytes).ok()?;
                    return stream.shutdown(Shutdown::Both).ok();
                }
                Act::CloseUnread => return stream.shutdown(Shutdown::Both).ok(),
                Act::Stall => thread::sleep(Duration::from_secs(3600)),
                Act::SayAndStall(bytes) => {
                    writer.write_all(&bytes).ok()?;
                    thread::sleep(Duration::from_secs(3600));
                }
            }
        }
    }
}
