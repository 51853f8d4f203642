//! The findings of a validation, as they travel and as they are sealed into the signed statement.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindingWire {
    /// Stable code, kebab-case; never translated.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::FindingCode"))]
    pub code: String,
    /// `error`, `warning` or `notice`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Severity"))]
    pub severity: String,
    /// Path of the field it speaks of, `recipient.names.surname`.
    pub at: String,
    /// Cite of the paragraph it rests on, `R258/A3.8.portal.2`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Cite"))]
    pub basis: String,
    /// Values its text needs, by name; empty when there are none.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, String>,
}

/// A whole report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportWire {
    /// Edition of the Rules, `2023-02-25`.
    pub edition: String,
    /// SHA-256 of the rule set, hex: same hash, same rules.
    pub rule_set: String,
    /// The filing day, `YYYY-MM-DD`.
    pub on: String,
    /// Findings in the order of the form.
    pub findings: Vec<FindingWire>,
}
