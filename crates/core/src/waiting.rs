//! Waiting for a state: which states there are, as data, and which one an answer tells.

use crate::{Record, View};
use std::time::Duration;

/// What a resource is waited for: the states of one field of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct States {
    /// Field of the answer that lists the resources; the answer itself is the resource where there
    /// is none.
    pub list: Option<&'static str>,
    /// Field of the resource with its id; where there is none, all that is listed is waited for.
    pub id: Option<&'static str>,
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
#[non_exhaustive]
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

impl Observation<'_> {
    /// What both tell together: a failure of one is one of all.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Failed(_), _)
            | (_, Self::Wanted)
            | (Self::Pending(Some(_)), Self::Pending(_)) => self,
            _ => other,
        }
    }
}

impl States {
    /// The states that this field tells, none of them wanted yet; what is not there may still come.
    pub const fn of(field: &'static str) -> Self {
        Self {
            list: None,
            id: None,
            field,
            wanted: &[],
            failed: &[],
            absent: Absent::Pending,
            absent_codes: &[],
        }
    }

    /// The same of the resources that this field of the answer lists.
    #[must_use]
    pub const fn listed_in(mut self, list: &'static str) -> Self {
        self.list = Some(list);
        self
    }

    /// The same of resources whose id is in this field.
    #[must_use]
    pub const fn known_by(mut self, id: &'static str) -> Self {
        self.id = Some(id);
        self
    }

    /// The same with states that end the waiting.
    #[must_use]
    pub const fn wanted(mut self, states: &'static [&'static str]) -> Self {
        self.wanted = states;
        self
    }

    /// The same with states from which the wanted ones are not reached any more.
    #[must_use]
    pub const fn failed(mut self, states: &'static [&'static str]) -> Self {
        self.failed = states;
        self
    }

    /// The same with this meaning of absence.
    #[must_use]
    pub const fn absent(mut self, meaning: Absent) -> Self {
        self.absent = meaning;
        self
    }

    /// The same with error codes which say that the resource is not there.
    #[must_use]
    pub const fn absent_codes(mut self, codes: &'static [&'static str]) -> Self {
        self.absent_codes = codes;
        self
    }

    /// What an answer tells of the resources with these ids, or of all that it lists where none are
    /// named. All of them must be in a wanted state.
    pub fn observe<'a>(&self, answer: &'a dyn Record, ids: &[String]) -> Observation<'a> {
        let Some(list) = self.list else {
            return self.state(text(answer, self.field));
        };
        let Some(View::Records(records)) = view(answer, list) else {
            return self.missing();
        };
        let id = self.id.filter(|_| !ids.is_empty());
        let mut missing: Vec<&str> = ids.iter().map(String::as_str).collect();
        let (mut all, mut count) = (Observation::Wanted, 0_usize);
        for record in (0..records.count()).filter_map(|index| records.get(index)) {
            if let Some(id) = id {
                let own = text(record, id).unwrap_or_default();
                if !ids.iter().any(|id| id == own) {
                    continue;
                }
                missing.retain(|id| *id != own);
            }
            count += 1;
            all = all.and(self.state(text(record, self.field)));
        }
        let is_missing = if id.is_some() {
            !missing.is_empty()
        } else {
            count == 0
        };
        if is_missing {
            all = all.and(self.missing());
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
#[must_use]
#[non_exhaustive]
pub struct Wait<O> {
    /// What is asked.
    pub request: O,
    /// The resources; where none are named, all that the answer lists.
    pub ids: Vec<String>,
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
            ids: Vec::new(),
            states,
            delay: Duration::from_secs(1),
            max_delay: Duration::from_secs(15),
            timeout: Duration::from_secs(300),
        }
    }

    /// The same for the resources with these ids, each of which the answer must list. White space
    /// around them does not count.
    pub fn ids(mut self, ids: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let ids = ids.into_iter();
        self.ids = ids.map(|id| id.as_ref().trim().to_owned()).collect();
        self
    }

    /// The same with this time between the first two requests.
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// The same with this longest time between two requests.
    pub fn max_delay(mut self, delay: Duration) -> Self {
        self.max_delay = delay;
        self
    }

    /// The same with this limit.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = limit;
        self
    }
}
