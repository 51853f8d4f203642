//! Versions of the working calendar. Knows rows; which version can stand is decided in `shared::calendar::version`.

use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::calendar_version;
use crate::store::tx::Tx;

/// A version as published.
#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = calendar_version)]
pub(crate) struct VersionRow {
    pub(crate) version: i64,
    pub(crate) first_year: i64,
    pub(crate) last_year: i64,
    /// JSON list of days.
    pub(crate) off: String,
    /// JSON list of days.
    pub(crate) worked: String,
    pub(crate) source: String,
    pub(crate) note: String,
    pub(crate) published_at: i64,
    /// IIN of the administrator; empty for the version delivered.
    pub(crate) published_by: String,
}

/// The number of the newest version; 0 when there is none.
pub(crate) fn newest_number(tx: &mut Tx) -> Result<i64, StoreError> {
    let newest: Option<i64> =
        calendar_version::table.select(diesel::dsl::max(calendar_version::version)).first(tx.c)?;
    Ok(newest.unwrap_or(0))
}

/// A version.
pub(crate) fn find(tx: &mut Tx, version: i64) -> Result<Option<VersionRow>, StoreError> {
    Ok(calendar_version::table.find(version).select(VersionRow::as_select()).first(tx.c).optional()?)
}

/// Every version, newest first.
pub(crate) fn all(tx: &mut Tx) -> Result<Vec<VersionRow>, StoreError> {
    Ok(calendar_version::table
        .order(calendar_version::version.desc())
        .select(VersionRow::as_select())
        .load(tx.c)?)
}

/// Writes a version; false when somebody else has published that number.
pub(crate) fn publish(tx: &mut Tx, row: &VersionRow) -> Result<bool, StoreError> {
    // Asked first: a refused insert would spoil a PostgreSQL transaction. Two at once meet at the key, and the second
    // runs again and finds the first.
    if newest_number(tx)? >= row.version {
        return Ok(false);
    }
    match diesel::insert_into(calendar_version::table).values(row).execute(tx.c).map_err(StoreError::from) {
        Ok(_) => Ok(true),
        Err(StoreError::Constraint(name)) => Err(StoreError::Busy(name)),
        Err(other) => Err(other),
    }
}
