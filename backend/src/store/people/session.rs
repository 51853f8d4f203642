//! Sessions and sign-in challenges. A session's token is stored as its SHA-256 only, so that reading the database
//! opens no door.

use diesel::prelude::*;

use crate::clock::watch::Settled;
use crate::store::error::StoreError;
use crate::store::schema::{challenge, session};
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = session, treat_none_as_default_value = false)]
pub(crate) struct SessionRow {
    pub(crate) token_hash: String,
    pub(crate) iin: Option<String>,
    pub(crate) name: String,
    pub(crate) surname: String,
    pub(crate) opened_at: i64,
    pub(crate) touched_at: i64,
    pub(crate) ends_at: i64,
    /// Codes of `shared::access::device`.
    pub(crate) way: String,
    pub(crate) browser: String,
    pub(crate) system: String,
}

pub(crate) fn open(tx: &mut Tx, row: &SessionRow) -> Result<(), StoreError> {
    diesel::insert_into(session::table).values(row).execute(tx.c)?;
    Ok(())
}

/// A session that has not ended and was not idle since `idle_since`.
pub(crate) fn find(tx: &mut Tx, token_hash: &str, idle_since: i64) -> Result<Option<SessionRow>, StoreError> {
    let now = tx.now();
    Ok(session::table
        .find(token_hash)
        .filter(session::ends_at.gt(now))
        .filter(session::touched_at.gt(idle_since))
        .select(SessionRow::as_select())
        .first(tx.c)
        .optional()?)
}

pub(crate) fn touch(tx: &mut Tx, token_hash: &str) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(session::table.find(token_hash)).set(session::touched_at.eq(now)).execute(tx.c)?;
    Ok(())
}

pub(crate) fn close(tx: &mut Tx, token_hash: &str) -> Result<(), StoreError> {
    diesel::delete(challenge::table.filter(challenge::session_hash.eq(token_hash))).execute(tx.c)?;
    diesel::delete(session::table.find(token_hash)).execute(tx.c)?;
    Ok(())
}

/// The sessions of a person that have not ended and were not idle since `idle_since`, those used last first.
pub(crate) fn of_person(tx: &mut Tx, iin: &str, idle_since: i64) -> Result<Vec<SessionRow>, StoreError> {
    let now = tx.now();
    Ok(session::table
        .filter(session::iin.eq(iin))
        .filter(session::ends_at.gt(now))
        .filter(session::touched_at.gt(idle_since))
        .order((session::touched_at.desc(), session::opened_at.desc(), session::token_hash))
        .select(SessionRow::as_select())
        .load(tx.c)?)
}

/// Closes every session of a person; how many there were.
pub(crate) fn close_all_of(tx: &mut Tx, iin: &str) -> Result<usize, StoreError> {
    let hashes: Vec<String> =
        session::table.filter(session::iin.eq(iin)).select(session::token_hash).load(tx.c)?;
    for hash in &hashes {
        close(tx, hash)?;
    }
    Ok(hashes.len())
}

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = challenge)]
pub(crate) struct ChallengeRow {
    pub(crate) nonce: String,
    pub(crate) session_hash: String,
    pub(crate) statement: Vec<u8>,
    pub(crate) expires_at: i64,
}

/// Remembers a challenge; the session's older ones stop being good.
pub(crate) fn challenge(tx: &mut Tx, row: &ChallengeRow) -> Result<(), StoreError> {
    diesel::delete(challenge::table.filter(challenge::session_hash.eq(&row.session_hash))).execute(tx.c)?;
    diesel::insert_into(challenge::table).values(row).execute(tx.c)?;
    Ok(())
}

/// The challenge of a session that is still good.
pub(crate) fn challenge_of(tx: &mut Tx, session_hash: &str) -> Result<Option<ChallengeRow>, StoreError> {
    let now = tx.now();
    Ok(challenge::table
        .filter(challenge::session_hash.eq(session_hash))
        .filter(challenge::expires_at.gt(now))
        .select(ChallengeRow::as_select())
        .first(tx.c)
        .optional()?)
}

/// I7: deletes the nonce; true when it was there, which is once.
pub(crate) fn spend_challenge(tx: &mut Tx, nonce: &str) -> Result<bool, StoreError> {
    Ok(diesel::delete(challenge::table.find(nonce)).execute(tx.c)? == 1)
}

/// Forgets what ended.
pub(crate) fn purge(tx: &mut Tx, settled: Settled, idle_since: i64) -> Result<usize, StoreError> {
    let now = settled.ms();
    let mut gone = diesel::delete(challenge::table.filter(challenge::expires_at.le(now))).execute(tx.c)?;
    gone += diesel::delete(session::table.filter(session::ends_at.le(now))).execute(tx.c)?;
    gone += diesel::delete(session::table.filter(session::touched_at.le(idle_since))).execute(tx.c)?;
    Ok(gone)
}
