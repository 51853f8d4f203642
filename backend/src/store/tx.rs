//! A transaction, how it begins and ends, and how values stand in rows. Knows connections; does not know tables.

use diesel::connection::{AnsiTransactionManager, TransactionManager as _};
use shared::time::Timestamp;

use crate::store::connection::Link;
use crate::store::error::StoreError;

/// An open transaction: the only way to rows.
pub(crate) struct Tx<'a> {
    pub(crate) c: &'a mut Link,
    /// The moment of this request.
    pub(crate) at: Timestamp,
}

impl Tx<'_> {
    /// The moment as rows hold it: milliseconds since 1970 UTC.
    pub(crate) fn now(&self) -> i64 {
        self.at.as_millisecond()
    }
}

/// A moment of a row.
pub(crate) fn moment(ms: i64, table: &'static str, column: &'static str) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(ms).map_err(|_| StoreError::Inconsistent {
        table,
        column,
        row: ms.to_string(),
    })
}

/// Whether an error of a transaction is worth another try.
pub(crate) trait Retry {
    /// True for what another run of the same transaction may mend.
    fn may_retry(&self) -> bool;
}

impl Retry for StoreError {
    fn may_retry(&self) -> bool {
        self.is_transient()
    }
}

/// A transaction whose own failures become store errors, while the error of the work passes through untouched. An error
/// of COMMIT is told apart: only there is it open whether what was done stands.
pub(crate) fn in_transaction<T, E: From<StoreError>>(
    c: &mut Link,
    begins: Begins,
    f: impl FnOnce(&mut Link) -> Result<T, E>,
) -> Result<T, E> {
    begin(c, begins)?;
    match f(c) {
        Ok(value) => {
            Manager::commit_transaction(c).map_err(StoreError::of_commit)?;
            Ok(value)
        }
        Err(error) => {
            // Where the way back fails, the connection is broken and the pool gives it to nobody.
            if let Err(rollback) = Manager::rollback_transaction(c) {
                tracing::debug!(%rollback, "a transaction was not rolled back; its connection ends");
            }
            Err(error)
        }
    }
}

pub(crate) type Manager = <Link as diesel::Connection>::TransactionManager;

/// What a transaction is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Begins {
    ToRead,
    ToWrite,
}

/// On SQLite whoever will write says so first and waits until another process has written: a transaction that has read
/// already is turned away at once instead.
pub(crate) fn begin(c: &mut Link, begins: Begins) -> Result<(), StoreError> {
    match (c, begins) {
        (Link::Sqlite(c), Begins::ToWrite) => {
            let begun = AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE");
            begun.map_err(|error| match StoreError::from(error) {
                // It has waited as long as it makes sense.
                StoreError::Busy(why) => StoreError::Unavailable(why),
                other => other,
            })
        }
        (c, _) => Ok(Manager::begin_transaction(c)?),
    }
}

/// A value as a row holds it. Our wire types always serialise; the error is there because a panic would not be.
pub(crate) fn json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Database(format!("to text: {e}")))
}

/// Reads [`json`] back, strictly.
pub(crate) fn from_json<T: serde::de::DeserializeOwned>(
    text: &str,
    table: &'static str,
    column: &'static str,
    row: &str,
) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Inconsistent { table, column, row: row.to_owned() })
}
