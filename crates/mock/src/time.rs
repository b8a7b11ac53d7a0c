//! Virtual time: it stands still until it is told to go, or runs beside the wall clock.

use alicloud_core::sign::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::time::{Duration, Instant};

/// A point in virtual time: milliseconds since 1970, UTC.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Moment(i64);

impl Moment {
    /// When a world begins unless it is told otherwise: 2026-01-01T00:00:00Z.
    pub const BEGINNING: Self = Self(1_767_225_600_000);

    /// What never comes.
    pub const NEVER: Self = Self(i64::MAX);

    /// This many milliseconds after 1970.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since 1970.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Seconds since 1970.
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// This much later; the end of time where that is nearer.
    #[must_use]
    pub fn after(self, delay: Duration) -> Self {
        let delay = i64::try_from(delay.as_millis()).unwrap_or(i64::MAX);
        Self(self.0.saturating_add(delay))
    }
}

/// So many seconds.
///
/// # Errors
/// They are no length of time; the text says what is.
pub(crate) fn seconds(number: f64) -> Result<Duration, String> {
    let help = "write seconds from 0 on, such as 1.5";
    Duration::try_from_secs_f64(number)
        .map_err(|_| format!("`{number}` is no length of time; {help}"))
}

/// As the service writes it: `2026-01-02T03:04:05Z`.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Timestamp::from_unix(self.seconds()).fmt(f)
    }
}

/// A world's clock.
#[derive(Debug, Clone)]
pub(crate) struct Clock {
    now: Moment,
    /// Since when it runs.
    running: Option<Instant>,
}

impl Clock {
    /// A clock that stands still at this moment.
    pub(crate) fn still(now: Moment) -> Self {
        Self { now, running: None }
    }

    /// A clock that runs from this moment on.
    pub(crate) fn running(now: Moment) -> Self {
        Self {
            now,
            running: Some(Instant::now()),
        }
    }

    /// The same way of going, from this moment.
    #[must_use]
    pub(crate) fn restarted(&self, now: Moment) -> Self {
        Self {
            now,
            running: self.running.map(|_| Instant::now()),
        }
    }

    /// Whether it runs.
    pub(crate) fn is_running(&self) -> bool {
        self.running.is_some()
    }

    /// What it shows.
    pub(crate) fn now(&self) -> Moment {
        match self.running {
            Some(since) => self.now.after(since.elapsed()),
            None => self.now,
        }
    }

    /// Goes forward; it goes on running where it ran.
    pub(crate) fn advance(&mut self, time: Duration) {
        self.now = self.now().after(time);
        self.running = self.running.map(|_| Instant::now());
    }
}
