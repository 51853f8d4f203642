//! Local time at the provider. One zone, UTC+5, for the whole country from 1 March 2024; before that most regions kept
//! UTC+6. Two rows of data, so that the browser needs no time zone database; a test of the service compares them
//! with one.

use jiff::civil::DateTime;
use jiff::tz::Offset;

use crate::time::{Date, Timestamp};

/// Which clock a provider keeps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Zone {
    /// Astana, Almaty and most regions: UTC+6 until 29 February 2024, UTC+5 since.
    #[default]
    Almaty,
    /// The west (Aktau, Kyzylorda …): UTC+5 throughout these years.
    West,
}

/// 1 March 2024 00:00 at UTC+6, in seconds since the epoch.
const CHANGE: i64 = 1_709_229_600;

/// Day and minute of the day on a provider's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalMoment {
    /// The day.
    pub day: Date,
    /// Minute of the day, 0–1439.
    pub minute: u16,
}

impl Zone {
    /// Hours ahead of UTC at a moment.
    #[must_use]
    pub fn hours_ahead(self, at: Timestamp) -> i8 {
        match self {
            Self::Almaty if at.as_second() < CHANGE => 6,
            Self::Almaty | Self::West => 5,
        }
    }

    /// What the provider's clock shows.
    #[must_use]
    pub fn local(self, at: Timestamp) -> LocalMoment {
        let shown: DateTime = Offset::constant(self.hours_ahead(at)).to_datetime(at);
        let minute = u16::from(shown.hour().unsigned_abs()) * 60 + u16::from(shown.minute().unsigned_abs());
        LocalMoment { day: shown.date(), minute }
    }

    /// The moment at which the provider's clock shows a minute of a day. Where the change of 2024 shows a minute
    /// twice, the later one.
    #[must_use]
    pub fn moment(self, day: Date, minute: u16) -> Timestamp {
        let (hour, minute) = ((minute / 60).min(23) as i8, (minute % 60) as i8);
        let shown = day.at(hour, minute, 0, 0);
        let reading = |hours: i8| Offset::constant(hours).to_timestamp(shown);
        let later = reading(5).unwrap_or(Timestamp::MIN);
        if self.hours_ahead(later) == 5 { later } else { reading(6).unwrap_or(later) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a moment")
    }

    #[test]
    fn the_clock_changed_on_the_first_of_march_2024() {
        let day = |text| crate::time::parse_date(text).expect("a day");
        assert_eq!(
            Zone::Almaty.local(at("2024-02-29T17:59:00Z")),
            LocalMoment { day: day("2024-02-29"), minute: 1439 }
        );
        assert_eq!(
            Zone::Almaty.local(at("2024-02-29T18:00:00Z")),
            LocalMoment { day: day("2024-02-29"), minute: 1380 }
        );
        assert_eq!(
            Zone::Almaty.local(at("2026-11-22T14:00:00Z")),
            LocalMoment { day: day("2026-11-22"), minute: 1140 }
        );
        assert_eq!(
            Zone::West.local(at("2023-06-01T20:30:00Z")),
            LocalMoment { day: day("2023-06-02"), minute: 90 }
        );
    }

    #[test]
    fn moments_read_back() {
        for zone in [Zone::Almaty, Zone::West] {
            for text in [
                "2023-02-27T03:00:00Z",
                "2024-02-29T20:00:00Z",
                "2024-03-01T04:00:00Z",
                "2026-07-01T18:59:00Z",
            ] {
                let local = zone.local(at(text));
                assert_eq!(zone.moment(local.day, local.minute), at(text), "{zone:?} {text}");
            }
        }
    }
}
