//! The desk of a service centre's clerk: forms open at a counter, the live checklist, what is registered there, what
//! is turned away, and results handed over.

use serde::{Deserialize, Serialize};

use super::application::ApplicationWire;
use super::correction::CurrentParticulars;
use super::formation::CopyRef;
use super::offices::InEachWire;
use super::report::ReportWire;
use super::request::AnswersWire;
use crate::application::Kind;
use crate::documents::CopyPurpose;

/// The body of `OpenIntake`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpenIntakeWire {
    /// `formation`, `convict` or `correction`.
    pub kind: Kind,
    /// The ticket of the electronic queue; empty without one.
    #[serde(default)]
    pub ticket: String,
}

/// A line of the forms open in an office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IntakeLine {
    /// Id.
    pub id: String,
    /// `formation`, `convict` or `correction`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::ApplicationKind"))]
    pub kind: String,
    /// Recipient's name as typed so far; may be empty.
    pub recipient: String,
    /// The ticket; empty without one.
    pub ticket: String,
    /// Name of the clerk who opened it.
    pub clerk_name: String,
    /// Last change, RFC 3339 UTC.
    pub touched_at: String,
}

/// A line of the live checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChecklistWire {
    /// Which document: a purpose of [`CopyRef`].
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::CopyPurpose"))]
    pub purpose: String,
    /// `present`, `missing`, `not_as_listed`, `expired` or `not_owed`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::DocumentState"))]
    pub state: String,
    /// The unit of the order that lists it.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Cite"))]
    pub basis: String,
}

/// A form at a counter, judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IntakeWire {
    /// Id; it becomes that of the application.
    pub id: String,
    /// Rises by one with each change; send it back in `If-Match: "<version>"`.
    pub version: i64,
    /// The form as saved.
    pub answers: AnswersWire,
    /// What the register says now of the person of a correction; `null` otherwise.
    pub current: Option<CurrentParticulars>,
    /// The ticket; empty without one.
    pub ticket: String,
    /// Name of the clerk who opened it.
    pub clerk_name: String,
    /// Last change, RFC 3339 UTC.
    pub touched_at: String,
    /// The copies.
    pub copies: Vec<CopyRef>,
    /// What the rules say today.
    pub report: ReportWire,
    /// Every document there can be, and how it stands.
    pub checklist: Vec<ChecklistWire>,
    /// The service centre whose region the place of stay names, when it is another one: a warning, nothing more.
    #[serde(default)]
    pub elsewhere: Option<InEachWire>,
}

/// The body of `LodgeIntake`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LodgeIntakeWire {
    /// The version that the clerk has checked.
    pub version: i64,
    /// The document by which whoever stands at the counter was identified; may be empty when the recipient came in
    /// person and showed the document of the form.
    #[serde(default)]
    pub identified_by: String,
}

/// What the visit took at which a filing was taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct VisitWire {
    /// What stands on the ticket.
    pub label: String,
    /// Minutes waited.
    pub waited: i64,
    /// Minutes served, so far when it has not ended.
    pub served: i64,
    /// Waited or served longer than the order allows.
    pub too_long: bool,
}

/// Who attested a filing at a counter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AttestationWire {
    /// Number of the receipt given (annex 4).
    pub receipt_number: String,
    /// Name of the clerk.
    pub clerk_name: String,
    /// The office.
    pub office: String,
    /// Who stood at the counter.
    pub identified_name: String,
    /// By which document they were identified.
    pub identified_by: String,
    /// When, RFC 3339 UTC.
    pub attested_at: String,
    /// The visit, when the form was opened for a ticket of the queue.
    #[serde(default)]
    pub visit: Option<VisitWire>,
}

/// An application registered at a counter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RegisteredWire {
    /// The application.
    pub application: ApplicationWire,
    /// The attestation, with the number of the receipt.
    pub attestation: AttestationWire,
}

/// The body of `TurnAway`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TurnAwayWire {
    /// The version that the clerk has checked.
    pub version: i64,
    /// Documents seen as originals though no copy was made: they are not called missing.
    #[serde(default)]
    pub seen: Vec<CopyPurpose>,
    /// The recipient's name; empty: as typed into the form.
    #[serde(default)]
    pub recipient: String,
    /// The recipient's address; empty: as typed into the form.
    #[serde(default)]
    pub address: String,
    /// The clerk's phone, for the paper.
    #[serde(default)]
    pub phone: String,
}

/// A document that keeps a package from being taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LackingWire {
    /// Which document: a purpose of [`CopyRef`].
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::CopyPurpose"))]
    pub purpose: String,
    /// `missing`, `not_as_listed` or `expired`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Lack"))]
    pub lack: String,
    /// The day its term ended, `YYYY-MM-DD`; empty when it is not out of date.
    pub ended_on: String,
    /// The unit of the order that lists it.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Cite"))]
    pub basis: String,
}

/// A refusal to take documents (annex 5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TurnedAwayWire {
    /// Id.
    pub id: String,
    /// Its number, `ОП-2026-000123`.
    pub number: String,
    /// What was asked.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::ApplicationKind"))]
    pub kind: String,
    /// The recipient.
    pub recipient: String,
    /// The recipient's address.
    pub address: String,
    /// The documents, at least one.
    pub lacking: Vec<LackingWire>,
    /// The clerk.
    pub clerk_name: String,
    /// The office.
    pub office: String,
    /// When, RFC 3339 UTC.
    pub refused_at: String,
    /// When both sides had signed their copy, RFC 3339 UTC; empty until then.
    pub signed_at: String,
}

/// A result that lies at an office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ResultLine {
    /// Application id.
    pub id: String,
    /// Number people use.
    pub number: String,
    /// What was asked.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::ApplicationKind"))]
    pub kind: String,
    /// Recipient's name as filed.
    pub recipient: String,
    /// `granted` or `refused`; empty until the result is there.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["", "granted", "refused"])))]
    pub outcome: String,
    /// The result has come back and may be printed and handed over.
    pub ready: bool,
    /// It is decided and released, but its message has not come back to the service centre yet.
    #[serde(default)]
    pub coming_back: bool,
    /// When the result is there, RFC 3339 UTC.
    pub release_at: String,
    /// How often the certificate was printed.
    pub prints: i64,
}

/// The body of `HandOver`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HandOverWire {
    /// Who receives it.
    pub name: String,
    /// By which document they were identified; for a representative also their power.
    pub document: String,
    /// The ticket; empty without one.
    #[serde(default)]
    pub ticket: String,
}

/// A result that was handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HandedOverWire {
    /// Application id.
    pub id: String,
    /// Number people use.
    pub number: String,
    /// Who received it.
    pub name: String,
    /// By which document they were identified.
    pub document: String,
    /// Name of the clerk.
    pub clerk_name: String,
    /// When, RFC 3339 UTC.
    pub handed_at: String,
}
