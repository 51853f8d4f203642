//! The answers that are chosen from a few: their codes and the words beside each.

use crate::application::correction_form::Reason;
use crate::documents::DocumentKind;
use crate::locale::Locale;
use crate::person::Sex;
use crate::text;

/// What is chosen among.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Kinds of identity document.
    DocumentKind,
    /// Sexes as documents print them.
    Sex,
    /// Who signs and files.
    RepresentativeKind,
    /// What a legal representative is to the recipient.
    Relation,
    /// Why something is corrected.
    CorrectionReason,
    /// Kinds of certificate of change.
    ChangeProof,
    /// Languages of the result.
    ResultLanguage,
}

impl Choice {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::DocumentKind,
        Self::Sex,
        Self::RepresentativeKind,
        Self::Relation,
        Self::CorrectionReason,
        Self::ChangeProof,
        Self::ResultLanguage,
    ];

    /// The codes that are offered, in this order. A document no edition accepts yet is known and not offered.
    #[must_use]
    pub const fn codes(self) -> &'static [&'static str] {
        match self {
            Self::DocumentKind => &["P", "PD", "PS", "ID", "TD", "SD"],
            Self::Sex => &["F", "M", "X"],
            Self::RepresentativeKind => &["agent", "legal", "self"],
            Self::Relation => &["parent", "guardian", "trustee"],
            Self::CorrectionReason => &["civil_status", "citizenship", "document", "operator_error"],
            Self::ChangeProof => &[
                "marriage",
                "divorce",
                "name_change",
                "paternity",
                "adoption",
                "court",
                "citizenship",
                "other",
            ],
            Self::ResultLanguage => &["kk", "ru"],
        }
    }

    /// Whether the rules know a code, offered or not.
    #[must_use]
    pub fn knows(self, code: &str) -> bool {
        match self {
            Self::DocumentKind => DocumentKind::parse(code).is_some(),
            Self::Sex => Sex::parse(code).is_some(),
            Self::CorrectionReason => Reason::parse(code).is_some(),
            Self::RepresentativeKind | Self::Relation | Self::ChangeProof | Self::ResultLanguage => {
                self.codes().contains(&code)
            }
        }
    }

    /// The words beside a code; for a code that is none of these, what is said of an unknown one.
    #[must_use]
    pub fn words(self, locale: Locale, code: &str) -> &'static str {
        match self {
            Self::DocumentKind => text::document_kind(locale, code),
            Self::Sex => text::sex(locale, code),
            Self::RepresentativeKind => text::representative_kind(locale, code),
            Self::Relation => text::relation(locale, code),
            Self::CorrectionReason => text::correction_reason(locale, code),
            Self::ChangeProof => text::change_proof_kind(locale, code),
            Self::ResultLanguage => Locale::parse(code).map_or("", Locale::own_name),
        }
    }
}
