//! Signing of requests, and verifying with the same code.
//!
//! The service knows two signatures, and each has a module with `sign` for clients and `claim` for
//! servers:
//!
//! - [`acs3`]: ACS3-HMAC-SHA256; what the service must know besides the parameters travels in
//!   headers. The default of today's SDKs.
//! - [`rpc`]: RPC version 1, HMAC-SHA1; everything travels in the parameters.
//!
//! Nothing here reads a clock: the time is an argument. The only source of randomness is a
//! [`NonceSource`], which the caller chooses. Nothing that can be printed shows a [`Secret`].
//!
//! ```
//! use alicloud_core::sign::{Keys, Secret, Stamp, acs3};
//!
//! let secret = Secret::from("testsecret");
//! let keys = Keys { access_key_id: "testid", access_key_secret: &secret, security_token: None };
//! let stamp = Stamp { time: "2026-01-02T03:04:05Z".parse()?, nonce: "4ec47282" };
//!
//! let query = [("RegionId".to_owned(), "cn-hangzhou".to_owned())];
//! let headers = vec![
//!     ("host".to_owned(), "service.example.com".to_owned()),
//!     ("x-acs-action".to_owned(), "DescribeRegions".to_owned()),
//!     ("x-acs-version".to_owned(), "2016-04-28".to_owned()),
//! ];
//! let request = acs3::Request { method: "POST", path: "/", query: &query, headers: &headers, body: b"" };
//! let signed = acs3::sign(&request, keys, stamp);
//! assert_eq!(signed.query, "RegionId=cn-hangzhou");
//!
//! // The other side.
//! let mut all = headers.clone();
//! all.extend(signed.headers.into_iter().map(|(name, value)| (name.to_owned(), value)));
//! let received = acs3::Request { headers: &all, ..request };
//! let claim = acs3::claim(&received)?;
//! assert_eq!(claim.access_key_id, "testid");
//! claim.verify(&secret)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod acs3;
mod claim;
mod hash;
mod keys;
mod nonce;
pub mod query;
pub mod rpc;
mod secret;
mod timestamp;

pub use claim::{Claim, ClaimError, Mismatch, Scheme};
pub use keys::{Keys, Stamp};
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
pub use nonce::RandomNonces;
pub use nonce::{NonceError, NonceSource};
pub use secret::Secret;
pub use timestamp::{Timestamp, TimestampError};
