//! What can be booked: times of a day inside the hours of an office, one serving long. Knows hours and calendar; does
//! not know how many visits are booked already, nor by whom.

use super::measure::SERVE_MINUTES_MAX;
use crate::calendar::WorkingCalendar;
use crate::offices::{Office, hours_on};
use crate::time::{Date, Timestamp};

/// How long a slot is: the longest serving the order allows.
pub const SLOT_MINUTES: u16 = SERVE_MINUTES_MAX;
/// How many days ahead visits are booked, today not counted.
pub const DAYS_AHEAD_MAX: i32 = 14;

/// Why a visit cannot be booked for a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotOffered {
    /// No slot of the office begins then: closed, between two slots, or too near to closing.
    #[error("no slot begins then")]
    Closed,
    /// It has begun already.
    #[error("the time is past")]
    Past,
    /// Too far ahead, or beyond the days the calendar knows.
    #[error("too far ahead")]
    TooFar,
}

/// The minutes of the day at which slots of an office begin; none when it is closed. Every slot ends before closing.
#[must_use]
pub fn slots_on(office: &Office, calendar: &WorkingCalendar, day: Date) -> Vec<u16> {
    let Some(hours) = hours_on(office, calendar, day) else { return Vec::new() };
    let last = hours.closes.saturating_sub(SLOT_MINUTES);
    (hours.opens..=last).step_by(usize::from(SLOT_MINUTES)).collect()
}

/// The last day on which a visit may be booked.
#[must_use]
pub fn last_day(today: Date) -> Date {
    today.saturating_add(jiff::Span::new().days(DAYS_AHEAD_MAX))
}

/// The moment at which a slot begins, when it may be booked now.
///
/// # Errors
/// [`NotOffered`], with the reason.
//= R258/A3.7.2
//# возможно бронирование "электронной очереди" посредством портала
pub fn offered(
    office: &Office,
    calendar: &WorkingCalendar,
    day: Date,
    minute: u16,
    at: Timestamp,
) -> Result<Timestamp, NotOffered> {
    let today = office.zone.local(at).day;
    let ahead = today.until(day).map(|span| span.get_days()).map_err(|_| NotOffered::TooFar)?;
    if ahead > DAYS_AHEAD_MAX || !calendar.covers(day) {
        return Err(NotOffered::TooFar);
    }
    if ahead < 0 {
        return Err(NotOffered::Past);
    }
    if !slots_on(office, calendar, day).contains(&minute) {
        return Err(NotOffered::Closed);
    }
    let begins = office.zone.moment(day, minute);
    if begins <= at { Err(NotOffered::Past) } else { Ok(begins) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offices::Offices;

    fn day(text: &str) -> Date {
        crate::time::parse_date(text).expect("a day")
    }

    fn office(id: &str) -> Office {
        Offices::demonstration().find(id).cloned().expect("an office")
    }

    #[test]
    fn a3_7_2_accepts_bookings_for_evenings_of_a_duty_office_and_saturdays() {
        let calendar = WorkingCalendar::built_in();
        let monday = office("office-1").zone.moment(day("2026-11-23"), 600);
        for (id, on, minute) in [
            ("office-3", "2026-11-23", 1180),
            ("office-1", "2026-11-28", 760),
            ("office-1", "2026-11-23", 620),
            ("office-1", "2026-12-07", 1060),
        ] {
            assert!(offered(&office(id), &calendar, day(on), minute, monday).is_ok(), "{id} {on} {minute}");
        }
    }

    #[test]
    fn a3_7_2_refuses_bookings_outside_the_hours() {
        let calendar = WorkingCalendar::built_in();
        let monday = office("office-1").zone.moment(day("2026-11-23"), 600);
        for (id, on, minute, why) in [
            ("office-1", "2026-11-23", 1080, NotOffered::Closed),
            ("office-1", "2026-11-23", 1070, NotOffered::Closed),
            ("office-1", "2026-11-23", 625, NotOffered::Closed),
            ("office-3", "2026-11-23", 1200, NotOffered::Closed),
            ("office-1", "2026-11-28", 780, NotOffered::Closed),
            ("office-1", "2026-11-29", 600, NotOffered::Closed),
            ("office-1", "2026-11-23", 600, NotOffered::Past),
            ("office-1", "2026-11-20", 600, NotOffered::Past),
            ("office-1", "2026-12-08", 600, NotOffered::TooFar),
            ("office-1", "9999-12-31", 600, NotOffered::TooFar),
        ] {
            assert_eq!(
                offered(&office(id), &calendar, day(on), minute, monday),
                Err(why),
                "{id} {on} {minute}"
            );
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use proptest::prelude::*;

    use super::*;
    use crate::offices::Offices;

    proptest! {
        /// Whatever is asked, at whatever moment: what is offered lies inside the hours, ends inside them, and is
        /// still to come.
        #[test]
        fn a3_7_2_refuses_every_slot_that_is_not_wholly_inside_the_hours(
            which in 0_usize..3,
            at in 1_672_531_200_i64..1_830_297_600,
            ahead in -3_i64..40,
            minute in 0_u16..1440,
        ) {
            let offices = Offices::demonstration();
            let office = &offices.all()[which];
            let calendar = WorkingCalendar::built_in();
            let at = Timestamp::from_second(at).expect("a moment");
            let day = office.zone.local(at).day.saturating_add(jiff::Span::new().days(ahead));
            if let Ok(begins) = offered(office, &calendar, day, minute, at) {
                let hours = hours_on(office, &calendar, day).expect("open on that day");
                prop_assert!(hours.opens <= minute && minute + SLOT_MINUTES <= hours.closes);
                prop_assert!(begins > at);
                let here = office.zone.local(begins);
                prop_assert_eq!((here.day, here.minute), (day, minute));
                let latest = if office.duty { 1200 } else { 1080 };
                prop_assert!(hours.opens >= 540 && hours.closes <= latest);
            }
        }
    }
}
