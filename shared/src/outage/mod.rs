//! Outages and announced technical breaks. The order is silent about failures (gap G20): a due day does not move for
//! one, but whoever looks at a late case sees which outage lay in its time, and whoever applies is told of it.
//! Knows neither storage nor words.

use crate::time::Timestamp;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutageKind {
    /// Something failed.
    Outage,
    /// A technical break, announced ahead.
    //= R258/A3.7.3
    //# круглосуточно, за исключением технических перерывов в связи с проведением ремонтных работ
    Break,
}

impl OutageKind {
    /// Both.
    pub const ALL: &'static [Self] = &[Self::Outage, Self::Break];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Outage => "outage",
            Self::Break => "break",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == text)
    }
}

/// What can be affected.
pub const AFFECTED: &[&str] = &["portal", "signatures", "register", "service_centres", "documents"];
/// Causes that have words in every language.
pub const CAUSES: &[&str] = &[
    "planned_works",
    "national_systems",
    "certification_authority",
    "network",
    "power",
    "equipment",
    "program",
];
/// Fewest and most characters of a cause in own words.
pub const CAUSE_CHARACTERS: core::ops::RangeInclusive<usize> = 5..=1000;
/// A break is announced at most this many days ahead, and lasts at most so long.
pub const DAYS_MAX: i64 = 60;
/// A break is shown on the portal from this many hours before it begins: long enough to come back another day, not so long
/// that nobody reads it any more.
pub const SHOWN_HOURS: i64 = 24;

const DAY_SECONDS: i64 = 86_400;

/// An entry as it is written.
#[derive(Clone, Debug)]
pub struct Written<'a> {
    /// What happened.
    pub kind: OutageKind,
    /// Since when.
    pub starts_at: Timestamp,
    /// Until when; not known yet for a failure that goes on.
    pub ends_at: Option<Timestamp>,
    /// What was affected.
    pub affected: Vec<&'a str>,
    /// Why, a code of [`CAUSES`]; empty for own words.
    pub cause_code: &'a str,
    /// Why, in own words; they may be missing where there is a code.
    pub cause: &'a str,
}

