//! Runs programs: the seam, and the real thing.

use super::BoxFuture;
use async_lock::OnceCell;
use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};
use std::{fmt, thread};

/// Runs a program and collects what it prints.
pub trait Runner: Send + Sync {
    /// Runs `program` with `arguments`, for `timeout` at most.
    fn run<'a>(
        &'a self,
        program: &'a str,
        arguments: &'a [String],
        timeout: Duration,
    ) -> BoxFuture<'a, Result<RunOutput, RunError>>;
}

/// What a program did. `Debug` does not show what it printed.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct RunOutput {
    /// Exit code; absent where a signal ended it.
    pub code: Option<i32>,
    /// What it printed.
    pub stdout: Vec<u8>,
}

impl RunOutput {
    /// A program that ended by itself.
    pub fn new(code: Option<i32>, stdout: impl Into<Vec<u8>>) -> Self {
        Self {
            code,
            stdout: stdout.into(),
        }
    }
}

impl fmt::Debug for RunOutput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RunOutput")
            .field("code", &self.code)
            .field("bytes", &self.stdout.len())
            .finish()
    }
}

/// Why a program gave nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RunError {
    /// It could not be started.
    NotStarted(String),
    /// It ran too long and was ended.
    TimedOut,
    /// It printed more than 1 MiB.
    TooMuch,
    /// What it printed could not be read.
    Broken(String),
}

impl fmt::Display for RunError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotStarted(why) => write!(f, "could not be started: {why}"),
            Self::TimedOut => f.write_str("ran too long and was ended"),
            Self::TooMuch => f.write_str("printed more than 1 MiB"),
            Self::Broken(why) => write!(f, "could not be read: {why}"),
        }
    }
}

impl std::error::Error for RunError {}

/// Runs programs of this machine, on a thread of their own, so that no async runtime is needed or
/// blocked. A program that is asked for no more, since the future was dropped, is ended. Input is empty; what a program writes to its standard error goes to that of this process.
#[derive(Debug, Clone, Copy, Default)]
pub struct ProcessRunner;

impl Runner for ProcessRunner {
    fn run<'a>(
        &'a self,
        program: &'a str,
        arguments: &'a [String],
        timeout: Duration,
    ) -> BoxFuture<'a, Result<RunOutput, RunError>> {
        Box::pin(async move {
            let mut command = Command::new(program);
            command
                .args(arguments)
                .stdin(Stdio::null())
                .stdout(Stdio::piped());
            let done = Arc::new(OnceCell::new());
            let (tell, hear) = mpsc::channel();
            // Whether it is asked for no more: then the program is ended, too.
            let _gone = Gone(tell.clone());
            let set = Arc::clone(&done);
            thread::Builder::new()
                .name("credential process".into())
                .spawn(move || {
                    let _ = set.set_blocking(supervise(&mut command, timeout, tell, &hear));
                })
                .map_err(|error| RunError::NotStarted(error.to_string()))?;
            done.wait().await.clone()
        })
    }
}

/// What the thread that watches a program hears.
enum Event {
    /// What it printed until it closed its output.
    Output(std::io::Result<Vec<u8>>),
    /// Nobody waits for it any more.
    Gone,
}

struct Gone(Sender<Event>);

impl Drop for Gone {
    fn drop(&mut self) {
        // Where the program has ended, nobody hears it.
        let _ = self.0.send(Event::Gone);
    }
}

/// Most that is read of a program.
const LIMIT: u64 = 1 << 20;
/// How often a program that has closed its output is asked whether it has ended.
const PAUSE: Duration = Duration::from_millis(5);

fn supervise(
    command: &mut Command,
    timeout: Duration,
    tell: Sender<Event>,
    hear: &Receiver<Event>,
) -> Result<RunOutput, RunError> {
    let start = Instant::now();
    let mut child = command
        .spawn()
        .map_err(|error| RunError::NotStarted(error.to_string()))?;
    let left = || timeout.saturating_sub(start.elapsed());
    let result = watch(&mut child, tell, hear, left);
    if result.is_err() {
        let _ = child.kill();
        let _ = child.wait();
    }
    result
}

fn watch(
    child: &mut Child,
    tell: Sender<Event>,
    hear: &Receiver<Event>,
    left: impl Fn() -> Duration,
) -> Result<RunOutput, RunError> {
    let output = child
        .stdout
        .take()
        .ok_or_else(|| RunError::Broken("it has no output".into()))?;
    thread::Builder::new()
        .name("credential process output".into())
        .spawn(move || {
            let mut bytes = Vec::new();
            let read = output.take(LIMIT + 1).read_to_end(&mut bytes);
            let _ = tell.send(Event::Output(read.map(|_| bytes)));
        })
        .map_err(|error| RunError::Broken(error.to_string()))?;
    let stdout = match hear.recv_timeout(left()) {
        Ok(Event::Output(Ok(bytes))) if bytes.len() as u64 > LIMIT => {
            return Err(RunError::TooMuch);
        }
        Ok(Event::Output(Ok(bytes))) => bytes,
        Ok(Event::Output(Err(error))) => return Err(RunError::Broken(error.to_string())),
        Ok(Event::Gone) | Err(_) => return Err(RunError::TimedOut),
    };
    loop {
        match child.try_wait() {
            Ok(Some(status)) => {
                return Ok(RunOutput {
                    code: status.code(),
                    stdout,
                });
            }
            Ok(None) if left().is_zero() => return Err(RunError::TimedOut),
            Ok(None) => match hear.recv_timeout(PAUSE) {
                Ok(_) => return Err(RunError::TimedOut),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => thread::sleep(PAUSE),
            },
            Err(error) => return Err(RunError::Broken(error.to_string())),
        }
    }
}
