//! The states of an EIP, of a group of EIPs and of what an EIP is bound to, as one table: what a
//! call does in each state.
//!
//! The server, the documentation and the tests all read this table; nothing else decides on a state.
#![doc = include_str!("../docs/states.md")]

mod kinds;
mod print;
mod rules;

pub use kinds::{KINDS, KindRule, Takes, TargetKind, TargetRule, target_rule};
pub use print::markdown;
pub use rules::{EIP_RULES, Rule, SEGMENT_RULES, eip_outcome, segment_outcome};

use crate::Confidence;
use serde::{Deserialize, Serialize};

/// The state of an EIP, as `Status` tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum EipStatus {
    /// Free.
    Available,
    /// About to be bound.
    Associating,
    /// Bound.
    InUse,
    /// About to be free.
    Unassociating,
    /// About to be gone.
    Releasing,
}

/// The state of a group of contiguous EIPs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum SegmentStatus {
    /// About to be ready.
    Allocating,
    /// Ready: its members are there.
    Allocated,
    /// About to be gone.
    Releasing,
    /// Gone: its members are not there any more.
    Released,
}

/// A kind of states.
pub trait Status: Copy + Eq + 'static {
    /// All of them, in the order of the table.
    const ALL: &'static [Self];

    /// As on the wire.
    fn name(self) -> &'static str;

    /// What this state becomes by itself; absent where it stays.
    fn settles(self) -> Option<Settled<Self>>;
}

/// How a passing state ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled<S> {
    /// In this state.
    Into(S),
    /// The resource is no more.
    Gone,
}

/// What a call does to a resource in a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome<S> {
    /// It goes into this state.
    Go(S),
    /// It stays in its state; a change of anything else is done at once.
    Stay,
    /// The call is refused with this code.
    Refuse(&'static str),
}

/// An outcome and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cell<S> {
    /// What happens.
    pub outcome: Outcome<S>,
    /// How sure that is.
    pub confidence: Confidence,
}

impl EipStatus {
    /// All of them, in the order of the table.
    pub const ALL: &'static [Self] = &[
        Self::Available,
        Self::Associating,
        Self::InUse,
        Self::Unassociating,
        Self::Releasing,
    ];

    /// As on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Available => "Available",
            Self::Associating => "Associating",
            Self::InUse => "InUse",
            Self::Unassociating => "Unassociating",
            Self::Releasing => "Releasing",
        }
    }

    /// The state of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|status| status.name() == name)
    }
}

impl Status for EipStatus {
    const ALL: &'static [Self] = Self::ALL;

    fn name(self) -> &'static str {
        self.name()
    }

    /// Source: the pages of `AssociateEipAddress`, `UnassociateEipAddress` and `ReleaseEipAddress`.
    fn settles(self) -> Option<Settled<Self>> {
        match self {
            Self::Associating => Some(Settled::Into(Self::InUse)),
            Self::Unassociating => Some(Settled::Into(Self::Available)),
            Self::Releasing => Some(Settled::Gone),
            Self::Available | Self::InUse => None,
        }
    }
}

impl Status for SegmentStatus {
    const ALL: &'static [Self] = &[
        Self::Allocating,
        Self::Allocated,
        Self::Releasing,
        Self::Released,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Allocating => "Allocating",
            Self::Allocated => "Allocated",
            Self::Releasing => "Releasing",
            Self::Released => "Released",
        }
    }

    /// Source: the page of `DescribeEipSegment`.
    fn settles(self) -> Option<Settled<Self>> {
        match self {
            Self::Allocating => Some(Settled::Into(Self::Allocated)),
            Self::Releasing => Some(Settled::Into(Self::Released)),
            Self::Allocated | Self::Released => None,
        }
    }
}
