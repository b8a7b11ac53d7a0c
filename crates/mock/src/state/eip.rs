//! EIPs and the ways to find one.

use crate::states::EipStatus;
use crate::time::Moment;
use imbl::{HashMap, OrdMap, Vector};
use serde::{Deserialize, Serialize};
use std::net::Ipv4Addr;
use std::sync::Arc;

/// An elastic IP address.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Eip {
    pub(crate) id: Arc<str>,
    /// Order of creation over the whole world.
    pub(crate) serial: u64,
    pub(crate) account: Arc<str>,
    pub(crate) region: Arc<str>,
    pub(crate) address: Ipv4Addr,
    pub(crate) status: EipStatus,
    pub(crate) created: Moment,
    pub(crate) binding: Option<Binding>,
    /// How often it was described since its state began to pass.
    pub(crate) described: u32,
    pub(crate) bandwidth: u32,
    pub(crate) name: String,
    pub(crate) description: String,
}

/// What an EIP is bound to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Binding {
    pub(crate) target: Arc<str>,
    pub(crate) private_address: Ipv4Addr,
    pub(crate) mode: String,
}

/// All EIPs of a world: by id, by address, by target, and in order of creation. What it costs to
/// find one does not depend on how many there are.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Eips {
    by_id: HashMap<Arc<str>, Arc<Eip>>,
    by_address: HashMap<Ipv4Addr, Arc<str>>,
    by_target: OrdMap<Arc<str>, Vector<Arc<str>>>,
    /// Serials in order, of each account and region.
    listed: OrdMap<(Arc<str>, Arc<str>), Vector<(u64, Arc<str>)>>,
}
