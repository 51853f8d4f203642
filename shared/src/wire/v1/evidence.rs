//! What machines and people found of the lines of a decision.

use serde::{Deserialize, Serialize};

use crate::evidence::{Evidence, Source};

/// What one source found of one line of the checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EvidenceWire {
    /// Code of the line.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::EvidenceLine"))]
    pub line: String,
    /// By which means.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Means"))]
    pub means: String,
    /// SHA-256 of the file that was looked at, 64 lower-case hex digits; empty where none was.
    pub over: String,
    /// With what result.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::EvidenceOutcome"))]
    pub result: String,
    /// When the source said so, RFC 3339 UTC.
    pub at: String,
    /// The machine that said so; empty for an official.
    pub by: String,
}

impl From<&Evidence> for EvidenceWire {
    fn from(one: &Evidence) -> Self {
        let by = match &one.by {
            Source::Machine(name) => name.clone(),
            Source::Official(_) => String::new(),
        };
        Self {
            line: one.line.as_str().to_owned(),
            means: one.means.as_str().to_owned(),
            over: one.over.map(|over| over.to_string()).unwrap_or_default(),
            result: one.result.as_str().to_owned(),
            at: one.at.to_string(),
            by,
        }
    }
}
