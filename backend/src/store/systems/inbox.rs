//! Messages taken in, by receiver: the memory that makes a message count once. Knows rows.

use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::inbox;
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = inbox)]
pub(crate) struct InboxRow {
    pub(crate) receiver: String,
    pub(crate) message_id: String,
    pub(crate) case_id: String,
    pub(crate) place: i64,
    pub(crate) kind: String,
    pub(crate) content_sha256: String,
    pub(crate) taken_at: i64,
}

pub(crate) fn find(tx: &mut Tx, receiver: &str, message: &str) -> Result<Option<InboxRow>, StoreError> {
    Ok(inbox::table.find((receiver, message)).select(InboxRow::as_select()).first(tx.c).optional()?)
}

/// The highest place taken of a case; 0 when nothing came yet.
pub(crate) fn last_place(tx: &mut Tx, receiver: &str, case: &str) -> Result<i64, StoreError> {
    let last: Option<i64> = inbox::table
        .filter(inbox::receiver.eq(receiver))
        .filter(inbox::case_id.eq(case))
        .select(diesel::dsl::max(inbox::place))
        .first(tx.c)?;
    Ok(last.unwrap_or(0))
}

/// Remembers a message. Two at once: the second meets the row and runs again.
pub(crate) fn insert(tx: &mut Tx, row: &InboxRow) -> Result<(), StoreError> {
    let written = diesel::insert_into(inbox::table).values(row).execute(tx.c);
    written.map(|_| ()).map_err(|error| StoreError::from(error).busy_if_taken())
}

/// Whether one of these kinds about a case was taken in.
pub(crate) fn holds(tx: &mut Tx, receiver: &str, case: &str, kinds: &[&str]) -> Result<bool, StoreError> {
    let found: Option<String> = inbox::table
        .filter(inbox::receiver.eq(receiver))
        .filter(inbox::case_id.eq(case))
        .filter(inbox::kind.eq_any(kinds))
        .select(inbox::message_id)
        .first(tx.c)
        .optional()?;
    Ok(found.is_some())
}
