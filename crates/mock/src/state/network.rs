//! Networks: what a target stands in.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::net::Ipv4Addr;
use std::str::FromStr;
use std::sync::Arc;

/// A VPC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Vpc {
    pub(crate) account: Arc<str>,
    pub(crate) region: Arc<str>,
    /// Whether a `CloudBox` resource is in it.
    #[serde(default)]
    pub(crate) cloud_box: bool,
}

/// A vSwitch of a VPC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct VSwitch {
    pub(crate) vpc: Arc<str>,
    /// Such as `192.168.0.0/24`.
    pub(crate) cidr: Cidr,
    /// Whether it is of the `CloudBox` type.
    #[serde(default)]
    pub(crate) cloud_box: bool,
}

/// A block of addresses: the first of them and the length of the prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct Cidr {
    first: u32,
    length: u8,
}

impl Cidr {
    /// The block of this prefix length that an address lies in; absent where the length is above 32.
    pub(crate) fn new(address: Ipv4Addr, length: u8) -> Option<Self> {
        (length <= 32).then(|| Self {
            first: u32::from(address) & Self::mask(length),
            length,
        })
    }

    /// Whether an address lies in it.
    pub(crate) fn contains(self, address: Ipv4Addr) -> bool {
        u32::from(address) & Self::mask(self.length) == self.first
    }

    /// Whether two blocks share addresses.
    pub(crate) fn overlaps(self, other: Self) -> bool {
        let length = self.length.min(other.length);
        self.first & Self::mask(length) == other.first & Self::mask(length)
    }

    /// Addresses that resources may have: not the first one, nor the last three, which the vendor
    /// keeps for itself.
    pub(crate) fn usable(self) -> impl Iterator<Item = Ipv4Addr> {
        let last = self.first | !Self::mask(self.length);
        let (from, to) = (self.first.saturating_add(1), last.saturating_sub(3));
        (from..=to).map(Ipv4Addr::from)
    }

    fn mask(length: u8) -> u32 {
        u32::MAX.checked_shl(32 - u32::from(length)).unwrap_or(0)
    }
}

impl fmt::Display for Cidr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", Ipv4Addr::from(self.first), self.length)
    }
}

/// With a prefix length; an address alone is a block of one.
impl FromStr for Cidr {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (address, length) = text.split_once('/').unwrap_or((text, "32"));
        let block = address.parse().ok().zip(length.parse().ok());
        let block = block.and_then(|(address, length)| Self::new(address, length));
        block.ok_or_else(|| format!("`{text}` is no block of IPv4 addresses"))
    }
}

impl TryFrom<String> for Cidr {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<Cidr> for String {
    fn from(block: Cidr) -> Self {
        block.to_string()
    }
}
