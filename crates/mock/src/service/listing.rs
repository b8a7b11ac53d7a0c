//! An answer that lists EIPs: its list holds entries that other answers share.

use super::shown::Entry;
use alicloud_core::{Members, Record, Shape, Slot, UnknownFields, View};
use std::sync::Arc;

/// Entries of a list.
#[derive(Default)]
pub(super) struct Entries(Vec<Arc<Entry>>);

impl FromIterator<Arc<Entry>> for Entries {
    fn from_iter<I: IntoIterator<Item = Arc<Entry>>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl Members for Entries {
    fn count(&self) -> usize {
        self.0.len()
    }

    fn get(&self, index: usize) -> Option<&dyn Record> {
        self.0.get(index).map(|entry| &**entry as &dyn Record)
    }

    fn grow(&mut self) -> &mut dyn Record {
        let last = self.0.len();
        self.0.push(Arc::default());
        Arc::<Entry>::make_mut(&mut self.0[last])
    }

    fn clear(&mut self) {
        self.0.clear();
    }
}

/// An answer whose list of EIPs is not its own.
pub(super) struct Listing {
    answer: Box<dyn Record + Send>,
    /// Number of the field that is the list.
    field: usize,
    entries: Entries,
}

impl Entries {
    /// The answer with these as its list of EIPs, where there are any.
    pub(super) fn within(self, answer: Box<dyn Record + Send>) -> Box<dyn Record + Send> {
        match answer.shape().index(LIST, 0) {
            Some(field) if self.count() > 0 => Box::new(Listing {
                answer,
                field,
                entries: self,
            }),
            _ => answer,
        }
    }
}

/// The list of EIPs.
const LIST: &str = "EipAddresses";

impl Record for Listing {
    fn shape(&self) -> &'static Shape {
        self.answer.shape()
    }

    fn view(&self, index: usize) -> View<'_> {
        if index == self.field {
            View::Records(&self.entries)
        } else {
            self.answer.view(index)
        }
    }

    fn slot(&mut self, index: usize) -> Slot<'_> {
        if index == self.field {
            Slot::Records(&mut self.entries)
        } else {
            self.answer.slot(index)
        }
    }

    fn unknown(&self) -> Option<&UnknownFields> {
        self.answer.unknown()
    }
}
