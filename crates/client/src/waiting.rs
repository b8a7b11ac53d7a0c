//! Waiting for a state, without the waiting itself: both clients share it.

use crate::clock::{Clock, Random, up_to};
use crate::error::{AnyError, Cause};
use alicloud_core::{Observation, Shaped, States, Wait};
use std::time::Duration;

pub(crate) struct Watch {
    action: &'static str,
    ids: Vec<String>,
    states: States,
    delay: Duration,
    max_delay: Duration,
    timeout: Duration,
    began: Duration,
    last: Option<String>,
}

impl Watch {
    pub(crate) fn new<O>(
        wait: &Wait<O>,
        action: &'static str,
        clock: &dyn Clock,
    ) -> Result<Self, AnyError> {
        // No resource has an empty id, so its absence would be believed.
        if wait.ids.iter().any(String::is_empty) {
            let problem = "a resource to wait for has an empty id";
            return Err(AnyError::request(action, problem));
        }
        Ok(Self {
            action,
            ids: wait.ids.clone(),
            states: wait.states,
            delay: wait.delay,
            max_delay: wait.max_delay,
            timeout: wait.timeout,
            began: clock.elapsed(),
            last: None,
        })
    }

    /// The end of the waiting, or how long to wait before the next request.
    pub(crate) fn learn<R: Shaped>(
        &mut self,
        outcome: Result<R, AnyError>,
        clock: &dyn Clock,
        random: &dyn Random,
    ) -> Result<Result<R, AnyError>, Duration> {
        let observation = match &outcome {
            Ok(answer) => self.states.observe(answer, &self.ids),
            Err(error) if self.says_absent(error) => self.states.missing(),
            Err(error) if error.is_retryable() => Observation::Pending(None),
            Err(_) => return Ok(outcome),
        };
        let failed = match observation {
            // What is gone has no answer to give: its absence came as an error.
            Observation::Wanted => return Ok(outcome.or_else(|_| Ok(R::blank()))),
            Observation::Failed(state) => Some(state.unwrap_or("gone").to_owned()),
            Observation::Pending(state) => {
                self.last = state.map(str::to_owned).or(self.last.take());
                None
            }
        };
        if let Some(state) = failed {
            return Ok(Err(AnyError::new(self.action, Cause::Failed { state })));
        }
        let waited = clock.elapsed().saturating_sub(self.began);
        // Half of it random, so that many who wait do not ask at once.
        let half = self.delay / 2;
        let delay = half + up_to(random, half);
        if waited.saturating_add(delay) >= self.timeout {
            if let Err(error) = outcome {
                return Ok(Err(error));
            }
            let state = self.last.take();
            return Ok(Err(AnyError::new(
                self.action,
                Cause::TimedOut { state, waited },
            )));
        }
        self.delay = self.delay.saturating_mul(2).min(self.max_delay);
        Err(delay)
    }

    fn says_absent(&self, error: &AnyError) -> bool {
        let code = error.code();
        code.is_some_and(|code| self.states.absent_codes.contains(&code))
    }
}
