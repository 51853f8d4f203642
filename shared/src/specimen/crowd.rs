//! A crowd of made-up people, for measuring the search for an earlier IIN at the size of a country. Person number *n*
//! of a seed is always the same one, so a million needs no memory. All documents are of Utopia; citizenship is a datum.

use super::dice::Dice;
use super::nations::{NATIONS, Tongue};
use super::spelling::Word;
use crate::duplicates::{DocumentKey, Identity};
use crate::person::{BirthDate, Country, Name, Sex};

/// A crowd by its seed.
#[derive(Clone, Copy, Debug)]
pub struct Crowd {
    /// What everybody follows from.
    pub seed: u64,
}

/// One of a crowd.
#[derive(Clone, Debug)]
pub struct Somebody {
    /// Citizenship, three letters.
    pub citizenship: &'static str,
    /// Sex.
    pub sex: Sex,
    /// Date of birth, with what is known of it.
    pub birth_date: BirthDate,
    /// Words of the surname.
    pub surname: Vec<Word>,
    /// Words of the given name.
    pub given_name: Vec<Word>,
    /// Numbers of the passports shown, oldest first.
    pub passports: Vec<String>,
    /// How the names come to the register.
    pub(super) habits: Habits,
}

/// How the names of one filing were written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Habits {
    /// The document is in neither Cyrillic nor Latin: own letters, and a translation.
    pub(super) foreign: bool,
    /// Typed in Cyrillic rather than in Latin.
    pub(super) cyrillic: bool,
    /// Which office spelled the Latin.
    pub(super) office: usize,
    /// The machine-readable zone was there to read.
    pub(super) zone: bool,
}

impl Crowd {
    /// Somebody by number.
    #[must_use]
    pub fn person(&self, number: u64) -> Somebody {
        let mut dice = Dice::new(self.seed, number);
        let (citizenship, _, tongue, heaped) = nation(&mut dice);
        let sex = if dice.chance(48) { Sex::Female } else { Sex::Male };
        let birth_date = birth_date(&mut dice, heaped);
        let surname = tongue.surname(&mut dice, sex);
        let given_name = tongue.given(&mut dice, sex);
        let passports = (0..=u64::from(dice.chance(20))).map(|_| passport(&mut dice)).collect();
        let habits = Habits {
            // Many passports repeat the name in Latin, and that is what gets typed.
            foreign: tongue.is_foreign() && dice.chance(60),
            cyrillic: !matches!(tongue, Tongue::Latin | Tongue::Vietnamese) && dice.chance(75),
            office: if dice.chance(70) { 0 } else { dice.below(4) as usize },
            zone: dice.chance(85),
        };
        Somebody { citizenship, sex, birth_date, surname, given_name, passports, habits }
    }
}

fn nation(dice: &mut Dice) -> (&'static str, u64, Tongue, u64) {
    let mut left = dice.below(1000);
    for nation in NATIONS {
        if left < nation.1 {
            return nation;
        }
        left -= nation.1;
    }
    NATIONS[0]
}

fn birth_date(dice: &mut Dice, heaped_of_100: u64) -> BirthDate {
    let year = 1940 + i16::try_from(dice.below(45) + dice.below(40)).unwrap_or(0);
    let (month, day) = if dice.chance(heaped_of_100) {
        (1, 1)
    } else {
        (1 + dice.below(12) as i8, 1 + dice.below(28) as i8)
    };
    // Where days are entered as 1 January, they are as often not known at all.
    let (month, day) = match dice.below(100) {
        n if n < heaped_of_100 / 4 => (None, None),
        n if n < heaped_of_100 / 3 => (Some(month), None),
        _ => (Some(month), Some(day)),
    };
    BirthDate::new(year, month, day).expect("every year has these days")
}

/// A passport number nobody else has, nearly always.
pub(super) fn passport(dice: &mut Dice) -> String {
    let letter = |dice: &mut Dice| char::from(b'A' + dice.below(26) as u8);
    format!("{}{}{:07}", letter(dice), letter(dice), dice.below(10_000_000))
}

impl Somebody {
    /// What the register knows.
    #[must_use]
    pub fn identity(&self) -> Identity {
        self.shown(self.habits)
    }

    /// What a filing tells when names are written by these habits.
    pub(super) fn shown(&self, habits: Habits) -> Identity {
        let written = |spelled: &dyn Fn(&Word) -> String| {
            let words = |words: &[Word]| words.iter().map(spelled).collect::<Vec<_>>().join(" ");
            Name::new(&words(&self.surname), &words(&self.given_name), "").expect("somebody has a name")
        };
        let cyrillic = || written(&|word| word.cyrillic.clone());
        let latin = || written(&|word| word.latin(habits.office).to_owned());
        let mut names = Vec::new();
        if habits.foreign {
            names.push(written(&|word| word.own.clone()));
        }
        names.push(if habits.cyrillic { cyrillic() } else { latin() });
        if habits.zone && habits.cyrillic {
            names.push(latin());
        }
        let utopia = Country::parse("UTO").expect("Utopia");
        Identity {
            names,
            birth_date: self.birth_date,
            sex: self.sex,
            citizenship: self.citizenship.to_owned(),
            documents: self.passports.iter().map(|number| DocumentKey::new(utopia, number)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_crowd_is_always_the_same_and_of_all_scripts() {
        let crowd = Crowd { seed: 7 };
        let names = |number| crowd.person(number).identity().names;
        assert_eq!(names(12), names(12));
        assert_ne!(names(12), names(13));
        assert_eq!(NATIONS.iter().map(|nation| nation.1).sum::<u64>(), 1000);
        let scripts: BTreeSet<_> = (0..2000)
            .flat_map(|number| {
                names(number)
                    .into_iter()
                    .map(|name| format!("{:?}", crate::person::name::script_of(&name.full())))
            })
            .collect();
        assert_eq!(scripts.into_iter().collect::<Vec<_>>(), ["Cyrillic", "Latin", "Neither"]);
    }
}
