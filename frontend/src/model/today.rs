//! The questions of "can I apply here today?" as answered on the page, and what a minute of the day reads like. Asks
//! the rule of `shared::guide`; decides nothing.

use shared::application::Kind;
use shared::calendar::WorkingCalendar;
use shared::guide::one_by_one::Said;
use shared::guide::{Asker, HasIin, Place};
use shared::offices::Office;
use shared::time::parse_date;
use shared::wire::v1::calendar::CalendarWire;
use shared::wire::v1::offices::OfficeLine;

/// The value of the place that is the portal.
pub const PORTAL: &str = "portal";
/// The value of the place that is a police body.
pub const POLICE: &str = "police";

/// The answers as chosen; empty where nothing is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// A kind of application.
    pub wanted: String,
    /// `yes` or `no`.
    pub citizen: String,
    /// `yes` or `no`.
    pub document: String,
    /// `yes`, `no` or `unsure`.
    pub iin: String,
    /// `self`, `legal` or `agent`.
    pub asker: String,
    /// `yes` or `no`.
    pub eds: String,
    /// Whether the person can leave the house: `yes` or `no`.
    pub goes_out: String,
    /// [`PORTAL`], [`POLICE`] or the id of an office.
    pub place: String,
}

fn yes(text: &str) -> Option<bool> {
    match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// What was said so far; what cannot be read was not said.
#[must_use]
pub fn said<'a>(answers: &Answers, offices: &'a [Office]) -> Said<'a> {
    let centre = |id: &str| offices.iter().find(|office| office.id == id).map(Place::Centre);
    Said {
        wanted: Kind::parse(&answers.wanted),
        citizen: yes(&answers.citizen),
        document: yes(&answers.document),
        iin: match answers.iin.as_str() {
            "yes" => Some(HasIin::Yes),
            "no" => Some(HasIin::No),
            "unsure" => Some(HasIin::Unsure),
            _ => None,
        },
        asker: match answers.asker.as_str() {
            "self" => Some(Asker::Recipient),
            "legal" => Some(Asker::Legal),
            "agent" => Some(Asker::Agent),
            _ => None,
        },
        eds: yes(&answers.eds),
        at_home: yes(&answers.goes_out).map(|goes_out| !goes_out),
        place: match answers.place.as_str() {
            PORTAL => Some(Place::Portal),
            POLICE => Some(Place::Provider),
            id => centre(id),
        },
    }
}

/// Where one may apply, or ask to.
#[must_use]
pub fn places(offices: &[Office]) -> Vec<Place<'_>> {
    [Place::Portal, Place::Provider].into_iter().chain(offices.iter().map(Place::Centre)).collect()
}

/// The offices of an answer; one that cannot be read is left out.
#[must_use]
pub fn offices_of(lines: &[OfficeLine]) -> Vec<Office> {
    lines.iter().filter_map(|line| Office::try_from(line.office.clone()).ok()).collect()
}

/// The calendar of an answer; a day that cannot be read is left out.
#[must_use]
pub fn calendar_of(wire: &CalendarWire) -> WorkingCalendar {
    let days = |texts: &[String]| texts.iter().filter_map(|text| parse_date(text)).collect();
    WorkingCalendar::new(days(&wire.off), days(&wire.worked), wire.first_year, wire.last_year)
}

/// A minute of the day: `9:00`.
#[must_use]
pub fn clock(minute: u16) -> String {
    format!("{}:{:02}", minute / 60, minute % 60)
}

/// The minute of a typed time, `9:00` or `09:00`.
#[must_use]
pub fn minute_of(text: &str) -> Option<u16> {
    let (hour, minute) = text.trim().split_once(':')?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

#[cfg(test)]
mod tests {
    use shared::offices::Offices;

    use super::*;

    fn answered() -> Answers {
        let text = str::to_owned;
        Answers {
            wanted: text("formation"),
            citizen: text("no"),
            document: text("yes"),
            iin: text("unsure"),
            asker: text("agent"),
            eds: text("yes"),
            goes_out: text("no"),
            place: text("office-3"),
        }
    }

    #[test]
    fn what_cannot_be_read_was_not_said() {
        let offices = Offices::demonstration();
        let whole = said(&answered(), offices.all());
        assert_eq!((whole.at_home, whole.eds, whole.citizen), (Some(true), Some(true), Some(false)));
        assert!(matches!(whole.place, Some(Place::Centre(office)) if office.duty));
        assert_eq!(said(&Answers::default(), offices.all()), Said::default());
        let mut odd = answered();
        (odd.document, odd.place) = ("maybe".into(), "nowhere".into());
        let odd = said(&odd, offices.all());
        assert_eq!((odd.document, odd.place), (None, None));
        assert_eq!(places(offices.all()).len(), offices.all().len() + 2);
    }

    #[test]
    fn minutes_read_as_people_say_them() {
        assert_eq!([clock(540), clock(1110), clock(5)], ["9:00", "18:30", "0:05"]);
        assert_eq!([minute_of(" 09:00"), minute_of("18:30")], [Some(540), Some(1110)]);
        for wrong in ["", "9", "24:00", "9:60", "a:b", "-1:00", "9:00:00"] {
            assert_eq!(minute_of(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_calendar_comes_back_from_the_wire() {
        let wire = CalendarWire {
            first_year: 2026,
            last_year: 2026,
            off: vec!["2026-12-16".into(), "nonsense".into()],
            ..CalendarWire::default()
        };
        let calendar = calendar_of(&wire);
        let day = |text| parse_date(text).expect("a day");
        assert!(!calendar.is_working_day(day("2026-12-16")) && calendar.is_working_day(day("2026-12-17")));
    }
}
