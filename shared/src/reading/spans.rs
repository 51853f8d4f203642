//! Where a zone writes what (ICAO 9303-4, -5, -6 §4.2), and which of its characters are in doubt.

use core::ops::Range;
use std::collections::BTreeSet;

use crate::wire::v1::reading::{DoubtWire, ZoneWire};

/// What a zone writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Code,
    Issuer,
    Names,
    Number,
    Nationality,
    Birth,
    Sex,
    Expiry,
    Optional,
}

/// A zone as it was read.
pub(super) struct Read<'a> {
    pub(super) zone: &'a ZoneWire,
    doubtful: BTreeSet<(usize, usize)>,
}

impl<'a> Read<'a> {
    pub(super) fn new(zone: &'a ZoneWire) -> Self {
        let place = |doubt: &DoubtWire| (usize::from(doubt.line), usize::from(doubt.position));
        let doubtful = zone.doubtful.iter().map(place).collect();
        Self { zone, doubtful }
    }

    /// Nothing about it is in doubt.
    pub(super) fn is_certain(&self) -> bool {
        !self.is_faint() && self.doubtful.is_empty()
    }

    /// It may be wrong as a whole.
    pub(super) fn is_faint(&self) -> bool {
        !self.zone.doubts.is_empty() || self.zone.mirrored
    }

    pub(super) fn is_doubtful(&self, line: usize, position: usize) -> bool {
        self.is_faint() || self.doubtful.contains(&(line, position))
    }

    fn three_lines(&self) -> bool {
        self.zone.lines.len() == 3
    }

    /// Line and positions of a part, each with its check digit.
    fn span(&self, part: Part) -> (usize, Range<usize>) {
        match (self.three_lines(), part) {
            (_, Part::Code) => (0, 0..2),
            (_, Part::Issuer) => (0, 2..5),
            (true, Part::Names) => (2, 0..30),
            (true, Part::Number) => (0, 5..15),
            (true, Part::Nationality) => (1, 15..18),
            (true, Part::Birth) => (1, 0..7),
            (true, Part::Sex) => (1, 7..8),
            (true, Part::Expiry) => (1, 8..15),
            (true, Part::Optional) => (0, 15..30),
            (false, Part::Names) => (0, 5..usize::MAX),
            (false, Part::Number) => (1, 0..10),
            (false, Part::Nationality) => (1, 10..13),
            (false, Part::Birth) => (1, 13..20),
            (false, Part::Sex) => (1, 20..21),
            (false, Part::Expiry) => (1, 21..28),
            (false, Part::Optional) => (1, 28..43),
        }
    }

    /// Whether any character of a part is in doubt.
    pub(super) fn doubts(&self, part: Part) -> bool {
        let (line, range) = self.span(part);
        self.is_faint() || self.doubtful.iter().any(|(at, position)| *at == line && range.contains(position))
    }

    /// Whether what is expected at the beginning of a part differs from what was read only where the reading is in doubt.
    pub(super) fn allows(&self, part: Part, expected: &str) -> bool {
        let (line, range) = self.span(part);
        let Some(read) = self.zone.lines.get(line) else { return false };
        let read = read.text.chars().enumerate().skip(range.start).take(range.len());
        let mut read = read.take(expected.chars().count());
        expected.chars().all(|wanted| {
            read.next().is_some_and(|(at, letter)| letter == wanted || self.is_doubtful(line, at))
        })
    }
}
