//! A plan: which calls, and what happens to them.

use crate::products;
use crate::setup::near;
use alicloud_core::facts::OperationFacts;
use alicloud_core::{Operation, OperationError};
use serde::{Deserialize, Serialize};
use std::error::Error;
use std::fmt;
use std::time::Duration;

/// A plan for a fault. By itself it hits the next call that it fits, once.
///
/// ```
/// use alicloud_mock::{World, faults::FaultPlan};
///
/// let world = World::demo();
/// // The second AllocateEipAddress allocates, and its answer is lost.
/// world.plan(FaultPlan::on("AllocateEipAddress").nth(2).after().reset())?;
/// # Ok::<(), alicloud_mock::faults::FaultPlanError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[must_use]
pub struct FaultPlan {
    #[serde(default)]
    pub(super) operation: Option<String>,
    #[serde(default)]
    pub(super) resource: Option<String>,
    #[serde(default)]
    pub(super) when: When,
    #[serde(default)]
    pub(super) times: Option<u32>,
    #[serde(default)]
    pub(super) always: bool,
    #[serde(default)]
    pub(super) after: bool,
    pub(super) effect: Effect,
}

/// Which of the calls that fit.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum When {
    #[default]
    Always,
    Nth(u32),
    Every(u32),
    Chance(f64),
}

/// What happens to a call, as it is written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Effect {
    /// A documented code.
    Refuse(String),
    /// A documented code with one of its messages.
    RefuseSaying {
        code: String,
        message: String,
    },
    /// A code that the operation's page does not list.
    #[serde(rename_all = "kebab-case")]
    Undocumented {
        status: u16,
        code: String,
        message: String,
    },
    /// More calls than these within so many seconds are throttled.
    Throttle {
        calls: u32,
        seconds: f64,
    },
    /// Seconds of the wall clock.
    Latency(f64),
    /// Seconds of the world's clock.
    VirtualLatency(f64),
    Stall,
    Reset,
    Truncate(usize),
    Garbage,
    /// This status, with a page as of a proxy on the way.
    Status(u16),
}

impl FaultPlan {
    /// A plan for calls of this operation. By itself it answers `ServiceUnavailable`.
    pub fn on(operation: impl Into<String>) -> Self {
        Self {
            operation: Some(operation.into()),
            ..Self::any()
        }
    }

    /// A plan for calls of this operation, by its type.
    pub fn on_calls_of<O: Operation>() -> Self {
        Self::on(O::META.name)
    }

    /// A plan for calls of every operation.
    pub fn any() -> Self {
        Self {
            operation: None,
            resource: None,
            when: When::Always,
            times: None,
            always: false,
            after: false,
            effect: Effect::Refuse("ServiceUnavailable".to_owned()),
        }
    }

    /// Only calls in which a parameter has this value, such as the id of an EIP.
    pub fn resource(mut self, id: impl Into<String>) -> Self {
        self.resource = Some(id.into());
        self
    }

    /// The n-th call that fits, from 1, and no other.
    pub fn nth(mut self, number: u32) -> Self {
        self.when = When::Nth(number);
        self
    }

    /// Every n-th call that fits.
    pub fn every(mut self, number: u32) -> Self {
        self.when = When::Every(number);
        self
    }

    /// Each call that fits with this probability; which ones follows from the world's seed.
    pub fn chance(mut self, probability: f64) -> Self {
        self.when = When::Chance(probability);
        self
    }

    /// So many calls.
    pub fn times(mut self, times: u32) -> Self {
        (self.times, self.always) = (Some(times), false);
        self
    }

    /// Every call that fits.
    pub fn always(mut self) -> Self {
        (self.times, self.always) = (None, true);
        self
    }

    /// After the call has taken effect, as when an answer is lost. Otherwise the call has none.
    pub fn after(mut self) -> Self {
        self.after = true;
        self
    }

    /// Refuses with a code that the operation's page lists, or one that every operation may answer,
    /// such as `Throttling.User`; status and message are those of the page.
    pub fn refuse(self, code: impl Into<String>) -> Self {
        self.with(Effect::Refuse(code.into()))
    }

    /// The same where the page lists the code with several messages.
    pub fn refuse_saying(self, code: impl Into<String>, message: impl Into<String>) -> Self {
        self.with(Effect::RefuseSaying {
            code: code.into(),
            message: message.into(),
        })
    }

    /// Refuses with an error of the operation's own enum.
    pub fn error(self, error: &impl OperationError) -> Self {
        self.refuse(error.code())
    }

