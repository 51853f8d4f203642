//! When a service centre is open. Knows the order's hours and the working calendar; does not know what is done inside.
//!
//! A weekend day that the Government made a working day stands in for the weekday it was swapped with: the centre
//! keeps a weekday's hours then. A holiday on a Saturday closes it.

use super::Office;
use crate::calendar::office_hours::OfficeHours;
use crate::calendar::{Day, WorkingCalendar};
use crate::time::{Date, Timestamp, Weekday};

/// Monday to Friday.
const WEEKDAY: OfficeHours = OfficeHours { opens: 9 * 60, closes: 18 * 60, lunch: None };
/// Monday to Friday at a duty office.
const DUTY: OfficeHours = OfficeHours { opens: 9 * 60, closes: 20 * 60, lunch: None };
/// Saturday.
const SATURDAY: OfficeHours = OfficeHours { opens: 9 * 60, closes: 13 * 60, lunch: None };

/// The hours of a service centre on a day; `None` when it is closed.
//= R258/A3.7.2
//# с понедельника по пятницу (с 9.00 до 18.00 часов, дежурные отделения с 9.00 до 20.00) в субботу с 9.00 до 13.00 часов, без перерыва на обед, за исключением выходных и праздничных дней
#[must_use]
pub fn hours_on(office: &Office, calendar: &WorkingCalendar, day: Date) -> Option<OfficeHours> {
    match calendar.day(day) {
        Day::Working if office.duty => Some(DUTY),
        Day::Working => Some(WEEKDAY),
        Day::DayOff if day.weekday() == Weekday::Saturday => Some(SATURDAY),
        Day::DayOff | Day::Holiday => None,
    }
}

/// A day on which a centre is open, and how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The day at the office.
    pub day: Date,
    /// Its hours.
    pub hours: OfficeHours,
    /// It is open at the moment asked about.
    pub now: bool,
}

/// The opening that lasts at this moment or comes next; `None` when none is found within two months.
#[must_use]
pub fn next_opening(office: &Office, calendar: &WorkingCalendar, at: Timestamp) -> Option<Opening> {
    let here = office.zone.local(at);
    let mut day = here.day;
    for _ in 0..60 {
        if let Some(hours) = hours_on(office, calendar, day) {
            let today = day == here.day;
            if !today || here.minute < hours.closes {
                return Some(Opening { day, hours, now: today && here.minute >= hours.opens });
            }
        }
        day = day.tomorrow().ok()?;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offices::Offices;

    fn day(text: &str) -> Date {
        crate::time::parse_date(text).expect("a day")
    }

    fn hours(office: &str, on: &str) -> Option<(u16, u16)> {
        let offices = Offices::demonstration();
        let office = offices.find(office).expect("an office");
        hours_on(office, &WorkingCalendar::built_in(), day(on)).map(|hours| (hours.opens, hours.closes))
    }

    #[test]
    fn a3_7_2_refuses_sundays_and_holidays() {
        for closed in [
            "2026-11-22",
            // Swapped for Saturday 1 July 2023.
            "2023-07-07",
            // Holidays on Saturdays.
            "2026-05-09",
            "2025-10-25",
            "2026-12-16",
        ] {
            assert_eq!(hours("office-1", closed), None, "{closed}");
            assert_eq!(hours("office-3", closed), None, "{closed}");
        }
    }

    #[test]
    fn a3_7_2_accepts_weekdays_duty_evenings_and_saturday_mornings() {
        for (office, on, open) in [
            ("office-1", "2026-11-23", (540, 1080)),
            ("office-3", "2026-11-23", (540, 1200)),
            ("office-1", "2026-11-21", (540, 780)),
            ("office-3", "2026-11-21", (540, 780)),
            // Weekend days made working days.
            ("office-1", "2023-07-01", (540, 1080)),
            ("office-1", "2025-01-05", (540, 1080)),
        ] {
            assert_eq!(hours(office, on), Some(open), "{office} {on}");
        }
    }

    #[test]
    fn a3_7_2_there_is_no_lunch_break() {
        for hours in [WEEKDAY, DUTY, SATURDAY] {
            assert_eq!(hours.lunch, None);
        }
    }

    #[test]
    fn a3_7_2_does_not_open_twice_or_in_the_past() {
        let offices = Offices::demonstration();
        let calendar = WorkingCalendar::built_in();
        let opening = |office: &str, on: &str, minute: u16| {
            let office = offices.find(office).expect("an office");
            let found = next_opening(office, &calendar, office.zone.moment(day(on), minute)).expect("opens");
            (found.day.to_string(), found.hours.closes, found.now)
        };
        assert_eq!(opening("office-1", "2026-11-23", 600), ("2026-11-23".to_owned(), 1080, true));
        assert_eq!(opening("office-1", "2026-11-23", 1080), ("2026-11-24".to_owned(), 1080, false));
        assert_eq!(opening("office-3", "2026-11-23", 1199), ("2026-11-23".to_owned(), 1200, true));
        assert_eq!(opening("office-1", "2026-11-20", 1090), ("2026-11-21".to_owned(), 780, false));
        assert_eq!(opening("office-1", "2026-11-21", 780), ("2026-11-23".to_owned(), 1080, false));
        // Nauryz of 2026: Friday evening before, then Thursday the 26th.
        assert_eq!(opening("office-1", "2026-03-20", 1100), ("2026-03-26".to_owned(), 1080, false));
        // The west kept its clock in 2024: 03:30 UTC was half past eight there and half past nine in Almaty.
        let half_past = crate::time::parse_moment("2023-11-20T03:30:00Z").expect("a moment");
        let now = |office: &str| {
            let office = offices.find(office).expect("an office");
            next_opening(office, &calendar, half_past).expect("opens").now
        };
        assert_eq!((now("office-1"), now("office-3")), (true, false));
    }
}
