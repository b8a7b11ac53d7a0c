//! A mock of Alibaba Cloud's Elastic IP service (VPC 2016-04-28): signatures are verified, calls are
//! answered before they take effect, and refusals have the codes and messages of the pages.
//!
//! ```
//! use alicloud_client::vpc;
//! use alicloud_mock::World;
//!
//! # pollster::block_on(async {
//! let world = World::demo();
//! let (client, eip) = (world.client(), world.eip(0));
//! client.send(vpc::AssociateEipAddress::allocation_id(&eip).instance_id("i-mock0001")).await?;
//! assert_eq!(world.eip_status(&eip).name(), "Associating"); // answered, not yet done
//! client.wait_until(vpc::eip_in_use(&eip)).await?; // turns the world's clock, and takes no time
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # }).unwrap();
//! ```
//!
//! # What there is
//! | To | use |
//! |---|---|
//! | have a world | [`World::demo`]; [`World::builder`] and [`setup`]; [`World::from_toml`], [`World::from_json`], [`World::load`] |
//! | call it from Rust | [`World::client`], without a socket; [`World::client_builder`] to change the client first |
//! | call it from elsewhere | `Server::bind` (feature `server`), or the program: `alicloud-mock serve` (feature `cli`) |
//! | let time pass | [`World::clock`], [`World::step`], [`World::settle_all`]; [`setup::Pace`] says when states end |
//! | look inside | [`World::eips`], [`World::find_eip`], [`World::eip_status`] |
//! | keep, put back, branch off, compare | [`World::snapshot`], [`World::restore`], [`World::reset`], [`World::fork`], [`World::diff`] |
//! | plan failures | [`World::plan`] with [`faults`]; [`World::assert_faults_used`] at the end |
//! | ask what was called, and why it was refused | [`World::journal`], [`World::expect`] and [`journal`] |
//! | have many worlds, each with its keys | [`Cloud`]; `Cloud::kept` keeps them in a file (feature `store`) |
//! | see the table of states as data | [`states`] |
//!
//! Calls in a role work, too: [`setup::Role`].
//!
//! Worlds are isolated from each other and follow a seed: the same calls give the same bytes, but for
//! what a client itself chooses. A world is a handle; clones are of the same one.
//!
//! # Features
//! They add up; none takes anything away.
//!
//! | feature | default | brings |
//! |---|---|---|
//! | `client` | yes | [`World::client`] |
//! | `blocking` | | `World::blocking_client` |
//! | `server` | | `Server`, over HTTP/1.1 |
//! | `store` | | worlds that outlive the process, in a file; with it, `server` |
//! | `cli` | | the program `alicloud-mock`; with it, `store` |
//!
//! # How faithful it is
//! Each behaviour carries how sure it is: [`Confidence`]. Where the crate's source is, `docs/` has
//! every state, every documented error with the way to reach it, and what the gateway refuses.

// Nothing that comes in makes it panic; what remains says why it cannot, or that it is meant to.
#![cfg_attr(
    not(test),
    warn(clippy::expect_used, clippy::panic, clippy::unwrap_used)
)]
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
mod products;
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
