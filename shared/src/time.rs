//! Moments and days. The only room that names the date library; nothing here reads a clock.

pub use jiff::Timestamp;
pub use jiff::civil::{Date, Weekday};

/// A civil moment at the provider: day and minute of the day.
pub type Minutes = i32;

/// Parses `YYYY-MM-DD`.
///
/// # Errors
/// `None` for anything else, and for days that do not exist.
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let parts = [(year, 4), (month, 2), (day, 2)];
    let plain =
        |(part, length): (&str, usize)| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
    if !parts.into_iter().all(plain) {
        return None;
    }
    date(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// Parses a moment as the wire writes it: RFC 3339 in UTC, `2099-01-31T05:00:00Z`, fractions of a second allowed and
/// cut off. Written out because the library's own reader brings every format it knows into the browser.
#[must_use]
pub fn parse_moment(text: &str) -> Option<Timestamp> {
    let (day, clock) = text.strip_suffix('Z')?.split_once('T')?;
    let clock = clock.split_once('.').map_or(clock, |(whole, _)| whole);
    let mut parts = clock.splitn(3, ':').map(|part| {
        let plain = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        if plain { part.parse::<i8>().ok() } else { None }
    });
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
    let civil = jiff::civil::DateTime::from_parts(
        parse_date(day)?,
        jiff::civil::Time::new(hour, minute, second, 0).ok()?,
    );
    jiff::tz::Offset::UTC.to_timestamp(civil).ok()
}

/// A day of the Gregorian calendar, or `None` where there is no such day.
#[must_use]
pub fn date(year: i16, month: i8, day: i8) -> Option<Date> {
    Date::new(year, month, day).ok()
}

/// `day` of the same number in a later or earlier year; 29 February becomes 28 February.
#[must_use]
pub fn plus_years(day: Date, years: i16) -> Option<Date> {
    let year = day.year().checked_add(years)?;
    date(year, day.month(), day.day()).or_else(|| date(year, day.month(), 28))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_read_as_the_library_reads_them() {
        for text in ["2099-01-31T05:00:00Z", "1970-01-01T00:00:00Z", "2096-02-29T23:59:59Z"] {
            assert_eq!(parse_moment(text), text.parse().ok(), "{text}");
        }
        assert_eq!(parse_moment("2099-01-31T05:00:00.123456Z"), parse_moment("2099-01-31T05:00:00Z"));
    }

    #[test]
    fn what_is_no_moment_or_day_is_none() {
        for text in [
            "",
            "2099-01-31",
            "2099-01-31T25:00:00Z",
            "2099-01-31T05:00Z",
            "2099-02-30T05:00:00Z",
            "é-01-31T05:00:00Z",
        ] {
            assert_eq!(parse_moment(text), None, "{text}");
        }
        for text in ["2099-2-03", "+099-02-03", "2099-02-29", "20990203", "2099-02-03 "] {
            assert_eq!(parse_date(text), None, "{text}");
        }
        assert_eq!(parse_date("2096-02-29"), date(2096, 2, 29));
    }
}
