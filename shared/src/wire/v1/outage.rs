//! Outages and announced breaks.

use serde::{Deserialize, Serialize};

/// An entry of the journal of outages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OutageWire {
    /// Id.
    pub id: String,
    /// `outage` or `break`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::OutageKind"))]
    pub kind: String,
    /// Since when, RFC 3339 UTC.
    pub starts_at: String,
    /// Until when; empty while it goes on and nobody knows.
    pub ends_at: String,
    /// What is affected, see `outage::AFFECTED`.
    pub affected: Vec<String>,
    /// Why, in the words of whoever wrote it down; empty where the code says it all.
    pub cause: String,
    /// Why, as a code of `outage::CAUSES`; empty for own words alone.
    #[serde(default)]
    pub cause_code: String,
    /// Version for `If-Match`.
    pub version: i64,
}

/// What `ListOutages` is asked: what touches this span.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct SpanQuery {
    /// From when, RFC 3339 UTC; may be empty.
    pub from: String,
    /// Until when, RFC 3339 UTC; may be empty.
    pub until: String,
}

/// The body of `WriteOutage`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WriteOutageWire {
    /// `outage` or `break`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::OutageKind"))]
    pub kind: String,
    /// Since when, RFC 3339 UTC.
    pub starts_at: String,
    /// Until when; empty for a failure that goes on.
    #[serde(default)]
    pub ends_at: String,
    /// What is affected.
    pub affected: Vec<String>,
    /// Why, in own words, 5–1000 characters; may be empty where there is a code.
    #[serde(default)]
    pub cause: String,
    /// Why, a code of `outage::CAUSES`; empty for own words alone.
    #[serde(default)]
    pub cause_code: String,
}

/// The body of `EndOutage`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct EndOutageWire {
    /// When it ended, RFC 3339 UTC; empty for now.
    pub ends_at: String,
}
