//! What an EIP can be bound to.

use serde::{Deserialize, Serialize};
use std::net::Ipv4Addr;
use std::sync::Arc;

/// The kinds of targets, as `InstanceType` names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(crate) enum TargetKind {
    EcsInstance,
    SlbInstance,
    Nat,
    HaVip,
    NetworkInterface,
}

/// A cloud resource that may receive an EIP.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Target {
    pub(crate) id: Arc<str>,
    pub(crate) kind: TargetKind,
    pub(crate) account: Arc<str>,
    pub(crate) region: Arc<str>,
    /// As the table of states names it, such as `Running`.
    pub(crate) status: String,
    /// Absent in the classic network.
    pub(crate) vpc: Option<Arc<str>>,
    pub(crate) vswitch: Option<Arc<str>>,
    /// Private addresses, the primary one first.
    pub(crate) addresses: Vec<Ipv4Addr>,
}
