//! Planned faults: which calls of a world go wrong, and how.

mod effect;
mod plan;
mod report;

pub use effect::WireFault;
pub use plan::{FaultPlan, FaultPlanError};
pub use report::FaultUse;

pub(crate) use effect::Planned;

use crate::time::{Clock, Moment};
use effect::Resolved;
use plan::When;

/// The planned faults of a world, in the order in which they were added.
///
/// One call meets at most one of them: the first that wants it. A plan counts the calls that no
/// earlier plan took, so that two plans for the same operation hit one call after the other.
#[derive(Debug, Clone, Default)]
pub(crate) struct Faults {
    plans: Vec<Active>,
    added: u32,
}

/// A plan at work.
#[derive(Debug, Clone)]
struct Active {
    id: u32,
    plan: FaultPlan,
    effect: Resolved,
    /// Calls that matched.
    seen: u64,
    /// Calls that it hit.
    hits: u64,
    /// When the current span of a throttling budget began, and how many calls it let pass.
    span: Option<(Moment, u32)>,
}

impl Faults {
    /// Adds a plan and tells its number, from 1.
    pub(crate) fn add(&mut self, plan: FaultPlan) -> Result<u32, FaultPlanError> {
        let effect = effect::resolve(&plan)?;
        self.added += 1;
        self.plans.push(Active {
            id: self.added,
            plan,
            effect,
            seen: 0,
            hits: 0,
            span: None,
        });
        Ok(self.added)
    }

    pub(crate) fn clear(&mut self) {
        self.plans.clear();
    }

    /// The plan that takes this call.
    pub(crate) fn hit(
        &mut self,
        seed: u64,
        action: &str,
        parameters: &[(String, String)],
        clock: &mut Clock,
    ) -> Option<Planned> {
        if self.plans.is_empty() {
            return None;
        }
        let now = clock.now();
        let hit = self
            .plans
            .iter_mut()
            .find_map(|plan| plan.hit(seed, now, action, parameters))?;
        if let Resolved::VirtualLatency(time) = hit.effect {
            clock.advance(time);
        }
        Some(hit)
    }

    pub(crate) fn report(&self) -> Vec<FaultUse> {
        self.plans.iter().map(Active::report).collect()
    }
}

impl Active {
    fn hit(
        &mut self,
        seed: u64,
        now: Moment,
        action: &str,
        parameters: &[(String, String)],
    ) -> Option<Planned> {
        if !self.plan.matches(action, parameters) || self.is_spent() {
            return None;
        }
        let count = self.seen;
        self.seen += 1;
        let due = match self.plan.when {
            When::Always => true,
            When::Nth(number) => self.seen == u64::from(number),
            When::Every(number) => self.seen.is_multiple_of(u64::from(number)),
            When::Chance(chance) => {
                let drawn = crate::ids::mix(seed ^ u64::from(self.id), "fault", count);
                // 53 bits make every float from 0 to 1 that is needed here.
                #[allow(clippy::cast_precision_loss, reason = "53 bits fit a float")]
                let drawn = (drawn >> 11) as f64 / (1_u64 << 53) as f64;
                drawn < chance
            }
        };
        if !due || !self.over_budget(now) {
            return None;
        }
        self.hits += 1;
        Some(Planned {
            id: self.id,
            after: self.plan.after,
            effect: self.effect.clone(),
        })
    }

    fn is_spent(&self) -> bool {
        self.plan.limit().is_some_and(|limit| self.hits >= limit)
    }

    /// Whether a throttling budget, if there is one, is used up.
    fn over_budget(&mut self, now: Moment) -> bool {
        let Resolved::Throttle { calls, per, .. } = self.effect else {
            return true;
        };
        let (began, passed) = match self.span {
            Some((began, passed)) if now < began.after(per) => (began, passed),
            _ => (now, 0),
        };
        let over = passed >= calls;
        self.span = Some((began, if over { passed } else { passed + 1 }));
        over
    }
}

impl crate::World {
    /// Plans a fault; tells its number, from 1.
    ///
    /// # Errors
    /// The page of the operation does not list the code, or there is no such operation.
    pub fn plan(&self, plan: FaultPlan) -> Result<u32, FaultPlanError> {
        self.content().faults.add(plan)
    }

    /// Takes all plans back.
    pub fn clear_faults(&self) {
        self.content().faults.clear();
    }

    /// How often each plan was met, in the order in which they were added.
    pub fn faults(&self) -> Vec<FaultUse> {
        self.content().faults.report()
    }

    /// Fails the test unless every planned fault was met as often as it was planned.
    ///
    /// # Panics
    /// One was not; the text names it.
    #[track_caller]
    pub fn assert_faults_used(&self) {
        let unused: Vec<String> = self
            .faults()
            .iter()
            .filter(|plan| !plan.is_used())
            .map(ToString::to_string)
            .collect();
        assert!(
            unused.is_empty(),
            "planned faults were not met:\n  {}",
            unused.join("\n  ")
        );
    }
}

#[cfg(test)]
mod tests;
