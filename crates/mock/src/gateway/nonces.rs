//! Nonces that were used, as long as a request with one of them could still be in time.

use std::collections::HashSet;
use std::hash::{BuildHasher as _, BuildHasherDefault, Hasher, RandomState};

/// How far a request's time may be from the server's, and how long a nonce is remembered at least.
pub(crate) const WINDOW: i64 = 15 * 60;

/// Most nonces of one generation: 2^19 places filled as far as they may be, 4.5 MB. With more calls
/// than that in 15 minutes the oldest nonces are forgotten early; memory goes first.
const LIMIT: usize = 458_752;

/// Hashes of keys and nonces in two generations. When the younger is a window old it becomes the
/// elder, and the elder is forgotten: a nonce is remembered for one window to two.
///
/// Two nonces of one hash are taken for one: with 64 bits and both generations full, that happens to
/// one call in 10^13. Nobody can look for two, though clients choose nonces: the standard library's
/// hash has a key of each process.
#[derive(Debug, Default)]
pub(crate) struct Nonces {
    young: HashSet<u64, BuildHasherDefault<Same>>,
    old: HashSet<u64, BuildHasherDefault<Same>>,
    hasher: RandomState,
    /// When the younger generation began, in seconds since 1970.
    began: i64,
}

impl Nonces {
    /// Whether the key has not used the nonce so far. It has, now.
    pub(crate) fn spend(&mut self, key: &str, nonce: &str, now: i64) -> bool {
        self.spend_within(LIMIT, key, nonce, now)
    }

    fn spend_within(&mut self, limit: usize, key: &str, nonce: &str, now: i64) -> bool {
        let age = now.saturating_sub(self.began);
        if age >= 2 * WINDOW {
            self.young.clear();
            self.old.clear();
            self.began = now;
        } else if age >= WINDOW || self.young.len() >= limit {
            // The elder one keeps its memory: it is needed again soon.
            std::mem::swap(&mut self.young, &mut self.old);
            self.young.clear();
            self.began = now;
        }
        let hash = self.hasher.hash_one((key, nonce));
        !self.old.contains(&hash) && self.young.insert(hash)
    }
}

/// Hashes are their own hash.
#[derive(Debug, Default)]
struct Same(u64);

impl Hasher for Same {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: i64 = 1_767_268_800;

    #[test]
    fn a_nonce_is_good_once_a_key() {
        let mut nonces = Nonces::default();
        assert!(nonces.spend("a", "n", NOON));
        assert!(!nonces.spend("a", "n", NOON));
        assert!(nonces.spend("b", "n", NOON));
        assert!(nonces.spend("a", "m", NOON));
        assert!(nonces.spend("an", "", NOON), "key and nonce are kept apart");
    }

    #[test]
    fn it_is_remembered_for_a_window() {
        for later in [1, WINDOW - 1] {
            let mut nonces = Nonces::default();
            nonces.spend("a", "first", NOON - 1);
            assert!(nonces.spend("a", "n", NOON));
            assert!(!nonces.spend("a", "n", NOON + later));
        }
        let mut nonces = Nonces::default();
        assert!(nonces.spend("a", "n", NOON));
        assert!(nonces.spend("a", "m", NOON + WINDOW));
        assert!(!nonces.spend("a", "n", NOON + 2 * WINDOW - 1));
        assert!(nonces.spend("a", "n", NOON + 2 * WINDOW));
    }

    #[test]
    fn memory_is_bounded() {
        let mut nonces = Nonces::default();
        for count in 0..1000 {
            assert!(nonces.spend_within(100, "a", &count.to_string(), NOON));
            assert!(nonces.young.len() + nonces.old.len() <= 200);
        }
        assert!(
            !nonces.spend_within(100, "a", "950", NOON),
            "a late one is known"
        );
        assert!(nonces.young.capacity() < 1000);
    }

    #[test]
    fn a_clock_that_goes_back_forgets_nothing() {
        let mut nonces = Nonces::default();
        assert!(nonces.spend("a", "n", NOON));
        assert!(!nonces.spend("a", "n", NOON - 10 * WINDOW));
    }
}
