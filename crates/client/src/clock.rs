//! Time and randomness: the system's, or a test's.

use std::future::Future;
use std::pin::Pin;
use std::time::{Duration, Instant, SystemTime};

/// The future of [`Clock::sleep`].
pub type Sleep<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

/// Tells the time and lets it pass.
pub trait Clock: Send + Sync + 'static {
    /// The time of day, which a request is signed with.
    fn now(&self) -> SystemTime;

    /// Time that never goes back, from any origin. Deadlines are kept in it.
    fn elapsed(&self) -> Duration;

    /// Ends when this much time has passed.
    fn sleep(&self, duration: Duration) -> Sleep<'_>;

    /// Lets this much time pass on the calling thread; for the blocking client.
    fn pause(&self, duration: Duration) {
        std::thread::sleep(duration);
    }
}

/// The system's clock. It sleeps on the timer of tokio where there is one, else on a thread.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock {
    origin: Instant,
}

impl Default for SystemClock {
    fn default() -> Self {
        Self {
            origin: Instant::now(),
        }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn elapsed(&self) -> Duration {
        self.origin.elapsed()
    }

    fn sleep(&self, duration: Duration) -> Sleep<'_> {
        #[cfg(feature = "http")]
        if tokio::runtime::Handle::try_current().is_ok() {
            return Box::pin(tokio::time::sleep(duration));
        }
        Box::pin(thread::sleep(duration))
    }
}

/// A sleep for executors without a timer that is known here.
mod thread {
    use std::future::poll_fn;
    use std::sync::{Arc, Mutex, PoisonError};
    use std::task::{Poll, Waker};
    use std::time::{Duration, Instant};

    pub(super) async fn sleep(duration: Duration) {
        let Some(end) = Instant::now().checked_add(duration) else {
            return std::future::pending().await;
        };
        let waiting: Arc<Mutex<Option<Waker>>> = Arc::default();
        let sleeper = Arc::downgrade(&waiting);
        // Where no thread can be had, the caller polls until the time is over.
        let started = std::thread::Builder::new().spawn(move || {
            std::thread::sleep(duration);
            let waker = sleeper.upgrade().and_then(|waiting| {
                waiting
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .take()
            });
            waker.into_iter().for_each(Waker::wake);
        });
        poll_fn(|context| {
            let mut waker = waiting.lock().unwrap_or_else(PoisonError::into_inner);
            if Instant::now() >= end {
                return Poll::Ready(());
            }
            *waker = Some(context.waker().clone());
            if started.is_err() {
                context.waker().wake_by_ref();
            }
            Poll::Pending
        })
        .await;
    }
}

/// Where nonces, idempotency tokens and jitter come from.
pub trait Random: Send + Sync + 'static {
    /// Fills a buffer; an error says what is wrong with the source.
    ///
    /// # Errors
    /// There is no randomness to be had. The call then fails: a guessed nonce would be worse.
    fn fill(&self, buffer: &mut [u8]) -> Result<(), String>;
}

/// The randomness of the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandom;

impl Random for SystemRandom {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), String> {
        getrandom::fill(buffer).map_err(|error| error.to_string())
    }
}

/// 128 random bits in hex, as the official SDKs make nonces.
pub(crate) fn hex(random: &dyn Random) -> Result<String, String> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut bytes = [0; 16];
    random.fill(&mut bytes)?;
    let nibbles = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let digits = nibbles.map(|nibble| char::from(DIGITS[usize::from(nibble)]));
    Ok(digits.collect())
}

/// A random duration of at most this length.
pub(crate) fn up_to(random: &dyn Random, limit: Duration) -> Duration {
    let mut bytes = [0; 4];
    // Without randomness the whole delay is the safe one.
    match random.fill(&mut bytes) {
        Ok(()) => limit.mul_f64(f64::from(u32::from_le_bytes(bytes)) / f64::from(u32::MAX)),
        Err(_) => limit,
    }
}
