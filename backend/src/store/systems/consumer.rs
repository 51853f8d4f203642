//! Other systems and their keys, kept as hashes. Knows rows and counts asks; what a key opens is decided above.

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;

use crate::store::connection::Link;
use crate::store::error::StoreError;
use crate::store::schema::consumer;
use crate::store::tx::Tx;

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 86_400_000;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = consumer, treat_none_as_default_value = false)]
pub(crate) struct ConsumerRow {
    pub(crate) id: String,
    pub(crate) name: String,
    /// JSON list.
    pub(crate) scopes: String,
    /// SHA-256, hex.
    pub(crate) key_hash: String,
    pub(crate) key_start: String,
    pub(crate) issued_at: i64,
    pub(crate) issued_by: String,
    pub(crate) expires_on: String,
    pub(crate) revoked_at: Option<i64>,
    pub(crate) per_minute: i64,
    pub(crate) per_day: i64,
    pub(crate) this_minute: i64,
    pub(crate) minute_asks: i64,
    pub(crate) this_day: i64,
    pub(crate) day_asks: i64,
}

/// Nobody else counts or adds keys until this transaction ends. SQLite has one writer anyway.
pub(crate) fn alone(tx: &mut Tx) -> Result<(), StoreError> {
    if let Link::Postgres(c) = &mut *tx.c {
        c.batch_execute("SELECT pg_advisory_xact_lock(258012)")?;
    }
    Ok(())
}

pub(crate) fn insert(tx: &mut Tx, row: &ConsumerRow) -> Result<(), StoreError> {
    diesel::insert_into(consumer::table).values(row).execute(tx.c)?;
    Ok(())
}

pub(crate) fn find(tx: &mut Tx, id: &str) -> Result<Option<ConsumerRow>, StoreError> {
    Ok(consumer::table.find(id).select(ConsumerRow::as_select()).first(tx.c).optional()?)
}

/// The holder of a key.
pub(crate) fn by_key(tx: &mut Tx, key_hash: &str) -> Result<Option<ConsumerRow>, StoreError> {
    let row = consumer::table.filter(consumer::key_hash.eq(key_hash));
    Ok(row.select(ConsumerRow::as_select()).first(tx.c).optional()?)
}

/// How many keys of a name are good on a day.
pub(crate) fn good_keys(tx: &mut Tx, name: &str, today: &str) -> Result<i64, StoreError> {
    let good = consumer::table
        .filter(consumer::name.eq(name))
        .filter(consumer::revoked_at.is_null())
        .filter(consumer::expires_on.ge(today));
    Ok(good.count().get_result(tx.c)?)
}

/// All of them, by name.
pub(crate) fn all(tx: &mut Tx) -> Result<Vec<ConsumerRow>, StoreError> {
    Ok(consumer::table
        .order((consumer::name, consumer::issued_at))
        .select(ConsumerRow::as_select())
        .load(tx.c)?)
}

/// Takes the key back; true when it was good.
pub(crate) fn revoke(tx: &mut Tx, id: &str) -> Result<bool, StoreError> {
    let now = tx.now();
    let row = consumer::table.find(id).filter(consumer::revoked_at.is_null());
    Ok(diesel::update(row).set(consumer::revoked_at.eq(Some(now))).execute(tx.c)? == 1)
}

/// Asks of the day, by the row's own counters.
pub(crate) fn asked_today(row: &ConsumerRow, now: i64) -> i64 {
    if row.this_day == now.div_euclid(DAY_MS) { row.day_asks } else { 0 }
}

/// Counts one more ask; `Some` seconds to wait when the bounds are reached, and then nothing is counted.
pub(crate) fn count_ask(tx: &mut Tx, id: &str) -> Result<Option<i64>, StoreError> {
    let now = tx.now();
    // Changed first, so that two asks at once come one after another.
    let held = consumer::table.find(id);
    diesel::update(held).set(consumer::day_asks.eq(consumer::day_asks + 0)).execute(tx.c)?;
    let row: ConsumerRow = held.select(ConsumerRow::as_select()).first(tx.c)?;
    let (minute, day) = (now.div_euclid(MINUTE_MS), now.div_euclid(DAY_MS));
    let minute_asks = if row.this_minute == minute { row.minute_asks } else { 0 } + 1;
    let day_asks = asked_today(&row, now) + 1;
    if day_asks > row.per_day {
        return Ok(Some(((day + 1) * DAY_MS - now) / 1000 + 1));
    }
    if minute_asks > row.per_minute {
        return Ok(Some(((minute + 1) * MINUTE_MS - now) / 1000 + 1));
    }
    diesel::update(held)
        .set((
            consumer::this_minute.eq(minute),
            consumer::minute_asks.eq(minute_asks),
            consumer::this_day.eq(day),
            consumer::day_asks.eq(day_asks),
        ))
        .execute(tx.c)?;
    Ok(None)
}
