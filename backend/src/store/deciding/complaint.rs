//! Complaints and their answers. Knows rows; when one may be lodged is decided in `shared::complaint`.

use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::complaint;
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = complaint, treat_none_as_default_value = false)]
pub(crate) struct ComplaintRow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) application_id: String,
    pub(crate) owner_iin: String,
    pub(crate) about: String,
    pub(crate) instance: String,
    pub(crate) text: String,
    pub(crate) filed_at: i64,
    pub(crate) registered_on: String,
    pub(crate) due_on: String,
    /// 1 when it came after the three months.
    pub(crate) late: i64,
    pub(crate) version: i64,
    /// Empty while it waits.
    pub(crate) outcome: String,
    pub(crate) answer: String,
    pub(crate) answered_at: Option<i64>,
    pub(crate) answered_by: String,
}

pub(crate) fn insert(tx: &mut Tx, row: &ComplaintRow) -> Result<(), StoreError> {
    diesel::insert_into(complaint::table).values(row).execute(tx.c)?;
    Ok(())
}

pub(crate) fn find(tx: &mut Tx, id: &str) -> Result<Option<ComplaintRow>, StoreError> {
    Ok(complaint::table.find(id).select(ComplaintRow::as_select()).first(tx.c).optional()?)
}

/// Those about an application, oldest first.
pub(crate) fn of_application(tx: &mut Tx, application: &str) -> Result<Vec<ComplaintRow>, StoreError> {
    Ok(complaint::table
        .filter(complaint::application_id.eq(application))
        .order((complaint::filed_at, complaint::id))
        .select(ComplaintRow::as_select())
        .load(tx.c)?)
}

/// Those of a person, newest first.
pub(crate) fn of_owner(tx: &mut Tx, owner: &str, most: i64) -> Result<Vec<ComplaintRow>, StoreError> {
    Ok(complaint::table
        .filter(complaint::owner_iin.eq(owner))
        .order((complaint::filed_at.desc(), complaint::id))
        .limit(most)
        .select(ComplaintRow::as_select())
        .load(tx.c)?)
}

/// The register: what waits by due day, then what is answered, newest first.
pub(crate) fn register(tx: &mut Tx, most: i64) -> Result<Vec<ComplaintRow>, StoreError> {
    let mut rows: Vec<ComplaintRow> = complaint::table
        .filter(complaint::outcome.eq(""))
        .order((complaint::due_on, complaint::filed_at, complaint::id))
        .limit(most)
        .select(ComplaintRow::as_select())
        .load(tx.c)?;
    let answered: Vec<ComplaintRow> = complaint::table
        .filter(complaint::outcome.ne(""))
        .order((complaint::answered_at.desc(), complaint::id))
        .limit(most)
        .select(ComplaintRow::as_select())
        .load(tx.c)?;
    rows.extend(answered);
    Ok(rows)
}

/// Writes the answer when the version is still the complaint's and it waits; true when it was.
pub(crate) fn answer(
    tx: &mut Tx,
    id: &str,
    version: i64,
    outcome: &str,
    text: &str,
    by: &str,
) -> Result<bool, StoreError> {
    let now = tx.now();
    let row =
        complaint::table.find(id).filter(complaint::version.eq(version)).filter(complaint::outcome.eq(""));
    let changed = diesel::update(row)
        .set((
            complaint::outcome.eq(outcome),
            complaint::answer.eq(text),
            complaint::answered_at.eq(Some(now)),
            complaint::answered_by.eq(by),
            complaint::version.eq(version + 1),
        ))
        .execute(tx.c)?;
    Ok(changed == 1)
}
