//! How passing states end: by time, by being shown, or when told to.

use super::Touched;
use crate::state::{Binding, Eip, Pace, Passing, Segment, State, Traveller};
use crate::states::{EipStatus, SegmentStatus, Settled, Status};
use crate::time::Moment;
use std::net::Ipv4Addr;
use std::sync::Arc;

impl State {
    /// Sends an EIP into a passing state, with what it is bound to from now on, if that changes.
    pub(crate) fn send(
        &mut self,
        id: &Arc<str>,
        status: EipStatus,
        binding: Option<Binding>,
        now: Moment,
    ) {
        let passing = self.depart(status, now);
        self.eips.change(id, |eip| {
            eip.status = status;
            eip.passing = Some(passing);
            if let Some(binding) = binding {
                eip.binding = Some(Arc::new(binding));
            }
        });
        self.schedule
            .insert(passing.due, Traveller::Eip(id.clone()));
    }

    /// Sends a group into a passing state.
    pub(crate) fn send_segment(&mut self, id: &Arc<str>, status: SegmentStatus, now: Moment) {
        let like = match status {
            SegmentStatus::Releasing => EipStatus::Releasing,
            _ => EipStatus::Associating,
        };
        let passing = self.depart(like, now);
        if let Some(segment) = self.segments.get_mut(id) {
            let segment = Arc::make_mut(segment);
            segment.status = status;
            segment.passing = Some(passing);
        }
        self.schedule
            .insert(passing.due, Traveller::Segment(id.clone()));
    }

    fn depart(&mut self, status: EipStatus, now: Moment) -> Passing {
        let due = self.settings.pace.due(status, now);
        Passing {
            due: (due, self.count("passing")),
            described: 0,
        }
    }

    /// Ends what is due by now.
    pub(crate) fn settle_due(&mut self, now: Moment) -> Vec<Touched> {
        let mut touched = Vec::new();
        while let Some((due, _)) = self.schedule.get_min() {
            if due.0 > now || due.0 == Moment::NEVER {
                break;
            }
            touched.extend(self.step());
        }
        touched
    }

    /// Ends what has been on its way longest, whether or not it is due.
    pub(crate) fn step(&mut self) -> Option<Touched> {
        let (due, traveller) = self.schedule.get_min()?.clone();
        self.schedule.remove(&due);
        Some(self.arrive(&traveller))
    }

    /// Ends the passing state of one resource, whether or not it is due.
    pub(crate) fn settle(&mut self, id: &str) -> Option<Touched> {
        let eip = self.eips.get(id).and_then(|eip| eip.passing);
        let segment = || self.segments.get(id).and_then(|segment| segment.passing);
        let passing = eip.or_else(segment)?;
        let traveller = self.schedule.remove(&passing.due)?;
        Some(self.arrive(&traveller))
    }

    /// Counts that resources were shown; ends what was shown often enough.
    pub(crate) fn shown(&mut self, ids: &[Arc<str>]) {
        let Pace::AfterDescribes(times) = self.settings.pace else {
            return;
        };
        for id in ids {
            let mut passing = None;
            self.eips
                .change(id, |eip| passing = count(&mut eip.passing));
            if let Some(segment) = self.segments.get_mut(id) {
                passing = count(&mut Arc::make_mut(segment).passing);
            }
            if passing.is_some_and(|described| described >= times) {
                self.settle(id);
            }
        }
    }

    fn arrive(&mut self, traveller: &Traveller) -> Touched {
        let mut touched = Touched {
            id: traveller.id().clone(),
            before: None,
            after: None,
        };
        match traveller {
            Traveller::Eip(id) => {
                touched.before = self.eips.get(id).map(|eip| eip.status);
                self.arrive_eip(id);
                touched.after = self.eips.get(id).map(|eip| eip.status);
            }
            Traveller::Segment(id) => self.arrive_segment(id),
        }
        touched
    }

    fn arrive_eip(&mut self, id: &Arc<str>) {
        let Some(eip) = self.eips.get(id) else {
            return;
        };
        match eip.status.settles() {
            None => {}
            Some(Settled::Gone) => {
                if let Some(eip) = self.eips.remove(id) {
                    self.remember(&eip);
                }
            }
            Some(Settled::Into(status)) => {
                let target = eip.target().cloned();
                self.eips.change(id, |eip| {
                    eip.status = status;
                    eip.passing = None;
                    if status == EipStatus::Available {
                        eip.binding = None;
                    }
                });
                if let Some(target) = target {
                    self.mark(&target);
                }
            }
        }
    }

    /// Gives a target the state that its EIPs bring.
    pub(crate) fn mark(&mut self, target: &str) {
        let bound = self
            .eips
            .on(target)
            .any(|eip| eip.status == EipStatus::InUse);
        let Some(target) = self.targets.get_mut(target) else {
            return;
        };
        let Some((free, taken)) = target.kind.rule().bound else {
            return;
        };
        let (from, to) = if bound { (free, taken) } else { (taken, free) };
        if target.status == from {
            to.clone_into(&mut Arc::make_mut(target).status);
        }
    }

    fn arrive_segment(&mut self, id: &Arc<str>) {
        let Some(segment) = self.segments.get(id).cloned() else {
            return;
        };
        let Some(Settled::Into(status)) = segment.status.settles() else {
            return;
        };
        let mut members = Vec::new();
        if status == SegmentStatus::Allocated {
            members = self.members(&segment);
        }
        for member in &segment.members {
            if let Some(eip) = self.eips.remove(member) {
                self.remember(&eip);
            }
        }
        if status == SegmentStatus::Released {
            self.bury(id);
        }
        if let Some(segment) = self.segments.get_mut(id) {
            let segment = Arc::make_mut(segment);
            segment.status = status;
            segment.passing = None;
            segment.members = members;
        }
    }

    /// Makes the members of a group.
    fn members(&mut self, segment: &Segment) -> Vec<Arc<str>> {
        let first = u32::from(segment.first);
        let mut ids = Vec::new();
        for place in 0..segment.size() {
            let id = self.new_id("eip", &segment.region);
            let serial = self.count("serial");
            let address = Ipv4Addr::from(first.saturating_add(place));
            let (account, region) = (segment.account.clone(), segment.region.clone());
            let created = segment.created;
            let mut eip = Eip::new(id.clone(), serial, account, region, address, created);
            eip.bandwidth = segment.bandwidth;
            eip.metering = segment.metering;
            eip.resource_group.clone_from(&segment.resource_group);
            eip.segment = Some(segment.id.clone());
            self.eips.insert(eip);
            ids.push(id);
        }
        ids
    }
}

/// Counts that a passing state was shown.
fn count(passing: &mut Option<Passing>) -> Option<u32> {
    let passing = passing.as_mut()?;
    passing.described = passing.described.saturating_add(1);
    Some(passing.described)
}
