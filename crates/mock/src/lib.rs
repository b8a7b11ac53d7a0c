//! A mock of Alibaba Cloud's Elastic IP service.

#![allow(
    clippy::doc_markdown,
    reason = "the vendor's names stand in the text as its pages write them"
)]

pub mod faults;
pub mod journal;
pub mod setup;
pub mod states;

mod admin;
#[cfg(feature = "client")]
mod client;
mod cloud;
mod confidence;
mod gateway;
mod ids;
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
