//! Calls Alibaba Cloud.

mod action;
#[cfg(feature = "blocking")]
pub mod blocking;
mod builder;
mod call;
mod client;
mod clock;
pub mod credentials;
mod driver;
pub mod endpoints;
mod error;
#[cfg(feature = "http")]
mod http;
mod interceptor;
mod options;
mod paging;
mod raw;
mod refusal;
mod retry;
mod shared;
#[cfg(feature = "rustls")]
mod tls;
mod trace;
pub mod transport;
mod waiting;

#[doc(inline)]
pub use alicloud_core::sign::Scheme;
pub use alicloud_core::{Absent, Operation, Paged, States, Value, Wait};
#[cfg(feature = "vpc")]
#[doc(inline)]
pub use alicloud_vpc as vpc;
pub use builder::Builder;
pub use client::Client;
pub use clock::{Clock, Random, Sleep, SystemClock, SystemRandom};
pub use error::{AnyError, BoxError, BuildError, Cause, Error};
pub use interceptor::{Incoming, Interceptor, Outgoing};
pub use options::CallOptions;
pub use paging::{Items, Pages};
pub use raw::{RawRequest, RawResponse};
pub use retry::RetryPolicy;
