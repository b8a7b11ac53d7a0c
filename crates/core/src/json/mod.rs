//! Records as JSON: a lenient reader and a writer.

mod read;
mod write;

pub use read::{DecodeError, decode, read};
pub(crate) use write::{key, value};
pub use write::{write, write_to};
