//! The lines of the checklist, what each kind of application has of them, and which copies a line speaks of.

use crate::application::Kind;
use crate::documents::copy::CopyPurpose;

/// A line of the checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// Every answer that is asked for is there, and the rules find nothing.
    FormComplete,
    /// The copies can be read.
    CopyLegible,
    /// The document is of an accepted kind and in date.
    DocumentValid,
    /// What was answered is what the copy says.
    DataEqualCopy,
    /// The institution certified the data of a convict.
    DataCertified,
    /// The translation agrees, or none is owed.
    TranslationRead,
    /// Whoever files may act for the recipient.
    AuthorityValid,
    /// The machine-readable zone agrees with the answers.
    MrzConsistent,
    /// No earlier number was found.
    DuplicatesSearched,
    /// The register says what the correction begins with.
    RegisterCurrent,
    /// The papers support what is to be changed.
    EvidenceSupports,
    /// The person is recorded as staying here. No operator is asked for it: it is on no checklist of the order, and stands
    /// in the way of a machine alone.
    StayRecorded,
}

impl Line {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::FormComplete,
        Self::CopyLegible,
        Self::DocumentValid,
        Self::DataEqualCopy,
        Self::DataCertified,
        Self::TranslationRead,
        Self::AuthorityValid,
        Self::MrzConsistent,
        Self::DuplicatesSearched,
        Self::RegisterCurrent,
        Self::EvidenceSupports,
        Self::StayRecorded,
    ];

    /// The stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::FormComplete => "form-complete",
            Self::CopyLegible => "copy-legible",
            Self::DocumentValid => "document-valid",
            Self::DataEqualCopy => "data-equal-copy",
            Self::DataCertified => "data-certified",
            Self::TranslationRead => "translation-read",
            Self::AuthorityValid => "authority-valid",
            Self::MrzConsistent => "mrz-consistent",
            Self::DuplicatesSearched => "duplicates-searched",
            Self::RegisterCurrent => "register-current",
            Self::EvidenceSupports => "evidence-supports",
            Self::StayRecorded => "stay-recorded",
        }
    }

    /// Reads [`Line::as_str`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|line| line.as_str() == text)
    }

    /// The checklist of a kind. Convicts have no document to compare with; a correction is compared with the register,
    /// line by line, and an earlier IIN is what it is about.
    #[must_use]
    pub const fn of(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Formation => &[
                Self::FormComplete,
                Self::CopyLegible,
                Self::DocumentValid,
                Self::DataEqualCopy,
                Self::TranslationRead,
                Self::AuthorityValid,
                Self::MrzConsistent,
                Self::DuplicatesSearched,
            ],
            Kind::Convict => &[
                Self::FormComplete,
                Self::CopyLegible,
                Self::DataCertified,
                Self::AuthorityValid,
                Self::DuplicatesSearched,
            ],
            Kind::Correction => &[
                Self::FormComplete,
                Self::CopyLegible,
                Self::DocumentValid,
                Self::DataEqualCopy,
                Self::TranslationRead,
                Self::AuthorityValid,
                Self::MrzConsistent,
                Self::RegisterCurrent,
                Self::EvidenceSupports,
            ],
        }
    }

    /// Whether a line speaks of what is copied for this purpose: only whoever looked at those very bytes can say that it
    /// stands.
    #[must_use]
    pub const fn speaks_of(self, purpose: CopyPurpose) -> bool {
        match self {
            Self::CopyLegible => true,
            Self::DocumentValid | Self::DataEqualCopy | Self::MrzConsistent => {
                matches!(purpose, CopyPurpose::Identity)
            }
            Self::DataCertified => matches!(purpose, CopyPurpose::Application),
            Self::TranslationRead => matches!(purpose, CopyPurpose::Translation),
            Self::AuthorityValid => matches!(
                purpose,
                CopyPurpose::PowerOfAttorney | CopyPurpose::Delegation | CopyPurpose::RepresentationProof
            ),
            Self::EvidenceSupports => matches!(purpose, CopyPurpose::ChangeProof),
            Self::FormComplete | Self::DuplicatesSearched | Self::RegisterCurrent | Self::StayRecorded => {
                false
            }
        }
    }

    /// Why a person looks at a case whose line no machine could prove.
    #[must_use]
    pub const fn unproved(self) -> &'static str {
        match self {
            Self::FormComplete => "unproved-form-complete",
            Self::CopyLegible => "unproved-copy-legible",
            Self::DocumentValid => "unproved-document-valid",
            Self::DataEqualCopy => "unproved-data-equal-copy",
            Self::DataCertified => "unproved-data-certified",
            Self::TranslationRead => "unproved-translation-read",
            Self::AuthorityValid => "unproved-authority-valid",
            Self::MrzConsistent => "unproved-mrz-consistent",
            Self::DuplicatesSearched => "unproved-duplicates-searched",
            Self::RegisterCurrent => "unproved-register-current",
            Self::EvidenceSupports => "unproved-evidence-supports",
            Self::StayRecorded => "unproved-stay-recorded",
        }
    }
}