    /// Refuses with what no page lists.
    pub fn undocumented(
        self,
        status: u16,
        code: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        self.with(Effect::Undocumented {
            status,
            code: code.into(),
            message: message.into(),
        })
    }

    /// Throttles calls beyond so many within a span of the world's time. The budget is full again
    /// when the span is over.
    pub fn throttle(self, calls: u32, per: Duration) -> Self {
        let seconds = per.as_secs_f64();
        self.with(Effect::Throttle { calls, seconds })
    }

    /// Answers this much later.
    pub fn latency(self, time: Duration) -> Self {
        self.with(Effect::Latency(time.as_secs_f64()))
    }

    /// Lets this much of the world's time pass before the call is served.
    pub fn virtual_latency(self, time: Duration) -> Self {
        self.with(Effect::VirtualLatency(time.as_secs_f64()))
    }

    /// Never answers.
    pub fn stall(self) -> Self {
        self.with(Effect::Stall)
    }

    /// Closes the connection without an answer.
    pub fn reset(self) -> Self {
        self.with(Effect::Reset)
    }

    /// Sends no more than so many bytes of the body, after the call took effect.
    pub fn truncate(self, bytes: usize) -> Self {
        self.with(Effect::Truncate(bytes)).after()
    }

    /// Sends a body that is none, after the call took effect.
    pub fn garbage(self) -> Self {
        self.with(Effect::Garbage).after()
    }

    /// Answers this status with a page of HTML, as of a proxy on the way.
    pub fn status(self, status: u16) -> Self {
        self.with(Effect::Status(status))
    }

    fn with(mut self, effect: Effect) -> Self {
        self.effect = effect;
        self
    }

    pub(super) fn matches(&self, action: &str, parameters: &[(String, String)]) -> bool {
        self.operation.as_ref().is_none_or(|name| name == action)
            && self
                .resource
                .as_ref()
                .is_none_or(|id| parameters.iter().any(|(_, value)| value == id))
    }

    /// Most hits; absent where there is no end.
    pub(super) fn limit(&self) -> Option<u64> {
        match self.when {
            _ if self.always => None,
            _ if self.times.is_some() => self.times.map(u64::from),
            _ if matches!(self.effect, Effect::Throttle { .. }) => None,
            When::Always | When::Nth(_) => Some(1),
            When::Every(_) | When::Chance(_) => None,
        }
    }

    /// What the pages say of the operation; nothing where the plan is for all.
    pub(super) fn facts(&self) -> Result<Option<&'static OperationFacts>, FaultPlanError> {
        let Some(name) = &self.operation else {
            return Ok(None);
        };
        let found = products::facts_of(name);
        found.map(Some).ok_or_else(|| {
            let help = near(name, products::facts().map(|facts| facts.name));
            FaultPlanError::new(format!("there is no operation `{name}`"), help)
        })
    }
}

impl fmt::Display for FaultPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.operation.as_deref().unwrap_or("any operation"))?;
        if let Some(id) = &self.resource {
            write!(f, " of {id}")?;
        }
        match self.when {
            When::Always => {}
            When::Nth(number) => write!(f, ", call {number}")?,
            When::Every(number) => write!(f, ", every {number} calls")?,
            When::Chance(chance) => write!(f, ", one call in {:.0}", 1.0 / chance)?,
        }
        f.write_str(if self.after { ", after it: " } else { ": " })?;
        match &self.effect {
            Effect::Refuse(code)
            | Effect::RefuseSaying { code, .. }
            | Effect::Undocumented { code, .. } => f.write_str(code),
            Effect::Throttle { calls, seconds } => {
                write!(f, "throttled beyond {calls} calls in {seconds} s")
            }
            Effect::Latency(seconds) => write!(f, "{seconds} s late"),
            Effect::VirtualLatency(seconds) => write!(f, "{seconds} s of the world late"),
            Effect::Stall => f.write_str("no answer"),
            Effect::Reset => f.write_str("connection closed"),
            Effect::Truncate(bytes) => write!(f, "body cut after {bytes} bytes"),
            Effect::Garbage => f.write_str("body that is none"),
            Effect::Status(status) => write!(f, "HTTP {status} of a proxy"),
        }
    }
}

/// A plan that cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FaultPlanError {
    message: String,
    help: Option<String>,
}

impl FaultPlanError {
    pub(super) fn new(message: String, help: Option<String>) -> Self {
        Self { message, help }
    }
}

impl fmt::Display for FaultPlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match &self.help {
            Some(help) => write!(f, "; {help}"),
            None => Ok(()),
        }
    }
}

impl Error for FaultPlanError {}
