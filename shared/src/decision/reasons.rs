//! What exactly is wrong, below the three grounds of paragraph 15 (gap G11: the wording of ground 2 is broken, so the
//! order's text stays and every refusal says in a code what it means). Knows which reason stands under which ground
//! and with which kind of application it can be; the words are in `text::refusal`.

use super::RefusalGround;
use crate::application::Kind;
use crate::finding::FindingCode;
use crate::text::{Locale, label};

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $ground:ident;)*) => {
        /// A reason of a refusal.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Reason { $($(#[$doc])* $name,)* }

        impl Reason {
            /// Every reason, in the order of the grounds.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The code, kebab-case; never translated, never changed.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The ground it stands under.
            #[must_use]
            pub const fn ground(self) -> RefusalGround {
                match self { $(Self::$name => RefusalGround::$ground,)* }
            }

            /// The reason of that code.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($code => Some(Self::$name),)* _ => None }
            }
        }
    };
}

reasons! {
    /// The document is not genuine.
    DocumentNotGenuine = "document-not-genuine", Untrue;
    /// The translation or the power of attorney is not genuine.
    PaperNotGenuine = "paper-not-genuine", Untrue;
    /// What the document says is established to be untrue; names fields.
    DataUntrue = "data-untrue", Untrue;
    /// The copy cannot be read.
    CopyIllegible = "copy-illegible", NotAsRequired;
    /// The form says something else than the copy; names fields.
    DataDifferFromCopy = "data-differ-from-copy", NotAsRequired;
    /// The document's term ended after the filing.
    DocumentExpired = "document-expired", NotAsRequired;
    /// This kind of document is not accepted for this service.
    DocumentNotAccepted = "document-not-accepted", NotAsRequired;
    /// A notarised translation is owed and missing.
    TranslationMissing = "translation-missing", NotAsRequired;
    /// The translation says something else than the document; names fields.
    TranslationWrong = "translation-wrong", NotAsRequired;
    /// The representative's authority is not proven.
    AuthorityNotProven = "authority-not-proven", NotAsRequired;
    /// The service is not for this person.
    NotARecipient = "not-a-recipient", NotAsRequired;
    /// The values to be corrected are not those of the register; names fields.
    RegisterDiffers = "register-differs", NotAsRequired;
    /// The change has no evidence; names fields.
    EvidenceMissing = "evidence-missing", NotAsRequired;
    /// The recipient has an IIN registered earlier.
    DuplicateFound = "duplicate-found", AlreadyHasIin;
}

/// Most fields one reason names.
pub const FIELDS_MAX: usize = 20;

impl Reason {
    /// Whether it can be said of this kind of application.
    //= R258/15.3
    //# (за исключением случаев корректировки ИИН)
    #[must_use]
    pub const fn applies_to(self, kind: Kind) -> bool {
        match self {
            Self::DuplicateFound => !matches!(kind, Kind::Correction),
            Self::RegisterDiffers | Self::EvidenceMissing => matches!(kind, Kind::Correction),
            Self::DocumentNotGenuine
            | Self::CopyIllegible
            | Self::DataDifferFromCopy
            | Self::DocumentExpired
            | Self::DocumentNotAccepted
            | Self::TranslationMissing
            | Self::TranslationWrong => !matches!(kind, Kind::Convict),
            Self::PaperNotGenuine | Self::DataUntrue | Self::AuthorityNotProven | Self::NotARecipient => true,
        }
    }

    /// Whether it says which fields it means.
    #[must_use]
    pub const fn names_fields(self) -> bool {
        matches!(
            self,
            Self::DataUntrue
                | Self::DataDifferFromCopy
                | Self::TranslationWrong
                | Self::RegisterDiffers
                | Self::EvidenceMissing
        )
    }

