//! Telling three bodies of a change of the Rules: to whom, and until when. Knows neither storage nor how a letter is
//! sent.

use crate::calendar::WorkingCalendar;
use crate::time::Date;

/// Who is told.
//= R258/1.3
//# в государственную корпорацию "Правительство для граждан", оператору информационно-коммуникационной инфраструктуры "электронного правительства" и в Единый контакт-центр по вопросам оказания государственных услуг
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Addressee {
    /// The State Corporation.
    StateCorporation,
    /// The operator of the infrastructure (definition 2.9).
    IctOperator,
    /// The Single Contact Centre (definition 2.5).
    ContactCentre,
}

impl Addressee {
    /// All three.
    pub const ALL: &'static [Self] = &[Self::StateCorporation, Self::IctOperator, Self::ContactCentre];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::StateCorporation => "state_corporation",
            Self::IctOperator => "ict_operator",
            Self::ContactCentre => "contact_centre",
        }
    }

    /// The addressee of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.as_str() == text)
    }
}

/// Working days within which they are told.
const DAYS: u32 = 3;

/// The last day on which they may be told of an act registered on a day.
//= R258/1.3
//# в течение 3 (трех) рабочих дней после государственной регистрации в органах юстиции соответствующего нормативного правового акта
#[must_use]
pub fn due_on(registered_on: Date, calendar: &WorkingCalendar) -> Date {
    calendar.working_days_after(registered_on, DAYS)
}

/// Characters of the act's number, its title, and of where a notice is on record.
pub const TEXT_CHARACTERS: core::ops::RangeInclusive<usize> = 3..=300;

#[cfg(test)]
mod tests {
    use super::*;

    fn due(registered_on: &str) -> String {
        let day = crate::time::parse_date(registered_on).expect("a day");
        due_on(day, &WorkingCalendar::built_in()).to_string()
    }

    #[test]
    fn r1_3_three_bodies_are_told_within_three_working_days_of_registration() {
        assert_eq!(due("2023-02-10"), "2023-02-15");
        let names: Vec<&str> = Addressee::ALL.iter().map(|one| one.as_str()).collect();
        assert_eq!(names, ["state_corporation", "ict_operator", "contact_centre"]);
        for one in Addressee::ALL {
            assert_eq!(Addressee::parse(one.as_str()), Some(*one));
        }
    }

    #[test]
    fn r1_3_does_not_count_days_off() {
        assert_eq!(due("2026-03-20"), "2026-03-30", "Nauryz and a weekend lie between");
        assert_eq!(due("2024-05-02"), "2024-05-06", "a worked Saturday counts");
    }
}
