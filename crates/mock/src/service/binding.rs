//! How an EIP is bound to a target: in which mode, to which private address.

use super::{Answer, Trail, outside};
use crate::state::{Binding, BindingMode, Cidr, State, Target};
use alicloud_core::Fault;
use alicloud_vpc::AssociateEipAddressError as Error;
use std::collections::HashSet;
use std::net::Ipv4Addr;

/// Binds to a network interface: one EIP a private address, or the EIP itself on a detached one.
pub(super) fn on_interface(
    state: &State,
    trail: &mut Trail,
    eni: &Target,
    mode: BindingMode,
    wanted: Option<Ipv4Addr>,
) -> Answer<Binding> {
    trail.check(
        "the network interface is a secondary one",
        !eni.traits.primary,
        || {
            let saw = "it is the primary one of its instance".to_owned();
            (saw, Error::InvalidParameter.into())
        },
    )?;
    in_switch(state, trail, eni, wanted)?;
    let modes = state
        .eips
        .on(&eni.id)
        .filter_map(|eip| eip.binding.as_deref());
    let other = modes
        .map(|binding| binding.mode)
        .find(|other| *other != mode);
    trail.check(
        "all EIPs of the network interface have one mode",
        other.is_none(),
        || {
            let saw = format!("it has one in mode {}", other.unwrap_or_default().name());
            (saw, Fault::from(&outside::MODE_CONFLICT))
        },
    )?;
    if let Some(wanted) = wanted {
        let has = eni.addresses.contains(&wanted);
        trail.check("the network interface has the address", has, || {
            let saw = format!("it has not {wanted}");
            (saw, Fault::from(&outside::NO_SUCH_PRIVATE_ADDRESS))
        })?;
    }
    let taken = |address: Ipv4Addr| {
        let mut bindings = state
            .eips
            .on(&eni.id)
            .filter_map(|eip| eip.binding.as_deref());
        bindings.any(|binding| binding.private_address == address)
    };
    let count = state.eips.on(&eni.id).count();
    let primary = eni.addresses.first().copied();
    let address = if mode == BindingMode::Nat {
        let free = |address: &Ipv4Addr| !taken(*address);
        let free = match wanted {
            Some(wanted) => {
                trail.check("the private address has no EIP", free(&wanted), || {
                    (
                        format!("{wanted} has one"),
                        Error::InvalidAssociationDuplicated.into(),
                    )
                })?;
                Some(wanted)
            }
            None => eni.addresses.iter().copied().find(free),
        };
        trail.find("a private address has no EIP yet", free, || {
            let saw = format!("all {count} have one");
            (saw, Fault::from(&outside::ENI_FULL))
        })?
    } else {
        let attached = eni.traits.attached_to.as_deref();
        trail.check(
            "the network interface is detached",
            attached.is_none(),
            || {
                let saw = format!("it is attached to {}", attached.unwrap_or_default());
                (saw, Fault::from(&outside::ENI_ATTACHED))
            },
        )?;
        if mode == BindingMode::Binded {
            let alone = eni.addresses.len() <= 1;
            trail.check("the network interface has one address", alone, || {
                let saw = format!("it has {}", eni.addresses.len());
                (saw, Fault::from(&outside::ENI_ADDRESSES))
            })?;
            trail.check("the network interface has no EIP", count == 0, || {
                let saw = format!("it has {count}");
                (saw, Error::InvalidAssociationDuplicated.into())
            })?;
        } else {
            let room = u32::try_from(count).is_ok_and(|n| n < state.settings.multi_binded_quota);
            trail.check("the network interface has room", room, || {
                (
                    format!("it has {count} EIPs"),
                    Fault::from(&outside::ENI_MULTI),
                )
            })?;
        }
        primary.unwrap_or(Ipv4Addr::UNSPECIFIED)
    };
    Ok(Binding {
        target: eni.id.clone(),
        private_address: address,
        mode,
    })
}

/// Binds to anything else.
pub(super) fn on_other(
    state: &State,
    trail: &mut Trail,
    target: &Target,
    mode: BindingMode,
    wanted: Option<Ipv4Addr>,
) -> Answer<Binding> {
    trail.check(
        "the mode is that of the target's kind",
        mode == BindingMode::Nat,
        || {
            let saw = format!("{} is for network interfaces", mode.name());
            (saw, Error::InvalidParameter.into())
        },
    )?;
    in_switch(state, trail, target, wanted)?;
    let own = target.addresses.first().copied();
    let own = own.filter(|_| !target.traits.nat_bind_mode);
    let address = wanted.or(own).or_else(|| free_address(state, target));
    let address = trail.find("a private address is free", address, || {
        let saw = "all addresses of the vSwitch are taken".to_owned();
        (saw, Fault::from(&outside::NO_PRIVATE_ADDRESS))
    })?;
    Ok(Binding {
        target: target.id.clone(),
        private_address: address,
        mode,
    })
}

/// A wanted private address lies in the vSwitch of its target.
fn in_switch(
    state: &State,
    trail: &mut Trail,
    target: &Target,
    wanted: Option<Ipv4Addr>,
) -> Answer<()> {
    let block = block(state, target);
    let inside = wanted
        .zip(block)
        .is_none_or(|(wanted, block)| block.contains(wanted));
    trail.check("PrivateIpAddress is in the vSwitch", inside, || {
        let block = block.map(|block| block.to_string()).unwrap_or_default();
        (
            format!("it is outside {block}"),
            Error::InvalidParameter.into(),
        )
    })
}

/// The block of a target's vSwitch.
fn block(state: &State, target: &Target) -> Option<Cidr> {
    let switch = target.vswitch.as_ref()?;
    state.vswitches.get(switch).map(|switch| switch.cidr)
}

/// The first address of a target's vSwitch that nothing has. A target without a vSwitch has none
/// that could be taken.
fn free_address(state: &State, target: &Target) -> Option<Ipv4Addr> {
    let Some(block) = block(state, target) else {
        return Some(Ipv4Addr::UNSPECIFIED);
    };
    let mut taken = HashSet::new();
    for other in state
        .targets
        .values()
        .filter(|other| other.vswitch == target.vswitch)
    {
        taken.extend(&other.addresses);
        let bindings = state.eips.on(&other.id);
        taken.extend(bindings.filter_map(|eip| Some(eip.binding.as_ref()?.private_address)));
    }
    let mut usable = block.usable();
    usable.find(|address| !taken.contains(address))
}
