//! Opening a file and making its worlds again.

use super::error::StoreError;
use super::file::{ABOUT, BEGINNINGS, EVENTS, Event, FORMAT, Sealed, WORLDS, unsealed};
use crate::service::{self, Caller};
use crate::world::{Snapshot, World};
use redb::{Database, DatabaseError, ReadableDatabase, ReadableTable};
use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::panic::catch_unwind;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Request ids after the file was opened again begin this many calls later: calls without an effect
/// are not in the file, and no id may come twice.
const STRIDE: u64 = 1 << 32;

/// Memory for pages of the file, in bytes.
const CACHE: usize = 4 << 20;

/// Opens a file, or makes one; gives the worlds in it.
///
/// The database panics over some kinds of damage; here that is an error like the others.
pub(super) fn open(path: &Path) -> Result<(Database, Vec<(String, World)>), StoreError> {
    catch_unwind(|| attempt(path)).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
        Err(StoreError::damaged(
            path,
            text.unwrap_or("it cannot be read"),
        ))
    })
}

fn attempt(path: &Path) -> Result<(Database, Vec<(String, World)>), StoreError> {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    {
        // It holds the secrets of the worlds' keys.
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let made = match options.clone().create_new(true).open(path) {
        Ok(file) => Some(file),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => None,
        Err(error) => {
            return Err(StoreError::new(
                path,
                error,
                "name a file in a folder that is there and can be written",
            ));
        }
    };
    let mut builder = Database::builder();
    builder.set_cache_size(CACHE);
    let database = match &made {
        Some(_) => builder.create(path),
        None => builder.open(path),
    };
    let database = database.map_err(|error| refused(path, error))?;
    if made.is_some() {
        begin(&database).map_err(|error| StoreError::write(path, error))?;
        return Ok((database, Vec::new()));
    }
    let worlds = read(path, &database)?;
    Ok((database, worlds))
}

fn refused(path: &Path, error: DatabaseError) -> StoreError {
    match error {
        DatabaseError::DatabaseAlreadyOpen => StoreError::in_use(path),
        error => StoreError::damaged(path, format!("it is no state file, or damaged: {error}")),
    }
}

fn begin(database: &Database) -> Result<(), redb::Error> {
    let transaction = database.begin_write()?;
    transaction.open_table(ABOUT)?.insert("format", FORMAT)?;
    transaction.open_table(BEGINNINGS)?;
    transaction.open_table(WORLDS)?;
    transaction.open_table(EVENTS)?;
    transaction.commit()?;
    Ok(())
}

fn read(path: &Path, database: &Database) -> Result<Vec<(String, World)>, StoreError> {
    let damaged = |problem: &dyn std::fmt::Display| {
        StoreError::damaged(path, format!("it cannot be read: {problem}"))
    };
    let transaction = database.begin_read().map_err(|error| damaged(&error))?;
    let about = transaction
        .open_table(ABOUT)
        .map_err(|error| damaged(&error))?;
    let format = about.get("format").map_err(|error| damaged(&error))?;
    match format.as_ref().map(redb::AccessGuard::value) {
        Some(FORMAT) => {}
        Some(other) => {
            let problem = format!("its form is `{other}`, not `{FORMAT}`");
            return Err(StoreError::new(
                path,
                problem,
                "open it with the version that wrote it",
            ));
        }
        None => return Err(damaged(&"it does not tell its form")),
    }
    let beginnings = transaction
        .open_table(BEGINNINGS)
        .map_err(|error| damaged(&error))?;
    let worlds = transaction
        .open_table(WORLDS)
        .map_err(|error| damaged(&error))?;
    let events = transaction
        .open_table(EVENTS)
        .map_err(|error| damaged(&error))?;
    let mut all = Vec::new();
    for entry in worlds.iter().map_err(|error| damaged(&error))? {
        let (name, row) = entry.map_err(|error| damaged(&error))?;
        let name = name.value();
        let (wall, running, now) = row.value();
        let beginning = beginnings.get(name).map_err(|error| damaged(&error))?;
        let beginning =
            beginning.ok_or_else(|| damaged(&format!("world `{name}` has no beginning")))?;
        let mut happened = Vec::new();
        let range = events.range((name, 0)..=(name, u64::MAX));
        for entry in range.map_err(|error| damaged(&error))? {
            let (_, event) = entry.map_err(|error| damaged(&error))?;
            let event = text(event.value()).map_err(|problem| damaged(&problem))?;
            let event = serde_json::from_str(event).map_err(|error| damaged(&error))?;
            happened.push(event);
        }
        let kept = Kept {
            beginning: snapshot(beginning.value()).map_err(|problem| damaged(&problem))?,
            now: snapshot(now).map_err(|problem| damaged(&problem))?,
            wall,
            running,
            happened,
        };
        let world = kept
            .again()
            .map_err(|problem| damaged(&format!("world `{name}`: {problem}")))?;
        all.push((name.to_owned(), world));
    }
    Ok(all)
}

fn text(sealed: Sealed<'_>) -> Result<&str, String> {
    unsealed(sealed).ok_or_else(|| "a text in it is not what was written".to_owned())
}

fn snapshot(sealed: Sealed<'_>) -> Result<Snapshot, String> {
    Snapshot::from_json(text(sealed)?).map_err(|error| error.to_string())
}

/// A world as it is in the file.
struct Kept {
    beginning: Snapshot,
    now: Snapshot,
    wall: u64,
    running: bool,
    happened: Vec<Event>,
}

impl Kept {
    /// The world, after everything that happened to it.
    fn again(self) -> Result<World, String> {
        let mut now = self.now.0;
        let mut wall = self.wall;
        for event in self.happened {
            match event {
                Event::Time {
                    wall: at,
                    now: moment,
                } => {
                    (wall, now.clock) = (at, moment);
                }
                Event::Call { wall: at, call } => {
                    let caller = Caller::of(call.account);
                    let served = service::serve(
                        &mut now.state,
                        call.at,
                        &caller,
                        &call.request_id,
                        &call.action,
                        &call.parameters,
                    );
                    if served.result.is_err() {
                        return Err(format!(
                            "{} of {} had an effect, and now has none; was the file written by \
                             another version?",
                            call.action, call.at
                        ));
                    }
                    (wall, now.clock, now.calls) = (at, call.at, call.calls + 1);
                }
            }
        }
        if self.running {
            now.clock = now.clock.after(since(wall));
        }
        now.calls = now.calls.saturating_add(STRIDE);
        Ok(World::again(self.beginning.0, now, self.running))
    }
}

/// Time that went by since then, by the wall clock.
fn since(wall: u64) -> Duration {
    let then = UNIX_EPOCH + Duration::from_millis(wall);
    SystemTime::now().duration_since(then).unwrap_or_default()
}
