//! A mock of Alibaba Cloud's Elastic IP service.

pub mod states;

mod gateway;
mod ids;
#[cfg(feature = "server")]
mod server;
mod service;
mod state;
mod time;
mod world;

#[cfg(feature = "server")]
pub use server::{Limits, Server, ServerError};
pub use time::{Clock, Moment};
pub use world::World;
