//! A world at a moment: kept, written as JSON, put back, compared.

use super::{Content, World};
use crate::setup::Beginning;
use crate::state::{Key, State};
use crate::time::Moment;
use alicloud_core::sign::Secret;
use serde::{Deserialize, Serialize};
use std::error::Error;
use std::fmt;
use std::sync::Arc;

/// A world at a moment. Taking one and putting it back costs the same however much is in the world.
#[derive(Debug, Clone)]
pub struct Snapshot(pub(crate) Beginning);

/// The form of a snapshot. It holds the world's keys with their secrets: without them nobody could
/// use what is put back.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Form<K, S> {
    format: String,
    clock: Moment,
    runs: bool,
    calls: u64,
    /// Most calls that the journal keeps.
    journal: usize,
    keys: K,
    state: S,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyForm {
    id: Arc<str>,
    secret: String,
    account: Arc<str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    token: Option<String>,
    active: bool,
}

/// Name and version of the form.
const FORMAT: &str = "alicloud-mock world 1";

impl World {
    /// The world as it is now.
    #[must_use = "the snapshot is what is returned"]
    pub fn snapshot(&self) -> Snapshot {
        let mut content = self.content();
        content.settle();
        Snapshot(Beginning {
            state: content.state.clone(),
            clock: content.clock.now(),
            runs: content.clock.is_running(),
            calls: content.calls,
            journal: content.beginning.journal,
            keys: content.beginning.keys.clone(),
        })
    }

    /// Goes back to a snapshot, also one of another world: content, clock and ids. Keys, planned
    /// faults and the journal stay as they are.
    pub fn restore(&self, snapshot: &Snapshot) {
        let mut content = self.content();
        let Content {
            state,
            clock,
            calls,
            ..
        } = &mut *content;
        *state = snapshot.0.state.clone();
        *clock = clock.restarted(snapshot.0.clock);
        *calls = snapshot.0.calls;
        content.note_whole();
    }

    /// A world that begins with a snapshot, keys included; reset goes back to it.
    pub fn from_snapshot(snapshot: &Snapshot) -> Self {
        Self::new(snapshot.0.clone())
    }
}

impl Snapshot {
    /// As JSON. The same world gives the same bytes.
    pub fn to_json(&self) -> String {
        let keys = self.0.keys.iter().map(|key| KeyForm {
            id: key.id.clone(),
            secret: key.secret.expose().to_owned(),
            account: key.account.clone(),
            token: key.token.as_ref().map(|token| token.expose().to_owned()),
            active: key.active,
        });
        let form = Form {
            format: FORMAT.to_owned(),
            clock: self.0.clock,
            runs: self.0.runs,
            calls: self.0.calls,
            journal: self.0.journal,
            keys: keys.collect::<Vec<_>>(),
            state: &self.0.state,
        };
        // Plain data with texts for keys cannot fail to be written.
        serde_json::to_string(&form).unwrap_or_default()
    }

    /// Reads what [`Snapshot::to_json`] wrote.
    ///
    /// # Errors
    /// The text is no snapshot; the error tells line and column.
    pub fn from_json(text: &str) -> Result<Self, SnapshotError> {
        let form: Form<Vec<KeyForm>, State> =
            serde_json::from_str(text).map_err(|error| SnapshotError(error.to_string()))?;
        if form.format != FORMAT {
            let message = format!("the format is `{}`, not `{FORMAT}`", form.format);
            return Err(SnapshotError(message));
        }
        let keys = form.keys.into_iter().map(|key| {
            Arc::new(Key {
                id: key.id,
                secret: Secret::from(key.secret),
                account: key.account,
                token: key.token.map(Secret::from),
                active: key.active,
            })
        });
        Ok(Self(Beginning {
            keys: keys.collect(),
            state: form.state,
            clock: form.clock,
            runs: form.runs,
            calls: form.calls,
            journal: form.journal,
        }))
    }
}

/// A text that is no snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnapshotError(String);

impl fmt::Display for SnapshotError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no snapshot of a world: {}", self.0)
    }
}

impl Error for SnapshotError {}
