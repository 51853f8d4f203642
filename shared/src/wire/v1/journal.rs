//! The journal as an auditor reads it.

use serde::{Deserialize, Serialize};

/// What `ReadJournal` is asked: every part may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct JournalQuery {
    /// Number of an application, `F-2026-000123`: what happened to it.
    pub number: String,
    /// Name of a fact, `lodged`.
    pub fact: String,
    /// First day at the provider, `YYYY-MM-DD`.
    pub from: String,
    /// Last day at the provider.
    pub to: String,
    /// Entries before this place; 0 for the newest.
    pub before: i64,
}

/// The body of `SearchJournal`: a POST, so that no person's number stands in an address. Every part may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct JournalSearchWire {
    /// IIN of a person: every entry about them, their applications, and every list in which they stood.
    pub person: String,
    /// IIN of whoever acted.
    pub actor: String,
    /// Number of an application.
    pub number: String,
    /// Name of a fact.
    pub fact: String,
    /// First day at the provider, `YYYY-MM-DD`.
    pub from: String,
    /// Last day at the provider.
    pub to: String,
    /// Entries before this place; 0 for the newest.
    pub before: i64,
}

impl From<JournalQuery> for JournalSearchWire {
    fn from(query: JournalQuery) -> Self {
        let JournalQuery { number, fact, from, to, before } = query;
        Self { number, fact, from, to, before, ..Self::default() }
    }
}

/// What `ListOwnLooks` is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct OwnLooksQuery {
    /// Looks before this place; 0 for the newest.
    pub before: i64,
}

/// Somebody saw data of the person who reads this.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OwnLookWire {
    /// When, RFC 3339 UTC.
    pub at: String,
    /// As what somebody looked: `representative`, a role, `consumer`. Who of the staff it was, the journal keeps.
    pub by: String,
    /// Name of the other system; empty for people.
    pub system: String,
    /// What was seen.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Look"))]
    pub what: String,
    /// Number of the application it belongs to; empty when it belongs to none.
    pub number: String,
}

/// A page of looks at one's own data, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OwnLooksWire {
    /// The looks.
    pub looks: Vec<OwnLookWire>,
    /// For the next page's `before`; 0 when this is the last.
    pub next: i64,
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct JournalLine {
    /// Its place.
    pub seq: i64,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// What happened.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Fact"))]
    pub fact: String,
    /// As what somebody acted: `system`, `representative`, a role, `consumer`.
    pub by: String,
    /// Who: for staff their IIN, for others their IIN with the middle hidden, for another system its id.
    pub actor: String,
    /// Name of somebody who works here; empty for everybody else.
    pub actor_name: String,
    /// Kind of the thing it is about.
    pub about: String,
    /// The thing: an application's number, else an id.
    pub subject: String,
    /// Cite of the paragraph; empty when there is none.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::OrEmpty<super::codes::Cite>"))]
    pub basis: String,
    /// A short code that tells more.
    pub detail: String,
    /// Id of the request in which it happened, as in the log and in `X-Request-Id`; empty for what the service does by
    /// itself.
    #[serde(default)]
    pub request: String,
    /// From which address somebody who works here, or another system, acted; empty for everybody else and for older entries.
    #[serde(default)]
    pub address: String,
    /// Of what else it tells: applications by number, people and forms by id; the first of them.
    #[serde(default)]
    pub told: Vec<String>,
    /// How many there are altogether.
    #[serde(default)]
    pub told_count: i64,
}

/// A row that is not what the journal says of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct JournalRowWire {
    /// Place of the entry that bears witness to it.
    pub seq: i64,
    /// Its table, and which part of it: `decision`, `certificate.paper`.
    pub kind: String,
    /// Its id.
    pub subject: String,
    /// It is gone.
    pub missing: bool,
}

/// How the chain stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct JournalStateWire {
    /// When it was read from start to end, RFC 3339 UTC; empty when it was not yet.
    pub checked_at: String,
    /// Entries found good.
    pub entries: i64,
    /// Place of the first entry that is not what was written; 0 when there is none.
    pub broken_at: i64,
    /// Entries are missing at the end.
    pub cut_off: bool,
    /// Days whose seal does not fit.
    pub broken_seals: Vec<String>,
    /// Days sealed.
    pub seals: i64,
    /// Everything is as it was written.
    pub whole: bool,
    /// Rows compared with what the journal says of them; 0 when only the chain was read, as at every start.
    #[serde(default)]
    pub rows: i64,
    /// Those that differ or are gone, the first of them.
    #[serde(default)]
    pub differing: Vec<JournalRowWire>,
}

/// A page of the journal, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct JournalWire {
    /// The entries.
    pub lines: Vec<JournalLine>,
    /// For the next page's `before`; 0 when this is the last.
    pub next: i64,
    /// How the chain stood when it was last checked.
    pub state: JournalStateWire,
}

/// The seal of a day: the chain's last hash, signed with the service's own key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SealWire {
    /// The day that ended, `YYYY-MM-DD`.
    pub day: String,
    /// Entries up to then.
    pub entries: i64,
    /// Place of the last of them.
    pub seq: i64,
    /// The chain's hash there, hex.
    pub hash: String,
    /// When it was sealed, RFC 3339 UTC.
    pub sealed_at: String,
    /// The text that was signed.
    pub statement: String,
    /// The detached CMS signature over it, base64 of DER.
    pub signature: String,
}
