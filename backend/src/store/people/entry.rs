//! An entry of the journal as its rows hold it.

use diesel::prelude::*;

use crate::store::schema::{audit, audit_subject};

/// An entry as its row holds it.
#[derive(Queryable, Selectable, Clone, Debug)]
#[diesel(table_name = audit)]
pub(crate) struct EntryRow {
    pub(crate) seq: i64,
    pub(crate) at: i64,
    pub(crate) event: String,
    pub(crate) actor_kind: String,
    pub(crate) actor: String,
    pub(crate) subject_kind: String,
    pub(crate) subject: String,
    pub(crate) basis: String,
    pub(crate) detail: String,
    /// Hex; empty for an entry from before the chain began.
    pub(crate) hash: String,
    /// Number of [`Format`].
    pub(crate) format: i64,
    /// Id of the request; empty for what the service did by itself.
    pub(crate) request: String,
    /// From where it was done; empty where nobody who works here did it, nor another system.
    pub(crate) address: String,
}

/// Something an entry tells of, as its row holds it.
#[derive(Queryable, Selectable, Clone, Debug, PartialEq, Eq)]
#[diesel(table_name = audit_subject)]
pub(crate) struct ToldRow {
    pub(crate) kind: String,
    pub(crate) subject: String,
    /// Hex; empty for what was only looked at.
    pub(crate) digest: String,
}

impl ToldRow {
    pub(crate) fn looked_at(kind: &str, id: &str) -> Self {
        Self { kind: kind.to_owned(), subject: id.to_owned(), digest: String::new() }
    }
}
