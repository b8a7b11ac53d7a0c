//! `AssociateEipAddress`: binds an EIP to a target.
//!
//! The order of the checks is documented nowhere and is this project's choice: the request, the
//! EIP, the target, how the two fit.

use super::desk::Counter;
use super::refuse::{self, given};
use super::{Answer, Trail, binding, outside};
use crate::state::{BindingMode, Eip, Metering, State, Target, TargetKind};
use crate::states::{self, EipStatus, Takes};
use alicloud_core::{Fault, Operation, Shaped};
use alicloud_vpc::AssociateEipAddressError as Error;
use alicloud_vpc::{AssociateEipAddress, AssociateEipAddressResponse};

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
    let named = (&state.eips, &*request.allocation_id);
    let foreign = || Error::Forbbiden.into();
    let eip = refuse::owned::<Error>(
        trail,
        OPERATION,
        named,
        given(request.region_id.as_ref()),
        caller,
        foreign,
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
        TargetKind::NetworkInterface => binding::on_interface(state, trail, target, mode, wanted)?,
        _ => binding::on_other(state, trail, target, mode, wanted)?,
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
    let others = || state.eips.on(&target.id);
    for (what, status, code) in [
        (
            "no EIP is about to leave the target",
            EipStatus::Unassociating,
            rule.leaving,
        ),
        (
            "no EIP is about to come to the target",
            EipStatus::Associating,
            rule.coming,
        ),
    ] {
        let Some((code, _)) = code else { continue };
        let other = others().find(|other| other.status == status);
        trail.check(what, other.is_none(), || {
            let saw = format!("{} is", other.map_or("", |other| &other.id));
            (saw, refuse::code::<Error>(code))
        })?;
    }
    if rule.takes == Takes::One {
        let other = others().next();
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
                refuse::code::<Error>(gateway.kind.rule().occupied.0),
            )
        },
    )?;
    let room = eip.metering != Metering::PayByTraffic || by_traffic < limits.nat_traffic_eip_quota;
    trail.check("the NAT gateway has room for traffic", room, || {
        let saw = format!("it has {by_traffic} EIPs metered by traffic");
        (saw, Fault::from(&outside::NAT_TRAFFIC_EIPS))
    })
}
