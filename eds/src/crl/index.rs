//! The entries of a list, packed and sorted: 26 octets each, found by halving.
//!
//! Full lists of the country hold more than 420,000 entries. Knows serial numbers, moments and reasons;
//! deliberately keeps nothing else of an entry.

use super::Reason;
use crate::time::UnixSeconds;

/// Octets of a serial number as it is kept: two's complement of at most 21 octets, sign-extended, so that no two
/// numbers look alike.
const SERIAL: usize = 21;
/// Octets of a moment: seconds since 1970, unsigned.
const MOMENT: usize = 4;
const ENTRY: usize = SERIAL + MOMENT + 1;

/// What an entry says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Revoked(UnixSeconds, Reason),
    /// removeFromCRL: a hold of the base was lifted.
    Lifted,
}

/// The number that stands for [`Said::Lifted`], in lists and here.
pub(super) const LIFTED: u8 = 8;

/// Sorted entries.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    entries: Vec<[u8; ENTRY]>,
}

impl Index {
    /// An empty index with room for exactly `count` entries.
    pub(super) fn with_capacity(count: usize) -> Self {
        Self { entries: Vec::with_capacity(count) }
    }

    /// Adds an entry; `None` when the serial number is longer than any.
    pub(super) fn push(&mut self, serial: &[u8], said: Said) -> Option<()> {
        let mut entry = [0; ENTRY];
        let (moment, reason) = match said {
            Said::Revoked(at, reason) => (u32::try_from(at.0.max(0)).unwrap_or(u32::MAX), reason.number()),
            Said::Lifted => (0, LIFTED),
        };
        let tail = [&moment.to_be_bytes()[..], &[reason]].concat();
        let (head, rest) = entry.split_at_mut(SERIAL);
        head.copy_from_slice(&extended(serial)?);
        rest.copy_from_slice(&tail);
        self.entries.push(entry);
        Some(())
    }

    /// Sorts once all entries are there.
    pub(super) fn seal(&mut self) {
        self.entries.sort_unstable();
    }

    pub(super) const fn len(&self) -> usize {
        self.entries.len()
    }

    /// What is said of a serial number; of several entries, the gravest: the earliest revocation.
    pub(super) fn find(&self, serial: &[u8]) -> Option<Said> {
        let serial = extended(serial)?;
        let first = self.entries.partition_point(|entry| entry.get(..SERIAL) < Some(&serial[..]));
        let same = self.entries.get(first..)?.iter().take_while(|entry| entry.starts_with(&serial));
        let mut lifted = None;
        for entry in same {
            match unpack(entry) {
                // Sorted by moment behind the serial number, so the first is the earliest.
                revoked @ Said::Revoked(..) => return Some(revoked),
                Said::Lifted => lifted = Some(Said::Lifted),
            }
        }
        lifted
    }
}

fn unpack(entry: &[u8; ENTRY]) -> Said {
    let [.., a, b, c, d, reason] = *entry;
    match Reason::from_number(reason) {
        Some(reason) => Said::Revoked(UnixSeconds(i64::from(u32::from_be_bytes([a, b, c, d]))), reason),
        None => Said::Lifted,
    }
}

fn extended(serial: &[u8]) -> Option<[u8; SERIAL]> {
    let negative = serial.first().is_some_and(|first| first & 0x80 != 0);
    let mut out = [if negative { 0xff } else { 0 }; SERIAL];
    let start = SERIAL.checked_sub(serial.len())?;
    out.get_mut(start..)?.copy_from_slice(serial);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_look_alike_are_told_apart() {
        let mut index = Index::with_capacity(3);
        let said = |second| Said::Revoked(UnixSeconds(second), Reason::Superseded);
        for (serial, second) in [(&[0x80u8][..], 1), (&[0, 0x80], 2), (&[1; 20], 3)] {
            assert_eq!(index.push(serial, said(second)), Some(()));
        }
        assert_eq!(index.push(&[1; 22], said(4)), None);
        index.seal();
        assert_eq!(index.find(&[0x80]), Some(said(1)));
        assert_eq!(index.find(&[0, 0x80]), Some(said(2)));
        assert_eq!(index.find(&[1; 20]), Some(said(3)));
        assert_eq!(index.find(&[1; 19]), None);
        assert_eq!(index.len(), 3);
    }

    #[test]
    fn of_several_entries_the_earliest_revocation_counts() {
        let mut index = Index::default();
        for said in [
            Said::Lifted,
            Said::Revoked(UnixSeconds(9), Reason::Superseded),
            Said::Revoked(UnixSeconds(5), Reason::KeyCompromise),
        ] {
            assert_eq!(index.push(&[7], said), Some(()));
        }
        index.seal();
        assert_eq!(index.find(&[7]), Some(Said::Revoked(UnixSeconds(5), Reason::KeyCompromise)));
    }
}
