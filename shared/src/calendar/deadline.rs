//! One working day, and what "the next working day" means for the portal. The day of filing does not count (ADR on
//! counting; both readings of the order agree on it), so a filing is due on the next working day of the provider.

use super::office_hours::PROVIDER;
use super::{WorkingCalendar, Zone};
use crate::time::{Date, Timestamp};

/// When a result of the portal is handed out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Release {
    /// As the order says: filed outside working time, out on the next working day.
    #[default]
    Order,
    /// As soon as it is decided (a switch; not the order's reading).
    Immediate,
}

/// The day by which the result is owed.
//= R258/A3.3.1
//# Со дня сдачи пакета необходимых документов услугодателю, в Государственную корпорацию и или через портал – 1 (один) рабочий день
#[must_use]
pub fn due_on(lodged_at: Timestamp, zone: Zone, calendar: &WorkingCalendar) -> Date {
    calendar.next_working_day(zone.local(lodged_at).day)
}

/// The moment from which a result may be handed out: at once inside working time, else at the opening of the next
/// working day; never before it was decided.
//= R258/A3.7.3
//# при обращении услугополучателя после окончания рабочего времени, в выходные и праздничные дни, согласно трудовому законодательству Республики Казахстан, выдача результатов оказания государственной услуги осуществляется следующим рабочим днем
#[must_use]
pub fn release_at(
    lodged_at: Timestamp,
    decided_at: Timestamp,
    zone: Zone,
    calendar: &WorkingCalendar,
    release: Release,
) -> Timestamp {
    if release == Release::Immediate {
        return decided_at;
    }
    let lodged = zone.local(lodged_at);
    let earliest = if !calendar.is_working_day(lodged.day) || lodged.minute >= PROVIDER.closes {
        zone.moment(calendar.next_working_day(lodged.day), PROVIDER.opens)
    } else if lodged.minute < PROVIDER.opens {
        zone.moment(lodged.day, PROVIDER.opens)
    } else {
        lodged_at
    };
    earliest.max(decided_at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        crate::time::parse_date(text).expect("a day")
    }

    /// `2023-02-27 10:00` on the provider's clock.
    fn filed(text: &str) -> Timestamp {
        let minute =
            text[11..13].parse::<u16>().expect("hour") * 60 + text[14..16].parse::<u16>().expect("minute");
        Zone::Almaty.moment(day(&text[..10]), minute)
    }

    /// Worked examples, computed by hand from the calendar.
    #[test]
    fn a3_3_1_does_not_count_the_day_of_filing() {
        let calendar = WorkingCalendar::built_in();
        for (lodged, due) in [
            ("2023-02-27 10:00", "2023-02-28"),
            ("2023-03-07 16:00", "2023-03-09"),
            ("2023-06-30 10:00", "2023-07-01"),
            ("2023-07-05 10:00", "2023-07-10"),
            ("2023-12-15 20:00", "2023-12-19"),
            ("2024-03-07 19:00", "2024-03-11"),
            ("2024-03-20 10:00", "2024-03-26"),
            ("2024-05-03 15:00", "2024-05-04"),
            ("2024-05-06 10:00", "2024-05-10"),
            ("2024-06-14 12:00", "2024-06-17"),
            ("2024-12-31 12:00", "2025-01-05"),
            ("2025-01-06 12:00", "2025-01-08"),
            ("2025-03-20 17:45", "2025-03-26"),
            ("2025-06-05 10:00", "2025-06-09"),
            ("2026-03-20 10:00", "2026-03-26"),
            ("2026-05-08 23:59", "2026-05-12"),
            ("2026-08-28 10:00", "2026-08-31"),
            ("2026-08-29 11:00", "2026-08-31"),
            ("2027-03-12 10:00", "2027-03-16"),
        ] {
            assert_eq!(due_on(filed(lodged), Zone::Almaty, &calendar), day(due), "{lodged}");
        }
    }

    #[test]
    fn a3_3_1_refuses_to_end_on_a_holiday() {
        let calendar = WorkingCalendar::built_in();
        let mut at = filed("2023-01-01 12:00");
        while at < filed("2027-12-20 12:00") {
            assert!(calendar.is_working_day(due_on(at, Zone::Almaty, &calendar)));
            at += jiff::SignedDuration::from_hours(7);
        }
    }

    #[test]
    fn a3_7_3_refuses_to_hand_out_after_hours_filings_the_same_evening() {
        let calendar = WorkingCalendar::built_in();
        let out = |text| release_at(filed(text), filed(text), Zone::Almaty, &calendar, Release::Order);
        assert_eq!(out("2026-11-20 18:40"), filed("2026-11-23 09:00"), "Friday evening");
        assert_eq!(out("2026-11-22 12:00"), filed("2026-11-23 09:00"), "Sunday");
        assert_eq!(out("2026-11-20 18:30"), filed("2026-11-23 09:00"), "the hour itself is after");
        assert_eq!(out("2026-05-08 19:00"), filed("2026-05-12 09:00"), "a shifted holiday");
        assert_eq!(out("2026-11-23 06:00"), filed("2026-11-23 09:00"), "before opening");
    }

    #[test]
    fn a3_7_3_does_not_hold_back_what_was_filed_in_working_time() {
        let calendar = WorkingCalendar::built_in();
        for text in ["2026-11-20 09:00", "2026-11-20 13:30", "2026-11-20 18:29"] {
            assert_eq!(
                release_at(filed(text), filed(text), Zone::Almaty, &calendar, Release::Order),
                filed(text)
            );
        }
        let (lodged, decided) = (filed("2026-11-20 17:00"), filed("2026-11-23 11:00"));
        assert_eq!(release_at(lodged, decided, Zone::Almaty, &calendar, Release::Order), decided);
        let evening = filed("2026-11-20 22:00");
        assert_eq!(release_at(evening, evening, Zone::Almaty, &calendar, Release::Immediate), evening);
    }
}
