//! What must be told to other systems, written in the commit of the work itself and sent later. Knows rows only;
//! no sender is built yet, the rows wait for it.

use diesel::prelude::*;

use super::schema::outbox;
use super::{StoreError, Tx};

/// A message: a topic and the id of what happened, no personal data.
#[derive(Clone, Debug)]
pub(crate) struct Notice {
    pub(crate) topic: &'static str,
    pub(crate) subject: String,
}

pub(crate) fn append(tx: &mut Tx, notice: &Notice) -> Result<(), StoreError> {
    let at = tx.now();
    diesel::insert_into(outbox::table)
        .values((outbox::topic.eq(notice.topic), outbox::body.eq(&notice.subject), outbox::created_at.eq(at)))
        .execute(tx.c)?;
    Ok(())
}
