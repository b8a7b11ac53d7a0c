//! Monitoring by the second: turn it on and off, and tell where it writes.

use super::desk::Counter;
use super::refuse::{self, given};
use super::{Answer, outside, regions, values};
use crate::state::LogStore;
use alicloud_core::{Fault, Operation, Shaped};
use alicloud_vpc as vpc;
use alicloud_vpc::SetHighDefinitionMonitorLogStatusError as Error;

/// `SetHighDefinitionMonitorLogStatus`.
pub(super) fn set(
    counter: &mut Counter<'_>,
    request: &vpc::SetHighDefinitionMonitorLogStatus,
) -> Answer<vpc::SetHighDefinitionMonitorLogStatusResponse> {
    let operation = vpc::SetHighDefinitionMonitorLogStatus::META.name;
    let Counter {
        state,
        caller,
        trail,
        ..
    } = counter;
    let region = given(request.region_id.as_ref());
    let account = state.accounts.get(&caller.account);
    let sub_user = account.is_some_and(|account| account.sub_user) || caller.session.is_some();
    trail.check("the account itself calls", !sub_user, || {
        let saw = "a RAM user or role calls".to_owned();
        (saw, Error::Unauthorized.into())
    })?;
    let kind = given(request.instance_type.as_ref()).unwrap_or("EIP");
    trail.check("InstanceType is EIP", kind == "EIP", || {
        (format!("`{kind}`"), Error::ParameterInvalid.into())
    })?;
    refuse::region::<Error>(trail, region)?;
    let eip = state.eips.get(&request.instance_id);
    let eip = eip.filter(|eip| eip.account == caller.account);
    let eip = trail.find("there is such an EIP of the caller", eip, || {
        let saw = format!("no EIP {}", request.instance_id);
        (saw, refuse::absent::<Error>(operation))
    })?;
    let here = refuse::within(Some(eip), region).is_some();
    trail.check("the EIP is in the region", here, || {
        let saw = format!("it is in {}", eip.region);
        (saw, Error::InvalidAllocationIdNotFound.into())
    })?;
    let offered = !state.limits(&eip.region).no_hd_monitor;
    trail.check("the region offers it", offered, || {
        (
            format!("{} does not", eip.region),
            Error::InvalidActionNotSupport.into(),
        )
    })?;
    refuse::by_state::<Error>(trail, operation, eip.status)?;
    let store = LogStore {
        project: request.log_project.clone(),
        store: request.log_store.clone(),
    };
    let now = eip.extras().hd_monitor.as_ref();
    let on = request.status == vpc::SetHighDefinitionMonitorLogStatusStatus::On;
    let id = eip.id.clone();
    if on {
        let known = state.log_stores.contains(&store);
        trail.check("there is such a Logstore", known, || {
            let saw = format!("no {}/{}", store.project, store.store);
            (saw, Error::ProjectOrLogstoreNotExist.into())
        })?;
        trail.check(
            "the EIP is not monitored like this",
            now != Some(&store),
            || ("it is".to_owned(), Error::RuleExist.into()),
        )?;
        trail.check("the EIP is not monitored elsewhere", now.is_none(), || {
            let saw = format!("it is in {}", now.map_or("", |now| &now.project));
            (saw, Error::InvalidHdMonitorStatus.into())
        })?;
        let regions = regions::REGIONS.iter();
        let all = regions.flat_map(|region| state.eips.list_in(&caller.account, region.id));
        let count = all.filter(|eip| eip.extras().hd_monitor.is_some()).count();
        let most = state.settings.hd_monitor_quota;
        let room = u32::try_from(count).is_ok_and(|count| count < most);
        trail.check("the account may monitor more EIPs", room, || {
            (
                format!("it monitors {count}"),
                Error::HdMonitorEipNumberOverLimit.into(),
            )
        })?;
        state
            .eips
            .change(&id, |eip| eip.extras_mut().hd_monitor = Some(store));
    } else {
        trail.check("the EIP is monitored", now.is_some(), || {
            ("it is not".to_owned(), Error::InvalidHdMonitorStatus.into())
        })?;
        trail.check(
            "the EIP writes to this Logstore",
            now == Some(&store),
            || {
                let saw = format!("it writes to {}", now.map_or("", |now| &now.project));
                (saw, Error::SourceProjectNotExist.into())
            },
        )?;
        state
            .eips
            .change(&id, |eip| eip.extras_mut().hd_monitor = None);
    }
    let mut answer = vpc::SetHighDefinitionMonitorLogStatusResponse::blank();
    answer.success = Some("true".to_owned());
    Ok(answer)
}

/// `DescribeHighDefinitionMonitorLogAttribute`. Its page lists no codes; those of the vendor's
/// machine-readable description are used.
pub(super) fn describe(
    counter: &mut Counter<'_>,
    request: &vpc::DescribeHighDefinitionMonitorLogAttribute,
) -> Answer<vpc::DescribeHighDefinitionMonitorLogAttributeResponse> {
    type Error = vpc::DescribeHighDefinitionMonitorLogAttributeError;
    let meta = vpc::DescribeHighDefinitionMonitorLogAttribute::META;
    let Counter {
        state,
        caller,
        trail,
        ..
    } = counter;
    let region = given(request.region_id.as_ref());
    refuse::region::<Error>(trail, region)?;
    let kind = request
        .instance_type
        .as_ref()
        .map_or("EIP", |kind| kind.as_str());
    trail.check("InstanceType is EIP", kind == "EIP", || {
        (format!("`{kind}`"), values::fault(meta, "InstanceType"))
    })?;
    let eip = refuse::within(state.eips.get(&request.instance_id), region);
    let eip = eip.filter(|eip| eip.account == caller.account);
    let eip = trail.find(
        "there is such an EIP of the caller in the region",
        eip,
        || {
            let saw = format!("no EIP {}", request.instance_id);
            (saw, refuse::absent::<Error>(meta.name))
        },
    )?;
    let offered = !state.limits(&eip.region).no_hd_monitor;
    trail.check("the region offers it", offered, || {
        (
            format!("{} does not", eip.region),
            Fault::from(&outside::NO_HD_REGION),
        )
    })?;
    let store = eip.extras().hd_monitor.as_ref();
    let store = trail.find("the EIP is monitored", store, || {
        ("it is not".to_owned(), Fault::from(&outside::NO_HD_MONITOR))
    })?;
    let mut answer = vpc::DescribeHighDefinitionMonitorLogAttributeResponse::blank();
    answer.instance_id = Some(eip.id.to_string());
    answer.instance_type = Some("EIP".into());
    answer.log_project = Some(store.project.clone());
    answer.log_store = Some(store.store.clone());
    answer.success = Some("true".into());
    Ok(answer)
}
