//! Records as JSON: a lenient reader and a writer.

mod read;
mod write;

pub use read::{DecodeError, decode, read};
pub use write::{write, write_to};
