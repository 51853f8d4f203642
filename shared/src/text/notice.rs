//! One line for everybody about a failure that goes on or a technical break: what, when, what is affected. Days and
//! clock times stand where no language bends them.

use super::{Locale, fill, house, said};
use crate::calendar::Zone;
use crate::outage::OutageKind;
use crate::time::{Date, Timestamp};

/// What the place is called where such lines stand.
#[must_use]
pub const fn place(locale: Locale) -> &'static str {
    said::letter_notice(locale)
}

/// The line. `affected` are codes of `outage::AFFECTED`.
#[must_use]
pub fn outage(
    locale: Locale,
    kind: OutageKind,
    starts_at: Timestamp,
    ends_at: Option<Timestamp>,
    affected: &[String],
) -> String {
    let what: Vec<&str> = affected.iter().map(|part| house::outage(locale, part)).collect();
    let (what, when) = (what.join(", "), span(locale, starts_at, ends_at));
    let text = match kind {
        OutageKind::Break => said::letter_break(locale),
        OutageKind::Outage => said::letter_outage(locale),
    };
    fill::put(text, &[("what", &what), ("when", &when)])
}

/// `01.12.2026, 22:00–23:00`; the second day only where it is another one.
fn span(locale: Locale, starts_at: Timestamp, ends_at: Option<Timestamp>) -> String {
    let (day, clock) = local(starts_at);
    let begins = format!("{}, {clock}", super::date(locale, day));
    match ends_at.map(local) {
        None => begins,
        Some((same, clock)) if same == day => format!("{begins}–{clock}"),
        Some((other, clock)) => format!("{begins} – {}, {clock}", super::date(locale, other)),
    }
}

/// Day and clock time in the country.
fn local(at: Timestamp) -> (Date, String) {
    let here = Zone::default().local(at);
    (here.day, format!("{:02}:{:02}", here.minute / 60, here.minute % 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(locale: Locale, kind: OutageKind, starts: &str, ends: Option<&str>) -> String {
        let at = |text: &str| text.parse().expect("a moment");
        outage(locale, kind, at(starts), ends.map(at), &["portal".into(), "documents".into()])
    }

    #[test]
    fn a_break_is_told_in_one_line_and_in_the_readers_language() {
        let told =
            |locale| said(locale, OutageKind::Break, "2026-12-01T17:00:00Z", Some("2026-12-01T18:30:00Z"));
        assert_eq!(
            told(Locale::Ru),
            "Технический перерыв: 01.12.2026, 22:00–23:30 (время Астаны). Затронуто: портал, копии документов."
        );
        assert_eq!(
            told(Locale::Kk),
            "Техникалық үзіліс: 01.12.2026, 22:00–23:30 (Астана уақыты). Үзіліс қозғайтындары: портал, құжат көшірмелері."
        );
        assert_eq!(
            told(Locale::En),
            "Technical break: 1 December 2026, 22:00–23:30 (Astana time). Affected: portal, copies of documents."
        );
    }

    #[test]
    fn a_night_has_two_days_and_a_failure_no_end() {
        let night = said(Locale::Ru, OutageKind::Break, "2026-12-01T17:00:00Z", Some("2026-12-01T20:00:00Z"));
        assert!(night.contains("01.12.2026, 22:00 – 02.12.2026, 01:00"), "{night}");
        let failure = said(Locale::Kk, OutageKind::Outage, "2026-12-01T05:20:00Z", None);
        assert_eq!(
            failure,
            "Ақау. Басталуы: 01.12.2026, 10:20. Ақау қозғағандары: портал, құжат көшірмелері."
        );
    }
}
