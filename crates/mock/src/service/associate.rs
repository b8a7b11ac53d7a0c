//! `AssociateEipAddress`: binds an EIP to a target.
//!
//! The order of the checks is documented nowhere and is this project's choice: the request, the
//! EIP, the target, how the two fit.

use super::desk::Counter;
use super::refuse::{self, given};
use super::{Answer, Trail, outside};
use crate::state::{Binding, BindingMode, Cidr, Eip, Metering, State, Target, TargetKind};
use crate::states::{self, EipStatus, Takes};
use alicloud_core::{Fault, Operation, Shaped};
use alicloud_vpc::AssociateEipAddressError as Error;
use alicloud_vpc::{AssociateEipAddress, AssociateEipAddressResponse};
use std::net::Ipv4Addr;

const OPERATION: &str = AssociateEipAddress::META.name;

pub(super) fn associate(
    counter: &mut Counter<'_>,
    request: &AssociateEipAddress,
) -> Answer<AssociateEipAddressResponse> {
    let Counter {
        state,
        now,
        caller,
        trail,
        ..
    } = counter;
    let kind = match &request.instance_type {
        None => TargetKind::EcsInstance,
        Some(kind) => {
            let known = TargetKind::from_name(kind.as_str());
            trail.find("there is such a kind of target", known, || {
                (
                    format!("no kind {kind}"),
                    Error::InvalidInstanceTypeValueNotSupported.into(),
                )
            })?
        }
    };
    let wanted = refuse::address(given(request.private_ip_address.as_ref()));
    trail.check(
        "PrivateIpAddress is an IPv4 address",
        wanted.is_ok(),
        || {
            let saw = format!("`{}`", wanted.err().unwrap_or_default());
            (saw, Error::InvalidParameter.into())
        },
    )?;
    let wanted = wanted.unwrap_or_default();
    let mode = mode(request);

    // The EIP.
    let eip = state.eips.get(&request.allocation_id);
    let eip = refuse::within(eip, given(request.region_id.as_ref()));
    let eip = trail.find("there is such an EIP in the region", eip, || {
        let saw = format!("no EIP {}", request.allocation_id);
        (saw, refuse::absent::<Error>(OPERATION))
    })?;
    trail.check(
        "the EIP is the caller's",
        eip.account == caller.account,
        || {
            let saw = format!("it is that of account {}", eip.account);
            (saw, Error::Forbbiden.into())
        },
    )?;
    trail.check(
        "the EIP is not of the default VPC",
        !eip.extras().default_vpc,
        || {
            let saw = "it is of the default VPC".to_owned();
            (saw, refuse::saying(&Error::OperationDenied, "default vpc"))
        },
    )?;
    refuse::unlocked(trail, eip)?;
    let already = eip.status == EipStatus::InUse
        && eip
            .target()
            .is_some_and(|target| **target == *request.instance_id);
    let rule = kind.rule();
    trail.check("the EIP is not on this target already", !already, || {
        let saw = format!("it is bound to {}", request.instance_id);
        (saw, refuse::code::<Error>(rule.again.0))
    })?;
    refuse::by_state::<Error>(trail, OPERATION, eip.status)?;

    // The target.
    let target = state.targets.get(request.instance_id.as_str());
    let target = target.filter(|target| target.kind == kind);
    let target = trail.find("there is such a target", target, || {
        let saw = format!("no {} {}", kind.name(), request.instance_id);
        (saw, refuse::code::<Error>(rule.absent.0))
    })?;
    trail.check(
        "the target is the caller's",
        target.account == caller.account,
        || {
            let saw = format!("it is that of account {}", target.account);
            (saw, Error::BindInstanceOwenerError.into())
        },
    )?;
    if let Some(region) = given(request.instance_region_id.as_ref()) {
        let known = super::regions::find(region).is_some();
        trail.check("there is a region InstanceRegionId", known, || {
            let fault = Fault::from(&outside::NO_INSTANCE_REGION);
            (format!("no region {region}"), fault)
        })?;
    }
    trail.check(
        "EIP and target are in one region",
        eip.region == target.region,
        || {
            let saw = format!("{} and {}", eip.region, target.region);
            (saw, Error::InvalidParameterMismatch.into())
        },
    )?;
    in_vpc(state, trail, target)?;
    admits(trail, target)?;
    fits(state, trail, eip, target)?;

    // How the two fit.
    let binding = match kind {
        TargetKind::NetworkInterface => on_interface(state, trail, target, mode, wanted)?,
        _ => on_other(state, trail, target, mode, wanted)?,
    };
    let id = eip.id.clone();
    trail.touch(&id, Some(eip.status), Some(EipStatus::Associating));
    state.send(&id, EipStatus::Associating, Some(binding), *now);
    Ok(AssociateEipAddressResponse::blank())
}

/// `Mode`, whose values are checked already.
fn mode(request: &AssociateEipAddress) -> BindingMode {
    let name = request.mode.as_ref().map(alicloud_vpc::Mode::as_str);
    let modes = [BindingMode::Binded, BindingMode::MultiBinded];
    let mode = modes.into_iter().find(|mode| Some(mode.name()) == name);
    mode.unwrap_or_default()
}

