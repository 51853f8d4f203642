//! The notarised power of attorney. Its term: at most three years; one year from issue when the paper states none;
//! void without a date of issue (Civil Code art. 168, see the facts of law in `docs/law`).

use crate::person::{Country, Name};
use crate::time::{Date, plus_years};

/// A power of attorney.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PowerOfAttorney {
    /// Number in the notary's register.
    pub number: String,
    /// Notary.
    pub notary: String,
    /// State where it was notarised.
    pub country: Country,
    /// Day of issue.
    pub issued_on: Date,
    /// Last day as the paper states it, when it does.
    pub until: Option<Date>,
    /// Principal.
    pub principal: Name,
    /// Agent.
    pub agent: Name,
}

/// The last day of the longest lawful term: a term in years ends with the day of the same date.
#[must_use]
pub fn longest_until(issued_on: Date) -> Option<Date> {
    plus_years(issued_on, 3)
}

/// The last day when the paper states none: one year.
#[must_use]
pub fn unstated_until(issued_on: Date) -> Option<Date> {
    plus_years(issued_on, 1)
}

impl PowerOfAttorney {
    /// Its last day.
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        self.until.or_else(|| unstated_until(self.issued_on))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        crate::time::parse_date(text).expect("a day")
    }

    #[test]
    fn an_unstated_term_is_one_year_and_the_longest_three() {
        assert_eq!(unstated_until(day("2026-03-10")), Some(day("2027-03-10")));
        assert_eq!(longest_until(day("2026-03-10")), Some(day("2029-03-10")));
        assert_eq!(unstated_until(day("2024-02-29")), Some(day("2025-02-28")));
    }
}
