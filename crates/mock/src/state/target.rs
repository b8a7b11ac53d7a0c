//! What an EIP can be bound to.

use serde::{Deserialize, Serialize};
use std::net::Ipv4Addr;
use std::sync::Arc;

pub(crate) use crate::states::TargetKind;

/// A cloud resource that may receive an EIP.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    /// What else rules ask of it.
    #[serde(default)]
    pub(crate) traits: Traits,
}

/// What rules ask of a target beyond its state. Each kind uses its own few.
#[allow(
    clippy::struct_excessive_bools,
    reason = "independent facts of a resource"
)]
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Traits {
    /// An ECS instance that has a public address of its own.
    pub(crate) public_address: bool,
    /// A load balancer that faces the Internet.
    pub(crate) internet: bool,
    /// A port mapping (DNAT entry) of a NAT gateway points to it.
    pub(crate) port_mapped: bool,
    /// It has joined a Global Accelerator instance.
    pub(crate) accelerated: bool,
    /// It is being moved between hosts.
    pub(crate) migrating: bool,
    /// The instance that a network interface is attached to.
    pub(crate) attached_to: Option<Arc<str>>,
    /// A network interface that came with its instance and cannot be detached.
    pub(crate) primary: bool,
    /// A NAT gateway that gives each EIP a private address of its vSwitch.
    pub(crate) nat_bind_mode: bool,
    /// Whether it is guarded against release.
    pub(crate) guarded: bool,
    /// EIPs that SNAT entries of a NAT gateway use.
    pub(crate) snat: Vec<Ipv4Addr>,
    /// EIPs that DNAT entries of a NAT gateway use.
    pub(crate) dnat: Vec<Ipv4Addr>,
}
