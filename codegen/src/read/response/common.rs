//! Where rows stand whose names alone tell it: how the call went, which page of a list this is, and one
//! more of several containers that are named alike.

use super::names::{first_word, last_word};
use super::place::{Place, in_rows};
use super::tree::Builder;
use crate::model::{Confidence, Nesting, NestingReason, Type};
use crate::read::places::{Spot, is_paging};
use crate::vocabulary;

/// Fields that answers of all operations have at their top, beside the ID of the request.
const ENVELOPE: [&str; 4] = ["code", "message", "success", "httpstatuscode"];

/// Fields that stand beside them, where nothing before tells of an error of its own.
const BESIDE_ENVELOPE: [&str; 2] = ["errorcode", "traceid"];

impl Builder {
    /// The container of those that end in the same word as a container which no sample shows, where one
    /// of them is open and several stand there, or it begins in the same word, too: `RedLamps`,
    /// `BlueLamps`, then `WhiteLamps`.
    pub(super) fn beside_alike(&self, name: &str) -> Option<Place> {
        let word = last_word(name)?;
        let is_alike = |at: usize| {
            let node = &self.nodes[at];
            last_word(&node.field.name) == Some(word) && !node.children.is_empty()
        };
        let has_alike = |at: usize| {
            let children = self.nodes[at].children.iter();
            children.filter(|&&child| is_alike(child)).count() > 1
        };
        let mut open = self.open[1..].iter().rev().copied();
        let begins = |at: usize| self.opens(at) && self.nodes[at].children.is_empty();
        let alike = open.find(|&at| is_alike(at) || begins(at))?;
        let above = self.nodes[alike].above;
        let begins_alike = first_word(name) == first_word(&self.nodes[alike].field.name);
        let has_family = begins_alike || has_alike(above);
        let fits = is_alike(alike)
            && has_family
            && !self.has_child(above, name)
            && self.open.contains(&above);
        fits.then(|| (above, Some(in_rows(Confidence::Medium))))
    }

    /// The list just before a row of nothing but a name, which its type says it is a list of:
    /// `Lamps` of type `Array of Bulb`, then `Bulb`.
    pub(super) fn list_of(&self, name: &str) -> Option<usize> {
        let last = self.open.last().copied()?;
        let node = &self.nodes[last];
        let is_item = node.children.is_empty() && node.item.as_deref() == Some(name);
        is_item.then_some(last)
    }

    /// Where the sample shows the entries of a list, for the level of this name which holds them: by
    /// another key, without a level, or at another place. There the rows that follow find their places.
    pub(super) fn entries_of(&mut self, list: usize, name: &str) -> Option<Spot> {
        let Some(spot) = self.nodes[list].spot else {
            let mut holders = self.places.holders(name);
            let only = holders.next().filter(|_| holders.next().is_none())?;
            let elsewhere = self.places.get(only, name);
            return elsewhere.filter(|&spot| self.standing[spot].is_empty());
        };
        let shown = self.places.at(spot)?;
        if self.sample_of(list, name).is_some() || self.alike_of(list, name).is_some() {
            return None;
        }
        let only = shown.only().filter(|_| !shown.list && !shown.map);
        let by_other_key = only.map(|(_, inner)| inner).filter(|&inner| {
            let inner = self.places.at(inner);
            inner.is_some_and(|inner| inner.list && inner.object)
        });
        if by_other_key.is_none() && (shown.list || shown.xml && shown.object) {
            self.nodes[list].spot = None;
            return Some(spot);
        }
        by_other_key
    }

    /// The top of the answer for a field that tells how the call went, where others of them stand
    /// there and none stands in what is open.
    pub(super) fn envelope(&self, name: &str) -> Option<Place> {
        let is = |name: &str| ENVELOPE.contains(&vocabulary::fold(name).as_str());
        let is_beside = BESIDE_ENVELOPE.contains(&vocabulary::fold(name).as_str());
        if !is(name) && !is_beside {
            return None;
        }
        let has = |at: usize, is_beside: bool| {
            let children = self.nodes[at].children.iter();
            let mut names = children.map(|&it| self.nodes[it].field.name.as_str());
            names.any(|name| is(name) || is_beside && name.starts_with("Err"))
        };
        let elsewhere = self.open[1..].iter().any(|&at| has(at, is_beside));
        let nesting = Nesting {
            reason: NestingReason::CommonField,
            confidence: Confidence::Medium,
        };
        let at_top = self.open[0] == 0 && has(0, false) && !elsewhere;
        let is_new = !self.has_child(0, name) && !self.is_settled();
        (at_top && is_new).then_some((0, Some(nesting)))
    }

    /// Whether the row at hand is the last of its table, or one follows that answers have at their top.
    pub(super) fn ends_answer(&self) -> bool {
        self.next_row.as_deref().is_none_or(|next| {
            let folded = vocabulary::fold(next);
            let folded = folded.as_str();
            let is_common = folded == "requestid"
                || ENVELOPE.contains(&folded)
                || BESIDE_ENVELOPE.contains(&folded);
            is_common || is_paging(next)
        })
    }

    /// The container of a field that tells which page of a list this is, where another of them stands
    /// in one that is open, or is shown there and nowhere else.
    pub(super) fn paging(&self, name: &str) -> Option<Place> {
        let open = || self.open.iter().rev().copied().filter(|_| is_paging(name));
        let shown = self.places.only_paged();
        let beside = open().find(|&at| self.nodes[at].is_paged);
        let shown = || open().find(|&at| shown.is_some() && self.nodes[at].spot == shown);
        let at = beside
            .or_else(shown)
            .or_else(|| self.beside_list(name).filter(|_| is_paging(name)))?;
        let nesting = Nesting {
            reason: NestingReason::CommonField,
            confidence: Confidence::Medium,
        };
        let is_new = !self.has_child(at, name);
        is_new.then(|| (at, (!self.is_settled()).then_some(nesting)))
    }

    /// The container of the outermost open list, which pages are of; what holds nothing but the list
    /// is no such container. A container whose names go up has no member that goes back.
    fn beside_list(&self, name: &str) -> Option<usize> {
        let is_over = |at: usize| self.is_listed_by_name(at) && !self.is_next(at, name);
        let mut open = self.open[1..].iter().copied();
        let list = open.find(|&at| self.nodes[at].field.kind == Type::List || is_over(at))?;
        // Entries may have such a field, too: it is the answer's only where they have other members and
        // nothing of theirs follows.
        if self.nodes[list].children.is_empty() || !self.ends_answer() {
            return None;
        }
        let above = self.nodes[list].above;
        let is_wrapper = above != 0 && self.nodes[above].children == [list];
        Some(if is_wrapper {
            self.nodes[above].above
        } else {
            above
        })
    }
}
