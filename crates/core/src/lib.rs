//! What generated code stands on: descriptions of requests and answers as data, and the engine
//! that reads and writes them.
//!
//! A generated crate holds plain structs and, for each, a [`Shape`]: a static table of its fields.
//! Everything that happens to such a [`Record`] happens here, once, over those tables:
//!
//! - [`json`] decodes answers leniently and writes them,
//! - [`parameters`] writes requests and reads them back, so that client and mock share one
//!   description,
//! - [`OpenEnum`] and [`OperationError`] keep values and codes that are not documented yet,
//! - [`Fault`] and [`ServiceError`] are what the service says when it refuses.
//!
//! The module [`facts`] holds what pages say beyond types, for servers.
//!
//! With the feature `sign`, the module `sign` signs requests and verifies them.
//!
//! No HTTP, no async runtime.

// Nothing that comes in makes it panic; what remains says why it cannot, or that it is meant to.
#![cfg_attr(
    not(test),
    warn(clippy::expect_used, clippy::panic, clippy::unwrap_used)
)]

mod choice;
mod class;
mod debug;
mod describe;
mod error;
pub mod facts;
mod fault;
pub mod json;
mod operation;
pub mod parameters;
mod parts;
mod reads;
mod record;
mod same;
mod shape;
#[cfg(feature = "sign")]
pub mod sign;
mod table;
mod unknown;
mod waiting;
mod xml;

#[doc(hidden)]
pub use choice::OpenTable;
pub use choice::{Choice, Choices, OpenEnum, UnknownValue};
pub use class::ErrorClass;
#[doc(hidden)]
pub use debug::{debug_record, debug_text};
#[doc(hidden)]
pub use error::ErrorTable;
pub use error::{ErrorRow, OperationError, UndocumentedError, UnknownCode};
pub use fault::{Fault, ServiceError};
pub use operation::{
    BodyFormat, Operation, OperationMeta, Paged, Paging, Refusal, Source, Style, serve,
};
pub use parts::Parts;
pub use reads::only_reads;
pub use record::{Entries, Member, Members, Record, Shaped, Slot, View};
#[doc(hidden)]
pub use same::same_records;
pub use serde_json::Value;
pub use shape::{Field, Kind, Position, Shape};
#[doc(hidden)]
pub use table::{blank as __blank, kind as __kind};
pub use unknown::UnknownFields;
pub use waiting::{Absent, Observation, States, Wait};
