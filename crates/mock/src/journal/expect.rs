//! Assertions on the journal.

use super::Entry;
use crate::World;
use alicloud_core::Operation;
use std::error::Error;
use std::fmt::{self, Write as _};

/// Which calls an assertion speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct Call {
    action: String,
    parameters: Vec<(String, Option<String>)>,
    answer: Option<Answer>,
}

/// How the calls were answered.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Answer {
    Success,
    Refusal(String),
}

impl Call {
    /// Calls of this operation.
    pub fn to(action: impl Into<String>) -> Self {
        Self {
            action: action.into(),
            parameters: Vec::new(),
            answer: None,
        }
    }

    /// Calls of this operation, by its type.
    pub fn of<O: Operation>() -> Self {
        Self::to(O::META.name)
    }

    /// Only those in which the parameter has this value.
    pub fn with(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.parameters.push((name.into(), Some(value.into())));
        self
    }

    /// Only those without the parameter.
    pub fn without(mut self, name: impl Into<String>) -> Self {
        self.parameters.push((name.into(), None));
        self
    }

    /// Only those that succeeded.
    pub fn succeeded(mut self) -> Self {
        self.answer = Some(Answer::Success);
        self
    }

    /// Only those that were refused with this code.
    pub fn refused(mut self, code: impl Into<String>) -> Self {
        self.answer = Some(Answer::Refusal(code.into()));
        self
    }

    fn fits(&self, entry: &Entry) -> bool {
        self.action == entry.action() && self.differences(entry).is_empty()
    }

    /// Why a call of the operation is not one of these.
    fn differences(&self, entry: &Entry) -> Vec<String> {
        let mut differences = Vec::new();
        for (name, wanted) in &self.parameters {
            let sent = entry.parameter(name);
            if sent != wanted.as_deref() {
                let show =
                    |value: Option<&str>| value.map_or("absent".into(), |it| format!("`{it}`"));
                let (wanted, sent) = (show(wanted.as_deref()), show(sent));
                differences.push(format!("{name} is {sent}, not {wanted}"));
            }
        }
        let code = entry.code();
        match &self.answer {
            Some(Answer::Success) if code.is_some() => {
                differences.push(format!("it was refused: {}", code.unwrap_or_default()));
            }
            Some(Answer::Refusal(wanted)) if code != Some(wanted) => {
                let was = code.map_or("it succeeded".to_owned(), |code| {
                    format!("it was refused: {code}")
                });
                differences.push(format!("{was}, not {wanted}"));
            }
            _ => {}
        }
        differences
    }
}

impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.action)?;
        for (index, (name, value)) in self.parameters.iter().enumerate() {
            f.write_str(if index == 0 { " with " } else { ", " })?;
            match value {
                Some(value) => write!(f, "{name}={value}")?,
                None => write!(f, "no {name}")?,
            }
        }
        match &self.answer {
            Some(Answer::Success) => f.write_str(" that succeeded"),
            Some(Answer::Refusal(code)) => write!(f, " refused with {code}"),
            None => Ok(()),
        }
    }
}

/// An assertion on the calls so far; see [`World::expect`].
#[derive(Debug)]
pub struct Expectation {
    call: Call,
    entries: Vec<Entry>,
}

impl World {
    /// Begins an assertion on the calls so far.
    ///
    /// ```
    /// use alicloud_mock::{World, journal::Call};
    ///
    /// let world = World::demo();
    /// world.expect(Call::to("AssociateEipAddress").with("InstanceId", "i-mock0001")).never();
    /// ```
    #[must_use = "says nothing before it is told how many calls there should be"]
    pub fn expect(&self, call: Call) -> Expectation {
        Expectation {
            call,
            entries: self.journal(),
        }
    }
}

#[allow(
    clippy::must_use_candidate,
    clippy::return_self_not_must_use,
    reason = "each may end the assertion"
)]
impl Expectation {
    /// Fails the test unless there were so many of these calls.
    ///
    /// # Panics
    /// There were not; the text shows the nearest other call and where it differs.
    #[track_caller]
    pub fn times(self, times: usize) -> Self {
        let found = self.try_times(times);
        self.or_panic(found)
    }

