//! How the service itself is doing: what stands aside in its queues, and what runs out.

use serde::{Deserialize, Serialize};

/// An item that a queue could not do: it stands aside and is tried again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StuckWire {
    /// `certificates`, `refusals`, `notes`, `received`, `drafts`, `intakes`, `orphans`, `findable` or `cases`.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["certificates", "refusals", "notes", "received", "drafts", "intakes", "orphans", "findable", "cases"])))]
    pub queue: String,
    /// The number of the application, or the id of what it is.
    pub item: String,
    /// How often it was tried.
    pub attempts: u32,
    /// Since when, RFC 3339 UTC.
    pub since: String,
    /// When it is tried next, RFC 3339 UTC.
    pub next_try_at: String,
    /// Why, as a code.
    pub reason: String,
}

/// Something in use that has an end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExpiryWire {
    /// `service-key`, `anchor`, `issuer`, `timestamps` or `revocation-list`.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["service-key", "anchor", "issuer", "timestamps", "revocation-list"])))]
    pub kind: String,
    /// Whose.
    pub name: String,
    /// When it ends, RFC 3339 UTC.
    pub ends_at: String,
    /// `good`, `ends`, `ends-soon`, `ends-now` or `over`.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["good", "ends", "ends-soon", "ends-now", "over"])))]
    pub state: String,
}

/// The answer of `ReadUpkeep`: how the service itself is doing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UpkeepWire {
    /// What has an end, the earliest first.
    pub expiries: Vec<ExpiryWire>,
    /// The service's own key may sign now.
    pub signs: bool,
    /// `even`: the clock is believed; `watched`: it was set, or the service has just started, and nothing is deleted by it.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["even", "watched"])))]
    pub clock: String,
    /// What the queues could not do and try again, the oldest first.
    pub stuck: Vec<StuckWire>,
}

/// `GET /ready`: whether the service can do its work. Each part is `good` or a code that says what is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadinessWire {
    /// The service can do its work.
    pub ready: bool,
    /// Whether the database answers with what is stored.
    pub database: String,
    /// Whether it takes anything; `busy` while others are writing.
    pub writes: String,
    /// Whether copies can be laid down.
    pub copies: String,
    /// Whether the data folder can be written to.
    pub data: String,
    /// Whether there is room where both lie.
    pub room: String,
    /// How much, bytes; none where nobody can say.
    pub free_bytes: Option<u64>,
    /// Whether the service's key may sign.
    pub signs: bool,
    /// For how many days still.
    pub key_days: i64,
    /// Minutes since the newest revocation list was made; none where there is no list.
    pub newest_list_minutes: Option<i64>,
    /// Certificates to be drawn; none where the database does not say.
    pub certificates: Option<i64>,
    /// Papers of refusals to be drawn.
    pub refusals: Option<i64>,
    /// Notes to be handed on.
    pub notes: Option<i64>,
}

/// The answer of `ReadHealth`: whether the service can do its work now, and what of it ends soon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HealthWire {
    /// How many copies are not there, as last looked; none where nobody has looked yet.
    pub copies_missing: Option<u64>,
    /// Which database holds the rows: `sqlite` or `postgresql`.
    pub database: String,
    /// What ends soon or is over, by kind and state: `service-key ends-soon`.
    pub ending: Vec<String>,
    /// The process answers.
    pub live: bool,
    /// It can do its work.
    pub ready: bool,
    /// The service's key may sign now.
    pub signs: bool,
}
