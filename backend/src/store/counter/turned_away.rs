//! Refusals to take documents (annex 5). Knows rows; a record is written once and signed once.

use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::turned_away;
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = turned_away, treat_none_as_default_value = false)]
pub(crate) struct TurnedAwayRow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) office: String,
    pub(crate) clerk_iin: String,
    pub(crate) clerk_name: String,
    pub(crate) kind: String,
    pub(crate) ticket: String,
    pub(crate) recipient: String,
    pub(crate) address: String,
    pub(crate) phone: String,
    /// JSON list of `wire::v1::centre::LackingWire`.
    pub(crate) lacking: String,
    pub(crate) edition: String,
    pub(crate) refused_on: String,
    pub(crate) refused_at: i64,
    pub(crate) signed_at: Option<i64>,
}

pub(crate) fn insert(tx: &mut Tx, row: &TurnedAwayRow) -> Result<(), StoreError> {
    diesel::insert_into(turned_away::table).values(row).execute(tx.c)?;
    Ok(())
}

/// A refusal of this office; another office's does not exist.
pub(crate) fn find(tx: &mut Tx, office: &str, id: &str) -> Result<Option<TurnedAwayRow>, StoreError> {
    Ok(turned_away::table
        .find(id)
        .filter(turned_away::office.eq(office))
        .select(TurnedAwayRow::as_select())
        .first(tx.c)
        .optional()?)
}

/// The refusals of an office, newest first.
pub(crate) fn of_office(tx: &mut Tx, office: &str, most: i64) -> Result<Vec<TurnedAwayRow>, StoreError> {
    Ok(turned_away::table
        .filter(turned_away::office.eq(office))
        .order((turned_away::refused_at.desc(), turned_away::id))
        .limit(most)
        .select(TurnedAwayRow::as_select())
        .load(tx.c)?)
}

/// Both sides have signed their copy; true the first time.
pub(crate) fn set_signed(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    let unsigned = turned_away::table.find(id).filter(turned_away::signed_at.is_null());
    Ok(diesel::update(unsigned).set(turned_away::signed_at.eq(Some(now))).execute(tx.c)? == 1)
}
