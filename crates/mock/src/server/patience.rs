//! How long a connection waits for the head of a request. One timer a connection, which is set anew
//! when it has run down and not with every request: that would cost more than to read the request.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::time::{Instant, sleep_until};

/// Waits for heads of requests no longer than this.
pub(super) struct Patience {
    most: Duration,
    began: Instant,
    /// Microseconds from `began` until the wait for the next head began; [`BUSY`] while a request
    /// is answered.
    since: AtomicU64,
}

const BUSY: u64 = u64::MAX;

impl Patience {
    pub(super) fn new(most: Duration) -> Self {
        Self {
            most,
            began: Instant::now(),
            since: AtomicU64::new(0),
        }
    }

    /// Answers a request: nothing is waited for meanwhile. The next head is waited for from the answer on,
    /// so that the time it takes to send a long one counts.
    pub(super) async fn during<T>(&self, answer: impl Future<Output = T>) -> T {
        self.since.store(BUSY, Ordering::Relaxed);
        let answer = answer.await;
        let micros = self.began.elapsed().as_micros();
        let micros = u64::try_from(micros).unwrap_or(BUSY - 1);
        self.since.store(micros, Ordering::Relaxed);
        answer
    }

    /// Ends when a head did not come in time.
    pub(super) async fn over(&self) {
        loop {
            let now = Instant::now();
            let since = match self.since.load(Ordering::Relaxed) {
                BUSY => now,
                micros => self.began + Duration::from_micros(micros),
            };
            // No time that can be told is as good as never.
            let Some(end) = since.checked_add(self.most) else {
                return std::future::pending().await;
            };
            if end <= now {
                return;
            }
            sleep_until(end).await;
        }
    }
}
