//! Waiting for a state: which states there are, as data, and which one an answer tells.

use crate::{Record, View};
use std::time::Duration;

/// What a resource is waited for: the states of one field of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct States {
    /// Field of the answer that lists the resources; the answer itself is the resource where there
    /// is none.
    pub list: Option<&'static str>,
    /// Field of the resource that tells its state.
    pub field: &'static str,
    /// States that end the waiting.
    pub wanted: &'static [&'static str],
    /// States from which the wanted ones are not reached any more.
    pub failed: &'static [&'static str],
    /// What it means that the resource is not there.
    pub absent: Absent,
    /// Error codes which say that the resource is not there.
    pub absent_codes: &'static [&'static str],
}

/// What it means that a resource is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absent {
    /// It is not there yet.
    Pending,
    /// It is gone, as it should be.
    Wanted,
    /// It is gone, and will not come back.
    Failed,
}

/// What an answer tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Observation<'a> {
    /// All resources are in a wanted state.
    Wanted,
    /// One is in another state; absent where there is none to tell.
    Pending(Option<&'a str>),
    /// One is in a state that leads nowhere; absent where there is none to tell.
    Failed(Option<&'a str>),
}

impl States {
    /// What an answer tells. Where it lists several resources, all must be in a wanted state.
    pub fn observe<'a>(&self, answer: &'a dyn Record) -> Observation<'a> {
        let Some(list) = self.list else {
            return self.state(text(answer, self.field));
        };
        let Some(View::Records(records)) = view(answer, list) else {
            return self.missing();
        };
        if records.count() == 0 {
            return self.missing();
        }
        let mut all = Observation::Wanted;
        for index in 0..records.count() {
            let state = records
                .get(index)
                .and_then(|record| text(record, self.field));
            match self.state(state) {
                Observation::Wanted => {}
                pending @ Observation::Pending(_) => all = pending,
                failed @ Observation::Failed(_) => return failed,
            }
        }
        all
    }

    /// What it tells that the resource is not there.
    pub fn missing(&self) -> Observation<'static> {
        match self.absent {
            Absent::Pending => Observation::Pending(None),
            Absent::Wanted => Observation::Wanted,
            Absent::Failed => Observation::Failed(None),
        }
    }

    fn state<'a>(&self, state: Option<&'a str>) -> Observation<'a> {
        match state {
            Some(text) if self.wanted.contains(&text) => Observation::Wanted,
            Some(text) if self.failed.contains(&text) => Observation::Failed(state),
            _ => Observation::Pending(state),
        }
    }
}

fn view<'a>(record: &'a dyn Record, wire: &str) -> Option<View<'a>> {
    Some(record.view(record.shape().index(wire, 0)?))
}

fn text<'a>(record: &'a dyn Record, wire: &str) -> Option<&'a str> {
    view(record, wire)?.as_text()
}

/// A request that is repeated until its answer tells a wanted state.
#[derive(Clone)]
pub struct Wait<O> {
    /// What is asked.
    pub request: O,
    /// What is waited for.
    pub states: States,
    /// Time between the first two requests; it doubles.
    pub delay: Duration,
    /// Longest time between two requests.
    pub max_delay: Duration,
    /// How long is waited at most.
    pub timeout: Duration,
}

impl<O> Wait<O> {
    /// Asks after 1 s, then after up to 15 s each time, for 5 minutes.
    pub fn new(request: O, states: States) -> Self {
        Self {
            request,
            states,
            delay: Duration::from_secs(1),
            max_delay: Duration::from_secs(15),
            timeout: Duration::from_secs(300),
        }
    }

    /// The same with this time between the first two requests.
    #[must_use]
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// The same with this longest time between two requests.
    #[must_use]
    pub fn max_delay(mut self, delay: Duration) -> Self {
        self.max_delay = delay;
        self
    }

    /// The same with this limit.
    #[must_use]
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = limit;
        self
    }
}
