//! How often plans were met.

use super::{Active, FaultPlan};
use std::fmt;

/// How often a plan was met.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FaultUse {
    /// Number of the plan, from 1.
    pub id: u32,
    /// The plan.
    pub plan: FaultPlan,
    /// Calls that it fits.
    pub seen: u64,
    /// Calls that it hit.
    pub hits: u64,
}

impl FaultUse {
    /// Whether it hit as many calls as it should; at least one where there is no number.
    pub fn is_used(&self) -> bool {
        self.hits >= self.plan.limit().unwrap_or(1)
    }
}

impl fmt::Display for FaultUse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{} {}: met {}", self.id, self.plan, self.hits)?;
        if let Some(limit) = self.plan.limit() {
            write!(f, " of {limit}")?;
        }
        write!(f, " times, {} calls fit", self.seen)
    }
}

impl Active {
    pub(super) fn report(&self) -> FaultUse {
        FaultUse {
            id: self.id,
            plan: self.plan.clone(),
            seen: self.seen,
            hits: self.hits,
        }
    }
}
