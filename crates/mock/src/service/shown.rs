//! EIPs as lists show them: one that has not changed since it was shown last is not written again.

use crate::state::Eip;
use alicloud_core::{Members, Record, Shape, Slot, UnknownFields, View, json};
use alicloud_vpc as vpc;
use foldhash::fast::RandomState;
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

/// Most entries that are kept, 3 KB each. Then it begins anew.
const MOST: usize = 512;

thread_local! {
    /// Entries of late. What changes an EIP makes another one, as long as somebody holds the one
    /// that was: where it is in memory tells whether it is the same.
    static KEPT: RefCell<HashMap<(usize, bool), Kept, RandomState>> = RefCell::default();
}

/// An entry, and the EIP that it shows.
struct Kept {
    entry: Arc<Entry>,
    /// Held, so that no other takes its place in memory.
    _eip: Arc<Eip>,
}

/// An EIP as an answer has it, and the JSON of it.
#[derive(Clone, Default)]
pub(super) struct Entry {
    shown: vpc::EipAddress,
    json: Option<String>,
}

/// Gives the entry of an EIP, with or without what is ordered; makes it where it is not kept. It
/// must follow from these two and what never changes.
pub(super) fn entry(
    eip: &Arc<Eip>,
    with_reservation: bool,
    show: impl FnOnce() -> vpc::EipAddress,
) -> Arc<Entry> {
    KEPT.with_borrow_mut(|kept| {
        let key = (Arc::as_ptr(eip).addr(), with_reservation);
        if let Some(kept) = kept.get(&key) {
            return kept.entry.clone();
        }
        if kept.len() >= MOST {
            kept.clear();
        }
        let shown = show();
        let json = Some(json::write(&shown));
        let entry = Arc::new(Entry { shown, json });
        let new = Kept {
            entry: entry.clone(),
            _eip: eip.clone(),
        };
        kept.insert(key, new);
        entry
    })
}

impl Record for Entry {
    fn shape(&self) -> &'static Shape {
        self.shown.shape()
    }

    fn view(&self, index: usize) -> View<'_> {
        self.shown.view(index)
    }

    fn slot(&mut self, index: usize) -> Slot<'_> {
        self.json = None;
        self.shown.slot(index)
    }

    fn written(&self) -> Option<&str> {
        self.json.as_deref()
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::Eips;
    use crate::time::Moment;
    use std::net::Ipv4Addr;

    fn eip(serial: u64) -> Eip {
        let id = format!("eip-{serial}").into();
        let address = Ipv4Addr::from(u32::try_from(serial).unwrap());
        let (account, region) = ("1".into(), "cn-hangzhou".into());
        Eip::new(id, serial, account, region, address, Moment::BEGINNING)
    }

    fn show(eip: &Eip) -> vpc::EipAddress {
        let mut shown = vpc::EipAddress::default();
        shown.bandwidth = Some(eip.bandwidth.to_string());
        shown
    }

    fn look(eip: &Arc<Eip>, with_reservation: bool) -> Arc<Entry> {
        entry(eip, with_reservation, || show(eip))
    }

    #[test]
    fn an_entry_is_good_until_its_eip_changes() {
        let mut eips = Eips::default();
        eips.insert(eip(1));
        let first = look(eips.get("eip-1").unwrap(), false);
        let again = look(eips.get("eip-1").unwrap(), false);
        assert!(Arc::ptr_eq(&first, &again));
        let other = look(eips.get("eip-1").unwrap(), true);
        assert!(!Arc::ptr_eq(&first, &other));
        eips.change("eip-1", |eip| eip.bandwidth = 7);
        let changed = look(eips.get("eip-1").unwrap(), false);
        assert!(changed.written().unwrap().contains(r#""Bandwidth":"7""#));
        assert_eq!(changed.written(), Some(&*json::write(&changed.shown)));
    }

    #[test]
    fn only_so_many_are_kept() {
        for serial in 0..2000 {
            look(&Arc::new(eip(serial)), false);
            assert!(KEPT.with_borrow(HashMap::len) <= MOST);
        }
    }
}
