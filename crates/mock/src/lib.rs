//! A mock of Alibaba Cloud's Elastic IP service.

pub mod faults;
pub mod journal;
pub mod setup;
pub mod states;

mod admin;
mod cloud;
mod gateway;
mod ids;
mod service;
mod state;
#[cfg(test)]
mod testing;
mod time;
mod world;

pub use cloud::{Cloud, CloudError};
pub use setup::SetupError;
pub use time::{Clock, Moment};
pub use world::{Difference, EipView, Snapshot, SnapshotError, Which, World, WorldClock};
