//! How new numbers are made: six digits of the birth date, a digit of century and sex, a serial, the check digit.
//! The shape is a numbering *policy*, dated and configurable (ADR 0007); nobody reads it back. Who hands out serials
//! is not known here: the register takes the next one inside its transaction.

use core::ops::RangeInclusive;

use super::{Iin, check_digit};
use crate::person::{BirthDate, Sex};

/// The seven digits before the serial: all persons of one birth date and sex share them, and their serials.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Prefix([u8; 7]);

impl Prefix {
    /// The prefix of a person. Unknown parts of a birth date count as 1; 2000 belongs to the 21st century's digits
    /// (`year div 100`), else 1900 and 2000 would collide. A person of unspecified sex gets the odd digit: the law
    /// gives no other, and the digit means nothing (open question O7 of the requirements).
    ///
    /// `None` outside 1800–2099, for which no digit is defined.
    #[must_use]
    pub fn of(birth_date: BirthDate, sex: Sex) -> Option<Self> {
        let year = u16::try_from(birth_date.year()).ok()?;
        let century = match year / 100 {
            18 => 1,
            19 => 3,
            20 => 5,
            _ => return None,
        };
        let digit = match sex {
            Sex::Male | Sex::Unspecified => century,
            Sex::Female => century + 1,
        };
        let part = |value: Option<i8>| value.map_or(1, i8::unsigned_abs);
        let (month, day) = (part(birth_date.month()), part(birth_date.day()));
        let short = (year % 100) as u8;
        Some(Self([short / 10, short % 10, month / 10, month % 10, day / 10, day % 10, digit]))
    }

    /// The seven digits as text: the key under which the register counts.
    #[must_use]
    pub fn digits(&self) -> String {
        self.0.iter().map(|digit| char::from(b'0' + digit)).collect()
    }
}

/// Which serials this register may give away. Another issuer has other serials, so that numbers cannot collide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbering {
    first: u16,
    last: u16,
}

/// Why a range of serials is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("serials must be a range inside 0..=9999 with at least one serial")]
pub struct SerialRangeError;

impl Default for Numbering {
    /// `5000..=9999`: the upper half, so that a register that counts from below keeps its own.
    fn default() -> Self {
        Self { first: 5000, last: 9999 }
    }
}

impl Numbering {
    /// Serials of a range.
    ///
    /// # Errors
    /// [`SerialRangeError`] for an empty range or one beyond four digits.
    pub fn new(serials: RangeInclusive<u16>) -> Result<Self, SerialRangeError> {
        if serials.is_empty() || *serials.end() > 9999 {
            return Err(SerialRangeError);
        }
        Ok(Self { first: *serials.start(), last: *serials.end() })
    }

    /// How many serials there are, issuable or not.
    #[must_use]
    pub fn size(&self) -> u32 {
        u32::from(self.last - self.first) + 1
    }

    /// The number at a place of the sequence of a prefix, `0..size()`. The places visit every serial exactly once in
    /// an order that does not tell who came first. `None` past the end, and for serials that are unissuable: the
    /// register then tries the next place.
    #[must_use]
    pub fn at(&self, prefix: Prefix, place: u32) -> Option<Iin> {
        if place >= self.size() {
            return None;
        }
        let serial = u32::from(self.first) + self.scatter(prefix, place);
        let mut digits = [0_u8; 12];
        let (head, tail) = digits.split_at_mut(7);
        head.copy_from_slice(&prefix.0);
        for (digit, divisor) in tail.iter_mut().zip([1000, 100, 10, 1]) {
            *digit = (serial / divisor % 10) as u8;
        }
        let body: [u8; 11] = digits.first_chunk().copied()?;
        let check = check_digit::of(&body)?;
        *digits.last_mut()? = check;
        Some(Iin(digits))
    }

    /// The next number of a prefix at or after a place, with the place after it. `None` when the prefix is
    /// exhausted: never wrapped, never reused.
    #[must_use]
    pub fn next(&self, prefix: Prefix, place: u32) -> Option<(Iin, u32)> {
        (place..self.size()).find_map(|place| self.at(prefix, place).map(|iin| (iin, place + 1)))
    }

    /// A permutation of `0..size()`: an affine step whose stride shares no factor with the size, begun elsewhere for
    /// each prefix.
    fn scatter(&self, prefix: Prefix, place: u32) -> u32 {
        let size = u64::from(self.size());
        let start = prefix.0.iter().fold(7_u64, |sum, digit| (sum * 31 + u64::from(*digit)) % size);
        let stride = (size * 618 / 1000..).find(|stride| gcd(*stride, size) == 1).unwrap_or(1);
        ((start + u64::from(place) * stride) % size) as u32
    }
}

const fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn prefix(birth: &str, sex: Sex) -> Prefix {
        Prefix::of(BirthDate::parse(birth).expect("a date"), sex).expect("a prefix")
    }

    #[test]
    fn the_century_turns_with_the_hundreds() {
        assert_eq!(prefix("1900-01-01", Sex::Male).digits(), "0001013");
        assert_eq!(prefix("2000-01-01", Sex::Male).digits(), "0001015");
        assert_eq!(prefix("1999-12-31", Sex::Female).digits(), "9912314");
        assert_eq!(prefix("2099-12-31", Sex::Female).digits(), "9912316");
        assert_eq!(prefix("2099-XX-XX", Sex::Unspecified).digits(), "9901015");
        assert_eq!(Prefix::of(BirthDate::parse("2100-01-01").expect("a date"), Sex::Male), None);
    }

    #[test]
    fn r2_6_every_serial_of_a_date_is_given_once_and_parses() {
        for numbering in [
            Numbering::default(),
            Numbering::new(0..=9999).expect("a range"),
            Numbering::new(7..=7).expect("one"),
        ] {
            let prefix = prefix("2099-12-31", Sex::Male);
            let mut seen = BTreeSet::new();
            let mut place = 0;
            while let Some((iin, after)) = numbering.next(prefix, place) {
                assert_eq!(Iin::parse(&iin.digits()), Ok(iin));
                assert!(seen.insert(iin), "given twice");
                place = after;
            }
            let unissuable =
                (0..numbering.size()).filter(|place| numbering.at(prefix, *place).is_none()).count();
            assert_eq!(seen.len() + unissuable, numbering.size() as usize);
        }
    }

    #[test]
    fn r2_6_does_not_wrap_when_a_prefix_is_exhausted() {
        let numbering = Numbering::default();
        assert_eq!(numbering.next(prefix("2099-12-31", Sex::Male), numbering.size()), None);
    }

    #[test]
    fn numbers_stay_inside_the_range() {
        let numbering = Numbering::new(4200..=4299).expect("a range");
        let prefix = prefix("2099-12-31", Sex::Male);
        for place in 0..100 {
            if let Some(iin) = numbering.at(prefix, place) {
                let serial: u16 = iin.digits()[7..11].parse().expect("digits");
                assert!((4200..=4299).contains(&serial));
            }
        }
    }
}
