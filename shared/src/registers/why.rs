//! Why a register's answer proves nothing, by stable code; the words stand in `texts/*/codes.ftl`, with every other reason
//! for a person to look at a case.

use crate::evidence::Outcome;

macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident $code:literal $outcome:ident;)*) => {
        /// Why an answer proves nothing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Why { $($(#[$doc])* $name,)* }

        impl Why {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The stable code.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// What it makes of the question.
            #[must_use]
            pub const fn outcome(self) -> Outcome {
                match self { $(Self::$name => Outcome::$outcome,)* }
            }
        }
    };
}

reasons! {
    /// The register says one thing now and another then.
    AnswerChanged "register-changed" Doubtful;
    /// No answer came from the notaries' register.
    NotaryAway "notary-away" Away;
    /// None from the national register.
    NationalAway "national-away" Away;
    /// None from the record of stays.
    MigrationAway "migration-away" Away;

    /// The power was taken back.
    PowerRevoked "power-revoked" Contradicted;
    /// It is not in force on the day.
    PowerOutOfTerm "power-out-of-term" Contradicted;
    /// Another number.
    PowerNumberDiffers "power-number-differs" Contradicted;
    /// Another day of issue.
    PowerDateDiffers "power-date-differs" Contradicted;
    /// Another last day.
    PowerUntilDiffers "power-until-differs" Contradicted;
    /// Another notary.
    PowerNotaryDiffers "power-notary-differs" Contradicted;
    /// Another principal by name.
    PrincipalNameDiffers "power-principal-name-differs" Contradicted;
    /// Another day of birth.
    PrincipalBirthDiffers "power-principal-birth-differs" Contradicted;
    /// Another document.
    PrincipalDocumentDiffers "power-principal-document-differs" Contradicted;
    /// Another agent.
    PowerAgentDiffers "power-agent-differs" Contradicted;
    /// Another scope than was filed.
    PowerScopeDiffers "power-scope-differs" Contradicted;
    /// A scope that does not cover this service.
    PowerScopeNarrow "power-scope-narrow" Contradicted;

    /// The notaries of another state keep no register here.
    PowerForeign "power-given-abroad" Doubtful;
    /// It was passed on: there are two papers.
    PowerPassedOn "power-passed-on" Doubtful;
    /// The agent is a legal person: by what authority its employee acts, a person reads.
    PowerOrganisation "power-of-organisation" Doubtful;
    /// The principal's name is spelled otherwise, as some custom explains, or in letters that cannot be compared.
    PrincipalNameSpelled "power-principal-name-spelled" Doubtful;

    /// It knows no such power.
    PowerUnknown "power-unknown" Unknown;
    /// The form says no scope.
    PowerScopeUnasked "power-scope-unasked" Unknown;
    /// The answer says no number.
    PowerNumberMissing "power-number-missing" Unknown;
    /// No day of issue.
    PowerDateMissing "power-date-missing" Unknown;
    /// No notary.
    PowerNotaryMissing "power-notary-missing" Unknown;
    /// No principal's name.
    PrincipalNameMissing "power-principal-name-missing" Unknown;
    /// No day of birth.
    PrincipalBirthMissing "power-principal-birth-missing" Unknown;
    /// No document.
    PrincipalDocumentMissing "power-principal-document-missing" Unknown;
    /// No agent's number.
    PowerAgentMissing "power-agent-missing" Unknown;
    /// No scope.
    PowerScopeMissing "power-scope-missing" Unknown;
    /// Not said whether it was taken back.
    PowerStandingMissing "power-standing-missing" Unknown;

    /// A number under these data.
    NumberKnown "number-known" Contradicted;

    /// Another name.
    StayNameDiffers "stay-name-differs" Contradicted;
    /// Another day of birth.
    StayBirthDiffers "stay-birth-differs" Contradicted;
    /// Another document.
    StayDocumentDiffers "stay-document-differs" Contradicted;
    /// The stay does not hold on the day.
    StayOutOfTerm "stay-out-of-term" Contradicted;
    /// Another region.
    StayRegionDiffers "stay-region-differs" Doubtful;
    /// The name is spelled otherwise.
    StayNameSpelled "stay-name-spelled" Doubtful;
    /// No such stay.
    StayUnknown "stay-unknown" Unknown;
    /// A part of the answer is not there.
    StayIncomplete "stay-incomplete" Unknown;
}

impl Why {
    /// Reads [`Why::as_str`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.as_str() == text)
    }
}
