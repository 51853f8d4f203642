//! The moment type of this crate and its two ASN.1 spellings (UTCTime, GeneralizedTime).
//!
//! Knows the civil calendar in UTC and the profile of RFC 5280 §4.1.2.5: seconds present, zone `Z`, no
//! fractions. Deliberately knows no clock: a moment always comes from outside.

use core::fmt;

use crate::der::{self, Tlv, Writer, tag};

/// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnixSeconds(pub i64);

/// How far clocks of servers, responders and time-stamping authorities may differ before a moment counts as lying
/// ahead, seconds.
pub const CLOCK_TOLERANCE_SECONDS: i64 = 60;

const DAY: i64 = 86_400;

/// A civil date and time in UTC, only ever a valid one.
#[derive(Clone, Copy)]
struct Civil {
    year: i64,
    month: u8,
    day: u8,
    hour: u8,
    minute: u8,
    second: u8,
}

impl UnixSeconds {
    /// The moment of a civil date and time in UTC, or `None` when there is no such date (30 February) or the
    /// year is outside 1..=9999.
    #[must_use]
    pub const fn from_civil_utc(
        year: i64,
        month: u8,
        day: u8,
        hour: u8,
        minute: u8,
        second: u8,
    ) -> Option<Self> {
        let date_ok = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1;
        if !date_ok || day > days_in_month(year, month) || hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        let days = days_from_civil(year, month, day);
        Some(Self(days * DAY + hour as i64 * 3600 + minute as i64 * 60 + second as i64))
    }

    /// This moment moved by `days` days of 86,400 seconds; saturates.
    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(days.saturating_mul(DAY)))
    }

    /// This moment moved by `seconds`; saturates.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    fn civil(self) -> Civil {
        let days = self.0.div_euclid(DAY);
        let rest = self.0.rem_euclid(DAY);
        // Days to a civil date by 400-year eras that begin on 1 March.
        let shifted = days.saturating_add(719_468);
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * march_month + 2) / 5 + 1;
        let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        let small = |n: i64| u8::try_from(n).unwrap_or(0);
        Civil {
            year,
            month: small(month),
            day: small(day),
            hour: small(rest / 3600),
            minute: small(rest / 60 % 60),
            second: small(rest % 60),
        }
    }

    /// Reads a UTCTime or GeneralizedTime element.
    pub(crate) fn from_tlv(element: Tlv<'_>) -> Result<Self, der::Error> {
        let (year, rest) = match (element.tag, element.value.len()) {
            (tag::UTC_TIME, 13) => {
                let (digits, rest) = element.value.split_at(2);
                let two = two_digits(digits)?;
                // RFC 5280 §4.1.2.5.1: 50..99 is 19YY, 00..49 is 20YY.
                (i64::from(two) + if two >= 50 { 1900 } else { 2000 }, rest)
            }
            (tag::GENERALIZED_TIME, 15) => {
                let (digits, rest) = element.value.split_at(4);
                let (century, year) = digits.split_at(2);
                (i64::from(two_digits(century)?) * 100 + i64::from(two_digits(year)?), rest)
            }
            _ => return Err(der::Error::Time),
        };
        let mut fields = [0u8; 5];
        for (field, pair) in fields.iter_mut().zip(rest.chunks(2)) {
            *field = two_digits(pair)?;
        }
        let [month, day, hour, minute, second] = fields;
        if rest.last() != Some(&b'Z') {
            return Err(der::Error::Time);
        }
        Self::from_civil_utc(year, month, day, hour, minute, second).ok_or(der::Error::Time)
    }

    /// Reads a GeneralizedTime that may have a fraction of a second, as timestamps do (RFC 3161 §2.4.2); the fraction
    /// is dropped.
    pub(crate) fn from_precise(element: Tlv<'_>) -> Result<Self, der::Error> {
        let text = element.contents(tag::GENERALIZED_TIME)?;
        let Some(point) = text.iter().position(|octet| *octet == b'.') else {
            return Self::from_tlv(element);
        };
        let (seconds, fraction) = text.split_at(point);
        let digits = fraction.strip_prefix(b".").and_then(|rest| rest.strip_suffix(b"Z")).unwrap_or_default();
        let whole = [seconds, b"Z"].concat();
        // DER: at least one digit, the last not a zero.
        if digits.is_empty() || digits.last() == Some(&b'0') || !digits.iter().all(u8::is_ascii_digit) {
            return Err(der::Error::Time);
        }
        Self::from_tlv(Tlv { value: &whole, ..element })
    }

    /// Writes GeneralizedTime whatever the year, as OCSP and timestamps have it.
    pub(crate) fn write_generalized(self, out: &mut Writer) {
        let c = self.civil();
        let year = c.year.clamp(0, 9999);
        let text = format!("{year:04}{:02}{:02}{:02}{:02}{:02}Z", c.month, c.day, c.hour, c.minute, c.second);
        out.primitive(tag::GENERALIZED_TIME, text.as_bytes());
    }

    /// Writes UTCTime for 1950..=2049, GeneralizedTime otherwise (RFC 5280 §4.1.2.5).
    pub(crate) fn write(self, out: &mut Writer) {
        let c = self.civil();
        let tail = format!("{:02}{:02}{:02}{:02}{:02}Z", c.month, c.day, c.hour, c.minute, c.second);
        if (1950..2050).contains(&c.year) {
            out.primitive(tag::UTC_TIME, format!("{:02}{tail}", c.year.rem_euclid(100)).as_bytes());
        } else {
            out.primitive(tag::GENERALIZED_TIME, format!("{:04}{tail}", c.year.clamp(0, 9999)).as_bytes());
        }
    }
}

