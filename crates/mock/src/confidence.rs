//! How sure a behaviour of the mock is.

use serde::{Deserialize, Serialize};

/// How sure a behaviour is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Confidence {
    /// The reference pages say so.
    Documented,
    /// The vendor's machine-readable description says so.
    Metadata,
    /// Public clients are written for it.
    Client,
    /// It stands in a public log.
    Observed,
    /// Nobody says so; a choice of this project.
    Inferred,
}

impl Confidence {
    /// One letter for tables.
    pub const fn mark(self) -> char {
        match self {
            Self::Documented => 'D',
            Self::Metadata => 'S',
            Self::Client => 'C',
            Self::Observed => 'O',
            Self::Inferred => 'I',
        }
    }
}
