//! Electronic copies as rows: where they belong, what they are. The bytes lie sealed outside the database, see
//! `vault.rs`.

use std::collections::BTreeSet;

use diesel::prelude::*;
use shared::documents::copy::CopyPurpose;
use shared::wire::v1::formation::CopyRef;

use crate::store::error::StoreError;
use crate::store::schema::{copy, copy_reading, draft};
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = copy, treat_none_as_default_value = false)]
pub(crate) struct CopyRow {
    pub(crate) id: String,
    pub(crate) draft_id: Option<String>,
    pub(crate) application_id: Option<String>,
    pub(crate) intake_id: Option<String>,
    pub(crate) position: i64,
    pub(crate) purpose: String,
    pub(crate) file_name: String,
    pub(crate) media_type: String,
    pub(crate) bytes: i64,
    pub(crate) sha256: String,
    pub(crate) attached_at: i64,
    /// 1: it acts by itself or brings other files along.
    pub(crate) active: i64,
}

impl From<CopyRow> for CopyRef {
    fn from(row: CopyRow) -> Self {
        let CopyRow { id, purpose, file_name, media_type, bytes, sha256, .. } = row;
        Self { id, purpose, file_name, media_type, bytes: bytes.unsigned_abs(), sha256 }
    }
}

/// A copy. That of an identity document waits to be read.
pub(crate) fn insert(tx: &mut Tx, row: &CopyRow) -> Result<(), StoreError> {
    diesel::insert_into(copy::table).values(row).execute(tx.c)?;
    if row.purpose == CopyPurpose::Identity.as_str() {
        wait_for(tx, &row.sha256)?;
    }
    Ok(())
}

/// A file waits to be read, if it is not known already.
pub(crate) fn wait_for(tx: &mut Tx, sha256: &str) -> Result<(), StoreError> {
    let known = copy_reading::table.find(sha256).select(copy_reading::begun).first::<i64>(tx.c).optional()?;
    if known.is_some() {
        return Ok(());
    }
    let row = (copy_reading::sha256.eq(sha256), copy_reading::begun.eq(0), copy_reading::begun_at.eq(0));
    let inserted = diesel::insert_into(copy_reading::table).values(row).execute(tx.c);
    inserted.map(drop).map_err(|e| StoreError::from(e).busy_if_taken())
}

/// Where a copy lies before an application arises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place<'a> {
    /// With a draft of the portal.
    Draft(&'a str),
    /// With an open form of a counter.
    Intake(&'a str),
}

/// The copies of a place in the order of their attachment.
pub(crate) fn of(tx: &mut Tx, place: Place) -> Result<Vec<CopyRow>, StoreError> {
    match place {
        Place::Draft(draft) => of_draft(tx, draft),
        Place::Intake(intake) => Ok(copy::table
            .filter(copy::intake_id.eq(intake))
            .order((copy::position, copy::id))
            .select(CopyRow::as_select())
            .load(tx.c)?),
    }
}

/// The copies of a draft in the order of their attachment.
pub(crate) fn of_draft(tx: &mut Tx, draft: &str) -> Result<Vec<CopyRow>, StoreError> {
    Ok(copy::table
        .filter(copy::draft_id.eq(draft))
        .order((copy::position, copy::id))
        .select(CopyRow::as_select())
        .load(tx.c)?)
}

/// What the copies with all drafts of an owner take together, bytes.
pub(crate) fn bytes_of_owner(tx: &mut Tx, owner: &str) -> Result<u64, StoreError> {
    let drafts: Vec<String> = draft::table.filter(draft::owner_iin.eq(owner)).select(draft::id).load(tx.c)?;
    let sizes: Vec<i64> = copy::table.filter(copy::draft_id.eq_any(drafts)).select(copy::bytes).load(tx.c)?;
    Ok(sizes.into_iter().map(i64::unsigned_abs).sum())
}

/// The copies of an application in the order of their attachment.
pub(crate) fn of_application(tx: &mut Tx, application: &str) -> Result<Vec<CopyRow>, StoreError> {
    Ok(copy::table
        .filter(copy::application_id.eq(application))
        .order((copy::position, copy::id))
        .select(CopyRow::as_select())
        .load(tx.c)?)
}

pub(crate) fn delete(tx: &mut Tx, place: Place, id: &str) -> Result<bool, StoreError> {
    let gone = match place {
        Place::Draft(draft) => {
            diesel::delete(copy::table.find(id).filter(copy::draft_id.eq(draft))).execute(tx.c)?
        }
        Place::Intake(intake) => {
            diesel::delete(copy::table.find(id).filter(copy::intake_id.eq(intake))).execute(tx.c)?
        }
    };
    Ok(gone == 1)
}

/// Hands the copies of a place over to its application.
pub(crate) fn hand_over(tx: &mut Tx, place: Place, application: &str) -> Result<(), StoreError> {
    let nowhere = None::<String>;
    let application = copy::application_id.eq(Some(application));
    match place {
        Place::Draft(draft) => diesel::update(copy::table.filter(copy::draft_id.eq(draft)))
            .set((copy::draft_id.eq(nowhere), application))
            .execute(tx.c)?,
        Place::Intake(intake) => diesel::update(copy::table.filter(copy::intake_id.eq(intake)))
            .set((copy::intake_id.eq(nowhere), application))
            .execute(tx.c)?,
    };
    Ok(())
}

/// Which of these copies any row still names.
pub(crate) fn named(tx: &mut Tx, ids: &[String]) -> Result<BTreeSet<String>, StoreError> {
    let found: Vec<String> = copy::table.filter(copy::id.eq_any(ids)).select(copy::id).load(tx.c)?;
    Ok(found.into_iter().collect())
}

/// The next copies after one, in the order of their ids.
pub(crate) fn after(tx: &mut Tx, after: &str, most: i64) -> Result<Vec<CopyRow>, StoreError> {
    Ok(copy::table
        .filter(copy::id.gt(after))
        .order(copy::id)
        .limit(most)
        .select(CopyRow::as_select())
        .load(tx.c)?)
}

/// The next ids after one, in their order.
pub(crate) fn ids_after(tx: &mut Tx, after: &str, most: i64) -> Result<Vec<String>, StoreError> {
    Ok(copy::table.filter(copy::id.gt(after)).order(copy::id).limit(most).select(copy::id).load(tx.c)?)
}
