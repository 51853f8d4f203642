//! One working day, and what "the next working day" means for the portal. The day of filing does not count (ADR on
//! counting; both readings of the order agree on it), so a filing is due on the next working day of the provider.

use super::office_hours::PROVIDER;
use super::{WorkingCalendar, Zone};
use crate::application::Channel;
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

/// The moment from which a result may be handed out. On the portal at once inside working time, else at the opening of
/// the next working day; at a counter, whose hours stand in schedule 2 and whose term is that of row 3 alone, as soon
/// as it is decided. Never before that.
//= R258/A3.7.3
//# при обращении услугополучателя после окончания рабочего времени, в выходные и праздничные дни, согласно трудовому законодательству Республики Казахстан, выдача результатов оказания государственной услуги осуществляется следующим рабочим днем
#[must_use]
pub fn release_at(
    lodged_at: Timestamp,
    decided_at: Timestamp,
    channel: Channel,
    zone: Zone,
    calendar: &WorkingCalendar,
    release: Release,
) -> Timestamp {
    if release == Release::Immediate || channel == Channel::ServiceCentre {
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

    /// Worked examples, computed by hand from the calendar: filed, due.
    fn must_be_due(examples: &[(&str, &str)]) {
        let calendar = WorkingCalendar::built_in();
        for (lodged, due) in examples {
            assert_eq!(due_on(filed(lodged), Zone::Almaty, &calendar), day(due), "{lodged}");
        }
    }

    #[test]
    fn a3_3_1_does_not_count_the_day_of_filing() {
        must_be_due(&[
            ("2023-02-27 10:00", "2023-02-28"),
            ("2024-06-14 12:00", "2024-06-17"),
            ("2026-08-28 10:00", "2026-08-31"),
        ]);
    }

    #[test]
    fn a3_3_1_refuses_holidays_and_shifted_holidays_as_the_day() {
        must_be_due(&[
            ("2023-03-07 16:00", "2023-03-09"),
            ("2023-07-05 10:00", "2023-07-10"),
            ("2024-03-20 10:00", "2024-03-26"),
            ("2024-05-06 10:00", "2024-05-10"),
            ("2025-01-06 12:00", "2025-01-08"),
            ("2025-06-05 10:00", "2025-06-09"),
            ("2026-03-20 10:00", "2026-03-26"),
            ("2027-03-12 10:00", "2027-03-16"),
        ]);
    }

    #[test]
    fn a3_3_1_accepts_a_worked_saturday_or_sunday_as_the_day() {
        must_be_due(&[
            ("2023-06-30 10:00", "2023-07-01"),
            ("2024-05-03 15:00", "2024-05-04"),
            ("2024-12-31 12:00", "2025-01-05"),
        ]);
    }

    /// A3.7.3: after hours the day is the same as for a filing at ten in the morning.
    #[test]
    fn a3_7_3_a_filing_after_hours_is_due_on_the_next_working_day() {
        must_be_due(&[
            ("2023-12-15 20:00", "2023-12-19"),
            ("2024-03-07 19:00", "2024-03-11"),
            ("2025-03-20 17:45", "2025-03-26"),
            ("2026-05-08 23:59", "2026-05-12"),
        ]);
    }

    /// A3.7.2: a service centre takes in on Saturday; the Ministry does not work then.
    #[test]
    fn a3_7_2_a_saturday_filing_at_a_centre_is_due_on_monday() {
        must_be_due(&[("2026-08-29 11:00", "2026-08-31")]);
    }

    /// R1.3, and the general law on complaints and hearings: other terms run on the same calendar.
    #[test]
    fn other_terms_count_working_days_too() {
        let calendar = WorkingCalendar::built_in();
        assert_eq!(calendar.working_days_after(day("2023-02-10"), 3), day("2023-02-15"), "notices");
        assert_eq!(calendar.working_days_after(day("2024-05-03"), 5), day("2024-05-14"), "a complaint");
        assert_eq!(calendar.working_days_after(day("2026-03-20"), 3), day("2026-03-30"), "a hearing");
    }

    /// Half past midnight in Almaty was half past eleven in the west, until the first of March 2024.
    #[test]
    fn a3_3_1_does_not_count_by_another_zones_day() {
        let calendar = WorkingCalendar::built_in();
        let due = |at: &str, zone| due_on(at.parse().expect("a moment"), zone, &calendar).to_string();
        assert_eq!(due("2024-02-27T18:30:00Z", Zone::Almaty), "2024-02-29");
        assert_eq!(due("2024-02-27T18:30:00Z", Zone::West), "2024-02-28");
        for zone in [Zone::Almaty, Zone::West] {
            assert_eq!(due("2024-02-29T18:30:00Z", zone), "2024-03-01", "the clock showed 23:30 once more");
            assert_eq!(due("2024-03-04T18:59:00Z", zone), "2024-03-05");
            assert_eq!(due("2024-03-04T19:00:00Z", zone), "2024-03-06");
        }
    }

    #[test]
    fn a3_7_3_refuses_the_evening_by_the_providers_own_clock() {
        let calendar = WorkingCalendar::built_in();
        let at: Timestamp = "2024-02-27T12:45:00Z".parse().expect("a moment");
        let out = |zone| release_at(at, at, Channel::Portal, zone, &calendar, Release::Order);
        assert_eq!(out(Zone::Almaty).to_string(), "2024-02-28T03:00:00Z", "18:45, UTC+6");
        assert_eq!(out(Zone::West), at, "17:45, UTC+5");
        let after: Timestamp = "2024-03-04T13:45:00Z".parse().expect("a moment");
        let out = release_at(after, after, Channel::Portal, Zone::Almaty, &calendar, Release::Order);
        assert_eq!(out.to_string(), "2024-03-05T04:00:00Z", "18:45, UTC+5");
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

    /// What the portal hands out when.
    fn out(lodged: &str, decided: &str, release: Release) -> Timestamp {
        let calendar = WorkingCalendar::built_in();
        release_at(filed(lodged), filed(decided), Channel::Portal, Zone::Almaty, &calendar, release)
    }

    #[test]
    fn a3_7_3_refuses_to_hand_out_after_hours_filings_the_same_evening() {
        let out = |text| out(text, text, Release::Order);
        assert_eq!(out("2026-11-20 18:40"), filed("2026-11-23 09:00"), "Friday evening");
        assert_eq!(out("2026-11-22 12:00"), filed("2026-11-23 09:00"), "Sunday");
        assert_eq!(out("2026-11-20 18:30"), filed("2026-11-23 09:00"), "the hour itself is after");
        assert_eq!(out("2026-05-08 19:00"), filed("2026-05-12 09:00"), "a shifted holiday");
        assert_eq!(out("2026-11-23 06:00"), filed("2026-11-23 09:00"), "before opening");
    }

    #[test]
    fn a3_7_3_does_not_hold_back_what_was_filed_in_working_time() {
        for text in ["2026-11-20 09:00", "2026-11-20 13:30", "2026-11-20 18:29"] {
            assert_eq!(out(text, text, Release::Order), filed(text));
        }
        let decided = "2026-11-23 11:00";
        assert_eq!(out("2026-11-20 17:00", decided, Release::Order), filed(decided));
        let evening = "2026-11-20 22:00";
        assert_eq!(out(evening, evening, Release::Immediate), filed(evening));
    }

    /// Schedule 3 is the portal's. A duty office takes in until eight, a centre on Saturday: what is decided there is
    /// printed there, and row 3 gives a term and no earliest moment.
    #[test]
    fn a3_7_3_does_not_hold_back_a_result_of_a_counter() {
        let calendar = WorkingCalendar::built_in();
        let out = |lodged: &str, decided: &str| {
            let (lodged, decided) = (filed(lodged), filed(decided));
            release_at(lodged, decided, Channel::ServiceCentre, Zone::Almaty, &calendar, Release::Order)
        };
        for text in ["2026-11-20 19:20", "2026-11-21 11:00", "2026-11-23 10:00"] {
            assert_eq!(out(text, text), filed(text), "{text}");
        }
        assert_eq!(out("2026-11-21 11:00", "2026-11-23 15:00"), filed("2026-11-23 15:00"));
    }
}
