//! What is wrong with a version of the working calendar, in words. Knows the names of the faults, not how they are
//! found.

use super::{Locale, said};
use crate::calendar::version::CalendarFault;

/// A fault in words, with its day or year.
#[must_use]
pub fn fault(locale: Locale, fault: &CalendarFault) -> String {
    let about = fault.about();
    let said = said::calendar_fault(locale, fault.code()).unwrap_or_default();
    if about.is_empty() { said.to_owned() } else { format!("{about}: {said}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_words_in_every_language() {
        let day = crate::time::date(2099, 1, 2).expect("a day");
        let faults = [
            CalendarFault::Years,
            CalendarFault::YearsLost,
            CalendarFault::YearEmpty(2099),
            CalendarFault::TooMany(2099),
            CalendarFault::NotADay("2099-02-30".into()),
            CalendarFault::OutsideYears(day),
            CalendarFault::Twice(day),
            CalendarFault::OffAndWorked(day),
            CalendarFault::WorkedWeekday(day),
            CalendarFault::Source,
            CalendarFault::Note,
        ];
        assert_eq!(faults.each_ref().map(CalendarFault::code), CalendarFault::CODES);
        assert_eq!(said::CALENDAR, [("calendar-fault", CalendarFault::CODES)]);
        for locale in Locale::ALL {
            let mut said: Vec<String> = faults.iter().map(|one| fault(*locale, one)).collect();
            assert!(said.iter().all(|text| text.ends_with('.')));
            said.sort();
            said.dedup();
            assert_eq!(said.len(), faults.len(), "{locale:?}");
        }
    }
}
