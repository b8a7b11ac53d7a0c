//! `--state`: the process is killed in the middle of load, again and again; what was answered is
//! there, and nothing is half done. `KILL_ROUNDS=50` is the long form.

use alicloud_client::credentials::{Environment, Static};
use alicloud_client::{Client, RetryPolicy, vpc};
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Tasks that call at the same time; each has a target of its own.
const TASKS: usize = 5;

/// Answers of a round after which the process is killed.
const ANSWERS: usize = 60;

fn rounds() -> usize {
    let rounds = std::env::var("KILL_ROUNDS").ok();
    rounds.and_then(|rounds| rounds.parse().ok()).unwrap_or(4)
}

/// A process that is killed when it is dropped.
struct Mock {
    child: Child,
    url: String,
}

impl Mock {
    fn start(state: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_alicloud-mock"));
        command
            .args(["serve", "--addr", "127.0.0.1:0", "--state"])
            .arg(state);
        Self::spawn(command)
    }

    fn spawn(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().expect("it starts");
        let out = BufReader::new(child.stdout.take().expect("its output is read"));
        let first = out
            .lines()
            .next()
            .expect("it says something")
            .expect("a text");
        let url = first.rsplit(' ').next().expect("an address").to_owned();
        Self { child, url }
    }

    fn client(&self) -> Client {
        let builder = Client::builder()
            .environment(Environment::empty())
            .region("cn-hangzhou")
            .endpoint(&*self.url)
            .credentials(Static::new("mock-key-id", "mock-key-secret"))
            .retry(RetryPolicy::never())
            .timeout(Duration::from_secs(20));
        builder.build().expect("all is given")
    }

    /// As `kill -9`.
    fn kill(mut self) {
        self.child.kill().expect("it runs");
        self.child.wait().expect("it ends");
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What was answered of an EIP.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Known {
    Allocated,
    Named(usize),
    Released,
}

/// What each task knows of its EIPs; the last call of each may have been done or not.
type Books = BTreeMap<String, (Known, Option<Known>)>;

/// Allocates, names and releases until the process is gone.
async fn work(client: Client, task: usize, books: Arc<Mutex<Books>>, answers: Arc<AtomicUsize>) {
    let mut count = 0;
    let answered = || answers.fetch_add(1, Ordering::Relaxed);
    let begins = |id: &str, next| {
        let mut books = books.lock().expect("nobody panics");
        if let Some(entry) = books.get_mut(id) {
            entry.1 = Some(next);
        }
    };
    let ended = |id: &str, known| {
        let mut books = books.lock().expect("nobody panics");
        books.insert(id.to_owned(), (known, None));
    };
    loop {
        let Ok(eip) = client.send(vpc::AllocateEipAddress::new()).await else {
            return;
        };
        let id = eip.allocation_id.expect("every EIP has an id");
        ended(&id, Known::Allocated);
        answered();
        for _ in 0..3 {
            count += 1;
            let next = Known::Named(task * 1_000_000 + count);
            begins(&id, next);
            let request = vpc::ModifyEipAddressAttribute::allocation_id(&id).name(name(next));
            if client.send(request).await.is_err() {
                return;
            }
            ended(&id, next);
            answered();
        }
        if count % 2 == 0 {
            continue;
        }
        begins(&id, Known::Released);
        if client
            .send(vpc::ReleaseEipAddress::allocation_id(&id))
            .await
            .is_err()
        {
            return;
        }
        ended(&id, Known::Released);
        answered();
    }
}

fn name(known: Known) -> String {
    match known {
        Known::Named(number) => format!("name-{number}"),
        Known::Allocated | Known::Released => String::new(),
    }
}

/// Whether an EIP is as this says.
fn is(known: Known, found: Option<&vpc::EipAddress>) -> bool {
    let status = found
        .and_then(|eip| eip.status.as_ref())
        .map(vpc::DescribeEipAddressesStatus::as_str);
    match known {
        Known::Released => matches!(status, None | Some("Releasing")),
        Known::Allocated | Known::Named(_) => {
            status == Some("Available")
                && found.is_some_and(|eip| eip.name.as_deref() == Some(&*name(known)))
        }
    }
}

#[tokio::test]
async fn what_was_answered_survives_kill() {
    let folder = tempfile::tempdir().expect("a folder");
    let world = folder.path().join("world.toml");
    let demo = include_str!("../worlds/demo.toml");
    let roomy = demo.replace("seed = 0", "eip-quota = 1000000\nseed = 0");
    assert_ne!(demo, roomy);
    std::fs::write(&world, roomy).expect("a world");
    let state = folder.path().join("eips.state");
    let start = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_alicloud-mock"));
        command
            .args(["serve", "--addr", "127.0.0.1:0", "--state"])
            .arg(&state);
        command.arg("--world").arg(&world);
        Mock::spawn(command)
    };
    let books = Arc::new(Mutex::new(Books::new()));
    let mut checked = 0;
    for round in 0..rounds() {
        let mock = start();
        let answers = Arc::new(AtomicUsize::new(0));
        let tasks: Vec<_> = (0..TASKS)
            .map(|task| {
                let task = round * TASKS + task;
                tokio::spawn(work(mock.client(), task, books.clone(), answers.clone()))
            })
            .collect();
        // Every round is killed after another number of answers, between any two of its writes.
        while answers.load(Ordering::Relaxed) < ANSWERS + round {
            tokio::task::yield_now().await;
        }
        mock.kill();
        for task in tasks {
            task.await.expect("no task panics");
        }
        let mock = start();
        let client = mock.client();
        let mut known = std::mem::take(&mut *books.lock().expect("nobody panics"));
        for (id, entry) in &mut known {
            let request = vpc::DescribeEipAddresses::new().allocation_id(id);
            let answer = client.send(request).await.expect("it answers");
            let found = answer.eip_addresses.first();
            let (answered, begun) = *entry;
            let holds = is(answered, found) || begun.is_some_and(|begun| is(begun, found));
            assert!(
                holds,
                "round {round}: {id} is {found:?}, answered was {answered:?}, begun {begun:?}"
            );
            // What it is now, it must stay.
            if let Some(begun) = begun.filter(|begun| is(*begun, found)) {
                *entry = (begun, None);
            } else {
                entry.1 = None;
            }
            checked += 1;
        }
        // Those that were released for good need not be looked at again.
        known.retain(|_, (known, _)| *known != Known::Released);
        *books.lock().expect("nobody panics") = known;
        mock.kill();
    }
    println!("{checked} EIPs looked at after {} kills", rounds());
}

#[cfg(unix)]
#[tokio::test]
async fn a_full_disk_ends_the_answers_and_loses_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = folder.path().join("eips.state");
    // The shell bounds what the process may write: 400 blocks of 1 KiB, and no signal.
    let mut command = Command::new("bash");
    let script = "trap '' XFSZ; ulimit -f 400; exec \"$0\" serve --addr 127.0.0.1:0 --state \"$1\"";
    command
        .args(["-c", script, env!("CARGO_BIN_EXE_alicloud-mock")])
        .arg(&state);
    let mock = Mock::spawn(command);
    let client = mock.client();
    let eip = client
        .send(vpc::AllocateEipAddress::new())
        .await
        .expect("there is room yet");
    let id = eip.allocation_id.expect("every EIP has an id");
    let mut count = 0;
    let refused = loop {
        count += 1;
        assert!(count < 5_000, "the file is never full");
        let description = format!("{count:z>250}");
        let request = vpc::ModifyEipAddressAttribute::allocation_id(&id);
        if let Err(error) = client.send(request.description(description)).await {
            break error;
        }
    };
    let text = refused.to_string();
    assert!(
        text.contains("state file") && text.contains("make room"),
        "{text}"
    );
    // It answers nothing that it could not keep, not even what it knows.
    let read = client.send(vpc::DescribeEipAddresses::new()).await;
    assert!(read.is_err(), "{read:?}");
    mock.kill();
    // With room again it is all there.
    let mock = Mock::start(&state);
    let answer = mock
        .client()
        .send(vpc::DescribeEipAddresses::new().allocation_id(&id))
        .await;
    assert_eq!(answer.expect("it answers").eip_addresses.len(), 1);
}

