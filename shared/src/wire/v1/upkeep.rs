//! How the service itself is doing: what stands aside in its queues, and what runs out.

use serde::{Deserialize, Serialize};

/// An item that a queue could not do: it stands aside and is tried again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StuckWire {
    /// `certificates`, `refusals`, `notes`, `received`, `drafts`, `intakes`, `orphans` or `findable`.
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
