//! When two birth dates may be one and the same, told differently. How much that weighs, `score` knows.

use crate::person::BirthDate;

/// Years by which the same day may be off, as people remember the years of others.
pub(super) const NEAR_YEARS: i16 = 3;

/// Day and month change places, as between the customs of two countries; both dates are whole.
pub(super) fn is_swapped(a: BirthDate, b: BirthDate) -> bool {
    a.is_whole() && b.is_whole() && a.year() == b.year() && a.month() == b.day() && a.day() == b.month()
}

/// Nothing known of two birth dates contradicts, or only their order of day and month does.
pub(super) fn days_agree(a: BirthDate, b: BirthDate) -> bool {
    a.may_equal(b) || is_swapped(a, b)
}

/// One digit or one day is off, or the same day is a few years off; both dates are whole.
pub(super) fn days_near(a: BirthDate, b: BirthDate) -> bool {
    if !(a.is_whole() && b.is_whole()) || a == b {
        return false;
    }
    let digits = |date: BirthDate| date.to_string().into_bytes();
    let wrong = digits(a).iter().zip(&digits(b)).filter(|(a, b)| a != b).count();
    let same_day = (a.month(), a.day()) == (b.month(), b.day());
    let next = a.earliest().zip(b.earliest()).is_some_and(|(a, b)| {
        a.tomorrow().is_ok_and(|after| after == b) || b.tomorrow().is_ok_and(|after| after == a)
    });
    wrong == 1 || next || same_day && (a.year() - b.year()).abs() <= NEAR_YEARS
}
