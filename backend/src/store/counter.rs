//! Running numbers of a year (`F-2026-000123`). Knows rows; taken inside the transaction of the work, so a number
//! is never lost to a crash. Called with the register alone or on the one SQLite writer, never in parallel.

use diesel::prelude::*;

use super::schema::counter;
use super::{StoreError, Tx};

/// The next number of a series, from 1.
pub(crate) fn next(tx: &mut Tx, name: &str) -> Result<i64, StoreError> {
    let changed =
        diesel::update(counter::table.find(name)).set(counter::value.eq(counter::value + 1)).execute(tx.c)?;
    if changed == 0 {
        diesel::insert_into(counter::table)
            .values((counter::name.eq(name), counter::value.eq(1_i64)))
            .execute(tx.c)?;
    }
    Ok(counter::table.find(name).select(counter::value).first(tx.c)?)
}
