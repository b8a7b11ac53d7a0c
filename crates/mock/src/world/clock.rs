//! A world's clock, as tests turn it.

use super::World;
use crate::setup::Pace;
use crate::time::{Clock, Moment};
use std::sync::Arc;
use std::time::Duration;

/// The clock of a world. It stands still until it is advanced, unless it was made to run.
#[derive(Debug, Clone)]
pub struct WorldClock(World);

impl World {
    /// Its clock.
    pub fn clock(&self) -> WorldClock {
        WorldClock(self.clone())
    }

    /// Ends the passing state that would end first, whatever its time; tells the EIP that was in
    /// it. Nothing where no state is passing.
    pub fn step(&self) -> Option<Arc<str>> {
        let mut content = self.content();
        let content = &mut *content;
        let touched = content.state.step();
        if touched.is_some() {
            content.note_whole();
        }
        touched.map(|touched| touched.id)
    }

    /// Changes when passing states end; those that are passing now end as they were to.
    pub fn set_pace(&self, pace: Pace) {
        let mut content = self.content();
        content.state.settings.pace = pace.into();
        content.note_whole();
    }

    /// Ends every passing state; tells how many there were.
    pub fn settle_all(&self) -> usize {
        std::iter::from_fn(|| self.step()).count()
    }
}

impl WorldClock {
    /// What it shows.
    pub fn now(&self) -> Moment {
        self.0.content().clock.now()
    }

    /// Goes forward; states whose time is over end.
    pub fn advance(&self, time: Duration) {
        let mut content = self.0.content();
        content.clock.advance(time);
        content.note_time();
    }

    /// Whether it runs beside the wall clock.
    pub fn is_running(&self) -> bool {
        self.0.content().clock.is_running()
    }

    /// Lets it run beside the wall clock.
    pub fn run(&self) {
        let mut content = self.0.content();
        content.clock = Clock::running(content.clock.now());
        content.note_whole();
    }

    /// Stops it where it is.
    pub fn stop(&self) {
        let mut content = self.0.content();
        content.clock = Clock::still(content.clock.now());
        content.note_whole();
    }
}
