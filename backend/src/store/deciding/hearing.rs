//! Hearings before a refusal: the notice, the answer, the record. Knows rows; which step may follow which is decided
//! in `shared::decision::hearing`.

use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::hearing;
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = hearing, treat_none_as_default_value = false)]
pub(crate) struct HearingRow {
    pub(crate) id: String,
    pub(crate) application_id: String,
    /// JSON list of cites.
    pub(crate) grounds: String,
    pub(crate) reason: String,
    /// IIN of the operator.
    pub(crate) told_by: String,
    pub(crate) told_at: i64,
    /// Last day to object.
    pub(crate) objections_until: String,
    /// First day of the act.
    pub(crate) act_from: String,
    /// `silent`, `objects` or `waives`.
    pub(crate) answer: String,
    pub(crate) objection: String,
    pub(crate) answered_at: Option<i64>,
    pub(crate) record: String,
    /// IIN of the operator.
    pub(crate) concluded_by: Option<String>,
    pub(crate) concluded_at: Option<i64>,
}

pub(crate) fn insert(tx: &mut Tx, row: &HearingRow) -> Result<(), StoreError> {
    diesel::insert_into(hearing::table).values(row).execute(tx.c)?;
    Ok(())
}

/// The last hearing of a case.
pub(crate) fn last(tx: &mut Tx, application: &str) -> Result<Option<HearingRow>, StoreError> {
    Ok(hearing::table
        .filter(hearing::application_id.eq(application))
        .order((hearing::told_at.desc(), hearing::concluded_at.is_null().desc(), hearing::id))
        .select(HearingRow::as_select())
        .first(tx.c)
        .optional()?)
}

/// Writes the answer, once; false when there is one.
pub(crate) fn answer(tx: &mut Tx, id: &str, answer: &str, text: &str) -> Result<bool, StoreError> {
    let at = tx.now();
    let silent = hearing::table.find(id).filter(hearing::answered_at.is_null());
    let changed = diesel::update(silent)
        .set((hearing::answer.eq(answer), hearing::objection.eq(text), hearing::answered_at.eq(Some(at))))
        .execute(tx.c)?;
    Ok(changed == 1)
}

/// Writes the record, once; false when there is one.
pub(crate) fn conclude(tx: &mut Tx, id: &str, by: &str, record: &str) -> Result<bool, StoreError> {
    let at = tx.now();
    let open = hearing::table.find(id).filter(hearing::concluded_at.is_null());
    let changed = diesel::update(open)
        .set((
            hearing::record.eq(record),
            hearing::concluded_by.eq(Some(by)),
            hearing::concluded_at.eq(Some(at)),
        ))
        .execute(tx.c)?;
    Ok(changed == 1)
}
