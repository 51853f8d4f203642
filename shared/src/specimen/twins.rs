//! The same people once more, as they come back: with a new passport, in other letters, with a slip of a clerk. And
//! strangers who only look alike. Knows how people come back; not how they are found.

use super::crowd::{Crowd, Habits, Somebody, passport};
use super::dice::Dice;
use crate::duplicates::Identity;
use crate::person::BirthDate;

/// How somebody known comes again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Twin {
    /// With a passport shown before, names in other letters.
    SamePassport,
    /// With a passport shown before, and a surname of marriage.
    MarriedSamePassport,
    /// With a new passport, written as before.
    RenewedPassport,
    /// With a new passport, names by another office and in other letters.
    OtherSpelling,
    /// With a new passport, surname and given name in each other's place.
    SwappedNames,
    /// With a new passport that knows only a part of the birth date.
    PartialDate,
    /// The same, and names by another office.
    PartialDateOtherSpelling,
    /// With a new passport and a slip of one letter.
    LetterSlip,
    /// With a new passport, day and month of birth in each other's place.
    DayMonthSwapped,
    /// With the same passport misread (`O` for `0`), the name by another office.
    MisreadNumber,
    /// With a new passport and a surname of marriage: no name, no document in common. Kept to be honest about.
    MarriedNewPassport,
}

impl Twin {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::SamePassport,
        Self::MarriedSamePassport,
        Self::RenewedPassport,
        Self::OtherSpelling,
        Self::SwappedNames,
        Self::PartialDate,
        Self::PartialDateOtherSpelling,
        Self::LetterSlip,
        Self::DayMonthSwapped,
        Self::MisreadNumber,
        Self::MarriedNewPassport,
    ];

    /// What a table calls it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::SamePassport => "a passport shown before, other letters",
            Self::MarriedSamePassport => "a passport shown before, married surname",
            Self::RenewedPassport => "renewed passport",
            Self::OtherSpelling => "renewed passport, other transliteration",
            Self::SwappedNames => "renewed passport, names swapped",
            Self::PartialDate => "renewed passport, partial birth date",
            Self::PartialDateOtherSpelling => "renewed, partial date, other transliteration",
            Self::LetterSlip => "renewed passport, slip of a letter",
            Self::DayMonthSwapped => "renewed passport, day and month swapped",
            Self::MisreadNumber => "number misread (O for 0), other transliteration",
            Self::MarriedNewPassport => "renewed passport, married surname (not sought)",
        }
    }

    /// What this person would file; `None` for whom it cannot happen.
    #[must_use]
    pub fn of(self, somebody: &Somebody, dice: &mut Dice) -> Option<Identity> {
        let mut again = somebody.clone();
        let mut habits = somebody.habits;
        habits.zone = dice.chance(85);
        if !matches!(self, Self::SamePassport | Self::MarriedSamePassport | Self::MisreadNumber) {
            again.passports = vec![passport(dice)];
        } else if let Some(shown) = again.passports.pop() {
            again.passports = vec![shown];
        }
        match self {
            Self::RenewedPassport => {}
            Self::SamePassport => habits.office += 1,
            Self::OtherSpelling => habits = latin_of_another_office(habits, dice),
            Self::SwappedNames => core::mem::swap(&mut again.surname, &mut again.given_name),
            Self::PartialDate | Self::PartialDateOtherSpelling => {
                let month = again.birth_date.month().filter(|_| dice.chance(50));
                again.birth_date = BirthDate::new(again.birth_date.year(), month, None)?;
                if self == Self::PartialDateOtherSpelling {
                    habits = latin_of_another_office(habits, dice);
                }
            }
            Self::LetterSlip => return slip(again.shown(habits), dice),
            Self::DayMonthSwapped => {
                let (month, day) = (again.birth_date.month()?, again.birth_date.day()?);
                again.birth_date = BirthDate::new(again.birth_date.year(), Some(day), Some(month))?;
                (month != day).then_some(())?;
            }
            Self::MisreadNumber => {
                let number = again.passports.pop()?;
                let misread = number.replacen('0', "O", 1);
                (misread != number).then_some(())?;
                again.passports = vec![misread];
                habits = latin_of_another_office(habits, dice);
            }
            Self::MarriedSamePassport | Self::MarriedNewPassport => {
                let spouse = Crowd { seed: !0 }.person(dice.below(u64::MAX));
                (spouse.surname != again.surname).then_some(())?;
                again.surname = spouse.surname;
            }
        }
        Some(again.shown(habits))
    }
}

/// Typed in Latin as another office spells it, and nothing else: no letters of home, no translation.
fn latin_of_another_office(habits: Habits, dice: &mut Dice) -> Habits {
    let office = habits.office + 1 + dice.below(3) as usize;
    Habits { foreign: false, cyrillic: false, office, ..habits }
}

/// One letter of one word is dropped, doubled into its neighbour's place, or another one; in every spelling given,
/// since the slip was made by whoever typed them all.
fn slip(mut identity: Identity, dice: &mut Dice) -> Option<Identity> {
    let (in_surname, how, where_) = (dice.chance(60), dice.below(3), dice.below(64) as usize);
    let slipped = |text: &str| -> Option<String> {
        let mut letters: Vec<char> = text.chars().collect();
        let place = 1 + where_ % letters.len().checked_sub(2).filter(|length| *length > 0)?;
        match how {
            0 => drop(letters.remove(place)),
            1 => letters.swap(place, place - 1),
            _ => letters[place] = if text.is_ascii() { 'r' } else { 'р' },
        }
        Some(letters.into_iter().collect())
    };
    // A zone is read by a machine: people slip where they type.
    identity.names.truncate(1);
    for name in &mut identity.names {
        let part = if in_surname { &mut name.surname } else { &mut name.given_name };
        *part = slipped(part)?;
    }
    Some(identity)
}

/// Somebody who is not in the register and resembles one who is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stranger {
    /// Anybody else of the crowd.
    Anybody,
    /// The same name, born on another day.
    Namesake,
    /// Another name, born on the same day.
    SameBirthday,
}

impl Stranger {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Anybody, Self::Namesake, Self::SameBirthday];

    /// What a table calls it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Anybody => "anybody",
            Self::Namesake => "a namesake born on another day",
            Self::SameBirthday => "another name, the same birthday",
        }
    }

    /// What such a stranger would file; `number` is one that nobody of the register has.
    #[must_use]
    pub fn of(self, crowd: Crowd, number: u64, known: &Somebody) -> Identity {
        let mut stranger = crowd.person(number);
        match self {
            Self::Anybody => {}
            Self::Namesake => {
                let (birth_date, passports) = (stranger.birth_date, stranger.passports);
                stranger = Somebody { birth_date, passports, ..known.clone() };
            }
            Self::SameBirthday => stranger.birth_date = known.birth_date,
        }
        stranger.identity()
    }
}
