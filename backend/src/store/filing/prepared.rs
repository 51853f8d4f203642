//! Statements waiting for a signature. Knows their rows; I7 holds here: a nonce is spent by deleting it.

use diesel::prelude::*;

use crate::clock::watch::Settled;
use crate::store::error::StoreError;
use crate::store::schema::prepared;
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = prepared)]
pub(crate) struct Prepared {
    pub(crate) nonce: String,
    pub(crate) draft_id: String,
    pub(crate) draft_version: i64,
    pub(crate) signer_iin: String,
    pub(crate) statement: Vec<u8>,
    pub(crate) report: Vec<u8>,
    pub(crate) language: String,
    pub(crate) expires_at: i64,
}

/// Remembers a statement; the draft's older ones stop being good.
pub(crate) fn put(tx: &mut Tx, row: &Prepared) -> Result<(), StoreError> {
    diesel::delete(prepared::table.filter(prepared::draft_id.eq(&row.draft_id))).execute(tx.c)?;
    diesel::insert_into(prepared::table).values(row).execute(tx.c)?;
    Ok(())
}

/// The statement of a draft, expired or not.
pub(crate) fn of_draft(tx: &mut Tx, draft: &str) -> Result<Option<Prepared>, StoreError> {
    Ok(prepared::table
        .filter(prepared::draft_id.eq(draft))
        .select(Prepared::as_select())
        .first(tx.c)
        .optional()?)
}

/// I7: deletes the nonce; true when it was there, which is once.
pub(crate) fn spend(tx: &mut Tx, nonce: &str) -> Result<bool, StoreError> {
    Ok(diesel::delete(prepared::table.find(nonce)).execute(tx.c)? == 1)
}

/// Forgets what expired.
pub(crate) fn purge(tx: &mut Tx, settled: Settled) -> Result<usize, StoreError> {
    let now = settled.ms();
    Ok(diesel::delete(prepared::table.filter(prepared::expires_at.le(now))).execute(tx.c)?)
}
