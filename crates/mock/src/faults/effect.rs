//! What a fault does to a call, looked up and ready.

use super::plan::{Effect, FaultPlan, FaultPlanError, When};
use crate::setup::near;
use crate::time;
use alicloud_core::{Fault, Refusal};
use std::time::Duration;

/// What happens to an answer on the wire; server and in-process transport carry it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum WireFault {
    /// It leaves this much later.
    Latency(Duration),
    /// It never leaves; the connection stays open.
    Stall,
    /// The connection is closed without it.
    Reset,
    /// The head promises the whole body; no more than so many bytes of it are sent.
    Truncate(usize),
    /// The body is no JSON and no XML.
    Garbage,
    /// Status and body are those of a proxy on the way.
    Status(u16),
}

impl WireFault {
    /// The body of [`WireFault::Garbage`] and [`WireFault::Status`].
    pub const BODY: &'static str = "<html><body>no answer of the service</body></html>";
}

/// An effect with everything that was looked up.
#[derive(Debug, Clone)]
pub(super) enum Resolved {
    Refuse(Fault),
    Throttle {
        calls: u32,
        per: Duration,
        fault: Fault,
    },
    VirtualLatency(Duration),
    Wire(WireFault),
}

/// A planned fault that hit a call.
#[derive(Debug, Clone)]
pub(crate) struct Planned {
    pub(super) id: u32,
    pub(super) after: bool,
    pub(super) effect: Resolved,
}

impl Planned {
    /// Number of the plan.
    pub(crate) fn id(&self) -> u32 {
        self.id
    }

    /// What is answered instead of serving the call.
    pub(crate) fn instead(&self) -> Option<Refusal> {
        if self.after {
            return None;
        }
        match &self.effect {
            Resolved::Refuse(fault) | Resolved::Throttle { fault, .. } => {
                Some(Refusal::Fault(fault.clone()))
            }
            // These need the answer that they spoil.
            Resolved::Wire(WireFault::Latency(_) | WireFault::Truncate(_) | WireFault::Garbage)
            | Resolved::VirtualLatency(_) => None,
            // Nobody sees this answer.
            Resolved::Wire(_) => Some(Refusal::Fault(common("ServiceUnavailable")?)),
        }
    }

    /// What is answered in place of the answer of a call that took effect.
    pub(crate) fn afterwards(&self) -> Option<Refusal> {
        match &self.effect {
            Resolved::Refuse(fault) | Resolved::Throttle { fault, .. } if self.after => {
                Some(Refusal::Fault(fault.clone()))
            }
            _ => None,
        }
    }

    /// What happens on the wire.
    pub(crate) fn wire(&self) -> Option<WireFault> {
        match self.effect {
            Resolved::Wire(fault) => Some(fault),
            _ => None,
        }
    }
}

/// Errors that every operation may answer, beside those of its page.
/// Source: the vendor's list of common errors; messages as seen in public threads.
const COMMON: &[(u16, &str, &str)] = &[
    (
        400,
        "Throttling",
        "Request was denied due to request throttling.",
    ),
    (
        400,
        "Throttling.User",
        "Request was denied due to user flow control.",
    ),
    (
        400,
        "Throttling.Api",
        "Request was denied due to api flow control.",
    ),
    (
        500,
        "InternalError",
        "The request processing has failed due to some unknown error.",
    ),
    (
        503,
        "ServiceUnavailable",
        "The request has failed due to a temporary failure of the server.",
    ),
];

fn common(code: &str) -> Option<Fault> {
    let row = COMMON.iter().find(|(_, known, _)| *known == code)?;
    Some(Fault::new(row.0, row.1, row.2))
}

/// Looks up what a plan speaks of, and checks it.
pub(super) fn resolve(plan: &FaultPlan) -> Result<Resolved, FaultPlanError> {
    let wrong = |message: &str| FaultPlanError::new(message.to_owned(), None);
    plan.facts()?;
    match plan.when {
        When::Nth(0) | When::Every(0) => return Err(wrong("calls are counted from 1")),
        When::Chance(chance) if !(chance > 0.0 && chance <= 1.0) => {
            return Err(wrong("a probability is more than 0 and at most 1"));
        }
        _ => {}
    }
    let time =
        |seconds: f64| time::seconds(seconds).map_err(|problem| FaultPlanError::new(problem, None));
    Ok(match &plan.effect {
        Effect::Refuse(code) => Resolved::Refuse(documented(plan, code, None)?),
        Effect::RefuseSaying { code, message } => {
            Resolved::Refuse(documented(plan, code, Some(message))?)
        }
        Effect::Undocumented {
            status,
            code,
            message,
        } => {
            if !(400..600).contains(status) {
                return Err(wrong("the status of a refusal is 400 to 599"));
            }
            Resolved::Refuse(Fault::new(*status, code, message))
        }
        Effect::Throttle { calls, seconds } => Resolved::Throttle {
            calls: *calls,
            per: time(*seconds)?,
            fault: common("Throttling.User").unwrap_or_else(|| Fault::new(400, "Throttling", "")),
        },
        Effect::Latency(seconds) => Resolved::Wire(WireFault::Latency(time(*seconds)?)),
        Effect::VirtualLatency(seconds) => Resolved::VirtualLatency(time(*seconds)?),
        Effect::Stall => Resolved::Wire(WireFault::Stall),
        Effect::Reset => Resolved::Wire(WireFault::Reset),
        Effect::Truncate(bytes) => Resolved::Wire(WireFault::Truncate(*bytes)),
        Effect::Garbage => Resolved::Wire(WireFault::Garbage),
        Effect::Status(status) => {
            if !(100..1000).contains(status) {
                return Err(wrong("there is no such status"));
            }
            Resolved::Wire(WireFault::Status(*status))
        }
    })
}

/// The row of the page, or of the common errors, with this code and message.
fn documented(
    plan: &FaultPlan,
    code: &str,
    message: Option<&str>,
) -> Result<Fault, FaultPlanError> {
    let rows = plan.facts()?.map_or(&[][..], |facts| facts.errors);
    let row = rows
        .iter()
        .find(|row| row.code == code && message.is_none_or(|message| row.message == message));
    if let Some(row) = row {
        return Ok(Fault::new(row.status.unwrap_or(400), row.code, row.message));
    }
    let common = common(code).filter(|fault| message.is_none_or(|text| fault.message() == text));
    common.ok_or_else(|| {
        let known = rows.iter().map(|row| row.code);
        let known = known.chain(COMMON.iter().map(|(_, code, _)| *code));
        let name = plan.operation.as_deref().unwrap_or("any operation");
        let what = message.map_or(String::new(), |message| format!(" with `{message}`"));
        let other = || "plan what no page lists with `undocumented`".to_owned();
        FaultPlanError::new(
            format!("`{code}`{what} is not documented for {name}"),
            Some(near(code, known).unwrap_or_else(other)),
        )
    })
}
