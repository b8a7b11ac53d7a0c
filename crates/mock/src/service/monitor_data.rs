//! `DescribeEipMonitorData`: the traffic of an EIP over a span of time. The figures follow from the
//! world's seed.

use super::Answer;
use super::desk::Counter;
use super::refuse::{self, given};
use crate::ids;
use crate::state::Eip;
use crate::time::Moment;
use alicloud_core::sign::Timestamp;
use alicloud_core::{Operation, Shaped};
use alicloud_vpc::DescribeEipMonitorDataError as Error;
use alicloud_vpc::{DescribeEipMonitorData, DescribeEipMonitorDataResponse, EipMonitorData};

const OPERATION: &str = DescribeEipMonitorData::META.name;

/// Most entries of an answer, as the page says.
const MOST: i64 = 200;

/// Entries in a span beyond which the call is refused rather than cut: a choice of this project.
const TOO_MANY: i64 = 1440;

/// How long figures are kept, in seconds: a choice of this project.
const KEPT: i64 = 30 * 86_400;

pub(super) fn describe(
    counter: &mut Counter<'_>,
    request: &DescribeEipMonitorData,
) -> Answer<DescribeEipMonitorDataResponse> {
    let Counter {
        state,
        now,
        caller,
        trail,
        ..
    } = counter;
    let region = given(request.region_id.as_ref());
    refuse::region::<Error>(trail, region)?;
    let from = trail.find("StartTime is a time", minute(&request.start_time), || {
        let saw = format!("`{}`", request.start_time);
        (saw, Error::InvalidStartTimeMalformed.into())
    })?;
    // That the end must come after the beginning is inferred.
    let to = minute(&request.end_time).filter(|to| *to > from);
    let to = trail.find("EndTime is a later time", to, || {
        let saw = format!("`{}`", request.end_time);
        (saw, Error::InvalidEndTimeMalformed.into())
    })?;
    let kept = now.seconds().saturating_sub(from) <= KEPT;
    trail.check("figures are kept from StartTime on", kept, || {
        let saw = format!("{} is too long ago", request.start_time);
        (saw, Error::InvalidStartTimeTooEarly.into())
    })?;
    let period = request.period.unwrap_or(60);
    let entries = (to - from) / period.max(1);
    trail.check(
        "the span holds not too many entries",
        entries <= TOO_MANY,
        || {
            let saw = format!("it holds {entries}");
            (saw, Error::OperationDeniedTooManyDataQueried.into())
        },
    )?;
    let eip = state.eips.get(&request.allocation_id);
    let eip = eip.filter(|eip| eip.account == caller.account);
    let eip = trail.find("there is such an EIP of the caller", eip, || {
        let saw = format!("no EIP {}", request.allocation_id);
        (saw, refuse::absent::<Error>(OPERATION))
    })?;
    let here = refuse::within(Some(eip), region).is_some();
    trail.check("the EIP is in the region", here, || {
        let saw = format!("it is in {}", eip.region);
        (saw, Error::InvalidIpInstanceIdNotFound.into())
    })?;
    let lost = eip
        .target()
        .filter(|target| !state.targets.contains_key(*target));
    trail.check("what the EIP is bound to is there", lost.is_none(), || {
        let saw = format!("{} is gone", lost.map_or("", |target| target));
        (saw, Error::InvalidInstanceIdNotFound.into())
    })?;
    let mut answer = DescribeEipMonitorDataResponse::blank();
    let times = (1..=entries.min(MOST)).map(|entry| from + entry * period);
    answer.eip_monitor_datas = times
        .map(|time| entry(state.settings.seed, eip, time, period))
        .collect();
    Ok(answer)
}

/// Seconds since 1970, at the next full minute.
fn minute(text: &str) -> Option<i64> {
    let time: Timestamp = text.parse().ok()?;
    Some(time.unix().div_euclid(60) * 60 + if time.unix() % 60 == 0 { 0 } else { 60 })
}

/// The figures of one period: none before the EIP was made, at most what its bandwidth lets
/// through.
fn entry(seed: u64, eip: &Eip, time: i64, period: i64) -> EipMonitorData {
    let number = ids::mix(seed ^ eip.serial, "traffic", time.unsigned_abs());
    let most = i64::from(eip.bandwidth) * 125_000 * period;
    // A tenth of the bandwidth and less.
    let share = |number: u64| most / 20 * i64::from(u8::try_from(number & 0xFF).unwrap_or(0)) / 255;
    let lives = time > eip.created.seconds();
    let (sent, received) = if lives {
        (share(number), share(number >> 8))
    } else {
        (0, 0)
    };
    let flow = sent + received;
    let mut entry = EipMonitorData::blank();
    entry.eip_tx = Some(sent);
    entry.eip_rx = Some(received);
    entry.eip_flow = Some(flow);
    entry.eip_bandwidth = Some(flow / period.max(1));
    entry.eip_packets = Some(flow / 800);
    entry.time_stamp = Some(Moment::from_millis(time.saturating_mul(1000)).to_string());
    entry
}
