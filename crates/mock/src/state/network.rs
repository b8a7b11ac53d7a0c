//! Networks: what a target stands in.

use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A VPC.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Vpc {
    pub(crate) account: Arc<str>,
    pub(crate) region: Arc<str>,
    /// Whether a CloudBox resource is in it.
    pub(crate) cloud_box: bool,
}

/// A vSwitch of a VPC.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct VSwitch {
    pub(crate) vpc: Arc<str>,
    /// Such as `192.168.0.0/24`.
    pub(crate) cidr: String,
    /// Whether it is of the CloudBox type.
    pub(crate) cloud_box: bool,
}
