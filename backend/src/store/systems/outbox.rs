//! What must be told to other systems, written in the commit of the work itself; `delivery` holds what becomes of it.
//! Knows rows only.

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::{outbox, stuck_item};
use crate::store::tx::Tx;

/// A note: a topic and the id of what happened, no personal data.
#[derive(Clone, Debug)]
pub(crate) struct Notice {
    pub(crate) topic: &'static str,
    pub(crate) subject: String,
}

/// A note that was written down.
#[derive(Queryable, Clone, Debug)]
pub(crate) struct Note {
    pub(crate) seq: i64,
    pub(crate) topic: String,
    pub(crate) subject: String,
    pub(crate) created_at: i64,
}

pub(crate) fn append(tx: &mut Tx, notice: &Notice) -> Result<(), StoreError> {
    let at = tx.now();
    diesel::insert_into(outbox::table)
        .values((outbox::topic.eq(notice.topic), outbox::body.eq(&notice.subject), outbox::created_at.eq(at)))
        .execute(tx.c)?;
    Ok(())
}

/// Notes not handed on yet, in the order in which they were written. Where `queue` has set aside what they are about,
/// all of its notes wait: none may overtake another.
pub(crate) fn waiting(tx: &mut Tx, queue: &str, most: i64) -> Result<Vec<Note>, StoreError> {
    let aside =
        stuck_item::table.filter(stuck_item::queue.eq(queue)).filter(stuck_item::item.eq(outbox::body));
    Ok(outbox::table
        .filter(outbox::sent_at.is_null())
        .filter(not(exists(aside)))
        .order(outbox::seq)
        .limit(most)
        .select((outbox::seq, outbox::topic, outbox::body, outbox::created_at))
        .load(tx.c)?)
}

/// The notes about one thing that are not handed on yet, in order.
pub(crate) fn waiting_about(tx: &mut Tx, subject: &str) -> Result<Vec<Note>, StoreError> {
    Ok(outbox::table
        .filter(outbox::sent_at.is_null())
        .filter(outbox::body.eq(subject))
        .order(outbox::seq)
        .select((outbox::seq, outbox::topic, outbox::body, outbox::created_at))
        .load(tx.c)?)
}

/// The note was handed on.
pub(crate) fn handed_on(tx: &mut Tx, seq: i64) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(outbox::table.find(seq)).set(outbox::sent_at.eq(Some(now))).execute(tx.c)?;
    Ok(())
}
