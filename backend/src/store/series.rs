//! Running numbers of a year (`F-2026-000123`). Knows rows; taken inside the transaction of the work, so a number
//! is never lost to a crash. Called with the register alone or on the one SQLite writer, never in parallel.

use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::counter;
use crate::store::tx::Tx;

/// What is numbered within a year: the series is `NAME-YEAR`.
pub(crate) const SERIES: [&str; 9] = [
    "application",
    "correction",
    "convict",
    "certificate",
    "refusal",
    "turned-away",
    "receipt",
    "home-visit",
    "complaint",
];

/// Leaves so many numbers of every series of a year out, also of one that has not begun.
pub(crate) fn leave_a_gap(tx: &mut Tx, year: i16, places: i64) -> Result<(), StoreError> {
    for series in SERIES {
        let name = format!("{series}-{year}");
        let changed = diesel::update(counter::table.find(&name))
            .set(counter::value.eq(counter::value + places))
            .execute(tx.c)?;
        if changed == 0 {
            let row = (counter::name.eq(&name), counter::value.eq(places));
            diesel::insert_into(counter::table).values(row).execute(tx.c)?;
        }
    }
    Ok(())
}

/// The next number of a series, from 1.
pub(crate) fn next(tx: &mut Tx, name: &str) -> Result<i64, StoreError> {
    // One that a restore would not know of must not come to be.
    if !SERIES.iter().any(|series| name.strip_prefix(series).is_some_and(|year| year.starts_with('-'))) {
        return Err(StoreError::Database(format!("{name} is no series")));
    }
    let changed =
        diesel::update(counter::table.find(name)).set(counter::value.eq(counter::value + 1)).execute(tx.c)?;
    if changed == 0 {
        diesel::insert_into(counter::table)
            .values((counter::name.eq(name), counter::value.eq(1_i64)))
            .execute(tx.c)?;
    }
    Ok(counter::table.find(name).select(counter::value).first(tx.c)?)
}
