//! Citizenship, or what stands in its place (facts of ICAO 9303-3 §5: XXA, XXB, XXC, XXX).

use super::Country;

/// Citizenship of the recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Citizenship {
    /// Of a state.
    Of(Country),
    /// Stateless, 1954 convention (`XXA`).
    Stateless,
    /// Refugee, 1951 convention or other (`XXB`, `XXC`).
    Refugee,
    /// Unsettled or unspecified (`XXX`).
    Unsettled,
}

impl Citizenship {
    /// The citizenship of that three-letter code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "XXA" => Some(Self::Stateless),
            "XXB" | "XXC" => Some(Self::Refugee),
            "XXX" => Some(Self::Unsettled),
            _ => Country::parse(code).filter(|country| !country.is_person_code()).map(Self::Of),
        }
    }

    /// The three-letter code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Of(country) => country.as_str(),
            Self::Stateless => "XXA",
            Self::Refugee => "XXB",
            Self::Unsettled => "XXX",
        }
    }
}
