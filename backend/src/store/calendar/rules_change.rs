//! Changes of the Rules and the notices about them. Knows rows; due days are computed above.

use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::{rules_change, rules_notice};
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = rules_change)]
pub(crate) struct ChangeRow {
    pub(crate) id: String,
    pub(crate) act: String,
    pub(crate) title: String,
    pub(crate) edition: String,
    pub(crate) registered_on: String,
    pub(crate) recorded_at: i64,
    pub(crate) recorded_by: String,
}

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = rules_notice)]
pub(crate) struct NoticeRow {
    pub(crate) change_id: String,
    pub(crate) addressee: String,
    pub(crate) due_on: String,
    pub(crate) version: i64,
    pub(crate) sent_on: String,
    pub(crate) reference: String,
    pub(crate) sent_by: String,
}

/// Writes a change; false when the act was entered before.
pub(crate) fn insert(tx: &mut Tx, row: &ChangeRow) -> Result<bool, StoreError> {
    let known: Option<String> = rules_change::table
        .filter(rules_change::act.eq(&row.act))
        .select(rules_change::id)
        .first(tx.c)
        .optional()?;
    if known.is_some() {
        return Ok(false);
    }
    let written = diesel::insert_into(rules_change::table).values(row).execute(tx.c);
    written.map(|_| true).map_err(|error| StoreError::from(error).busy_if_taken())
}

pub(crate) fn insert_notice(tx: &mut Tx, row: &NoticeRow) -> Result<(), StoreError> {
    diesel::insert_into(rules_notice::table).values(row).execute(tx.c)?;
    Ok(())
}

/// All of them, the newest first.
pub(crate) fn all(tx: &mut Tx) -> Result<Vec<ChangeRow>, StoreError> {
    Ok(rules_change::table
        .order((rules_change::registered_on.desc(), rules_change::id))
        .select(ChangeRow::as_select())
        .load(tx.c)?)
}

pub(crate) fn find(tx: &mut Tx, id: &str) -> Result<Option<ChangeRow>, StoreError> {
    Ok(rules_change::table.find(id).select(ChangeRow::as_select()).first(tx.c).optional()?)
}

/// The notices of a change.
pub(crate) fn notices(tx: &mut Tx, change: &str) -> Result<Vec<NoticeRow>, StoreError> {
    Ok(rules_notice::table
        .filter(rules_notice::change_id.eq(change))
        .select(NoticeRow::as_select())
        .load(tx.c)?)
}

/// Writes down that a notice was sent, once, over the version seen; true when it was.
pub(crate) fn sent(tx: &mut Tx, row: &NoticeRow) -> Result<bool, StoreError> {
    let owed = rules_notice::table
        .find((&row.change_id, &row.addressee))
        .filter(rules_notice::version.eq(row.version))
        .filter(rules_notice::sent_on.eq(""));
    let set = (
        rules_notice::version.eq(row.version + 1),
        rules_notice::sent_on.eq(&row.sent_on),
        rules_notice::reference.eq(&row.reference),
        rules_notice::sent_by.eq(&row.sent_by),
    );
    Ok(diesel::update(owed).set(set).execute(tx.c)? == 1)
}
