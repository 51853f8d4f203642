//! Other systems: their keys, and what they may ask.

use serde::{Deserialize, Serialize};

/// Another system, as an administrator sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConsumerWire {
    /// Id; stands in the journal.
    pub id: String,
    /// Name.
    pub name: String,
    /// What its key opens: `iin`, `certificate`.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::codes::Scope>"))]
    pub scopes: Vec<String>,
    /// First characters of the key, to tell keys apart.
    pub key_start: String,
    /// When the key was made, RFC 3339 UTC.
    pub issued_at: String,
    /// Last day of the key, `YYYY-MM-DD`.
    pub expires_on: String,
    /// When it was taken back; empty while it is good.
    pub revoked_at: String,
    /// Most asks a minute.
    pub per_minute: i64,
    /// Most asks a day.
    pub per_day: i64,
    /// Asks of today.
    pub asked_today: i64,
}

/// The body of `NameConsumer`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NameConsumerWire {
    /// Name, 3–120 characters, of its own.
    pub name: String,
    /// What the key opens; at least one.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::codes::Scope>"))]
    pub scopes: Vec<String>,
    /// Last day of the key; within two years.
    pub expires_on: String,
    /// Most asks a minute, 1–600.
    pub per_minute: i64,
    /// Most asks a day, 1–100000.
    pub per_day: i64,
}

/// The answer to it: the key stands here once and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NamedConsumerWire {
    /// The system.
    pub consumer: ConsumerWire,
    /// The key, for `Authorization: Bearer …`.
    pub key: String,
}

/// The body of `ConsultIin`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConsultIinWire {
    /// The number.
    pub iin: String,
    /// The person's surname.
    pub surname: String,
    /// The person's given name; empty when there is one name only.
    pub given_name: String,
    /// The person's date of birth, `YYYY-MM-DD`.
    pub birth_date: String,
}

/// Yes or no, and never more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ConsultedWire {
    /// The number stands for this person.
    pub stands: bool,
}
