//! Where nonces come from.

use std::error::Error;
use std::fmt;

/// Gives texts that were never used before. A closure is one, too:
///
/// ```
/// use alicloud_core::sign::NonceSource;
/// use std::sync::atomic::{AtomicU32, Ordering};
///
/// let calls = AtomicU32::new(0);
/// let counted = || Ok(format!("nonce-{}", calls.fetch_add(1, Ordering::Relaxed)));
/// assert_eq!(counted.nonce()?, "nonce-0");
/// assert_eq!(counted.nonce()?, "nonce-1");
/// # Ok::<(), alicloud_core::sign::NonceError>(())
/// ```
pub trait NonceSource: Send + Sync {
    /// The next nonce, printable ASCII.
    ///
    /// # Errors
    /// The source is dry.
    fn nonce(&self) -> Result<String, NonceError>;
}

impl<F: Fn() -> Result<String, NonceError> + Send + Sync> NonceSource for F {
    fn nonce(&self) -> Result<String, NonceError> {
        self()
    }
}

/// 128 bits from the system's source of random numbers, as 32 hex digits.
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
#[derive(Debug, Clone, Copy, Default)]
pub struct RandomNonces;

#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
impl NonceSource for RandomNonces {
    fn nonce(&self) -> Result<String, NonceError> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(|error| NonceError::new(error.to_string()))?;
        Ok(base16ct::lower::encode_string(&bytes))
    }
}

/// A source has no nonce to give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NonceError(String);

impl NonceError {
    /// With the reason.
    pub fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for NonceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no nonce for the signature: {}", self.0)
    }
}

impl Error for NonceError {}
