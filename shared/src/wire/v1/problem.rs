//! Problem documents (RFC 9457, `application/problem+json`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::report::FindingWire;

/// A place of a body that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BodyErrorWire {
    /// Where, as a JSON pointer (RFC 6901); empty for the whole body.
    pub pointer: String,
    /// What, stable: `not-json`, `too-deep`, `unknown-field`, `missing-field`, `twice`, `wrong-type`, `not-among`,
    /// `out-of-range`, `unprintable` or `unreadable`.
    pub code: String,
    /// The same in the reader's language.
    pub detail: String,
    /// What would be taken: types of JSON, values, or the least and the most.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub expected: Vec<String>,
}

/// A refusal over HTTP. `code` is stable; the words are for people and change with their language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct ProblemWire {
    /// `urn:iin:problem:<code>`.
    #[serde(rename = "type")]
    pub kind: String,
    /// One sentence in the reader's language.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// What to do next, in the reader's language.
    pub detail: String,
    /// Stable code, see `problem::ProblemCode`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::ProblemCode"))]
    pub code: String,
    /// Cite of the paragraph, when there is one.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Cite"))]
    pub basis: String,
    /// Values the words need, by name.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, String>,
    /// Findings, when the application itself is the trouble.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<FindingWire>,
    /// Places of the body, when it could not be read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<BodyErrorWire>,
}
