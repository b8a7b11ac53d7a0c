//! Calls Alibaba Cloud: typed requests and answers, one error enum an operation, and everything
//! between them and the wire.
//!
//! ```no_run
//! use alicloud_client::{Client, vpc};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::from_env()?; // region and credentials as the vendor's tools keep them
//! let request = vpc::AssociateEipAddress::allocation_id("eip-2ze0example0000000001")
//!     .instance_id("i-2ze0example000000001");
//! let answer = client.send(request).await?;
//! println!("request {}", answer.request_id());
//! # Ok(())
//! # }
//! ```
//!
//! # Clients
//! A [`Client`] is made [from the environment](Client::from_env) or [step by step](Client::builder),
//! once a program: clones share connections, credentials and the budget of repetitions. What may
//! differ from call to call are [`CallOptions`]: `client.with(CallOptions::new().region("cn-beijing"))`.
//! The futures need a tokio runtime for HTTP; the [`blocking`] client (feature `blocking`) needs none.
//!
//! # Errors
//! [`Error`] holds the operation's own enum. Its text is what a person needs:
//! `InvalidInstanId.NotFound: Specified instance does not exist. (HTTP 404, request 0ED8…)`; its
//! [`help`](Error::help) says what to do.
//!
//! ```no_run
//! use alicloud_client::{Client, vpc};
//! use vpc::ReleaseEipAddressError as Refused;
//!
//! # async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
//! match client.send(vpc::ReleaseEipAddress::allocation_id("eip-2ze0example0000000001")).await {
//!     Ok(_) => println!("released"),
//!     Err(error) => match error.kind() {
//!         Some(Refused::IncorrectEipStatus) => println!("it is in use: unbind it first"),
//!         _ if error.is_retryable() => println!("later: {error}"),
//!         _ => return Err(error.into()),
//!     },
//! }
//! # Ok(())
//! # }
//! ```
//!
//! A single code is asked for by [`is`](Error::is), a class of codes by
//! [`is_not_found`](Error::is_not_found), [`is_throttling`](Error::is_throttling) and their like:
//! [`ErrorClass`] tells what the words of a code speak of, documented or not. Where several operations
//! are called, [`AnyError`] takes any of their errors by `?`.
//!
//! # Repetition
//! A call is sent again after a failure that can pass: with full jitter, or as long after as the
//! service says, within [a budget](RetryPolicy::budget) for the whole client and before the call's
//! deadline. Such failures are throttling, a service out of order, another operation on the same
//! resource; a resource in the wrong state is left to [waiting](Client::wait_until).
//!
//! What only reads is repeated after any such failure. So is a write with an idempotency token, which
//! the client fills in and keeps over all attempts. A write without one is repeated only where it was
//! certainly not done: the connection was never made, or the service refused. Dropping a call's future
//! cancels it.
//!
//! # Time
//! A call ends within its [time](CallOptions::timeout), 60 s where none is named: fetching credentials,
//! all attempts and the delays between them count. An attempt has 10 s, a connection 5 s.
//!
//! # Lists and states
//! [`Client::items`] and [`Client::pages`] read lists page by page, by `next().await`, which takes no
//! other crate; they are streams, too, for who has the combinators of `futures`.
//! [`Client::wait_until`] asks until a resource is in a wanted state, such as [`vpc::eip_in_use`].
//!
//! ```no_run
//! # use alicloud_client::{Client, Error, vpc};
//! # async fn example(client: Client) -> Result<(), Error<vpc::DescribeEipAddressesError>> {
//! let mut eips = client.items(vpc::DescribeEipAddresses::new().page_size(100));
//! while let Some(eip) = eips.next().await {
//!     println!("{:?}", eip?.ip_address);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # What no page describes
//! [`Client::raw`] calls any operation of any product by its name, with the same signature,
//! repetitions and errors. Its answer is a [`Value`]: that of `serde_json`, which need not be named.
//!
//! # Credentials and endpoints
//! [`credentials`] lists where keys are looked for, and what else gives them; [`endpoints`] says
//! where products are called. Builder, environment and profile of the vendor's command line tool
//! count in this order.
//!
//! # Tests
//! A [`Transport`](transport::Transport) takes the place of HTTP: a mock in the same process, with
//! no socket. A [`Clock`] and a [`Random`] of a test's own make it deterministic.
//!
//! ```
//! use alicloud_client::transport::{Exchange, HttpRequest, HttpResponse, Transport};
//! use alicloud_client::{Client, vpc};
//!
//! struct Fixed;
//!
//! impl Transport for Fixed {
//!     fn send(&self, _: HttpRequest) -> Exchange<'_> {
//!         let body = r#"{"RequestId": "R-1", "EipAddresses": {"EipAddress": []}}"#;
//!         Box::pin(std::future::ready(Ok(HttpResponse::new(200, body))))
//!     }
//! }
//!
//! # pollster::block_on(async {
//! let client = Client::builder()
//!     .region("cn-hangzhou")
//!     .access_key("testid", "testsecret")
//!     .transport(Fixed)
//!     .build()?;
//! let answer = client.send(vpc::DescribeEipAddresses::new()).await?;
//! assert_eq!(answer.request_id(), "R-1");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # }).unwrap();
//! ```
//!
//! # Features
//! They add up; none takes anything away.
//!
//! | feature | default | brings |
//! |---|---|---|
//! | `rustls` | yes | HTTP with TLS by rustls and ring, and the roots of the system |
//! | `native-tls` | | TLS by the library of the system; `rustls` goes first where both are on |
//! | `http` | with both | HTTP alone, for a mock or a proxy on this machine |
//! | `reqwest` | | HTTP over reqwest where [the builder](Builder::reqwest) asks for it, for programs that have it anyway |
//! | `blocking` | | the client without futures |
//! | `gzip` | | compressed answers |
//! | `tracing` | | a span a call with product, action, region, attempts, duration and request id, an event an attempt; never a parameter, header or secret |
//! | `sts` | | the product `sts`; roles need no feature |
//! | `vpc` | yes | the product [`vpc`] |
//!
//! An HTTP proxy is [named](Builder::proxy) or taken from `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and
//! `NO_PROXY`; where one looks into TLS, [its root](Builder::root_certificate) is named, too.
//! [Headers](Builder::header), a [user agent](Builder::user_agent) and [interceptors](Interceptor)
//! are the caller's to add.

// Nothing that comes in makes it panic; what remains says why it cannot, or that it is meant to.
#![cfg_attr(
    not(test),
    warn(clippy::expect_used, clippy::panic, clippy::unwrap_used)
)]
#![cfg_attr(
    not(all(
        feature = "vpc",
        feature = "blocking",
        feature = "reqwest",
        feature = "rustls"
    )),
    allow(
        rustdoc::broken_intra_doc_links,
        reason = "links to features that are off"
    )
)]

mod action;
mod answer;
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
#[cfg(any(feature = "http", feature = "blocking"))]
mod proxy;
mod raw;
mod refusal;
mod required;
mod retry;
mod shared;
#[cfg(any(feature = "http", feature = "blocking"))]
mod tls;
mod trace;
pub mod transport;
mod waiting;

pub use alicloud_core::sign::Scheme;
pub use alicloud_core::{Absent, ErrorClass, Operation, Paged, States, Value, Wait};
#[cfg(feature = "sts")]
#[doc(inline)]
pub use alicloud_sts as sts;
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

/// Compiles the example of the README.
#[cfg(all(doctest, feature = "vpc"))]
#[doc = include_str!("../README.md")]
struct Readme;
