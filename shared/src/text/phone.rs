//! What a phone shows before it signs: who asks, for what, for whom, and the number that page and phone have in common.
//! Knows words only. The lines of a document are shown by the app and not signed; the file under them is.

use super::{Locale, said};

/// The three languages of a name, as the apps want them: Russian, Kazakh, English.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThreeNames {
    /// Russian.
    pub ru: &'static str,
    /// Kazakh.
    pub kk: &'static str,
    /// English.
    pub en: &'static str,
}

/// A text in the three of them.
macro_rules! three {
    ($text:path) => {
        ThreeNames { ru: $text(Locale::Ru), kk: $text(Locale::Kk), en: $text(Locale::En) }
    };
}

/// The provider (annex 3, row 1).
pub const ORGANISATION: ThreeNames = three!(said::phone_organisation);

/// The text by which somebody signs in.
pub const SIGN_IN: ThreeNames = three!(said::phone_sign_in);

/// The statement by which an IIN is asked for.
pub const FILING: ThreeNames = three!(said::phone_filing);

/// What the person is asked for, and when not to go on: whoever shows a code of theirs to somebody else reads it here.
#[must_use]
pub const fn sign_in_description(locale: Locale) -> &'static str {
    said::phone_sign_in_description(locale)
}

/// The same for a filing.
#[must_use]
pub const fn filing_description(locale: Locale) -> &'static str {
    said::phone_filing_description(locale)
}

/// Label: the number that page and phone have in common.
#[must_use]
pub const fn check_number(locale: Locale) -> &'static str {
    said::phone_check_number(locale)
}

/// Label: SHA-256 of the text to be signed.
#[must_use]
pub const fn digest(locale: Locale) -> &'static str {
    said::phone_digest(locale)
}
