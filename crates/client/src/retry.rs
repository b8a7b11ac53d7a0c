//! When a call is repeated, and after how long.

use crate::clock::{Random, up_to};
use crate::transport::HttpResponse;
use alicloud_core::Fault;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

/// How often and how fast a call is repeated.
///
/// The delay before repetition *n* is random between nothing and `base * 2^(n-1)`, at most `cap`
/// (full jitter), unless the service names one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetryPolicy {
    pub(crate) max_attempts: u32,
    pub(crate) base: Duration,
    pub(crate) cap: Duration,
    pub(crate) budget: u32,
}

impl Default for RetryPolicy {
    /// 4 attempts, 200 ms that double up to 20 s, a budget of 500.
    fn default() -> Self {
        Self {
            max_attempts: 4,
            base: Duration::from_millis(200),
            cap: Duration::from_secs(20),
            budget: 500,
        }
    }
}

impl RetryPolicy {
    /// The default policy.
    pub fn new() -> Self {
        Self::default()
    }

    /// No repetition.
    pub fn never() -> Self {
        Self::default().max_attempts(1)
    }

    /// How often a request is sent at most; 0 counts as 1.
    #[must_use]
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = attempts.max(1);
        self
    }

    /// Longest first delay; it doubles with each repetition.
    #[must_use]
    pub fn base(mut self, delay: Duration) -> Self {
        self.base = delay;
        self
    }

    /// Longest delay of all.
    #[must_use]
    pub fn cap(mut self, delay: Duration) -> Self {
        self.cap = delay;
        self
    }

    /// Tokens for repetitions, for the whole client: a repetition takes 5, after a timeout 10; a
    /// call that succeeds gives its last ones back, or 1. So a service that is down is not hit by
    /// every call several times.
    #[must_use]
    pub fn budget(mut self, tokens: u32) -> Self {
        self.budget = tokens;
        self
    }

    pub(crate) fn delay(&self, attempt: u32, random: &dyn Random) -> Duration {
        let factor = 1_u32
            .checked_shl(attempt.saturating_sub(1))
            .unwrap_or(u32::MAX);
        up_to(random, self.base.saturating_mul(factor).min(self.cap))
    }
}

/// The tokens of a client.
#[derive(Debug)]
pub(crate) struct Budget {
    tokens: AtomicU32,
    capacity: u32,
}

impl Budget {
    pub(crate) fn new(capacity: u32) -> Self {
        Self {
            tokens: AtomicU32::new(capacity),
            capacity,
        }
    }

    pub(crate) fn take(&self, cost: u32) -> bool {
        let (set, get) = (Ordering::Relaxed, Ordering::Relaxed);
        let taken = self
            .tokens
            .fetch_update(set, get, |tokens| tokens.checked_sub(cost));
        taken.is_ok()
    }

    pub(crate) fn give(&self, tokens: u32) {
        // A full bucket, the usual case, is read only.
        if self.tokens.load(Ordering::Relaxed) < self.capacity {
            let (set, get) = (Ordering::Relaxed, Ordering::Relaxed);
            let _ = self.tokens.fetch_update(set, get, |held| {
                Some(held.saturating_add(tokens).min(self.capacity))
            });
        }
    }
}

/// What a refusal asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reaction {
    /// Give up.
    Fail,
    /// Repeat after a delay.
    Wait,
    /// Repeat at once with the service's time: the clock of this machine is wrong.
    Clock,
    /// Repeat at once with new credentials: these are expired.
    Credential,
}

impl Reaction {
    pub(crate) fn to(fault: &Fault) -> Self {
        let code = fault.code();
        // Codes of the gateway, before any operation is reached.
        if code.starts_with("InvalidTimeStamp.Expired") {
            Self::Clock
        } else if code.starts_with("InvalidSecurityToken") {
            Self::Credential
        } else if code.starts_with("SignatureNonceUsed") || fault.class().is_retryable() {
            Self::Wait
        } else {
            Self::Fail
        }
    }
}

/// The delay that the service asks for: `x-acs-retry-after` in milliseconds (as the official SDKs
/// read it), or `Retry-After` in seconds or as a date.
pub(crate) fn asked_delay(answer: &HttpResponse, now: SystemTime) -> Option<Duration> {
    let number = |name| answer.header(name)?.trim().parse::<u64>().ok();
    if let Some(milliseconds) = number("x-acs-retry-after") {
        return Some(Duration::from_millis(milliseconds));
    }
    if let Some(seconds) = number("retry-after") {
        return Some(Duration::from_secs(seconds));
    }
    let date = httpdate::parse_http_date(answer.header("retry-after")?.trim()).ok()?;
    // The answer's own date knows nothing of this machine's clock.
    let sent = answer
        .header("date")
        .and_then(|date| httpdate::parse_http_date(date).ok());
    Some(date.duration_since(sent.unwrap_or(now)).unwrap_or_default())
}
