//! The thread that writes changes to the file, as many at once as there are.

use super::error::StoreError;
use super::file::{BEGINNINGS, EVENTS, Event, WORLDS, sealed};
use crate::keep::{Change, Keep};
use redb::{Database, Error, WriteTransaction};
use std::collections::HashMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::sync::watch;

/// Calls are at least this long, in bytes, before a world is written anew.
const LONG: u64 = 1 << 20;

/// A file and the thread that writes it. Dropping it waits until all is written.
pub(crate) struct Store {
    path: PathBuf,
    shared: Arc<Shared>,
    safe: watch::Receiver<Safe>,
    thread: Option<JoinHandle<()>>,
}

/// What is written so far.
#[derive(Debug, Clone)]
enum Safe {
    /// Everything up to this number.
    Until(u64),
    /// The file cannot be written any more.
    Failed(Box<StoreError>),
}

struct Shared {
    queue: Mutex<Queue>,
    filled: Condvar,
}

#[derive(Default)]
struct Queue {
    waiting: Vec<Noted>,
    /// Number of the last change.
    last: u64,
    lengths: HashMap<Arc<str>, Length>,
    stop: bool,
}

struct Noted {
    world: Arc<str>,
    number: u64,
    /// Milliseconds of the wall clock since 1970.
    wall: u64,
    change: Change,
}

/// How long, in bytes.
#[derive(Default)]
struct Length {
    world: u64,
    calls: u64,
}

impl Shared {
    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store {
    /// Writes to this file from now on.
    pub(super) fn start(path: &Path, database: Database) -> Arc<Self> {
        let shared = Arc::new(Shared {
            queue: Mutex::default(),
            filled: Condvar::new(),
        });
        let (says, safe) = watch::channel(Safe::Until(0));
        let writer = Writer {
            path: path.to_owned(),
            database,
            shared: Arc::clone(&shared),
            safe: says,
        };
        let spawned = std::thread::Builder::new()
            .name("state file".to_owned())
            .spawn(move || writer.run());
        // Without a thread nothing is ever safe: the writer is dropped, which says so.
        let thread = spawned.ok();
        Arc::new(Self {
            path: path.to_owned(),
            shared,
            safe,
            thread,
        })
    }

    /// Waits until everything that was noted so far is safe.
    pub(crate) async fn settled(&self) -> Result<(), StoreError> {
        let last = self.shared.queue().last;
        let mut safe = self.safe.clone();
        let reached = safe.wait_for(|safe| match safe {
            Safe::Until(number) => *number >= last,
            Safe::Failed(_) => true,
        });
        match reached.await.as_deref() {
            Ok(Safe::Until(_)) => Ok(()),
            Ok(Safe::Failed(error)) => Err(StoreError::clone(error)),
            Err(_) => Err(StoreError::write(&self.path, "nobody writes it any more")),
        }
    }
}

impl Keep for Store {
    fn note(&self, world: &Arc<str>, change: Change) {
        let wall = SystemTime::now().duration_since(UNIX_EPOCH);
        let wall = wall.map_or(0, |time| {
            u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
        });
        let mut queue = self.shared.queue();
        queue.last += 1;
        let number = queue.last;
        match &change {
            Change::Whole(_) => queue.lengths.entry(world.clone()).or_default().calls = 0,
            Change::Call(call) => {
                let parameters = call.parameters.iter();
                let length: usize = parameters
                    .map(|(name, value)| name.len() + value.len())
                    .sum();
                let length = u64::try_from(length).unwrap_or_default() + 200;
                queue.lengths.entry(world.clone()).or_default().calls += length;
            }
            Change::Time(_) => {}
            Change::Gone => drop(queue.lengths.remove(world)),
        }
        queue.waiting.push(Noted {
            world: world.clone(),
            number,
            wall,
            change,
        });
        drop(queue);
        self.shared.filled.notify_one();
    }

    fn is_long(&self, world: &Arc<str>) -> bool {
        let queue = self.shared.queue();
        let length = queue.lengths.get(world);
        length.is_some_and(|length| length.calls > length.world.max(LONG))
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").finish_non_exhaustive()
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.shared.queue().stop = true;
        self.shared.filled.notify_one();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// What the thread has.
struct Writer {
    path: PathBuf,
    database: Database,
    shared: Arc<Shared>,
    safe: watch::Sender<Safe>,
}

impl Writer {
    fn run(self) {
        loop {
            let queue = self.shared.queue();
            let mut queue = self
                .shared
                .filled
                .wait_while(queue, |queue| queue.waiting.is_empty() && !queue.stop)
                .unwrap_or_else(PoisonError::into_inner);
            let batch = std::mem::take(&mut queue.waiting);
            drop(queue);
            let Some(last) = batch.last().map(|noted| noted.number) else {
                return;
            };
            match self.write(&batch) {
                Ok(()) => drop(self.safe.send(Safe::Until(last))),
                Err(error) => {
                    let error = StoreError::write(&self.path, error);
                    let _ = self.safe.send(Safe::Failed(Box::new(error)));
                    return;
                }
            }
        }
    }

    /// Writes changes, all or none.
    fn write(&self, batch: &[Noted]) -> Result<(), Error> {
        let transaction = self.database.begin_write()?;
        for noted in batch {
            self.apply(&transaction, noted)?;
        }
        transaction.commit()?;
        Ok(())
    }

    fn apply(&self, transaction: &WriteTransaction, noted: &Noted) -> Result<(), Error> {
        let world: &str = &noted.world;
        let event = |event: Event| -> Result<(), Error> {
            // Plain data cannot fail to be written.
            let text = serde_json::to_string(&event).unwrap_or_default();
            let mut events = transaction.open_table(EVENTS)?;
            events.insert((world, noted.number), sealed(&text))?;
            Ok(())
        };
        match &noted.change {
            Change::Call(call) => event(Event::Call {
                wall: noted.wall,
                call: call.clone(),
            }),
            Change::Time(now) => event(Event::Time {
                wall: noted.wall,
                now: *now,
            }),
            Change::Whole(whole) => {
                let now = whole.now.to_json();
                let length = u64::try_from(now.len()).unwrap_or(u64::MAX);
                if let Some(known) = self.shared.queue().lengths.get_mut(&noted.world) {
                    known.world = length;
                }
                let beginning = whole.beginning.to_json();
                transaction
                    .open_table(BEGINNINGS)?
                    .insert(world, sealed(&beginning))?;
                transaction
                    .open_table(WORLDS)?
                    .insert(world, (noted.wall, whole.running, sealed(&now)))?;
                forget(transaction, world)
            }
            Change::Gone => {
                transaction.open_table(BEGINNINGS)?.remove(world)?;
                transaction.open_table(WORLDS)?.remove(world)?;
                forget(transaction, world)
            }
        }
    }
}

/// Lets go of what happened to a world so far.
fn forget(transaction: &WriteTransaction, world: &str) -> Result<(), Error> {
    let mut events = transaction.open_table(EVENTS)?;
    events.retain_in((world, 0)..=(world, u64::MAX), |_, _| false)?;
    Ok(())
}
