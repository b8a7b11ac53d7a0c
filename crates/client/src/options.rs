//! What may differ from call to call.

use std::time::Duration;

/// Limits where the caller names none: for an attempt that of the vendor's SDKs, for the whole call
/// one that leaves room for a few attempts.
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(10);
const TIMEOUT: Duration = Duration::from_secs(60);

/// What may differ from call to call; [`Client::with`](crate::Client::with) takes it.
///
/// ```
/// # use alicloud_client::{Client, CallOptions};
/// # use std::time::Duration;
/// # fn quick(client: &Client) -> Client {
/// client.with(CallOptions::new().region("cn-beijing").timeout(Duration::from_secs(3)))
/// # }
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CallOptions {
    pub(crate) region: Option<String>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) max_attempts: Option<u32>,
    pub(crate) headers: Headers,
}

/// Headers that the caller adds; `Debug` shows their names alone.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Headers(pub(crate) Vec<(String, String)>);

impl std::fmt::Debug for Headers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list()
            .entries(self.0.iter().map(|(name, _)| name))
            .finish()
    }
}

impl CallOptions {
    /// Nothing differs.
    pub fn new() -> Self {
        Self::default()
    }

    /// Region of the calls; also what `RegionId` is filled with.
    #[must_use]
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// How long a call may take with all its attempts and the time between them.
    #[must_use]
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = Some(limit);
        self
    }

    /// How long one attempt may take.
    #[must_use]
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.attempt_timeout = Some(limit);
        self
    }

    /// How often a request is sent at most.
    #[must_use]
    pub fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = Some(attempts.max(1));
        self
    }

    /// Adds a header. Headers that begin with `x-acs-` are signed.
    #[must_use]
    pub fn header(mut self, name: impl AsRef<str>, value: impl Into<String>) -> Self {
        let name = name.as_ref().to_ascii_lowercase();
        self.headers.0.push((name, value.into()));
        self
    }

    pub(crate) fn timeout_or_default(&self) -> Duration {
        self.timeout.unwrap_or(TIMEOUT)
    }

    pub(crate) fn attempt_timeout_or_default(&self) -> Duration {
        self.attempt_timeout.unwrap_or(ATTEMPT_TIMEOUT)
    }

    /// These options where they say something, the others elsewhere.
    pub(crate) fn over(mut self, base: &Self) -> Self {
        self.region = self.region.or_else(|| base.region.clone());
        self.timeout = self.timeout.or(base.timeout);
        self.attempt_timeout = self.attempt_timeout.or(base.attempt_timeout);
        self.max_attempts = self.max_attempts.or(base.max_attempts);
        let mut headers = base.headers.clone();
        headers
            .0
            .retain(|(name, _)| self.headers.0.iter().all(|(other, _)| other != name));
        headers.0.append(&mut self.headers.0);
        self.headers = headers;
        self
    }
}
