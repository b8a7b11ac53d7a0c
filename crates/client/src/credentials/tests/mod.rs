//! Every provider against a world of its own: no real environment, clock, network or program.

mod cache;
mod chain;
mod files;
mod process;
mod secrets;
mod services;
mod simple;
mod world;

use super::*;
use world::World;
