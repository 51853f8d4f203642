//! The identity document: a valid foreign passport, unless an agreement or the Government sets otherwise.

use crate::law::Edition;
use crate::person::BirthDate;
use crate::person::Country;
use crate::person::characters::one_sign;
use crate::time::{Date, plus_years};

/// Kinds of identity document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DocumentKind {
    /// Foreign passport.
    ForeignPassport,
    /// Diplomatic passport.
    DiplomaticPassport,
    /// Service passport.
    ServicePassport,
    /// National identity card or internal passport: only where an agreement lets it serve.
    NationalCard,
    /// Travel document of the 1951 convention.
    ConventionTravelDocument,
    /// Document of a stateless person issued by another state.
    StatelessDocument,
    /// Refugee certificate of the Republic of Kazakhstan: only where the edition takes it.
    RefugeeCertificate,
}

impl DocumentKind {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::ForeignPassport,
        Self::DiplomaticPassport,
        Self::ServicePassport,
        Self::NationalCard,
        Self::ConventionTravelDocument,
        Self::StatelessDocument,
        Self::RefugeeCertificate,
    ];

    /// Stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ForeignPassport => "P",
            Self::DiplomaticPassport => "PD",
            Self::ServicePassport => "PS",
            Self::NationalCard => "ID",
            Self::ConventionTravelDocument => "TD",
            Self::StatelessDocument => "SD",
            Self::RefugeeCertificate => "RC",
        }
    }

    /// The kind of that code.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.as_str() == text)
    }

    /// Whether a document of this kind of this issuer is accepted under an edition. Passports of every state are; cards only by
    /// agreement: delivered with the Russian Federation (internal passport), the only one our sources prove.
    //= R258/A3.8.portal.2
    //# действительный заграничный паспорт, если иной порядок не установлен соглашением Республики Казахстан с соответствующей стороной или Правительством Республики Казахстан
    #[must_use]
    pub fn is_accepted_from(self, issuer: Country, edition: Edition) -> bool {
        match self {
            Self::RefugeeCertificate => edition.provisions().refugee_certificate && issuer.is_kazakhstan(),
            Self::NationalCard => CARDS_BY_AGREEMENT.contains(&issuer.as_str()),
            Self::ForeignPassport
            | Self::DiplomaticPassport
            | Self::ServicePassport
            | Self::ConventionTravelDocument
            | Self::StatelessDocument => true,
        }
    }
}

impl DocumentKind {
    /// Whether documents of this kind and issuer print no last day: Russia's internal passport, whose term follows from
    /// the age of its holder.
    #[must_use]
    pub fn prints_no_expiry(self, issuer: Country) -> bool {
        self == Self::NationalCard && issuer.as_str() == "RUS"
    }
}

/// Until when an internal passport of Russia serves, and whether its age could still be excused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The last day: ninety days after the birthday on which it is replaced.
    pub until: Date,
    /// After this day nothing excuses it.
    pub excused_until: Date,
}

/// Internal passports of Russia are replaced at the ages of 20 and 45, within ninety days (Government decree 828 of 8 July
/// 1997, item 7, in the wording of 2021; since 2024 decree 2267 of 23 December 2023). Who serves as a conscript at 20
/// replaces it after the service, which is over in two years. `None`: it serves for good, or the day of birth is not known
/// well enough to say.
#[must_use]
pub fn replacement(birth: BirthDate, issued_on: Date) -> Option<Replacement> {
    let latest = birth.latest()?;
    [(20, 2), (45, 0)].into_iter().find_map(|(age, service)| {
        let birthday = plus_years(latest, age).filter(|birthday| issued_on < *birthday)?;
        let until = |day: Date| day.checked_add(jiff::Span::new().days(90)).ok();
        let excused_until = until(plus_years(birthday, service)?)?;
        Some(Replacement { until: until(birthday)?, excused_until })
    })
}

/// States whose cards or internal passports an agreement lets serve.
const CARDS_BY_AGREEMENT: &[&str] = &["RUS"];

/// An identity document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityDocument {
    /// Kind.
    pub kind: DocumentKind,
    /// Number, upper case, without spaces.
    pub number: String,
    /// Issuing state.
    pub issuer: Country,
    /// Issuing authority as printed; may be empty.
    pub authority: String,
    /// Date of issue.
    pub issued_on: Date,
    /// Date of expiry; `None` for a document that prints none.
    pub expires_on: Option<Date>,
}

