//! The identity document: a valid foreign passport, unless an agreement or the Government sets otherwise.

use crate::law::Edition;
use crate::person::Country;
use crate::time::Date;

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
    /// Date of expiry.
    pub expires_on: Date,
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
    fn a3_8_portal_2_accepts_passports_of_every_state_and_cards_by_agreement() {
        let russia = Country::parse("RUS").expect("Russia");
        assert!(DocumentKind::NationalCard.is_accepted_from(russia, Edition::E2023_02_25));
        for country in Country::all_states() {
            assert!(DocumentKind::ForeignPassport.is_accepted_from(country, Edition::E2023_02_25));
        }
    }

    #[test]
    fn keys_forgive_spaces_case_and_look_alikes() {
        assert_eq!(number_key("l 898-902 c3"), "L898902C3");
        assert_eq!(number_key("АВ № 123456"), number_key("AB123456"));
        assert_eq!(number_fold("L8O8I"), number_fold("18081"));
        assert_ne!(number_key("L8O8I"), number_key("18081"));
    }
}
