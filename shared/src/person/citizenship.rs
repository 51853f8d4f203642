//! Citizenship, or what stands in its place (facts of ICAO 9303-3 §5: XXA, XXB, XXC, XXX).

use super::Country;

/// Citizenship of the recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Citizenship {
    /// Of a state.
    Of(Country),
    /// Stateless, 1954 convention (`XXA`).
    Stateless,
    /// Refugee, 1951 convention (`XXB`).
    Refugee,
    /// Refugee on another ground (`XXC`).
    OtherRefugee,
    /// Unsettled or unspecified (`XXX`).
    Unsettled,
}

impl Citizenship {
    /// The citizenship of that three-letter code. Organisations issue documents and have no citizens.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "XXA" => Some(Self::Stateless),
            "XXB" => Some(Self::Refugee),
            "XXC" => Some(Self::OtherRefugee),
            "XXX" => Some(Self::Unsettled),
            _ => Country::parse(code)
                .filter(|country| !country.is_person_code() && !country.is_organisation())
                .map(Self::Of),
        }
    }

    /// The three-letter code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Of(country) => country.as_str(),
            Self::Stateless => "XXA",
            Self::Refugee => "XXB",
            Self::OtherRefugee => "XXC",
            Self::Unsettled => "XXX",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_of_a_person_is_kept_apart() {
        for code in ["XXA", "XXB", "XXC", "XXX", "UTO", "DEU", "RKS", "GBN"] {
            assert_eq!(Citizenship::parse(code).expect("a citizenship").as_str(), code);
        }
    }

    #[test]
    fn organisations_have_no_citizens() {
        for country in Country::all().filter(|country| country.is_organisation()) {
            assert_eq!(Citizenship::parse(country.as_str()), None, "{country}");
        }
        assert_eq!(Citizenship::parse("EUE"), None);
    }
}
