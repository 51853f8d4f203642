//! Checking a registration certificate by its verification code.

use serde::{Deserialize, Serialize};

/// The body of `CheckCertificate`: a POST, so that the code never stands in a URL.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckWire {
    /// Verification code as printed, hyphens optional.
    pub code: String,
}

/// What a stranger who holds the paper may learn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CheckedWire {
    /// `current`, `superseded` (a correction gave a newer one) or `unknown`.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["current", "superseded", "unknown"])))]
    pub state: String,
    /// Certificate number; empty when unknown.
    pub number: String,
    /// Day of issue, `YYYY-MM-DD`; empty when unknown.
    pub issued_on: String,
    /// IIN with the middle hidden, `99••••••••16`; empty when unknown.
    pub iin_masked: String,
    /// Initials, `A. E.`; empty when unknown.
    pub initials: String,
}
