//! A version of the calendar as an administrator publishes it: days with their source, judged before anybody counts
//! by them. A published version never changes; the next one takes its place, and what was promised by an earlier one
//! stays promised. Knows no storage and no words; every fault has a name.

use core::fmt;

use super::WorkingCalendar;
use crate::time::{Date, Weekday, parse_date};

/// Most years of one version.
pub const YEARS_MAX: i16 = 20;
/// Most days off, and most worked weekend days, of one year.
pub const DAYS_MAX: usize = 60;
/// Fewest and most characters of a source.
pub const SOURCE_CHARACTERS: core::ops::RangeInclusive<usize> = 5..=500;
/// Most characters of a note.
pub const NOTE_CHARACTERS_MAX: usize = 1000;

/// What a version is made of, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offered<'a> {
    /// First whole year covered.
    pub first_year: i16,
    /// Last whole year covered.
    pub last_year: i16,
    /// Days off beyond plain weekends, `YYYY-MM-DD`.
    pub off: Vec<&'a str>,
    /// Weekend days that are worked.
    pub worked: Vec<&'a str>,
    /// The act it rests on.
    pub source: &'a str,
    /// Remarks.
    pub note: &'a str,
}

/// What is wrong with a version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CalendarFault {
    /// The years run backwards, are too many, or are none of ours.
    Years,
    /// Years that the version before covered and this one does not.
    YearsLost,
    /// A year without a single day off on a weekday: nobody entered it.
    YearEmpty(i16),
    /// More days of a year than a year can have.
    TooMany(i16),
    /// No day of the calendar.
    NotADay(String),
    /// A day outside of the years covered.
    OutsideYears(Date),
    /// A day named twice in one list.
    Twice(Date),
    /// A day both off and worked.
    OffAndWorked(Date),
    /// A weekday among the worked weekend days: it is worked anyway, so something else was meant.
    WorkedWeekday(Date),
    /// The source is missing or too long.
    Source,
    /// The note is too long.
    Note,
}

impl CalendarFault {
    /// Every name, for the texts.
    pub const CODES: &'static [&'static str] = &[
        "years",
        "years-lost",
        "year-empty",
        "too-many",
        "not-a-day",
        "outside-years",
        "twice",
        "off-and-worked",
        "worked-weekday",
        "source",
        "note",
    ];

    /// Stable name.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Years => "years",
            Self::YearsLost => "years-lost",
            Self::YearEmpty(_) => "year-empty",
            Self::TooMany(_) => "too-many",
            Self::NotADay(_) => "not-a-day",
            Self::OutsideYears(_) => "outside-years",
            Self::Twice(_) => "twice",
            Self::OffAndWorked(_) => "off-and-worked",
            Self::WorkedWeekday(_) => "worked-weekday",
            Self::Source => "source",
            Self::Note => "note",
        }
    }

    /// The day or year it speaks of; empty when it speaks of none. What was typed is cut to ten characters.
    #[must_use]
    pub fn about(&self) -> String {
        match self {
            Self::YearEmpty(year) | Self::TooMany(year) => year.to_string(),
            Self::NotADay(text) => text.chars().take(10).collect(),
            Self::OutsideYears(day)
            | Self::Twice(day)
            | Self::OffAndWorked(day)
            | Self::WorkedWeekday(day) => day.to_string(),
            Self::Years | Self::YearsLost | Self::Source | Self::Note => String::new(),
        }
    }
}

/// `worked-weekday 2027-03-10`.
impl fmt::Display for CalendarFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        let about = self.about();
        if about.is_empty() { Ok(()) } else { write!(f, " {about}") }
    }
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

fn days(texts: &[&str], faults: &mut Vec<CalendarFault>) -> Vec<Date> {
    let mut days = Vec::with_capacity(texts.len());
    for text in texts {
        match parse_date(text.trim()) {
            Some(day) => days.push(day),
            None => faults.push(CalendarFault::NotADay((*text).to_owned())),
        }
    }
    days.sort();
    days
}

fn of_list(days: &[Date], years: &core::ops::RangeInclusive<i16>, faults: &mut Vec<CalendarFault>) {
    let outside = days.iter().filter(|day| !years.contains(&day.year()));
    faults.extend(outside.map(|day| CalendarFault::OutsideYears(*day)));
    let pairs = days.iter().zip(days.iter().skip(1));
    faults.extend(pairs.filter(|(a, b)| a == b).map(|(day, _)| CalendarFault::Twice(*day)));
    for year in years.clone() {
        if days.iter().filter(|day| day.year() == year).count() > DAYS_MAX {
            faults.push(CalendarFault::TooMany(year));
        }
    }
}

