//! The indices of EIPs against a plain list.

use super::{Binding, BindingMode, Eip, Eips};
use crate::time::Moment;
use proptest::prelude::*;
use std::net::Ipv4Addr;
use std::sync::Arc;

fn eip(serial: u32, account: &str, region: &str) -> Eip {
    let id = format!("eip-{serial}").into();
    let address = Ipv4Addr::from(serial);
    let (account, region) = (account.into(), region.into());
    Eip::new(
        id,
        serial.into(),
        account,
        region,
        address,
        Moment::BEGINNING,
    )
}

fn bind(eip: &mut Eip, target: Option<u8>) {
    eip.binding = target.map(|target| {
        Arc::new(Binding {
            target: format!("t-{target}").into(),
            private_address: Ipv4Addr::LOCALHOST,
            mode: BindingMode::Nat,
        })
    });
}

#[derive(Debug, Clone)]
enum Change {
    Insert(u32),
    Remove(u32),
    Bind(u32, Option<u8>),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => (0..500u32).prop_map(Change::Insert),
        2 => (0..500u32).prop_map(Change::Remove),
        2 => (0..500u32, prop::option::of(0..3u8)).prop_map(|(eip, on)| Change::Bind(eip, on)),
    ]
}

const HOMES: [(&str, &str); 3] = [("a", "x"), ("a", "y"), ("b", "x")];

fn home(serial: u32) -> (&'static str, &'static str) {
    HOMES[serial as usize % 3]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn the_indices_agree_with_a_plain_list(
        changes in prop::collection::vec(change(), 1..800),
        from in 0..100usize,
        size in 0..50usize,
    ) {
        let (mut eips, mut list) = (Eips::default(), Vec::<Eip>::new());
        for change in changes {
            match change {
                Change::Insert(serial) => {
                    let (account, region) = home(serial);
                    list.retain(|eip| eip.serial != u64::from(serial));
                    list.push(eip(serial, account, region));
                    eips.insert(eip(serial, account, region));
                }
                Change::Remove(serial) => {
                    let before = list.len();
                    list.retain(|eip| eip.serial != u64::from(serial));
                    let removed = eips.remove(&format!("eip-{serial}"));
                    prop_assert_eq!(removed.is_some(), list.len() < before);
                }
                Change::Bind(serial, target) => {
                    let mut found = list.iter_mut().filter(|eip| eip.serial == u64::from(serial));
                    found.by_ref().for_each(|eip| bind(eip, target));
                    eips.change(&format!("eip-{serial}"), |eip| bind(eip, target));
                }
            }
        }
        list.sort_by_key(|eip| eip.serial);
        prop_assert_eq!(eips.len(), list.len());
        for (account, region) in HOMES {
            let own = |eip: &&Eip| (&*eip.account, &*eip.region) == (account, region);
            let own: Vec<_> = list.iter().filter(own).collect();
            prop_assert_eq!(eips.count_in(account, region), own.len());
            let page = eips.page(account, region, from..from + size);
            let page: Vec<_> = page.map(|eip| &**eip).collect();
            let end = own.len().min(from + size);
            prop_assert_eq!(page, own.get(from..end).unwrap_or_default());
        }
        for account in ["a", "b", "c"] {
            let own = list.iter().filter(|eip| *eip.account == *account);
            prop_assert_eq!(eips.count(account), own.count());
        }
        for target in 0..3u8 {
            let target = format!("t-{target}");
            let mut on: Vec<_> = eips.on(&target).map(|eip| eip.serial).collect();
            on.sort_unstable();
            let is = |eip: &&Eip| eip.target().is_some_and(|it| **it == *target);
            let known: Vec<_> = list.iter().filter(is).map(|eip| eip.serial).collect();
            prop_assert_eq!(on, known);
        }
        for eip in &list {
            prop_assert_eq!(eips.get(&eip.id).map(|it| &**it), Some(eip));
            prop_assert_eq!(eips.at(eip.address).map(|it| &**it), Some(eip));
        }
        let text = serde_json::to_string(&eips).unwrap();
        let again: Eips = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(serde_json::to_string(&again).unwrap(), text);
    }
}

/// Deep in a long list that was thinned out, pages are still complete, in order and apart.
#[test]
fn deep_pages() {
    let mut eips = Eips::default();
    for serial in 0..20_000 {
        eips.insert(eip(serial, "a", "x"));
    }
    let gone = |serial: u32| serial % 7 == 3;
    for serial in (0..20_000).rev().filter(|serial| gone(*serial)) {
        eips.remove(&format!("eip-{serial}")).unwrap();
    }
    let left: Vec<_> = (0..20_000u32).filter(|serial| !gone(*serial)).collect();
    assert_eq!(eips.count("a"), left.len());
    for (page, known) in left.chunks(100).enumerate() {
        let found = eips.page("a", "x", page * 100..page * 100 + 100);
        let found: Vec<_> = found.map(|eip| eip.serial).collect();
        assert!(
            found
                .iter()
                .zip(known)
                .all(|(found, known)| *found == u64::from(*known))
        );
        assert_eq!(found.len(), known.len());
    }
}
