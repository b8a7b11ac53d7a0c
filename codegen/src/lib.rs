//! Reads API reference pages into a model and prints the model as a Rust crate.
//!
//! The way of a fact: bytes become a [`page`], a page is [`read`] into an operation of the
//! [`model`], operations of one product are corrected, named and grouped, and printed. No network,
//! no clock, no global state: the same input gives the same bytes.

pub mod catalogue;
pub mod characters;
pub mod diagnostic;
pub mod diff;
pub mod emit;
pub mod facts;
pub mod files;
#[cfg(test)]
mod fixture;
pub mod generate;
pub mod import;
pub mod lint;
mod meant;
pub mod model;
pub mod output;
pub mod overlay;
pub mod page;
mod percent;
pub mod product;
pub mod prose;
pub mod read;
pub mod readings;
pub mod report;
pub mod resolve;
pub mod resources;
pub mod schema;
pub mod scoreboard;
pub mod summary;
mod toml_text;
pub mod vocabulary;
mod wire_name;
