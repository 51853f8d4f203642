//! What is typed in the administrators' forms, read: days one a line, a moment on the provider's clock. Decides nothing.

use shared::calendar::Zone;
use shared::time::parse_date;

use super::today::minute_of;

/// The days of a text, one a line or parted by commas; what is no day stays as it is, for the judge to name.
#[must_use]
pub fn days(text: &str) -> Vec<String> {
    let parts = text.split(['\n', ',', ';', ' ']).map(str::trim);
    parts.filter(|part| !part.is_empty()).map(ToOwned::to_owned).collect()
}

/// `2026-11-23 10:30` on the provider's clock as the wire writes a moment; empty for what is none.
#[must_use]
pub fn moment(text: &str) -> String {
    let read = text.trim().split_once(' ').and_then(|(day, clock)| {
        Some(Zone::default().moment(parse_date(day)?, minute_of(clock.trim())?).to_string())
    });
    read.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_however_they_are_parted() {
        assert_eq!(
            days("2027-01-01\n 2027-01-02, 2027-01-03;\n\nx"),
            ["2027-01-01", "2027-01-02", "2027-01-03", "x"]
        );
        assert_eq!(days(" \n"), Vec::<String>::new());
    }

    #[test]
    fn a_moment_is_the_providers() {
        assert_eq!(moment("2026-11-23 10:30"), "2026-11-23T05:30:00Z");
        for text in ["", "2026-11-23", "2026-11-23 25:00", "yesterday 10:00"] {
            assert_eq!(moment(text), "", "{text}");
        }
    }
}
