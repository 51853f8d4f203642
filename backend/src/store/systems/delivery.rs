//! Messages to neighbours as rows: one line for each case and neighbour, of which only the first message may go. Knows
//! rows; what a message says, and when it is tried again, is decided above.

use diesel::connection::SimpleConnection as _;
use diesel::dsl::{exists, not};
use diesel::prelude::*;

use crate::store::connection::Link;
use crate::store::error::StoreError;
use crate::store::schema::delivery;
use crate::store::tx::Tx;

/// Longer than any pause between two attempts, and than any attempt takes.
const LONGEST_MS: i64 = 2 * 3_600_000;

/// A message on its way.
#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = delivery, treat_none_as_default_value = false)]
pub(crate) struct Delivery {
    pub(crate) id: String,
    pub(crate) neighbour: String,
    pub(crate) case_id: String,
    pub(crate) place: i64,
    pub(crate) kind: String,
    pub(crate) happened_at: i64,
    /// `waiting`, `sent` or `dead`.
    pub(crate) state: String,
    pub(crate) version: i64,
    pub(crate) attempts: i64,
    pub(crate) next_at: i64,
    pub(crate) held_until: i64,
    pub(crate) problem: String,
    pub(crate) sent_at: Option<i64>,
}

/// Nobody else hands notes on or takes messages up until this transaction ends: lines keep their order. SQLite has
/// one writer anyway.
pub(crate) fn alone(tx: &mut Tx) -> Result<(), StoreError> {
    if let Link::Postgres(c) = &mut *tx.c {
        c.batch_execute("SELECT pg_advisory_xact_lock(258011)")?;
    }
    Ok(())
}

/// The place after the last message of a line.
pub(crate) fn next_place(tx: &mut Tx, neighbour: &str, case: &str) -> Result<i64, StoreError> {
    let last: Option<i64> = delivery::table
        .filter(delivery::neighbour.eq(neighbour))
        .filter(delivery::case_id.eq(case))
        .select(diesel::dsl::max(delivery::place))
        .first(tx.c)?;
    Ok(last.unwrap_or(0) + 1)
}

pub(crate) fn insert(tx: &mut Tx, row: &Delivery) -> Result<(), StoreError> {
    diesel::insert_into(delivery::table).values(row).execute(tx.c)?;
    Ok(())
}

/// Messages to a neighbour whose turn and time have come: each the first of its line that has not arrived, nobody
/// holding it.
pub(crate) fn due(tx: &mut Tx, neighbour: &str, most: i64) -> Result<Vec<Delivery>, StoreError> {
    let now = tx.now();
    let before = diesel::alias!(delivery as before);
    let earlier = before
        .filter(before.field(delivery::neighbour).eq(delivery::neighbour))
        .filter(before.field(delivery::case_id).eq(delivery::case_id))
        .filter(before.field(delivery::place).lt(delivery::place))
        .filter(before.field(delivery::state).ne("sent"));
    Ok(delivery::table
        .filter(delivery::state.eq("waiting"))
        .filter(delivery::neighbour.eq(neighbour))
        // What lies farther ahead than anybody waits was written by a clock that was wrong: its time has come too.
        .filter(delivery::next_at.le(now).or(delivery::next_at.gt(now + LONGEST_MS)))
        .filter(delivery::held_until.le(now).or(delivery::held_until.gt(now + LONGEST_MS)))
        .filter(not(exists(earlier)))
        .order((delivery::next_at, delivery::happened_at, delivery::id))
        .limit(most)
        .select(Delivery::as_select())
        .load(tx.c)?)
}

/// Takes a message in hand until a moment and counts the attempt.
pub(crate) fn hold(tx: &mut Tx, row: &Delivery, until: i64) -> Result<Delivery, StoreError> {
    let held =
        Delivery { version: row.version + 1, attempts: row.attempts + 1, held_until: until, ..row.clone() };
    let set = (
        delivery::version.eq(held.version),
        delivery::attempts.eq(held.attempts),
        delivery::held_until.eq(held.held_until),
    );
    diesel::update(delivery::table.find(&row.id)).set(set).execute(tx.c)?;
    Ok(held)
}

/// What an attempt came to.
pub(crate) enum Outcome<'a> {
    Sent,
    /// To be tried again at this moment, for this reason.
    Later(i64, &'a str),
    /// Given up for this reason.
    Dead(&'a str),
}

/// Writes the outcome down, if the message is still as it was taken in hand; true when it was.
pub(crate) fn settle(tx: &mut Tx, held: &Delivery, outcome: &Outcome) -> Result<bool, StoreError> {
    let (state, next_at, problem, sent_at) = match outcome {
        Outcome::Sent => ("sent", held.next_at, "", Some(tx.now())),
        Outcome::Later(at, why) => ("waiting", *at, *why, None),
        Outcome::Dead(why) => ("dead", held.next_at, *why, None),
    };
    let row = delivery::table.find(&held.id).filter(delivery::version.eq(held.version));
    let set = (
        delivery::state.eq(state),
        delivery::version.eq(held.version + 1),
        delivery::next_at.eq(next_at),
        delivery::held_until.eq(0),
        delivery::problem.eq(problem),
        delivery::sent_at.eq(sent_at),
    );
    Ok(diesel::update(row).set(set).execute(tx.c)? == 1)
}

/// Lets a message that was given up go again, from its first attempt; true when the version is still its own.
pub(crate) fn again(tx: &mut Tx, id: &str, version: i64) -> Result<bool, StoreError> {
    let now = tx.now();
    let row =
        delivery::table.find(id).filter(delivery::version.eq(version)).filter(delivery::state.eq("dead"));
    let set = (
        delivery::state.eq("waiting"),
        delivery::version.eq(version + 1),
        delivery::attempts.eq(0),
        delivery::next_at.eq(now),
    );
    Ok(diesel::update(row).set(set).execute(tx.c)? == 1)
}

pub(crate) fn find(tx: &mut Tx, id: &str) -> Result<Option<Delivery>, StoreError> {
    Ok(delivery::table.find(id).select(Delivery::as_select()).first(tx.c).optional()?)
}

/// What has not arrived: what was given up first, then the oldest.
pub(crate) fn not_arrived(tx: &mut Tx, most: i64) -> Result<Vec<Delivery>, StoreError> {
    Ok(delivery::table
        .filter(delivery::state.ne("sent"))
        // `dead` comes before `waiting`.
        .order((delivery::state, delivery::happened_at, delivery::case_id, delivery::place, delivery::id))
        .limit(most)
        .select(Delivery::as_select())
        .load(tx.c)?)
}

/// How many messages to a neighbour are in a state.
pub(crate) fn count(tx: &mut Tx, neighbour: &str, state: &str) -> Result<i64, StoreError> {
    Ok(delivery::table
        .filter(delivery::neighbour.eq(neighbour))
        .filter(delivery::state.eq(state))
        .count()
        .get_result(tx.c)?)
}

/// Whether a message of one of these kinds about a case arrived.
pub(crate) fn arrived(tx: &mut Tx, neighbour: &str, case: &str, kinds: &[&str]) -> Result<bool, StoreError> {
    let found: Option<String> = delivery::table
        .filter(delivery::neighbour.eq(neighbour))
        .filter(delivery::case_id.eq(case))
        .filter(delivery::state.eq("sent"))
        .filter(delivery::kind.eq_any(kinds))
        .select(delivery::id)
        .first(tx.c)
        .optional()?;
    Ok(found.is_some())
}
