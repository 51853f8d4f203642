//! Results of counters: what waits to be handed over, every print, and to whom a result was given. Knows rows; when
//! a result is there and who may have it is decided by the use case.

use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::filing::application::{self, Case};
use crate::store::schema::{application as case, attestation, hand_over, printing};
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = hand_over)]
pub(crate) struct HandOverRow {
    pub(crate) application_id: String,
    pub(crate) receiver_name: String,
    pub(crate) receiver_document: String,
    pub(crate) clerk_iin: String,
    pub(crate) clerk_name: String,
    pub(crate) office: String,
    /// The ticket of the visit; empty without one.
    pub(crate) ticket: String,
    pub(crate) handed_at: i64,
}

#[derive(Insertable)]
#[diesel(table_name = printing)]
struct Printing<'a> {
    application_id: &'a str,
    place: i64,
    clerk_iin: &'a str,
    office: &'a str,
    printed_at: i64,
}

/// Decided cases of an office whose result nobody has fetched, the oldest decision first.
pub(crate) fn waiting(tx: &mut Tx, office: &str, most: i64) -> Result<Vec<Case>, StoreError> {
    let given = hand_over::table.select(hand_over::application_id);
    let ids: Vec<String> = case::table
        .inner_join(attestation::table.on(attestation::application_id.eq(case::id)))
        .filter(attestation::office.eq(office))
        .filter(case::stage.eq_any(["granted", "refused", "issued"]))
        .filter(case::id.ne_all(given))
        .order((case::decided_at, case::id))
        .limit(most)
        .select(case::id)
        .load(tx.c)?;
    let mut cases = Vec::with_capacity(ids.len());
    for id in ids {
        cases.extend(application::find(tx, &id)?);
    }
    Ok(cases)
}

/// To whom the result was given, if it was.
pub(crate) fn of(tx: &mut Tx, application: &str) -> Result<Option<HandOverRow>, StoreError> {
    Ok(hand_over::table.find(application).select(HandOverRow::as_select()).first(tx.c).optional()?)
}

/// Writes the hand-over. Two at once: the second meets the row and runs again.
pub(crate) fn insert(tx: &mut Tx, row: &HandOverRow) -> Result<(), StoreError> {
    match diesel::insert_into(hand_over::table).values(row).execute(tx.c).map_err(StoreError::from) {
        Ok(_) => Ok(()),
        Err(StoreError::Constraint(name)) => Err(StoreError::Busy(name)),
        Err(other) => Err(other),
    }
}

/// How often a certificate was printed.
pub(crate) fn prints(tx: &mut Tx, application: &str) -> Result<i64, StoreError> {
    Ok(printing::table.filter(printing::application_id.eq(application)).count().get_result(tx.c)?)
}

/// Remembers a print and tells which one it is, from 1. Two at once: the second meets the row and runs again.
pub(crate) fn print(tx: &mut Tx, application: &str, clerk: &str, office: &str) -> Result<i64, StoreError> {
    let place = prints(tx, application)? + 1;
    let row = Printing { application_id: application, place, clerk_iin: clerk, office, printed_at: tx.now() };
    match diesel::insert_into(printing::table).values(&row).execute(tx.c).map_err(StoreError::from) {
        Ok(_) => Ok(place),
        Err(StoreError::Constraint(name)) => Err(StoreError::Busy(name)),
        Err(other) => Err(other),
    }
}
