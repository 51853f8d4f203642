//! Drafts, copies, `prepare` and `lodge`.

use serde::{Deserialize, Serialize};

use super::formation::{CopyRef, FormationAnswers};
use super::problem::ProblemWire;
use super::report::ReportWire;
use crate::locale::Locale;

/// A draft: no legal effect until lodged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DraftWire {
    /// Id.
    pub id: String,
    /// Rises by one with each change; send it back in `If-Match: "<version>"`.
    pub version: i64,
    /// The form as saved.
    pub answers: FormationAnswers,
    /// The copies.
    pub copies: Vec<CopyRef>,
    /// Last change, RFC 3339 UTC.
    pub touched_at: String,
    /// What became of its lodging, when that is not an application.
    #[serde(default)]
    pub receipt: Option<DraftReceiptWire>,
}

/// A lodging that was received and is not registered: its signature is being checked, or did not stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DraftReceiptWire {
    /// `waiting`: the draft lies still until the signature is judged; `turned_away`: nothing was registered, the draft
    /// is free again.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["waiting", "turned_away"])))]
    pub state: String,
    /// When it was received, RFC 3339 UTC: from here the time counts.
    pub received_at: String,
    /// Day by which the result is owed if the signature stands, `YYYY-MM-DD`.
    pub due_on: String,
    /// Why nothing was registered.
    #[serde(default)]
    pub problem: Option<ProblemWire>,
}

/// The body of `PrepareDraft`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PrepareWire {
    /// The version of the draft that the person has checked.
    pub version: i64,
    /// Language of the statement: `kk`, `ru` or `en`.
    pub language: Locale,
}

/// The statement to read and sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PreparedWire {
    /// Canonical statement (UTF-8): sign exactly these bytes. The browser rebuilds it and compares.
    pub statement: String,
    /// SHA-256 of the statement, hex.
    pub sha256: String,
    /// Server nonce inside the statement, hex: spent once.
    pub nonce: String,
    /// The moment inside the statement, RFC 3339 UTC, whole seconds.
    pub at: String,
    /// Origin inside the statement, `https://host`.
    pub origin: String,
    /// Version of the working calendar inside the statement.
    #[serde(default)]
    pub calendar: String,
    /// When it stops being good, RFC 3339 UTC.
    pub expires_at: String,
    /// The report the server computed; equal to the browser's, or nothing is signed.
    pub report: ReportWire,
}

/// The body of `LodgeDraft`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LodgeWire {
    /// CMS SignedData with the statement inside, base64 of DER.
    pub envelope: String,
}
