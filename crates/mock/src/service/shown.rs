//! EIPs as they are shown: one that has not changed since it was shown last is not written again.

use crate::state::Eip;
use alicloud_core::{Record, Shape, Slot, View, json};
use alicloud_vpc as vpc;
use foldhash::fast::RandomState;
use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

/// Most entries that are kept, 3 KB each as a rule.
const MOST: usize = 512;
/// Longest JSON of an entry that is kept.
const LONGEST: usize = 16 * 1024;
/// So many entries find no place before all make room: a list that is longer than what is kept is
/// found in part, and what nobody asks for any more goes.
const PATIENCE: usize = 16 * MOST;

thread_local! {
    /// Entries of late. What changes an EIP makes another one, as long as somebody holds the one
    /// that was: where it is in memory tells whether it is the same.
    static KEPT: RefCell<Shelf> = RefCell::default();
}

/// What is kept, by place in memory and whether it tells what is ordered.
#[derive(Default)]
struct Shelf {
    kept: HashMap<(usize, bool), Kept, RandomState>,
    /// How many found no place since it began.
    turned_away: usize,
}

impl Shelf {
    fn keep(&mut self, key: (usize, bool), new: Kept) {
        if self.turned_away >= PATIENCE {
            *self = Self::default();
        }
        if self.kept.len() < MOST {
            self.kept.insert(key, new);
        } else {
            self.turned_away += 1;
        }
    }
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
    KEPT.with_borrow_mut(|shelf| {
        let key = (Arc::as_ptr(eip).addr(), with_reservation);
        if let Some(Kept { entry, .. }) = shelf.kept.get(&key) {
            debug_assert_eq!(
                entry.json,
                Some(json::write(&show())),
                "an entry follows from its EIP"
            );
            return entry.clone();
        }
        let shown = show();
        let json = json::write(&shown);
        let short = json.len() <= LONGEST;
        let json = Some(json);
        let entry = Arc::new(Entry { shown, json });
        if short {
            let new = Kept {
                entry: entry.clone(),
                _eip: eip.clone(),
            };
            shelf.keep(key, new);
        }
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
    fn a_list_that_is_longer_than_the_shelf_is_found_in_part() {
        let eips: Vec<_> = (0..1024).map(|serial| Arc::new(eip(serial))).collect();
        let scan = || -> Vec<_> { eips.iter().map(|eip| look(eip, false)).collect() };
        let (first, again) = (scan(), scan());
        let pairs = first.iter().zip(&again);
        assert_eq!(pairs.filter(|(a, b)| Arc::ptr_eq(a, b)).count(), 512);
    }

    #[test]
    fn long_entries_are_not_kept() {
        let eip = Arc::new(eip(1));
        let long = |length| {
            entry(&eip, false, || {
                let mut shown = vpc::EipAddress::default();
                shown.descritpion = Some("x".repeat(length));
                shown
            })
        };
        assert!(!Arc::ptr_eq(&long(16 * 1024), &long(16 * 1024)));
        assert!(Arc::ptr_eq(&long(15 * 1024), &long(15 * 1024)));
    }

    #[test]
    #[cfg(debug_assertions)]
    #[should_panic(expected = "an entry follows from its EIP")]
    fn an_entry_that_follows_from_something_else() {
        let eip = Arc::new(eip(1));
        look(&eip, false);
        entry(&eip, false, vpc::EipAddress::default);
    }

    #[test]
    fn only_so_many_are_kept() {
        let mut kept = None;
        for serial in 0..20_000 {
            let eip = Arc::new(eip(serial));
            let entry = look(&eip, false);
            kept = Arc::ptr_eq(&entry, &look(&eip, false))
                .then_some(serial)
                .or(kept);
            assert!(KEPT.with_borrow(|shelf| shelf.kept.len()) <= MOST);
        }
        assert!(kept > Some(MOST as u64), "what nobody asks for makes room");
    }
}
