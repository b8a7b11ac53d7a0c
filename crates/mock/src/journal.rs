//! The journal: what a world was asked and what it answered, bounded, oldest calls forgotten first.

mod entry;
mod expect;
mod explain;
mod har;
mod record;
mod ring;
mod secrets;

pub use entry::{Change, Entry};
pub use expect::{Call, Expectation, Unmet};
pub use explain::{Elsewhere, ExplainedCheck, Explanation, PageRow};

pub(crate) use entry::Note;

use crate::{Cloud, World};
use ring::Ring;
use std::cell::RefCell;

/// Most calls that are kept, unless the world is described otherwise.
pub(crate) const MAX_ENTRIES: usize = 10_000;
/// Most calls without a world that are kept.
pub(crate) const MAX_STRANGERS: usize = 1_000;
/// Most bytes that they take.
const MAX_BYTES: usize = 8 << 20;

thread_local! {
    /// Where a call is written before a journal takes it.
    static RECORD: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// How much memory is kept for the next call.
const MAX_SCRATCH: usize = 64 << 10;

/// The last calls of a world, oldest first.
#[derive(Debug)]
pub(crate) struct Journal {
    /// Most calls that are kept.
    most: usize,
    calls: Ring,
    /// Calls that were forgotten.
    forgotten: u64,
}

impl Journal {
    /// An empty one that keeps so many calls.
    pub(crate) fn new(most: usize) -> Self {
        Self {
            most,
            calls: Ring::default(),
            forgotten: 0,
        }
    }

    /// The last calls, oldest first.
    pub(crate) fn entries(&self) -> Vec<Entry> {
        let records = self.calls.oldest_first();
        records.filter_map(|record| entry(&record)).collect()
    }

    /// The call that was answered with this request id.
    pub(crate) fn entry(&self, request_id: &str) -> Option<Entry> {
        let mut records = self.calls.newest_first();
        let found = records.find(|record| record::request_id(record) == request_id.as_bytes());
        found.and_then(|record| entry(&record))
    }

    fn push(&mut self, record: &[u8]) {
        let left = self.calls.push(record, self.most, MAX_BYTES);
        self.forgotten += left as u64;
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::new(self.most);
    }
}

impl World {
    /// Writes a call into the journal.
    pub(crate) fn note(&self, note: &Note<'_>) {
        with_record(note, |record| self.content().journal.push(record));
    }

    /// The last calls, oldest first: up to 10,000 unless the world is described otherwise, and no
    /// more than take 8 MiB. Signatures, keys and tokens are not in it.
    pub fn journal(&self) -> Vec<Entry> {
        self.content().journal.entries()
    }

    /// The journal as HAR 1.2, the form that browsers' tools and proxies read. No signature, key or
    /// token is in it.
    pub fn har(&self) -> serde_json::Value {
        har::har(&self.journal())
    }

    /// The call that was answered with this request id, if the journal still has it.
    pub fn journal_entry(&self, request_id: &str) -> Option<Entry> {
        self.content().journal.entry(request_id)
    }

    /// How many calls the journal has forgotten.
    pub fn forgotten_calls(&self) -> u64 {
        self.content().journal.forgotten
    }

    /// Empties the journal.
    pub fn clear_journal(&self) {
        self.content().journal.clear();
    }
}

impl Cloud {
    /// Writes a call that reached no world into the journal of those.
    pub(crate) fn note_stranger(&self, note: &Note<'_>) {
        with_record(note, |record| {
            self.strangers(|journal| journal.push(record));
        });
    }

    /// The last calls that reached no world, oldest first, as their key opens none or they were not
    /// understood: up to 1,000, and no more than take 8 MiB.
    pub fn turned_away(&self) -> Vec<Entry> {
        self.strangers(|journal| journal.entries())
    }
}

/// Shows a call as the bytes that journals keep.
fn with_record(note: &Note<'_>, then: impl FnOnce(&[u8])) {
    RECORD.with_borrow_mut(|record| {
        record.clear();
        record.shrink_to(MAX_SCRATCH);
        record::write(record, note);
        then(record);
    });
}

/// A call as it is told.
fn entry(record: &[u8]) -> Option<Entry> {
    record::read(record).map(Entry::new)
}

#[cfg(test)]
mod tests;
