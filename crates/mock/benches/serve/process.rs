//! A server as a process of its own, and what it costs.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

pub(crate) struct Process {
    child: Child,
    pub(crate) address: SocketAddr,
    /// From before it was started until it could be connected to.
    pub(crate) ready: Duration,
}

impl Process {
    /// Starts this program again.
    pub(crate) fn start(arguments: &[&str]) -> Self {
        let program = std::env::current_exe().expect("this program has a path");
        let began = Instant::now();
        let mut child = Command::new(program)
            .args(arguments)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        let output = child.stdout.take().expect("its output is a pipe");
        let read = BufReader::new(output).read_line(&mut line);
        read.expect("it says where it listens");
        Self {
            child,
            address: line.trim().parse().expect("an address"),
            ready: began.elapsed(),
        }
    }

    /// CPU time so far: its own, and the system's on its behalf.
    pub(crate) fn cpu(&self) -> [Duration; 2] {
        let text = self.proc("stat");
        // The name of the program, in parentheses, may hold blanks.
        let fields = text.rsplit(") ").next().unwrap_or_default();
        let mut fields = fields.split(' ').skip(11);
        let mut ticks = || {
            let ticks = fields.next().and_then(|text| text.parse::<u64>().ok());
            // 100 ticks a second on every Linux that programs can see.
            Duration::from_millis(ticks.unwrap_or_default() * 10)
        };
        [ticks(), ticks()]
    }

    /// Memory in use, in MB.
    pub(crate) fn memory(&self) -> f64 {
        let text = self.proc("status");
        let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|line| line.trim().split(' ').next()?.parse::<f64>().ok());
        kilobytes.unwrap_or_default() / 1024.0
    }

    fn proc(&self, file: &str) -> String {
        let path = format!("/proc/{}/{file}", self.child.id());
        std::fs::read_to_string(path).unwrap_or_default()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
