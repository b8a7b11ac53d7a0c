//! What an EIP can be bound to: the kinds of targets, their states, and what each admits.

use crate::Confidence::{self, Client, Documented, Inferred, Metadata, Observed};
use serde::{Deserialize, Serialize};

/// The kinds of targets, as `InstanceType` names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum TargetKind {
    /// An ECS instance.
    EcsInstance,
    /// A load balancer.
    SlbInstance,
    /// A NAT gateway.
    Nat,
    /// A high-availability virtual IP address.
    HaVip,
    /// A secondary elastic network interface.
    NetworkInterface,
}

impl TargetKind {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::EcsInstance,
        Self::SlbInstance,
        Self::Nat,
        Self::HaVip,
        Self::NetworkInterface,
    ];

    /// As on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::EcsInstance => "EcsInstance",
            Self::SlbInstance => "SlbInstance",
            Self::Nat => "Nat",
            Self::HaVip => "HaVip",
            Self::NetworkInterface => "NetworkInterface",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What holds for this kind.
    pub fn rule(self) -> &'static KindRule {
        match self {
            Self::EcsInstance => &ECS,
            Self::SlbInstance => &SLB,
            Self::Nat => &NAT,
            Self::HaVip => &HAVIP,
            Self::NetworkInterface => &ENI,
        }
    }
}

