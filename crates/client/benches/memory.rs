//! Memory of a program that makes a million calls, 8 in flight: its peak, and by how much that grew
//! after the first tenth of the calls. The server is another process. Linux only.
//!
//! `cargo bench -p alicloud-client --bench memory`; `CALLS=20000` makes it short, `WIDTH=32` wide.

mod support;

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::process::{Command, Stdio};
use support::{by_client, client, serve};
use tokio::runtime::Builder;
use tokio::task::JoinSet;

/// What this program is told when it is the server.
const SERVE: &str = "serve";

fn main() {
    if std::env::args().nth(1).is_some_and(|word| word == SERVE) {
        println!("{}", serve());
        // The other process ends: so does this one.
        let _ = std::io::stdin().read(&mut [0]);
        return;
    }
    let (calls, width) = (setting("CALLS", 1_000_000), setting("WIDTH", 8));
    let mut server = Command::new(std::env::current_exe().expect("this program"))
        .arg(SERVE)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("a server");
    let mut line = String::new();
    let output = server.stdout.take().expect("its output");
    BufReader::new(output).read_line(&mut line).expect("a line");
    let address = line.trim().parse().expect("its address");
    let runtime = Builder::new_current_thread().enable_all().build();
    runtime
        .expect("a runtime")
        .block_on(measure(address, calls, width));
    drop(server.stdin.take());
    server.wait().expect("its end");
}

fn setting(name: &str, default: usize) -> usize {
    let value = std::env::var(name).ok();
    value.map_or(default, |value| value.parse().expect("a number"))
}

async fn measure(address: SocketAddr, calls: usize, width: usize) {
    let client = client(address);
    let mut flying = JoinSet::new();
    let mut early = 0;
    for call in 0..calls {
        if call == calls / 10 {
            early = peak();
        }
        if flying.len() == width {
            flying.join_next().await;
        }
        flying.spawn(by_client(client.clone()));
    }
    while flying.join_next().await.is_some() {}
    let late = peak();
    println!(
        "{calls} calls, {width} in flight: peak {late} KB, {} KB more than after a tenth of them",
        late - early
    );
}

/// Most memory that this process had so far, in KB. `getrusage` would tell that of the process that
/// started this one, where it is more.
fn peak() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let figure = line.and_then(|line| line.trim().strip_suffix(" kB"));
    let figure = figure.and_then(|figure| figure.trim().parse().ok());
    figure.expect("a figure")
}
