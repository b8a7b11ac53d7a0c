//! Accounts and their keys.

use alicloud_core::sign::Secret;
use serde::{Deserialize, Serialize};

/// Who owns resources.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Account {
    /// Whether it held a NAT bandwidth package before 26 January 2018, which keeps EIPs off its
    /// NAT gateways.
    pub(crate) old_nat_bandwidth_package: bool,
}

/// An access key of an account.
#[derive(Debug, Clone)]
pub(crate) struct Key {
    pub(crate) id: String,
    pub(crate) secret: Secret,
    pub(crate) active: bool,
}