/// A document number as it is written down: capitals, without blanks.
#[must_use]
pub fn spelled_number(number: &str) -> String {
    number.chars().filter(|c| !c.is_whitespace()).map(one_sign).flat_map(char::to_uppercase).collect()
}

/// A document number as keys use it: upper case, letters and digits only, Cyrillic look-alikes made Latin.
#[must_use]
pub fn number_key(number: &str) -> String {
    number.chars().flat_map(char::to_uppercase).filter(|c| c.is_alphanumeric()).map(look_alike).collect()
}

/// A key of [`number_key`] with letters and digits that readers mistake for each other made one: `O` is `0`, `I` and `L`
/// are `1`. Coarser than a key: two documents may share it.
#[must_use]
pub fn number_fold(key: &str) -> String {
    key.chars()
        .map(|letter| match letter {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .collect()
}

/// Cyrillic capitals that look like Latin ones: on paper nobody can tell which was meant.
const fn look_alike(letter: char) -> char {
    match letter {
        'А' => 'A',
        'В' => 'B',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'О' => 'O',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'Х' => 'X',
        'У' => 'Y',
        'І' => 'I',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a3_8_portal_2_refuses_cards_without_an_agreement() {
        let utopia = Country::parse("UTO").expect("Utopia");
        assert!(!DocumentKind::NationalCard.is_accepted_from(utopia, Edition::E2023_02_25));
    }

    #[test]
    fn a3_8_1_2_refuses_a_refugee_certificate_of_another_state_or_under_another_edition() {
        let of = |issuer: &str, edition| {
            DocumentKind::RefugeeCertificate
                .is_accepted_from(Country::parse(issuer).expect("a state"), edition)
        };
        assert!(of("KAZ", Edition::E2024_03));
        assert!(!of("KAZ", Edition::E2023_02_25) && !of("UTO", Edition::E2024_03));
    }

    #[test]
    fn a3_8_portal_2_accepts_passports_of_every_state_and_cards_by_agreement() {
        let russia = Country::parse("RUS").expect("Russia");
        assert!(DocumentKind::NationalCard.is_accepted_from(russia, Edition::E2023_02_25));
        for country in Country::all_states() {
            assert!(DocumentKind::ForeignPassport.is_accepted_from(country, Edition::E2023_02_25));
        }
    }

    #[test]
    fn only_russias_internal_passport_prints_no_expiry() {
        let state = |code| Country::parse(code).expect("a state");
        assert!(DocumentKind::NationalCard.prints_no_expiry(state("RUS")));
        assert!(!DocumentKind::NationalCard.prints_no_expiry(state("UTO")));
        assert!(!DocumentKind::ForeignPassport.prints_no_expiry(state("RUS")));
    }

    #[test]
    fn an_internal_passport_is_replaced_at_twenty_and_forty_five() {
        let day = |text: &str| crate::time::parse_date(text).expect("a day");
        let until = |birth: &str, issued: &str| {
            let birth = BirthDate::parse(birth).expect("a date");
            replacement(birth, day(issued)).map(|found| (found.until, found.excused_until))
        };
        assert_eq!(until("1974-08-12", "2019-09-10"), None, "replaced at 45: for good");
        assert_eq!(until("1974-08-12", "2019-08-12"), None, "on the birthday itself");
        assert_eq!(until("1974-08-12", "2019-08-11"), Some((day("2019-11-10"), day("2019-11-10"))));
        assert_eq!(until("2000-01-01", "2019-12-31"), Some((day("2020-03-31"), day("2022-04-01"))));
        assert_eq!(until("2000-01-01", "2020-01-01"), Some((day("2045-04-01"), day("2045-04-01"))));
        assert_eq!(until("1974-XX-XX", "2019-09-10"), Some((day("2020-03-30"), day("2020-03-30"))));
    }

    #[test]
    fn keys_forgive_spaces_case_and_look_alikes() {
        assert_eq!(number_key("l 898-902 c3"), "L898902C3");
        assert_eq!(number_key("АВ № 123456"), number_key("AB123456"));
        assert_eq!(number_fold("L8O8I"), number_fold("18081"));
        assert_ne!(number_key("L8O8I"), number_key("18081"));
    }
}
