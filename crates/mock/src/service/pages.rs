//! Pages of lists: by number, or chained by tokens.

use super::Trail;
use super::values;
use crate::ids;
use alicloud_core::{Fault, OperationMeta};
use std::ops::Range;

/// A page by its number, from 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbered {
    pub(super) number: i64,
    pub(super) size: i64,
}

impl Numbered {
    /// The page that is asked for. Numbers are checked already.
    pub(super) fn new(number: Option<i64>, size: Option<i64>) -> Self {
        Self {
            number: number.unwrap_or(1),
            size: size.unwrap_or(10),
        }
    }

    /// The places of its entries.
    pub(super) fn places(self) -> Range<usize> {
        let size = usize::try_from(self.size).unwrap_or(0);
        let number = usize::try_from(self.number - 1).unwrap_or(0);
        let start = number.saturating_mul(size);
        start..start.saturating_add(size)
    }
}

/// A count as answers have it.
pub(super) fn total(count: usize) -> Option<i64> {
    i64::try_from(count).ok()
}

/// The part of a list at these places.
pub(super) fn slice<T>(list: &[T], places: Range<usize>) -> &[T] {
    let end = places.end.min(list.len());
    list.get(places.start.min(end)..end).unwrap_or_default()
}

/// The token of the entries behind this place: its number under a mask that follows from the seed,
/// and a check of it.
pub(super) fn token(seed: u64, place: usize) -> String {
    let place = place as u64;
    let mask = ids::mix(seed, "token-mask", 0);
    format!(
        "{:016x}{:016x}",
        place ^ mask,
        ids::mix(seed, "token", place)
    )
}

/// The place that a token stands for; 0 where there is none.
pub(super) fn place(
    seed: u64,
    token: Option<&str>,
    operation: &OperationMeta,
    trail: &mut Trail,
) -> Result<usize, Fault> {
    let Some(token) = token else {
        return Ok(0);
    };
    let read = |range: Range<usize>| u64::from_str_radix(token.get(range)?, 16).ok();
    let place = read(0..16).map(|place| place ^ ids::mix(seed, "token-mask", 0));
    let place = place.filter(|place| read(16..32) == Some(ids::mix(seed, "token", *place)));
    let place = place.and_then(|place| usize::try_from(place).ok());
    let place = place.filter(|_| token.len() == 32);
    trail.find("NextToken is that of an answer", place, || {
        (format!("`{token}`"), values::fault(operation, "NextToken"))
    })
}