    /// What a finding of the rules suggests, should the operator find it confirmed.
    #[must_use]
    pub const fn suggested_by(code: FindingCode) -> Option<Self> {
        Some(match code {
            FindingCode::TranslationOwed | FindingCode::CopyMissing => Self::TranslationMissing,
            FindingCode::TranslationToRead | FindingCode::TranslationScript => Self::TranslationWrong,
            FindingCode::LegalRepresentativeToCheck
            | FindingCode::PowerForeign
            | FindingCode::PowerEnded
            | FindingCode::PrincipalDiffers
            | FindingCode::PrincipalSpelled
            | FindingCode::AgentSpelled
            | FindingCode::AgentDiffers => Self::AuthorityNotProven,
            FindingCode::MrzNameDiffers
            | FindingCode::MrzDiffers
            | FindingCode::NameDigit
            | FindingCode::IssuerDiffers => Self::DataDifferFromCopy,
            FindingCode::DocumentExpired => Self::DocumentExpired,
            FindingCode::DocumentNotAccepted => Self::DocumentNotAccepted,
            FindingCode::CitizenOfKazakhstan => Self::NotARecipient,
            _ => return None,
        })
    }
}

/// A reason with the fields it means, as paths of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticked {
    /// What.
    pub reason: Reason,
    /// Which fields; empty for reasons that name none.
    pub fields: Vec<String>,
}

/// Reads what was ticked. `None` when a code is unknown, cannot be said of this kind, stands twice, or names what is
/// no field of the form.
#[must_use]
pub fn read(kind: Kind, ticked: &[(String, Vec<String>)]) -> Option<Vec<Ticked>> {
    let mut read: Vec<Ticked> = Vec::with_capacity(ticked.len().min(Reason::ALL.len()));
    for (code, fields) in ticked {
        let reason = Reason::parse(code).filter(|reason| reason.applies_to(kind))?;
        let known = fields.iter().all(|path| label(Locale::En, path).is_some());
        let fits = fields.is_empty() || (reason.names_fields() && fields.len() <= FIELDS_MAX && known);
        if !fits || read.iter().any(|before| before.reason == reason) {
            return None;
        }
        read.push(Ticked { reason, fields: fields.clone() });
    }
    read.sort_by_key(|one| one.reason);
    Some(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(code: &str, fields: &[&str]) -> Vec<(String, Vec<String>)> {
        vec![(code.to_owned(), fields.iter().map(ToString::to_string).collect())]
    }

    #[test]
    fn every_ground_has_reasons_and_every_code_reads_back() {
        for ground in RefusalGround::ALL {
            assert!(Reason::ALL.iter().any(|reason| reason.ground() == *ground), "{ground:?}");
        }
        for reason in Reason::ALL {
            assert_eq!(Reason::parse(reason.as_str()), Some(*reason));
            assert!(Kind::ALL.iter().any(|kind| reason.applies_to(*kind)), "{reason:?}");
        }
    }

    #[test]
    fn r15_3_does_not_reach_a_correction() {
        for kind in Kind::ALL {
            assert_eq!(read(*kind, &one("duplicate-found", &[])).is_some(), *kind != Kind::Correction);
        }
    }

    #[test]
    fn only_what_the_form_knows_is_named() {
        let read = |code: &str, fields: &[&str]| read(Kind::Formation, &one(code, fields)).is_some();
        assert!(read("data-differ-from-copy", &["recipient.names.surname", "document.number"]));
        assert!(read("data-differ-from-copy", &[]));
        assert!(!read("data-differ-from-copy", &["recipient.shoe_size"]));
        for one_of_them in
            [["document.number", "recipient.shoe_size"], ["recipient.shoe_size", "document.number"]]
        {
            assert!(!read("data-differ-from-copy", &one_of_them), "one unknown field is one too many");
        }
        assert!(!read("copy-illegible", &["document.number"]), "names none");
        assert!(!read("because", &[]) && !read("evidence-missing", &[]));
        assert!(
            read("data-untrue", &["document.number"; 20]) && !read("data-untrue", &["document.number"; 21])
        );
        let twice = [one("copy-illegible", &[]), one("copy-illegible", &[])].concat();
        assert!(super::read(Kind::Formation, &twice).is_none());
    }
}