/// What holds for a kind of targets.
#[derive(Debug, Clone, Copy)]
pub struct KindRule {
    /// The kind.
    pub kind: TargetKind,
    /// How many EIPs one of it takes.
    pub takes: Takes,
    /// Code of `AssociateEipAddress` where there is no such target.
    pub absent: (&'static str, Confidence),
    /// Code of `AssociateEipAddress` where the target has what it may have.
    pub occupied: (&'static str, Confidence),
    /// Code of `AssociateEipAddress` where another EIP is about to come to the target.
    /// It does not matter where absent.
    pub coming: Option<(&'static str, Confidence)>,
    /// Code of `AssociateEipAddress` where another EIP is about to leave the target.
    /// It does not matter where absent.
    pub leaving: Option<(&'static str, Confidence)>,
    /// Code of `AssociateEipAddress` where it is this very EIP that the target has already.
    pub again: (&'static str, Confidence),
    /// What its states admit.
    pub states: &'static [TargetRule],
    /// Code of both operations in states that are not listed.
    pub otherwise: &'static str,
    /// State that an EIP brings, from which, and back when the last one leaves.
    pub bound: Option<(&'static str, &'static str)>,
}

/// How many EIPs a target takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// One.
    One,
    /// As many as its quota says.
    Several,
    /// One for each private address; other modes have their own numbers.
    OnePerAddress,
}

/// What a state of a target admits.
#[derive(Debug, Clone, Copy)]
pub struct TargetRule {
    /// The state.
    pub status: &'static str,
    /// Code of `AssociateEipAddress`; absent where it is accepted.
    pub associate: Option<&'static str>,
    /// Code of `UnassociateEipAddress`; absent where it is accepted.
    pub unassociate: Option<&'static str>,
    /// How sure that is.
    pub confidence: Confidence,
}

const fn good(status: &'static str, confidence: Confidence) -> TargetRule {
    TargetRule {
        status,
        associate: None,
        unassociate: None,
        confidence,
    }
}

const fn bad(status: &'static str, code: &'static str, confidence: Confidence) -> TargetRule {
    TargetRule {
        status,
        associate: Some(code),
        unassociate: Some(code),
        confidence,
    }
}

const STATUS: &str = "IncorrectInstanceStatus";
const HAVIP_STATUS: &str = "IncorrectHaVipStatus";
const DUPLICATED: (&str, Confidence) = ("InvalidAssociation.Duplicated", Documented);
const LEAVING: (&str, Confidence) = ("InvalidBindingStatus", Inferred);
/// Seen in public logs of several EIPs that went to one NAT gateway at the same time.
const BUSY: (&str, Confidence) = ("TaskConflict", Observed);
/// Where its quota is full.
const FULL: (&str, Confidence) = ("QuotaExceeded.NumberOfEip", Metadata);
const NOT_FOUND: (&str, Confidence) = ("InvalidInstanId.NotFound", Documented);
/// Today's code for these kinds, where the older edition has the other.
const NOT_FOUND_TODAY: (&str, Confidence) = ("InvalidParams.NotFound", Inferred);
/// It is in use, so its state does not fit.
const IN_USE: (&str, Confidence) = ("IncorrectEipStatus", Documented);

/// All kinds.
pub const KINDS: [&KindRule; 5] = [&ECS, &SLB, &NAT, &HAVIP, &ENI];

/// Running or stopped: the page of `AssociateEipAddress`.
const ECS: KindRule = KindRule {
    kind: TargetKind::EcsInstance,
    takes: Takes::One,
    absent: NOT_FOUND,
    occupied: DUPLICATED,
    coming: Some(DUPLICATED),
    leaving: Some(LEAVING),
    again: IN_USE,
    states: &[
        good("Running", Documented),
        good("Stopped", Documented),
        bad("Pending", STATUS, Documented),
        bad("Starting", STATUS, Documented),
        bad("Stopping", STATUS, Documented),
    ],
    otherwise: STATUS,
    bound: None,
};

const SLB: KindRule = KindRule {
    kind: TargetKind::SlbInstance,
    takes: Takes::One,
    absent: NOT_FOUND,
    occupied: DUPLICATED,
    coming: Some(DUPLICATED),
    leaving: Some(LEAVING),
    again: IN_USE,
    states: &[
        good("active", Inferred),
        bad("inactive", STATUS, Inferred),
        bad("locked", STATUS, Inferred),
    ],
    otherwise: STATUS,
    bound: None,
};

/// Binding the same EIP once more: cluster-api's provider takes the code for success.
const NAT: KindRule = KindRule {
    kind: TargetKind::Nat,
    takes: Takes::Several,
    absent: NOT_FOUND_TODAY,
    occupied: FULL,
    coming: Some(BUSY),
    leaving: Some(BUSY),
    again: ("BIND_INSTANCE_HAVE_PORTMAP_OR_BIND_EIP", Client),
    states: &[
        good("Available", Documented),
        bad("Creating", STATUS, Documented),
        bad("Modifying", STATUS, Documented),
        bad("Deleting", STATUS, Documented),
    ],
    otherwise: STATUS,
    bound: None,
};

/// Available or in use: the text of its error.
const HAVIP: KindRule = KindRule {
    kind: TargetKind::HaVip,
    takes: Takes::One,
    absent: NOT_FOUND_TODAY,
    occupied: DUPLICATED,
    coming: Some(DUPLICATED),
    leaving: Some(LEAVING),
    again: IN_USE,
    states: &[
        good("Available", Documented),
        good("InUse", Documented),
        bad("Creating", HAVIP_STATUS, Documented),
        bad("Deleting", HAVIP_STATUS, Documented),
        bad("Associating", HAVIP_STATUS, Inferred),
        bad("Unassociating", HAVIP_STATUS, Inferred),
    ],
    otherwise: HAVIP_STATUS,
    bound: Some(("Available", "InUse")),
};

const ENI: KindRule = KindRule {
    kind: TargetKind::NetworkInterface,
    takes: Takes::OnePerAddress,
    absent: NOT_FOUND,
    occupied: DUPLICATED,
    coming: None,
    leaving: None,
    again: IN_USE,
    states: &[
        good("Available", Inferred),
        good("InUse", Inferred),
        bad("Creating", STATUS, Inferred),
        bad("Attaching", STATUS, Inferred),
        bad("Detaching", STATUS, Inferred),
        bad("Deleting", STATUS, Inferred),
    ],
    otherwise: STATUS,
    bound: None,
};

/// What a state of a kind admits; absent where the state is not listed.
pub fn target_rule(kind: TargetKind, status: &str) -> Option<&'static TargetRule> {
    let mut rules = kind.rule().states.iter();
    rules.find(|rule| rule.status == status)
}
