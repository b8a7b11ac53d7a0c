//! Why a call failed, or a client could not be built.

mod any;
mod build;
mod typed;

pub use any::{AnyError, BoxError, Cause};
pub use build::BuildError;
pub use typed::Error;
