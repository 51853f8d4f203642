//! Items that a queue could not do, set aside until their next try. Knows rows; which queues there are and how long an
//! item rests is decided above.

use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::stuck_item;
use crate::store::tx::Tx;

/// An item set aside.
#[derive(Queryable, Selectable, Insertable, Clone, Debug, PartialEq, Eq)]
#[diesel(table_name = stuck_item)]
pub(crate) struct StuckRow {
    pub(crate) queue: String,
    pub(crate) item: String,
    pub(crate) attempts: i64,
    /// When it failed first.
    pub(crate) since: i64,
    pub(crate) next_try_at: i64,
    /// A code, never a person's data.
    pub(crate) reason: String,
}

/// How often an item of a queue has failed; 0 for one that is not set aside.
pub(crate) fn attempts(tx: &mut Tx, queue: &str, item: &str) -> Result<i64, StoreError> {
    let found = stuck_item::table.find((queue, item)).select(stuck_item::attempts).first(tx.c).optional()?;
    Ok(found.unwrap_or(0))
}

/// Sets an item aside, or leaves it there for longer.
pub(crate) fn set_aside(tx: &mut Tx, row: &StuckRow) -> Result<(), StoreError> {
    let set = (
        stuck_item::attempts.eq(row.attempts),
        stuck_item::next_try_at.eq(row.next_try_at),
        stuck_item::reason.eq(&row.reason),
    );
    let known = stuck_item::table.find((&row.queue, &row.item));
    if diesel::update(known).set(set).execute(tx.c)? == 1 {
        return Ok(());
    }
    let inserted = diesel::insert_into(stuck_item::table).values(row).execute(tx.c);
    inserted.map(drop).map_err(|e| StoreError::from(e).busy_if_taken())
}

/// The item is done, or not there any more.
pub(crate) fn clear(tx: &mut Tx, queue: &str, item: &str) -> Result<(), StoreError> {
    diesel::delete(stuck_item::table.find((queue, item))).execute(tx.c)?;
    Ok(())
}

/// Items of a queue whose next try has come. One that lies farther ahead than any pause was written by a clock that was
/// wrong: it is tried now.
pub(crate) fn due(tx: &mut Tx, queue: &str, longest_ms: i64, most: i64) -> Result<Vec<String>, StoreError> {
    let now = tx.now();
    let come = stuck_item::next_try_at.le(now).or(stuck_item::next_try_at.gt(now + longest_ms));
    Ok(stuck_item::table
        .filter(stuck_item::queue.eq(queue))
        .filter(come)
        .order((stuck_item::next_try_at, stuck_item::item))
        .limit(most)
        .select(stuck_item::item)
        .load(tx.c)?)
}

/// Everything that is set aside, the oldest first.
pub(crate) fn all(tx: &mut Tx, most: i64) -> Result<Vec<StuckRow>, StoreError> {
    Ok(stuck_item::table
        .order((stuck_item::since, stuck_item::queue, stuck_item::item))
        .limit(most)
        .select(StuckRow::as_select())
        .load(tx.c)?)
}
