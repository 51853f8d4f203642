//! Complaints: lodged by the person who filed, answered by a supervisor.

use serde::{Deserialize, Serialize};

/// The body of `Complain`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ComplainWire {
    /// Id of one's own application.
    pub application: String,
    /// `decision`, `delay` or `centre`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::About"))]
    pub about: String,
    /// `provider` or `quality_control`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Instance"))]
    pub instance: String,
    /// In one's own words, 10–4000 characters.
    pub text: String,
}

/// A complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ComplaintWire {
    /// Id.
    pub id: String,
    /// Number people use, `C-2026-000123`.
    pub number: String,
    /// Id of the application.
    pub application: String,
    /// Number of the application.
    pub application_number: String,
    /// `decision`, `delay` or `centre`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::About"))]
    pub about: String,
    /// `provider` or `quality_control`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Instance"))]
    pub instance: String,
    /// As written.
    pub text: String,
    /// When it came, RFC 3339 UTC.
    pub filed_at: String,
    /// Working day on which it was registered.
    pub registered_on: String,
    /// Day by which the answer is owed.
    pub due_on: String,
    /// It came after the three months.
    pub late: bool,
    /// Version for `If-Match`.
    pub version: i64,
    /// `upheld`, `partly`, `rejected` or `forwarded`; empty while it waits.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::OrEmpty<super::codes::Outcome>"))]
    pub outcome: String,
    /// The answer in words.
    pub answer: String,
    /// When it was answered, RFC 3339 UTC; empty while it waits.
    pub answered_at: String,
}

/// The body of `AnswerComplaint`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ComplaintAnswerWire {
    /// `upheld`, `partly`, `rejected` or `forwarded`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Outcome"))]
    pub outcome: String,
    /// Why, 10–4000 characters.
    pub answer: String,
}
