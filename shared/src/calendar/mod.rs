//! The working calendar: which days are worked, when a result is owed and when it may be handed out. The days are
//! data with a source, not an algorithm: the Government moves them. `days.rs` is the version delivered; an
//! administrator publishes the next ones ([`version`]). Nothing here reads a clock.

mod days;
pub mod deadline;
pub mod office_hours;
pub mod version;
pub mod zone;

pub use deadline::{Release, due_on, release_at};
pub use zone::{LocalMoment, Zone};

use crate::time::{Date, Weekday};

/// What kind of day it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Day {
    /// Worked.
    Working,
    /// A plain Saturday or Sunday.
    DayOff,
    /// A holiday, a shifted holiday or a swapped day off.
    Holiday,
}

/// What the days delivered rest on.
pub const DELIVERED_SOURCE: &str =
    "Labour Code art. 84-85; law on holidays art. 5; acts P2300000326, G24G0000109, G24G0000436";

/// Days that differ from "Monday to Friday".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkingCalendar {
    off: Vec<Date>,
    worked: Vec<Date>,
    first_year: i16,
    last_year: i16,
}

impl WorkingCalendar {
    /// A calendar from data: days off beyond weekends, and weekend days that are worked. Covers whole years.
    #[must_use]
    pub fn new(mut off: Vec<Date>, mut worked: Vec<Date>, first_year: i16, last_year: i16) -> Self {
        off.sort();
        worked.sort();
        Self { off, worked, first_year, last_year }
    }

    /// The data delivered: 2023–2027, with sources in `days.rs`.
    #[must_use]
    pub fn built_in() -> Self {
        days::calendar()
    }

    /// First whole year covered.
    #[must_use]
    pub const fn first_year(&self) -> i16 {
        self.first_year
    }

    /// Last whole year covered.
    #[must_use]
    pub const fn last_year(&self) -> i16 {
        self.last_year
    }

    /// Days off beyond plain weekends, ISO texts in order.
    #[must_use]
    pub fn off_days(&self) -> Vec<String> {
        self.off.iter().map(ToString::to_string).collect()
    }

    /// Weekend days that are worked, ISO texts in order.
    #[must_use]
    pub fn worked_days(&self) -> Vec<String> {
        self.worked.iter().map(ToString::to_string).collect()
    }

    /// Whether the data covers a day. Beyond it only weekends are known, and the deadline may be too early.
    #[must_use]
    pub fn covers(&self, day: Date) -> bool {
        (self.first_year..=self.last_year).contains(&day.year())
    }

    /// What kind of day it is.
    #[must_use]
    pub fn day(&self, day: Date) -> Day {
        if self.worked.binary_search(&day).is_ok() {
            Day::Working
        } else if self.off.binary_search(&day).is_ok() {
            Day::Holiday
        } else if matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            Day::DayOff
        } else {
            Day::Working
        }
    }

    /// Worked by the provider.
    #[must_use]
    pub fn is_working_day(&self, day: Date) -> bool {
        self.day(day) == Day::Working
    }

    /// The first working day strictly after a day.
    #[must_use]
    pub fn next_working_day(&self, after: Date) -> Date {
        let mut day = after;
        // No run of days off is longer than a fortnight; past the end of time the day itself is answered.
        for _ in 0..60 {
            day = day.tomorrow().unwrap_or(day);
            if self.is_working_day(day) {
                return day;
            }
        }
        day
    }

    /// The `count`-th working day after a day (other terms: notices, complaints).
    #[must_use]
    pub fn working_days_after(&self, after: Date, count: u32) -> Date {
        (0..count).fold(after, |day, _| self.next_working_day(day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        crate::time::parse_date(text).expect("a day")
    }

    #[test]
    fn counts_of_working_days_known_from_elsewhere() {
        let calendar = WorkingCalendar::built_in();
        // Three working days after registration on 10.02.2023; five after a complaint on 03.05.2024.
        assert_eq!(calendar.working_days_after(day("2023-02-10"), 3), day("2023-02-15"));
        assert_eq!(calendar.working_days_after(day("2024-05-03"), 5), day("2024-05-14"));
    }

    #[test]
    fn swapped_days_are_worked_and_holidays_are_not() {
        let calendar = WorkingCalendar::built_in();
        for worked in ["2023-07-01", "2024-05-04", "2025-01-05", "2026-08-31"] {
            assert_eq!(calendar.day(day(worked)), Day::Working, "{worked}");
        }
        for off in ["2023-07-07", "2024-05-08", "2025-01-03", "2026-05-11", "2026-10-26", "2027-03-15"] {
            assert_eq!(calendar.day(day(off)), Day::Holiday, "{off}");
        }
        assert_eq!(calendar.day(day("2026-11-22")), Day::DayOff);
    }
}
