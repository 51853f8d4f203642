//! What another system may ask, and the one answer it gets: whether a number stands for a person it already knows.
//! Whether the number exists, whose it is or what differs is never told. Knows neither keys nor storage.

use crate::duplicates::Identity;
use crate::iin::Iin;
use crate::nonempty::NonEmpty;
use crate::person::{BirthDate, Degree, Name, Spellings};

/// What a key opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Whether a number stands for a person.
    Iin,
    /// Whether a registration certificate is ours and current.
    Certificate,
    /// Bring messages of a case.
    Messages,
}

impl Scope {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Iin, Self::Certificate, Self::Messages];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Iin => "iin",
            Self::Certificate => "certificate",
            Self::Messages => "messages",
        }
    }

    /// The scope of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|scope| scope.as_str() == text)
    }
}

/// The person another system speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    iin: Iin,
    name: Name,
    birth_date: BirthDate,
}

impl Asked {
    /// Reads what was asked.
    ///
    /// # Errors
    /// The parts that cannot be read: who asks is told so, because "no" would be an answer about a person.
    pub fn read(
        iin: &str,
        surname: &str,
        given_name: &str,
        birth_date: &str,
    ) -> Result<Self, NonEmpty<&'static str>> {
        let digits: String = iin.chars().filter(|c| !c.is_whitespace()).collect();
        let iin = Iin::parse(&digits).ok();
        let name = Name::new(surname, given_name, "").filter(Name::is_readable);
        let birth_date = BirthDate::parse(birth_date.trim());
        match (iin, name, birth_date) {
            (Some(iin), Some(name), Some(birth_date)) => Ok(Self { iin, name, birth_date }),
            (iin, name, birth_date) => {
                let unread =
                    [("iin", iin.is_none()), ("name", name.is_none()), ("birth_date", birth_date.is_none())];
                let parts = unread.into_iter().filter(|(_, unread)| *unread).map(|(part, _)| part);
                Err(NonEmpty::from_vec(parts.collect()).unwrap_or_else(|| NonEmpty::one("iin")))
            }
        }
    }

    /// The number asked about.
    #[must_use]
    pub const fn iin(&self) -> Iin {
        self.iin
    }

    /// Whether this is the person of the register: the same date of birth, and a name that reads the same in any
    /// spelling ever shown, patronymic aside.
    #[must_use]
    pub fn is(&self, known: &Identity) -> bool {
        let bare = |name: &Name| Name::new(&name.surname, &name.given_name, "");
        let known_names: Vec<Name> = known.names.iter().filter_map(bare).collect();
        self.birth_date == known.birth_date
            && Spellings::of([&self.name]).degree(&Spellings::of(&known_names)) == Some(Degree::Equal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Sex;

    const NUMBER: &str = "991231600012";

    fn anna() -> Identity {
        Identity {
            names: [("Eriksson", "Anna", "Maria"), ("Эрикссон", "Анна", "")]
                .into_iter()
                .filter_map(|(s, g, p)| Name::new(s, g, p))
                .collect(),
            birth_date: BirthDate::parse("1974-08-12").expect("a date"),
            sex: Sex::parse("F").expect("a sex"),
            citizenship: "UTO".into(),
            documents: Vec::new(),
        }
    }

    fn stands(surname: &str, given: &str, birth: &str) -> bool {
        Asked::read(NUMBER, surname, given, birth).is_ok_and(|asked| asked.is(&anna()))
    }

    #[test]
    fn the_same_person_in_any_spelling_shown_is_a_yes() {
        assert!(stands("ERIKSSON", "Anna", "1974-08-12"));
        assert!(stands("Эрикссон", "Анна", "1974-08-12"));
    }

    #[test]
    fn anything_else_is_the_same_no() {
        for (surname, given, birth) in [
            ("Eriksson", "Anna", "1974-08-13"),
            ("Eriksson", "Berta", "1974-08-12"),
            ("Nilsson", "Anna", "1974-08-12"),
            ("Eriksson", "", "1974-08-12"),
        ] {
            assert!(!stands(surname, given, birth), "{surname} {given} {birth}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_told_part_by_part_and_is_no_no() {
        let unread = |iin: &str, surname: &str, given: &str, birth: &str| match Asked::read(
            iin, surname, given, birth,
        ) {
            Ok(_) => Vec::new(),
            Err(parts) => parts.into_vec(),
        };
        assert_eq!(unread(NUMBER, "Eriksson", "Anna", "14.03.1981"), ["birth_date"]);
        assert_eq!(unread("991231600013", "Eriksson", "Anna", "1981-03-14"), ["iin"], "a wrong check digit");
        assert_eq!(unread("99123160001", "Eriksson", "Anna", "1981-03-14"), ["iin"]);
        assert_eq!(unread(NUMBER, " ", "", "1981-03-14"), ["name"]);
        assert_eq!(unread("", "", "", ""), ["iin", "name", "birth_date"]);
        assert_eq!(unread("991231 600012", "", "Anna", "1981-XX-XX"), [""; 0], "one name alone, and blanks");
    }
}
