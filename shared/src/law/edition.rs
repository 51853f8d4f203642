//! The editions of the Rules this program was taught, and which of them is in force on a day.
//!
//! Knows what differs between editions and when each entered into force, as far as our sources tell. Does not
//! know today's date: the day is an argument. An application keeps the edition under which it was lodged, so
//! nothing here is ever asked "now" about an old case.
//!
//! The edition of March 2024 (formation in person only, names from the machine-readable zone) is shipped
//! switched off: our sources do not give its day of entry, so only configuration can set it ([`Schedule`]).

use thiserror::Error;

use crate::time::Date;

/// A wording of the Rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edition {
    /// As amended by order No. 146 of 8 February 2023.
    E2023_02_25,
    /// As amended by the order of 29 February 2024.
    E2024_03,
}

impl Edition {
    /// Every edition, oldest first.
    pub const ALL: &'static [Self] = &[Self::E2023_02_25, Self::E2024_03];

    /// The stable name, which goes into statements, rows and answers.
    pub const fn id(self) -> &'static str {
        match self {
            Self::E2023_02_25 => "2023-02-25",
            Self::E2024_03 => "2024-03",
        }
    }

    /// The edition of that name; `None` for any other.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|edition| edition.id() == id)
    }

    /// The first day of force, where our sources give it.
    pub const fn in_force_from(self) -> Option<Date> {
        match self {
            //= O146/4
            //# вводится в действие по истечении десяти календарных дней
            //# после дня его первого официального опубликования
            Self::E2023_02_25 => Some(FIRST_DAY),
            Self::E2024_03 => None,
        }
    }

    /// What it provides.
    pub const fn provisions(self) -> &'static Provisions {
        match self {
            Self::E2023_02_25 => &Provisions {
                portal_formation: true,
                formation_in_person: false,
                names_from_mrz: false,
                refugee_certificate: false,
            },
            Self::E2024_03 => &Provisions {
                portal_formation: false,
                formation_in_person: true,
                names_from_mrz: true,
                refugee_certificate: true,
            },
        }
    }

    /// What a lawyer calls it, in Russian, the language of our source; screens translate by [`Self::id`].
    pub const fn label(self) -> &'static str {
        match self {
            Self::E2023_02_25 => "Правила в редакции приказа от 8 февраля 2023 года № 146",
            Self::E2024_03 => "Правила в редакции приказа от 29 февраля 2024 года",
        }
    }
}

/// What differs between editions, as data: a rule asks for a provision and never for an edition by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provisions {
    /// Formation may be asked on the portal.
    pub portal_formation: bool,
    /// A number is formed only for somebody who comes in person, or whose legal representative does.
    pub formation_in_person: bool,
    /// Surname, given name and patronymic are those of the machine-readable zone.
    pub names_from_mrz: bool,
    /// A refugee certificate of the Republic of Kazakhstan is an identity document.
    pub refugee_certificate: bool,
}

/// Before this day no edition known here was in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("no edition of the Rules known here was in force on {on}")]
pub struct NoEdition {
    /// The day asked about.
    pub on: Date,
}

/// From which day each edition applies: what the law says, and what configuration decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    /// First day of [`Edition::E2024_03`]; as delivered `None`, so the edition of 2023 stays in force.
    pub e2024_03_from: Option<Date>,
}

impl Schedule {
    /// The edition in force on `on`.
    ///
    /// # Errors
    /// [`NoEdition`] for a day before the first edition.
    pub fn in_force_on(&self, on: Date) -> Result<Edition, NoEdition> {
        let starts = |edition: Edition| match edition {
            Edition::E2024_03 => self.e2024_03_from,
            Edition::E2023_02_25 => edition.in_force_from(),
        };
        let applies = |edition: &Edition| starts(*edition).is_some_and(|from| from <= on);
        match Edition::ALL.iter().copied().filter(applies).max() {
            Some(edition) if on >= FIRST_DAY => Ok(edition),
            _ => Err(NoEdition { on }),
        }
    }
}

/// The first day of the first edition; configuration cannot reach behind it.
const FIRST_DAY: Date = Date::constant(2023, 2, 25);

#[cfg(test)]
mod tests {
    use crate::time::Date;

    use super::{Edition, NoEdition, Schedule};

    #[test]
    fn o146_4_refuses_the_day_before_entry_into_force() {
        let on = Date::constant(2023, 2, 24);
        assert_eq!(Schedule::default().in_force_on(on), Err(NoEdition { on }));
    }

    #[test]
    fn o146_4_accepts_the_day_of_entry_into_force() {
        assert_eq!(Schedule::default().in_force_on(Date::constant(2023, 2, 25)), Ok(Edition::E2023_02_25));
    }

    #[test]
    fn as_delivered_the_edition_of_2023_stays() {
        for on in [Date::constant(2024, 3, 31), Date::constant(2026, 11, 22), Date::constant(9999, 12, 31)] {
            assert_eq!(Schedule::default().in_force_on(on), Ok(Edition::E2023_02_25));
        }
    }

    #[test]
    fn configuration_switches_the_edition_of_2024_on_from_a_day() {
        let schedule = Schedule { e2024_03_from: Some(Date::constant(2027, 1, 1)) };
        assert_eq!(schedule.in_force_on(Date::constant(2026, 12, 31)), Ok(Edition::E2023_02_25));
        assert_eq!(schedule.in_force_on(Date::constant(2027, 1, 1)), Ok(Edition::E2024_03));
    }

    #[test]
    fn configuration_cannot_reach_behind_the_first_edition() {
        let schedule = Schedule { e2024_03_from: Some(Date::constant(2020, 1, 1)) };
        let on = Date::constant(2021, 1, 1);
        assert_eq!(schedule.in_force_on(on), Err(NoEdition { on }));
    }

    #[test]
    fn first_day_is_that_of_the_first_edition() {
        assert_eq!(Edition::E2023_02_25.in_force_from(), Some(super::FIRST_DAY));
        assert_eq!(Edition::ALL.first(), Some(&Edition::E2023_02_25));
    }

    #[test]
    fn ids_read_back() {
        for &edition in Edition::ALL {
            assert_eq!(Edition::from_id(edition.id()), Some(edition));
        }
        assert_eq!(Edition::from_id("2024"), None);
    }
}
