//! Electronic copies as rows: where they belong, what they are. The bytes lie sealed outside the database, see
//! `vault.rs`.

use diesel::prelude::*;
use shared::wire::v1::formation::CopyRef;

use super::schema::copy;
use super::{StoreError, Tx};

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = copy, treat_none_as_default_value = false)]
pub(crate) struct CopyRow {
    pub(crate) id: String,
    pub(crate) draft_id: Option<String>,
    pub(crate) application_id: Option<String>,
    pub(crate) position: i64,
    pub(crate) purpose: String,
    pub(crate) file_name: String,
    pub(crate) media_type: String,
    pub(crate) bytes: i64,
    pub(crate) sha256: String,
    pub(crate) attached_at: i64,
}

impl From<CopyRow> for CopyRef {
    fn from(row: CopyRow) -> Self {
        let CopyRow { id, purpose, file_name, media_type, bytes, sha256, .. } = row;
        Self { id, purpose, file_name, media_type, bytes: bytes.unsigned_abs(), sha256 }
    }
}

pub(crate) fn insert(tx: &mut Tx, row: &CopyRow) -> Result<(), StoreError> {
    diesel::insert_into(copy::table).values(row).execute(tx.c)?;
    Ok(())
}

/// The copies of a draft in the order of their attachment.
pub(crate) fn of_draft(tx: &mut Tx, draft: &str) -> Result<Vec<CopyRow>, StoreError> {
    Ok(copy::table
        .filter(copy::draft_id.eq(draft))
        .order((copy::position, copy::id))
        .select(CopyRow::as_select())
        .load(tx.c)?)
}

/// The copies of an application in the order of their attachment.
pub(crate) fn of_application(tx: &mut Tx, application: &str) -> Result<Vec<CopyRow>, StoreError> {
    Ok(copy::table
        .filter(copy::application_id.eq(application))
        .order((copy::position, copy::id))
        .select(CopyRow::as_select())
        .load(tx.c)?)
}

pub(crate) fn delete(tx: &mut Tx, draft: &str, id: &str) -> Result<bool, StoreError> {
    Ok(diesel::delete(copy::table.find(id).filter(copy::draft_id.eq(draft))).execute(tx.c)? == 1)
}

/// Hands the copies of a draft over to its application.
pub(crate) fn hand_over(tx: &mut Tx, draft: &str, application: &str) -> Result<(), StoreError> {
    diesel::update(copy::table.filter(copy::draft_id.eq(draft)))
        .set((copy::draft_id.eq(None::<String>), copy::application_id.eq(Some(application))))
        .execute(tx.c)?;
    Ok(())
}

/// Whether any row still names this copy.
pub(crate) fn exists(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    let known: i64 = copy::table.filter(copy::id.eq(id)).count().get_result(tx.c)?;
    Ok(known > 0)
}