/// Whether an entry can stand; else the part that cannot.
///
/// # Errors
/// `starts`, `ends`, `affected` or `cause`.
pub fn judge(written: &Written<'_>, now: Timestamp) -> Result<(), &'static str> {
    let seconds = |at: Timestamp| at.as_second();
    let (starts, now) = (seconds(written.starts_at), seconds(now));
    let limit = DAYS_MAX * DAY_SECONDS;
    let ahead = match written.kind {
        OutageKind::Outage => 60,
        OutageKind::Break => limit,
    };
    if starts > now + ahead || starts < now - limit {
        return Err("starts");
    }
    let ends_well = match (written.kind, written.ends_at.map(seconds)) {
        (OutageKind::Outage, None) => true,
        (OutageKind::Outage, Some(ends)) => ends > starts && ends <= now + 60,
        (OutageKind::Break, None) => false,
        (OutageKind::Break, Some(ends)) => ends > starts && ends - starts <= limit,
    };
    if !ends_well {
        return Err("ends");
    }
    if written.affected.is_empty() || !written.affected.iter().all(|part| AFFECTED.contains(part)) {
        return Err("affected");
    }
    let (coded, words) = (!written.cause_code.is_empty(), written.cause.trim().chars().count());
    let worded = CAUSE_CHARACTERS.contains(&words) || coded && words == 0;
    if !worded || coded && !CAUSES.contains(&written.cause_code) {
        return Err("cause");
    }
    Ok(())
}

/// Whether the portal shows it now: a failure that goes on, a break that goes on or begins soon.
#[must_use]
pub fn is_shown(kind: OutageKind, starts_at: Timestamp, ends_at: Option<Timestamp>, now: Timestamp) -> bool {
    let goes_on = ends_at.is_none_or(|ends| ends > now);
    match kind {
        OutageKind::Outage => goes_on && starts_at <= now,
        OutageKind::Break => goes_on && starts_at.as_second() <= now.as_second() + SHOWN_HOURS * 3600,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a moment")
    }

    const NOW: &str = "2026-11-23T05:00:00Z";

    fn written(kind: OutageKind, starts: &str, ends: Option<&str>) -> Written<'static> {
        let affected = vec!["portal"];
        let cause = "The mast fell.";
        Written { kind, starts_at: at(starts), ends_at: ends.map(at), affected, cause_code: "", cause }
    }

    fn told(kind: OutageKind, starts: &str, ends: Option<&str>) -> Result<(), &'static str> {
        judge(&written(kind, starts, ends), at(NOW))
    }

    #[test]
    fn a3_7_3_accepts_failures_that_go_on_and_breaks_that_are_announced() {
        assert_eq!(told(OutageKind::Outage, "2026-11-23T04:00:00Z", None), Ok(()));
        assert_eq!(told(OutageKind::Outage, "2026-11-22T04:00:00Z", Some("2026-11-22T05:00:00Z")), Ok(()));
        assert_eq!(told(OutageKind::Break, "2026-11-25T18:00:00Z", Some("2026-11-25T20:00:00Z")), Ok(()));
        // A clock may be a minute ahead, and no further.
        let now_over = |ends| told(OutageKind::Outage, "2026-11-23T04:00:00Z", Some(ends));
        assert_eq!(now_over("2026-11-23T05:01:00Z"), Ok(()));
        assert_eq!(now_over("2026-11-23T05:01:01Z"), Err("ends"));
        assert_eq!(now_over("2026-11-23T04:00:00Z"), Err("ends"), "of no length");
        let ends = Some(at("2026-11-25T20:00:00Z"));
        let shown = |starts: &str| is_shown(OutageKind::Break, at(starts), ends, at(NOW));
        assert!(
            shown("2026-11-24T05:00:00Z") && !shown("2026-11-24T05:00:01Z"),
            "from a day before, to the second"
        );
        assert!(is_shown(OutageKind::Outage, at("2026-11-23T04:00:00Z"), None, at(NOW)));
    }

    #[test]
    fn a3_7_3_refuses_failures_to_come_and_breaks_without_end() {
        assert_eq!(told(OutageKind::Outage, "2026-11-24T04:00:00Z", None), Err("starts"));
        assert_eq!(
            told(OutageKind::Break, "2027-11-24T04:00:00Z", Some("2027-11-24T05:00:00Z")),
            Err("starts")
        );
        assert_eq!(told(OutageKind::Break, "2026-11-24T04:00:00Z", None), Err("ends"));
        assert_eq!(
            told(OutageKind::Break, "2026-11-24T04:00:00Z", Some("2026-11-24T03:00:00Z")),
            Err("ends")
        );
        assert_eq!(
            told(OutageKind::Outage, "2026-11-23T04:00:00Z", Some("2026-11-24T04:00:00Z")),
            Err("ends")
        );
        let good = written(OutageKind::Outage, NOW, None);
        let judged = |changed: Written<'_>| judge(&changed, at(NOW));
        assert_eq!(judged(Written { affected: vec![], ..good.clone() }), Err("affected"));
        assert_eq!(judged(Written { affected: vec!["portal", "moon"], ..good.clone() }), Err("affected"));
        assert_eq!(judged(Written { cause: "  x ", ..good.clone() }), Err("cause"));
        assert_eq!(judged(Written { cause: "", ..good.clone() }), Err("cause"), "somebody asks why");
        for code in CAUSES {
            assert_eq!(judged(Written { cause_code: code, cause: "", ..good.clone() }), Ok(()), "{code}");
            assert_eq!(judged(Written { cause_code: code, ..good.clone() }), Ok(()), "{code} and own words");
        }
        assert_eq!(judged(Written { cause_code: "the_moon", ..good.clone() }), Err("cause"));
        assert_eq!(judged(Written { cause_code: "network", cause: "x", ..good }), Err("cause"));
        let over = Some(at("2026-11-23T04:30:00Z"));
        assert!(!is_shown(OutageKind::Outage, at("2026-11-23T04:00:00Z"), over, at(NOW)));
        let far = (at("2026-12-23T04:00:00Z"), Some(at("2026-12-23T05:00:00Z")));
        assert!(!is_shown(OutageKind::Break, far.0, far.1, at(NOW)));
    }
}
