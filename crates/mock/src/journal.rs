//! The journal: what a world was asked and what it answered, bounded, oldest calls forgotten first.

mod entry;
mod expect;
mod explain;
mod har;

pub use entry::{Change, Entry};
pub use expect::{Call, Expectation, Unmet};
pub use explain::{Elsewhere, ExplainedCheck, Explanation, PageRow};

pub(crate) use entry::Note;

use crate::World;
use std::collections::VecDeque;

/// Most calls that are kept, unless the world is described otherwise.
pub(crate) const MAX_ENTRIES: usize = 10_000;
/// Most bytes that they take, about.
const MAX_BYTES: usize = 8 << 20;

/// The last calls of a world, oldest first.
#[derive(Debug)]
pub(crate) struct Journal {
    /// Most calls that are kept.
    most: usize,
    entries: VecDeque<Entry>,
    bytes: usize,
    /// Calls that were forgotten.
    forgotten: u64,
}

impl Journal {
    /// An empty one that keeps so many calls.
    pub(crate) fn new(most: usize) -> Self {
        Self {
            most,
            entries: VecDeque::new(),
            bytes: 0,
            forgotten: 0,
        }
    }

    pub(crate) fn push(&mut self, entry: Entry) {
        self.bytes += entry.size();
        self.entries.push_back(entry);
        while self.entries.len() > self.most || self.bytes > MAX_BYTES {
            let Some(oldest) = self.entries.pop_front() else {
                return;
            };
            self.bytes -= oldest.size();
            self.forgotten += 1;
        }
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::new(self.most);
    }
}

impl World {
    /// Writes a call into the journal.
    pub(crate) fn note(&self, note: Note) {
        let entry = Entry::new(note);
        self.content().journal.push(entry);
    }

    /// The last calls, oldest first: up to 10,000 unless the world is described otherwise, and no
    /// more than take 8 MiB. Signatures, keys and tokens are not in it.
    pub fn journal(&self) -> Vec<Entry> {
        self.content().journal.entries.iter().cloned().collect()
    }

    /// The journal as HAR 1.2, the form that browsers' tools and proxies read. No signature, key or
    /// token is in it.
    pub fn har(&self) -> serde_json::Value {
        har::har(&self.journal())
    }

    /// The call that was answered with this request id, if the journal still has it.
    pub fn journal_entry(&self, request_id: &str) -> Option<Entry> {
        let content = self.content();
        let mut entries = content.journal.entries.iter().rev();
        entries
            .find(|entry| entry.request_id() == request_id)
            .cloned()
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

#[cfg(test)]
mod tests;
