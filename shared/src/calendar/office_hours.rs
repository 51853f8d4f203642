//! Hours of the provider, in minutes of the day (annex 3, schedule 1), and the day its window registers something.

use super::{LocalMoment, WorkingCalendar, Zone};
use crate::time::{Date, Timestamp};

/// Hours of a day, with a break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfficeHours {
    /// Opening, minute of the day.
    pub opens: u16,
    /// Closing, minute of the day.
    pub closes: u16,
    /// Break, when there is one.
    pub lunch: Option<(u16, u16)>,
}

/// The provider's working hours.
//= R258/A3.7.1
//# с понедельника по пятницу (с 9-00 до 18-30 часов, с перерывом на обед с 13-00 до 14-30 часов)
pub const PROVIDER: OfficeHours =
    OfficeHours { opens: 9 * 60, closes: 18 * 60 + 30, lunch: Some((13 * 60, 14 * 60 + 30)) };

/// When the provider's own window takes papers in. It has no channel for applications (gap G6), so these hours say
/// on which day a complaint is registered.
//= R258/A3.7.1.intake
//# осуществляется услугодателем с понедельника по пятницу с 9.00 часов до 17.30 часов с перерывом на обед с 13.00 часов до 14.30 часов
pub const PROVIDER_INTAKE: OfficeHours =
    OfficeHours { opens: 9 * 60, closes: 17 * 60 + 30, lunch: Some((13 * 60, 14 * 60 + 30)) };

/// The working day on which the provider registers what reached it at a moment: the same day until the window
/// closes, else the next working day. Saturday is a day off for the provider (conflict C4).
#[must_use]
pub fn registered_on(at: Timestamp, zone: Zone, calendar: &WorkingCalendar) -> Date {
    let local = zone.local(at);
    if calendar.is_working_day(local.day) && local.minute < PROVIDER_INTAKE.closes {
        local.day
    } else {
        calendar.next_working_day(local.day)
    }
}

impl OfficeHours {
    /// Whether a minute of the day lies inside, and not in the break.
    #[must_use]
    pub fn holds(&self, minute: u16) -> bool {
        let at_lunch = self.lunch.is_some_and(|(from, to)| (from..to).contains(&minute));
        (self.opens..self.closes).contains(&minute) && !at_lunch
    }
}

/// Whether the provider's window is open. Saturday is no intake day although the sentence names Sunday alone as the
/// day off: it limits intake to Monday to Friday (conflict C4).
#[must_use]
pub fn provider_receives(calendar: &WorkingCalendar, here: LocalMoment) -> bool {
    calendar.is_working_day(here.day) && PROVIDER_INTAKE.holds(here.minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a3_7_1_refuses_work_after_half_past_six() {
        assert_eq!((PROVIDER.opens, PROVIDER.closes), (540, 1110));
    }

    fn registered(day: &str, hour: u16, minute: u16) -> String {
        let day = crate::time::parse_date(day).expect("a day");
        let at = Zone::Almaty.moment(day, hour * 60 + minute);
        registered_on(at, Zone::Almaty, &WorkingCalendar::built_in()).to_string()
    }

    #[test]
    fn a3_7_1_intake_refuses_the_same_day_after_half_past_five_and_on_days_off() {
        assert_eq!(registered("2024-05-02", 17, 30), "2024-05-03");
        assert_eq!(registered("2026-11-21", 10, 0), "2026-11-23", "Saturday");
        assert_eq!(registered("2026-05-08", 18, 0), "2026-05-12", "a shifted holiday");
    }

    #[test]
    fn a3_7_1_intake_accepts_within_the_hours_and_keeps_the_lunch_break() {
        assert_eq!(registered("2024-05-03", 17, 29), "2024-05-03");
        assert_eq!(registered("2024-05-04", 9, 0), "2024-05-04", "a worked Saturday");
        assert_eq!(registered("2024-05-03", 7, 0), "2024-05-03", "before opening it waits for the opening");
        assert_eq!(PROVIDER_INTAKE.lunch, PROVIDER.lunch);
    }

    #[test]
    fn a3_7_1_spares_the_lunch_break() {
        assert_eq!(PROVIDER.lunch, Some((780, 870)));
    }

    fn receives(day: &str, minute: u16) -> bool {
        let day = crate::time::parse_date(day).expect("a day");
        provider_receives(&WorkingCalendar::built_in(), LocalMoment { day, minute })
    }

    #[test]
    fn a3_7_1_intake_refuses_lunch_evenings_and_both_days_of_the_weekend() {
        // Monday at one, at half past five; Saturday and Sunday at ten; a holiday.
        for (day, minute) in [
            ("2026-11-23", 780),
            ("2026-11-23", 869),
            ("2026-11-23", 1050),
            ("2026-11-23", 539),
            ("2026-11-21", 600),
            ("2026-11-22", 600),
            ("2026-12-16", 600),
        ] {
            assert!(!receives(day, minute), "{day} {minute}");
        }
    }

    #[test]
    fn a3_7_1_intake_accepts_working_days_up_to_half_past_five() {
        for (day, minute) in
            [("2026-11-23", 540), ("2026-11-23", 870), ("2026-11-23", 1049), ("2024-05-04", 600)]
        {
            assert!(receives(day, minute), "{day} {minute}");
        }
    }
}
