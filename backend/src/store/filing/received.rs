//! Applications received and signed whose signature cannot be judged yet. Knows rows; while one waits its draft lies
//! still, which the use cases of drafts ask here.

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::{received, stuck_item};
use crate::store::tx::Tx;

/// State of a row that waits.
pub(crate) const WAITING: &str = "waiting";
/// State of a row whose application was not registered.
pub(crate) const TURNED_AWAY: &str = "turned_away";

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = received, treat_none_as_default_value = false)]
pub(crate) struct ReceivedRow {
    pub(crate) draft_id: String,
    pub(crate) owner_iin: String,
    pub(crate) statement: Vec<u8>,
    pub(crate) report: Vec<u8>,
    pub(crate) language: String,
    pub(crate) message: Vec<u8>,
    pub(crate) token: Option<Vec<u8>>,
    pub(crate) received_at: i64,
    pub(crate) due_on: String,
    pub(crate) state: String,
    pub(crate) reason: String,
    pub(crate) problem: String,
    pub(crate) tries: i64,
    pub(crate) next_try_at: i64,
}

/// Keeps a receipt; what was told about an earlier one of the same draft is over.
pub(crate) fn insert(tx: &mut Tx, row: &ReceivedRow) -> Result<(), StoreError> {
    forget(tx, &row.draft_id)?;
    diesel::insert_into(received::table).values(row).execute(tx.c)?;
    Ok(())
}

pub(crate) fn of_draft(tx: &mut Tx, draft: &str) -> Result<Option<ReceivedRow>, StoreError> {
    Ok(received::table.find(draft).select(ReceivedRow::as_select()).first(tx.c).optional()?)
}

/// Whether the draft waits: then nobody changes it.
pub(crate) fn waits(tx: &mut Tx, draft: &str) -> Result<bool, StoreError> {
    let waiting: i64 = received::table
        .filter(received::draft_id.eq(draft))
        .filter(received::state.eq(WAITING))
        .count()
        .get_result(tx.c)?;
    Ok(waiting > 0)
}

/// Those whose turn has come, the longest waiting first, without those that `queue` has set aside. One whose next try
/// lies farther ahead than any pause was written by a clock that was wrong: it is tried now.
pub(crate) fn due(tx: &mut Tx, queue: &str, longest_ms: i64, most: i64) -> Result<Vec<String>, StoreError> {
    let now = tx.now();
    let aside =
        stuck_item::table.filter(stuck_item::queue.eq(queue)).filter(stuck_item::item.eq(received::draft_id));
    Ok(received::table
        .filter(received::state.eq(WAITING))
        .filter(received::next_try_at.le(now).or(received::next_try_at.gt(now + longest_ms)))
        .filter(not(exists(aside)))
        .order(received::received_at)
        .limit(most)
        .select(received::draft_id)
        .load(tx.c)?)
}

/// Takes one in hand until this transaction ends; false when it does not wait any more.
pub(crate) fn hold(tx: &mut Tx, draft: &str) -> Result<bool, StoreError> {
    let held = diesel::update(received::table.find(draft).filter(received::state.eq(WAITING)))
        .set(received::tries.eq(received::tries + 1))
        .execute(tx.c)?;
    Ok(held == 1)
}

/// It waits on, for this reason, until the next try.
pub(crate) fn wait_on(
    tx: &mut Tx,
    draft: &str,
    reason: &str,
    token: Option<&[u8]>,
    next_try_at: i64,
) -> Result<(), StoreError> {
    diesel::update(received::table.find(draft))
        .set((received::reason.eq(reason), received::token.eq(token), received::next_try_at.eq(next_try_at)))
        .execute(tx.c)?;
    Ok(())
}

/// It is not registered, and this is what its owner is told.
pub(crate) fn turn_away(tx: &mut Tx, draft: &str, problem: &str) -> Result<(), StoreError> {
    diesel::update(received::table.find(draft))
        .set((received::state.eq(TURNED_AWAY), received::reason.eq(""), received::problem.eq(problem)))
        .execute(tx.c)?;
    Ok(())
}

/// The receipt is over.
pub(crate) fn forget(tx: &mut Tx, draft: &str) -> Result<(), StoreError> {
    diesel::delete(received::table.find(draft)).execute(tx.c)?;
    Ok(())
}
