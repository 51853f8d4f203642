//! Changes of the Rules, and the notices about them.

use serde::{Deserialize, Serialize};

/// A change of the Rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RulesChangeWire {
    /// Id.
    pub id: String,
    /// Number of the act.
    pub act: String,
    /// What it changes.
    pub title: String,
    /// The edition of this program that follows it; empty when none does yet.
    pub edition: String,
    /// The day of its registration with the bodies of justice, `YYYY-MM-DD`.
    pub registered_on: String,
    /// When it was entered here, RFC 3339 UTC.
    pub recorded_at: String,
    /// The three notices.
    pub notices: Vec<RulesNoticeWire>,
}

/// A notice to one of the three bodies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RulesNoticeWire {
    /// `state_corporation`, `ict_operator` or `contact_centre`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Addressee"))]
    pub addressee: String,
    /// The last day on which it may be sent, `YYYY-MM-DD`.
    pub due_on: String,
    /// `owed`, `late` (owed, and the day is over), `sent` or `sent_late`.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["owed", "late", "sent", "sent_late"])))]
    pub state: String,
    /// The day it was sent; empty until then.
    pub sent_on: String,
    /// Where the sending is on record; empty until then.
    pub reference: String,
    /// Rises by one with each change; send it back in `If-Match: "<version>"`.
    pub version: i64,
}

/// The body of `RecordRulesChange`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct RecordChangeWire {
    /// Number of the act, 3–300 characters.
    pub act: String,
    /// What it changes, 3–300 characters.
    pub title: String,
    /// The edition of this program that follows it; may be empty.
    pub edition: String,
    /// The day of its registration, `YYYY-MM-DD`; not in the future.
    pub registered_on: String,
}

/// The body of `NoticeSent`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct NoticeSentWire {
    /// The day it was sent, `YYYY-MM-DD`: from the registration to today.
    pub sent_on: String,
    /// Where the sending is on record, number of a letter for instance, 3–300 characters.
    pub reference: String,
}
