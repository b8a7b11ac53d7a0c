//! The wall clock, which signatures are checked by: worlds have clocks of their own.

use alicloud_core::sign::Timestamp;
use std::time::SystemTime;

/// The wall clock.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) enum Wall {
    /// That of the system.
    #[default]
    System,
    /// One that stands still.
    #[cfg_attr(not(test), allow(dead_code, reason = "for tests"))]
    Still(Timestamp),
}

impl Wall {
    pub(crate) fn now(self) -> Timestamp {
        match self {
            Self::System => SystemTime::now().into(),
            Self::Still(time) => time,
        }
    }
}
