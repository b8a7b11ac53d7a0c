//! How a world behaves.

use serde::{Deserialize, Serialize};
use std::time::Duration;

/// How a world behaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Settings {
    /// Ids, addresses and request ids follow from it.
    pub(crate) seed: u64,
    /// When passing states end.
    pub(crate) pace: Pace,
    /// Whether parameters that the page does not list are refused.
    pub(crate) strict: bool,
    /// Most EIPs of an account.
    pub(crate) eip_quota: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            seed: 0,
            pace: Pace::default(),
            strict: false,
            eip_quota: 20,
        }
    }
}

/// When a passing state ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Pace {
    /// After these times of virtual time.
    Timed {
        associating: Duration,
        unassociating: Duration,
        releasing: Duration,
    },
    /// At once.
    Immediate,
    /// When it was described so many times.
    AfterDescribes(u32),
    /// When it is told to.
    Manual,
}

impl Default for Pace {
    /// 2 s, 2 s, 1 s.
    fn default() -> Self {
        Self::Timed {
            associating: Duration::from_secs(2),
            unassociating: Duration::from_secs(2),
            releasing: Duration::from_secs(1),
        }
    }
}
