//! A client without futures, over its own synchronous HTTP.
//!
//! It works on any thread, also on one of an asynchronous runtime, which it then blocks. What it
//! sends, repeats and gives back is what the [asynchronous client](crate::Client) does: both share
//! all but the waiting.
//!
//! ```no_run
//! use alicloud_client::{blocking, vpc};
//!
//! let client = blocking::Client::from_env()?;
//! for eip in client.items(vpc::DescribeEipAddresses::new()) {
//!     println!("{:?}", eip?);
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod client;
mod http;
mod paging;
mod transport;

pub use client::Client;
pub use paging::{Items, Pages};
pub use transport::Transport;

pub(crate) use http::HttpTransport;
pub(crate) use transport::{Inline, Waited};
