//! Records as flat parameters (`Tag.1.Key=…`): a writer for clients, a reader for servers.
//!
//! Lists count from 1; members of a list or a struct follow after a dot; an empty text is sent, a
//! missing value and an empty list are not, as in the official SDKs.

mod read;
mod write;

pub use read::{Report, read};
pub use write::write;
