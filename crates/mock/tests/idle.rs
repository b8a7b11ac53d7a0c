//! Many connections that say nothing. The number is that of `IDLE_CONNECTIONS`, 200 without it.
//!
//! The server is a process of its own (this program, started again), so that each process needs one
//! file descriptor a connection.

mod support;

use alicloud_mock::{Limits, Server, World};
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use support::{Connection, describe};

/// Says that the program is the server, and for how many connections.
const PLACES: &str = "IDLE_SERVER_PLACES";

#[tokio::test]
async fn idle_connections_harm_nobody() {
    if let Ok(places) = std::env::var(PLACES) {
        return serve(places.parse().expect("a number")).await;
    }
    let count = std::env::var("IDLE_CONNECTIONS");
    let count: usize = count.map_or(200, |text| text.parse().expect("a number"));
    let server = Process::start(count + 1);
    let mut idle = Vec::new();
    for _ in 0..count {
        idle.push(Connection::to(&server.address).await);
    }
    let mut busy = Connection::to(&server.address).await;
    for number in 0..10 {
        let answer = busy.send(&describe(&server.address, number)).await;
        assert_eq!(answer.status, 200);
    }
    // They are still served.
    for number in [0, count / 2, count - 1] {
        let nonce = u32::try_from(number).unwrap() + 10;
        let answer = idle[number].send(&describe(&server.address, nonce)).await;
        assert_eq!(answer.status, 200);
    }
    println!(
        "{count} idle connections; the server has {}",
        server.memory()
    );
}

/// Serves until the process is ended.
async fn serve(places: usize) {
    let mut limits = Limits::default();
    limits.connections = places;
    let server = Server::bind_within("127.0.0.1:0", World::demo(), limits)
        .await
        .unwrap();
    println!("\nlistens at {}", server.address());
    std::future::pending::<()>().await;
}

struct Process {
    child: Child,
    address: SocketAddr,
}

impl Process {
    fn start(places: usize) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .arg("--nocapture")
            .env(PLACES, places.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut lines = lines.map_while(Result::ok);
        let address = lines.find_map(|line| line.strip_prefix("listens at ")?.parse().ok());
        Self {
            child,
            address: address.expect("the server says where it listens"),
        }
    }

    /// Memory in use, as the system tells it.
    fn memory(&self) -> String {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()));
        let status = status.unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        line.unwrap_or("no memory that the system tells")
            .trim()
            .to_owned()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
