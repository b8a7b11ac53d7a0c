//! Accounts and their keys.

use alicloud_core::sign::Secret;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Who owns resources.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Account {
    /// Whether it held a NAT bandwidth package before 26 January 2018, which keeps EIPs off its
    /// NAT gateways.
    pub(crate) old_nat_bandwidth_package: bool,
    /// Most EIPs that it may have; absent where the world's number holds.
    pub(crate) eip_quota: Option<u32>,
    /// Whether it cannot pay for anything new.
    pub(crate) out_of_money: bool,
    /// Whether its keys are those of a RAM user or role.
    pub(crate) sub_user: bool,
    /// Operations that its policies forbid.
    pub(crate) denied: BTreeSet<String>,
    /// Single lines (`ChinaTelecom` …) that it may use.
    pub(crate) lines: BTreeSet<String>,
}

/// A role, which keys of trusted accounts may take on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Role {
    /// Accounts, besides its own, whose keys may take it on.
    pub(crate) trusts: BTreeSet<String>,
    /// Longest session, in seconds.
    pub(crate) max_session: u32,
    /// Operations that its policies forbid.
    pub(crate) denied: BTreeSet<String>,
}

impl Role {
    /// Longest session of a role that does not say, in seconds.
    pub(crate) const SESSION: u32 = 3600;
}

/// Every role of an account for which none is described.
pub(crate) static IMPLIED_ROLE: Role = Role {
    trusts: BTreeSet::new(),
    max_session: Role::SESSION,
    denied: BTreeSet::new(),
};

/// An access key of an account.
#[derive(Debug, Clone)]
pub(crate) struct Key {
    pub(crate) id: Arc<str>,
    pub(crate) secret: Secret,
    pub(crate) account: Arc<str>,
    /// Of a temporary key.
    pub(crate) token: Option<Secret>,
    pub(crate) active: bool,
}
