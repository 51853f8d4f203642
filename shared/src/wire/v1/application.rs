//! Applications as the cabinet shows them.

use serde::{Deserialize, Serialize};

use super::formation::{CopyRef, FormationAnswers};
use super::report::ReportWire;

/// A line of the cabinet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicationLine {
    /// Id.
    pub id: String,
    /// Number people use, `F-2026-000123`.
    pub number: String,
    /// `lodged`, `under_check`, `granted`, `refused` or `issued`, as the cabinet may know it: a result that is
    /// not released yet still reads `under_check`.
    pub stage: String,
    /// Recipient's name as filed.
    pub recipient: String,
    /// When it was lodged, RFC 3339 UTC.
    pub lodged_at: String,
    /// Day by which the result is owed, `YYYY-MM-DD`.
    pub due_on: String,
    /// From when the result may be shown, RFC 3339 UTC; empty while undecided.
    pub release_at: String,
}

/// A step in the life of an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepWire {
    /// Audit event name, `lodged`, `claimed`, `formed`, `refused`, `issued`.
    pub event: String,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// Who: `representative`, `system`, `operator`.
    pub by: String,
}

/// A refusal of the service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusalWire {
    /// Grounds of paragraph 15 as cites, `R258/15.1`.
    pub grounds: Vec<String>,
    /// The reasons in words.
    pub reason: String,
}

/// `GET /api/v1/applications/{id}` and the answer to `lodge`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicationWire {
    /// Its line.
    pub line: ApplicationLine,
    /// The form as signed.
    pub answers: FormationAnswers,
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
}
