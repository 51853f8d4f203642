//! The desk of the MIA operator.

use serde::{Deserialize, Serialize};

use super::application::ApplicationWire;

/// A line of the check queue, ordered by due time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueLine {
    /// Application id.
    pub id: String,
    /// Number people use.
    pub number: String,
    /// Recipient's name as filed.
    pub recipient: String,
    /// When it was lodged, RFC 3339 UTC.
    pub lodged_at: String,
    /// Day by which the result is owed, `YYYY-MM-DD`.
    pub due_on: String,
    /// `lodged` or `under_check`.
    pub stage: String,
    /// Name of the operator who holds it; empty when free.
    pub held_by: String,
    /// The reader holds it.
    pub mine: bool,
    /// Why a person looks at it: finding codes and `duplicate-candidate`.
    pub why: Vec<String>,
}

/// One reason inside a score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreReason {
    /// Stable code, `name-key-equal`.
    pub code: String,
    /// Points, may be negative.
    pub points: i32,
    /// What the filed application says.
    pub filed: String,
    /// What the register says.
    pub known: String,
}

/// A person of the register who may be the recipient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CandidateWire {
    /// Person id (not the IIN).
    pub person: String,
    /// The IIN: an operator is entitled to see it.
    pub iin: String,
    /// Name, birth date, citizenship, documents of the register, as lines `label: value`.
    pub name: String,
    /// Birth date as known, `YYYY-MM-DD` with `XX` for unknown parts.
    pub birth_date: String,
    /// Sex.
    pub sex: String,
    /// Citizenship.
    pub citizenship: String,
    /// Every document this person ever showed, `UTO P L898902C3`.
    pub documents: Vec<String>,
    /// 0–100.
    pub score: i32,
    /// The explanation of the score.
    pub reasons: Vec<ScoreReason>,
    /// `certain` or `possible`.
    pub verdict: String,
}

/// `GET /api/v1/operator/cases/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseWire {
    /// The application with exactly the findings the applicant saw.
    pub application: ApplicationWire,
    /// Version for `If-Match`.
    pub version: i64,
    /// The reader holds it.
    pub mine: bool,
    /// Name of the operator who holds it; empty when free.
    pub held_by: String,
    /// Why a person looks at it.
    pub why: Vec<String>,
    /// Duplicate candidates, best first.
    pub candidates: Vec<CandidateWire>,
    /// The signer: common name from the certificate.
    pub signer_name: String,
    /// The signer's IIN.
    pub signer_iin: String,
    /// Issuer of the signer's certificate.
    pub signer_issuer: String,
    /// The statement that was signed.
    pub statement: String,
}

/// A candidate the operator set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetAsideWire {
    /// Person id.
    pub person: String,
    /// Why this is another person; not empty.
    pub reason: String,
}

/// `POST /api/v1/operator/cases/{id}/grant`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrantWire {
    /// Every candidate shown, each with a reason.
    pub set_aside: Vec<SetAsideWire>,
    /// The checklist of G26: the codes the operator ticked (`decision::checklist`).
    pub checked: Vec<String>,
}

/// `POST /api/v1/operator/cases/{id}/refuse`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefuseWire {
    /// Grounds as cites: `R258/15.1`, `R258/15.2`, `R258/15.3`; at least one.
    pub grounds: Vec<String>,
    /// Reasons in words, 10–4000 characters.
    pub reason: String,
}