/// A key that the kept worlds do not have would be refused in every call: better to say it at once.
#[test]
fn keys_are_those_of_the_state_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = folder.path().join("eips.state");
    let serve = |key: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_alicloud-mock"));
        command.args([
            "serve",
            "--addr",
            "127.0.0.1:0",
            "--access-key",
            key,
            "--state",
        ]);
        command.arg(&state);
        command
    };
    for _ in 0..2 {
        Mock::spawn(serve("ci-id:ci-secret")).kill();
    }
    for key in ["ci-id:another", "other-id:ci-secret"] {
        let mut command = serve(key);
        let spawned = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let mut mock = Mock {
            child: spawned.expect("it starts"),
            url: String::new(),
        };
        let out = mock.child.stdout.take().expect("its output is read");
        let greeting = BufReader::new(out).lines().next();
        assert!(greeting.is_none(), "{key} is taken: {greeting:?}");
        let mut text = String::new();
        let mut error = mock.child.stderr.take().expect("its errors are read");
        error.read_to_string(&mut text).expect("a text");
        assert!(text.contains("--access-key, number 1"), "{text}");
        assert!(
            !text.contains("another") && !text.contains("ci-secret"),
            "{text}"
        );
    }
}

/// What is told at the start is what is served.
#[test]
fn the_greeting_tells_whose_world_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let state = folder.path().join("eips.state");
    let greeting = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_alicloud-mock"));
        command.args(["serve", "--addr", "127.0.0.1:0", "--state"]);
        command
            .arg(&state)
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn().expect("it starts");
        let out = child.stdout.take().expect("its output is read");
        let lines = BufReader::new(out).lines().map(Result::unwrap_or_default);
        let told: Vec<_> = lines
            .take_while(|line| !line.starts_with("console"))
            .collect();
        child.kill().expect("it runs");
        child.wait().expect("it ends");
        told.join("\n")
    };
    let first = greeting();
    assert!(first.contains("world     the demo world"), "{first}");
    assert!(!first.contains("--region"), "{first}");
    let again = greeting();
    let from = format!("world     from {}", state.display());
    assert!(again.contains(&from), "{again}");
    assert!(again.contains("--access-key ID:SECRET"), "{again}");
}
