//! A group of contiguous EIPs.

use super::{Metering, Passing};
use crate::states::SegmentStatus;
use crate::time::Moment;
use serde::{Deserialize, Serialize};
use std::net::Ipv4Addr;
use std::sync::Arc;

/// A group of contiguous EIPs. Its members are there once it is `Allocated`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Segment {
    pub(crate) id: Arc<str>,
    pub(crate) account: Arc<str>,
    pub(crate) region: Arc<str>,
    pub(crate) status: SegmentStatus,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) passing: Option<Passing>,
    pub(crate) created: Moment,
    /// First address of its block.
    pub(crate) first: Ipv4Addr,
    /// Prefix length of its block.
    pub(crate) mask: u8,
    /// Of each member, in Mbit/s.
    pub(crate) bandwidth: u32,
    #[serde(default)]
    pub(crate) metering: Metering,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) resource_group: Option<Arc<str>>,
    /// Ids of the members.
    #[serde(default)]
    pub(crate) members: Vec<Arc<str>>,
}

impl Segment {
    /// How many members it has when it is complete.
    pub(crate) fn size(&self) -> u32 {
        1 << (32 - u32::from(self.mask.min(32)))
    }
}
