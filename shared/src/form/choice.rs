//! The answers that are chosen from a few, and their codes.

use crate::application::correction_form::Reason;
use crate::documents::DocumentKind;
use crate::documents::poa::PowerScope;
use crate::person::Sex;

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
    /// What a power of attorney covers.
    PowerScope,
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
        Self::PowerScope,
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
            Self::PowerScope => &["iin", "services", "general", "other"],
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
            Self::PowerScope => PowerScope::parse(code).is_some(),
            Self::CorrectionReason => Reason::parse(code).is_some(),
            Self::RepresentativeKind | Self::Relation | Self::ChangeProof | Self::ResultLanguage => {
                self.codes().contains(&code)
            }
        }
    }
}
