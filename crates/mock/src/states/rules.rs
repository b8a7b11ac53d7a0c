//! What operations do to EIPs and to groups of EIPs, by state.

use super::EipStatus::{Associating, Releasing, Unassociating};
use super::Outcome::{Go, Refuse, Stay};
use super::{Cell, EipStatus, Outcome, SegmentStatus, Status};
use crate::Confidence::{self, Documented, Inferred, Metadata};

/// What an operation does, by the state of the resource that it names.
#[derive(Debug, Clone, Copy)]
pub struct Rule<S: 'static> {
    /// The operation.
    pub operation: &'static str,
    /// Cells in the order of [`Status::ALL`].
    pub cells: &'static [Cell<S>],
    /// Where there is no such resource.
    pub absent: Cell<S>,
}

impl<S: Status> Rule<S> {
    /// The cell of a state.
    pub fn cell(&self, status: S) -> Option<Cell<S>> {
        let place = S::ALL.iter().position(|each| *each == status)?;
        self.cells.get(place).copied()
    }
}

const fn cell<S: Copy>(outcome: Outcome<S>, confidence: Confidence) -> Cell<S> {
    Cell {
        outcome,
        confidence,
    }
}

/// It is as if nothing were there: refused with this code, as documented.
const fn absent<S: Copy>(code: &'static str) -> Cell<S> {
    cell(Refuse(code), Documented)
}

const STAY: Cell<EipStatus> = cell(Stay, Documented);
const STAY_I: Cell<EipStatus> = cell(Stay, Inferred);
/// The state does not fit, in most operations' words.
const WRONG: Cell<EipStatus> = cell(Refuse("IncorrectEipStatus"), Documented);
const NO_EIP: Cell<EipStatus> = absent("InvalidAllocationId.NotFound");
const NOT_MOVABLE: Cell<EipStatus> = cell(
    Refuse("OperationFailed.InstanceStatusNotAllowed"),
    Documented,
);
const NO_MONITOR: Cell<EipStatus> = cell(Refuse("InvalidHdMonitorStatus"), Inferred);

/// Every operation that names an EIP. States in the order Available, Associating, `InUse`,
/// Unassociating, Releasing.
///
/// Sources: the pages under `spec/`, which say in which states a call is legal, that between two
/// states only queries are, and with which code the others are refused.
pub const EIP_RULES: &[Rule<EipStatus>] = &[
    Rule {
        operation: "AssociateEipAddress",
        cells: &[
            cell(Go(Associating), Documented),
            WRONG,
            WRONG,
            WRONG,
            WRONG,
        ],
        absent: NO_EIP,
    },
    Rule {
        operation: "UnassociateEipAddress",
        cells: &[
            // Not sure: it could be a silent success.
            cell(Refuse("IncorrectEipStatus"), Inferred),
            WRONG,
            cell(Go(Unassociating), Documented),
            WRONG,
            WRONG,
        ],
        absent: NO_EIP,
    },
    Rule {
        operation: "ReleaseEipAddress",
        cells: &[cell(Go(Releasing), Documented), WRONG, WRONG, WRONG, WRONG],
        absent: NO_EIP,
    },
    Rule {
        operation: "ModifyEipAddressAttribute",
        cells: &[STAY, WRONG, STAY, WRONG, WRONG],
        absent: NO_EIP,
    },
    Rule {
        operation: "DeletionProtection",
        cells: &[
            STAY,
            STAY_I,
            STAY,
            STAY_I,
            cell(Refuse("DeletionProtection.ResourceNotExist"), Inferred),
        ],
        absent: NO_EIP,
    },
    Rule {
        operation: "MoveResourceGroup",
        cells: &[STAY, NOT_MOVABLE, STAY, NOT_MOVABLE, NOT_MOVABLE],
        absent: absent("InvalidResourceId.NotFound"),
    },
    Rule {
        operation: "SetHighDefinitionMonitorLogStatus",
        cells: &[STAY_I, NO_MONITOR, STAY, NO_MONITOR, NO_MONITOR],
        absent: absent("InvalidInstanceId"),
    },
    Rule {
        operation: "TagResources",
        cells: &[STAY, STAY_I, STAY, STAY_I, STAY_I],
        absent: absent("InvalidInstanceIds.NotFound"),
    },
    Rule {
        operation: "UnTagResources",
        cells: &[STAY, STAY_I, STAY, STAY_I, STAY_I],
        absent: absent("InvalidInstanceIds.NotFound"),
    },
    Rule {
        operation: "ListTagResources",
        cells: &[STAY; 5],
        absent: absent("InvalidInstanceIds.NotFound"),
    },
    Rule {
        operation: "DescribeEipAddresses",
        cells: &[STAY; 5],
        // An empty list: how clients see that a release is done.
        absent: STAY,
    },
    Rule {
        operation: "DescribeEipMonitorData",
        cells: &[STAY; 5],
        absent: NO_EIP,
    },
    Rule {
        operation: "DescribeHighDefinitionMonitorLogAttribute",
        cells: &[STAY; 5],
        absent: cell(Refuse("InvalidInstanceId"), Metadata),
    },
];

/// Every operation that names a group of EIPs. States in the order Allocating, Allocated,
/// Releasing, Released.
///
/// Sources: the pages of `ReleaseEipSegmentAddress` and `DescribeEipSegment`.
pub const SEGMENT_RULES: &[Rule<SegmentStatus>] = &[
    Rule {
        operation: "ReleaseEipSegmentAddress",
        cells: &[
            cell(Refuse("OperationFailed.EipStatusInvalid"), Inferred),
            cell(Go(SegmentStatus::Releasing), Documented),
            cell(Refuse("OperationFailed.EipStatusInvalid"), Inferred),
            cell(Refuse("OperationFailed.InstanceNotExist"), Inferred),
        ],
        absent: absent("OperationFailed.InstanceNotExist"),
    },
    Rule {
        operation: "DescribeEipSegment",
        cells: &[cell(Stay, Documented); 4],
        absent: cell(Stay, Inferred),
    },
];

/// What an operation does to an EIP in this state, or where there is none; absent where no rule
/// names the operation.
pub fn eip_outcome(operation: &str, status: Option<EipStatus>) -> Option<Outcome<EipStatus>> {
    outcome(EIP_RULES, operation, status)
}

/// The same of a group of EIPs.
pub fn segment_outcome(
    operation: &str,
    status: Option<SegmentStatus>,
) -> Option<Outcome<SegmentStatus>> {
    outcome(SEGMENT_RULES, operation, status)
}

fn outcome<S: Status>(rules: &[Rule<S>], operation: &str, status: Option<S>) -> Option<Outcome<S>> {
    let rule = rules.iter().find(|rule| rule.operation == operation)?;
    let cell = match status {
        Some(status) => rule.cell(status)?,
        None => rule.absent,
    };
    Some(cell.outcome)
}
