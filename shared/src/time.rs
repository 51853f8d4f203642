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
    if text.len() != 10 {
        return None;
    }
    text.parse().ok()
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
