//! Signature envelopes, kept with the exact bytes that were signed. Knows rows; verification happened before.

use diesel::prelude::*;

use crate::store::error::StoreError;
use crate::store::schema::envelope;
use crate::store::tx::Tx;

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = envelope)]
pub(crate) struct EnvelopeRow {
    pub(crate) application_id: String,
    pub(crate) statement: Vec<u8>,
    pub(crate) message: Vec<u8>,
    pub(crate) signer_iin: String,
    pub(crate) signer_name: String,
    pub(crate) signer_issuer: String,
    pub(crate) signer_certificate: String,
    pub(crate) verified_at: i64,
}

pub(crate) fn insert(tx: &mut Tx, row: &EnvelopeRow) -> Result<(), StoreError> {
    diesel::insert_into(envelope::table).values(row).execute(tx.c)?;
    Ok(())
}

pub(crate) fn of(tx: &mut Tx, application: &str) -> Result<Option<EnvelopeRow>, StoreError> {
    Ok(envelope::table.find(application).select(EnvelopeRow::as_select()).first(tx.c).optional()?)
}
