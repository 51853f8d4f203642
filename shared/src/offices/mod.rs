//! Where the service is given and by whom: the service centres as data, checked on the way in, and the territorial police
//! bodies. Knows what an office must say of itself and which ones are built in; does not know who works there, nor the
//! clock.
//!
//! We have no verified addresses: the offices built in are marked as a demonstration, and real ones come by
//! configuration. The order names the places where the State publishes them; those are [`SOURCES`].

mod built_in;
mod hours;
pub mod provider;

pub use hours::{Opening, hours_on, next_opening};

use crate::calendar::Zone;
use crate::locale::Locale;
use crate::nonempty::NonEmpty;
use provider::Provider;

/// Where addresses are published, in the order of the Rules.
//= R258/A3.7.addresses
//# Адреса мест оказания государственной услуги размещены на
pub const SOURCES: [&str; 3] = ["www.mvd.gov.kz", "www.gov4c.kz", "www.egov.kz"];

/// The single contact centre: for visits at home (annex 3 row 10), and shown as general help too (gap G23).
//= R258/A3.10.1
//# посредством обращения через Единый контакт-центр 1414, 8 800 080 7777
pub const CONTACT_NUMBERS: [&str; 2] = ["1414", "8 800 080 7777"];

/// Most offices of one list.
pub const OFFICES_MAX: usize = 1000;
/// Most counters of an office.
pub const COUNTERS_MAX: u16 = 99;
/// Longest id, characters.
const ID_MAX: usize = 40;
/// Longest name or address, characters.
const TEXT_MAX: usize = 300;

/// A text in the three languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InEach {
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

impl InEach {
    /// The text in a language.
    #[must_use]
    pub fn get(&self, locale: Locale) -> &str {
        match locale {
            Locale::Kk => &self.kk,
            Locale::Ru => &self.ru,
            Locale::En => &self.en,
        }
    }

    fn is_whole(&self) -> bool {
        [&self.kk, &self.ru, &self.en]
            .into_iter()
            .all(|text| !text.trim().is_empty() && text.chars().count() <= TEXT_MAX)
    }
}

/// A service centre of the State Corporation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// Stable name: small letters, digits and hyphens.
    pub id: String,
    /// Its name.
    pub name: InEach,
    /// Its address.
    pub address: InEach,
    /// The region it serves, for people who look for the centre of their place of stay.
    pub region: InEach,
    /// The department of police for which it takes applications in; `None` where neither the list nor the region says it.
    pub provider: Option<Provider>,
    /// The clock on its wall.
    pub zone: Zone,
    /// A duty office: open until eight in the evening.
    pub duty: bool,
    /// Counters, numbered from 1.
    pub counters: u16,
    /// How many visits may be booked for one slot; never more than there are counters.
    pub bookable: u16,
    /// Made up, for a demonstration.
    pub demonstration: bool,
}

/// What is wrong with a list of offices.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OfficeError {
    /// None at all, or more than allowed.
    #[error("a list holds 1 to {OFFICES_MAX} offices")]
    Count,
    /// Not small letters, digits and hyphens.
    #[error("office number {0}: the id is not 1 to {ID_MAX} small letters, digits and hyphens")]
    Id(usize),
    /// Two offices of one id.
    #[error("office {0} is listed twice")]
    Twice(String),
    /// A name, an address or a region lacks a language or is too long.
    #[error("office {0}: a name, an address or a region is missing in a language or longer than {TEXT_MAX}")]
    Text(String),
    /// No counter, too many, or more bookings than counters.
    #[error("office {0}: counters are 1 to {COUNTERS_MAX}, bookable ones at most as many")]
    Counters(String),
    /// The zone is none we know.
    #[error("office {0}: the zone is neither almaty nor west")]
    Zone(String),
    /// The provider is none of the twenty.
    #[error("office {0}: the provider is no code of ISO 3166-2:KZ, as KZ-75")]
    Provider(String),
}