/// Judges a version offered after `before`, the one in force.
///
/// # Errors
/// Everything wrong with it, sorted, each fault once.
//= R258/A3.7.1
//# кроме выходных (суббота, воскресенье) и праздничных дней, согласно трудовому законодательству Республики Казахстан
pub fn judge(
    offered: &Offered<'_>,
    before: Option<&WorkingCalendar>,
) -> Result<WorkingCalendar, Vec<CalendarFault>> {
    let mut faults = Vec::new();
    let (first, last) = (offered.first_year, offered.last_year);
    let in_order = (2000..=2199).contains(&first) && (first..=2199).contains(&last);
    if !in_order || last - first >= YEARS_MAX {
        // Nothing else can be judged without the years.
        return Err(vec![CalendarFault::Years]);
    }
    if before.is_some_and(|before| before.first_year < first || before.last_year > last) {
        faults.push(CalendarFault::YearsLost);
    }
    let years = first..=last;
    let (off, worked) = (days(&offered.off, &mut faults), days(&offered.worked, &mut faults));
    of_list(&off, &years, &mut faults);
    of_list(&worked, &years, &mut faults);
    let both = worked.iter().filter(|day| off.binary_search(day).is_ok());
    faults.extend(both.map(|day| CalendarFault::OffAndWorked(*day)));
    let weekdays = worked.iter().filter(|day| !is_weekend(**day));
    faults.extend(weekdays.map(|day| CalendarFault::WorkedWeekday(*day)));
    for year in years {
        if !off.iter().any(|day| day.year() == year && !is_weekend(*day)) {
            faults.push(CalendarFault::YearEmpty(year));
        }
    }
    if !SOURCE_CHARACTERS.contains(&offered.source.trim().chars().count()) {
        faults.push(CalendarFault::Source);
    }
    if offered.note.chars().count() > NOTE_CHARACTERS_MAX {
        faults.push(CalendarFault::Note);
    }
    faults.sort();
    faults.dedup();
    if faults.is_empty() { Ok(WorkingCalendar::new(off, worked, first, last)) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered<'a>(off: &[&'a str], worked: &[&'a str]) -> Offered<'a> {
        Offered {
            first_year: 2028,
            last_year: 2028,
            off: off.to_vec(),
            worked: worked.to_vec(),
            source: "An act of Utopia",
            note: "",
        }
    }

    fn told(offered: &Offered<'_>) -> Vec<String> {
        judge(offered, None).expect_err("faults").iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a3_7_1_accepts_holidays_swapped_saturdays_and_sundays() {
        let days = offered(&["2028-01-03", "2028-01-01", "2028-05-08"], &["2028-01-08", "2028-01-09"]);
        let calendar = judge(&days, None).expect("fine");
        let day = |text| parse_date(text).expect("a day");
        assert!(calendar.is_working_day(day("2028-01-08")) && calendar.is_working_day(day("2028-01-09")));
        assert!(!calendar.is_working_day(day("2028-05-08")));
        assert_eq!(calendar.next_working_day(day("2028-01-07")), day("2028-01-08"));
    }

    #[test]
    fn a3_7_1_refuses_each_fault_by_its_name() {
        let fine = ["2028-01-03"];
        assert_eq!(told(&offered(&fine, &["2028-03-08"])), ["worked-weekday 2028-03-08"]);
        assert_eq!(told(&offered(&["2028-01-03", "2028-01-03"], &[])), ["twice 2028-01-03"]);
        assert_eq!(
            told(&offered(&["2028-01-03", "2028-01-08"], &["2028-01-08"])),
            ["off-and-worked 2028-01-08"]
        );
        assert_eq!(told(&offered(&["2028-01-03", "2029-01-01"], &[])), ["outside-years 2029-01-01"]);
        assert_eq!(told(&offered(&["2028-01-03", "2028-02-30"], &[])), ["not-a-day 2028-02-30"]);
        assert_eq!(told(&offered(&["2028-01-01"], &[])), ["year-empty 2028"], "a Saturday off anyway");
        assert_eq!(told(&Offered { source: " ", ..offered(&fine, &[]) }), ["source"]);
        let long = "x".repeat(NOTE_CHARACTERS_MAX + 1);
        assert_eq!(told(&Offered { note: &long, ..offered(&fine, &[]) }), ["note"]);
        for (first_year, last_year) in
            [(2029, 2028), (2028, 2099), (1999, 2001), (0, 0), (i16::MIN, i16::MAX)]
        {
            assert_eq!(told(&Offered { first_year, last_year, ..offered(&fine, &[]) }), ["years"]);
        }
        let all: Vec<String> =
            (1..=28).flat_map(|day| ["01", "02", "03"].map(|m| format!("2028-{m}-{day:02}"))).collect();
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        assert_eq!(told(&offered(&all, &[])), ["too-many 2028"]);
    }

    #[test]
    fn a3_7_1_refuses_to_forget_years_that_were_covered() {
        let before = WorkingCalendar::built_in();
        let faults = judge(&offered(&["2028-01-03"], &[]), Some(&before)).expect_err("a fault");
        assert_eq!(faults, [CalendarFault::YearsLost]);
    }

    /// What is delivered passes the same judge.
    #[test]
    fn a3_7_1_accepts_the_calendar_delivered() {
        let built_in = WorkingCalendar::built_in();
        let (off, worked) = (built_in.off_days(), built_in.worked_days());
        let again = Offered {
            first_year: built_in.first_year(),
            last_year: built_in.last_year(),
            off: off.iter().map(String::as_str).collect(),
            worked: worked.iter().map(String::as_str).collect(),
            source: super::super::DELIVERED_SOURCE,
            note: "",
        };
        assert_eq!(judge(&again, Some(&built_in)), Ok(built_in));
    }

    #[test]
    fn every_fault_has_a_name_of_its_own() {
        let mut codes = CalendarFault::CODES.to_vec();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), CalendarFault::CODES.len());
        assert_eq!(CalendarFault::NotADay("x".repeat(500)).about().len(), 10);
    }
}
