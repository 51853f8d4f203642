//! An answer as a person reads it. No reader of an answer has words of its own: a code never stands alone where it has a
//! name.

use super::{Choice, Control, Field};
use crate::locale::Locale;
use crate::offices::provider::Provider;
use crate::person::Country;
use crate::text;
use crate::wire::v1::leaves::LeafRef;

impl Choice {
    /// The words beside a code; for a code that is none of these, what is said of an unknown one.
    #[must_use]
    pub fn words(self, locale: Locale, code: &str) -> &'static str {
        match self {
            Self::DocumentKind => text::document_kind(locale, code),
            Self::Sex => text::sex(locale, code),
            Self::RepresentativeKind => text::representative_kind(locale, code),
            Self::Relation => text::relation(locale, code),
            Self::PowerScope => text::power_scope(locale, code),
            Self::CorrectionReason => text::correction_reason(locale, code),
            Self::ChangeProof => text::change_proof_kind(locale, code),
            Self::ResultLanguage => Locale::parse(code).map_or("", Locale::own_name),
        }
    }
}

/// The words for the code of an answer that is chosen; `None` where an answer is typed. Empty for a code that is none.
#[must_use]
pub fn words_of(control: Control, locale: Locale, code: &str) -> Option<&'static str> {
    match control {
        Control::One(choice) => Some(choice.words(locale, code)),
        Control::Country | Control::Citizenship => {
            Some(Country::parse(code).map_or("", |country| country.name(locale)))
        }
        Control::Region => Some(Provider::parse(code).map_or("", |one| one.region(locale))),
        Control::Line(_) | Control::Area | Control::Zone | Control::Date | Control::Tick => None,
    }
}

/// A text of an answer in words: what was chosen by its name, what was typed as typed. A code that no choice offers
/// stands as it was sent, and beside it that it is none.
#[must_use]
pub fn value(control: Control, locale: Locale, text: &str) -> String {
    let known = match control {
        Control::One(choice) => choice.knows(text),
        _ => true,
    };
    match words_of(control, locale, text) {
        Some(words) if known && !words.is_empty() && !text.is_empty() => words.to_owned(),
        _ => text.to_owned(),
    }
}

/// An answer in words; empty when nothing was answered. A tick says yes or nothing.
#[must_use]
pub fn answer(field: Field, locale: Locale, leaf: LeafRef<'_>) -> String {
    match leaf {
        LeafRef::Text(text) => value(field.control(), locale, text),
        LeafRef::Flag(true) => text::statement::words(locale).yes.to_owned(),
        LeafRef::Flag(false) => String::new(),
        LeafRef::Date(date) => {
            let parts = [&date.day, &date.month, &date.year].map(|part| part.trim());
            if parts.iter().all(|part| part.is_empty()) {
                return String::new();
            }
            let shown = |part: &str| if part.is_empty() { "XX".to_owned() } else { format!("{part:0>2}") };
            parts.map(shown).join(".")
        }
    }
}
