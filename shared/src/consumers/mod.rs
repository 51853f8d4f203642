//! What another system may ask, and the one answer it gets: whether a number stands for a person it already knows.
//! Whether the number exists, whose it is or what differs is never told. Knows neither keys nor storage.

use crate::duplicates::Identity;
use crate::person::{BirthDate, Name, NameKey};

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
    name: Name,
    birth_date: BirthDate,
}

impl Asked {
    /// Reads what was asked; `None` when it is no name or no date.
    #[must_use]
    pub fn new(surname: &str, given_name: &str, birth_date: &str) -> Option<Self> {
        let name = Name::new(surname, given_name, "")?;
        Some(Self { name, birth_date: BirthDate::parse(birth_date)? })
    }

    /// Whether this is the person of the register: the same date of birth, and a name that reads the same in any
    /// spelling ever shown, patronymic aside.
    #[must_use]
    pub fn is(&self, known: &Identity) -> bool {
        let key = NameKey::of(&self.name);
        let bare =
            |name: &Name| Name::new(&name.surname, &name.given_name, "").map(|name| NameKey::of(&name));
        !key.is_empty()
            && self.birth_date == known.birth_date
            && known.names.iter().filter_map(bare).any(|known| known == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Sex;

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
        Asked::new(surname, given, birth).is_some_and(|asked| asked.is(&anna()))
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
            ("", "", "1974-08-12"),
            ("Eriksson", "Anna", "yesterday"),
        ] {
            assert!(!stands(surname, given, birth), "{surname} {given} {birth}");
        }
    }
}