/// The target is inside a VPC that admits EIPs. A load balancer that faces the Internet is refused
/// as if it were outside (inferred).
fn in_vpc(state: &State, trail: &mut Trail, target: &Target) -> Answer<()> {
    let inside = target.vpc.is_some() && !target.traits.internet;
    trail.check("the target is in a VPC", inside, || {
        let saw = match target.vpc {
            None => "it is in the classic network",
            Some(_) => "it is a load balancer that faces the Internet",
        };
        (
            saw.to_owned(),
            refuse::saying(&Error::OperationDenied, "not in VPC"),
        )
    })?;
    let Some(id) = &target.vpc else {
        return Ok(());
    };
    let boxed = state.vpcs.get(id).is_some_and(|vpc| vpc.cloud_box);
    trail.check("no CloudBox resource is in the VPC", !boxed, || {
        let saw = format!("{id} has CloudBox resources");
        (saw, Error::OperationDeniedCloudBoxResourceExist.into())
    })?;
    let mut switches = state.vswitches.iter();
    let boxed = switches.find(|(_, switch)| switch.vpc == *id && switch.cloud_box);
    trail.check(
        "no vSwitch of the VPC is of the CloudBox type",
        boxed.is_none(),
        || {
            let saw = format!("{} is", boxed.map_or("", |(id, _)| id));
            (saw, Error::OperationDeniedCloudBoxVSwitchExist.into())
        },
    )
}

/// The target's state admits an EIP.
fn admits(trail: &mut Trail, target: &Target) -> Answer<()> {
    let rule = states::target_rule(target.kind, &target.status);
    let refused = match rule {
        Some(rule) => rule.associate,
        None => Some(target.kind.rule().otherwise),
    };
    trail.check("the target's state admits it", refused.is_none(), || {
        let saw = format!("the target is {}", target.status);
        (saw, refuse::code::<Error>(refused.unwrap_or_default()))
    })
}

/// Nothing else on the target is in the way.
fn fits(state: &State, trail: &mut Trail, eip: &Eip, target: &Target) -> Answer<()> {
    let Target { traits, kind, .. } = target;
    trail.check("the target is not accelerated", !traits.accelerated, || {
        let saw = "it has joined a Global Accelerator instance".to_owned();
        (saw, Error::InvalidAssociationDuplicated.into())
    })?;
    trail.check(
        "the target has no public address",
        !traits.public_address,
        || {
            let saw = "it has one of its own".to_owned();
            (saw, Fault::from(&outside::PUBLIC_ADDRESS))
        },
    )?;
    trail.check("the target is not being moved", !traits.migrating, || {
        ("it is".to_owned(), Fault::from(&outside::MIGRATING))
    })?;
    let rule = kind.rule();
    if rule.takes == Takes::One {
        let other = state.eips.on(&target.id).next();
        let leaving = other.is_some_and(|other| other.status == EipStatus::Unassociating);
        trail.check("the target's EIP is not about to leave", !leaving, || {
            let saw = format!("{} is", other.map_or("", |other| &other.id));
            (saw, refuse::code::<Error>(rule.leaving.0))
        })?;
        trail.check("the target has no EIP", other.is_none(), || {
            let saw = format!("it has {}", other.map_or("", |other| &other.id));
            (saw, refuse::code::<Error>(rule.occupied.0))
        })?;
    }
    trail.check(
        "no port mapping points to the target",
        !traits.port_mapped,
        || {
            let saw = "a DNAT entry does".to_owned();
            (saw, Error::BindInstanceHavePortmapOrBindEip.into())
        },
    )?;
    if *kind == TargetKind::Nat {
        on_gateway(state, trail, eip, target)?;
    }
    Ok(())
}

/// A NAT gateway has room for one more.
fn on_gateway(state: &State, trail: &mut Trail, eip: &Eip, gateway: &Target) -> Answer<()> {
    let account = state.accounts.get(&gateway.account);
    let old = account.is_some_and(|account| account.old_nat_bandwidth_package);
    trail.check("the account had no old NAT bandwidth package", !old, || {
        let saw = format!("{} had one", gateway.account);
        (saw, Fault::from(&outside::OLD_NAT_PACKAGE))
    })?;
    let busy = state.eips.on(&gateway.id).find(|other| other.passing.is_some());
    trail.check("the NAT gateway is not busy", busy.is_none(), || {
        let saw = format!("with {}", busy.map_or("", |other| &other.id));
        (saw, refuse::code::<Error>(gateway.kind.rule().leaving.0))
    })?;
    let limits = &state.settings;
    let (mut all, mut by_traffic) = (0, 0);
    for other in state.eips.on(&gateway.id) {
        all += 1;
        by_traffic += u32::from(other.metering == Metering::PayByTraffic);
    }
    trail.check(
        "the NAT gateway has room",
        all < limits.nat_eip_quota,
        || {
            (
                format!("it has {all} EIPs"),
                Fault::from(&outside::NAT_EIPS),
            )
        },
    )?;
    let room = eip.metering != Metering::PayByTraffic || by_traffic < limits.nat_traffic_eip_quota;
    trail.check("the NAT gateway has room for traffic", room, || {
        let saw = format!("it has {by_traffic} EIPs metered by traffic");
        (saw, Fault::from(&outside::NAT_TRAFFIC_EIPS))
    })
}

/// Binds to a network interface: one EIP a private address, or the EIP itself on a detached one.
fn on_interface(
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
fn on_other(
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
    let mut taken = std::collections::HashSet::new();
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
