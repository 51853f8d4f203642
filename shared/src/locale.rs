//! The languages of the service. Knows their codes and names; the words are in `text`, and no rule reads them.

/// A language of the service.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Locale {
    /// Kazakh, the state language.
    #[default]
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Locale {
    /// Every language, in the order in which the switch shows them.
    pub const ALL: &'static [Self] = &[Self::Kk, Self::Ru, Self::En];

    /// `kk`, `ru` or `en`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The language of that code; region and script are not read here.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|locale| locale.as_str() == text)
    }

    /// The name of the language in itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Kk => "Қазақша",
            Self::Ru => "Русский",
            Self::En => "English",
        }
    }

    /// The best language for an `Accept-Language` header (RFC 9110 §12.5.4): the supported one with the highest
    /// weight, the earlier of equals. Speakers of nothing we offer get the language they most likely read:
    /// Russian in the neighbourhood, else English. An empty header gets the state language. At most 16 entries
    /// are looked at.
    #[must_use]
    pub fn from_accept_language(header: &str) -> Self {
        let mut best: Option<(u16, Self)> = None;
        let mut foreign: Option<Self> = None;
        for entry in header.split(',').take(16) {
            let mut parts = entry.split(';');
            let tag = parts.next().unwrap_or_default().trim();
            let weight = parts.find_map(|part| part.trim().strip_prefix("q=")).map_or(1000, weight);
            let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
            if weight == 0 || primary.is_empty() || primary == "*" {
                continue;
            }
            match Self::parse(&primary) {
                Some(locale) if best.is_none_or(|(heaviest, _)| weight > heaviest) => {
                    best = Some((weight, locale));
                }
                Some(_) => {}
                None => {
                    foreign.get_or_insert(match primary.as_str() {
                        "az" | "be" | "hy" | "ka" | "ky" | "mn" | "tg" | "tk" | "tt" | "uk" | "uz" => {
                            Self::Ru
                        }
                        _ => Self::En,
                    });
                }
            }
        }
        best.map(|(_, locale)| locale).or(foreign).unwrap_or_default()
    }
}

/// A weight `0`, `0.5`, `1.000` in thousandths; what cannot be read weighs nothing.
fn weight(text: &str) -> u16 {
    let (whole, rest) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let digits = rest.bytes().chain(*b"000").take(3);
    let thousandths = digits.fold(0u16, |sum, byte| sum * 10 + u16::from(byte.saturating_sub(b'0').min(9)));
    match whole {
        "1" => 1000,
        "0" => thousandths,
        _ => 0,
    }
}
