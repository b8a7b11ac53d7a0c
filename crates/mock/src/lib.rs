//! A mock of Alibaba Cloud's Elastic IP service.

#![cfg_attr(
    not(any(feature = "client", feature = "server")),
    allow(dead_code, reason = "nobody comes in without a door")
)]
#![allow(
    clippy::doc_markdown,
    reason = "the vendor's names stand in the text as its pages write them"
)]

pub mod faults;
pub mod journal;
pub mod setup;
pub mod states;

#[cfg(any(feature = "server", test))]
mod admin;
#[cfg(feature = "client")]
mod client;
mod cloud;
mod confidence;
mod gateway;
mod ids;
#[cfg_attr(
    not(feature = "store"),
    allow(dead_code, reason = "nobody keeps anything")
)]
mod keep;
#[cfg(feature = "server")]
mod server;
mod service;
mod state;
#[cfg(feature = "store")]
mod store;
#[cfg(test)]
mod testing;
mod time;
mod world;

pub use cloud::{Cloud, CloudError};
pub use confidence::Confidence;
#[cfg(feature = "server")]
pub use server::{Limits, Server, ServerError};
pub use setup::SetupError;
#[cfg(feature = "store")]
pub use store::StoreError;
pub use time::Moment;
pub use world::{Difference, EipView, Snapshot, SnapshotError, Which, World, WorldClock};

/// Compiles the example of the README.
#[cfg(all(doctest, feature = "client"))]
#[doc = include_str!("../README.md")]
struct Readme;
