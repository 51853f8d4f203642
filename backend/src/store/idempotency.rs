//! Answers kept under the caller's key, in the transaction of the work: the same key gets the same answer, also in
//! parallel. Knows rows; what a key looks like is checked in `http`.

use diesel::prelude::*;

use super::schema::idempotency;
use super::{StoreError, Tx};
use crate::clock::watch::Settled;

/// A kept answer.
#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = idempotency)]
pub(crate) struct Kept {
    pub(crate) owner: String,
    pub(crate) key: String,
    pub(crate) request_sha256: String,
    pub(crate) status: i64,
    pub(crate) body: String,
    pub(crate) answered_at: i64,
}

pub(crate) fn find(tx: &mut Tx, owner: &str, key: &str) -> Result<Option<Kept>, StoreError> {
    Ok(idempotency::table.find((owner, key)).select(Kept::as_select()).first(tx.c).optional()?)
}

/// Keeps an answer. Two requests with one key at once: the second finds the row taken and runs again.
pub(crate) fn keep(tx: &mut Tx, row: &Kept) -> Result<(), StoreError> {
    match diesel::insert_into(idempotency::table).values(row).execute(tx.c).map_err(StoreError::from) {
        Ok(_) => Ok(()),
        Err(StoreError::Constraint(name)) => Err(StoreError::Busy(name)),
        Err(other) => Err(other),
    }
}

/// Forgets answers given before a moment.
pub(crate) fn purge(tx: &mut Tx, _: Settled, before: i64) -> Result<usize, StoreError> {
    Ok(diesel::delete(idempotency::table.filter(idempotency::answered_at.lt(before))).execute(tx.c)?)
}
