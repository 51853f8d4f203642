//! The papers of refusals: number, what was ticked, and the signed paper once it is drawn. Knows rows.

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::{refusal, stuck_item};
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = refusal, treat_none_as_default_value = false)]
pub(crate) struct RefusalRow {
    pub(crate) application_id: String,
    pub(crate) number: String,
    /// `kk` or `ru`.
    pub(crate) language: String,
    /// JSON list of what was ticked.
    pub(crate) reasons: String,
    /// The notice of complaint as it was told.
    pub(crate) appeal: String,
    pub(crate) issued_on: String,
    pub(crate) paper: Option<Vec<u8>>,
    pub(crate) signature: Option<Vec<u8>>,
}

pub(crate) fn insert(tx: &mut Tx, row: &RefusalRow) -> Result<(), StoreError> {
    diesel::insert_into(refusal::table).values(row).execute(tx.c)?;
    Ok(())
}

pub(crate) fn of(tx: &mut Tx, application: &str) -> Result<Option<RefusalRow>, StoreError> {
    Ok(refusal::table.find(application).select(RefusalRow::as_select()).first(tx.c).optional()?)
}

/// Refusals whose paper is still to be drawn, without those that `queue` has set aside.
pub(crate) fn to_draw(tx: &mut Tx, queue: &str, most: i64) -> Result<Vec<String>, StoreError> {
    let aside = stuck_item::table
        .filter(stuck_item::queue.eq(queue))
        .filter(stuck_item::item.eq(refusal::application_id));
    Ok(refusal::table
        .filter(refusal::paper.is_null())
        .filter(not(exists(aside)))
        .order(refusal::application_id)
        .limit(most)
        .select(refusal::application_id)
        .load(tx.c)?)
}

/// Lays the signed paper down, once: a paper that is there stays.
pub(crate) fn set_paper(
    tx: &mut Tx,
    application: &str,
    paper: &[u8],
    signature: &[u8],
) -> Result<bool, StoreError> {
    let changed = diesel::update(refusal::table.find(application).filter(refusal::paper.is_null()))
        .set((refusal::paper.eq(Some(paper)), refusal::signature.eq(Some(signature))))
        .execute(tx.c)?;
    Ok(changed == 1)
}
