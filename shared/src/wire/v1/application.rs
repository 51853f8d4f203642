//! Applications as the cabinet shows them.

use serde::{Deserialize, Serialize};

use super::convict::ConvictAnswers;
use super::correction::{CorrectionAnswers, CurrentParticulars};
use super::evidence::EvidenceWire;
use super::formation::{CopyRef, FormationAnswers};
use super::report::ReportWire;

/// A line of the cabinet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ApplicationLine {
    /// Id.
    pub id: String,
    /// Number people use, `F-2026-000123`.
    pub number: String,
    /// `lodged`, `under_check`, `hearing`, `granted`, `refused`, `issued` or `withdrawn`, as the cabinet may know it:
    /// a result that is not released yet still reads `under_check`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Stage"))]
    pub stage: String,
    /// Recipient's name as filed.
    pub recipient: String,
    /// When it was lodged, RFC 3339 UTC.
    pub lodged_at: String,
    /// Day by which the result is owed, `YYYY-MM-DD`.
    pub due_on: String,
    /// From when the result may be shown, RFC 3339 UTC; empty while undecided.
    pub release_at: String,
    /// The reader did not file it: it was filed for them, and they read it as its recipient.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub for_reader: bool,
    /// Who filed it, by name, where the reader did not; empty otherwise.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub filed_by: String,
}

/// A step in the life of an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepWire {
    /// Audit event name, `lodged`, `claimed`, `formed`, `refused`, `issued`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Fact"))]
    pub event: String,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// Who: `representative`, `system`, `operator`.
    pub by: String,
}

/// A refusal of the service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RefusalWire {
    /// Grounds of paragraph 15 as cites, `R258/15.1`.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::codes::Cite>"))]
    pub grounds: Vec<String>,
    /// The reasons in words.
    pub reason: String,
    /// What was ticked under the grounds.
    #[serde(default)]
    pub reasons: Vec<ReasonWire>,
    /// To whom and in what time to complain, in the language of the result.
    #[serde(default)]
    pub appeal: String,
    /// Number of the refusal, `ОТ-2026-000123`.
    #[serde(default)]
    pub number: String,
}

/// A reason ticked under a ground.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReasonWire {
    /// Code, `copy-illegible`; see `decision::reasons`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::RefusalReason"))]
    pub code: String,
    /// Which fields it means, as paths of the form; empty for reasons that name none.
    #[serde(default)]
    pub fields: Vec<String>,
}

/// A hearing before a refusal: what the recipient was told, and what they said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HearingWire {
    /// Grounds of the preliminary decision as cites.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::codes::Cite>"))]
    pub grounds: Vec<String>,
    /// Its reasons in words.
    pub reason: String,
    /// When the recipient was told, RFC 3339 UTC.
    pub told_at: String,
    /// Last day to object, `YYYY-MM-DD`.
    pub objections_until: String,
    /// First day on which the refusal may be made, `YYYY-MM-DD`.
    pub act_from: String,
    /// `silent`, `objects` or `waives`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::HearingAnswer"))]
    pub answer: String,
    /// The objection in words; may be empty.
    pub objection: String,
    /// When it was given, RFC 3339 UTC; empty while silent.
    pub answered_at: String,
    /// The record; empty until the hearing ended.
    pub record: String,
    /// When the hearing ended, RFC 3339 UTC; empty until then.
    pub concluded_at: String,
}

/// The body of `Withdraw`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct WithdrawWire {
    /// Why, in the person's words; may be empty, at most 500 characters.
    pub reason: String,
}

/// The body of `Object`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ObjectionWire {
    /// `objects` or `waives`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::HearingAnswer"))]
    pub answer: String,
    /// 10–4000 characters; empty when the term is waived.
    #[serde(default)]
    pub text: String,
}

/// A field of the register that a correction changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangedWire {
    /// Parameter, `surname`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Parameter"))]
    pub parameter: String,
    /// What it said.
    pub said: String,
    /// What it says since.
    pub says: String,
}

/// The answer of `ReadApplication` and of `LodgeDraft`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ApplicationWire {
    /// Its line.
    pub line: ApplicationLine,
    /// What is asked: `formation`, `convict` or `correction`.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::ApplicationKind"))]
    pub kind: String,
    /// The form of annex 1 as signed; empty for the other kinds.
    pub answers: FormationAnswers,
    /// The form of annex 2, for a convict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub convict: Option<Box<ConvictAnswers>>,
    /// The form of annex 1-1, for a correction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub correction: Option<Box<CorrectionAnswers>>,
    /// What the register said when the correction was taken in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<Box<CurrentParticulars>>,
    /// What the correction changed in the register, once it is shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changed: Vec<ChangedWire>,
    /// The copies as signed.
    pub copies: Vec<CopyRef>,
    /// The report as signed.
    pub report: ReportWire,
    /// What happened, oldest first; nothing that is not released.
    pub steps: Vec<StepWire>,
    /// The IIN; empty until released.
    pub iin: String,
    /// Number of the registration certificate; empty until released.
    pub certificate_number: String,
    /// Verification code of the certificate; empty until released.
    pub verification_code: String,
    /// The refusal, when refused and released.
    pub refusal: Option<RefusalWire>,
    /// Version for `If-Match`; it does not move by what is not released.
    pub version: i64,
    /// The last hearing, when there was one.
    pub hearing: Option<HearingWire>,
    /// On what a granted result rests, line by line; empty before its release.
    #[serde(default)]
    pub evidence: Vec<EvidenceWire>,
    /// Why it was taken back; empty when it was not, or no reason was given.
    pub withdrawal_reason: String,
    /// Code of the department of police that provides the service for it, `KZ-75`.
    #[serde(default)]
    pub provider: String,
    /// By what it was found: `office`, `region`, `address` or `setting`; `pending` for a case of an earlier version whose
    /// provider is being looked for.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["", "office", "region", "address", "setting", "pending"])))]
    pub provider_by: String,
}

impl ApplicationWire {
    /// The answers every form of a new number has, laid out as those of annex 1: a page that shows who it is about
    /// needs to know one shape only.
    #[must_use]
    pub fn laid_out(&self) -> FormationAnswers {
        match &self.convict {
            None => self.answers.clone(),
            Some(convict) => FormationAnswers {
                recipient: convict.recipient.clone(),
                contact: convict.contact.clone(),
                result_language: convict.result_language.clone(),
                consent: convict.consent,
                ..FormationAnswers::default()
            },
        }
    }
}
