//! Values as they stand on papers: days, birth dates, states, sexes, in Kazakh and Russian at once or in Russian alone.
//! Never a code. Knows how a value is written; not on which paper.

use shared::documents::DocumentKind;
use shared::offices::provider::Provider;
use shared::person::{BirthDate, Citizenship, Country, Parameter};
use shared::text::{self, Locale, paper};
use shared::time::{Date, parse_date};

/// Somebody or some place by name, in both languages of papers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InBoth {
    pub(crate) kk: String,
    pub(crate) ru: String,
}

impl InBoth {
    /// The territorial police bodies, as the order calls all of them.
    pub(crate) fn police() -> Self {
        Self { kk: paper::PROVIDER.kk.to_owned(), ru: paper::PROVIDER.ru.to_owned() }
    }

    /// The department of police that provides the service for an application, by its code; what all of them are called
    /// for a code that is none.
    pub(crate) fn provider(code: &str) -> Self {
        Provider::parse(code).map_or_else(Self::police, |one| Self {
            kk: one.name(Locale::Kk).to_owned(),
            ru: one.name(Locale::Ru).to_owned(),
        })
    }

    pub(super) fn in_both(&self) -> String {
        both(&self.kk, &self.ru)
    }
}

/// To whom one writes who writes to a department of police: `начальнику Департамента полиции города Алматы`.
pub(crate) fn head_of(provider: Provider) -> String {
    format!("начальнику {}", provider.name(Locale::Ru).replacen("Департамент ", "Департамента ", 1))
}

/// Instead of a value that is not there.
pub(super) const NOTHING: &str = "–";

/// `DD.MM.YYYY`.
pub(super) fn day(date: Date) -> String {
    text::date(Locale::Ru, date)
}

/// `DD.MM.YYYY` with `XX` for what the document does not know.
pub(super) fn birth_day(birth: BirthDate) -> String {
    let part = |value: Option<i8>| value.map_or_else(|| "XX".to_owned(), |value| format!("{value:02}"));
    format!("{}.{}.{:04}", part(birth.day()), part(birth.month()), birth.year())
}

/// Kazakh and Russian, once when they say the same.
pub(super) fn both(kk: &str, ru: &str) -> String {
    if kk == ru { kk.to_owned() } else { format!("{kk} / {ru}") }
}

/// What is said in each language.
pub(super) fn in_both(say: impl Fn(Locale) -> &'static str) -> String {
    both(say(Locale::Kk), say(Locale::Ru))
}

pub(super) fn country(country: Country) -> String {
    both(country.name(Locale::Kk), country.name(Locale::Ru))
}

pub(super) fn citizenship(citizenship: Citizenship) -> String {
    Country::parse(citizenship.as_str()).map_or_else(|| citizenship.as_str().to_owned(), country)
}

pub(super) fn document_kind(kind: DocumentKind) -> String {
    in_both(|locale| text::document_kind(locale, kind.as_str()))
}

/// What a register says of a parameter, in Russian: by what is asked, never by what the value looks like.
pub(super) fn registered(parameter: Parameter, value: &str) -> String {
    let or_as_stored = |shown: Option<String>| shown.unwrap_or_else(|| value.to_owned());
    match parameter {
        Parameter::DocumentExpiresOn if value.is_empty() => paper::CERTIFICATE.no_expiry.ru.to_owned(),
        _ if value.is_empty() => NOTHING.to_owned(),
        Parameter::Surname
        | Parameter::GivenName
        | Parameter::Patronymic
        | Parameter::BirthPlace
        | Parameter::DocumentNumber => value.to_owned(),
        Parameter::BirthDate => or_as_stored(BirthDate::parse(value).map(birth_day)),
        Parameter::DocumentIssuedOn | Parameter::DocumentExpiresOn => {
            or_as_stored(parse_date(value).map(day))
        }
        Parameter::Citizenship | Parameter::DocumentIssuer => {
            or_as_stored(Country::parse(value).map(|country| country.name(Locale::Ru).to_owned()))
        }
        Parameter::Sex => text::sex(Locale::Ru, value).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a3_1_a_paper_names_the_department_of_police_of_its_application() {
        let almaty = InBoth::provider("KZ-75").in_both();
        assert_eq!(almaty, "Алматы қаласының полиция департаменті / Департамент полиции города Алматы");
        assert_eq!(InBoth::provider("KZ"), InBoth::police());
    }

    #[test]
    fn a1_1_head_every_department_has_a_head_to_write_to() {
        for provider in Provider::all() {
            let head = head_of(provider);
            assert!(head.starts_with("начальнику Департамента полиции "), "{head}");
        }
        assert_eq!(head_of(Provider::ASTANA), "начальнику Департамента полиции города Астаны");
    }

    #[test]
    fn a_value_is_shown_by_what_is_asked_and_not_by_what_it_looks_like() {
        for (parameter, value, shown) in [
            (Parameter::Surname, "UTO", "UTO"),
            (Parameter::GivenName, "ALI", "ALI"),
            (Parameter::BirthPlace, "USA", "USA"),
            (Parameter::DocumentNumber, "2099-01-02", "2099-01-02"),
            (Parameter::Sex, "F", "женский"),
            (Parameter::Sex, "M", "мужской"),
            (Parameter::Sex, "X", "не указан"),
            (Parameter::Citizenship, "UTO", "Утопия (образец)"),
            (Parameter::Citizenship, "XXA", "Лицо без гражданства"),
            (Parameter::DocumentIssuer, "UTO", "Утопия (образец)"),
            (Parameter::BirthDate, "1971-XX-XX", "XX.XX.1971"),
            (Parameter::BirthDate, "1974-08-12", "12.08.1974"),
            (Parameter::DocumentIssuedOn, "2012-04-16", "16.04.2012"),
            (Parameter::DocumentExpiresOn, "", "в документе не указан"),
            (Parameter::Patronymic, "", "–"),
        ] {
            assert_eq!(registered(parameter, value), shown, "{parameter:?} {value}");
        }
    }
}
