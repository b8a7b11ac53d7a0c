//! What a server bears.

use std::time::Duration;

/// What a server bears before it refuses. The defaults are meant for a machine of one's own.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Limits {
    /// Longest body, in bytes: 1 MiB.
    pub body: usize,
    /// Longest body under `/_mock/`, where snapshots come in: 64 MiB.
    pub snapshot: usize,
    /// Longest head of a request, in bytes: 64 KiB, at least 8 KiB. It may have 100 headers.
    pub head: usize,
    /// Most connections at a time: 16,384. More wait until one ends.
    pub connections: usize,
    /// Within which the head of a request must come, from the answer to the one before: 60 s. It
    /// ends idle connections, too.
    pub head_timeout: Duration,
    /// Within which a body must come: 30 s.
    pub body_timeout: Duration,
    /// How long calls that are under way may take when the server stops: 5 s.
    pub grace: Duration,
    /// How long to wait after a connection could not be taken.
    pub(super) breath: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body: 1 << 20,
            snapshot: 64 << 20,
            head: 64 << 10,
            connections: 16_384,
            head_timeout: Duration::from_secs(60),
            body_timeout: Duration::from_secs(30),
            grace: Duration::from_secs(5),
            breath: Duration::from_millis(50),
        }
    }
}