impl fmt::Display for UnixSeconds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let c = self.civil();
        write!(f, "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", c.year, c.month, c.day, c.hour, c.minute, c.second)
    }
}

fn two_digits(pair: &[u8]) -> Result<u8, der::Error> {
    match pair {
        [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => Ok((tens - b'0') * 10 + (ones - b'0')),
        _ => Err(der::Error::Time),
    }
}

const fn days_in_month(year: i64, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

const fn days_from_civil(year: i64, month: u8, day: u8) -> i64 {
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let year_of_era = shifted.rem_euclid(400);
    let march_month = (month as i64 + 9) % 12;
    let day_of_year = (153 * march_month + 2) / 5 + day as i64 - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(moment: UnixSeconds) -> Vec<u8> {
        let mut out = Writer::new();
        moment.write(&mut out);
        out.finish()
    }

    #[test]
    fn civil_and_back() {
        for seconds in [0, 951_782_400, 1_795_305_600, 4_102_444_799, -2_208_988_800, 253_402_300_799] {
            let c = UnixSeconds(seconds).civil();
            let again = UnixSeconds::from_civil_utc(c.year, c.month, c.day, c.hour, c.minute, c.second);
            assert_eq!(again, Some(UnixSeconds(seconds)));
        }
        assert_eq!(UnixSeconds(951_782_400).to_string(), "2000-02-29T00:00:00Z");
        assert_eq!(UnixSeconds::from_civil_utc(2100, 2, 29, 0, 0, 0), None);
        assert_eq!(UnixSeconds::from_civil_utc(2026, 11, 22, 24, 0, 0), None);
    }

    #[test]
    fn the_year_2050_changes_the_spelling() {
        let last = UnixSeconds::from_civil_utc(2049, 12, 31, 23, 59, 59).expect("a date");
        assert_eq!(written(last), b"\x17\x0d491231235959Z");
        assert_eq!(written(last.plus_seconds(1)), b"\x18\x0f20500101000000Z");
    }

    #[test]
    fn sloppy_spellings_are_refused() {
        let read = |tag, text: &[u8]| UnixSeconds::from_tlv(Tlv { tag, value: text, raw: text });
        assert_eq!(read(tag::UTC_TIME, b"700101000000Z"), Ok(UnixSeconds(0)));
        for text in [&b"7001010000Z"[..], b"700101000000+", b"701301000000Z", b"70 101000000Z"] {
            assert_eq!(read(tag::UTC_TIME, text), Err(der::Error::Time));
        }
        assert_eq!(read(tag::GENERALIZED_TIME, b"20260101000000.5Z"), Err(der::Error::Time));
        let precise = |text: &[u8]| {
            UnixSeconds::from_precise(Tlv { tag: tag::GENERALIZED_TIME, value: text, raw: text })
        };
        assert_eq!(precise(b"19700101000001.5Z"), Ok(UnixSeconds(1)));
        assert_eq!(precise(b"19700101000001Z"), Ok(UnixSeconds(1)));
        for text in
            [&b"19700101000001.Z"[..], b"19700101000001.50Z", b"19700101000001.5", b"19700101000001.x5Z"]
        {
            assert_eq!(precise(text), Err(der::Error::Time));
        }
    }
}
