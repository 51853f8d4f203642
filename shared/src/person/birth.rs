//! Date of birth, whole or in part. Old passports and the machine-readable zone know dates without day or month
//! (ICAO 9303-3 §3.8, §4.8); the register keeps what is known and shows `XX` for the rest.

use core::fmt;

use crate::time::{Date, date};

/// A date of birth with its precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BirthDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl BirthDate {
    /// A date whose day, or day and month, may be unknown. `None` for days that do not exist, for a day without a
    /// month, and for years outside 1850–2199.
    #[must_use]
    pub fn new(year: i16, month: Option<i8>, day: Option<i8>) -> Option<Self> {
        let exists = match (month, day) {
            (Some(month), Some(day)) => date(year, month, day).is_some(),
            (Some(month), None) => (1..=12).contains(&month),
            (None, None) => true,
            (None, Some(_)) => false,
        };
        ((1850..2200).contains(&year) && exists).then_some(Self { year, month, day })
    }

    /// Year.
    #[must_use]
    pub const fn year(self) -> i16 {
        self.year
    }

    /// Month, when known.
    #[must_use]
    pub const fn month(self) -> Option<i8> {
        self.month
    }

    /// Day, when known.
    #[must_use]
    pub const fn day(self) -> Option<i8> {
        self.day
    }

    /// All three parts are known.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        self.month.is_some() && self.day.is_some()
    }

    /// The earliest day it can be: unknown parts read as 1.
    #[must_use]
    pub fn earliest(self) -> Option<Date> {
        date(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The latest day it can be: an unknown month reads as December, an unknown day as the last of its month.
    #[must_use]
    pub fn latest(self) -> Option<Date> {
        let month = self.month.unwrap_or(12);
        let first = date(self.year, month, self.day.unwrap_or(1))?;
        Some(if self.day.is_some() { first } else { first.last_of_month() })
    }

    /// Whole years on a day, by the latest birthday it can be: somebody is as young as their document allows.
    #[must_use]
    pub fn years_on(self, on: Date) -> i16 {
        let latest = (self.month.unwrap_or(12), self.day.unwrap_or(31));
        let had_birthday = latest <= (on.month(), on.day());
        on.year() - self.year - i16::from(!had_birthday)
    }

    /// Nothing known contradicts the other: equal where both know a part.
    #[must_use]
    pub fn may_equal(self, other: Self) -> bool {
        let agree = |a: Option<i8>, b: Option<i8>| a.is_none() || b.is_none() || a == b;
        self.year == other.year && agree(self.month, other.month) && agree(self.day, other.day)
    }

    /// Reads what [`fmt::Display`] writes: `1974-08-12`, `1974-08-XX`, `1974-XX-XX`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        let part = |text: &str| if text == "XX" { Some(None) } else { text.parse().ok().map(Some) };
        Self::new(year.parse().ok()?, part(month)?, part(day)?)
    }
}

impl fmt::Display for BirthDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day] {
            match part {
                Some(part) => write!(f, "-{part:02}")?,
                None => f.write_str("-XX")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn partial_dates_round_trip_and_nonsense_is_no_date() {
        for text in ["1974-08-12", "1974-08-XX", "1974-XX-XX", "2000-02-29"] {
            assert_eq!(BirthDate::parse(text).map(|date| date.to_string()).as_deref(), Some(text));
        }
        for text in ["1974-XX-12", "1900-02-29", "1974-13-XX", "1849-01-01", "74-08-12", "1974-08-12-1", ""] {
            assert_eq!(BirthDate::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_partial_date_lies_between_its_earliest_and_its_latest_day() {
        for (text, earliest, latest) in [
            ("1974-08-12", "1974-08-12", "1974-08-12"),
            ("2000-02-XX", "2000-02-01", "2000-02-29"),
            ("1974-XX-XX", "1974-01-01", "1974-12-31"),
        ] {
            let date = BirthDate::parse(text).expect("a date");
            let between = [date.earliest(), date.latest()].map(|day| day.expect("a day").to_string());
            assert_eq!(between, [earliest, latest]);
        }
    }

    #[test]
    fn a_partial_date_may_equal_a_whole_one() {
        let parse = |text| BirthDate::parse(text).expect("a date");
        assert!(parse("1974-XX-XX").may_equal(parse("1974-08-12")));
        assert!(!parse("1974-09-XX").may_equal(parse("1974-08-12")));
        assert!(!parse("1975-XX-XX").may_equal(parse("1974-08-12")));
    }

    #[test]
    fn years_are_whole_and_somebody_is_as_young_as_the_document_allows() {
        let years = |birth: &str, on: (i16, i8, i8)| {
            let on = crate::time::date(on.0, on.1, on.2).expect("a day");
            BirthDate::parse(birth).expect("a date").years_on(on)
        };
        assert_eq!((years("1974-08-12", (2026, 8, 11)), years("1974-08-12", (2026, 8, 12))), (51, 52));
        assert_eq!((years("1974-08-XX", (2026, 8, 30)), years("1974-08-XX", (2026, 8, 31))), (51, 52));
        assert_eq!((years("1974-XX-XX", (2026, 12, 30)), years("1974-XX-XX", (2026, 12, 31))), (51, 52));
    }
}