    /// Fails the test unless there was one of these calls.
    ///
    /// # Panics
    /// As [`Expectation::times`].
    #[track_caller]
    pub fn once(self) -> Self {
        self.times(1)
    }

    /// Fails the test if there was one of these calls.
    ///
    /// # Panics
    /// As [`Expectation::times`].
    #[track_caller]
    pub fn never(self) {
        self.times(0);
    }

    /// Fails the test unless there were at least so many of these calls.
    ///
    /// # Panics
    /// As [`Expectation::times`].
    #[track_caller]
    pub fn at_least(self, times: usize) -> Self {
        let count = self.count();
        let found = self.unless(count >= times, || format!("at least {times}"), count);
        self.or_panic(found)
    }

    /// Fails the test unless the first of these calls came before the first of the others.
    ///
    /// # Panics
    /// It did not, or one of them did not come.
    #[track_caller]
    pub fn before(self, other: &Call) -> Self {
        let found = self.try_before(other);
        self.or_panic(found)
    }

    /// As [`Expectation::times`], as a result.
    ///
    /// # Errors
    /// There were more or fewer of these calls.
    pub fn try_times(&self, times: usize) -> Result<(), Unmet> {
        let count = self.count();
        self.unless(count == times, || times.to_string(), count)
    }

    /// As [`Expectation::before`], as a result.
    ///
    /// # Errors
    /// It did not, or one of them did not come.
    pub fn try_before(&self, other: &Call) -> Result<(), Unmet> {
        let first = |call: &Call| self.entries.iter().position(|entry| call.fits(entry));
        let text = match (first(&self.call), first(other)) {
            (Some(this), Some(that)) if this < that => return Ok(()),
            (Some(this), Some(that)) => format!(
                "expected {} before {other}, but they were calls {} and {}",
                self.call,
                this + 1,
                that + 1
            ),
            (None, _) => return self.unless(false, || "at least 1".to_owned(), 0),
            (_, None) => format!("expected {other} after {}, but it never came", self.call),
        };
        Err(Unmet(text))
    }

    /// The calls that it speaks of.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| self.call.fits(entry))
    }

    fn count(&self) -> usize {
        self.entries().count()
    }

    /// # Panics
    /// It does not hold.
    #[expect(
        clippy::panic,
        reason = "an assertion, which has a form without panic: `try_…`"
    )]
    #[track_caller]
    fn or_panic(self, found: Result<(), Unmet>) -> Self {
        match found {
            Ok(()) => self,
            Err(unmet) => panic!("{unmet}"),
        }
    }

    fn unless(
        &self,
        met: bool,
        wanted: impl FnOnce() -> String,
        count: usize,
    ) -> Result<(), Unmet> {
        if met {
            return Ok(());
        }
        let mut text = format!(
            "expected {}: {} calls, but there were {count}",
            self.call,
            wanted()
        );
        let same_action = |entry: &&Entry| entry.action() == self.call.action;
        let nearest = self
            .entries
            .iter()
            .filter(same_action)
            .map(|entry| (self.call.differences(entry), entry))
            .filter(|(differences, _)| !differences.is_empty())
            .min_by_key(|(differences, _)| differences.len());
        if let Some((differences, entry)) = nearest {
            text.push_str("\nnearest: ");
            show(&mut text, entry);
            text.push_str("\n  ");
            text.push_str(&differences.join("\n  "));
        } else {
            text.push_str("\nall calls:");
            for entry in self.entries.iter().take(20) {
                text.push_str("\n  ");
                show(&mut text, entry);
            }
            match self.entries.len() {
                0 => text.push_str(" none"),
                calls @ 21.. => drop(write!(text, "\n  and {} more", calls - 20)),
                _ => {}
            }
        }
        Err(Unmet(text))
    }
}

/// A call on one line.
fn show(text: &mut String, entry: &Entry) {
    text.push_str(entry.action());
    for (index, (name, value)) in entry.parameters().iter().enumerate() {
        text.push_str(if index == 0 { " " } else { "&" });
        text.push_str(name);
        text.push('=');
        text.push_str(value);
    }
    let answer = entry.code().map_or("ok", |code| code);
    // Writing to a string does not fail.
    let _ = write!(text, " -> {} {answer}", entry.status());
}

/// An assertion that does not hold, and what was seen instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmet(String);

impl fmt::Display for Unmet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Unmet {}
