//! What tests look at.

use super::World;
use crate::state::Eip;
use crate::states::EipStatus;
use std::net::Ipv4Addr;
use std::sync::Arc;

/// Which EIP: by its place in the order of creation, from 0, or by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Which<'a> {
    /// Place in the order of creation, from 0.
    Place(usize),
    /// Id.
    Id(&'a str),
}

impl From<usize> for Which<'_> {
    fn from(place: usize) -> Self {
        Self::Place(place)
    }
}

impl<'a> From<&'a str> for Which<'a> {
    fn from(id: &'a str) -> Self {
        Self::Id(id)
    }
}

impl<'a> From<&'a String> for Which<'a> {
    fn from(id: &'a String) -> Self {
        Self::Id(id)
    }
}

/// An EIP as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct EipView {
    /// Id.
    pub id: String,
    /// Public address.
    pub address: Ipv4Addr,
    /// State.
    pub status: EipStatus,
    /// Owner.
    pub account: String,
    /// Region.
    pub region: String,
    /// Name; empty where it has none.
    pub name: String,
    /// Resource that it is bound to, or about to be.
    pub target: Option<String>,
    /// Private address that it is mapped to.
    pub private_address: Option<Ipv4Addr>,
}

impl From<&Eip> for EipView {
    fn from(eip: &Eip) -> Self {
        let binding = eip.binding.as_deref();
        Self {
            id: eip.id.to_string(),
            address: eip.address,
            status: eip.status,
            account: eip.account.to_string(),
            region: eip.region.to_string(),
            name: eip.name.to_string(),
            target: binding.map(|binding| binding.target.to_string()),
            private_address: binding.map(|binding| binding.private_address),
        }
    }
}

impl World {
    /// All EIPs, in order of creation.
    pub fn eips(&self) -> Vec<EipView> {
        self.in_order().iter().map(|eip| (&**eip).into()).collect()
    }

    /// An EIP; nothing where it is not there, or not any more.
    pub fn find_eip<'a>(&self, which: impl Into<Which<'a>>) -> Option<EipView> {
        match which.into() {
            Which::Place(place) => self.in_order().get(place).map(|eip| (&**eip).into()),
            Which::Id(id) => {
                let mut content = self.content();
                content.settle();
                content.state.eips.get(id).map(|eip| (&**eip).into())
            }
        }
    }

    /// The id of an EIP by its place in the order of creation, from 0: for tests.
    ///
    /// # Panics
    /// There are not so many; [`World::find_eip`] tells that without a panic.
    #[expect(
        clippy::panic,
        reason = "for tests, which end where an EIP is not there"
    )]
    #[track_caller]
    pub fn eip(&self, place: usize) -> String {
        match self.find_eip(place) {
            Some(eip) => eip.id,
            None => panic!(
                "there is no EIP {place}: the world has {}",
                self.eips().len()
            ),
        }
    }

    /// The state of an EIP: for tests.
    ///
    /// # Panics
    /// It is not there; [`World::find_eip`] tells that without a panic.
    #[expect(
        clippy::panic,
        reason = "for tests, which end where an EIP is not there"
    )]
    #[track_caller]
    pub fn eip_status<'a>(&self, which: impl Into<Which<'a>>) -> EipStatus {
        let which = which.into();
        match self.find_eip(which) {
            Some(eip) => eip.status,
            None => panic!(
                "there is no EIP {which:?}: the world has {}",
                self.eips().len()
            ),
        }
    }

    fn in_order(&self) -> Vec<Arc<Eip>> {
        let mut content = self.content();
        content.settle();
        let mut eips: Vec<Arc<Eip>> = content.state.eips.iter().cloned().collect();
        drop(content);
        eips.sort_unstable_by_key(|eip| eip.serial);
        eips
    }
}
