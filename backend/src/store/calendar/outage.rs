//! The journal of outages. Knows rows; what an entry must hold is decided in `shared::outage`.

use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::outage;
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = outage, treat_none_as_default_value = false)]
pub(crate) struct OutageRow {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) starts_at: i64,
    pub(crate) ends_at: Option<i64>,
    /// JSON list.
    pub(crate) affected: String,
    pub(crate) cause: String,
    /// A code of `outage::CAUSES`; empty for own words.
    pub(crate) cause_code: String,
    pub(crate) version: i64,
}

pub(crate) fn insert(tx: &mut Tx, row: &OutageRow) -> Result<(), StoreError> {
    diesel::insert_into(outage::table).values(row).execute(tx.c)?;
    Ok(())
}

pub(crate) fn find(tx: &mut Tx, id: &str) -> Result<Option<OutageRow>, StoreError> {
    Ok(outage::table.find(id).select(OutageRow::as_select()).first(tx.c).optional()?)
}

/// Entries that touch a span of time, oldest first: for the cause of a case that is late.
pub(crate) fn between(tx: &mut Tx, from: i64, until: i64, most: i64) -> Result<Vec<OutageRow>, StoreError> {
    Ok(outage::table
        .filter(outage::starts_at.lt(until))
        .filter(outage::ends_at.is_null().or(outage::ends_at.gt(from)))
        .order((outage::starts_at, outage::id))
        .limit(most)
        .select(OutageRow::as_select())
        .load(tx.c)?)
}

/// The newest entries.
pub(crate) fn newest(tx: &mut Tx, most: i64) -> Result<Vec<OutageRow>, StoreError> {
    Ok(outage::table
        .order((outage::starts_at.desc(), outage::id))
        .limit(most)
        .select(OutageRow::as_select())
        .load(tx.c)?)
}

/// Writes the end when the version is still the entry's; true when it was.
pub(crate) fn end(tx: &mut Tx, id: &str, version: i64, ends_at: i64) -> Result<bool, StoreError> {
    let row = outage::table.find(id).filter(outage::version.eq(version));
    let set = (outage::ends_at.eq(Some(ends_at)), outage::version.eq(version + 1));
    Ok(diesel::update(row).set(set).execute(tx.c)? == 1)
}
