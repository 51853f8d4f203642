//! What can go wrong below the use cases. Knows databases and the copies' folder; does not know HTTP.

use diesel::result::{DatabaseErrorKind, Error as Diesel};
use thiserror::Error;

/// A fault of the store.
#[derive(Debug, Error)]
pub(crate) enum StoreError {
    /// A named constraint refused a row.
    #[error("constraint {0} refused")]
    Constraint(String),
    /// A row says what it cannot mean.
    #[error("{table}.{column} of row {row} is inconsistent")]
    Inconsistent { table: &'static str, column: &'static str, row: String },
    /// Another transaction was in the way; trying again may help.
    #[error("busy: {0}")]
    Busy(String),
    /// No connection, no disk, no answer.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// Anything else the database said.
    #[error("database: {0}")]
    Database(String),
}

impl StoreError {
    /// Whether running the same transaction again can succeed.
    pub(crate) fn is_transient(&self) -> bool {
        matches!(self, Self::Busy(_))
    }

    /// For rows that two may want to write at once: what another transaction has just taken is worth another look.
    pub(crate) fn busy_if_taken(self) -> Self {
        match self {
            Self::Constraint(name) => Self::Busy(name),
            other => other,
        }
    }
}

impl From<Diesel> for StoreError {
    fn from(error: Diesel) -> Self {
        match error {
            Diesel::DatabaseError(DatabaseErrorKind::SerializationFailure, info) => {
                Self::Busy(info.message().to_owned())
            }
            Diesel::DatabaseError(DatabaseErrorKind::UniqueViolation, info) => {
                // PostgreSQL names the constraint, SQLite the columns or the index: both end up in one text.
                Self::Constraint(info.constraint_name().unwrap_or(info.message()).to_owned())
            }
            Diesel::DatabaseError(
                DatabaseErrorKind::CheckViolation | DatabaseErrorKind::ForeignKeyViolation,
                info,
            ) => Self::Constraint(info.constraint_name().unwrap_or(info.message()).to_owned()),
            Diesel::DatabaseError(DatabaseErrorKind::ClosedConnection, info) => {
                Self::Unavailable(info.message().to_owned())
            }
            Diesel::DatabaseError(_, info) if busy(info.message()) => Self::Busy(info.message().to_owned()),
            other => Self::Database(other.to_string()),
        }
    }
}

/// Words of both engines for "try again".
fn busy(message: &str) -> bool {
    ["database is locked", "deadlock detected", "could not serialize"]
        .iter()
        .any(|words| message.contains(words))
}
