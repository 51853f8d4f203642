//! Days and moments as people read them, in the time of Kazakhstan (UTC+5 in the whole country since 1 March
//! 2024). Month names come from `shared::text`; no clock is read here.

use shared::text::{Locale, months};
use shared::time::{Date, parse_date, parse_moment};

/// Offset of the country's one time zone from UTC, seconds.
pub const KAZAKHSTAN_OFFSET_SECONDS: i64 = 5 * 3600;

/// A day in words.
#[must_use]
pub fn day(locale: Locale, date: Date) -> String {
    let (day, month, year) = (date.day(), months::of(locale, date), date.year());
    match locale {
        Locale::Kk => format!("{year}\u{a0}жылғы {day}\u{a0}{month}"),
        Locale::Ru => format!("{day}\u{a0}{month} {year}\u{a0}г."),
        Locale::En => format!("{day}\u{a0}{month} {year}"),
    }
}

/// A day `YYYY-MM-DD` in words; anything else as it stands.
#[must_use]
pub fn day_text(locale: Locale, text: &str) -> String {
    parse_date(text).map_or_else(|| text.to_owned(), |date| day(locale, date))
}

/// A moment (RFC 3339) in words, to the minute, in the time of Kazakhstan; anything else as it stands.
#[must_use]
pub fn moment_text(locale: Locale, text: &str) -> String {
    let Some(at) = parse_moment(text) else { return text.to_owned() };
    moment(locale, at.as_second()).unwrap_or_else(|| text.to_owned())
}

/// A moment (Unix seconds) in words, to the minute, in the time of Kazakhstan.
#[must_use]
pub fn moment(locale: Locale, seconds: i64) -> Option<String> {
    let local = seconds.checked_add(KAZAKHSTAN_OFFSET_SECONDS)?;
    let date = day_of(local)?;
    let minute = local.rem_euclid(86_400) / 60;
    Some(format!("{}, {:02}:{:02}", day(locale, date), minute / 60, minute % 60))
}

/// The same without year, in figures: where many stand close together and the whole is said beside it.
#[must_use]
pub fn moment_short(text: &str) -> String {
    let short = || {
        let local = parse_moment(text)?.as_second().checked_add(KAZAKHSTAN_OFFSET_SECONDS)?;
        let (date, minute) = (day_of(local)?, local.rem_euclid(86_400) / 60);
        Some(format!("{:02}.{:02} {:02}:{:02}", date.day(), date.month(), minute / 60, minute % 60))
    };
    short().unwrap_or_else(|| text.to_owned())
}

/// The day of a moment (Unix seconds) in the time of Kazakhstan.
#[must_use]
pub fn day_at(seconds: i64) -> Option<Date> {
    day_of(seconds.checked_add(KAZAKHSTAN_OFFSET_SECONDS)?)
}

/// Civil day of a count of seconds, by the days-from-civil algorithm of the proleptic Gregorian calendar.
fn day_of(local_seconds: i64) -> Option<Date> {
    let days = local_seconds.div_euclid(86_400).checked_add(719_468)?;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    shared::time::date(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
}

/// A digest in groups of eight, for the eye.
#[must_use]
pub fn grouped(hex: &str) -> String {
    group(hex, 8)
}

/// An IIN in groups of three, for the eye; copied without the spaces.
#[must_use]
pub fn grouped_iin(iin: &str) -> String {
    group(iin, 3)
}

fn group(text: &str, size: usize) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / size);
    for (at, character) in text.chars().enumerate() {
        if at > 0 && at % size == 0 {
            out.push(' ');
        }
        out.push(character);
    }
    out
}

/// A size of a file: `312 KB`, `4.2 MB`.
#[must_use]
pub fn size(bytes: u64) -> String {
    let kilo = bytes.div_ceil(1024);
    if kilo < 1024 {
        return format!("{kilo}\u{a0}KB");
    }
    let tenths = bytes.saturating_mul(10) / (1024 * 1024);
    if tenths.is_multiple_of(10) {
        format!("{}\u{a0}MB", tenths / 10)
    } else {
        format!("{}.{}\u{a0}MB", tenths / 10, tenths % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_moment_is_of_the_day_and_minute_in_kazakhstan() {
        assert_eq!(moment_short("2026-11-23T20:05:59Z"), "24.11 01:05");
        assert_eq!(moment_short("soon"), "soon");
    }

    #[test]
    fn a_late_evening_in_utc_is_the_next_day_in_kazakhstan() {
        assert_eq!(moment_text(Locale::En, "2026-11-22T20:30:00Z"), "23\u{a0}November 2026, 01:30");
        assert_eq!(day_at(0), shared::time::date(1970, 1, 1));
        assert_eq!(day_at(4_102_444_800 - 1), shared::time::date(2100, 1, 1));
    }

    #[test]
    fn days_read_as_each_language_writes_them() {
        assert_eq!(day_text(Locale::Kk, "2026-03-22"), "2026\u{a0}жылғы 22\u{a0}наурыз");
        assert_eq!(day_text(Locale::Ru, "2026-03-22"), "22\u{a0}марта 2026\u{a0}г.");
        assert_eq!(day_text(Locale::En, "nonsense"), "nonsense");
    }

    #[test]
    fn civil_days_agree_with_the_calendar_library_over_two_centuries() {
        let mut date = shared::time::date(1950, 1, 1).expect("a day");
        let end = shared::time::date(2150, 1, 1).expect("a day");
        let mut seconds = -631_152_000;
        while date < end {
            assert_eq!(day_of(seconds), Some(date));
            date = date.tomorrow().expect("a day");
            seconds += 86_400;
        }
    }

    #[test]
    fn numbers_are_grouped_and_sizes_rounded() {
        assert_eq!(grouped_iin("991231500016"), "991 231 500 016");
        assert_eq!(grouped("0123456789ab"), "01234567 89ab");
        assert_eq!(size(1), "1\u{a0}KB");
        assert_eq!(size(10 * 1024 * 1024), "10\u{a0}MB");
        assert_eq!(size(4_404_019), "4.1\u{a0}MB");
    }
}
