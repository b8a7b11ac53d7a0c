//! Answers that a repeated request with the same idempotency token gets again.

use crate::time::Moment;
use imbl::shared_ptr::DefaultSharedPtr;
use imbl::{GenericHashMap, Vector};
use serde::{Deserialize, Serialize, Serializer};
use std::hash::RandomState;
use std::sync::Arc;

/// Most answers that are kept; the oldest go first.
const MOST: usize = 10_000;

/// Answers by account, operation and token, until they expire.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "Vec<Answered>")]
pub(crate) struct Tokens {
    /// Clients choose tokens: hashed so that nobody can look for two of one hash.
    by_key: GenericHashMap<Arc<str>, Arc<Answered>, RandomState, DefaultSharedPtr>,
    /// Oldest first.
    order: Vector<Arc<Answered>>,
}

/// An answer and the request that it was given to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Answered {
    /// Account, operation and token.
    pub(crate) key: Arc<str>,
    /// Fingerprint of the request.
    pub(crate) request: u64,
    /// The answer in JSON, without its request id.
    pub(crate) answer: Box<str>,
    pub(crate) expires: Moment,
}

impl Tokens {
    /// What was answered under this key and still counts.
    pub(crate) fn get(&self, key: &str, now: Moment) -> Option<&Answered> {
        let answered = self.by_key.get(key)?;
        (answered.expires > now).then_some(answered)
    }

    /// Keeps an answer, and lets go of those that no longer count.
    pub(crate) fn insert(&mut self, answered: Answered, now: Moment) {
        while let Some(oldest) = self.order.front() {
            if oldest.expires > now && self.order.len() < MOST {
                break;
            }
            let oldest = oldest.clone();
            self.order.pop_front();
            if self
                .by_key
                .get(&oldest.key)
                .is_some_and(|kept| Arc::ptr_eq(kept, &oldest))
            {
                self.by_key.remove(&oldest.key);
            }
        }
        let answered = Arc::new(answered);
        self.by_key.insert(answered.key.clone(), answered.clone());
        self.order.push_back(answered);
    }
}

impl From<Vec<Answered>> for Tokens {
    fn from(list: Vec<Answered>) -> Self {
        let mut tokens = Self::default();
        for answered in list {
            // None has expired at the beginning of time.
            tokens.insert(answered, Moment::from_millis(i64::MIN));
        }
        tokens
    }
}

/// As a list, oldest first.
impl Serialize for Tokens {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.order.iter().map(Arc::as_ref))
    }
}
