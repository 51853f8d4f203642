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
    /// COMMIT was sent and no answer came: it may have happened. Nothing outside the database is undone for it.
    #[error("whether it was committed is not known: {0}")]
    OutcomeUnknown(String),
    /// No room for anything more.
    #[error("full: {0}")]
    Full(String),
    /// A copy that a row names is not there, or does not open: an alarm.
    #[error("copy {id} cannot be given: {why}")]
    Lost { id: String, why: String },
    /// Anything else the database said.
    #[error("database: {0}")]
    Database(String),
}

impl StoreError {
    /// Whether running the same transaction again can succeed.
    pub(crate) fn is_transient(&self) -> bool {
        matches!(self, Self::Busy(_))
    }

    /// An error of COMMIT itself. What the database answered for sure is what it is; anything else leaves open whether the
    /// transaction stands.
    pub(crate) fn of_commit(error: Diesel) -> Self {
        let error = match error {
            Diesel::RollbackErrorOnCommit { commit_error, .. } => *commit_error,
            other => other,
        };
        match Self::from(error) {
            sure @ (Self::Constraint(_) | Self::Busy(_) | Self::Full(_)) => sure,
            other => Self::OutcomeUnknown(other.to_string()),
        }
    }

    /// For whoever waited only a moment: that somebody else holds a row says nothing against the database.
    pub(crate) fn busy_if_held(self) -> Self {
        match self {
            Self::Unavailable(why) if why.contains(HELD) => Self::Busy(why),
            other => other,
        }
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
            Diesel::DatabaseError(_, info) if says(info.message(), &BUSY) => {
                Self::Busy(info.message().to_owned())
            }
            Diesel::DatabaseError(_, info) if says(info.message(), &FULL) => {
                Self::Full(info.message().to_owned())
            }
            Diesel::DatabaseError(DatabaseErrorKind::ReadOnlyTransaction, info) => {
                Self::Unavailable(info.message().to_owned())
            }
            Diesel::DatabaseError(_, info) if says(info.message(), &NOT_NOW) => {
                Self::Unavailable(info.message().to_owned())
            }
            other => Self::Database(other.to_string()),
        }
    }
}

/// Words of both engines for "try again".
const BUSY: [&str; 3] = ["database is locked", "deadlock detected", "could not serialize"];
/// Words of both engines for a disk that takes no more.
const FULL: [&str; 3] = ["database or disk is full", "No space left on device", "Disk quota exceeded"];
/// Words of both engines for what cannot be written or read now.
const NOT_NOW: [&str; 6] = [
    "attempt to write a readonly database",
    "disk I/O error",
    "unable to open database file",
    "in a read-only transaction",
    // Not the disk, but the same for whoever waits: another process holds what is needed.
    HELD,
    // Whoever did nothing in the midst of a transaction was sent off by the server.
    "due to idle-in-transaction timeout",
];
/// Words of PostgreSQL for what another process holds longer than it is waited for.
const HELD: &str = "due to lock timeout";

fn says(message: &str, words: &[&str]) -> bool {
    words.iter().any(|words| message.contains(words))
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
                Self::Full(format!("copies: {}", error.kind()))
            }
            kind => Self::Unavailable(format!("copies: {kind}")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(kind: DatabaseErrorKind, words: &str) -> Diesel {
        Diesel::DatabaseError(kind, Box::new(words.to_owned()))
    }

    #[test]
    fn a_commit_without_an_answer_may_have_happened() {
        let gone = "server closed the connection unexpectedly";
        for kind in [
            DatabaseErrorKind::Unknown,
            DatabaseErrorKind::ClosedConnection,
            DatabaseErrorKind::UnableToSendCommand,
        ] {
            let error = StoreError::of_commit(said(kind, gone));
            assert!(matches!(error, StoreError::OutcomeUnknown(_)), "{error}");
            assert!(!error.is_transient());
        }
        let both = Diesel::RollbackErrorOnCommit {
            rollback_error: Box::new(Diesel::BrokenTransactionManager),
            commit_error: Box::new(said(DatabaseErrorKind::Unknown, gone)),
        };
        assert!(matches!(StoreError::of_commit(both), StoreError::OutcomeUnknown(_)));
        let io = StoreError::of_commit(said(DatabaseErrorKind::Unknown, "disk I/O error"));
        assert!(matches!(io, StoreError::OutcomeUnknown(_)));
    }

    #[test]
    fn a_commit_that_was_refused_did_not_happen() {
        let refused =
            StoreError::of_commit(said(DatabaseErrorKind::SerializationFailure, "could not serialize"));
        assert!(refused.is_transient());
        let taken = StoreError::of_commit(said(DatabaseErrorKind::UniqueViolation, "a_name"));
        assert!(matches!(taken, StoreError::Constraint(_)));
        let busy = StoreError::of_commit(said(DatabaseErrorKind::Unknown, "database is locked"));
        assert!(busy.is_transient());
    }

    #[test]
    fn a_full_or_closed_disk_is_no_fault_of_a_query() {
        let full = StoreError::from(said(DatabaseErrorKind::Unknown, "database or disk is full"));
        assert!(matches!(full, StoreError::Full(_)));
        for words in NOT_NOW {
            let error = StoreError::from(said(DatabaseErrorKind::Unknown, words));
            assert!(matches!(error, StoreError::Unavailable(_)), "{error}");
        }
        let full = StoreError::from(std::io::Error::from(std::io::ErrorKind::StorageFull));
        assert!(matches!(full, StoreError::Full(_)));
    }
}
