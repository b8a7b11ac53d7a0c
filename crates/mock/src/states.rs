//! The states of an EIP and of what it is bound to, as one table: what a call does in each state.
//!
//! The server, the diagram and the tests all read this table; nothing else decides on a state.

use serde::{Deserialize, Serialize};

/// The state of an EIP, as `Status` tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

impl EipStatus {
    /// All of them.
    pub const ALL: [Self; 5] = [
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

    /// What it becomes by itself after a while; nothing where it stays as it is.
    pub const fn settles(self) -> Option<Settled> {
        match self {
            Self::Associating => Some(Settled::Into(Self::InUse)),
            Self::Unassociating => Some(Settled::Into(Self::Available)),
            Self::Releasing => Some(Settled::Gone),
            Self::Available | Self::InUse => None,
        }
    }
}

/// How a passing state ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// In this state.
    Into(EipStatus),
    /// The resource is no more.
    Gone,
}

/// What a call does to an EIP in a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It goes into this state.
    Go(EipStatus),
    /// It is changed at once and stays in its state.
    Stay,
    /// The call is refused with this code.
    Refuse(&'static str),
}

/// What an operation does, by the state of the EIP that it names.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The operation.
    pub operation: &'static str,
    /// Outcomes in the order of [`EipStatus::ALL`].
    pub outcomes: [Outcome; 5],
    /// Code where there is no such EIP.
    pub absent: &'static str,
}

use EipStatus::{Associating, Releasing, Unassociating};
use Outcome::{Go, Refuse, Stay};

/// The state does not fit, in most operations' words.
const WRONG: Outcome = Refuse("IncorrectEipStatus");

/// Every operation that changes an EIP.
///
/// Source: notes on each page under `spec/`, tables of errors; the states in which a call is legal
/// are on the pages of AssociateEipAddress, UnassociateEipAddress and ReleaseEipAddress.
pub const EIP_RULES: &[Rule] = &[
    Rule {
        operation: "AssociateEipAddress",
        outcomes: [Go(Associating), WRONG, WRONG, WRONG, WRONG],
        absent: "InvalidAllocationId.NotFound",
    },
    Rule {
        operation: "UnassociateEipAddress",
        outcomes: [WRONG, WRONG, Go(Unassociating), WRONG, WRONG],
        absent: "InvalidAllocationId.NotFound",
    },
    Rule {
        operation: "ReleaseEipAddress",
        outcomes: [Go(Releasing), WRONG, WRONG, WRONG, WRONG],
        absent: "InvalidAllocationId.NotFound",
    },
    Rule {
        operation: "ModifyEipAddressAttribute",
        outcomes: [Stay, WRONG, Stay, WRONG, WRONG],
        absent: "InvalidAllocationId.NotFound",
    },
];

/// What an operation does to an EIP in this state; absent where no rule names the operation.
pub fn outcome(operation: &str, status: EipStatus) -> Option<Outcome> {
    let rule = EIP_RULES.iter().find(|rule| rule.operation == operation)?;
    let place = EipStatus::ALL.iter().position(|each| *each == status)?;
    rule.outcomes.get(place).copied()
}
