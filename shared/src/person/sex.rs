//! Sex as the identity document states it (ICAO 9303-4 §4.1.1: F, M, or unspecified).

/// Sex.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// The document does not say (`X`, or `<` in the machine-readable zone).
    Unspecified,
}

impl Sex {
    /// `F`, `M` or `X`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Female => "F",
            Self::Male => "M",
            Self::Unspecified => "X",
        }
    }

    /// The sex of that letter.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "F" => Some(Self::Female),
            "M" => Some(Self::Male),
            "X" => Some(Self::Unspecified),
            _ => None,
        }
    }
}
