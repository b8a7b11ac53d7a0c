//! Worlds that outlive the process: a file to which every change goes before its answer is sent.
//!
//! The file holds each world as it once was and the calls with an effect since then, in their
//! order. A world follows from its content and the calls alone, so that opening the file makes them
//! again. Once the calls are longer than the world itself, it is written anew and they are let go.
//! Changes of calls at the same time are made safe together.

mod error;
mod file;
mod open;
mod writer;

pub use error::StoreError;
pub(crate) use writer::Store;

use crate::cloud::Cloud;
use crate::world::World;
use std::error::Error;
use std::path::Path;

impl Cloud {
    /// Worlds that are kept in a file: those that are in it, or this one where there is no file
    /// yet. Whoever sends answers must wait until they are [`safe`](Self::safe), as
    /// [`Server`](crate::Server) does; in the same process nothing is waited for.
    ///
    /// Planned faults and journals are not kept. Clocks that run go on as if they had never stopped.
    ///
    /// # Errors
    /// The file cannot be opened, read or written, is damaged, is in use, or is no such file. It is
    /// left as it is.
    pub fn kept(
        path: impl AsRef<Path>,
        first: impl FnOnce() -> Result<World, Box<dyn Error>>,
    ) -> Result<Self, StoreError> {
        let path = path.as_ref();
        let first = || first().map_err(|error| StoreError::first(path, &*error));
        // Where there is no file, none is left behind by a world that cannot be made.
        let (early, late) = if path.exists() {
            (None, Some(first))
        } else {
            (Some(first()?), None)
        };
        let (database, worlds) = open::open(path)?;
        let store = Store::start(path, database);
        let cloud = Self::keeping(store);
        if worlds.is_empty() {
            let late = late.map(|first| first()).transpose()?;
            if let Some(world) = early.or(late) {
                cloud
                    .add("default", world)
                    .map_err(|error| StoreError::first(path, &error))?;
            }
        }
        for (name, world) in worlds {
            cloud
                .add(name, world)
                .map_err(|error| StoreError::first(path, &error))?;
        }
        Ok(cloud)
    }

    /// Waits until everything that happened so far would be there after a crash. Nothing is waited
    /// for where the worlds are not kept in a file.
    ///
    /// # Errors
    /// The file cannot be written any more.
    pub async fn safe(&self) -> Result<(), StoreError> {
        match self.store() {
            Some(store) => store.settled().await,
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
