//! How a state passes.

use crate::time::Moment;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A state on its way to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Passing {
    /// When it ends, with the order of arrival; [`Moment::NEVER`] where time does not end it.
    pub(crate) due: (Moment, u64),
    /// How often it was shown.
    pub(crate) described: u32,
}

/// What is on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Traveller {
    Eip(Arc<str>),
    Segment(Arc<str>),
}

impl Traveller {
    pub(crate) fn id(&self) -> &Arc<str> {
        match self {
            Self::Eip(id) | Self::Segment(id) => id,
        }
    }
}
