//! Records one behind the other in one piece of memory: to keep one is to copy it, to forget one
//! costs nothing, and what all take is known to the byte.

use std::borrow::Cow;
use std::collections::VecDeque;

/// Records of bytes, oldest first.
#[derive(Debug, Default)]
pub(super) struct Ring {
    bytes: VecDeque<u8>,
    lengths: VecDeque<usize>,
}

impl Ring {
    /// How many records there are.
    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.lengths.len()
    }

    /// Adds a record. The oldest leave before there are more records or bytes than this; tells how
    /// many did. One that is too long by itself leaves at once.
    pub(super) fn push(&mut self, record: &[u8], most: usize, most_bytes: usize) -> usize {
        if record.len() > most_bytes || most == 0 {
            return 1;
        }
        let mut left = 0;
        while self.lengths.len() >= most || self.bytes.len() + record.len() > most_bytes {
            let Some(oldest) = self.lengths.pop_front() else {
                return left + 1;
            };
            self.bytes.drain(..oldest);
            left += 1;
        }
        // It grows by doubling, but not beyond what it may take.
        let needed = self.bytes.len() + record.len();
        if needed > self.bytes.capacity() {
            let room = (2 * needed).min(most_bytes);
            self.bytes.reserve_exact(room - self.bytes.len());
        }
        self.bytes.extend(record);
        self.lengths.push_back(record.len());
        left
    }

    /// All records, oldest first.
    pub(super) fn oldest_first(&self) -> impl Iterator<Item = Cow<'_, [u8]>> {
        let mut start = 0;
        self.lengths.iter().map(move |length| {
            start += length;
            self.record(start - length, *length)
        })
    }

    /// All records, newest first.
    pub(super) fn newest_first(&self) -> impl Iterator<Item = Cow<'_, [u8]>> {
        let mut start = self.bytes.len();
        self.lengths.iter().rev().map(move |length| {
            start -= length;
            self.record(start, *length)
        })
    }

    /// A copy where it goes around the end of the memory.
    fn record(&self, start: usize, length: usize) -> Cow<'_, [u8]> {
        let (front, back) = self.bytes.as_slices();
        let end = start + length;
        if end <= front.len() {
            Cow::Borrowed(&front[start..end])
        } else if start >= front.len() {
            Cow::Borrowed(&back[start - front.len()..end - front.len()])
        } else {
            Cow::Owned([&front[start..], &back[..end - front.len()]].concat())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Ring;
    use std::iter::repeat_n;

    fn kept(ring: &Ring) -> Vec<Vec<u8>> {
        let mut newest: Vec<_> = ring.newest_first().map(Vec::from).collect();
        let oldest: Vec<_> = ring.oldest_first().map(Vec::from).collect();
        newest.reverse();
        assert_eq!(newest, oldest);
        oldest
    }

    #[test]
    fn the_oldest_leave_and_memory_stays() {
        let mut ring = Ring::default();
        let mut all: Vec<Vec<u8>> = Vec::new();
        for count in 0..200_u8 {
            let record: Vec<u8> = repeat_n(count, usize::from(count % 7)).collect();
            all.push(record.clone());
            let before = ring.len();
            let left = ring.push(&record, 9, 31);
            assert_eq!(before + 1 - left, ring.len());
            assert_eq!(kept(&ring), all[all.len() - ring.len()..]);
            assert!(ring.len() <= 9 && ring.bytes.len() <= 31);
            assert!(ring.bytes.capacity() <= 31);
        }
        assert!(ring.len() > 5);
    }

    #[test]
    fn what_is_too_long_is_not_kept() {
        let mut ring = Ring::default();
        assert_eq!(ring.push(b"abc", 9, 4), 0);
        assert_eq!(ring.push(b"defgh", 9, 4), 1);
        assert_eq!(ring.len(), 1);
        assert_eq!(ring.push(b"abc", 0, 4), 1);
    }
}
