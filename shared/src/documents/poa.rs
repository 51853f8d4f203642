//! The notarised power of attorney. Its term, when it was given in Kazakhstan: at most three years; one year from issue
//! when the paper states none; void without a date of issue (Civil Code art. 168, see the facts of law in `docs/law`).
//! Form and term of a paper given elsewhere follow the law of that state: a person reads them.

use crate::person::{Country, Name};
use crate::time::{Date, plus_years};

/// What a power of attorney lets the agent do, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PowerScope {
    /// To apply for an IIN, named as such.
    Iin,
    /// To act before state bodies about their services.
    Services,
    /// To act in every matter.
    General,
    /// Something else: a person reads whether it covers this service.
    Other,
}

impl PowerScope {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Iin, Self::Services, Self::General, Self::Other];

    /// The stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Iin => "iin",
            Self::Services => "services",
            Self::General => "general",
            Self::Other => "other",
        }
    }

    /// Reads [`PowerScope::as_str`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.as_str() == text)
    }

    /// Whether forming an IIN is among what the agent may ask for.
    #[must_use]
    pub const fn covers_this_service(self) -> bool {
        !matches!(self, Self::Other)
    }
}

/// A power of attorney.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PowerOfAttorney {
    /// Number in the notary's register.
    pub number: String,
    /// Notary.
    pub notary: String,
    /// State where it was notarised.
    pub country: Country,
    /// Day of issue.
    pub issued_on: Date,
    /// Last day as the paper states it, when it does.
    pub until: Option<Date>,
    /// Principal.
    pub principal: Name,
    /// Agent.
    pub agent: Name,
    /// What it covers, where that was answered.
    pub scope: Option<PowerScope>,
    /// The agent passed it on to whoever files, by a second paper.
    pub passed_on: bool,
}

/// The last day of the longest term the law of Kazakhstan allows: a term in years ends with the day of the same date.
#[must_use]
pub fn longest_until(issued_on: Date) -> Option<Date> {
    plus_years(issued_on, 3)
}

/// The last day when the paper states none: one year.
#[must_use]
pub fn unstated_until(issued_on: Date) -> Option<Date> {
    plus_years(issued_on, 1)
}

/// Words by which organisations are named, as whole words in capitals.
const ORGANISATIONS: &[&str] = &[
    "ТОО",
    "ЖШС",
    "АО",
    "АҚ",
    "ООО",
    "ОАО",
    "ЗАО",
    "ПАО",
    "ГКП",
    "РГП",
    "НАО",
    "LLP",
    "LLC",
    "LTD",
    "JSC",
    "INC",
    "GMBH",
    "ТОВАРИЩЕСТВО",
    "СЕРІКТЕСТІГІ",
    "ОБЩЕСТВО",
    "КОМПАНИЯ",
    "COMPANY",
    "LIMITED",
];

/// Whether an agent's name is that of an organisation.
#[must_use]
pub fn names_organisation(name: &str) -> bool {
    let upper = name.to_uppercase();
    upper.split(|c: char| !c.is_alphanumeric()).any(|word| ORGANISATIONS.contains(&word))
}

impl PowerOfAttorney {
    /// The law of Kazakhstan decides about its term.
    #[must_use]
    pub fn is_domestic(&self) -> bool {
        self.country.is_kazakhstan()
    }

    /// Its last day: the stated one; of a paper of Kazakhstan without one, what the law says. Not known otherwise.
    #[must_use]
    pub fn last_day(&self) -> Option<Date> {
        self.until.or_else(|| unstated_until(self.issued_on).filter(|_| self.is_domestic()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        crate::time::parse_date(text).expect("a day")
    }

    #[test]
    fn an_unstated_term_is_one_year_and_the_longest_three() {
        assert_eq!(unstated_until(day("2026-03-10")), Some(day("2027-03-10")));
        assert_eq!(longest_until(day("2026-03-10")), Some(day("2029-03-10")));
        assert_eq!(unstated_until(day("2024-02-29")), Some(day("2025-02-28")));
    }

    #[test]
    fn organisations_are_told_from_people() {
        for name in ["ТОО «Пример»", "«Үлгі» ЖШС", "Example, LLP", "Example Co. Ltd."] {
            assert!(names_organisation(name), "{name}");
        }
        for name in ["Тоотаев Аоким", "Lincoln Abraham", "Общественная Анна"] {
            assert!(!names_organisation(name), "{name}");
        }
    }

    #[test]
    fn only_a_paper_of_kazakhstan_has_an_unstated_term() {
        let name = Name::new("Eriksson", "Anna", "").expect("a name");
        let of = |country: &str, until: Option<&str>| PowerOfAttorney {
            number: "1".into(),
            notary: "N".into(),
            country: Country::parse(country).expect("a state"),
            issued_on: day("2024-05-01"),
            until: until.map(day),
            principal: name.clone(),
            agent: name.clone(),
            scope: None,
            passed_on: false,
        };
        assert_eq!(of("KAZ", None).last_day(), Some(day("2025-05-01")));
        assert_eq!(of("RUS", None).last_day(), None);
        assert_eq!(of("RUS", Some("2034-05-01")).last_day(), Some(day("2034-05-01")));
    }
}
