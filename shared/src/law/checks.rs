//! Which paragraphs a finding can rest on: the table behind the page "How your application is checked". Every finding
//! that a rule makes is held against it by the tests of the rules; it decides nothing itself.

use super::Cite;
use crate::finding::FindingCode as F;

use Cite::{
    A1_1_1, A1_1_2, A1_1_3, A1_1_4, A1_1_5, A1_1_6, A1_1_7, A1_1_8, A1_1_9, A1_1_10, A1_1_11, A1_1_Head,
    A1_1_Note, A3_5_1, A3_8_1_1, A3_8_1_2, A3_8_1_3, A3_8_2_1, A3_8_2_2, A3_8_2_3, A3_8_2_4, A3_8_Portal_1,
    A3_8_Portal_2, A3_8_Portal_4, R1_1, R1_2, R2_6, R2_13, R3_1, R3_2, R3_3, R10, R15_1, R15_2, R15_3,
};

/// The identity document and its translation, in each way of applying.
const IDENTITY: &[Cite] = &[A3_8_Portal_2, A3_8_1_2, A3_8_2_2];
/// The power of attorney.
const POWER: &[Cite] = &[A3_8_Portal_4, A3_8_1_3, A3_8_2_4];
/// The application itself.
const APPLICATION: &[Cite] = &[A3_8_Portal_1, A3_8_1_1, A3_8_2_1];
/// The paragraphs that open the three kinds.
const KINDS: &[Cite] = &[R3_1, R3_2, R3_3];
/// Names and places.
const WRITTEN: &[Cite] = &[A1_1_1, A1_1_2, A1_1_3, A1_1_5];
/// Days of every kind.
const DAYS: &[Cite] = &[
    R3_2,
    A1_1_4,
    A1_1_9,
    A1_1_10,
    A3_8_Portal_2,
    A3_8_1_2,
    A3_8_2_2,
    A3_8_Portal_4,
    A3_8_1_3,
    A3_8_2_4,
    A3_8_2_3,
];
/// Everything that is asked.
const ASKED: &[Cite] = &[
    R1_2,
    R3_1,
    R3_2,
    R2_13,
    A1_1_Head,
    A1_1_1,
    A1_1_2,
    A1_1_3,
    A1_1_4,
    A1_1_5,
    A1_1_6,
    A1_1_7,
    A1_1_8,
    A1_1_9,
    A1_1_10,
    A1_1_11,
    A3_5_1,
    A3_8_Portal_1,
    A3_8_Portal_2,
    A3_8_Portal_4,
    A3_8_1_1,
    A3_8_1_2,
    A3_8_1_3,
    A3_8_2_1,
    A3_8_2_2,
    A3_8_2_3,
    A3_8_2_4,
];
/// Every document of every list.
const PACKAGE: &[Cite] = &[
    R3_1,
    R3_2,
    R3_3,
    A3_8_Portal_2,
    A3_8_Portal_4,
    A3_8_1_1,
    A3_8_1_2,
    A3_8_1_3,
    A3_8_2_1,
    A3_8_2_2,
    A3_8_2_3,
    A3_8_2_4,
];
/// Rows of the document in a correction.
const OF_DOCUMENT: &[Cite] = &[A1_1_8, A1_1_9, A1_1_10, A1_1_11];
/// Every row of a correction.
const ROWS: &[Cite] =
    &[A1_1_1, A1_1_2, A1_1_3, A1_1_4, A1_1_5, A1_1_6, A1_1_7, A1_1_8, A1_1_9, A1_1_10, A1_1_11];

/// The paragraphs a finding of this code may rest on, the nearest first.
#[must_use]
#[expect(clippy::too_many_lines, reason = "a table: every code has its arm, and the compiler misses none")]
pub const fn bases(code: F) -> &'static [Cite] {
    match code {
        F::Required | F::TooLong | F::Character | F::UnknownValue => ASKED,
        F::ScriptsMixed | F::Placeholder => WRITTEN,
        F::DateMalformed | F::DateImpossible | F::DateInFuture => DAYS,
        F::ChannelClosed | F::InPersonOnly => &[R3_1],
        F::OnlyAtCentre => &[R3_3, R3_2],
        F::SingleNameContradicted => &[A1_1_2],
        F::BirthDateIncomplete | F::BirthDatePartial | F::BirthDateDistant => &[A1_1_4],
        F::BornAfterIssue => &[A1_1_9],
        F::SexUnspecified => &[A1_1_7],
        F::CitizenOfKazakhstan => &[R1_1],
        F::SpecimenState => &[R15_2],
        F::CountryUnknown => &[A1_1_6, A1_1_11, A3_8_Portal_4, A3_8_1_3, A3_8_2_4],
        F::DocumentNumber => &[A1_1_8],
        F::IssuerDiffers => &[A1_1_11],
        F::DocumentNotAccepted
        | F::DocumentExpired
        | F::DocumentExpiresSoon
        | F::DocumentTermUnusual
        | F::DocumentToReplace
        | F::IssueAfterExpiry
        | F::MrzRequired
        | F::NameNotOfZone
        | F::TranslationOwed
        | F::TranslationToRead
        | F::TranslationNotOwed
        | F::CopyOfVisa => IDENTITY,
        F::TranslationScript => &[A3_8_Portal_2, A3_8_1_2, A3_8_2_2, R3_2],
        F::MrzMissing => &[R10],
        F::MrzShape
        | F::MrzCheckDigit
        | F::MrzDiffers
        | F::MrzKindDiffers
        | F::MrzNameDiffers
        | F::NameDigit
        | F::CopyCheckDigit
        | F::CopyDiffers
        | F::CopyKindDiffers
        | F::CopyNameDiffers
        | F::CopyDoubtful
        | F::MrzNameTruncated => &[R15_1],
        F::CopyMissing => PACKAGE,
        F::CopyRepeated | F::CopyNotRead | F::CopyZoneMissing | F::CopyZonesMany | F::CopyInPart => &[R2_13],
        F::RecipientSigns => &[R15_3],
        F::IinShape | F::IinCheckDigit => &[R2_6],
        F::SignerDiffers => APPLICATION,
        F::LegalRepresentativeToCheck | F::Phone | F::Email | F::ContactMissing | F::ContactShared => &[R3_1],
        F::RepresentativeIsRecipient
        | F::RepresentativeNamesake
        | F::PrincipalSpelled
        | F::AgentSpelled
        | F::PowerUndated
        | F::PowerTermTooLong
        | F::PowerTermBackwards
        | F::PowerEnded
        | F::PrincipalDiffers
        | F::AgentDiffers
        | F::AgentOrganisation
        | F::PowerForeign
        | F::PowerScopeOther
        | F::GuardiansPower
        | F::DelegationNotAllowed
        | F::DelegationOutlasts
        | F::DelegationTooEarly => POWER,
        F::ConsentMissing | F::ChildAlone | F::MinorAlone => KINDS,
        F::DocumentsNotDenied
        | F::SentenceEnded
        | F::BornAfterJudgment
        | F::JudgedTooYoung
        | F::DeclaredOnly => &[R3_2],
        F::IinUnknown => &[A1_1_Head],
        F::NothingToChange | F::ChangeRepeated => &[A1_1_Note],
        F::ChangeIsCurrent => ROWS,
        F::ReasonContradicted | F::ChangeProofToRead | F::WaiverToDecide => &[A3_8_2_3],
        F::DocumentNotRegistered => &[A3_8_2_2],
        F::RowContradictsDocument => OF_DOCUMENT,
    }
}
