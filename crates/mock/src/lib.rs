//! A mock of Alibaba Cloud's Elastic IP service.

pub mod states;

mod gateway;
mod ids;
mod service;
mod state;
mod time;
mod world;

pub use time::{Clock, Moment};
pub use world::World;
