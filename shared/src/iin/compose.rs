//! How new numbers are made: six digits of the birth date, a digit of century and sex, a serial, the check digit.
//! The shape is a numbering *policy*, dated and configurable (ADR 0007); nobody reads it back. Which numbers
//! are given already is not known here: the register takes the next one inside its transaction.

use core::ops::RangeInclusive;

use super::order::NumberingKey;
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

    /// Reads [`Prefix::digits`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits: [u8; 7] = text.as_bytes().try_into().ok()?;
        digits.iter().all(u8::is_ascii_digit).then(|| Self(digits.map(|digit| digit - b'0')))
    }

    /// The seven digits as text: the key under which the register counts.
    #[must_use]
    pub fn digits(&self) -> String {
        self.0.iter().map(|digit| char::from(b'0' + digit)).collect()
    }
}

/// Which serials this register may give away. Another issuer has other serials, so that numbers cannot collide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Serials {
    first: u16,
    last: u16,
}

/// Why a range of serials is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("serials must be a range inside 0..=9999 with at least one serial")]
pub struct SerialRangeError;

impl Default for Serials {
    /// `5000..=9999`: the upper half, so that a register that counts from below keeps its own.
    fn default() -> Self {
        Self { first: 5000, last: 9999 }
    }
}

impl Serials {
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

    /// The first.
    #[must_use]
    pub const fn first(&self) -> u16 {
        self.first
    }

    /// The last.
    #[must_use]
    pub const fn last(&self) -> u16 {
        self.last
    }

    /// How many there are, issuable or not: 10,000 at most.
    #[must_use]
    pub const fn size(&self) -> u16 {
        self.last - self.first + 1
    }
}

/// How numbers are composed from now on: which serials, in the order of which key. A register may change either at any
/// time; what was given before stays, and is given to nobody again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbering {
    serials: Serials,
    key: NumberingKey,
}

impl Numbering {
    /// These serials in the order of this key.
    #[must_use]
    pub const fn new(serials: Serials, key: NumberingKey) -> Self {
        Self { serials, key }
    }

    /// The serials.
    #[must_use]
    pub const fn serials(&self) -> Serials {
        self.serials
    }

    /// The name of this policy: range and fingerprint of the key.
    #[must_use]
    pub fn policy(&self) -> String {
        format!("{}-{}-{}", self.serials.first, self.serials.last, self.key.fingerprint())
    }

    /// Every number of a prefix, in the order in which they are given away. Serials without a check digit are left out.
    pub fn all(&self, prefix: Prefix) -> impl Iterator<Item = Iin> + use<> {
        let first = self.serials.first;
        let order = self.key.order(&prefix.0, self.serials.size());
        order.into_iter().filter_map(move |place| composed(prefix, first + place))
    }

    /// The next number of a prefix that is not given yet. `None` when the prefix is exhausted: never wrapped, never
    /// reused, whatever policy the given ones came from.
    #[must_use]
    pub fn next(&self, prefix: Prefix, is_given: impl Fn(&Iin) -> bool) -> Option<Iin> {
        self.all(prefix).find(|iin| !is_given(iin))
    }
}

/// The number of a prefix and a serial; `None` when no check digit exists for it.
fn composed(prefix: Prefix, serial: u16) -> Option<Iin> {
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
    fn a_prefix_is_read_as_it_is_written_and_nothing_else_is_one() {
        for (birth, sex) in
            [("1900-01-01", Sex::Male), ("2099-12-31", Sex::Female), ("1987-06-25", Sex::Male)]
        {
            let one = prefix(birth, sex);
            assert_eq!(Prefix::parse(&one.digits()), Some(one));
        }
        for other in ["", "000101", "00010155", "00010l5", "000 015", "٠٠٠١٠١٥"] {
            assert_eq!(Prefix::parse(other), None, "{other:?}");
        }
    }

    fn numbering(serials: RangeInclusive<u16>, key: u8) -> Numbering {
        Numbering::new(Serials::new(serials).expect("a range"), NumberingKey::new([key; 32]))
    }

    #[test]
    fn a_register_that_was_told_nothing_gives_serials_of_the_upper_half() {
        assert_eq!((Serials::default().first(), Serials::default().last()), (5000, 9999));
        let (first, last) = (5, 4);
        for wrong in [first..=last, 0..=10_000] {
            assert_eq!(Serials::new(wrong), Err(SerialRangeError));
        }
    }

    #[test]
    fn r2_6_every_serial_of_a_date_is_given_once_and_parses() {
        for serials in [5000..=9999, 0..=9999, 7..=7] {
            let numbering = numbering(serials.clone(), 1);
            let prefix = prefix("2099-12-31", Sex::Male);
            let mut given = BTreeSet::new();
            for iin in numbering.all(prefix) {
                assert_eq!(Iin::parse(&iin.digits()), Ok(iin));
                assert_eq!(
                    iin.digits()[..7],
                    prefix.digits(),
                    "it begins with the birth date and the century"
                );
                let serial: u16 = iin.digits()[7..11].parse().expect("digits");
                assert!(serials.contains(&serial));
                assert!(given.insert(iin), "given twice");
            }
            let unissuable = serials.clone().filter(|serial| composed(prefix, *serial).is_none()).count();
            assert_eq!(given.len() + unissuable, serials.len());
        }
    }

    #[test]
    fn r2_6_does_not_wrap_when_a_prefix_is_exhausted() {
        let numbering = numbering(5000..=5009, 1);
        assert_eq!(numbering.next(prefix("2099-12-31", Sex::Male), |_| true), None);
    }

    #[test]
    fn r2_6_a_change_of_key_and_of_range_in_the_middle_repeats_no_number() {
        let prefix = prefix("2099-12-31", Sex::Female);
        let mut given: BTreeSet<Iin> = BTreeSet::new();
        let mut give = |numbering: &Numbering, most: usize| {
            let mut count = 0;
            while count < most {
                let Some(iin) = numbering.next(prefix, |iin| given.contains(iin)) else { break };
                assert!(given.insert(iin), "given twice");
                count += 1;
            }
            count
        };
        let first = numbering(5000..=5099, 1);
        assert_eq!(give(&first, 30), 30);
        assert_eq!(give(&numbering(5000..=5099, 2), 30), 30, "another key");
        assert_eq!(give(&numbering(5050..=5149, 2), 20), 20, "another range");
        let rest = give(&first, usize::MAX);
        assert!(rest > 0 && give(&first, 1) == 0, "back to the first, until nothing is left");
        let in_first = given.iter().filter(|iin| first.all(prefix).any(|one| one == **iin)).count();
        assert_eq!(in_first, first.all(prefix).count(), "each of its numbers was given once");
    }

    #[test]
    fn policies_are_told_apart_by_range_and_key_and_show_neither_key() {
        let names: BTreeSet<String> = [(5000..=9999, 1), (5000..=9999, 2), (5000..=9998, 1)]
            .map(|(serials, key)| numbering(serials, key).policy())
            .into();
        assert_eq!(names.len(), 3);
        assert!(!format!("{:?}", numbering(0..=9, 0x5a)).contains("90"), "the key is not shown");
    }
}