/// The offices of a service, in the order in which they are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offices(Vec<Office>);

impl Offices {
    /// No offices: addresses are then found at [`SOURCES`] only.
    #[must_use]
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// The made-up offices of a demonstration.
    #[must_use]
    pub fn demonstration() -> Self {
        Self(built_in::offices())
    }

    /// Offices from data.
    ///
    /// # Errors
    /// Everything wrong with the list.
    pub fn new(offices: Vec<Office>) -> Result<Self, NonEmpty<OfficeError>> {
        let mut errors = Vec::new();
        if offices.is_empty() || offices.len() > OFFICES_MAX {
            errors.push(OfficeError::Count);
        }
        let mut seen = std::collections::BTreeSet::new();
        for (number, office) in (1..).zip(&offices) {
            let plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
            if office.id.is_empty() || office.id.len() > ID_MAX || !office.id.bytes().all(plain) {
                errors.push(OfficeError::Id(number));
                continue;
            }
            if !seen.insert(&office.id) {
                errors.push(OfficeError::Twice(office.id.clone()));
            }
            if ![&office.name, &office.address, &office.region].into_iter().all(InEach::is_whole) {
                errors.push(OfficeError::Text(office.id.clone()));
            }
            if !(1..=COUNTERS_MAX).contains(&office.counters) || office.bookable > office.counters {
                errors.push(OfficeError::Counters(office.id.clone()));
            }
        }
        match NonEmpty::from_vec(errors) {
            Some(errors) => Err(errors),
            None => Ok(Self(offices)),
        }
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Office] {
        &self.0
    }

    /// The office of that id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Office> {
        self.0.iter().find(|office| office.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of the order decide, not a second list of ours.
    #[cfg(feature = "law-text")]
    #[test]
    fn a3_7_addresses_are_told_with_the_three_sources_that_the_order_names() {
        let words = crate::law::text::text(crate::law::Cite::A3_7_Addresses).expect("the order names them");
        let named: Vec<&str> = words
            .split(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '(' | ')'))
            .map(|word| word.trim_end_matches('.'))
            .filter(|word| word.starts_with("www."))
            .collect();
        assert_eq!(named, SOURCES);
    }

    #[test]
    fn nothing_made_up_is_shown_as_a_real_office() {
        for office in Offices::demonstration().all() {
            assert!(office.demonstration, "nothing made up is shown as real");
            for (locale, word) in
                [(Locale::Kk, "емонстра"), (Locale::Ru, "емонстра"), (Locale::En, "emonstra")]
            {
                assert!(office.address.get(locale).contains(word), "{}", office.id);
            }
        }
    }

    #[cfg(feature = "law-text")]
    #[test]
    fn a3_10_1_both_numbers_of_the_contact_centre_are_those_of_the_order() {
        let words = crate::law::text::text(crate::law::Cite::A3_10_1).expect("the order names them");
        assert!(words.contains(&format!("{}.", CONTACT_NUMBERS.join(", "))), "{words}");
    }

    #[test]
    fn what_is_built_in_passes_its_own_check() {
        let offices = Offices::demonstration();
        assert_eq!(Offices::new(offices.all().to_vec()), Ok(offices));
    }

    #[test]
    fn everything_wrong_is_told_at_once() {
        let good = Offices::demonstration().all().first().cloned().expect("an office");
        let wrong = vec![
            good.clone(),
            good.clone(),
            Office { id: "Ünder".to_owned(), ..good.clone() },
            Office { id: "b".to_owned(), bookable: 9, counters: 2, ..good.clone() },
            Office { id: "c".to_owned(), address: InEach::default(), ..good },
        ];
        let errors = Offices::new(wrong).expect_err("errors");
        assert_eq!(errors.iter().count(), 4);
        assert_eq!(Offices::new(Vec::new()).map_err(|errors| errors.iter().count()), Err(1));
    }
}
