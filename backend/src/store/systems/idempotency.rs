//! Answers kept under the caller's key, in the transaction of the work: the same key gets the same answer, also in
//! parallel. Knows rows; what a key looks like is checked in `http`.

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::clock::watch::Settled;
use crate::store::error::StoreError;
use crate::store::schema::idempotency;
use crate::store::tx::Tx;

/// Most answers kept of one owner.
const ROWS_MAX: usize = 200;
/// Most characters of them.
const CHARACTERS_MAX: i64 = 4 << 20;

/// How something that is carried out once ended, as its column says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AnswerKind {
    /// Something new stands.
    Made,
    /// Something that stood goes on.
    Done,
    /// Received, and not carried out yet.
    Waits,
    /// Nothing stands; with the status of the problem that was told.
    TurnedAway(u16),
}

impl AnswerKind {
    /// The words of the column are those of HTTP, whose answers were kept here first.
    pub(crate) fn column(self) -> i64 {
        match self {
            Self::Done => 200,
            Self::Made => 201,
            Self::Waits => 202,
            Self::TurnedAway(status) => i64::from(status),
        }
    }

    /// Reads [`Self::column`] back.
    pub(crate) fn of(column: i64) -> Result<Self, StoreError> {
        match (column, u16::try_from(column)) {
            (200, _) => Ok(Self::Done),
            (201, _) => Ok(Self::Made),
            (202, _) => Ok(Self::Waits),
            (400..=599, Ok(status)) => Ok(Self::TurnedAway(status)),
            _ => Err(StoreError::Database(format!("idempotency.status: {column}"))),
        }
    }
}

/// A kept answer.
#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = idempotency)]
pub(crate) struct Kept {
    pub(crate) owner: String,
    pub(crate) key: String,
    pub(crate) request_sha256: String,
    pub(crate) status: i64,
    pub(crate) body: String,
    pub(crate) answered_at: i64,
    /// The draft or open form it tells of; empty for what is not forgotten.
    pub(crate) about: String,
}

pub(crate) fn find(tx: &mut Tx, owner: &str, key: &str) -> Result<Option<Kept>, StoreError> {
    Ok(idempotency::table.find((owner, key)).select(Kept::as_select()).first(tx.c).optional()?)
}

/// Keeps an answer, and of the owner's earlier ones only so many and so much that nobody fills the table up. Two
/// requests with one key at once: the second finds the row taken and runs again.
pub(crate) fn keep(tx: &mut Tx, row: &Kept) -> Result<(), StoreError> {
    match diesel::insert_into(idempotency::table).values(row).execute(tx.c).map_err(StoreError::from) {
        Ok(_) => forget_beyond(tx, &row.owner, &row.key),
        Err(StoreError::Constraint(name)) => Err(StoreError::Busy(name)),
        Err(other) => Err(other),
    }
}

/// Forgets the oldest answers of an owner beyond [`ROWS_MAX`] and [`CHARACTERS_MAX`]; never the newest one.
fn forget_beyond(tx: &mut Tx, owner: &str, newest: &str) -> Result<(), StoreError> {
    let length = diesel::dsl::sql::<BigInt>("CAST(length(body) AS BIGINT)");
    let kept: Vec<(String, i64)> = idempotency::table
        .filter(idempotency::owner.eq(owner))
        .filter(idempotency::key.ne(newest))
        .order((idempotency::answered_at.desc(), idempotency::key))
        .select((idempotency::key, length))
        .load(tx.c)?;
    let mut characters = 0;
    let mut beyond = Vec::new();
    for (count, (key, length)) in kept.into_iter().enumerate() {
        characters += length;
        if count + 1 >= ROWS_MAX || characters > CHARACTERS_MAX {
            beyond.push(key);
        }
    }
    if !beyond.is_empty() {
        let old =
            idempotency::table.filter(idempotency::owner.eq(owner)).filter(idempotency::key.eq_any(beyond));
        diesel::delete(old).execute(tx.c)?;
    }
    Ok(())
}

/// Forgets what was answered about a draft or an open form: what somebody threw away does not lie about in an answer.
pub(crate) fn forget_about(tx: &mut Tx, about: &str) -> Result<(), StoreError> {
    if !about.is_empty() {
        diesel::delete(idempotency::table.filter(idempotency::about.eq(about))).execute(tx.c)?;
    }
    Ok(())
}

/// Forgets answers given before a moment.
pub(crate) fn purge(tx: &mut Tx, _: Settled, before: i64) -> Result<usize, StoreError> {
    Ok(diesel::delete(idempotency::table.filter(idempotency::answered_at.lt(before))).execute(tx.c)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::tests::{keep as write, on_both};

    #[test]
    fn what_is_kept_reads_back_and_nothing_else_does() {
        for kind in [
            AnswerKind::Made,
            AnswerKind::Done,
            AnswerKind::Waits,
            AnswerKind::TurnedAway(409),
            AnswerKind::TurnedAway(422),
        ] {
            assert_eq!(AnswerKind::of(kind.column()).ok(), Some(kind));
        }
        for unknown in [0, 199, 203, 302, 600, -1, i64::MAX] {
            assert!(AnswerKind::of(unknown).is_err(), "{unknown}");
        }
    }

    #[test]
    fn nobody_fills_the_table_of_answers_and_the_newest_is_kept() {
        on_both("idempotency", |db| {
            let answer = |owner: &str, number: i64, length: usize| Kept {
                owner: owner.to_owned(),
                key: format!("key-{number:05}"),
                request_sha256: String::new(),
                status: 201,
                body: "x".repeat(length),
                answered_at: number,
                about: String::new(),
            };
            write(db, |tx| (0..260).try_for_each(|number| keep(tx, &answer("many", number, 10))))
                .expect("kept");
            write(db, |tx| (0..30).try_for_each(|number| keep(tx, &answer("much", number, 300_000))))
                .expect("kept");
            write(db, |tx| keep(tx, &answer("other", 1, 10))).expect("kept");
            let there = |owner: &str, number: i64| {
                let key = format!("key-{number:05}");
                write(db, |tx| find(tx, owner, &key)).expect("asked").is_some()
            };
            assert!(there("many", 259) && there("many", 60) && !there("many", 59));
            assert!(there("much", 29) && there("much", 20) && !there("much", 10));
            assert!(there("other", 1), "others are not touched");
        });
    }
}
